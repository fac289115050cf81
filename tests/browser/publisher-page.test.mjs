// The checker and the page around it keep out of each other's way: styles, colours, frames, files, paper, and memory.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { assertAccessible } from "./support/axe.mjs";
import { sizes, useBrowser, visit } from "./support/browser.mjs";
import { Checker, listen, publisher } from "./support/checker.mjs";
import { person } from "./support/people.mjs";
import { site } from "./support/site.mjs";

useBrowser();

const together = { concurrency: 2 };
const louisiana = { policy: "la-ccp4043" };

/** Every computed style of what the checker is made of, but for sizes that follow from the room it has. */
const styles = (checker) =>
  checker.root.evaluate((root) => {
    const follow = /^(inline-size|block-size|width|height|perspective-origin|transform-origin|inset|top|bottom|left|right|.*-(inline|block)(-.*)?)$/;
    const of = (element) => Object.fromEntries([...getComputedStyle(element)].filter((name) => !follow.test(name)).map((name) => [name, getComputedStyle(element).getPropertyValue(name)]));
    return [...root.querySelectorAll("*")].map((element) => [element.className || element.localName, of(element)]);
  });

describe("styles", together, () => {
  test("of a page do not come in, whatever it does", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      const seen = [];
      for (const name of ["strict", "resets"]) {
        const checker = await Checker.open(page, guard, name, { policy: "nc-yp630" });
        // What a page may decide: the family of the letters and their size.
        await page.evaluate(() => document.querySelector("ips-checker").setAttribute("class", "same"));
        await page.evaluate(() => {
          const element = document.querySelector("ips-checker");
          element.style.setProperty("--ips-font", "Georgia");
          element.style.setProperty("--ips-size", "18px");
        });
        await page.waitForFunction(() => document.querySelector("ips-checker").shadowRoot.querySelector(".ips-root").style.getPropertyValue("--ips-rem") === "18px");
        await checker.startGuided();
        seen.push(await styles(checker));
      }
      const [plain, loud] = seen;
      assert.ok(plain.length > 20, `only ${plain.length} elements`);
      assert.equal(loud.length, plain.length);
      const different = plain.flatMap(([name, style], place) => Object.keys(style).filter((property) => style[property] !== loud[place][1][property]).map((property) => `${name}: ${property} ${style[property]} / ${loud[place][1][property]}`));
      assert.deepEqual(different, []);
    }));

  test("of the checker do not go out", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      const around = () =>
        page.evaluate(() => {
          const of = (element) => Object.fromEntries([...getComputedStyle(element)].map((name) => [name, getComputedStyle(element).getPropertyValue(name)]));
          return { sheets: document.styleSheets.length + document.adoptedStyleSheets.length, head: document.head.innerHTML, styles: [...document.querySelectorAll("h1, header, main > p")].map(of) };
        });
      // The same page, with a script that defines nothing.
      await page.route("**/embed/ips-checker.js", (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
      await page.goto(publisher("plain"));
      const without = await around();
      await page.unroute("**/embed/ips-checker.js");
      await Checker.open(page, guard, "plain", louisiana);
      assert.deepEqual(await around(), without);
      assert.deepEqual(await page.evaluate(() => Object.keys(window).filter((name) => /ips/i.test(name))), [], "no global names");
    }));

  test("turn around with the direction of the page", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      const places = [];
      for (const name of ["strict", "right-to-left"]) {
        const checker = await Checker.open(page, guard, name, { policy: "nc-yp630" });
        await checker.startGuided();
        places.push(
          await checker.root.evaluate((root) => {
            const room = root.getBoundingClientRect();
            const parts = [".ips-heading", ".usa-radio", ".usa-button", ".ips-status"].map((name) => root.querySelector(name).getBoundingClientRect());
            return parts.map((part) => [Math.round(part.left - room.left), Math.round(room.right - part.right)]);
          }),
        );
      }
      const [ltr, rtl] = places;
      assert.deepEqual(rtl, ltr.map(([left, right]) => [right, left]));
      assert.ok(ltr.some(([left, right]) => left !== right), "the parts do not fill the room, so turning is seen");
    }));

  test("fit a column of 320 pixels at every step", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      const checker = await Checker.open(page, guard, "narrow", { ...louisiana, audience: "worker" });
      const fits = async (where) => {
        const wide = await checker.root.evaluate((root) => {
          const edge = root.getBoundingClientRect().right + 1;
          return [...root.querySelectorAll("*")].filter((part) => part.getBoundingClientRect().right > edge && part.offsetWidth > 1).map((part) => part.className || part.localName);
        });
        assert.deepEqual(wide, [], where);
      };
      await fits("start");
      await checker.startCall();
      await fits("call");
      await checker.fillIn(person("la-ccp4043", "undetermined").facts);
      await checker.seeResult();
      await fits("result");
    }));
});

