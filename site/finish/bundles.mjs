// The bundles as Trunk has built them, taken out of the site that it puts together: each is a module of WebAssembly and the JavaScript
// around it. Trunk names only one of them by its content, and minifies none.

import { copyFileSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import * as esbuild from "esbuild";
import { onlyOurs } from "./inputs.mjs";

/** The folder in which Trunk puts them (`data-target-path` in `site/index.html`). */
const folder = "bundles";

/** The embeddable checker, whose scripts draw in the JavaScript around the module. All others are loaded by pages. */
const ofChecker = "ips-embed";

/** A module by its name alone, or by its name and a hash, which no word is as long as. */
const moduleFile = /^(.+?)(?:-[0-9a-f]{9,})?_bg\.wasm$/;

/** The bundles among the names of files: for each name the script and the module. */
export const bundlesAmong = (names) => {
  const found = new Map();
  for (const module of names) {
    const [, name] = moduleFile.exec(module) ?? [];
    const script = module.replace(/_bg\.wasm$/, ".js");
    if (name === undefined || !names.includes(script)) continue;
    if (found.has(name)) throw new Error(`there are two bundles ${name}: ${found.get(name).module} and ${module}`);
    found.set(name, { script, module });
  }
  return found;
};

/**
 * Moves the bundles out of the site that is put together in `stage` into the folder `work`, and draws into the script of each what it
 * imports. Gives the files that pages load, ready to be loaded, and the script, which lies beside its types, and the module of the checker.
 */
export const takeBundles = async (stage, work, isForVisitors) => {
  const taken = join(work, folder);
  rmSync(taken, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  // Among what they import are files that stay from builds before: nobody asks for those.
  renameSync(join(stage, folder), taken);
  const bundles = bundlesAmong(readdirSync(taken));
  const { script, module } = bundles.get(ofChecker) ?? {};
  if (!script) throw new Error(`Trunk has built no bundle ${ofChecker}: it needs a line in site/index.html, with data-target-path="${folder}"`);
  bundles.delete(ofChecker);
  const ofPages = [];
  for (const [name, { script, module }] of bundles) {
    const [small, plain] = [join(taken, `made/${name}.js`), join(taken, `made/${name}.wasm`)];
    const how = { bundle: true, format: "esm", target: "es2022", minify: isForVisitors, logLevel: "warning", metafile: true };
    onlyOurs(await esbuild.build({ ...how, entryPoints: [join(taken, script)], outfile: small }));
    copyFileSync(join(taken, module), plain);
    ofPages.push(small, plain);
  }
  return { ofPages, ofChecker: { script: join(taken, script), module: join(taken, module) } };
};
