// How soon a page can be used on a slow phone: `node page.mjs RUNS FOLDER...`, where a built site is in each folder. `cargo xtask bench page`
// runs this. Sites are visited in turns, so that what else the machine does falls on all of them.

import { resolve, sep } from "node:path";
import { chromium } from "playwright-core";
import { serve } from "../browser/support/server.mjs";
import { hands, planningPage, screeningPage } from "./hands.mjs";
import { letters, lists } from "./lists.mjs";

/** A slow 4G, in bits a second and milliseconds, and a processor four times as slow as this one. */
const network = { down: 1_600_000, up: 750_000, latency: 150 };
const slowdown = 4;

/** Longer than any page takes; one that does not answer is named. Milliseconds. */
const patience = 60_000;

const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

const pages = [
  { name: "screening, North Carolina, worker", path: "en/screen/nc-yp630/", use: screeningPage },
  { name: "planning, North Carolina", path: "en/plan/nc-yp630/", use: planningPage },
];

const [runs, ...folders] = process.argv.slice(2);
/** Each site, called by the end of its path, as far as that tells it from others. */
const sites = await Promise.all(folders.map(async (folder) => ({ name: resolve(folder).split(sep).slice(-2).join("/"), ...(await serve(folder)) })));

/** Visits a page with nothing in the cache and uses it: when something was painted, when the first answer was, and how long each later step took. */
const visit = async (browser, address, use) => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, reducedMotion: "reduce" });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    const errors = [];
    page.on("pageerror", (error) => errors.push(error.message));
    const devtools = await context.newCDPSession(page);
    await devtools.send("Network.enable");
    await devtools.send("Network.setCacheDisabled", { cacheDisabled: true });
    await devtools.send("Network.emulateNetworkConditions", { offline: false, latency: network.latency, downloadThroughput: network.down / 8, uploadThroughput: network.up / 8 });
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    // From the first moment on, so that nothing has to be asked of the page while it loads.
    await page.addInitScript(hands);
    await page.addInitScript(use);
    await page.goto(address);
    const seen = await page.waitForFunction(() => window.ipsMeasured).then((measured) => measured.jsonValue());
    if (errors.length > 0 || seen.problem) throw new Error(`${address}: ${seen.problem ?? errors.join("; ")}`);
    return seen;
  } finally {
    await context.close();
  }
};

/** Opens a long list on this machine's own processor: how long it took to draw, and each letter after it. Milliseconds. */
const open = async (browser, address, { tool, file, field, typed }) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    await page.addInitScript(hands);
    await page.goto(`${address}/en/plan/nc-yp630/#${tool}`);
    await page.locator("html[data-ready]").waitFor();
    const start = Date.now();
    await page.locator("#open-plan").setInputFiles({ name: "list.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(file)) });
    await page.locator(field).waitFor();
    await page.evaluate(() => window.ipsHands.painted());
    const drawn = Date.now() - start;
    return { drawn, letters: await page.evaluate(letters, { field, typed }) };
  } finally {
    await context.close();
  }
};

const median = (numbers) => {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  return sorted.length % 2 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2;
};

const browser = await chromium.launch({ executablePath: process.env.IPS_CHROMIUM, args: flags });
try {
  console.log(`Medians of ${runs} visits: ${network.down / 1e6} Mb/s, ${network.latency} ms, processor ${slowdown} times as slow, empty cache, brotli.\n`);
  console.log(`${"page and site".padEnd(48)} ${["first paint", "first answer", "a later step", "loaded"].map((title) => title.padStart(13)).join("")}`);
  for (const { name, path, use } of pages) {
    console.log(name);
    const measured = sites.map(() => []);
    for (let run = 0; run < Number(runs); run += 1) {
      // Whoever comes first in one run comes last in the next.
      const order = [...sites.keys()];
      for (const at of run % 2 ? order.reverse() : order) measured[at].push(await visit(browser, `${sites[at].address}/${path}`, use));
    }
    for (const [at, site] of sites.entries()) {
      const of = (pick) => median(measured[at].flatMap(pick));
      const figures = [`${(of((seen) => seen.paint) / 1000).toFixed(2)} s`, `${(of((seen) => seen.answer) / 1000).toFixed(2)} s`, `${of((seen) => seen.steps).toFixed(0)} ms`, `${(of((seen) => seen.bytes) / 1000).toFixed(1)} KB`];
      console.log(`${`  ${site.name}`.padEnd(48)} ${figures.map((figure) => figure.padStart(13)).join("")}`);
    }
  }
  console.log(`\n${"long lists, this machine's own processor".padEnd(48)} ${["opened", "a letter"].map((title) => title.padStart(13)).join("")}`);
  for (const list of lists) {
    console.log(list.name);
    for (const site of sites) {
      const seen = [];
      for (let run = 0; run < Number(runs); run += 1) seen.push(await open(browser, site.address, list));
      const figures = [median(seen.map((one) => one.drawn)), median(seen.flatMap((one) => one.letters))].map((figure) => `${figure.toFixed(0)} ms`);
      console.log(`${`  ${site.name}`.padEnd(48)} ${figures.map((figure) => figure.padStart(13)).join("")}`);
    }
  }
} finally {
  await browser.close();
}
