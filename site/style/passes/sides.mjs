// Left and right as start and end: sides that follow the direction of the text.

import { list } from "postcss";

const sides = { left: "start", right: "end", top: "start", bottom: "end" };

/** The name of a property, with the sides in it as they are called where they follow the text. */
const logical = (name) =>
  name
    .replace(/^(left|right)$/, (side) => `inset-inline-${sides[side]}`)
    .replace(/^((?:scroll-)?(?:margin|padding)|border)-(left|right)\b/, (_, what, side) => `${what}-inline-${sides[side]}`)
    .replace(/^border-(top|bottom)-(left|right)-radius$/, (_, block, inline) => `border-${sides[block]}-${sides[inline]}-radius`);

/** Properties whose value may be a side, and what the sides are called there. */
const values = {
  "text-align": { left: "start", right: "end" },
  float: { left: "inline-start", right: "inline-end" },
  clear: { left: "inline-start", right: "inline-end" },
};

/** Turns the sides of a declaration; four values whose left and right differ become two declarations. */
export const withLogicalSides = (declaration) => {
  const { prop, value } = declaration;
  declaration.value = values[prop]?.[value] ?? value;
  declaration.prop = logical(prop);
  if (prop !== "margin" && prop !== "padding") return;
  const [top, right, bottom, left, ...more] = list.space(value);
  if (left === undefined || more.length > 0 || left === right) return;
  declaration.cloneBefore({ prop: `${prop}-block`, value: `${top} ${bottom}` });
  declaration.prop = `${prop}-inline`;
  declaration.value = `${left} ${right}`;
};
