// The site as a reader has it: in a browser, from the disk. Started by browser.rs, which tells where both are.

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";

import axe from "axe-core";
import { chromium } from "playwright-core";

const { SITE, CHROMIUM } = process.env;

const languages = ["en", "ko"];
const wide = { width: 1280, height: 900 };
const medium = { width: 768, height: 900 };
const narrow = { width: 375, height: 700 };

// One page of each kind, and of each that has something special: many meanings, headers, a long name, no class.
const kinds = [
  "index.html",
  "map.html",
  "registries.html",
  "predicates.html",
  "http/index.html",
  "web/index.html",
  "nginx/499.html",
  "http/405.html",
  "http/413.html",
  "microsoft/451.html",
  "websocket/1006.html",
  "grpc/0.html",
  "shopify-beyond-http/783.html",
];
const samples = languages.flatMap((language) => kinds.map((kind) => `${language}/${kind}`));

const everyPage = readdirSync(SITE, { recursive: true }).filter((path) => path.endsWith(".html"));

let browser;

before(async () => {
  browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
});

after(() => browser?.close());

function address(path) {
  return pathToFileURL(join(SITE, path)).href;
}

// Gives the check a page, and holds that nothing complained and nothing was asked of the network meanwhile.
async function withPage(options, check) {
  const context = await browser.newContext({ viewport: wide, ...options });
  const complaints = [];
  context.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(`${message.page()?.url()}: ${message.text()}`);
  });
  context.on("weberror", (error) => complaints.push(String(error.error())));
  context.on("requestfailed", (request) => {
    const { errorText } = request.failure();
    // What a page asked for while it was left.
    if (errorText !== "net::ERR_ABORTED") complaints.push(`${request.url()}: ${errorText}`);
  });
  context.on("request", (request) => {
    if (!request.url().startsWith("file:")) complaints.push(`${request.url()} was asked for`);
  });
  try {
    await check(await context.newPage());
  } finally {
    await context.close();
  }
  assert.deepEqual(complaints, []);
}

async function open(page, path) {
  await page.goto(address(path));
}

// The codes that the index shows: `nginx/499`.
function shown(page) {
  return page
    .locator("li[data-number]:visible a.code")
    .evaluateAll((links) => links.map((link) => link.pathname.match(/([^/]+\/[^/]+)\.html$/)[1]));
}

