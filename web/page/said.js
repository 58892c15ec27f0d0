// What norm says on its second stream, taken apart: for a terminal it is text around the
// bad line; the page shows the sentence, the place and the tip.

import { toText } from "./program.js";
import { say } from "./words.js";

const HEAD = /^(fout|let op|opmerking|error|warning|note|notice)\[([a-z-]+)\]: (.*)$/;
const PLACE = /^\s*--> (.*)$/;
const TIP = /^\s*= (?:tip|help): (.*)$/;
const STOPPED = /^norm: (.*)$/;
// In front of a sentence: the flag that the page gave, with its value.
const FLAG = /^--[a-z-]+(?: [^:]*)?: /;
const COMMAND = /\bnorm (?:list|show|validate|assess|report|diff|export|overview|init|next|merge|convert|share|set|schema|explain|plan|split)\b|(?:^|[\s(])--[a-z]/;

/** A text without the clauses that name commands: who uses the page has none. */
export function plain(text) {
  const clauses = text.replace(FLAG, "").split(/(?<=[;.])\s+/);
  const kept = clauses.filter((clause) => !COMMAND.test(clause)).join(" ");
  return kept.replace(/[;,]\s*$/, "");
}

/** Problems and why it stopped, in the order in which they were said. */
export function said(bytes) {
  const all = [];
  for (const line of toText(bytes).split("\n")) {
    const head = HEAD.exec(line);
    const stopped = STOPPED.exec(line);
    const last = all.at(-1);
    if (head) all.push({ severity: severity(head[1]), code: head[2], message: plain(head[3]), help: "" });
    else if (stopped) all.push({ severity: "error", message: plain(stopped[1]), help: "" });
    else if (last && PLACE.test(line)) last.place = place(PLACE.exec(line)[1]);
    else if (last && TIP.test(line)) last.help = plain(TIP.exec(line)[1]);
  }
  return all.filter(({ message }) => message !== "");
}

/** Why a command did not do its work: never nothing, also where it broke down. */
export function why({ code, err }) {
  const told = said(err);
  return told.length ? told : [{ severity: "error", message: say("no_reason_given", { code }), help: "" }];
}

/** Only a file has a place; a flag is the page's own way of asking. */
function place(text) {
  return text.startsWith("--") ? undefined : text;
}

function severity(word) {
  if (word === "fout" || word === "error") return "error";
  return word === "opmerking" || word === "note" || word === "notice" ? "notice" : "warning";
}
