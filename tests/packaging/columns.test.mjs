// Column by column is row by row: random answers, unknown and impossible ones, days at every boundary, in every form that a column may have.

import assert from "node:assert/strict";
import test from "node:test";
import { policyIds } from "./support/cases.mjs";
import { freshProject, importFrom } from "./support/places.mjs";

const { policies, screen, screenMany, OUTCOME, RulesError } = await importFrom(freshProject(), "dist/index.js");

/** Numbers that look random and are the same in every run (xorshift). */
const dice = (state) => (sides) => {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return (state >>> 8) % sides;
};

const digits = (day) => Number(day.replaceAll("-", ""));
const iso = (date) => date.toISOString().slice(0, 10);

/** Some days before a day, and those at which ages and periods end. */
const daysBefore = (asOf) => {
  const [year, month, day] = asOf.split("-").map(Number);
  const ends = [[0, 0], [1, 0], [12, 0], [16, 0], [18, 0], [21, 0], [130, 0], [131, 0], [0, 1], [0, 6]];
  return ends.flatMap(([years, months]) => [-2, -1, 0, 1, 2].map((more) => iso(new Date(Date.UTC(year - years, month - 1 - months, day + more)))));
};

/** Days that do not exist, and digits that are none. */
const noDays = ["2025-02-29", "1900-02-29", "2000-02-30", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00", "2026-01-32", "0000-01-01", "9999-99-99"];

/** An answer: what `screen` is given, and the number in a typed column. Some are impossible. */
const answer = (roll, { kind, options }, days) => {
  const isOpen = roll(4) === 0;
  const isStrange = roll(200) === 0;
  const odd = [7, 254, 128, 64, 2][roll(5)];
  switch (kind) {
    case "yes_no": {
      if (isStrange) return { value: odd, code: odd };
      const yes = roll(3);
      return isOpen ? { value: null, code: 255 } : { value: yes > 0, code: Number(yes > 0) };
    }
    case "choice": {
      if (isStrange) return { value: odd + options.length, code: (odd + options.length) % 255 };
      const place = roll(options.length);
      return isOpen ? { value: null, code: 255 } : { value: options[place], code: place };
    }
    case "date": {
      const day = isStrange ? noDays[roll(noDays.length)] : days[roll(days.length)];
      return isOpen ? { value: null, code: 0 } : { value: day, code: digits(day) };
    }
    default: {
      // A year has to be that of the date, which it hardly ever is by chance.
      if (roll(20) > 0) return { value: null, code: 0 };
      const year = Number(days[roll(days.length)].slice(0, 4)) + (isStrange ? 5_000 : 0);
      return { value: year, code: year };
    }
  }
};

/** The forms of a column. Those of few bits take what fits into them. */
const forms = {
  array: (cells) => cells.map(({ value }) => value),
  byte: (cells, isNumber) => (isNumber ? Int32Array : Uint8Array).from(cells, ({ code }) => code),
  other: (cells, isNumber) => (isNumber ? Uint32Array : Uint8ClampedArray).from(cells, ({ code }) => code),
  float: (cells) => Float64Array.from(cells, ({ code }) => code),
  // Of a part of the memory, which begins anywhere.
  part: (cells, isNumber) => (isNumber ? new Int32Array([7, 7, ...cells.map(({ code }) => code)]).subarray(2) : new Uint8Array([9, 9, 9, ...cells.map(({ code }) => code)]).subarray(3)),
};

/** What `screen` says of a row, and the word for what is wrong. */
const saidOf = (policy, facts, asOf) => {
  try {
    const { outcome, criteria_outcome, person_outcome, failing, missing } = screen(policy, facts, asOf);
    return { outcomes: [outcome, criteria_outcome, person_outcome].map((word) => OUTCOME[word]), failing: [...failing], missing: [...missing] };
  } catch (error) {
    assert.ok(error instanceof RulesError);
    return { outcomes: [3, 3, 3], failing: [], missing: [], wrong: [error.fact, error.code, error.others.length] };
  }
};

/** The same, as it stands in columns. */
const readOf = (found, row, error) => {
  const { criteria, words_per_row: words } = found;
  const set = (bits) => criteria.filter((_, place) => (bits[row * words + (place >> 5)] >>> (place & 31)) & 1);
  const isIn = (bits) => (bits[row >> 3] >> (row & 7)) & 1;
  const outcomes = [found.outcome[row], found.criteria_outcome[row], found.person_outcome[row]];
  const [failing, missing] = [set(found.failing), set(found.missing)];
  const met = criteria.filter((_, place) => isIn(found.met[place]));
  assert.deepEqual(criteria.filter((_, place) => isIn(found.not_met[place])), failing, `row ${row}: the bitmaps of what is not met`);
  assert.deepEqual(met, outcomes[0] === 3 ? [] : criteria.filter((id) => !failing.includes(id) && !missing.includes(id)), `row ${row}: the bitmaps of what is met`);
  return { outcomes, failing, missing, ...(error && { wrong: [error.field, error.code, error.others.length] }) };
};

for (const policy of policyIds) {
  const { facts } = policies().find(({ id }) => id === policy);
  test(`${policy}: column by column is row by row`, () => {
    const seen = [0, 0, 0, 0];
    for (const [at, asOf] of ["2026-11-21", "2024-02-29", "2025-02-28", "2026-08-31", "2011-06-15"].entries()) {
      const days = daysBefore(asOf);
      let [nearest, distance] = [undefined, Infinity];
      for (const rows of [1, 8, 63, 64, 65, 4_095, 4_096, 9_001]) {
        const roll = dice(rows * 7 + at);
        const people = Array.from({ length: rows }, () => {
          // Half of them differ little from whoever came nearest so far: that somebody meets everything hardly ever happens by chance.
          const isNear = nearest && roll(2) === 0;
          const person = facts.map((fact, place) => (isNear && roll(8) > 0 ? nearest[place] : answer(roll, fact, days)));
          const { outcomes, failing, missing } = saidOf(policy, Object.fromEntries(facts.map(({ name }, place) => [name, person[place].value])), asOf);
          if (outcomes[0] !== OUTCOME.error && failing.length + missing.length <= distance) [nearest, distance] = [person, failing.length + missing.length];
          return person;
        });
        const names = Object.keys(forms);
        const shift = roll(names.length);
        const columns = Object.fromEntries(
          facts.map(({ name, kind }, place) => [name, forms[names[(place + shift) % names.length]](people.map((person) => person[place]), kind === "date" || kind === "year")]),
        );
        const found = screenMany(policy, columns, asOf);
        const errors = new Map(found.errors.map((error) => [error.row, error]));
        people.forEach((person, row) => {
          const given = Object.fromEntries(facts.map(({ name }, place) => [name, ArrayBuffer.isView(columns[name]) ? meant(facts[place], person[place]) : person[place].value]));
          const expected = saidOf(policy, given, asOf);
          seen[expected.outcomes[0]] += 1;
          assert.deepEqual(readOf(found, row, errors.get(row)), expected, `${asOf}, row ${row} of ${rows}: ${JSON.stringify(given)}`);
        });
        for (const bits of [...found.met, ...found.not_met]) assert.ok(bits.length === Math.ceil(rows / 8) && (rows % 8 === 0 || bits.at(-1) >> (rows % 8) === 0), "a bit behind the last row");
      }
    }
    const [no, yes, open, wrong] = seen;
    assert.ok(no > 10_000 && yes > 100 && open > 1_000 && wrong > 3_000, `${seen}`);
  });
}

/** What a number in a typed column says: the answer, or the number itself where it is none. */
function meant({ kind, options }, { value, code }) {
  if (kind !== "choice") return value;
  return options[code] ?? (code === 255 ? null : code);
}
