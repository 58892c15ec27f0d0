// The answers that are open: one file, what it says, and what of it was saved. Every
// change goes through `norm set`, so comments and order of the file stay.

import { toBytes, toText } from "./program.js";
import { plain, said, why } from "./said.js";

const TABLES = new Set(["xlsx", "csv"]);
const TEXTS = new Set(["yaml", "yml", "toml"]);
/** Far more than any answers file; the browser holds it all in memory. */
export const LARGEST = 20 * 1024 * 1024;

/** The end of a name: what kind of file it is. */
export function ending(name) {
  return name.includes(".") ? name.split(".").at(-1).toLowerCase() : "";
}

/** A name with another end. */
export function withEnding(name, end) {
  const dot = name.lastIndexOf(".");
  return `${dot > 0 ? name.slice(0, dot) : name}.${end}`;
}

export const isTable = (name) => TABLES.has(ending(name));
export const isAnswers = (name) => isTable(name) || TEXTS.has(ending(name));

/** A file that could not be opened, with what norm says of it. */
export class Refused extends Error {
  constructor(name, problems) {
    super(name);
    this.problems = problems;
  }
}

/** Something that could not be made, with what norm says of it. */
export class NotMade extends Error {
  constructor(problems) {
    super(problems.map(({ message }) => message).join("\n"));
    this.problems = problems;
  }
}

/** The file that a command wrote, if it did its work. */
export function madeBy(done, out) {
  if (done.code !== 0 || !done.files.has(out)) throw new NotMade(why(done));
  return done.files.get(out);
}

/** What a file says, as the page shows it; its own remarks too, for it is the maker's. */
export async function look(program, name, bytes) {
  const files = new Map([[name, bytes]]);
  const flags = [`--answers=${name}`, "--with-private"];
  const shown = await program.json("show", flags, [], files);
  if (shown.code === 0 && shown.json) return shown.json;
  // Of a file that cannot be read at all only its problems are known.
  const checked = await program.call("validate", [], [name], files);
  const problems = said(checked.out).concat(said(checked.err));
  throw new Refused(name, problems.length ? problems : why(shown));
}

export const hasErrors = (view) => view.answers.problems.some(({ severity }) => severity === "error");

export class Work {
  #program;
  #listeners = new Set();
  // Fields in which something was typed that is not in the file yet.
  #pending = new Set();
  #last = Promise.resolve();

  /** The file on disk, where the browser can write to it. */
  handle;
  saved = true;
  view;
  /** Last year's answers, if they are beside these. */
  before;

  constructor(program, name, bytes) {
    this.#program = program;
    this.name = name;
    // What is in the file, as it was read or saved last; and what it is now, as a text.
    this.source = bytes;
    this.text = bytes;
    this.textName = name;
  }

  /** Opens a file as it is. */
  static async open(program, name, bytes, handle) {
    const work = new Work(program, name, bytes);
    work.handle = handle;
    work.view = await look(program, name, bytes);
    if (isTable(name) && !work.hasErrors) await work.#asText();
    return work;
  }

  /** Begins an empty form. */
  static async start(program, { norm, kind, name, date, region, label }) {
    const first = "antwoorden.yaml";
    const flags = [`--kind=${kind}`, `--name=${name}`, `--date=${date}`, `--output=${first}`];
    if (region) flags.push(`--region=${region}`);
    if (label) flags.push(`--label=${label}`);
    const bytes = madeBy(await program.call("init", flags, [norm]), first);
    return Work.#made(program, first, bytes);
  }

  /** Begins next year's file; this one stands beside it. */
  async next(date) {
    const first = withEnding(this.textName, "yaml");
    const files = new Map([[this.textName, this.text]]);
    const out = `volgende-${first}`;
    const flags = [`--date=${date}`, `--output=${out}`];
    const made = madeBy(await this.#program.call("next", flags, [this.textName], files), out);
    const work = await Work.#made(this.#program, first, made);
    const { name, bytes } = await this.current();
    work.before = { name, bytes, view: this.view };
    return work;
  }

  /** What was made and not saved is called by its organisation and measurement. */
  static async #made(program, first, bytes) {
    const { answers } = await look(program, first, bytes);
    const name = `${answers.organisation.id}-${answers.measurement.id}.yaml`;
    const work = await Work.open(program, name, bytes);
    work.saved = false;
    return work;
  }

