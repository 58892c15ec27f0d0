// Lists of an answer, and of the head of a file: evidence, actions, documents. An item is
// added, changed and taken away by its place in the file.

import { el, fill, focusOn } from "./dom.js";
import { button, mark, selectField, textField, tickField } from "./fields.js";
import { run } from "./files.js";
import { say } from "./words.js";

/** A text within an item: there a semicolon is written twice. */
const escaped = (text) => text.replaceAll(";", ";;");

/** An item in one flag: its keys that are filled in. */
function whole(flag, values) {
  const pairs = Object.entries(values).filter(([, value]) => value !== "");
  return `--${flag}=${pairs.map(([key, value]) => `${key}=${escaped(value)}`).join("; ")}`;
}

const oneKey = (flag, position, key, value) => `--${flag}=${position}.${key}=${escaped(value)}`;

/**
 * A list under a heading. `keys` are the fields of an item (`key`, `label`, `type`); `items()`
 * what the file says now; `set(...flags)` changes it; `listed(item)` are words for an item that only
 * refers to something that stands elsewhere.
 */
export function itemList({ flag, heading, hint, addLabel, keys, items, set, work, place, listed, besides, level = "h3" }) {
  const rows = el("div", { class: "items" });
  const title = el(level, { id: place }, heading);
  let shown = "";
  // The fields of each item, and what stays the same while only their values change.
  let fields = [];
  let kind = "";
  const remove = async (item) => {
    await set(`--${flag}=-${item.position}`);
    focusOn(title);
  };
  const row = (item) => {
    const called = item.title || item.id || String(item.position);
    const gone = button(say("remove"), () => remove(item), { class: "small", "aria-label": say("remove_this", { title: called }) });
    const refers = listed?.(item);
    if (refers) return el("div", { class: "item listed" }, el("span", {}, refers), gone);
    const own = keys.map((key) => [key.key, keyField(key, item, called)]);
    fields.push(own);
    return el("div", { class: "item", role: "group", "aria-label": called }, el("div", { class: "fields" }, own.map(([, field]) => field)), gone);
  };
  function keyField({ key, label, type }, item, called) {
    const id = `${place}-${item.position}-${key}`;
    const change = (value) => set(oneKey(flag, item.position, key, String(value)));
    if (type === "tick") return tickField({ id, label, checked: item[key], change });
    return textField({ id, label, type, value: item[key], work, save: change, kind: key, called });
  }
  function update() {
    const now = items();
    const text = JSON.stringify(now);
    if (text === shown) return;
    // Made anew only when items come or go: who types, or presses a button beside what was
    // typed, keeps the place.
    const kindNow = JSON.stringify(now.map((item) => [item.position, listed?.(item)]));
    if (kindNow === kind) {
      shown = text;
      now.filter((item) => !listed?.(item)).forEach((item, index) => {
        for (const [key, field] of fields[index]) field.show(item[key]);
      });
      return;
    }
    kind = kindNow;
    fields = [];
    const active = document.activeElement?.id;
    const inside = rows.contains(document.activeElement);
    shown = text;
    fill(rows, now.map(row));
    rows.hidden = now.length === 0;
    if (inside && active) document.getElementById(active)?.focus();
  }
  const adder = newItem({ flag, keys, set, addLabel, place });
  update();
  return {
    update,
    node: el("section", { class: "list", "aria-labelledby": place }, title, el("p", { class: "hint" }, hint), rows, besides?.(set), adder),
  };
}

/** Fields for an item more. */
function newItem({ flag, keys, set, addLabel, place }) {
  const wrong = el("p", { class: "wrong" });
  const texts = keys.filter(({ type }) => type !== "tick");
  const inputs = new Map();
  const nothing = { typing: () => {}, typed: () => {} };
  const fields = texts.map(({ key, label, type, hint }) => {
    const field = textField({ id: `${place}-new-${key}`, label, hint, type, work: nothing, save: async () => [], kind: key });
    inputs.set(key, field.querySelector("input"));
    return field;
  });
  const add = async () => {
    const values = Object.fromEntries([...inputs].map(([key, input]) => [key, input.value.trim()]));
    const first = inputs.get(texts[0].key);
    if (values[texts[0].key] === "") {
      mark(first, wrong, [{ message: say("needed"), help: "" }]);
      first.focus();
      return;
    }
    const problems = await set(whole(flag, values));
    mark(first, wrong, problems);
    if (problems.length) return;
    for (const input of inputs.values()) {
      input.value = "";
      // What it was is known to nobody any more.
      input.dispatchEvent(new Event("change"));
    }
    opened.open = false;
    focusOn(opened.querySelector("summary"));
  };
  const opened = el(
    "details",
    { class: "adder" },
    el("summary", {}, addLabel),
    el("div", { class: "fields" }, fields),
    wrong,
    button(say("add"), add, { class: "small" }),
  );
  return opened;
}

/** Documents of the file's own list, to choose one as evidence. */
export function fromList(documents, flag, label) {
  return (set) => {
    if (documents.length === 0) return undefined;
    const options = [{ value: "", label: say("choose") }, ...documents.map(({ id, title }) => ({ value: id, label: title ?? id }))];
    const field = selectField({ label, options, change: () => {} });
    const add = () => run(async () => {
      if (field.input.value === "") return field.input.focus();
      await set(`--${flag}=+${field.input.value}`);
      field.show("");
      return undefined;
    });
    return el("div", { class: "from-list" }, field, button(say("add"), add, { class: "small" }));
  };
}
