// A screening during a call: every question on one page, a key for each answer, and the focus goes on by itself.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { allowClipboard, sizes, useBrowser, visit } from "./support/browser.mjs";
import { person } from "./support/people.mjs";
import { languages, policies } from "./support/policies.mjs";
import { Screening } from "./support/screening.mjs";
import { words } from "./support/words.mjs";

useBrowser();

/** The name of the fact whose row has the focus, or the class of what else has it. */
const at = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element.closest(".ips-row")?.id.replace(/^row-/, "") ?? element.className;
  });

/** The rows in their order, without those that stand in for another. */
const rows = (page) => page.locator(".ips-row:not(.ips-row--beside)").evaluateAll((all) => all.map((row) => row.id.replace(/^row-/, "")));

const begin = async (page, guard, options) => {
  const screening = await Screening.open(page, guard, options);
  await screening.startCall();
  return screening;
};

/** The key that answers a question. */
const keyOf = (screening, name, value) => {
  const { kind } = screening.policy.fact(name);
  const { keys } = screening.words;
  if (kind === "yes_no") return value ? keys.yes : keys.no;
  return String(kind.choice.findIndex((option) => option.id === value) + 1);
};

describe("keys of a call", () => {
  test("half a screening takes 16 keys at most, the digits of the date apart", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      await allowClipboard(page);
      const screening = await begin(page, guard, { policy: "nc-yp630" });
      const { facts } = person("nc-yp630", "eligible");
      const order = await rows(page);
      assert.equal(order[0], "date_of_birth");
      assert.equal(await at(page), "date_of_birth", "the date of birth is typed at once");
      const typed = "5/17/1990";
      await page.keyboard.type(typed);
      await page.keyboard.press("Enter");
      let keys = 1;
      const half = Math.ceil(order.length / 2);
      for (const name of order.slice(1, half)) {
        assert.equal(await at(page), name);
        await page.keyboard.press(keyOf(screening, name, facts[name]));
        keys += 1;
      }
      t.diagnostic(`half a screening (${half} of ${order.length} facts): ${keys} keys, and ${typed.length} for the date of birth`);
      assert.ok(keys <= 16, `${keys} keys`);
      for (const name of order.slice(half)) {
        assert.equal(await at(page), name);
        await page.keyboard.press(keyOf(screening, name, facts[name]));
        keys += 1;
      }
      assert.equal(await screening.outcomeSoFar(), screening.words.outcome.eligible);
      const code = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/;
      // After the last question the focus is on what ends the call.
      await page.keyboard.press("Enter");
      keys += 1;
      t.diagnostic(`a whole screening, with the note copied and the next call begun: ${keys} keys, and ${typed.length} for the date of birth`);
      await page.getByRole("status").filter({ hasText: screening.words.nextCallReady }).waitFor();
      assert.equal(await at(page), "date_of_birth");
      assert.match(await page.evaluate(() => navigator.clipboard.readText()), code);
      assert.equal(await page.getByRole("radio", { checked: true }).count(), 0);
      assert.equal(await screening.field("date_of_birth").getByRole("textbox").inputValue(), "");
      await screening.hands.press(screening.button(screening.words.lastCall));
      assert.equal(await screening.outcomeSoFar(), screening.words.outcome.eligible);
    }));

  test("Control and Enter end a call from anywhere; where the browser copies nothing, the answers stay", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      const screening = await begin(page, guard, { policy: "la-ccp4043", language: "es" });
      await page.evaluate(() => {
        navigator.clipboard.writeText = () => Promise.reject(new Error("not allowed"));
      });
      await page.keyboard.type("17/5/1990");
      await page.keyboard.press("Enter");
      await page.keyboard.press("s");
      await page.keyboard.press("Control+Enter");
      await page.getByRole("status").filter({ hasText: "no permitió copiar" }).waitFor();
      assert.equal(await page.getByRole("radio", { checked: true }).count(), 1);
      await page.evaluate(() => {
        navigator.clipboard.writeText = (text) => Promise.resolve(document.documentElement.setAttribute("data-copied", text));
      });
      await page.keyboard.press("Control+Enter");
      await page.getByRole("status").filter({ hasText: screening.words.nextCallReady }).waitFor();
      const age = screening.policy.criteria.find(({ id }) => id === "age");
      assert.ok((await page.locator("html").getAttribute("data-copied")).includes(screening.say(age.title)));
      assert.equal(await at(page), "date_of_birth");
    }));

  test("a letter answers in a question alone: not on a button, and not where text is typed", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      const screening = await begin(page, guard, { policy: "nc-yp630" });
      const { keys } = screening.words;
      await page.keyboard.press(keys.no);
      assert.equal(await screening.field("date_of_birth").getByRole("textbox").inputValue(), keys.no);
      await screening.button(screening.words.seeResult).first().focus();
      for (const key of Object.values(keys)) await page.keyboard.press(key);
      assert.equal(await page.getByRole("radio", { checked: true }).count(), 0);
      // Only a sensitive question may be declined, and no question has more options than it shows.
      await screening.field("expresses_desire_to_work").getByRole("radio").first().focus();
      for (const key of [keys.declined, "7", "Control+y"]) await page.keyboard.press(key);
      assert.equal(await page.getByRole("radio", { checked: true }).count(), 0);
      assert.equal(await at(page), "expresses_desire_to_work");
    }));

  test("Tab stops once in each question; help and source have keys and no stop", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      const screening = await begin(page, guard, { policy: "nc-yp630" });
      const all = await page.locator(".ips-row").evaluateAll((all) => all.map((row) => row.id.replace(/^row-/, "")));
      for (const name of all) {
        assert.equal(await at(page), name);
        await page.keyboard.press("Tab");
      }
      const group = screening.field("funding");
      const { words } = screening;
      await group.getByRole("radio").first().focus();
      const fact = screening.policy.fact("funding");
      const help = group.locator(".ips-row__help");
      for (const key of ["?", words.keys.help]) {
        await page.keyboard.press(key);
        assert.ok((await help.innerText()).startsWith(screening.say(fact.help).slice(0, 40)));
        await page.keyboard.press(key);
        assert.equal(await help.innerText(), "");
      }
      await page.keyboard.press("2");
      assert.ok(await group.getByRole("radio", { name: "Medicaid" }).isChecked());
      await page.keyboard.press("Shift+Tab");
      assert.equal(await at(page), "funding");
      const source = page.getByRole("button", { name: `${words.source}: ${fact.label.en}` });
      const known = [];
      for (let times = 0; times < 4; times += 1) {
        await page.keyboard.press(words.keys.source);
        known.push(await source.innerText());
      }
      assert.deepEqual(known, ["said", "document seen", "on file", "–"]);
      await page.keyboard.press("Backspace");
      assert.equal(await group.getByRole("radio", { checked: true }).count(), 0);
      // Arrows choose as in every group of radio buttons, and a mouse hits what is seen.
      await page.keyboard.press("ArrowDown");
      assert.equal(await group.getByRole("radio", { checked: true }).count(), 1);
      assert.equal(await at(page), "funding");
      await group.getByText("State funds", { exact: true }).click();
      assert.ok(await group.getByRole("radio", { name: "State funds" }).isChecked());
    }));

  test("what stands in for an answer is asked where that one is not known, and passed where it is", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      const screening = await begin(page, guard, { policy: "nc-yp630" });
      const first = screening.field("area_6_criminal_justice").getByRole("radio").first();
      await first.focus();
      await page.keyboard.press("n");
      assert.equal(await at(page), "primary_diagnosis");
      await first.focus();
      await page.keyboard.press("d");
      assert.equal(await at(page), "last_criminal_justice_event_date");
      await page.keyboard.type("2/1/26");
      await page.keyboard.press("Enter");
      assert.equal(await at(page), "high_risk_of_criminal_justice_involvement");
      assert.match(await screening.field("last_criminal_justice_event_date").innerText(), /February 1, 2026/);
    }));
});

