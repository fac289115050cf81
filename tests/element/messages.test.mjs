// Messages between a page and the frame: of whatever is sent, only what is known is taken in, in the shape it has.

import assert from "node:assert/strict";
import { test } from "node:test";
import { seed, seeded, times } from "../packaging/support/hostile.mjs";
import { exportsOf } from "./support/scripts.mjs";

const { events, frameSettings, fromFrame, lookNames, settingNames, settingsFrom, toFrame } = await exportsOf("messages", "look", "settings");

const source = "ips-checker";
const settings = { policy: "here", "policy-version": "2024-09", lang: "en", dir: "ltr", audience: "public", "as-of": "2026-11-21", "contact-phone": "711", "contact-href": "https://plan.example/", "next-label": "Ask us", contact: "Call us" };
const look = { "--ips-accent": "#123", "--ips-font": "serif", "color-scheme": "light dark" };
const toldSettings = { source, type: "settings", settings, look, includeAnswers: true };
const detail = { policy: "here", policyVersion: "2024-09", asOf: null, stage: "result", answered: 3, questions: 7, outcome: "eligible", scope: "all", fingerprint: "f", answers: { a: true, b: "x", c: 1990, d: null } };
const toldEvent = { source, type: "event", name: "result", detail };

test("what a page says to a frame", () => {
  const { source: _, ...settingsAlone } = toldSettings;
  const believed = { ...settingsAlone, answers: {} };
  for (const [data, expected] of [
    [toldSettings, believed],
    [{ source, type: "reset", more: 1 }, { type: "reset" }],
    [{ ...toldSettings, answers: { a: true, b: "x", c: 1990, d: null } }, { ...believed, answers: { a: true, b: "x", c: 1990, d: null } }],
    [{ ...toldSettings, answers: { a: { b: 1 }, c: [true], d: false } }, { ...believed, answers: { d: false } }],
    ...["x", 7, [], true].map((answers) => [{ ...toldSettings, answers }, believed]),
    [{ ...toldSettings, settings: { ...settings, onclick: "alert()", mode: "iframe", style: "x" }, look: { ...look, "background-image": "url(x)", all: "unset" }, extra: [] }, believed],
    [{ ...toldSettings, settings: {}, look: {} }, { ...believed, settings: {}, look: {} }],
    [JSON.parse(`{"source":"${source}","type":"settings","settings":{"__proto__":{"policy":"x"},"lang":"es"},"look":{"__proto__":{"--ips-ink":"x"}},"includeAnswers":false}`), { type: "settings", settings: { lang: "es" }, look: {}, includeAnswers: false, answers: {} }],
    ...[null, undefined, true, 7, "settings", [], [toldSettings], new Map(), { type: "reset" }, { source: "other", type: "reset" }, { source: [source], type: "reset" }, { source, type: "hello" }, { source, type: ["reset"] }].map((data) => [data, undefined]),
    ...[null, undefined, [], "policy", 7].flatMap((value) => [[{ ...toldSettings, settings: value }, undefined], [{ ...toldSettings, look: value }, undefined]]),
    ...[1, null, {}, [], ["here"], true].flatMap((value) => [[{ ...toldSettings, settings: { ...settings, policy: value } }, undefined], [{ ...toldSettings, look: { ...look, "--ips-ink": value } }, undefined]]),
    [{ ...toldSettings, settings: { ...settings, policy: "x".repeat(100_000) } }, undefined],
    ...["true", 1, null, undefined, {}].map((value) => [{ ...toldSettings, includeAnswers: value }, undefined]),
    [Object.create(toldSettings), undefined],
  ]) {
    assert.deepEqual(toFrame(data), expected, JSON.stringify(data)?.slice(0, 200));
  }
});

test("what a frame says to a page", () => {
  const event = (detail) => ({ source, type: "event", name: "step", detail });
  for (const [data, expected] of [
    [{ source, type: "hello" }, { type: "hello" }],
    [{ source, type: "height", pixels: 12.5 }, { type: "height", pixels: 12.5 }],
    [toldEvent, { type: "event", name: "result", detail }],
    [event({ stage: "start", onload: 1, version: "9", mode: "x", bubbles: false }), { type: "event", name: "step", detail: { stage: "start" } }],
    [event({ stage: {}, answered: Infinity, questions: [1], asOf: "x".repeat(100_000), policy: "p" }), { type: "event", name: "step", detail: { policy: "p" } }],
    [event({ answers: { a: {} } }), { type: "event", name: "step", detail: {} }],
    [event({ answers: Object.fromEntries(Array.from({ length: 5_000 }, (_, place) => [`a${place}`, true])) }), { type: "event", name: "step", detail: {} }],
    ...["12", null, NaN, Infinity, undefined, {}].map((pixels) => [{ source, type: "height", pixels }, undefined]),
    ...["load", "ips-step", "__proto__", ["step"], null].map((name) => [{ ...toldEvent, name }, undefined]),
    ...[null, undefined, [], "x", 7].map((value) => [event(value), undefined]),
    ...[null, [], "hello", { type: "hello" }, { source, type: "reset" }].map((data) => [data, undefined]),
  ]) {
    assert.deepEqual(fromFrame(data), expected, JSON.stringify(data)?.slice(0, 200));
  }
});

