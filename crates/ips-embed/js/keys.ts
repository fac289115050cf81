// Keys that are meant for the checker: the page around it may have shortcuts of its own, and a letter typed inside is none of them.

const kinds = ["keydown", "keypress", "keyup"] as const;

/** Keys that are nobody's letters: the focus goes on, something closes, a key is held with another one. */
const passing = /^(Tab|Escape|F\d+|Alt|AltGraph|CapsLock|Control|Meta|NumLock|Shift)$/;

/** Whether a key goes on to the page: what is no letter, and what is pressed together with Ctrl or the command key. */
const passes = (event: KeyboardEvent): boolean =>
  // Some keyboards write letters by what a browser reports as Ctrl and Alt.
  passing.test(event.key) || ((event.ctrlKey || event.metaKey) && !event.getModifierState("AltGraph"));

/** Keeps keys that are pressed inside a shadow root from leaving it, for as long as it is there. What a publisher has put into a slot is the publisher's own. */
export const keepKeys = (root: ShadowRoot): void => {
  const keep = (event: Event): void => {
    const [pressed] = event.composedPath();
    if (!passes(event as KeyboardEvent) && pressed instanceof Node && pressed.getRootNode() === root) event.stopPropagation();
  };
  for (const kind of kinds) root.addEventListener(kind, keep);
};
