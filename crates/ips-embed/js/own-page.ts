// The checker on a page of its own: the page of the frame, opened by itself. Both sides of its address stand here.

import { address } from "./release.js";
import { languageOf } from "./settings.js";
import { say, spoken } from "./words.js";

/** What the address may ask for. Whom to call and what is answered is no part of it: anybody can write an address, and anybody can read one. */
const asked = ["policy", "lang", "audience"] as const;

/** The way there, for a page that does not let the checker run. */
export const wayToOwnPage = (element: Element): HTMLElement => {
  const language = languageOf(element);
  const written = new URLSearchParams();
  for (const name of asked) written.set(name, name === "lang" ? language : (element.getAttribute(name) ?? ""));
  const link = document.createElement("a");
  link.className = "usa-link";
  link.href = `${address("frame.html")}?${written}`;
  // The page that leads there may be one in a frame, which refuses other pages too.
  link.target = "_blank";
  link.rel = "noopener noreferrer";
  link.textContent = say(language).ownPage;
  return link;
};

/** Shows the checker that the address of this page asks for. */
export const showAlone = (): void => {
  const written = new URLSearchParams(location.search);
  const language = spoken(written.get("lang") ?? "");
  const [main, checker] = [document.createElement("main"), document.createElement("ips-checker")];
  for (const name of asked) checker.setAttribute(name, written.get(name) ?? "");
  document.documentElement.lang = language;
  document.title = say(language).name;
  // There is no page around it whose letters and room it could take.
  Object.assign(document.body.style, { maxInlineSize: "64rem", margin: "0 auto", fontFamily: "system-ui, sans-serif" });
  main.append(checker);
  document.body.append(main);
};