describe("colours", together, () => {
  /** The contrast of an element's text with what lies behind it. */
  const contrastOf = (checker, selector) =>
    checker.root.locator(selector).first().evaluate((element) => {
      const parts = (colour) => colour.match(/[\d.]+/g).map(Number);
      const luminance = (colour) => parts(colour).slice(0, 3).map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)).reduce((sum, part, place) => sum + part * [0.2126, 0.7152, 0.0722][place], 0);
      let ground = element;
      while (parts(getComputedStyle(ground).backgroundColor)[3] === 0) ground = ground.parentElement;
      const [dark, light] = [luminance(getComputedStyle(element).color), luminance(getComputedStyle(ground).backgroundColor)].sort((a, b) => a - b);
      return (light + 0.05) / (dark + 0.05);
    });

  const wishes = [["#ffd84d", "", ""], ["#fff", "", ""], ["#000", "#000", "#111"], ["yellow", "#fafad2", "silver"], ["oklch(70% 0.2 330)", "navy", "#223"], ["#767676", "#808080", "#777"], ["rgb(0 94 162 / 20%)", "", ""]];
  for (const [accent, paper, ink] of wishes) {
    test(`can be read: accent ${accent}, paper ${paper || "as it is"}, ink ${ink || "as it is"}`, (t) =>
      visit(t, sizes.desk, async (page, guard) => {
        const checker = await Checker.open(page, guard, "plain", louisiana);
        await checker.element.evaluate((element, wish) => Object.entries(wish).forEach(([name, colour]) => colour && element.style.setProperty(`--ips-${name}`, colour)), { accent, paper, ink });
        await page.waitForFunction(() => document.querySelector("ips-checker").shadowRoot.querySelector(".ips-root").style.getPropertyValue("--ips-primary") !== "");
        assert.ok((await contrastOf(checker, ".usa-button")) >= 4.5);
        assert.ok((await contrastOf(checker, ".ips-heading")) >= 4.5);
        assert.ok((await contrastOf(checker, ".usa-hint")) >= 4.5);
        await checker.startGuided();
        await assertAccessible(page, `question, ${accent}`);
        await checker.answerEach(person("la-ccp4043", "not_eligible").facts);
        await checker.seeResult();
        await assertAccessible(page, `result, ${accent}`);
      }));
  }

  test("follow the page when it changes them", (t) =>
    visit(t, { ...sizes.desk, reducedMotion: "no-preference" }, async (page, guard) => {
      const checker = await Checker.open(page, guard, "plain", louisiana);
      const button = () => checker.root.locator(".usa-button").first().evaluate((button) => getComputedStyle(button).backgroundColor);
      const before = await button();
      await page.evaluate(() => document.documentElement.style.setProperty("--ips-accent", "rgb(122, 13, 44)"));
      await page.waitForFunction((before) => getComputedStyle(document.querySelector("ips-checker").shadowRoot.querySelector(".usa-button")).backgroundColor !== before, before);
      assert.equal(await button(), "rgb(122, 13, 44)");
      await page.evaluate(() => document.documentElement.style.removeProperty("--ips-accent"));
      await page.waitForFunction((before) => getComputedStyle(document.querySelector("ips-checker").shadowRoot.querySelector(".usa-button")).backgroundColor === before, before);
    }));

  test("are dark only where the page is", (t) =>
    visit(t, { ...sizes.desk, colorScheme: "dark" }, async (page, guard) => {
      const checker = await Checker.open(page, guard, "plain", louisiana);
      const scheme = () => checker.root.getAttribute("data-scheme");
      assert.equal(await scheme(), "light");
      await page.evaluate(() => (document.documentElement.style.colorScheme = "light dark"));
      await checker.set("lang", "es");
      await page.evaluate(() => document.body.append(document.querySelector("ips-checker")));
      await page.waitForFunction(() => document.querySelector("ips-checker").shadowRoot.querySelector(".ips-root").dataset.scheme === "dark");
    }));

  test("are the visitor's where the visitor forces them", (t) =>
    visit(t, { ...sizes.desk, forcedColors: "active" }, async (page, guard) => {
      const checker = await Checker.open(page, guard, "colours", { ...louisiana, element: "#pale" });
      await checker.startGuided();
      await assertAccessible(page, "forced colours");
      const seen = await checker.root.evaluate((root) => [getComputedStyle(root).backgroundColor, getComputedStyle(root.querySelector(".ips-heading")).color]);
      const forced = await page.evaluate(() => {
        const probe = document.body.appendChild(document.createElement("p"));
        return ["Canvas", "CanvasText"].map((name) => ((probe.style.color = name), getComputedStyle(probe).color));
      });
      assert.deepEqual(seen, forced);
    }));
});

