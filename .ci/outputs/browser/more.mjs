// Everything of an answer and of the head of a file: each change against the same change
// on the command line, so that comments and the order of the file stay.

import assert from "node:assert/strict";
import fs from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { browse, download, examples, give, norm, open, scratch } from "./page.mjs";

let browser;
before(async () => { browser = await browse(); });
after(() => browser.close());

const file = "waterkant-2026.yaml";

/** Leaves a field, and waits until what was typed is in the file. */
async function type(page, id, text) {
  await page.locator(`[id="${id}"]`).fill(text);
  await page.locator(`[id="${id}"]`).blur();
}

/** Saves and compares with what the commands made. */
async function same(page, cwd) {
  const { bytes } = await download(page, () => page.getByRole("button", { name: "Opslaan", exact: true }).click());
  assert.equal(bytes.toString(), fs.readFileSync(join(cwd, file)).toString());
}

async function opened() {
  const cwd = scratch();
  fs.copyFileSync(join(examples, file), join(cwd, file));
  const { page, context, errors } = await open(browser);
  await give(page, "Kies een bestand", join(cwd, file));
  await page.locator("h1", { hasText: "Thema 1" }).waitFor();
  const set = (...words) => norm(cwd, "set", file, ...words);
  return { page, context, errors, cwd, set };
}

test("parts, evidence, actions, dates and texts of an answer", async () => {
  const { page, context, errors, cwd, set } = await opened();
  await page.evaluate(() => { location.hash = "fill/5/5.2"; });
  const card = page.locator("#q-5\\.2");
  await card.locator("details.more > summary").click();

  await page.locator('[id="q-5.2-criteria.sluiting"]').selectOption("partial");
  set("5.2", "--criterion=sluiting=deels");
  const part = card.locator("li", { has: page.locator('[id="q-5.2-criteria.sluiting"]') }).last();
  await part.locator("input").fill("half; en nog niet overal");
  await part.locator("input").blur();
  set("5.2", "--criterion=sluiting.note=half;; en nog niet overal");
  await page.locator('[id="q-5.2-criteria.artikelen"]').selectOption("unanswered");
  set("5.2", "--criterion=-artikelen");

  await card.getByText("Nog een actie").click();
  await page.locator('[id="q-5.2-actions-new-title"]').fill("Nieuw beleid; met buren");
  await page.locator('[id="q-5.2-actions-new-owner"]').fill("juridische zaken");
  await page.locator('[id="q-5.2-actions-new-due"]').fill("2026-12-31");
  await card.locator("details.adder", { hasText: "Nog een actie" }).getByRole("button", { name: "Voeg toe" }).click();
  set("5.2", "--action=title=Nieuw beleid;; met buren; owner=juridische zaken; due=2026-12-31");
  await page.locator('[id="q-5.2-actions-3-done"]').check();
  set("5.2", "--action=3.done=true");
  await card.getByRole("button", { name: "Haal weg: APV aanvullen met shisha lounges" }).click();
  set("5.2", "--action=-1");
  await page.waitForFunction(() => document.querySelectorAll('[id^="q-5.2-actions-3-"]').length === 0);

  await card.locator(".from-list select").selectOption("ivp");
  await card.locator(".from-list button").click();
  set("5.2", "--evidence=+ivp");
  await type(page, "q-5.2-evidence-2-ref", "2026-777");
  set("5.2", "--evidence=2.ref=2026-777");
  await card.getByRole("button", { name: "Haal weg: Algemene plaatselijke verordening" }).click();
  set("5.2", "--evidence=-1");

  await type(page, "q-5.2-last_done", "2026-02-03");
  set("5.2", "--last-done=2026-02-03");
  for (const key of ["support", "offer", "on_norm", "public", "reassessed", "private"]) {
    await type(page, `q-5.2-${key}`, `Tekst ${key}: "zo"; -- en\nzo`);
    set("5.2", `--${key.replace("_", "-")}=Tekst ${key}: "zo"; -- en\nzo`);
  }
  await same(page, cwd);
  assert.deepEqual(errors, []);
  await context.close();
});

