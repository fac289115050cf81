// What can keep a checker from being shown.

/** Stable words for programs, as the event `ips-error` carries them. */
export type ProblemCode =
  | "policy_unknown"
  | "policy_version_unknown"
  | "as_of_invalid"
  | "audience_unknown"
  | "mode_unknown"
  | "load_failed"
  | "wasm_refused";

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
