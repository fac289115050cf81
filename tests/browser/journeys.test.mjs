// Whole screenings, as people do them: by mouse and by keyboard, on a phone and on a desk, in both languages.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { allowClipboard, sizes, today, useBrowser, visit } from "./support/browser.mjs";
import { people, person } from "./support/people.mjs";
import { languages, policies, policy as policyNamed, say } from "./support/policies.mjs";
import { Screening, declined, unknown } from "./support/screening.mjs";
import { address, screeningPath } from "./support/site.mjs";
import { words } from "./support/words.mjs";

useBrowser();

const together = { concurrency: 3 };
const code = /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/;

/** The result tells the outcome, a finding with a place in the policy for each criterion, and whom to ask for what is missing. */
const assertResult = async (screening, { outcome, facts, failing, missing }) => {
  const { result, words } = screening;
  assert.equal(await result.outcome(), words.outcome[outcome]);
  const findings = await result.findings();
  assert.deepEqual(Object.keys(findings).sort(), screening.policy.criteria.map((criterion) => screening.say(criterion.title)).sort());
  for (const criterion of screening.policy.criteria) {
    const { value, reason, citation, isLimitation } = findings[screening.say(criterion.title)];
    const expected = failing.includes(criterion.id) ? "not_met" : missing.includes(criterion.id) ? "unknown" : "met";
    // A limitation stands apart, and is never told as a criterion that is not met.
    assert.equal(isLimitation, criterion.group === "limitation", criterion.id);
    assert.equal(value, words[isLimitation ? "limitation" : "finding"][expected], criterion.id);
    assert.match(reason, /\S+ \S+.*\.$/, `${criterion.id} gives no reason`);
    for (const rule of criterion.rules) assert.ok(citation.includes(rule), `${criterion.id} does not name ${rule}: ${citation}`);
  }
  assert.match(await result.fingerprint(), code);
  await assertMissing(screening, outcome, facts);
  const change = await result.section("next").locator(".ips-change li").allInnerTexts();
  assert.equal(change.length, failing.length, "each criterion that is not met says what would change it");
};

/** Every question that can still change the outcome stands under the party that is to be asked first, with the paper that proves it. */
const assertMissing = async (screening, outcome, facts) => {
  const groups = await screening.result.missing();
  const shown = Object.entries(groups).flatMap(([party, items]) => items.map((item) => ({ party, ...item })));
  const open = screening.policy.asked("worker").filter((fact) => outcome === "undetermined" && facts[fact.name] === unknown);
  for (const fact of open) {
    const item = shown.find(({ question }) => question === screening.say(fact.question));
    assert.ok(item, `${fact.name} is not listed as missing`);
    // What is counted together stands under one party.
    if (!item.counted) assert.equal(item.party, screening.words.ask.worker[screening.policy.id][fact.ask[0]]);
    assert.match(item.paper, /\S+/, `${fact.name} names no paper`);
  }
  assert.equal(shown.length, open.length);
};

const titleOf = (screening, id) => screening.say(screening.policy.criteria.find((criterion) => criterion.id === id).title);

describe("one question at a time", together, () => {
  const codes = new Map();
  for (const { id } of policies) {
    for (const someone of people[id]) {
      for (const language of languages) {
        for (const size of Object.keys(sizes)) {
          test(`${id} ${someone.outcome} ${language} ${size}, by mouse`, (t) =>
            visit(t, sizes[size], async (page, guard) => {
              const screening = await Screening.open(page, guard, { policy: id, language });
              await guided(screening, someone);
              await assertSameCode(codes, `${id} ${someone.outcome}`, screening);
            }));
        }
      }
      test(`${id} ${someone.outcome}, by keyboard`, (t) =>
        visit(t, sizes.desk, async (page, guard) => {
          const language = id.startsWith("la") ? "es" : "en";
          const screening = await Screening.open(page, guard, { policy: id, language, by: "keyboard" });
          await guided(screening, someone);
          await assertSameCode(codes, `${id} ${someone.outcome}`, screening);
        }));
    }
  }

  /** The same answers give the same code in every language, size and way of asking. */
  const assertSameCode = async (codes, name, screening) => {
    const found = await screening.result.fingerprint();
    if (!codes.has(name)) codes.set(name, found);
    assert.equal(found, codes.get(name));
  };

  const guided = async (screening, someone) => {
    const { words } = screening;
    await screening.startGuided();
    const asked = await screening.answerEach(someone.facts);
    assert.ok(asked.length > 3 || someone.outcome === "not_eligible", `only ${asked} were asked`);
    const settled = screening.page.getByRole("heading", { name: words.settled });
    if (someone.outcome === "not_eligible") {
      // Settled at the first criterion that is not met; the rest is asked for the form.
      await settled.waitFor();
      await screening.step(() => screening.hands.press(screening.button(words.answerRest)));
      asked.push(...(await screening.answerEach(someone.facts)));
      assert.deepEqual([...asked].sort(), screening.policy.asked("worker").map((fact) => fact.name).sort());
    }
    if (someone.outcome === "undetermined") assert.equal(await settled.count(), 0);
    await screening.seeResult();
    await assertResult(screening, someone);
  };
});

