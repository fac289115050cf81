// The tables of cases that the core and the command are held to.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parse } from "smol-toml";
import { repository, run, ipsProgram } from "./places.mjs";

const folder = join(repository, "tests/cases");

/** The ids of the policies that have tables. */
export const policyIds = readdirSync(folder);

/** Dates of TOML become texts, as JSON has them. */
const plain = (value) => JSON.parse(JSON.stringify(value));

/** A table, where the policy has one of this name. */
export const table = (policy, name) => {
  const file = join(folder, policy, name);
  return readdirSync(join(folder, policy)).includes(name) ? plain(parse(readFileSync(file, "utf8"))) : undefined;
};

/** A line that only a text can say: an object of JavaScript has each name once. */
const isTwice = (line) => Object.keys(JSON.parse(line)).length < (line.match(/":/g) ?? []).length;

/** The screening cases of a policy: `{ name, asOf, facts, case }`. */
export const screeningCases = (policy) =>
  readdirSync(join(folder, policy))
    .filter((file) => file.startsWith("screening-"))
    .sort()
    .flatMap((file) => {
      const { as_of, base, case: cases } = table(policy, file);
      return cases
        .filter((one) => !one.line || !isTwice(one.line))
        .map((one) => ({ name: `${policy}/${file}: ${one.name}`, asOf: one.as_of ?? as_of, facts: one.line ? JSON.parse(one.line) : facts(base, one), case: one }));
    });

const facts = (base, one) => {
  const open = Object.fromEntries((one.unknown ?? []).map((name) => [name, null]));
  const all = { ...(one.bare ? {} : base), ...one.facts, ...open };
  for (const name of one.absent ?? []) delete all[name];
  return all;
};

/** Facts of a table about somebody who is served. */
const merged = (one, base) => {
  const all = { ...(one.bare ? {} : base), ...one.facts, ...Object.fromEntries((one.unknown ?? []).map((name) => [name, null])) };
  for (const name of one.absent ?? []) delete all[name];
  return all;
};

/** The planning tables: the function of the package that each asks, and what it is given for a case. */
export const planningTables = {
  "need.toml": ["need", ({ ask }) => ask],
  "plan.toml": ["plan", ({ ask }) => ask],
  "check-team.toml": ["checkTeam", ({ change = {}, add = [], team = {} }, base) => ({ ...base, ...team, staff: [...base.staff.map((member, index) => ({ ...member, ...change[index + 1] })), ...add] })],
  "deadlines.toml": ["deadlines", ({ input }) => input],
  "pre-hire.toml": ["deadlines", ({ ask }) => ({ pre_hire: [ask] })],
  "fidelity.toml": ["fidelity", ({ input, rated, except = {} }) => ({ ...input, ...(rated && { ratings: Array.from({ length: 25 }, (_, index) => except[index + 1] ?? rated) }) })],
  "authorization.toml": ["authorization", ({ input, services = [] }) => ({ ...input, services: services.map(([date, minutes]) => ({ date, minutes })) })],
  "continued-stay.toml": ["continuedStay", merged],
  "discharge.toml": ["discharge", merged],
};

/** The cases of a planning table of every policy: `{ policy, name, asOf, input, case }`. */
export const planningCases = (name) =>
  policyIds.flatMap((policy) => {
    const { as_of, base, case: cases = [] } = table(policy, name) ?? {};
    return cases.map((one) => ({ policy, name: `${policy}/${name}: ${one.name}`, asOf: one.as_of ?? as_of ?? "2026-11-21", input: planningTables[name][1](one, base), case: one }));
  });

/** What the command makes of several people on one day: one value for each. */
export const ipsScreen = (policy, asOf, people) => {
  const input = people.map((facts) => JSON.stringify(facts)).join("\n");
  return run("sh", ["-c", '"$0" screen "$@" || [ $? -eq 1 ]', ipsProgram, "--policy", policy, "--as-of", asOf], { input })
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
};

/** What the command makes of one object: its answer, or why there is none. */
export const ipsTask = (task, policy, asOf, input, options = []) => {
  try {
    return JSON.parse(run("sh", ["-c", '"$0" "$@" || [ $? -eq 1 ]', ipsProgram, task, "--policy", policy, "--as-of", asOf, ...options], { input: JSON.stringify(input) }));
  } catch (error) {
    return { failure: String(error.stderr).replace(/^ips: /, "").trimEnd() };
  }
};
