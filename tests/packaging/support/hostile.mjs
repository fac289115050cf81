// Values that nobody should give, made anew each time: what one call does to a value must not help or harm the next.

import { runInNewContext } from "node:vm";

const number = (name) => (process.env[name] === undefined ? undefined : Number(process.env[name]));

/** What `cargo xtask fuzz` sets: the number its calls are made from, and how many times as many there are as in a test run. */
export const seed = number("IPS_FUZZ_SEED");
export const times = number("IPS_FUZZ_TIMES") ?? 1;

/** The same numbers in every run: a number below another, and one of a list. */
export const seeded = (seed) => {
  let state = seed;
  const below = (end) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * end);
  };
  return { below, of: (list) => list[below(list.length)] };
};

/** How often code that stands in values was run. */
export const ran = { times: 0 };

const runs = (answer) => () => {
  ran.times += 1;
  return answer;
};
const throws = () => {
  ran.times += 1;
  throw new TypeError("thrown by what came in");
};

class Person {
  age = 40;
  get expresses_desire_to_work() {
    return runs(false)();
  }
}
class Bare extends null {
  static made = () => Object.create(Bare.prototype);
}

const circle = () => {
  const one = { people: 60 };
  one.self = one;
  one.all = [one, one];
  return one;
};
const deep = (levels) => Array.from({ length: levels }).reduce((inner) => [inner], 1);
const revoked = (target) => {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
};
const lying = () => {
  let asked = 0;
  return new Proxy({ people: 1 }, { getOwnPropertyDescriptor: () => ({ value: (asked += 1), writable: true, enumerable: true, configurable: true }) });
};
const endless = () => new Proxy({}, { ownKeys: () => ["a"], getOwnPropertyDescriptor: () => ({ value: endless(), writable: true, enumerable: true, configurable: true }) });
const withHole = () => {
  const list = [1, 2, 3];
  delete list[1];
  return list;
};

/** Each with what makes it; those of JSON first. */
export const strange = {
  null: () => null, true: () => true, false: () => false, zero: () => 0, minusZero: () => -0, one: () => 1, minusOne: () => -1, year: () => 1990, half: () => 1990.5, small: () => 0.35,
  int32: () => 2 ** 31, safe: () => 2 ** 53, int64: () => 2 ** 63, uint64: () => 2 ** 64, large: () => 1e300, tiny: () => 5e-324, empty: () => "", blank: () => " ", nul: () => "a\0b", word: () => "true", option: () => "steady",
  day: () => "1990-05-05", noDay: () => "1990-02-30", future: () => "9999-12-31", wide: () => "１９９０-05-05", accent: () => "é", pairs: () => "💡".repeat(50), long: () => "x".repeat(50_000), list: () => [], ones: () => [1, 1],
  object: () => ({}), nested: () => ({ a: { b: [null, { c: 1 }] } }), proto: () => JSON.parse('{"__proto__": {"people": 60}, "constructor": 1}'), bare: () => Object.assign(Object.create(null), { people: 60 }),
  frozen: () => Object.freeze({ people: 60 }), otherRealm: () => runInNewContext("({ people: 60, list: [1, 2] })"), hole: withHole, deep: () => deep(30), hidden: () => Object.defineProperty({}, "people", { value: 60 }),
  undefined: () => undefined, nan: () => NaN, infinity: () => -Infinity, bigint: () => 60n, hugeBigint: () => 10n ** 300n, symbol: () => Symbol("people"), function: () => runs(60), arrow: () => async () => {}, class: () => Person,
  surrogate: () => "\ud800", surrogates: () => "\udfff\ud800", date: () => new Date(0), noDate: () => new Date(NaN), regexp: () => /60/g, map: () => new Map([["people", 60]]), set: () => new Set([60]), weak: () => new WeakMap(),
  bytes: () => new Uint8Array([1, 2, 3]), buffer: () => new ArrayBuffer(8), view: () => new DataView(new ArrayBuffer(8)), bigints: () => new BigInt64Array(2), boxed: () => new Number(60), boxedText: () => new String("60"), error: () => new Error("60"),
  promise: () => Promise.resolve(60), generator: () => (function* () { yield 60; })(), instance: () => new Person(), ofNothing: Bare.made, getter: () => ({ get people() { return runs(60)(); } }), setter: () => ({ set people(_) { throws(); } }),
  throwing: () => ({ get people() { return throws(); } }), valueOf: () => ({ valueOf: runs(60), toString: runs("60") }), primitive: () => ({ [Symbol.toPrimitive]: runs(60) }), symbolName: () => ({ people: 60, [Symbol("x")]: 1 }),
  toNothing: () => ({ toJSON: runs(undefined) }), toOther: () => ({ people: 1, toJSON: runs({ people: 60 }) }), toThrow: () => ({ toJSON: throws }), listToNothing: () => Object.assign([60], { toJSON: runs(undefined) }),
  inherited: () => Object.create({ people: 60 }), circle, deeper: () => deep(500), deepest: () => deep(5_000), plainProxy: () => new Proxy({ people: 60 }, {}), listProxy: () => new Proxy([60], {}),
  noKeys: () => new Proxy({}, { ownKeys: throws }), noPrototype: () => new Proxy({}, { getPrototypeOf: throws }), noHas: () => new Proxy({}, { has: throws }), noParts: () => new Proxy({ a: 1 }, { getOwnPropertyDescriptor: throws }),
  noGet: () => new Proxy({ people: 60 }, { get: throws }), revoked: () => revoked({}), revokedList: () => revoked([]), lying, endless, arguments: (function () { return arguments; }).bind(null, 60), sparse: () => new Array(2 ** 32 - 1), longList: () => new Array(5_000).fill(1),
  elementGetter: () => Object.defineProperty([1], 0, { get: runs(60), enumerable: true, configurable: true }), named: () => Object.assign([1], { people: 60 }), iterable: () => ({ [Symbol.iterator]: runs([].values()) }), global: () => globalThis,
};
