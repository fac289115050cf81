// What the result page says, read as a reader does: by headings, rows and lines.

import { words } from "./words.mjs";

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

  /** The outcome, in the words of the page. */
  async outcome() {
    return (await this.place.getByRole("heading", { level: this.level }).first().innerText()).trim();
  }

  /** What was found for each criterion: `{ title: { value, reason, citation } }`. */
  async findings() {
    const rows = await this.section("findings").locator("tbody tr").evaluateAll((rows) =>
      rows.map((row) => [...row.cells].map((cell) => cell.innerText.trim().split("\n").map((line) => line.trim()).filter(Boolean))),
    );
    return Object.fromEntries(rows.map(([title, value, reason, citation]) => [title[0], { value: value[0], reason: reason[0], citation: citation.join(" ") }]));
  }

  /** What is missing: `{ heading of the party: [question, …] }`. */
  async missing() {
    const groups = await this.section("missing").locator("section:has(> h3, > h4)").evaluateAll((groups) =>
      groups.map((group) => [group.querySelector("h3, h4").innerText.trim(), [...group.querySelectorAll("li")].map((item) => item.innerText.split("\n"))]),
    );
    return Object.fromEntries(groups.map(([party, items]) => [party, items.map(([question, paper]) => ({ question: question.trim(), paper: paper?.trim() ?? "" }))]));
  }

  /** The answers and how each is known, as the table repeats them: `{ label: answer }`. */
  async answers() {
    const rows = await this.section("answers").locator("tbody tr").evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.innerText.trim())));
    return Object.fromEntries(rows.map(([label, answer]) => [label, answer]));
  }

  /** The short code of the result. */
  async fingerprint() {
    return (await this.section("standing").locator("dt", { hasText: this.words.fingerprint }).locator("xpath=following-sibling::dd").innerText()).trim();
  }
}
