#!/usr/bin/env -S node --wasm-lazy-compilation --wasm-lazy-validation --no-wasm-tier-up --no-warnings
// Stands in for the binary: runs norm.wasm on the real disk, so that the tests of the
// command line hold the WebAssembly to the same words and bytes (.ci/wasm). It is
// compiled as it goes and no better than that: a run is over before more is worth it.
//
//     NORM_WASM=target/targets/norm.wasm web/runner.mjs list

import fs from "node:fs";
import process from "node:process";
import { Disk, told } from "./disk.js";
import { fromBytes } from "./files.js";
import { runIn } from "./instance.js";
import { Stream } from "./open.js";

/** A stream of the program's that goes where this one's goes, as it is written. */
class Passed extends Stream {
  #fd;

  constructor(fd) {
    super();
    this.#fd = fd;
  }

  write(bytes) {
    for (let done = 0; done < bytes.length; ) {
      try {
        done += told(() => fs.writeSync(this.#fd, bytes, done));
      } catch (error) {
        // A pipe takes a piece at a time, and tells when it is full.
        if (error.code !== "EAGAIN") throw error;
      }
    }
  }
}

/** What the system has of this process, as bytes: names need not be UTF-8. */
function own(what) {
  return fromBytes(fs.readFileSync(`/proc/self/${what}`)).split("\0").slice(0, -1);
}

const wasm = process.env.NORM_WASM ?? new URL("../target/targets/norm.wasm", import.meta.url);
const module = new WebAssembly.Module(fs.readFileSync(wasm));
const disk = new Disk();
const count = process.argv.length - 2;
// norm reads nothing from its standard input, so none of it is taken.
const { code } = await runIn(module, count ? own("cmdline").slice(-count) : [], disk.root, {
  variables: own("environ"),
  folder: fromBytes(fs.readlinkSync("/proc/self/cwd", { encoding: "buffer" })),
  out: new Passed(1),
  err: new Passed(2),
});
disk.save();
process.exitCode = code;
