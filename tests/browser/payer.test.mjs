// What a payer makes its own: whom to call, the next step, what it knows already; keys, and what happens where a frame is refused.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { assertAccessible } from "./support/axe.mjs";
import { sizes, today, useBrowser, visit } from "./support/browser.mjs";
import { Checker, listen, publisher } from "./support/checker.mjs";
import { person } from "./support/people.mjs";
import { site } from "./support/site.mjs";

useBrowser();

const together = { concurrency: 2 };
const policy = "la-ccp4043";
const { facts } = person(policy, "eligible");
const own = "Servicios para miembros";
const label = "Pedir una cita con el plan";

/** The page of a payer that everything is on. */
const opened = (page, guard, options = {}) => Checker.open(page, guard, "payer", { policy, language: "es", ...options });

/** A page with one checker, written as the test says, under a content security policy. */
const pageWith = async (page, guard, element, { allowed = "", sign = page.locator("ips-checker .ips-heading"), expected } = {}) => {
  const url = `${site}/publisher/own.html`;
  const headers = allowed && { "Content-Security-Policy": allowed };
  const body = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Ours</title><link rel="icon" href="data:,"><script type="module" src="../embed/ips-checker.js"></script></head><body><main><h1>Ours</h1>${element}</main></body></html>`;
  await page.route(url, (route) => route.fulfill({ contentType: "text/html; charset=utf-8", headers: headers || {}, body }));
  guard.expected = expected;
  await listen(page);
  await guard.open(page, url, sign);
};

/** Nothing is wider than the window. */
const assertFits = async (page) => {
  const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  assert.ok(wide <= room, `${wide} > ${room}`);
};

const toResult = async (checker) => {
  await checker.startGuided();
  const asked = await checker.answerEach(facts);
  await checker.seeResult();
  return asked;
};

describe("a payer's page in Spanish, with strict rules", together, () => {
  for (const [size, by] of [["desk", "keyboard"], ["phone", "mouse"]]) {
    test(`asks what the payer does not know, says the payer's telephone, and ends with its next step: ${size}, ${by}`, (t) =>
      visit(t, sizes[size], async (page, guard) => {
        const checker = await opened(page, guard, { by });
        await assertAccessible(page, "start");
        const asked = await toResult(checker);
        assert.ok(asked.length > 1 && !asked.includes("plan_member") && !asked.includes("date_of_birth"), asked.join());
        const place = checker.place.locator(".ips-telephone");
        assert.ok(await page.getByText(own).isVisible());
        assert.equal(await place.locator(".ips-contact > p").isVisible(), false, "the policy's words stand beside the payer's");
        const phone = place.getByRole("link", { name: "1-800-555-0142", exact: true });
        assert.deepEqual([await phone.getAttribute("href"), await phone.isVisible()], ["tel:18005550142", true]);
        assert.ok((await place.innerText()).includes("Teléfono: 1-800-555-0142"));
        await assertAccessible(page, "result");
        await assertFits(page);

        guard.expected = /^something in the address: .*\/publisher\/payer\.html#cita$/;
        await checker.hands.press(checker.place.getByRole("link", { name: label, exact: true }));
        assert.deepEqual(await checker.hears("next"), { policy, policyVersion: "2024-09", asOf: today, outcome: "eligible", scope: "person", version: "0.1.0", mode: "inline" });
        await page.waitForURL(/#cita$/);
        await page.getByText("Tenga a mano su tarjeta de miembro.").waitFor();
      }));
  }

  test("its telephone is there in every language and follows its attributes", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      const checker = await opened(page, guard);
      await toResult(checker);
      const place = checker.place.locator(".ips-telephone");
      await checker.set("lang", "en");
      await place.getByText("Telephone: 1-800-555-0142").waitFor();
      await checker.set("contact-phone", "+1 (800) 555 0199");
      assert.equal(await place.getByRole("link", { name: "+1 (800) 555 0199" }).getAttribute("href"), "tel:+18005550199");
      await checker.set("next-label", null);
      await place.getByRole("link", { name: "Contact us", exact: true }).waitFor();
      await checker.set("contact-href", null);
      await place.getByRole("link", { name: "Contact us" }).waitFor({ state: "detached" });
      await checker.set("contact-phone", null);
      await page.evaluate(() => document.querySelector('[slot="contact"]').remove());
      await place.locator(".ips-contact > p").waitFor({ state: "visible" });
      await checker.set("next-label", "Call me");
      await checker.hands.press(place.getByRole("button", { name: "Call me", exact: true }));
      assert.equal((await checker.hears("next")).outcome, "eligible");
    }));

  test("paper has the payer's words and telephone, and no button", (t) =>
    visit(t, { ...sizes.desk, guarded: false }, async (page, guard) => {
      await page.addInitScript(() => {
        window.print = () => {
          top.printed = document.body.innerText;
          dispatchEvent(new Event("afterprint"));
        };
      });
      const checker = await opened(page, guard);
      await toResult(checker);
      await checker.unfoldMore();
      await checker.hands.press(checker.button(checker.words.print));
      await page.waitForFunction(() => window.printed);
      const text = await page.evaluate(() => window.printed);
      assert.ok(text.includes(own) && text.includes("1-800-555-0142"), text);
    }));
});

