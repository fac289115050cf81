// Nothing leaves the page and nothing stays: with the network off everything works, and without scripts the texts can be read.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { describe, test } from "node:test";
import { allowClipboard, sizes, useBrowser, visit } from "./support/browser.mjs";
import { stored } from "./support/guard.mjs";
import { person } from "./support/people.mjs";
import { languages, policies, say } from "./support/policies.mjs";
import { Screening } from "./support/screening.mjs";
import { address, pages, screeningPath } from "./support/site.mjs";
import { words } from "./support/words.mjs";

useBrowser();

const strict = [
  "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "style-src 'self'", "img-src 'self' data:", "connect-src 'self'", "base-uri 'none'", "form-action 'none'",
  "frame-ancestors 'none'", "require-trusted-types-for 'script'",
];

/** Who may name scripts: on the pages of a language the one that starts the worker of the page for lists, elsewhere nobody. */
const trusted = (language) => `trusted-types ${language ? "ips-worker" : "'none'"}`;

describe("with the network off", { concurrency: 2 }, () => {
  for (const { id } of policies) {
    for (const audience of ["worker", "public"]) {
      test(`a whole screening works: ${id}, ${audience}`, (t) =>
        visit(t, sizes.desk, async (page, guard) => {
          await allowClipboard(page);
          const screening = await Screening.open(page, guard, { policy: id, audience });
          const { requests } = guard;
          await page.context().setOffline(true);
          const someone = person(id, "not_eligible");
          await screening.startGuided();
          await screening.answerEach(someone.facts);
          await screening.seeResult();
          const expected = audience === "worker" ? screening.words.outcome : screening.words.publicOutcome;
          assert.equal(await screening.result.outcome(), expected.not_eligible);
          assert.ok((await screening.copyText()).includes(await screening.result.fingerprint()));
          const file = await screening.saveFile();
          await page.evaluate(() => {
            window.print = () => document.documentElement.setAttribute("data-printed", "");
          });
          await screening.unfoldMore();
          await screening.hands.press(screening.button(screening.words.print));
          await page.locator("html[data-printed]").waitFor({ state: "attached" });
          await page.pdf();
          await screening.pickLanguage("es");
          await screening.pickPolicy(policies.find((other) => other.id !== id).id);
          await screening.step(() => screening.hands.press(screening.button(screening.words.changeDate)));
          await screening.openFile(file);
          assert.equal(await screening.heading(), screening.words.review);
          assert.equal(guard.requests, requests);
        }));
    }
  }
});