describe("a frame", together, () => {
  test("is as high as what it shows, and follows language and colours", (t) =>
    visit(t, sizes.phone, async (page, guard) => {
      const checker = await Checker.open(page, guard, "no-wasm", { ...louisiana, framed: true });
      const frame = page.locator("ips-checker iframe");
      const fits = () => page.waitForFunction(() => {
        const frame = document.querySelector("ips-checker").shadowRoot.querySelector("iframe");
        return Math.abs(frame.offsetHeight - frame.contentDocument.documentElement.offsetHeight) <= 1;
      });
      await fits();
      const before = (await frame.boundingBox()).height;
      await checker.startGuided();
      await page.waitForFunction((before) => document.querySelector("ips-checker").shadowRoot.querySelector("iframe").offsetHeight !== before, before);
      await fits();
      await checker.set("lang", "es");
      checker.language = "es";
      await checker.button(checker.words.goOn).waitFor();
      assert.equal(await frame.getAttribute("title"), "Verificador de elegibilidad de IPS");
      await page.evaluate(() => document.documentElement.style.setProperty("--ips-accent", "rgb(122, 13, 44)"));
      await page.waitForFunction(() => getComputedStyle(document.querySelector("ips-checker").shadowRoot.querySelector("iframe").contentDocument.querySelector("ips-checker").shadowRoot.querySelector(".usa-button--big")).backgroundColor === "rgb(122, 13, 44)");
    }));

  test("and its page take no messages from others", (t) =>
    visit(t, sizes.desk, async (page, guard) => {
      const checker = await Checker.open(page, guard, "no-wasm", { ...louisiana, framed: true });
      const frame = page.locator("ips-checker iframe");
      const height = (await frame.boundingBox()).height;
      await page.evaluate(() => {
        // The page itself speaks, and a frame that is not the checker's.
        postMessage({ source: "ips-checker", type: "height", pixels: 3 }, "*");
        postMessage({ source: "ips-checker", type: "event", name: "result", detail: { outcome: "eligible" } }, "*");
        const other = document.body.appendChild(document.createElement("iframe"));
        dispatchEvent(new MessageEvent("message", { data: { source: "ips-checker", type: "height", pixels: 3 }, origin: location.origin, source: other.contentWindow }));
        // The right frame under another origin.
        const own = document.querySelector("ips-checker").shadowRoot.querySelector("iframe").contentWindow;
        dispatchEvent(new MessageEvent("message", { data: { source: "ips-checker", type: "height", pixels: 3 }, origin: "https://other.example", source: own }));
        // The frame hears of another origin, and of a window that is not its parent.
        own.dispatchEvent(new MessageEvent("message", { data: { source: "ips-checker", type: "reset" }, origin: "https://other.example", source: window }));
        own.dispatchEvent(new MessageEvent("message", { data: { source: "ips-checker", type: "reset" }, origin: location.origin, source: other.contentWindow }));
        return new Promise((done) => setTimeout(done, 100));
      });
      assert.equal((await frame.boundingBox()).height, height);
      assert.deepEqual((await checker.told()).map(([name]) => name), ["ready", "step"]);
      // The same messages from the right place are taken.
      await page.evaluate(() => document.querySelector("ips-checker").reset());
      await checker.hears("reset");
    }));

  test("is shown where a publisher asks for one, on a page of another origin too", (t) =>
    visit(t, { ...sizes.desk, guarded: false }, async (page) => {
      // The same host under another name is another origin.
      const other = site.replace("127.0.0.1", "localhost");
      assert.notEqual(other, site);
      await page.route(`${other}/embed/ips-checker.js`, (route) => route.abort());
      await listen(page);
      await page.goto(publisher("plain").replace(site, other));
      await page.addScriptTag({ url: `${site}/embed/ips-checker.js`, type: "module" });
      const inline = new Checker(page, louisiana);
      assert.equal((await inline.hears("ready")).mode, "inline");
      await inline.element.evaluate((element) => {
        element.includeAnswers = true;
        element.mode = "iframe";
      });
      const checker = new Checker(page, { ...louisiana, framed: true });
      await checker.hears("ready", 2);
      await checker.startGuided();
      await checker.answerEach(person("la-ccp4043", "eligible").facts);
      await checker.seeResult();
      const { mode, outcome, answers } = await checker.hears("result");
      assert.deepEqual([mode, outcome, answers.plan_member], ["iframe", "eligible", true]);
    }));
});

