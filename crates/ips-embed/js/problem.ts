// What can keep a checker from being shown, and what of a page's wishes it cannot follow.

import { say, type Language } from "./words.js";

/** Stable words for programs, as the event `ips-error` carries them. */
export type ProblemCode =
  | "policy_unknown"
  | "policy_version_unknown"
  | "as_of_invalid"
  | "audience_unknown"
  | "mode_unknown"
  | "contact_phone_invalid"
  | "contact_href_invalid"
  | "next_label_invalid"
  | "load_failed"
  | "wasm_refused"
  | "frame_refused";

/** Those of a checker that was asked for rightly and cannot be shown here: it can be opened on a page of its own. */
export const isOfPage = (code: ProblemCode): boolean => code === "load_failed" || code === "wasm_refused" || code === "frame_refused";

/** Something that keeps the checker from being shown, with a sentence for people that says what to do. */
export class Problem extends Error {
  override readonly name = "IpsCheckerError";

  constructor(
    readonly code: ProblemCode,
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}

/** What the event of an error tells of an answer of the page that was not taken: the fact by its name, and a word for the reason. */
export const notTaken = (field: string, reason: string, language: Language): Record<string, unknown> => ({
  code: "answer_invalid",
  message: say(language).noAnswer(field, reason),
  field,
  reason,
});
