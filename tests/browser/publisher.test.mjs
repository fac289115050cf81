// The embeddable checker on pages of publishers: it works on every kind of page, keeps to itself, and tells no more than it says.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { assertAccessible } from "./support/axe.mjs";
import { allowClipboard, sizes, today, useBrowser, visit } from "./support/browser.mjs";
import { Checker, publisher } from "./support/checker.mjs";
import { person } from "./support/people.mjs";
import { words } from "./support/words.mjs";

useBrowser();

const together = { concurrency: 2 };

/** Every page that runs the checker, with what it asks for. */
const pages = [
  { name: "plain", policy: "la-ccp4043", options: {} },
  { name: "strict", policy: "nc-yp630", options: { by: "keyboard" } },
  { name: "resets", policy: "nc-yp630", options: {} },
  { name: "two", policy: "nc-yp630", options: { element: "#second", audience: "worker" } },
  { name: "two", policy: "la-ccp4043", options: { element: "#first", language: "es" } },
  { name: "narrow", policy: "la-ccp4043", options: { audience: "worker" } },
  { name: "right-to-left", policy: "nc-yp630", options: {} },
  { name: "no-wasm", policy: "la-ccp4043", options: { framed: true } },
  { name: "colours", policy: "la-ccp4043", options: { element: "#night" } },
  { name: "payer", policy: "la-ccp4043", options: { language: "es" } },
];

/** What a public checker says of somebody in whom all is met that the person can tell. */
const publicOutcome = { eligible: "nothing_against", not_eligible: "not_eligible", undetermined: "undetermined" };

const assertOutcome = async (checker, outcome) => {
  const { words, audience, result } = checker;
  assert.equal(await result.outcome(), audience === "worker" ? words.outcome[outcome] : words.publicOutcome[publicOutcome[outcome]]);
};

/** A whole screening, question by question; gives what was asked. */
const screened = async (checker, someone) => {
  await checker.startGuided();
  const asked = await checker.answerEach(someone.facts);
  await checker.seeResult();
  return asked;
};

describe("on every kind of page", together, () => {
  for (const { name, policy, options } of pages) {
    test(`${name}${options.element ?? ""}: a whole screening, accessible at every step, and nothing asked of the network`, (t) =>
      visit(t, sizes.desk, async (page, guard) => {
        const checker = await Checker.open(page, guard, name, { policy, ...options });
        const { requests } = guard;
        await page.context().setOffline(true);
        await assertAccessible(page, `${name}, start`);
        await checker.startGuided();
        await assertAccessible(page, `${name}, question`);
        await checker.tryToGoOn();
        await checker.place.getByRole("alert").filter({ hasText: checker.words.chooseAnswer }).waitFor();
        await assertAccessible(page, `${name}, question without an answer`);
        const someone = person(policy, "eligible");
        await checker.answerEach(someone.facts);
        await assertAccessible(page, `${name}, answers`);
        await checker.seeResult();
        await assertOutcome(checker, "eligible");
        await assertAccessible(page, `${name}, result`);
        assert.equal(guard.requests, requests);
        const { outcome, scope } = await checker.hears("result");
        assert.deepEqual([outcome, scope], ["eligible", options.audience === "worker" ? "all" : "person"]);
      }));
  }

  test("where no script runs, what the publisher wrote is read", async (t) => {
    const fallback = async (page) => {
      assert.ok(await page.getByText("Call us at the number on your card").isVisible());
      assert.equal(await page.locator("ips-checker").evaluate((element) => element.shadowRoot), null);
    };
    for (const [name, options] of [["no-scripts", {}], ["plain", { javaScriptEnabled: false }]]) {
      await visit(t, { ...sizes.desk, ...options, guarded: false }, async (page) => {
        await page.goto(publisher(name));
        await fallback(page);
      });
    }
  });

  test("nothing but its own files is fetched, each once, however many checkers there are", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      const asked = [];
      page.on("request", (request) => asked.push(new URL(request.url()).pathname.replace(/\/[^/]*-[0-9a-f]{16}\//, "/RELEASE/")));
      await Checker.open(page, guard, "two", { policy: "la-ccp4043", element: "#first", language: "es" });
      await page.locator("#second .ips-heading").waitFor();
      const release = (file) => `/embed/releases/RELEASE/${file}`;
      assert.deepEqual(asked.sort(), [
        "/embed/ips-checker.js", release("ips-checker.js"), release("ips-checker.wasm"), release("la-ccp4043.policy"), release("nc-yp630.policy"),
        "/publisher/publisher.css", "/publisher/two.html",
      ].sort());
    }));
});

describe("answers", together, () => {
  test("two checkers on one page keep their own", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      const first = await Checker.open(page, guard, "two", { policy: "la-ccp4043", element: "#first", language: "es" });
      const second = new Checker(page, { policy: "nc-yp630", element: "#second", audience: "worker", by: "keyboard" });
      await screened(first, person("la-ccp4043", "not_eligible"));
      await screened(second, person("nc-yp630", "eligible"));
      await assertOutcome(first, "not_eligible");
      await assertOutcome(second, "eligible");
    }));

  test("survive changes of language, date, audience and policy, and being moved; not being removed", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      const checker = await Checker.open(page, guard, "plain", { policy: "la-ccp4043" });
      await checker.startGuided();
      await checker.answerEach(person("la-ccp4043", "eligible").facts);
      const answered = async () => Object.values(await checker.answersToCheck()).filter((answer) => answer !== checker.words.notAnswered).length;
      const all = await answered();
      assert.ok(all > 5, `only ${all} answers`);
      await checker.set("lang", "es");
      checker.language = "es";
      await checker.place.getByRole("heading", { level: 2, name: words.es.review, exact: true }).waitFor();
      assert.equal(await answered(), all);
      await checker.element.evaluate((element) => {
        const column = document.createElement("div");
        document.querySelector("main").append(column);
        column.append(element);
      });
      assert.equal(await answered(), all, "after a move");
      await checker.set("as-of", "2026-01-15");
      await checker.place.getByText("15 de enero de 2026").first().waitFor();
      assert.equal(await answered(), all, "after another date");
      guard.ready = false;
      await checker.set("policy", "nc-yp630");
      checker.policy = (await import("./support/policies.mjs")).policy("nc-yp630");
      await checker.place.getByText(checker.policy.fact("expresses_desire_to_work").label.es, { exact: true }).waitFor();
      assert.ok((await answered()) >= 2, "what both policies ask for stays");
      await checker.set("audience", "worker");
      await checker.place.getByRole("button", { name: words.es.call, exact: true }).waitFor();
      await checker.element.evaluate(async (element) => {
        const before = element.parentNode;
        element.remove();
        await new Promise((done) => setTimeout(done));
        before.append(element);
      });
      await checker.place.locator(".ips-heading").waitFor();
      guard.ready = true;
      await checker.set("audience", null);
      await checker.place.locator(".ips-heading").waitFor();
      await checker.startGuided();
      assert.equal(await checker.asked(), checker.policy.asked("public")[0].name, "a removed checker has forgotten everything");
    }));
});

