// The last pass: a sheet is made small, and has its pictures inside, because each that it names would be a request of its own.

import * as esbuild from "esbuild";

/** A sheet made small, with the pictures inside that it names. `folder` is where it would lie with these names. */
export const small = async (sheet, folder) => {
  const stdin = { contents: sheet, loader: "css", resolveDir: folder };
  const how = { bundle: true, minify: true, charset: "utf8", loader: { ".svg": "dataurl" }, write: false, logLevel: "silent" };
  const { outputFiles } = await esbuild.build({ stdin, ...how });
  return outputFiles[0].text.trimEnd();
};
