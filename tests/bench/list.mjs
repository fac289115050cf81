// The page for lists with many people: `node list.mjs FOLDER RUNS`, where the built site is in dist/ and FOLDER holds people.csv and people.xlsx (100,000 rows). `cargo xtask bench
// batch` runs this. How long it takes from the choice of a file to its figures on the page, what kept the page busy for more than 50 milliseconds, and how much memory
// the process of the page had at most. Medians; a figure that misses its bar is marked and nothing fails.

import { createReadStream, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { serve } from "../browser/support/server.mjs";

const [folder, runs] = process.argv.slice(2);
const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** Each kind of file, the most seconds it may take, and the most memory, in megabytes. */
const kinds = [
  { file: "page.csv", most: 1, memory: 300 },
  { file: "people.xlsx", most: 3, memory: 300 },
];

/** The first hundred thousand people of the list, which may have many more. */
const first = async (list, rows) => {
  const lines = [];
  for await (const line of createInterface({ input: createReadStream(list), crlfDelay: Infinity })) {
    lines.push(line);
    if (lines.length > rows) break;
  }
  return `${lines.join("\n")}\n`;
};
writeFileSync(join(folder, "page.csv"), await first(join(folder, "people.csv"), 100_000));

const { address } = await serve(fileURLToPath(new URL("../../dist", import.meta.url)));

const median = (numbers) => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];

/** The most memory that the largest process of pages had, in megabytes. */
const memory = async (browser) => {
  const devtools = await browser.newBrowserCDPSession();
  const { processInfo } = await devtools.send("SystemInfo.getProcessInfo");
  const most = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1] ?? 0));
  return Math.max(...most) / 1024;
};

/** One visit with a browser of its own, whose memory is that of the list alone. */
const visit = async (file) => {
  const browser = await chromium.launch({ executablePath: process.env.IPS_CHROMIUM, args: flags });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(120_000);
    await page.goto(`${address}/en/batch/`);
    await page.locator("html[data-ready]").waitFor();
    await page.locator('label[for="policy-nc-yp630"]').click();
    const before = await memory(browser);
    await page.evaluate(() => {
      window.measured = { blocks: [] };
      new PerformanceObserver((list) => window.measured.blocks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: "longtask" });
      document.querySelector("#list-file").addEventListener("change", () => (window.measured.begun = performance.now()), { capture: true });
      new MutationObserver(() => {
        if (document.querySelector(".ips-list__overview")) window.measured.ended ??= performance.now();
      }).observe(document.querySelector("#list-result"), { subtree: true, childList: true });
    });
    await page.locator("#list-file").setInputFiles(join(folder, file));
    await page.locator(".ips-list__rows").waitFor();
    const { begun, ended, blocks } = await page.evaluate(() => window.measured);
    const screened = { seconds: (ended - begun) / 1000, before, memory: await memory(browser), block: Math.max(0, ...blocks) };
    const save = async (name) => {
      const start = Date.now();
      await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name, exact: true }).click()]);
      return (Date.now() - start) / 1000;
    };
    await page.locator('label[for="list-reasons"]').click();
    const csv = await save("Save as CSV");
    await page.locator('label[for="list-reasons"]').click();
    const reasons = await save("Save as CSV");
    const xlsx = await save("Save as Excel");
    return { ...screened, csv, reasons, xlsx, saving: await memory(browser), blockAll: Math.max(0, ...(await page.evaluate(() => window.measured.blocks))) };
  } finally {
    await browser.close();
  }
};

const show = (name, value, unit, most) =>
  console.log(`${name.padEnd(62)} ${value.toFixed(2).padStart(10)} ${unit.padEnd(9)} ${most === undefined ? "" : `at most ${most}${value <= most ? "" : "  MISSED"}`}`);

for (const { file, most, memory } of kinds) {
  const seen = [];
  for (let run = 0; run < Number(runs); run += 1) seen.push(await visit(file));
  const of = (name) => median(seen.map((one) => one[name]));
  const size = (statSync(join(folder, file)).size / 1e6).toFixed(1);
  show(`page, ${file} (${size} MB), chosen to figures`, of("seconds"), "s", most);
  show(`page, ${file}, longest block of the page`, of("block"), "ms", 50);
  show(`page, ${file}, memory of its process (${of("before").toFixed(0)} MB before)`, of("memory"), "MB", memory);
  show(`page, ${file}, saved as CSV`, of("csv"), "s");
  show(`page, ${file}, saved as CSV with reasons`, of("reasons"), "s");
  show(`page, ${file}, saved as a workbook with reasons`, of("xlsx"), "s");
  show(`page, ${file}, memory after all that`, of("saving"), "MB");
  show(`page, ${file}, longest block with saving`, of("blockAll"), "ms", 50);
}
process.exit(0);
