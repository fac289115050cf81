import { answerOf, cellOf, cellOfCode, UNUSUAL, type Slot } from "./cells.js";
import { isPlain, MOST_NAMES, plain, reading } from "./plain.js";
import { asOfDay, policyOf, REFUSED, type Policy } from "./policy.js";
import type { InputProblem } from "./results.js";
import { asked, isProblems, RulesError, shown } from "./rules-error.js";

/** Numbers in place of answers; see {@link Columns}. */
export type TypedColumn = Int8Array | Uint8Array | Uint8ClampedArray | Int16Array | Uint16Array | Int32Array | Uint32Array | Float32Array | Float64Array;

/**
 * For each fact that is known of anybody a list with the answer of every row; all lists are as long. In an array an answer is what it is for `screen`. In a
 * typed array it is a number. Yes or no: 1, 0. A choice: the place of the option in the description of the policy, counted from 0. For both 255 or -1 is an
 * open answer. A date: year, month and day as digits, 20261121. A year: itself. For both 0 is an open answer.
 */
export type Columns = Readonly<Record<string, readonly unknown[] | TypedColumn>>;

/** The codes of outcomes in the columns of {@link Results}. */
export const OUTCOME = Object.freeze({ not_eligible: 0, eligible: 1, undetermined: 2, error: 3 } as const);

/** A row that could not be screened. Beside these stand the values of the code, such as `given`. */
export interface RowError {
  /** The row, counted from 0. */
  row: number;
  /** The fact. */
  field: string | null;
  /** A stable word for programs. */
  code: string;
  /** What is wrong. */
  message: string;
  /** What to do about it. */
  remedy: string;
  /** What else is wrong in the row. */
  others: InputProblem[];
}

/** What was found, a list with an entry for each row. */
export interface Results {
  /** The number of rows. */
  rows: number;
  /** Criteria and limitations together, by the codes of {@link OUTCOME}. */
  outcome: Uint8Array;
  /** Limitations left out. */
  criteria_outcome: Uint8Array;
  /** Only what the person can attest. */
  person_outcome: Uint8Array;
  /** The ids of the criteria, in the order of the bits: bit 0 is the first. */
  criteria: readonly string[];
  /** How many numbers hold the bits of one row: 1 for up to 32 criteria. Those of row `r` begin at `r * words_per_row`. */
  words_per_row: number;
  /** The criteria that are definitely not met, as bits. */
  failing: Uint32Array;
  /** The criteria that are unknown, as bits. */
  missing: Uint32Array;
  /** The rows that could not be screened, in order; their outcomes are `OUTCOME.error`. */
  errors: RowError[];
}

/** The rows that cross the border at once: enough that crossing costs nothing, and no more memory than a cache holds. */
const BLOCK = 1024;

/** The most rows of one call. */
const MOST_ROWS = 20_000_000;

interface Column {
  readonly name: string;
  readonly slot: Slot;
  readonly values: ArrayLike<unknown>;
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
export const screenMany = (policy: string | Policy, columns: Columns, asOf: string): Results => {
  const known = policyOf(policy);
  const day = asOfDay(asOf);
  return asked(() => new Bulk(known, day, reading(() => columnsOf(columns))).run());
};

/** The columns by their names, each a list of some length. */
const columnsOf = (columns: unknown): [name: string, values: ArrayLike<unknown>][] => {
  if (typeof columns !== "object" || columns === null || !isPlain(columns) || "toJSON" in columns) {
    throw new RulesError("not_an_object", "the columns are no plain object", { remedy: "give an object of fact names and lists, such as {name: [true]}" });
  }
  const names = Object.keys(columns);
  if (names.length > MOST_NAMES) throw new RulesError("too_large", `there are more than ${MOST_NAMES} columns`, { remedy: "give less at once" });
  return names.map((name) => {
    const own = Object.getOwnPropertyDescriptor(columns, name);
    const values: unknown = own && Object.hasOwn(own, "value") ? columns[name as keyof typeof columns] : undefined;
    if (!isColumn(values)) throw columnError(name, "not a list", "give an array or a typed array");
    if (!(values.length <= MOST_ROWS)) throw columnError(name, `more than ${MOST_ROWS} rows`, "give fewer rows at once");
    return [name, values];
  });
};

const isColumn = (values: unknown): values is ArrayLike<unknown> =>
  (Array.isArray(values) && !("toJSON" in values)) || (ArrayBuffer.isView(values) && !(values instanceof DataView));

const columnError = (name: string, message: string, remedy: string): RulesError => new RulesError("columns", `${shown(name)}: ${message}`, { fact: name.slice(0, 200), remedy });

class Bulk {
  readonly #policy: Policy;
  readonly #day: number;
  readonly #columns: Column[] = [];
  readonly #results: Results;
  readonly #cells: Uint32Array;
  /** The unusual answers of the rows of a block, by the place of their column. */
  readonly #unusual = new Map<number, Map<number, unknown>>();

