// What is under “more” at a question: its parts, evidence, actions, dates and texts.

import { partsFor } from "./asked.js";
import { el, fill } from "./dom.js";
import { mark, selectField, textField, tickField } from "./fields.js";
import { fromList, itemList } from "./items.js";
import { say } from "./words.js";

/** What can stand in the way, by the words of a file. */
const OBSTACLES = ["capacity", "money", "knowledge", "size", "other"];

/** A document, with the article in it where one is named. */
const cited = ({ document: listed, title, article }) => {
  const name = title ?? listed;
  return article ? say("cited", { article, title: name }) : name;
};

const TEXTS = [
  ["support", "for_region"],
  ["offer", "for_region"],
  ["on_norm", "for_region"],
  ["public", "public_hint"],
  ["reassessed", "reassessed_hint"],
  ["private", "private_hint"],
];

export function more({ work, id, text, set, current, place }) {
  const filled = el("span", { class: "filled" });
  const pieces = [];
  const body = el("div", { class: "rest" });
  const node = el(
    "details",
    { class: "more", on: { toggle: make } },
    el("summary", {}, say("more"), el("span", { class: "unseen" }, ` ${id}:`), el("span", { class: "of" }, ` ${say("more_of")} `), filled),
    body,
  );
  // Made when somebody looks: most questions need nothing of it.
  function make() {
    if (!node.open || pieces.length) return;
    pieces.push(
      parts({ work, id, set, current }),
      dates({ work, text, set, current, place }),
      obstacles({ set, current, place }),
      evidence({ work, set, current, place }),
      actions({ work, set, current, place }),
      texts({ text, current }),
    );
    fill(body, pieces.map((piece) => piece.node));
  }
  function update() {
    const count = filledIn(current().answer);
    fill(filled, count > 0 && say("more_filled", { count }));
    for (const piece of pieces) piece.update();
  }
  update();
  return { node, update };
}

/** How much of what is under “more” is filled in. */
function filledIn(answer) {
  if (!answer) return 0;
  const texts = [...TEXTS.map(([key]) => key), "last_done", "occasion"].filter((key) => answer[key]);
  return texts.length + answer.obstacles.length + answer.criteria.length + answer.evidence.length + answer.actions.length;
}

function parts({ work, id, set, current }) {
  const requirement = current();
  const all = partsFor(requirement, work.view.answers.organisation.kind);
  const rows = [];
  const options = work.view.statuses.map(({ status, label, word }) => ({ value: status, label: word ? label : say("part_none") }));
  const words = new Map(work.view.statuses.map(({ status, word }) => [status, word]));
  const answered = (part) => current().answer?.criteria.find((one) => one.id === part.id);
  const one = (part) => {
    const wrong = el("p", { class: "wrong" });
    const change = async (status) => {
      const word = words.get(status);
      const problems = await set(word ? `--criterion=${part.id}=${word}` : `--criterion=-${part.id}`);
      mark(field.input, wrong, problems);
      if (problems.length) field.show(answered(part)?.status ?? "unanswered");
    };
    const named = `q-${id}-criteria.${part.id}`;
    const field = selectField({ id: named, hidden: true, label: say("part_status", { text: part.text }), options, value: answered(part)?.status ?? "unanswered", change });
    const note = textField({
      label: say("part_note_short"), value: answered(part)?.note, work,
      save: (value) => set(`--criterion=${part.id}.note=${value.replaceAll(";", ";;")}`),
    });
    note.querySelector("input").placeholder = say("part_note_short");
    note.querySelector("input").setAttribute("aria-label", say("part_note", { text: part.text }));
    const shown = el("p", { class: "hint" });
    const show = () => {
      const list = (answered(part)?.evidence ?? []).map(cited).join("; ");
      fill(shown, list && say("part_evidence", { list }));
    };
    show();
    rows.push(() => {
      field.show(answered(part)?.status ?? "unanswered");
      note.show(answered(part)?.note);
      show();
    });
    return el("li", {}, el("p", {}, part.text), el("div", { class: "fields" }, field, note), shown, wrong);
  };
  const tree = (list) => el("ul", { class: "parts" }, list.map((part) =>
    part.criteria.length ? el("li", {}, el("p", { class: "group" }, part.text), tree(part.criteria)) : one(part)));
  const node = all.length > 0 && el("section", {}, el("h3", {}, say("parts")), el("p", { class: "hint" }, say("parts_hint")), tree(all));
  return { node, update: () => rows.forEach((row) => row()) };
}

