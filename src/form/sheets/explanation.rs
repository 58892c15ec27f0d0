//! The sheet that explains the form to who fills it in: who, until when and where
//! it goes first, then how.

use super::model::{CellLook, NewCell, NewColumn, NewSheet};
use super::{BookPlan, FormUse, official};
use crate::answers::{PRIVATE_NL, Status, TextKind, marking};
use crate::form::RowKind;
use crate::labels::Labels;
use crate::lang::Lang;

/// What a row of the explanation is about, and what it says.
type Subject = (&'static str, String);

/// The explanation, in plain Dutch.
pub(super) fn explanation(plan: &BookPlan<'_, '_>) -> NewSheet {
    let title = &plan.form.norm.title;
    let lines = [
        marking(plan.form.answers, Lang::Nl).to_owned(),
        format!("Zo vult u deze vragenlijst in ({title})."),
    ];
    let mut rows = vec![vec![NewCell::text(&plan.lines[0], CellLook::Title)]];
    rows.extend(lines.map(|line| vec![NewCell::text(line, CellLook::Line)]));
    rows.push(Vec::new());
    let subjects = [errand(plan), sheets(plan), columns(plan), doing()];
    for (head, text) in subjects.into_iter().flatten() {
        rows.push(vec![
            NewCell::text(head, CellLook::Number),
            NewCell::text(text, CellLook::Ours),
        ]);
    }
    NewSheet {
        name: "Uitleg",
        columns: [24, 100].map(NewColumn::of_ours).to_vec(),
        rows,
        is_protected: true,
        ..NewSheet::default()
    }
}

/// Who fills it in, until when, and where it goes then.
fn errand(plan: &BookPlan<'_, '_>) -> Vec<Subject> {
    let errand = &plan.beside.errand;
    let organisation = &plan.form.answers.organisation;
    let who = errand.filled_in_by.as_ref().unwrap_or(&organisation.name);
    let rows = plan.rows(RowKind::Answer);
    let asked = Lang::Nl.count(rows.len(), ("vraag", "vragen"), ("", ""));
    let what = match plan.beside.form_use {
        FormUse::Whole => format!("{who}: {asked}."),
        FormUse::Part => {
            let all = plan.form.norm.asked_of(&organisation.kind).count();
            let ids = rows.iter().filter_map(|row| row.requirement);
            let ids: Vec<&str> = ids.map(|(_, asked)| asked.id.as_str()).collect();
            let ids = Lang::Nl.list(&ids);
            format!("{who}: {asked} van de {all}, een deel van de vragenlijst ({ids}).")
        }
    };
    let mut told = vec![("Wie vult dit in", what)];
    let deadline = errand.deadline;
    told.extend(deadline.map(|day| ("Uiterlijk klaar", format!("{}.", Lang::Nl.date(day)))));
    let to = match &errand.return_to {
        Some(to) => format!("Stuur dit werkboek naar: {to}"),
        None => "Stuur dit werkboek terug naar wie het u gaf.".to_owned(),
    };
    told.push(("Als het klaar is", to));
    told
}

/// What is on which sheet.
fn sheets(plan: &BookPlan<'_, '_>) -> Vec<Subject> {
    let fixed = |head, text: &str| (head, text.to_owned());
    let mut told = vec![
        fixed(
            RowKind::Answer.sheet(),
            "Eén rij per vraag. Vul de kolommen met een donkere kop in; de andere zijn van de norm. Laat de nummers staan: daaraan herkent norm de rij. Verandert u er een, dan vraagt Excel of dat de bedoeling is.",
        ),
        fixed(
            RowKind::Criterion.sheet(),
            "Sommige vragen bestaan uit delen; klik op de vragenlijst in de kolom Onderdelen om ze te zien. Per deel kunt u een status en een toelichting geven; dat verandert de status van de vraag niet. Eerst ziet u alleen de delen van de norm zelf. De toelichting bij de norm is een hulp en schrijft niets voor. Ook die zien? Klik op het pijltje bij Staat in en kies Alles selecteren.",
        ),
        fixed(
            RowKind::Action.sheet(),
            "Eén rij per actie, met het nummer van de vraag ervoor. Openbaar: ja betekent dat raad en inwoners haar mogen lezen.",
        ),
        fixed(
            RowKind::Evidence.sheet(),
            "Waar het uit blijkt. Met een nummer ervoor hoort het bij die vraag. Een document dat u vaker gebruikt zet u één keer op de lijst: zonder nummer, met een kort kenmerk; daarna volstaan in een rij het nummer en dat kenmerk.",
        ),
    ];
    let counted = Labels::NL.counted_2;
    match plan.beside.form_use {
        FormUse::Whole => told.extend([
            (
                "Totalen",
                format!("Telt mee terwijl u invult. {counted} Dit blad zit op slot; er is niets in te vullen."),
            ),
            fixed(
                RowKind::File.sheet(),
                "Van wie dit bestand is en bij welke meting het hoort. Wat er al staat zit op slot. Is het vastgesteld? Vul dan achter settled.by, settled.date en settled.ref in door wie, wanneer en onder welk nummer.",
            ),
        ]),
        FormUse::Part => {}
    }
    told
}

/// What goes in which column.
fn columns(plan: &BookPlan<'_, '_>) -> Vec<Subject> {
    let words = Status::OFFERED.join(", ");
    let Labels {
        partial,
        unmet,
        na,
        unanswered,
        ..
    } = Labels::NL;
    let fixed = |head, text: &str| (head, text.to_owned());
    let mut told = vec![
        (
            Labels::NL.status,
            format!(
                "Kies uit de lijst: {words}. Leeg betekent: {unanswered}. Een deel is geen geheel: wie nog iets mist, kiest {partial}."
            ),
        ),
        (
            TextKind::Note.heading(),
            format!(
                "Waarom. Nodig bij {}: de cel kleurt oranje zolang zij leeg is.",
                Lang::Nl.list(&[partial, unmet, na])
            ),
        ),
        fixed(Labels::NL.owner, "Een functie of afdeling, nooit een naam."),
        fixed(
            "Datums",
            "Typ een datum zoals u gewend bent, zoals 15-4-2025. Een datum staat rechts in de cel. Staat hij links, dan is het een tekst: typ hem dan opnieuw.",
        ),
        ("Tekst van de norm", official_text(plan)),
        fixed(
            "Teksten voor anderen",
            "Hulp gevraagd, wat wij anderen kunnen bieden en opmerking bij de norm zijn voor regio en provincie. Tekst voor raad en inwoners kan openbaar worden.",
        ),
        (
            TextKind::Private.heading(),
            private(plan.beside.private_left_out),
        ),
    ];
    told.push(fixed(
        "Bij een volgende meting",
        "Anders beoordeeld, sinds de vorige meting en bevestigd zijn bij de eerste meting verborgen: u hebt ze dan nog niet nodig. Kwam het waar de vraag over gaat sinds de vorige meting niet voor? Kies dan: kwam niet voor. Bevestigd: nee betekent dat het antwoord van vorige keer komt en nog niet is nagekeken; het telt dan niet mee. Maak de cel leeg zodra het klopt.",
    ));
    told
}

fn official_text(plan: &BookPlan<'_, '_>) -> String {
    let sources = official::sources(plan.form.norm).join("; ");
    let mut told = match official::is_at_hand(plan) {
        true => "Zo staat het in de norm. De vraag ernaast zegt hetzelfde in gewone taal.".to_owned(),
        false => "Hier staat waar u de letterlijke tekst vindt. De vraag ernaast vraagt hetzelfde in gewone taal.".to_owned(),
    };
    if !sources.is_empty() {
        told += &format!(" De bron: {sources}.");
    }
    told
}

/// What may be done in the program that it is filled in with.
fn doing() -> Vec<Subject> {
    let fixed = |head, text: &str| (head, text.to_owned());
    vec![
        fixed(
            "Wel doen",
            "Sorteren, filteren, kolommen verbergen of verschuiven, rijen toevoegen bij Acties en Bewijs, een eigen kolom erbij zetten: die leest norm niet. Moeten Totalen, Gegevens of Uitleg van het slot: Controleren, Beveiliging blad opheffen; er is geen wachtwoord.",
        ),
        fixed(
            "Niet doen",
            "Cellen samenvoegen, koppen of bladen een andere naam geven, nummers aanpassen, een wachtwoord of macro's toevoegen. Sla op als Excel-werkmap (.xlsx).",
        ),
        fixed(
            "Afdrukken",
            "Elk blad past op liggend A4. De vragenlijst is breder: de teksten voor anderen staan op een tweede bladzijde ernaast.",
        ),
    ]
}

/// What becomes of private remarks, and how many were left out here.
fn private(left_out: usize) -> String {
    let said = format!("Dit zijn {PRIVATE_NL}.");
    match left_out {
        0 => said,
        _ => format!("{said} Weggelaten bij het maken van dit werkboek: {left_out}."),
    }
}