describe("the page of a call", together, () => {
  for (const { id } of policies) {
    for (const someone of people[id]) {
      const language = id.startsWith("la") ? "en" : "es";
      test(`${id} ${someone.outcome} ${language}, by keyboard`, (t) =>
        visit(t, sizes.desk, async (page, guard) => {
          const screening = await Screening.open(page, guard, { policy: id, language, by: "keyboard" });
          await screening.startCall();
          assert.equal(await screening.outcomeSoFar(), screening.words.outcome.undetermined);
          await screening.fillIn(someone.facts);
          assert.equal(await screening.outcomeSoFar(), screening.words.outcome[someone.outcome]);
          await screening.seeResult();
          await assertResult(screening, someone);
        }));
    }
  }

  test("on a phone, by mouse, with how each answer is known", (t) =>
    visit(t, sizes.phone, async (page, guard) => {
      const screening = await Screening.open(page, guard, { policy: "nc-yp630" });
      await screening.startCall();
      const someone = person("nc-yp630", "eligible");
      await screening.fillIn(someone.facts);
      const fact = screening.policy.fact("funding");
      // Said, then seen.
      const known = page.getByRole("button", { name: `${screening.words.source}: ${fact.label.en}` });
      await known.click();
      await known.click();
      await screening.seeResult();
      await assertResult(screening, someone);
      assert.equal((await screening.result.answers())[fact.label.en], "State funds");
      assert.equal(await screening.result.source(fact.label.en), "document seen");
    }));
});

describe("the public check", together, () => {
  const outcomes = {
    nothing_against: { "la-ccp4043": {}, "nc-yp630": {} },
    not_eligible: { "la-ccp4043": { interested_in_working: false } },
    cannot_start: { "nc-yp630": { act_in_same_authorization_period: true } },
    undetermined: { "la-ccp4043": { plan_member: unknown }, "nc-yp630": { area_4_office_based_services: unknown } },
  };
  for (const { id } of policies) {
    for (const language of languages) {
      for (const [outcome, changed] of Object.entries(outcomes)) {
        if (!changed[id]) continue;
        const size = language === "en" ? "phone" : "desk";
        test(`${id} ${outcome} ${language} ${size}`, (t) =>
          visit(t, sizes[size], async (page, guard) => {
            const screening = await Screening.open(page, guard, { policy: id, language, audience: "public" });
            assert.equal(await screening.button(screening.words.call).count(), 0);
            await screening.startGuided();
            const facts = { ...person(id, "eligible").facts, ...changed[id] };
            const asked = await screening.answerEach(facts);
            const own = screening.policy.asked("public").map((fact) => fact.name);
            assert.ok(asked.length > 0 && asked.every((name) => own.includes(name)), `${asked} are not all for the person`);
            await screening.seeResult();
            const { result, words } = screening;
            const said = await result.outcome();
            // What stands in the way follows, and when it ends.
            if (outcome === "cannot_start") assert.ok(said.startsWith(`${words.publicOutcome.cannot_start}, `), said);
            else assert.equal(said, words.publicOutcome[outcome]);
            assert.ok((await page.getByRole("main").innerText()).includes(screening.say(screening.policy.document.policy.decision)));
            assert.match(await result.fingerprint(), code);
            if (outcome === "not_eligible" || outcome === "cannot_start") {
              assert.equal((await result.part("change").locator(".ips-change > li").count()), 1);
              assert.ok((await result.part("alternatives").locator("li").count()) > 0, "no other door is named");
            } else {
              const told = await page.getByRole("main").evaluate((main) => main.textContent);
              assert.ok(told.includes(words.ask.public[id].clinician), "nobody is named who confirms the rest");
            }
            const things = await result.things();
            assert.ok(things.length >= 1 && things.length <= 3, `${things}`);
            await result.place.getByRole("heading", { name: words.things[things.length - 1], exact: true }).waitFor();
          }));
      }
    }
  }
});

