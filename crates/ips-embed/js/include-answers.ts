// Whether a page asked to be told the answers of a person. Whatever does not say so in plain words has not.

/** The attribute. */
export const includeAnswers = "include-answers";

/** The words that say yes, whoever writes them. */
const yeses = ["true", "1", "on", "yes"];

/** Whether a value of a program says yes: `true`, or one of the words. Everything else is no: what is empty or missing, and what cannot be read. */
export const saysYes = (value: unknown): boolean =>
  value === true || ((typeof value === "string" || typeof value === "number") && yeses.includes(String(value).trim().toLowerCase()));

/**
 * Whether the attribute of an element says yes: in HTML an attribute does so by standing there, without a value or with its own name. Frameworks write `false`,
 * and templates whatever a value of theirs prints as: all that is no, and so is every word nobody knows.
 */
export const includesAnswers = (element: Element): boolean => {
  const written = element.getAttribute(includeAnswers);
  return written !== null && (written === "" || written === includeAnswers || saysYes(written));
};
