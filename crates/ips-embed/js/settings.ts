// What the attributes of an element ask for.

import type { Answers } from "./answers.js";
import { contactFrom, contactSlot, wordsOf, type Contact } from "./contact.js";
import { Problem } from "./problem.js";
import { release, type ReleasePolicy } from "./release.js";
import { say, spoken, type Language } from "./words.js";

export const audiences = ["public", "worker"] as const;
export const modes = ["auto", "inline", "iframe"] as const;

export interface Settings {
  readonly policy: ReleasePolicy;
  readonly language: Language;
  readonly direction: "ltr" | "rtl";
  readonly audience: (typeof audiences)[number];
  /** A date, or nothing: today. */
  readonly asOf: string;
  readonly mode: (typeof modes)[number];
  readonly contact: Contact;
  /** What the page knows already. */
  readonly answers: Answers;
}

/** The settings that go into a frame, by the attributes of the element there; the last one is the text in its slot. */
export const settingNames = ["policy", "policy-version", "lang", "dir", "audience", "as-of", "contact-phone", "contact-href", "next-label", contactSlot] as const;

/** Texts, not yet believed, that ask for settings. */
export type FrameSettings = Readonly<Partial<Record<(typeof settingNames)[number], string>>>;

/** The language of an element: its own, or that of what stands around it. */
export const languageOf = (element: Element): Language => {
  const tag = element.closest("[lang]")?.getAttribute("lang") || document.documentElement.lang;
  return spoken(tag);
};

/** Reads the attributes. Throws a `Problem` for the first that cannot be used. */
export const settingsOf = (element: Element, answers: Answers): Settings => ({
  ...read((name) => textOf(element, name), languageOf(element), element.baseURI),
  answers,
});

/** The text of a setting. */
const textOf = (element: Element, name: string): string => (name === contactSlot ? wordsOf(element) : (element.getAttribute(name) ?? ""));

/** Whom to call, of the attributes alone; nothing where one of them cannot be used, which `settingsOf` says. */
export const contactOf = (element: Element): Contact => {
  try {
    return contactFrom((name) => textOf(element, name).trim(), say(languageOf(element)), element.baseURI);
  } catch {
    return { phone: "", href: "", next: "", words: "" };
  }
};

/** Reads what a page asks of a frame. Throws a `Problem` for the first that cannot be used. */
export const settingsFrom = (texts: FrameSettings, answers: Answers = {}): Settings => ({
  ...read((name) => texts[name as keyof FrameSettings] ?? "", spoken(texts.lang ?? "")),
  answers,
});

/** The same settings as the texts that ask for them. */
export const frameSettings = (settings: Settings): Required<FrameSettings> => ({
  policy: settings.policy.id,
  "policy-version": settings.policy.version,
  lang: settings.language,
  dir: settings.direction,
  audience: settings.audience,
  "as-of": settings.asOf,
  "contact-phone": settings.contact.phone,
  "contact-href": settings.contact.href,
  "next-label": settings.contact.next,
  [contactSlot]: settings.contact.words,
});

const read = (text: (name: string) => string, language: Language, base?: string): Omit<Settings, "answers"> => {
  const words = say(language);
  const given = (name: string): string => text(name).trim();
  const audience = given("audience") || "public";
  if (!isOneOf(audiences, audience)) throw new Problem("audience_unknown", words.noAudience(audience));
  const mode = given("mode") || "auto";
  if (!isOneOf(modes, mode)) throw new Problem("mode_unknown", words.noMode(mode));
  const asOf = given("as-of");
  if (asOf && !isAsOf(asOf)) throw new Problem("as_of_invalid", words.noDate(asOf));
  // Every language spoken here runs from left to right; a publisher who adds one that does not, or tries it out, says so with `dir`.
  const direction = given("dir").toLowerCase() === "rtl" ? "rtl" : "ltr";
  const contact = contactFrom(given, words, base);
  return { policy: policyOf(given("policy"), given("policy-version"), language), language, direction, audience, asOf, mode, contact };
};

const policyOf = (id: string, version: string, language: Language): ReleasePolicy => {
  const list = (names: Iterable<string>): string => [...new Set(names)].join(", ");
  const words = say(language);
  const named = release.policies.filter((policy) => policy.id === id);
  if (named.length === 0) throw new Problem("policy_unknown", words.noPolicy(list(release.policies.map((policy) => policy.id))));
  const found = named.find((policy) => !version || policy.version === version);
  if (!found) throw new Problem("policy_version_unknown", words.noVersion(id, list(named.map((policy) => policy.version))));
  return found;
};

const isOneOf = <T extends string>(known: readonly T[], word: string): word is T => (known as readonly string[]).includes(word);

/** A day that can be asked for: the same as those of `parse_as_of` in the core, which takes them from here. `tests/cases/days.json` holds both to it. */
export const isAsOf = (text: string): boolean => {
  const date = new Date(`${text}T00:00Z`);
  // A day that does not exist is none, or becomes one of the next month.
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && text >= "1900" && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};

/** Today by the clock and the time zone of the visitor. */
export const today = (): string => {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};