describe("dates of a call", () => {
  const told = {
    en: { "5/6/1990": "May 6, 1990, age 36", "5 May 1990": "May 5, 1990, age 36", "1990-05-05": "May 5, 1990, age 36", "11/22/90": "November 22, 1990, age 35", 1990: "Birth year: 1990", d: "Don't know" },
    es: { "5/6/1990": "5 de junio de 1990, 36 años", "5 de mayo de 1990": "5 de mayo de 1990, 36 años", "1990-05-05": "5 de mayo de 1990, 36 años", 1990: "Año de nacimiento: 1990" },
  };
  for (const language of languages) {
    test(`what is typed is said in words, ${language}`, (t) =>
      visit(t, sizes.desk, async (page, guard) => {
        const screening = await begin(page, guard, { policy: "nc-yp630", language });
        const group = screening.field("date_of_birth");
        for (const [typed, said] of Object.entries(told[language])) {
          await group.getByRole("textbox").fill(typed);
          assert.equal((await group.getByRole("status").first().innerText()).trim(), said, typed);
        }
        // What cannot be keeps the focus, says so, and stays as typed.
        await group.getByRole("textbox").fill("30/30/1990");
        await page.keyboard.press("Enter");
        await group.getByText(screening.words.errors.no_such_date).waitFor();
        assert.equal(await at(page), "date_of_birth");
        await group.getByRole("textbox").fill("5/6/1990");
        await page.keyboard.press("Enter");
        assert.equal(await group.getByText(screening.words.errors.no_such_date).count(), 0);
        assert.notEqual(await at(page), "date_of_birth");
        // The same day in the other language is written as that language writes it.
        await screening.pickLanguage(languages.find((other) => other !== language));
        assert.equal(await screening.field("date_of_birth").getByRole("textbox").inputValue(), "6/5/1990");
      }));
  }
});

