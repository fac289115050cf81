// Every page and every state, in both languages, light and dark: axe, narrow screens, large text, forced colours, focus.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { assertAccessible } from "./support/axe.mjs";
import { sizes, useBrowser, visit } from "./support/browser.mjs";
import { people, person } from "./support/people.mjs";
import { languages, policies } from "./support/policies.mjs";
import { Screening, unknown } from "./support/screening.mjs";
import { address, pages, site } from "./support/site.mjs";

useBrowser();

const together = { concurrency: 3 };
const schemes = ["light", "dark"];

describe("axe on every page", together, () => {
  for (const colorScheme of schemes) {
    for (const language of languages) {
      test(`${language} ${colorScheme}`, (t) =>
        visit(t, { ...sizes.desk, colorScheme }, async (page, guard) => {
          const own = pages.filter(([other]) => other === language);
          assert.ok(own.length >= 8);
          for (const [, path, url] of own) {
            await guard.open(page, url);
            assert.equal(await page.locator("html").getAttribute("lang"), language);
            await assertAccessible(page, `${language}/${path}`);
          }
        }));
    }
    test(`the root page and a page that is not there, ${colorScheme}`, (t) =>
      // The answer 404 is what the console rightly speaks of.
      visit(t, { ...sizes.phone, colorScheme, guarded: false }, async (page) => {
        await page.goto(`${site}/`);
        await assertAccessible(page, "/");
        const answer = await page.goto(address("es", "no/such/page/"));
        assert.equal(answer.status(), 404);
        await assertAccessible(page, "404");
      }));
  }
});

/** Goes through every state of a screening and stops at each: `look(name)`. */
const everyState = async (screening, someone, look) => {
  const { policy, words } = screening;
  const kinds = new Set();
  await look("start");
  await screening.startGuided();
  await screening.tryToGoOn();
  await screening.page.getByRole("alert").filter({ hasText: words.chooseAnswer }).waitFor();
  await look("a question without an answer");
  for (let name = await screening.asked(); name; name = await screening.asked()) {
    const fact = policy.fact(name);
    const kind = fact.kind.choice ? "choice" : fact.sensitive ? "sensitive" : fact.kind;
    if (kind === "date") {
      await screening.answer(name, "2001-02-29");
      await screening.tryToGoOn();
      await screening.page.locator(`[id="error-${name}"]`).waitFor();
      await look("a date that cannot be");
    }
    await screening.answer(name, someone.facts[name] ?? unknown);
    for (const summary of await screening.page.getByRole("main").locator("summary").all()) await screening.hands.unfold(summary);
    if (!kinds.has(kind)) await look(`a question: ${kind}`);
    kinds.add(kind);
    await screening.goOn();
  }
  await look("the answers");
  await screening.seeResult();
  await look(`the result: ${someone.outcome}`);
  await screening.step(() => screening.hands.press(screening.button(words.changeDate)));
  if (screening.audience === "worker") {
    await screening.startCall();
    for (const summary of await screening.page.getByRole("main").locator("summary").all()) await screening.hands.unfold(summary);
    await look("the page of a call");
    await screening.hands.press(screening.button(words.newScreening));
    await look("the question before a new screening");
    await screening.chooseFile({ text: "no file" });
    await screening.page.getByRole("alert").filter({ hasText: words.wrongFile.notJson }).waitFor();
    await look("a file that is none");
  }
};

describe("axe on every state", together, () => {
  for (const { id } of policies) {
    for (const someone of people[id]) {
      for (const language of languages) {
        for (const colorScheme of schemes) {
          // Each way of seeing on one of the two sizes, and each size in both colours.
          const size = (language === "en") === (colorScheme === "light") ? "desk" : "phone";
          test(`${id} ${someone.outcome} ${language} ${colorScheme} ${size}`, (t) =>
            visit(t, { ...sizes[size], colorScheme }, async (page, guard) => {
              const screening = await Screening.open(page, guard, { policy: id, language });
              const look = (state) => assertAccessible(page, `${id} ${language} ${colorScheme} ${state}`);
              // The states on the way are the same for everybody; the results differ.
              if (someone.outcome === "undetermined") return everyState(screening, someone, look);
              await screening.startCall();
              await screening.fillIn(someone.facts);
              await screening.seeResult();
              await look(`the result: ${someone.outcome}`);
            }));
        }
      }
    }
    for (const language of languages) {
      test(`the public check, ${id} ${language}`, (t) =>
        visit(t, { ...sizes.phone, colorScheme: language === "en" ? "dark" : "light" }, async (page, guard) => {
          const screening = await Screening.open(page, guard, { policy: id, language, audience: "public" });
          await everyState(screening, person(id, "undetermined"), (state) => assertAccessible(page, `public ${id} ${language} ${state}`));
        }));
    }
  }
});