describe("files", together, () => {
  const pinned = async () => (await (await fetch(`${site}/embed/versions.json`)).json()).releases[0];

  /** A page of a publisher who pins a release. */
  const pinning = async (page, integrity) => {
    const { folder, script } = await pinned();
    await page.route("**/publisher/plain.html", async (route) => {
      const body = (await (await fetch(publisher("plain"))).text()).replace(/<script.*<\/script>/, `<script type="module" src="../embed/releases/${folder}/${script.file}" integrity="${integrity ?? script.integrity}" crossorigin="anonymous"></script>`);
      await route.fulfill({ contentType: "text/html", body });
    });
    await listen(page);
    await page.goto(publisher("plain"));
  };

  test("of a pinned release run with their hash, and not with another", async (t) => {
    await visit(t, sizes.desk, async (page) => {
      await pinning(page);
      await page.locator("ips-checker .ips-heading").waitFor();
    });
    await visit(t, { ...sizes.desk, guarded: false }, async (page) => {
      await pinning(page, `sha384-${"A".repeat(64)}`);
      await page.waitForTimeout(500);
      assert.equal(await page.locator("ips-checker").evaluate((element) => element.shadowRoot), null);
      assert.ok(await page.getByText("Call us at the number on your card").isVisible());
    });
  });

  for (const file of ["ips-checker.wasm", "la-ccp4043.policy"]) {
    test(`a changed ${file} is refused: the publisher's own words stay, and the page is told`, (t) =>
      visit(t, { ...sizes.desk, guarded: false }, async (page, guard) => {
        await page.route(`**/${file}`, async (route) => {
          const answer = await route.fetch();
          const body = await answer.body();
          body[body.length - 1] ^= 1;
          await route.fulfill({ response: answer, body });
        });
        const checker = new Checker(page, louisiana);
        await pinning(page);
        const { code } = await checker.hears("error");
        assert.equal(code, "load_failed");
        assert.ok(await page.getByText("Call us at the number on your card").isVisible());
        assert.match(await checker.place.getByRole("alert").innerText(), /could not be loaded/);
        // The next attempt begins anew.
        await page.unroute(`**/${file}`);
        await checker.set("audience", "worker");
        await checker.place.getByRole("button", { name: checker.words.call, exact: true }).waitFor();
      }));
  }
});

