// What the page must never do, and what it says where it cannot work.

import assert from "node:assert/strict";
import fs from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { address, browse, download, examples, folder, give, open, outside, scratch } from "./page.mjs";

let browser;
before(async () => { browser = await browse(); });
after(() => browser.close());

const HOSTILE = `"><img src=x onerror="hacked=1"><script>hacked=1</script>'{{ 7 * 7 }}`;

/** Waterkant with a text in every place where a text can stand. */
function hostile(text) {
  const answers = fs.readFileSync(join(examples, "waterkant-2026.yaml"), "utf8");
  const quoted = JSON.stringify(text);
  return answers
    .replace(/name: Gemeente Waterkant/, `name: ${quoted}`)
    .replace(/(^ {4}note: ).*(?=\n)/m, `$1${quoted}`)
    .replace(/(^ {4}public: ).*(?=\n)/m, `$1${quoted}`)
    .replace(/title: Gedragscode[^\n,}]*/, `title: ${quoted}`);
}

test("texts and file names that are markup stay text, in the page and in a report", async () => {
  const cwd = scratch();
  const name = `<img src=x onerror="hacked=1">'.yaml`;
  fs.writeFileSync(join(cwd, name), hostile(HOSTILE));
  const { page, context, asked } = await open(browser);
  await give(page, "Kies een bestand", join(cwd, name));
  await page.locator("h1", { hasText: "Thema 1" }).waitFor();
  assert.equal(await page.locator("#file-name").innerText(), name);
  for (const view of ["Invullen", "Gegevens", "Nakijken", "Verslag en delen", "Vorig en volgend jaar"]) {
    await page.getByRole("link", { name: view, exact: true }).click();
    await page.waitForTimeout(100);
    assert.equal(await page.locator("#view img, #view script, #messages img, #file img").count(), 0, view);
  }
  await page.getByRole("link", { name: "Verslag en delen", exact: true }).click();
  await page.getByRole("button", { name: "Bekijk: Verslag" }).click();
  const frame = page.frameLocator("iframe");
  await frame.locator("h1").waitFor();
  assert.match(await frame.locator("h1").innerText(), /<script>hacked=1/);
  assert.equal(await frame.locator("script, img").count(), 0);
  assert.equal(await page.locator("iframe").getAttribute("sandbox"), "allow-same-origin allow-modals");
  const hacked = await page.evaluate(() => [window.hacked, document.querySelector("iframe").contentWindow.hacked]);
  assert.deepEqual(hacked, [undefined, undefined]);
  const kept = await download(page, () => page.getByRole("button", { name: "Bewaar als webpagina: Verslag" }).click());
  assert.doesNotMatch(kept.name, /[<>"'/\\]/);
  assert.deepEqual(outside(asked), []);
  await context.close();
});

test("a script that came in by any way does not run, not even in a report", async () => {
  const { page, context, errors } = await open(browser);
  await page.getByRole("button", { name: "Kies een bestand" }).waitFor();
  await page.evaluate(() => {
    document.body.insertAdjacentHTML("beforeend", `<img src="x" onerror="window.hacked = 1">`);
    const script = document.createElement("script");
    script.textContent = "window.hacked = 1";
    document.body.append(script);
    const frame = document.createElement("iframe");
    frame.setAttribute("sandbox", "allow-same-origin allow-modals");
    frame.srcdoc = "<script>parent.hacked = 1</script>";
    document.body.append(frame);
  });
  await page.waitForTimeout(500);
  assert.equal(await page.evaluate(() => window.hacked), undefined);
  assert.ok(errors.some((text) => /Content Security Policy/.test(text)), errors.join("\n"));
  await context.close();
});

test("nothing is kept in the browser, and no field is sent away or remembered", async () => {
  const { page, context, asked } = await open(browser);
  await give(page, "Kies een bestand", join(examples, "waterkant-2026.yaml"));
  await page.locator("h1", { hasText: "Thema 1" }).waitFor();
  await page.locator("#q-1\\.1 summary").first().waitFor();
  for (const summary of await page.locator("#q-1\\.1 summary").all()) await summary.click();
  // What is under "Meer" comes when it is opened, a moment after the click.
  const typed = "textarea, input[type=text], input[type=date]";
  await page.waitForFunction((typed) => document.querySelectorAll(typed).length > 20, typed);
  const fields = await page.locator(typed).all();
  for (const field of fields) {
    const quiet = await field.evaluate((one) => [one.getAttribute("spellcheck"), one.getAttribute("autocomplete"), one.getAttribute("translate")]);
    assert.deepEqual(quiet, ["false", "off", "no"]);
  }
  const kept = await page.evaluate(async () => [localStorage.length, sessionStorage.length, document.cookie, (await indexedDB.databases()).length]);
  assert.deepEqual(kept, [0, 0, "", 0]);
  assert.deepEqual(outside(asked), []);
  await context.close();
});

test("who leaves with answers that are not saved is warned, and who saved them is not", async () => {
  const { page, context } = await open(browser);
  const asks = [];
  page.on("dialog", async (dialog) => {
    asks.push(dialog.type());
    await dialog.dismiss();
  });
  await give(page, "Kies een bestand", join(examples, "waterkant-2026.yaml"));
  await page.locator("h1", { hasText: "Thema 1" }).waitFor();
  const leave = async () => {
    await page.evaluate(() => { location.href = "about:blank"; }).catch(() => {});
    await page.waitForTimeout(1_000);
  };
  await page.locator("#q-1\\.1-note").fill("Getypt en nog niet verlaten");
  await page.locator("#file-state", { hasText: "Nog niet opgeslagen" }).waitFor();
  await leave();
  assert.deepEqual(asks, ["beforeunload"]);
  assert.match(page.url(), /norm\.html/);
  const { bytes } = await download(page, () => page.getByRole("button", { name: "Opslaan", exact: true }).click());
  assert.match(bytes.toString(), /Getypt en nog niet verlaten/);
  await page.locator("#file-state", { hasText: /^Opgeslagen$/ }).waitFor();
  await leave();
  assert.deepEqual(asks, ["beforeunload"]);
  assert.equal(page.url(), "about:blank");
  await context.close();
});

test("after ten minutes it reminds of saving, and goes on doing so", async () => {
  const { page, context } = await open(browser, { before: undefined });
  await page.clock.install();
  await page.reload();
  await give(page, "Kies een bestand", join(examples, "waterkant-2026.yaml"));
  await page.locator("h1", { hasText: "Thema 1" }).waitFor();
  await page.clock.fastForward("11:00");
  assert.doesNotMatch(await page.locator("#messages").innerText(), /tien minuten/);
  await page.locator("#q-1\\.1-status-unmet").click();
  await page.locator("#file-state", { hasText: "Nog niet opgeslagen" }).waitFor();
  await page.clock.fastForward("09:50");
  assert.doesNotMatch(await page.locator("#messages").innerText(), /tien minuten/);
  await page.clock.fastForward("00:20");
  await page.locator("#messages", { hasText: "tien minuten" }).waitFor();
  await context.close();
});

test("without WebAssembly it says so, in two languages, and what to ask for", async () => {
  const jitless = await browse(["--js-flags=--jitless"]);
  const removed = () => { delete window.WebAssembly; };
  for (const [where, before] of [[jitless, undefined], [browser, removed]]) {
    const { page, context, asked } = await open(where, { before });
    await page.locator("h1", { hasText: "Deze pagina kan hier niet werken" }).waitFor();
    const text = await page.locator("#view").innerText();
    for (const word of ["norm.exe", "DefaultJavaScriptJitSetting", "WebAssembly"]) assert.ok(text.includes(word), word);
    await page.getByRole("button", { name: "English" }).click();
    await page.locator("h1", { hasText: "This page cannot work here" }).waitFor();
    assert.deepEqual(outside(asked), []);
    await context.close();
  }
  await jitless.close();
});

test("a page that is cut off or a browser that is too old is told, and an odd address is no problem", async () => {
  const old = await open(browser, { before: () => { delete window.DecompressionStream; } });
  await old.page.locator("h1", { hasText: "De pagina kon niet starten" }).waitFor();
  await old.context.close();
  const { page, context, errors } = await open(browser, { at: `${address}#fill/%E0%A4%A/%00<b>` });
  await page.getByText("Er is nog geen bestand open.").waitFor();
  await page.getByRole("link", { name: "Begin een formulier of open uw antwoorden" }).click();
  await page.locator("form").waitFor();
  assert.deepEqual(errors, []);
  await context.close();
});

test("no script but its own may run, and it may ask for nothing", () => {
  const html = fs.readFileSync(join(folder, "norm.html"), "utf8");
  const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html);
  assert.match(policy, /^default-src 'none'; script-src 'sha256-[^']*' 'sha256-[^']*' 'wasm-unsafe-eval'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'$/);
});
