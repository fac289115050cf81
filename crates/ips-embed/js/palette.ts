// Colours that can be read: from the few that a publisher sets come all that the checker uses, each moved as far as it must be to
// stand out from what lies behind it (WCAG 2.2: 4.5 to 1 for text, 3 to 1 for what is no text).

/** Red, green and blue, each from 0 to 255. */
export type Colour = readonly [number, number, number];

/** What a publisher may set. */
export interface Wanted {
  readonly paper: Colour;
  readonly ink?: Colour | undefined;
  readonly accent?: Colour | undefined;
}

const white: Colour = [255, 255, 255];
const black: Colour = [0, 0, 0];
const text = 4.5;
/** Most of what is read is ink: it stands out more. */
const plain = 7;
const line = 3;

/** What is meant by a colour whatever the paper: the design system's own. */
const meanings = {
  success: [0, 169, 28],
  error: [213, 67, 9],
  "error-dark": [181, 9, 9],
  secondary: [216, 57, 51],
  "secondary-darker": [139, 10, 3],
  warning: [255, 190, 46],
  info: [0, 189, 227],
  focus: [36, 145, 255],
} satisfies Record<string, Colour>;

/** Relative luminance, from 0 for black to 1 for white, as WCAG defines it. */
export const luminance = (colour: Colour): number => {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** How much two colours stand out from each other: from 1 to 21. */
export const contrast = (one: Colour, other: Colour): number => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

/** Whether paper is dark: black stands out from it less than white does. */
export const isDark = (paper: Colour): boolean => contrast(paper, white) > contrast(paper, black);

const mixed = (from: Colour, to: Colour, share: number): Colour =>
  from.map((part, place) => Math.round(part + ((to[place] as number) - part) * share)) as unknown as Colour;

/** The colour, moved towards black or white until it stands out from every ground by `least`. */
const standing = (colour: Colour, least: number, ...grounds: Colour[]): Colour => {
  const passes = (candidate: Colour): boolean => grounds.every((ground) => contrast(candidate, ground) >= least);
  const away = isDark(grounds[0] as Colour) ? white : black;
  for (let share = 0; share < 1; share += 0.02) {
    const candidate = mixed(colour, away, share);
    if (passes(candidate)) return candidate;
  }
  return away;
};

/** Every colour by its name after `--ips-`. */
export const palette = ({ paper, ink, accent }: Wanted): Record<string, Colour> => {
  const far = isDark(paper) ? white : black;
  // Grounds lie close to the paper, and what is read on paper is made to be read on each of them. Paper of a middle tone leaves no
  // room for that: there they are the paper itself.
  const ground = (colour: Colour, share: number): Colour => {
    const mix = mixed(paper, colour, share);
    return contrast(mix, far) >= text ? mix : paper;
  };
  const tinted = (colour: Colour): Colour => ground(colour, 0.12);
  const primary = accent ?? (isDark(paper) ? [115, 179, 231] : [0, 94, 162]);
  const grounds = {
    "base-lightest": ground(far, 0.05),
    "primary-lighter": tinted(primary),
    "success-lighter": tinted(meanings.success),
    "error-lighter": tinted(meanings.error),
    "warning-lighter": tinted(meanings.warning),
    "info-lighter": tinted(meanings.info),
  };
  const all: Colour[] = [paper, ...Object.values(grounds)];
  const readable = (colour: Colour): Colour => standing(colour, text, ...all);
  const visible = (colour: Colour): Colour => standing(colour, line, ...all);
  const button = readable(primary);
  // Buttons turn darker on light paper and lighter on dark paper as they are pointed at and pressed: away from the text on them.
  const onButton = contrast(button, white) >= contrast(button, black) ? white : black;
  return {
    ...grounds,
    paper,
    ink: standing(ink ?? (isDark(paper) ? [240, 240, 240] : [27, 27, 27]), plain, ...all),
    "on-fill": onButton,
    "base-lightest-line": mixed(paper, far, 0.12),
    "base-lighter": mixed(paper, far, 0.2),
    "base-light": mixed(paper, far, 0.4),
    base: visible(mixed(paper, far, 0.5)),
    "base-dark": readable(mixed(paper, far, 0.65)),
    "base-darker": readable(mixed(paper, far, 0.75)),
    primary: button,
    "primary-light": visible(primary),
    "primary-vivid": button,
    "primary-dark": mixed(button, far, 0.2),
    "primary-darker": mixed(button, far, 0.4),
    success: visible(meanings.success),
    error: visible(meanings.error),
    "error-dark": readable(meanings["error-dark"]),
    secondary: readable(meanings.secondary),
    "secondary-darker": readable(meanings["secondary-darker"]),
    warning: visible(meanings.warning),
    info: visible(meanings.info),
    focus: visible(meanings.focus),
    visited: readable(isDark(paper) ? [195, 166, 232] : [84, 39, 143]),
  };
};
