// The notices of everything that is compiled into what is published, as one text.

import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "../site/files.mjs";
import { compiled, dependencies } from "./crates.mjs";
import { taken } from "./expression.mjs";
import { textsOf } from "./texts.mjs";

/** The file in the repository, beside the licenses of IPS Kit itself: what goes along with everything that is published. */
export const noticesFile = "THIRD-PARTY-LICENSES.txt";
export const licenseFiles = ["LICENSE-APACHE", "LICENSE-MIT", noticesFile];

/** The npm packages of which something is drawn into what is published: rules and pictures of the style sheets. Scripts have none of them (site/finish). */
const drawnIn = { "@uswds/uswds": { license: "public domain, and the licenses below", parts: ["checker", "site"], files: ["LICENSE.md"] } };

/** What lies under every module: the standard library of Rust. */
const standardLibrary = { name: "The standard library of Rust", parts: ["checker", "package", "site", "wheel"], license: "MIT, Zlib and Unicode-3.0", texts: [readFileSync(join(root, "licenses/rust-standard-library.txt"), "utf8").trim()] };

const used = () => {
  const packages = new Map(dependencies().map((crate) => [`${crate.name} ${crate.version}`, crate]));
  const crates = [...compiled()].map(([name, parts]) => {
    const crate = packages.get(name);
    if (!crate) throw new Error(`cargo says nothing about ${name}`);
    const licenses = taken(crate.name, crate.license);
    if (!licenses) throw new Error(`${name} may be used under ${crate.license}, which deny.toml does not accept: take another crate, or read the license and add it there`);
    return { name, parts: [...parts].sort(), license: licenses.join(" AND "), texts: textsOf(dirname(crate.manifest_path), licenses, crate) };
  });
  const scripts = Object.entries(drawnIn).map(([name, { license, parts, files }]) => {
    const folder = join(root, "node_modules", name);
    const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    return { name: `${name} ${version}`, parts, license, texts: files.map((file) => readFileSync(join(folder, file), "utf8").trim()) };
  });
  const sorted = [...crates, ...scripts].sort((one, other) => (one.name < other.name ? -1 : 1));
  return [standardLibrary, ...sorted];
};

const line = "-".repeat(80);

/** The text: what there is and in which part of what is published, then every license once, under the names of what it belongs to. */
export const notices = () => {
  const all = used();
  const list = all.map(({ name, parts, license }) => `  ${name}: ${license} (${parts.join(", ")})`);
  const byText = new Map();
  for (const { name, texts } of all) for (const text of texts) byText.set(text, [...(byText.get(text) ?? []), name]);
  const texts = [...byText].map(([text, names]) => `${line}\n${names.join("\n")}\n${line}\n\n${text}\n`);
  return `What is compiled into IPS Kit, and under which licenses

IPS Kit itself may be used under the MIT license or the Apache License 2.0 (LICENSE-MIT, LICENSE-APACHE), as you choose. The site, the embeddable
checker (with its archive), the JavaScript package and the wheel for Python also hold code of others. Each entry has the license under which that is
used, and in brackets the parts it is in. \`node licenses/write.mjs\` writes this file.

${list.join("\n")}

${texts.join("\n")}`;
};
