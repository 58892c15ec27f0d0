// A program for the tests: its calls, with memory of its own, as numbers come back.

import { descriptorCalls } from "../descriptors.js";
import { guarded } from "../errno.js";
import { all, Folder, put } from "../files.js";
import { Memory } from "../memory.js";
import { Stream, Table } from "../open.js";
import { pathCalls } from "../paths.js";

const text = new TextEncoder();
// Where names, answers and buffers stand.
const NAME = 0;
const OTHER = 1_000;
const OUT = 2_000;
const PIECES = 3_000;
const BUFFER = 4_000;

export const TOP = 3;
export const READ = 1n << 1n;
export const WRITE = 1n << 6n;
export const Open = { create: 1, folder: 2, exclusive: 4, truncate: 8 };

export class Program {
  constructor(files = {}, stdin = new Uint8Array(), root = new Folder()) {
    const space = new WebAssembly.Memory({ initial: 2 });
    this.view = new DataView(space.buffer);
    this.root = root;
    for (const [path, content] of Object.entries(files)) put(this.root, path, text.encode(content));
    this.streams = [new Stream(stdin), new Stream(), new Stream()];
    const table = new Table(this.streams, this.root);
    const memory = new Memory();
    memory.attach(space);
    this.calls = { ...guarded(descriptorCalls(memory, table)), ...guarded(pathCalls(memory, table)) };
  }

  bytes(at, length) {
    return new Uint8Array(this.view.buffer, at, length);
  }

  #name(path, at = NAME) {
    const bytes = text.encode(path);
    this.bytes(at, bytes.length).set(bytes);
    return [at, bytes.length];
  }

  /** Calls with a path from the top; gives the error number. */
  path(call, path) {
    return this.calls[call](TOP, ...this.#name(path));
  }

  two(call, from, to) {
    const look = call === "path_link" ? [0] : [];
    return this.calls[call](TOP, ...look, ...this.#name(from), TOP, ...this.#name(to, OTHER));
  }

  /** Opens a path; gives the number of what is open, or minus the error. */
  open(path, { flags = 0, rights = READ, fdflags = 0, from = TOP } = {}) {
    const errno = this.calls.path_open(from, 0, ...this.#name(path), flags, rights, rights, fdflags, OUT);
    return errno === 0 ? this.view.getUint32(OUT, true) : -errno;
  }

  #piece(length) {
    this.view.setUint32(PIECES, BUFFER, true);
    this.view.setUint32(PIECES + 4, length, true);
    return [PIECES, 1];
  }

  write(fd, content, at) {
    const bytes = text.encode(content);
    this.bytes(BUFFER, bytes.length).set(bytes);
    const pieces = this.#piece(bytes.length);
    if (at === undefined) return this.calls.fd_write(fd, ...pieces, OUT);
    return this.calls.fd_pwrite(fd, ...pieces, BigInt(at), OUT);
  }

  /** Reads; gives the text, or minus the error. */
  read(fd, length, at) {
    const pieces = this.#piece(length);
    const errno =
      at === undefined
        ? this.calls.fd_read(fd, ...pieces, OUT)
        : this.calls.fd_pread(fd, ...pieces, BigInt(at), OUT);
    if (errno !== 0) return -errno;
    return new TextDecoder().decode(this.bytes(BUFFER, this.view.getUint32(OUT, true)));
  }

  /** Goes to a place; gives it, or minus the error. */
  seek(fd, offset, whence) {
    const errno = this.calls.fd_seek(fd, BigInt(offset), whence, OUT);
    return errno === 0 ? Number(this.view.getBigUint64(OUT, true)) : -errno;
  }

  /** Number, kind and size of what is there, or minus the error. */
  stat(path) {
    const errno = this.calls.path_filestat_get(TOP, 0, ...this.#name(path), BUFFER);
    if (errno !== 0) return -errno;
    return {
      number: this.view.getBigUint64(BUFFER + 8, true),
      kind: this.view.getUint8(BUFFER + 16),
      size: Number(this.view.getBigUint64(BUFFER + 32, true)),
    };
  }

  /** Names in an open folder, read with a buffer of so many bytes. */
  names(fd, room, between = () => {}) {
    const names = [];
    let cookie = 0n;
    for (;;) {
      const errno = this.calls.fd_readdir(fd, BUFFER, room, cookie, OUT);
      if (errno !== 0) return -errno;
      const used = this.view.getUint32(OUT, true);
      let at = 0;
      // An entry that was cut off is asked for again, as the C library does.
      while (at + 24 <= used) {
        const length = this.view.getUint32(BUFFER + at + 16, true);
        if (at + 24 + length > used) break;
        cookie = this.view.getBigUint64(BUFFER + at, true);
        names.push(new TextDecoder().decode(this.bytes(BUFFER + at + 24, length)));
        at += 24 + length;
      }
      if (used < room) return names;
      between();
    }
  }

  /** Every file as text. */
  get files() {
    const entries = [...all(this.root)].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]);
    return Object.fromEntries(entries);
  }
}
