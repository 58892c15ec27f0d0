// norm itself: the same program as on the command line, run over files in memory.

import { run } from "../host.js";
import { spoken } from "./words.js";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export const toText = (bytes) => decoder.decode(bytes);
export const toBytes = (text) => encoder.encode(text);

/** Why there is no program: the browser has no WebAssembly, or may not use it. */
export class Blocked extends Error {}

export class Program {
  #module;

  constructor(module) {
    this.#module = module;
  }

  /** Makes the program ready from its bytes. */
  static async start(bytes) {
    if (typeof WebAssembly === "undefined") throw new Blocked("WebAssembly is not defined");
    try {
      return new Program(await WebAssembly.compile(bytes));
    } catch (error) {
      throw new Blocked(error.message);
    }
  }

  /**
   * Runs a command over files (a path and bytes each). Paths stand behind `--`, so that no
   * name of a file is taken for anything else. Gives the exit code, what was written on
   * both streams and all files.
   */
  async call(command, flags, paths, files = new Map()) {
    const words = [command, `--lang=${spoken()}`, ...flags, "--", ...paths];
    return run(this.#module, words, files);
  }

  /** What a command says as JSON; nothing when it could not. */
  async json(command, flags, paths, files) {
    const done = await this.call(command, [...flags, "--format=json"], paths, files);
    return { ...done, json: done.out.length ? JSON.parse(toText(done.out)) : undefined };
  }
}
