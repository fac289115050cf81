// A director with a question in one sentence: "60 people by December, open in March". From the home page to whom to hire, the calendar and the workbook, with few entries.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { describe, test } from "node:test";
import ICAL from "ical.js";
import { assertAccessible } from "./support/axe.mjs";
import { sizes, today, useBrowser, visit } from "./support/browser.mjs";
import { address, planPath } from "./support/site.mjs";

useBrowser();

const nc = "nc-yp630";
const asked = { "plan-program-start-date": "2027-03-01", "plan-individuals-served": "60", "plan-plan-target-date": "2027-12-31" };

/** Types into the fields, each a counted entry. */
const enter = async (page, fields) => {
  for (const [id, text] of Object.entries(fields)) await page.locator(`[id="${id}"]`).fill(text);
  return Object.keys(fields).length;
};

const openPlan = async (page, guard, language = "en") => {
  await guard.open(page, `${address(language, planPath(nc))}#plan`);
  await page.locator('nav.ips-tools a[href="#plan"][aria-current]').waitFor();
};

const summary = (page) => page.locator(".ips-tool .ips-plan-summary").first();

const download = async (page, name) => {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
  return readFile(await file.path());
};

describe("sixty people by December, open in March", { concurrency: 2 }, () => {
  for (const [screen, size] of Object.entries(sizes)) {
    test(`from the home page to hires, calendar and workbook, ${screen}`, (t) =>
      visit(t, { ...size, acceptDownloads: true }, async (page, guard) => {
        await guard.open(page, address("en", ""));
        // The link leads to a page of its own, which has to be loaded.
        guard.ready = false;
        await page.locator(`a[href$="/${planPath(nc)}"]`).first().click();
        await page.locator("html[data-ready]").waitFor();
        guard.ready = true;
        await page.locator('nav.ips-tools a[href="#plan"]').click();
        await page.locator("#plan-program-start-date").waitFor();
        const entries = await enter(page, asked);
        assert.ok(entries <= 4, `${entries} entries`);
        await summary(page).getByText("60 new people in 9 months: 20/3 (≈ 6.67) each month").waitFor();
        await summary(page).getByText("75 days from posting a job to the first day of work. That is our suggestion and not the policy's").waitFor();
        const hires = page.locator("table", { hasText: "Whom to hire, and when" });
        const first = await hires.locator("tbody tr").first().innerText();
        for (const part of ["December 16, 2026", "March 1, 2027"]) assert.ok(first.includes(part), `${part} is not in ${first}`);
        const days = new ICAL.Component(ICAL.parse((await download(page, /calendar/)).toString("utf8")));
        const posts = days.getAllSubcomponents("vevent").map((event) => event.getFirstPropertyValue("dtstart").toString());
        assert.ok(posts.includes("2026-12-16"), `75 days before the opening a job is to be posted: ${posts}`);
        guard.sheetsAllowed = true;
        assert.equal((await download(page, /workbook/)).subarray(0, 2).toString(), "PK");
      }));
  }

  test("on a phone the rows are cards with role and day, and the letters of a chart can be read", (t) =>
    visit(t, sizes.phone, async (page, guard) => {
      await openPlan(page, guard);
      await enter(page, asked);
      const card = page.locator("table", { hasText: "Whom to hire, and when" }).locator("tbody tr").first();
      const [role, day] = [await card.locator('th[scope="row"]').boundingBox(), await card.locator("td").first().boundingBox()];
      assert.ok(role.y < day.y && role.x >= 0 && day.x + day.width <= 360, "the role stands first, and nothing is cut");
      assert.match(await card.locator("td").first().evaluate((cell) => getComputedStyle(cell, "::before").content), /Post the job by/);
      const letters = await page.locator("svg.ips-chart:visible text").evaluateAll((all) =>
        all.map((text) => {
          const svg = text.ownerSVGElement;
          return (Number.parseFloat(getComputedStyle(text).fontSize) * svg.getBoundingClientRect().width) / svg.viewBox.baseVal.width;
        }),
      );
      assert.ok(letters.length > 20 && Math.min(...letters) >= 11, `letters of ${Math.min(...letters)} px`);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 360));
      await assertAccessible(page, "a plan on a phone");
    }));

  test("the plan is moved with the keyboard, and all of it follows", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      await openPlan(page, guard);
      await enter(page, asked);
      const opening = page.locator("#plan-program-start-date-range");
      await opening.focus();
      await page.keyboard.press("ArrowRight");
      assert.equal(await page.locator("#plan-program-start-date").inputValue(), "2027-03-02");
      assert.equal(await opening.getAttribute("aria-valuetext"), "March 2, 2027");
      assert.ok(await opening.evaluate((range) => range === document.activeElement), "moving keeps the focus");
      await summary(page).getByText("It serves 60 people on December 2, 2027").waitFor();
      await page.locator("#plan-individuals-served-range").focus();
      for (let step = 0; step < 5; step += 1) await page.keyboard.press("ArrowRight");
      assert.equal(await page.locator("#plan-individuals-served").inputValue(), "65");
      await summary(page).getByText("65 new people in 9 months").waitFor();
      const before = await page.locator(".ips-tool").innerText();
      await page.locator("#plan-plan-target-date-range").focus();
      await page.keyboard.press("PageDown");
      await page.waitForFunction((text) => document.querySelector(".ips-tool").innerText !== text, before);
    }));

  test("growth and target together say what to leave out", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      await openPlan(page, guard);
      await enter(page, { ...asked, "plan-plan-new-per-month": "6.7" });
      await page.locator("#plan-plan-new-per-month-error", { hasText: "Leave this out, or else leave out all of these" }).waitFor();
      assert.equal(await page.locator(".ips-table-months").count(), 0);
      await page.locator("#plan-plan-target-date").fill("");
      await page.locator(".ips-table-months").waitFor();
      assert.equal(await page.locator("#plan-plan-new-per-month-error").count(), 0);
    }));

  test("what is typed in one tool is there in the next", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      await guard.open(page, `${address("en", planPath(nc))}#need`);
      await page.locator("#plan-individuals-served").waitFor();
      await enter(page, { "plan-individuals-served": "60", "plan-leader-caseload": "5", "plan-people-per-fte": "20" });
      await page.locator("#plan-smallest-position").selectOption("1");
      const go = async (tool) => {
        await page.locator(`nav.ips-tools a[href="#${tool}"]`).click();
        await page.locator(`nav.ips-tools a[href="#${tool}"][aria-current]`).waitFor();
      };
      const value = (id) => page.locator(`[id="${id}"]`).inputValue();
      await go("check");
      assert.equal(await value("plan-individuals-served"), "60");
      await enter(page, { "plan-program-start-date": "2027-03-01" });
      await go("plan");
      const ids = ["plan-individuals-served", "plan-program-start-date", "plan-leader-caseload", "plan-people-per-fte", "plan-smallest-position"];
      assert.deepEqual(await Promise.all(ids.map(value)), ["60", "2027-03-01", "5", "20", "1"]);
      await enter(page, { "plan-plan-target-date": "2027-12-31" });
      // Sixty people, less five of the lead's, at twenty a position: three whole ones.
      const last = page.locator(".ips-table-months tbody tr").nth(9);
      assert.equal(await last.locator('td[data-label="ESP"]').innerText(), "3");
      await enter(page, { "plan-individuals-served": "80" });
      await go("need");
      assert.equal(await value("plan-individuals-served"), "80");
    }));

  test("printed, the plan is complete", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      await openPlan(page, guard);
      await enter(page, asked);
      await page.locator("details.ips-fold").first().waitFor();
      await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
      await page.waitForFunction(() => [...document.querySelectorAll("details.ips-fold")].every((one) => one.children.length > 1));
      await page.emulateMedia({ media: "print" });
      for (const text of ["60 new people in 9 months", "our suggestion and not the policy's", "Whom to hire, and when", "First fidelity review", "Month by month"]) {
        await page.locator(".ips-tool").getByText(text).first().waitFor({ state: "visible" });
      }
      assert.equal(await page.locator("svg.ips-chart:visible").count(), 2);
      assert.equal(await page.locator("input[type=range]:visible").count(), 0, "paper has nothing to move");
    }));

  test("days on which something was done are put at several lines at once", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      await guard.open(page, `${address("en", planPath(nc))}#deadlines`);
      await enter(page, { "plan-program-start-date": "2026-01-05" });
      const past = page.getByRole("button", { name: /past its day \(\d+\)/ });
      await past.waitFor();
      assert.ok(!/overdue/i.test(await page.locator(".ips-tool").innerText()), "what is not recorded is not called overdue");
      await enter(page, { "plan-deadlines-done-together": today });
      await past.click();
      await past.waitFor({ state: "detached" });
      await page.getByText(/Done \d+ days late: November 21, 2026/).first().waitFor();
    }));
});
