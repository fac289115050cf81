// What the attributes of an element ask for.

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
}

/** The settings that go into a frame, by the attributes of the element there. */
export const settingNames = ["policy", "policy-version", "lang", "dir", "audience", "as-of"] as const;

/** Texts, not yet believed, that ask for settings. */
export type FrameSettings = Readonly<Partial<Record<(typeof settingNames)[number], string>>>;

/** The language of an element: its own, or that of what stands around it. */
export const languageOf = (element: Element): Language => {
  const tag = element.closest("[lang]")?.getAttribute("lang") || document.documentElement.lang;
  return spoken(tag);
};

/** Reads the attributes. Throws a `Problem` for the first that cannot be used. */
export const settingsOf = (element: Element): Settings => read((name) => element.getAttribute(name) ?? "", languageOf(element));

/** Reads what a page asks of a frame. Throws a `Problem` for the first that cannot be used. */
export const settingsFrom = (texts: FrameSettings): Settings => read((name) => texts[name as keyof FrameSettings] ?? "", spoken(texts.lang ?? ""));

/** The same settings as the texts that ask for them. */
export const frameSettings = (settings: Settings): Required<FrameSettings> => ({
  policy: settings.policy.id,
  "policy-version": settings.policy.version,
  lang: settings.language,
  dir: settings.direction,
  audience: settings.audience,
  "as-of": settings.asOf,
});

const read = (text: (name: string) => string, language: Language): Settings => {
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
  return { policy: policyOf(given("policy"), given("policy-version"), language), language, direction, audience, asOf, mode };
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
