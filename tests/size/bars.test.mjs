// No first visit of the built site is larger than it may be.

import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { complaint, measured, nearness } from "./bars.mjs";

test("no first visit loads more than its bar", (t) => {
  const all = measured(fileURLToPath(new URL("../../dist", import.meta.url)));
  assert.ok(all.length > 0, "the built site has no page with a bar");
  for (const kind of new Set(all.map((one) => one.kind))) {
    const largest = all.filter((one) => one.kind === kind).sort((one, other) => other.size - one.size)[0];
    t.diagnostic(nearness(largest));
  }
  assert.deepEqual(all.map(complaint).filter(Boolean), []);
});