  constructor(policy: Policy, day: number, columns: [name: string, values: ArrayLike<unknown>][]) {
    this.#policy = policy;
    this.#day = day;
    const [first] = columns;
    const rows = first?.[1].length ?? 0;
    for (const [name, values] of columns) {
      if (values.length !== rows) throw columnError(name, `${values.length} rows, and ${rows} in ${shown(first![0])}`, "give columns that are equally long");
      this.#know(name, values);
    }
    const { words, criteria, slots } = policy;
    const codes = (): Uint8Array => new Uint8Array(rows);
    const bits = (): Uint32Array => new Uint32Array(rows * words);
    this.#results = { rows, outcome: codes(), criteria_outcome: codes(), person_outcome: codes(), criteria, words_per_row: words, failing: bits(), missing: bits(), errors: [] };
    this.#cells = new Uint32Array(slots.size * Math.min(rows, BLOCK));
  }

  /** Takes a column in. One of a readiness fact is known and ignored. */
  #know(name: string, values: ArrayLike<unknown>): void {
    const slot = this.#policy.slots.get(name);
    if (slot) this.#columns.push({ name, slot, values, isTyped: ArrayBuffer.isView(values) });
    // The core has the words for a name that nobody knows.
    else if (!this.#policy.description.ignored_facts.includes(name)) this.#policy.evaluateFacts(this.#day, plain({ [name]: null }) as object);
  }

  run(): Results {
    const { rows } = this.#results;
    for (let start = 0; start < rows; start += BLOCK) this.#block(start, Math.min(rows - start, BLOCK));
    return this.#results;
  }

  #block(start: number, count: number): void {
    const cells = this.#cells.subarray(0, this.#policy.slots.size * count);
    cells.fill(0);
    this.#unusual.clear();
    reading(() => this.#columns.forEach((column, index) => this.#fill(index, column, start, count, cells)));
    const size = 1 + 2 * this.#results.words_per_row;
    const found = this.#policy.evaluate(this.#day, cells, count);
    // Rows that take the long way use the same memory, so they wait.
    const long: number[] = [];
    const usual = this.#unusual.size === 0;
    for (let row = 0; row < count; row += 1) {
      if ((!usual && this.#unusual.has(row)) || found[row * size] === REFUSED) long.push(row);
      else this.#keep(start + row, found, row * size);
    }
    for (const row of long) this.#long(start, row, count, cells);
  }

  /** Writes the cells of a column, each answer read once, and notes those that are unusual. */
  #fill(index: number, { slot, values, isTyped }: Column, start: number, count: number, cells: Uint32Array): void {
    const at = slot.place * count;
    if (slot.kind === "yes_no" && !isTyped) return this.#fillYesNo(index, values, start, count, cells, at);
    // Columns repeat themselves, and to see that is quicker than to look again.
    let last: unknown;
    let cell = 0;
    for (let row = 0; row < count; row += 1) {
      const value = values[start + row];
      if (value !== last) {
        last = value;
        cell = isTyped ? cellOfCode(slot, value) : cellOf(slot, value);
      }
      if (cell === UNUSUAL) this.#note(row, index, value);
      else cells[at + row] = cell;
    }
  }

  /** The same for most columns there are, without a look at what kind they are in every row. */
  #fillYesNo(index: number, values: ArrayLike<unknown>, start: number, count: number, cells: Uint32Array, at: number): void {
    for (let row = 0; row < count; row += 1) {
      const value = values[start + row];
      if (typeof value === "boolean") cells[at + row] = value ? 2 : 1;
      else if (value !== null && value !== undefined) this.#note(row, index, value);
    }
  }

  #note(row: number, index: number, value: unknown): void {
    const noted = this.#unusual.get(row);
    if (noted) noted.set(index, value);
    else this.#unusual.set(row, new Map([[index, value]]));
  }

  #keep(row: number, found: ArrayLike<number>, at: number): void {
    const { outcome, criteria_outcome, person_outcome, words_per_row, failing, missing } = this.#results;
    const outcomes = found[at]!;
    outcome[row] = outcomes & 255;
    criteria_outcome[row] = (outcomes >> 8) & 255;
    person_outcome[row] = outcomes >> 16;
    for (let word = 0; word < words_per_row; word += 1) {
      failing[row * words_per_row + word] = found[at + 1 + word]!;
      missing[row * words_per_row + word] = found[at + 1 + words_per_row + word]!;
    }
  }

  /** One row the long way, in which the core says what is wrong. */
  #long(start: number, row: number, count: number, cells: Uint32Array): void {
    const unusual = this.#unusual.get(row);
    const answers = this.#columns.map(({ name, slot }, index) => [name, unusual?.has(index) ? unusual.get(index) : answerOf(slot, cells[slot.place * count + row]!)] as const);
    try {
      this.#keep(start + row, this.#policy.evaluateFacts(this.#day, plain(Object.fromEntries(answers)) as object), 0);
    } catch (thrown) {
      const { outcome, criteria_outcome, person_outcome, errors } = this.#results;
      outcome[start + row] = criteria_outcome[start + row] = person_outcome[start + row] = OUTCOME.error;
      errors.push({ ...problemsOf(thrown), row: start + row });
    }
  }
}

/** What is wrong with a row. */
const problemsOf = (thrown: unknown): Omit<RowError, "row"> => {
  if (isProblems(thrown)) {
    const [first, ...others] = thrown;
    return { ...first, others };
  }
  if (!(thrown instanceof RulesError)) throw thrown;
  const { field = null, code, message, remedy } = thrown;
  return { field, code, message, remedy, others: [] };
};
