// Screenings per second: ours, one by one and by the column, and the same criteria in two other engines with their traces on.
// First `cargo xtask dist` and `npm install --prefix tests/bench`, then `node tests/bench/bench.mjs`.

import assert from "node:assert/strict";
import { screen, screenMany } from "../../target/package/ips-kit-rules/dist/index.js";
import { failing as ofJsonRulesEngine } from "./json-rules-engine.mjs";
import { asOf, person } from "./people.mjs";
import { failing as ofZen } from "./zen.mjs";

const policy = "nc-yp630";
const people = Array.from({ length: 100_000 }, (_, number) => person(number));
const columns = Object.fromEntries(Object.keys(people[0]).map((name) => [name, people.map((one) => one[name])]));

// All find the same, or their speeds could not be compared.
for (const one of people.slice(0, 2_000)) {
  const { failing } = screen(policy, one, asOf);
  assert.deepEqual((await ofJsonRulesEngine(one)).sort(), [...failing].sort());
  assert.deepEqual((await ofZen(one)).sort(), [...failing].sort());
}

let read = 0;
const runs = {
  "ours, screen: outcome, failing and missing read": {
    rows: people.length,
    run: () => {
      for (const one of people) {
        const { outcome, failing, missing } = screen(policy, one, asOf);
        read += outcome.length + failing.length + missing.length;
      }
    },
  },
  "ours, screenMany": { rows: people.length, run: () => void (read += screenMany(policy, columns, asOf).failing.length) },
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

// In turns, so that a machine that is busy for a while is so for all; the best of each counts.
const best = {};
for (let round = 0; round < 5; round += 1) {
  for (const [name, { rows, run }] of Object.entries(runs)) {
    const start = performance.now();
    await run();
    best[name] = Math.max(best[name] ?? 0, (rows / (performance.now() - start)) * 1000);
  }
}
const [one, many, jre, zen] = Object.values(best);
for (const [name, speed] of Object.entries(best)) console.log(`${name.padEnd(50)} ${Math.round(speed).toLocaleString("en").padStart(12)} a second`);
console.log(`screen / json-rules-engine ${(one / jre).toFixed(1)} (bar 10), screen / zen ${(one / zen).toFixed(1)} (bar 50), screenMany / json-rules-engine ${(many / jre).toFixed(0)} (bar 150)`);
assert.ok(read > 0);
