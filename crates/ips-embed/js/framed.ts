// A checker that runs in a frame: this is the side of the frame. It shows one checker that fills the page of the frame.

import { contactSlot, ownWords } from "./contact.js";
import type { IpsChecker } from "./element.js";
import { takeLook } from "./look.js";
import { events, send, toldByPage, type FromFrame, type ToFrame } from "./messages.js";
import { showAlone } from "./own-page.js";
import { Problem } from "./problem.js";
import { frameSettings, settingsFrom } from "./settings.js";

/** Marks the page of a frame. */
const mark = "data-ips-frame";

/** Whether this page is the one of the frame. */
export const isFrame = (): boolean => document.documentElement.hasAttribute(mark);

/** Shows the checker: to the page around this one, or else by itself. */
export const serve = (): void => (parent === window ? showAlone() : framed());

/** Shows the checker that the page around this one asks for, and tells that page what happens. */
const framed = (): void => {
  const checker = document.createElement("ips-checker") as IpsChecker;
  // Set here, because the rules of the page allow no style in its text.
  document.body.style.margin = "0";
  let origin: string | undefined;
  const say = (message: FromFrame): void => {
    if (origin !== undefined) send(parent, origin, message);
  };
  addEventListener("message", (event: MessageEvent) => {
    const message = toldByPage(event, parent);
    if (!message || (origin !== undefined && event.origin !== origin)) return;
    origin = event.origin;
    if (message.type === "reset") return checker.reset();
    try {
      configure(checker, message, origin);
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      // As for an attribute that cannot be used: what was shown stays.
      return say({ type: "event", name: "error", detail: { code: problem.code, message: problem.message } });
    }
    if (!checker.isConnected) document.body.append(checker);
  });
  for (const name of events) {
    checker.addEventListener(`ips-${name}`, (event) => {
      // Where to go from here is the page's own matter: it knows the address.
      if (name === "next") event.preventDefault();
      say({ type: "event", name, detail: (event as CustomEvent<Record<string, unknown>>).detail });
    });
  }
  new ResizeObserver(() => say({ type: "height", pixels: document.documentElement.getBoundingClientRect().height })).observe(document.documentElement);
  // Nothing is known yet of the page around this one, and nothing is said but this.
  send(parent, "*", { type: "hello" });
};

/** Throws a `Problem` for the first setting that cannot be used. What is set is never the text of a message: it is what was read of it. */
const configure = (checker: IpsChecker, message: Extract<ToFrame, { type: "settings" }>, origin: string): void => {
  const settings = settingsFrom(message.settings, message.answers);
  for (const [name, value] of Object.entries(frameSettings(settings))) {
    if (name === contactSlot || (checker.getAttribute(name) ?? "") === value) continue;
    if (value) checker.setAttribute(name, value);
    else checker.removeAttribute(name);
  }
  takeWords(checker, settings.contact.words);
  checker.answers = settings.answers;
  checker.setAttribute("mode", "inline");
  // A page without an origin cannot be told apart from another: it gets no answers.
  checker.includeAnswers = message.includeAnswers && origin !== "null";
  document.documentElement.lang = settings.language;
  takeLook(message.look, document.documentElement.style);
};

/** Puts the text of the publisher's own words into the slot, a paragraph for each line. */
const takeWords = (checker: IpsChecker, words: string): void => {
  const before = ownWords(checker);
  if (before.map((part) => part.textContent).join("\n") === words) return;
  for (const part of before) part.remove();
  for (const line of words ? words.split("\n") : []) {
    const part = document.createElement("p");
    part.slot = contactSlot;
    part.textContent = line;
    checker.append(part);
  }
};
