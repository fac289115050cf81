// What nobody should give: every call answers as for the JSON of the same input, or throws an error with a code; nothing is passed over, nothing breaks.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { policyIds, screeningCases } from "../support/cases.mjs";
import { ran, seed, seeded, strange, times } from "../support/hostile.mjs";
import { freshProject, importFrom } from "../support/places.mjs";

const project = freshProject();
const rules = await importFrom(project, "dist/index.js");
const planning = await importFrom(project, "dist/planning.js");
const { InvalidPolicy, RulesError, loadPolicy, policies, screen, screenMany } = rules;

const asOf = "2026-11-21";
const policy = "nc-yp630";
const people = screeningCases(policy).filter(({ case: one }) => one.outcome);
const sane = () => people.map((one) => JSON.stringify(screen(policy, one.facts, one.asOf)));
const before = sane();

const kinds = Object.keys(strange);
const names = [...policies().flatMap(({ facts, ignored_facts }) => [...facts.map(({ name }) => name), ...ignored_facts.slice(0, 2)])];
const odd = ["", "\0", "__proto__", "constructor", "toString", "toJSON", "length", "\ud800", "n".repeat(10_000)];
const fields = ["people", "phase", "smallest_position", "staff", "program_start_date", "new_per_month", "opening_staff", "ratings", "total", "reviews", "services", "program", "participants", "pre_hire", "done"];

/** An object of names and strange values, by its recipe. */
const made = (recipe) => {
  const input = {};
  for (const [name, kind] of recipe) Object.defineProperty(input, name, { value: strange[kind](), enumerable: true, writable: true, configurable: true });
  return input;
};

/** Every way in: what it is called, and how a recipe becomes a call. A reading is what JSON makes of the argument. */
const ways = {
  screen: (argument, policy, day) => screen(policy, argument, day),
  screenMany: (argument, policy, day) => screenMany(policy, argument, day),
  need: (argument, policy, day) => planning.need(policy, argument, day),
  checkTeam: (argument, policy, day) => planning.checkTeam(policy, argument, day),
  plan: (argument, policy, day) => planning.plan(policy, argument, day),
  deadlines: (argument, policy, day) => planning.deadlines(policy, argument, day),
  fidelity: (argument, policy, day) => planning.fidelity(policy, argument, day),
  authorization: (argument, policy, day) => planning.authorization(policy, argument, day),
  continuedStay: (argument, policy, day) => planning.continuedStay(policy, argument, day),
  discharge: (argument, policy, day) => planning.discharge(policy, argument, day),
  options: (argument, policy, day) => planning.plan(policy, { program_start_date: "2027-01-04", months: 1 }, day, argument),
  horizon: (argument, policy, day) => planning.deadlines(policy, {}, day, argument),
};

/** What comes of a call, as JSON; or the error, which must have a code. */
const outcome = (call, context) => {
  try {
    return { said: JSON.stringify(call()) };
  } catch (error) {
    assert.ok(error instanceof Error && error instanceof RulesError, `${context}: ${error?.stack ?? String(error)}`);
    assert.ok(typeof error.code === "string" && error.code && error.remedy, `${context}: ${error.message}`);
    assert.notEqual(error.code, "internal", `${context}: ${error.cause?.stack ?? error.cause}`);
    assert.ok(error.message.length < 1_000, `${context}: ${error.message.length} characters`);
    return { error };
  }
};

/** What JSON makes of a value; nothing where it makes none. */
const jsonOf = (value) => {
  try {
    const text = JSON.stringify(value);
    return text === undefined ? undefined : { reading: JSON.parse(text) };
  } catch {
    return undefined;
  }
};

test("10,000 hostile calls", { timeout: times * 120_000 }, () => {
  const random = seeded(seed ?? 20261121);
  const counts = { answered: 0, refused: 0 };
  for (let call = 0; call < times * 10_000; call += 1) {
    const way = random.of(Object.keys(ways));
    const isPlanning = !way.startsWith("screen") && way !== "continuedStay" && way !== "discharge";
    const known = way === "options" ? ["language"] : way === "horizon" ? ["horizon"] : isPlanning ? fields : names;
    const recipe = Array.from({ length: 1 + random.below(3) }, () => [random.below(8) === 0 ? random.of(odd) : random.of(known), random.of(kinds)]);
    // Now and then all of the input, the policy or the day is strange.
    const [whole, given, day] = [random.below(10) === 0 && random.of(kinds), random.below(40) === 0 && random.of(kinds), random.below(40) === 0 && random.of(kinds)];
    const argument = () => (whole ? strange[whole]() : made(recipe));
    const context = `call ${call}: ${way} ${JSON.stringify(whole || recipe).slice(0, 200)} ${given} ${day}`;
    const ask = (input) => ways[way](input, given ? strange[given]() : policy, day ? strange[day]() : asOf);
    ran.times = 0;
    const input = argument();
    const got = outcome(() => ask(input), context);
    if (got.error) {
      counts.refused += 1;
    } else {
      counts.answered += 1;
      // The columns of `screenMany` are lists, of which JSON reads every entry once, as it does.
      if (way !== "screenMany") assert.equal(ran.times, 0, `${context}: code of the input was run`);
      // A row that JSON cannot say is an error row and stops no other.
      if (way === "screenMany" && JSON.parse(got.said).errors.some(({ code: word }) => ["not_json", "too_large"].includes(word))) continue;
      // Options may be left out. A typed column is the one thing that is taken and that JSON does not have.
      if (whole === "undefined") continue;
      if (way === "screenMany" && recipe.some(([, kind]) => ["bytes", "bigints"].includes(kind))) continue;
      const read = jsonOf(argument());
      assert.ok(read, `${context}: JSON can say nothing of it, and ${got.said.slice(0, 500)} was answered`);
      assert.equal(outcome(() => ask(read.reading), context).said, got.said, context);
    }
    assert.equal(screen(policy, people[call % people.length].facts, people[call % people.length].asOf).toJSON().fingerprint, JSON.parse(before[call % people.length]).fingerprint, context);
    assert.equal({}.people, undefined, `${context}: a prototype was changed`);
  }
  assert.ok(counts.answered > times * 1_500 && counts.refused > times * 4_000, JSON.stringify(counts));
  assert.deepEqual(sane(), before);
});

