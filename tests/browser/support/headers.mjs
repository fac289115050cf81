// The headers file of the site (`_headers`, as static hosts read it), so that pages are tested under the headers they are published with.

/**
 * The rules in the text of a headers file: a line with a path, then indented lines `Name: value`; `#` begins a comment line. A path is exact,
 * or ends with `*` and then covers all that begins so. A line of another form is refused with its number.
 */
export const headerRules = (text) => {
  const rules = [];
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    const content = line.trim();
    if (content === "" || content.startsWith("#")) continue;
    const refuse = (why) => {
      throw new Error(`_headers, line ${at + 1}: \`${content}\`: ${why}`);
    };
    if (/^\s/.test(line)) {
      if (rules.length === 0) refuse("put a path above the first header");
      const [, name, value] = /^([^:]*):(.*)$/.exec(content) ?? refuse("write `Name: value`");
      if (!/^[A-Za-z0-9-]+$/.test(name.trim())) refuse("that is no header name");
      if (!/^[\x20-\x7e]+$/.test(value.trim())) refuse("a header needs a value in plain ASCII");
      rules.at(-1).headers.push([name.trim(), value.trim()]);
    } else {
      if (!content.startsWith("/")) refuse("a path begins with a slash; indent headers");
      if (!/^[^*:]+\*?$/.test(content)) refuse("`*` may only stand at the end of a path, and placeholders are not read");
      rules.push({ path: content, headers: [] });
    }
  }
  return rules;
};

const covers = (rule, path) => (rule.path.endsWith("*") ? path.startsWith(rule.path.slice(0, -1)) : rule.path === path);

/** The headers of a path, by their names in small letters. One that several rules set is sent once with its values joined, as static hosts do. */
export const headersOf = (rules, path) => {
  const found = new Map();
  for (const [name, value] of rules.filter((rule) => covers(rule, path)).flatMap((rule) => rule.headers)) {
    const known = found.get(name.toLowerCase());
    found.set(name.toLowerCase(), known === undefined ? value : `${known}, ${value}`);
  }
  return found;
};
