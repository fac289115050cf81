// A list of people: a hundred thousand rows without a page that waits, columns that are told, a row that is opened and brought back, what is saved, and files
// that are no list.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { assertAccessible } from "./support/axe.mjs";
import { allowClipboard, sizes, today, useBrowser, visit } from "./support/browser.mjs";
import { ListPage, listFile } from "./support/list.mjs";
import { languages, policies, say } from "./support/policies.mjs";
import { ipsProgram } from "./support/site.mjs";

useBrowser();

const policy = policies.find(({ id }) => id === "nc-yp630");
const folder = mkdtempSync(join(tmpdir(), "ips-list-"));

/** People with an answer to two of three questions, with a number and a note that has a comma, quotation marks and a line end. */
const people = (count) => {
  let seed = 7;
  const below = (limit) => (seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0) % limit;
  const answer = ({ kind }) => {
    if (below(3) === 0 || kind === "year") return "";
    if (kind === "yes_no") return below(4) === 0 ? "no" : "Yes";
    if (kind === "date") return `${1 + below(12)}/${13 + below(15)}/${1950 + below(70)}`;
    return kind.choice[below(kind.choice.length)].id;
  };
  const rows = Array.from({ length: count }, (_, at) => [`A-${at + 1}`, `"a, ""b""\nc${at}"`, ...policy.facts.map(answer)].join(","));
  return [`code,note,${policy.facts.map(({ name }) => name).join(",")}`, ...rows].join("\r\n") + "\r\n";
};

/** What the command makes of the same list. */
const byCommand = (text, ...more) => {
  const [input, output] = [join(folder, "in.csv"), join(folder, "out.csv")];
  writeFileSync(input, text);
  const run = spawnSync(ipsProgram, ["batch", input, output, "--policy", policy.id, "--as-of", today, ...more], { encoding: "utf8" });
  assert.ok(run.status <= 1, run.stderr);
  return { bytes: readFileSync(output), said: run.stderr };
};

describe("a list of a hundred thousand people", () => {
  const text = people(100_000);

  test("is screened and saved while the page goes on, and is what the command makes of it, byte for byte", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      const list = await ListPage.open(page, guard, { policy: policy.id });
      const seen = await page.evaluateHandle(() => {
        const seen = [];
        new MutationObserver(() => {
          const bar = document.querySelector(".ips-list__progress");
          if (bar) seen.push(bar.value);
        }).observe(document.querySelector("#list-result"), { subtree: true, childList: true, characterData: true });
        return seen;
      });
      const path = join(folder, "people.csv");
      writeFileSync(path, text);
      await list.screen(path);
      assert.ok((await seen.evaluate((seen) => new Set(seen).size)) > 2, "it says how far it is");
      const { bytes, said } = byCommand(text);
      const [, eligible, not, undetermined] = /: (\d+) meet .* (\d+) do not, (\d+) cannot/.exec(said).map(Number);
      const { words } = list;
      assert.deepEqual([await list.figure(words.eligible), await list.figure(words.not_eligible), await list.figure(words.undetermined)], [eligible, not, undetermined]);
      await page.locator('label[for="list-reasons"]').click();
      const saved = await list.saved(words.save_csv);
      assert.equal(saved.name, `people-${words.result_name}.csv`);
      assert.ok(saved.bytes.equals(bytes), "page and command write the same bytes");
      // Searching and sorting go through all of them.
      await page.locator("#list-find").fill("a-99999");
      await page.locator(".ips-list__rows tbody tr", { hasText: "A-99999" }).waitFor();
      assert.equal(await list.rows.count(), 1);
      await page.locator("#list-find").fill("");
      await list.pick("list-sort", "missing");
      await page.locator("#list-backward + label").click();
      // How long the page is busy is measured by `cargo xtask bench batch`; here it leaves the work to another.
      assert.equal(page.workers().length, 1);
    }));

  test("is left when the user says so", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      const list = await ListPage.open(page, guard, { policy: policy.id });
      // What was stopped is started anew, from the files of the site alone.
      guard.ready = false;
      await page.evaluate((rows) => {
        // Far more than is screened before anybody could press a button.
        const file = new File(Array.from({ length: 12 }, (_, at) => (at === 0 ? rows : rows.slice(rows.indexOf("\n") + 1))), "many.csv");
        const transfer = new DataTransfer();
        transfer.items.add(file);
        document.querySelector("#list-file").files = transfer.files;
        document.querySelector("#list-file").dispatchEvent(new Event("change"));
      }, text);
      await list.button(list.words.cancel).click();
      await page.getByText(list.words.cancelled).waitFor();
      await list.screen(listFile(people(30)));
      assert.equal(await list.rows.count(), 25);
    }));
});

