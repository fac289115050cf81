// One browser for a file of tests, and a fresh visitor for each test.

import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { after, before } from "node:test";
import { chromium } from "playwright-core";
import { Guard } from "./guard.mjs";
import { chromiumPath, site } from "./site.mjs";

// The last two keep a page that is behind another one as quick as the one in front.
const flags = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
  "--disable-renderer-backgrounding", "--disable-backgrounding-occluded-windows",
];

/** Sizes of screens. */
export const sizes = {
  phone: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true },
  desk: { viewport: { width: 1280, height: 900 } },
};

/** The day on which every test takes place, whatever the clock of the machine says. */
export const today = "2026-11-21";

// Pages on the machine itself answer at once; what takes longer than this is not going to come.
const patience = 10_000;

const failures = fileURLToPath(new URL("../../../target/browser/", import.meta.url));

let browser;

/** Opens the browser before the tests of a file and closes it after them. */
export const useBrowser = () => {
  before(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath, args: flags });
  });
  after(() => browser.close());
};

/**
 * Lets a visitor with a browser of their own do something, under guard: whatever the console says, whatever is asked of the network
 * once a page is ready, and whatever is stored, fails the test. `options` are those of a browser context, and `guarded: false`.
 */
export const visit = async (t, { guarded = true, ...options }, what) => {
  const context = await browser.newContext({ timezoneId: "America/New_York", reducedMotion: "reduce", ...options });
  context.setDefaultTimeout(patience);
  try {
    await context.clock.setFixedTime(`${today}T09:00:00-05:00`);
    const guard = new Guard(context);
    if (guarded) await guard.watchWrites();
    const page = await context.newPage();
    guard.watch(page);
    try {
      await what(page, guard);
    } catch (error) {
      await picture(t, page);
      // What the guard saw most often explains the failure.
      if (guarded && guard.seen.length > 0) error.message += `\n${guard.seen.join("\n")}`;
      throw error;
    }
    if (guarded) await guard.check(page);
  } finally {
    await context.close();
  }
};

/** May read and write the clipboard. */
export const allowClipboard = (page) => page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin: site });

const picture = async (t, page) => {
  mkdirSync(failures, { recursive: true });
  const name = t.fullName ?? t.name;
  await page.screenshot({ path: `${failures}${name.replaceAll(/\W+/g, "-").slice(0, 120)}.png`, fullPage: true }).catch(() => {});
};
