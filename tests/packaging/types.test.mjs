// The types tell the truth: every result of every table is written down as TypeScript with its type, where a field too many and one too few are mistakes.

import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { planningCases, planningTables, policyIds, screeningCases } from "./support/cases.mjs";
import { freshProject, importFrom, npmProgram, run } from "./support/places.mjs";

const project = freshProject();
const { policies, screen, screenMany } = await importFrom(project, "dist/index.js");
const planning = await importFrom(project, "dist/planning.js");

const results = { need: "Needs", plan: "Planned", checkTeam: "CheckedTeam", deadlines: "Due", fidelity: "FidelityOutlook", authorization: "Authorization", continuedStay: "Reviewed", discharge: "Reviewed" };

/** Values by their types. */
const values = new Map();
const add = (type, value) => values.set(type, [...(values.get(type) ?? []), value]);

/** The form of a value: two of one form are equally right or wrong. Words may be alternatives of a type, so they are part of it; dates and long texts are not. */
const formOf = (value) => {
  if (Array.isArray(value)) return `[${[...new Set(value.map(formOf))].sort().join()}]`;
  if (value && typeof value === "object") return `{${Object.entries(value).map(([name, inner]) => `${name}:${formOf(inner)}`).join()}}`;
  return typeof value === "string" && /^[a-z_]{1,30}$/.test(value) ? value : value === null ? "null" : typeof value;
};

/** The same value with one entry of each form in its lists. */
const lean = (value) => {
  if (Array.isArray(value)) return [...new Map(value.map((entry) => [formOf(entry), lean(entry)])).values()];
  if (value && typeof value === "object") return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, name === "citations" ? inner : lean(inner)]));
  return value;
};

test("every result has the type that TypeScript is told", () => {
  for (const description of policies()) add("PolicyDescription", description);
  for (const policy of policyIds) {
    for (const { facts, asOf } of screeningCases(policy)) {
      try {
        add("DeterminationJson", screen(policy, facts, asOf).toJSON());
      } catch (error) {
        for (const problem of error.others) add("InputProblem", problem);
      }
    }
    add("DeterminationJson", screen(policy, {}, "1999-01-01").toJSON());
    const [date, yesNo] = ["date", "yes_no"].map((kind) => policies().find(({ id }) => id === policy).facts.find((fact) => fact.kind === kind).name);
    for (const error of screenMany(policy, { [date]: ["soon", 7], [yesNo]: [true, "perhaps"] }, "2026-11-21").errors) for (const problem of error.others) add("InputProblem", problem);
  }
  for (const [table, [task]] of Object.entries(planningTables)) {
    for (const { policy, asOf, input } of planningCases(table)) {
      try {
        add(`TaskAnswer<${results[task]}>`, planning[task](policy, input, asOf));
      } catch (error) {
        assert.ok(error.code, error.stack);
      }
    }
  }
  const odd = { staff: [{ role: "?", fte: "half", what: 1 }, { name: "A" }], individuals_served: -1, program_start_date: "soon" };
  for (const policy of policyIds) add("TaskAnswer<CheckedTeam>", planning.checkTeam(policy, odd, "2026-11-21"));

  let held = 0;
  const lines = [...values].flatMap(([type, all]) => {
    const each = [...new Map(all.map((value) => [formOf(value), lean(value)])).values()];
    held += each.length;
    // One by one, because in a list TypeScript looks for one type for all.
    return each.map((value) => `{ const value: kit.${type.replace("<", "<kit.")} = ${JSON.stringify(value)}; void value; }`);
  });
  assert.ok(held > 300, `only ${held} results were held`);
  writeFileSync(join(project, "held.ts"), `import type * as kit from "@ips-kit/rules";\n${lines.join("\n")}\n`);
  const compilerOptions = { strict: true, noEmit: true, target: "es2022", module: "nodenext", moduleResolution: "nodenext", types: [], lib: ["es2022", "dom", "esnext.disposable"], exactOptionalPropertyTypes: true };
  writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["held.ts"] }));
  run(npmProgram("tsc"), ["--project", project]);
});
