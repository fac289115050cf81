// The result: how long it is, what is copied from it, the papers and what comes of them, and the paper it prints.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { allowClipboard, sizes, useBrowser, visit } from "./support/browser.mjs";
import { people, person } from "./support/people.mjs";
import { languages, policies } from "./support/policies.mjs";
import { Screening, unknown } from "./support/screening.mjs";

useBrowser();

const together = { concurrency: 2 };

/** The tallest result of a worker at a desk that is 1280 pixels wide, in pixels. */
const TALLEST = 2750;
/** Three screens of a phone. */
const THREE_SCREENS = 2400;

const saved = (policy, facts, audience) => ({ text: JSON.stringify({ kind: "ips-kit screening", format: 1, policy: policy.id, policy_version: policy.document.policy.version, as_of: "2026-11-21", answers: Object.fromEntries(Object.entries(facts).filter(([name, value]) => value !== unknown && policy.asked(audience).some((fact) => fact.name === name))) }) });

/** A result, by way of a saved file. */
const resultOf = async (page, guard, facts, options) => {
  const screening = await Screening.open(page, guard, options);
  await screening.openFile(saved(screening.policy, facts, options.audience ?? "worker"));
  await screening.seeResult();
  return screening;
};

/** A person of whom a third is unknown: every third fact. */
const third = (id) => Object.fromEntries(Object.entries(person(id, "eligible").facts).map(([name, value], place) => [name, place % 3 === 2 ? unknown : value]));

const height = (page) => page.evaluate(() => document.documentElement.scrollHeight);
const sheets = async (page) => (await page.pdf({ format: "Letter", preferCSSPageSize: true })).toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;

describe("how long the result is", together, () => {
  for (const { id } of policies) {
    for (const [name, facts] of [...people[id].map((someone) => [someone.outcome, someone.facts]), ["a third unknown", third(id)], ["nothing known", {}]]) {
      test(`to a worker, ${id} ${name}`, (t) =>
        visit(t, sizes.desk, async (page, guard) => {
          await resultOf(page, guard, facts, { policy: id });
          const tall = await height(page);
          t.diagnostic(`${tall} px`);
          assert.ok(tall <= TALLEST, `${tall} px`);
        }));
      for (const language of languages) {
        test(`to the public, ${id} ${name} ${language}`, (t) =>
          visit(t, { ...sizes.phone, viewport: { width: 360, height: 800 } }, async (page, guard) => {
            const screening = await resultOf(page, guard, facts, { policy: id, audience: "public", language });
            const tall = await height(page);
            t.diagnostic(`${tall} px`);
            assert.ok(tall <= THREE_SCREENS, `${tall} px`);
            assert.ok((await screening.result.things()).length <= 3);
          }));
      }
    }
  }
});

// One after the other: pages of one browser share the clipboard.
describe("what is copied", () => {
  for (const { id } of policies) {
    test(`a note of eight lines at most, and a message for everything that is to be asked, ${id}`, (t) =>
      visit(t, sizes.desk, async (page, guard) => {
        await allowClipboard(page);
        const screening = await resultOf(page, guard, third(id), { policy: id });
        await page.getByLabel(screening.words.reference, { exact: true }).fill("A-17");
        await page.keyboard.press("Tab");
        const note = await screening.copyNote();
        assert.ok(note.trim().split("\n").length <= 8, note);
        for (const part of [await screening.result.outcome(), await screening.result.fingerprint(), "A-17"]) assert.ok(note.includes(part), note);
        const all = await screening.copyText();
        assert.ok(all.split("\n").length > 20 && all.includes("A-17"));
        const asks = page.locator(".ips-ask > ul > li");
        const buttons = page.locator(".ips-message");
        assert.ok((await asks.count()) > 0);
        assert.equal(await buttons.count(), await asks.count());
        await buttons.first().click();
        await page.locator(".ips-message", { hasText: screening.words.page.message_copied }).waitFor();
        assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^About our referral A-17 to .+: Please confirm: .+ Thank you\.$/);
      }));
  }

  test("what is counted is one ask, with each part and its paper", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      const { area_2_co_occurring, area_3_crisis_risk, area_4_office_based_services, area_5_daily_living, area_6_criminal_justice, ...facts } = person("nc-yp630", "eligible").facts;
      const screening = await resultOf(page, guard, facts, { policy: "nc-yp630" });
      const missing = Object.values(await screening.result.missing()).flat();
      assert.equal(missing.length, 5);
      assert.ok(missing.every(({ counted, paper }) => counted && paper));
      assert.equal(await page.locator(".ips-ask > ul > li").count(), 1);
      assert.match(await page.locator(".ips-ask > ul > li").innerText(), /^One more yes of these 5 is enough:/);
    }));

  test("whom to ask is called as the policy calls it", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      const screening = await resultOf(page, guard, {}, { policy: "nc-yp630" });
      const main = await page.getByRole("main").innerText();
      assert.ok(Object.keys(await screening.result.missing()).includes("Ask the LME-MCO"));
      assert.ok(!/\bthe plan\b/.test(main), main.match(/.{40}\bthe plan\b.{40}/)?.[0]);
    }));
});