describe("keys", together, () => {
  test("pressed inside are no shortcuts of the page; those that are nobody's letters go on", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      const checker = await opened(page, guard, { by: "keyboard" });
      await page.evaluate(() => {
        window.heard = [];
        for (const kind of ["keydown", "keypress", "keyup"]) document.addEventListener(kind, ({ key }) => window.heard.push(`${kind} ${key}`));
      });
      await checker.startGuided();
      await checker.place.getByRole("radio").first().focus();
      await page.evaluate(() => (window.heard = []));
      // The shortcut of this page moves the focus to its search.
      for (const key of ["s", "S", "7", "/", "?", "ArrowDown", "Space", "Backspace", "AltGraph+e"]) await page.keyboard.press(key);
      assert.equal(await page.evaluate(() => document.activeElement.localName), "ips-checker");
      assert.deepEqual(await page.evaluate(() => window.heard.filter((key) => !/Shift|AltGraph/.test(key))), []);
      assert.ok(await checker.place.getByRole("radio").first().evaluate((radio) => [...radio.getRootNode().querySelectorAll("input")].some((input) => input.checked)), "the checker hears them itself");
      for (const key of ["Escape", "F8", "Control+s", "Meta+k", "Tab"]) await page.keyboard.press(key);
      const heard = await page.evaluate(() => window.heard.filter((key) => key.startsWith("keydown")).map((key) => key.slice(8)));
      for (const key of ["Escape", "F8", "s", "k", "Tab"]) assert.ok(heard.includes(key), `${key}: ${heard}`);
      // Outside of the checker the shortcut works, and so it does in what the payer has put into the slot.
      await page.locator("header a").first().focus();
      await page.keyboard.press("s");
      assert.equal(await page.evaluate(() => document.activeElement.id), "s");
    }));
});

describe("what a page knows already", together, () => {
  const plain = `<ips-checker policy="${policy}"></ips-checker>`;

  test("is read by the core: what cannot be an answer is told and asked", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      await pageWith(page, guard, plain);
      const checker = new Checker(page, { policy });
      await checker.element.evaluate((element) => (element.answers = { plan_member: true, date_of_birth: "2030-01-01", birth_year: [], no_such_fact: 1, medical_necessity_met: true, interested_in_working: "perhaps" }));
      await checker.hears("error", 5);
      const told = (await checker.toldOf("error")).map(({ code, field, reason, message }) => [code, field, reason, message.includes(field)]);
      assert.deepEqual(told.sort(), [
        ["answer_invalid", "birth_year", "wrong_type", true],
        ["answer_invalid", "date_of_birth", "after_as_of", true],
        ["answer_invalid", "interested_in_working", "wrong_type", true],
        ["answer_invalid", "medical_necessity_met", "not_asked", true],
        ["answer_invalid", "no_such_fact", "unknown_fact", true],
      ]);
      assert.equal(await checker.place.getByRole("alert").count(), 0, "a visitor can do nothing about it");
      const asked = await toResult(checker);
      assert.ok(!asked.includes("plan_member") && asked.includes("date_of_birth") && asked.includes("interested_in_working"), asked.join());
    }));

  test("can be changed by the visitor, whose word then counts, and is forgotten with the rest", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      await pageWith(page, guard, plain);
      const checker = new Checker(page, { policy });
      const knows = (answers) => checker.element.evaluate((element, answers) => (element.answers = answers), answers);
      await knows({ plan_member: true, date_of_birth: "1990-05-17" });
      await checker.startGuided();
      await checker.answerEach({ ...facts });
      await checker.change("plan_member");
      await checker.answer("plan_member", false);
      await checker.goOn();
      // A framework sets the same again, and the page learns something else.
      await knows({ plan_member: true, date_of_birth: "1990-05-17" });
      await knows({ plan_member: true, date_of_birth: "1991-05-17" });
      const { label } = checker.policy.fact("date_of_birth");
      await checker.place.getByText("1991", { exact: false }).first().waitFor();
      const shown = await checker.answersToCheck();
      assert.match(shown[label.en], /1991/);
      assert.equal(shown[checker.policy.fact("plan_member").label.en], checker.words.no);
      await checker.element.evaluate((element) => element.reset());
      await checker.hears("reset");
      await knows({ plan_member: true, date_of_birth: "1991-05-17" });
      await checker.set("as-of", "2026-11-20");
      await checker.startGuided();
      assert.ok((await checker.answerEach(facts)).includes("plan_member"), "what was forgotten came back");
      // No answer of the visitor is to be read at the element.
      assert.deepEqual(await checker.element.evaluate((element) => element.answers), { plan_member: true, date_of_birth: "1991-05-17" });
    }));
});

