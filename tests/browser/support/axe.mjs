// Machine checks of accessibility, with a report that says where and what to do.

import assert from "node:assert/strict";
import { AxeBuilder } from "@axe-core/playwright";

const levels = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];

/** Nothing on the page breaks a rule of WCAG 2.0 to 2.2 at levels A and AA. `where` names the page and its state. */
export const assertAccessible = async (page, where) => {
  const result = await new AxeBuilder({ page }).withTags(levels).analyze();
  assert.ok(result.passes.length > 5, `${where}: hardly any rule found something to check, so the page cannot be there`);
  const found = result.violations.flatMap((rule) => rule.nodes.map((node) => `${where}: ${rule.id} at ${node.target.join(" ")}: ${rule.help}. ${node.failureSummary}`));
  assert.deepEqual(found, []);
};
