// The look of the page around a checker: what its publisher set, and how it changes.

import { isDark, palette, type Colour } from "./palette.js";

/** The properties a publisher may set on the element or above it, each with the property of CSS that takes the same values. */
export const properties = {
  "--ips-accent": "color",
  "--ips-paper": "color",
  "--ips-ink": "color",
  "--ips-font": "font-family",
  "--ips-size": "font-size",
  "--ips-radius": "border-radius",
} as const;

const colours = ["--ips-accent", "--ips-paper", "--ips-ink"] as const satisfies readonly (keyof typeof properties)[];

/** The smallest letters: what is smaller is hard to read, and hard to hit. Pixels. */
const smallest = 16;

/**
 * Gives `root` the colours and the size that fit the page, now and whenever the page changes them. Says so with the event `ips-look`.
 * What is returned ends it.
 */
export const followTheme = (element: HTMLElement, root: HTMLElement, probes: HTMLElement): (() => void) => {
  const follow = (): void => {
    dress(element, root, probes);
    element.dispatchEvent(new Event("ips-look"));
  };
  const scheme = matchMedia("(prefers-color-scheme: dark)");
  // The style sheet gives every probe one of the colours and a short transition: it ends whenever the page sets another one.
  const changed = (event: TransitionEvent): void => {
    if ((event.target as Element | null)?.parentNode === probes) follow();
  };
  probes.replaceChildren(...["ips-probe--accent", "ips-probe--paper", "ips-probe--ink", "ips-probe--canvas", "ips-probe--size"].map(probe));
  probes.addEventListener("transitionend", changed);
  scheme.addEventListener("change", follow);
  follow();
  return () => {
    probes.removeEventListener("transitionend", changed);
    scheme.removeEventListener("change", follow);
  };
};

const probe = (className: string): HTMLElement => {
  const probe = document.createElement("span");
  probe.className = className;
  return probe;
};

const dress = (element: HTMLElement, root: HTMLElement, probes: HTMLElement): void => {
  const style = getComputedStyle(element);
  const isSet = (name: string): boolean => style.getPropertyValue(name).trim() !== "";
  const seen = (name: string): CSSStyleDeclaration => getComputedStyle(probes.querySelector(`.ips-probe--${name}`) ?? probes);
  const wanted = (name: string): Colour | undefined => (isSet(`--ips-${name}`) ? parsed(seen(name).color) : undefined);
  const size = isSet("--ips-size") ? seen("size").fontSize : style.fontSize;
  root.style.setProperty("--ips-rem", `${Math.max(smallest, Number.parseFloat(size) || smallest)}px`);
  const paper = wanted("paper");
  // Canvas is the ground of a page in the scheme that is in force for this element.
  const dark = isDark(paper ?? parsed(seen("canvas").color) ?? [255, 255, 255]);
  root.dataset["scheme"] = dark ? "dark" : "light";
  for (const name of [...root.style]) {
    if (name.startsWith("--ips-") && name !== "--ips-rem") root.style.removeProperty(name);
  }
  if (!colours.some(isSet)) return;
  const found = palette({ paper: paper ?? (dark ? [22, 25, 29] : [255, 255, 255]), ink: wanted("ink"), accent: wanted("accent") });
  for (const [name, colour] of Object.entries(found)) root.style.setProperty(`--ips-${name}`, `rgb(${colour.join(" ")})`);
};

/** A computed colour; what shines through is not seen. */
const parsed = (colour: string): Colour | undefined => {
  const rgb = /^rgba?\(([\d.]+),? ([\d.]+),? ([\d.]+)/.exec(colour);
  if (rgb) return rgb.slice(1, 4).map(Number) as unknown as Colour;
  // Other colour spaces are told apart by nobody as well as by the browser's own canvas.
  const canvas = document.createElement("canvas").getContext("2d");
  if (!canvas) return undefined;
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  return [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)] as unknown as Colour;
};
