// The colours that the embeddable checker makes of a publisher's own: whatever those are, everything can be read.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { transform } from "esbuild";

const source = await readFile(new URL("../../crates/ips-embed/js/palette.ts", import.meta.url), "utf8");
const { code } = await transform(source, { loader: "ts", format: "esm" });
const { contrast, isDark, luminance, palette } = await import(`data:text/javascript,${encodeURIComponent(code)}`);

const grounds = ["paper", "base-lightest", "primary-lighter", "success-lighter", "error-lighter", "warning-lighter", "info-lighter"];

/** What is read on every ground, and what is only seen there. */
const texts = ["ink", "primary", "base-dark", "base-darker", "error-dark", "secondary", "secondary-darker", "visited"];
const lines = ["base", "primary-light", "success", "error", "warning", "info", "focus"];
const fills = ["primary", "primary-dark", "primary-darker"];

/** Numbers that look random and are the same in every run. */
const numbers = (seed) => () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;

const assertReadable = (wanted) => {
  const found = palette(wanted);
  const pairs = [
    ...grounds.flatMap((ground) => texts.map((text) => [text, ground, 4.5])),
    ...grounds.flatMap((ground) => lines.map((line) => [line, ground, 3])),
    ...fills.map((fill) => ["on-fill", fill, 4.5]),
  ];
  for (const [one, other, least] of pairs) {
    const seen = contrast(found[one], found[other]);
    assert.ok(seen >= least - 0.001, `${JSON.stringify(wanted)}: ${one} on ${other} is ${seen.toFixed(2)}, and has to be ${least}`);
  }
};

test("contrast is that of WCAG", () => {
  assert.equal(contrast([0, 0, 0], [255, 255, 255]), 21);
  assert.equal(contrast([255, 255, 255], [255, 255, 255]), 1);
  assert.ok(Math.abs(contrast([118, 118, 118], [255, 255, 255]) - 4.54) < 0.01);
  assert.equal(luminance([255, 255, 255]), 1);
  assert.deepEqual([isDark([0, 0, 0]), isDark([255, 255, 255])], [true, false]);
});

test("whatever a publisher wants, everything can be read", () => {
  const next = numbers(2026);
  const colour = () => [0, 0, 0].map(() => Math.floor(next() * 256));
  for (let time = 0; time < 3000; time += 1) {
    assertReadable({ paper: colour(), ink: next() < 0.3 ? undefined : colour(), accent: next() < 0.3 ? undefined : colour() });
  }
  for (let grey = 0; grey < 256; grey += 1) assertReadable({ paper: [grey, grey, grey], accent: [grey, grey, grey], ink: [grey, grey, grey] });
});

test("a colour that can be read stays as it is", () => {
  const found = palette({ paper: [255, 255, 255], accent: [122, 13, 44], ink: [20, 20, 20] });
  assert.deepEqual([found.primary, found.ink, found.paper], [[122, 13, 44], [20, 20, 20], [255, 255, 255]]);
});
