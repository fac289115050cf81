// The tables of planning cases through the package: whole answers, held against those of the command.

import assert from "node:assert/strict";
import test from "node:test";
import { ipsTask, planningCases, planningTables, policyIds, screeningCases } from "./support/cases.mjs";
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

/** How the command is called where it is not called as the function is. */
const commands = { checkTeam: "check-team", continuedStay: "continued-stay" };

/** Holds the package against the command for every case of a table, given the same options. */
const compare = (name, least, options = () => [undefined, []], look = () => {}) => {
  const [task] = planningTables[name];
  const cases = planningCases(name);
  assert.ok(cases.length >= least, `${name}: only ${cases.length} cases`);
  for (const { policy, name: context, asOf, input, case: one } of cases) {
    const [given, words] = options(one);
    const found = answered(() => planning[task](policy, input, asOf, ...(given ? [given] : [])));
    assert.deepEqual(found, ipsTask(commands[task] ?? task, policy, asOf, input, words), context);
    look(found, one);
  }
};

test("need", () => compare("need.toml", 20));

test("plan", () => {
  compare("plan.toml", 5);
  const question = { program_start_date: "2027-01-04", new_per_month: 6 };
  assert.deepEqual(planning.plan(policyIds[0], question, "2026-11-21", { language: "es" }), ipsTask("plan", policyIds[0], "2026-11-21", question, ["--lang", "es", "--json"]));
});

test("checkTeam", () => compare("check-team.toml", 20));

test("deadlines", () => {
  const days = ({ horizon }) => horizon?.days ?? 90;
  compare("deadlines.toml", 30, (one) => [{ horizon: days(one) }, ["--horizon", String(days(one))]]);
  compare("pre-hire.toml", 5);
});

test("fidelity", () => compare("fidelity.toml", 50));

test("authorization", () => compare("authorization.toml", 20));

test("continuedStay and discharge, each case against its table, too", () => {
  for (const name of ["continued-stay.toml", "discharge.toml"]) {
    compare(name, 5, undefined, (found, one) => {
      if (one.outcome && found.result?.determination) assert.equal(found.result.determination.outcome, one.outcome, one.name);
      const wrong = (errors) => errors.map(({ fact, field = fact, code }) => `${field}: ${code}`).sort();
      if (one.errors) assert.deepEqual(wrong(found.errors), wrong(one.errors), one.name);
    });
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
  for (const people of [NaN, Infinity, 10n, () => 60, Symbol("60"), new Date(0), new Map()]) assert.equal(code(() => planning.need(policy, { people }, "2026-11-21")), "not_json", String(people));
  assert.equal(code(() => planning.need(policy, { people: "\ud800" }, "2026-11-21")), "not_json");
  assert.equal(code(() => planning.need(policy, { get people() { return 60; } }, "2026-11-21")), "not_json");
  const circle = {};
  circle.self = circle;
  assert.equal(code(() => planning.need(policy, circle, "2026-11-21")), "too_large");
  for (const language of ["fr", "", 7, null, {}]) assert.equal(code(() => planning.plan(policy, {}, "2026-11-21", { language })), "unknown_language", String(language));
  for (const horizon of [-1, 1.5, NaN, 1e9, "90", [90]]) assert.ok(["horizon", "not_json"].includes(code(() => planning.deadlines(policy, {}, "2026-11-21", { horizon }))), String(horizon));
  assert.equal(code(() => planning.deadlines(policy, {}, "2026-11-21", { days: 90 })), "unknown_option");
  assert.equal(code(() => planning.deadlines(policy, {}, "2026-11-21", 90)), "not_an_object");
});
