import { textOf } from "./answers.js";
import { answerOfCode, cellOf, cellOfCode, UNUSUAL, type Slot } from "./cells.js";
import { asOfDay, policyOf, type Policy } from "./policy.js";
import type { InputProblem } from "./results.js";
import { factsError, RulesError } from "./rules-error.js";
import { REFUSED } from "./screen.js";

/** Numbers in place of answers; see {@link Columns}. */
export type TypedColumn = Int8Array | Uint8Array | Uint8ClampedArray | Int16Array | Uint16Array | Int32Array | Uint32Array | Float64Array;

/**
 * For each fact that is known of anybody a list with the answer of every row; all lists are as long. In an array an answer is what it is for `screen`. In a
 * typed array it is a number. Yes or no: 1, 0. A choice: the place of the option in the description of the policy, counted from 0. For both 255 or -1 is an
 * open answer. A date: year, month and day as digits, 20261121. A year: itself. For both 0 is an open answer.
 */
export type Columns = Readonly<Record<string, readonly unknown[] | TypedColumn>>;

/** The codes of outcomes in the columns of {@link Results}. */
export const OUTCOME = { not_eligible: 0, eligible: 1, undetermined: 2, error: 3 } as const;

/** A row that could not be screened. */
export interface RowError extends Omit<InputProblem, "row"> {
  /** The row, counted from 0. */
  row: number;
  /** What else is wrong in it. */
  others: InputProblem[];
}

/** What was found, a list with an entry for each row. */
export interface Results {
  /** The number of rows. */
  rows: number;
  /** Criteria and limitations together, by the codes of {@link OUTCOME}. */
  outcome: Uint8Array;
  /** Limitations left out. */
  criteriaOutcome: Uint8Array;
  /** Only what the person can attest. */
  personOutcome: Uint8Array;
  /** The ids of the criteria, in the order of the bits: bit 0 is the first. */
  criteria: readonly string[];
  /** How many numbers hold the bits of one row: 1 for up to 32 criteria. Those of row `r` begin at `r * wordsPerRow`. */
  wordsPerRow: number;
  /** The criteria that are definitely not met, as bits. */
  failing: Uint32Array;
  /** The criteria that are unknown, as bits. */
  missing: Uint32Array;
  /** The rows that could not be screened, in order; their outcomes are `OUTCOME.error`. */
  errors: RowError[];
}

/** The rows that cross the border at once: enough that crossing costs nothing, and no more memory than a cache holds. */
const BLOCK = 1024;

interface Column {
  readonly name: string;
  readonly slot: Slot;
  readonly values: readonly unknown[] | TypedColumn;
  readonly isTyped: boolean;
}

/**
 * Screens many rows at once. A bad row is an error row and never stops the others.
 *
 * @param policy the id of a policy of the package, or one from `loadPolicy`
 * @param columns the answers, column by column
 * @param asOf the day for which it is asked, `"YYYY-MM-DD"`; there is no default
 * @throws {RulesError} a column that the policy does not know, or columns that are not equally long
 */
export const screenMany = (policy: string | Policy, columns: Columns, asOf: string): Results => new Bulk(policyOf(policy), columns, asOfDay(asOf)).run();

class Bulk {
  readonly #policy: Policy;
  readonly #day: number;
  readonly #columns: Column[] = [];
  readonly #places: Uint8Array;
  readonly #results: Results;

  constructor(policy: Policy, columns: Columns, day: number) {
    this.#policy = policy;
    this.#day = day;
    const lengths = new Map<number, string>();
    for (const [name, values] of Object.entries(columns)) {
      const isTyped = ArrayBuffer.isView(values);
      if (!isTyped && !Array.isArray(values)) throw new RulesError("columns", `${name}: not a list`, { fact: name, remedy: "give an array or a typed array" });
      lengths.set((values as readonly unknown[]).length, name);
      this.#know(name, values, isTyped);
    }
    const [rows = 0, other] = lengths.keys();
    if (other !== undefined) {
      throw new RulesError("columns", `${lengths.get(other)!}: ${other} rows, and ${rows} in ${lengths.get(rows)!}`, { remedy: "give columns that are equally long" });
    }
    this.#places = Uint8Array.from(this.#columns, ({ slot }) => slot.place);
    const wordsPerRow = Math.ceil(policy.criteria.length / 32);
    const codes = (): Uint8Array => new Uint8Array(rows);
    const bits = (): Uint32Array => new Uint32Array(rows * wordsPerRow);
    this.#results = { rows, outcome: codes(), criteriaOutcome: codes(), personOutcome: codes(), criteria: policy.criteria, wordsPerRow, failing: bits(), missing: bits(), errors: [] };
  }

