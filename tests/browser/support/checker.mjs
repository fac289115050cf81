// The embeddable checker on a page of a publisher.

import { Screening } from "./screening.mjs";
import { site } from "./site.mjs";

/** The address of a publisher's page by its name. */
export const publisher = (name) => `${site}/publisher/${name}.html`;

/** The events of a checker, without `ips-`. */
export const events = ["ready", "step", "result", "next", "reset", "error"];

/** One checker on a page of a publisher. */
export class Checker extends Screening {
  level = 2;

  /** `element` is a selector of the checker; `framed` says that it runs in a frame. */
  constructor(page, { element = "ips-checker", framed = false, audience = "public", ...options }) {
    super(page, { ...options, audience });
    this.element = page.locator(element);
    this.place = framed ? page.frameLocator("ips-checker iframe").locator("ips-checker") : this.element;
  }

  /** Opens a publisher's page and waits until the checker answers. */
  static async open(page, guard, name, options) {
    const checker = new Checker(page, options);
    // Whether a page allows WebAssembly is only known by trying, which its rules may report.
    if (options.framed) guard.expected = /^console error: the security policy was broken: script-src wasm-eval/;
    await listen(page);
    await guard.open(page, publisher(name), checker.place.locator(".ips-heading"));
    return checker;
  }

  get root() {
    return this.place.locator(".ips-root");
  }

  /** What the page was told so far: `[name, detail]` for each event. */
  told() {
    return this.page.evaluate(() => window.told);
  }

  /** The details of the events of one name. */
  async toldOf(name) {
    return (await this.told()).filter(([told]) => told === name).map(([, detail]) => detail);
  }

  /** Waits until the page was told of an event at least so many times; the detail of the last one. */
  async hears(name, times = 1) {
    await this.page.waitForFunction(([name, times]) => window.told.filter(([told]) => told === name).length >= times, [name, times]);
    return (await this.toldOf(name)).at(-1);
  }

  /** Sets or takes away an attribute. */
  async set(name, value) {
    await this.element.evaluate((element, [name, value]) => (value === null ? element.removeAttribute(name) : element.setAttribute(name, value)), [name, value]);
  }
}

/** Remembers on every page what checkers tell it. */
export const listen = (page) =>
  page.addInitScript((events) => {
    if (window !== top) return;
    window.told = [];
    for (const name of events) document.addEventListener(`ips-${name}`, (event) => window.told.push([name, event.detail]));
  }, events);
