// What is made of the answers: report, letter, plan, file to share, workbook, tables.

import { el, fill, focusOn } from "./dom.js";
import { button, choiceField, tickField } from "./fields.js";
import { reportFrame } from "./frame.js";
import { toText } from "./program.js";
import { keep } from "./saving.js";
import { say } from "./words.js";
import { madeBy } from "./work.js";

/** Who sees what: the value is what norm takes. */
const audiences = () => [
  { value: "internal", label: say("for_internal"), hint: say("for_internal_hint") },
  { value: "region", label: say("for_region_name"), hint: say("for_region_hint") },
  { value: "province", label: say("for_province_name"), hint: say("for_province_hint") },
];

export function resultsView(app) {
  const { work } = app;
  const place = el("div", { class: "place", "aria-live": "off" });
  const notice = el("div");
  const maker = new Maker(app, place);
  const update = () => fill(
    notice,
    work.hasErrors && el("p", { class: "box error" }, `${say("results_errors")} `, el("a", { href: "#check" }, say("locked_go"))),
    work.unsaved && el("p", { class: "box" }, say("results_unsaved")),
  );
  update();
  const cards = [report(work, maker), letter(maker), inside("agenda", say("agenda_hint"), "agenda", maker), inside("sign_off", say("sign_off_hint"), "signoff", maker), plan(maker), share(maker), workbook(work, maker), table(maker), textFile(work, maker)];
  return {
    title: say("results_title"),
    update,
    node: el("div", {}, notice, el("div", { class: "results" }, cards), place),
  };
}

/** Makes a file of the answers as they are now, to look at or to keep. */
class Maker {
  constructor(app, place) {
    this.app = app;
    this.place = place;
  }

  /** Runs a command on the answers; what it wrote under the name. */
  async made(command, flags, out, besides = []) {
    const { work, program } = this.app;
    await work.settle();
    const { name, bytes } = await work.current();
    const files = new Map([...besides, [name, bytes]]);
    return madeBy(await program.call(command, [...flags, `--output=${out}`], [name], files), out);
  }

  async view(what, make) {
    const html = toText(await make());
    const outside = (text) => this.app.tell("info", text);
    fill(this.place, el("h2", { tabIndex: -1 }, what), reportFrame(html, what, outside));
    focusOn(this.place.querySelector("h2"));
  }

  async keep(name, make) {
    const { answers } = this.app.work.view;
    const whole = `${name.slice(0, name.lastIndexOf("."))}-${answers.organisation.id}-${answers.measurement.id}${name.slice(name.lastIndexOf("."))}`;
    const kept = await keep(whole, await make());
    if (kept) this.app.tell("good", say(kept.download ? "kept_download" : "kept", { name: kept.name }));
  }
}

function card(id, title, hint, ...content) {
  return el("section", { class: "card", id, "aria-labelledby": `${id}-title` }, el("h2", { id: `${id}-title` }, title), el("p", {}, hint), content);
}

/** A button that keeps something, with its full name for who hears it alone. */
function keeper(key, what, act) {
  return button(say(key), act, { "aria-label": say("keep_what", { keep: say(key), what }) });
}

const buttons = (...all) => el("div", { class: "buttons" }, all);

function report(work, maker) {
  let audience = "internal";
  let compare = true;
  const choose = choiceField({ legend: say("for_whom"), options: audiences(), value: audience, change: (value) => { audience = value; } });
  const { before } = work;
  const { label, id } = before?.view.answers.measurement ?? {};
  const tick = before && tickField({ label: say("with_last_year", { label: label ?? id }), checked: true, change: (on) => { compare = on; } });
  const make = (out) => () => {
    const beside = before && compare ? besides(before, work.name) : undefined;
    const flags = [`--for=${audience}`, ...(beside ? [`--baseline=${beside[0]}`] : [])];
    return maker.made("report", flags, out, beside ? [beside] : []);
  };
  const what = say("report");
  return card(
    "report", what, say("report_hint"), choose, tick,
    buttons(
      button(say("view"), () => maker.view(what, make("verslag.html")), { class: "main", "aria-label": say("view_what", { what }) }),
      keeper("keep_word", what, () => maker.keep(`verslag-${audience}.docx`, make("verslag.docx"))),
      keeper("keep_html", what, () => maker.keep(`verslag-${audience}.html`, make("verslag.html"))),
      keeper("keep_markdown", what, () => maker.keep(`verslag-${audience}.md`, make("verslag.md"))),
    ),
  );
}

