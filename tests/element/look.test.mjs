// The look that a frame takes over. Which values CSS takes, a browser says: tests/browser/frame.test.mjs asks one.

import assert from "node:assert/strict";
import { test } from "node:test";
import { exportsOf } from "./support/scripts.mjs";

const { fits, lookNames, takeLook } = await exportsOf("look");

/** As a browser that takes everything, which one does for much that is nearly right. */
const all = () => true;

test("what a value of CSS may hold is taken, and what fetches or hides is not", () => {
  for (const value of ["#123", "rgb(1 2 3 / 50%)", "color-mix(in oklab, red, blue 20%)", "light-dark(#fff, oklch(0.5 0.1 200))", "Georgia, \"Times New Roman\", serif", "calc(1rem + (2px * 2))", "clamp(1rem, 2vw, 20px)", ""]) {
    assert.ok(fits("--ips-accent", value, all), value);
  }
  for (const value of ["url(https://a.b/c)", "URL(x)", "u\\72l(x)", "image(x)", "image-set('a' 1x)", "-webkit-image-set(x)", "src('x')", "element(#a)", "paint(x)", "cross-fade(x)", "var(--x)", "env(x)", "attr(x)", "red; background: blue", "red}", "@import", "<b>", "red /* */", "expression(1)", "f(x)", "x".repeat(2_001)]) {
    assert.ok(!fits("--ips-accent", value, all), value);
  }
  assert.ok(!fits("--ips-accent", "#123", () => false), "what a browser does not take is not taken");
});

test("names from the list alone are set, and what is empty is taken back", () => {
  globalThis.CSS = { supports: (property, value) => value.startsWith("ok") && property !== undefined };
  const style = { set: new Map([["--ips-ink", "ok before"], ["--ips-paper", "ok before"]]), setProperty(name, value) { this.set.set(name, value); }, removeProperty(name) { this.set.delete(name); } };
  takeLook({ "--ips-accent": "ok", "--ips-paper": "", "--ips-ink": "wrong", "background-image": "ok", "__proto__": "ok" }, style);
  assert.deepEqual([...style.set], [["--ips-ink", "ok before"], ["--ips-accent", "ok"]]);
  assert.ok(lookNames.every((name) => name.startsWith("--ips-") || name === "color-scheme"));
});
