// Makes the style sheets: `node site/style/build.mjs`, which Trunk runs before it builds (Trunk.toml).
//
// Each is compiled, freed of what is never shown, has its colours made changeable and its pictures put inside; that of the embeddable
// checker is also taken out of the document. They are written into target/site, which nothing watches.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import postcss from "postcss";
import * as sass from "sass";
import { digest, filesBelow, root } from "../files.mjs";
import { palette } from "./passes/palette.mjs";
import { shadow } from "./passes/shadow.mjs";
import { small } from "./passes/small.mjs";
import { unnamed, withoutUnused } from "./passes/unused.mjs";

const designSystem = join(root, "node_modules/@uswds/uswds");
const written = join(root, "target/site");

/** The sheets: where each begins, and the folders of the sources that say which classes there are. */
const sheets = [
  { name: "style", source: "site/style/site.scss", users: ["site/src", "crates/ips-ui/src"], passes: [] },
  { name: "checker", source: "crates/ips-embed/style/checker.scss", users: ["crates/ips-embed/js", "crates/ips-ui/src"], passes: [shadow()] },
];

/** The text of every file below a folder, in order. */
const texts = (folder) => filesBelow(join(root, folder)).map((file) => readFileSync(join(root, folder, file), "utf8"));

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
  const madeFrom = `/* ${digest(JSON.stringify(sources))} */`;
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
  const { css: changed } = await postcss([...sheet.passes, palette()]).process(used, { from: undefined });
  // The design system names its pictures from there.
  const css = await small(changed, join(designSystem, "dist/css"));
  const file = join(written, `${sheet.name}.css`);
  if (before(file) !== css) writeFileSync(file, css);
}
