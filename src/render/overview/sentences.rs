//! Sentences that every form of the overview says the same way.

use super::cells::CellView;
use super::moved;
use super::regions::group_name;
use super::remarks::Exchanged;
use super::which::Which;
use crate::lang::{Lang, pick};
use crate::overview::{Compared, Development, Overview, Round, Tied};
use crate::render::provenance::NormHead;

/// Which measurement this is, and which others there are.
fn which(round: &Round<'_>, lang: Lang) -> String {
    let id = round.id;
    let others = round.others.iter();
    let others: Vec<String> = others
        .map(|one| format!("{} ({})", one.id, one.sent))
        .collect();
    match others.is_empty() {
        true => pick!(lang, "Meting {id}", "Measurement {id}"),
        false => {
            let others = lang.list(&others);
            pick!(
                lang,
                "Meting {id}; andere metingen, met hoeveel ingezonden: {others}",
                "Measurement {id}; other measurements, with how many sent: {others}"
            )
        }
    }
}

/// "31 van 44 ingezonden", and how many are a draft.
pub(super) fn summary(overview: &Overview<'_>, view: Which, lang: Lang) -> Vec<String> {
    let round = &overview.round;
    let sent = round.sent();
    let drafts = round.drafts();
    let talk = view == Which::Agenda && !overview.seen.organisations();
    let talk = talk.then(|| {
        lang.pick(
            "Dit is een gesprek, geen toezicht.",
            "This is a conversation, not supervision.",
        )
    });
    let mut lines: Vec<String> = talk.map(str::to_owned).into_iter().collect();
    lines.push(which(round, lang));
    lines.push(match round.expected() {
        Some(expected) => pick!(
lang,
"{sent} van {expected} ingezonden; nog concept: {drafts}",
"{sent} of {expected} sent; still a draft: {drafts}"
),
        None => pick!(
lang,
"{sent} ingezonden; nog concept: {drafts} (zonder register is niet te zeggen van hoeveel)",
"{sent} sent; still a draft: {drafts} (without a register nobody can say of how many)"
),
    });
    let counted = overview.counted();
    if counted != sent {
        lines.push(pick!(
            lang,
            "In de cijfers: {counted}",
            "In the figures: {counted}"
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
        (
            left_out.drafts.len(),
            lang.pick(
                "met antwoorden die nog niet zijn vastgesteld",
                "with answers that are not settled yet",
            ),
        ),
    ];
    for (count, why) in reasons.into_iter().filter(|(count, _)| *count > 0) {
        let files = lang.count(count, ("bestand", "bestanden"), ("file", "files"));
        notes.push(pick!(
            lang,
            "Niet meegeteld: {files} {why}.",
            "Not counted: {files} {why}."
        ));
    }
    if overview.seen.leaves_out_single_kinds() && !round.single_kinds.is_empty() {
        let kinds: Vec<&str> = round
            .single_kinds
            .iter()
            .map(|kind| overview.norm.kind_title(kind))
            .collect();
        let kinds = lang.list(&kinds);
        notes.push(pick!(
            lang,
            "Niet meegeteld: soorten met één organisatie ({kinds}).",
            "Not counted: kinds with one organisation ({kinds})."
        ));
    }
    for group in &overview.too_few {
        let name = group_name(group, lang);
        notes.push(pick!(
lang,
"Van {name} is er nog niet genoeg ingezonden om iets te noemen; die antwoorden zitten in geen enkel getal.",
"Of {name} not enough has been sent yet to say anything; those answers are in no number."
));
    }
    if overview.seen.in_steps() {
        notes.push(lang.pick(
            "Wij noemen geen precieze aantallen, maar stappen van vier (0 tot en met 3, 4 tot en met 7, enzovoort). Uit dit beeld alleen is niet af te leiden wat één organisatie antwoordde. Van minder dan zes organisaties noemen wij niets.",
            "We give no exact counts, but steps of four (0 to 3, 4 to 7, and so on). From this picture alone nobody can work out what one organisation answered. Of fewer than six organisations we say nothing.",
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
pub(super) fn development(
    overview: &Overview<'_>,
    development: &Development<'_>,
    lang: Lang,
) -> Vec<String> {
    let baseline = &development.baseline;
    let name = baseline.label.unwrap_or(baseline.id);
    let name = format!("{name} ({})", lang.date(baseline.date));
    let mut lines = match &development.compared {
        Some(compared) => pairs(compared, &name, lang),
        None => whole_years(overview, development, &name, lang),
    };
    lines.extend(moved::sentences(overview, development, lang));
    lines
}

fn pairs(compared: &Compared, name: &str, lang: Lang) -> Vec<String> {
    let Compared {
        both,
        merged,
        predecessors,
        newcomers,
        gone,
    } = compared;
    let mut lines = vec![pick!(
        lang,
        "Vergeleken met {name}, over de {both} organisaties die in beide metingen zitten",
        "Compared with {name}, over the {both} organisations in both measurements"
    )];
    if *merged > 0 {
        lines.push(pick!(
lang,
"Daarvan na een herindeling: {merged}, vergeleken met de som van de voorgangers ({predecessors} samen)",
"Of those, after a merger: {merged}, compared with the sum of those before it ({predecessors} together)"
));
    }
    if *newcomers > 0 || *gone > 0 {
        lines.push(pick!(
            lang,
            "Niet vergeleken: {newcomers} alleen in deze meting, {gone} alleen in de vorige",
            "Not compared: {newcomers} in this measurement only, {gone} in the earlier one only"
        ));
    }
    lines
}

fn whole_years(
    overview: &Overview<'_>,
    development: &Development<'_>,
    name: &str,
    lang: Lang,
) -> Vec<String> {
    let (then, now) = development.counted;
    let mut lines = vec![pick!(
        lang,
        "Het hele beeld van {name} naast dat van nu: toen {then}, nu {now} organisaties",
        "The whole picture of {name} beside that of now: {then} organisations then, {now} now"
    )];
    if overview.seen.requirements() {
        let (one, _) = NormHead::new(overview.norm, lang).requirement;
        lines.push(pick!(
lang,
"Per {one} staat hier alleen wat zeker is veranderd; een kleinere verandering is in stappen niet te zien",
"Per {one} there is only what certainly changed; a smaller change does not show in steps"
));
    }
    lines
}

/// "voldoet: 8 tot en met 15 van 44".
pub(super) fn hard(cell: &CellView, of: usize, lang: Lang) -> String {
    let text = &cell.text;
    match cell.count {
        Some(_) => pick!(
            lang,
            "voldoet deels of nog niet: {text} van {of}",
            "partly or not yet met: {text} of {of}"
        ),
        None => pick!(lang, "voldoet: {text} van {of}", "met: {text} of {of}"),
    }
}

/// What comes next and is too much to name.
pub(super) fn tied(tied: &Tied, words: &str, lang: Lang) -> String {
    let (count, themes) = (tied.count, lang.list(&tied.themes));
    let theme = match tied.themes.len() {
        1 => lang.pick("thema", "theme"),
        _ => lang.pick("de thema's", "themes"),
    };
    pick!(
        lang,
        "Daarna staan {count} {words} gelijk, uit {theme} {themes}",
        "Then {count} {words} stand the same, from {theme} {themes}"
    )
}

/// What is asked most, and for what nobody offers help yet.
pub(super) fn exchange(exchanged: &[Exchanged<'_>], lang: Lang) -> Vec<String> {
    let mut lines = Vec::new();
    let without = exchanged.iter();
    let without = without.filter(|one| one.no_offer == Some(true) && one.elsewhere.is_empty());
    let without: Vec<&str> = without.map(|one| one.id).collect();
    if !without.is_empty() {
        let without = without.join(", ");
        lines.push(pick!(
            lang,
            "Hulp gevraagd en door niemand aangeboden: {without}",
            "Help wanted and offered by nobody: {without}"
        ));
    }
    let elsewhere = exchanged.iter();
    let elsewhere = elsewhere.filter(|one| one.no_offer == Some(true) && !one.elsewhere.is_empty());
    let elsewhere: Vec<&str> = elsewhere.map(|one| one.id).collect();
    if !elsewhere.is_empty() {
        let elsewhere = elsewhere.join(", ");
        lines.push(pick!(
            lang,
            "Hulp gevraagd en alleen bij een andere norm aangeboden: {elsewhere}",
            "Help wanted and offered at another norm only: {elsewhere}"
        ));
    }
    let most = exchanged.iter().map(|one| one.wanted.len()).max();
    let most = most.filter(|most| *most > 1);
    if let Some(most) = most {
        let asked = exchanged.iter().filter(|one| one.wanted.len() == most);
        let asked: Vec<&str> = asked.map(|one| one.id).collect();
        let asked = asked.join(", ");
        lines.push(pick!(
            lang,
            "Het meest gevraagd: {asked} ({most} keer)",
            "Asked most: {asked} ({most} times)"
        ));
    }
    lines
}
