// What a requirement asks, from the norm: its parts, how often, for whom, and where it
// comes from. The norm itself stands apart from what only clarifies it.

import { el } from "./dom.js";
import { say } from "./words.js";

/** The parts that concern this kind of organisation. */
export function partsFor(requirement, kind) {
  const concerns = ({ addresses }) => addresses.length === 0 || addresses.includes(kind);
  const seen = (parts) => parts.filter(concerns).map((part) => ({
    ...part,
    // Why it is not this kind's, where it is not.
    elsewhere: !(part.narrower?.to ?? [kind]).includes(kind) && part.narrower.why,
    criteria: seen(part.criteria),
  }));
  return seen(requirement.criteria);
}

const list = (items) => el("ul", {}, items.map((item) => el("li", {}, item)));

function partList(parts) {
  return el("ul", {}, parts.map((part) => el(
    "li",
    {},
    part.text,
    part.need === "any" && ` (${say("any_of")})`,
    part.elsewhere && ` (${part.elsewhere})`,
    part.criteria.length > 0 && partList(part.criteria),
  )));
}

/** A heading with what stands under it, where there is anything: the heading is the
 * page's, what stands under it the norm's. */
function piece(heading, content, lang) {
  return content && [el("h3", {}, heading), el("div", { lang }, content)];
}

const some = (items, make) => items.length > 0 && make(items);

export function asked(requirement, view, lang) {
  const parts = partsFor(requirement, view.answers.organisation.kind);
  const from = (place) => parts.filter(({ where }) => where === place);
  const text = (value) => value && el("p", {}, value);
  const often = requirement.every.map(({ text: when, what }) => (what ? `${when}: ${what}` : when));
  const references = requirement.references.map(({ title }) => title);
  const sources = requirement.sources.map(({ title, place }) => `${title}, ${place}`);
  const partners = requirement.with.map((kind) => view.norm.kinds.find(({ id }) => id === kind)?.title ?? kind);
  return el(
    "details",
    { class: "asked" },
    el("summary", {}, say("asked")),
    el(
      "div",
      {},
      piece(say("asked_statement"), text(requirement.statement), lang),
      piece(say("asked_norm"), some(from("statement"), partList), lang),
      piece(say("asked_footnote"), some(from("footnote"), partList), lang),
      piece(say("asked_more"), some(from("explanation"), partList), lang),
      piece(say("asked_guidance"), text(requirement.guidance), lang),
      piece(say("asked_often"), some(often, list)),
      piece(say("asked_when"), text(requirement.due?.text)),
      piece(say("asked_narrower"), text(requirement.narrower?.why), lang),
      piece(say("asked_with"), some(partners, list), lang),
      piece(say("asked_references"), some(references, list), lang),
      piece(say("asked_remark"), text(requirement.remark), lang),
      piece(say("asked_sources"), some(sources, list), lang),
    ),
  );
}
