// The crates that are compiled into what is published, and all that the workspace depends on.

import { spawnSync } from "node:child_process";
import { root } from "../site/files.mjs";

const target = "wasm32-unknown-unknown";
/** What the wheel is compiled for that is published: its notices are the same, whichever machine writes them. */
const server = "x86_64-unknown-linux-gnu";

/** What is published, the packages whose modules are in it, and what these are compiled for. */
const parts = {
  site: { packages: ["ips-site", "ips-sheets"], target },
  checker: { packages: ["ips-embed"], target },
  package: { packages: ["ips-wasm"], target },
  wheel: { packages: ["ips-python"], target: server },
};

const cargo = (args) => {
  const { status, error, stdout, stderr } = spawnSync(process.env.CARGO ?? "cargo", [...args, "--locked"], { cwd: root, encoding: "utf8", maxBuffer: 2 ** 28 });
  if (error || status !== 0) throw new Error(`cargo ${args[0]} failed: ${error ?? stderr}`);
  return stdout;
};

/** Everything that `Cargo.lock` may bring in, for the browser and for this machine. */
export const dependencies = () => {
  const host = /^host: (.+)$/m.exec(spawnSync("rustc", ["-vV"], { encoding: "utf8" }).stdout)[1];
  const { packages } = JSON.parse(cargo(["metadata", "--format-version=1", `--filter-platform=${target}`, `--filter-platform=${host}`, `--filter-platform=${server}`, "--features=ips-site/hydrate"]));
  return packages.filter(({ source }) => source !== null);
};

/** The crates that are compiled into what is published, by `NAME VERSION`: each with the parts it is in. What runs at the build alone is none. */
export const compiled = () => {
  const found = new Map();
  for (const [part, { packages, target }] of Object.entries(parts)) {
    for (const name of packages) {
      const features = name === "ips-site" ? ["--features=hydrate"] : [];
      const tree = cargo(["tree", "--package", name, ...features, `--target=${target}`, "--edges=normal,no-proc-macro", "--prefix=none", "--format={p}"]);
      for (const [, crate, version] of tree.matchAll(/^(\S+) v(\S+)(?: \(\*\))?$/gm)) {
        const key = `${crate} ${version}`;
        found.set(key, (found.get(key) ?? new Set()).add(part));
      }
    }
  }
  return found;
};
