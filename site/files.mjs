// Files, and the hashes they are known by.

import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository. */
export const root = fileURLToPath(new URL("../", import.meta.url));

/** Every file below a folder, by its path from there, in order. */
export const filesBelow = (folder) => {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
  return entries.map((entry) => relative(folder, join(entry.parentPath, entry.name))).sort();
};

/** The first 16 hexadecimal digits of the SHA-256 of a content: as much as a name needs. */
export const digest = (content) => createHash("sha256").update(content).digest("hex").slice(0, 16);

/** The hash of a content as the attribute `integrity` takes it. */
export const integrity = (content) => `sha384-${createHash("sha384").update(content).digest("base64")}`;
