// What the page offers beside filling in: last and next year, the picture over many
// organisations, English, and the folder for an intranet.

import assert from "node:assert/strict";
import fs from "node:fs";
import http from "node:http";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { browse, download, drop, examples, folder, give, norm, open, outside, scratch, view } from "./page.mjs";

let browser;
before(async () => { browser = await browse(); });
after(() => browser.close());

test("next year begins with this year beside it, and an answer that still holds is confirmed", async () => {
  const { page, context } = await open(browser);
  await give(page, "Kies een bestand", join(examples, "waterkant-2026.yaml"));
  await page.locator("h1", { hasText: "Thema 1" }).waitFor();
  await view(page, "Vorig en volgend jaar");
  await page.getByLabel("Datum van de volgende meting").fill("2027-04-15");
  await page.getByRole("button", { name: /^Begin met waterkant-2026/ }).click();
  await page.locator("#file-name", { hasText: "waterkant-2027.yaml" }).waitFor();
  await page.locator("#file-total", { hasText: "0 van 47" }).waitFor();
  const first = page.locator("#q-1\\.1");
  await first.locator(".before").getByText("voldoet", { exact: true }).waitFor();
  await first.getByRole("button", { name: /Dit klopt nog/ }).click();
  await page.locator("#file-total", { hasText: "1 van 47" }).waitFor();
  await page.locator("#q-1\\.2-status-met").click();
  await page.locator("#file-total", { hasText: "2 van 47" }).waitFor();
  const saved = await download(page, () => page.getByRole("button", { name: "Opslaan", exact: true }).click());
  const cwd = scratch();
  const from = join(examples, "waterkant-2026.yaml");
  norm(cwd, "next", from, "--date=2027-04-15", "-o", "uit.yaml");
  norm(cwd, "set", "uit.yaml", "1.1", "--confirmed=true");
  norm(cwd, "set", "uit.yaml", "1.2", "--status=voldoet", "--confirmed=true");
  assert.equal(saved.bytes.toString(), fs.readFileSync(join(cwd, "uit.yaml")).toString());
  await context.close();
});

test("last year's file shows what changed, and its answers beside the questions", async () => {
  const { page, context } = await open(browser);
  await give(page, "Kies een bestand", join(examples, "waterkant-2026.yaml"));
  await page.locator("h1", { hasText: "Thema 1" }).waitFor();
  await view(page, "Vorig en volgend jaar");
  await give(page, "Kies het bestand van vorig jaar", join(examples, "waterkant-2025.yaml"));
  const table = page.getByRole("table", { name: "Wat er veranderde" });
  await table.getByText("antwoord verdwenen").waitFor();
  const diff = JSON.parse(norm(examples, "diff", "waterkant-2025.yaml", "waterkant-2026.yaml", "--format=json", "--exit-zero"));
  assert.equal(await table.locator("tbody tr").count(), diff.changes.filter(({ outcome }) => outcome !== "unchanged").length);
  await table.getByRole("link", { name: /^3\.9/ }).click();
  const before = page.locator("#q-3\\.9 .before");
  await before.getByText("voldoet", { exact: true }).waitFor();
  await view(page, "Verslag en delen");
  const kept = await download(page, () => page.getByRole("button", { name: "Bewaar als webpagina: Verslag" }).click());
  const cwd = scratch();
  norm(examples, "report", "waterkant-2026.yaml", "--baseline=waterkant-2025.yaml", "-o", join(cwd, "uit.html"));
  assert.ok(kept.bytes.equals(fs.readFileSync(join(cwd, "uit.html"))));
  await context.close();
});

test("a folder shows who has sent what and the picture, and gives the tables", async () => {
  const { page, context, asked, errors } = await open(browser);
  await view(page, "Regio en provincie");
  await give(page, "Kies een map", join(examples, "province"));
  await page.getByRole("heading", { name: "63 bestanden uit province" }).waitFor();
  await page.getByRole("button", { name: "Bekijk", exact: true }).click();
  await page.frameLocator("iframe").getByText("Gemeente Rietbroek").first().waitFor();
  const cwd = scratch();
  const workspace = `--workspace=${join(examples, "province/norm.toml")}`;
  const section = page.locator("#view");
  const made = [
    ["Bewaar als CSV", ["overview", workspace, "--view=submissions", "--for=region", "-o"], "a.csv"],
    ["Bewaar als CSV: Alle antwoorden als tabel (CSV)", ["export", workspace, "--for=region", "--layout=long", "--excel", "-o"], "b.csv"],
  ];
  for (const [button, command, out] of made) {
    const kept = await download(page, () => section.getByRole("button", { name: button, exact: true }).click());
    norm(cwd, ...command, out);
    assert.ok(kept.bytes.equals(fs.readFileSync(join(cwd, out))), `${button}: other bytes than the command line`);
  }
  await page.getByLabel("Het beeld: waar is het meeste werk").check();
  await page.getByLabel("De provincie").check();
  await page.getByRole("button", { name: "Bekijk", exact: true }).click();
  await page.frameLocator('iframe[title^="Het beeld"]').locator("h1").waitFor();
  assert.deepEqual(outside(asked), []);
  assert.deepEqual(errors, []);
  await context.close();
});

