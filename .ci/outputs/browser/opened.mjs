// Opening and saving: every kind of file, with mistakes or without, dropped or chosen, and
// the file on disk itself.

import assert from "node:assert/strict";
import fs from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { browse, download, drop, examples, give, norm, open, scratch, view } from "./page.mjs";

let browser;
before(async () => { browser = await browse(); });
after(() => browser.close());

test("workbook, CSV and TOML open, and are saved as what they were", async () => {
  const cwd = scratch();
  const from = "vragen.yaml";
  fs.copyFileSync(join(examples, "waterkant-2026.yaml"), join(cwd, from));
  norm(cwd, "set", from, "1.1", "--private=Alleen voor onszelf");
  for (const end of ["xlsx", "csv", "toml"]) norm(cwd, "convert", from, `vragen.${end}`, "--with-private");
  for (const end of ["xlsx", "csv", "toml"]) {
    const { page, context, errors } = await open(browser);
    await give(page, "Kies een bestand", join(cwd, `vragen.${end}`));
    await page.locator("#messages", { hasText: "46 van 47 beantwoord" }).waitFor();
    await page.locator("#q-1\\.1 .more > summary").click();
    assert.equal(await page.locator("#q-1\\.1-private").inputValue(), "Alleen voor onszelf");
    await page.locator("#q-1\\.1-owner").fill("raadsgriffier");
    const saved = await download(page, () => page.getByRole("button", { name: "Opslaan", exact: true }).click());
    assert.match(saved.name, new RegExp(`^vragen-\\d{8}-\\d{4}\\.${end}$`));
    fs.writeFileSync(join(cwd, saved.name), saved.bytes);
    assert.match(norm(cwd, "show", `--answers=${saved.name}`, "--format=json", "--with-private").toString(), /raadsgriffier[^]*Alleen voor onszelf/);
    byCommandLine(cwd, `vragen.${end}`, end);
    assert.ok(saved.bytes.equals(fs.readFileSync(join(cwd, `uit.${end}`))), `${end}: other bytes than the command line`);
    assert.deepEqual(errors, []);
    await context.close();
  }
});

/** The same change, typed as commands. */
function byCommandLine(cwd, name, end) {
  const text = end === "toml" ? name : `${end}.yaml`;
  if (text !== name) norm(cwd, "convert", name, text);
  norm(cwd, "set", text, "1.1", "--owner=raadsgriffier");
  if (text === name) fs.copyFileSync(join(cwd, text), join(cwd, `uit.${end}`));
  else norm(cwd, "convert", text, `uit.${end}`, "--with-private");
}

