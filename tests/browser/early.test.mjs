// A page can be read, and its fields take what is typed, before its bundle is there.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { sizes, today, useBrowser, visit } from "./support/browser.mjs";
import { address, planPath, screeningPath } from "./support/site.mjs";

useBrowser();

/** Opens a page whose bundle is held back, acts on it as it was written, lets the bundle come, and waits until the page answers. */
const early = async (page, guard, url, act) => {
  let release;
  const held = new Promise((done) => (release = done));
  await page.route("**/*.wasm", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(url, { waitUntil: "domcontentloaded" });
  await act();
  release();
  await page.locator("html[data-ready]").waitFor({ state: "attached" });
  await page.unroute("**/*.wasm");
};

describe("before the bundle is there", () => {
  test("a date that is typed stays, and the page takes it up", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      await early(page, guard, address("en", screeningPath("worker", "nc-yp630")), async () => {
        const faint = await page.locator("#as-of-year").evaluate((field) => getComputedStyle(field).cursor);
        assert.equal(faint, "progress", "a field shows that it is not ready");
        await page.locator("#as-of-month").selectOption("3");
        await page.locator("#as-of-day").fill("4");
        await page.locator("#as-of-year").fill("2026");
      });
      assert.notEqual(await page.locator("#as-of-year").evaluate((field) => getComputedStyle(field).cursor), "progress");
      assert.equal(await page.locator("#as-of-year").inputValue(), "2026");
      await page.getByRole("button", { name: "One question at a time" }).click();
      assert.match(await page.locator(".ips-progress").innerText(), /March 4, 2026/);
    }));

  test("a number that is typed into a plan is calculated with", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      await early(page, guard, address("en", planPath("nc-yp630")), () => page.locator("#plan-individuals-served").fill("60"));
      assert.equal(await page.locator("#plan-individuals-served").inputValue(), "60");
      await page.locator(".ips-tool").getByText("(60 − 10) ÷ 25 = 2").last().waitFor();
    }));
});

describe("a page that the visitor comes back to", () => {
  test("begins anew: nothing is filled in that the page does not know", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      const asOf = () => page.evaluate(() => ["year", "month", "day"].map((part) => document.getElementById(`as-of-${part}`).value).join("-"));
      const screening = address("en", screeningPath("worker", "nc-yp630"));
      await guard.open(page, screening);
      await page.waitForFunction(() => document.getElementById("as-of-year").value);
      const known = await asOf();
      assert.equal(known, today);
      for (const comeBack of [() => page.reload(), () => page.goto(address("en", "about/")).then(() => page.goBack())]) {
        guard.ready = false;
        await comeBack();
        await page.locator("html[data-ready]").waitFor({ state: "attached" });
        await page.waitForFunction(() => document.getElementById("as-of-year").value);
        assert.equal(await asOf(), known);
      }
    }));
});
