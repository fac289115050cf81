/** The same, and nothing in it can be changed. */
export type Frozen<T> = T extends object ? { readonly [Name in keyof T]: Frozen<T[Name]> } : T;

/** Freezes a value and everything in it. */
export const frozen = <T>(value: T): Frozen<T> => {
  if (typeof value === "object" && value !== null) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value as Frozen<T>;
};
