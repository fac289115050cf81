// The planning tools, as an agency uses them: each tool in the browser, with a mouse or the keyboard alone, in both languages.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import ICAL from "ical.js";
import { assertAccessible } from "./support/axe.mjs";
import { sizes, today, useBrowser, visit } from "./support/browser.mjs";
import { Keyboard } from "./support/hands.mjs";
import { languages, policies } from "./support/policies.mjs";
import { address, ipsProgram, planPath, tools } from "./support/site.mjs";

useBrowser();

const together = { concurrency: 2 };
const nc = "nc-yp630";
const la = "la-ccp4043";

/** Opens a tool of the planning page. */
const open = async (page, guard, { policy = nc, language = "en", tool }) => {
  await guard.open(page, `${address(language, planPath(policy))}#${tool}`);
  await page.locator(`nav.ips-tools a[href="#${tool}"][aria-current]`).waitFor();
};

const fill = async (page, fields) => {
  for (const [id, text] of Object.entries(fields)) await page.locator(`[id="${id}"]`).fill(text);
};

const status = (page) => page.locator(".ips-tool [role=status]").first();

/** Presses a button that hands over a file; its name and bytes. */
const download = async (page, name) => {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
};

const calendar = (bytes) => new ICAL.Component(ICAL.parse(bytes.toString("utf8"))).getAllSubcomponents("vevent");

/** The calendar that the command `ips` writes for the same entries. */
const commandCalendar = async (tool, input) => {
  const folder = await mkdtemp(join(tmpdir(), "ips-calendar-"));
  const file = join(folder, "calendar.ics");
  const { status, stderr } = spawnSync(ipsProgram, [tool, "--policy", nc, "--as-of", today, "--calendar", file], { input: JSON.stringify(input), encoding: "utf8" });
  assert.ok(status === 0 || status === 1, stderr);
  const bytes = await readFile(file);
  await rm(folder, { recursive: true });
  return bytes;
};

/** What is folded away on the screen is built for paper, and goes again after it. */
test("nothing folded away is lost on paper", (t) =>
  visit(t, sizes.desk, async (page, guard) => {
    await open(page, guard, { tool: "plan" });
    await fill(page, { "plan-program-start-date": "2027-01-04" });
    await page.locator("details.ips-fold").first().waitFor();
    const folded = page.locator("details.ips-fold:not([open])");
    assert.ok((await folded.count()) > 0, "nothing is folded away");
    const inside = () => folded.evaluateAll((all) => all.map((one) => one.children.length));
    assert.ok((await inside()).some((children) => children === 1), "what is folded away is not built");
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    await page.waitForFunction(() => [...document.querySelectorAll("details.ips-fold:not([open])")].every((one) => one.children.length > 1));
    await page.emulateMedia({ media: "print" });
    for (const one of await folded.all()) assert.ok((await one.boundingBox()).height > 30, await one.innerText());
    await page.emulateMedia({ media: "screen" });
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    await page.waitForFunction(() => [...document.querySelectorAll("details.ips-fold:not([open])")].every((one) => one.children.length === 1));
  }));

const staffList = [
  "\uFEFFname;role;fte;caseload;hire_date",
  '"L1";team_lead;1;3;2025-01-06',
  "E1;esp;1;26;2025-01-06",
  "E2;esp;1;20;2025-03-01",
  "E3;esp;0.5;12;2025-03-01",
  "M1;epm;1;0;2025-01-06",
  "A1;program_assistant;0.5;0;2025-01-06",
].join("\r\n");

const pasteStaff = async (page, text = staffList) => {
  await page.locator("details.ips-fold summary").first().click();
  await page.locator("#plan-check-paste").fill(text);
  await page.getByRole("button", { name: "Read these rows" }).click();
  await page.getByRole("button", { name: "Put them in the list" }).click();
};

/** The sentences of what is broken, with the place of each rule. */
const broken = (page) => page.locator(".ips-tool li", { has: page.locator(".ips-severity--must, .ips-severity--should") }).allInnerTexts();

