// A checker that runs in a frame, for pages whose own rules refuse WebAssembly: this is the side of the page.

import { includesAnswers } from "./include-answers.js";
import { lookOf } from "./look.js";
import { send, toldByFrame } from "./messages.js";
import { Problem } from "./problem.js";
import { address } from "./release.js";
import { frameSettings, type Settings } from "./settings.js";
import type { Shown, Tell } from "./shown.js";
import { say } from "./words.js";

/** How long a frame may take to say that it is there. Milliseconds. */
const patience = 30_000;

/** How long after it is loaded. Its script runs before that and says so at once, so this is a page that refuses to be shown, or none. Milliseconds. */
const patienceWhenLoaded = 1_500;

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
    send(window, origin, { type: "settings", settings: frameSettings(settings), look: lookOf(element), includeAnswers: includesAnswers(element), answers: settings.answers });
  };

  let isThere: () => void;
  let isNot: (problem: Problem) => void;
  const there = new Promise<void>((resolve, reject) => ([isThere, isNot] = [resolve, reject]));
  const listen = (event: MessageEvent): void => {
    const message = event.origin === origin ? toldByFrame(event, frame.contentWindow) : undefined;
    if (message?.type === "hello") {
      // Also when it comes anew, as after a move of the element on the page.
      configure();
      isThere();
    } else if (message?.type === "height") {
      frame.style.height = `${Math.min(Math.max(Math.ceil(message.pixels), 0), highest)}px`;
    } else if (message?.type === "event") {
      tell(message.name, message.detail);
      // What is new begins at the top of the frame, which may have been scrolled away.
      if (message.name === "step" && frame.getBoundingClientRect().top < 0) frame.scrollIntoView({ block: "start" });
    }
  };
  addEventListener("message", listen);
  const refused = (): void => isNot(new Problem("frame_refused", say(settings.language).frameRefused));
  // The page's own policy: the browser says at once what it refused, of a host that is not this one by its origin alone.
  const violated = ({ effectiveDirective, blockedURI, disposition }: SecurityPolicyViolationEvent): void => {
    if (disposition === "enforce" && /^(frame|child|default)-src$/.test(effectiveDirective) && [url, origin].includes(blockedURI)) refused();
  };
  const page = element.ownerDocument;
  page.addEventListener("securitypolicyviolation", violated);
  let waiting = setTimeout(() => isNot(new Problem("load_failed", say(settings.language).notLoaded)), patience);
  const loaded = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(refused, patienceWhenLoaded);
  };
  frame.addEventListener("load", loaded);
  const settled = (): void => {
    clearTimeout(waiting);
    frame.removeEventListener("load", loaded);
    page.removeEventListener("securitypolicyviolation", violated);
  };
  const stop = (): void => {
    removeEventListener("message", listen);
    settled();
    frame.remove();
  };
  place.replaceChildren(frame);
  try {
    await there;
  } catch (problem) {
    stop();
    throw problem;
  }
  settled();
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
