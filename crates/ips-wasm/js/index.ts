export { UNKNOWN } from "./cells.js";
export type { Determination } from "./determination.js";
export { loadPolicy, InvalidPolicy } from "./load-policy.js";
export { policies, ready, type Policy } from "./policy.js";
export type * from "./results.js";
export type { Determination as DeterminationJson } from "./results.js";
export { RulesError } from "./rules-error.js";
export { screen, type Facts } from "./screen.js";
export { screenMany, OUTCOME, type Columns, type Results, type RowError, type TypedColumn } from "./screen-many.js";
