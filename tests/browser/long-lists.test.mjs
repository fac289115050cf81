// Long staff lists: what is on the page, what a letter works out anew, what is refused before it is in the list.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { assertAccessible } from "./support/axe.mjs";
import { sizes, useBrowser, visit } from "./support/browser.mjs";
import { address, planPath } from "./support/site.mjs";

useBrowser();

/** What a list holds at most, and the rows of a part. */
const most = 1000;
const part = 100;

const table = (people) => ["name,role,fte,caseload,hire_date", ...Array.from({ length: people }, (_, at) => `P${at + 1},${at === 0 ? "team_lead" : "esp"},1,${at % 20},2025-01-06`)].join("\n");

const open = async (page, guard, tool = "check") => {
  await guard.open(page, `${address("en", planPath("nc-yp630"))}#${tool}`);
  await page.locator(`nav.ips-tools a[href="#${tool}"][aria-current]`).waitFor();
};

const read = async (page, people) => {
  const paste = page.locator("#plan-check-paste");
  if (!(await paste.isVisible())) await page.locator("details.ips-fold summary").first().click();
  await paste.fill(table(people));
  await page.getByRole("button", { name: "Read these rows" }).click();
};

const take = async (page, people) => {
  await read(page, people);
  await page.getByRole("button", { name: "Put them in the list" }).click();
  await page.locator("#staff-0-name").waitFor();
};

const people = (page) => page.locator(".ips-staff__person").count();
const parts = (page) => page.locator(".ips-parts button").allInnerTexts();
const focused = (page) => page.evaluate(() => document.activeElement.id);

/** How many elements of the page a browser had to style anew while something was done. */
const styled = async (page, act) => {
  const devtools = await page.context().newCDPSession(page);
  let elements = 0;
  devtools.on("Tracing.dataCollected", ({ value }) => value.filter(({ name }) => name === "UpdateLayoutTree").forEach(({ args }) => (elements += args.elementCount ?? 0)));
  const ended = new Promise((done) => devtools.once("Tracing.tracingComplete", done));
  await devtools.send("Tracing.start", { traceConfig: { includedCategories: ["devtools.timeline"] }, transferMode: "ReportEvents" });
  await act();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0))));
  await devtools.send("Tracing.end");
  await ended;
  return elements;
};

describe("a long staff list", () => {
  test("comes in parts, which say where something is to correct, and is whole on paper", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      await open(page, guard);
      await take(page, 250);
      assert.equal(await people(page), part);
      assert.deepEqual(await parts(page), ["Rows 1 to 100", "Rows 101 to 200", "Rows 201 to 250"]);
      await page.locator(".ips-parts button").nth(2).click();
      assert.equal(await people(page), 50);
      await page.locator("#staff-249-fte").fill("7");
      await page.locator("#staff-249-fte-error").waitFor();
      assert.deepEqual(await parts(page), ["Rows 1 to 100", "Rows 101 to 200", "Rows 201 to 250 (1 to correct)"]);
      assert.equal(await page.locator(".ips-parts [aria-current]").innerText(), "Rows 201 to 250 (1 to correct)");
      await assertAccessible(page, "a part of a list");
      await page.locator(".ips-parts button").first().click();
      await page.locator("#staff-99-caseload").focus();
      await page.keyboard.press("Enter");
      await page.locator("#staff-100-caseload").waitFor();
      assert.equal(await focused(page), "staff-100-caseload", "Enter goes on in the next part");
      await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
      assert.equal(await people(page), 250);
      await page.evaluate(() => dispatchEvent(new Event("afterprint")));
      assert.equal(await people(page), part);
    }));

  test("a letter draws the report and leaves the other rows as they are", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      await open(page, guard);
      await take(page, 250);
      const all = await page.evaluate(() => document.querySelectorAll("*").length);
      await page.evaluate(() => {
        window.changed = [];
        const watch = new MutationObserver((changes) => window.changed.push(...changes.map(({ target }) => target.className || target.nodeName)));
        watch.observe(document.querySelector(".ips-staff"), { subtree: true, childList: true, attributes: true, characterData: true });
      });
      const report = page.locator(".ips-tool [role=status]").first();
      const before = await report.innerText();
      const elements = await styled(page, async () => {
        await page.locator("#staff-50-caseload").fill("31");
        await page.waitForFunction((before) => document.querySelector(".ips-tool [role=status]").innerText !== before, before);
      });
      assert.deepEqual(await page.evaluate(() => window.changed), [], "nothing of the list is drawn anew");
      assert.ok(elements > 0 && elements < all / 4, `${elements} of ${all} elements were styled anew`);
    }));

  test("what holds too many people is refused before it is in the list", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      await open(page, guard);
      await read(page, most + 1);
      await page.getByText(`A list holds at most ${most} people. Divide the file`).waitFor();
      assert.equal(await page.getByRole("button", { name: "Put them in the list" }).count(), 0);
      await page.getByRole("button", { name: "Leave them out" }).click();
      await take(page, most);
      assert.equal(await people(page), part);
      assert.equal(await page.getByRole("button", { name: "Add a person" }).count(), 0, "the list is full");
      await read(page, 1);
      assert.equal(await page.getByRole("button", { name: "Add them to the list" }).count(), 0);
      await page.getByRole("button", { name: "Put them in place of the list" }).click();
      assert.equal(await people(page), 1);
    }));

  test("the cards of the deadlines come in the same parts", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      await open(page, guard);
      await take(page, 150);
      await page.locator('nav.ips-tools a[href="#deadlines"]').click();
      await page.locator(".ips-person").nth(part - 1).waitFor();
      assert.equal(await page.locator(".ips-person").count(), part);
      await page.locator(".ips-parts button").nth(1).click();
      assert.equal(await page.locator(".ips-person").count(), 50);
    }));
});
