import { Program, initSync } from "./ips-planning.js";
import { asOfDay, compiled, policyOf, type Policy } from "./policy.js";
import type { AuthorizationResult, CheckedTeam, Deadlines, FidelityResult, InputProblem, Needs, PlanResult, Reviewed } from "./results.js";
import { RulesError } from "./rules-error.js";

initSync({ module: await compiled(new URL("ips-planning.wasm", import.meta.url)) });

/**
 * What a task is asked, by the names that `ips TASK --help` lists. Numbers such as FTE and shares are read from the digits as JavaScript writes them, so 0.35 is 35
 * hundredths exactly; texts such as `"4/15"` are numbers, too.
 */
export type Input = Readonly<Record<string, unknown>>;

/** The answer to every task, as the command `ips` writes it. */
export interface Answer<R> {
  policy: string;
  policy_version: string;
  as_of: string;
  /** The next review that the document promises is over on the as-of date. */
  past_review: boolean;
  /** What was found; nothing where the input could not be used. */
  result: R | null;
  /** The entries that could not be used. */
  errors: InputProblem[];
}

/** The language the names of people to be hired are in: `"en"` or `"es"`. */
export interface InLanguage {
  language?: string;
}

/** How far ahead what comes back is listed, in days; 90 without it. */
export interface Horizon {
  horizon?: number;
}

interface Failure {
  code: string;
  message: string;
  remedy: string;
}

const programs = new WeakMap<Policy, Program>();

const programOf = (policy: string | Policy): Program => {
  const known = policyOf(policy);
  // A policy that was freed is no longer there for anything.
  void known.rules;
  const program = programs.get(known) ?? (known.packed ? Program.unpacked(known.packed.program) : Program.embedded(known.id));
  if (!program) throw new RulesError("no_planning", `${known.id} has no planning part`, { remedy: "give the policy one, as those of the package have" });
  programs.set(known, program);
  return program;
};

const answer = <R>(policy: string | Policy, input: Input, asOf: string, task: (program: Program, text: string) => string): Answer<R> => {
  const program = programOf(policy);
  asOfDay(asOf);
  if (typeof input !== "object" || input === null || Array.isArray(input)) {
    throw new RulesError("not_an_object", "the input is not an object", { remedy: "give one, such as {people: 60}" });
  }
  const answered = JSON.parse(task(program, textOf(input))) as Answer<R> | { failure: Failure };
  if (!("failure" in answered)) return answered;
  const { code, message, remedy } = answered.failure;
  throw new RulesError(code, message, { remedy });
};

const textOf = (input: Input): string => {
  try {
    // What JSON cannot say must not turn into nothing.
    return JSON.stringify(input, (_, value: unknown) => (typeof value === "bigint" || (typeof value === "number" && !Number.isFinite(value)) ? String(value) : value));
  } catch (error) {
    throw new RulesError("not_json", `the input cannot be written as JSON: ${String(error)}`, { remedy: "give texts, numbers, lists and objects" });
  }
};

/** The staff that a number of people needs, in both readings. */
export const need = (policy: string | Policy, question: Input, asOf: string): Answer<Needs> => answer(policy, question, asOf, (program, text) => program.need(asOf, text));

/** The check of a team against the staffing rules. */
export const checkTeam = (policy: string | Policy, team: Input, asOf: string): Answer<CheckedTeam> => answer(policy, team, asOf, (program, text) => program.checkTeam(asOf, text));

/** A start-up plan month by month: whom to hire, and when. */
export const plan = (policy: string | Policy, question: Input, asOf: string, { language = "en" }: InLanguage = {}): Answer<PlanResult> =>
  answer(policy, question, asOf, (program, text) => program.plan(asOf, text, language));

/** What is due, overdue and done, and how old documents may be on the first day of work. */
export const deadlines = (policy: string | Policy, input: Input, asOf: string, { horizon = 90 }: Horizon = {}): Answer<Deadlines> =>
  answer(policy, input, asOf, (program, text) => program.deadlines(asOf, text, horizon));

/** What a fidelity score comes to, where the team stands, and when the next review is. */
export const fidelity = (policy: string | Policy, input: Input, asOf: string): Answer<FidelityResult> =>
  answer(policy, input, asOf, (program, text) => program.fidelity(asOf, text));

/** The units of service to one person, held against the authorization. */
export const authorization = (policy: string | Policy, input: Input, asOf: string): Answer<AuthorizationResult> =>
  answer(policy, input, asOf, (program, text) => program.authorization(asOf, text));

/** The rules on staying in the service. */
export const continuedStay = (policy: string | Policy, facts: Input, asOf: string): Answer<Reviewed> =>
  answer(policy, facts, asOf, (program, text) => program.continuedStay(asOf, text));

/** The rules on the end of the service. */
export const discharge = (policy: string | Policy, facts: Input, asOf: string): Answer<Reviewed> =>
  answer(policy, facts, asOf, (program, text) => program.discharge(asOf, text));
