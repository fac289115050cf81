import { cellOf, dayOf, slotsOf, UNUSUAL, type Slot } from "./cells.js";
import { frozen, type Frozen } from "./frozen.js";
import { Block, Rules, initSync } from "./ips-rules.js";
import { Module } from "./module.js";
import type { PolicyDescription } from "./results.js";
import { RulesError, shown } from "./rules-error.js";

const rulesModule = new Module(new URL("ips-rules.wasm", import.meta.url), initSync);

/**
 * Waits until the rules are loaded. Nobody has to: the import of this package does. But where that failed, every call throws `not_loaded`, and this tries
 * again and tells when it is done.
 *
 * @throws {RulesError} `not_loaded`
 */
export const ready = async (): Promise<void> => void (await rulesModule.load());

/** @internal The memory of the module; one that has grown is another. */
export const memory = (): ArrayBuffer => rulesModule.now.memory.buffer as ArrayBuffer;

/** A result has this in place of outcomes where the cells could not be facts. */
export const REFUSED = 3;

/** A policy to screen and plan with. Those of the package are asked for by their id; one of your own comes from `loadPolicy`. */
export class Policy {
  /** Its identity, facts and criteria. Nothing in it can be changed. */
  readonly description: Frozen<PolicyDescription>;
  /** @internal */
  readonly slots: ReadonlyMap<string, Slot>;
  /** @internal The ids of the criteria, in the order of every mask. */
  readonly criteria: readonly string[];
  /** @internal How many numbers hold a set of criteria, one bit each. */
  readonly words: number;
  /** @internal Of a policy of your own its planning part, packed; empty where it has none. */
  readonly packed: { readonly program: Uint8Array } | undefined;
  #rules: Rules | undefined;
  #cells = new Uint32Array();
  #results = new Uint32Array();

  /** @internal */
  constructor(rules: Rules, packed?: { readonly program: Uint8Array }) {
    this.#rules = rules;
    this.packed = packed;
    this.description = frozen(rules.description());
    this.slots = slotsOf(this.description.facts);
    this.criteria = Object.freeze(this.description.criteria.map(({ id }) => id));
    this.words = Math.ceil(this.criteria.length / 32);
  }

  /** Its short id. */
  get id(): string {
    return this.description.id;
  }

  /** @internal */
  static is(value: unknown): value is Policy {
    return typeof value === "object" && value !== null && #rules in value;
  }

  /** @internal */
  get rules(): Rules {
    if (this.#rules) return this.#rules;
    throw new RulesError("freed", `the policy ${this.id} was freed`, { remedy: "free it after the last use" });
  }

  /** Gives its memory back. What was found with it can no longer be read. Forgetting the policy does the same, some time later. */
  free(): void {
    // Those of the package are everybody's.
    if (this.packed) this.#rules?.free();
    if (this.packed) this.#rules = undefined;
  }

  [Symbol.dispose](): void {
    this.free();
  }

  /** @internal The cells of usual answers in policy order; nothing where any is unusual. Nothing that stands in the facts is run. */
  cells(facts: unknown): number[] | undefined {
    if (typeof facts !== "object" || facts === null) return undefined;
    const cells = new Array<number>(this.slots.size).fill(0);
    try {
      if (Object.getPrototypeOf(facts) !== Object.prototype || Object.getOwnPropertySymbols(facts).length > 0) return undefined;
      for (const name in facts) {
        const found = Object.getOwnPropertyDescriptor(facts, name);
        // Inherited, as from a prototype that somebody has added to.
        if (!found) continue;
        const slot = this.slots.get(name);
        const cell = slot && !found.get && !found.set ? cellOf(slot, (facts as Record<string, unknown>)[name]) : UNUSUAL;
        if (cell === UNUSUAL) return undefined;
        cells[slot!.place] = cell;
      }
    } catch {
      return undefined;
    }
    return cells;
  }

  /** @internal The result for the cells of one row: a view that holds until the next call. */
  evaluate(day: number, cells: ArrayLike<number>): Uint32Array {
    this.#put(cells);
    this.rules.evaluate(day);
    if (this.#results.length === 0) this.#look();
    return this.#results;
  }

  /** @internal The same for answers in any form; the module throws what is wrong with them. */
  evaluateFacts(day: number, answers: object): Uint32Array {
    this.rules.evaluateFacts(day, answers);
    this.#look();
    return this.#results;
  }

  /** @internal The whole determination for the cells of one row. */
  determination(day: number, cells: ArrayLike<number>): ReturnType<Rules["determination"]> {
    this.#put(cells);
    return this.rules.determination(day);
  }

  /** @internal Room for so many rows in the memory of the module. It has to be freed. */
  block(rows: number): Block {
    return new Block(this.rules, rows);
  }

  #put(cells: ArrayLike<number>): void {
    // The memory of a module that has grown is another, and the view of the former is empty.
    if (this.#cells.length === 0) this.#look();
    this.#cells.set(cells);
  }

  #look(): void {
    const { rules } = this;
    const buffer = memory();
    this.#cells = new Uint32Array(buffer, rules.cells, this.slots.size);
    this.#results = new Uint32Array(buffer, rules.results, 1 + 2 * this.words);
  }
}

const embedded = new Map<string, Policy>();

/** The policies of the package; they are there once the module is. */
const known = (): ReadonlyMap<string, Policy> => {
  if (embedded.size > 0) return embedded;
  void rulesModule.now;
  for (let rules = Rules.embedded(0); rules; rules = Rules.embedded(embedded.size)) {
    const policy = new Policy(rules);
    embedded.set(policy.id, policy);
  }
  return embedded;
};

/** Every policy of the package: its identity, its facts and its criteria, in the order of their ids. Nothing in them can be changed. */
export const policies = (): Frozen<PolicyDescription>[] => [...known().values()].map(({ description }) => description);

/** @internal The policy of an id, or the one that was given. */
export const policyOf = (policy: string | Policy): Policy => {
  const found = typeof policy === "string" ? known().get(policy) : policy;
  if (Policy.is(found)) return found;
  const ids = [...known().keys()].join(", ");
  throw new RulesError("unknown_policy", `no policy is called ${shown(policy)}`, { remedy: `the policies are ${ids}; one of your own comes from loadPolicy` });
};

let last = { text: "2000-01-01", day: 20_000_101 };

/** @internal An as-of date as the digits of one number. */
export const asOfDay = (text: string): number => {
  if (text === last.text) return last.day;
  const day = typeof text === "string" ? dayOf(text) : UNUSUAL;
  if (day === UNUSUAL || !Rules.isDay(day)) {
    throw new RulesError("no_such_day", `the as-of date: ${shown(text)} is not a day that can be asked for`, { field: "as_of", remedy: "write a date that exists, from 1900 on, as YYYY-MM-DD; there is no default" });
  }
  last = { text, day };
  return day;
};

// The import waits, so that nobody else has to. Where this fails, calls say so and try again.
await ready().catch(() => {});