test("paper shows the checker alone, with what was typed", (t) =>
  visit(t, { ...sizes.desk, guarded: false }, async (page, guard) => {
    await page.addInitScript(() => {
      window.print = () => {
        top.printed = { text: document.body.innerText, code: document.querySelector("input[id=reference]")?.value, sheets: document.adoptedStyleSheets.length, isTop: window === top };
        dispatchEvent(new Event("afterprint"));
      };
    });
    const checker = await Checker.open(page, guard, "narrow", { ...louisiana, audience: "worker" });
    await checker.startCall();
    await checker.fillIn(person("la-ccp4043", "not_eligible").facts);
    await checker.seeResult();
    await checker.place.getByLabel(checker.words.reference, { exact: true }).fill("K-17");
    await checker.hands.press(checker.button(checker.words.print));
    await page.waitForFunction(() => window.printed);
    const { text, code, sheets, isTop } = await page.evaluate(() => window.printed);
    assert.ok(text.includes(checker.words.outcome.not_eligible) && !text.includes("A column of 320 pixels"), text);
    assert.deepEqual([code, sheets, isTop], ["K-17", 1, false]);
    assert.equal(await page.locator("body > iframe").count(), 0, "the frame for printing is gone");
  }));

test("500 checkers come and go without a trace", (t) =>
  visit(t, sizes.desk, async (page, guard) => {
    await page.addInitScript(() => {
      const original = WebAssembly.instantiateStreaming;
      WebAssembly.instantiateStreaming = async (...given) => {
        const made = await original(...given);
        window.memory = made.instance.exports.memory;
        return made;
      };
    });
    await Checker.open(page, guard, "plain", louisiana);
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable");
    const used = async () => {
      for (let round = 0; round < 3; round += 1) {
        await session.send("HeapProfiler.collectGarbage");
        await page.evaluate(() => new Promise((done) => setTimeout(done, 50)));
      }
      const { metrics } = await session.send("Performance.getMetrics");
      const of = (name) => metrics.find((metric) => metric.name === name).value;
      return { heap: of("JSHeapUsedSize"), nodes: of("Nodes"), listeners: of("JSEventListeners"), wasm: await page.evaluate(() => window.memory.buffer.byteLength) };
    };
    const mount = (times) =>
      page.evaluate(async (times) => {
        const main = document.querySelector("main");
        for (let time = 0; time < times; time += 1) {
          const checker = document.createElement("ips-checker");
          checker.policy = "la-ccp4043";
          const shown = new Promise((done) => checker.addEventListener("ips-step", done, { once: true }));
          main.append(checker);
          await shown;
          // Every second one is used before it goes.
          if (time % 2) checker.shadowRoot.querySelector(".ips-buttons button").click();
          checker.remove();
        }
      }, times);
    // What a checker leaves behind is only known once the browser has looked for it: before and after, as many have come since.
    await mount(250);
    const before = await used();
    await mount(250);
    await used();
    await mount(250);
    const after = await used();
    assert.ok(after.nodes <= before.nodes + 50, `nodes grew from ${before.nodes} to ${after.nodes}`);
    assert.ok(after.listeners <= before.listeners + 20, `listeners grew from ${before.listeners} to ${after.listeners}`);
    assert.ok(after.heap <= before.heap + 500_000, `the heap grew from ${before.heap} to ${after.heap}`);
    assert.ok(after.wasm <= before.wasm, `the module's memory grew from ${before.wasm} to ${after.wasm}`);
    t.diagnostic(`${JSON.stringify(before)} ${JSON.stringify(after)}`);
  }));
