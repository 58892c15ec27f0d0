//! Sentences that every form of the overview says the same way.

use super::cells::CellView;
use super::parts::Which;
use crate::lang::Lang;
use crate::overview::{Development, Overview, Span};

/// "31 van 44 ingezonden", and how many are a draft.
pub(super) fn summary(overview: &Overview<'_>, lang: Lang) -> Vec<String> {
    let round = &overview.round;
    let sent = round.members.len() + round.left_out.other_version.len();
    let drafts = round.drafts();
    let mut lines = vec![match round.expected() {
        Some(expected) => lang.pick(
            format!("{sent} van {expected} ingezonden; nog concept: {drafts}"),
            format!("{sent} of {expected} sent; still a draft: {drafts}"),
        ),
        None => lang.pick(
            format!("{sent} ingezonden; nog concept: {drafts} (zonder register is niet te zeggen van hoeveel)"),
            format!("{sent} sent; still a draft: {drafts} (without a register nobody can say of how many)"),
        ),
    }];
    let counted = overview.members.len();
    if counted != sent {
        lines.push(lang.pick(
            format!("In de cijfers: {counted}"),
            format!("In the figures: {counted}"),
        ));
    }
    lines
}

/// What is to be known of the figures: what does not count, and what is hidden.
pub(super) fn notes(overview: &Overview<'_>, which: Which, lang: Lang) -> Vec<String> {
    let round = &overview.round;
    let mut notes = Vec::new();
    let left_out = &round.left_out;
    let reasons = [
        (
            left_out.unknown.len(),
            lang.pick(
                "van organisaties die niet in het register staan",
                "of organisations that the register does not know",
            ),
        ),
        (
            left_out.absent.len(),
            lang.pick(
                "van organisaties die op de datum van de meting niet meedoen",
                "of organisations that take no part on the measurement's date",
            ),
        ),
        (
            left_out.other_version.len(),
            lang.pick(
                "voor een andere versie van de norm",
                "for another version of the norm",
            ),
        ),
    ];
    for (count, why) in reasons.into_iter().filter(|(count, _)| *count > 0) {
        let files = lang.count(count, ("bestand", "bestanden"), ("file", "files"));
        notes.push(lang.pick(
            format!("Niet meegeteld: {files} {why}."),
            format!("Not counted: {files} {why}."),
        ));
    }
    if overview.seen.leaves_out_single_kinds() && !round.single_kinds.is_empty() {
        let kinds: Vec<&str> = round
            .single_kinds
            .iter()
            .map(|kind| overview.norm.kind_title(kind))
            .collect();
        let kinds = lang.list(&kinds);
        notes.push(lang.pick(
            format!("Niet meegeteld: soorten met één organisatie ({kinds})."),
            format!("Not counted: kinds with one organisation ({kinds})."),
        ));
    }
    if overview.seen.hides() && matches!(which, Which::Overview | Which::Evaluation) {
        notes.push(lang.pick(
            "Kleine aantallen zijn verborgen: 1 tot en met 4 organisaties is “enkele”, alle op 1 tot en met 4 na is “bijna alle”. “5 of meer” en “niet getoond” staan er waar een aantal anders uit te rekenen is. De cijfers per thema zijn uit de getoonde cijfers berekend, als laagste en hoogste.",
            "Small counts are hidden: 1 to 4 organisations is “a few”, all but 1 to 4 is “nearly all”. “5 or more” and “not shown” stand where a count could otherwise be worked out. The figures per theme are made of the figures shown, as lowest and highest.",
        ).to_owned());
    }
    if which == Which::Overview {
        notes.push(lang.pick(
            "De norm is geen toezicht. Dit beeld rangschikt geen organisaties; het zegt iets over de punten van de norm.",
            "The norm is not supervision. This picture ranks no organisations; it says something about the requirements of the norm.",
        ).to_owned());
    }
    if overview.seen.pseudonyms {
        notes.push(lang.pick(
            "Organisaties staan er onder een schuilnaam. Wie antwoorden, aantallen of eerdere lijsten kent, kan een organisatie toch herkennen.",
            "Organisations stand under a pseudonym. Who knows answers, numbers or earlier lists may still recognise one.",
        ).to_owned());
    }
    notes
}

/// Who is in the development and who is not.
pub(super) fn development(development: &Development<'_>, lang: Lang) -> Vec<String> {
    let Development {
        both,
        newcomers,
        merged,
        gone,
        ..
    } = development;
    let name = development
        .baseline
        .label
        .unwrap_or(development.baseline.id);
    let date = lang.date(development.baseline.date);
    let mut lines = vec![lang.pick(
        format!("Vergeleken met {name} ({date}), over de {both} organisaties die in beide metingen zitten"),
        format!("Compared with {name} ({date}), over the {both} organisations in both measurements"),
    )];
    if *newcomers > 0 || *gone > 0 {
        lines.push(lang.pick(
            format!(
                "Niet vergeleken: {newcomers} alleen in deze meting, {gone} alleen in de vorige"
            ),
            format!(
                "Not compared: {newcomers} in this measurement only, {gone} in the earlier one only"
            ),
        ));
    }
    if *merged > 0 {
        lines.push(lang.pick(
            format!("Daarvan ontstaan uit een fusie: {merged}; een nieuwe organisatie is niet dezelfde als haar voorgangers"),
            format!("Of those, made by a merger: {merged}; a new organisation is not the same as those before it"),
        ));
    }
    lines
}

/// "voor 12 van 18".
pub(super) fn of(cell: &CellView, of: usize, lang: Lang) -> String {
    let text = &cell.text;
    lang.pick(
        format!("voldoet deels of nog niet: {text} van {of}"),
        format!("partly or not yet met: {text} of {of}"),
    )
}

/// Adds spans to a sum.
pub(super) fn add(sum: &mut Vec<Span>, spans: &[Span]) {
    if sum.is_empty() {
        sum.resize(spans.len(), Span::default());
    }
    for (all, one) in sum.iter_mut().zip(spans) {
        *all = all.plus(*one);
    }
}
