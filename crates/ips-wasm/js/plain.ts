import { RulesError } from "./rules-error.js";

/** The most values of one input, which twenty thousand people with a dozen dates each do not have. */
const MOST_VALUES = 300_000;

/** The most names of one object. */
export const MOST_NAMES = 10_000;

/** The most characters of all names and texts of one input. */
const MOST_CHARACTERS = 4_000_000;

/** How deep values may lie in each other. */
const DEEPEST = 64;

/** Half of a pair of surrogates, which is no character. */
const HALF = /\p{Surrogate}/u;

const REMEDY = "give plain objects and lists of texts, numbers, true, false and null, as JSON has them";

const UNREADABLE = "it cannot be read: that threw an error, which is in `cause`";

/**
 * A copy of what JSON can say. Anything else is refused and never left out: what `JSON.stringify` makes `null` of or passes over, what it would ask
 * for its own form, and whatever runs code when it is read. The copy can be read without any surprise.
 *
 * @throws {RulesError} `not_json`, or `too_large`
 */
export const plain = (value: unknown, mostCharacters = MOST_CHARACTERS): unknown => new Copy(mostCharacters).of(value, 0) ?? null;

/** The same for facts and inputs, which are objects. */
export const plainObject = (value: unknown, example: string): object => {
  if (typeof value === "object" && value !== null && !isList(value)) return plain(value) as object;
  throw new RulesError("not_an_object", "an object is expected", { remedy: `give one, such as ${example}` });
};

/** Reads something that came in, in which code of others may run and throw. */
export const reading = <T>(read: () => T): T => {
  try {
    return read();
  } catch (thrown) {
    if (thrown instanceof RulesError) throw thrown;
    throw new RulesError("not_json", UNREADABLE, { remedy: REMEDY, cause: thrown });
  }
};

/** A list; also one that refuses to be looked at is none. */
const isList = (value: unknown): boolean => reading(() => Array.isArray(value));

/** Whether an object is one of names and values and nothing else, in whatever frame it was made. */
export const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === null) return true;
  return Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype as object, "isPrototypeOf");
};

class Copy {
  readonly #mostCharacters: number;
  #values = 0;
  #characters = 0;
  /** Where it is: names, and places counted from 1. */
  readonly #path: (string | number)[] = [];

  constructor(mostCharacters: number) {
    this.#mostCharacters = mostCharacters;
  }

  of(value: unknown, depth: number): unknown {
    this.#values += 1;
    if (this.#values > MOST_VALUES) throw this.#tooLarge(`there are more than ${MOST_VALUES} values`);
    switch (typeof value) {
      case "string":
        return this.#text(value, "a text");
      case "boolean":
      case "undefined":
        return value;
      case "number":
        return Number.isFinite(value) ? value : this.#refuse(String(value));
      case "object":
        return value === null ? null : this.#inside(value, depth);
      default:
        return this.#refuse(`a ${typeof value}`);
    }
  }

  #inside(value: object, depth: number): object {
    if (depth === DEEPEST) throw this.#tooLarge(`values lie more than ${DEEPEST} deep in each other, or in a circle`);
    try {
      if ("toJSON" in value) return this.#refuse("what has a form of its own (`toJSON`)");
      if (Array.isArray(value)) return this.#list(value, depth);
      return isPlain(value) ? this.#object(value, depth) : this.#refuse("an object of a class");
    } catch (thrown) {
      if (thrown instanceof RulesError) throw thrown;
      throw this.#error("not_json", UNREADABLE, REMEDY, thrown);
    }
  }

  #list(list: readonly unknown[], depth: number): unknown[] {
    const { length } = list;
    if (!(length <= MOST_VALUES)) throw this.#tooLarge(`a list has more than ${MOST_VALUES} entries`);
    const copy: unknown[] = [];
    for (let place = 0; place < length; place += 1) copy.push(this.#part(list, place, place + 1, depth) ?? null);
    return copy;
  }

  #object(value: object, depth: number): object {
    // Without a prototype every name is only a name, `__proto__` too.
    const copy = Object.create(null) as Record<string, unknown>;
    const names = Object.keys(value);
    if (names.length > MOST_NAMES) throw this.#tooLarge(`an object has more than ${MOST_NAMES} names`);
    if (Object.getOwnPropertySymbols(value).some((symbol) => Object.prototype.propertyIsEnumerable.call(value, symbol))) return this.#refuse("a name that is a symbol");
    for (const name of names) {
      const part = this.#part(value, name, name, depth);
      // As in JSON, what is undefined is not there.
      if (part !== undefined) copy[this.#text(name, "a name")] = part;
    }
    return copy;
  }

  /** A part of an object or a list is read once, and not at all where a getter would be run. */
  #part(whole: object, name: string | number, shownAs: string | number, depth: number): unknown {
    this.#path.push(shownAs);
    const found = Object.getOwnPropertyDescriptor(whole, name);
    if (found && !Object.hasOwn(found, "value")) return this.#refuse("a getter");
    const copy = found && this.of((whole as Record<string | number, unknown>)[name], depth + 1);
    this.#path.pop();
    return copy;
  }

  #text(text: string, what: string): string {
    this.#characters += text.length;
    if (this.#characters > this.#mostCharacters) throw this.#tooLarge(`the texts have more than ${this.#mostCharacters} characters`);
    return HALF.test(text) ? this.#refuse(`${what} with half a character`) : text;
  }

  #refuse(what: string): never {
    throw this.#error("not_json", `${what} is nothing that JSON can say`, REMEDY);
  }

  #tooLarge(message: string): RulesError {
    return this.#error("too_large", message, "give less at once");
  }

  #error(code: string, message: string, remedy: string, cause?: unknown): RulesError {
    const names = this.#path.map((name) => String(name).slice(0, 200));
    const [first] = names;
    const field = names.join(".").slice(0, 200);
    return new RulesError(code, field ? `${field}: ${message}` : message, { remedy, fact: first, field: field || undefined, cause });
  }
}
