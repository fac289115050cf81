export { UNKNOWN } from "./cells.js";
export { Determination } from "./determination.js";
export { loadPolicy, InvalidPolicy, type PolicyProblem } from "./load-policy.js";
export { policies, Policy } from "./policy.js";
export type * from "./results.js";
export { RulesError, type FactProblem } from "./rules-error.js";
export { screen, type Facts } from "./screen.js";
export { screenMany, OUTCOME, type Columns, type Results, type RowError, type TypedColumn } from "./screen-many.js";