describe("on the way", together, () => {
  test("what is settled early says so, and the result can be seen at once", (t) =>
    visit(t, sizes.phone, async (page, guard) => {
      const screening = await Screening.open(page, guard, { policy: "la-ccp4043" });
      await screening.startGuided();
      assert.equal(await screening.asked(), "plan_member");
      await screening.answer("plan_member", false);
      await page.getByText("More answers cannot change this.").waitFor();
      await screening.seeResult();
      assert.equal(await screening.result.outcome(), screening.words.outcome.not_eligible);
      assert.deepEqual(await screening.result.missing(), {}, "nothing is missing once nothing can change");
      const findings = await screening.result.findings();
      assert.equal(findings[titleOf(screening, "member")].value, screening.words.finding.not_met);
      assert.equal(findings[titleOf(screening, "age")].value, screening.words.finding.unknown);
    }));

  test("going on without an answer is refused with a message, and an answer takes it away", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      const screening = await Screening.open(page, guard, { policy: "nc-yp630", language: "es" });
      await screening.startGuided();
      const name = await screening.asked();
      await screening.tryToGoOn();
      const message = page.getByRole("alert").filter({ hasText: screening.words.chooseAnswer });
      await message.waitFor();
      assert.equal(await screening.asked(), name);
      await screening.answer(name, unknown);
      await message.waitFor({ state: "detached" });
      await screening.goOn();
    }));

  test("“prefers not to say” is an answer, unknown to the rules", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      const screening = await Screening.open(page, guard, { policy: "nc-yp630" });
      await screening.startCall();
      await screening.answer("area_6_criminal_justice", declined);
      await screening.seeResult();
      const label = screening.policy.fact("area_6_criminal_justice").label.en;
      assert.equal((await screening.result.answers())[label], screening.words.declined.worker);
      assert.equal((await screening.result.findings())[titleOf(screening, "areas")].value, screening.words.finding.unknown);
    }));

  test("the page's own way back, and the browser's, keep the answers", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      const screening = await Screening.open(page, guard, { policy: "la-ccp4043" });
      const { facts } = person("la-ccp4043", "eligible");
      await screening.startGuided();
      const first = await screening.asked();
      await screening.answer(first, facts[first]);
      await screening.goOn();
      const second = await screening.asked();
      await screening.answer(second, facts[second]);
      await screening.goOn();
      const third = await screening.asked();
      assert.equal(new Set([first, second, third]).size, 3);

      await screening.back();
      assert.equal(await screening.asked(), second);
      assert.ok(await screening.field(second).getByRole("radio", { name: screening.words.yes }).isChecked());
      await screening.goOn();
      assert.equal(await screening.asked(), third);

      await screening.step(() => page.goBack());
      assert.equal(await screening.asked(), second);
      await screening.step(() => page.goForward());
      assert.equal(await screening.asked(), third);
      for (let steps = 0; steps < 4; steps += 1) await screening.step(() => page.goBack());
      assert.equal(await screening.asked(), first);
      assert.ok(await screening.field(first).getByRole("radio", { name: screening.words.yes }).isChecked());
      await screening.step(() => page.goBack());
      await screening.button(screening.words.guided).waitFor();
      assert.equal(page.url(), screening.address);
    }));

  test("an answer can be changed from the list, and the result follows", (t) =>
    visit(t, sizes.phone, async (page, guard) => {
      const screening = await Screening.open(page, guard, { policy: "nc-yp630" });
      const someone = person("nc-yp630", "eligible");
      await screening.startGuided();
      await screening.answerEach(someone.facts);
      const label = screening.policy.fact("expresses_desire_to_work").label.en;
      assert.equal((await screening.answersToCheck())[label], screening.words.yes);
      await screening.change("expresses_desire_to_work");
      await screening.answer("expresses_desire_to_work", false);
      await screening.goOn();
      assert.equal(await screening.heading(), screening.words.review);
      assert.equal((await screening.answersToCheck())[label], screening.words.no);
      await screening.seeResult();
      assert.equal(await screening.result.outcome(), screening.words.outcome.not_eligible);
      assert.equal((await screening.result.findings())[titleOf(screening, "desire")].value, screening.words.finding.not_met);
      await screening.step(() => screening.hands.press(screening.button(screening.words.changeAnswers)));
      assert.equal(await screening.heading(), screening.words.review);
    }));

  test("the date of the screening changes the result", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      const screening = await Screening.open(page, guard, { policy: "la-ccp4043" });
      const { result, words } = screening;
      await page.waitForFunction((day) => ["year", "month", "day"].map((part) => document.getElementById(`as-of-${part}`).value.padStart(2, "0")).join("-") === day, today);
      await screening.startCall();
      await screening.fillIn(person("la-ccp4043", "not_eligible").facts);
      assert.equal(await screening.outcomeSoFar(), words.outcome.not_eligible);
      await screening.seeResult();
      assert.match(await result.part("byItself").innerText(), /November 22, 2026/);
      const before = await result.fingerprint();
      await screening.step(() => screening.hands.press(screening.button(words.changeDate)));
      await screening.setAsOf("2026-11-22");
      await screening.startCall();
      assert.equal(await screening.outcomeSoFar(), words.outcome.eligible);
      await screening.seeResult();
      assert.match(await result.place.locator(".ips-standing").evaluate((standing) => standing.textContent), /November 22, 2026/);
      assert.notEqual(await result.fingerprint(), before);
    }));

  test("without a date there is no result, and the page says which date it needs", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      const screening = await Screening.open(page, guard, { policy: "la-ccp4043" });
      await screening.startCall();
      await screening.setAsOf("2026-02-30");
      await page.locator("#error-as-of").filter({ hasText: screening.words.errors.no_such_date }).waitFor();
      await screening.seeResult();
      assert.equal(await screening.heading(), screening.words.noDate);
    }));

  test("a date that cannot be says so at its field, stays as typed, and the rest is computed", (t) =>
    visit(t, sizes.phone, async (page, guard) => {
      const screening = await Screening.open(page, guard, { policy: "la-ccp4043" });
      const { words } = screening;
      const { facts } = person("la-ccp4043", "eligible");
      await screening.startCall();
      await screening.fillIn(facts);
      const wrong = { "2001-02-29": words.errors.no_such_date, "2026-11-22": words.errors.after_as_of, "0190-05-17": words.errors.implausible };
      for (const [date, message] of Object.entries(wrong)) {
        await screening.answer("date_of_birth", date);
        const field = screening.field("date_of_birth");
        await field.getByText(message).waitFor();
        const typed = field.getByRole("textbox");
        assert.equal(await typed.inputValue(), date);
        const described = (await typed.getAttribute("aria-describedby")).split(" ").map((id) => `[id="${id}"]`);
        assert.ok((await page.locator(described.join(", ")).allInnerTexts()).some((text) => text.trim() === message));
        assert.equal(await typed.getAttribute("aria-invalid"), "true");
        const values = await screening.values();
        assert.equal(values[titleOf(screening, "age")], words.finding.unknown);
        assert.equal(values[titleOf(screening, "pathway")], words.finding.met);
        assert.equal(await screening.outcomeSoFar(), words.outcome.undetermined);
      }
      await screening.answer("date_of_birth", facts.date_of_birth);
      assert.equal(await screening.outcomeSoFar(), words.outcome.eligible);
    }));

  test("a wrong date holds a question, with the message in both languages", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      const screening = await Screening.open(page, guard, { policy: "nc-yp630" });
      await screening.startGuided();
      while ((await screening.asked()) !== "date_of_birth") {
        await screening.answer(await screening.asked(), unknown);
        await screening.goOn();
      }
      await screening.answer("date_of_birth", "2001-02-29");
      await screening.tryToGoOn();
      await screening.field("date_of_birth").waitFor();
      assert.equal(await screening.asked(), "date_of_birth");
      await page.getByText(words.en.errors.no_such_date).waitFor();
      await screening.pickLanguage("es");
      await page.getByText(words.es.errors.no_such_date).waitFor();
      await screening.answer("date_of_birth", "2000-02-29");
      await screening.goOn();
    }));

  test("the year of birth is enough", (t) =>
    visit(t, sizes.phone, async (page, guard) => {
      const screening = await Screening.open(page, guard, { policy: "la-ccp4043", language: "es" });
      const { date_of_birth: _, ...facts } = person("la-ccp4043", "eligible").facts;
      await screening.startGuided();
      for (let name = await screening.asked(); name; name = await screening.asked()) {
        if (name === "date_of_birth") await screening.answer("birth_year", 2004);
        else await screening.answer(name, facts[name]);
        await screening.goOn();
      }
      await screening.seeResult();
      assert.equal(await screening.result.outcome(), screening.words.outcome.eligible);
      assert.match((await screening.result.findings())[titleOf(screening, "age")].reason, /año de nacimiento/);
      // In the year of the birthday itself the year alone does not tell.
      await screening.step(() => screening.hands.press(screening.button(screening.words.changeAnswers)));
      await screening.change("date_of_birth");
      await screening.answer("birth_year", 2005);
      await screening.goOn();
      await screening.seeResult();
      assert.equal(await screening.result.outcome(), screening.words.outcome.undetermined);
    }));

  test("a new screening asks before it forgets, and then forgets everything", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      const screening = await Screening.open(page, guard, { policy: "la-ccp4043" });
      const { words } = screening;
      await screening.startCall();
      await screening.fillIn(person("la-ccp4043", "eligible").facts);
      await screening.hands.press(screening.button(words.newScreening));
      await screening.hands.press(screening.button(words.cancel));
      assert.equal(await screening.outcomeSoFar(), words.outcome.eligible);
      await screening.hands.press(screening.button(words.newScreening));
      await screening.step(() => screening.hands.press(screening.button(words.beginAgain)));
      await screening.startCall();
      assert.equal(await screening.outcomeSoFar(), words.outcome.undetermined);
      assert.equal(await page.getByRole("radio", { checked: true }).count(), 0);
      assert.equal(await screening.field("date_of_birth").getByRole("textbox").inputValue(), "");
    }));

  test("leaving with answers asks first, leaving without does not", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      const screening = await Screening.open(page, guard, { policy: "la-ccp4043" });
      const asked = [];
      page.on("dialog", async (dialog) => {
        asked.push(dialog.type());
        await dialog.accept();
      });
      const leave = async () => {
        await page.getByRole("contentinfo").getByRole("link", { name: "Privacy" }).click();
        await page.waitForURL("**/en/privacy/");
      };
      guard.ready = false;
      await leave();
      assert.deepEqual(asked, []);
      await guard.open(page, screening.address);
      await screening.startCall();
      await screening.answer("plan_member", true);
      guard.ready = false;
      await leave();
      assert.deepEqual(asked, ["beforeunload"]);
    }));
});

