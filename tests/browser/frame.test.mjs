// The page of the frame, on a host that sends no headers with it, in a page that sends it whatever it likes: it takes in what it knows, runs nothing
// and asks nobody.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { sizes, useBrowser, visit } from "./support/browser.mjs";
import { site } from "./support/site.mjs";

useBrowser();

const source = "ips-checker";
const settings = { policy: "la-ccp4043", "policy-version": "", lang: "es-MX", dir: "ltr", audience: "public", "as-of": "2026-11-20" };
const message = { source, type: "settings", settings, look: {}, includeAnswers: false };

/** A page that shows the frame and speaks to it by `send`, and remembers what it hears. */
const hostile = (frame) => `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Hostile</title><link rel="icon" href="data:,"></head><body>
<script>
  window.heard = [];
  addEventListener("message", ({ data }) => heard.push(data));
  window.send = (data) => document.querySelector("iframe").contentWindow.postMessage(data, "*");
</script>
<iframe src="${frame}" width="900" height="700"></iframe></body></html>`;

/** Shows the frame without any header of its host; gives the frame. */
const shown = async (page, guard) => {
  const { releases } = await (await fetch(`${site}/embed/versions.json`)).json();
  const url = `${site}/embed/releases/${releases[0].folder}/frame.html`;
  const body = await (await fetch(url)).text();
  await page.route(url, (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body }));
  const around = `${site}/publisher/hostile.html`;
  await page.route(around, (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: hostile(url) }));
  await guard.open(page, around, page.locator("iframe"));
  await page.waitForFunction(() => window.heard.some(({ type }) => type === "hello"));
  guard.ready = false;
  return page.frames().find((frame) => frame.url() === url);
};

const send = (page, data) => page.evaluate((data) => window.send(data), data);

/** The names and values that stand at the element, and the styles that were set on the page of the frame. */
const state = (frame) =>
  frame.evaluate(() => {
    const element = document.querySelector("ips-checker");
    const { style, lang } = document.documentElement;
    return {
      attributes: element && Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
      names: [...document.documentElement.attributes].map(({ name }) => name).sort(),
      style: Object.fromEntries([...style].sort().map((name) => [name, style.getPropertyValue(name).trim()])),
      lang,
    };
  });

const taken = { policy: "la-ccp4043", "policy-version": "2024-09", lang: "es", dir: "ltr", audience: "public", "as-of": "2026-11-20", mode: "inline" };

