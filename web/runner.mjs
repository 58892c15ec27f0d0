#!/usr/bin/env -S node --wasm-lazy-compilation --no-warnings
// Stands in for the binary: runs norm.wasm on the real disk, so that the tests of the
// command line hold the WebAssembly to the same words and bytes (.ci/wasm).
//
//     NORM_WASM=target/targets/norm.wasm web/runner.mjs list

import fs from "node:fs";
import process from "node:process";
import { Disk } from "./disk.js";
import { toName } from "./files.js";
import { runIn } from "./host.js";

const wasm = process.env.NORM_WASM ?? new URL("../target/targets/norm.wasm", import.meta.url);
const module = new WebAssembly.Module(fs.readFileSync(wasm));
const disk = new Disk();
// norm reads nothing from its standard input, so none of it is taken.
const { code, out, err } = await runIn(module, process.argv.slice(2), disk.root, {
  env: process.env,
  folder: toName(process.cwd()),
});
disk.save();
write(2, err);
write(1, out);
process.exitCode = code;

/** All of it: a pipe takes a piece at a time. Who has gone away is no fault. */
function write(stream, bytes) {
  for (let done = 0; done < bytes.length; ) {
    try {
      done += fs.writeSync(stream, bytes, done);
    } catch (error) {
      if (error.code === "EPIPE") return;
      if (error.code !== "EAGAIN") throw error;
    }
  }
}
