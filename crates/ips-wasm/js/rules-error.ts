import type { InputProblem } from "./results.js";

/** What can be known of a fault beside its message. */
export interface RulesErrorDetails {
  fact?: string | undefined;
  remedy: string;
  others?: readonly InputProblem[] | undefined;
}

/** Something that cannot be used: an answer that cannot be a fact, a policy that there is not, a date that does not exist. */
export class RulesError extends Error {
  override readonly name = "RulesError";
  /** A stable word for programs: those of {@link InputProblem}, and `unknown_policy`, `no_such_day`, `not_an_object`, `columns`, `freed`, `no_rule_in_force`, `no_planning`, `invalid_policy`. */
  readonly code: string;
  /** The name of the fact, where the fault is in one. */
  readonly fact: string | undefined;
  /** What to do about it, in English. */
  readonly remedy: string;
  /** The other answers that cannot be facts, in the order in which they came in. */
  readonly others: readonly InputProblem[];

  constructor(code: string, message: string, { fact, remedy, others }: RulesErrorDetails) {
    super(message);
    this.code = code;
    this.fact = fact;
    this.remedy = remedy;
    this.others = others ?? [];
  }
}

/** The error for what the core says is wrong with answers. */
export const factsError = ([first, ...others]: readonly InputProblem[]): RulesError =>
  first
    ? new RulesError(first.code, `${first.field ?? "the facts"}: ${first.message}`, { fact: first.field ?? undefined, remedy: first.remedy, others })
    : new RulesError("unusable", "the facts cannot be read", { remedy: "check them" });