/** Last year's file beside this one, under a name of its own. */
export function besides(before, name) {
  return [before.name === name ? `vorige/${before.name}` : before.name, before.bytes];
}

function letter(maker) {
  const what = say("letter");
  const make = (out) => () => maker.made("report", ["--for=public"], out);
  return card(
    "letter", what, say("letter_hint"),
    buttons(
      button(say("view"), () => maker.view(what, make("brief.html")), { class: "main", "aria-label": say("view_what", { what }) }),
      keeper("keep_word", what, () => maker.keep("brief-openbaar.docx", make("brief.docx"))),
      keeper("keep_html", what, () => maker.keep("brief-openbaar.html", make("brief.html"))),
      keeper("keep_markdown", what, () => maker.keep("brief-openbaar.md", make("brief.md"))),
    ),
  );
}

/** A document for the own board: what it talks about, or what it signs. */
function inside(word, hint, document, maker) {
  const what = say(word);
  const make = (out) => () => maker.made("report", [`--document=${document}`], out);
  return card(
    word, what, hint,
    buttons(
      button(say("view"), () => maker.view(what, make(`${document}.html`)), { class: "main", "aria-label": say("view_what", { what }) }),
      keeper("keep_word", what, () => maker.keep(`${document}.docx`, make(`${document}.docx`))),
      keeper("keep_html", what, () => maker.keep(`${document}.html`, make(`${document}.html`))),
      keeper("keep_markdown", what, () => maker.keep(`${document}.md`, make(`${document}.md`))),
    ),
  );
}

function plan(maker) {
  const what = say("plan");
  const make = (out) => () => maker.made("plan", [], out);
  return card(
    "plan", what, say("plan_hint"),
    buttons(
      button(say("view"), () => maker.view(what, make("planning.html")), { class: "main", "aria-label": say("view_what", { what }) }),
      keeper("keep_word", what, () => maker.keep("planning.docx", make("planning.docx"))),
      keeper("keep_html", what, () => maker.keep("planning.html", make("planning.html"))),
      keeper("keep_xlsx", what, () => maker.keep("planning.xlsx", make("planning.xlsx"))),
      keeper("keep_ics", what, () => maker.keep("planning.ics", make("planning.ics"))),
    ),
  );
}

function share(maker) {
  let audience = "region";
  const what = say("share");
  const options = audiences().filter(({ value }) => value !== "internal").map(({ value, label }) => ({ value, label }));
  const make = (out) => () => maker.made("share", [`--for=${audience}`], out);
  return card(
    "share", what, say("share_hint"),
    choiceField({ legend: say("for_whom"), options, value: audience, change: (value) => { audience = value; } }),
    buttons(
      keeper("keep_yaml", what, () => maker.keep(`gedeeld-${audience}.yaml`, make("gedeeld.yaml"))),
      keeper("keep_xlsx", what, () => maker.keep(`gedeeld-${audience}.xlsx`, make("gedeeld.xlsx"))),
    ),
  );
}

function workbook(work, maker) {
  let own = false;
  const what = say("workbook");
  const make = async () => {
    await work.settle();
    return work.as("xlsx", own);
  };
  return card(
    "workbook", what, say("workbook_hint"),
    tickField({ label: say("workbook_private"), checked: own, change: (on) => { own = on; } }),
    buttons(keeper("keep_xlsx", what, () => maker.keep("vragenlijst.xlsx", make))),
  );
}

function table(maker) {
  const what = say("table");
  const make = () => maker.made("export", ["--for=internal", "--excel"], "tabel.csv");
  return card("table", what, say("table_hint"), buttons(keeper("keep_csv", what, () => maker.keep("tabel.csv", make))));
}

function textFile(work, maker) {
  const what = say("text_file");
  const make = async () => {
    await work.settle();
    return work.as("yaml", true);
  };
  return card("text", what, say("text_file_hint"), buttons(keeper("keep_yaml", what, () => maker.keep("antwoorden.yaml", make))));
}
