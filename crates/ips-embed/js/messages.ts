// What a page and the frame in it say to each other. Each side takes messages from the other's window alone, and after the first
// one from the same origin alone. Of a message only what is known here is taken, and only in the shape it has here: whoever shows the
// frame may send anything.

import { answersFrom, isAnswer, type Answers } from "./answers.js";
import { lookNames, type Look } from "./look.js";
import { settingNames, type FrameSettings } from "./settings.js";

const source = "ips-checker";

/** What a frame tells of its checker. */
export const events: readonly string[] = ["ready", "step", "result", "next", "reset", "error"];

/** The longest text of a message; nothing that is said is half as long. Characters. */
const longest = 2000;

/** What the events tell, beside the answers. */
const details = ["policy", "policyVersion", "asOf", "stage", "answered", "questions", "outcome", "scope", "fingerprint", "code", "message", "field", "reason"];

/** From the page to the frame. */
export type ToFrame =
  | { readonly type: "settings"; readonly settings: FrameSettings; readonly look: Look; readonly includeAnswers: boolean; readonly answers: Answers }
  | { readonly type: "reset" };

/** From the frame to the page. */
export type FromFrame =
  | { readonly type: "hello" }
  | { readonly type: "height"; readonly pixels: number }
  | { readonly type: "event"; readonly name: string; readonly detail: Record<string, unknown> };

export const send = (to: Window, origin: string, message: ToFrame | FromFrame): void => {
  // A page without an origin of its own, such as a file, can only be named by the star.
  to.postMessage({ source, ...message }, origin === "null" ? "*" : origin);
};

/** What an event says to the frame, when it comes from this window. */
export const toldByPage = ({ source, data }: MessageEvent, from: Window | null): ToFrame | undefined => (from !== null && source === from ? toFrame(data) : undefined);

/** What an event says to the page, when it comes from this window. */
export const toldByFrame = ({ source, data }: MessageEvent, from: Window | null): FromFrame | undefined => (from !== null && source === from ? fromFrame(data) : undefined);

/** A message to the frame; nothing where it is none. */
export const toFrame = (data: unknown): ToFrame | undefined => {
  const message = ours(data);
  if (message?.("type") === "reset") return { type: "reset" };
  if (message?.("type") !== "settings") return undefined;
  const settings = texts(message("settings"), settingNames);
  const look = texts(message("look"), lookNames);
  const includeAnswers = message("includeAnswers");
  // A look that is too long fits nowhere (look.ts), and is no reason to show nothing.
  if (!settings || !Object.values(settings).every(isShort) || !look || typeof includeAnswers !== "boolean") return undefined;
  return { type: "settings", settings, look, includeAnswers, answers: answersFrom(message("answers")).answers };
};

/** A message to the page; nothing where it is none. */
export const fromFrame = (data: unknown): FromFrame | undefined => {
  const message = ours(data);
  if (!message) return undefined;
  switch (message("type")) {
    case "hello":
      return { type: "hello" };
    case "height": {
      const pixels = message("pixels");
      return typeof pixels === "number" && Number.isFinite(pixels) ? { type: "height", pixels } : undefined;
    }
    case "event": {
      const [name, detail] = [message("name"), detailOf(message("detail"))];
      return typeof name === "string" && events.includes(name) && detail ? { type: "event", name, detail } : undefined;
    }
    default:
      return undefined;
  }
};

/** The parts of an object by their names, and nothing that it inherits; nothing where this is no plain object. */
const parts = (value: unknown): ((name: string) => unknown) | undefined => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  return (name) => (Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined);
};

const ours = (data: unknown): ((name: string) => unknown) | undefined => {
  const message = parts(data);
  return message?.("source") === source ? message : undefined;
};

const isShort = (value: unknown): value is string => typeof value === "string" && value.length <= longest;

/** The texts that stand under these names; nothing where one of them is none. */
const texts = <Name extends string>(value: unknown, names: readonly Name[]): Readonly<Partial<Record<Name, string>>> | undefined => {
  const part = parts(value);
  if (!part) return undefined;
  const found = names.map((name) => [name, part(name)] as const).filter(([, text]) => text !== undefined);
  return found.every(([, text]) => typeof text === "string") ? (Object.fromEntries(found) as Partial<Record<Name, string>>) : undefined;
};

const detailOf = (value: unknown): Record<string, unknown> | undefined => {
  const part = parts(value);
  if (!part) return undefined;
  const told = details.map((name) => [name, part(name)] as const).filter(([, said]) => said !== undefined && isAnswer(said));
  const given = part("answers");
  const { answers, refused } = answersFrom(given);
  return { ...Object.fromEntries(told), ...(given !== undefined && given !== null && refused.length === 0 && { answers }) };
};
