// The built site, served on this machine as a static host does: with the headers and the packed files that are published.

import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import { headerRules, headersOf } from "./headers.mjs";

/** The headers file among the site's files. It is read here and never sent. */
const headersFile = "_headers";

/** Serves the site in a folder at any free port; gives its address, without a slash at its end, and how to end. It holds up no process that is done. */
export const serve = async (folder) => {
  if (!existsSync(join(folder, "index.html"))) throw new Error(`${folder} holds no site: run \`cargo xtask build\` first`);
  const rules = existsSync(join(folder, headersFile)) ? headerRules(readFileSync(join(folder, headersFile), "utf8")) : [];
  const setHeaders = (response, path) => {
    response.setHeader("cache-control", "no-cache");
    for (const [name, value] of headersOf(rules, path)) response.setHeader(name, value);
  };
  const missing = (request, response) => {
    const page = join(folder, "404.html");
    setHeaders(response, "/404.html");
    response.writeHead(404, { "content-type": "text/html;charset=utf-8" }).end(existsSync(page) ? readFileSync(page) : "There is no such page.");
  };
  const files = sirv(folder, { brotli: true, extensions: ["html"], setHeaders, onNoMatch: missing });
  const isFolder = (path) => !path.endsWith("/") && statSync(join(folder, path), { throwIfNoEntry: false })?.isDirectory();
  const server = createServer((request, response) => {
    const [, path, query] = /^([^?]*)(.*)$/s.exec(request.url);
    if (path === `/${headersFile}`) return missing(request, response);
    if (isFolder(path)) return response.writeHead(301, { location: `${path}/${query}` }).end();
    return files(request, response);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  server.unref();
  return { address: `http://127.0.0.1:${server.address().port}`, end: () => server.close() };
};
