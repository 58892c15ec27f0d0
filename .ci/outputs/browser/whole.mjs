// Done when: from an empty start a 0-measurement is filled in, saved, opened again,
// reported, written to the council and shared, with a keyboard and nothing but the page;
// and every byte is what the program on the command line makes of the same.

import assert from "node:assert/strict";
import fs from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { browse, download, focused, give, norm, open, outside, scratch, tabTo } from "./page.mjs";

let browser;
before(async () => { browser = await browse(); });
after(() => browser.close());

const NAME = "Gemeente Proefdam";
const WORDS = ["voldoet", "deels", "niet", "nvt"];
const named = (text) => (focus) => focus.text === text;

test("a whole 0-measurement by keyboard, and the same bytes as the command line", async () => {
  const { page, asked, errors } = await open(browser);
  await page.getByRole("button", { name: "Begin met invullen" }).waitFor();
  await begin(page);
  const done = await answerAll(page);
  assert.equal(done.length, 47);

  await page.locator("#file-state", { hasText: "Nog niet opgeslagen" }).waitFor();
  await tabTo(page, named("Opslaan"));
  const saved = await download(page, () => page.keyboard.press("Enter"));
  assert.match(saved.name, /^proefdam-2025-\d{8}-\d{4}\.yaml$/);
  await page.locator("#file-state", { hasText: /^Opgeslagen$/ }).waitFor();
  // The focus is at what was said of it, with the totals.
  assert.match(await page.evaluate(() => document.activeElement.innerText), /47 van 47 beantwoord/);

  const cwd = scratch();
  byCommandLine(cwd, saved.name, done);
  assert.deepEqual(saved.bytes.toString(), fs.readFileSync(join(cwd, saved.name)).toString());

  await results(page, cwd, saved.name);
  assert.deepEqual(outside(asked), []);
  assert.deepEqual(errors, []);
  await page.context().close();

  await reopened(cwd, saved.name);
});

/** The form for a new file. */
async function begin(page) {
  await tabTo(page, ({ tag }) => tag === "SELECT");
  await page.keyboard.type("Noord");
  await page.waitForFunction(() => document.querySelectorAll("select")[1].options.length > 2);
  await tabTo(page, ({ tag }) => tag === "SELECT");
  await page.keyboard.type("Gemeente");
  await tabTo(page, ({ tag }) => tag === "INPUT");
  await page.keyboard.type(NAME);
  await tabTo(page, ({ type }) => type === "date");
  // As a browser that speaks English has it.
  await page.keyboard.type("04152025");
  await tabTo(page, ({ tag, type }) => tag === "INPUT" && type === "text");
  await page.keyboard.type("0-meting");
  await tabTo(page, named("Begin met invullen"));
  await page.keyboard.press("Enter");
  await page.locator("h1", { hasText: "Thema 1" }).waitFor();
  assert.equal((await focused(page)).tag, "H1");
}

/** Every question of every theme: a status in turn, why, and who. */
async function answerAll(page) {
  const done = [];
  for (let theme = 1; ; theme += 1) {
    await page.locator("h1", { hasText: `Thema ${theme}` }).waitFor();
    for (;;) {
      const at = await tabTo(page, ({ id, text }) => id.startsWith("q-") || /^(Volgend thema|Alles gehad)/.test(text));
      const field = /^q-(.+)-(status|note|owner)/.exec(at.id);
      if (field) await answer(page, field[1], field[2], done);
      else if (at.tag === "A") break;
    }
    const last = /^Alles gehad/.test((await focused(page)).text);
    await page.keyboard.press("Enter");
    if (last) break;
  }
  await page.locator("h1", { hasText: "Wat er nog mist" }).waitFor();
  await page.getByText("Alle vragen hebben een antwoord.").waitFor();
  return done;
}

async function answer(page, id, key, done) {
  if (key === "status") {
    const status = done.length % WORDS.length;
    // From “nog in te vullen”, the last, on to the first.
    for (let step = 0; step <= status; step += 1) await page.keyboard.press("ArrowDown");
    done.push({ id, word: WORDS[status] });
    await page.locator("#file-total", { hasText: `${done.length} van 47` }).waitFor();
  } else {
    const text = key === "note" ? `Waarom ${id}: "zo"; en ook <b>zo</b>.` : "veiligheid";
    await page.keyboard.type(text);
    done.at(-1)[key] = text;
  }
}

