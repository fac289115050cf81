// Answers by the names of facts, as they cross between a page, a frame and the module.

/** An answer as JSON says it; nothing is not known. */
export type Answer = string | number | boolean | null;

export type Answers = Readonly<Record<string, Answer>>;

/** The most answers at once. No policy asks half as many. */
const most = 500;

/** The longest text; no answer is half as long. Characters. */
const longest = 2000;

/** Text, number, yes or no, or nothing. */
export const isAnswer = (value: unknown): value is Answer =>
  value === null || typeof value === "boolean" || Number.isFinite(value) || (typeof value === "string" && value.length <= longest);

/** Answers that came in, and the names of those that are none: `answers` itself where there is no object of them. */
export const answersFrom = (given: unknown): { readonly answers: Answers; readonly refused: readonly string[] } => {
  if (given === null || given === undefined) return { answers: {}, refused: [] };
  const named = typeof given === "object" && !Array.isArray(given) ? Object.entries(given).filter(([, value]) => value !== undefined) : undefined;
  if (!named || named.length > most) return { answers: {}, refused: ["answers"] };
  const isGood = ([name, value]: [string, unknown]): boolean => name.length <= longest && isAnswer(value);
  const good = named.filter(isGood) as [string, Answer][];
  return { answers: Object.fromEntries(good), refused: named.filter((one) => !isGood(one)).map(([name]) => name) };
};
