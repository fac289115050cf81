// Where things are, and the package installed as anybody installs it.

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

const variable = (name, what) => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: it is ${what}. \`cargo xtask test\` sets it.`);
  return value;
};

/** The root of the repository. */
export const repository = fileURLToPath(new URL("../../../", import.meta.url));

/** The package as `npm pack` made it. */
export const packed = variable("IPS_PACKAGE", "the packed package");

/** The program file of the command `ips`. */
export const ipsProgram = variable("IPS_COMMAND", "the program file of the command `ips`");

/** A program of the repository's npm packages. */
export const npmProgram = (name) => join(repository, "node_modules/.bin", name);

/** Runs a program and gives what it prints; what it says about a failure becomes part of the error. */
export const run = (program, args, options = {}) => {
  try {
    return execFileSync(program, args, { encoding: "utf8", maxBuffer: 1 << 28, stdio: ["pipe", "pipe", "pipe"], ...options });
  } catch (error) {
    error.message += `\n${error.stdout ?? ""}`;
    throw error;
  }
};

/** A fresh project with the package installed from its file, without any network. */
export const freshProject = () => {
  const folder = mkdtempSync(join(tmpdir(), "ips-kit-package-"));
  after(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "fresh", private: true, type: "module" }));
  run("npm", ["install", "--offline", "--no-audit", "--no-fund", "--loglevel=error", packed], { cwd: folder });
  return folder;
};

/** Imports from the package as it is installed in a project. */
export const importFrom = (folder, file) => import(pathToFileURL(join(folder, "node_modules/@ips-kit/rules", file)).href);
