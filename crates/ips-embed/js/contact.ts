// Whom to call and what to do next, as whoever publishes the page says it: read once, and shown wherever the checker says whom to call.

import { Problem } from "./problem.js";
import type { ElementWords } from "./words.js";

export interface Contact {
  /** A telephone number as it is shown; empty where there is none. */
  readonly phone: string;
  /** An address of the web or of mail; empty where there is none. */
  readonly href: string;
  /** What the closing button says; empty where there is none. */
  readonly next: string;
  /** The text of the publisher's own words, a line for each part. */
  readonly words: string;
}

/** The name of the slot for the publisher's own words. */
export const contactSlot = "contact";

/** The longest number, words of a button, address and own words. Characters. */
const [longestNumber, longestLabel, longestAddress, longestWords] = [40, 80, 1000, 1000];

/** Reads the settings. Addresses are read from `base` on, where there is one. Throws a `Problem` for the first that cannot be used. */
export const contactFrom = (given: (name: string) => string, say: ElementWords, base?: string): Contact => {
  const [phone, next] = [given("contact-phone"), given("next-label").replace(/\s+/g, " ")];
  const digits = phone.replace(/\D/g, "").length;
  if (phone && (!/^[\d\s+()-]+$/.test(phone) || digits < 3 || phone.length > longestNumber)) throw new Problem("contact_phone_invalid", say.noPhone(phone));
  if (next.length > longestLabel) throw new Problem("next_label_invalid", say.noLabel(String(longestLabel)));
  return { phone, href: addressOf(given("contact-href"), say, base), next, words: given(contactSlot) };
};

/** A web or mail address, whole; nothing where none is given. */
const addressOf = (given: string, say: ElementWords, base?: string): string => {
  if (!given) return "";
  const address = parsed(given, base);
  if (!address || !["https:", "http:", "mailto:"].includes(address.protocol) || address.href.length > longestAddress) {
    throw new Problem("contact_href_invalid", say.noAddress(given));
  }
  return address.href;
};

const parsed = (text: string, base?: string): URL | undefined => {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
};

/** The parts of an element that are the publisher's own words. */
export const ownWords = (element: Element): Element[] => [...element.children].filter((child) => child.slot === contactSlot);

/** Their text. */
export const wordsOf = (element: Element): string =>
  ownWords(element)
    .map((part) => (part.textContent ?? "").replace(/\s+/g, " ").trim())
    .join("\n")
    .slice(0, longestWords);

/**
 * Fills a place that says whom to call. The publisher's own words or number stand for those that are there; `press` is called for a plain click on what
 * leads on.
 */
export const fillContact = (place: Element, contact: Contact, hasWords: boolean, say: ElementWords, press: (event: MouseEvent) => void): void => {
  place.querySelector(":scope > .ips-own")?.remove();
  const parts = [...(hasWords ? [made("slot", { name: contactSlot })] : []), ...phone(contact, say), ...next(contact, say, press)];
  for (const other of place.children) (other as HTMLElement).hidden = hasWords || contact.phone !== "";
  if (parts.length === 0) return;
  const own = made("div", { class: "ips-own" });
  own.append(...parts);
  place.append(own);
};

const phone = ({ phone }: Contact, say: ElementWords): HTMLElement[] => {
  if (!phone) return [];
  const line = made("p", { class: "ips-own__phone" });
  // A frame may not lead itself to a telephone.
  const link = made("a", { href: `tel:${phone.includes("+") ? "+" : ""}${phone.replace(/\D/g, "")}`, class: "usa-link", target: "_top" });
  link.textContent = phone;
  line.append(`${say.phone} `, link);
  return [line];
};

const next = ({ href, next }: Contact, say: ElementWords, press: (event: MouseEvent) => void): HTMLElement[] => {
  const label = next || (href && say.contactUs);
  if (!label) return [];
  const look = { class: "usa-button", part: "button next" };
  const button: HTMLElement = href ? made("a", { ...look, href }) : made("button", { ...look, type: "button" });
  button.textContent = label;
  button.addEventListener("click", (event) => {
    // What opens another page beside this one is the browser's own.
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) press(event);
  });
  const line = made("p", { class: "ips-own__next ips-screen-only" });
  line.append(button);
  return [line];
};

const made = <Name extends keyof HTMLElementTagNameMap>(name: Name, attributes: Record<string, string>): HTMLElementTagNameMap[Name] => {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  return element;
};
