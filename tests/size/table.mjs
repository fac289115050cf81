// Prints the sizes of a built site in bytes: `node table.mjs DIST`, which `cargo xtask size` runs.

import { dirname, extname } from "node:path";
import { fileURLToPath } from "node:url";
import { checkers, filesOf, firstVisit, loadedBy, sizeOf } from "./visits.mjs";

/** The kinds of file in the table. */
const kinds = [".wasm", ".js", ".policy", ".css", ".html"];

/**
 * The kinds of page whose first visit is measured: the first page at or below each of these folders. The checker that the last one shows
 * in use is not part of it: that is what a visitor of a publisher loads.
 */
const visits = ["en/about", "en/screen", "en/plan", "en/embed"];

const row = (name, raw, packed) => `${name.padEnd(54)} ${String(raw).padStart(10)} ${String(packed).padStart(10)}\n`;
const line = (name, { raw, packed }) => row(name, raw, packed);

/** Every asset, the pages together, the first visit of each kind of page, and what a page loads later when asked. */
export const table = (dist) => {
  const files = filesOf(dist);
  const lines = [row("file (bytes)", "raw", "brotli")];
  for (const kind of kinds) {
    const own = files.filter((file) => extname(file) === kind);
    if (kind === ".html") lines.push(line(`${own.length} pages, together`, sizeOf(dist, own)));
    else lines.push(...own.map((file) => line(file, sizeOf(dist, [file]))));
  }
  lines.push("\n", row("visit (bytes)", "raw", "brotli"));
  for (const folder of visits) {
    const page = files.find((file) => file.startsWith(`${folder}/`) && file.endsWith("index.html"));
    if (!page) continue;
    const { whenAsked } = loadedBy(dist, page, files);
    lines.push(line(`first visit of /${dirname(page)}/`, firstVisit(dist, page, files)));
    if (whenAsked.length > 0) lines.push(line("  spreadsheets, when asked for", sizeOf(dist, whenAsked)));
  }
  lines.push(...checkers(dist, files).map(({ size }) => line("the checker on a page of others, with one policy", size)));
  return lines.join("");
};

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(table(process.argv[2]));
