// The scripts of the element, as a browser would load them, with a release of their own.

import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

const folder = fileURLToPath(new URL("../../../crates/ips-embed/js/", import.meta.url));

/** The release they belong to. */
export const release = {
  version: "1.2.3",
  id: "0",
  module: { file: "m.wasm", integrity: "" },
  policies: [{ id: "here", version: "2024-09", file: "here.policy", integrity: "" }, { id: "there", version: "1", file: "there.policy", integrity: "" }],
};

/** What some of the scripts export. */
export const exportsOf = async (...names) => {
  const contents = names.map((name) => `export * from "./${name}.js";`).join("\n");
  const { outputFiles } = await esbuild.build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    write: false,
    format: "esm",
    define: { IPS_RELEASE: JSON.stringify(release) },
    logLevel: "warning",
  });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
};
