import { Rules } from "./ips-rules.js";
import { Policy } from "./policy.js";
import type { PolicyProblem } from "./results.js";
import { RulesError } from "./rules-error.js";

/** The error for a policy that cannot be used. */
export class InvalidPolicy extends RulesError {
  /** Everything that is wrong, in the order of the policy. */
  readonly problems: readonly PolicyProblem[];

  constructor(problems: readonly PolicyProblem[]) {
    const lines = problems.map(({ path, message, remedy }) => `${path}: ${message}; ${remedy}`);
    super("invalid_policy", `the policy cannot be used\n${lines.join("\n")}`, { remedy: problems[0]?.remedy ?? "correct it" });
    this.problems = problems;
  }
}

/**
 * Takes a policy of your own in: an object of the same shape as a policy file, such as those in `@ips-kit/rules/policies/`. It is checked as the files of the
 * package are. The checker is loaded at the first call.
 *
 * The digest of the policy, which every fingerprint rests on, is the SHA-256, in hexadecimal, of the object as canonical JSON (RFC 8785: names sorted by their UTF-16
 * code units, no blanks, numbers and texts as `JSON.stringify` writes them), in UTF-8.
 *
 * @throws {InvalidPolicy} with everything that is wrong
 */
export const loadPolicy = async (policy: object): Promise<Policy> => {
  const { check } = await import("./checker.js");
  const { problems, rules, program } = check(canonical(JSON.parse(JSON.stringify(policy ?? null))));
  if (problems.length > 0) throw new InvalidPolicy(problems);
  const own = Rules.unpacked(rules);
  if (!own) throw new RulesError("unusable", "the modules of this package do not belong together", { remedy: "install the package again" });
  return new Policy(own, { program });
};

/** JSON in the one form of RFC 8785. */
const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(",")}}`;
};
