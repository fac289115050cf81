// The look of a page, as it goes into a frame that cannot inherit it: names from a list, and values of which each was checked.

import { properties } from "./theme.js";

/** What makes up a look: the names, and the property of CSS that takes the same values. */
const looks = { ...properties, "color-scheme": "color-scheme" } as const;

type LookName = keyof typeof looks;

export type Look = Readonly<Partial<Record<LookName, string>>>;

export const lookNames = Object.keys(looks) as LookName[];

/** The functions of colours and lengths. None of them fetches anything or reads what stands elsewhere. */
const functions = [
  ...["rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color", "color-mix", "light-dark", "contrast-color"],
  ...["calc", "min", "max", "clamp", "round"],
];

/** What ends a value or begins something else, and what hides a letter. */
const strange = /[;@{}\\<>]|\/\*/;

/** The longest value. A list of fonts has a tenth of it. Characters. */
const longest = 2000;

type Supports = (property: string, value: string) => boolean;

/** Whether a value is one of its kind, and nothing else besides. */
export const fits = (name: LookName, value: string, supports: Supports = (property, value) => CSS.supports(property, value)): boolean => {
  if (value.length > longest || strange.test(value)) return false;
  for (const [, called = ""] of value.matchAll(/([-\w]*)\(/g)) if (called && !functions.includes(called.toLowerCase())) return false;
  return supports(looks[name], value);
};

/** What a page set, for a frame. */
export const lookOf = (element: Element): Look => {
  const style = getComputedStyle(element);
  const set = Object.fromEntries(Object.keys(properties).map((name) => [name, style.getPropertyValue(name).trim()])) as Look;
  return { ...set, "--ips-font": set["--ips-font"] || style.fontFamily, "--ips-size": set["--ips-size"] || style.fontSize, "color-scheme": schemeOf(style) };
};

/** A page that says nothing is light, whatever its visitor prefers. */
const schemeOf = (style: CSSStyleDeclaration): string => (style.colorScheme === "normal" ? "light" : style.colorScheme);

/** Takes a look over. What is empty is taken back, and what does not fit changes nothing. */
export const takeLook = (look: Look, style: CSSStyleDeclaration): void => {
  for (const name of lookNames) {
    const value = look[name];
    if (value === "") style.removeProperty(name);
    else if (value !== undefined && fits(name, value)) style.setProperty(name, value);
  }
};