test("hostile policies", { timeout: times * 60_000 }, async () => {
  const random = seeded(seed ?? 7);
  for (let call = 0; call < times * 300; call += 1) {
    const kind = random.of(kinds);
    const where = random.of(["all", "policy", "facts", "criteria", "notes", "planning"]);
    const given = where === "all" ? strange[kind]() : { ...made([["policy", "object"]]), [where]: strange[kind]() };
    await assert.rejects(loadPolicy(given), (error) => error instanceof RulesError && ["invalid_policy", "not_json", "too_large"].includes(error.code), `${where}: ${kind}`);
  }
  const error = await loadPolicy({}).catch((thrown) => thrown);
  assert.ok(error instanceof InvalidPolicy && error.field);
  assert.deepEqual(sane(), before);
});

const code = (what) => outcome(what, String(what)).error?.code ?? "none";

test("what JSON cannot say is refused, and the fact is named", () => {
  for (const kind of ["nan", "infinity", "bigint", "symbol", "function", "surrogate", "date", "map", "set", "bytes", "boxed", "instance", "ofNothing", "getter", "throwing", "toNothing", "toOther", "inherited", "revoked", "symbolName"]) {
    const { error } = outcome(() => screen(policy, { expresses_desire_to_work: strange[kind]() }, asOf), kind);
    assert.deepEqual([error?.code, error?.fact], ["not_json", "expresses_desire_to_work"], kind);
    assert.notEqual(code(() => screen(policy, strange[kind](), asOf)), "none", kind);
    const { errors } = screenMany(policy, { expresses_desire_to_work: [true, strange[kind](), false] }, asOf);
    assert.deepEqual(errors.map((error) => [error.row, error.code, error.field.split(".")[0]]), [[1, "not_json", "expresses_desire_to_work"]], kind);
    assert.equal(outcome(() => planning.checkTeam(policy, { staff: [{ name: "A" }, { fte: strange[kind]() }] }, asOf), kind).error?.code, "not_json", kind);
  }
  assert.equal(outcome(() => planning.checkTeam(policy, { staff: [{ name: "A" }, { fte: NaN }] }, asOf)).error.field, "staff.2.fte");
  assert.equal(code(() => screen(policy, strange.circle(), asOf)), "too_large");
  assert.equal(code(() => screenMany(policy, { expresses_desire_to_work: null }, asOf)), "columns");
});

test("a getter on the facts does not answer", () => {
  ran.times = 0;
  const facts = { get expresses_desire_to_work() { ran.times += 1; return false; } };
  assert.equal(code(() => screen(policy, facts, asOf)), "not_json");
  assert.equal(ran.times, 0);
});

test("what was added to the prototype of all objects does not answer", () => {
  const plain = JSON.stringify(screen(policy, {}, asOf));
  const additions = { expresses_desire_to_work: false, language: "es", horizon: 1, get: () => false, set: () => {}, value: false, people: 60, code: "x" };
  try {
    for (const [name, value] of Object.entries(additions)) Object.prototype[name] = value;
    assert.equal(JSON.stringify(screen(policy, {}, asOf)), plain);
    assert.equal(code(() => screen(policy, { get expresses_desire_to_work() { return false; } }, asOf)), "not_json");
    const spanish = planning.plan(policy, { program_start_date: "2027-01-04" }, asOf, {});
    assert.ok(JSON.stringify(spanish.result).includes("months"));
    assert.ok(planning.deadlines(policy, {}, asOf, {}).result);
    assert.notEqual(planning.need(policy, {}, asOf).errors.length, 0);
  } finally {
    for (const name of Object.keys(additions)) delete Object.prototype[name];
  }
});

