// The head of the file: who, when, settled by whom, and documents used by many answers.

import { el } from "./dom.js";
import { textField } from "./fields.js";
import { itemList } from "./items.js";
import { say } from "./words.js";

export function aboutView(app) {
  const { work } = app;
  const { answers } = work.view;
  const fields = [];
  const field = (flag, label, read, given = {}) => {
    const one = textField({
      id: `about-${flag}`, label, work, value: read(work.view.answers),
      save: (value) => work.set(undefined, [`--${flag}=${value}`]), ...given,
    });
    fields.push([one, read]);
    return one;
  };
  const documents = itemList({
    flag: "document",
    heading: say("documents"),
    hint: say("documents_hint"),
    addLabel: say("documents_new"),
    keys: [
      { key: "title", label: say("item_title") },
      { key: "id", label: say("document_id"), hint: say("document_id_hint") },
      { key: "ref", label: say("item_ref") },
      { key: "date", label: say("item_date"), type: "date" },
      { key: "review_by", label: say("item_review"), type: "date" },
    ],
    items: () => work.view.answers.documents,
    set: (...flags) => work.set(undefined, flags),
    place: "documents",
    level: "h2",
    work,
  });
  const group = (legend, ...content) => el("fieldset", { class: "card", disabled: work.hasErrors }, el("legend", {}, legend), content);
  return {
    title: say("about_title"),
    update: () => {
      for (const [one, read] of fields) one.show(read(work.view.answers));
      documents.update();
    },
    node: el(
      "div",
      {},
      el("p", { class: "lead" }, say("about_lead")),
      work.hasErrors && el("p", { class: "box error" }, `${say("locked")} `, el("a", { href: "#check" }, say("locked_go"))),
      group(
        say("about_org"),
        field("name", say("new_name"), ({ organisation }) => organisation.name),
        el("p", {}, `${say("new_kind")}: ${answers.organisation.kind_title ?? answers.organisation.kind}`),
        field("region", say("new_region"), ({ organisation }) => organisation.region),
      ),
      group(
        say("about_measurement"),
        field("label", say("about_label"), ({ measurement }) => measurement.label),
        field("date", say("new_date"), ({ measurement }) => measurement.date, { type: "date", hint: say("new_date_hint") }),
      ),
      group(
        say("about_settled"),
        el("p", { class: "hint" }, say("about_settled_hint")),
        settled(work, field),
      ),
      el("fieldset", { class: "card", disabled: work.hasErrors, "aria-label": say("documents") }, documents.node),
    ),
  };
}

/** Settled is by whom and on which day, or not at all: what goes into the file is whole. */
function settled(work, field) {
  const asked = () => all.map((one) => [one.flag, one.field.querySelector("input").value.trim()]);
  const save = async () => {
    const values = asked();
    const [by, on, ...rest] = values.map(([, value]) => value);
    const whole = by !== "" && on !== "";
    if (!whole && [by, on, ...rest].some((value) => value !== "")) return [{ message: say("settled_both"), help: "" }];
    const problems = await work.set(undefined, values.map(([flag, value]) => `--${flag}=${value}`));
    if (problems.length === 0) for (const one of all) one.field.done();
    return problems;
  };
  const all = [
    { flag: "settled-by", field: field("settled-by", say("settled_by"), (answers) => answers.settled?.by, { save }) },
    { flag: "settled-on", field: field("settled-on", say("settled_on"), (answers) => answers.settled?.date, { save, type: "date" }) },
    { flag: "settled-ref", field: field("settled-ref", say("settled_ref"), (answers) => answers.settled?.ref, { save }) },
    { flag: "settled-roles", field: field("settled-roles", say("settled_roles"), (answers) => answers.settled?.roles.join("; "), { save, hint: say("settled_roles_hint") }) },
  ];
  return all.map((one) => one.field);
}
