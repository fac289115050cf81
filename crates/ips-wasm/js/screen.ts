import { textOf } from "./answers.js";
import { Determination } from "./determination.js";
import { asOfDay, policyOf, type Policy } from "./policy.js";
import type { InputProblem } from "./results.js";
import { factsError, RulesError } from "./rules-error.js";

/**
 * What is known about one person, by the names of the policy's facts (`policies()` lists them). Yes or no: `true`, `false`. A date: `"YYYY-MM-DD"`.
 * A year: a whole number. A choice: the id of the option. `null`, `undefined` and a name that is left out all mean that it is not known.
 */
export type Facts = Readonly<Record<string, unknown>>;

/** What the first number of a result is where the cells could not be facts. */
export const REFUSED = 3;

/**
 * Screens what is known about one person.
 *
 * @param policy the id of a policy of the package, or one from `loadPolicy`
 * @param facts what is known
 * @param asOf the day for which it is asked, `"YYYY-MM-DD"`; there is no default
 * @throws {RulesError} an answer that cannot be a fact; never a determination then
 */
export const screen = (policy: string | Policy, facts: Facts, asOf: string): Determination => {
  const rules = policyOf(policy);
  const day = asOfDay(asOf);
  if (typeof facts !== "object" || facts === null || Array.isArray(facts)) {
    throw new RulesError("not_an_object", "the facts are not an object", { remedy: "give an object of fact names and answers, such as {name: true}" });
  }
  const cells = rules.cells(facts);
  if (cells) {
    const result = rules.rules.evaluate(day, cells);
    if (result[0] !== REFUSED) return new Determination(rules, day, result, cells);
  }
  return screenText(rules, textOf(Object.entries(facts)), day);
};

/** The long way: the core reads the answers themselves, and its are the words for what is wrong. */
const screenText = (policy: Policy, text: string, day: number): Determination => {
  const result = policy.rules.evaluateText(day, text);
  if (result.length === 0) throw factsError(JSON.parse(policy.rules.errors(day, text)) as InputProblem[]);
  return new Determination(policy, day, result, text);
};