test("loose files can be dropped for the region too, and those with mistakes are named and not counted", async () => {
  const { page, context, errors } = await open(browser);
  await view(page, "Regio en provincie");
  const files = ["waterkant-2026.yaml", "duinoord-2026.toml", "fouten.yaml"];
  await drop(page, ".drop", ...files.map((name) => [name, fs.readFileSync(join(examples, name), "utf8")]));
  await page.getByRole("heading", { name: "3 bestanden", exact: true }).waitFor();
  await page.getByText("Er is geen norm.toml").waitFor();
  await page.getByRole("button", { name: "Bekijk", exact: true }).click();
  await page.frameLocator("iframe").getByText("Gemeente Waterkant").first().waitFor();
  assert.match(await page.locator(".box.error").innerText(), /Niet alle bestanden zijn goed[^]*“gemeent”[^]*fouten\.yaml:4:65/);
  // One file is not opened by dropping three.
  await view(page, "Begin");
  await drop(page, ".drop", ["a.yaml", "x"], ["b.yaml", "y"]);
  await page.locator("#messages", { hasText: "Open één bestand tegelijk" }).waitFor();
  // The language changes, and what was looked at is still there.
  await view(page, "Regio en provincie");
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("heading", { name: "3 files", exact: true }).waitFor();
  assert.deepEqual(errors, []);
  await context.close();
});

test("in English the page, the questions' own words and the report are English, and nothing is lost", async () => {
  const { page, context } = await open(browser);
  await give(page, "Kies een bestand", join(examples, "waterkant-2026.yaml"));
  await page.locator("h1", { hasText: "Thema 1" }).waitFor();
  await page.locator("#q-1\\.1-note").fill("Getypt voor de taal wisselt");
  await page.getByRole("button", { name: "English" }).click();
  await page.locator("h1", { hasText: "Theme 1" }).waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
  assert.equal(await page.locator("#q-1\\.1-note").inputValue(), "Getypt voor de taal wisselt");
  await page.locator("#q-1\\.1").getByText("not yet met").waitFor();
  // What the norm asks is in the norm's own language, and says so.
  assert.equal(await page.locator("#q-1\\.1 h2").getAttribute("lang"), "nl");
  await view(page, "Report and share");
  await page.getByRole("button", { name: "View: Report" }).click();
  await page.frameLocator("iframe").locator('html[lang="en"]').waitFor();
  await context.close();
});

test("the folder for an intranet works from a web server and asks for its own files alone", async () => {
  const types = { html: "text/html", css: "text/css", js: "text/javascript", wasm: "application/wasm" };
  const server = http.createServer(({ url }, answer) => {
    const name = url === "/" ? "index.html" : url.slice(1);
    const path = join(folder, "norm", name);
    if (!fs.existsSync(path) || !types[name.split(".").at(-1)]) return answer.writeHead(404).end();
    answer.writeHead(200, { "content-type": types[name.split(".").at(-1)] });
    return answer.end(fs.readFileSync(path));
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const at = `http://127.0.0.1:${server.address().port}/`;
  const { page, context, asked, errors } = await open(browser, { at });
  await give(page, "Kies een bestand", join(examples, "waterkant-2026.yaml"));
  await page.locator("h1", { hasText: "Thema 1" }).waitFor();
  await page.locator("#q-1\\.1-status-unmet").click();
  await page.locator("#file-state", { hasText: "Nog niet opgeslagen" }).waitFor();
  const own = ["", "page.css", "load.js", "page.js", "norm.wasm"].map((name) => at + name);
  assert.deepEqual(asked.filter((url) => !own.includes(url)), []);
  assert.deepEqual(errors, []);
  await context.close();
  // A server that refuses .wasm, as some do, is told of.
  delete types.wasm;
  const refused = await open(browser, { at });
  await refused.page.locator("h1", { hasText: "De pagina kon niet starten" }).waitFor();
  await refused.page.getByText("norm.wasm: 404").waitFor();
  await refused.context.close();
  server.close();
});
