// Colours of the palette become custom properties.

import assert from "node:assert/strict";
import { test } from "node:test";
import postcss from "postcss";
import { colours, palette, roles } from "../../site/style/passes/palette.mjs";

const themeable = (sheet) => postcss([palette()]).process(sheet, { from: undefined }).css;

test("a colour of the palette gets its name and stays as fallback", () => {
  for (const [sheet, expected] of [
    ["a:hover{color:#005ea2}", "a:hover{color:var(--ips-primary,#005ea2)}"],
    ["p{border:1px solid #1B1B1B!important;top:0}", "p{border:1px solid var(--ips-ink,#1B1B1B)!important;top:0}"],
    // Only the colours of the palette.
    ["p{background:linear-gradient(#fff,#000)}", "p{background:linear-gradient(var(--ips-paper,#fff),#000)}"],
  ]) {
    assert.equal(themeable(sheet), expected);
  }
});

test("white is named by what it colours", () => {
  assert.equal(
    themeable("b{color:#fff;background-color:#fff;fill:#fff}"),
    "b{color:var(--ips-on-fill,#fff);background-color:var(--ips-paper,#fff);fill:var(--ips-on-fill,#fff)}",
  );
});

test("what is no colour value is left alone", () => {
  for (const sheet of [
    "#fff{top:0}",
    "a:not(#fff):hover,#fff a{top:0}",
    ":root{--ips-paper:#fff}",
    "i{background:url(\"data:image/svg+xml;utf8,<svg fill='#fff'/>\")}",
    "i{background:url(a;b#fff)}",
    "q::before{content:\"#fff; }\"}",
    "/* a { color: #fff } */",
    "@import url(#fff);",
    "p{color:#fff0}",
  ]) {
    assert.equal(themeable(sheet), sheet);
  }
});

test("a sheet that breaks off is refused", () => {
  for (const sheet of ["p{color:#fffa", "p{content:\""]) {
    assert.throws(() => themeable(sheet), { name: "CssSyntaxError" }, sheet);
  }
});

test("rules inside rules are reached", () => {
  assert.equal(
    themeable("@media print{p:first-child{color:#1b1b1b}/* x */a{color:#00a91c;}}"),
    "@media print{p:first-child{color:var(--ips-ink,#1b1b1b)}/* x */a{color:var(--ips-success,#00a91c);}}",
  );
});

test("no colour has two names in one role", () => {
  assert.equal(colours.length, 41);
  for (const [at, [hex, role, name]] of colours.entries()) {
    assert.ok(Object.values(roles).includes(role), name);
    for (const [otherHex, otherRole, otherName] of colours.slice(at + 1)) {
      assert.notEqual(name, otherName);
      assert.ok(hex !== otherHex || (role !== otherRole && role !== roles.any && otherRole !== roles.any), hex);
    }
  }
});
