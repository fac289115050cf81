import { answerOf, cellOf, cellOfCode, UNUSUAL, type Slot } from "./cells.js";

/** Numbers in place of answers; see {@link Columns}. */
export type TypedColumn = Int8Array | Uint8Array | Uint8ClampedArray | Int16Array | Uint16Array | Int32Array | Uint32Array | Float32Array | Float64Array;

/**
 * For each fact that is known of anybody a list with the answer of every row; all lists are as long. In an array an answer is what it is for `screen`. In a
 * typed array it is a number. Yes or no: 1, 0. A choice: the place of the option in the description of the policy, counted from 0. For both 255 or -1 is an
 * open answer. A date: year, month and day as digits, 20261121. A year: itself. For both 0 is an open answer.
 */
export type Columns = Readonly<Record<string, readonly unknown[] | TypedColumn>>;

/** The byte of {@link UNUSUAL}. */
const ODD = 254;

type Lane = Int32Array | Uint8Array;

/** What stands in a typed array, whatever has been done to it. */
const typed = Object.getPrototypeOf(Uint8Array.prototype) as object;
const reader = (name: PropertyKey): ((this: unknown) => unknown) => Object.getOwnPropertyDescriptor(typed, name)!.get!;
const [kindOf, bufferOf, offsetOf, lengthOf] = [reader(Symbol.toStringTag), reader("buffer"), reader("byteOffset"), reader("length")];

/** The numbers of a typed column in the form in which they cross, where they already have it. */
const asTheyAre = (values: unknown, isNumber: boolean): Lane | Int16Array | Uint16Array | undefined => {
  const kind = kindOf.call(values) as string;
  const View = isNumber
    ? { Int32Array, Uint32Array: Int32Array, Int16Array, Uint16Array }[kind]
    : { Uint8Array, Uint8ClampedArray: Uint8Array, Int8Array: Uint8Array }[kind];
  return View && new View(bufferOf.call(values) as ArrayBuffer, offsetOf.call(values) as number, lengthOf.call(values) as number);
};

/** The answers to the question of one fact, and how they cross into the module: as `src/rules/answers.rs` says, which is a cell, or for a byte one less. */
export class Column {
  readonly name: string;
  readonly slot: Slot;
  readonly #values: ArrayLike<unknown>;
  readonly #isTyped: boolean;
  readonly #same: ReturnType<typeof asTheyAre>;
  /** What stands in an array where no usual answer does, by row. */
  readonly #unusual = new Map<number, unknown>();

  constructor(name: string, slot: Slot, values: ArrayLike<unknown>) {
    this.name = name;
    this.slot = slot;
    this.#values = values;
    this.#isTyped = ArrayBuffer.isView(values);
    this.#same = this.#isTyped ? asTheyAre(values, slot.isNumber) : undefined;
  }

  /** Writes so many answers, each of which is read once. */
  write(start: number, lane: Lane): void {
    this.#unusual.clear();
    const same = this.#same?.subarray(start, start + lane.length);
    // One whose memory was taken away has none left, and is read as what it is now.
    if (same?.length === lane.length) lane.set(same);
    else if (this.#isTyped) this.#writeCodes(start, lane);
    else if (this.slot.kind === "yes_no") this.#writeYesNo(start, lane);
    else this.#writeAnswers(start, lane);
  }

  #writeCodes(start: number, lane: Lane): void {
    const less = this.slot.isNumber ? 0 : 1;
    for (let row = 0; row < lane.length; row += 1) lane[row] = cellOfCode(this.slot, this.#values[start + row]) - less;
  }

  /** For most columns there are. Answers come in no order, and a processor that guesses which way each goes is wrong half of the time: so nothing branches. */
  #writeYesNo(start: number, lane: Lane): void {
    const values = this.#values;
    for (let row = 0; row < lane.length; row += 1) {
      const value = values[start + row];
      const yes = +(value === true);
      const open = +(value === null) | +(value === undefined);
      // All bits set is what is not known.
      lane[row] = yes | -open;
      if ((yes | open | +(value === false)) === 0) {
        lane[row] = ODD;
        this.#unusual.set(row, value);
      }
    }
  }

  #writeAnswers(start: number, lane: Lane): void {
    const { slot } = this;
    const values = this.#values;
    const less = slot.isNumber ? 0 : 1;
    // Columns repeat themselves, and to see that is quicker than to look again.
    let last: unknown;
    let cell = 0;
    for (let row = 0; row < lane.length; row += 1) {
      const value = values[start + row];
      if (value !== last) {
        last = value;
        cell = cellOf(slot, value);
      }
      lane[row] = cell - less;
      if (cell === UNUSUAL) this.#unusual.set(row, value);
    }
  }

  /** An answer that was written, as `screen` takes it. */
  answer(start: number, row: number, lane: Lane): unknown {
    if (this.#unusual.has(row)) return this.#unusual.get(row);
    if (!this.#isTyped) return answerOf(this.slot, this.slot.isNumber ? lane[row]! : (lane[row]! + 1) & 255);
    const code = this.#values[start + row];
    const cell = cellOfCode(this.slot, code);
    return cell === UNUSUAL ? code : answerOf(this.slot, cell);
  }
}
