// The custom element `<ips-checker>`: attributes in, events out, and a life that survives being moved and leaves nothing behind.

import css from "ips-style-sheet";
import { answersFrom, type Answers } from "./answers.js";
import { fillContact, ownWords } from "./contact.js";
import { showFramed } from "./frame.js";
import { includeAnswers, includesAnswers, saysYes } from "./include-answers.js";
import { showInline } from "./inline.js";
import { keepKeys } from "./keys.js";
import { allowsWebAssembly } from "./load.js";
import { wayToOwnPage } from "./own-page.js";
import { printAlone } from "./print.js";
import { Problem, isOfPage, notTaken } from "./problem.js";
import { release } from "./release.js";
import { contactOf, languageOf, settingsOf, type Settings } from "./settings.js";
import type { Shown } from "./shown.js";
import { followTheme } from "./theme.js";
import { say } from "./words.js";

/** What only a publisher who asks for it in so many words is told. */
const answers = ["answers", "fingerprint"];

/**
 * A checker on a page of somebody else.
 *
 * Attributes, and properties of the same meaning: `policy` (an id), `policy-version` (`policyVersion`; the only one this release has
 * where it is left out), `lang`, `dir`, `audience` (`public` or `worker`), `as-of` (`asOf`, `YYYY-MM-DD`; today where it is left out),
 * `mode` (`auto`, `inline`, `iframe`), `contact-phone` (`contactPhone`), `contact-href` (`contactHref`), `next-label` (`nextLabel`),
 * `include-answers` (`includeAnswers`; `include-answers.ts` says what is yes). Children are shown until
 * the checker is there, and where it cannot be; those with `slot="contact"` where it says whom to call.
 *
 * A property alone: `answers`, what the page knows already, by the names of facts.
 *
 * Events, all of them bubbling and composed: `ips-ready`, `ips-step`, `ips-result`, `ips-next`, `ips-reset`, `ips-error`.
 */
export class IpsChecker extends HTMLElement {
  static readonly observedAttributes = ["policy", "policy-version", "lang", "dir", "audience", "as-of", "mode", "contact-phone", "contact-href", "next-label", includeAnswers];

  /** The version of IPS Kit. */
  static readonly version = release.version;

  #root: HTMLElement | undefined;
  #shown: Shown | undefined;
  /** How the checker runs; nothing while that is not known. */
  #mode: "inline" | "iframe" | undefined;
  #endTheme: (() => void) | undefined;
  /** The number of the present attempt to show a checker; 0 while there is none. What belongs to another attempt comes too late. */
  #attempt = 0;
  #attempts = 0;
  #given = answersFrom(undefined);
  /** The names in `#given` that the page has still to be told of. */
  #untold: readonly string[] = [];
  /** What was told of the last result. */
  #result: Record<string, unknown> = {};
  /** Follows what comes into the slot, changes in it and goes out of it. */
  #children: MutationObserver | undefined;

  declare policy: string;
  declare policyVersion: string;
  declare audience: string;
  declare asOf: string;
  declare mode: string;
  declare contactPhone: string;
  declare contactHref: string;
  declare nextLabel: string;

  get includeAnswers(): boolean {
    return includesAnswers(this);
  }
  set includeAnswers(yes: unknown) {
    this.toggleAttribute(includeAnswers, saysYes(yes));
  }