for (const language of languages) {
  describe(`the search in ${language}`, () => {
    const index = `${language}/index.html`;

    test("finds 499 by a Korean word", () =>
      withPage({}, async (page) => {
        await open(page, index);
        const all = await shown(page);
        await page.fill("#query", "클라이언트");
        const found = await shown(page);
        assert.ok(found.includes("nginx/499"), found.join());
        assert.ok(found.length < all.length / 2, `${found.length} of ${all.length}`);
        assert.match(await page.textContent("#found"), new RegExp(`\\b${found.length}`));
      }));

    test("finds codes by English words, in whatever order and case", () =>
      withPage({}, async (page) => {
        await open(page, index);
        await page.fill("#query", "REQUEST closed");
        const found = await shown(page);
        assert.ok(found.includes("nginx/499"), found.join());
        assert.ok(!found.includes("http/404"), found.join());
      }));

    test("takes digits as the beginning of a number", () =>
      withPage({}, async (page) => {
        await open(page, index);
        await page.fill("#query", "49");
        const found = await shown(page);
        assert.ok(found.length > 5, found.join());
        assert.ok(found.every((code) => /\/49\d*$/.test(code)), found.join());
      }));

    test("says so if nothing fits", () =>
      withPage({}, async (page) => {
        await open(page, index);
        await page.fill("#query", "nosuchword");
        assert.deepEqual(await shown(page), []);
        assert.equal(await page.textContent("#found"), await page.getAttribute("#found", "data-none"));
        assert.equal(await page.locator("main h2:visible").count(), 0);
      }));

    test("is narrowed by each filter and by all of them", () =>
      withPage({}, async (page) => {
        await open(page, index);
        const all = await shown(page);
        await page.selectOption("#class", "4xx");
        const ofClass = await shown(page);
        assert.ok(ofClass.length < all.length);
        assert.ok(ofClass.every((code) => /\/4\d\d$/.test(code)), ofClass.join());
        await page.selectOption("#registry", "nginx");
        assert.deepEqual(await shown(page), ["444", "494", "495", "496", "497", "499"].map((it) => `nginx/${it}`));
        await page.selectOption("#predicate", "never_on_wire");
        assert.deepEqual(await shown(page), ["nginx/444"]);
        await page.click("button[type=reset]");
        await page.waitForFunction((count) => document.querySelectorAll("li[data-number]:not([hidden])").length === count, all.length);
      }));

    test("is narrowed to a protocol, which every hit of another registry names", () =>
      withPage({}, async (page) => {
        await open(page, index);
        await page.fill("#query", "499");
        await page.selectOption("#protocol", "http");
        const places = await page.locator("li[data-number]:visible .home").allTextContents();
        assert.ok(places.includes("http · nginx"), places.join());
        await page.selectOption("#protocol", "grpc");
        assert.deepEqual(await shown(page), []);
      }));

    test("is in the address, which can be opened again", () =>
      withPage({}, async (page) => {
        await open(page, index);
        await page.fill("#query", "연결 closed");
        await page.selectOption("#registry", "nginx");
        const [found, address] = [await shown(page), page.url()];
        await page.goto("about:blank");
        await page.goto(address);
        assert.equal(await page.inputValue("#query"), "연결 closed");
        assert.deepEqual(await shown(page), found);
      }));

    test("makes way for a class that is gone to", () =>
      withPage({}, async (page) => {
        await open(page, index);
        await page.fill("#query", "499");
        await page.click("nav.overview a[href='#5xx']");
        await page.waitForFunction(() => document.querySelector("#query").value === "");
        assert.ok(await page.locator("#\\35 xx h3").isVisible());
      }));
  });

  test(`the keyboard leads to everything in ${language}`, () =>
    withPage({}, async (page) => {
      const focused = () => page.evaluate(() => document.activeElement.id || document.activeElement.className);
      await open(page, `${language}/index.html`);
      await page.keyboard.press("Tab");
      assert.equal(await focused(), "skip");
      assert.ok((await page.locator(".skip").boundingBox()).x >= 0, "the skip link is to be seen");
      await page.keyboard.press("Enter");
      assert.equal(await focused(), "main");
      const passed = [];
      while (!passed.includes("code") && passed.length < 400) {
        await page.keyboard.press("Tab");
        passed.push(await focused());
        const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
        assert.notEqual(outline, "none", passed.join());
      }
      const order = ["query", "protocol", "class", "registry", "predicate", "code"];
      assert.deepEqual(passed.filter((it) => order.includes(it)), order);
      await page.keyboard.press("Enter");
      await page.waitForURL(/http\/100\.html$/);
    }));

  test(`the map can be walked and scrolled with the keyboard in ${language}`, () =>
    withPage({ viewport: narrow }, async (page) => {
      await open(page, `${language}/map.html`);
      await page.focus(".picture");
      await page.keyboard.press("ArrowRight");
      await page.waitForFunction(() => document.querySelector(".picture").scrollLeft > 0);
      await page.keyboard.press("Tab");
      assert.match(await page.evaluate(() => document.activeElement.querySelector("title").textContent), /^100 · Continue/);
    }));
}

test("the language link leads to the same page and back", () =>
  withPage({}, async (page) => {
    for (const kind of kinds) {
      await open(page, `en/${kind}`);
      for (const language of ["ko", "en"]) {
        await page.click("a.language");
        assert.equal(page.url(), address(`${language}/${kind}`));
        assert.equal(await page.getAttribute("html", "lang"), language);
      }
    }
  }));

test("the door leads to the reader's language", async () => {
  for (const [locale, language] of [["ko-KR", "ko"], ["en-GB", "en"], ["fr-FR", "en"]]) {
    await withPage({ locale }, async (page) => {
      await open(page, "index.html");
      await page.waitForURL(address(`${language}/index.html`));
    });
  }
});

