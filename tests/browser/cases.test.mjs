// The case tables through the page: the same answers come out the same on the page of a call as in the core and in the command.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { sizes, useBrowser, visit } from "./support/browser.mjs";
import { cases } from "./support/cases.mjs";
import { policies } from "./support/policies.mjs";
import { Screening } from "./support/screening.mjs";

useBrowser();

describe("case tables on the page of a call", { concurrency: 2 }, () => {
  for (const policy of policies) {
    // One field takes the date of birth or only the year: a case with both cannot be entered here.
    const years = policy.facts.filter((fact) => fact.kind === "year");
    const chosen = cases[policy.id].filter(({ facts }) => !years.some((year) => facts[year.name] != null && facts[year.stands_in_for] != null));
    test(`${policy.id}, ${chosen.length} cases`, (t) =>
      visit(t, sizes.desk, async (page, guard) => {
        assert.ok(chosen.length >= 40, `only ${chosen.length} cases`);
        assert.ok(chosen.some((one) => one.case.errors) && chosen.some((one) => one.case.outcome === "eligible"));
        const screening = await Screening.open(page, guard, { policy: policy.id });
        await screening.startCall();
        const desk = new Desk(screening);
        const wrong = [];
        for (const one of chosen) {
          await desk.enter(one);
          wrong.push(...(await desk.differences(one)).map((difference) => `${one.name}: ${difference}`));
        }
        assert.deepEqual(wrong, []);
      }));
  }
});

/** A page on which one case after the other is entered; only what differs from the last one is touched. */
class Desk {
  #asOf;
  #entered = {};

  constructor(screening) {
    this.screening = screening;
  }

  async enter({ asOf, facts }) {
    if (asOf !== this.#asOf) await this.screening.setAsOf(asOf);
    this.#asOf = asOf;
    for (const { name } of this.screening.policy.facts) {
      const value = facts[name] ?? null;
      if (value !== (this.#entered[name] ?? null)) await this.screening.answer(name, value);
      this.#entered[name] = value;
    }
  }

  async differences({ case: one, facts }) {
    return one.errors ? this.#errors(one.errors, facts) : this.#findings(one);
  }

  /** Each error stands at its field, and the outcome does without the answer. */
  async #errors(errors, facts) {
    const { words, page, policy } = this.screening;
    const found = [];
    for (const { fact, code } of errors) {
      // A year is typed in the field of the date, and what is wrong with it stands there; without four digits it is no year, but a date that is none.
      const { kind, stands_in_for } = policy.fact(fact);
      const isYear = kind === "year";
      const message = words.errors[isYear && !/^\d{4}$/.test(facts[fact]) ? "no_such_date" : code];
      const shown = await page.locator(`[id="error-${isYear ? stands_in_for : fact}"]`).allInnerTexts();
      if (!message || shown.length !== 1 || shown[0].trim() !== message) found.push(`the message for ${fact}: expected "${message}", came ${JSON.stringify(shown)}`);
    }
    const so_far = await this.screening.outcomeSoFar();
    const known = [words.outcome, words.cannotStart].flatMap(Object.values).concat(words.notInForce);
    if (!known.some((outcome) => so_far.startsWith(outcome))) found.push(`there is no outcome beside the error: "${so_far}"`);
    return found;
  }

  async #findings({ outcome, heading, failing = [], missing = [] }) {
    const { screening } = this;
    const { words } = screening;
    const found = [];
    const compare = (what, expected, got) => {
      if (expected !== got) found.push(`${what}: expected "${expected}", came "${got}"`);
    };
    const said = await screening.outcomeSoFar();
    if (heading && screening.language === "en") compare("heading", heading, said);
    const limitations = screening.policy.criteria.filter(({ group }) => group === "limitation").map(({ id }) => id);
    const among = (ids) => ids.every((id) => limitations.includes(id));
    const blocked = outcome === "not_eligible" && among(failing);
    const told = blocked ? words.cannotStart[among(missing) ? "eligible" : "undetermined"] : words.outcome[outcome];
    const isBeforeTheText = missing.length === screening.policy.criteria.length && said === words.notInForce;
    // A heading may go on to say why, or on what it depends.
    if (!said.startsWith(told) && !isBeforeTheText) compare("outcome", told, said);
    const values = await screening.values();
    for (const { id, title } of screening.policy.criteria) {
      const expected = failing.includes(id) ? "not_met" : missing.includes(id) ? "unknown" : "met";
      compare(id, words[limitations.includes(id) ? "limitation" : "finding"][expected], values[screening.say(title)]);
    }
    return found;
  }
}