describe("events", together, () => {
  const common = { policy: "la-ccp4043", policyVersion: "2024-09", version: "0.1.0", mode: "inline" };

  for (const [name, framed] of [["plain", false], ["no-wasm", true]]) {
    test(`${name}: each is told in its turn, without answers`, (t) =>
      visit(t, sizes.desk, async (page, guard) => {
        const checker = await Checker.open(page, guard, name, { policy: "la-ccp4043", framed });
        const about = { ...common, mode: framed ? "iframe" : "inline" };
        const dated = { ...about, asOf: today };
        await screened(checker, person("la-ccp4043", "eligible"));
        await checker.hears("result");
        await checker.unfoldMore();
        await checker.hands.press(checker.button(checker.words.newScreening));
        await checker.step(() => checker.hands.press(checker.button(checker.words.beginAgain)));
        await checker.hears("reset");
        const told = await checker.told();
        assert.deepEqual(told[0], ["ready", about]);
        assert.deepEqual(told[1], ["step", { ...dated, stage: "start", answered: 0, questions: 7 }]);
        assert.deepEqual(told.filter(([name]) => name === "result"), [["result", { ...dated, outcome: "eligible", scope: "person" }]]);
        assert.deepEqual(told.filter(([name]) => name === "reset"), [["reset", dated]]);
        const stages = told.filter(([name]) => name === "step").map(([, { stage }]) => stage);
        assert.deepEqual([...new Set(stages)], ["start", "question", "review", "result"]);
        const known = new Set(["policy", "policyVersion", "version", "mode", "asOf", "stage", "answered", "questions", "outcome", "scope"]);
        for (const [, detail] of told) for (const key of Object.keys(detail)) assert.ok(known.has(key), `${key} was told`);
      }));

    test(`${name}: with answers, where the publisher asks for them`, (t) =>
      visit(t, sizes.desk, async (page, guard) => {
        const checker = await Checker.open(page, guard, name, { policy: "la-ccp4043", framed });
        await checker.element.evaluate((element) => {
          element.includeAnswers = true;
          element.asOf = "2026-11-20";
        });
        const someone = person("la-ccp4043", "eligible");
        const asked = await screened(checker, someone);
        const { answers, fingerprint, asOf } = await checker.hears("result");
        assert.equal(asOf, "2026-11-20");
        assert.ok(asked.length > 4);
        assert.deepEqual(answers, Object.fromEntries(Object.entries(someone.facts).filter(([name]) => asked.includes(name))));
        assert.equal(fingerprint, await checker.result.fingerprint());
      }));
  }

  const problems = [
    ["policy", "xx-none", "policy_unknown", /la-ccp4043, nc-yp630/],
    ["policy-version", "1999", "policy_version_unknown", /2024-09/],
    ["as-of", "2026-02-30", "as_of_invalid", /YYYY-MM-DD/],
    ["audience", "everybody", "audience_unknown", /public or worker/],
    ["contact-phone", "call us", "contact_phone_invalid", /digits/],
    ["contact-href", "javascript:alert(1)", "contact_href_invalid", /https:, http: or mailto:/],
    ["next-label", "x".repeat(81), "next_label_invalid", /80/],
  ];
  for (const [name, value, code, advice] of problems) {
    test(`a mistake in ${name} is told, says what to do, and can be put right`, (t) =>
      visit(t, sizes.desk, async (page, guard) => {
        const checker = await Checker.open(page, guard, "plain", { policy: "la-ccp4043" });
        const before = await checker.element.getAttribute(name);
        await checker.set(name, value);
        const { code: told, message } = await checker.hears("error");
        assert.equal(told, code);
        assert.match(message, advice);
        assert.equal((await checker.place.getByRole("alert").innerText()).trim(), message);
        await checker.set(name, before);
        await checker.place.getByRole("alert").waitFor({ state: "detached" });
        await checker.startGuided();
      }));
  }
});