/** A message that is nearly right: some of its parts are changed, taken away, put elsewhere or joined by others. */
const mutated = (random, message) => {
  const values = [null, undefined, true, 0, -1, NaN, "", "x", "2026-02-30", "\ud800", "x".repeat(3_000), [], [1], {}, { policy: "there" }, new Date(0), new Map([["type", "reset"]]), 10n, "url(x)", "<img onerror=x>"];
  const names = [...settingNames, ...lookNames, "source", "type", "settings", "look", "includeAnswers", "name", "detail", "answers", "pixels", "__proto__", "constructor", "toString", "onclick", "onload", "style", "srcdoc", "innerHTML", "background-image", "\0"];
  const copy = structuredClone(message);
  const parts = (value) => (value && typeof value === "object" && !(value instanceof Map) && !(value instanceof Date) ? [value, ...Object.values(value).flatMap(parts)] : []);
  for (let changes = 1 + random.below(4); changes > 0; changes -= 1) {
    const part = random.of(parts(copy));
    const name = random.below(3) === 0 ? random.of(names) : random.of([...Object.keys(part), random.of(names)]);
    const value = structuredClone(random.below(4) === 0 ? random.of([toldSettings, toldEvent, settings, look, detail]) : random.of(values));
    if (random.below(4) === 0) delete part[name];
    else Object.defineProperty(part, name, { value, enumerable: true, writable: true, configurable: true });
  }
  return random.below(50) === 0 ? random.of([...values, [copy], { ...copy, source: 1 }]) : copy;
};

test("5,000 messages that are nearly right", { timeout: times * 60_000 }, () => {
  const random = seeded(seed ?? 20261121);
  const counts = { settings: 0, reset: 0, event: 0, refused: 0, problems: 0 };
  const isText = (value) => typeof value === "string" && value.length <= 2_000;
  for (let message = 0; message < times * 5_000; message += 1) {
    const data = mutated(random, random.of([toldSettings, toldEvent, { source, type: "reset" }]));
    const start = performance.now();
    const [told, said] = [toFrame(data), fromFrame(data)];
    assert.ok(performance.now() - start < 1_000, `message ${message} took too long`);
    const context = `message ${message}`;
    if (told) {
      counts[told.type] += 1;
      assert.ok(Object.keys(told).every((name) => ["type", "settings", "look", "includeAnswers", "answers"].includes(name)), context);
    }
    if (told?.type === "settings") {
      assert.equal(typeof told.includeAnswers, "boolean", context);
      assert.ok(Object.values(told.answers).every((answer) => answer === null || isText(answer) || ["boolean", "number"].includes(typeof answer)), context);
      assert.ok(Object.entries(told.settings).every(([name, value]) => settingNames.includes(name) && isText(value)), context);
      assert.ok(Object.entries(told.look).every(([name, value]) => lookNames.includes(name) && typeof value === "string"), context);
      try {
        const set = frameSettings(settingsFrom(told.settings));
        assert.deepEqual(Object.keys(set), [...settingNames], context);
        assert.ok(["here", "there"].includes(set.policy) && ["en", "es"].includes(set.lang) && ["ltr", "rtl"].includes(set.dir) && ["public", "worker"].includes(set.audience), context);
        assert.match(set["as-of"], /^(\d{4}-\d{2}-\d{2})?$/, context);
      } catch (problem) {
        if (problem.name !== "IpsCheckerError") throw problem;
        assert.ok(problem.code && problem.message.length < 500, context);
        counts.problems += 1;
      }
    }
    if (said?.type === "event") {
      counts.event += 1;
      assert.ok(events.includes(said.name), context);
      for (const [name, value] of Object.entries(said.detail)) if (name !== "answers") assert.ok(!(typeof value === "object" && value !== null), `${context}: ${name}`);
    }
    if (!told && !said) counts.refused += 1;
    assert.equal({}.policy, undefined, `${context}: a prototype was changed`);
  }
  for (const [name, count] of Object.entries(counts)) assert.ok(count > times * 50, `${name}: ${JSON.stringify(counts)}`);
});
