// Screenings per second: ours, one by one and by the column, and the same criteria in two other engines with their traces on.
// First `cargo xtask dist` and `npm install --prefix tests/bench`, then `node tests/bench/bench.mjs`. Further packages to compare with, such as an
// earlier one, are named by their files: `node tests/bench/bench.mjs before=/path/to/dist/index.js`.

import assert from "node:assert/strict";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import * as kit from "../../target/package/ips-kit-rules/dist/index.js";
import { failing as ofJsonRulesEngine } from "./json-rules-engine.mjs";
import { asOf, person } from "./people.mjs";
import { failing as ofZen } from "./zen.mjs";

const policy = "nc-yp630";
const people = Array.from({ length: 100_000 }, (_, number) => person(number));
const columns = Object.fromEntries(Object.keys(people[0]).map((name) => [name, people.map((one) => one[name])]));

// All find the same, or their speeds could not be compared.
for (const one of people.slice(0, 2_000)) {
  const { failing } = kit.screen(policy, one, asOf);
  assert.deepEqual((await ofJsonRulesEngine(one)).sort(), [...failing].sort());
  assert.deepEqual((await ofZen(one)).sort(), [...failing].sort());
}

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
  [`${name}, screenMany`]: { rows: people.length, run: () => void (read += screenMany(policy, columns, asOf).failing.length) },
  [`${name}, whole determinations as objects`]: {
    rows: 4_000,
    run: () => {
      for (const one of people.slice(0, 4_000)) read += screen(policy, one, asOf).toJSON().findings.length;
    },
  },
});

const runs = {
  ...runsOf("ours", kit),
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
  Object.assign(runs, runsOf(name, await import(pathToFileURL(resolve(file)).href)));
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
const [one, many, whole, jre, zen] = Object.values(best);
for (const [name, speed] of Object.entries(best)) console.log(`${name.padEnd(50)} ${Math.round(speed).toLocaleString("en").padStart(12)} a second`);
console.log(`screen / json-rules-engine ${(one / jre).toFixed(1)} (bar 10), screen / zen ${(one / zen).toFixed(1)} (bar 40), screenMany / json-rules-engine ${(many / jre).toFixed(0)} (bar 150)`);
console.log(`whole determinations ${Math.round(whole)} a second (bar 2000)`);
assert.ok(read > 0);
