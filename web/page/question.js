// One question: what is asked, the status, a note and an owner; the rest under “more”.

import { asked } from "./asked.js";
import { el, fill, focusOn } from "./dom.js";
import { button, choiceField, mark, textField } from "./fields.js";
import { more } from "./more.js";
import { say } from "./words.js";
import { hasStatus, problemsOf } from "./work.js";

// The code of what looks like personal data.
const PERSONAL = "personal-data";
// The hint at the field says this already, before anybody can have typed.
const NO_REASON = "no-reason";

/** The word that norm takes for a status, by its code. */
const wordOf = (view, status) => view.statuses.find((one) => one.status === status)?.word ?? "";
/** How a status is called. */
export const labelOf = (view, status) => view.statuses.find((one) => one.status === status)?.label ?? "";

/** Those that say something, and then the one that says nothing yet. */
function statuses(view) {
  const typed = view.statuses.filter(({ word }) => word !== null);
  return [...typed, ...view.statuses.filter(({ word }) => word === null)];
}

/** The id of the field that a key of an answer is filled in at. */
export function fieldId(requirement, key) {
  return `q-${requirement}-${key}`;
}

/** What a person must look at again says the answer; else norm would count it as such. */
const confirms = (answer) => (answer?.confirmed === false ? ["--confirmed=true"] : []);

/**
 * The card of a requirement. `update(requirement, old)` shows what the file says now;
 * `old` is last year's answer, where there is one.
 */
export function question(work, requirement, old, lang) {
  const id = requirement.id;
  const place = (key) => fieldId(id, key);
  const current = () => found(work.view, id);
  const set = (...flags) => work.set(id, flags);
  const wrong = el("p", { class: "wrong" });

  const status = choiceField({
    legend: say("status_legend"),
    name: place("status"),
    kind: "status",
    options: statuses(work.view).map((one) => ({ value: one.status, label: one.label, class: one.status })),
    value: current().answer?.status ?? "unanswered",
    change: async (value) => {
      const problems = await set(`--status=${wordOf(work.view, value)}`, ...confirms(current().answer));
      mark(status, wrong, problems);
      if (problems.length) status.show(current().answer?.status ?? "unanswered");
    },
  });
  const text = (key, given) => textField({
    id: place(key), work, value: current().answer?.[key], save: (value) => set(`--${key.replace("_", "-")}=${value}`), ...given,
  });
  const note = text("note", { label: say("note"), hint: say("note_hint", { met: labelOf(work.view, "met") }), lines: 3 });
  const owner = text("owner", { label: say("owner"), hint: say("owner_hint"), list: "owners" });
  const unconfirmed = el("div", { class: "unconfirmed" });
  const beside = el("div");
  const warnings = el("div");
  const personal = el("div", { role: "status" });
  const rest = more({ work, id, text, set, current, place });

  const node = el(
    "article",
    { class: "question", id: `q-${id}`, "aria-labelledby": `q-${id}-title` },
    el("h2", { id: `q-${id}-title`, lang }, el("span", { class: "number" }, id), ` ${requirement.title}`),
    el("p", { class: "ask", lang }, requirement.question),
    asked(requirement, work.view, lang),
    unconfirmed,
    el("div", { class: "answer" }, status, wrong, beside, note, owner, warnings, personal, rest.node),
  );
  const confirm = async () => {
    const problems = await set("--confirmed=true");
    if (problems.length === 0) focusOn(node.querySelector("h2"));
  };
  let shown;
  unconfirmed.hidden = true;
  function update(before) {
    const { answer } = current();
    status.show(answer?.status ?? "unanswered");
    note.show(answer?.note);
    owner.show(answer?.owner);
    const carried = answer?.confirmed === false;
    if (carried === unconfirmed.hidden) fill(unconfirmed, carried && [el("p", {}, say("unconfirmed")), button(say("confirm"), confirm, { "aria-label": `${say("confirm")}: ${id}` })]);
    unconfirmed.hidden = !carried;
    const mine = problemsOf(work.view).filter((problem) => problem.requirement === id);
    // Only this is said at once: the rest waits until somebody comes by.
    warned(personal, mine.filter(({ code }) => code === PERSONAL));
    warned(warnings, mine.filter(({ code }) => code !== PERSONAL && code !== NO_REASON));
    if (before?.view !== shown) fill(beside, before && lastYear(before, id));
    shown = before?.view;
    rest.update();
  }
  update(old);
  return { node, update };
}

/** What norm remarks at an answer, made anew only when it is something else. */
function warned(place, problems) {
  const text = problems.map(({ message, help }) => `${message} ${help}`).join("\n");
  if ((place.dataset.said ?? "") === text) return;
  place.dataset.said = text;
  const item = ({ severity, message, help }) => el("li", { class: severity }, el("p", {}, message), help && el("p", { class: "hint" }, help));
  fill(place, problems.length > 0 && el("ul", { class: "problems" }, problems.map(item)));
}

/** A requirement of a view. */
export function found(view, id) {
  for (const theme of view.themes) for (const requirement of theme.requirements) if (requirement.id === id) return requirement;
  return undefined;
}

/** What was answered to it last time: as it was numbered then. */
export function earlier(before, requirement, now) {
  if (!before) return undefined;
  const sameNorm = before.view.norm.reference === now.norm.reference;
  const ids = sameNorm || requirement.was === null ? [requirement.id] : requirement.was;
  const old = ids.map((id) => found(before.view, id)).find((one) => one);
  const { label, id } = before.view.answers.measurement;
  return { label: label ?? id, view: before.view, answer: old?.answer ?? null };
}

function lastYear({ label, view, answer }, id) {
  const title = `q-${id}-before`;
  return el(
    "div",
    { class: "before", role: "group", "aria-labelledby": title },
    el("h3", { id: title }, say("last_year", { label }), el("span", { class: "unseen" }, ` ${id}`)),
    hasStatus(answer) ? el("p", { class: "was" }, labelOf(view, answer.status)) : el("p", {}, say("last_year_none")),
    answer?.note && el("p", { class: "text" }, answer.note),
    answer?.owner && el("p", {}, `${say("owner")}: ${answer.owner}`),
  );
}
