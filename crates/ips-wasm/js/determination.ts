import type { Policy } from "./policy.js";
import type { Determination as Whole, Outcome } from "./results.js";
import { asked, RulesError } from "./rules-error.js";

/** The outcomes by their codes, as `screenMany` gives them. */
const OUTCOMES: readonly Outcome[] = ["not_eligible", "eligible", "undetermined"];

/** The fields that are there at once. */
type Early = "outcome" | "criteria_outcome" | "person_outcome" | "failing" | "missing";

/** Those that are worked out when one of them is first read. */
const LATE = [
  "policy", "policy_version", "as_of", "findings", "decisive", "next_question", "to_settle", "changes",
  "notes", "alternatives", "ignored", "zero_exclusion", "past_review", "fingerprint",
] as const satisfies readonly Exclude<keyof Whole, Early>[];

// Each of them is defined below.
export interface Determination extends Readonly<Omit<Whole, Early>> {}

/**
 * What a screening has found: the object that the command `ips screen` writes, field by field. The outcomes and the criteria that fail or are missing are
 * there at once; everything else is worked out when it is first read, and kept. It holds no memory outside of JavaScript, only the answers: nothing
 * is lost when it is forgotten.
 */
export class Determination {
  readonly #day: number;
  readonly #result: ArrayLike<number>;
  readonly #ids: readonly string[];
  readonly #words: number;
  #policy: Policy | undefined;
  #answers: number[] | object;
  #whole: Whole | undefined;

  /** @internal `answers` are the cells of usual ones, or a copy of the object. */
  constructor(policy: Policy, day: number, result: ArrayLike<number>, answers: number[] | object) {
    this.#policy = policy;
    this.#ids = policy.criteria;
    this.#words = policy.words;
    this.#day = day;
    this.#result = result;
    this.#answers = answers;
  }

  /** Criteria and limitations together. */
  get outcome(): Outcome {
    return this.#outcome(0);
  }

  /** Limitations left out: whether the person meets the criteria, apart from whether the service can start now. */
  get criteria_outcome(): Outcome {
    return this.#outcome(8);
  }

  /** Only what the person can attest: whether anything so far speaks against it. */
  get person_outcome(): Outcome {
    return this.#outcome(16);
  }

  /** The criteria that are definitely not met, in policy order. */
  get failing(): string[] {
    return this.#criteria(1);
  }

  /** The criteria that are unknown, in policy order. */
  get missing(): string[] {
    return this.#criteria(1 + this.#words);
  }

  /** All of it, exactly as the command `ips screen` writes it. */
  toJSON(): Whole {
    this.#whole ??= asked(() => this.#ask());
    return this.#whole;
  }

  /** Forgets the answers. What was not read before can no longer be read. */
  free(): void {
    this.#policy = undefined;
    this.#answers = [];
  }

  [Symbol.dispose](): void {
    this.free();
  }

  #ask(): Whole {
    const policy = this.#policy;
    if (!policy) throw new RulesError("freed", "the determination was freed", { remedy: "free it after the last use" });
    const answers = this.#answers;
    return Array.isArray(answers) ? policy.determination(this.#day, answers) : policy.rules.determinationOfFacts(this.#day, answers);
  }

  #outcome(shift: number): Outcome {
    return OUTCOMES[(this.#result[0]! >> shift) & 255]!;
  }

  #criteria(start: number): string[] {
    const found: string[] = [];
    const ids = this.#ids;
    for (let place = 0; place < ids.length; place += 1) {
      if ((this.#result[start + (place >> 5)]! >>> (place & 31)) & 1) found.push(ids[place]!);
    }
    return found;
  }
}

for (const name of LATE) {
  Object.defineProperty(Determination.prototype, name, {
    get(this: Determination) {
      return this.toJSON()[name];
    },
    configurable: true,
  });
}
