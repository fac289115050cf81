// Fetches the module and the policies of the release, each once however many checkers a page has, and each proved by its hash.

import init, { Rules } from "ips-embed-module";
import { address, release, type ReleaseFile, type ReleasePolicy } from "./release.js";

let module: Promise<unknown> | undefined;
const policies = new Map<string, Promise<Rules>>();

const fetched = async ({ file, integrity }: ReleaseFile): Promise<Response> => {
  // Of all that the page knows about its visitor, nothing goes along.
  const response = await fetch(address(file), { integrity, credentials: "omit", referrerPolicy: "no-referrer" });
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return response;
};

/** The policy, ready to screen by. A failure is not kept: the next attempt begins anew. */
export const loadRules = (policy: ReleasePolicy): Promise<Rules> => {
  module ??= init({ module_or_path: fetched(release.module) });
  module.catch(() => (module = undefined));
  let rules = policies.get(policy.file);
  if (!rules) {
    rules = read(policy, module);
    policies.set(policy.file, rules);
    rules.catch(() => policies.delete(policy.file));
  }
  return rules;
};

/** Asks for the policy while the module is still on its way. */
const read = async (policy: ReleasePolicy, ready: Promise<unknown>): Promise<Rules> => {
  const [packed] = await Promise.all([fetched(policy).then((response) => response.arrayBuffer()), ready]);
  return new Rules(new Uint8Array(packed));
};

/** Whether this page's own rules let WebAssembly run. Asked of the smallest module there is, before anything is fetched. */
export const allowsWebAssembly = (): boolean => {
  try {
    return new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)) instanceof WebAssembly.Module;
  } catch {
    return false;
  }
};
