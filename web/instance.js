// One run of a program over a tree of files.

import { guarded } from "./errno.js";
import { Memory } from "./memory.js";
import { Stream, Table } from "./open.js";
import { descriptorCalls } from "./descriptors.js";
import { pathCalls } from "./paths.js";
import { cString, Exit, libraryCalls, systemCalls } from "./system.js";
import { toBytes, toName } from "./files.js";

// What a shell says of a program that broke down.
const BROKE_DOWN = 134;
const PROGRAM = "norm";

/**
 * Runs the program once over a tree, in a folder of it. Words, variables (`NAME=value`)
 * and the folder are byte strings.
 */
export async function runIn(module, args, root, given) {
  const { stdin = new Uint8Array(), out = new Stream(), err = new Stream(), variables = [], folder = "/" } = given;
  const memory = new Memory();
  const table = new Table([new Stream(stdin), out, err], root);
  const words = [PROGRAM, ...args].map(toBytes);
  let exported;
  const instance = await WebAssembly.instantiate(module, {
    wasi_snapshot_preview1: guarded({
      ...descriptorCalls(memory, table),
      ...pathCalls(memory, table),
      ...systemCalls(memory, words, variables.map(toBytes)),
    }),
    env: libraryCalls(memory, root, folder, () => exported),
  });
  exported = instance.exports;
  memory.attach(exported.memory);
  enter(memory, exported, folder);
  const last = ending(() => exported._start());
  err.write(toBytes(toName(last.words)));
  return { code: last.code, out: out.content, err: err.content };
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
