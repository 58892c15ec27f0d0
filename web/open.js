// What a program has open: its three streams, files and folders.

import { Kind, toBytes } from "./files.js";
import { Errno, Failure } from "./errno.js";

/** The rights that matter here, as bits; a program asks for what it will do. */
export const Right = { read: 1n << 1n, write: 1n << 6n };

const EVERY_RIGHT = (1n << 30n) - 1n;
const APPEND = 1;

/** A file that is open, with the place where reading goes on. */
export class OpenFile {
  kind = Kind.file;

  constructor(node, rights = EVERY_RIGHT, flags = 0) {
    this.node = node;
    this.rights = rights;
    this.flags = flags;
    this.at = 0;
  }

  /** Reads from a place, or on from where it was. */
  read(length, at = undefined) {
    if (!(this.rights & Right.read)) throw new Failure(Errno.badf);
    const bytes = this.node.read(at ?? this.at, length);
    if (at === undefined) this.at += bytes.length;
    return bytes;
  }

  write(bytes, at = undefined) {
    if (!(this.rights & Right.write)) throw new Failure(Errno.badf);
    if (at === undefined && this.flags & APPEND) this.at = this.node.size;
    this.node.write(at ?? this.at, bytes);
    if (at === undefined) this.at += bytes.length;
  }

  resize(size) {
    if (!(this.rights & Right.write)) throw new Failure(Errno.badf);
    this.node.resize(size);
  }

  /** Goes to a place counted from the beginning, from here or from the end. */
  seek(offset, whence) {
    const from = [0, this.at, this.node.size][whence];
    if (from === undefined || from + offset < 0) throw new Failure(Errno.inval);
    return (this.at = from + offset);
  }
}

/** A folder that is open, with the list that is being read. */
export class OpenFolder {
  kind = Kind.folder;
  rights = EVERY_RIGHT;
  flags = 0;
  #list = [];

  /** `path` are the folders on the way, so that `..` leads back. */
  constructor(path) {
    this.path = path;
  }

  get node() {
    return this.path.at(-1);
  }

  /** Entries from a place on. The list stays what it was when reading began, whatever
   * is made or taken away meanwhile. */
  list(from) {
    if (from === 0) {
      const entries = [...this.node.entries].map(([name, node]) => [toBytes(name), node]);
      const above = this.path.at(-2) ?? this.node;
      this.#list = [[toBytes("."), this.node], [toBytes(".."), above], ...entries];
    }
    return this.#list.slice(from);
  }
}

/** What comes in, or goes out, with no place in it: a stream. */
export class Stream {
  // No terminal: no colours, no bars, no questions.
  kind = Kind.unknown;
  flags = 0;
  node = { kind: Kind.unknown, number: 0, size: 0, changed: 0 };
  #pieces = [];
  #at = 0;

  constructor(input) {
    this.input = input;
    this.rights = input ? Right.read : Right.write;
  }

  read(length) {
    if (!this.input) throw new Failure(Errno.badf);
    const bytes = this.input.subarray(this.#at, this.#at + length);
    this.#at += bytes.length;
    return bytes;
  }

  write(bytes) {
    if (this.input) throw new Failure(Errno.badf);
    this.#pieces.push(bytes.slice());
  }

  resize() {
    throw new Failure(Errno.inval);
  }

  seek() {
    throw new Failure(Errno.spipe);
  }

  /** All that was written. */
  get content() {
    const all = new Uint8Array(this.#pieces.reduce((sum, piece) => sum + piece.length, 0));
    let at = 0;
    for (const piece of this.#pieces) {
      all.set(piece, at);
      at += piece.length;
    }
    return all;
  }
}

/** The number of the one folder that a program is given: the top of the tree. */
export const TOP = 3;

/** What is open, by its number; the top of the tree is the one folder that is given. */
export class Table {
  #open;

  constructor(streams, root) {
    this.#open = new Map([...streams, new OpenFolder([root])].entries());
  }

  get(fd) {
    const open = this.#open.get(fd);
    if (!open) throw new Failure(Errno.badf);
    return open;
  }

  add(open) {
    let fd = TOP + 1;
    while (this.#open.has(fd)) fd += 1;
    this.#open.set(fd, open);
    return fd;
  }

  close(fd) {
    if (!this.#open.delete(fd)) throw new Failure(Errno.badf);
  }

  file(fd) {
    const open = this.get(fd);
    if (open instanceof OpenFolder) throw new Failure(Errno.isdir);
    return open;
  }

  folder(fd) {
    const open = this.get(fd);
    if (!(open instanceof OpenFolder)) throw new Failure(Errno.notdir);
    return open;
  }
}
