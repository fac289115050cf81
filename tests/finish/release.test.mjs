// Releases of the checker: what they are called, and how they are listed.

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { integrity } from "../../site/files.mjs";
import { Release, framePage, list, policyFile, version } from "../../site/finish/release.mjs";

const release = (script) => {
  const made = new Release("m", [{ id: "a", version: "1", file: "a.policy", integrity: integrity("a") }]);
  made.nameBy(script);
  made.script = integrity(script);
  return made;
};

const folders = (list) => JSON.parse(list).releases.map(({ folder }) => folder);

test("a release is named by its content", () => {
  const [one, other] = [release("1"), release("2")];
  assert.notEqual(one.folder, other.folder);
  assert.ok(one.folder.startsWith(`${version}-`));
  assert.equal(one.filled("{FOLDER} {INTEGRITY} {POLICY} {VERSION} {OTHER}"), `${one.folder} ${one.script} a ${version} {OTHER}`);
});

test("the archive begins with the headers, and the policy in them is that of the page of the frame", () => {
  const readme = release("1").filled(readFileSync(new URL("../../crates/ips-embed/SELF-HOSTING.md", import.meta.url), "utf8"));
  const [, carried] = /content="(default-src [^"]+)"/.exec(framePage);
  for (const directive of ["default-src 'none'", "require-trusted-types-for 'script'", "trusted-types 'none'"]) assert.ok(carried.includes(directive), directive);
  assert.ok(readme.includes(`Content-Security-Policy: ${carried}; frame-ancestors `) && !carried.includes("frame-ancestors"), carried);
  const [headers, folder] = ["nosniff", "Put the folder"].map((words) => readme.indexOf(words));
  assert.ok(headers > 0 && headers < folder);
  // The site sends the same policy with everything of the checker.
  assert.ok(readFileSync(new URL("../../public/_headers", import.meta.url), "utf8").includes(`Content-Security-Policy: ${carried.replace("; require", "; frame-ancestors *; require")}`));
});

test("the list keeps earlier releases and names each once", () => {
  const [one, other] = [release("1"), release("2")];
  const first = list(one);
  const second = list(other, first);
  assert.deepEqual(folders(second), [other.folder, one.folder]);
  assert.deepEqual(folders(list(other, second)), [other.folder, one.folder]);
  for (const bad of ["[]", "x"]) assert.throws(() => list(one, bad), bad);
});

test("a policy file is known by its line", (t) => {
  const folder = mkdtempSync(join(tmpdir(), "ips-kit-release-"));
  t.after(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "a.policy"), "a");
  assert.deepEqual(policyFile("a 1 a.policy", folder), { id: "a", version: "1", file: "a.policy", integrity: integrity("a") });
  for (const line of ["a 1", "a 1 a.policy more"]) assert.throws(() => policyFile(line, folder), /ID VERSION FILE/);
});