describe("papers", together, () => {
  for (const { id } of policies) {
    test(`the last tick makes the request, which prints with its cover, ${id}`, (t) =>
      visit(t, sizes.desk, async (page, guard) => {
        const screening = await resultOf(page, guard, person(id, "eligible").facts, { policy: id });
        const { page: words } = screening.words;
        const boxes = screening.result.section("papers").getByRole("checkbox");
        const count = await boxes.count();
        assert.ok(count >= 5, `${count} papers`);
        const open = page.getByRole("button", { name: words.open_request });
        for (let place = 0; place < count; place += 1) {
          assert.equal(await open.count(), 0, "the request is there before the last paper");
          await boxes.nth(place).evaluate((box) => box.click());
        }
        await page.getByRole("status").filter({ hasText: words.papers_ready }).waitFor();
        await open.click();
        assert.equal(await page.locator(".ips-request li", { hasText: "☑" }).count(), count);
        assert.equal(await sheets(page), 2, "a cover and a paper");
        await page.getByRole("button", { name: words.back }).click();
        assert.ok(await boxes.first().isChecked(), "the ticks stay");
        await screening.hands.press(screening.button(screening.words.newScreening));
        await screening.step(() => screening.hands.press(screening.button(screening.words.beginAgain)));
        await screening.openFile(saved(screening.policy, person(id, "eligible").facts, "worker"));
        await screening.seeResult();
        assert.ok(!(await boxes.first().isChecked()), "a new screening begins without ticks");
      }));
  }
});

describe("on paper", together, () => {
  for (const { id } of policies) {
    for (const [name, facts] of [["met", person(id, "eligible").facts], ["a third unknown", third(id)]]) {
      for (const language of languages) {
        test(`the paper for a reviewer is one page, ${id} ${name} ${language}`, (t) =>
          visit(t, sizes.desk, async (page, guard) => {
            const screening = await resultOf(page, guard, facts, { policy: id, language });
            assert.equal(await sheets(page), 1);
            await page.emulateMedia({ media: "print" });
            assert.equal(await screening.button(screening.words.print).isVisible(), false, "buttons do not belong on paper");
            const paper = await page.locator(".ips-sheet").innerText();
            for (const { id: criterion, title, rules } of screening.policy.criteria) assert.ok(paper.includes(screening.say(title)) && rules.every((rule) => paper.includes(rule)), criterion);
            assert.ok(paper.includes(await screening.result.fingerprint()));
          }));
      }
    }
    test(`a no prints on two pages at most, ${id}`, (t) =>
      visit(t, sizes.desk, async (page, guard) => {
        await resultOf(page, guard, person(id, "not_eligible").facts, { policy: id, language: "es" });
        const count = await sheets(page);
        assert.ok(count >= 1 && count <= 2, `${count} pages`);
      }));
    for (const language of languages) {
      test(`the letter of the public is one page, ${id} ${language}`, (t) =>
        visit(t, sizes.phone, async (page, guard) => {
          const screening = await resultOf(page, guard, person(id, "eligible").facts, { policy: id, audience: "public", language });
          const { page: words, publicOutcome } = screening.words;
          // Nobody but a clinician attests a diagnosis or medical necessity.
          assert.equal(await screening.result.outcome(), publicOutcome.nothing_against);
          await page.getByText(words.who_confirms).waitFor();
          await page.getByRole("button", { name: words.open_letter }).click();
          await page.getByRole("heading", { level: 1, name: words.letter }).waitFor();
          assert.equal(await sheets(page), 1);
          assert.ok((await page.locator(".ips-letter li").count()) >= 2);
        }));
    }
  }

  test("what clinicians alone can tell does not count for the public, whatever a file says", (t) =>
    visit(t, sizes.phone, async (page, guard) => {
      const screening = await Screening.open(page, guard, { policy: "la-ccp4043", audience: "public" });
      await screening.openFile(saved(screening.policy, person("la-ccp4043", "eligible").facts, "worker"));
      await screening.seeResult();
      assert.equal(await screening.result.outcome(), screening.words.publicOutcome.nothing_against);
    }));
});
