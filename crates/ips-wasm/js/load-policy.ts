import { Checked, initSync } from "./ips-policy-checker.js";
import { Rules } from "./ips-rules.js";
import { Module } from "./module.js";
import { plain } from "./plain.js";
import { Policy, ready } from "./policy.js";
import type { PolicyProblem } from "./results.js";
import { asked, RulesError } from "./rules-error.js";

const checkerModule = new Module(new URL("ips-policy-checker.wasm", import.meta.url), initSync);

/** The most problems that the message of an error lists; all of them are in `problems`. */
const MOST_LINES = 20;

/** The most characters of a policy that are looked at. The checker refuses far fewer, and says how many a policy may have. */
const MOST_CHARACTERS = 20_000_000;

/** The error for a policy that cannot be used. */
export class InvalidPolicy extends RulesError {
  override readonly name = "InvalidPolicy";
  /** Everything that is wrong, in the order of the policy. */
  readonly problems: readonly PolicyProblem[];

  constructor(problems: readonly [PolicyProblem, ...PolicyProblem[]]) {
    const lines = problems.slice(0, MOST_LINES).map(({ path, message, remedy }) => `${path}: ${message}; ${remedy}`);
    super("invalid_policy", `the policy cannot be used\n${lines.join("\n")}`, { remedy: problems[0].remedy, field: problems[0].path });
    this.problems = problems;
  }
}

/**
 * Takes a policy of your own in: an object of the same shape as a policy file, such as those in `@ips-kit/rules/policies/`. It is checked as the files of the
 * package are. The checker is loaded at the first call. Its text as JSON may have 5 MB.
 *
 * The digest of the policy, which every fingerprint rests on, is the SHA-256, in hexadecimal, of the object as canonical JSON (RFC 8785: names sorted by their UTF-16
 * code units, no blanks, numbers and texts as `JSON.stringify` writes them), in UTF-8.
 *
 * @throws {InvalidPolicy} with everything that is wrong
 */
export const loadPolicy = async (policy: object): Promise<Policy> => {
  const text = canonical(plain(policy, MOST_CHARACTERS));
  await Promise.all([ready(), checkerModule.load()]);
  const checked = checkedPolicy(text);
  try {
    const own = Rules.unpacked(checked.rules());
    if (own) return new Policy(own, { program: checked.program() ?? new Uint8Array() });
  } finally {
    checked.free();
  }
  throw new RulesError("internal", "the modules of this package do not belong together", { remedy: "install the package again" });
};

/** The policy of a canonical text, or what is wrong with it. */
const checkedPolicy = (text: string): Checked =>
  asked(() => {
    try {
      return Checked.policy(text);
    } catch (thrown) {
      if (Array.isArray(thrown)) throw new InvalidPolicy(thrown as [PolicyProblem, ...PolicyProblem[]]);
      throw thrown;
    }
  });

/** JSON in the one form of RFC 8785. */
const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(",")}}`;
};
