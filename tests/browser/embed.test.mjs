// The page for payers: what is chosen changes the preview and the snippets, and what is copied works on a page of theirs.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, test } from "node:test";
import { assertAccessible } from "./support/axe.mjs";
import { allowClipboard, sizes, useBrowser, visit } from "./support/browser.mjs";
import { Checker } from "./support/checker.mjs";
import { Keyboard, Mouse } from "./support/hands.mjs";
import { person } from "./support/people.mjs";
import { languages, policies } from "./support/policies.mjs";
import { address, site } from "./support/site.mjs";

useBrowser();

const words = {
  en: { copied: "Copied", nothing: "Nothing yet.", answers: "Tell my page the answers", start: "Start", needsScripts: "The preview needs JavaScript.", fallback: "Call us, and we go through the questions together." },
  es: { copied: "Copiado", nothing: "Nada todavía.", answers: "Comunicar las respuestas a mi página", start: "Empezar", needsScripts: "La vista previa necesita JavaScript.", fallback: "Llámenos y repasamos las preguntas con usted." },
};

// An element that may run either way tries what the page allows, and the browser reports it.
const tried = /security policy was broken: script-src wasm-eval/;

/** Takes what is expected out of what the guard has seen. */
const expect = (guard, ...expected) => {
  for (const one of expected) {
    assert.ok(guard.seen.some((seen) => one.test(seen)), `${one} was not seen`);
    guard.seen = guard.seen.filter((seen) => !one.test(seen));
  }
};

/** The page, and what a visitor does on it. */
class Builder {
  constructor(page, guard, language, hands) {
    Object.assign(this, { page, guard, language, hands, words: words[language] });
  }

  static async open(page, guard, language = "en", Hands = Mouse) {
    await guard.open(page, address(language, "embed/"));
    return new Builder(page, guard, language, new Hands(page, {}));
  }

  field(name) {
    return this.page.locator(`#embed-${name}`);
  }

  get checker() {
    return this.page.locator(".ips-preview ips-checker");
  }

  /** The snippet under the heading with this id. */
  async snippet(id) {
    return this.page.locator(`pre[aria-labelledby="${id}"]`).innerText();
  }

  /** Waits until a snippet says something. */
  async says(id, part) {
    await this.page.locator(`pre[aria-labelledby="${id}"]`).filter({ hasText: part }).waitFor();
  }

  /** Picks what makes the preview fetch files of the release, and nothing but those. */
  async load(act, sign) {
    const asked = [];
    const note = (request) => asked.push(request.url());
    this.guard.ready = false;
    this.page.on("request", note);
    await act();
    await sign.waitFor();
    this.page.off("request", note);
    this.guard.ready = true;
    for (const url of asked) assert.match(url, new RegExp(`^${site}/embed/releases/[^/?]+/[^/?]+$`));
    return asked;
  }
}

