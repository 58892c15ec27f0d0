// The page in a real Chromium, from a file: what a person does with it, and what it asks
// of the network.

import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

export const folder = resolve(process.env.NORM_PAGE ?? new URL("../../../target/page", import.meta.url).pathname);
export const binary = resolve(process.env.NORM_BINARY ?? new URL("../../../target/debug/norm", import.meta.url).pathname);
export const examples = new URL("../../../examples", import.meta.url).pathname;
export const address = pathToFileURL(join(folder, "norm.html")).href;

const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** A browser, which the caller closes. */
export function browse(flags = []) {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: [...FLAGS, ...flags] });
}

/** A folder for one test. */
export function scratch() {
  return fs.mkdtempSync(join(tmpdir(), "norm-page-"));
}

/** norm itself, as a program on this machine. */
export function norm(cwd, ...args) {
  return execFileSync(binary, args, { cwd, stdio: ["ignore", "pipe", "pipe"] });
}

/**
 * The page, opened. What it asks of the network is in `asked`, what goes wrong in it in
 * `errors`; without pickers (the default) it saves by downloading, as Firefox does.
 */
export async function open(browser, { at = address, pickers = false, before, ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const asked = [];
  const errors = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  if (!pickers) await page.addInitScript(() => { delete window.showSaveFilePicker; delete window.showOpenFilePicker; });
  if (before) await page.addInitScript(before);
  await page.goto(at);
  return { context, page, asked, errors };
}

/** What was asked of anything but the page itself. */
export const outside = (asked) => asked.filter((url) => url.split("#")[0] !== address && !url.startsWith("blob:") && url !== "about:srcdoc");

/** Presses Tab until the focus is on what `wanted` says it is; gives what it is. */
export async function tabTo(page, wanted, most = 400) {
  for (let time = 0; time < most; time += 1) {
    await page.keyboard.press("Tab");
    const focus = await focused(page);
    if (wanted(focus)) return focus;
  }
  throw new Error(`never came to ${wanted}`);
}

/** What has the focus. */
export function focused(page) {
  return page.evaluate(() => {
    const { id, tagName, type, name, value } = document.activeElement;
    const label = document.activeElement.getAttribute("aria-label");
    return { id, tag: tagName, type, name, value, text: (label ?? document.activeElement.innerText ?? "").trim() };
  });
}

/** Opens answers by the button for it. */
export async function give(page, button, paths) {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.getByRole("button", { name: button }).click()]);
  await chooser.setFiles(paths);
}

/** Presses a button that keeps something; gives the name and bytes of the download. */
export async function download(page, press) {
  const [got] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: got.suggestedFilename(), bytes: fs.readFileSync(await got.path()) };
}

/** Drags files (names and contents) from outside over a place and lets go. */
export async function drop(page, place, ...files) {
  const data = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    for (const [called, text] of all) transfer.items.add(new File([text], called));
    return transfer;
  }, files);
  await page.locator(place).dispatchEvent("dragover", { dataTransfer: data });
  await page.locator(place).dispatchEvent("drop", { dataTransfer: data });
}

/** Goes to a view by its link. */
export const view = (page, name) => page.getByRole("link", { name, exact: true }).click();
