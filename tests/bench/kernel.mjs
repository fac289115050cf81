// The module alone: the same rows again and again, already as numbers, with nothing taken out.

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

/** The rows of a block, as many as the package lets cross at once. */
const ROWS = 4096;

/** What is screened by the module in a folder: `bindgen/ips-rules.js` and `ips-rules.wasm`. */
export const kernelIn = async (folder, policy, columns, asOf) => {
  const { Block, Rules, initSync } = await import(pathToFileURL(resolve(folder, "bindgen/ips-rules.js")).href);
  const { memory } = initSync({ module: new WebAssembly.Module(readFileSync(resolve(folder, "ips-rules.wasm"))) });
  let rules = Rules.embedded(0);
  for (let place = 1; rules.description().id !== policy; place += 1) rules = Rules.embedded(place);
  const { facts } = rules.description();
  const isNumber = ({ kind }) => kind === "date" || kind === "year";
  const written = (Lane, of, open) => {
    const all = new Lane(of.length * ROWS).fill(open);
    of.forEach(({ name }, place) => columns[name] && all.set(columns[name].subarray(0, ROWS), place * ROWS));
    return all;
  };
  const numbers = written(Int32Array, facts.filter(isNumber), 0);
  const bytes = written(Uint8Array, facts.filter((fact) => !isNumber(fact)), 255);
  const block = new Block(rules, ROWS);
  const day = Number(asOf.replaceAll("-", ""));
  const blocks = 50;
  const run = () => {
    for (let turn = 0; turn < blocks; turn += 1) {
      // The module writes over them.
      new Int32Array(memory.buffer, block.numbers, numbers.length).set(numbers);
      new Uint8Array(memory.buffer, block.bytes, bytes.length).set(bytes);
      if (block.screen(rules, day, ROWS).length > 0) throw new Error("a row was refused");
    }
  };
  return { rows: blocks * ROWS, run };
};
