// One screening on its page, in the words of whoever does it.

import assert from "node:assert/strict";
import { policy as policyNamed, say } from "./policies.mjs";
import { Keyboard, Mouse } from "./hands.mjs";
import { Result } from "./result.mjs";
import { address, screeningPath } from "./site.mjs";
import { words } from "./words.mjs";

/** "I don't know". */
export const unknown = null;
/** "Prefers not to say". */
export const declined = Symbol("prefers not to say");

/** A screening and what can be done with it, on a page of its own. */
export class Screening {
  /** The level of the main heading. */
  level = 1;

  constructor(page, { policy, language = "en", audience = "worker", by = "mouse" }) {
    this.page = page;
    /** Where it stands. */
    this.place = page;
    this.policy = policyNamed(policy);
    this.audience = audience;
    this.language = language;
    this.by = by;
  }

  /** Opens the page and waits until it answers. */
  static async open(page, guard, options) {
    const screening = new Screening(page, options);
    await guard.open(page, screening.address);
    return screening;
  }

  get address() {
    return address(this.language, screeningPath(this.audience, this.policy.id));
  }

  /** The element that everything stands in. */
  get root() {
    return this.place.locator("html");
  }

  get words() {
    return words[this.language];
  }

  get hands() {
    const { yes, no, dontKnow, declined, keys } = this.words;
    const letters = { [yes]: keys.yes, [no]: keys.no, [dontKnow]: keys.dontKnow, [declined[this.audience]]: keys.declined };
    return this.by === "mouse" ? new Mouse(this.page) : new Keyboard(this.page, letters);
  }

  get result() {
    return new Result(this.place, this.language, this.level);
  }

  /** A text of the policy in the words of this page. */
  say(text) {
    return say(text, this.audience, this.language);
  }

  button(name) {
    return this.place.getByRole("button", { name, exact: true });
  }

  /** The fields of a fact, under its question. */
  field(name) {
    return this.place.getByRole("group", { name: this.say(this.policy.fact(name).question), exact: true });
  }

  async heading() {
    return (await this.place.getByRole("heading", { level: this.level }).first().innerText()).trim();
  }

  /** The outcome so far, as the page announces it. */
  async outcomeSoFar() {
    return (await this.place.getByRole("complementary", { name: this.words.soFar }).getByRole("status").innerText()).trim();
  }

  /** Does what leads to another stage: the heading changes and takes the focus. */
  async step(action) {
    const before = await this.heading();
    await action();
    const arrived = ({ before, root }) => {
      const heading = root.querySelector(".ips-heading");
      return heading && heading.innerText.trim() !== before && root.getRootNode().activeElement === heading;
    };
    const root = await this.root.elementHandle();
    await (await root.ownerFrame()).waitForFunction(arrived, { before, root }).catch(async () => {
      const at = await root.evaluate((root) => root.getRootNode().activeElement?.outerHTML.slice(0, 200));
      assert.fail(`no step: the heading was "${before}", is "${await this.heading()}", and the focus is on ${at}`);
    });
  }

  /** Begins with one question at a time. */
  async startGuided() {
    await this.step(() => this.hands.press(this.button(this.words.guided)));
  }

  /** Begins with every question on one page; the date of birth has the focus then. */
  async startCall() {
    await this.hands.press(this.button(this.words.call));
    const root = await this.root.elementHandle();
    await (await root.ownerFrame()).waitForFunction((root) => root.getRootNode().activeElement?.closest(".ips-row"), root);
  }

  /** Whether every question is on the page. */
  async isOnCall() {
    return (await this.place.locator(".ips-call").count()) > 0;
  }

  /** Sets the date of the screening, as `YYYY-MM-DD`. */
  async setAsOf(date) {
    if (await this.isOnCall()) return this.#typed(this.place.getByLabel(this.words.asOf, { exact: true }), date);
    await this.#date(this.place.getByRole("group", { name: this.words.asOf, exact: true }), date);
  }

