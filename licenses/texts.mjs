// The texts under which a package may be used: those that come with it, and where it brings none the usual ones with the names of its authors.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "../site/files.mjs";

/** Words that show which license a text is, wherever its lines break. */
const signs = Object.fromEntries(Object.entries({
  "Apache-2.0": "Apache License,? Version 2.0",
  "BSD-3-Clause": "Redistribution and use in source and binary forms, with or without modification, are permitted",
  "BSL-1.0": "Boost Software License - Version 1.0",
  "MIT": "Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files",
  "Unicode-3.0": "Unicode License V3",
  "Zlib": "This software is provided .as-is., without any express or implied warranty",
}).map(([license, words]) => [license, new RegExp(words.replaceAll(" ", "\\s+"), "i")]));

const names = /^(licen[cs]e|copying|copyright|notice|unlicense)/i;

/** A text without what differs between editors. */
const tidy = (text) => text.replace(/^\ufeff/, "").replaceAll(/[ \t]+$/gm, "").replaceAll("\r", "").replace(/^\n+|\n+$/g, "");

const folders = ["", "licenses", "LICENSES"];

/** The files of a package that say who holds it and under which terms. */
const files = (folder) => {
  const found = folders.flatMap((inner) => {
    const entries = readable(() => readdirSync(join(folder, inner), { withFileTypes: true })) ?? [];
    return entries.filter((entry) => entry.isFile() && (inner !== "" || names.test(entry.name))).map((entry) => join(folder, inner, entry.name));
  });
  return found.filter((file) => !/\.(rs|html|md\.tera)$/.test(file)).sort().map((file) => tidy(readFileSync(file, "utf8")));
};

const readable = (read) => {
  try {
    return read();
  } catch {
    return undefined;
  }
};

/** A usual text: of the licenses that name nobody, and of the MIT license with names. */
const usual = (license, { name, authors }) => {
  const people = authors.map((author) => author.replace(/ *<[^>]*>/, "")).join(", ");
  const file = { "MIT": "LICENSE-MIT", "Apache-2.0": "LICENSE-APACHE" }[license];
  if (!file) throw new Error(`${name} comes without the text of its license, ${license}: put one into licenses/texts.mjs`);
  const text = tidy(readFileSync(join(root, file), "utf8"));
  return license === "MIT" ? text.replace(/^Copyright .*$/m, `Copyright (c) ${people || `the authors of ${name}`}`) : text;
};

/** The texts for a package in a folder that is used under these licenses: one for each, and its notices. */
export const textsOf = (folder, licenses, about) => {
  const all = files(folder);
  const of = (license) => all.filter((text) => signs[license].test(text));
  // A file may hold several licenses: the shortest that has the one that is meant.
  const chosen = licenses.map((license) => of(license).toSorted((one, other) => one.length - other.length)[0] ?? usual(license, about));
  // Whatever is no license says who is to be named.
  const notices = all.filter((text) => text !== "" && text.length < 20_000 && !Object.values(signs).some((sign) => sign.test(text)) && !/public domain|^see /i.test(text));
  return [...new Set([...chosen, ...notices])];
};
