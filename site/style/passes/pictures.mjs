// Pictures put inside: the design system's own stand in its folder, and a sheet that names them would make each a request.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import valueParser from "postcss-value-parser";

/** How the compiled sheet addresses a picture of the design system. */
const prefix = "../img/";

/** Puts the pictures of `folder` in place of their addresses. What is addressed in another way stays. `read` gives the text of a file. */
export const pictures = (folder, read = (file) => readFileSync(file, "utf8")) => ({
  postcssPlugin: "pictures",
  Once(sheet) {
    sheet.walkDecls((declaration) => {
      if (!declaration.value.includes(prefix)) return;
      const value = valueParser(declaration.value);
      value.walk((node) => {
        if (node.type !== "function" || node.value !== "url" || !node.nodes[0]?.value.startsWith(prefix)) return;
        const picture = inside(folder, node.nodes[0].value.slice(prefix.length), read);
        node.nodes = [{ type: "string", quote: '"', value: `data:image/svg+xml,${picture}` }];
      });
      declaration.value = value.toString();
    });
  },
});

const inside = (folder, name, read) => {
  const file = join(folder, name);
  try {
    return escaped(read(file));
  } catch (error) {
    throw new Error(`the style sheet names a picture that cannot be read: ${file}`, { cause: error });
  }
};

const escapes = { "%": "%25", "#": "%23", "<": "%3C", ">": "%3E", '"': "'", "\n": " ", "\r": " " };

/** A picture as it may stand in an address inside double quotes. */
const escaped = (picture) => picture.trim().replaceAll(/[%#<>"\n\r]/g, (letter) => escapes[letter]);
