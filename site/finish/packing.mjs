// Packing: beside each file that gains by it lies its brotli form, which static hosts send as it is.

import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { digest, filesBelow } from "../files.mjs";

const kinds = [".html", ".css", ".js", ".wasm", ".policy", ".svg", ".json", ".webmanifest"];

const compress = (whole) => {
  const { BROTLI_PARAM_QUALITY: quality, BROTLI_PARAM_LGWIN: window, BROTLI_PARAM_SIZE_HINT: hint } = constants;
  return promisify(brotliCompress)(whole, { params: { [quality]: 11, [window]: 24, [hint]: whole.length } });
};

/** Makes the packed form of a content; under another name until it is whole, because a run may be stopped. */
const make = async (packed, whole) => {
  if (existsSync(packed)) return;
  writeFileSync(`${packed}.unfinished`, await compress(whole));
  renameSync(`${packed}.unfinished`, packed);
};

/**
 * Packs every file below `stage` that is of a kind worth it. Packing a bundle takes seconds: the packed forms stay in the folder `known`,
 * each under the digest of what was packed, as long as the site has such a file.
 */
export const pack = async (stage, known) => {
  mkdirSync(known, { recursive: true });
  const making = new Map();
  const packOne = async (file) => {
    const whole = readFileSync(file);
    const name = `${digest(whole)}.br`;
    const packed = join(known, name);
    if (!making.has(name)) making.set(name, make(packed, whole));
    await making.get(name);
    if (statSync(packed).size < whole.length) copyFileSync(packed, `${file}.br`);
  };
  await Promise.all(filesBelow(stage).filter((file) => kinds.includes(extname(file))).map((file) => packOne(join(stage, file))));
  for (const name of readdirSync(known)) if (!making.has(name)) rmSync(join(known, name));
};
