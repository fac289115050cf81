import { cellOf, dayOf, slotsOf, UNUSUAL, type Slot } from "./cells.js";
import { Rules, initSync } from "./ips-rules.js";
import { compiled } from "./module.js";
import type { PolicyDescription } from "./results.js";
import { RulesError } from "./rules-error.js";

export { compiled };

initSync({ module: await compiled(new URL("ips-rules.wasm", import.meta.url)) });

/** A policy to screen and plan with. Those of the package are asked for by their id; one of your own comes from `loadPolicy`. */
export class Policy {
  /** Its identity, facts and criteria. */
  readonly description: PolicyDescription;
  /** @internal */
  readonly slots: ReadonlyMap<string, Slot>;
  /** @internal The ids of the criteria, in the order of every mask. */
  readonly criteria: readonly string[];
  /** @internal Of a policy of your own its planning part, packed; empty where it has none. */
  readonly packed: { readonly program: Uint8Array } | undefined;
  #rules: Rules | undefined;

  /** @internal */
  constructor(rules: Rules, packed?: { readonly program: Uint8Array }) {
    this.#rules = rules;
    this.packed = packed;
    this.description = JSON.parse(rules.description()) as PolicyDescription;
    this.slots = slotsOf(this.description.facts);
    this.criteria = this.description.criteria.map(({ id }) => id);
  }

  /** Its short id. */
  get id(): string {
    return this.description.id;
  }

  /** @internal */
  get rules(): Rules {
    if (this.#rules) return this.#rules;
    throw new RulesError("freed", `the policy ${this.id} was freed`, { remedy: "free it after the last use" });
  }

  /** Gives its memory back. What was found with it can no longer be read. Forgetting the policy does the same, some time later. */
  free(): void {
    // Those of the package are everybody's.
    if (!this.packed) return;
    this.#rules?.free();
    this.#rules = undefined;
  }

  [Symbol.dispose](): void {
    this.free();
  }

  /** @internal The cells of usual answers, one for each fact; nothing where an answer is unusual. */
  cells(facts: object): Uint32Array | undefined {
    const cells = new Uint32Array(this.description.facts.length);
    for (const name of Object.keys(facts)) {
      const slot = this.slots.get(name);
      const cell = slot ? cellOf(slot, (facts as Record<string, unknown>)[name]) : UNUSUAL;
      if (cell === UNUSUAL) return undefined;
      cells[slot!.place] = cell;
    }
    return cells;
  }
}

const embedded = new Map<string, Policy>();
for (let rules = Rules.embedded(0); rules; rules = Rules.embedded(embedded.size)) {
  const policy = new Policy(rules);
  embedded.set(policy.id, policy);
}

/** Every policy of the package: its identity, its facts and its criteria, in the order of their ids. */
export const policies = (): PolicyDescription[] => [...embedded.values()].map(({ description }) => description);

/** @internal The policy of an id, or the one that was given. */
export const policyOf = (policy: string | Policy): Policy => {
  const found = typeof policy === "string" ? embedded.get(policy) : policy;
  if (found instanceof Policy) return found;
  const ids = [...embedded.keys()].join(", ");
  throw new RulesError("unknown_policy", `no policy is called \`${String(policy)}\``, { remedy: `the policies are ${ids}; one of your own comes from loadPolicy` });
};

let last = { text: "", day: 0 };

/** @internal An as-of date as the digits of one number. */
export const asOfDay = (text: string): number => {
  if (text === last.text) return last.day;
  const day = typeof text === "string" ? dayOf(text) : UNUSUAL;
  if (day === UNUSUAL || !Rules.isDay(day)) {
    throw new RulesError("no_such_day", `asOf: ${JSON.stringify(text) ?? "nothing"} is not a date that exists`, { remedy: "write a calendar date as YYYY-MM-DD; there is no default" });
  }
  last = { text, day };
  return day;
};
