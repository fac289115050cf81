// Pictures stand inside the sheet.

import assert from "node:assert/strict";
import { test } from "node:test";
import postcss from "postcss";
import { pictures } from "../../site/style/passes/pictures.mjs";

test("pictures take the place of their addresses", () => {
  const sheet = "a{b:url(\"../img/x.svg\")}c{d:url(../img/y.svg),url(data:image/png;base64,x)}";
  const read = (file) => `<svg id="${file.split("/").at(-1)}" fill="#fff"/>\n`;
  const picture = (name) => `url("data:image/svg+xml,%3Csvg id='${name}' fill='%23fff'/%3E")`;
  assert.equal(
    postcss([pictures("img", read)]).process(sheet, { from: undefined }).css,
    `a{b:${picture("x.svg")}}c{d:${picture("y.svg")},url(data:image/png;base64,x)}`,
  );
});

test("a picture that is not there is named", () => {
  const made = () => postcss([pictures("nowhere")]).process("a{b:url(../img/x.svg)}", { from: undefined }).css;
  assert.throws(made, /picture that cannot be read.*nowhere\/x\.svg/);
});