/** The same, typed as commands. */
function byCommandLine(cwd, name, done) {
  norm(cwd, "init", "noord-holland", "--kind=gemeente", `--name=${NAME}`, "--date=2025-04-15", "--label=0-meting", "-o", name);
  for (const { id, word, note, owner } of done) {
    norm(cwd, "set", name, id, `--status=${word}`);
    norm(cwd, "set", name, id, `--note=${note}`);
    norm(cwd, "set", name, id, `--owner=${owner}`);
  }
}

/** What is made of it, each against the command line. */
async function results(page, cwd, name) {
  await tabTo(page, named("Verslag en delen"));
  await page.keyboard.press("Enter");
  await page.locator("h1", { hasText: "Verslag, brief" }).waitFor();
  const made = [
    ["Bewaar als webpagina: Verslag", "verslag.html", ["report", name, "-o"]],
    ["Bewaar als tekst (Markdown): Verslag", "verslag.md", ["report", name, "-o"]],
    ["Bewaar als Word-document: Verslag", "verslag.docx", ["report", name, "-o"]],
    ["Bewaar als webpagina: Brief voor raad en inwoners", "brief.html", ["report", name, "--for=public", "-o"]],
    ["Bewaar als webpagina: Planning", "planning.html", ["plan", name, "-o"]],
    ["Bewaar als Word-document: Planning", "planning.docx", ["plan", name, "-o"]],
    ["Bewaar als werkboek: Planning", "planning.xlsx", ["plan", name, "-o"]],
    ["Bewaar als agenda: Planning", "planning.ics", ["plan", name, "-o"]],
    ["Bewaar (YAML): Bestand voor regio of provincie", "gedeeld.yaml", ["share", name, "--for=region", "-o"]],
    ["Bewaar als werkboek: Bestand voor regio of provincie", "gedeeld.xlsx", ["share", name, "--for=region", "-o"]],
    ["Bewaar als werkboek: Werkboek voor Excel", "werkboek.xlsx", ["convert", name]],
    ["Bewaar als CSV: Tabel (CSV)", "tabel.csv", ["export", name, "--for=internal", "--excel", "-o"]],
  ];
  for (const [button, out, command] of made) {
    await tabTo(page, named(button));
    const kept = await download(page, () => page.keyboard.press("Enter"));
    norm(cwd, ...command, out);
    assert.ok(kept.bytes.equals(fs.readFileSync(join(cwd, out))), `${button}: other bytes than the command line`);
    assert.match(kept.name, /-proefdam-2025-\d{8}-\d{4}\.\w+$/);
  }
  await tabTo(page, named("Bekijk: Verslag"));
  await page.keyboard.press("Enter");
  const frame = page.frameLocator(`iframe[title="Verslag"]`);
  await frame.locator("h1", { hasText: NAME }).waitFor();
  await page.evaluate(() => { document.querySelector("iframe").contentWindow.print = () => { window.printed = true; }; });
  await tabTo(page, named("Afdrukken"));
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => window.printed), true);
  await frame.locator('nav a[href^="#"]').last().click();
  assert.equal(await page.locator("iframe").evaluate((one) => one.contentWindow.location.href), "about:srcdoc");
  assert.ok(await page.locator("iframe").evaluate((one) => one.contentWindow.scrollY > 0));
}

/** Back the next day. */
async function reopened(cwd, name) {
  const { page, errors } = await open(browser);
  await give(page, "Kies een bestand", join(cwd, name));
  await page.locator("#messages", { hasText: "47 van 47 beantwoord" }).waitFor();
  assert.equal(await page.locator("#q-1\\.1-note").inputValue(), 'Waarom 1.1: "zo"; en ook <b>zo</b>.');
  assert.equal(await page.locator("#file-state").innerText(), "Opgeslagen");
  assert.deepEqual(errors, []);
  await page.context().close();
}