describe("in a frame", together, () => {
  const framed = `<ips-checker policy="${policy}" mode="iframe" contact-phone="711" contact-href="/publisher/plain.html" next-label="Go on"><p>Call us.</p><div slot="contact"><strong>Member</strong> services</div></ips-checker>`;

  test("the payer's words, telephone, next step and knowledge are the same", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      await pageWith(page, guard, framed, { sign: page.frameLocator("ips-checker iframe").locator(".ips-heading") });
      const checker = new Checker(page, { policy, framed: true });
      await checker.element.evaluate((element) => (element.answers = { plan_member: true, date_of_birth: "1990-05-17", nothing: {}, no_such_fact: true }));
      await checker.hears("error", 2);
      assert.deepEqual((await checker.toldOf("error")).map(({ field, reason }) => [field, reason]).sort(), [["no_such_fact", "unknown_fact"], ["nothing", "wrong_type"]]);
      const asked = await toResult(checker);
      assert.ok(!asked.includes("plan_member") && !asked.includes("date_of_birth"), asked.join());
      const place = checker.place.locator(".ips-telephone");
      await checker.place.getByText("Member services", { exact: true }).waitFor();
      assert.deepEqual([await place.getByRole("link", { name: "711" }).getAttribute("href"), await place.locator(".ips-contact > p").isVisible()], ["tel:711", false]);
      await page.evaluate(() => (document.querySelector('[slot="contact"]').firstChild.textContent = "Our"));
      await checker.place.getByText("Our services", { exact: true }).waitFor();

      // The page may keep it from leading on.
      await page.evaluate(() => document.addEventListener("ips-next", (event) => event.preventDefault(), { once: true }));
      const next = place.getByRole("link", { name: "Go on", exact: true });
      await checker.hands.press(next);
      const { outcome, mode } = await checker.hears("next");
      assert.deepEqual([outcome, mode], ["eligible", "iframe"]);
      guard.ready = false;
      await checker.hands.press(next);
      await page.waitForURL(publisher("plain"));
      await page.locator("ips-checker .ips-heading").waitFor();
    }));

  const refusals = [
    ["the page's own policy", "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:", undefined],
    ["the host of the frame", "", { "X-Frame-Options": "DENY" }],
    ["the host of the frame, by its own policy", "", { "Content-Security-Policy": "frame-ancestors 'none'" }],
  ];
  for (const [who, allowed, headers] of refusals) {
    test(`one that ${who} refuses says so at once, and leads to the checker on a page of its own`, (t) =>
      visit(t, { ...sizes.desk, guarded: false }, async (page, guard) => {
        if (headers) await page.route("**/frame.html", async (route) => route.fulfill({ response: await route.fetch(), headers: { "content-type": "text/html", ...headers } }));
        const start = Date.now();
        await pageWith(page, guard, framed, { allowed, sign: page.locator("ips-checker .ips-problem") });
        assert.ok(Date.now() - start < 6_000, `${Date.now() - start} ms`);
        const checker = new Checker(page, { policy });
        const told = await checker.hears("error");
        assert.equal(told.code, "frame_refused");
        const alert = checker.element.getByRole("alert");
        assert.ok((await alert.innerText()).startsWith(told.message));
        assert.ok(await page.getByText("Call us.", { exact: true }).isVisible());
        assert.ok(await page.getByText("Member services", { exact: true }).isVisible());
        assert.equal(await checker.element.getByRole("link", { name: "711" }).getAttribute("href"), "tel:711");
        await assertAccessible(page, "a refused frame");
        const [alone] = await Promise.all([page.context().waitForEvent("page"), alert.getByRole("link").click()]);
        await page.unrouteAll();
        await alone.locator("ips-checker .ips-heading").waitFor();
        assert.match(alone.url(), /frame\.html\?policy=la-ccp4043&lang=en&audience=$/);
        await alone.getByRole("button").first().click();
        await alone.getByRole("radio").first().waitFor();
        await assertAccessible(alone, "the checker on a page of its own");
      }));
  }

  test("an address cannot say whom to call", (t) =>
    visit(t, { ...sizes.phone, guarded: false }, async (page) => {
      const { releases } = await (await fetch(`${site}/embed/versions.json`)).json();
      await page.goto(`${site}/embed/releases/${releases[0].folder}/frame.html?policy=${policy}&lang=es&contact-phone=900&contact-href=https://foreign.example&next-label=x&answers=1`);
      const inside = page.locator("ips-checker");
      await inside.locator(".ips-heading").waitFor();
      assert.deepEqual(await inside.evaluate((element) => [...element.attributes].map(({ name }) => name).sort()), ["audience", "lang", "policy"]);
      assert.equal(await page.title(), "Verificador de elegibilidad de IPS");
      await assertFits(page);
    }));
});
