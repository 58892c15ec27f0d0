//! What the explanation says of sheets, columns, and what may be done with them.

use super::Subject;
use crate::answers::{PRIVATE_EN, PRIVATE_NL, Status, TextKind};
use crate::form::RowKind;
use crate::form::sheets::{BookPlan, FormUse, official, sight};
use crate::labels::Labels;
use crate::lang::{Lang, pick};

/// A subject whose text is fixed.
fn fixed(head: &'static str, text: &'static str) -> Subject {
    (head, text.to_owned())
}

/// What is on which sheet.
pub(super) fn sheets(plan: &BookPlan<'_, '_>, lang: Lang) -> Vec<Subject> {
    let mut told = vec![
        fixed(
            RowKind::Answer.sheet(),
            lang.pick(
                "Eén rij per vraag. Vul de kolommen met een donkere kop in; de andere zijn van de norm. Laat de nummers staan: daaraan herkent norm de rij. Verandert u er een, dan vraagt Excel of dat de bedoeling is.",
                "A row for each question. Fill in the columns with a dark heading; the others are the norm's. Leave the numbers as they are: norm knows each row by its number. If you change one, Excel asks whether you mean it.",
            ),
        ),
        fixed(
            RowKind::Criterion.sheet(),
            lang.pick(
                "Sommige vragen bestaan uit delen; klik op de vragenlijst in de kolom Onderdelen om ze te zien. Per deel kunt u een status en een toelichting geven; dat verandert de status van de vraag niet. Eerst ziet u alleen de delen van de norm zelf. De toelichting bij de norm is een hulp en schrijft niets voor. Ook die zien? Klik op het pijltje bij Staat in en kies Alles selecteren.",
                "Some questions consist of parts; click in the column Onderdelen of the questionnaire to see them. You can give each part a status and a note; that does not change the status of the question. At first you see only the parts of the norm itself. The explanation of the norm is a help and prescribes nothing. To see it too, click on the arrow at Staat in and choose Select all.",
            ),
        ),
        fixed(
            RowKind::Action.sheet(),
            lang.pick(
                "Eén rij per actie, met het nummer van de vraag ervoor. Openbaar: ja betekent dat raad en inwoners haar mogen lezen.",
                "A row for each action, with the number of its question in front. Openbaar: ja means that council and inhabitants may read it.",
            ),
        ),
        fixed(
            RowKind::Evidence.sheet(),
            lang.pick(
                "Waar het uit blijkt. Met een nummer ervoor hoort het bij die vraag. Een document dat u vaker gebruikt zet u één keer op de lijst: zonder nummer, met een kort kenmerk; daarna volstaan in een rij het nummer en dat kenmerk, met het artikel als dat helpt. Hoort het bij één onderdeel, zet dat dan bij Onderdeel, zoals het op het blad Onderdelen heet.",
                "What shows it. With a number in front it belongs to that question. A document that you use more often goes on the list once: without a number, with a short id; after that the number and the id in a row are enough, with the article if that helps. If it belongs to one part, name that at Onderdeel, as the sheet Onderdelen calls it.",
            ),
        ),
    ];
    if plan.has_intervals() {
        told.insert(2, intervals(lang));
    }
    match plan.beside.form_use {
        FormUse::Whole => told.extend(of_the_whole(lang)),
        FormUse::Part if sight::is_hidden_sheet(plan, RowKind::File) => {}
        FormUse::Part => told.push(fixed(
            RowKind::File.sheet(),
            lang.pick(
                "Bij welke meting dit deel hoort. Vul in wat er nog leeg is.",
                "The measurement that this part belongs to. Fill in what is still empty.",
            ),
        )),
    }
    told
}

/// What is on the sheet of intervals, where there is one.
fn intervals(lang: Lang) -> Subject {
    fixed(
        RowKind::Done.sheet(),
        lang.pick(
            "Enkele vragen noemen meer dan één termijn. Vul hier per termijn in wanneer het voor het laatst is gedaan, of op de vragenlijst één datum voor allemaal; niet allebei.",
            "Some questions name more than one interval. Fill in here when each was last kept, or one date for all of them in the questionnaire; not both.",
        ),
    )
}

/// What is on the sheets that a part does without.
fn of_the_whole(lang: Lang) -> [Subject; 2] {
    let counted = Labels::of(lang).counted_2;
    [
        (
            "Totalen",
            pick!(
                lang,
                "Telt mee terwijl u invult. {counted} Dit blad zit op slot; er is niets in te vullen.",
                "Counts along while you fill in. {counted} This sheet is locked; there is nothing to fill in."
            ),
        ),
        fixed(
            RowKind::File.sheet(),
            lang.pick(
                "Van wie dit bestand is en bij welke meting het hoort. Wat er al staat zit op slot. Is het vastgesteld? Vul dan achter settled.by, settled.date, settled.ref en settled.roles in door wie, wanneer, onder welk nummer en door welke functies.",
                "Whose file this is and which measurement it belongs to. What is there already is locked. Has it been settled? Then fill in by whom, when, under which number and by which roles, behind settled.by, settled.date, settled.ref and settled.roles.",
            ),
        ),
    ]
}

