//! What is said of answers that were carried over: how many, what was left out, and what
//! has no place any more.

use crate::answers::{Answer, answer_tree};
use crate::document::{Branch, Format, Tree, to_yaml};
use crate::filling::Carried;
use crate::lang::{Lang, pick};
use crate::norm::Norm;

/// Answers to what is no longer asked, as comments, so that they are not lost.
pub(super) fn left_behind(answers: &[Answer], norm: &Norm, lang: Lang) -> Vec<String> {
    if answers.is_empty() {
        return Vec::new();
    }
    let branches = answers.iter().map(|answer| {
        Branch::of_id(
            &answer.id.value,
            Tree::Table(answer_tree(answer, None, lang)),
        )
    });
    let text = to_yaml(&branches.collect::<Vec<_>>());
    let version = norm.reference();
    let heading = pick!(
        lang,
        "Dit vraagt {version} niet meer van u; het staat hier om niet verloren te gaan:",
        "This is no longer asked of you by {version}; it stands here so as not to be lost:"
    );
    let lines = text.lines().map(|line| format!("  {line}"));
    [String::new(), heading].into_iter().chain(lines).collect()
}

/// All of it, a line each.
pub(super) fn told(
    carried: &Carried,
    (before, norm): (&Norm, &Norm),
    (format, is_part): (Format, bool),
    lang: Lang,
) -> String {
    let mut lines = Vec::from_iter(to_confirm(carried, format, lang));
    lines.extend(left_out(carried, lang));
    if before.version != norm.version {
        let (one, two) = (before.reference(), norm.reference());
        lines.push(pick!(
            lang,
            "de norm is nu {two} (was {one})",
            "the norm is now {two} (was {one})"
        ));
    }
    lines.extend(
        carried
            .reshaped
            .iter()
            .map(|line| line.trim_matches(['[', ']']).to_owned()),
    );
    lines.extend(no_longer_asked(carried, is_part, lang));
    lines.iter().map(|line| format!("{line}\n")).collect()
}

/// How many answers are to be confirmed, and how; nothing when none are.
fn to_confirm(carried: &Carried, format: Format, lang: Lang) -> Option<String> {
    let how = match format {
        Format::Yaml | Format::Toml => lang.pick(
            "haal per antwoord “confirmed: false” weg",
            "take away “confirmed: false” at each",
        ),
        Format::Xlsx | Format::Csv => lang.pick(
            "typ bij elk dat nog klopt “ja” onder Bevestigd",
            "type “ja” under Bevestigd at each that is still right",
        ),
    };
    let answers = carried.answers.answers.iter();
    let count = answers.filter(|answer| answer.is_unconfirmed()).count();
    (count > 0).then(|| {
        let count = lang.count(count, ("antwoord", "antwoorden"), ("answer", "answers"));
        pick!(
            lang,
            "{count} overgenomen, te bevestigen: {how}",
            "{count} carried over, to be confirmed: {how}"
        )
    })
}

/// Documents that a part does not cite, and actions that are done.
fn left_out(carried: &Carried, lang: Lang) -> Vec<String> {
    let mut lines = Vec::new();
    if carried.uncited > 0 {
        let nl = ("document", "documenten");
        let count = lang.count(carried.uncited, nl, ("document", "documents"));
        lines.push(pick!(
            lang,
            "niet in dit deel: {count} waar geen antwoord ervan naar verwijst",
            "not in this part: {count} that no answer of it refers to"
        ));
    }
    if carried.done > 0 {
        let nl = ("actie die klaar is", "acties die klaar zijn");
        let done = lang.count(carried.done, nl, ("done action", "done actions"));
        lines.push(pick!(lang, "weggelaten: {done}", "left out: {done}"));
    }
    lines
}

/// The numbers that the norm asks no longer, and where their answers are now.
fn no_longer_asked(carried: &Carried, is_part: bool, lang: Lang) -> Option<String> {
    let left = carried.left_behind.iter();
    let left: Vec<&str> = left.map(|answer| answer.id.value.as_str()).collect();
    let is_any = !left.is_empty();
    let left = lang.list(&left);
    is_any.then(|| match is_part {
        true => pick!(
            lang,
            "niet meer gevraagd en daarom niet in dit deel: {left}",
            "no longer asked and therefore not in this part: {left}"
        ),
        false => pick!(
            lang,
            "niet meer gevraagd en daarom alleen als opmerking bewaard: {left}",
            "no longer asked and therefore kept as a comment only: {left}"
        ),
    })
}
