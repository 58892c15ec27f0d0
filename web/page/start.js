// The first view: begin a form, or go on with a file.

import { el, fill, freshId } from "./dom.js";
import { button, selectField, textField } from "./fields.js";
import { choose, droppedFile, dropped, run } from "./files.js";
import { say, spoken } from "./words.js";

export async function startView(app) {
  const { json } = await app.program.json("list", [], []);
  return {
    title: say("start_title"),
    node: el(
      "div",
      { class: "start" },
      el("p", { class: "lead" }, say("start_lead")),
      el("div", { class: "two" }, newForm(app, json.norms), openFile(app)),
    ),
  };
}

/** Fields that are not in any file yet. */
function plainField(label, given = {}) {
  const nothing = { typing: () => {}, typed: () => {} };
  const values = { value: given.value };
  const field = textField({ label, ...given, work: nothing, save: async () => [] });
  field.input = field.querySelector("input");
  field.input.required = !given.optional;
  if (values.value) field.input.value = values.value;
  return field;
}

function newForm(app, norms) {
  const kindPlace = el("div");
  const regionList = freshId();
  const regions = el("datalist", { id: regionList });
  let kind;
  const norm = selectField({
    label: say("new_norm"),
    options: [{ value: "", label: say("choose") }, ...norms.map(({ reference, title }) => ({ value: reference, label: title }))],
    change: pick,
  });
  async function pick(reference) {
    const found = norms.find((one) => one.reference === reference);
    const kinds = (found?.kinds ?? []).map(({ id, title }) => ({ value: id, label: title }));
    kind = selectField({ label: say("new_kind"), options: [{ value: "", label: say("choose") }, ...kinds], change: () => {} });
    kind.input.required = true;
    // One kind is chosen already.
    if (kinds.length === 1) kind.show(kinds[0].value);
    fill(kindPlace, kind);
    if (!found) return;
    const { json } = await app.program.json("show", [], [reference]);
    fill(regions, json.norm.regions.map((name) => el("option", { value: name })));
  }
  norm.input.required = true;
  const name = plainField(say("new_name"));
  const date = plainField(say("new_date"), { hint: say("new_date_hint"), type: "date" });
  const label = plainField(say("new_label"), { hint: say("new_label_hint"), optional: true });
  const region = plainField(say("new_region"), { hint: say("new_region_hint"), optional: true, list: regionList });
  run(() => pick(""));
  const submit = async () => {
    const given = { norm: norm.input.value, kind: kind.input.value, name: name.input.value.trim(), date: date.input.value };
    await app.begin({ ...given, region: region.input.value.trim(), label: label.input.value.trim() });
  };
  return el(
    "form",
    { class: "card", novalidate: true, "aria-labelledby": "new-title", on: { submit: (event) => sent(event, submit) } },
    el("h2", { id: "new-title" }, say("new_title")),
    norm, kindPlace, name, date, label, region, regions,
    el("button", { type: "submit", class: "main" }, say("new_go")),
  );
}

/** Says what is not filled in, at the first field that lacks it; else goes on. */
function sent(event, submit) {
  event.preventDefault();
  const required = [...event.target.querySelectorAll("[required]")];
  for (const input of required) {
    input.parentElement.querySelector(".lacking")?.remove();
    input.removeAttribute("aria-invalid");
  }
  const lacking = required.filter((input) => input.value.trim() === "");
  for (const input of lacking) {
    const id = `${input.id}-lacking`;
    input.setAttribute("aria-invalid", "true");
    input.setAttribute("aria-describedby", id);
    input.parentElement.append(el("p", { id, class: "wrong lacking" }, say(input.validity.badInput ? "bad_date" : "needed")));
  }
  if (lacking.length) lacking[0].focus();
  else run(submit);
}

function openFile(app) {
  const zone = el(
    "section",
    { class: "card drop", "aria-labelledby": "open-title" },
    el("h2", { id: "open-title" }, say("open_title")),
    el("p", {}, say("open_hint")),
    button(say("open_choose"), () => choose((name, bytes, handle) => app.openFile(name, bytes, handle)), { class: "main" }),
  );
  onDrop(zone, async (items) => {
    if (items.length !== 1 || items[0].entry?.isDirectory) app.tell("warning", say("open_one"));
    else await app.openFile(...(await droppedFile(items[0])));
  });
  return zone;
}

/** A place where files can be dropped. */
export function onDrop(zone, act) {
  const over = (event) => {
    event.preventDefault();
    zone.classList.toggle("over", event.type === "dragover");
  };
  for (const type of ["dragenter", "dragover", "dragleave"]) zone.addEventListener(type, over);
  zone.addEventListener("drop", (event) => {
    over(event);
    event.stopPropagation();
    run(async () => act(await dropped(event)));
  });
}

/** The language of what comes from the norm itself. */
export function normLang(view) {
  return view.norm.language === spoken() ? undefined : view.norm.language;
}
