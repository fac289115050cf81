// What a release of the checker is called, and what it says of its files.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "smol-toml";
import { digest, integrity, root } from "../files.mjs";

/** The name of the element's script and module. */
export const name = "ips-checker";

/** The version of everything in this repository. */
export const { version } = parse(readFileSync(join(root, "Cargo.toml"), "utf8")).workspace.package;

/** The page of the frame, with places to be filled, and the content security policy in it. */
export const framePage = readFileSync(join(root, "crates/ips-embed/js/frame.html"), "utf8");
const [, framePolicy] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(framePage);

/** A policy file of a release, of a line `ID VERSION FILE` about a file in `folder`. */
export const policyFile = (line, folder) => {
  const [id, version, file, ...more] = line.split(" ");
  if (!file || more.length > 0) throw new Error(`\`${line}\` is not of the form ID VERSION FILE`);
  return { file, id, integrity: integrity(readFileSync(join(folder, file))), version };
};

/** One release. Its folder is called by its version and by the digest of everything in it. */
export class Release {
  /** Nothing until it is named. */
  id = "";
  /** The hash of the script, once there is one. */
  script = "";

  /** A release of a module and policies; `policyFile` says what is known of one. */
  constructor(module, policies) {
    this.module = { file: `${name}.wasm`, integrity: integrity(module) };
    this.policies = policies;
  }

  /** Names it by all that is in it: the module and the policies by their hashes, which the script holds, and the rest. */
  nameBy(...rest) {
    this.id = digest(Buffer.concat(rest.map((content) => Buffer.from(content))));
  }

  /** The folder it lies in, beside other releases. */
  get folder() {
    return `${version}-${this.id}`;
  }

  /** Its archive, beside that folder. */
  get archive() {
    return `${name}-${this.folder}.zip`;
  }

  /** What the script knows of its release, as JSON. */
  get forScript() {
    return JSON.stringify({ id: this.id, module: this.module, policies: this.policies, version });
  }

  /** What the list says of it. */
  get listed() {
    const { archive, folder, module, policies } = this;
    return { archive, folder, frame: "frame.html", module, policies, script: { file: `${name}.js`, integrity: this.script }, version };
  }

  /**
   * A text with its places filled: `{FOLDER}`, `{VERSION}`, `{INTEGRITY}` of the script, `{POLICY}` for one that can be shown, `{FRAME_POLICY}` for the
   * content security policy that the page of the frame carries.
   */
  filled(text) {
    const places = { FOLDER: this.folder, VERSION: version, INTEGRITY: this.script, POLICY: this.policies[0]?.id ?? "", FRAME_POLICY: framePolicy };
    return text.replaceAll(/\{(FOLDER|VERSION|INTEGRITY|POLICY|FRAME_POLICY)\}/g, (_, place) => places[place]);
  }
}

/** The list of releases as JSON, the newest first: this one and those of an earlier list. */
export const list = (release, earlier) => {
  const before = earlier === undefined ? [] : JSON.parse(earlier).releases;
  if (!Array.isArray(before)) throw new Error("the earlier list of releases names none");
  const releases = [release.listed, ...before.filter(({ folder }) => folder !== release.folder)];
  return `${JSON.stringify({ releases }, undefined, 2)}\n`;
};