  /** Takes a column in. One of a readiness fact is known and ignored. */
  #know(name: string, values: Column["values"], isTyped: boolean): void {
    const slot = this.#policy.slots.get(name);
    if (slot) {
      this.#columns.push({ name, slot, values, isTyped });
    } else if (!this.#policy.description.ignored_facts.includes(name)) {
      throw factsError(JSON.parse(this.#policy.rules.errors(this.#day, textOf([[name, null]]))) as InputProblem[]);
    }
  }

  run(): Results {
    const { rows } = this.#results;
    const cells = new Uint32Array(this.#columns.length * Math.min(rows, BLOCK));
    const unusual = new Uint8Array(Math.min(rows, BLOCK));
    for (let start = 0; start < rows; start += BLOCK) this.#block(start, Math.min(rows - start, BLOCK), cells, unusual);
    return this.#results;
  }

  #block(start: number, count: number, cells: Uint32Array, unusual: Uint8Array): void {
    unusual.fill(0);
    cells.fill(0);
    this.#columns.forEach((column, index) => fill(column, start, count, cells, index * count, unusual));
    // Without any column every answer is open.
    const size = 1 + 2 * this.#results.wordsPerRow;
    const found = this.#columns.length > 0 ? this.#policy.rules.evaluateMany(this.#day, this.#places, cells.subarray(0, this.#columns.length * count)) : undefined;
    for (let row = 0; row < count; row += 1) {
      if (!found || unusual[row] || found[row * size] === REFUSED) this.#long(start + row);
      else this.#keep(start + row, found, row * size);
    }
  }

  #keep(row: number, found: Uint32Array, at: number): void {
    const { outcome, criteriaOutcome, personOutcome, wordsPerRow, failing, missing } = this.#results;
    const outcomes = found[at]!;
    outcome[row] = outcomes & 255;
    criteriaOutcome[row] = (outcomes >> 8) & 255;
    personOutcome[row] = outcomes >> 16;
    for (let word = 0; word < wordsPerRow; word += 1) {
      failing[row * wordsPerRow + word] = found[at + 1 + word]!;
      missing[row * wordsPerRow + word] = found[at + 1 + wordsPerRow + word]!;
    }
  }

  /** One row the long way, in which the core says what is wrong. */
  #long(row: number): void {
    const answers = this.#columns.map(({ name, slot, values, isTyped }) => [name, isTyped ? answerOfCode(slot, values[row] as number) : values[row]] as const);
    const text = textOf(answers);
    const found = this.#policy.rules.evaluateText(this.#day, text);
    if (found.length > 0) return this.#keep(row, found, 0);
    const { outcome, criteriaOutcome, personOutcome, errors } = this.#results;
    outcome[row] = criteriaOutcome[row] = personOutcome[row] = OUTCOME.error;
    const [first, ...others] = JSON.parse(this.#policy.rules.errors(this.#day, text)) as [InputProblem, ...InputProblem[]];
    errors.push({ ...first, row, others });
  }
}

/** Writes the cells of a column, and notes the rows whose answer is unusual. */
const fill = ({ slot, values, isTyped }: Column, start: number, count: number, cells: Uint32Array, at: number, unusual: Uint8Array): void => {
  if (slot.kind === "yes_no" && !isTyped) return fillYesNo(values, start, count, cells, at, unusual);
  // Columns repeat themselves, and to see that is quicker than to look again.
  let last: unknown;
  let cell = 0;
  for (let row = 0; row < count; row += 1) {
    const value = values[start + row];
    if (value !== last) {
      last = value;
      cell = isTyped ? cellOfCode(slot, value as number) : cellOf(slot, value);
    }
    if (cell === UNUSUAL) unusual[row] = 1;
    else cells[at + row] = cell;
  }
};

/** The same for most columns there are, without a look at what kind they are in every row. */
const fillYesNo = (values: Column["values"], start: number, count: number, cells: Uint32Array, at: number, unusual: Uint8Array): void => {
  for (let row = 0; row < count; row += 1) {
    const value = values[start + row];
    if (typeof value === "boolean") cells[at + row] = value ? 2 : 1;
    else if (value === null || value === undefined) cells[at + row] = 0;
    else unusual[row] = 1;
  }
};
