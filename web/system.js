// Calls on everything but files: words, variables, time, chance and the end.

import { Errno, Failure } from "./errno.js";
import { existing, link, place } from "./paths.js";
import { fromBytes, toBytes } from "./files.js";

/** The program ends itself. */
export class Exit extends Error {
  constructor(code) {
    super(`exit ${code}`);
    this.code = code;
  }
}

// What one call for random bytes gives at most.
const MOST_RANDOM = 65_536;

/** Words of the command line and variables, as bytes. */
function listCalls(memory, name, texts) {
  return {
    [`${name}_sizes_get`]: (count, bytes) => {
      memory.set32(count, texts.length);
      memory.set32(bytes, texts.reduce((sum, text) => sum + text.length + 1, 0));
    },
    [`${name}_get`]: (starts, at) => memory.setTexts(starts, at, texts),
  };
}

function randomCall(memory) {
  return (at, length) => {
    for (let done = 0; done < length; done += MOST_RANDOM) {
      crypto.getRandomValues(memory.bytes(at + done, Math.min(MOST_RANDOM, length - done)));
    }
  };
}

/** The time of day in nanoseconds, or one that only goes on. */
function clock(id) {
  const [whole, rest] = id === 0 ? [Date.now(), 0] : [0, performance.now()];
  return BigInt(whole) * 1_000_000n + BigInt(Math.round(rest * 1_000_000));
}

/** The calls of WASI that know no file. */
export function systemCalls(memory, words, variables) {
  return {
    ...listCalls(memory, "args", words),
    ...listCalls(memory, "environ", variables),
    clock_res_get: (_id, at) => memory.set64(at, 1_000_000),
    clock_time_get: (id, _precision, at) => memory.set64(at, clock(id)),
    random_get: randomCall(memory),
    sched_yield: () => {},
    proc_exit: (code) => {
      throw new Exit(code);
    },
  };
}

/**
 * What the C library leaves to its host: what an older one lacks (threads, rights of
 * files, full names), and one call that it has wrong. A program asks for some or none.
 */
export function libraryCalls(memory, root, folder, exported) {
  const nothing = () => 0;
  const at = (path) => [[root], absolute(folder, memory.cString(path))];
  /** Does a call as C has it: what it gives, or `failed` with the reason put aside. */
  const told = (failed, work) => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      memory.set32(exported().errno.value, error.errno);
      return failed;
    }
  };
  return {
    __errno_location: () => exported().errno.value,
    // There are no threads: a program does the work itself.
    pthread_create: () => Errno.again,
    pthread_attr_init: nothing,
    pthread_attr_setstacksize: nothing,
    pthread_attr_destroy: nothing,
    pthread_detach: nothing,
    pthread_join: nothing,
    // A file here is of nobody, so there is nothing to set.
    fchmod: nothing,
    realpath: (path) => told(0, () => cString(memory, exported(), toBytes(fullName(...at(path))))),
    // The library itself takes the second name for both, once there is a working folder.
    __wrap_linkat: (_from, path, _to, newPath) =>
      told(-1, () => {
        link(existing(...at(path)), place(...at(newPath)));
        return 0;
      }),
  };
}

function absolute(folder, path) {
  return path.startsWith("/") ? path : `${folder}/${path}`;
}

/** The name of what is there from the top on, without `.` and `..`. */
function fullName(from, path) {
  const { way, last } = existing(from, path);
  const names = way.slice(1).map((each, index) => nameIn(way[index], each));
  return `/${[...names, ...(last === undefined ? [] : [last])].join("/")}`;
}

function nameIn(folder, node) {
  for (const [name, each] of folder.entries) if (each === node) return name;
  throw new Failure(Errno.noent);
}

/** A text in memory of the program's own, which gives it free. */
export function cString(memory, { malloc }, bytes) {
  const at = malloc(bytes.length + 1);
  memory.bytes(at, bytes.length).set(bytes);
  memory.setByte(at + bytes.length, 0);
  return at;
}
