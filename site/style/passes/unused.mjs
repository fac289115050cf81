// Rules for what is never shown: a design system has many more parts than one product uses, and every visitor would download them.

import { PurgeCSS } from "purgecss";

/** The names that are neither ours nor the design system's. Who uses them is not known here, so they are left alone. */
const others = /^(?!usa-|ips-)/;

/** The names that stand as words of their own in a text. */
const named = (text) => text.match(/[\w-]+/g) ?? [];

/** The classes of ours in a sheet that no source names: nobody uses them, or their names are put together and their rules would be lost. */
export const unnamed = (sheet, sources) => {
  const known = new Set(named(sources));
  return [...new Set(sheet.match(/(?<=\.)ips-[\w-]+/g))].filter((name) => !known.has(name));
};

/**
 * Leaves out of a sheet every selector with a class of ours that `sources`, the text of all that shows something, does not name as a word
 * of its own, and the rules that have no other selector. What stands in brackets is left alone: `:not(.a)` is for those without the class.
 */
export const withoutUnused = async (sheet, sources) => {
  const [{ css }] = await new PurgeCSS().purge({
    content: [{ raw: sources, extension: "txt" }],
    css: [{ raw: sheet }],
    defaultExtractor: named,
    safelist: { standard: [others] },
  });
  return css;
};