/** When it was last done: one date, or one for each interval that the norm tells apart. */
function lastDone({ work, text, set, current }) {
  const apart = current().every.filter(({ id }) => id);
  if (!apart.length) {
    const field = text("last_done", { label: say("last_done"), hint: say("last_done_hint"), type: "date" });
    return { nodes: [field], update: () => field.show(current().answer?.last_done) };
  }
  // A single date stands for each of them.
  const date = (id) => {
    const { last_done: single, last_done_by: by = {} } = current().answer ?? {};
    return Object.keys(by).length ? by[id] : single;
  };
  const fields = apart.map(({ id, what }) => [id, textField({
    label: say("last_done_each", { what: what ?? current().title }), type: "date", value: date(id), work,
    save: (value) => set(`--last-done=${id}=${value}`),
  })]);
  return { nodes: fields.map(([, field]) => field), update: () => fields.forEach(([id, field]) => field.show(date(id))) };
}

function obstacles({ set, current, place }) {
  const wrong = el("p", { class: "wrong" });
  const named = () => current().answer?.obstacles ?? [];
  const ticks = OBSTACLES.map((word) => [word, tickField({
    id: `${place("obstacles")}-${word}`,
    label: say(word),
    checked: named().includes(word),
    change: async (on) => {
      const words = OBSTACLES.filter((one) => (one === word ? on : named().includes(one)));
      mark(ticks[0][1], wrong, await set(`--obstacles=${words.join(", ")}`));
    },
  })]);
  return {
    node: el("section", {}, el("h3", { id: place("obstacles") }, say("obstacles")), el("p", { class: "hint" }, say("obstacles_hint")), ticks.map(([, tick]) => tick), wrong),
    update: () => ticks.forEach(([word, tick]) => tick.show(named().includes(word))),
  };
}

function dates({ work, text, set, current, place }) {
  const done = lastDone({ work, text, set, current });
  const wrong = el("p", { class: "wrong" });
  const may = current().nature === "on_occasion" || current().answer?.occasion;
  const tick = may && tickField({
    id: place("occasion"),
    label: say("occasion"),
    checked: current().answer?.occasion === "none",
    change: async (on) => mark(tick, wrong, await set(`--occasion=${on ? "none" : ""}`)),
  });
  return {
    node: el("section", {}, el("h3", {}, say("dates")), done.nodes, tick, wrong),
    update: () => {
      done.update();
      if (tick) tick.show(current().answer?.occasion === "none");
    },
  };
}

function evidence({ work, set, current, place }) {
  return itemList({
    flag: "evidence",
    heading: say("evidence"),
    hint: say("evidence_hint"),
    addLabel: say("evidence_new"),
    keys: [
      { key: "title", label: say("item_title") },
      { key: "ref", label: say("item_ref") },
      { key: "date", label: say("item_date"), type: "date" },
      { key: "review_by", label: say("item_review"), type: "date" },
    ],
    items: () => current().answer?.evidence ?? [],
    listed: (item) => item.document && cited(item),
    besides: fromList(work.view.answers.documents, "evidence", say("evidence_from_list")),
    place: place("evidence"),
    set,
    work,
  });
}

function actions({ work, set, current, place }) {
  return itemList({
    flag: "action",
    heading: say("actions"),
    hint: say("actions_hint"),
    addLabel: say("action_new"),
    keys: [
      { key: "title", label: say("action_title") },
      { key: "owner", label: say("action_owner") },
      { key: "due", label: say("action_due"), type: "date" },
      { key: "done", label: say("action_done"), type: "tick" },
      { key: "public", label: say("action_public"), type: "tick" },
    ],
    items: () => current().answer?.actions ?? [],
    place: place("actions"),
    set,
    work,
  });
}

function texts({ text, current }) {
  const fields = TEXTS.map(([key, hint]) => [key, text(key, { label: say(key), hint: say(hint), lines: 2 })]);
  return {
    node: el("section", {}, el("h3", {}, say("texts")), fields.map(([, field]) => field)),
    update: () => fields.forEach(([key, field]) => field.show(current().answer?.[key])),
  };
}