describe("staff needed", together, () => {
  test("the sum is written out and both readings stand side by side, by keyboard", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      await open(page, guard, { tool: "need" });
      const hand = new Keyboard(page, {});
      const people = page.locator("#plan-individuals-served");
      await hand.type(people, "60");
      assert.ok(await people.evaluate((field) => field === document.activeElement), "typing keeps the focus");
      const tool = page.locator(".ips-tool");
      await tool.getByText("(60 − 10) ÷ 25 = 2").last().waitFor();
      const table = await tool.locator("table").first().innerText();
      for (const part of ["2 positions", "From 61 people on"]) assert.ok(table.includes(part), `${part} is not in ${table}`);
      await hand.type(people, "204");
      await tool.getByText("2 teams", { exact: false }).first().waitFor();
      await hand.type(people, "many");
      await page.locator("#plan-individuals-served-error").waitFor();
    }));

  for (const language of languages) {
    test(`a policy without a caseload of the leader, ${language}`, (t) =>
      visit(t, sizes.phone, async (page, guard) => {
        await open(page, guard, { policy: la, language, tool: "need" });
        await fill(page, { "plan-individuals-served": "201" });
        await page.locator("#plan-smallest-position").selectOption("1");
        assert.match(await status(page).innerText(), /13/);
        assert.equal(await page.locator("#plan-leader-caseload").count(), 0, "no rule reads it");
      }));
  }
});

describe("check a team", together, () => {
  test("a pasted list, its findings, a correction at the cell", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      await open(page, guard, { tool: "check" });
      await fill(page, { "plan-individuals-served": "60", "plan-program-start-date": "2025-01-06" });
      await pasteStaff(page);
      await page.locator(".ips-severity--must").first().waitFor();
      const found = await broken(page);
      const caseload = found.find((line) => line.includes("E1") || line.includes("26"));
      assert.ok(caseload, `no finding on the caseload of 26: ${found}`);
      assert.ok(caseload.includes("NC-CAS-01") || found.some((line) => line.includes("NC-CAS-01")), "the rule is named");
      await page.locator("#staff-1-caseload").fill("25");
      await page.waitForFunction(() => !document.querySelector(".ips-tool .ips-severity--must"));
      await page.locator("#staff-1-fte").fill("-1");
      await page.locator("#staff-1-fte-error").waitFor();
      assert.equal(await page.locator("#staff-1-fte").inputValue(), "-1", "what is typed stays");
      assert.equal(await page.locator("#staff-1-fte").getAttribute("aria-invalid"), "true");
    }));

  test("letters that nobody sees are shown by their numbers", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      await open(page, guard, { tool: "check" });
      const evil = "A\u001bB\u202eC\u009bD";
      const plan = { kind: "ips-kit-plan", format: 1, policy: nc, policy_version: "2019-01-07", as_of: today, fields: { individuals_served: "60" }, staff: [{ name: evil, role: "esp", fte: "1", caseload: "90", hire_date: evil }], participants: [{ code: evil }], reviews: [], services: [] };
      await page.locator("#open-plan").setInputFiles({ name: "plan.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(plan)) });
      await page.locator(".ips-severity--must").first().waitFor();
      const raw = () => page.evaluate(() => /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.test(document.body.innerText));
      assert.match(await page.locator(".ips-tool").innerText(), /A\\u\{1b\}BC\\u\{9b\}D/, "the name is shown, without the mark that turns letters");
      assert.equal(await raw(), false);
      await page.locator('nav.ips-tools a[href="#deadlines"]').click();
      await page.locator(".ips-person").first().waitFor();
      assert.equal(await raw(), false);
    }));

  test("what if: a change beside the list, taken over", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      await open(page, guard, { tool: "check" });
      await fill(page, { "plan-individuals-served": "60", "plan-program-start-date": "2025-01-06" });
      await pasteStaff(page);
      await page.getByRole("button", { name: "Try a change" }).click();
      await page.locator("#what-if-1-caseload").fill("25");
      assert.equal(await page.locator("#staff-1-caseload").inputValue(), "26", "the list itself stays");
      await page.getByRole("button", { name: /take/i }).first().click();
      assert.equal(await page.locator("#staff-1-caseload").inputValue(), "25");
    }));

  test("a list in an Excel workbook that the page itself wrote", (t) =>
    visit(t, { ...sizes.desk, acceptDownloads: true }, async (page, guard) => {
      await open(page, guard, { tool: "plan" });
      await fill(page, { "plan-program-start-date": "2027-01-04", "plan-plan-new-per-month": "6", "plan-plan-months": "12" });
      guard.sheetsAllowed = true;
      const workbook = await download(page, /workbook/);
      assert.match(workbook.name, /\.xlsx$/);
      assert.equal(workbook.bytes.subarray(0, 2).toString(), "PK");
      await page.locator('nav.ips-tools a[href="#check"]').click();
      await page.locator("details.ips-fold summary").first().click();
      const file = { name: "plan.xlsx", mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", buffer: workbook.bytes };
      await page.locator("#plan-check-file").setInputFiles(file);
      // It is a plan and no staff list: the page reads it and says what it does not know.
      await page.locator(".ips-tool").getByText(/Month|column/i).last().waitFor();
    }));
});

