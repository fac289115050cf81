// The server of these tests, and the headers that are published.

import assert from "node:assert/strict";
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { connect } from "node:net";
import { test } from "node:test";
import { headerRules, headersOf } from "./support/headers.mjs";
import { serve } from "./support/server.mjs";

const files = {
  "index.html": "home",
  "en/index.html": "english",
  "404.html": "nothing here",
  "a.wasm": "plain",
  "a.wasm.br": "packed",
  "_headers": "/*\n  X-Test: yes\n/en/*\n  Cache-Control: no-store\n",
};

/** Serves a small site for a test. */
const site = async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "ips-kit-site-"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const { address, end } = await serve(folder);
  t.after(() => {
    end();
    rmSync(folder, { recursive: true });
  });
  return address;
};

/** What is answered, as it comes: `fetch` would follow, unpack and tidy up the path. */
const ask = (address, method, path, more = "") =>
  new Promise((answered, failed) => {
    const { host, hostname, port } = new URL(address);
    let answer = "";
    const stream = connect(Number(port), hostname, () => stream.write(`${method} ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n${more}\r\n`));
    stream.setEncoding("utf8").on("data", (text) => (answer += text)).on("end", () => answered(answer)).on("error", failed);
  });

test("pages come with their type and the headers of the site", async (t) => {
  const address = await site(t);
  const home = await ask(address, "GET", "/");
  assert.match(home, /^HTTP\/1\.1 200.*\r\n\r\nhome$/s);
  for (const header of [/x-test: yes/i, /content-type: text\/html;\s?charset=utf-8/i, /cache-control: no-cache/i]) assert.match(home, header);
  assert.match(await ask(address, "GET", "/en/?lang=es"), /cache-control: no-store.*english$/is);
  assert.match(await ask(address, "GET", "/en?lang=es"), /^HTTP\/1\.1 301.*location: \/en\/\?lang=es\r\n/is);
  assert.match(await ask(address, "GET", "/a.wasm"), /content-type: application\/wasm/i);
});

test("brotli is sent to those who take it", async (t) => {
  const address = await site(t);
  assert.match(await ask(address, "GET", "/a.wasm", "Accept-Encoding: gzip, br\r\n"), /content-encoding: br\r\n.*packed$/is);
  for (const plain of ["", "Accept-Encoding: gzip\r\n"]) {
    const answer = await ask(address, "GET", "/a.wasm", plain);
    assert.match(answer, /vary: accept-encoding\r\n.*plain$/is);
    assert.doesNotMatch(answer, /content-encoding/i);
  }
});

test("what is not there is the 404 page", async (t) => {
  const address = await site(t);
  for (const path of ["/nothing", "/en/nothing/", "/../package.json", "/%2e%2e/package.json", "/_headers", "/%", "//other.example"]) {
    assert.match(await ask(address, "GET", path), /^HTTP\/1\.1 404.*x-test: yes.*nothing here/is, path);
  }
});

test("a folder without a site is refused", () => assert.rejects(serve(join(tmpdir(), "ips-kit-none")), /cargo xtask build/));

test("rules cover exact paths and beginnings, and a header of two rules is joined", () => {
  const rules = headerRules("# all\n/*\n  X-A: 1\n\n/assets/*\n\tCache-Control: public, immutable\n/\n  X-B: a: b\n/en/*\n x-a: 2");
  const of = (path) => Object.fromEntries(headersOf(rules, path));
  assert.deepEqual(of("/es/"), { "x-a": "1" });
  assert.deepEqual(of("/"), { "x-a": "1", "x-b": "a: b" });
  assert.deepEqual(of("/assets/x.js"), { "x-a": "1", "cache-control": "public, immutable" });
  assert.deepEqual(of("/en/"), { "x-a": "1, 2" });
});

test("a mistake in the headers file is named with its line", () => {
  for (const [text, expected] of [
    ["  X-A: 1", /line 1/],
    ["/*\n  X-A", /line 2/],
    ["/*\n  X A: 1", /no header name/],
    ["/*\n  X-A:", /needs a value/],
    ["X-A: 1", /begins with a slash/],
    ["/*.js", /at the end/],
    ["/a/**", /at the end/],
    ["/:page/", /placeholders/],
  ]) {
    assert.throws(() => headerRules(text), expected, text);
  }
});

const published = headerRules(readFileSync(new URL("../../public/_headers", import.meta.url), "utf8"));
const header = (path, name) => headersOf(published, path).get(name) ?? "";

test("every page has one strict policy", () => {
  for (const path of ["/", "/en/", "/es/screen/x/", "/404.html"]) {
    const policy = header(path, "content-security-policy");
    assert.match(policy, /^default-src 'none'/, path);
    assert.doesNotMatch(policy, /unsafe-inline|,/, path);
    // The page for lists starts a worker.
    const trusted = /^\/e[ns]\//.test(path) ? "trusted-types ips-worker" : "trusted-types 'none'";
    for (const part of [trusted, "script-src 'self' 'wasm-unsafe-eval';", "frame-ancestors 'none'"]) assert.ok(policy.includes(part), `${path}: ${part}`);
  }
});

test("the checker is for pages of others", () => {
  const frame = "/embed/releases/1-a/frame.html";
  const policy = header(frame, "content-security-policy");
  assert.match(policy, /^default-src 'none'/);
  assert.doesNotMatch(policy, /unsafe-inline|,/);
  for (const part of ["frame-ancestors *", "'wasm-unsafe-eval'"]) assert.ok(policy.includes(part), part);
  for (const path of [frame, "/embed/ips-checker.js", "/embed/versions.json"]) assert.equal(header(path, "access-control-allow-origin"), "*", path);
});

test("only what is named by its content is kept for good", () => {
  for (const path of ["/", "/en/", "/es/screen/x/", "/404.html", "/embed/ips-checker.js", "/embed/versions.json", "/publisher/plain.html"]) {
    assert.equal(header(path, "cache-control"), "no-cache", path);
  }
  for (const path of ["/assets/a.wasm", "/embed/releases/1-a/ips-checker.wasm"]) {
    assert.equal(header(path, "cache-control"), "public, max-age=31536000, immutable", path);
  }
});
