// The two ways to use a page: with a mouse, or with a keyboard alone.

import assert from "node:assert/strict";

/** Uses a page with a mouse; a keyboard only where text is typed. */
export class Mouse {
  constructor(page) {
    this.page = page;
  }

  /** Presses a button or a link. */
  async press(locator) {
    await locator.click();
  }

  /** Opens what is folded under a summary, if it is not open. */
  async unfold(summary) {
    if (!(await isOpen(summary))) await summary.click();
  }

  /** Chooses the radio button or checkbox with this label in a group. */
  async choose(group, label) {
    // The circle is drawn beside the label; what people hit is the label.
    await group.getByText(label, { exact: true }).first().click();
  }

  /** Picks an option of a list by its value. */
  async pick(select, value) {
    await select.selectOption(value);
  }

  /** Puts text into a field, in place of what is there. */
  async type(field, text) {
    await field.fill(text);
  }

  /** Finishes a form by its button. */
  async submit(button) {
    await this.press(button);
  }
}

/** Uses a page with the keyboard alone: Tab, arrows, letters, Space and Enter. */
export class Keyboard {
  constructor(page, keys) {
    this.page = page;
    this.keys = keys;
  }

  async press(locator) {
    await this.#reach(locator);
    await this.page.keyboard.press("Enter");
  }

  async unfold(summary) {
    if (!(await isOpen(summary))) await this.press(summary);
  }

  async choose(group, label) {
    const box = group.getByRole("checkbox", { name: label, exact: true }).first();
    if (await box.count()) {
      await this.#reach(box);
      await this.page.keyboard.press("Space");
      return;
    }
    const chosen = group.getByRole("radio", { name: label, exact: true }).first();
    const buttons = group.locator(`input[name="${await chosen.getAttribute("name")}"]`);
    await this.#reach(buttons);
    const letter = this.keys[label];
    if (letter) {
      await this.page.keyboard.press(letter);
      return;
    }
    // An option without a letter: Space takes the first one, arrows go on from there.
    const place = await chosen.evaluate((button) => [...button.getRootNode().querySelectorAll("input")].filter((other) => other.name === button.name).indexOf(button));
    const at = await buttons.evaluateAll((all) => all.indexOf(all[0].getRootNode().activeElement));
    await this.page.keyboard.press("Space");
    for (let step = 0; step < Math.abs(place - at); step += 1) await this.page.keyboard.press(place > at ? "ArrowDown" : "ArrowUp");
  }

  async pick(select, value) {
    await this.#reach(select);
    const place = await select.evaluate((select, value) => [...select.options].findIndex((option) => option.value === value), value);
    await this.page.keyboard.press("Home");
    for (let step = 0; step < place; step += 1) await this.page.keyboard.press("ArrowDown");
  }

  async type(field, text) {
    await this.#reach(field);
    await this.page.keyboard.press("Control+A");
    await this.page.keyboard.type(text);
  }

  /** Enter in any field of the form. */
  async submit(button) {
    assert.ok(await button.evaluate((button) => button.form.contains(button.getRootNode().activeElement)), "the focus has left the form");
    await this.page.keyboard.press("Enter");
  }

  /** Presses Tab until one of the elements has the focus. */
  async #reach(locator) {
    await locator.first().waitFor({ state: "attached" });
    const reached = () => locator.evaluateAll((elements) => elements.includes(elements[0]?.getRootNode().activeElement));
    for (let tabs = 0; tabs < 250; tabs += 1) {
      if (await reached()) return;
      await this.page.keyboard.press("Tab");
    }
    assert.fail(`Tab never reaches ${locator}`);
  }
}

const isOpen = (summary) => summary.evaluate((summary) => summary.parentElement.open);
