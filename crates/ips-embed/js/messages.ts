// What a page and the frame in it say to each other. Each side takes messages from the other's window alone, and after the first
// one from the same origin alone.

import type { Settings } from "./settings.js";

const source = "ips-checker";

/** What a frame tells of its checker. */
export const events = ["ready", "step", "result", "reset", "error"];

/** From the page to the frame. */
export type ToFrame =
  | { readonly type: "settings"; readonly settings: FrameSettings; readonly look: Readonly<Record<string, string>>; readonly includeAnswers: boolean }
  | { readonly type: "reset" };

/** From the frame to the page. */
export type FromFrame =
  | { readonly type: "hello" }
  | { readonly type: "height"; readonly pixels: number }
  | { readonly type: "event"; readonly name: string; readonly detail: Record<string, unknown> };

/** Attributes as the frame's own element takes them. */
export type FrameSettings = Readonly<Record<string, string>>;

export const frameSettings = (settings: Settings): FrameSettings => ({
  policy: settings.policy.id,
  "policy-version": settings.policy.version,
  lang: settings.language,
  dir: settings.direction,
  audience: settings.audience,
  "as-of": settings.asOf,
});

export const send = (to: Window, origin: string, message: ToFrame | FromFrame): void => {
  // A page without an origin of its own, such as a file, can only be named by the star.
  to.postMessage({ source, ...message }, origin === "null" ? "*" : origin);
};

/** The message in an event, when it is one of ours and comes from this window. */
export const received = <T extends ToFrame | FromFrame>(event: MessageEvent, from: Window | null): T | undefined => {
  const said: unknown = event.data;
  const isOurs = from !== null && event.source === from && typeof said === "object" && said !== null && (said as { source?: unknown }).source === source;
  return isOurs ? (said as T) : undefined;
};
