// Policies of a publisher's own.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { parse } from "smol-toml";
import { ipsTask, policyIds, screeningCases } from "./support/cases.mjs";
import { freshProject, importFrom, ipsProgram, repository, run } from "./support/places.mjs";

const project = freshProject();
const { InvalidPolicy, RulesError, loadPolicy, screen, screenMany } = await importFrom(project, "dist/index.js");
const planning = await importFrom(project, "dist/planning.js");

const shipped = (id) => JSON.parse(readFileSync(join(project, `node_modules/@ips-kit/rules/policies/${id}.json`), "utf8"));
const demoFile = join(repository, "tests/demo/third-state.toml");
const demoText = readFileSync(demoFile, "utf8");
const demo = () => parse(demoText);

for (const id of policyIds) {
  test(`${id}: the object in the package does what the policy does`, async () => {
    const own = await loadPolicy(shipped(id));
    for (const { name, asOf, facts, case: one } of screeningCases(id).filter(({ case: one }) => one.outcome)) {
      const { fingerprint, ...expected } = screen(id, facts, asOf).toJSON();
      const { fingerprint: other, ...got } = screen(own, facts, asOf).toJSON();
      assert.deepEqual(got, expected, name);
      assert.notEqual(other, fingerprint, `${name}: another text has another fingerprint`);
      assert.equal(got.outcome, one.outcome, name);
    }
    const question = { people: 60 };
    assert.deepEqual(planning.need(own, question, "2026-11-21"), planning.need(id, question, "2026-11-21"));
    own.free();
    assert.throws(() => screen(own, {}, "2026-11-21"), { code: "freed" });
    assert.throws(() => planning.need(own, question, "2026-11-21"), { code: "freed" });
  });
}

test("a third state is one object", async () => {
  const own = await loadPolicy(demo());
  const facts = {
    date_of_birth: "2000-01-31", wants_to_work: true, insurance: "fund", letter_from_a_clinic: true, letter_is_signed: true, day_of_the_last_job: "2026-06-30",
    needs_a_coach: true, long_way_to_work: false, gets_the_same_elsewhere: false,
  };
  const people = [facts, { ...facts, letter_is_signed: false }, { ...facts, gets_the_same_elsewhere: true }, { ...facts, insurance: "private" }, {}];
  const said = run(ipsProgram, ["screen", "--policy-file", demoFile, "--as-of", "2026-12-31"], { input: people.map((one) => JSON.stringify(one)).join("\n") }).trimEnd().split("\n");
  people.forEach((one, index) => {
    const { fingerprint, ...got } = screen(own, one, "2026-12-31").toJSON();
    const { fingerprint: other, ...expected } = JSON.parse(said[index]);
    assert.deepEqual(got, expected);
  });
  assert.equal(screen(own, facts, "2026-12-31").outcome, "eligible");
  assert.equal(screenMany(own, { wants_to_work: [true, false, null] }, "2026-12-31").errors.length, 0);
  const task = { program_start_date: "2027-01-04", new_per_month: 6 };
  const { policy, result } = planning.plan(own, task, "2026-12-31");
  assert.equal(policy, "nm-101");
  const command = JSON.parse(run(ipsProgram, ["plan", "--policy-file", demoFile, "--as-of", "2026-12-31"], { input: JSON.stringify(task) }));
  assert.deepEqual(result, command.result);
});

test("the digest is the SHA-256 of the canonical JSON", async () => {
  // Written here once more, as RFC 8785 says it: names in the order of their UTF-16 code units, no blanks.
  const canonical = (value) => JSON.stringify(value, (_, inner) => (inner && typeof inner === "object" && !Array.isArray(inner) ? Object.fromEntries(Object.keys(inner).sort().map((name) => [name, inner[name]])) : inner));
  const object = demo();
  const { description } = await loadPolicy(object);
  assert.equal(description.digest, createHash("sha256").update(canonical(object)).digest("hex"));
  const turned = Object.fromEntries(Object.entries(object).reverse());
  assert.equal((await loadPolicy(turned)).description.digest, description.digest, "the order of names says nothing");
});

/** Every problem that the package finds. */
const problemsOf = async (policy) => {
  try {
    await loadPolicy(policy);
  } catch (error) {
    assert.ok(error instanceof InvalidPolicy && error instanceof RulesError, String(error));
    assert.equal(error.code, "invalid_policy");
    return error.problems;
  }
  return assert.fail("the policy must be refused");
};

/** The messages of the checker of files, without the line. */
const fileMessages = (text) => {
  const file = join(project, "broken.toml");
  writeFileSync(file, text);
  try {
    run(ipsProgram, ["screen", "--policy-file", file, "--as-of", "2026-12-31"], { input: "{}" });
  } catch (error) {
    return String(error.stderr).trimEnd().split("\n").slice(1).map((line) => line.replace(/^.*?broken\.toml:\d+: /, ""));
  }
  return assert.fail("the file must be refused");
};

const broken = [
  ["sensitive = true", "delicate = true"],
  ['test = { fact = "wants_to_work" }', 'test = { fact = "wants_work" }'],
  ['es = "Nota de la conversación"', 'es = " "'],
  ['{ from = "2024-06-01", value = 17', '{ from = "2020-02-01", value = 17'],
  ["sensitive = true", 'sensitive = "very"'],
  ['{ en = "Card", es = "Tarjeta" }', '{ en = "Card" }'],
  ['last_review = "2024-05-31"', 'last_review = "2024-05-32"'],
  ["test = { adverse_fact =", "test = { formula ="],
  ['birth_date = "date_of_birth"', 'birth_date = "wants_to_work"'],
  ['accepted = ["fund", "none"]', 'accepted = ["fund", "nobody"]'],
  ['ignored_facts = ["not_ready"]', 'ignored_facts = ["wants_to_work"]'],
  ["value = 2, citation", "value = 4, citation"],
  ['rules = ["NM-09"]', "rules = []"],
  ['note = "A-NM-01"', 'note = "A-NM-09"'],
  ['id = "wish"', 'id = "age"'],
  ["from = 70\n", "from = 80\n"],
  ["at_most = 2\n", "at_most = 6\n"],
];

test("what is wrong is said as the checker of files says it, with a path in place of a line", async () => {
  for (const [from, to] of broken) {
    assert.ok(demoText.includes(from), from);
    const text = demoText.replace(from, to);
    const problems = await problemsOf(parse(text));
    const expected = fileMessages(text);
    // A mistake of form has no path in a file; one of content has the same path in both.
    const isForm = problems.length === 1 && problems[0].remedy.startsWith("correct it so that it has the form");
    const got = problems.map(({ path, message, remedy }) => (isForm ? `${message}; ${remedy}` : `${path}: ${message}; ${remedy}`));
    assert.deepEqual(got, expected, to);
    assert.ok(problems.every(({ path, message, remedy }) => path && message && remedy), to);
  }
});

test("the path leads to the mistake", async () => {
  const policy = demo();
  policy.criteria[1].test = { fact: 3 };
  assert.deepEqual((await problemsOf(policy)).map(({ path }) => path), ["criteria[2].test.fact"]);
});

test("what is no policy at all is refused", async () => {
  for (const nothing of [null, undefined, {}, [], "", "policy", 3, true, { policy: null }, { criteria: "many" }]) assert.ok((await problemsOf(nothing)).length > 0);
});
