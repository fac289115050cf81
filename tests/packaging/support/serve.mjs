// Files of a folder on this machine, under the policy of a strict page.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const types = { ".html": "text/html", ".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm", ".json": "application/json", ".css": "text/css" };

/** What a page may do: scripts and modules from where it comes, and nothing else. */
const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

/** Serves a folder; gives its address, what was asked for, and how to end. Each name of `missingOnce` is not there when it is asked for first. */
export const serve = async (folder, missingOnce = []) => {
  const asked = [];
  const missing = new Set(missingOnce);
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname));
    asked.push(path);
    try {
      if (missing.delete(path)) throw new Error("not yet");
      const content = await readFile(join(folder, path.endsWith("/") ? `${path}index.html` : path));
      response.writeHead(200, { "content-type": types[extname(path)] ?? "text/html", "content-security-policy": policy }).end(content);
    } catch {
      response.writeHead(404, { "content-security-policy": policy }).end();
    }
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return { address: `http://127.0.0.1:${server.address().port}/`, asked, end: () => server.close() };
};
