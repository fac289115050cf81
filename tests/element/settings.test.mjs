// What the attributes of the element ask for, and what a frame is asked for.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { exportsOf } from "./support/scripts.mjs";

const { frameSettings, includesAnswers, isAsOf, saysYes, settingsFrom } = await exportsOf("settings", "include-answers");

const days = JSON.parse(readFileSync(new URL("../calendar/days.json", import.meta.url), "utf8"));

/** What comes of settings: those that go into a frame, or the code and the sentence of what is wrong. */
const asked = (texts) => {
  try {
    return frameSettings(settingsFrom(texts));
  } catch (problem) {
    assert.equal(problem.name, "IpsCheckerError", problem.stack);
    return [problem.code, problem.message];
  }
};

test("a day is one as it is for the core", () => {
  assert.ok(days.length > 20);
  for (const [text, canBe] of days) {
    assert.equal(isAsOf(text), canBe, text);
    // What is empty is today, and blanks around an attribute are none.
    if (canBe || text.trim() === "" || text.trim() !== text) continue;
    const [code, message] = asked({ policy: "here", "as-of": text });
    assert.deepEqual([code, message.includes("YYYY-MM-DD") && message.includes(text)], ["as_of_invalid", true], text);
  }
});

test("what a frame is asked for is read, and never taken as it came", () => {
  const usual = { policy: "here", "policy-version": "2024-09", lang: "en", dir: "ltr", audience: "public", "as-of": "" };
  for (const [texts, expected] of [
    [{ policy: "here" }, usual],
    [{ policy: " there ", lang: "es-MX", dir: "RTL", audience: "worker", "as-of": "2026-11-21" }, { policy: "there", "policy-version": "1", lang: "es", dir: "rtl", audience: "worker", "as-of": "2026-11-21" }],
    [{ policy: "here", lang: "\"><img onerror=x>", dir: "auto; x" }, usual],
    [{ policy: "here", "as-of": "2026-02-30" }, ["as_of_invalid", /2026-02-30/]],
    [{ policy: "here", "as-of": "0100-01-01" }, ["as_of_invalid", /1900/]],
    [{ policy: "here", audience: "__proto__" }, ["audience_unknown", /public or worker/]],
    [{ policy: "__proto__" }, ["policy_unknown", /here, there/]],
    [{ policy: "here", "policy-version": "3" }, ["policy_version_unknown", /2024-09/]],
    [{ policy: "here", lang: "es", "as-of": "x".repeat(5_000) }, ["as_of_invalid", /x…" no es una fecha/]],
    [{}, ["policy_unknown", /here, there/]],
  ]) {
    const found = asked(texts);
    if (!Array.isArray(expected)) assert.deepEqual(found, expected);
    else assert.ok(found[0] === expected[0] && expected[1].test(found[1]) && found[1].length < 400, JSON.stringify(found));
  }
});

/** An element with this attribute. */
const element = (written) => ({ getAttribute: (name) => (name === "include-answers" ? written : null) });

test("answers are told only where that is said", () => {
  // As an attribute; as a property; what says it.
  for (const [said, attribute, property] of [
    [null, false, false],
    ["", true, false],
    ["include-answers", true, false],
    ["true", true, true],
    [" TRUE ", true, true],
    ["1", true, true],
    ["on", true, true],
    ["Yes", true, true],
    ["false", false, false],
    [" False\n", false, false],
    ["0", false, false],
    ["off", false, false],
    ["no", false, false],
    ["null", false, false],
    ["undefined", false, false],
    ["None", false, false],
    ["NaN", false, false],
    [" ", false, false],
    ["{{ answers }}", false, false],
    ["[object Object]", false, false],
  ]) {
    assert.equal(includesAnswers(element(said)), attribute, `attribute ${said}`);
    assert.equal(saysYes(said), property, `property ${said}`);
  }
  for (const value of [undefined, false, 0, NaN, -1, 2, [], ["true"], {}, { toString: () => "true" }, () => true, Symbol("true"), 1n]) assert.equal(saysYes(value), false, String(value));
  for (const value of [true, 1]) assert.equal(saysYes(value), true);
});
