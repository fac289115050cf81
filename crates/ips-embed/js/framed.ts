// A checker that runs in a frame: this is the side of the frame. It shows one checker that fills the page of the frame.

import type { IpsChecker } from "./element.js";
import { takeLook } from "./look.js";
import { events, send, toldByPage, type FromFrame, type ToFrame } from "./messages.js";
import { Problem } from "./problem.js";
import { frameSettings, settingsFrom } from "./settings.js";

/** Marks the page of a frame. */
const mark = "data-ips-frame";

/** Whether this page is one that shows a checker to the page around it. */
export const isFrame = (): boolean => document.documentElement.hasAttribute(mark) && parent !== window;

/** Shows the checker that the page around this one asks for, and tells that page what happens. */
export const serve = (): void => {
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
    checker.addEventListener(`ips-${name}`, (event) => say({ type: "event", name, detail: (event as CustomEvent<Record<string, unknown>>).detail }));
  }
  new ResizeObserver(() => say({ type: "height", pixels: document.documentElement.getBoundingClientRect().height })).observe(document.documentElement);
  // Nothing is known yet of the page around this one, and nothing is said but this.
  send(parent, "*", { type: "hello" });
};

/** Throws a `Problem` for the first setting that cannot be used. What is set is never the text of a message: it is what was read of it. */
const configure = (checker: IpsChecker, message: Extract<ToFrame, { type: "settings" }>, origin: string): void => {
  const settings = settingsFrom(message.settings);
  for (const [name, value] of Object.entries(frameSettings(settings))) {
    if (checker.getAttribute(name) !== value) checker.setAttribute(name, value);
  }
  checker.setAttribute("mode", "inline");
  // A page without an origin cannot be told apart from another: it gets no answers.
  checker.includeAnswers = message.includeAnswers && origin !== "null";
  document.documentElement.lang = settings.language;
  takeLook(message.look, document.documentElement.style);
};
