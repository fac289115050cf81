// The tables of screening cases through the package: on both ways into the module, and column by column.

import assert from "node:assert/strict";
import test from "node:test";
import { ipsScreen, policyIds, screeningCases } from "./support/cases.mjs";
import { freshProject, importFrom } from "./support/places.mjs";

const { policies, screen, screenMany, OUTCOME, RulesError } = await importFrom(freshProject(), "dist/index.js");

const sorted = (list) => [...(list ?? [])].sort();

/** Holds a determination against what the table expects. */
const expectCase = ({ name, case: one }, got) => {
  assert.equal(got.outcome, one.outcome, name);
  assert.equal(got.criteria_outcome, one.criteria_outcome ?? one.outcome, name);
  if (one.person_outcome) assert.equal(got.person_outcome, one.person_outcome, name);
  assert.deepEqual(sorted(got.failing), sorted(one.failing), name);
  assert.deepEqual(sorted(got.missing), sorted(one.missing), name);
  if (one.decisive) assert.deepEqual(sorted(got.decisive), sorted(one.decisive), name);
  if (one.to_settle) assert.deepEqual(sorted(got.to_settle.map(({ fact }) => fact)), sorted(one.to_settle), name);
  if (one.next_question !== undefined) assert.equal(got.next_question, one.next_question || null, name);
  if (one.changes) assert.deepEqual(got.changes, one.changes.map((change) => ({ criteria_outcome: change.outcome, ...change })), name);
  if (one.past_review !== undefined) assert.equal(got.past_review, one.past_review, name);
  const notes = got.notes.map(({ id }) => id);
  for (const id of one.notes ?? []) assert.ok(notes.includes(id), `${name}: note ${id}`);
  for (const id of one.no_notes ?? []) assert.ok(!notes.includes(id), `${name}: no note ${id}`);
};

/** What a problem says, whatever its other values. */
const essence = ({ field, code, message, remedy }) => ({ field, code, message, remedy });

/** The error of a screening that must fail, as the list the table has. */
const thrown = (what, name) => {
  try {
    what();
  } catch (error) {
    assert.ok(error instanceof RulesError && error instanceof Error, name);
    const { fact, code, message, remedy, others } = error;
    return [{ field: fact, code, message, remedy }, ...others.map(essence)];
  }
  return assert.fail(`${name}: an error is expected`);
};

const wrong = (errors) => errors.map(({ field, fact = field, code }) => `${fact}: ${code}`).sort();

