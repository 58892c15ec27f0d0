// A tree that is a real disk: read when the program asks, and written when it has ended.
// For Node alone; the page has no disk.

import fs from "node:fs";
import { Errno, Failure } from "./errno.js";
import { File, Folder, Kind, Other, toBytes } from "./files.js";

const REASONS = {
  EACCES: Errno.acces,
  EISDIR: Errno.isdir,
  ELOOP: Errno.loop,
  ENAMETOOLONG: Errno.nametoolong,
  ENOENT: Errno.noent,
  ENOSPC: Errno.nospc,
  ENOTDIR: Errno.notdir,
  EPERM: Errno.perm,
  EPIPE: Errno.pipe,
};

/** A path as the disk has it, which need not be UTF-8. */
function real(path) {
  return Buffer.from(toBytes(path === "" ? "/" : path));
}

/** What the disk refuses, the program is told. */
export function told(work) {
  try {
    return work();
  } catch (error) {
    const errno = REASONS[error.code];
    throw errno === undefined ? error : new Failure(errno);
  }
}

/** Entries of a folder on disk, with what was changed since: as a `Map` is used. */
class Entries {
  #disk;
  #path;
  // What the disk has and what the program sees, by name; nothing where nothing is.
  #first = new Map();
  #now = new Map();
  #listed = false;

  constructor(disk, path) {
    this.#disk = disk;
    this.#path = path;
  }

  get(name) {
    if (!this.#now.has(name)) {
      const node = this.#disk.node(`${this.#path}/${name}`);
      this.#first.set(name, node);
      this.#now.set(name, node);
    }
    return this.#now.get(name);
  }

  has(name) {
    return this.get(name) !== undefined;
  }

  set(name, node) {
    this.get(name);
    this.#now.set(name, node);
  }

  delete(name) {
    this.set(name, undefined);
  }

  get size() {
    return [...this].length;
  }

  *[Symbol.iterator]() {
    if (!this.#listed) {
      const names = told(() => fs.readdirSync(real(this.#path), { encoding: "latin1" }));
      for (const name of names) this.get(name);
      this.#listed = true;
    }
    for (const [name, node] of this.#now) if (node) yield [name, node];
  }

  /** What is known: of each name its path, what the disk has and what is there now. */
  *known() {
    for (const [name, node] of this.#now) yield { path: `${this.#path}/${name}`, before: this.#first.get(name), node };
  }
}

export class Disk {
  // One node per file, whatever its names, by its number.
  #nodes = new Map();
  #files = [];

  get root() {
    return this.node("");
  }

  /** What is at a path; a link is what it leads to. */
  node(path) {
    const name = real(path);
    const there = { bigint: true, throwIfNoEntry: false };
    const stat = told(() => fs.statSync(name, there));
    if (!stat) return fs.lstatSync(name, there) && new Other();
    const key = `${stat.dev}:${stat.ino}`;
    if (!this.#nodes.has(key)) this.#nodes.set(key, this.#make(path, stat));
    return this.#nodes.get(key);
  }

  #make(path, stat) {
    const number = Number(stat.ino);
    if (stat.isDirectory()) {
      return new Folder({ number, load: () => new Entries(this, path) });
    }
    if (!stat.isFile()) return new Other(stat.isCharacterDevice() ? Kind.device : Kind.unknown, number);
    const load = () => told(() => fs.readFileSync(real(path)));
    const file = new File(undefined, { number, load, size: Number(stat.size) });
    this.#files.push([path, file]);
    return file;
  }

  /** Makes the disk as the program left its tree. */
  save() {
    const changes = [...changed(this.root)];
    // What moved is read from its old place, so all is read before anything goes.
    for (const { node } of changes) if (node) readAll(node);
    for (const [path, file] of this.#files) if (file.written) fs.writeFileSync(real(path), file.content);
    for (const { path, before } of changes) if (before) fs.rmSync(real(path), { recursive: true });
    for (const { path, node } of changes) if (node) create(path, node);
  }
}

/** Where something else is than on the disk, from a folder of the disk down. What is
 * below such a place goes and comes with it. */
function* changed(folder, met = new Set()) {
  if (!folder.seen || met.has(folder)) return;
  met.add(folder);
  for (const known of folder.entries.known()) {
    if (known.before !== known.node) yield known;
    else if (known.node?.kind === Kind.folder) yield* changed(known.node, met);
  }
}

function readAll(node) {
  if (node.kind === Kind.file) node.content;
  if (node.kind !== Kind.folder) return;
  for (const [, each] of node.entries) readAll(each);
}

function create(path, node) {
  if (node.kind === Kind.file) fs.writeFileSync(real(path), node.content);
  if (node.kind !== Kind.folder) return;
  fs.mkdirSync(real(path));
  for (const [name, each] of node.entries) create(`${path}/${name}`, each);
}