test("the head of a file: who, when, settled by whom, and its documents", async () => {
  const { page, context, errors, cwd, set } = await opened();
  await page.getByRole("link", { name: "Gegevens", exact: true }).click();
  await type(page, "about-name", "Gemeente Waterkant aan Zee");
  await type(page, "about-label", "meting van 2026");
  await type(page, "about-settled-by", "college");
  await type(page, "about-settled-on", "2026-05-12");
  await type(page, "about-settled-ref", "2026-118");
  set("--name=Gemeente Waterkant aan Zee");
  set("--label=meting van 2026");
  set("--settled-by=college", "--settled-on=2026-05-12");
  set("--settled-ref=2026-118");
  await page.getByText("Nog een document").click();
  await page.locator("#documents-new-title").fill("Wet Bibob-beleid");
  await page.locator("#documents-new-id").fill("wetbibob");
  await page.locator("details.adder").getByRole("button", { name: "Voeg toe" }).click();
  set("--document=title=Wet Bibob-beleid; id=wetbibob");
  await page.getByRole("button", { name: "Haal weg: Wet Bibob-beleid" }).waitFor();
  await same(page, cwd);
  assert.deepEqual(errors, []);
  await context.close();
});

test("what looks like personal data is said at once at its answer, and once", async () => {
  const { page, context } = await opened();
  const said = page.locator("#q-1\\.1 [role=status]");
  await type(page, "q-1.1-note", "Bel 06-12345678 voor meer.");
  await said.locator("li").waitFor();
  await page.evaluate(() => {
    window.saidAgain = 0;
    new MutationObserver((all) => { window.saidAgain += all.length; }).observe(document.querySelector("#q-1\\.1 [role=status]"), { childList: true, subtree: true });
  });
  await page.locator("#q-1\\.1-status-partial").check();
  await page.locator("#q-1\\.2-status-unmet").check();
  await page.waitForTimeout(1_000);
  assert.equal(await page.evaluate(() => window.saidAgain), 0);
  await type(page, "q-1.1-note", "Bel ons voor meer.");
  await said.locator("li").waitFor({ state: "detached" });
  // The totals are silent until somebody asks.
  assert.equal(await page.locator("#aloud").innerText(), "");
  await page.getByRole("button", { name: "Lees de stand" }).click();
  await page.locator("#aloud", { hasText: "46 van 47 beantwoord" }).waitFor();
  await context.close();
});

test("what cannot be is said at its field, what was typed stays there, and nothing changes", async () => {
  const { page, context } = await opened();
  await page.getByRole("link", { name: "Gegevens", exact: true }).click();
  await page.getByText("Nog een document").click();
  await page.locator("#documents-new-title").fill("Tweede keer");
  await page.locator("#documents-new-id").fill("GEEN ID!");
  await page.locator("details.adder").getByRole("button", { name: "Voeg toe" }).click();
  const wrong = page.locator("details.adder > .wrong");
  await wrong.locator("span").first().waitFor();
  assert.doesNotMatch(await wrong.innerText(), /\bnorm (show|set|validate|convert)\b|--\w/);
  assert.equal(await page.locator("#documents-new-title").inputValue(), "Tweede keer");
  // A date that is not complete does not take the old one away.
  await page.locator("#about-date").focus();
  await page.keyboard.press("Delete");
  await page.locator("#about-label").focus();
  await page.locator("#about-date-wrong", { hasText: "nog niet af" }).waitFor();
  await page.locator("#about-date").fill("2026-04-14");
  await page.locator("#about-label").focus();
  await page.waitForFunction(() => document.getElementById("about-date-wrong").childElementCount === 0);
  // Half of it is not settled: the file stays what it was, and is not said to be saved.
  await type(page, "about-settled-by", "college");
  await page.locator("#about-settled-by-wrong", { hasText: "op welke dag" }).waitFor();
  await page.locator("#file-state", { hasText: "Nog niet opgeslagen" }).waitFor();
  await type(page, "about-name", "");
  await page.locator("#about-name-wrong span").first().waitFor();
  assert.equal(await page.locator("#about-name").getAttribute("aria-invalid"), "true");
  const { bytes } = await download(page, () => page.getByRole("button", { name: "Opslaan", exact: true }).click());
  assert.ok(bytes.equals(fs.readFileSync(join(examples, file))));
  await page.locator("#messages", { hasText: "Niet alles staat in het bestand. Kijk bij: Door wie, Naam van de organisatie." }).waitFor();
  await page.locator("#file-state", { hasText: "Nog niet opgeslagen" }).waitFor();
  // Who goes on is told what is gone.
  await page.getByRole("link", { name: "Nakijken", exact: true }).click();
  await page.locator("#messages", { hasText: "Het ging om: Door wie, Naam van de organisatie." }).waitFor();
  await page.locator("#file-state", { hasText: /^Opgeslagen$/ }).waitFor();
  await context.close();
});