  /** A table is changed as a text, and is a table again when it is saved. */
  async #asText() {
    const name = withEnding(this.name, "yaml");
    const files = new Map([[this.name, this.source]]);
    this.text = madeBy(await this.#program.call("convert", [], [this.name, name], files), name);
    this.textName = name;
    this.view = await look(this.#program, name, this.text);
  }

  get hasErrors() {
    return hasErrors(this.view);
  }

  /** Whether closing the page would lose anything. */
  get unsaved() {
    return !this.saved || this.#pending.size > 0;
  }

  /** Calls back after every change. */
  listen(act) {
    this.#listeners.add(act);
    return () => this.#listeners.delete(act);
  }

  #tell() {
    for (const act of this.#listeners) act(this);
  }

  /** Something is being typed; `commit` puts it in the file. */
  typing(commit) {
    const before = this.unsaved;
    this.#pending.add(commit);
    if (!before) this.#tell();
  }

  typed(commit) {
    if (this.#pending.delete(commit)) this.#tell();
  }

  /** Puts everything that was typed in the file. */
  async settle() {
    await Promise.all([...this.#pending].map((commit) => commit()));
    await this.#last;
  }

  /** What was typed and is still not in the file, because it cannot be. */
  get refused() {
    return [...this.#pending].map((commit) => commit.called);
  }

  /** What cannot be in the file is typed no longer. */
  forget() {
    if (this.#pending.size === 0) return;
    this.#pending.clear();
    this.#tell();
  }

  /** One thing after the other: each begins with the file as the one before left it. */
  #inTurn(act) {
    const turn = this.#last.then(act);
    this.#last = turn.catch(() => {});
    return turn;
  }

  /** Changes the answer to a requirement, or without one the head of the file. Gives what
   * is wrong with what was asked; then nothing was changed. */
  set(requirement, flags) {
    return this.#inTurn(async () => {
      const files = new Map([[this.textName, this.text]]);
      const paths = requirement === undefined ? [this.textName] : [this.textName, requirement];
      const done = await this.#program.call("set", flags, paths, files);
      if (done.code !== 0) return why(done);
      await this.#become(done.files.get(this.textName));
      return [];
    });
  }

  /** The whole text, as somebody mended it. */
  mend(bytes) {
    return this.#inTurn(() => this.#become(bytes));
  }

  async #become(bytes) {
    const same = bytes.length === this.text.length && bytes.every((byte, at) => byte === this.text[at]);
    if (!same) {
      this.view = await look(this.#program, this.textName, bytes);
      this.text = bytes;
      this.saved = false;
    }
    this.#tell();
  }

  /** What the program says of it, again: in another language, say. */
  async again() {
    this.view = await look(this.#program, this.textName, this.text);
    if (this.before) this.before.view = await look(this.#program, this.before.name, this.before.bytes);
    this.#tell();
  }

  /** Puts last year's answers beside these, or takes them away. */
  async compareWith(name, bytes) {
    this.before = name === undefined ? undefined : { name, bytes, view: await look(this.#program, name, bytes) };
    this.#tell();
  }

  /** The file as it would be saved now. */
  async current() {
    if (this.name === this.textName) return { name: this.name, bytes: this.text };
    if (this.saved) return { name: this.name, bytes: this.source };
    return { name: this.name, bytes: await this.as(ending(this.name), true) };
  }

  /** All answers as another kind of file. */
  async as(end, withPrivate) {
    const out = withEnding(this.textName, end);
    if (out === this.textName) return this.text;
    const files = new Map([[this.textName, this.text]]);
    const flags = withPrivate && TABLES.has(end) ? ["--with-private"] : [];
    return madeBy(await this.#program.call("convert", flags, [this.textName, out], files), out);
  }

  /** What it was as `text` stands somewhere safe now. */
  keptAs({ name, bytes, text, handle }) {
    this.name = name;
    if (!isTable(name)) this.textName = name;
    this.source = bytes;
    this.handle = handle;
    // Who typed on while it was saved has something to save again.
    this.saved = this.text === text;
    this.#tell();
  }
}

/** Whether an answer says how things stand. */
export const hasStatus = (answer) => Boolean(answer?.status) && answer.status !== "unanswered";

/** Problems of a file, in words of the page: norm speaks of commands at times. */
export function problemsOf(view) {
  return view.answers.problems.map((problem) => ({
    ...problem,
    message: plain(problem.message),
    help: problem.help ? plain(problem.help) : "",
  }));
}

const BYTE_ORDER_MARK = "\uFEFF";

/** A file as a text for people: line ends as fields have them. */
export function toTextOf(bytes) {
  return toText(bytes).replace(/\r\n?/g, "\n");
}

/** The text of a field as a file, with the line ends and the mark that the old one has. */
export function toBytesOf(text, old) {
  const was = toText(old);
  const lines = was.includes("\r\n") ? text.replaceAll("\n", "\r\n") : text;
  const marked = old[0] === 0xef && old[1] === 0xbb && old[2] === 0xbf;
  return toBytes(marked ? BYTE_ORDER_MARK + lines : lines);
}
