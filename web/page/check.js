// What is still missing and what is wrong, each with the way to its question.

import { el, fill, focusOn } from "./dom.js";
import { button } from "./fields.js";
import { fillAddress, progress, bar, themeOf } from "./fill.js";
import { found } from "./question.js";
import { plain } from "./said.js";
import { normLang } from "./start.js";
import { say } from "./words.js";
import { Refused, hasStatus, isTable, problemsOf, toBytesOf, toTextOf } from "./work.js";

export function checkView(app) {
  const { work } = app;
  const node = el("div", { class: "check" });
  const mending = mend(app);
  let shown;
  const update = () => {
    // Who types keeps the place: nothing is made anew while the file says the same.
    if (shown === work.view) return;
    shown = work.view;
    const problems = problemsOf(work.view);
    const of = (...severities) => problems.filter(({ severity }) => severities.includes(severity));
    const [errors, warnings] = [of("error"), of("warning", "notice")];
    fill(
      node,
      totals(work),
      errors.length > 0 && [problemSection(say("check_errors"), errors, work.view), mending],
      errors.length === 0 && missing(work.view),
      warnings.length > 0 && problemSection(say("check_warnings"), warnings, work.view),
      errors.length + warnings.length === 0 && el("p", { class: "box good" }, say("check_problems_none")),
      findings(work.view),
    );
  };
  update();
  return { title: say("check_title"), node, update };
}

/** The counts that norm made, with their words. */
function totals({ view }) {
  const { total } = view.answers;
  const done = progress(total);
  const counts = total && view.statuses.map(({ status, label }) => el("li", { class: status }, el("strong", {}, String(total[status])), ` ${label}`));
  return el(
    "section",
    { class: "card", "aria-labelledby": "check-total" },
    el("h2", { id: "check-total" }, say("check_total")),
    total && el("p", { class: "far" }, bar(done), say("total_line", done)),
    counts ? el("ul", { class: "counts" }, counts) : el("p", {}, say("total_none")),
  );
}

const toQuestion = (view, id) => {
  const theme = themeOf(view, id);
  if (!theme) return undefined;
  const title = found(view, id).title;
  return el("a", { href: fillAddress(theme.id, id), lang: normLang(view) }, `${id} ${title}`);
};

function missing(view) {
  const own = view.themes.flatMap(({ requirements }) => requirements).filter(({ concern }) => concern === "own");
  const empty = own.filter(({ answer }) => !hasStatus(answer));
  const carried = own.filter(({ answer }) => hasStatus(answer) && answer.confirmed === false);
  const links = (list) => el("ul", { class: "links" }, list.map(({ id }) => el("li", {}, toQuestion(view, id))));
  const section = (heading, list, none) => el(
    "section",
    {},
    el("h2", {}, list.length ? `${heading} (${list.length})` : heading),
    list.length ? links(list) : el("p", {}, none),
  );
  return [
    section(say("check_missing"), empty, say("check_missing_none")),
    carried.length > 0 && section(say("check_unconfirmed"), carried, ""),
  ];
}

/** Where in the file: a cell of a workbook, or a line. */
function placeOf({ line, cell }) {
  if (cell) return say("place_cell", { cell });
  return line ? say("place_line", { line }) : undefined;
}

function problemSection(heading, problems, view) {
  const item = (problem) => {
    const about = problem.requirement && found(view, problem.requirement) ? toQuestion(view, problem.requirement) : undefined;
    const head = !problem.requirement && problem.field && el("a", { href: "#about" }, say("to_about"));
    const place = placeOf(problem);
    return el(
      "li",
      { class: problem.severity },
      el("p", {}, el("strong", {}, problem.message), place && el("span", { class: "place" }, ` (${place})`)),
      problem.help && el("p", {}, problem.help),
      (about || head) && el("p", {}, about || head),
    );
  };
  return el("section", {}, el("h2", {}, `${heading} (${problems.length})`), el("ul", { class: "problems" }, problems.map(item)));
}

/** Open points stand above already, and what is about planning is in the plan. */
const SHOWN_APART = new Set(["gap", "unanswered", "unconfirmed", "no-plan", "undated-plan", "late-plan", "owner-missing"]);

/** Conclusions that are more than an open point. */
function findings(view) {
  const told = view.answers.findings.filter(({ code }) => !SHOWN_APART.has(code));
  if (told.length === 0) return undefined;
  const item = ({ requirements, text }) => el("li", {}, plain(text), " ", requirements.map((id) => [toQuestion(view, id), " "]));
  return el("section", {}, el("h2", {}, say("check_findings")), el("p", { class: "hint" }, say("check_findings_hint")), el("ul", { class: "links" }, told.map(item)));
}

/** With a mistake in it a file is mended as a text; a table in the program that made it. */
function mend(app) {
  const { work } = app;
  if (isTable(work.textName)) return el("p", { class: "box" }, say("mend_table"));
  const wrong = el("div");
  const id = "mend";
  const area = el("textarea", { id, rows: 16, value: toTextOf(work.text), spellcheck: "false", autocomplete: "off", translate: "no", on: { input: () => work.typing(commit) } });
  const commit = async () => {
    try {
      await work.mend(toBytesOf(area.value, work.text));
      fill(wrong);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      fill(wrong, el("ul", { class: "problems" }, error.problems.map(({ message, place, help }) => el("li", { class: "error" }, el("strong", {}, message), place && ` (${place})`, help && ` ${help}`))));
      return;
    }
    work.typed(commit);
  };
  commit.called = say("mend_title");
  const go = async () => {
    await commit();
    if (wrong.childElementCount) return focusOn(wrong);
    const left = work.view.answers.problems.filter(({ severity }) => severity === "error").length;
    const text = left === 0 ? say("mend_done") : left === 1 ? say("mend_one_left") : say("mend_left", { count: left });
    app.tell(left === 0 ? "good" : "warning", text);
    return undefined;
  };
  return el(
    "section",
    { class: "card mend", "aria-labelledby": "mend-title" },
    el("h2", { id: "mend-title" }, say("mend_title")),
    el("p", {}, say("mend_hint")),
    el("label", { htmlFor: id }, say("mend_label", { name: work.textName })),
    area,
    wrong,
    button(say("mend_go"), go, { class: "main" }),
  );
}
