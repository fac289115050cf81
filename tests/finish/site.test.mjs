// How a build is finished: names by content, bundles, packing.

import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { putAssets } from "../../site/finish/assets.mjs";
import { bundlesAmong } from "../../site/finish/bundles.mjs";
import { digest, integrity } from "../../site/files.mjs";
import { pack } from "../../site/finish/packing.mjs";

/** A folder with files, which goes away with the test. */
const folder = (t, files) => {
  const folder = mkdtempSync(join(tmpdir(), "ips-kit-finish-"));
  t.after(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
};

test("a digest and a hash change with the content", () => {
  assert.equal(digest(""), "e3b0c44298fc1c14");
  assert.notEqual(digest("1"), digest("2"));
  // As browsers compute it.
  assert.equal(integrity(""), "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb");
});

test("a file is found under the name that is told", (t) => {
  const stage = folder(t, { "a.b.js": "" });
  const named = putAssets(stage, [join(stage, "a.b.js")]);
  assert.deepEqual(named, [`a.b.js a.b-e3b0c44298fc1c14.js ${integrity("")}`]);
  assert.ok(existsSync(join(stage, "assets/a.b-e3b0c44298fc1c14.js")));
});

test("a bundle has its name and perhaps a hash", () => {
  const names = ["ips-a-b.js", "ips-a-b_bg.wasm", "ips-a-0f9e8d7c6b5a.js", "ips-a-0f9e8d7c6b5a_bg.wasm", "ips-a.d.ts", "ips-c.js", "ips-d_bg.wasm", "snippets"];
  assert.deepEqual([...bundlesAmong(names)], [
    ["ips-a-b", { script: "ips-a-b.js", module: "ips-a-b_bg.wasm" }],
    ["ips-a", { script: "ips-a-0f9e8d7c6b5a.js", module: "ips-a-0f9e8d7c6b5a_bg.wasm" }],
  ]);
  assert.throws(() => bundlesAmong(["ips-a.js", "ips-a_bg.wasm", "ips-a-0f9e8d7c6b5a.js", "ips-a-0f9e8d7c6b5a_bg.wasm"]), /two bundles ips-a/);
});

test("every bundle that a page loads stands in the page that Trunk reads", () => {
  const read = (file) => readFileSync(new URL(`../../site/${file}`, import.meta.url), "utf8");
  const loaded = [...read("src/bin/prerender/document.rs").matchAll(/"(ips-[a-z]+)(?:\.wasm)?"/g)].map(([, name]) => name);
  const built = read("index.html").split("\n").filter((line) => line.includes('rel="rust"'));
  for (const name of [...new Set(loaded), "ips-embed"]) {
    assert.equal(built.filter((line) => line.includes(`data-bin="${name}"`) || line.includes(`/${name}/Cargo.toml`)).length, 1, name);
  }
  assert.equal(built.length, new Set(loaded).size + 1);
});

test("what was packed before is taken and what gains nothing is left", async (t) => {
  const long = "a".repeat(100);
  const top = folder(t, {
    "stage/assets/a.js": long,
    "stage/assets/same.js": "b".repeat(50),
    "stage/same.js": "b".repeat(50),
    "stage/index.html": "<p>0123456789</p>",
    "stage/index.html.txt": long,
    "stage/b.js": "b",
    [`known/${digest(long)}.br`]: "known",
    "known/0123.br": "of a file that is gone",
  });
  const [stage, known] = [join(top, "stage"), join(top, "known")];
  await pack(stage, known);
  assert.equal(readFileSync(join(stage, "assets/a.js.br"), "utf8"), "known");
  assert.deepEqual(readFileSync(join(stage, "assets/same.js.br")), readFileSync(join(stage, "same.js.br")));
  for (const file of ["index.html.br", "b.js.br", "index.html.txt.br"]) assert.ok(!existsSync(join(stage, file)), file);
  assert.deepEqual(readdirSync(known).sort(), [long, "b".repeat(50), "b", "<p>0123456789</p>"].map((text) => `${digest(text)}.br`).sort());
});
