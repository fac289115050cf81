// The sizes of letters stand in one place, and site/DESIGN.md says what each is for.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { filesBelow, root } from "../../site/files.mjs";

const read = (file) => readFileSync(join(root, file), "utf8");
const scale = [...read("site/style/_scale.scss").matchAll(/^\$text-([a-z-]+): ([\d.]+rem);$/gm)].map(([, name, size]) => [name, size]);

test("every size of the scale is told, with what it is for", () => {
  const told = [...read("site/DESIGN.md").matchAll(/^\| `([a-z-]+)` \| ([\d.]+rem) \| .+ \|$/gm)].map(([, name, size]) => [name, size]);
  assert.ok(scale.length > 5);
  assert.deepEqual(told, scale);
});

test("no sheet has a size of its own on a screen", () => {
  const folder = "site/style";
  for (const file of filesBelow(join(root, folder)).filter((name) => name.endsWith(".scss"))) {
    const own = [...read(join(folder, file)).matchAll(/font-size: ([\d.]+(?:rem|em))/g)].map(([, size]) => size);
    assert.deepEqual(own, [], `${folder}/${file}: take a size of _scale.scss`);
  }
});
