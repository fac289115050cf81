// Rules for what is never shown are left out.

import assert from "node:assert/strict";
import { test } from "node:test";
import { unnamed, withoutUnused } from "../../site/style/passes/unused.mjs";

test("only rules for what is shown are kept", async () => {
  for (const [sheet, expected] of [
    [".usa-a{top:0}.usa-c{top:0;left:0}p{top:0}", ".usa-a{top:0}p{top:0}"],
    [".usa-a:hover,.usa-c,.ips-b .usa-c,.ips-b.usa-a{top:0}", ".usa-a:hover,.ips-b.usa-a{top:0}"],
    ["@media print{.usa-c{top:0}.ips-b{top:0}}q{top:0}", "@media print{.ips-b{top:0}}q{top:0}"],
    // A question whose every rule is gone goes as well.
    ["@media print{.usa-c{a:url(x;y);top:0}}", ""],
    [".other .usa-a{top:0}", ".other .usa-a{top:0}"],
    [".usa-a:not(.usa-c,.usa-d){top:0}", ".usa-a:not(.usa-c,.usa-d){top:0}"],
    ["p:not(.usa-a) .usa-c{top:0}", ""],
    [".usa-a-b{top:0}", ""],
    ["[dir=rtl] a[href]:focus,html:root::before,#id{top:0}", "[dir=rtl] a[href]:focus,html:root::before,#id{top:0}"],
  ]) {
    assert.equal(await withoutUnused(sheet, "usa-a ips-b"), expected, sheet);
  }
});

test("a class is named by a whole word", async () => {
  for (const [sources, isKept] of [
    ["\"usa-a\"", true],
    ["x usa-a y", true],
    ["usa-a-b", false],
    ["my-usa-a", false],
    ["usa-a_", false],
    ["usa-ab usa-a", true],
  ]) {
    const sheet = ".usa-a{top:0}";
    assert.equal(await withoutUnused(sheet, sources), isKept ? sheet : "", sources);
  }
});

test("a class of ours that no source names is told", () => {
  const table = [
    [".ips-a{color:red}", "ips-a", []],
    [".ips-a .ips-b,.usa-c{color:red}", "ips-a", ["ips-b"]],
    [".ips-table-need td{color:red}.ips-table-need th{color:red}", 'format!("ips-table-{}", id)', ["ips-table-need"]],
  ];
  for (const [sheet, sources, expected] of table) assert.deepEqual(unnamed(sheet, sources), expected, sheet);
});
