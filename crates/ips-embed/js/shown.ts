// What the element needs of a checker that is on the page, wherever it runs: inside the page or in a frame.

import type { Settings } from "./settings.js";

/** A checker that is shown. */
export interface Shown {
  /** Follows changed attributes; answers stay. */
  update(settings: Settings): Promise<void> | void;
  /** Forgets every answer and begins again. */
  reset(): void;
  /** Takes it off the page. */
  stop(): void;
}

/** What a checker says of itself: the name of an event without `ips-`, and its detail. */
export type Tell = (name: string, detail: Record<string, unknown>) => void;