describe("what a page keeps", () => {
  test("nothing: no cookie, no storage, no answer in the address or in the history", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      const screening = await Screening.open(page, guard, { policy: "nc-yp630" });
      const steps = [];
      const look = async () => {
        assert.equal(page.url(), screening.address);
        assert.deepEqual(await stored(page), { cookies: [], local: 0, session: 0, databases: 0, caches: 0, workers: 0 });
        steps.push(await page.evaluate(() => history.state));
      };
      await look();
      await screening.startGuided();
      for (let name = await screening.asked(); name; name = await screening.asked()) {
        await look();
        await screening.answer(name, person("nc-yp630", "eligible").facts[name] ?? null);
        await screening.goOn();
      }
      await look();
      await screening.seeResult();
      await look();
      assert.equal(steps[0], null);
      assert.deepEqual(steps.slice(1), steps.slice(1).map((_, place) => place + 1), "only the number of the step is kept");
      assert.ok(steps.length > 8);
    }));

  test("a page loaded anew knows nothing of the answers", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      const screening = await Screening.open(page, guard, { policy: "la-ccp4043" });
      await screening.startCall();
      await screening.fillIn(person("la-ccp4043", "eligible").facts);
      page.on("dialog", (dialog) => dialog.accept());
      await guard.open(page, screening.address);
      await screening.startCall();
      assert.equal(await page.getByRole("radio", { checked: true }).count(), 0);
      assert.equal(await screening.outcomeSoFar(), screening.words.outcome.undetermined);
    }));

  const key = "ips-kit-screening";
  const storedKeys = (page) => page.evaluate(() => Object.keys(localStorage));
  const storing = (guard) => {
    guard.expected = new RegExp(`${key} was written to a storage`);
  };
  const keep = async (screening) => {
    await screening.page.getByText(screening.words.keepSummary, { exact: true }).click();
    await screening.page.getByText(screening.words.keep, { exact: true }).click();
  };

  for (const audience of ["worker", "public"]) {
    test(`a screening only after the box is ticked, under one key, and nothing after it is cleared, ${audience}`, (t) =>
      visit(t, audience === "worker" ? sizes.desk : sizes.phone, async (page, guard) => {
        const screening = await Screening.open(page, guard, { policy: "nc-yp630", audience });
        const { facts } = person("nc-yp630", "eligible");
        await screening.startGuided();
        const first = await screening.asked();
        await screening.answer(first, facts[first]);
        await screening.goOn();
        const second = await screening.asked();
        await screening.answer(second, facts[second]);
        // Whoever looks at the box without ticking it has stored nothing.
        await page.getByText(screening.words.keepSummary, { exact: true }).click();
        assert.equal(await page.getByLabel(screening.words.keep, { exact: true }).isChecked(), false);
        assert.deepEqual(await stored(page), { cookies: [], local: 0, session: 0, databases: 0, caches: 0, workers: 0 });
        storing(guard);
        await page.getByText(screening.words.keep, { exact: true }).click();
        await page.getByText(screening.words.kept, { exact: true }).waitFor();
        assert.deepEqual(await storedKeys(page), [key]);
        // Loaded anew it goes on where it stood, and Back goes back in it.
        await guard.open(page, screening.address);
        await page.waitForFunction((question) => document.querySelector(".ips-heading").innerText.trim() === question, screening.say(screening.policy.fact(second).question));
        guard.ready = false;
        await page.reload();
        await page.locator("html[data-ready]").waitFor({ state: "attached" });
        guard.ready = true;
        await page.waitForFunction((question) => document.querySelector(".ips-heading").innerText.trim() === question, screening.say(screening.policy.fact(second).question));
        assert.equal(await screening.asked(), second);
        assert.equal(page.url(), screening.address);
        await screening.goOn();
        const third = await screening.asked();
        // And in a second tab.
        guard.ready = false;
        const other = await page.context().newPage();
        await other.goto(screening.address);
        await other.waitForFunction((question) => document.querySelector(".ips-heading").innerText.trim() === question, screening.say(screening.policy.fact(third).question));
        await other.close();
        guard.ready = true;
        await page.getByText(screening.words.kept, { exact: true }).click();
        await screening.button(screening.words.clearKept).click();
        await page.getByRole("status").filter({ hasText: screening.words.cleared }).waitFor();
        assert.deepEqual(await storedKeys(page), []);
        assert.equal(await screening.asked(), third, "the answers on the page stay");
        await screening.answer(third, facts[third] ?? null);
        await screening.goOn();
        assert.deepEqual(await storedKeys(page), []);
        page.on("dialog", (dialog) => dialog.accept());
        await guard.open(page, screening.address);
        assert.equal(await screening.asked(), undefined, "nothing is left to go on with");
      }));
  }

  test("unticked it is gone, and a file that is opened is kept like what was typed", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      const screening = await Screening.open(page, guard, { policy: "la-ccp4043" });
      await screening.startCall();
      await screening.fillIn(person("la-ccp4043", "eligible").facts);
      const file = await screening.saveFile();
      assert.match(file.name, /^ips-la-ccp4043-2026-11-21-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\.json$/);
      page.on("dialog", (dialog) => dialog.accept());
      await guard.open(page, screening.address);
      storing(guard);
      await keep(screening);
      await screening.openFile(file);
      await guard.open(page, screening.address);
      await page.waitForFunction((heading) => document.querySelector(".ips-heading").innerText.trim() === heading, screening.words.review);
      await screening.seeResult();
      assert.equal(await screening.result.outcome(), screening.words.outcome.eligible);
      await page.getByText(screening.words.kept, { exact: true }).click();
      await page.getByText(screening.words.keep, { exact: true }).click();
      await page.getByRole("status").filter({ hasText: screening.words.cleared }).waitFor();
      assert.deepEqual(await storedKeys(page), []);
    }));

  test("the guard itself sees what must not happen", (t) =>
    visit(t, { ...sizes.desk, guarded: false }, async (page, guard) => {
      await guard.watchWrites();
      await Screening.open(page, guard, { policy: "la-ccp4043" });
      const before = [...guard.seen];
      await page.evaluate(async () => {
        localStorage.setItem("answer", "yes");
        document.cookie = "answer=yes";
        history.replaceState({ answer: true }, "", "?answer=yes");
        await fetch("/en/").catch(() => {});
        const broken = new Promise((done) => document.addEventListener("securitypolicyviolation", done, { once: true }));
        await fetch("https://example.org/?answer=yes").catch(() => {});
        await broken;
      });
      const seen = guard.seen.filter((one) => !before.includes(one)).join("\n");
      for (const expected of [/answer was written to a storage/, /cookie answer=yes/, /replaceState was given \{/, /something in the address/, /request after the page was ready: .*\/en\//, /security policy was broken: connect-src/])
        assert.match(seen, expected);
      await assert.rejects(guard.check(page));
    }));
});

describe("headers", () => {
  for (const [language, path, url] of [...pages, ["", "", address("", "").replace(/\/+$/, "/")], ["", "404", address("en", "no/such/page/")]]) {
    test(`/${language}/${path} is served under the strict policy`, async () => {
      const answer = await fetch(url);
      assert.equal(answer.status, path === "404" ? 404 : 200);
      const policy = (answer.headers.get("content-security-policy") ?? "").split(";").map((rule) => rule.trim());
      for (const rule of [...strict, trusted(language)]) assert.ok(policy.includes(rule), `${rule} is not in ${policy.join("; ")}`);
      assert.ok(!/unsafe-inline|'unsafe-eval'|\*|https?:/.test(policy.join(" ")), policy.join("; "));
      assert.equal(answer.headers.get("referrer-policy"), "no-referrer");
      const html = await answer.text();
      assert.ok(!/<script(?![^>]*\bsrc=)/.test(html), "a script stands in the page itself");
      assert.ok(!/\sstyle=|<style|\son\w+=/.test(html), "style or script stands in an attribute");
      assert.ok(!/(?:src|href)="(?:https?:)?\/\//.test(html.replaceAll(/<a [^>]*>/g, "")), "the page names another host");
    });
  }

  test("what the sheet and the script name is on the site itself", async () => {
    const headers = await readFile(new URL("../../public/_headers", import.meta.url), "utf8");
    for (const rule of strict) assert.ok(headers.includes(rule), `${rule} is not in public/_headers`);
  });
});

describe("without scripts", { concurrency: 2 }, () => {
  for (const language of languages) {
    for (const { id, document } of policies) {
      for (const audience of ["worker", "public"]) {
        test(`${language}, ${id}, ${audience}: the text can be read`, (t) =>
          visit(t, { ...sizes.phone, javaScriptEnabled: false, guarded: false }, async (page) => {
            await page.goto(address(language, screeningPath(audience, id)));
            const main = await page.getByRole("main").innerText();
            assert.ok(main.includes(document.policy.region[language]));
            assert.ok(main.includes(document.policy.document));
            assert.ok(main.includes(words[language].guided));
          }));
      }
    }
    test(`${language}: home, about, privacy and accessibility load no script at all`, (t) =>
      visit(t, sizes.desk, async (page, guard) => {
        for (const path of ["", "about/", "privacy/", "accessibility/"]) {
          await guard.open(page, address(language, path));
          assert.equal(await page.locator("script").count(), 0);
          assert.ok((await page.getByRole("main").innerText()).length > 400, path);
        }
        guard.ready = false;
        await page.goto(address(language, ""));
        const { region } = policies[0].document.policy;
        await page.getByRole("main").getByRole("link", { name: say(region, "worker", language) }).first().click();
        await page.locator("html[data-ready]").waitFor({ state: "attached" });
        assert.equal(page.url(), address(language, screeningPath("worker", policies[0].id)));
      }));
  }
});
