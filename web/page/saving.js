// Where files go: to the file that was opened where the browser can write to it, to a
// place that the user chooses, or to the downloads. Nothing else is remembered anywhere.

import { el } from "./dom.js";
import { ending, withEnding } from "./work.js";

const TYPES = {
  yaml: "application/yaml",
  yml: "application/yaml",
  toml: "application/toml",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv",
  html: "text/html",
  ics: "text/calendar",
  md: "text/markdown",
};

/** Somebody else wrote in the file since it was read. */
export class Changed extends Error {}

/** A name for a download: what it is, of whom, and when it was made. */
export function dated(name, now = new Date()) {
  const two = (number) => String(number).padStart(2, "0");
  const day = `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`;
  const stamp = `${day}-${two(now.getHours())}${two(now.getMinutes())}`;
  // A name that has such a stamp gets the new one in its place.
  const bare = withEnding(name, "").slice(0, -1).replace(/-\d{8}-\d{4}$/, "");
  return `${bare}-${stamp}${ending(name) && `.${ending(name)}`}`;
}

/** Puts bytes in the downloads. */
function download(name, bytes) {
  const address = URL.createObjectURL(new Blob([bytes], { type: TYPES[ending(name)] }));
  const link = el("a", { href: address, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

async function write(handle, bytes) {
  const out = await handle.createWritable();
  await out.write(bytes);
  await out.close();
}

/** Asks where: a file, or that the user changed their mind, or neither where the browser
 * cannot ask, or will not because the file took long to make. */
async function ask(name) {
  if (typeof window.showSaveFilePicker !== "function") return {};
  const type = { accept: { [TYPES[ending(name)]]: [`.${ending(name)}`] } };
  try {
    return { handle: await window.showSaveFilePicker({ suggestedName: name, types: [type] }) };
  } catch (error) {
    if (error.name === "AbortError") return { stopped: true };
    if (error.name === "SecurityError") return {};
    throw error;
  }
}

/** Keeps a file that was made. Gives its name and whether it is a download; nothing when
 * the user changed their mind. */
export async function keep(name, bytes) {
  const { handle, stopped } = await ask(name);
  return stopped ? undefined : put(handle, name, bytes);
}

/** In a file, or in the downloads under a name with the time in it. */
async function put(handle, name, bytes) {
  if (handle) {
    await write(handle, bytes);
    return { name: handle.name, download: false };
  }
  const called = dated(name);
  download(called, bytes);
  return { name: called, download: true };
}

/** Saves the answers, in the file that they came from if that can be. */
export async function save(work) {
  await work.settle();
  const text = work.text;
  const { name, bytes } = await work.current();
  if (work.handle) await unchanged(work.handle, work.source);
  const { handle, stopped } = work.handle ? work : await ask(name);
  if (stopped) return undefined;
  const done = await put(handle, name, bytes);
  work.keptAs({ name: done.name, bytes, text, handle });
  return done;
}

/** Keeps all of it somewhere else, whatever happened to the file. */
export async function saveCopy(work) {
  work.handle = undefined;
  return save(work);
}

async function unchanged(handle, source) {
  const file = await handle.getFile();
  const now = new Uint8Array(await file.arrayBuffer());
  const same = now.length === source.length && now.every((byte, at) => byte === source[at]);
  if (!same) throw new Changed();
}