describe("start-up plan", together, () => {
  const worked = { "plan-program-start-date": "2027-01-04", "plan-plan-new-per-month": "6", "plan-plan-months": "36", "plan-plan-hiring-lead-days": "60" };

  test("the worked example, month by month", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      await open(page, guard, { tool: "plan" });
      await fill(page, worked);
      const rows = await page.locator(".ips-table-months tbody tr").evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.innerText)));
      assert.equal(rows.length, 37);
      // Month, date, people, capacity, teams, exact need, lead, employment support, mentors, assistant, caseload of the lead.
      const expected = { 3: ["18", "0.48"], 4: ["24", "0.56"], 6: ["36", "1.04"], 9: ["54", "2"], 12: ["72", "2.48"], 24: ["144", "5.48"] };
      for (const [month, [people, need]] of Object.entries(expected)) {
        assert.equal(rows[month][2], people, `people in month ${month}`);
        assert.equal(rows[month][5], month === "3" ? "0.5" : need, `need in month ${month}`);
      }
      assert.deepEqual([4, 6, 9, 12, 24].map((month) => rows[month][7]), ["1", "1.5", "2", "2.5", "5.5"]);
      assert.equal(rows[34][4], "2", "the second team is there when the 204th person comes");
      await page.getByText("Team 2 has to open by October 29, 2029.").waitFor();
      assert.match(await page.locator(".ips-tool section", { hasText: "If nobody is hired" }).innerText(), /Month 4/);
      for (const drawing of await page.locator("svg.ips-chart:visible").all()) {
        assert.ok(await drawing.getAttribute("aria-labelledby"));
        assert.ok((await drawing.boundingBox()).width > 300);
      }
      assert.equal(await page.locator("svg.ips-chart:visible").count(), 2);
    }));

  test("its calendar is read by another program", (t) =>
    visit(t, { ...sizes.desk, acceptDownloads: true }, async (page, guard) => {
      await open(page, guard, { tool: "plan" });
      await fill(page, { ...worked, "plan-plan-months": "12" });
      const file = await download(page, /calendar/);
      assert.match(file.name, /\.ics$/);
      const events = calendar(file.bytes);
      const days = events.map((event) => event.getFirstPropertyValue("dtstart").toString());
      assert.ok(days.includes("2027-02-23"), `60 days before April 24 a post is to be advertised: ${days}`);
      assert.equal(new Set(events.map((event) => event.getFirstPropertyValue("uid"))).size, events.length, "each entry has an id of its own");
      const input = { program_start_date: "2027-01-04", new_per_month: 6, months: 12, hiring_lead_days: 60 };
      assert.equal(file.bytes.toString(), (await commandCalendar("plan", input)).toString(), "the command writes the same calendar");
    }));

  test("on paper in a few pages, with its charts, every date and every duty", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      await open(page, guard, { tool: "plan" });
      await fill(page, { ...worked, "plan-plan-months": "12" });
      const pdf = (await page.pdf({ format: "Letter" })).toString("latin1");
      const pages = Number(/\/Count (\d+)/.exec(pdf)?.[1]);
      assert.ok(pages >= 4 && pages <= 8, `${pages} pages`);
    }));

  test("a date that does not exist, and the rest stays", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      await open(page, guard, { tool: "plan" });
      await fill(page, { ...worked, "plan-plan-leaving-percent": "120" });
      await page.locator("#plan-plan-leaving-percent-error").waitFor();
      assert.equal(await page.locator(".ips-table-months tbody tr").count(), 37);
    }));
});