describe("the columns of a list", () => {
  const text = "Name,Born,Keen\nA. B.,3/14/2015,yes\nC. D.,5/26/1990,no\n";

  test("are told, kept, and told again, here and to the command", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      const list = await ListPage.open(page, guard, { policy: policy.id });
      const { words } = list;
      await list.choose(listFile(text, "referrals.csv"));
      assert.equal(await list.settled(), true, "one column is known");
      await page.locator("summary", { hasText: words.columns }).click();
      const selected = (place) => page.locator(`#column-${place}`).inputValue();
      assert.deepEqual([await selected(0), await selected(1), await selected(2)], ["", "date_of_birth", ""]);
      await page.locator("#column-2").selectOption("expresses_desire_to_work");
      await list.button(words.again).click();
      await page.locator(".ips-list__overview").waitFor();
      assert.equal(await list.figure(words.not_eligible), 2);
      await page.locator("summary", { hasText: words.columns }).click();
      const saved = await list.saved(words.save_columns);
      const mapping = JSON.parse(saved.bytes);
      assert.deepEqual(mapping.columns, { Born: "date_of_birth", Keen: "expresses_desire_to_work" });
      const map = join(folder, "columns.json");
      writeFileSync(map, saved.bytes);
      assert.match(byCommand(text, "--map", map).said, /Keen as expresses_desire_to_work/);
      // The next Monday.
      await list.screen(listFile(text, "next.csv"));
      await page.locator("summary", { hasText: words.columns }).click();
      await page.locator("#open-columns").setInputFiles(listFile("no choices", "other.json"));
      await page.getByText(words.columns_wrong).waitFor();
      await page.locator("#open-columns").setInputFiles(map);
      await page.getByText(words.columns_opened).waitFor();
      await list.button(words.again).click();
      await page.waitForFunction(() => document.querySelectorAll(".ips-list__rows .ips-outcome--not-met").length === 2);
    }));

  test("ask how days are written where nothing tells, and which they are where none is known", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      const list = await ListPage.open(page, guard, { policy: policy.id });
      const { words } = list;
      await list.choose(listFile("Name,DOB\nA,3/4/2015\nB,5/6/1990\n"));
      assert.equal(await list.settled(), false);
      assert.match(await list.state.innerText(), /2015-03-04 or 2015-04-03/);
      await assertAccessible(page, "days that can mean two days");
      await page.locator('label[for="dates-day"]').click();
      await list.button(words.again).click();
      await page.locator(".ips-list__overview").waitFor();
      await list.choose(listFile("Who,When born\nA,2015-04-03\n"));
      await page.locator("#list-state.usa-error-message").waitFor();
      await page.locator("#column-1").selectOption("date_of_birth");
      await list.button(words.again).click();
      await page.locator(".ips-list__overview").waitFor();
      assert.equal(await list.figure(words.not_eligible), 1);
    }));
});

