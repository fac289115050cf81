// The embeddable checker as it is published, in the folder `embed/` of the site: a folder for each release, named by its content and
// never changed; beside them what always names the newest one, the list of releases, and the archive for those who host it themselves.

import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as esbuild from "esbuild";
import { zipSync } from "fflate";
import { filesBelow, integrity, root } from "../files.mjs";
import { licenseFiles } from "../../licenses/notices.mjs";
import { onlyOurs } from "./inputs.mjs";
import { run } from "./programs.mjs";
import { Release, framePage, list, name, policyFile } from "./release.mjs";

/** The script of the element, and the page it shows in a frame. */
const sources = join(root, "crates/ips-embed");

/** The folder of the releases, and the list of them beside it. */
const releases = "releases";
const listFile = "versions.json";

/** The style sheet, which is made before anything is built (site/style/build.mjs). */
const styleSheet = join(root, "target/site/checker.css");

/**
 * Builds the release into the site, of a bundle: the script around the module, and the module. Releases in `keep`, the folder `embed/` of
 * an earlier site, stay available.
 */
export const buildChecker = async ({ stage, work, bundle, policyFiles, isForVisitors, keep }) => {
  const made = join(work, "checker");
  rmSync(made, { recursive: true, force: true });
  mkdirSync(made, { recursive: true });
  copyFileSync(bundle.module, join(made, `${name}.wasm`));
  const policies = run(policyFiles, [made]).split("\n").filter(Boolean).map((line) => policyFile(line, made));
  // Whoever changes a file waits for it, and it changes nothing.
  if (isForVisitors) run(join(root, "node_modules/.bin/tsc"), ["--project", join(sources, "js/tsconfig.json")]);
  // The script names the release, and the release is named by the script: so it is bundled once without the name.
  const release = new Release(readFileSync(bundle.module), policies);
  const script = join(made, `${name}.js`);
  await bundleScript(release, bundle.script, script);
  release.nameBy(readFileSync(script), framePage);
  await bundleScript(release, bundle.script, script);
  release.script = integrity(readFileSync(script));
  writeFileSync(join(made, "frame.html"), release.filled(framePage));

  const embed = join(stage, "embed");
  if (keep) cpSync(join(keep, releases), join(embed, releases), { recursive: true });
  cpSync(made, join(embed, releases, release.folder), { recursive: true });
  const newest = `export * from "./${releases}/${release.folder}/${name}.js";\n`;
  writeFileSync(join(embed, `${name}.js`), `// The newest release. Pin one with its hash where nothing may change by itself: see ${listFile}.\n${newest}`);
  writeFileSync(join(embed, listFile), list(release, keep && readFileSync(join(keep, listFile), "utf8")));
  writeFileSync(join(embed, releases, release.archive), archive(release, made));
};

/** Draws everything the element needs into one script: its own files, what is written around the module, and the style sheet. */
const bundleScript = async (release, around, to) => {
  const built = await esbuild.build({
    ...{ entryPoints: [join(sources, "js/index.ts")], outfile: to, bundle: true, minify: true, format: "esm", target: "es2022", logLevel: "warning" },
    loader: { ".css": "text" },
    alias: { "ips-embed-module": around, "ips-style-sheet": styleSheet },
    define: { IPS_RELEASE: release.forScript },
    metafile: true,
  });
  onlyOurs(built);
};

/** The archive for those who put the checker on their own host. The same content always gives the same archive. */
const archive = (release, folder) => {
  const text = (file) => Buffer.from(release.filled(readFileSync(join(sources, file), "utf8")));
  const files = filesBelow(folder).map((file) => [`${release.folder}/${file}`, readFileSync(join(folder, file))]);
  const licenses = licenseFiles.map((file) => [file, readFileSync(join(root, file))]);
  const all = Object.fromEntries([["README.md", text("SELF-HOSTING.md")], ["example.html", text("example.html")], ...licenses, ...files]);
  // Modules and policies are dense already, and everybody can open an archive that is not packed further.
  return zipSync(all, { level: 0, mtime: new Date(1980, 0, 1) });
};