test("without scripts all codes are there, and the search is not", () =>
  withPage({ javaScriptEnabled: false }, async (page) => {
    await open(page, "index.html");
    await page.click("a[hreflang=ko]");
    assert.equal(page.url(), address("ko/index.html"));
    // A long page is there before all of its rows are.
    await page.waitForLoadState("load");
    assert.ok(!(await page.locator("#search").isVisible()));
    const rows = await page.locator("li[data-number]").count();
    assert.ok(rows > 100, `${rows} rows`);
    assert.equal(await page.locator("li[data-number]:visible").count(), rows);
  }));

test("no page is wider than a narrow window, nor complains", () =>
  withPage({ viewport: narrow }, async (page) => {
    for (const path of everyPage) {
      await open(page, path);
      const width = await page.evaluate(() => document.scrollingElement.scrollWidth);
      assert.ok(width <= narrow.width, `${path} is ${width} wide`);
    }
  }));

test("no page is wider than the window with text at twice its size", async () => {
  for (const viewport of [narrow, medium, wide]) {
    await withPage({ viewport }, async (page) => {
      const devtools = await page.context().newCDPSession(page);
      await devtools.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
      for (const path of [...samples, "en/sqlstate/index.html", "en/quic/index.html", "ko/smtp-enhanced/index.html"]) {
        await open(page, path);
        const width = await page.evaluate(() => document.scrollingElement.scrollWidth);
        assert.ok(width <= viewport.width, `${path} is ${width} wide in ${viewport.width}`);
      }
    });
  }
});

// At a medium width the pages with hundreds of rows differ from the wide ones in nothing that axe looks at.
const short = samples.filter((path) => !/(index|map|predicates)\.html$/.test(path));
for (const [viewport, colorScheme, paths] of [[wide, "light", samples], [medium, "light", short], [narrow, "dark", samples]]) {
  test(`axe finds nothing at ${viewport.width} in the ${colorScheme}`, () =>
    withPage({ viewport, colorScheme }, async (page) => {
      for (const path of paths) {
        await open(page, path);
        await page.evaluate(axe.source);
        const { violations, passes } = await page.evaluate(() => globalThis.axe.run({ preload: false }));
        const found = violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0].html}`);
        assert.deepEqual(found, [], path);
        assert.ok(passes.some(({ id }) => id === "color-contrast"), `${path} was not looked at`);
      }
    }));
}

test("the map says that it can be scrolled where it has to be", async () => {
  for (const [viewport, isVisible] of [[narrow, true], [wide, false]]) {
    await withPage({ viewport }, async (page) => {
      await open(page, "en/map.html");
      assert.equal(await page.locator(".hint").first().isVisible(), isVisible, `${viewport.width}`);
    });
  }
});

test("the name of a predicate is broken after an underscore alone", () =>
  withPage({ viewport: narrow }, async (page) => {
    for (const path of ["en/predicates.html", "en/http/307.html"]) {
      await open(page, path);
      const broken = await page.evaluate(() => {
        const words = [...document.querySelectorAll("a code, h2 code")].flatMap((name) => [...name.childNodes]);
        const isBroken = (word) => {
          const range = document.createRange();
          range.selectNodeContents(word);
          return new Set([...range.getClientRects()].map(({ top }) => top)).size > 1;
        };
        return words.filter((word) => word.nodeType === Node.TEXT_NODE && isBroken(word)).map((word) => word.data);
      });
      assert.deepEqual(broken, [], path);
    }
  }));

test("light and dark differ", () =>
  withPage({}, async (page) => {
    await open(page, "en/index.html");
    const paper = async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    };
    assert.notEqual(await paper("light"), await paper("dark"));
  }));

test("what is printed has the text and none of the controls", () =>
  withPage({}, async (page) => {
    await open(page, "ko/index.html");
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    for (const control of ["#search", ".language", "header nav", ".overview"]) {
      assert.ok(!(await page.locator(control).first().isVisible()), control);
    }
    assert.ok(await page.locator("h1").isVisible());
    const ink = await page.evaluate(() => getComputedStyle(document.body).color);
    assert.ok(ink.match(/\d+/g).every((part) => part < 64), `${ink} on white paper`);
    const pdf = await page.pdf();
    assert.ok(pdf.length > 10_000, `${pdf.length} bytes`);
  }));