describe("a row of a list", () => {
  const text = `code,Date of birth,Wants to work,note\n"=1+1",5/31/1990,yes,first\nB,5/31/2015,,second\nC,34,,third\n`;

  test("opens as a call, comes back with its answers, and the list stays as it was", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      await allowClipboard(page);
      const list = await ListPage.open(page, guard, { policy: policy.id });
      const { words } = list;
      await list.screen(listFile(text, "referrals.csv"));
      assert.deepEqual(await list.numbers(), ["2", "3", "4"]);
      const open = (row) => page.locator(`#open-${row}`).click();
      const back = () => page.locator(".ips-list__rows").waitFor();
      await open(2);
      const birth = page.locator('.ips-call [id$="-typed"][id*="date_of_birth"]');
      assert.equal(await birth.inputValue(), "5/31/1990");
      await birth.fill("5/31/2016");
      await list.button(words.back_keep).click();
      await back();
      await page.waitForFunction(() => document.activeElement.id === "open-2");
      assert.equal(await list.figure(words.changed), 1);
      assert.equal(await list.figure(words.not_eligible), 2);
      // Left alone, by the button and by the browser's own way back.
      await open(3);
      await birth.fill("1/1/1980");
      await list.button(words.back_leave).click();
      await back();
      assert.equal(await list.figure(words.changed), 1);
      // The note is copied, and the call ends in the list.
      await open(3);
      await birth.fill("1/1/1980");
      await page.keyboard.press("Control+Enter");
      await back();
      assert.match(await page.evaluate(() => navigator.clipboard.readText()), /row 3/);
      await page.waitForFunction(() => document.activeElement.id === "open-3");
      assert.equal(await list.figure(words.changed), 2);
      // A row that could not be read is answered and then counts.
      await open(4);
      await birth.fill("2/3/1992");
      await page.goBack();
      await back();
      assert.equal(await list.figure(words.changed), 3);
      assert.equal(await page.locator(".ips-mark--wrong").count(), 0);
      await page.locator('label[for="list-reasons"]').click();
      const { bytes } = await list.saved(words.save_csv);
      const [head, ...rows] = bytes.toString().trimEnd().split("\n");
      const own = text.trimEnd().split("\n");
      assert.ok(head.startsWith(`${own[0]},ips_outcome,`) && head.endsWith(",ips_changed"), head);
      rows.forEach((row, at) => assert.ok(row.startsWith(`${own[at + 1]},`), row));
      assert.ok(rows[0].endsWith('"date_of_birth=2016-05-31"') && rows[2].endsWith('"date_of_birth=1992-02-03"'), rows.join("\n"));
    }));

  test("is found by what it came to, by criterion and by keyboard alone", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      const list = await ListPage.open(page, guard);
      const { words } = list;
      // Without a policy nothing is screened, and the list waits.
      await list.choose(listFile(people(60)));
      await page.getByText(words.no_policy).waitFor();
      await page.locator(`#policy-${policy.id}`).focus();
      await page.keyboard.press("Space");
      await list.rows.first().waitFor();
      assert.equal(await list.rows.count(), 25);
      await list.button(words.next).focus();
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => document.querySelector(".ips-list__rows tbody th").innerText === "27");
      assert.equal(await page.evaluate(() => document.activeElement.id), "list-rows");
      const failing = await list.figure(words.not_eligible);
      await page.locator(".ips-list__figures").first().locator("tr", { hasText: words.not_eligible }).locator("button").focus();
      await page.keyboard.press("Enter");
      await page.waitForFunction((failing) => document.querySelectorAll(".ips-list__rows tbody tr").length === Math.min(25, failing), failing);
      await page.locator(".ips-list__rows button").first().focus();
      await page.keyboard.press("Enter");
      await page.locator(".ips-call").waitFor();
      await list.button(words.back_leave).focus();
      await page.keyboard.press("Enter");
      await page.locator(".ips-list__rows").waitFor();
      // Another policy: the same file, screened anew.
      const other = policies.find(({ id }) => id !== policy.id);
      await list.choosePolicy(other.id);
      await page.locator(".ips-list__figures th", { hasText: say(other.criteria[0].title, "worker", "en") }).waitFor();
    }));
});

describe("a workbook", () => {
  test("comes in and goes out, with the part for workbooks fetched then", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      const [input, output] = [join(folder, "list.csv"), join(folder, "list.xlsx")];
      writeFileSync(input, people(300));
      const made = spawnSync(ipsProgram, ["batch", input, output, "--policy", policy.id, "--as-of", today], { encoding: "utf8" });
      assert.ok(made.status <= 1, made.stderr);
      const list = await ListPage.open(page, guard, { policy: policy.id });
      guard.sheetsAllowed = true;
      // One that was screened before is refused in words.
      await list.choose({ name: "list.xlsx", mimeType: "application/octet-stream", buffer: readFileSync(output) });
      assert.equal(await list.settled(), false);
      assert.match(await list.state.innerText(), /screened before/);
      await list.screen(listFile(people(300)));
      const { name, bytes } = await list.saved(list.words.save_xlsx);
      assert.equal(name, `people-${list.words.result_name}.xlsx`);
      const workbook = join(folder, "saved.xlsx");
      writeFileSync(workbook, bytes);
      const read = spawnSync(ipsProgram, ["batch", workbook, "-", "--policy", policy.id, "--as-of", today], { encoding: "utf8" });
      assert.match(read.stderr, /screened before/, "it is a workbook that can be read");
    }));
});

