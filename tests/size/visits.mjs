// How much a visitor downloads: the sizes of the built site's files, as they are and packed, and what each kind of visit loads.

import { readFileSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, extname, join, relative } from "node:path";

/** The folder of the files named by content (xtask/src/site/assets.rs). */
const assets = "assets";

/** Where releases of the checker lie, and the script of each. */
const releases = "embed/releases/";
const script = "ips-checker.js";

/** Every file of a site by its path in it, in order. */
export const filesOf = (dist) => {
  try {
    const entries = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return entries.map((entry) => relative(dist, join(entry.parentPath, entry.name))).sort();
  } catch (cause) {
    throw new Error("there is no built site: run `cargo xtask build` first", { cause });
  }
};

const length = (file) => statSync(file, { throwIfNoEntry: false })?.size;

/** The size of some files together: `raw` as they are, and `packed` as they travel. Where packing gains nothing there is no packed file. */
export const sizeOf = (dist, files) => {
  const sum = { raw: 0, packed: 0 };
  for (const file of files) {
    const raw = statSync(join(dist, file)).size;
    sum.raw += raw;
    sum.packed += length(join(dist, `${file}.br`)) ?? raw;
  }
  return sum;
};

/** The assets a page names: those that come with it, and those of which it only knows where they are. */
export const loadedBy = (dist, page, files) => {
  const html = readFileSync(join(dist, page), "utf8");
  // No browser loads what the root element names in its own attributes.
  const head = html.indexOf("<head>");
  const namedIn = (text) => files.filter((file) => file.startsWith(`${assets}/`) && text.includes(`/${assets}/${basename(file)}"`));
  return head < 0 ? { atOnce: namedIn(html), whenAsked: [] } : { atOnce: namedIn(html.slice(head)), whenAsked: namedIn(html.slice(0, head)) };
};

/** All that is loaded with a page, and the page. */
export const firstVisit = (dist, page, files) => sizeOf(dist, [...loadedBy(dist, page, files).atOnce, page]);

/** What each release of the checker loads on a page of others, by its folder. Such a page shows one policy; the largest tells how much that can be. */
export const checkers = (dist, files) =>
  files
    .filter((file) => file.startsWith(releases) && basename(file) === script)
    .map((release) => {
      const folder = dirname(release);
      const ofKind = (kind) => files.filter((file) => file.startsWith(`${folder}/`) && extname(file) === kind);
      const policies = ofKind(".policy").map((policy) => sizeOf(dist, [policy]));
      const policy = policies.sort((one, other) => other.packed - one.packed)[0] ?? { raw: 0, packed: 0 };
      const rest = sizeOf(dist, [...ofKind(".wasm"), ...ofKind(".js")]);
      return { folder, size: { raw: rest.raw + policy.raw, packed: rest.packed + policy.packed } };
    });