describe("the page of the frame", { concurrency: 2 }, () => {
  test("takes the six settings and the looks, and nothing else that a page sends", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      const frame = await shown(page, guard);
      // Nothing of this is a message.
      for (const data of [null, 7, "settings", [], [message], {}, { source }, { source, type: "settings" }, { ...message, settings: null }, { ...message, settings: [] }, { ...message, look: null }, { ...message, look: [1] }, { ...message, includeAnswers: "true" }, { ...message, settings: { ...settings, policy: { toString: 1 } } }, { ...message, settings: { policy: "x".repeat(1_000_000) } }]) await send(page, data);
      // The last of them is heard before this.
      await send(page, {
        ...message,
        settings: { ...settings, onclick: "top.hit = 1", onfocus: "top.hit = 1", onpointerover: "top.hit = 1", tabindex: "0", autofocus: "", style: "background: url(https://foreign.example/a)", "include-answers": "", mode: "iframe", slot: "x" },
        look: { "--ips-accent": "#14213d", "--ips-font": "Georgia, serif", "--ips-size": "18px", "--ips-radius": "4px", "color-scheme": "light", "background-image": "url(https://foreign.example/b.png)", background: "url(https://foreign.example/c.png)", "list-style-image": "url(https://foreign.example/d.png)", display: "none", "--ips-rem": "1px", "--other": "1" },
      });
      await frame.locator("ips-checker .ips-heading").waitFor();
      const found = await state(frame);
      assert.deepEqual(found.attributes, taken);
      assert.deepEqual(found.style, { "--ips-accent": "#14213d", "--ips-font": "Georgia, serif", "--ips-radius": "4px", "--ips-size": "18px", "color-scheme": "light" });
      assert.deepEqual([found.names, found.lang], [["data-ips-frame", "lang", "style"], "es"]);
      // What is no value of its kind changes nothing; what is empty is taken back.
      await send(page, { ...message, look: { "--ips-accent": "url(https://foreign.example/e)", "--ips-font": "x; background: url(https://foreign.example/f)", "--ips-size": "red", "--ips-radius": "", "color-scheme": "dark" } });
      await frame.waitForFunction(() => document.documentElement.style.colorScheme === "dark");
      assert.deepEqual((await state(frame)).style, { "--ips-accent": "#14213d", "--ips-font": "Georgia, serif", "--ips-size": "18px", "color-scheme": "dark" });
      await frame.locator("ips-checker").getByRole("button").first().click();
      assert.equal(await page.evaluate(() => window.hit), undefined);
    }));

  test("says what is wrong with a setting, and shows what it showed", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      const frame = await shown(page, guard);
      await send(page, message);
      await frame.locator("ips-checker .ips-heading").waitFor();
      const errors = () => page.evaluate(() => window.heard.filter(({ name }) => name === "error").map(({ detail }) => [detail.code, detail.message]));
      const days = JSON.parse(readFileSync(new URL("../calendar/days.json", import.meta.url), "utf8")).filter(([text]) => text.trim() === text && text !== "");
      for (const [text, canBe] of days) await send(page, { ...message, settings: { ...settings, "as-of": text, lang: "en" } }).then(() => canBe);
      const refused = days.filter(([, canBe]) => !canBe).map(([text]) => text);
      await page.waitForFunction((count) => window.heard.filter(({ name }) => name === "error").length >= count, refused.length);
      const told = await errors();
      assert.deepEqual(told.map(([code, message]) => [code, refused.find((text) => message.includes(`"${text}"`)), message.includes("YYYY-MM-DD")]), refused.map((text) => ["as_of_invalid", text, true]));
      assert.equal((await state(frame)).attributes["as-of"], days.filter(([, canBe]) => canBe).at(-1)[0]);
      await send(page, { ...message, settings: { ...settings, policy: "<img src=x onerror=top.hit=1>" } });
      await page.waitForFunction((count) => window.heard.filter(({ name }) => name === "error").length > count, refused.length);
      assert.equal((await errors()).at(-1)[0], "policy_unknown");
    }));

  test("has a policy of its own: no script in attributes, no inner HTML, nothing of other hosts", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      const frame = await shown(page, guard);
      await send(page, message);
      await frame.locator("ips-checker .ips-heading").waitFor();
      // This breaks it on purpose, and the browser says so.
      guard.expected = /security policy|Content Security Policy|Trusted|foreign\.example/;
      const done = await frame.evaluate(async () => {
        const refused = (act) => {
          try {
            act();
            return "done";
          } catch (error) {
            return error.name;
          }
        };
        document.body.append(document.createElement("p"));
        const handler = refused(() => document.body.setAttribute("onclick", "top.hit = 1"));
        document.body.click();
        const html = refused(() => (document.querySelector("p").innerHTML = "<img src=x onerror='top.hit = 1'>"));
        document.documentElement.style.backgroundImage = "url(https://foreign.example/x.png)";
        const fetched = await fetch("https://foreign.example/").then(() => "done", ({ name }) => name);
        return { handler, html, fetched };
      });
      // Where a browser lets the handler be set, the policy does not let it run.
      assert.ok(["TypeError", "done"].includes(done.handler));
      assert.deepEqual([done.html, done.fetched], ["TypeError", "TypeError"]);
      assert.equal(await page.evaluate(() => window.hit), undefined);
    }));
});
