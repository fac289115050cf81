// Hands inside the page. Each function here runs there before anything of the page does, so nothing from outside may be used in it.

/** What the others use: `window.ipsHands`. */
export const hands = () => {
  /** What `find` finds, as soon as it finds something. */
  const until = (find) =>
    new Promise((found) => {
      const look = () => {
        const there = find();
        if (there) {
          watch.disconnect();
          found(there);
        }
        return there;
      };
      const watch = new MutationObserver(look);
      if (!look()) watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    });

  /** The moment at which what was just changed is on the screen: what follows the next frame. */
  const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now()), 0)));

  /** Puts a value into a field as a person does. */
  const type = (field, text) => {
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value").set.call(field, text);
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  };

  const report = (seen) => {
    const [paint] = performance.getEntriesByName("first-contentful-paint");
    const loaded = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
    window.ipsMeasured = { ...seen, paint: paint.startTime, bytes: loaded.reduce((sum, entry) => sum + entry.transferSize, 0) };
  };

  /** Uses the page as soon as it answers, and leaves in `window.ipsMeasured` what `use` saw: `{ answer, steps }`. */
  const measure = (use) =>
    until(() => document.documentElement?.hasAttribute("data-ready"))
      .then(use)
      .then(report)
      .catch((problem) => (window.ipsMeasured = { problem: String(problem) }));

  window.ipsHands = { until, painted, type, measure };
};

/** Begins one question at a time, answers the first, and goes on from question to question. */
export const screeningPage = () => {
  const { until, painted, type, measure } = window.ipsHands;
  const heading = () => document.querySelector(".ips-heading")?.textContent;
  const question = () => document.querySelector(".ips-question:has(input)");
  const answer = () => {
    const choice = question().querySelector("input[type=radio], input[type=checkbox]");
    if (choice) return choice.click();
    // A date or a year.
    for (const list of question().querySelectorAll("select")) type(list, list.options[1].value);
    const fields = [...question().querySelectorAll("input")];
    fields.forEach((field, at) => type(field, at === fields.length - 1 ? "1990" : "5"));
  };
  measure(async () => {
    document.querySelector("main .usa-button--big").click();
    await until(question);
    answer();
    const first = await painted();
    const steps = [];
    while (question() && steps.length < 6) {
      const before = heading();
      const start = performance.now();
      document.querySelector(".ips-question [type=submit]").click();
      await until(() => heading() !== before);
      steps.push((await painted()) - start);
      if (question()) answer();
      await painted();
    }
    return { answer: first, steps };
  });
};

/** Types how many people there are to serve, and then other numbers. */
export const planningPage = () => {
  const { until, painted, type, measure } = window.ipsHands;
  const result = () => document.querySelector(".ips-tool [role=status]")?.textContent || undefined;
  measure(async () => {
    const field = document.querySelector("#plan-individuals-served");
    type(field, "60");
    await until(result);
    const first = await painted();
    const steps = [];
    for (const people of ["300", "20", "140", "75", "500", "33"]) {
      const before = result();
      const start = performance.now();
      type(field, people);
      await until(() => result() !== before);
      steps.push((await painted()) - start);
    }
    return { answer: first, steps };
  });
};
