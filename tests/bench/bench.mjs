// Screenings per second: ours, one by one and by the column, and the same criteria in two other engines with their traces on.
// First `cargo xtask dist` and `npm install --prefix tests/bench`, then `node tests/bench/bench.mjs`. Further packages to compare with, such as an
// earlier one, are named by their files: `node tests/bench/bench.mjs before=/path/to/dist/index.js`; and further modules, such as one with vector instructions, by
// their folders, in which is what is in `target/package/modules/ips-rules`.

import assert from "node:assert/strict";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import * as kit from "../../target/package/ips-kit-rules/dist/index.js";
import { byHand } from "./by-hand.mjs";
import { failing as ofJsonRulesEngine } from "./json-rules-engine.mjs";
import { kernelIn } from "./kernel.mjs";
import { asOf, person } from "./people.mjs";
import { failing as ofZen } from "./zen.mjs";

const policy = "nc-yp630";
const people = Array.from({ length: 100_000 }, (_, number) => person(number));
const columns = Object.fromEntries(Object.keys(people[0]).map((name) => [name, people.map((one) => one[name])]));

/** The same people as numbers, as `screenMany` takes them. */
const { facts } = kit.policies().find(({ id }) => id === policy);
const numbers = {
  date: (day) => (day === null ? 0 : Number(day.replaceAll("-", ""))),
  yes_no: (yes) => (yes === null ? kit.UNKNOWN : Number(yes)),
  choice: (id, options) => (id === null ? kit.UNKNOWN : options.indexOf(id)),
};
const asked = facts.filter(({ name }) => columns[name]);
const typed = Object.fromEntries(asked.map(({ name, kind, options }) => [name, (kind === "date" ? Int32Array : Uint8Array).from(columns[name], (value) => numbers[kind](value, options))]));

// All find the same, or their speeds could not be compared.
for (const one of people.slice(0, 2_000)) {
  const { failing } = kit.screen(policy, one, asOf);
  assert.deepEqual((await ofJsonRulesEngine(one)).sort(), [...failing].sort());
  assert.deepEqual((await ofZen(one)).sort(), [...failing].sort());
}

const many = kit.screenMany(policy, columns, asOf);
assert.deepEqual(kit.screenMany(policy, typed, asOf), many);
for (const [name, found] of Object.entries(byHand(typed, asOf))) assert.deepEqual(many[name], found, name);

let read = 0;

/** What a package of ours is asked. */
const runsOf = (name, { screen, screenMany }) => ({
  [`${name}, screen: outcome, failing, missing read`]: {
    rows: people.length,
    run: () => {
      for (const one of people) {
        const { outcome, failing, missing } = screen(policy, one, asOf);
        read += outcome.length + failing.length + missing.length;
      }
    },
  },
  [`${name}, screenMany, arrays`]: { rows: people.length, run: () => void (read += screenMany(policy, columns, asOf).failing.length) },
  [`${name}, screenMany, typed arrays`]: { rows: people.length, run: () => void (read += screenMany(policy, typed, asOf).failing.length) },
  [`${name}, whole determinations as objects`]: {
    rows: 4_000,
    run: () => {
      for (const one of people.slice(0, 4_000)) read += screen(policy, one, asOf).toJSON().findings.length;
    },
  },
});

const runs = {
  ...runsOf("ours", kit),
  "the module alone": await kernelIn(fileURLToPath(new URL("../../target/package/modules/ips-rules", import.meta.url)), policy, typed, asOf),
  "a loop by hand over typed arrays": { rows: people.length, run: () => void (read += byHand(typed, asOf).failing.length) },
  "json-rules-engine": {
    rows: 10_000,
    run: async () => {
      for (const one of people.slice(0, 10_000)) read += (await ofJsonRulesEngine(one)).length;
    },
  },
  "zen": {
    rows: 5_000,
    run: async () => {
      for (const one of people.slice(0, 5_000)) read += (await ofZen(one)).length;
    },
  },
};
for (const argument of process.argv.slice(2)) {
  const [name, file] = argument.split("=");
  if (file.endsWith(".js")) Object.assign(runs, runsOf(name, await import(pathToFileURL(resolve(file)).href)));
  else runs[`${name}, the module alone`] = await kernelIn(file, policy, typed, asOf);
}

// In turns, so that a machine that is busy for a while is so for all; the best of each counts.
const best = {};
for (let round = 0; round < 5; round += 1) {
  for (const [name, { rows, run }] of Object.entries(runs)) {
    const start = performance.now();
    await run();
    best[name] = Math.max(best[name] ?? 0, (rows / (performance.now() - start)) * 1000);
  }
}
const [one, arrays, bulk, whole, kernel, hand, jre, zen] = Object.values(best);
for (const [name, speed] of Object.entries(best)) console.log(`${name.padEnd(50)} ${Math.round(speed).toLocaleString("en").padStart(12)} a second`);
console.log(`screen / json-rules-engine ${(one / jre).toFixed(1)} (bar 10), screen / zen ${(one / zen).toFixed(1)} (bar 40)`);
console.log(`screenMany / json-rules-engine ${(bulk / jre).toFixed(0)}, of arrays ${(arrays / jre).toFixed(0)} (bar 150); a loop by hand / screenMany ${(hand / bulk).toFixed(2)} (bar 3)`);
console.log(`the module alone ${(kernel / 1e6).toFixed(1)} million rows a second (bar 20)`);
console.log(`whole determinations ${Math.round(whole)} a second (bar 2000)`);
assert.ok(read > 0);
