import { Determination } from "./determination.js";
import { plainObject } from "./plain.js";
import { asOfDay, policyOf, REFUSED, type Policy } from "./policy.js";
import { asked } from "./rules-error.js";

/**
 * What is known about one person, by the names of the policy's facts (`policies()` lists them). Yes or no: `true`, `false`. A date: `"YYYY-MM-DD"`.
 * A year: a whole number. A choice: the id of the option. `null`, `undefined` and a name that is left out all mean that it is not known.
 */
export type Facts = Readonly<Record<string, boolean | number | string | null | undefined>>;

/**
 * Screens what is known about one person.
 *
 * @param policy the id of a policy of the package, or one from `loadPolicy`
 * @param facts what is known
 * @param asOf the day for which it is asked, `"YYYY-MM-DD"`; there is no default
 * @throws {RulesError} an answer that cannot be a fact; never a determination then
 */
export const screen = (policy: string | Policy, facts: Facts, asOf: string): Determination => {
  const known = policyOf(policy);
  const day = asOfDay(asOf);
  const cells = known.cells(facts);
  if (cells) {
    const result = known.evaluate(day, cells);
    if (result[0] !== REFUSED) return new Determination(known, day, kept(known, result), cells);
  }
  // The long way: the core reads the answers themselves, and its are the words for what is wrong.
  const answers = plainObject(facts, "{name: true}");
  return asked(() => new Determination(known, day, kept(known, known.evaluateFacts(day, answers)), answers));
};

/** The result of one row, which stays when the next is worked out. */
const kept = ({ words }: Policy, result: ArrayLike<number>): number[] => {
  const copy: number[] = [];
  for (let place = 0; place <= 2 * words; place += 1) copy.push(result[place]!);
  return copy;
};
