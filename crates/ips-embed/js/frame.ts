// A checker that runs in a frame, for pages whose own rules refuse WebAssembly: this is the side of the page.

import { events, frameSettings, received, send, type FromFrame } from "./messages.js";
import { Problem } from "./problem.js";
import { address } from "./release.js";
import type { Settings } from "./settings.js";
import type { Shown, Tell } from "./shown.js";
import { lookOf } from "./theme.js";
import { say } from "./words.js";

/** How long a frame may take to say that it is there. Milliseconds. */
const patience = 30_000;

/** Higher than any checker; a frame that asks for more is mistaken. Pixels. */
const highest = 20_000;

/** Shows a checker in a frame in `place`. Rejects when the frame does not answer. */
export const showFramed = async (element: HTMLElement, place: HTMLElement, first: Settings, tell: Tell): Promise<Shown> => {
  const url = address("frame.html");
  const { origin } = new URL(url);
  const frame = document.createElement("iframe");
  frame.title = say(first.language).name;
  frame.className = "ips-frame";
  frame.referrerPolicy = "no-referrer";
  frame.allow = "clipboard-write";
  frame.src = url;
  let settings = first;

  const configure = (): void => {
    const window = frame.contentWindow;
    if (!window) return;
    const includeAnswers = element.hasAttribute("include-answers");
    send(window, origin, { type: "settings", settings: frameSettings(settings), look: lookOf(element), includeAnswers });
  };

  let isThere: () => void;
  let isNot: (problem: Problem) => void;
  const there = new Promise<void>((resolve, reject) => ([isThere, isNot] = [resolve, reject]));
  const listen = (event: MessageEvent): void => {
    const message = event.origin === origin ? received<FromFrame>(event, frame.contentWindow) : undefined;
    if (message?.type === "hello") {
      // Also when it comes anew, as after a move of the element on the page.
      configure();
      isThere();
    } else if (message?.type === "height" && Number.isFinite(message.pixels)) {
      frame.style.height = `${Math.min(Math.max(Math.ceil(message.pixels), 0), highest)}px`;
    } else if (message?.type === "event" && events.includes(message.name)) {
      tell(message.name, message.detail);
      // What is new begins at the top of the frame, which may have been scrolled away.
      if (message.name === "step" && frame.getBoundingClientRect().top < 0) frame.scrollIntoView({ block: "start" });
    }
  };
  addEventListener("message", listen);
  const waiting = setTimeout(() => isNot(new Problem("load_failed", say(settings.language).notLoaded)), patience);
  const stop = (): void => {
    removeEventListener("message", listen);
    clearTimeout(waiting);
    frame.remove();
  };
  place.replaceChildren(frame);
  try {
    await there;
  } catch (problem) {
    stop();
    throw problem;
  }
  clearTimeout(waiting);
  // Colours may have changed while the frame was on its way.
  element.addEventListener("ips-look", configure);

  return {
    update: (next) => {
      settings = next;
      frame.title = say(next.language).name;
      configure();
    },
    reset: () => frame.contentWindow && send(frame.contentWindow, origin, { type: "reset" }),
    stop: () => {
      element.removeEventListener("ips-look", configure);
      stop();
    },
  };
};
