// What the attributes of the element ask for, and what a frame is asked for.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { exportsOf } from "./support/scripts.mjs";

const { answersFrom, contactFrom, frameSettings, includesAnswers, isAsOf, say, saysYes, settingsFrom } = await exportsOf("settings", "include-answers", "contact", "answers", "words");

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

const noContact = { "contact-phone": "", "contact-href": "", "next-label": "", contact: "" };

test("what a frame is asked for is read, and never taken as it came", () => {
  const usual = { policy: "here", "policy-version": "2024-09", lang: "en", dir: "ltr", audience: "public", "as-of": "", ...noContact };
  for (const [texts, expected] of [
    [{ policy: "here" }, usual],
    [{ policy: " there ", lang: "es-MX", dir: "RTL", audience: "worker", "as-of": "2026-11-21" }, { policy: "there", "policy-version": "1", lang: "es", dir: "rtl", audience: "worker", "as-of": "2026-11-21", ...noContact }],
    [{ policy: "here", "contact-phone": " +1 (800) 555-0100 ", "contact-href": "https://plan.example/ips", "next-label": " Ask \n us ", contact: "Call us" }, { ...usual, "contact-phone": "+1 (800) 555-0100", "contact-href": "https://plan.example/ips", "next-label": "Ask us", contact: "Call us" }],
    [{ policy: "here", lang: "\"><img onerror=x>", dir: "auto; x" }, usual],
    [{ policy: "here", "as-of": "2026-02-30" }, ["as_of_invalid", /2026-02-30/]],
    [{ policy: "here", "as-of": "0100-01-01" }, ["as_of_invalid", /1900/]],
    [{ policy: "here", audience: "__proto__" }, ["audience_unknown", /public or worker/]],
    [{ policy: "__proto__" }, ["policy_unknown", /here, there/]],
    [{ policy: "here", "policy-version": "3" }, ["policy_version_unknown", /2024-09/]],
    [{ policy: "here", lang: "es", "as-of": "x".repeat(5_000) }, ["as_of_invalid", /x…" no es una fecha/]],
    [{ policy: "here", "contact-phone": "call us" }, ["contact_phone_invalid", /"call us"/]],
    [{ policy: "here", "contact-href": "/page", lang: "es" }, ["contact_href_invalid", /https:/]],
    [{ policy: "here", "next-label": "x".repeat(81) }, ["next_label_invalid", /80/]],
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

/** What comes of one setting of whom to call; the code of what is wrong. */
const contact = (name, text) => {
  try {
    return contactFrom((asked) => (asked === name ? text : ""), say("en"), "https://plan.example/members/page.html");
  } catch (problem) {
    assert.equal(problem.name, "IpsCheckerError", problem.stack);
    return problem.code;
  }
};

test("a telephone number is digits, blanks and + ( ) - alone", () => {
  for (const good of ["", "711", "1-800-555-0100", "+1 (800) 555 0100", "(800)\u00a0555-0100"]) assert.equal(contact("contact-phone", good).phone, good);
  for (const bad of ["--", "12", "1.800.555.0100", "1-800-FLOWERS", "tel:711", "711;ext=4", "711#", "*67", "javascript:alert()", "\u0663\u0664\u0665", "1".repeat(41)]) assert.equal(contact("contact-phone", bad), "contact_phone_invalid", bad);
});

test("what leads on leads to the web or to mail", () => {
  for (const [given, href] of [
    ["", ""],
    ["https://plan.example/a?b=1#c", "https://plan.example/a?b=1#c"],
    ["HTTP://plan.example", "http://plan.example/"],
    ["mailto:ips@plan.example", "mailto:ips@plan.example"],
    // A page of the publisher's own.
    ["/ips", "https://plan.example/ips"],
    ["#form", "https://plan.example/members/page.html#form"],
  ]) {
    assert.equal(contact("contact-href", given).href, href);
  }
  for (const bad of ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\nscript:alert(1)", "\u0001javascript:alert(1)", "data:text/html,x", "blob:https://plan.example/x", "file:///etc/passwd", "tel:711", "ftp://x", "https://", `https://x/${"y".repeat(1_000)}`]) {
    assert.equal(contact("contact-href", bad), "contact_href_invalid", bad);
  }
});

test("answers of a page are an object of names and plain values", () => {
  for (const [given, answers, refused] of [
    [undefined, {}, []],
    [null, {}, []],
    [{ a: true, b: "x", c: 1990, d: null, e: undefined }, { a: true, b: "x", c: 1990, d: null }, []],
    [{ a: [], b: {}, c: NaN, d: () => 1, e: Symbol("x"), f: 1n, g: "x".repeat(3_000), h: false }, { h: false }, ["a", "b", "c", "d", "e", "f", "g"]],
    ...["[object Object]", 7, true, [], [["a", true]], () => 1].map((value) => [value, {}, ["answers"]]),
    [Object.fromEntries(Array.from({ length: 501 }, (_, place) => [`a${place}`, true])), {}, ["answers"]],
    [JSON.parse('{"__proto__":{"a":true},"b":true}'), { b: true }, ["__proto__"]],
  ]) {
    const read = answersFrom(given);
    assert.deepEqual([read.answers, read.refused], [answers, refused], String(given));
  }
  assert.equal({}.a, undefined);
});
