// A checker that runs inside the page.

import { Checker } from "ips-embed-module";
import type { Answers } from "./answers.js";
import { loadRules } from "./load.js";
import { notTaken } from "./problem.js";
import { today, type Settings } from "./settings.js";
import type { Shown, Tell } from "./shown.js";

/** Shows a checker in `place`, an empty element. Rejects when a file cannot be fetched. */
export const showInline = async (place: HTMLElement, first: Settings, tell: Tell): Promise<Shown> => {
  let settings = first;
  let changes = Promise.resolve();
  /** What the page knows, while it counts; nothing once all is forgotten, until the page says something else. */
  let known: Answers | undefined = first.answers;
  const heard: Tell = (name, detail) => {
    if (name === "reset") known = undefined;
    tell(name, detail);
  };
  const day = ({ asOf }: Settings): string => asOf || today();
  const made = async (settings: Settings, within: HTMLElement): Promise<Checker> =>
    new Checker(within, await loadRules(settings.policy), settings.audience, settings.language, day(settings), heard);
  const prefill = ({ language }: Settings): void => {
    if (!known) return;
    const refused: string[] = checker.prefill(Object.entries(known).flat());
    for (let place = 0; place < refused.length; place += 2) tell("error", notTaken(refused[place] ?? "", refused[place + 1] ?? "", language));
  };
  let checker = await made(settings, within(place));
  prefill(settings);

  const change = async (next: Settings): Promise<void> => {
    const before = settings;
    settings = next;
    if (next.audience !== before.audience) {
      // Another audience is asked other questions in other words: everything is built anew, and the answers come along.
      const old = checker;
      checker = await made(next, within(place));
      checker.takeAnswers(old);
      old.free();
      known = next.answers === before.answers ? known : next.answers;
      return prefill(next);
    }
    if (next.language !== before.language) checker.setLanguage(next.language);
    if (day(next) !== day(before)) checker.setAsOf(day(next));
    if (next.policy.file !== before.policy.file) checker.setRules(await loadRules(next.policy));
    if (next.answers !== before.answers) known = next.answers;
    else if (next.policy.file === before.policy.file) return;
    prefill(next);
  };

  return {
    // One after the other, in the order in which they were asked for.
    update: (next) => (changes = changes.then(() => change(next))),
    reset: () => checker.reset(),
    stop: () => checker.free(),
  };
};

/** An element of its own for each checker, so that an old one takes only its own nodes along. */
const within = (place: HTMLElement): HTMLElement => {
  const inner = document.createElement("div");
  place.replaceChildren(inner);
  return inner;
};