describe("language and policy in place", together, () => {
  test("another language keeps the answers and the place, on every stage", (t) =>
    visit(t, sizes.phone, async (page, guard) => {
      const screening = await Screening.open(page, guard, { policy: "nc-yp630" });
      const someone = person("nc-yp630", "undetermined");
      const inLanguage = async (language, heading) => {
        await screening.pickLanguage(language);
        assert.equal(await screening.heading(), heading());
        assert.equal(page.url(), address(language, screeningPath("worker", "nc-yp630")));
        assert.match(await page.title(), language === "es" ? /Evaluar un referido/ : /Screen a referral/);
        assert.equal(await page.locator("html").getAttribute("lang"), language);
      };
      await inLanguage("es", () => "Evaluar un referido en Carolina del Norte");
      await screening.startGuided();
      const first = await screening.asked();
      await screening.answer(first, someone.facts[first]);
      await inLanguage("en", () => screening.say(screening.policy.fact(first).question));
      assert.ok(await screening.field(first).getByRole("radio", { name: screening.words.yes }).isChecked());
      await screening.answerEach(someone.facts);
      await inLanguage("es", () => screening.words.review);
      await screening.seeResult();
      await assertResult(screening, someone);
      const before = await screening.result.fingerprint();
      await inLanguage("en", () => screening.words.outcome[someone.outcome]);
      await assertResult(screening, someone);
      assert.equal(await screening.result.fingerprint(), before);
    }));

  test("another language on the page of a call leaves nothing of the first behind", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      const screening = await Screening.open(page, guard, { policy: "la-ccp4043" });
      await screening.startCall();
      await screening.fillIn(person("la-ccp4043", "eligible").facts);
      await screening.pickLanguage("es");
      assert.equal(await screening.outcomeSoFar(), screening.words.outcome.eligible);
      for (const fact of screening.policy.asked("worker")) await screening.field(fact.name).waitFor();
      const text = await page.getByRole("main").innerText();
      for (const english of [words.en.seeResult, words.en.dontKnow, "document seen", "Age 21 or older", "don’t know"]) assert.ok(!text.includes(english), `“${english}” is left`);
      assert.ok(text.includes(words.es.dontKnow));
    }));

  test("another policy keeps the facts both share", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      const screening = await Screening.open(page, guard, { policy: "la-ccp4043" });
      const { words } = screening;
      await screening.startCall();
      await screening.fillIn({ interested_in_working: true, date_of_birth: "2008-03-01" });
      assert.equal((await screening.values())[titleOf(screening, "age")], words.finding.not_met);
      await screening.pickPolicy("nc-yp630");
      assert.equal(page.url(), screening.address);
      assert.equal(await screening.heading(), words.callHeading);
      const values = await screening.values();
      assert.equal(values[titleOf(screening, "age")], words.finding.met, "18 is old enough here");
      assert.equal(values[titleOf(screening, "desire")], words.finding.met);
      assert.equal(values[titleOf(screening, "diagnosis")], words.finding.unknown);
      assert.equal(await screening.field("date_of_birth").getByRole("textbox").inputValue(), "3/1/2008");
      await screening.pickPolicy("la-ccp4043");
      assert.equal((await screening.values())[titleOf(screening, "interest")], words.finding.met);
    }));

  test("Back after a change of policy and language agrees with the address", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      const screening = await Screening.open(page, guard, { policy: "la-ccp4043" });
      await screening.startCall();
      await screening.seeResult();
      await screening.pickPolicy("nc-yp630");
      await screening.pickLanguage("es");
      const agrees = async (heading) => {
        assert.equal(await screening.heading(), heading);
        assert.equal(page.url(), screening.address);
        assert.equal(await page.locator("html").getAttribute("lang"), "es");
      };
      await page.goBack();
      await page.locator(".ips-call").waitFor();
      await agrees(screening.words.callHeading);
      await screening.step(() => page.goBack());
      await agrees("Evaluar un referido en Carolina del Norte");
      // What was walked before the page is loaded anew leads to the beginning.
      await page.goForward();
      await page.locator(".ips-call").waitFor();
      guard.ready = false;
      await page.reload();
      await page.locator("html[data-ready]").waitFor({ state: "attached" });
      guard.ready = true;
      await agrees("Evaluar un referido en Carolina del Norte");
      await screening.startCall();
      await screening.step(() => page.goBack());
      await agrees("Evaluar un referido en Carolina del Norte");
    }));

  test("another policy in the middle of the questions begins with its own", (t) =>
    visit(t, sizes.phone, async (page, guard) => {
      const screening = await Screening.open(page, guard, { policy: "la-ccp4043", language: "es" });
      await screening.startGuided();
      await screening.answer("plan_member", true);
      await screening.goOn();
      assert.equal(await screening.asked(), "interested_in_working");
      await screening.answer("interested_in_working", true);
      await screening.step(() => screening.pickPolicy("nc-yp630"));
      const asked = await screening.answerEach(person("nc-yp630", "eligible").facts);
      assert.ok(!asked.includes("expresses_desire_to_work"), "the wish to work is known already");
      await screening.seeResult();
      await assertResult(screening, person("nc-yp630", "eligible"));
    }));
});

