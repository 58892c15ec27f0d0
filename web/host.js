// Runs a program for WASI (preview1) over files in memory, in a browser and in Node alike.
//
//     const module = await WebAssembly.compile(bytes);
//     const { code, out, err, files } = await run(module, ["list"], new Map());
//
// Nothing of it reaches a disk, a network or the page.

import { all, Folder, put, toBytes, toName } from "./files.js";
import { guarded } from "./errno.js";
import { Memory } from "./memory.js";
import { Stream, Table } from "./open.js";
import { descriptorCalls } from "./descriptors.js";
import { pathCalls } from "./paths.js";
import { cString, Exit, libraryCalls, systemCalls } from "./system.js";

// What a shell says of a program that broke down.
const BROKE_DOWN = 134;
const PROGRAM = "norm";
// Where a program puts aside what is too large to keep; never part of what it gives.
const ASIDE = "tmp";

/**
 * Runs the program once, from nothing, over files that are paths (from the top, with or
 * without `/` in front) and bytes. What was handed in stays as it is.
 *
 * Gives the exit code, what it wrote on its two streams as bytes, and all files as they
 * are then, in order of name and without `/` in front. A program that breaks down has
 * code 134 and its last words in `err`.
 */
export async function run(module, args, files, { stdin, env } = {}) {
  const root = new Folder();
  for (const [path, bytes] of files) put(root, path, bytes);
  if (!root.entries.has(ASIDE)) root.entries.set(ASIDE, new Folder());
  const kept = root.entries.get(ASIDE).entries.size > 0;
  const ended = await runIn(module, args, root, { stdin, env });
  if (!kept) root.entries.delete(ASIDE);
  return { ...ended, files: new Map(all(root)) };
}

/** As `run`, over a tree of one's own and in a folder of it (a byte string). */
export async function runIn(module, args, root, { stdin = new Uint8Array(), env = {}, folder = "/" } = {}) {
  const memory = new Memory();
  const streams = [new Stream(stdin), new Stream(), new Stream()];
  const table = new Table(streams, root);
  const words = [PROGRAM, ...args].map((word) => toBytes(toName(word)));
  const variables = Object.entries(env).map(([name, value]) => toBytes(toName(`${name}=${value}`)));
  let exported;
  const instance = await WebAssembly.instantiate(module, {
    wasi_snapshot_preview1: guarded({
      ...descriptorCalls(memory, table),
      ...pathCalls(memory, table),
      ...systemCalls(memory, words, variables),
    }),
    env: libraryCalls(memory, root, folder, () => exported),
  });
  exported = instance.exports;
  memory.attach(exported.memory);
  enter(memory, exported, folder);
  const last = ending(() => exported._start());
  const err = new Stream();
  for (const bytes of [streams[2].content, toBytes(toName(last.words))]) err.write(bytes);
  return { code: last.code, out: streams[1].content, err: err.content };
}

/** The working folder, which WASI itself does not know: the C library keeps it. */
function enter(memory, exported, folder) {
  if (folder === "/") return;
  if (!exported.__wasilibc_cwd) throw new TypeError("this program can only start at the top");
  memory.set32(exported.__wasilibc_cwd.value, cString(memory, exported, toBytes(folder)));
}

/** A program that comes back has done its work; else it says how it ended. */
function ending(start) {
  try {
    start();
    return { code: 0, words: "" };
  } catch (error) {
    if (error instanceof Exit) return { code: error.code, words: "" };
    // A trap, or calls so deep that no room is left for them.
    if (error instanceof WebAssembly.RuntimeError || error instanceof RangeError) {
      return { code: BROKE_DOWN, words: `${PROGRAM}: ${error.message}\n` };
    }
    throw error;
  }
}
