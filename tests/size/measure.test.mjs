// What is measured, on a small site.

import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { complaint, measured } from "./bars.mjs";
import { table } from "./table.mjs";

const page = '<html><head><link href="/assets/x.css"><script src="/assets/x.js" data-js="/assets/x.js"></script>';
const plan = '<html data-sheets-js="/assets/y.js"><head><link href="/assets/x.css">';

/** A site with a page that screens, one that plans, and a release of the checker. */
const site = (t, more = {}) => {
  const dist = mkdtempSync(join(tmpdir(), "ips-kit-size-"));
  t.after(() => rmSync(dist, { recursive: true }));
  const files = {
    "en/screen/a/index.html": page,
    "en/plan/a/index.html": plan,
    "index.html": "1234",
    "assets/x.css": "12345",
    "assets/x.css.br": "1",
    "embed/releases/1-a/ips-checker.js": "12",
    "embed/releases/1-a/ips-checker.wasm": "1",
    "embed/releases/1-a/a.policy": "1234",
    "embed/releases/1-a/b.policy": "12345678",
    "embed/releases/1-a/frame.html": "123",
    "assets/x.js": "123",
    "assets/y.js": "1234567",
    ...more,
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dist, name)), { recursive: true });
    writeFileSync(join(dist, name), text);
  }
  return dist;
};

test("a first visit is the page and each asset it loads once", (t) => {
  const lines = table(site(t)).split("\n");
  const numbers = (name) => {
    const line = lines.find((line) => line.trimStart().startsWith(name));
    assert.ok(line, `${name} is missing:\n${lines.join("\n")}`);
    return line.split(/\s+/).slice(-2).map(Number);
  };
  assert.deepEqual(numbers("assets/x.css"), [5, 1]);
  const pages = page.length + plan.length + 4 + 3;
  assert.deepEqual(numbers("4 pages"), [pages, pages]);
  assert.deepEqual(numbers("first visit of /en/screen/a/"), [page.length + 5 + 3, page.length + 1 + 3]);
  assert.deepEqual(numbers("first visit of /en/plan/a/"), [plan.length + 5, plan.length + 1]);
  assert.deepEqual(numbers("spreadsheets"), [7, 7]);
  assert.deepEqual(numbers("the checker"), [2 + 1 + 8, 2 + 1 + 8]);
});

test("without a site the message says what to do", () => assert.throws(() => table("no/such/folder"), /cargo xtask build/));

test("what is above its bar is named with both figures", (t) => {
  const complaints = (more) => measured(site(t, more)).map(complaint).filter(Boolean);
  assert.deepEqual(complaints({}), []);
  const [visit, ...others] = complaints({ "assets/x.js": "0".repeat(274_000) });
  assert.match(visit, /\/en\/screen\/a\/ loads 274\.1 KB.*273\.5 KB/);
  assert.deepEqual(others, []);
  assert.match(complaints({ "embed/releases/1-a/b.policy": "0".repeat(209_500) })[0], /embed\/releases\/1-a loads 209\.6 KB/);
});
