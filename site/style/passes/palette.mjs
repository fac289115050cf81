// Colours that a theme can change: the style compiler writes fixed colours, and this turns those of the palette into custom properties.
//
// `color:#005ea2` becomes `color:var(--ips-primary,#005ea2)`; a dark theme then only has to set `--ips-primary`.
// Without a theme the fixed colour stays in force.

import valueParser from "postcss-value-parser";

/** What a colour is used for, where one colour has two roles that a theme changes in opposite ways. */
export const roles = {
  any: "any",
  /** Text and drawings. */
  text: "text",
  /** Backgrounds, borders and shadows. */
  surface: "surface",
};

/** The palette of the design system under its own names: colour, role, name after `--ips-`. */
export const colours = [
  ["#fff", roles.surface, "paper"],
  ["#fff", roles.text, "on-fill"],
  ["#1b1b1b", roles.any, "ink"],
  ["#f0f0f0", roles.any, "base-lightest"],
  ["#e6e6e6", roles.any, "base-lightest-line"],
  ["#dfe1e2", roles.any, "base-lighter"],
  ["#a9aeb1", roles.any, "base-light"],
  ["#71767a", roles.any, "base"],
  ["#565c65", roles.any, "base-dark"],
  ["#3d4551", roles.any, "base-darker"],
  ["#d9e8f6", roles.any, "primary-lighter"],
  ["#73b3e7", roles.any, "primary-light"],
  ["#005ea2", roles.any, "primary"],
  ["#0050d8", roles.any, "primary-vivid"],
  ["#1a4480", roles.any, "primary-dark"],
  ["#162e51", roles.any, "primary-darker"],
  ["#d83933", roles.any, "secondary"],
  ["#8b0a03", roles.any, "secondary-darker"],
  ["#97d4ea", roles.any, "accent-cool-light"],
  ["#c3ebfa", roles.any, "accent-cool-lighter"],
  ["#e1f3f8", roles.any, "accent-cool-lightest"],
  ["#99deea", roles.any, "info-light"],
  ["#e7f6f8", roles.any, "info-lighter"],
  ["#00bde3", roles.any, "info"],
  ["#faf3d1", roles.any, "warning-lighter"],
  ["#ffbe2e", roles.any, "warning"],
  ["#fa9441", roles.any, "accent-warm"],
  ["#c05600", roles.any, "accent-warm-dark"],
  ["#775540", roles.any, "accent-warm-darker"],
  ["#f4e3db", roles.any, "error-lighter"],
  ["#d54309", roles.any, "error"],
  ["#b50909", roles.any, "error-dark"],
  ["#ecf3ec", roles.any, "success-lighter"],
  ["#00a91c", roles.any, "success"],
  ["#9c3d10", roles.any, "emergency"],
  ["#c9c9c9", roles.any, "disabled-lighter"],
  ["#919191", roles.any, "disabled-light"],
  ["#757575", roles.any, "disabled"],
  ["#454545", roles.any, "disabled-dark"],
  ["#2491ff", roles.any, "focus"],
  ["#54278f", roles.any, "visited"],
];

/** Properties that colour text and drawings; a colour in any other property is a surface or a line. */
const textProperties = ["color", "fill", "stroke", "-webkit-text-fill-color", "text-decoration-color"];

/**
 * Puts custom properties in place of the palette's colours.
 *
 * Left as they are: colours inside addresses and texts, definitions of our own `--ips-` properties (a property that names itself would be
 * undefined), and colours the palette does not have.
 */
export const palette = () => ({
  postcssPlugin: "palette",
  // Once for each sheet: a declaration that was changed would be visited again, and its fallback be named again.
  Once(sheet) {
    sheet.walkDecls((declaration) => {
      if (declaration.prop.startsWith("--ips-") || !declaration.value.includes("#")) return;
      const role = textProperties.includes(declaration.prop) ? roles.text : roles.surface;
      const value = valueParser(declaration.value);
      value.walk((node) => {
        if (node.type === "function" && node.value === "url") return false;
        const name = node.type === "word" && nameOf(node.value, role);
        if (name) node.value = `var(--ips-${name},${node.value})`;
      });
      declaration.value = value.toString();
    });
  },
});

/** The name of a colour of the palette in this role. */
const nameOf = (colour, role) => colours.find(([hex, of]) => hex === colour.toLowerCase() && (of === roles.any || of === role))?.[2];