/** Nothing reaches beyond the width of the screen. */
const assertFits = async (page, where) => {
  const wide = await page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const beyond = [...document.querySelectorAll("body *")].filter((element) => {
      const { right, width, height } = element.getBoundingClientRect();
      // A table may be wider than its region, which has a name and can be scrolled by keyboard; the region itself has to fit.
      if (element.parentElement.closest('.ips-scroll[role="region"][tabindex="0"]')) return false;
      // What only a screen reader reads is put far outside on purpose, to the left.
      return width > 1 && height > 1 && right > clientWidth + 1 && getComputedStyle(element).visibility !== "hidden";
    });
    return { scrollWidth, clientWidth, beyond: beyond.slice(0, 5).map((element) => `${element.tagName}.${element.className}: ${element.textContent.slice(0, 40)}`) };
  });
  assert.ok(wide.scrollWidth <= wide.clientWidth, `${where} scrolls sideways: ${wide.scrollWidth} > ${wide.clientWidth}: ${wide.beyond.join(" | ")}`);
  assert.deepEqual(wide.beyond, [], where);
};

describe("narrow screens and large text", together, () => {
  const views = {
    "320 pixels": { viewport: { width: 320, height: 640 } },
    // Zoom of 200 per cent on a desk leaves half the width, and 400 per cent a quarter.
    "1280 at 400 per cent": { viewport: { width: 320, height: 225 }, deviceScaleFactor: 4 },
    "text at 200 per cent": { viewport: { width: 640, height: 900 }, text: "200%" },
  };
  for (const [name, { text, ...view }] of Object.entries(views)) {
    for (const { id } of policies) {
      const language = id.startsWith("la") ? "en" : "es";
      test(`${name}, ${id} ${language}`, (t) =>
        visit(t, view, async (page, guard) => {
          const screening = await Screening.open(page, guard, { policy: id, language });
          if (text) await page.evaluate((text) => { document.documentElement.style.fontSize = text; }, text);
          await everyState(screening, person(id, "undetermined"), (state) => assertFits(page, `${name} ${state}`));
        }));
    }
    test(`${name}, the pages that tell something`, (t) =>
      visit(t, view, async (page, guard) => {
        for (const [, path, url] of pages.filter(([, path]) => !/screen|check/.test(path))) {
          await guard.open(page, url);
          if (text) await page.evaluate((text) => { document.documentElement.style.fontSize = text; }, text);
          await assertFits(page, `${name} ${path}`);
        }
      }));
  }
});

describe("forced colours", together, () => {
  for (const { id } of policies) {
    for (const someone of people[id]) {
      test(`${id} ${someone.outcome}: the outcome keeps word and shape, and controls keep their edges`, (t) =>
        visit(t, { ...sizes.desk, forcedColors: "active" }, async (page, guard) => {
          const screening = await Screening.open(page, guard, { policy: id });
          await screening.startCall();
          // A shadow is not drawn in forced colours: the button needs a line, and the one that is chosen another ground.
          const label = page.locator("label.ips-pick__label").first();
          assert.notEqual(await label.evaluate((label) => getComputedStyle(label).borderTopWidth), "0px", "the button has no line");
          const marks = () => label.evaluate((label) => getComputedStyle(label).backgroundColor);
          const before = await marks();
          const first = page.getByRole("radio").first();
          await first.focus();
          await page.keyboard.press("Space");
          assert.ok(await first.isChecked());
          assert.notEqual(await marks(), before, "a chosen button looks like one that is not");
          await screening.fillIn(someone.facts);
          await screening.seeResult();
          const shape = await page.getByRole("heading", { level: 1 }).evaluate((heading) => getComputedStyle(heading, "::before").content);
          assert.match(shape, { eligible: /✔/, not_eligible: /✖/, undetermined: /\?/ }[someone.outcome]);
          await assertAccessible(page, `forced colours ${id} ${someone.outcome}`);
        }));
    }
  }
});

