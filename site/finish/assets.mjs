// Names by content: a file that changes gets another name, so a browser may keep what it has for good.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, parse } from "node:path";
import { digest, integrity } from "../files.mjs";

/** Puts files into the folder of those named by content; gives what each is called now, and its hash: `NAME FILE INTEGRITY`. */
export const putAssets = (stage, files) => {
  const folder = join(stage, "assets");
  mkdirSync(folder, { recursive: true });
  return files.map((path) => {
    const content = readFileSync(path);
    const { name, ext } = parse(path);
    const file = `${name}-${digest(content)}${ext}`;
    writeFileSync(join(folder, file), content);
    return `${name}${ext} ${file} ${integrity(content)}`;
  });
};