describe("the line of a call", () => {
  const expected = {
    en: ["0 met · 2 more areas needed · Ask the person: Wants to work", "4 met · 1 more area needed · Ask the person: ACT in the same period", "3 met · 1 not met · nothing more is needed"],
    es: ["0 cumplidos · faltan 2 áreas más · Pregunte a la persona: Desea trabajar", "4 cumplidos · falta 1 área más · Pregunte a la persona: ACT en el mismo período", "3 cumplidos · 1 no cumplido · no hace falta nada más"],
  };
  for (const language of languages) {
    test(`says what is met, what is missing and whom to ask, ${language}`, (t) =>
      visit(t, sizes.desk, async (page, guard) => {
        const screening = await begin(page, guard, { policy: "nc-yp630", language });
        assert.equal(await screening.callLine(), expected[language][0]);
        await screening.fillIn({ date_of_birth: "1990-05-17", expresses_desire_to_work: true, employment_pattern: "unemployed", needs_assistance_beyond_employer: true, funding: "state", area_1_housing: true });
        assert.equal(await screening.callLine(), expected[language][1]);
        assert.equal(await page.locator(".ips-row--settled").count(), 0);
        await screening.answer("expresses_desire_to_work", false);
        assert.equal(await screening.callLine(), expected[language][2]);
        // What is not needed any more is pale and says so, and can still be answered.
        const settled = screening.field("area_4_office_based_services");
        assert.ok((await settled.innerText()).includes(screening.words.notNeeded));
        await screening.answer("area_4_office_based_services", true);
        assert.equal(await settled.getByRole("radio", { checked: true }).count(), 1);
      }));
  }
});

describe("the page of a call", { concurrency: 2 }, () => {
  for (const { id } of policies) {
    for (const language of languages) {
      test(`${id}, ${language}: everything is on one screen of 1280 by 900`, (t) =>
        visit(t, sizes.desk, async (page, guard) => {
          const screening = await begin(page, guard, { policy: id, language });
          const measure = () =>
            page.evaluate(() => {
              const { scrollHeight, scrollWidth } = document.documentElement;
              const parts = [...document.querySelectorAll(".ips-row, .ips-call__line, .ips-call__finish, .ips-call__keys, .ips-status, .ips-saved")];
              const out = parts.filter((part) => {
                const { top, bottom, left, right } = part.getBoundingClientRect();
                return top < 0 || left < 0 || bottom > innerHeight || right > innerWidth;
              });
              return { height: scrollHeight, width: scrollWidth, out: out.map((part) => part.id || part.className) };
            });
          const empty = await measure();
          t.diagnostic(`${id}, ${language}: ${empty.height} pixels high`);
          assert.deepEqual(empty.out, []);
          assert.ok(empty.height <= 900 && empty.width <= 1280, JSON.stringify(empty));
          await screening.fillIn(person(id, "eligible").facts);
          const full = await measure();
          t.diagnostic(`${id}, ${language}, answered: ${full.height} pixels high`);
          assert.ok(full.height <= 900 && full.out.length === 0, JSON.stringify(full));
        }));
    }
  }

  test("on a phone nothing is wider than the screen", (t) =>
    visit(t, sizes.phone, async (page, guard) => {
      const screening = await begin(page, guard, { policy: "nc-yp630", language: "es" });
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
      await screening.answer("area_2_co_occurring", true);
      assert.ok((await page.locator(".ips-call__line").boundingBox()).y >= 0, "the line stays in view");
      assert.ok(words.es.finishCall);
    }));
});
