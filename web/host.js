// Runs a program for WASI (preview1) over files in memory, in a browser and in Node alike.
//
//     const module = await WebAssembly.compile(bytes);
//     const { code, out, err, files } = await run(module, ["list"], new Map());
//
// Nothing of it reaches a disk, a network or the page.

import { all, Folder, put, toName } from "./files.js";
import { runIn } from "./instance.js";

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
  const variables = Object.entries(env ?? {}).map(([name, value]) => toName(`${name}=${value}`));
  const ended = await runIn(module, args.map(toName), root, { stdin, variables });
  if (!kept) root.entries.delete(ASIDE);
  return { ...ended, files: new Map(all(root)) };
}