describe("files that are no list", () => {
  const wide = `expresses_desire_to_work${",x".repeat(10_000)}\nno${",1".repeat(10_000)}\n`;
  const long = `expresses_desire_to_work,note\nno,"${"x\n".repeat(500_000)}"\n`;
  const utf16 = Buffer.from("\ufeffexpresses_desire_to_work\tnote\nno\tseñal\n", "utf16le");
  const cases = [
    ["a mark in front", "\ufeffexpresses_desire_to_work\r\nno\r\n", 1],
    ["line ends of every kind", "expresses_desire_to_work\r\nno\n\rno\r\n\n", 2],
    ["UTF-16", utf16, 1],
    ["Latin-1", Buffer.from("expresses_desire_to_work,note\nno,se\xF1al\n", "latin1"), 1],
    ["ten thousand columns", wide, 1],
    ["a cell of a megabyte", long, 1],
    ["headings alone", "expresses_desire_to_work\n", 0],
    ["headings that stand twice", "expresses_desire_to_work,expresses_desire_to_work\nno,yes\n", 1],
    ["nothing", "", "No row of headings"],
    ["no headings", "shoe,size\n1,2\n", "No row of headings"],
    ["a quotation mark that is never closed", 'expresses_desire_to_work\n"no\n', "never closed"],
    ["a workbook that is none", "PK\x03\x04 a workbook", "not whole|damaged"],
    ["a picture", "\x89PNG\x00\x01\x02 a picture", "not a table of text"],
    ["a list that was screened before", "expresses_desire_to_work,ips_outcome\nno,eligible\n", "screened before"],
  ];

  test("are told in words, and nothing stops", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      guard.sheetsAllowed = true;
      const list = await ListPage.open(page, guard, { policy: policy.id });
      for (const [name, content, expected] of cases) {
        await page.evaluate(() => (document.querySelector("#list-state").textContent = "…"));
        await list.choose(listFile(content, name.includes("workbook") ? "list.xlsx" : "list.csv"));
        const said = typeof expected === "number" ? `: ${expected} pe(rson|ople),` : expected;
        await page.waitForFunction((said) => new RegExp(said, "i").test(document.querySelector("#list-state").textContent), said).catch(async (error) => {
          throw new Error(`${name}: ${await list.state.innerText()}: ${error.message}`);
        });
      }
    }));
});

describe("the page for lists", { concurrency: 2 }, () => {
  for (const language of languages) {
    for (const colorScheme of ["light", "dark"]) {
      const size = (language === "en") === (colorScheme === "light") ? "desk" : "phone";
      test(`can be used by everybody: ${language} ${colorScheme} ${size}`, (t) =>
        visit(t, { ...sizes[size], colorScheme }, async (page, guard) => {
          const list = await ListPage.open(page, guard, { language, policy: policy.id });
          const { words } = list;
          await list.screen(listFile(`code,DOB,${policy.facts[1].name}\nA,5/31/1990,\nB,5/31/2015,\nC,34,\n`));
          for (const summary of await page.locator("main summary").all()) await summary.click();
          await assertAccessible(page, `${language} ${size}: a list`);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
          assert.equal(wide, 0, "nothing reaches beyond the screen");
          await page.locator("#open-2").click();
          await page.locator(".ips-call").waitFor();
          await assertAccessible(page, `${language} ${size}: a row`);
          await list.button(words.back_leave).click();
          await list.rows.first().waitFor();
          // The language changes in place, and what is said of each row with it.
          const other = languages.find((one) => one !== language);
          await page.locator(`.ips-languages a[lang="${other}"]`).click();
          await page.getByRole("heading", { level: 1, name: new ListPage(page, guard, other).words.heading }).waitFor();
          assert.equal(await list.rows.count(), 3);
          await page.emulateMedia({ media: "print" });
          assert.equal(await page.locator("#list-file").isVisible(), false);
          assert.equal(await page.locator(".ips-list__rows").isVisible(), true);
          assert.match(await page.locator(".ips-list__rests").innerText(), /people\.csv · .*2026/, "paper says what it rests on");
        }));
    }
  }
});