  /** The fact the page asks for, or nothing when it asks none. */
  async asked() {
    const heading = await this.heading();
    return this.policy.facts.find((fact) => this.say(fact.question) === heading)?.name;
  }

  /** Answers a question that is on the page: yes, no, an option, a date, a year, `unknown` or `declined`. */
  async answer(name, value) {
    const fact = this.policy.fact(name);
    if (await this.isOnCall()) return this.#answerOnCall(fact, value);
    if (fact.stands_in_for) await this.#unfold(fact);
    const group = this.field(name);
    const { yes, no, dontKnow, declined: decline, year } = this.words;
    if (fact.kind === "year") await this.hands.type(group.getByLabel(year, { exact: true }), String(value ?? ""));
    else if (fact.kind === "date" && value !== unknown) await this.#date(group, value);
    else if (fact.kind === "date" && fact.stands_in_for) await this.#date(group, "--");
    else if (value === unknown) await this.hands.choose(group, dontKnow);
    else if (value === declined) await this.hands.choose(group, decline[this.audience]);
    else if (fact.kind === "yes_no") await this.hands.choose(group, value ? yes : no);
    else await this.hands.choose(group, this.say(fact.kind.choice.find((option) => option.id === value).label));
  }

  async #answerOnCall(fact, value) {
    const group = this.field(fact.kind === "year" ? fact.stands_in_for : fact.name);
    const { yes, no, dontKnow, declined: decline, keys } = this.words;
    if (fact.kind === "year") {
      // One field takes the date or the year: where it holds the date there is no year to take away.
      const field = group.getByRole("textbox");
      if (value ?? /^\d{4}$/.test(await field.inputValue())) await this.#typed(field, String(value ?? ""));
    } else if (fact.kind === "date") await this.#typed(group.getByRole("textbox"), value === unknown ? (fact.stands_in_for ? "" : keys.dontKnow) : value);
    else if (value === unknown) await this.hands.choose(group, dontKnow);
    else if (value === declined) await this.hands.choose(group, decline[this.audience]);
    else if (fact.kind === "yes_no") await this.hands.choose(group, value ? yes : no);
    else await this.hands.choose(group, this.say(fact.kind.choice.find((option) => option.id === value).label));
  }

  /** Types a date into its only field and leaves it. */
  async #typed(field, date) {
    await this.hands.type(field, date);
    await this.page.keyboard.press("Tab");
  }

  async #date(group, date) {
    const [year, month, day] = date.split("-");
    await this.hands.pick(group.getByLabel(this.words.month, { exact: true }).first(), month && String(Number(month)));
    await this.hands.type(group.getByLabel(this.words.day, { exact: true }).first(), day && String(Number(day)));
    await this.hands.type(group.getByLabel(this.words.year, { exact: true }).first(), year);
  }

  async #unfold(fact) {
    const summary = this.field(fact.stands_in_for).locator("summary").filter({ hasText: fact.label[this.language] });
    await this.hands.unfold(summary);
  }

  /** Goes on from a question. */
  async goOn() {
    await this.step(() => this.hands.submit(this.button(this.words.goOn)));
  }

  /** Goes on without an answer, which the page refuses. */
  async tryToGoOn() {
    await this.hands.press(this.button(this.words.goOn));
  }

  async back() {
    await this.step(() => this.hands.press(this.button(this.words.back)));
  }

  async seeAnswers() {
    await this.step(() => this.hands.press(this.button(this.words.seeAnswers)));
  }

  /** Asks for the result. Where the page offers it twice, either will do. */
  async seeResult() {
    await this.step(() => this.hands.press(this.button(this.words.seeResult).first()));
  }

  /** Answers question after question with what is known, and "I don't know" for the rest, until the page asks no more. Returns what was asked. */
  async answerEach(facts) {
    const asked = [];
    for (let name = await this.asked(); name; name = await this.asked()) {
      assert.ok(!asked.includes(name), `${name} is asked twice`);
      asked.push(name);
      await this.answer(name, facts[name] ?? unknown);
      await this.goOn();
    }
    assert.equal(await this.heading(), this.words.review);
    return asked;
  }

  /** Fills in the page of a call, from top to bottom. */
  async fillIn(facts) {
    for (const [name, value] of await this.#inOrder(facts)) await this.answer(name, value);
  }

  async #inOrder(facts) {
    const questions = await this.place.locator(".ips-row__question").evaluateAll((all) => all.map((question) => question.textContent.trim()));
    const place = (name) => questions.indexOf(this.say(this.policy.fact(name).question));
    return Object.entries(facts).sort(([one], [other]) => place(one) - place(other));
  }

  /** The value of each criterion during a call: `{ title: value }`. */
  async values() {
    const items = await this.place.getByRole("list", { name: this.words.criteriaSoFar }).locator("li").evaluateAll((all) => all.map((item) => [...item.children].map((part) => part.innerText.trim())));
    return Object.fromEntries(items);
  }

  /** The line that says where a call stands. */
  async callLine() {
    return (await this.place.locator(".ips-call__line").innerText()).trim();
  }

  /** The answers as the list shows them, to be checked: `{ label: answer }`. */
  async answersToCheck() {
    const rows = await this.place.locator("dl > div").evaluateAll((rows) => rows.map((row) => [row.querySelector("dt").innerText.trim(), row.querySelector("dd").innerText.trim()]));
    return Object.fromEntries(rows);
  }

  /** Goes from the list of answers to one question. */
  async change(name) {
    await this.step(() => this.hands.press(this.button(`${this.words.change}: ${this.policy.fact(name).label[this.language]}`)));
  }

  /** Changes the language in place. */
  async pickLanguage(language) {
    const name = { en: "English", es: "Español" }[language];
    await this.hands.press(this.page.getByRole("navigation", { name: this.words.languages }).getByRole("link", { name }));
    this.language = language;
    await this.page.locator(`html[lang=${language}]`).waitFor({ state: "attached" });
  }

  /** Changes the policy in place. */
  async pickPolicy(id) {
    const other = policyNamed(id);
    const link = this.page.getByRole("navigation", { name: this.words.states }).getByRole("link", { name: other.document.policy.region[this.language] });
    await this.hands.press(link);
    this.policy = other;
    await this.page.locator("nav a[aria-current=true]", { hasText: other.document.policy.region[this.language] }).waitFor();
  }

  /** Saves the screening as a file: its name and its text. */
  async saveFile() {
    await this.unfoldMore();
    const [download] = await Promise.all([this.page.waitForEvent("download"), this.hands.press(this.button(this.words.save))]);
    const parts = [];
    for await (const part of await download.createReadStream()) parts.push(part);
    return { name: download.suggestedFilename(), text: Buffer.concat(parts).toString("utf8") };
  }

  /** Chooses a file to open. */
  async chooseFile({ name = "screening.json", text }) {
    await this.page.getByLabel(this.words.open).setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
  }

  /** Opens a saved screening. */
  async openFile(file) {
    await this.step(() => this.chooseFile(file));
  }

  /** Unfolds what can be done with a result, where that is folded away. */
  async unfoldMore() {
    if (this.audience === "public") await this.hands.unfold(this.place.locator("summary").filter({ hasText: this.words.page.more }));
  }

  /** Copies the short note and gives what a paste would bring. */
  async copyNote() {
    await this.hands.press(this.button(this.words.copyNote));
    await this.place.getByRole("status").filter({ hasText: this.words.copied }).waitFor();
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** Copies the result as text and gives what a paste would bring. */
  async copyText() {
    await this.unfoldMore();
    await this.hands.press(this.button(this.words.copy));
    await this.place.getByRole("status").filter({ hasText: this.words.copied }).waitFor();
    return this.page.evaluate(() => navigator.clipboard.readText());
  }
}
