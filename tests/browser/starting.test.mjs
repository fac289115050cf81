// A page whose bundle does not start says so, and whom to call.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { sizes, useBrowser, visit } from "./support/browser.mjs";
import { languages, policies, say } from "./support/policies.mjs";
import { address, planPath, screeningPath } from "./support/site.mjs";
import { words } from "./support/words.mjs";

useBrowser();

/** How a page can fail to start. */
const failures = {
  "no JavaScript": { options: { javaScriptEnabled: false }, prepare: async () => {} },
  "the download of the module fails": { prepare: (page) => page.route(/\.wasm$/, (route) => route.abort()) },
  "the download of the script fails": { prepare: (page) => page.route(/ips-(screener|planner)[^/]*\.js$/, (route) => route.abort()) },
  "WebAssembly is forbidden": {
    prepare: (page) =>
      page.route(/\/(en|es)\/(screen|check|plan)\/.*\/$/, async (route) => {
        const answer = await route.fetch();
        const headers = answer.headers();
        headers["content-security-policy"] = headers["content-security-policy"].replace(" 'wasm-unsafe-eval'", "");
        await route.fulfill({ response: answer, headers });
      }),
  },
};

describe("a page that does not start", { concurrency: 2 }, () => {
  for (const [name, { options = {}, prepare }] of Object.entries(failures)) {
    for (const language of languages) {
      test(`says so and whom to call: ${name}, ${language}`, (t) =>
        visit(t, { ...sizes.phone, guarded: false, ...options }, async (page) => {
          await prepare(page);
          for (const { id, document } of policies) {
            const { contact } = document.policy;
            for (const [path, voice] of [[screeningPath("worker", id), "worker"], [screeningPath("public", id), "public"], [planPath(id), "worker"]]) {
              await page.goto(address(language, path));
              const sentence = page.getByRole("alert").filter({ hasText: words[language].notRunning });
              await sentence.waitFor();
              assert.ok((await sentence.innerText()).includes(say(contact, voice, language)), path);
            }
          }
        }));
    }
  }

  test("a page that starts says nothing of it", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      await guard.open(page, address("en", screeningPath("public", policies[0].id)));
      const sentence = page.getByText(words.en.notRunning);
      assert.equal(await sentence.count(), 1);
      assert.equal(await sentence.isVisible(), false);
    }));
});