describe("deadlines", together, () => {
  test("from program start, with done dates and a calendar", (t) =>
    visit(t, { ...sizes.desk, acceptDownloads: true }, async (page, guard) => {
      await open(page, guard, { tool: "deadlines" });
      await fill(page, { "plan-program-start-date": "2026-06-21" });
      const tool = page.locator(".ips-tool");
      await tool.getByText("December 21, 2026").first().waitFor();
      await tool.getByText("NC-STU-02").first().waitFor();
      const file = await download(page, /calendar/i);
      const days = calendar(file.bytes).map((event) => event.getFirstPropertyValue("dtstart").toString());
      assert.ok(days.includes("2026-12-21"), `six months after 21 June: ${days}`);
      const own = await commandCalendar("deadlines", { program_start_date: "2026-06-21" });
      assert.equal(file.bytes.toString(), own.toString(), "the command writes the same calendar");
    }));

  test("pre-hire windows both ways", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      await open(page, guard, { policy: la, tool: "deadlines" });
      const check = page.locator("#plan-deadlines-paper-background-check");
      const tool = page.locator(".ips-tool");
      await fill(page, { "plan-deadlines-first-day": "2026-12-01" });
      await tool.getByText("September 2, 2026").first().waitFor();
      await check.fill("2026-09-02");
      await tool.getByText(/90 days old/).first().waitFor();
      await fill(page, { "plan-deadlines-first-day": "2026-12-02" });
      await tool.getByText(/91 days old/).first().waitFor();
    }));
});

describe("fidelity", together, () => {
  test("25 ratings by keyboard: a range, then a total and its band", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      await open(page, guard, { tool: "fidelity" });
      assert.match(await status(page).innerText(), /25 to 125/);
      await page.locator("#plan-fidelity-item-1-none").focus();
      for (let item = 1; item <= 25; item += 1) {
        await page.keyboard.press("4");
        if (item < 25) await page.locator(`[id^="plan-fidelity-item-${item + 1}-"]`).first().focus();
      }
      assert.match(await status(page).innerText(), /Total: 100/);
      const table = await page.locator(".ips-tool table").last().innerText();
      assert.ok(table.includes("Reached"), table);
    }));

  test("a total that cannot be, and the state of a team below the threshold", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      await open(page, guard, { tool: "fidelity" });
      await fill(page, { "plan-fidelity-total": "126" });
      await page.locator("#plan-fidelity-total-error").waitFor();
      await page.getByRole("button", { name: "Add a row" }).click();
      await fill(page, { "reviews-0-date": "2026-06-01", "reviews-0-total": "73", "reviews-0-score-final": "2026-06-15", "reviews-0-report-received": "2026-06-15" });
      await page.locator("#reviews-0-kind").selectOption("review");
      const tool = page.locator(".ips-tool");
      await tool.getByText("Do not assume that anybody new may come", { exact: false }).waitFor();
      // 180 days after 15 June.
      await tool.getByText("December 12, 2026", { exact: false }).first().waitFor();
    }));
});

describe("units", together, () => {
  test("64 units without an authorization, and one more", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      await open(page, guard, { tool: "units" });
      for (const [row, minutes] of [480, 480, 15].entries()) {
        await page.locator('button[aria-describedby="services-caption"]').click();
        await fill(page, { [`services-${row}-date`]: `2026-11-0${row + 2}`, [`services-${row}-minutes`]: String(minutes) });
      }
      assert.match(await status(page).innerText(), /64 of 64/);
      await page.getByText("units that needed an authorization: 1", { exact: false }).first().waitFor();
      await page.locator('button[aria-describedby="authorizations-caption"]').click();
      await fill(page, { "authorizations-0-start": "2026-11-03", "authorizations-0-units": "40" });
      const authorizations = page.locator("#authorizations, table").filter({ hasText: "Units left" });
      await authorizations.getByText("November 2, 2027", { exact: false }).waitFor();
      // The services of the third and fourth day have 33 units.
      assert.match(await authorizations.innerText(), /33\s+7/);
      await page.locator('button[aria-describedby="authorizations-caption"]').click();
      await fill(page, { "authorizations-1-start": "2026-11-04", "authorizations-1-units": "0" });
      await page.locator("#authorizations-1-units-error").waitFor();
      await fill(page, { "services-0-minutes": "495" });
      await page.getByText("units above the daily limit: 1", { exact: false }).first().waitFor();
      await fill(page, { "services-0-minutes": "0" });
      await page.locator("#services-0-minutes-error").waitFor();
    }));

  test("a policy that counts no units shows its papers", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      await open(page, guard, { policy: la, tool: "units" });
      await page.getByText("has no units", { exact: false }).waitFor();
      assert.ok((await page.locator('.ips-tool input[type="checkbox"]').count()) >= 8);
    }));
});

