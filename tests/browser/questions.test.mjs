// One question on a screen, for the public: what a browser fills in, what is pasted, when a mistake is said and where the focus goes, what the window is called.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { sizes, useBrowser, visit } from "./support/browser.mjs";
import { languages, policies } from "./support/policies.mjs";
import { Screening, unknown } from "./support/screening.mjs";

useBrowser();

const together = { concurrency: 2 };
const birth = "date_of_birth";

/** The question for the date of birth. */
const askedForBirth = async (page, guard, options) => {
  const screening = await Screening.open(page, guard, { audience: "public", ...options });
  await screening.startGuided();
  for (let name = await screening.asked(); name !== birth; name = await screening.asked()) {
    assert.ok(name, "the date of birth is asked");
    await screening.answer(name, unknown);
    await screening.goOn();
  }
  const part = (name) => page.locator(`#fact-${birth}-${name}`);
  return { screening, month: part("month"), day: part("day"), year: part("year"), mistake: page.locator(`#error-${birth}`) };
};

describe("the date of birth", together, () => {
  for (const { id } of policies) {
    for (const [audience, filled] of [["public", ["bday-month", "bday-day", "bday-year"]], ["worker", ["off", "off", "off"]]]) {
      test(`${id}: what a browser fills in for ${audience} (WCAG 1.3.5)`, (t) =>
        visit(t, sizes.phone, async (page, guard) => {
          const { month, day, year } = await askedForBirth(page, guard, { policy: id, audience });
          assert.deepEqual(await Promise.all([month, day, year].map((field) => field.getAttribute("autocomplete"))), filled);
        }));
    }
  }

  for (const [language, text] of [["en", "5/17/1990"], ["en", "1990-05-17"], ["en", "May 17, 1990"], ["es", "17/5/1990"], ["es", "17 de mayo de 1990"]]) {
    test(`a whole date is pasted into the day, ${language}: ${text}`, (t) =>
      visit(t, sizes.phone, async (page, guard) => {
        const { month, day, year } = await askedForBirth(page, guard, { policy: "nc-yp630", language });
        await day.focus();
        await page.keyboard.insertText(text);
        await page.waitForFunction((day) => document.getElementById(day).value === "17", `fact-${birth}-day`);
        assert.deepEqual([await month.inputValue(), await day.inputValue(), await year.inputValue()], ["5", "17", "1990"]);
      }));
  }

  test("a mistake is said when the date is left, names the window, and takes the focus (WCAG 3.3.1)", (t) =>
    visit(t, sizes.phone, async (page, guard) => {
      const { screening, month, day, year, mistake } = await askedForBirth(page, guard, { policy: "nc-yp630" });
      const question = screening.say(screening.policy.fact(birth).question);
      assert.ok((await page.title()).startsWith(`${question} – `), await page.title());
      await month.selectOption("2");
      await day.fill("30");
      await year.pressSequentially("1990");
      assert.equal(await mistake.count(), 0, "nothing is said while it is typed");
      await page.locator(`label[for="fact-${birth}-unknown"]`).scrollIntoViewIfNeeded();
      await page.getByRole("button", { name: screening.words.goOn, exact: true }).focus();
      await mistake.waitFor();
      await page.waitForFunction((start) => document.title.startsWith(start), `Error: ${question}`);
      await page.keyboard.press("Enter");
      await page.waitForFunction((day) => document.activeElement.getAttribute("aria-invalid") === "true", `fact-${birth}-day`);
      assert.equal(await screening.asked(), birth, "the question stays");
      await day.fill("28");
      await page.keyboard.press("Tab");
      await mistake.waitFor({ state: "detached" });
      await screening.goOn();
      assert.ok(!(await page.title()).startsWith("Error"));
    }));

  test("going on without an answer leads to the first field", (t) =>
    visit(t, sizes.phone, async (page, guard) => {
      const { screening } = await askedForBirth(page, guard, { policy: "la-ccp4043" });
      await screening.tryToGoOn();
      await page.getByText(screening.words.chooseAnswer).waitFor();
      assert.equal(await page.evaluate(() => document.activeElement.id), `fact-${birth}-month`);
    }));
});

describe("the title of the window", together, () => {
  for (const language of languages) {
    test(`says the step and no answer (WCAG 2.4.2), ${language}`, (t) =>
      visit(t, sizes.phone, async (page, guard) => {
        const screening = await Screening.open(page, guard, { policy: "nc-yp630", audience: "public", language });
        const site = await page.title();
        const titles = new Set([site]);
        await screening.startGuided();
        for (let name = await screening.asked(); name; name = await screening.asked()) {
          await page.waitForFunction((start) => document.title.startsWith(start), screening.say(screening.policy.fact(name).question));
          titles.add(await page.title());
          await screening.answer(name, unknown);
          await screening.goOn();
        }
        assert.equal(await page.title(), `${screening.words.review} – ${site}`);
        await screening.seeResult();
        await page.waitForFunction((site) => document.title.endsWith(site), site);
        titles.add(await page.title());
        assert.ok(![...titles].some((title) => title.includes(screening.words.outcome.undetermined)));
        assert.ok(titles.size > 5);
      }));
  }
});
