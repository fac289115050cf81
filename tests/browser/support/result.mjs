// What the result page says, read as a reader does: by headings, lines and what they unfold to.

import { words } from "./words.mjs";

/** The lines of a text that is not shown while it is folded away. */
const text = (element) => element?.textContent.replaceAll(/\s+/g, " ").trim() ?? "";

/** The result of a screening. `place` is where it stands, `level` that of its main heading. */
export class Result {
  constructor(place, language, level = 1) {
    this.place = place;
    this.level = level;
    this.words = words[language];
  }

  /** The part of the page under a heading. */
  section(name) {
    return this.place.getByRole("heading", { level: this.level + 1, name: this.words.sections[name], exact: true }).locator("xpath=parent::section");
  }

  /** The part of the page under a lesser heading. */
  part(name) {
    return this.place.getByRole("heading", { level: this.level + 2, name: this.words.sections[name], exact: true }).locator("xpath=..");
  }

  /** The outcome, in the words of the page. */
  async outcome() {
    return (await this.place.getByRole("heading", { level: this.level }).first().innerText()).trim();
  }

  /** What was found for each criterion: `{ title: { value, reason, citation, isLimitation } }`. */
  async findings() {
    const lines = await this.place.locator("details.ips-criterion").evaluateAll((lines) => lines.map((line) => {
      const of = (selector) => [...line.querySelectorAll(selector)].map((element) => element.textContent.replaceAll(/\s+/g, " ").trim());
      return { title: of(".ips-criterion__title")[0], value: of(".ips-criterion__value")[0], reason: of(".ips-reason")[0], citation: of(".ips-citation").join(" "), isLimitation: line.closest(".ips-limitations") !== null };
    }));
    return Object.fromEntries(lines.map(({ title, ...found }) => [title, found]));
  }

  /** What is missing: `{ heading of the party: [{ question, paper }, …] }`, with each question that is counted together with others. */
  async missing() {
    const groups = await this.place.locator(".ips-next section.ips-ask").evaluateAll((groups) => groups.map((group) => [
      group.querySelector("h3, h4").innerText.trim(),
      [...group.querySelectorAll("li")].filter((item) => !item.querySelector("li")).map((item) => ({
        question: item.firstChild.textContent.trim(),
        paper: item.querySelector(".usa-checkbox__label")?.innerText.trim() ?? "",
        counted: item.parentElement.classList.contains("ips-counted-parts"),
      })),
    ]));
    return Object.fromEntries(groups);
  }

  /** The headings of what a visitor is told to do. */
  async things() {
    return this.place.locator(".ips-things > li > :is(h3, h4)").allInnerTexts();
  }

  /** The answers and how each is known, as the table repeats them: `{ label: answer }`. */
  async answers() {
    const rows = await this.place.locator(".ips-answer-table tbody tr").evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent.trim())));
    return Object.fromEntries(rows.map(([label, answer]) => [label, answer]));
  }

  /** How the answer with a label is known. */
  async source(label) {
    const rows = await this.place.locator(".ips-answer-table tbody tr").evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent.trim())));
    return rows.find(([name]) => name === label)?.[2];
  }

  /** The whole code of the result. */
  async fingerprint() {
    return text(await this.place.locator(".ips-standing dt", { hasText: this.words.fingerprint }).first().evaluateHandle((term) => term.nextElementSibling).then((handle) => handle.evaluate((cell) => ({ textContent: cell.textContent }))));
  }
}
