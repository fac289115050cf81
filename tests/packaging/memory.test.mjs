// Nothing is lost when it is forgotten.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { policyIds, screeningCases } from "./support/cases.mjs";
import { freshProject, importFrom } from "./support/places.mjs";

// Every memory of a module that is made from here on.
const memories = [];
const { Instance } = WebAssembly;
WebAssembly.Instance = class extends Instance {
  constructor(...given) {
    super(...given);
    if (this.exports.memory) memories.push(this.exports.memory);
  }
};

const project = freshProject();
const { loadPolicy, screen, screenMany } = await importFrom(project, "dist/index.js");
await importFrom(project, "dist/planning.js");

const bytes = () => memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0);
const held = () => {
  globalThis.gc();
  return process.memoryUsage().heapUsed;
};

const [policy] = policyIds;
const people = screeningCases(policy).filter(({ case: one }) => one.outcome);

const screenings = (count, end) => {
  for (let index = 0; index < count; index += 1) {
    const { facts, asOf } = people[index % people.length];
    const determination = screen(policy, facts, asOf);
    // Every tenth is read whole.
    if (index % 10 === 0) determination.toJSON();
    end(determination);
  }
};

test("screenings do not grow the memory, freed or forgotten", () => {
  assert.equal(memories.length, 2, "the two modules are seen");
  for (const [count, end] of [[100_000, (determination) => determination.free()], [20_000, () => {}]]) {
    screenings(2_000, end);
    const before = { module: bytes(), heap: held() };
    screenings(count, end);
    assert.equal(bytes(), before.module, "the memory of the module");
    assert.ok(held() - before.heap < 2e6, `${held() - before.heap} bytes more in JavaScript`);
  }
});

test("many rows take no more memory than few", () => {
  const rows = (count) => Object.fromEntries(Object.keys(people[0].facts).map((name) => [name, Array.from({ length: count }, (_, row) => people[row % people.length].facts[name])]));
  screenMany(policy, rows(5_000), people[0].asOf);
  const before = bytes();
  screenMany(policy, rows(200_000), people[0].asOf);
  assert.equal(bytes(), before);
});

test("policies of one's own give their memory back", async () => {
  const document = JSON.parse(readFileSync(join(project, `node_modules/@ips-kit/rules/policies/${policy}.json`), "utf8"));
  const load = async () => {
    const own = await loadPolicy(document);
    screen(own, {}, "2026-11-21").toJSON();
    own.free();
  };
  for (let index = 0; index < 20; index += 1) await load();
  const before = bytes();
  for (let index = 0; index < 100; index += 1) await load();
  assert.equal(bytes(), before);
});
