// The programs of this machine that take part: one writes each page as its own HTML file, from the same components as the bundles, and one
// the policies as files of their own.

import { spawnSync } from "node:child_process";
import { root } from "../files.mjs";

/** Runs a program; what it says beside its output goes to the terminal. Gives the output. */
export const run = (program, args) => {
  const { status, error, stdout } = spawnSync(program, args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"], maxBuffer: 2 ** 28 });
  if (error) throw new Error(`cannot start ${program}`, { cause: error });
  if (status !== 0) throw new Error(`${program} failed (${status}): ${args.join(" ").slice(0, 300)}\n${stdout}`);
  return stdout;
};

/** Builds the programs; gives the files of both. */
export const buildPrograms = () => {
  // Without the rest of the workspace, whose features would be those of the browser: a bundle and its pages would not agree.
  const what = ["--package", "ips-site", "--package", "ips-policies", "--features", "ips-site/ssr", "--bin", "prerender", "--example", "policy_files"];
  const said = run(process.env.CARGO ?? "cargo", ["build", ...what, "--message-format=json-render-diagnostics"]);
  const built = said.split("\n").filter(Boolean).map((line) => JSON.parse(line)).filter(({ executable }) => executable);
  const file = (name) => built.find(({ target }) => target.name === name).executable;
  return { prerender: file("prerender"), policyFiles: file("policy_files") };
};
