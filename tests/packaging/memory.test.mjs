// Nothing is lost when it is forgotten, and nothing that comes in can break the module.

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
const { RulesError, loadPolicy, policies, screen, screenMany } = await importFrom(project, "dist/index.js");
const planning = await importFrom(project, "dist/planning.js");

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

/** The same numbers in every run. */
const random = (() => {
  let state = 20261121;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
})();

const strange = [
  null, undefined, true, false, 0, -0, 1, -1, 1990, 1990.5, 2 ** 31, 2 ** 53, 2 ** 63, 2 ** 64, 1e300, -1e300, NaN, Infinity, -Infinity, 10n, -10n, 10n ** 30n, "", " ", "\0", "a\0b\0c",
  "true", "1990-05-05", "1990-02-30", "0000-00-00", "9999-12-31", "2026-11-21", "-001-01-01", "１９９０-05-05", "state", "\ud800", "\udfff\ud800", "é", "💡".repeat(50), "x".repeat(100_000), [], [1], {}, { a: 1 },
  new Date(0), /x/, () => 1, Symbol("x"), new Map(), new Uint8Array(3), new Proxy({}, {}),
];

const names = [...policies().flatMap(({ facts, ignored_facts }) => [...facts.map(({ name }) => name), ...ignored_facts.slice(0, 2)]), "", "\0", "__proto__x", "constructor", "toString", "\ud800", "n".repeat(10_000)];

/** Lets something fail only in the way that is documented. */
const orRefused = (what) => {
  try {
    what();
    return 0;
  } catch (error) {
    assert.ok(error instanceof RulesError, `${error?.stack ?? error}`);
    assert.ok(error.code && error.message && error.remedy, error.message);
    return 1;
  }
};

test("nothing that comes in breaks a module: it answers as before", () => {
  const before = people.map(({ facts, asOf }) => JSON.stringify(screen(policy, facts, asOf)));
  let refused = 0;
  for (let round = 0; round < 20_000; round += 1) {
    const facts = {};
    for (let count = random(6); count >= 0; count -= 1) facts[names[random(names.length)]] = strange[random(strange.length)];
    const asOf = ["2026-11-21", "0001-01-01", "9999-12-31", "2024-02-29"][random(4)];
    refused += orRefused(() => screen(policyIds[random(policyIds.length)], facts, asOf).toJSON());
    if (round % 20 === 0) {
      const columns = Object.fromEntries(Object.keys(facts).map((name) => [name, [facts[name], strange[random(strange.length)], null]]));
      orRefused(() => screenMany(policy, columns, asOf));
      for (const task of ["need", "checkTeam", "plan", "deadlines", "fidelity", "authorization", "continuedStay", "discharge"]) {
        orRefused(() => planning[task](policy, { ...facts, people: strange[random(strange.length)], staff: strange[random(strange.length)], total: strange[random(strange.length)] }, asOf));
      }
    }
  }
  assert.ok(refused > 10_000, `only ${refused} were refused`);
  assert.deepEqual(people.map(({ facts, asOf }) => JSON.stringify(screen(policy, facts, asOf))), before);
});
