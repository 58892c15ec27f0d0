// For a RIEC or province: the files of many organisations, read from a folder.

import { el, fill, focusOn } from "./dom.js";
import { button, choiceField, selectField } from "./fields.js";
import { chooseFolder, droppedFolder } from "./files.js";
import { reportFrame } from "./frame.js";
import { toText } from "./program.js";
import { said, why } from "./said.js";
import { keep } from "./saving.js";
import { onDrop } from "./start.js";
import { say } from "./words.js";
import { NotMade } from "./work.js";

export async function regionView(app) {
  const place = el("div");
  const given = async (name, files, workspace) => {
    app.folder = { name, files, workspace };
    await show();
  };
  async function show() {
    fill(place, await looking(app));
    focusOn(place.querySelector("h2"));
  }
  const zone = el(
    "section",
    { class: "card drop", "aria-labelledby": "region-choose" },
    el("h2", { id: "region-choose" }, say("region_choose")),
    el("p", {}, say("region_lead")),
    el("p", { class: "hint" }, say("region_drop")),
    button(say("region_choose"), () => chooseFolder(given), { class: "main" }),
  );
  onDrop(zone, async (items) => given(...(await droppedFolder(items))));
  if (app.folder) fill(place, await looking(app));
  return { title: say("region_title"), node: el("div", {}, zone, place) };
}

/** What can be seen, and for whom: norm says of nobody what is not for them. */
const VIEWS = ["submissions", "overview", "exchange"];

async function looking(app) {
  const { name, files, workspace } = app.folder;
  const answers = [...files.keys()].filter((path) => path !== workspace);
  const count = answers.length;
  const counted = count === 1 ? say("region_one_file") : say("region_files", { count });
  const heading = el("h2", {}, name ? say("region_of", { files: counted, name }) : counted);
  if (count === 0) return el("section", { class: "card" }, heading, el("p", {}, say("region_none")));
  const asking = { seen: "submissions", audience: "region", norm: "" };
  const place = el("div", { class: "place" });
  const problems = el("div");
  const run = async (command, flags, out) => {
    const paths = workspace ? [] : answers;
    const all = [`--for=${asking.audience}`, "--keep-going", `--output=${out}`, ...flags];
    if (workspace) all.push(`--workspace=${workspace}`);
    if (asking.norm) all.push(`--norm=${asking.norm}`);
    const done = await app.program.call(command, all, paths, files);
    fill(problems, listed(said(done.err)));
    if (!done.files.has(out)) throw new NotMade(why(done));
    return done.files.get(out);
  };
  const title = () => say(`region_${asking.seen}`);
  const view = async () => {
    const html = toText(await run("overview", [`--view=${asking.seen}`], "beeld.html"));
    fill(place, el("h2", {}, title()), reportFrame(html, title(), (text) => app.tell("info", text)));
    focusOn(place.querySelector("h2"));
  };
  const kept = async (called, make) => {
    const done = await keep(called, await make());
    if (done) app.tell("good", say(done.download ? "kept_download" : "kept", { name: done.name }));
  };
  const choice = (legend, options, key) => choiceField({ legend, options, value: asking[key], change: (value) => { asking[key] = value; } });
  return el(
    "section",
    { class: "card", "aria-label": name || counted },
    heading,
    !workspace && el("p", { class: "box" }, say("region_no_workspace")),
    choice(say("region_seen"), VIEWS.map((value) => ({ value, label: say(`region_${value}`) })), "seen"),
    choice(say("for_whom"), [
      { value: "region", label: say("for_region_name") },
      { value: "province", label: say("for_province_name") },
    ], "audience"),
    await norms(app, asking),
    el(
      "div",
      { class: "buttons" },
      button(say("view"), view, { class: "main" }),
      button(say("keep_html"), () => kept(`beeld-${asking.seen}-${asking.audience}.html`, () => run("overview", [`--view=${asking.seen}`], "beeld.html"))),
      button(say("keep_csv"), () => kept(`beeld-${asking.seen}-${asking.audience}.csv`, () => run("overview", [`--view=${asking.seen}`], "beeld.csv"))),
    ),
    el("h3", {}, say("region_csv")),
    el("p", { class: "hint" }, say("region_csv_hint")),
    el("div", { class: "buttons" }, button(say("keep_csv"), () => kept("antwoorden-regio.csv", () => run("export", ["--layout=long", "--excel"], "tabel.csv")), { "aria-label": say("keep_what", { keep: say("keep_csv"), what: say("region_csv") }) })),
    problems,
    place,
  );
}

/** Which norm, where a folder has answers to more than one. */
async function norms(app, asking) {
  const { json } = await app.program.json("list", [], []);
  const options = [{ value: "", label: say("region_norm_all") }, ...json.norms.map(({ reference, title }) => ({ value: reference, label: title }))];
  return !app.folder.workspace && selectField({ label: say("region_norm"), options, value: "", change: (value) => { asking.norm = value; } });
}

function listed(all) {
  const wrong = all.filter(({ severity }) => severity === "error");
  if (wrong.length === 0) return undefined;
  const item = ({ message, place, help }) => el("li", { class: "error" }, el("strong", {}, message), place && ` (${place})`, help && ` ${help}`);
  return el("div", { class: "box error" }, el("p", {}, say("region_problems")), el("ul", { class: "problems" }, wrong.map(item)));
}