describe("focus", together, () => {
  for (const colorScheme of schemes) {
    test(`every stop of the Tab key can be seen (WCAG 2.4.7, 2.4.11), ${colorScheme}`, (t) =>
      visit(t, { ...sizes.desk, colorScheme }, async (page, guard) => {
        const screening = await Screening.open(page, guard, { policy: "nc-yp630" });
        const { words } = screening;
        const stops = async () => {
          const seen = new Set();
          for (let tabs = 0; tabs < 200; tabs += 1) {
            await page.keyboard.press("Tab");
            const stop = await page.evaluate(focusSeen);
            // After the last stop the browser itself has the focus, and then the first stop again.
            if (!stop) continue;
            if (seen.has(stop.name)) break;
            seen.add(stop.name);
            assert.ok(stop.marked, `no mark on ${stop.name}`);
            assert.ok(stop.inView, `${stop.name} is out of view or covered`);
          }
          return seen.size;
        };
        assert.ok((await stops()) > 12, "start");
        await screening.startGuided();
        assert.ok((await stops()) > 10, "question");
        await screening.answer(await screening.asked(), true);
        await screening.seeAnswers();
        assert.ok((await stops()) > 20, "answers");
        await screening.seeResult();
        assert.ok((await stops()) > 12, "result");
        await screening.step(() => screening.hands.press(screening.button(words.changeDate)));
        await screening.startCall();
        assert.ok((await stops()) > 30, "call");
      }));
  }

  test("on a phone, backwards through a call, nothing hides behind the line that stays in view (WCAG 2.4.11)", (t) =>
    visit(t, { ...sizes.phone, isMobile: false }, async (page, guard) => {
      const screening = await Screening.open(page, guard, { policy: "nc-yp630" });
      await screening.startCall();
      await screening.button(screening.words.seeResult).first().focus();
      let stops = 0;
      for (; stops < 60 && (await page.evaluate(() => !!document.activeElement.closest(".ips-call"))); stops += 1) {
        await page.keyboard.press("Shift+Tab");
        const stop = await page.evaluate(focusSeen);
        assert.ok(stop?.inView, `${stop?.name} is out of view or covered`);
      }
      assert.ok(stops > 14 && stops < 60, `${stops} stops`);
    }));

  test("nothing is asked twice: what was answered one by one stands on the page of a call (WCAG 3.3.7)", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      const screening = await Screening.open(page, guard, { policy: "nc-yp630" });
      const { facts } = person("nc-yp630", "eligible");
      await screening.startGuided();
      const asked = await screening.answerEach(facts);
      await screening.seeResult();
      const outcome = await screening.result.outcome();
      await screening.step(() => screening.hands.press(screening.button(screening.words.changeDate)));
      await screening.startCall();
      assert.ok((await screening.field("date_of_birth").getByRole("textbox").inputValue()).length > 7);
      assert.equal(await page.getByRole("radio", { checked: true }).count(), asked.filter((name) => name !== "date_of_birth").length);
      await screening.seeResult();
      assert.equal(await screening.result.outcome(), outcome);
    }));

  /** What has the focus: a name, whether a mark is drawn on it or on what stands for it, and whether it can be seen. */
  const focusSeen = () => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const drawn = (style) => (style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2) || (style.boxShadow !== "none" && style.boxShadow !== "");
    const label = ["radio", "checkbox"].includes(element.type) ? element.labels[0] : null;
    const marked = label ? drawn(getComputedStyle(label, "::before")) || drawn(getComputedStyle(label)) : drawn(getComputedStyle(element));
    const box = (label ?? element).getBoundingClientRect();
    const at = document.elementFromPoint(Math.min(box.left + 8, box.right - 1), (box.top + box.bottom) / 2);
    const inView = box.bottom > 0 && box.top < innerHeight && !!at && ((label ?? element).contains(at) || at.contains(element));
    const name = `${element.tagName} ${element.id || element.getAttribute("href") || ""} ${(label ?? element).innerText?.slice(0, 40) ?? ""} ${[...document.querySelectorAll("*")].indexOf(element)}`;
    return { name, marked, inView };
  };

  test("the way past the navigation leads to the main part", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      await Screening.open(page, guard, { policy: "la-ccp4043" });
      await page.keyboard.press("Tab");
      const skip = page.getByRole("link", { name: "Skip to main content" });
      assert.ok(await skip.evaluate((link) => link === document.activeElement && link.getBoundingClientRect().top >= 0));
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => document.activeElement.id === "main");
    }));

  test("targets are at least 24 pixels high and wide, or stand alone in a line (WCAG 2.5.8)", (t) =>
    visit(t, sizes.phone, async (page, guard) => {
      const screening = await Screening.open(page, guard, { policy: "nc-yp630", language: "es" });
      const small = () =>
        page.evaluate(() =>
          [...document.querySelectorAll("main a, main button, main summary, main label.usa-radio__label, main select, main input:not([type=radio]):not([type=checkbox])")]
            .map((element) => ({ element, box: element.getBoundingClientRect() }))
            .filter(({ box }) => box.width > 0 && (box.height < 24 || box.width < 24))
            .map(({ element, box }) => `${element.tagName} "${element.innerText}" ${box.width}×${box.height}`),
        );
      const looked = [];
      await everyState(screening, person("nc-yp630", "undetermined"), async (state) => {
        looked.push(state);
        assert.deepEqual(await small(), [], state);
      });
      assert.ok(looked.length > 8);
    }));
});
