// What is compiled in may be used, comes from where it may, and has its notices.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parse } from "smol-toml";
import { dependencies } from "../../licenses/crates.mjs";
import { registries, taken } from "../../licenses/expression.mjs";
import { notices, noticesFile } from "../../licenses/notices.mjs";
import { root } from "../../site/files.mjs";

const read = (file) => readFileSync(join(root, file), "utf8");

test("every dependency may be used under a license that is accepted", () => {
  const all = dependencies();
  assert.ok(all.length > 100, `cargo names only ${all.length}`);
  const refused = all.filter(({ name, license }) => !taken(name, license)).map(({ name, version, license }) => `${name} ${version}: ${license}`);
  assert.deepEqual(refused, [], "deny.toml accepts none of these: take another crate, or read the license and add it there");
});

test("every dependency comes from a registry that is named, and is pinned by its content", () => {
  const foreign = parse(read("Cargo.lock")).package.filter(({ source, checksum }) => source !== undefined && (!registries.some((registry) => source === `registry+${registry}`) || !checksum));
  assert.deepEqual(foreign.map(({ name, source }) => `${name}: ${source}`), [], "deny.toml names the registries");
});

test("the notices are those of what is compiled in", () => {
  assert.ok(read(noticesFile) === notices(), `${noticesFile} is of other dependencies: run \`node licenses/write.mjs\` and look at what changed`);
});

test("the licenses of IPS Kit are there, and every package names them", () => {
  assert.match(read("LICENSE-MIT"), /^MIT License\n\nCopyright \(c\) \d{4} the IPS Kit contributors\n\nPermission is hereby granted/);
  assert.match(read("LICENSE-APACHE"), /Apache License\s+Version 2\.0[\s\S]*END OF TERMS AND CONDITIONS/);
  const { license } = parse(read("Cargo.toml")).workspace.package;
  for (const file of ["package.json", "crates/ips-wasm/js/package.json"]) assert.equal(JSON.parse(read(file)).license, license, file);
});

test("of several licenses the one with the shortest text is taken, and none that is not accepted", () => {
  for (const [expression, expected] of [
    ["MIT", ["MIT"]],
    ["MIT OR Apache-2.0", ["MIT"]],
    ["Apache-2.0/MIT", ["MIT"]],
    ["Apache-2.0 WITH LLVM-exception", ["Apache-2.0"]],
    ["(Apache-2.0 OR MIT) AND BSD-3-Clause", ["MIT", "BSD-3-Clause"]],
    ["GPL-3.0-only OR Zlib", ["Zlib"]],
    ["MIT OR (Apache-2.0 AND GPL-2.0-only)", ["MIT"]],
    ["MIT AND GPL-3.0-or-later", undefined],
    ["GPL-3.0-only", undefined],
    ["MPL-2.0+", undefined],
    ["CC0-1.0", undefined],
    ["SEE LICENSE", undefined],
    ["", undefined],
    [null, undefined],
  ]) {
    assert.deepEqual(taken("a", expression), expected, String(expression));
  }
  assert.deepEqual(taken("base16", "CC0-1.0"), ["CC0-1.0"]);
});
