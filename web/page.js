// The page: what is open, which view is shown, and what is said to who uses it.

import { aboutView } from "./page/about.js";
import { checkView } from "./page/check.js";
import { compareView } from "./page/compare.js";
import { el, fill, focusOn } from "./page/dom.js";
import { button } from "./page/fields.js";
import { onTrouble, run, TooLarge } from "./page/files.js";
import { fillAddress, fillView, progress } from "./page/fill.js";
import { Blocked, Program } from "./page/program.js";
import { regionView } from "./page/region.js";
import { resultsView } from "./page/results.js";
import { Changed, save, saveCopy } from "./page/saving.js";
import { startView } from "./page/start.js";
import { bytesOf } from "./page/unpack.js";
import { LANGUAGES, say, speak, spoken } from "./page/words.js";
import { NotMade, Refused, Work, ending, isTable } from "./page/work.js";

const REMIND_AFTER = 10 * 60 * 1000;

// Each view: how it is called in an address, whether it needs a file, and who makes it.
const VIEWS = [
  { name: "start", make: startView },
  { name: "fill", needsWork: true, make: fillView },
  { name: "about", needsWork: true, make: aboutView },
  { name: "check", needsWork: true, make: checkView },
  { name: "results", needsWork: true, make: resultsView },
  { name: "compare", needsWork: true, make: compareView },
  { name: "region", make: regionView },
];

const byId = (id) => document.getElementById(id);

class App {
  work;
  folder;
  #view;
  #shown;
  #unsavedSince;
  #reminder;

  constructor(program) {
    this.program = program;
  }

  /** Says something to who uses the page, and puts the focus there. */
  tell(kind, text, ...more) {
    const box = el("div", { class: `box ${kind}`, tabIndex: -1, role: "group" }, el("p", {}, text), more);
    fill(byId("messages"), box);
    focusOn(box);
  }

  /** Says something without taking anybody from where they are. */
  whisper(text) {
    // Emptied first: what is said again is heard again.
    fill(byId("aloud"));
    setTimeout(() => fill(byId("aloud"), text), 100);
  }

  trouble(error) {
    if (error instanceof Refused) this.tell("error", say("open_refused", { name: error.message }), problemList(error.problems));
    else if (error instanceof NotMade) this.tell("error", say("not_made"), problemList(error.problems));
    else if (error instanceof TooLarge) this.tell("error", say("open_too_large", { name: error.message }));
    else if (error instanceof Changed) this.tell("error", say("save_changed"), this.#copyButton());
    else if (error instanceof DOMException) this.tell("error", say("save_failed"), this.work && this.#copyButton());
    else this.tell("error", say("broke_down", { what: error.message }));
  }

  #copyButton() {
    return button(say("save_copy"), () => this.save(saveCopy));
  }

  async begin(given) {
    if (this.#mayGo()) await this.become(await Work.start(this.program, given), "#fill");
  }

  async openFile(name, bytes, handle) {
    if (!this.#mayGo()) return;
    const work = await Work.open(this.program, name, bytes, handle);
    await this.become(work, work.hasErrors ? "#check" : "#fill");
    const table = isTable(name) && !work.hasErrors;
    const text = say("opened", { name, total: this.total() });
    const kind = table && say(ending(name) === "csv" ? "kind_csv" : "kind_xlsx");
    this.tell("info", text, table && el("p", {}, say("opened_table", { name, kind })));
  }

  async openBefore(name, bytes) {
    await this.work.compareWith(name, bytes);
    this.tell("good", say("last_year_opened", { name }));
  }

  #mayGo() {
    return !this.work?.unsaved || window.confirm(say("replace_open", { name: this.work.name }));
  }

  /** From now on these answers are open. */
  async become(work, address) {
    this.work = work;
    work.listen(() => this.changed());
    this.changed();
    await this.go(address);
  }

  async save(how = save) {
    const done = await how(this.work);
    if (!done) return;
    const { name, download } = done;
    const { refused } = this.work;
    const more = refused.length > 0 && el("p", {}, say("save_refused", { fields: refused.join(", ") }));
    this.tell(more ? "warning" : "good", say(download ? "downloaded" : "saved_as", { name, total: this.total() }), more);
  }

  total() {
    const done = progress(this.work.view.answers.total);
    return done ? say("total_line", done) : say("total_none");
  }

  /** The file says something else now. */
  changed() {
    this.#remindLater();
    this.#bar();
    this.#view?.update?.();
  }

  #remindLater() {
    if (!this.work?.unsaved) {
      this.#unsavedSince = undefined;
      byId("reminder")?.remove();
      clearTimeout(this.#reminder);
    } else if (this.#unsavedSince === undefined) {
      this.#unsavedSince = Date.now();
      this.#remind();
    }
  }

  #remind() {
    clearTimeout(this.#reminder);
    this.#reminder = setTimeout(() => {
      const box = el("div", { class: "box warning", id: "reminder" }, el("p", {}, say("reminder")), button(say("save"), () => this.save()));
      byId("reminder")?.remove();
      byId("messages").append(box);
      this.whisper(say("reminder"));
      this.#remind();
    }, REMIND_AFTER);
  }

