import { initSync, Program } from "./ips-planning.js";
import { Module } from "./module.js";
import { plainObject } from "./plain.js";
import { asOfDay, policyOf, type Policy } from "./policy.js";
import type { Authorization, AuthorizationInput, CheckedTeam, Due, FidelityInput, FidelityOutlook, NeedQuestion, Needs, Planned, PlanQuestion, Reviewed, TaskAnswer } from "./results.js";
import { asked, RulesError, shown } from "./rules-error.js";

const planningModule = new Module(new URL("ips-planning.wasm", import.meta.url), initSync);

/**
 * An input as a task takes it. What is left out, `null` or `undefined` is not known. Numbers such as FTE and shares are read from the digits as JavaScript writes
 * them, so 0.35 is 35 hundredths exactly; texts such as `"4/15"` are numbers, too.
 */
export type Given<T> = T extends number
  ? number | string
  : T extends readonly (infer Entry)[]
    ? readonly Given<Entry>[]
    : T extends object
      ? { readonly [Name in keyof T]?: Given<T[Name]> | null | undefined }
      : T;

/** An input whose names depend on the policy: those that `ips TASK --help` lists, and those of its roles, events and facts. */
export type Input = Readonly<Record<string, unknown>>;

/** The language the names of people to be hired are in: `"en"`, which it is without it, or `"es"`. */
export interface InLanguage {
  language?: string;
}

/** How far ahead what comes back is listed, in whole days: 90 without it. */
export interface Horizon {
  horizon?: number;
}

/** The farthest that deadlines are listed ahead, in days: a hundred years. */
const FARTHEST = 36_525;

const programs = new WeakMap<Policy, Program>();

const programOf = (policy: string | Policy): Program => {
  const known = policyOf(policy);
  // A policy that was freed is no longer there for anything.
  void known.rules;
  void planningModule.now;
  const program = programs.get(known) ?? (known.packed ? Program.unpacked(known.packed.program) : Program.embedded(known.id));
  if (!program) throw new RulesError("no_planning", `${known.id} has no planning part`, { remedy: "give the policy one, as those of the package have" });
  programs.set(known, program);
  return program;
};

const answer = <R>(policy: string | Policy, input: object, asOf: string, task: (program: Program, input: object) => TaskAnswer<R>): TaskAnswer<R> => {
  const program = programOf(policy);
  asOfDay(asOf);
  const copy = plainObject(input, "{people: 60}");
  return asked(() => task(program, copy));
};

/** An option that was given, or what it is without it. */
const option = (options: unknown, name: string, usual: unknown): unknown => {
  if (options === undefined) return usual;
  const given = plainObject(options, `{${name}: …}`) as Record<string, unknown>;
  const other = Object.keys(given).find((known) => known !== name);
  if (other === undefined) return name in given ? given[name] : usual;
  throw new RulesError("unknown_option", `there is no option ${shown(other)}`, { field: other.slice(0, 200), remedy: `the only one is ${name}` });
};

/** The staff that a number of people needs, in both readings. */
export const need = (policy: string | Policy, question: Given<NeedQuestion>, asOf: string): TaskAnswer<Needs> =>
  answer(policy, question, asOf, (program, given) => program.need(asOf, given));

/** The check of a team against the staffing rules. */
export const checkTeam = (policy: string | Policy, team: Input, asOf: string): TaskAnswer<CheckedTeam> =>
  answer(policy, team, asOf, (program, given) => program.checkTeam(asOf, given));

/** A start-up plan month by month: whom to hire, and when. */
export const plan = (policy: string | Policy, question: Given<PlanQuestion>, asOf: string, options?: InLanguage): TaskAnswer<Planned> => {
  const language = option(options, "language", "en");
  if (typeof language !== "string") throw new RulesError("unknown_language", `${shown(language)} is no language`, { field: "language", remedy: "take en or es" });
  return answer(policy, question, asOf, (program, given) => program.plan(asOf, given, language));
};

/** What is due, overdue and done, and how old documents may be on the first day of work. */
export const deadlines = (policy: string | Policy, input: Input, asOf: string, options?: Horizon): TaskAnswer<Due> => {
  const horizon = option(options, "horizon", 90);
  if (!Number.isInteger(horizon) || (horizon as number) < 0 || (horizon as number) > FARTHEST) {
    throw new RulesError("horizon", `${shown(horizon)} is no number of days ahead`, { field: "horizon", remedy: `give whole days, 0 to ${FARTHEST}` });
  }
  return answer(policy, input, asOf, (program, given) => program.deadlines(asOf, given, horizon as number));
};

/** What a fidelity score comes to, where the team stands, and when the next review is. */
export const fidelity = (policy: string | Policy, input: Given<FidelityInput>, asOf: string): TaskAnswer<FidelityOutlook> =>
  answer(policy, input, asOf, (program, given) => program.fidelity(asOf, given));

/** The services to one person with the authorizations there are; the days of a single one without a number of units may stand in place of their list. */
export type ServicesGiven = Given<AuthorizationInput & { authorization_start_date: string; authorization_end_date: string }>;

/** The units of service to one person, held against the authorizations. */
export const authorization = (policy: string | Policy, input: ServicesGiven, asOf: string): TaskAnswer<Authorization> =>
  answer(policy, input, asOf, (program, given) => program.authorization(asOf, given));

/** The rules on staying in the service. */
export const continuedStay = (policy: string | Policy, facts: Input, asOf: string): TaskAnswer<Reviewed> =>
  answer(policy, facts, asOf, (program, given) => program.continuedStay(asOf, given));

/** The rules on the end of the service. */
export const discharge = (policy: string | Policy, facts: Input, asOf: string): TaskAnswer<Reviewed> =>
  answer(policy, facts, asOf, (program, given) => program.discharge(asOf, given));

// As for the rules: the import waits, and where this fails, calls say so and try again.
await planningModule.load().catch(() => {});
