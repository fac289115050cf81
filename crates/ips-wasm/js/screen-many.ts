import { UNKNOWN } from "./cells.js";
import { Column, type Columns } from "./columns.js";
import { isPlain, MOST_NAMES, plain, reading } from "./plain.js";
import type { Block } from "./ips-rules.js";
import { asOfDay, memory, policyOf, type Policy } from "./policy.js";
import type { InputProblem } from "./results.js";
import { asked, isProblems, RulesError, shown } from "./rules-error.js";

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

/** What was found: lists with an entry for each row, and for each criterion the rows in which it is met and not met. */
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
  /**
   * For each criterion, in their order, the rows in which it is met, a bit each: that of row `r` is `bytes[r >> 3] >> (r & 7) & 1`. Rows in which it is in
   * neither of the two are open. These are the bitmaps of Arrow, and counting or combining them goes by many rows at once.
   */
  met: Uint8Array[];
  /** The same, where it is definitely not met. */
  not_met: Uint8Array[];
  /** The rows that could not be screened, in order; their outcomes are `OUTCOME.error`. */
  errors: RowError[];
}

/** The rows that cross the border at once: enough that crossing costs nothing, and no more memory than a cache holds. Bitmaps need whole bytes. */
const BLOCK = 4096;

/** The most rows of one call. */
const MOST_ROWS = 20_000_000;

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
  /** How many rows cross at once. */
  readonly #room: number;
  /** The answers of these rows, written here before they cross: to read them may run code of others, which may screen, too. */
  readonly #numbers: Int32Array;
  readonly #bytes: Uint8Array;

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
    const sets = (): Uint32Array => new Uint32Array(rows * words);
    const bitmaps = (): Uint8Array[] => criteria.map(() => new Uint8Array(Math.ceil(rows / 8)));
    this.#results = {
      rows, outcome: codes(), criteria_outcome: codes(), person_outcome: codes(), criteria, words_per_row: words, failing: sets(), missing: sets(), met: bitmaps(), not_met: bitmaps(), errors: [],
    };
    this.#room = Math.min(Math.ceil(rows / 64) * 64, BLOCK);
    const numbers = [...slots.values()].filter(({ isNumber }) => isNumber).length;
    this.#numbers = new Int32Array(numbers * this.#room);
    this.#bytes = new Uint8Array((slots.size - numbers) * this.#room).fill(UNKNOWN);
  }

  /** Takes a column in. One of a readiness fact is known and ignored. */
  #know(name: string, values: ArrayLike<unknown>): void {
    const slot = this.#policy.slots.get(name);
    if (slot) this.#columns.push(new Column(name, slot, values));
    // The core has the words for a name that nobody knows.
    else if (!this.#policy.description.ignored_facts.includes(name)) this.#policy.evaluateFacts(this.#day, plain({ [name]: null }) as object);
  }

  run(): Results {
    const { rows } = this.#results;
    if (rows === 0) return this.#results;
    const block = this.#policy.block(this.#room);
    try {
      for (let start = 0; start < rows; start += BLOCK) this.#block(block, start, Math.min(rows - start, BLOCK));
    } finally {
      block.free();
    }
    return this.#results;
  }

  #block(block: Block, start: number, count: number): void {
    reading(() => this.#columns.forEach((column) => column.write(start, this.#lane(column, count))));
    new Int32Array(memory(), block.numbers, this.#numbers.length).set(this.#numbers);
    new Uint8Array(memory(), block.bytes, this.#bytes.length).set(this.#bytes);
    const refused = block.screen(this.#policy.rules, this.#day, count);
    this.#take(block, start, count);
    for (const row of refused) this.#long(start, row, count);
  }

  /** Where the answers of a column are written. */
  #lane({ slot: { isNumber, lane } }: Column, count: number): Int32Array | Uint8Array {
    const at = lane * this.#room;
    return isNumber ? this.#numbers.subarray(at, at + count) : this.#bytes.subarray(at, at + count);
  }

  /** Takes over what was found. */
  #take(block: Block, start: number, count: number): void {
    const { outcome, criteria_outcome, person_outcome, words_per_row: words, failing, missing, met, not_met } = this.#results;
    const buffer = memory();
    const room = this.#room;
    [outcome, criteria_outcome, person_outcome].forEach((codes, place) => codes.set(new Uint8Array(buffer, block.outcomes + place * room, count), start));
    [failing, missing].forEach((sets, place) => sets.set(new Uint32Array(buffer, block.sets + 4 * place * words * room, words * count), words * start));
    [...met, ...not_met].forEach((bits, place) => bits.set(new Uint8Array(buffer, block.bitmaps + (place * room) / 8, Math.ceil(count / 8)), start / 8));
  }

  /** One row the long way, in which the core says what is wrong, or that nothing is. */
  #long(start: number, row: number, count: number): void {
    const answers = this.#columns.map((column) => [column.name, column.answer(start, row, this.#lane(column, count))] as const);
    try {
      this.#keep(start + row, this.#policy.evaluateFacts(this.#day, plain(Object.fromEntries(answers)) as object));
    } catch (thrown) {
      this.#results.errors.push({ ...problemsOf(thrown), row: start + row });
    }
  }

  /** Writes the result of a row that was refused. */
  #keep(row: number, found: ArrayLike<number>): void {
    const { outcome, criteria_outcome, person_outcome, criteria, words_per_row: words, failing, missing, met, not_met } = this.#results;
    const outcomes = found[0]!;
    outcome[row] = outcomes & 255;
    criteria_outcome[row] = (outcomes >> 8) & 255;
    person_outcome[row] = outcomes >> 16;
    for (let word = 0; word < words; word += 1) {
      failing[row * words + word] = found[1 + word]!;
      missing[row * words + word] = found[1 + words + word]!;
    }
    criteria.forEach((_, place) => {
      const isIn = (sets: Uint32Array): number => (sets[row * words + (place >> 5)]! >>> (place & 31)) & 1;
      const bits = isIn(failing) ? not_met : isIn(missing) ? undefined : met;
      if (bits) bits[place]![row >> 3]! |= 1 << (row & 7);
    });
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
