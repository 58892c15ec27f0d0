// Files that the user gives: chosen, dragged, or a folder of them. They are read into
// memory and stay there.

import { el } from "./dom.js";
import { LARGEST, isAnswers } from "./work.js";

const ACCEPT = ".yaml,.yml,.toml,.xlsx,.csv";
const WORKSPACE = "norm.toml";

/** A file that is larger than any answers file. */
export class TooLarge extends Error {}

/** The bytes of a file. */
async function read(file) {
  if (file.size > LARGEST) throw new TooLarge(file.name);
  return new Uint8Array(await file.arrayBuffer());
}

/** Asks for one file; `given` gets its name, its bytes, and a handle where there is one. */
export async function choose(given) {
  if (typeof window.showOpenFilePicker !== "function") {
    fromInput({ accept: ACCEPT }, async ([file]) => given(file.name, await read(file)));
    return;
  }
  try {
    const [handle] = await window.showOpenFilePicker();
    const file = await handle.getFile();
    await given(file.name, await read(file), handle);
  } catch (error) {
    if (error.name !== "AbortError") throw error;
  }
}

/** Asks for a folder; `given` gets its name and its files by path. */
export function chooseFolder(given) {
  fromInput({ webkitdirectory: true, multiple: true }, async (files) => {
    const all = [...files].map((file) => [file.webkitRelativePath || file.name, file]);
    await given(...(await folder(all)));
  });
}

/** The way of every browser: a field for files, which is never seen. */
function fromInput(attributes, act) {
  document.getElementById("chooser")?.remove();
  const change = () => {
    const { files } = input;
    input.remove();
    if (files.length) run(() => act(files));
  };
  const input = el("input", { id: "chooser", type: "file", hidden: true, ...attributes, on: { change } });
  document.body.append(input);
  input.click();
}

// What goes wrong after the browser called back is told like anything else.
let told = (error) => {
  throw error;
};

export function onTrouble(act) {
  told = act;
}

export async function run(act) {
  try {
    return await act();
  } catch (error) {
    told(error);
    return undefined;
  }
}

/** Files and folders that were dragged here. */
export async function dropped(event) {
  const items = [...event.dataTransfer.items].filter(({ kind }) => kind === "file");
  // All of it now: after a pause the browser has forgotten what was dragged.
  const asked = items.map((item) => ({
    entry: item.webkitGetAsEntry?.(),
    handle: item.getAsFileSystemHandle?.(),
    file: item.getAsFile(),
  }));
  return Promise.all(asked.map(async (one) => ({ ...one, handle: await writable(one.handle) })));
}

async function writable(asked) {
  const handle = await asked?.catch(() => undefined);
  return handle?.kind === "file" && handle.createWritable ? handle : undefined;
}

/** One file that was dragged, read. */
export async function droppedFile({ file, handle }) {
  return [file.name, await read(file), handle];
}

/** A folder that was dragged: its name and its files by path. */
export async function droppedFolder(items) {
  const all = [];
  for (const { entry, file } of items) {
    if (entry?.isDirectory) await walk(entry, "", all);
    else if (file) all.push([file.name, file]);
  }
  return folder(all);
}

async function walk(entry, above, all) {
  const path = `${above}${entry.name}`;
  if (entry.isFile) {
    all.push([path, await new Promise((done, failed) => entry.file(done, failed))]);
    return;
  }
  const reader = entry.createReader();
  for (;;) {
    const some = await new Promise((done, failed) => reader.readEntries(done, failed));
    if (some.length === 0) return;
    for (const one of some) await walk(one, `${path}/`, all);
  }
}

/** Its name, and what of it norm can read: answers, and what says who takes part. */
async function folder(all) {
  const wanted = all.filter(([path]) => isAnswers(path) || path.endsWith(`/${WORKSPACE}`));
  const files = new Map();
  for (const [path, file] of wanted) files.set(path, await read(file));
  const workspaces = [...files.keys()].filter((path) => path === WORKSPACE || path.endsWith(`/${WORKSPACE}`));
  workspaces.sort((one, other) => one.split("/").length - other.split("/").length);
  // Loose files have no folder.
  const first = all[0]?.[0] ?? "";
  return [first.includes("/") ? first.split("/")[0] : "", files, workspaces[0]];
}