describe("stay or end", together, () => {
  test("one reason is enough", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      await open(page, guard, { tool: "stay" });
      const before = await status(page).innerText();
      await page.locator(".ips-tool select").nth(2).selectOption("true");
      await page.waitForFunction((before) => document.querySelector(".ips-tool [role=status]").innerText !== before, before);
    }));
});

describe("the whole page", together, () => {
  test("what is typed survives language, policy and tool, a saved file brings it back", (t) =>
    visit(t, { ...sizes.desk, acceptDownloads: true }, async (page, guard) => {
      await open(page, guard, { tool: "check" });
      await fill(page, { "plan-individuals-served": "60", "plan-program-start-date": "2025-01-06" });
      await pasteStaff(page);
      await page.locator('.ips-languages a[hreflang="es"]').click();
      assert.equal(await page.locator("#plan-individuals-served").inputValue(), "60");
      assert.ok((await page.locator("h1").innerText()).startsWith("Planifique"));
      await page.locator('.ips-languages a[hreflang="en"]').click();
      await page.locator('nav.ips-tools a[href="#deadlines"]').click();
      await page.locator('nav.ips-tools a[href="#check"]').click();
      assert.equal(await page.locator("#staff-1-caseload").inputValue(), "26");
      await page.locator(`.ips-policies a[href*="${la}"]`).click();
      await page.locator("h1", { hasText: "Louisiana" }).waitFor();
      await page.locator(`.ips-policies a[href*="${nc}"]`).click();
      assert.equal(await page.locator("#staff-1-caseload").inputValue(), "26");
      const file = await download(page, "Save to a file");
      assert.match(file.name, /\.json$/);
      await page.getByRole("button", { name: "Clear everything" }).click();
      await page.getByRole("button", { name: "Clear it" }).click();
      assert.equal(await page.locator("#staff-1-caseload").count(), 0);
      await page.locator("#open-plan").setInputFiles({ name: file.name, mimeType: "application/json", buffer: file.bytes });
      await page.locator(".ips-staff__person").nth(5).waitFor();
      assert.equal(await page.locator("#plan-individuals-served").inputValue(), "60");
      assert.ok(!new URL(page.url()).search);
    }));

  for (const language of languages) {
    for (const colorScheme of ["light", "dark"]) {
      for (const { id } of policies) {
        test(`axe finds nothing on any tool: ${id} ${language} ${colorScheme}`, (t) =>
          visit(t, { ...sizes.desk, colorScheme }, async (page, guard) => {
            await open(page, guard, { policy: id, language, tool: "need" });
            await fill(page, { "plan-individuals-served": "60" });
            for (const tool of tools) {
              await page.locator(`nav.ips-tools a[href="#${tool}"]`).click();
              await page.locator(`nav.ips-tools a[href="#${tool}"][aria-current]`).waitFor();
              if (tool === "check") {
                await page.locator(".ips-tool button", { hasText: /person/i }).first().click();
                await page.locator("#staff-0-role").selectOption({ index: 2 });
                await fill(page, { "staff-0-fte": "2" });
                await page.locator("#staff-0-fte-error").waitFor();
              }
              if (tool === "plan") await fill(page, { "plan-program-start-date": "2026-06-01", "plan-plan-new-per-month": "6" });
              await assertAccessible(page, `${language} ${id} ${tool}`);
            }
          }));
      }
    }
  }

  test("nothing is wider than a screen of 320 pixels", (t) =>
    visit(t, { viewport: { width: 320, height: 640 } }, async (page, guard) => {
      for (const { id } of policies) {
        for (const language of languages) {
          await open(page, guard, { policy: id, language, tool: "plan" });
          await fill(page, { "plan-program-start-date": "2026-06-01", "plan-plan-new-per-month": "6" });
          for (const tool of tools) {
            await page.locator(`nav.ips-tools a[href="#${tool}"]`).click();
            await page.locator(`nav.ips-tools a[href="#${tool}"][aria-current]`).waitFor();
            const width = await page.evaluate(() => document.documentElement.scrollWidth);
            assert.ok(width <= 320, `${language} ${id} ${tool} is ${width} wide`);
          }
        }
      }
    }));

  test("the as-of date is today, and a day before any rule is said", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      await open(page, guard, { tool: "need" });
      assert.equal(await page.locator("#plan-as-of").inputValue(), today);
      await fill(page, { "plan-individuals-served": "60", "plan-as-of": "2012-01-01" });
      await page.getByText("no rule in force", { exact: false }).first().waitFor();
    }));
});
