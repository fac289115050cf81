import type { Frozen } from "./frozen.js";
import type { FactDescription } from "./results.js";

/** Where the answer to a fact goes, and what it can be. The numbers are explained in `src/rules/cells.rs`. */
export interface Slot {
  readonly place: number;
  /** In columns: the place among the facts that are written as numbers there, or among the others, which are bytes. */
  readonly lane: number;
  readonly isNumber: boolean;
  readonly kind: FactDescription["kind"];
  /** The places of the options, counted from 1. */
  readonly options: Readonly<Record<string, number>>;
  /** The options by their place. */
  readonly ids: readonly string[];
}

/** No number that a cell can have: the answer has to be read the long way. */
export const UNUSUAL = -1;

/** The slots of a policy by the names of its facts. */
export const slotsOf = (facts: Frozen<FactDescription[]>): ReadonlyMap<string, Slot> => {
  let numbers = 0;
  return new Map(
    facts.map(({ name, kind, options }, place) => {
      const isNumber = kind === "date" || kind === "year";
      const lane = isNumber ? numbers++ : place - numbers;
      return [name, { place, lane, isNumber, kind, options: placesOf(options), ids: options }];
    }),
  );
};

/** Without a prototype, every name is only a name. */
const placesOf = (ids: readonly string[]): Record<string, number> => Object.assign(Object.create(null), Object.fromEntries(ids.map((id, index) => [id, index + 1]))) as Record<string, number>;

/** The cell for an answer; {@link UNUSUAL} where only the core can say what it is. */
export const cellOf = (slot: Slot, answer: unknown): number => {
  if (answer === null || answer === undefined) return 0;
  switch (slot.kind) {
    case "yes_no":
      return answer === true ? 2 : answer === false ? 1 : UNUSUAL;
    case "choice":
      return (typeof answer === "string" && slot.options[answer]) || UNUSUAL;
    case "date":
      return typeof answer === "string" ? dayOf(answer) : UNUSUAL;
    case "year":
      return isYear(answer) ? answer : UNUSUAL;
  }
};

const isYear = (answer: unknown): answer is number => Number.isInteger(answer) && (answer as number) > 0 && (answer as number) < 10000;

/** The digits of `YYYY-MM-DD` as one number; whether there is such a day is not looked at. */
export const dayOf = (text: string): number => {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return UNUSUAL;
  return pair(text, 0) * 1e6 + pair(text, 2) * 1e4 + pair(text, 5) * 100 + pair(text, 8) || UNUSUAL;
};

/** The number that two digits mean; `NaN` for others. */
const pair = (text: string, at: number): number => {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  // Only from 0 to 9 neither a digit nor six more has a bit beyond the fourth, and to ask once is quicker.
  return (tens | ones | (tens + 6) | (ones + 6)) >> 4 === 0 ? 10 * tens + ones : NaN;
};

/** The number in a typed column that stands for an open answer to a question with yes or no, or with a choice. */
export const UNKNOWN = 255;

/** The cell for a number of a typed column; {@link UNUSUAL} where it means nothing. */
export const cellOfCode = (slot: Slot, code: unknown): number => {
  if (typeof code !== "number") return UNUSUAL;
  switch (slot.kind) {
    case "yes_no":
      return code === 1 ? 2 : code === 0 ? 1 : code === UNKNOWN || code === -1 ? 0 : UNUSUAL;
    case "choice":
      return code === UNKNOWN || code === -1 ? 0 : slot.ids[code] === undefined ? UNUSUAL : code + 1;
    default:
      return Number.isInteger(code) && code >= 0 && code < 1e8 ? code : UNUSUAL;
  }
};

/** The answer that a cell means. */
export const answerOf = (slot: Slot, cell: number): boolean | number | string | null => {
  if (cell === 0) return null;
  switch (slot.kind) {
    case "yes_no":
      return cell === 2;
    case "choice":
      return slot.ids[cell - 1] ?? null;
    case "date": {
      const digits = String(cell).padStart(8, "0");
      return `${digits.slice(0, -4)}-${digits.slice(-4, -2)}-${digits.slice(-2)}`;
    }
    case "year":
      return cell;
  }
};
