// Makes the style sheets: `node site/style/build.mjs`, which Trunk runs before it builds (Trunk.toml).
//
// Each is compiled, freed of what is never shown, has its pictures put inside and its colours made changeable; that of the embeddable
// checker is also taken out of the document. They are written into target/site, which nothing watches.

import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import postcss from "postcss";
import * as sass from "sass";
import { palette } from "./passes/palette.mjs";
import { pictures } from "./passes/pictures.mjs";
import { shadow } from "./passes/shadow.mjs";
import { unnamed, withoutUnused } from "./passes/unused.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const designSystem = join(root, "node_modules/@uswds/uswds");
const written = join(root, "target/site");

/** The sheets: where each begins, and the folders of the sources that say which classes there are. */
const sheets = [
  { name: "style", source: "site/style/site.scss", users: ["site/src", "crates/ips-ui/src"], passes: [] },
  { name: "checker", source: "crates/ips-embed/style/checker.scss", users: ["crates/ips-embed/js", "crates/ips-ui/src"], passes: [shadow()] },
];

/** The text of every file below a folder, in order. */
const texts = (folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => readFileSync(file, "utf8"));

/** The text of a file, or nothing where there is none. */
const before = (file) => {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
};

/** What the compiler makes of a sheet. It takes seconds, so what it made of the same sources before is taken again. */
const compiled = ({ name, source }) => {
  const sources = [...texts("site/style"), ...texts(dirname(source)), readFileSync(join(root, "package-lock.json"), "utf8")];
  const madeFrom = `/* ${createHash("sha256").update(JSON.stringify(sources)).digest("hex")} */`;
  const file = join(written, `compiled-${name}.css`);
  const known = before(file);
  if (known?.startsWith(madeFrom)) return known.slice(madeFrom.length);
  const loadPaths = [join(designSystem, "packages"), join(root, "site/style")];
  const { css } = sass.compile(join(root, source), { style: "compressed", charset: false, quietDeps: true, loadPaths });
  writeFileSync(file, madeFrom + css);
  return css;
};

mkdirSync(written, { recursive: true });
// The sheets share parts, so a class may be one of the other's.
const everySource = sheets.flatMap(({ users }) => users.flatMap(texts)).join("\n");
for (const sheet of sheets) {
  const whole = compiled(sheet);
  const lost = unnamed(whole, everySource);
  if (lost.length > 0) throw new Error(`${sheet.source}: no source names ${lost.join(", ")}. Write a class whole where it is used, or take its rules out.`);
  const used = await withoutUnused(whole, sheet.users.flatMap(texts).join("\n"));
  const passes = [...sheet.passes, pictures(join(designSystem, "dist/img")), palette()];
  const { css } = await postcss(passes).process(used, { from: undefined });
  const file = join(written, `${sheet.name}.css`);
  if (before(file) !== css) writeFileSync(file, css);
}