describe("what is chosen", { concurrency: 2 }, () => {
  for (const [language, Hands] of [["en", Mouse], ["es", Keyboard]]) {
    test(`changes the preview and the snippets, ${language}, ${Hands.name}`, (t) =>
      visit(t, sizes.desk, async (page, guard) => {
        const builder = await Builder.open(page, guard, language, Hands);
        const { hands, checker } = builder;
        assert.equal(await page.evaluate(() => document.activeElement === document.body), true, "the preview took the focus");
        const first = await checker.getAttribute("policy");
        const usual = await builder.snippet("pinned");
        assert.ok(usual.includes(`<ips-checker policy="${first}">\n  <p>${builder.words.fallback}</p>`), usual);
        assert.ok(usual.startsWith(`<script type="module" src="${site}/embed/releases/`), usual);

        await hands.pick(builder.field("audience"), "worker");
        await hands.pick(builder.field("lang"), language === "en" ? "es" : "en");
        await hands.choose(page.locator(".ips-embed-tick"), builder.words.answers);
        const other = language === "en" ? "es" : "en";
        const chosen = `<ips-checker policy="${first}" lang="${other}" audience="worker" include-answers>\n  <p>${words[other].fallback}`;
        for (const id of ["pinned", "rolling", "own"]) await builder.says(id, chosen);
        await builder.says("framed", `audience="worker" mode="iframe" include-answers`);
        await checker.locator(`.ips-root[lang="${other}"]`).waitFor();
        assert.equal(await checker.getAttribute("audience"), "worker");
        assert.equal(await checker.getAttribute("include-answers"), "");

        if (Hands === Mouse) await builder.field("as-of").fill("2026-03-02");
        else {
          await builder.field("as-of").focus();
          await page.keyboard.type(await page.evaluate(() => (navigator.language.startsWith("es") ? "02032026" : "03022026")));
        }
        await builder.says("pinned", 'as-of="2026-03-02"');
        assert.equal(await checker.getAttribute("as-of"), "2026-03-02");

        await hands.type(builder.field("accent"), "#ffd54a");
        await builder.says("rule", "--ips-accent: #ffd54a;");
        await page.getByRole("status").filter({ hasText: "#ffd54a" }).waitFor();
        assert.equal(await checker.evaluate((element) => element.style.getPropertyValue("--ips-accent")), "#ffd54a");
        await hands.type(builder.field("accent"), "no color");
        await page.locator("#embed-accent-error").waitFor();
        await hands.type(builder.field("paper"), "#14213d");
        await builder.says("rule", "--ips-paper: #14213d;");
        assert.equal(await builder.snippet("rule"), "ips-checker {\n  --ips-paper: #14213d;\n}");
        await checker.locator('.ips-root[data-scheme="dark"]').waitFor();
        assert.equal(await checker.evaluate((element) => element.style.getPropertyValue("--ips-accent")), "");

        const before = await builder.snippet("pinned");
        await page.getByRole("link", { name: other === "en" ? "English" : "Español", exact: true }).click();
        await page.locator(`html[lang="${other}"]`).waitFor();
        assert.equal(page.url(), address(other, "embed/"));
        assert.equal(await builder.snippet("pinned"), before);
        assert.equal(await builder.field("paper").inputValue(), "#14213d");
        assert.ok(await page.locator(`details:has(#attributes-${other}) > summary`).isVisible());
        assert.ok(!(await page.locator(`details:has(#attributes-${language}) > summary`).isVisible()));
      }));
  }

  test("another policy and a frame fetch files of the release and nothing else", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      const builder = await Builder.open(page, guard);
      const { id, document } = policies.find((policy) => policy.id !== policies[0].id);
      const fetched = await builder.load(() => builder.field("policy").selectOption(id), builder.checker.filter({ hasText: document.policy.document }));
      assert.equal(fetched.length, 1);
      await builder.load(() => builder.field("mode").selectOption("iframe"), builder.checker.frameLocator("iframe").locator(".ips-heading"));
      await builder.says("pinned", 'mode="iframe"');
      assert.ok(!(await page.locator("#security-inline").count()));
      await builder.field("files").selectOption("own");
      await builder.says("security-frame", "script-src 'self'; frame-src 'self'");
      await builder.says("security-page", "default-src 'none'");
      await assertAccessible(page, "a frame");
    }));

  test("the preview can be used, and what it tells is listed", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      const builder = await Builder.open(page, guard);
      const list = page.locator(".ips-told__list");
      await list.getByText("ips-ready").waitFor();
      await builder.checker.getByRole("button", { name: builder.words.start }).first().click();
      await list.getByText('"stage":"question"').waitFor();
      assert.ok(!/"answers"|"code"/.test(await list.innerText()));
      await builder.field("audience").selectOption("worker");
      await page.locator(".ips-told > button").click();
      await list.getByText(builder.words.nothing).waitFor();
    }));
});

describe("whom to call and what comes next", { concurrency: 2 }, () => {
  test("is chosen, seen in the preview, and copied", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      const builder = await Builder.open(page, guard, "en", Mouse);
      const fill = async (name, text) => {
        await builder.field(name).fill(text);
        await builder.field(name).press("Tab");
      };
      await fill("contact", 'Member <services> & "more"');
      await fill("phone", " 1-800-555-0100 ");
      await fill("next", "Ask us");
      await fill("href", "mailto:ips@plan.example");
      await builder.says("pinned", 'contact-phone="1-800-555-0100" contact-href="mailto:ips@plan.example" next-label="Ask us"');
      await builder.says("pinned", '  <p slot="contact">Member &lt;services&gt; &amp; &quot;more&quot;</p>');
      const checker = new Checker(page, { policy: policies[0].id, element: ".ips-preview ips-checker" });
      await checker.startGuided();
      await checker.answerEach(person(policies[0].id, "eligible").facts);
      await checker.seeResult();
      await builder.checker.getByText('Member <services> & "more"').waitFor();
      await builder.checker.getByRole("link", { name: "1-800-555-0100" }).waitFor();
      await builder.checker.getByRole("link", { name: "Ask us" }).click();
      await page.locator(".ips-told__list").getByText("ips-next").waitFor();
      assert.equal(page.url(), address("en", "embed/"));
      await assertAccessible(page, "the result in the preview");
      await fill("phone", "call us");
      await builder.checker.getByRole("alert").filter({ hasText: "call us" }).waitFor();
    }));
});

describe("the reference", { concurrency: 2 }, () => {
  test("is folded, and a link to a part unfolds it", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      // These are names of parts of the page.
      guard.expected = /^something in the address: [^?]*#(reference|events-en|privacy-en)$/;
      await page.goto(`${address("en", "embed/")}#reference`);
      await page.locator("html[data-ready]").waitFor();
      const fold = (id) => page.locator(`details:has(#${id})`);
      assert.equal(await page.locator(".ips-reference-texts details[open]").count(), 0);
      await page.evaluate(() => (location.hash = "events-en"));
      await page.locator("#events-en").waitFor({ state: "visible" });
      assert.equal(await page.locator(".ips-reference-texts details[open]").count(), 1);
      // A page that is left while it loads breaks off what it has asked for.
      const shown = () => page.locator(".ips-preview ips-checker .ips-heading").waitFor();
      await shown();
      await page.goto("about:blank");
      await page.goto(`${address("en", "embed/")}#privacy-en`);
      await page.locator("#privacy-en").waitFor({ state: "visible" });
      await shown();
      assert.notEqual(await fold("privacy-en").getAttribute("open"), null);
      await page.emulateMedia({ media: "print" });
      for (const id of ["attributes-en", "sizes-en", "examples-en"]) assert.ok((await page.locator(`#${id}`).boundingBox()).height > 20, `${id} is not on paper`);
    }));
});

