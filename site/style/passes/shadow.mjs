// A style sheet for a shadow root on a page of others. Written for a whole document, it comes to depend on the element alone:
//
// * the root of the document becomes the root of the checker;
// * sizes in `rem`, which follow the page, become multiples of `--ips-rem`, which the checker sets;
// * questions about the width of the window become questions about the room the checker has;
// * headings stand a level lower, as the components put them there;
// * left and right become start and end, so that everything turns around with the direction of the text (sides.mjs);
// * families of letters become that of the page around the checker.

import selectorParser from "postcss-selector-parser";
import valueParser from "postcss-value-parser";
import { withLogicalSides } from "./sides.mjs";

/** The class of the element that stands for the root of the document. */
const root = "ips-root";

/** The container whose width is asked for. */
const container = "ips-checker";

/** What a browser takes for one `em` in a question about a width, unless its user has set another size of letters. */
const pixels = 16;

/** Takes a sheet out of the document. */
export const shadow = () => ({
  postcssPlugin: "shadow",
  // Once for each sheet: what was changed would be visited again, and headings would sink further.
  Once(sheet) {
    sheet.walkAtRules("media", askForRoom);
    sheet.walkRules((rule) => {
      // Steps of an animation are written like selectors.
      if (!rule.parent.name?.endsWith("keyframes")) rule.selector = selectors.processSync(rule.selector);
    });
    sheet.walkDecls((declaration) => {
      declaration.value = scaled(declaration.value);
      if (declaration.prop.startsWith("--ips-")) return;
      if (declaration.prop === "font-family" && !isKeptFamily(declaration.value)) declaration.value = "inherit";
      withLogicalSides(declaration);
    });
  },
});

/** Turns a question about the width of the window into one about the room; a rule that asks for anything else stays. */
const askForRoom = (rule) => {
  const asked = /^(?:all and)?\s*\(\s*(min-width|max-width)\s*:\s*([\d.]+)r?em\s*\)$/.exec(rule.params.trim());
  if (!asked) return;
  const [, feature, length] = asked;
  rule.name = "container";
  rule.raws.afterName = " ";
  rule.params = `${container} (${feature}: ${length * pixels}px)`;
};

/** Selectors with the root of the checker for that of the document, and with every heading one of the next level. */
const selectors = selectorParser((all) => {
  all.each((selector) => {
    const [first] = selector.nodes;
    const isRoot = (first.type === "tag" && ["html", "body"].includes(first.value)) || (first.type === "pseudo" && first.value === ":root");
    if (isRoot) first.replaceWith(selectorParser.className({ value: root, spaces: first.spaces }));
  });
  all.walkTags((tag) => {
    if (/^h[1-5]$/.test(tag.value)) tag.value = `h${Number(tag.value[1]) + 1}`;
  });
});

/** Families that mean something: that of the page, one a publisher sets, and letters of one width. */
const isKeptFamily = (family) => family === "inherit" || family.startsWith("var(") || family.startsWith("monospace");

/** Sizes in `rem` as multiples of what the checker sets. What stands in texts and addresses is left alone. */
const scaled = (text) => {
  if (!text.includes("rem")) return text;
  const value = valueParser(text);
  value.walk((node) => {
    if (node.type === "function" && node.value === "url") return false;
    const size = node.type === "word" && valueParser.unit(node.value);
    if (size && size.unit === "rem") node.value = `calc(${size.number}*var(--ips-rem))`;
  });
  return value.toString();
};
