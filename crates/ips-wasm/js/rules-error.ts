import type { InputProblem, Refusal } from "./results.js";

/** What can be known of a fault beside its message. */
export interface RulesErrorDetails extends ErrorOptions {
  remedy: string;
  fact?: string | undefined;
  field?: string | undefined;
  others?: readonly InputProblem[] | undefined;
}

/** Something that cannot be used. Whatever this package throws is one of these. */
export class RulesError extends Error {
  override readonly name: string = "RulesError";
  /** A stable word for programs: see the list in the README. */
  readonly code: string;
  /** The name of the fact, where the fault is in one. */
  readonly fact: string | undefined;
  /** The place in what came in, where the fault is in a part of it: `staff.2.fte`, counted from 1. */
  readonly field: string | undefined;
  /** What to do about it, in English. */
  readonly remedy: string;
  /** The other answers that cannot be facts, in the order in which they came in. */
  readonly others: readonly InputProblem[];

  constructor(code: string, message: string, { remedy, fact, field = fact, others = [], ...options }: RulesErrorDetails) {
    super(message, options);
    this.code = code;
    this.fact = fact;
    this.field = field;
    this.remedy = remedy;
    this.others = others;
  }
}

/** Asks a module; what it throws becomes an error of this package. */
export const asked = <T>(ask: () => T): T => {
  try {
    return ask();
  } catch (thrown) {
    throw errorOf(thrown);
  }
};

const errorOf = (thrown: unknown): RulesError => {
  if (thrown instanceof RulesError) return thrown;
  if (isProblems(thrown)) return factsError(thrown);
  if (!(thrown instanceof Error) && typeof thrown === "object" && thrown !== null && "code" in thrown) {
    const { code, message, remedy } = thrown as Refusal;
    return new RulesError(code, message, { remedy });
  }
  return new RulesError("internal", "this should not happen", { remedy: "tell whoever maintains @ips-kit/rules; what happened is in `cause`", cause: thrown });
};

/** Answers that cannot be facts, as the module throws them: at least one. */
export const isProblems = (thrown: unknown): thrown is [InputProblem, ...InputProblem[]] => Array.isArray(thrown) && thrown.length > 0;

const factsError = ([{ code, field, message, remedy }, ...others]: [InputProblem, ...InputProblem[]]): RulesError =>
  new RulesError(code, `${field ?? "the facts"}: ${message}`, { remedy, fact: field ?? undefined, others });

/** The most characters of a value that a message shows. */
const SHOWN = 200;

/** A value in a message: a text by its beginning, and of what could run the code of others only what it is. */
export const shown = (value: unknown): string => {
  switch (typeof value) {
    case "string":
      return JSON.stringify(value.length > SHOWN ? `${value.slice(0, SHOWN - 1)}…` : value);
    case "number":
    case "boolean":
    case "undefined":
      return String(value);
    default:
      return value === null ? "null" : `a value of the type ${typeof value}`;
  }
};