describe("what is copied", { concurrency: 2 }, () => {
  test("is what is shown, and the pinned hash is that of the file", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      await allowClipboard(page);
      const builder = await Builder.open(page, guard, "es", Keyboard);
      for (const id of ["pinned", "rolling", "own", "framed", "security-inline", "security-frame"]) {
        await builder.hands.press(page.locator(`#${id}-copy`));
        await page.locator(`#${id}-copy + [role="status"]`).getByText(builder.words.copied).waitFor();
        assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await builder.snippet(id));
      }
      const [, url, hash] = /src="([^"]+)" integrity="([^"]+)"/.exec(await builder.snippet("pinned"));
      const content = Buffer.from(await (await fetch(url)).arrayBuffer());
      assert.equal(hash, `sha384-${createHash("sha384").update(content).digest("base64")}`);
      assert.ok((await builder.snippet("own")).includes(`integrity="${hash}"`));
      const archive = await fetch(new URL(await page.locator("a[download]").getAttribute("href"), site));
      assert.deepEqual([archive.status, Buffer.from(await archive.arrayBuffer()).subarray(0, 2).toString()], [200, "PK"]);
    }));

  for (const [id, lines, choose] of [
    ["pinned", "security-inline", {}],
    ["rolling", "security-inline", { audience: "worker", files: "own" }],
    ["framed", "security-frame", {}],
    ["pinned", "security-frame", {}],
  ]) {
    test(`works on a page of a publisher that allows what is asked and no more: ${id}, ${lines}`, (t) =>
      visit(t, sizes.desk, async (page, guard) => {
        const builder = await Builder.open(page, guard);
        for (const [field, value] of Object.entries(choose)) await builder.field(field).selectOption(value);
        const [snippet, allowed] = [await builder.snippet(id), await builder.snippet(lines)];
        const url = `${site}/publisher/pasted.html`;
        await page.route(url, (route) =>
          route.fulfill({
            contentType: "text/html; charset=utf-8",
            headers: { "Content-Security-Policy": `default-src 'none'; ${allowed}; require-trusted-types-for 'script'` },
            body: `<!DOCTYPE html><html lang="en"><head><title>Pasted</title></head><body><h1>Ours</h1>${snippet}</body></html>`,
          }),
        );
        const place = lines === "security-frame" ? page.frameLocator("ips-checker iframe") : page.locator("ips-checker");
        await guard.open(page, url, place.locator(".ips-heading"));
        await place.getByRole("button").first().click();
        await place.getByRole("radio").first().waitFor();
        // A checker that is told to use a frame does not try what the page refuses.
        if (lines === "security-frame" && id !== "framed") expect(guard, tried);
      }));
  }
});

describe("everybody", { concurrency: 2 }, () => {
  for (const language of languages) {
    for (const colorScheme of ["light", "dark"]) {
      test(`can use it: ${language} ${colorScheme}`, (t) =>
        visit(t, { ...sizes.phone, colorScheme }, async (page, guard) => {
          const builder = await Builder.open(page, guard, language);
          // Each is hard to read on the paper of its scheme.
          await builder.field("accent").fill(colorScheme === "dark" ? "#222" : "yellow");
          await builder.field("ink").fill("x y");
          await page.getByRole("status").filter({ hasText: "--ips-accent" }).first().waitFor();
          await assertAccessible(page, `${language} ${colorScheme} phone`);
          for (const width of [360, 320]) {
            await page.setViewportSize({ width, height: 740 });
            const { scrollWidth, clientWidth } = await page.evaluate(() => ({ scrollWidth: document.documentElement.scrollWidth, clientWidth: document.documentElement.clientWidth }));
            assert.ok(scrollWidth <= clientWidth, `${width}: ${scrollWidth}`);
          }
        }));
    }

    test(`reads it without scripts: ${language}`, (t) =>
      visit(t, { ...sizes.phone, javaScriptEnabled: false, guarded: false }, async (page) => {
        await page.goto(address(language, "embed/"));
        const main = await page.getByRole("main").innerText();
        assert.ok(!main.includes("ips-checker.wasm"), "the reference is folded");
        for (const summary of await page.locator(".ips-reference-texts > div:not([hidden]) summary").all()) await summary.click();
        const unfolded = await page.getByRole("main").innerText();
        for (const text of [words[language].needsScripts, '<script type="module" src="/embed/releases/', "--ips-accent", "ips-result", "ips-next", "ips-checker.wasm"]) assert.ok(unfolded.includes(text), text);
      }));
  }
});
