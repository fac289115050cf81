// Left and right as start and end: sides that follow the direction of the text.

import valueParser from "postcss-value-parser";

/** Properties with a side in their names, and what they are called where sides follow the text. */
const names = {
  left: "inset-inline-start",
  right: "inset-inline-end",
  "margin-left": "margin-inline-start",
  "margin-right": "margin-inline-end",
  "padding-left": "padding-inline-start",
  "padding-right": "padding-inline-end",
  "border-left": "border-inline-start",
  "border-right": "border-inline-end",
  "border-left-width": "border-inline-start-width",
  "border-right-width": "border-inline-end-width",
  "border-left-style": "border-inline-start-style",
  "border-right-style": "border-inline-end-style",
  "border-left-color": "border-inline-start-color",
  "border-right-color": "border-inline-end-color",
  "border-top-left-radius": "border-start-start-radius",
  "border-top-right-radius": "border-start-end-radius",
  "border-bottom-left-radius": "border-end-start-radius",
  "border-bottom-right-radius": "border-end-end-radius",
  "scroll-margin-left": "scroll-margin-inline-start",
  "scroll-margin-right": "scroll-margin-inline-end",
  "scroll-padding-left": "scroll-padding-inline-start",
  "scroll-padding-right": "scroll-padding-inline-end",
};

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
  declaration.prop = names[prop] ?? prop;
  if (prop !== "margin" && prop !== "padding") return;
  const [top, right, bottom, left, ...more] = words(value);
  if (left === undefined || more.length > 0 || left === right) return;
  declaration.cloneBefore({ prop: `${prop}-block`, value: `${top} ${bottom}` });
  declaration.prop = `${prop}-inline`;
  declaration.value = `${left} ${right}`;
};

/** The words of a value; what stands in brackets is one with what they belong to. */
export const words = (value) => {
  const found = [""];
  for (const node of valueParser(value).nodes) {
    if (node.type === "space") found.push("");
    else found[found.length - 1] += valueParser.stringify(node);
  }
  return found.filter((word) => word !== "");
};
