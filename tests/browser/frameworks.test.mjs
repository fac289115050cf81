// The element as frameworks write it: a page is told the answers of a person only where it says so, whatever its framework makes of a no.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { sizes, useBrowser, visit } from "./support/browser.mjs";
import { Checker, listen } from "./support/checker.mjs";
import { frameworkPage, frameworks } from "./support/frameworks.mjs";
import { person } from "./support/people.mjs";
import { site } from "./support/site.mjs";

useBrowser();

const policy = "la-ccp4043";
const attribute = "include-answers";
const property = "includeAnswers";

/** What is off in every framework, and what is on. `undefined` leaves it out. */
const off = [false, undefined, null, "false", " FALSE ", "0", 0, "off", "no", "null", "undefined", "None", NaN].map((value) => [attribute, value, false]);
const on = ["", true, "true", " True ", "1", "on", "yes"].map((value) => [attribute, value, true]);
const properties = [[property, false, false], [property, "false", false], [property, "0", false], [property, null, false], [property, undefined, false], [property, true, true], [property, "true", true]];

/** What each framework is asked to write. */
const cases = {
  // Nobody writes these values by hand, and templates print them.
  "plain HTML": [...off, ...on, ["INCLUDE-ANSWERS", "", true]],
  // Version 18 knows no properties of elements: it writes the attribute `includeanswers`, which says nothing.
  "React 18": [...off, ...on, ...properties.map(([name, value]) => [name, value, false])],
  "React 19": [...off, ...on, ...properties],
  "Vue 3": [...off, ...on, ...properties],
};

/** Opens the page of a framework. */
const opened = async (page, guard, name, options) => {
  const url = `${site}/publisher/framework.html`;
  const body = await frameworkPage(name, options);
  await page.route(url, (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body }));
  await listen(page);
  await guard.open(page, url, page.locator("html[data-ready]"));
  guard.ready = false;
};

const show = (page, props) => page.evaluate((props) => window.show(props), props);
const says = (page) => page.evaluate(() => document.querySelector("ips-checker").includeAnswers);

/** A whole screening; what the page is told of its result. */
const resultOf = async (page, options = {}) => {
  const checker = new Checker(page, { policy, ...options });
  await checker.place.locator(".ips-heading").waitFor();
  await checker.startGuided();
  await checker.answerEach(person(policy, "eligible").facts);
  await checker.seeResult();
  return checker.hears("result");
};

for (const name of Object.keys(frameworks)) {
  describe(name, { concurrency: 2 }, () => {
    test("off is off, and on is on", (t) =>
      visit(t, sizes.desk, async (page, guard) => {
        await opened(page, guard, name);
        for (const [written, value, expected] of cases[name]) {
          // Anew, and as a change of what said the opposite.
          for (const before of [undefined, { policy }, { policy, [attribute]: expected ? "false" : "true" }]) {
            if (before) await show(page, before);
            await show(page, { policy, [written]: value });
            assert.equal(await says(page), expected, `${written}=${String(value)} after ${JSON.stringify(before)}: ${await page.locator("#root").innerHTML()}`);
          }
        }
        await page.locator("ips-checker .ips-heading").waitFor();
      }));

    for (const [value, isTold] of [["false", false], [false, false], [true, true]]) {
      test(`a page that writes ${JSON.stringify(value)} is told ${isTold ? "the answers" : "the outcome alone"}`, (t) =>
        visit(t, sizes.desk, async (page, guard) => {
          await opened(page, guard, name);
          await show(page, { policy, [attribute]: value });
          const told = await resultOf(page);
          assert.equal(told.outcome, "eligible");
          assert.deepEqual(["answers" in told, "fingerprint" in told], [isTold, isTold]);
        }));
    }
  });
}

/** Whether each framework sets a property of an element that is no attribute. */
const setsProperties = { "React 18": false, "React 19": true, "Vue 3": true };

for (const [name, sets] of Object.entries(setsProperties)) {
  test(`${name} ${sets ? "sets" : "does not set"} what the page knows already`, (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      await opened(page, guard, name);
      const answers = { plan_member: true, date_of_birth: "1990-05-17" };
      await show(page, { policy, answers });
      const checker = new Checker(page, { policy });
      await checker.place.locator(".ips-heading").waitFor();
      // Drawn again, as frameworks do, with an object that says the same.
      await show(page, { policy, answers: { ...answers } });
      // What a framework cannot set is set by a reference to the element, as the page for payers says.
      if (!sets) await checker.element.evaluate((element, answers) => (element.answers = answers), answers);
      await checker.startGuided();
      const asked = await checker.answerEach(person(policy, "eligible").facts);
      assert.deepEqual([asked.includes("plan_member"), asked.includes("date_of_birth"), asked.length > 1], [false, false, true]);
      assert.deepEqual(await checker.element.evaluate((element) => [element.answers, element.outerHTML.includes("1990")]), [answers, false]);
      if (!sets) return;
      await show(page, { policy, answers: null });
      assert.deepEqual(await checker.element.evaluate((element) => element.answers), {});
    }));
}

describe("plain HTML", { concurrency: 2 }, () => {
  test("a frame follows the same rule, also when it changes", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      await opened(page, guard, "plain HTML");
      await show(page, { policy, mode: "iframe", [attribute]: "false" });
      const { answers, fingerprint, outcome } = await resultOf(page, { framed: true });
      assert.deepEqual([outcome, answers, fingerprint], ["eligible", undefined, undefined]);
      const inside = page.frameLocator("ips-checker iframe").locator("ips-checker");
      assert.equal(await inside.getAttribute(attribute), null);
      for (const [value, expected] of [["", ""], ["off", null], ["true", ""], ["no", null]]) {
        await page.locator("ips-checker").evaluate((element, [name, value]) => element.setAttribute(name, value), [attribute, value]);
        await inside.and(page.frameLocator("ips-checker iframe").locator(expected === null ? "ips-checker:not([include-answers])" : "ips-checker[include-answers]")).waitFor();
        assert.equal(await inside.getAttribute(attribute), expected);
      }
    }));

  test("what was set as a property before the script came means the same afterwards", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      for (const [value, expected] of [["false", false], [false, false], [null, false], [true, true], ["true", true]]) {
        await opened(page, guard, "plain HTML", { late: true });
        await show(page, {});
        await page.evaluate(([name, value, policy]) => {
          const element = document.querySelector("ips-checker");
          Object.assign(element, { [name]: value, policy, asOf: "2026-11-20", audience: null });
          return window.load();
        }, [property, value, policy]);
        await page.locator("ips-checker .ips-heading").waitFor();
        const found = await page.evaluate((name) => {
          const element = document.querySelector("ips-checker");
          return [element[name], Object.hasOwn(element, name), element.hasAttribute("include-answers"), element.policy, element.getAttribute("as-of"), element.audience];
        }, property);
        assert.deepEqual(found, [expected, false, expected, policy, "2026-11-20", "public"], String(value));
      }
    }));
});
