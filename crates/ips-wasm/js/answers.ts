/** The end of a part; see `src/rules/answers.rs`. */
const END = "\0";

/** Shown in place of the end in names and values. */
const SHOWN = "\u2400";

/** Answers of any kind as one text for the core, which says what is wrong with them. */
export const textOf = (answers: Iterable<readonly [string, unknown]>): string => {
  const parts: string[] = [];
  for (const [name, answer] of answers) {
    const [kind, value] = partOf(answer);
    parts.push(clean(name), kind, clean(value));
  }
  return parts.join(END);
};

const clean = (text: string): string => text.replaceAll(END, SHOWN);

const partOf = (answer: unknown): [kind: string, value: string] => {
  switch (typeof answer) {
    case "undefined":
      return ["u", ""];
    case "boolean":
      return ["b", String(answer)];
    case "string":
      return ["t", answer];
    case "number":
    case "bigint":
      return ["n", digitsOf(answer)];
    case "object":
      return answer === null ? ["u", ""] : [Array.isArray(answer) ? "l" : "o", ""];
    default:
      return ["o", ""];
  }
};

/** A number by its shortest digits, without an exponent where it is whole. */
const digitsOf = (answer: number | bigint): string => String(typeof answer === "number" && Number.isInteger(answer) && Math.abs(answer) >= 1e21 ? BigInt(answer) : answer);
