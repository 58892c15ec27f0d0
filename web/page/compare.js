// Last year beside this year, and this year as the beginning of the next.

import { el, fill } from "./dom.js";
import { button, textField } from "./fields.js";
import { choose, run } from "./files.js";
import { fillAddress, themeOf } from "./fill.js";
import { labelOf } from "./question.js";
import { besides } from "./results.js";
import { plain, why } from "./said.js";
import { normLang } from "./start.js";
import { say } from "./words.js";

export function compareView(app) {
  const { work } = app;
  const place = el("div");
  let shown = {};
  const update = () => {
    if (shown.before === work.before && shown.view === work.view) return;
    shown = { before: work.before, view: work.view };
    if (work.before) run(async () => fill(place, closer(app), await changes(app)));
    else fill(place, chooser(app));
  };
  update();
  return { title: say("compare_title"), update, node: el("div", {}, place, next(app)) };
}

function chooser(app) {
  const open = () => choose((name, bytes) => app.openBefore(name, bytes));
  return el(
    "section",
    { class: "card", "aria-labelledby": "compare-with" },
    el("h2", { id: "compare-with" }, say("compare_with")),
    el("p", {}, say("compare_hint")),
    button(say("compare_choose"), open, { class: "main" }),
  );
}

function closer(app) {
  const { name } = app.work.before;
  return el("p", {}, button(say("compare_close", { name }), () => app.work.compareWith(undefined), { class: "small" }));
}

/** What norm finds that changed, as tables. */
async function changes({ work, program }) {
  if (work.hasErrors) return el("p", { class: "box error" }, say("results_errors"));
  const { name, bytes } = await work.current();
  const [path, old] = besides(work.before, name);
  const files = new Map([[path, old], [name, bytes]]);
  const done = await program.json("diff", ["--exit-zero"], [path, name], files);
  const { json } = done;
  if (!json) return el("div", { class: "box error" }, why(done).map(({ message }) => el("p", {}, message)));
  const changed = json.changes.filter(({ outcome }) => outcome !== "unchanged");
  return [
    el("h2", {}, say("compare_changes")),
    el("p", {}, json.rounds),
    json.summary.map((text) => el("p", {}, plain(text))),
    changed.length ? changeTable(changed, work.view) : el("p", {}, say("compare_none")),
    json.reshaped.length > 0 && [el("h3", {}, say("compare_reshaped")), el("ul", {}, json.reshaped.map((text) => el("li", {}, text)))],
    themeTable(json.themes, work.view),
  ];
}

function tableOf(caption, heads, rows) {
  const head = el("tr", {}, heads.map((text) => el("th", { scope: "col" }, text)));
  const table = el("table", {}, el("caption", {}, caption), el("thead", {}, head), el("tbody", {}, rows));
  return el("div", { class: "scroll", tabIndex: 0, role: "region", "aria-label": caption }, table);
}

function changeTable(changed, view) {
  const row = ({ id, title, change, before, after }) => {
    const theme = themeOf(view, id);
    const name = `${id} ${title}`;
    return el(
      "tr",
      {},
      el("th", { scope: "row", lang: normLang(view) }, theme ? el("a", { href: fillAddress(theme.id, id) }, name) : name),
      el("td", {}, change),
      el("td", {}, labelOf(view, before)),
      el("td", {}, labelOf(view, after)),
    );
  };
  const heads = ["compare_point", "compare_change", "compare_before", "compare_after"].map((key) => say(key));
  return tableOf(say("compare_changes"), heads, changed.map(row));
}

function themeTable(themes, view) {
  const figure = (counts) => (counts ? say("compare_of", { met: counts.met, applicable: counts.applicable }) : "");
  const row = ({ id, title, before, after }) => el(
    "tr",
    {},
    el("th", { scope: "row", lang: normLang(view) }, `${id}. ${title}`),
    el("td", {}, figure(before)),
    el("td", {}, figure(after)),
  );
  return tableOf(say("compare_themes"), [say("compare_theme"), say("compare_before"), say("compare_after")], themes.map(row));
}

function next(app) {
  const { work } = app;
  const nothing = { typing: () => {}, typed: () => {} };
  const field = textField({ id: "next-date", label: say("next_date"), type: "date", work: nothing, save: async () => [] });
  const wrong = el("p", { class: "wrong" });
  const begin = async () => {
    const input = field.querySelector("input");
    fill(wrong, input.value === "" && say("needed"));
    if (input.value === "") return input.focus();
    if (work.unsaved) return app.tell("warning", say("next_unsaved"));
    await app.become(await work.next(input.value), "#fill");
    return undefined;
  };
  return el(
    "section",
    { class: "card", "aria-labelledby": "next-title" },
    el("h2", { id: "next-title" }, say("next_title")),
    el("p", {}, say("next_hint")),
    el("fieldset", { class: "plain", disabled: work.hasErrors, "aria-label": say("next_title") }, field, wrong, button(say("next_go", { name: work.name }), begin, { class: "main" })),
  );
}
