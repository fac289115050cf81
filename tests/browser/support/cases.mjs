// The tables of cases that the core and the command are held to, as far as somebody can enter them on the page.

import { readFileSync, readdirSync } from "node:fs";
import { parse } from "smol-toml";
import { policies } from "./policies.mjs";

const folder = (policy) => new URL(`../../cases/${policy}/`, import.meta.url);

/** Tables whose every case is about an edge: a birthday, a window, a count, two readings, a date that cannot be. */
const edges = /-(age|areas|pathway|errors)\.toml$/;
/** Of the other tables, every so many cases are taken. */
const step = 4;

/** The cases of a policy that are walked through the page: `{ name, asOf, facts, case }`. */
export const chosenCases = (policy) =>
  readdirSync(folder(policy.id))
    .filter((file) => file.startsWith("screening-") && file.endsWith(".toml"))
    .sort()
    .flatMap((file) => {
      const table = parse(readFileSync(new URL(file, folder(policy.id)), "utf8"));
      const cases = table.case.map((one) => ({ name: `${file}: ${one.name}`, asOf: one.as_of ?? table.as_of, facts: facts(table, one), case: one }));
      const possible = cases.filter((one) => canBeEntered(policy, one));
      return edges.test(file) ? possible : possible.filter((_, place) => place % step === 0);
    });

const facts = (table, one) => {
  const open = Object.fromEntries((one.unknown ?? []).map((name) => [name, null]));
  const all = { ...(one.bare ? {} : table.base), ...one.facts, ...open };
  for (const name of one.absent ?? []) delete all[name];
  return all;
};

/** The page offers only what makes sense: other tables' lines, names and types cannot be put in. */
const canBeEntered = (policy, { facts, case: one }) => {
  if (one.line) return false;
  return Object.entries(facts).every(([name, value]) => {
    const fact = policy.facts.find((fact) => fact.name === name);
    if (!fact) return false;
    if (value === null) return true;
    if (fact.kind === "yes_no") return typeof value === "boolean";
    if (fact.kind === "year") return Number.isInteger(value) && value >= 0 && value <= 9999;
    if (fact.kind === "date") return typeof value === "string" && /^\d{4}-(0[1-9]|1[0-2])-\d\d$/.test(value);
    return fact.kind.choice.some((option) => option.id === value);
  });
};

/** The cases of every policy, by its id. */
export const cases = Object.fromEntries(policies.map((policy) => [policy.id, chosenCases(policy)]));
