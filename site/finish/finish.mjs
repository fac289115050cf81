// The end of a build: what Trunk has built becomes the site. Names by content, the embeddable checker, the pages, packing, in this order.
//
// Trunk runs this last, in the folder where it puts the site together (Trunk.toml), says so in variables, and replaces the site that was
// there only when it worked.

import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { licenseFiles } from "../../licenses/notices.mjs";
import { putAssets } from "./assets.mjs";
import { takeBundles } from "./bundles.mjs";
import { buildChecker } from "./checker.mjs";
import { root } from "../files.mjs";
import { pack } from "./packing.mjs";
import { buildPrograms, run } from "./programs.mjs";

const step = (name) => console.error(`Building the site: ${name}`);

const variable = (name) => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: \`trunk build\` in the folder site/ runs this`);
  return value;
};

const stage = variable("TRUNK_STAGING_DIR");
/** The path under which the site is served, with both slashes and nothing to escape. */
const base = `/${variable("TRUNK_PUBLIC_URL")}/`.replaceAll(/\/+/g, "/");
if (!/^\/(?:[\w.~-]+\/)*$/.test(base)) throw new Error(`${base} cannot be a base path: write it like /ips-kit/`);
const profile = variable("TRUNK_PROFILE");
// Whoever changes a file wants to see it, and nobody downloads that.
const isForVisitors = profile === "release";
/** Where parts of the site lie while it is made; that which is served stays away from that which is published. */
const work = join(root, "target/site", profile);
/** The folder `embed/` of an earlier site, whose releases of the checker stay available. */
const keep = process.env.IPS_KIT_KEEP;

step("names by content");
const bundles = await takeBundles(stage, work, isForVisitors);
// The script that loads a bundle is a file of its own, because the content security policy allows no script inside a page.
const assets = putAssets(stage, [join(root, "site/boot.js"), join(root, "site/worker.js"), ...bundles.ofPages]);
step("the programs that write policies and pages");
const { prerender, policyFiles } = buildPrograms();
step("the embeddable checker");
await buildChecker({ stage, work, bundle: bundles.ofChecker, policyFiles, isForVisitors, keep });
// Whoever has the site has the licenses of what is in it.
for (const file of licenseFiles) copyFileSync(join(root, file), join(stage, file));
step("pages");
process.stdout.write(run(prerender, [stage, base, ...assets]));
if (isForVisitors) {
  step("packing");
  await pack(stage, join(work, "packed"));
}
