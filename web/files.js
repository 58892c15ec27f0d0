// A file system in memory, as a program sees it. Names are byte strings (one character
// per byte): whatever a disk or a program calls a file fits, also where it is no UTF-8.

/** What a node is, in the numbers of WASI. */
export const Kind = { unknown: 0, device: 2, folder: 3, file: 4 };

// Far above what disks give out, so that a new file never looks like an old one.
let lastNumber = 2 ** 48;

class Node {
  constructor(kind, number) {
    this.kind = kind;
    this.number = number ?? ++lastNumber;
    this.changed = Date.now();
  }
}

/** Something that is neither a file nor a folder: there, and not to be opened. */
export class Other extends Node {
  constructor(kind = Kind.unknown, number) {
    super(kind, number);
    this.size = 0;
  }
}

/** A file. What is in it may come later, from `load`, when somebody asks. */
export class File extends Node {
  #bytes;
  #size;
  #load;
  // What was handed in belongs to who handed it in: it is copied before it changes.
  #own = false;

  constructor(bytes = new Uint8Array(), { number, load, size } = {}) {
    super(Kind.file, number);
    this.written = false;
    this.#load = load;
    this.#bytes = load ? undefined : bytes;
    this.#size = load ? size : bytes.length;
  }

  get size() {
    return this.#size;
  }

  /** All of it, not to be changed. */
  get content() {
    return this.#loaded().subarray(0, this.#size);
  }

  #loaded() {
    if (this.#bytes === undefined) {
      this.#bytes = this.#load();
      this.#size = this.#bytes.length;
    }
    return this.#bytes;
  }

  read(offset, length) {
    return this.content.subarray(offset, offset + length);
  }

  write(offset, bytes) {
    this.resize(Math.max(this.#size, offset + bytes.length));
    this.#bytes.set(bytes, offset);
  }

  /** What comes on is zero, as on a disk. */
  resize(size) {
    const old = this.#loaded();
    if (!this.#own || size > old.length) {
      // Twice what is there: many small writes do not copy all of it each time.
      this.#bytes = new Uint8Array(size > old.length ? Math.max(size, old.length * 2) : old.length);
      this.#bytes.set(old.subarray(0, Math.min(this.#size, size)));
      this.#own = true;
    }
    if (size < this.#size) this.#bytes.fill(0, size, this.#size);
    this.#size = size;
    this.written = true;
    this.changed = Date.now();
  }
}

/** A folder. Its entries may come later, from `load`, when somebody asks. */
export class Folder extends Node {
  #entries;
  #load;

  constructor({ number, load } = {}) {
    super(Kind.folder, number);
    this.size = 0;
    this.#load = load;
    this.#entries = load ? undefined : new Map();
  }

  /** Whether anybody has looked in it. */
  get seen() {
    return this.#entries !== undefined;
  }

  get entries() {
    return (this.#entries ??= this.#load());
  }
}

/** The parts of a path, and whether it says itself that it is a folder. */
export function parts(path) {
  const names = path.split("/");
  const folder = ["", ".", ".."].includes(names.at(-1));
  return { names: names.filter((name) => name !== "" && name !== "."), folder };
}

const utf8 = new TextEncoder();

/** A text as a byte string. */
export function toName(text) {
  return fromBytes(utf8.encode(text));
}

/** Bytes as a byte string. */
export function fromBytes(bytes) {
  let name = "";
  for (const byte of bytes) name += String.fromCharCode(byte);
  return name;
}

/** A byte string as bytes. */
export function toBytes(name) {
  return Uint8Array.from(name, (sign) => sign.charCodeAt(0));
}

/** Puts a file in a tree, with the folders above it. */
export function put(root, path, bytes) {
  const { names } = parts(toName(path));
  const last = names.pop();
  if (last === undefined || names.includes("..") || last === "..") {
    throw new TypeError(`${path}: this is no path of a file`);
  }
  let folder = root;
  for (const name of names) {
    if (!folder.entries.has(name)) folder.entries.set(name, new Folder());
    folder = folder.entries.get(name);
    if (folder.kind !== Kind.folder) throw new TypeError(`${path}: goes through a file`);
  }
  if (folder.entries.get(last)?.kind === Kind.folder) throw new TypeError(`${path}: is a folder`);
  folder.entries.set(last, new File(bytes));
}

/** Every file of a tree as a path from its top and its bytes, in order of name. */
export function* all(folder, above = "") {
  const entries = [...folder.entries].sort(([one], [other]) => (one < other ? -1 : 1));
  for (const [name, node] of entries) {
    const path = above + name;
    if (node.kind === Kind.folder) yield* all(node, `${path}/`);
    if (node.kind === Kind.file) yield [new TextDecoder().decode(toBytes(path)), node.content.slice()];
  }
}
