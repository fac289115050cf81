// Writes each policy file as the object that `loadPolicy` takes: node policies.mjs FROM TO

import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "smol-toml";

const [from, to] = process.argv.slice(2);
for (const file of readdirSync(from).filter((file) => file.endsWith(".toml"))) {
  const policy = parse(readFileSync(join(from, file), "utf8"));
  writeFileSync(join(to, file.replace(/toml$/, "json")), `${JSON.stringify(policy, null, 1)}\n`);
}
