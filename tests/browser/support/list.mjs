// The page for lists of people, as somebody at a desk uses it.

import { readFileSync } from "node:fs";
import { address } from "./site.mjs";
import { words as all } from "./words.mjs";

/** A list as a file of the browser's. */
export const listFile = (content, name = "people.csv") => ({ name, mimeType: name.endsWith("csv") ? "text/csv" : "application/octet-stream", buffer: Buffer.from(content) });

/** The page, open in a language. */
export class ListPage {
  constructor(page, guard, language) {
    Object.assign(this, { page, guard, language, words: all[language].people });
  }

  static async open(page, guard, { language = "en", policy } = {}) {
    const list = new ListPage(page, guard, language);
    await guard.open(page, address(language, "batch/"));
    if (policy) await list.choosePolicy(policy);
    return list;
  }

  choosePolicy(policy) {
    return this.page.locator(`label[for="policy-${policy}"]`).click();
  }

  /** Chooses a file; a list of 100 rows is screened before anybody could look. */
  choose(file) {
    return this.page.locator("#list-file").setInputFiles(file);
  }

  /** What is said of the list. */
  get state() {
    return this.page.locator("#list-state");
  }

  /** Waits until the list is screened or refused; whether it was screened. */
  async settled() {
    await this.page.locator(".ips-list__overview, #list-state.usa-error-message").first().waitFor({ timeout: 60_000 });
    return (await this.page.locator(".ips-list__overview").count()) === 1;
  }

  /** Chooses a file and waits for what comes of it. */
  async screen(file) {
    await this.choose(file);
    if (!(await this.settled())) throw new Error(`the list was refused: ${await this.state.innerText()}`);
    await this.rows.first().waitFor();
  }

  get rows() {
    return this.page.locator(".ips-list__rows tbody tr");
  }

  button(name) {
    return this.page.getByRole("button", { name, exact: true });
  }

  /** The figure beside an outcome, as a number. */
  async figure(name) {
    const text = await this.page.locator(".ips-list__figures").first().locator("tr", { hasText: name }).locator(".ips-list__figure").innerText();
    return Number(text.replaceAll(",", ""));
  }

  /** Presses a button that saves, and gives the name and the bytes of the file. */
  async saved(name) {
    const [download] = await Promise.all([this.page.waitForEvent("download", { timeout: 60_000 }), this.button(name).click()]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  }

  /** Chooses from a list under its label. */
  pick(id, value) {
    return this.page.locator(`#${id}`).selectOption(value);
  }

  /** The numbers of the rows that are shown. */
  numbers() {
    return this.page.locator(".ips-list__rows tbody th").allInnerTexts();
  }
}