  /** The bar with the open file, made once and then kept up to date. */
  #bar() {
    const { work } = this;
    byId("file").hidden = !work;
    if (!work) return;
    fill(byId("file-name"), work.name);
    const state = byId("file-state");
    state.className = work.unsaved ? "state unsaved" : "state";
    fill(state, say(work.unsaved ? "unsaved" : "saved"));
    fill(byId("file-total"), this.total());
  }

  /** Everything around the view, in the language that is spoken now. */
  frame() {
    document.documentElement.lang = spoken();
    fill(byId("skip"), say("skip"));
    fill(byId("brand"), say("brand"));
    byId("languages").setAttribute("aria-label", say("language"));
    fill(byId("languages"), Object.entries(LANGUAGES).map(([code, name]) =>
      button(name, () => this.speak(code), { lang: code, "aria-pressed": String(code === spoken()) })));
    byId("file").setAttribute("aria-label", say("file"));
    fill(
      byId("file-buttons"),
      button(say("tell_total"), () => this.whisper(this.total()), { class: "small" }),
      button(say("save"), () => this.save(), { class: "main", id: "save" }),
    );
    byId("steps").setAttribute("aria-label", say("steps"));
    fill(byId("privacy"), say("privacy"));
    fill(byId("caution"), say("caution"));
    this.#bar();
  }

  #steps(here) {
    const link = ({ name }) => el("a", { href: `#${name}`, "aria-current": name === here ? "page" : undefined }, say(`nav_${name}`));
    fill(byId("steps"), el("ul", {}, VIEWS.map((view) => el("li", {}, link(view)))));
  }

  async speak(code) {
    await this.work?.settle();
    speak(code);
    await this.work?.again();
    this.frame();
    await this.show(false);
    byId("languages").querySelector("[aria-pressed=true]")?.focus();
  }

  async go(address) {
    location.hash = address;
    await this.show();
  }

  /** Somebody went to another address, if it is not where they are already. */
  async went() {
    if (location.hash !== this.#shown) await this.show();
  }

  /** Shows the view of the address. */
  async show(takeFocus = true) {
    this.#shown = location.hash;
    const left = await this.#leave();
    const [name, ...rest] = location.hash.slice(1).split("/").map(decoded);
    const view = VIEWS.find((one) => one.name === name) ?? VIEWS[0];
    this.#view = undefined;
    const made = view.needsWork && !this.work ? nothingOpen(view) : await view.make(this, rest);
    this.#view = made;
    this.#steps(view.name);
    document.title = `${made.title} · ${say("title")}`;
    const heading = el("h1", { lang: made.titleLang, tabIndex: -1 }, made.title);
    fill(byId("view"), heading, made.node);
    if (takeFocus) {
      fill(byId("messages"));
      window.scrollTo(0, 0);
      focusOn(heading);
      await made.begin?.();
    }
    if (left.length) this.tell("warning", say("left_out", { fields: left.join(", ") }));
  }

  /** Before its fields go, a view puts what was typed in the file; gives what cannot be in it. */
  async #leave() {
    await this.work?.settle();
    const left = this.work?.refused ?? [];
    this.work?.forget();
    return left;
  }
}

/** A part of an address; one that nobody can read is as it stands there. */
function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function problemList(problems) {
  const item = ({ message, place, help }) => el("li", { class: "error" }, el("strong", {}, message), place && ` (${place})`, help && ` ${help}`);
  return el("ul", { class: "problems" }, problems.map(item));
}

function nothingOpen({ name }) {
  return {
    title: say(`nav_${name}`),
    node: el("p", {}, `${say("no_file")} `, el("a", { href: "#start" }, say("no_file_go")), "."),
  };
}

/** Says why the page does not work here, and what to ask for. */
function blocked(error) {
  const words = ["blocked_why", "blocked_ask", "blocked_exe"].map((key) => el("p", {}, say(key)));
  const what = el("p", { class: "hint" }, say("blocked_detail", { what: error.message }));
  const other = button(LANGUAGES[spoken() === "nl" ? "en" : "nl"], () => {
    speak(spoken() === "nl" ? "en" : "nl");
    document.documentElement.lang = spoken();
    blocked(error);
  }, { lang: spoken() === "nl" ? "en" : "nl" });
  fill(byId("languages"), other);
  fill(byId("view"), el("h1", {}, say("blocked_title")), words, what);
}

async function begin() {
  let app;
  onTrouble((error) => app.trouble(error));
  try {
    app = new App(await Program.start(await bytesOf(NORM_PROGRAM)));
  } catch (error) {
    if (error instanceof Blocked) blocked(error);
    else fill(byId("view"), el("h1", {}, say("not_started")), el("p", {}, say("not_started_why")), el("p", { class: "hint" }, say("blocked_detail", { what: error.message })));
    return;
  }
  app.frame();
  byId("skip").addEventListener("click", (event) => {
    event.preventDefault();
    focusOn(byId("main"));
  });
  window.addEventListener("hashchange", () => run(() => app.went()));
  window.addEventListener("beforeunload", (event) => {
    if (app.work?.unsaved) event.preventDefault();
  });
  // The key for saving saves the answers, and not the page.
  window.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== "s") return;
    event.preventDefault();
    if (app.work) run(() => app.save());
  });
  // A file that is dropped beside a place for it must not take the place of the page.
  for (const type of ["dragover", "drop"]) window.addEventListener(type, (event) => event.preventDefault());
  await app.show(false);
}

begin();
