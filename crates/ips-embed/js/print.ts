// Paper: only the checker, not the page around it.

/** Prints what stands in `shown`, with the style sheet it has there, through a frame that nobody sees. */
export const printAlone = (shown: Element, css: string): void => {
  const frame = document.createElement("iframe");
  // What is not laid out is not printed: it stands on the page without taking room.
  Object.assign(frame.style, { position: "fixed", inlineSize: "0", blockSize: "0", border: "0" });
  frame.setAttribute("aria-hidden", "true");
  frame.tabIndex = -1;
  frame.addEventListener("load", () => fill(frame, shown, css), { once: true });
  document.body.append(frame);
};

const fill = (frame: HTMLIFrameElement, shown: Element, css: string): void => {
  const page = frame.contentDocument;
  const view = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!page || !view) return frame.remove();
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css);
  page.adoptedStyleSheets = [sheet];
  page.title = document.title;
  page.documentElement.lang = shown.getAttribute("lang") ?? "";
  const copy = page.importNode(shown, true);
  // Paper is white, whatever the page looks like.
  copy.removeAttribute("style");
  keepTyped(shown, copy);
  keepSlotted(shown, copy);
  page.body.replaceChildren(copy);
  view.addEventListener("afterprint", () => frame.remove());
  view.focus();
  view.print();
};

/** A copy of a field has what the field began with; what was typed since is put in again. */
const keepTyped = (shown: Element, copy: Element): void => {
  const fields = (of: Element): HTMLInputElement[] => [...of.querySelectorAll("input")];
  const copies = fields(copy);
  for (const [place, field] of fields(shown).entries()) {
    const twin = copies[place];
    if (twin && field.type === "text") twin.value = field.value;
    if (twin) twin.checked = field.checked;
  }
};

/** What stands in a slot belongs to the page around the checker and is no part of a copy of it. */
const keepSlotted = (shown: Element, copy: Element): void => {
  const copies = copy.querySelectorAll("slot");
  for (const [place, slot] of shown.querySelectorAll("slot").entries()) {
    const parts = slot.assignedNodes().map((part) => copy.ownerDocument.importNode(part, true));
    if (parts.length > 0) copies[place]?.replaceChildren(...parts);
  }
};
