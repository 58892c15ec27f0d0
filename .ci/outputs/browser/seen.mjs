// Every view as somebody sees it, or does not: axe-core without violations in light and
// dark, at 320 and 1280 px, in both languages; nothing scrolls sideways at 320 px, and no
// target is smaller than 24 px. With SHOTS=FOLDER pictures are kept.

import assert from "node:assert/strict";
import fs from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { browse, examples, open } from "./page.mjs";

const axe = fs.readFileSync(new URL("../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

let browser;
before(async () => { browser = await browse(); });
after(() => browser.close());

const button = (page, name) => page.getByRole("button", { name });

async function give(page, index, paths) {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), index.click()]);
  await chooser.setFiles(paths);
}

async function go(page, hash) {
  await page.evaluate((to) => { location.hash = to; }, hash);
  await page.waitForFunction((to) => document.querySelector(`#steps a[aria-current][href="#${to}"]`), hash.split("/")[0]);
  await page.locator("#view h1").waitFor();
}

/** Each view, in an order in which one leads to the next. */
const VIEWS = {
  start: async () => {},
  "start-lacking": (page) => page.locator("form button[type=submit]").click(),
  mistakes: async (page) => {
    await give(page, page.locator(".drop button"), join(examples, "fouten.yaml"));
    await page.locator("#mend").waitFor();
  },
  locked: (page) => go(page, "fill"),
  elsewhere: async (page) => {
    await go(page, "start");
    await give(page, page.locator(".drop button"), join(examples, "flevoland/polderstad-2025.yaml"));
    await page.locator("#q-1").waitFor();
    await go(page, "fill/4/15");
    await page.locator("#q-15").getByText("Districtelijk Team Ondermijning").waitFor();
  },
  fill: async (page) => {
    await go(page, "start");
    await give(page, page.locator(".drop button"), join(examples, "waterkant-2026.yaml"));
    await page.locator("#q-1\\.1").waitFor();
  },
  "fill-more": async (page) => {
    await go(page, "fill/5");
    await give(page, page.locator(".side button"), join(examples, "waterkant-2025.yaml"));
    await page.locator(".before").first().waitFor();
    for (const summary of await page.locator("#q-5\\.2 summary").all()) await summary.click();
    for (const summary of await page.locator("#q-5\\.2 .adder > summary").all()) await summary.click();
    await page.locator("#q-5\\.2-status-unmet").check();
  },
  about: (page) => go(page, "about"),
  check: (page) => go(page, "check"),
  results: async (page) => {
    await go(page, "results");
    await page.locator("#report button.main").click();
    await page.frameLocator("iframe").locator("h1").waitFor();
  },
  compare: async (page) => {
    await go(page, "compare");
    await page.locator("#view table").first().waitFor();
  },
  region: async (page) => {
    await go(page, "region");
    await give(page, page.locator(".drop button"), join(examples, "province"));
    await page.locator("#view .card .buttons button.main").click();
    await page.frameLocator("iframe").locator("h1").waitFor();
  },
};

/** What is smaller than a finger: links within a sentence are not meant. */
function small() {
  const targets = [...document.querySelectorAll("button, select, input, textarea, summary, nav a, .links a, .turn a")];
  return targets.map((one) => [one, one.getBoundingClientRect()]).filter(([one, box]) =>
    box.width > 0 && (box.height < 24 || box.width < 24) && !one.closest("label")?.getBoundingClientRect().height >= 24 && one.type !== "radio" && one.type !== "checkbox",
  ).map(([one, box]) => `${one.outerHTML.slice(0, 80)} ${box.width}x${box.height}`);
}

// The page speaks of no command: who uses it has none.
const COMMANDS = /\bnorm (?:list|show|validate|assess|report|diff|export|overview|init|next|merge|split|convert|share|set|schema|explain)\b|(?:^|\s)--[a-z]/;

async function look(page, name) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  await page.evaluate(axe);
  const { violations } = await page.evaluate((tags) => axe.run(document, { runOnly: tags, resultTypes: ["violations"], iframes: false }), TAGS);
  const told = violations.flatMap(({ id, help, nodes }) => nodes.slice(0, 3).map(({ html }) => `${name}: ${id}: ${help}: ${html.slice(0, 200)}`));
  const words = COMMANDS.exec(await page.evaluate(() => document.body.innerText));
  if (words) told.push(`${name}: speaks of a command: ${words[0]}`);
  if (wide) told.push(`${name}: scrolls sideways`);
  const tooSmall = await page.evaluate(small);
  return [...told, ...tooSmall.map((one) => `${name}: too small: ${one}`)];
}

for (const width of [320, 1280]) {
  for (const colorScheme of ["light", "dark"]) {
    for (const lang of ["nl", "en"]) {
      test(`every view at ${width} px, ${colorScheme}, ${lang}`, async () => {
        const { page, context, errors } = await open(browser, { viewport: { width, height: 900 }, colorScheme });
        await page.locator("form").waitFor();
        if (lang === "en") await button(page, "English").click();
        const wrong = [];
        for (const [name, reach] of Object.entries(VIEWS)) {
          await reach(page);
          wrong.push(...(await look(page, name)));
          if (process.env.SHOTS) await page.screenshot({ path: join(process.env.SHOTS, `${name}-${width}-${colorScheme}-${lang}.png`), fullPage: true });
        }
        assert.deepEqual(wrong, []);
        assert.deepEqual(errors, []);
        await context.close();
      });
    }
  }
}

test("at twice the size, and where nothing may move, it still works", async () => {
  // 1280 pixels at 200 % are 640.
  const { page, context } = await open(browser, { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 });
  await VIEWS.fill(page);
  assert.deepEqual(await look(page, "fill at 200 %"), []);
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior), "auto");
  await context.close();
});