for (const policy of policyIds) {
  const cases = screeningCases(policy);
  // Any readiness fact: it changes nothing but takes the long way, in which the core reads the answers themselves.
  const readiness = policies().find(({ id }) => id === policy).ignored_facts[0];

  test(`${policy}: every case, the short way and the long way`, () => {
    assert.ok(cases.length > 60, `only ${cases.length} cases`);
    for (const one of cases) {
      const long = { ...one.facts, [readiness]: true };
      if (one.case.errors) {
        for (const facts of [one.facts, long]) assert.deepEqual(wrong(thrown(() => screen(policy, facts, one.asOf), one.name)), wrong(one.case.errors), one.name);
        continue;
      }
      for (const facts of [one.facts, long]) expectCase(one, screen(policy, facts, one.asOf));
      assert.deepEqual(sorted(screen(policy, one.facts, one.asOf).ignored), sorted(one.case.ignored), one.name);
      assert.ok(screen(policy, long, one.asOf).ignored.includes(readiness), one.name);
    }
  });

  test(`${policy}: every result and every error is that of the command, to the letter`, () => {
    for (const [asOf, group] of grouped(cases)) {
      const said = ipsScreen(policy, asOf, group.map(({ facts }) => facts));
      group.forEach((one, index) => {
        const { error } = said[index];
        if (error) {
          const { line, others = [] } = error;
          assert.equal(line, index + 1);
          // The message of an error has nothing beside it, so it names the fact itself.
          const first = { ...essence(error), message: `${error.field}: ${error.message}` };
          assert.deepEqual(thrown(() => screen(policy, one.facts, asOf), one.name), [first, ...others.map(essence)], one.name);
        } else {
          const got = screen(policy, one.facts, asOf);
          assert.equal(JSON.stringify(got), JSON.stringify(said[index]), one.name);
          for (const [field, value] of Object.entries(said[index])) assert.deepEqual(got[field], value, `${one.name}: ${field}`);
        }
      });
    }
  });

  test(`${policy}: every case, column by column`, () => {
    const known = new Set(policies().find(({ id }) => id === policy).facts.map(({ name }) => name));
    const readable = cases.filter(({ facts }) => Object.keys(facts).every((name) => known.has(name)));
    assert.ok(readable.length > 50, `only ${readable.length} cases`);
    for (const [asOf, group] of grouped(readable)) {
      // So many rows that several blocks cross the border, and good rows stand between bad ones.
      const rows = Array.from({ length: 2500 }, (_, row) => group[row % group.length]);
      const columns = Object.fromEntries([...known].map((name) => [name, rows.map(({ facts }) => facts[name])]));
      const found = screenMany(policy, columns, asOf);
      assert.equal(found.rows, rows.length);
      const errors = new Map(found.errors.map((error) => [error.row, error]));
      rows.forEach((one, row) => {
        if (one.case.errors) {
          const { row: at, others, ...first } = errors.get(row);
          assert.equal(at, row);
          assert.deepEqual(wrong([first, ...others]), wrong(one.case.errors), one.name);
          assert.deepEqual([found.outcome[row], found.criteria_outcome[row], found.person_outcome[row], found.failing[row], found.missing[row]], [3, 3, 3, 0, 0], one.name);
          return;
        }
        assert.equal(errors.get(row), undefined, one.name);
        const bits = (mask) => found.criteria.filter((_, place) => (mask[row] >>> place) & 1);
        assert.equal(found.outcome[row], OUTCOME[one.case.outcome], one.name);
        assert.equal(found.criteria_outcome[row], OUTCOME[one.case.criteria_outcome ?? one.case.outcome], one.name);
        assert.equal(found.person_outcome[row], OUTCOME[screen(policy, one.facts, asOf).person_outcome], one.name);
        assert.deepEqual(sorted(bits(found.failing)), sorted(one.case.failing), one.name);
        assert.deepEqual(sorted(bits(found.missing)), sorted(one.case.missing), one.name);
      });
    }
  });

  test(`${policy}: typed columns say the same as arrays`, () => {
    const { facts } = policies().find(({ id }) => id === policy);
    const good = cases.filter((one) => one.case.outcome && one.asOf === cases[0].asOf);
    const arrays = Object.fromEntries(facts.map(({ name }) => [name, good.map((one) => one.facts[name])]));
    const code = ({ kind, options }, answer) => {
      const isOpen = answer === null || answer === undefined;
      if (kind === "date") return isOpen ? 0 : Number(answer.replaceAll("-", ""));
      if (kind === "year") return isOpen ? 0 : answer;
      if (isOpen) return 255;
      return kind === "choice" ? options.indexOf(answer) : Number(answer);
    };
    const kinds = { yes_no: Uint8Array, choice: Int16Array, year: Int16Array, date: Int32Array };
    const typed = Object.fromEntries(facts.map((fact) => [fact.name, kinds[fact.kind].from(arrays[fact.name], (answer) => code(fact, answer))]));
    assert.deepEqual(screenMany(policy, typed, cases[0].asOf), screenMany(policy, arrays, cases[0].asOf));
    const bad = { ...typed, [facts.find(({ kind }) => kind === "yes_no").name]: new Uint8Array(good.length).fill(7) };
    const { errors } = screenMany(policy, bad, cases[0].asOf);
    assert.equal(errors.length, good.length);
    assert.equal(errors[0].code, "wrong_type");
  });
}

function grouped(cases) {
  const groups = new Map();
  for (const one of cases) groups.set(one.asOf, [...(groups.get(one.asOf) ?? []), one]);
  return groups;
}

test("what cannot be asked is said, with what to do", () => {
  const [{ id, facts, ignored_facts }] = policies();
  const error = (what) => thrown(what, "what cannot be asked")[0];
  assert.equal(error(() => screen("nowhere", {}, "2026-11-21")).code, "unknown_policy");
  assert.match(error(() => screen("nowhere", {}, "2026-11-21")).remedy, new RegExp(id));
  for (const asOf of [undefined, null, "", "2026-02-30", "2026-2-3", "0000-01-01", 20261121, new Date()]) assert.equal(error(() => screen(id, {}, asOf)).code, "no_such_day", String(asOf));
  for (const given of [undefined, null, [], "{}", 1, true]) assert.equal(error(() => screen(id, given, "2026-11-21")).code, "not_an_object", String(given));
  assert.equal(error(() => screenMany(id, { nobody_knows: [1] }, "2026-11-21")).code, "unknown_fact");
  assert.equal(error(() => screenMany(id, { [facts[0].name]: [true], [facts[1].name]: [] }, "2026-11-21")).code, "columns");
  assert.equal(error(() => screenMany(id, { [facts[0].name]: "true" }, "2026-11-21")).code, "columns");
  assert.equal(screenMany(id, {}, "2026-11-21").rows, 0);
  const ignored = screenMany(id, { [ignored_facts[0]]: [true, "what", null] }, "2026-11-21");
  assert.deepEqual([ignored.rows, ignored.errors], [3, []]);
  assert.deepEqual([...ignored.outcome], [2, 2, 2]);
});

test("what was freed is said to be, and what was read before stays", () => {
  const [{ id }] = policies();
  const determination = screen(id, {}, "2026-11-21");
  const whole = determination.toJSON();
  determination.free();
  assert.equal(determination.toJSON(), whole);
  const other = screen(id, {}, "2026-11-21");
  other[Symbol.dispose]();
  assert.equal(other.outcome, "undetermined");
  assert.equal(thrown(() => other.findings, "freed")[0].code, "freed");
});
