// What must never happen on any page: a word in the console, a failed request, a request after the page is ready,
// anything stored, an answer in the address.

import assert from "node:assert/strict";
import { site, tools } from "./site.mjs";

/** What may stand behind `#` in an address: the way past the navigation, and the names of the planning tools. */
const anchors = ["", "#main", ...tools.map((tool) => `#${tool}`)];

/** The files of the module that reads and writes workbooks. */
const sheets = /^\/assets\/ips-sheets-[0-9a-f]+\.(js|wasm)$/;

/** Watches a visitor's pages and remembers what must not happen. */
export class Guard {
  /** What was seen, one sentence each. */
  seen = [];
  /** Every request so far. */
  requests = 0;
  /** The page is ready: from now on it must ask for nothing. */
  ready = false;
  /** The user has asked for a workbook: the module that reads and writes them may come. */
  sheetsAllowed = false;
  /** What the test itself brings about, and nothing else, may be said in the console. */
  expected = undefined;

  constructor(context) {
    this.context = context;
  }

  /** Speaks up in the console when a page writes to a storage, puts more than a number into the history, or breaks its security policy. */
  async watchWrites() {
    await this.context.addInitScript((anchors) => {
      const wrap = (object, name, wrong) => {
        const original = object[name];
        object[name] = function (...given) {
          const said = wrong(...given);
          if (said) console.error(said);
          return original.apply(this, given);
        };
      };
      const state = (name) => (value, _, url) => {
        const plain = value === null || (Number.isInteger(value) && value >= 0);
        if (!plain) return `history.${name} was given ${JSON.stringify(value)}`;
        const { search, hash } = new URL(url ?? "", location.href);
        return (search || !anchors.includes(hash)) && `history.${name} was given the address ${url}`;
      };
      wrap(Storage.prototype, "setItem", (key) => `${key} was written to a storage`);
      wrap(IDBFactory.prototype, "open", (name) => `the database ${name} was opened`);
      if (window.CacheStorage) wrap(CacheStorage.prototype, "open", (name) => `the cache ${name} was opened`);
      wrap(History.prototype, "pushState", state("pushState"));
      wrap(History.prototype, "replaceState", state("replaceState"));
      const cookie = Object.getOwnPropertyDescriptor(Document.prototype, "cookie");
      Object.defineProperty(Document.prototype, "cookie", {
        ...cookie,
        set(value) {
          console.error(`the cookie ${value} was written`);
          cookie.set.call(this, value);
        },
      });
      document.addEventListener("securitypolicyviolation", (event) => console.error(`the security policy was broken: ${event.violatedDirective} ${event.blockedURI}`));
    }, anchors);
  }

  /** Watches a page. */
  watch(page) {
    const saw = (what) => this.expected?.test(what) || this.seen.push(what);
    page.on("console", (message) => saw(`console ${message.type()}: ${message.text()} ${message.location().url}`));
    page.on("pageerror", (error) => saw(`error on the page: ${error.message}`));
    page.on("requestfailed", (request) => saw(`request failed: ${request.url()} ${request.failure()?.errorText}`));
    page.on("response", (response) => response.status() >= 400 && saw(`${response.status()} for ${response.url()}`));
    page.on("request", (request) => {
      // A blob is made by the page itself and goes nowhere but into the file that is saved.
      if (request.url().startsWith("blob:")) return;
      this.requests += 1;
      if (this.ready && !(this.sheetsAllowed && sheets.test(new URL(request.url()).pathname))) saw(`request after the page was ready: ${request.url()}`);
      if (!request.url().startsWith(`${site}/`)) saw(`request to another place: ${request.url()}`);
    });
    page.on("framenavigated", (frame) => {
      const { search, hash } = new URL(frame.url());
      if (search || !anchors.includes(hash)) saw(`something in the address: ${frame.url()}`);
    });
  }

  /** Opens a page and waits until it is ready: until it says so itself, or until `sign` is there. */
  async open(page, url, sign = page.locator("html:not([data-page]), html[data-ready]")) {
    this.ready = false;
    const answer = await page.goto(url, { waitUntil: "load" });
    await sign.waitFor({ state: "attached" });
    // A page that shows the checker in use loads that as well.
    if (await page.locator(".ips-preview").count()) await page.locator(".ips-preview ips-checker .ips-heading").waitFor();
    // Drawn twice: the first drawing may still find pictures to fetch.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    this.ready = true;
    return answer;
  }

  /** Nothing has happened that must not, and nothing is stored. */
  async check(page) {
    assert.deepEqual(this.seen, []);
    assert.ok(this.requests > 0, "the guard saw no request at all, so it cannot have seen a wrong one");
    assert.deepEqual(await stored(page), { cookies: [], local: 0, session: 0, databases: 0, caches: 0, workers: 0 });
  }
}

/** What a page has stored. */
export const stored = async (page) => ({
  cookies: await page.context().cookies(),
  ...(await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }))),
});
