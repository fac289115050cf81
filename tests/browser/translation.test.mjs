// A browser that translates a page puts elements of its own where texts stood. The page must go on all the same: what it says next is said.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { sizes, useBrowser, visit } from "./support/browser.mjs";
import { person } from "./support/people.mjs";
import { Screening } from "./support/screening.mjs";
import { address, planPath } from "./support/site.mjs";
import { words } from "./support/words.mjs";

useBrowser();

/** Puts every text into two elements, in place of the node it stood in, now and whenever something is added, as translators do. */
const translate = () => {
  const wrap = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts.filter(({ data, parentElement }) => data.trim() && !parentElement.closest("font, option, script, style"))) {
      const [outer, inner] = [document.createElement("font"), document.createElement("font")];
      inner.textContent = text.data;
      outer.append(inner);
      text.replaceWith(outer);
    }
  };
  wrap();
  new MutationObserver(wrap).observe(document.body, { childList: true, subtree: true });
};

describe("on a page that the browser translates", { concurrency: 2 }, () => {
  for (const [policy, outcome] of [["nc-yp630", "eligible"], ["la-ccp4043", "not_eligible"]]) {
    test(`a guided screening comes to its result: ${policy}, ${outcome}`, (t) =>
      visit(t, sizes.desk, async (page, guard) => {
        const screening = await Screening.open(page, guard, { policy });
        await page.evaluate(translate);
        await screening.startGuided();
        await screening.answerEach(person(policy, outcome).facts);
        await screening.seeResult();
        assert.equal(await screening.result.outcome(), screening.words.outcome[outcome]);
        const code = await screening.result.fingerprint();
        await screening.pickLanguage("es");
        assert.equal(await screening.result.outcome(), words.es.outcome[outcome]);
        assert.equal(await screening.result.fingerprint(), code);
        assert.deepEqual(Object.keys(await screening.result.findings()).sort(), screening.policy.criteria.map(({ title }) => screening.say(title)).sort());
      }));
  }

  test("the page of a call says the outcome so far", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      const screening = await Screening.open(page, guard, { policy: "nc-yp630" });
      await page.evaluate(translate);
      await screening.startCall();
      assert.equal(await screening.outcomeSoFar(), screening.words.outcome.undetermined);
      await screening.fillIn(person("nc-yp630", "eligible").facts);
      assert.equal(await screening.outcomeSoFar(), screening.words.outcome.eligible);
      await screening.pickLanguage("es");
      assert.equal(await screening.outcomeSoFar(), words.es.outcome.eligible);
    }));

  test("a plan follows what is typed", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      await guard.open(page, `${address("en", planPath("nc-yp630"))}#need`);
      await page.evaluate(translate);
      const tool = page.locator(".ips-tool");
      await page.locator("#plan-individuals-served").fill("60");
      await tool.getByText("(60 − 10) ÷ 25 = 2").last().waitFor();
      await page.locator("#plan-individuals-served").fill("204");
      await tool.getByText("2 teams", { exact: false }).first().waitFor();
      assert.equal(await tool.getByText("(60 − 10) ÷ 25 = 2").count(), 0);
      await page.locator(".ips-languages a[lang=es]").click();
      await tool.getByText("2 equipos", { exact: false }).first().waitFor();
    }));
});
