// The site in Firefox: what another engine could do otherwise. Started by browser.rs, which tells where both are.

import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";

import axe from "axe-core";
import puppeteer from "puppeteer-core";

const { SITE, FIREFOX } = process.env;

const kinds = ["index.html", "map.html", "registries.html", "predicates.html", "http/index.html", "nginx/499.html"];
const samples = ["en", "ko"].flatMap((language) => kinds.map((kind) => `${language}/${kind}`));

let browser;

before(async () => {
  browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: FIREFOX,
    headless: true,
    // The dark scheme: browser.mjs looks at the light one as well.
    extraPrefsFirefox: { "layout.css.prefers-color-scheme.content-override": 0 },
  });
});

after(() => browser?.close());

// Gives the check a page, and holds that nothing complained meanwhile.
async function withPage(width, check) {
  const page = await browser.newPage();
  const complaints = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.setViewport({ width, height: 800 });
  try {
    await check(page);
  } finally {
    await page.close();
  }
  assert.deepEqual(complaints, []);
}

async function open(page, path) {
  await page.goto(pathToFileURL(join(SITE, path)).href);
}

test("the search finds 499 and is cleared", () =>
  withPage(1280, async (page) => {
    await open(page, "ko/index.html");
    const shown = () => page.$$eval("li[data-number]:not([hidden])", (rows) => rows.map((row) => row.dataset.number));
    const all = (await shown()).length;
    await page.type("#query", "499");
    await page.select("#registry", "nginx");
    assert.deepEqual(await shown(), ["499"]);
    await page.click("button[type=reset]");
    await page.waitForFunction((count) => document.querySelectorAll("li[data-number]:not([hidden])").length === count, {}, all);
  }));

for (const width of [375, 768, 1280]) {
  test(`no page is wider than ${width}`, () =>
    withPage(width, async (page) => {
      for (const path of samples) {
        await open(page, path);
        const needed = await page.evaluate(() => document.scrollingElement.scrollWidth);
        assert.ok(needed <= width, `${path} is ${needed} wide`);
      }
    }));
}

test("axe finds nothing in the dark", () =>
  withPage(1280, async (page) => {
    // Chromium looks at the pages with hundreds of rows, for which axe takes minutes here.
    for (const path of samples.filter((path) => /(registries|499)\.html$/.test(path))) {
      await open(page, path);
      const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      assert.ok(paper.match(/\d+/g).every((part) => part < 64), `${paper} is not dark`);
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() => globalThis.axe.run({ preload: false }));
      assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), [], path);
    }
  }));
