// How much a first visit may load.

import { dirname } from "node:path";
import { checkers, filesOf, firstVisit } from "./visits.mjs";

/**
 * For the folder below a language whose pages it is about: how much the first visit of one may load, in bytes. KB are 1,000 bytes.
 * A screening is meant to load 225 KB, a planning page 480. They hold what is loaded today and let nothing grow unseen: the page of a call, the papers
 * (reviewer's sheet, request, letter), messages to copy and what is kept cost a screening 46 KB; readers of office files, authorizations and fidelity
 * over time, plans made backward and what was put in cost the planning page 75. A policy by itself on each page would take 13 KB from a screening and 25
 * from planning, but another policy would have to be asked for after the page is there.
 * The page for lists is a screening (its rows open as calls) with what reads, screens, looks up and writes lists; that is meant to be 35 KB.
 */
const bars = { screen: 273_500, check: 273_500, plan: 558_500, batch: 352_500 };

/** How much the checker may load on a page of others, with one policy. It is meant to load 165 KB; the papers and messages of a result are in it, and the publisher's contact. */
const checkerBar = 209_500;

// Rounded up: what is above a bar is not to look the same.
const kilobytes = (bytes) => `${(Math.ceil(bytes / 100) / 10).toFixed(1)} KB`;

/** Every page with a bar, in every language, and every release of the checker: what kind it is, its name, what it loads and may load. */
export const measured = (dist) => {
  const files = filesOf(dist);
  const pages = files.filter((file) => file.endsWith("index.html") && Object.hasOwn(bars, file.split("/")[1]));
  return [
    ...pages.map((page) => ({ kind: page.split("/")[1], name: `/${dirname(page)}/`, size: firstVisit(dist, page, files).packed, bar: bars[page.split("/")[1]] })),
    ...checkers(dist, files).map(({ folder, size }) => ({ kind: "the checker", name: folder, size: size.packed, bar: checkerBar })),
  ];
};

/** How near one comes to its bar. */
export const nearness = ({ name, size, bar }) => `${name} loads ${kilobytes(size)} of at most ${kilobytes(bar)}`;

/** What one is that loads too much, with both figures. */
export const complaint = ({ name, size, bar }) =>
  size > bar ? `the first visit of ${name} loads ${kilobytes(size)} (brotli, all in), more than its bar of ${kilobytes(bar)}: \`cargo xtask size\` shows of what` : undefined;
