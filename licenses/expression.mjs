// License expressions (SPDX): whether one is accepted, and under which of its licenses something is used.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse as parseToml } from "smol-toml";
import parseExpression from "spdx-expression-parse";
import { root } from "../site/files.mjs";

const { licenses, sources } = parseToml(readFileSync(join(root, "deny.toml"), "utf8"));

/** The licenses that are accepted of everything, shortest text first: that is the order in which one of several is taken. */
const order = ["MIT", "Zlib", "BSL-1.0", "BSD-3-Clause", "Unicode-3.0", "Apache-2.0"];
const accepted = licenses.allow.toSorted((one, other) => order.indexOf(one) - order.indexOf(other));

/** The registries that dependencies may come from. */
export const registries = sources["allow-registry"];

const exceptions = new Map(licenses.exceptions.map(({ crate, allow }) => [crate, allow]));

/** The accepted licenses under which a package is used, one for each `AND` of its expression; nothing where it cannot be. */
export const taken = (name, expression) => {
  const allowed = [...accepted, ...(exceptions.get(name) ?? [])];
  const of = (node) => {
    // An exception of a license only allows more.
    if (node.license !== undefined) return allowed.includes(node.license) && !node.plus ? [node.license] : undefined;
    const sides = [of(node.left), of(node.right)];
    if (node.conjunction === "and") return sides.every(Boolean) ? [...new Set(sides.flat())] : undefined;
    const [best] = sides.filter(Boolean).toSorted((one, other) => one.length - other.length || allowed.indexOf(one[0]) - allowed.indexOf(other[0]));
    return best;
  };
  try {
    // As crates wrote it before there were expressions.
    return of(parseExpression((expression ?? "").replaceAll("/", " OR ")));
  } catch {
    return undefined;
  }
};
