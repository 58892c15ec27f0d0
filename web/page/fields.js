// Fields: a label, a hint, what was typed, and what is wrong with it. What is typed goes
// into the file when the field is left, and before anything is saved.

import { el, fill, freshId, QUIET } from "./dom.js";
import { run } from "./files.js";
import { say } from "./words.js";

/**
 * A text, a date or several lines. `save` puts a value in the file and gives problems.
 * The element has `show(value)`, for when the file says something else now.
 */
export function textField({ id = freshId(), label, hint, value, lines, type = "text", list, work, save, kind }) {
  const hintId = `${id}-hint`;
  const wrongId = `${id}-wrong`;
  const wrong = el("p", { id: wrongId, class: "wrong" });
  let known = value ?? "";
  const commit = async () => {
    // A date that is not complete has no value, and is no date that was taken away.
    const bad = input.validity.badInput;
    if (!bad && input.value === known) {
      mark(input, wrong, []);
      return work.typed(commit);
    }
    const asked = input.value;
    const problems = bad ? [{ message: say("bad_date"), help: "" }] : await save(asked);
    mark(input, wrong, problems);
    if (problems.length) return undefined;
    known = asked;
    if (input.value === asked) work.typed(commit);
    return undefined;
  };
  commit.called = label;
  const on = { input: () => work.typing(commit), change: () => run(commit) };
  const given = { id, value: known, "aria-describedby": hint ? `${hintId} ${wrongId}` : wrongId, ...QUIET, on };
  const input = lines ? el("textarea", { rows: lines, ...given }) : el("input", { type, list, ...given });
  const field = el(
    "div",
    { class: kind ? `field ${kind}` : "field" },
    el("label", { htmlFor: id }, label),
    hint && el("p", { id: hintId, class: "hint" }, hint),
    input,
    wrong,
  );
  // What was typed went into the file with something else.
  field.done = () => {
    known = input.value;
    mark(input, wrong, []);
    work.typed(commit);
  };
  field.show = (now) => {
    const text = now ?? "";
    if (text === known) return;
    // What somebody is typing is theirs.
    if (input.value === known) input.value = text;
    known = text;
  };
  return field;
}

/** Says at a field what is wrong with it. */
export function mark(input, wrong, problems) {
  if (problems.length) input.setAttribute("aria-invalid", "true");
  else input.removeAttribute("aria-invalid");
  fill(wrong, problems.map(({ message, help }) => el("span", {}, help ? `${message}. ${help}` : message)));
  if (problems.length) wrong.setAttribute("role", "alert");
  else wrong.removeAttribute("role");
}

/**
 * A change that takes a moment: while one goes on, what the file said before is not shown,
 * for the user has chosen something else already. `apply` shows a value in the field.
 */
function whileChanging(change, apply) {
  let going = 0;
  let last;
  const act = (value) => run(async () => {
    going += 1;
    try {
      await change(value);
    } finally {
      going -= 1;
      if (going === 0 && last) apply(last.now);
    }
  });
  const show = (now) => {
    last = { now };
    if (going === 0) apply(now);
  };
  return { act, show };
}

/** A box with a tick. */
export function tickField({ id = freshId(), label, checked, hint, change }) {
  const hintId = `${id}-hint`;
  const { act, show } = whileChanging(change, (now) => { input.checked = now; });
  const input = el("input", { id, type: "checkbox", checked, "aria-describedby": hint && hintId, on: { change: () => act(input.checked) } });
  const field = el(
    "div",
    { class: "tick" },
    input,
    el("label", { htmlFor: id }, label),
    hint && el("p", { id: hintId, class: "hint" }, hint),
  );
  field.show = show;
  return field;
}

/** One of several: options are `value`, `label` and perhaps `hint`. */
export function choiceField({ legend, name = freshId(), options, value, change, kind = "choice" }) {
  const { act, show } = whileChanging(change, (now) => {
    for (const { input } of inputs) input.checked = input.value === now;
  });
  const inputs = options.map((option) => {
    const id = `${name}-${option.value || "none"}`;
    const input = el("input", { id, type: "radio", name, value: option.value, checked: option.value === value, on: { change: () => act(option.value) } });
    const words = [option.label, option.hint && el("small", {}, option.hint)];
    return { input, label: el("label", { htmlFor: id, class: option.class }, input, el("span", {}, words)) };
  });
  const field = el("fieldset", { class: kind }, el("legend", {}, legend), el("div", { class: "options" }, inputs.map(({ label }) => label)));
  field.show = show;
  return field;
}

/** A list to choose from: options are `value` and `label`. */
export function selectField({ id = freshId(), label, options, value, change, hidden }) {
  const { act, show } = whileChanging(change, (now) => { input.value = now ?? ""; });
  const input = el(
    "select",
    { id, on: { change: () => act(input.value) }, "aria-label": hidden ? label : undefined },
    options.map((option) => el("option", { value: option.value }, option.label)),
  );
  input.value = value ?? "";
  const field = el("div", { class: "field" }, !hidden && el("label", { htmlFor: id }, label), input);
  field.input = input;
  field.show = show;
  return field;
}

/** A button that does something, which may take a moment. */
export function button(label, act, given = {}) {
  const element = el("button", { type: "button", ...given, on: { click: press } }, label);
  async function press() {
    // Pressing twice does it once.
    if (element.getAttribute("aria-disabled") === "true") return;
    element.setAttribute("aria-disabled", "true");
    await run(() => act(element));
    element.removeAttribute("aria-disabled");
  }
  return element;
}