/// What goes in which column.
pub(super) fn columns(plan: &BookPlan<'_, '_>, lang: Lang) -> Vec<Subject> {
    vec![
        (Labels::NL.status, status(lang)),
        (TextKind::Note.heading(), note(lang)),
        fixed(
            Labels::NL.owner,
            lang.pick(
                "Een functie of afdeling, nooit een naam. Tussen meer dan één staat een puntkomma.",
                "A role or a department, never a name. A semicolon stands between more than one.",
            ),
        ),
        fixed(
            lang.pick("Datums", "Dates"),
            lang.pick(
                "Typ een datum zoals u gewend bent, zoals 15-4-2025. Een datum staat rechts in de cel. Staat hij links, dan is het een tekst: typ hem dan opnieuw.",
                "Type a date as you are used to, such as 15-4-2025. A date stands at the right of its cell. If it stands at the left it is a text: type it again.",
            ),
        ),
        ("Tekst van de norm", official_text(plan, lang)),
        fixed(
            lang.pick("Teksten voor anderen", "Texts for others"),
            lang.pick(
                "Hulp gevraagd, wat wij anderen kunnen bieden en opmerking bij de norm zijn voor regio en provincie. Tekst voor raad en inwoners kan openbaar worden.",
                "Hulp gevraagd, Wat wij anderen kunnen bieden and Opmerking bij de norm are for region and province. Tekst voor raad en inwoners may become public.",
            ),
        ),
        (
            TextKind::Private.heading(),
            private(plan.beside.private_left_out, lang),
        ),
        fixed(
            lang.pick("Bij een volgende meting", "In a later measurement"),
            lang.pick(
                "Anders beoordeeld, sinds de vorige meting en bevestigd zijn bij de eerste meting verborgen: u hebt ze dan nog niet nodig. Kwam het waar de vraag over gaat sinds de vorige meting niet voor? Kies dan: kwam niet voor. Bevestigd: nee betekent dat het antwoord van vorige keer komt en nog niet is nagekeken; het telt dan niet mee. Kies ja zodra het klopt.",
                "Anders beoordeeld, Sinds de vorige meting and Bevestigd are hidden in a first measurement: you do not need them yet. If what the question is about has not come up since the measurement before, choose: kwam niet voor. Bevestigd: nee means that the answer comes from last time and was not checked yet; it does not count then. Choose ja once it is right.",
            ),
        ),
    ]
}

fn status(lang: Lang) -> String {
    let words = Status::OFFERED.join(", ");
    let Labels {
        partial,
        unanswered,
        ..
    } = Labels::NL;
    pick!(
        lang,
        "Kies uit de lijst: {words}. Leeg betekent: {unanswered}. Een deel is geen geheel: wie nog iets mist, kiest {partial}.",
        "Choose from the list: {words}. Empty means: {unanswered}. A part is no whole: if anything is missing, choose {partial}."
    )
}

fn note(lang: Lang) -> String {
    let Labels {
        partial, unmet, na, ..
    } = Labels::NL;
    let words = lang.list(&[partial, unmet, na]);
    pick!(
        lang,
        "Waarom. Nodig bij {words}: de cel kleurt oranje zolang zij leeg is.",
        "Why. Needed at {words}: the cell is orange as long as it is empty."
    )
}

fn official_text(plan: &BookPlan<'_, '_>, lang: Lang) -> String {
    let told = match official::is_at_hand(plan) {
        true => lang.pick(
            "Zo staat het in de norm. De vraag ernaast vraagt hetzelfde in gewone taal.",
            "As the norm has it. The question beside it asks the same in plain words.",
        ),
        false => lang.pick(
            "Hier staat waar u de letterlijke tekst vindt. De vraag ernaast vraagt hetzelfde in gewone taal.",
            "Where the literal text can be found. The question beside it asks the same in plain words.",
        ),
    };
    let sources = official::sources(plan.form.norm).join("; ");
    match sources.is_empty() {
        true => told.to_owned(),
        false => pick!(
            lang,
            "{told} De bron: {sources}.",
            "{told} The source: {sources}."
        ),
    }
}

/// What may be done in the program that it is filled in with.
pub(super) fn doing(lang: Lang) -> Vec<Subject> {
    vec![
        fixed(
            lang.pick("Wel doen", "What you may do"),
            lang.pick(
                "Sorteren, filteren, kolommen verbergen of verschuiven, rijen toevoegen bij Acties en Bewijs, een eigen kolom erbij zetten: die leest norm niet. Moet een blad van het slot: Controleren, Beveiliging blad opheffen; er is geen wachtwoord.",
                "Sort, filter, hide or move columns, add rows on Acties and Bewijs, add a column of your own: norm does not read it. To unlock a sheet: Review, Unprotect sheet; there is no password.",
            ),
        ),
        fixed(
            lang.pick("Niet doen", "What not to do"),
            lang.pick(
                "Cellen samenvoegen, koppen of bladen een andere naam geven, nummers aanpassen, een wachtwoord of macro's toevoegen. Sla op als Excel-werkmap (.xlsx).",
                "Merge cells, rename headings or sheets, change numbers, add a password or macros. Save as an Excel workbook (.xlsx).",
            ),
        ),
        fixed(
            lang.pick("Afdrukken", "Printing"),
            lang.pick(
                "Elk blad past op liggend A4. De vragenlijst is breder en gaat verder op bladzijden ernaast.",
                "Every sheet fits on A4, lying. The questionnaire is wider and goes on on pages beside it.",
            ),
        ),
    ]
}

/// What becomes of private remarks, and how many were left out here.
fn private(left_out: usize, lang: Lang) -> String {
    let what = lang.pick(PRIVATE_NL, PRIVATE_EN);
    let said = pick!(lang, "Dit zijn {what}.", "These are {what}.");
    match left_out {
        0 => said,
        _ => pick!(
            lang,
            "{said} Weggelaten bij het maken van dit werkboek: {left_out}.",
            "{said} Left out when this workbook was made: {left_out}."
        ),
    }
}