describe("files and papers", () => {
  for (const language of languages) {
    test(`saved, opened on another day on a new page, the result is the same, ${language}`, async (t) => {
      let file, before;
      const someone = person("nc-yp630", "undetermined");
      await visit(t, sizes.desk, async (page, guard) => {
        const screening = await Screening.open(page, guard, { policy: "nc-yp630", language });
        await screening.setAsOf("2026-11-03");
        await screening.startCall();
        await screening.fillIn(someone.facts);
        await screening.answer("area_6_criminal_justice", declined);
        await screening.seeResult();
        await page.getByLabel(screening.words.reference, { exact: true }).fill("A-17");
        await page.keyboard.press("Tab");
        before = { outcome: await screening.result.outcome(), code: await screening.result.fingerprint(), answers: await screening.result.answers(), findings: await screening.result.findings() };
        file = await screening.saveFile();
        assert.equal(file.name, "ips-nc-yp630-2026-11-03-A-17.json");
        assert.equal(JSON.parse(file.text).answers.funding, "state");
      });
      await visit(t, sizes.phone, async (page, guard) => {
        // The file brings its own policy along.
        const screening = await Screening.open(page, guard, { policy: "la-ccp4043", language });
        await screening.openFile(file);
        screening.policy = policyNamed("nc-yp630");
        assert.equal(page.url(), screening.address);
        assert.equal(await screening.heading(), screening.words.review);
        await screening.seeResult();
        const { result } = screening;
        assert.deepEqual({ outcome: await result.outcome(), code: await result.fingerprint(), answers: await result.answers(), findings: await result.findings() }, before);
        assert.equal(await page.getByLabel(screening.words.reference, { exact: true }).inputValue(), "A-17");
      });
    });

    test(`copied, the text tells outcome, answers, places in the policy and code, ${language}`, (t) =>
      visit(t, sizes.desk, async (page, guard) => {
        await allowClipboard(page);
        const screening = await Screening.open(page, guard, { policy: "la-ccp4043", language });
        const someone = person("la-ccp4043", "not_eligible");
        await screening.startCall();
        await screening.fillIn(someone.facts);
        await screening.seeResult();
        const text = await screening.copyText();
        const flat = text.replaceAll(/\s+/g, " ");
        assert.ok(flat.toLowerCase().includes(screening.words.outcome.not_eligible.toLowerCase()), text);
        assert.ok(flat.includes(await screening.result.fingerprint()), text);
        for (const criterion of screening.policy.criteria) {
          assert.ok(flat.includes(screening.say(criterion.title)), criterion.id);
          for (const rule of criterion.rules) assert.ok(flat.includes(rule), rule);
          assert.ok(flat.includes(criterion.citation.heading) && flat.includes(criterion.citation.item[language] ?? criterion.citation.item), criterion.id);
        }
        assert.ok(flat.includes(say(screening.policy.document.policy.decision, "worker", language)), "the plan decides");
      }));

    test(`a file that is none says so and loses nothing, ${language}`, (t) =>
      visit(t, sizes.desk, async (page, guard) => {
        const screening = await Screening.open(page, guard, { policy: "la-ccp4043", language });
        await screening.startCall();
        await screening.fillIn(person("la-ccp4043", "eligible").facts);
        const { wrongFile } = screening.words;
        const saved = { kind: "ips-kit screening", format: 1, policy: "la-ccp4043", policy_version: "2024-09", as_of: today, answers: {} };
        const wrong = [
          ["name,age\nA,30", wrongFile.notJson],
          ['{"kind": "something else"}', wrongFile.otherKind],
          ["[1, 2]", wrongFile.otherKind],
          ['"text"', wrongFile.otherKind],
          [JSON.stringify({ ...saved, format: 99 }), wrongFile.newer],
          [JSON.stringify({ ...saved, policy: "xx-1" }), wrongFile.otherPolicy],
        ];
        for (const [text, message] of wrong) {
          await screening.chooseFile({ text });
          await page.getByRole("alert").filter({ hasText: message }).waitFor();
          assert.equal(await page.getByRole("alert").count(), 1);
          assert.equal(await screening.outcomeSoFar(), screening.words.outcome.eligible);
        }
        // And a good one after the bad ones.
        await screening.openFile({ text: JSON.stringify({ ...saved, answers: { plan_member: false } }) });
        await screening.seeResult();
        assert.equal(await screening.result.outcome(), screening.words.outcome.not_eligible);
      }));
  }
});
