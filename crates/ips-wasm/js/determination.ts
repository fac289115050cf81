import type { Policy } from "./policy.js";
import type { DeterminationJson, Outcome } from "./results.js";
import { RulesError } from "./rules-error.js";

/** The outcomes by their codes, as `screenMany` gives them. */
export const OUTCOMES: readonly Outcome[] = ["not_eligible", "eligible", "undetermined"];

/**
 * What a screening has found. The outcome and the criteria that fail or are missing are there at once; everything else is worked out when it is first read,
 * and kept. It holds no memory outside of JavaScript, only the answers as numbers: nothing is lost when it is forgotten.
 */
export class Determination {
  readonly #asOf: number;
  readonly #result: Uint32Array;
  readonly #ids: readonly string[];
  #policy: Policy | undefined;
  #input: Uint32Array | string;
  #whole: DeterminationJson | undefined;

  /** @internal */
  constructor(policy: Policy, asOf: number, result: Uint32Array, input: Uint32Array | string) {
    this.#policy = policy;
    this.#ids = policy.criteria;
    this.#asOf = asOf;
    this.#result = result;
    this.#input = input;
  }

  /** Criteria and limitations together. */
  get outcome(): Outcome {
    return this.#outcome(0);
  }

  /** Limitations left out: whether the person meets the criteria, apart from whether the service can start now. */
  get criteriaOutcome(): Outcome {
    return this.#outcome(8);
  }

  /** Only what the person can attest: whether anything so far speaks against it. */
  get personOutcome(): Outcome {
    return this.#outcome(16);
  }

  /** The criteria that are definitely not met, in policy order. */
  get failing(): string[] {
    return this.#criteria(1);
  }

  /** The criteria that are unknown, in policy order. */
  get missing(): string[] {
    return this.#criteria(1 + (this.#result.length - 1) / 2);
  }

  /** One for each criterion, in policy order: its value, the reason, the answers, the place in the document. */
  get findings(): DeterminationJson["findings"] {
    return this.toJSON().findings;
  }

  /** A smallest set of answered facts that forces the outcome; empty while it is undetermined. */
  get decisive(): string[] {
    return this.toJSON().decisive;
  }

  /** The question most likely to settle the outcome soonest; nothing where no answer can change it. */
  get nextQuestion(): string | null {
    return this.toJSON().next_question;
  }

  /** The open facts that can still change the outcome, the best question first. */
  get toSettle(): DeterminationJson["to_settle"] {
    return this.toJSON().to_settle;
  }

  /** What will change by itself, the earliest first. */
  get changes(): DeterminationJson["changes"] {
    return this.toJSON().changes;
  }

  /** The notes on unclear text that apply. */
  get notes(): DeterminationJson["notes"] {
    return this.toJSON().notes;
  }

  /** Other services to point at; empty unless the outcome is no. */
  get alternatives(): string[] {
    return this.toJSON().alternatives;
  }

  /** Readiness facts that came in and were ignored. */
  get ignored(): string[] {
    return this.toJSON().ignored;
  }

  /** Whether the next review that the document promises is over. */
  get pastReview(): boolean {
    return this.toJSON().past_review;
  }

  /** A short code: the same rules, date and answers give the same one anywhere. */
  get fingerprint(): string {
    return this.toJSON().fingerprint;
  }

  /** All of it, exactly as the command `ips screen` writes it. */
  toJSON(): DeterminationJson {
    this.#whole ??= JSON.parse(this.#text()) as DeterminationJson;
    return this.#whole;
  }

  /** Forgets the answers. What was not read before can no longer be read. */
  free(): void {
    this.#policy = undefined;
    this.#input = "";
  }

  [Symbol.dispose](): void {
    this.free();
  }

  #text(): string {
    if (!this.#policy) throw new RulesError("freed", "the determination was freed", { remedy: "free it after the last use" });
    const { rules } = this.#policy;
    const text = typeof this.#input === "string" ? rules.determinationOfText(this.#asOf, this.#input) : rules.determination(this.#asOf, this.#input);
    return text ?? "null";
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