  /** What the page knows already; what a visitor answers is no part of it. */
  get answers(): Answers {
    return { ...this.#given.answers };
  }
  set answers(given: unknown) {
    const read = answersFrom(given);
    // A framework sets the same again whenever it draws.
    if (JSON.stringify(read) === JSON.stringify(this.#given)) return;
    this.#given = read;
    this.#untold = read.refused;
    if (this.#shown) void this.#update(this.#shown);
  }

  /** Forgets every answer and begins again. */
  reset(): void {
    this.#shown?.reset();
  }

  /** Moves the focus to the heading of what is shown. */
  override focus(options?: FocusOptions): void {
    const heading = this.#root?.querySelector<HTMLElement>(".ips-heading, iframe");
    if (heading) heading.focus(options);
    else super.focus(options);
  }

  connectedCallback(): void {
    this.#takeEarly();
    // What is already there was moved.
    if (this.#attempt === 0) this.#start();
  }

  disconnectedCallback(): void {
    // A move takes an element off the page and puts it back at once.
    queueMicrotask(() => {
      if (!this.isConnected) this.#stop();
    });
  }

  adoptedCallback(): void {
    // Style sheets belong to the document they were made in.
    if (this.#attempt !== 0) this.#restart();
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after || this.#attempt === 0) return;
    // It is asked when there is something to tell, and changes nothing that fails.
    if (name === includeAnswers && !this.#shown) return;
    // A frame belongs to its mode, and what failed may work now.
    if (name === "mode" || !this.#shown) this.#restart();
    else void this.#update(this.#shown);
  }

  /** What was set as a property before the element was one of these lies on it as a value of its own and would hide what is meant. */
  #takeEarly(): void {
    for (const property of [...Object.keys(texts), "includeAnswers", "answers"]) {
      if (!Object.hasOwn(this, property)) continue;
      const early: unknown = Reflect.get(this, property);
      Reflect.deleteProperty(this, property);
      Reflect.set(this, property, early);
    }
  }

  #start(): void {
    this.#attempt = ++this.#attempts;
    const shadow = this.shadowRoot ?? this.#opened();
    shadow.adoptedStyleSheets = [styleSheet(this.ownerDocument)];
    const root = document.createElement("div");
    root.className = "ips-root";
    root.part.add("checker");
    const probes = document.createElement("div");
    probes.className = "ips-probes";
    shadow.replaceChildren(root, probes);
    this.#root = root;
    root.addEventListener("ips-print", (event) => {
      event.preventDefault();
      printAlone(root, css);
    });
    root.addEventListener("ips-contact", (event) => {
      // It is between the checker and its element, and no news for the page.
      event.stopPropagation();
      this.#sayContact(event.target as Element);
    });
    this.#endTheme = followTheme(this, root, probes);
    this.#children = new MutationObserver(() => this.#shown && void this.#update(this.#shown));
    this.#children.observe(this, { childList: true, characterData: true, subtree: true, attributeFilter: ["slot"] });
    this.#wait(root);
    void this.#show(root, this.#attempt);
  }

  #opened(): ShadowRoot {
    const shadow = this.attachShadow({ mode: "open" });
    keepKeys(shadow);
    return shadow;
  }

  #stop(): void {
    this.#attempt = 0;
    this.#children?.disconnect();
    this.#result = {};
    this.#untold = this.#given.refused;
    this.#shown?.stop();
    this.#shown = undefined;
    this.#mode = undefined;
    this.#endTheme?.();
    this.#endTheme = undefined;
    this.#root = undefined;
    this.shadowRoot?.replaceChildren();
  }

  #restart(): void {
    this.#stop();
    if (this.isConnected) this.#start();
  }

  async #show(root: HTMLElement, attempt: number): Promise<void> {
    try {
      const settings = settingsOf(this, this.#given.answers);
      dressed(root, settings);
      const mode = this.#modeFor(settings);
      this.#mode = mode;
      const place = document.createElement("div");
      place.className = "ips-place";
      let isReady = false;
      const ready = (): void => {
        if (isReady) return;
        isReady = true;
        place.classList.remove("ips-place--waiting");
        for (const other of [...root.children]) if (other !== place) other.remove();
        // A frame has said so itself.
        if (mode === "inline") this.#tell("ready", { policy: settings.policy.id, policyVersion: settings.policy.version });
      };
      const tell = (name: string, detail: Record<string, unknown>): void => {
        if (attempt !== this.#attempt) return;
        // A checker may speak before the promise of it is kept.
        ready();
        if (name === "result") this.#result = detail;
        if (name === "reset") this.#result = {};
        const goesOn = this.#tell(name, detail);
        if (name === "next" && goesOn) this.#follow();
      };
      // A frame has to be on the page to begin; what stood there meanwhile stays until it answers.
      place.classList.add("ips-place--waiting");
      root.append(place);
      const shown = await (mode === "inline" ? showInline(place, settings, tell) : showFramed(this, place, settings, tell));
      if (attempt !== this.#attempt) return shown.stop();
      this.#shown = shown;
      ready();
      // Attributes may have changed while files were on their way.
      await this.#update(shown);
    } catch (error) {
      if (attempt === this.#attempt) this.#fail(root, error);
    }
  }

  #modeFor({ mode, language }: Settings): "inline" | "iframe" {
    if (mode === "iframe") return "iframe";
    if (allowsWebAssembly()) return "inline";
    if (mode === "auto") return "iframe";
    throw new Problem("wasm_refused", say(language).refused);
  }

  async #update(shown: Shown): Promise<void> {
    const root = this.#root;
    if (!root) return;
    try {
      const settings = settingsOf(this, this.#given.answers);
      dressed(root, settings);
      for (const place of root.querySelectorAll(".ips-contact")) this.#sayContact(place);
      await shown.update(settings);
      root.querySelector(":scope > .ips-problem")?.remove();
      const untold = this.#untold;
      this.#untold = [];
      for (const name of untold) this.#tell("error", notTaken(name, "wrong_type", settings.language));
    } catch (error) {
      if (shown !== this.#shown) return;
      // What was answered stays; the checker shows what it showed before, under the reason.
      root.querySelector(":scope > .ips-problem")?.remove();
      root.prepend(this.#problem(error));
    }
  }

  /** What a child of the element says stands here until the checker does. */
  #wait(root: HTMLElement): void {
    const loading = document.createElement("p");
    loading.className = "ips-loading";
    loading.setAttribute("role", "status");
    loading.lang = languageOf(this);
    loading.textContent = say(languageOf(this)).loading;
    root.replaceChildren(document.createElement("slot"), loading);
  }

  #fail(root: HTMLElement, error: unknown): void {
    const whom = document.createElement("div");
    root.replaceChildren(this.#problem(error), document.createElement("slot"), whom);
    this.#sayContact(whom);
  }

  /** Says at a place whom to call and what to do next, in the publisher's own words. What cannot be used is said elsewhere. */
  #sayContact(place: Element): void {
    fillContact(place, contactOf(this), ownWords(this).length > 0, say(languageOf(this)), (event) => {
      if (!this.#tell("next", this.#result)) event.preventDefault();
    });
  }

  /** Goes where what leads on leads to, on the page itself: a frame has only told that it was pressed. */
  #follow(): void {
    const { href } = contactOf(this);
    if (href) this.ownerDocument.defaultView?.location.assign(href);
  }

  /** The reason for people, told to the page as well. */
  #problem(error: unknown): HTMLElement {
    const problem = error instanceof Problem ? error : new Problem("load_failed", say(languageOf(this)).notLoaded, error);
    const text = document.createElement("p");
    text.className = "ips-problem";
    text.setAttribute("role", "alert");
    text.lang = languageOf(this);
    text.textContent = problem.message;
    if (isOfPage(problem.code)) text.append(" ", wayToOwnPage(this));
    if (problem.cause !== undefined) console.error(problem);
    this.#tell("error", { code: problem.code, message: problem.message });
    return text;
  }

  /** Whether the page lets happen what follows. */
  #tell(name: string, detail: Record<string, unknown>): boolean {
    const kept = Object.fromEntries(Object.entries(detail).filter(([name]) => includesAnswers(this) || !answers.includes(name)));
    const about = { version: release.version, mode: this.#mode ?? null };
    return this.dispatchEvent(new CustomEvent(`ips-${name}`, { bubbles: true, composed: true, cancelable: name === "next", detail: { ...kept, ...about } }));
  }
}

/** The properties that are the text of an attribute: its name, and what is meant where it is left out. */
const texts = {
  policy: ["policy", ""],
  policyVersion: ["policy-version", ""],
  audience: ["audience", "public"],
  asOf: ["as-of", ""],
  mode: ["mode", "auto"],
  contactPhone: ["contact-phone", ""],
  contactHref: ["contact-href", ""],
  nextLabel: ["next-label", ""],
} as const;

for (const [property, [attribute, usual]] of Object.entries(texts)) {
  Object.defineProperty(IpsChecker.prototype, property, {
    configurable: true,
    enumerable: true,
    get(this: IpsChecker): string {
      return this.getAttribute(attribute) ?? usual;
    },
    set(this: IpsChecker, text: unknown) {
      // Frameworks take a value back by giving none.
      if (text === null || text === undefined) this.removeAttribute(attribute);
      else this.setAttribute(attribute, String(text));
    },
  });
}

/** The language and the direction of what is shown. */
const dressed = (root: HTMLElement, { language, direction }: Settings): void => {
  root.lang = language;
  root.dir = direction;
};

const sheets = new WeakMap<Document, CSSStyleSheet>();

/** The style sheet, one for all checkers of a document. */
const styleSheet = (document: Document): CSSStyleSheet => {
  let sheet = sheets.get(document);
  if (!sheet) {
    const view = (document.defaultView ?? window) as Window & typeof globalThis;
    sheet = new view.CSSStyleSheet();
    sheet.replaceSync(css);
    sheets.set(document, sheet);
  }
  return sheet;
};
