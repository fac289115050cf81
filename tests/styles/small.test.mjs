// A sheet is made small, with its pictures inside.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { small } from "../../site/style/passes/small.mjs";

test("pictures take the place of their addresses, and colours of the palette stay", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "ips-kit-style-"));
  t.after(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "x.svg"), '<svg id="x" fill="#fff"/>');
  const sheet = 'a { color: var(--ips-paper,#ffffff); b: url("x.svg") }\nc { d: url(data:image/png;base64,x) }\n';
  const made = await small(sheet, folder);
  assert.match(made, /^a\{color:var\(--ips-paper,#ffffff\);b:url\(.data:image\/svg\+xml,<svg id="x" fill="%23fff"\/>.\)\}c\{d:url\(data:image\/png;base64,x\)\}$/);
});

test("a picture that is not there is named", () => assert.rejects(small("a{b:url(../img/x.svg)}", tmpdir()), /\.\.\/img\/x\.svg/));