test("a file with mistakes leads from each to its question, and is mended in the page", async () => {
  const { page, context, errors } = await open(browser);
  await give(page, "Kies een bestand", join(examples, "fouten.yaml"));
  await page.locator("h1", { hasText: "Wat er nog mist" }).waitFor();
  const words = await page.locator("#view").innerText();
  assert.match(words, /de norm kent geen soort organisatie “gemeent”/);
  assert.doesNotMatch(words, /\bnorm (show|set|validate|convert)\b| --\w/);
  await page.getByRole("link", { name: /^2 / }).first().click();
  await page.waitForFunction(() => document.activeElement.closest("article")?.id === "q-2");
  await view(page, "Nakijken");
  // Typed sign by sign the field keeps the focus.
  await page.locator("#mend").focus();
  await page.keyboard.type("# x");
  assert.match(await page.locator("#mend").inputValue(), /# x/);
  await page.locator("#mend").fill(fs.readFileSync(join(examples, "flevoland/polderstad-2025.yaml"), "utf8"));
  await page.getByRole("button", { name: "Kijk opnieuw na" }).click();
  await page.locator("#messages", { hasText: "Alle fouten zijn weg" }).waitFor();
  const { bytes } = await download(page, () => page.getByRole("button", { name: "Opslaan", exact: true }).click());
  assert.ok(bytes.equals(fs.readFileSync(join(examples, "flevoland/polderstad-2025.yaml"))));
  assert.deepEqual(errors, []);
  await context.close();
});

test("a table with a mistake names the place, and where to mend it", async () => {
  const cwd = scratch();
  norm(cwd, "convert", join(examples, "waterkant-2026.yaml"), "vragen.csv");
  const csv = fs.readFileSync(join(cwd, "vragen.csv"), "utf8");
  fs.writeFileSync(join(cwd, "vragen.csv"), csv.replace("voldoet deels", "gedeeltelijk"));
  const { page, context } = await open(browser);
  await give(page, "Kies een bestand", join(cwd, "vragen.csv"));
  await page.getByText("“gedeeltelijk” kan niet").waitFor();
  await page.getByText("Verbeter deze cellen in uw rekenprogramma").waitFor();
  assert.match(await page.locator(".problems").first().innerText(), /\((?:regel \d+|cel [A-Z]+\d+)\)/);
  assert.equal(await page.locator("#mend").count(), 0);
  await context.close();
});

test("what is no answers file is refused in plain words, and what was open stays open", async () => {
  const cwd = scratch();
  fs.writeFileSync(join(cwd, "brief.yaml"), "dit is: [geen antwoordenbestand");
  fs.writeFileSync(join(cwd, "foto.xlsx"), Buffer.from([0xff, 0xd8, 0xff, 0xe0]));
  fs.copyFileSync(join(examples, "province/norm.toml"), join(cwd, "norm.toml"));
  const { page, context } = await open(browser);
  await give(page, "Kies een bestand", join(examples, "waterkant-2026.yaml"));
  await page.locator("#q-1\\.1").waitFor();
  await view(page, "Begin");
  for (const name of ["brief.yaml", "foto.xlsx", "norm.toml"]) {
    await give(page, "Kies een bestand", join(cwd, name));
    await page.locator("#messages", { hasText: `${name} kan niet geopend worden` }).waitFor();
    assert.doesNotMatch(await page.locator("#messages").innerText(), /\bnorm (show|set|validate|convert)\b| --\w/);
    assert.ok(await page.locator("#messages > *").evaluate((box) => box === document.activeElement));
  }
  assert.equal(await page.locator("#file-name").innerText(), "waterkant-2026.yaml");
  await context.close();
});

test("a file that is dropped opens, whatever it is called, and not in the place of the page", async () => {
  const text = fs.readFileSync(join(examples, "waterkant-2026.yaml"), "utf8");
  for (const name of ["--help.yaml", "-o", "a*[b]?{c}.yaml", "met spatie & 'aanhaling'.yaml"]) {
    const { page, context, errors } = await open(browser);
    await page.locator(".drop").waitFor();
    await drop(page, "footer", [name, text]);
    await drop(page, ".drop", [name, text]);
    await page.locator("#file-name", { hasText: name }).waitFor();
    await page.locator("#q-1\\.1-status-unmet").check();
    await page.locator("#file-state", { hasText: "Nog niet opgeslagen" }).waitFor();
    await view(page, "Verslag en delen");
    await page.getByRole("button", { name: "Bekijk: Verslag" }).click();
    await page.frameLocator("iframe").locator("h1").waitFor();
    assert.deepEqual(errors, []);
    await context.close();
  }
});

test("who presses a link while a field is left presses that link, and fast choices end as the last", async () => {
  const { page, context, errors } = await open(browser);
  await give(page, "Kies een bestand", join(examples, "waterkant-2026.yaml"));
  await page.locator("h1", { hasText: "Thema 1" }).waitFor();
  await page.locator("#q-1\\.1-status-met").focus();
  for (let time = 0; time < 7; time += 1) await page.keyboard.press("ArrowDown");
  await page.locator("#file-state", { hasText: "Nog niet opgeslagen" }).waitFor();
  await page.locator("#q-1\\.1-note").focus();
  await page.keyboard.type("Nog iets: ");
  const link = await page.getByRole("link", { name: /^2\. Integriteit/ }).boundingBox();
  await page.mouse.move(link.x + 20, link.y + 10);
  await page.mouse.down();
  await page.waitForTimeout(1_500);
  await page.mouse.up();
  await page.locator("h1", { hasText: "Thema 2" }).waitFor();
  const { bytes } = await download(page, () => page.getByRole("button", { name: "Opslaan", exact: true }).click());
  const cwd = scratch();
  fs.writeFileSync(join(cwd, "uit.yaml"), bytes);
  const { themes } = JSON.parse(norm(cwd, "show", "--answers=uit.yaml", "--format=json"));
  const { status, note } = themes[0].requirements[0].answer;
  // Seven on from the first of five is the third.
  assert.equal(status, "unmet");
  assert.match(note, /Nog iets: /);
  assert.deepEqual(errors, []);
  await context.close();
});

test("a file that is far too large is refused before it is read", async () => {
  const { page, context } = await open(browser);
  await page.locator(".drop").waitFor();
  await drop(page, ".drop", ["groot.yaml", "x".repeat(21 * 1024 * 1024)]);
  await page.locator("#messages", { hasText: "groot.yaml is te groot" }).waitFor();
  await context.close();
});

/** A disk that the browser may write to, in the page itself. */
const disk = () => {
  window.written = [];
  window.onDisk = undefined;
  const handle = {
    kind: "file", name: "gekozen.yaml",
    getFile: async () => new File([window.onDisk], "gekozen.yaml"),
    createWritable: async () => ({
      write: async (bytes) => { window.written.push(new TextDecoder().decode(bytes)); window.onDisk = bytes; },
      close: async () => {},
    }),
  };
  window.showOpenFilePicker = async () => [handle];
  window.showSaveFilePicker = async ({ suggestedName }) => { window.suggested = suggestedName; return handle; };
};

test("where the browser can, the opened file itself is written, and not over somebody else's", async () => {
  const { page, context } = await open(browser, { pickers: true, before: disk });
  const text = fs.readFileSync(join(examples, "waterkant-2026.yaml"), "utf8");
  await page.evaluate((given) => { window.onDisk = new TextEncoder().encode(given); }, text);
  await page.getByRole("button", { name: "Kies een bestand" }).click();
  await page.locator("#file-name", { hasText: "gekozen.yaml" }).waitFor();
  await page.locator("#q-1\\.1-owner").fill("raadsgriffier");
  const save = page.getByRole("button", { name: "Opslaan", exact: true });
  // The key saves the answers too, with what is still being typed.
  await page.locator("#q-1\\.1-owner").press("Control+s");
  await page.locator("#messages", { hasText: "Opgeslagen als gekozen.yaml. 46 van 47" }).waitFor();
  const written = await page.evaluate(() => window.written);
  assert.equal(written.length, 1);
  assert.equal(written[0], text.replace("owner: gemeentesecretaris", "owner: raadsgriffier"));
  await page.evaluate(() => { window.onDisk = new TextEncoder().encode("van een collega"); });
  await page.locator("#q-1\\.1-owner").fill("griffier");
  await save.click();
  await page.locator("#messages", { hasText: "intussen door iemand anders veranderd" }).waitFor();
  assert.equal((await page.evaluate(() => window.written)).length, 1);
  await page.locator("#file-state", { hasText: "Nog niet opgeslagen" }).waitFor();
  await page.getByRole("button", { name: "Bewaar een kopie" }).click();
  await page.locator("#file-state", { hasText: /^Opgeslagen$/ }).waitFor();
  // Who changes their mind saves nothing, and where the browser will not ask there are downloads.
  await view(page, "Verslag en delen");
  await page.evaluate(() => { window.showSaveFilePicker = async () => { throw new DOMException("", "AbortError"); }; });
  const report = page.getByRole("button", { name: "Bewaar als webpagina: Verslag" });
  await report.click();
  await page.waitForTimeout(1_000);
  assert.equal(await page.locator("#messages").innerText(), "");
  await page.evaluate(() => { window.showSaveFilePicker = async () => { throw new DOMException("", "SecurityError"); }; });
  assert.match((await download(page, () => report.click())).name, /^verslag-internal-waterkant-2026-/);
  await context.close();
});
