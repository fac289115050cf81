// The tables of planning cases through the package: whole answers, held against those of the command.

import assert from "node:assert/strict";
import test from "node:test";
import { ipsTask, policyIds, screeningCases, table } from "./support/cases.mjs";
import { freshProject, importFrom } from "./support/places.mjs";

const project = freshProject();
const planning = await importFrom(project, "dist/planning.js");
const { RulesError } = await importFrom(project, "dist/index.js");

/** The answer of the package, or why there is none. */
const answered = (what) => {
  try {
    return what();
  } catch (error) {
    assert.ok(error instanceof RulesError, String(error));
    return { failure: `${error.message}; ${error.remedy}` };
  }
};

/** Holds the package against the command for every case of the tables of one name; how many there were. */
const compare = (name, task, inputOf, answer, optionsOf = () => []) => {
  let compared = 0;
  for (const policy of policyIds) {
    const { as_of, base, case: cases = [] } = table(policy, name) ?? {};
    for (const one of cases) {
      const asOf = one.as_of ?? as_of ?? "2026-11-21";
      const input = inputOf(one, base);
      assert.deepEqual(answered(() => answer(policy, input, asOf, one)), ipsTask(task, policy, asOf, input, optionsOf(one)), `${policy}/${name}: ${one.name}`);
      compared += 1;
    }
  }
  return compared;
};

test("need", () => {
  assert.ok(compare("need.toml", "need", ({ ask }) => ask, planning.need) > 20);
});

test("plan", () => {
  assert.ok(compare("plan.toml", "plan", ({ ask }) => ask, planning.plan) > 5);
  const spanish = planning.plan(policyIds[0], { program_start_date: "2027-01-04", new_per_month: 6 }, "2026-11-21", { language: "es" });
  assert.deepEqual(spanish, ipsTask("plan", policyIds[0], "2026-11-21", { program_start_date: "2027-01-04", new_per_month: 6 }, ["--lang", "es", "--json"]));
});

test("checkTeam", () => {
  const input = ({ change = {}, add = [], team = {} }, base) => ({ ...base, ...team, staff: [...base.staff.map((member, index) => ({ ...member, ...change[index + 1] })), ...add] });
  assert.ok(compare("check-team.toml", "check-team", input, planning.checkTeam) > 20);
});

test("deadlines", () => {
  const days = ({ horizon }) => horizon?.days ?? 90;
  assert.ok(compare("deadlines.toml", "deadlines", ({ input }) => input, (policy, input, asOf, one) => planning.deadlines(policy, input, asOf, { horizon: days(one) }), (one) => ["--horizon", String(days(one))]) > 30);
  assert.ok(compare("pre-hire.toml", "deadlines", ({ ask }) => ({ pre_hire: [ask] }), (policy, input, asOf) => planning.deadlines(policy, input, asOf)) > 5);
});

test("fidelity", () => {
  const input = ({ input, rated, except = {} }) => ({ ...input, ...(rated && { ratings: Array.from({ length: 25 }, (_, index) => except[index + 1] ?? rated) }) });
  assert.ok(compare("fidelity.toml", "fidelity", input, planning.fidelity) > 50);
});

test("authorization", () => {
  const input = ({ input, services = [] }) => ({ ...input, services: services.map(([date, minutes]) => ({ date, minutes })) });
  assert.ok(compare("authorization.toml", "authorization", input, planning.authorization) > 20);
});

test("continuedStay and discharge, each case against its table, too", () => {
  const merged = (one, base) => {
    const facts = { ...(one.bare ? {} : base), ...one.facts, ...Object.fromEntries((one.unknown ?? []).map((name) => [name, null])) };
    for (const name of one.absent ?? []) delete facts[name];
    return facts;
  };
  for (const [file, task, answer] of [["continued-stay.toml", "continued-stay", planning.continuedStay], ["discharge.toml", "discharge", planning.discharge]]) {
    const held = (policy, facts, asOf, one) => {
      const found = answer(policy, facts, asOf);
      if (one.outcome && found.result?.determination) assert.equal(found.result.determination.outcome, one.outcome, one.name);
      const wrong = (errors) => errors.map(({ fact, field = fact, code }) => `${field}: ${code}`).sort();
      if (one.errors) assert.deepEqual(wrong(found.errors), wrong(one.errors), one.name);
      return found;
    };
    assert.ok(compare(file, task, merged, held) > 5, file);
  }
});

test("numbers are read from the digits as typed", () => {
  const team = (fte) => ({ individuals_served: 7, staff: [{ role: "esp", fte, caseload: 7 }] });
  const [{ asOf }] = screeningCases("nc-yp630");
  const check = (fte) => planning.checkTeam("nc-yp630", team(fte), asOf).result.findings;
  assert.deepEqual(check(0.35), check("0.35"));
  assert.deepEqual(check(0.35), check("7/20"));
});

test("what cannot be asked is said, with what to do", () => {
  const [policy] = policyIds;
  const code = (what) => {
    try {
      what();
    } catch (error) {
      assert.ok(error.remedy, String(error));
      return error.code;
    }
    return "nothing";
  };
  assert.equal(code(() => planning.need("nowhere", {}, "2026-11-21")), "unknown_policy");
  assert.equal(code(() => planning.need(policy, {}, "today")), "no_such_day");
  assert.equal(code(() => planning.need(policy, [], "2026-11-21")), "not_an_object");
  assert.equal(code(() => planning.need(policy, { people: 60 }, "1999-01-01")), "no_rule_in_force");
  const circle = {};
  circle.self = circle;
  assert.equal(code(() => planning.need(policy, circle, "2026-11-21")), "not_json");
  assert.equal(code(() => planning.need(policy, { people: "\ud800" }, "2026-11-21")), "invalid_json");
  for (const people of [NaN, Infinity, 10n]) assert.doesNotThrow(() => planning.need(policy, { people }, "2026-11-21"));
  assert.equal(planning.need(policy, { people: NaN }, "2026-11-21").errors[0].code, "not_a_number");
});
