// Every report in a folder, in a real Chromium: axe-core without violations in
// light and dark, at 320 and 1280 px; no sideways scrolling at 320 px.
import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const folder = resolve(process.argv[2]);
const axe = readFileSync(new URL("node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const reports = readdirSync(folder).filter((name) => name.endsWith(".html")).sort();
if (reports.length === 0) throw new Error(`no reports in ${folder}`);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
let wrong = 0;
let looked = 0;
async function look(colorScheme, width) {
  const context = await browser.newContext({
    colorScheme, viewport: { width, height: 900 }, reducedMotion: "reduce", bypassCSP: true,
  });
  const page = await context.newPage();
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  for (const name of reports) {
    asked.length = 0;
    await page.goto(pathToFileURL(join(folder, name)).href);
    const outside = asked.filter((url) => !url.startsWith("file:"));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      resultTypes: ["violations"],
    }));
    looked += 1;
    for (const violation of violations) {
      wrong += 1;
      console.log(`${name} ${colorScheme} ${width}px: ${violation.id}: ${violation.help}`);
      for (const node of violation.nodes.slice(0, 3)) console.log(`    ${node.html.slice(0, 200)}`);
    }
    if (wide) { wrong += 1; console.log(`${name} ${width}px: scrolls sideways`); }
    if (outside.length) { wrong += 1; console.log(`${name}: asks the network for ${outside}`); }
  }
  await context.close();
}
for (const width of [320, 1280]) {
  await Promise.all(["light", "dark"].map((colorScheme) => look(colorScheme, width)));
}
await browser.close();
console.log(`axe-core: ${looked} looks at ${reports.length} reports, ${wrong} violations`);
process.exit(wrong ? 1 : 0);
