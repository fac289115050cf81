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