test("a value that changes while it is read, or that asks in turn, spoils nothing", () => {
  const facts = people[0].facts;
  const nosy = new Proxy({ ...facts }, {
    getOwnPropertyDescriptor: (target, name) => {
      screenMany(policy, { expresses_desire_to_work: [true, false, null] }, asOf);
      screen(policy, { expresses_desire_to_work: false }, asOf).toJSON();
      return Reflect.getOwnPropertyDescriptor(target, name);
    },
  });
  assert.equal(JSON.stringify(screen(policy, nosy, people[0].asOf)), before[0]);
  const columns = { expresses_desire_to_work: new Proxy([true, false], { get: (target, name) => (name === "1" && screenMany(policy, { expresses_desire_to_work: [null, null, null] }, asOf), Reflect.get(target, name)) }) };
  assert.deepEqual(screenMany(policy, columns, asOf), screenMany(policy, { expresses_desire_to_work: [true, false] }, asOf));
});

test("what is done to the facts afterwards changes nothing", () => {
  const [{ facts, asOf: day }] = people;
  const readiness = policies()[0].ignored_facts[0];
  for (const given of [{ ...facts }, { ...facts, [readiness]: [1] }]) {
    const expected = JSON.stringify(screen(policy, given, day));
    const determination = screen(policy, given, day);
    for (const name of Object.keys(given)) given[name] = "?";
    assert.equal(JSON.stringify(determination), expected);
  }
});

test("nothing that is done to a description changes an answer", () => {
  const [description] = policies();
  const everything = (value) => (value && typeof value === "object" ? [value, ...Object.values(value).flatMap(everything)] : []);
  for (const part of everything(description)) assert.ok(Object.isFrozen(part), JSON.stringify(part));
  assert.throws(() => (description.facts[0].name = "other"), TypeError);
  assert.throws(() => description.criteria.pop(), TypeError);
  policies().pop();
  assert.equal(policies().length, policyIds.length);
  const found = screenMany(policy, { expresses_desire_to_work: [true] }, asOf);
  assert.throws(() => found.criteria.push("x"), TypeError);
  assert.throws(() => (rules.OUTCOME.eligible = 7), TypeError);
  assert.deepEqual(sane(), before);
});

test("much is refused soon", () => {
  const keys = Object.fromEntries(Array.from({ length: 400_000 }, (_, number) => [`nobody_knows_${number}`, number]));
  const rows = Array.from({ length: 1_000 }, () => Object.fromEntries(Array.from({ length: 400 }, (_, number) => [`unknown_${number}`, 1])));
  const columns = Object.fromEntries(Object.keys(keys).map((key) => [key, []]));
  for (const [name, call] of Object.entries({
    screen: () => screen(policy, keys, asOf),
    screenMany: () => screenMany(policy, columns, asOf),
    need: () => planning.need(policy, keys, asOf),
    checkTeam: () => planning.checkTeam(policy, { staff: rows }, asOf),
    sparse: () => planning.checkTeam(policy, { staff: strange.sparse() }, asOf),
    columns: () => screenMany(policy, { expresses_desire_to_work: strange.sparse() }, asOf),
  })) {
    // The time of this process, whatever else the machine does.
    const start = process.cpuUsage();
    const { error, said } = outcome(call, name);
    const { user, system } = process.cpuUsage(start);
    assert.ok(error || JSON.parse(said).errors.length > 0, name);
    assert.ok(user + system < 1_000_000, `${name}: ${Math.round((user + system) / 1_000)} ms`);
  }
});

test("a policy may be as large as is said, and no larger", { timeout: 60_000 }, async () => {
  const own = JSON.parse(readFileSync(join(project, `node_modules/@ips-kit/rules/policies/${policy}.json`), "utf8"));
  const padded = (bytes) => ({ ...own, policy: { ...own.policy, title: { ...own.policy.title, en: own.policy.title.en + "x".repeat(bytes) } } });
  const spare = 5_000_000 - Buffer.byteLength(JSON.stringify(own));
  const taken = await loadPolicy(padded(spare));
  taken.free();
  for (const bytes of [spare + 1, 10_000_000, 30_000_000]) {
    const error = await loadPolicy(padded(bytes)).catch((thrown) => thrown);
    assert.ok(error instanceof RulesError && error.message.length < 500, `${bytes}: ${error}`);
    if (bytes < 20_000_000) assert.match(error.message, /the policy: the policy is larger than 5 MB; leave out/);
    else assert.equal(error.code, "too_large");
  }
  const long = await loadPolicy({ ...own, ["x".repeat(100_000)]: 1 }).catch((thrown) => thrown);
  assert.ok(long instanceof InvalidPolicy && long.message.length < 1_000, long.message);
});

test("what came in is shown by its beginning", () => {
  const long = "x".repeat(100_000);
  for (const call of [() => screen(long, {}, asOf), () => screen(policy, {}, long), () => screen(policy, { [long]: 1 }, asOf), () => screen(policy, { date_of_birth: long }, asOf), () => planning.plan(policy, {}, asOf, { [long]: 1 })]) {
    const { error } = outcome(call, "long");
    assert.ok(error.message.length < 500, error.code);
    assert.ok((error.fact ?? "").length <= 200 && (error.field ?? "").length <= 200, error.code);
  }
  const [problem] = planning.need(policy, { people: long }, asOf).errors;
  assert.deepEqual([problem.given.length, problem.message.length < 300], [200, true]);
});
