// Filling in, a theme at a time, with how far each theme is.

import { el, fill, focusOn } from "./dom.js";
import { button } from "./fields.js";
import { choose } from "./files.js";
import { earlier, fieldId, question } from "./question.js";
import { normLang } from "./start.js";
import { say } from "./words.js";

/** Where a theme, or a question of it, is filled in. */
export const fillAddress = (theme, id) => `#fill/${encodeURIComponent(theme)}${id ? `/${encodeURIComponent(id)}` : ""}`;

/** The theme of a requirement. */
export function themeOf(view, id) {
  return view.themes.find(({ requirements }) => requirements.some((one) => one.id === id));
}

/** What this organisation answers itself, or sees answered by another; all of it, where the
 * file says a kind that the norm does not know. */
function shownOf(theme, view) {
  const known = view.norm.kinds.some(({ id }) => id === view.answers.organisation.kind);
  return theme.requirements.filter(({ concern, answer }) => concern !== "not_addressed" || !known || answer);
}
/** How many questions have an answer, by the counts of norm; nothing while a mistake in the
 * file keeps it from counting. */
export function progress(counts) {
  return counts && { answered: counts.addressed - counts.unanswered, asked: counts.addressed };
}

export function fillView(app, [wanted, id]) {
  const { work } = app;
  const themes = work.view.themes.filter((theme) => shownOf(theme, work.view).length > 0);
  const at = Math.max(0, themes.findIndex((theme) => theme.id === wanted));
  const theme = themes[at];
  const lang = normLang(work.view);
  const updates = [];
  const beside = el("div");
  const links = themes.map((one) => themeLink(one, one === theme, lang));
  const counts = (id) => work.view.answers.themes.find((one) => one.id === id)?.counts;
  let before = null;
  let section = null;
  const shown = shownOf(theme, work.view).map((requirement) => {
    const heading = requirement.section !== section && sectionOf(theme, requirement, lang);
    section = requirement.section;
    if (requirement.concern === "elsewhere") return [heading, elsewhere(requirement, work.view, lang)];
    const old = () => earlier(work.before, requirement, work.view);
    const card = question(work, requirement, old(), lang);
    updates.push(() => card.update(old()));
    return [heading, card.node];
  });
  const update = () => {
    // In place: who presses a link while a field is left must still press the same link.
    themes.forEach(({ id }, index) => links[index].update(counts(id)));
    if (before !== work.before) fill(beside, besideLastYear(app));
    before = work.before;
    for (const each of updates) each();
  };
  update();
  const questions = el("fieldset", { class: "plain", disabled: work.hasErrors, "aria-label": theme.title }, shown);
  return {
    title: say("fill_title", { id: theme.id, title: theme.title }),
    titleLang: lang,
    update,
    // Where to begin: the question that was asked for.
    begin: id && (() => reach(id, work.view)),
    node: el(
      "div",
      { class: "fill" },
      el("nav", { class: "side", "aria-label": say("themes") }, el("ol", { class: "themes" }, links.map(({ node }) => el("li", {}, node))), beside),
      el(
        "div",
        { class: "questions" },
        work.hasErrors && el("p", { class: "box error" }, `${say("locked")} `, el("a", { href: "#check" }, say("locked_go"))),
        theme.aim && el("p", { class: "aim", lang }, theme.aim),
        questions,
        owners(work.view),
        turn(themes, at, lang),
      ),
    ),
  };
}

/** The title of the section that a requirement stands in, if it stands in one. */
function sectionOf(theme, requirement, lang) {
  const section = theme.sections.find(({ id }) => id === requirement.section);
  return section && el("p", { class: "section", lang }, section.title);
}

/** Puts the focus on a question, or on the field of it that a problem is about. */
function reach(id, view) {
  const { field } = view.answers.problems.find(({ requirement }) => requirement === id) ?? {};
  const card = document.getElementById(`q-${id}`);
  card?.scrollIntoView();
  const key = field?.split(".")[0];
  const input = key && document.getElementById(fieldId(id, key));
  // While there are mistakes in the file its fields are locked, and take no focus.
  focusOn(input && !input.matches(":disabled") ? input : card?.querySelector("h2"));
}

function themeLink(theme, here, lang) {
  const far = el("span", { class: "far" });
  const node = el(
    "a",
    { href: fillAddress(theme.id), "aria-current": here ? "page" : undefined },
    el("span", { class: "name", lang }, `${theme.id}. ${theme.title}`),
    far,
  );
  const update = (counts) => {
    const done = progress(counts);
    if (!done) return fill(far);
    const full = done.asked > 0 && done.answered === done.asked;
    fill(
      far,
      bar(done),
      el("span", { "aria-hidden": "true" }, full ? say("theme_done") : say("theme_progress", done)),
      el("span", { class: "unseen" }, say("theme_progress_long", done)),
    );
    return undefined;
  };
  return { node, update };
}

/** How far something is, as a picture beside the same figures. */
export function bar({ answered: done, asked }) {
  const full = asked === 0 ? 0 : Math.round((100 * done) / asked);
  const inside = el("span", {});
  inside.style.width = `${full}%`;
  return el("span", { class: "bar", "aria-hidden": "true" }, inside);
}

function besideLastYear(app) {
  if (app.work.before) return el("p", { class: "hint" }, say("last_year_opened", { name: app.work.before.name }));
  const open = () => choose((name, bytes) => app.openBefore(name, bytes));
  return button(say("last_year_open"), open, { class: "small" });
}

function elsewhere(requirement, view, lang) {
  const who = view.norm.kinds.find(({ id }) => id === requirement.answered_by)?.title ?? requirement.answered_by ?? "";
  return el(
    "article",
    { class: "question", id: `q-${requirement.id}`, "aria-labelledby": `q-${requirement.id}-title` },
    el("h2", { id: `q-${requirement.id}-title`, lang }, el("span", { class: "number" }, requirement.id), ` ${requirement.title}`),
    el("p", { class: "ask", lang }, requirement.question),
    el("p", {}, say("elsewhere", { who })),
  );
}

/** Roles that the norm names as owner, to choose from while typing. */
function owners(view) {
  const kind = view.norm.kinds.find(({ id }) => id === view.answers.organisation.kind);
  return el("datalist", { id: "owners" }, (kind?.owners ?? []).map((value) => el("option", { value })));
}

function turn(themes, at, lang) {
  const link = (theme, key) => el("a", { href: fillAddress(theme.id), lang }, say(key, { title: theme.title }));
  const [before, after] = [themes[at - 1], themes[at + 1]];
  return el(
    "p",
    { class: "turn" },
    before && link(before, "previous_theme"),
    after ? link(after, "next_theme") : el("a", { href: "#check" }, say("to_check")),
  );
}
