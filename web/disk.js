// A tree that is a real disk: read when the program asks, and written when it has ended.
// For Node alone; the page has no disk.

import fs from "node:fs";
import { Errno, Failure } from "./errno.js";
import { File, Folder, Kind, Other, toBytes } from "./files.js";

const REASONS = { EACCES: Errno.acces, EPERM: Errno.perm, ENOENT: Errno.noent, ENOTDIR: Errno.notdir };

/** A path as the disk has it, which need not be UTF-8. */
function real(path) {
  return Buffer.from(toBytes(path === "" ? "/" : path));
}

/** What the disk refuses, the program is told. */
function told(work) {
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

  /** Paths where something else is than on the disk. */
  *changes() {
    for (const [name, node] of this.#now) {
      const before = this.#first.get(name);
      if (before !== node) yield { path: `${this.#path}/${name}`, before, node };
    }
  }
}

export class Disk {
  // One node per file, whatever its names, by its number.
  #nodes = new Map();
  #entries = [];
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
      const entries = new Entries(this, path);
      this.#entries.push(entries);
      return new Folder({ number, load: () => entries });
    }
    if (!stat.isFile()) return new Other(stat.isCharacterDevice() ? Kind.device : Kind.unknown, number);
    const load = () => told(() => fs.readFileSync(real(path)));
    const file = new File(undefined, { number, load, size: Number(stat.size) });
    this.#files.push([path, file]);
    return file;
  }

  /** Makes the disk as the program left its tree. */
  save() {
    const changes = this.#entries.flatMap((entries) => [...entries.changes()]);
    // A file that moved is read from its old place, so all is read before anything goes.
    const moved = changes.map(({ node }) => node?.kind === Kind.file && node.content);
    const written = this.#files.filter(([, file]) => file.written && !changes.some(({ node }) => node === file));
    for (const [path, file] of written) fs.writeFileSync(real(path), file.content);
    for (const { path, before } of changes) if (before) fs.rmSync(real(path).toString(), { recursive: true });
    changes.forEach(({ path, node }, index) => {
      if (node) create(path, node, moved[index]);
    });
  }
}

function create(path, node, content) {
  if (node.kind === Kind.file) fs.writeFileSync(real(path), content ?? node.content);
  if (node.kind !== Kind.folder) return;
  fs.mkdirSync(real(path));
  for (const [name, each] of node.entries) create(`${path}/${name}`, each);
}
