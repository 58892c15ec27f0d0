//! The sheet that explains the form to who fills it in.

use super::model::{Allowed, CellLook, NewCell, NewColumn, NewSheet};
use crate::answers::{PRIVATE_NL, Status, TextKind, marking};
use crate::form::{Form, RowKind};
use crate::labels::Labels;
use crate::lang::Lang;

/// The explanation, in plain Dutch.
pub(super) fn explanation(form: &Form<'_>, first_line: &str, private_left_out: usize) -> NewSheet {
    let mut rows = vec![
        vec![NewCell::text(first_line, CellLook::Title)],
        vec![NewCell::text(
            marking(form.answers, Lang::Nl),
            CellLook::Line,
        )],
        vec![NewCell::text(
            format!("Zo vult u deze vragenlijst in ({}).", form.norm.title),
            CellLook::Line,
        )],
        Vec::new(),
    ];
    for (head, text) in subjects(private_left_out) {
        rows.push(vec![
            NewCell::text(head, CellLook::Number),
            NewCell::text(text, CellLook::Ours),
        ]);
    }
    NewSheet {
        name: "Uitleg",
        columns: [24, 100]
            .map(|width| NewColumn {
                width,
                allowed: Allowed::Nothing,
            })
            .to_vec(),
        rows,
        is_protected: true,
        ..NewSheet::default()
    }
}

fn subjects(private_left_out: usize) -> Vec<(&'static str, String)> {
    let words = Status::OFFERED.join(", ");
    let Labels {
        partial,
        unmet,
        na,
        unanswered,
        ..
    } = Labels::NL;
    let fixed = |head, text: &str| (head, text.to_owned());
    vec![
        fixed(
            RowKind::Answer.sheet(),
            "Eén rij per vraag. Vul de kolommen met een donkere kop in; de grijze zijn van de norm. Laat de nummers staan: daaraan herkent norm de rij. Verandert u er een, dan vraagt Excel of dat de bedoeling is.",
        ),
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
        fixed(
            RowKind::Criterion.sheet(),
            "Sommige vragen bestaan uit delen. Per deel kunt u een status en een toelichting geven; dat verandert de status van de vraag niet. Alleen de norm zelf telt, een toelichting of voorbeeld is een hulp.",
        ),
        fixed(
            RowKind::Action.sheet(),
            "Eén rij per actie, met het nummer van de vraag ervoor. Openbaar: ja betekent dat raad en inwoners haar mogen lezen.",
        ),
        fixed(
            RowKind::Evidence.sheet(),
            "Waar het uit blijkt. Met een nummer ervoor hoort het bij die vraag. Een document dat u vaker gebruikt zet u één keer op de lijst: zonder nummer, met een kort kenmerk; daarna volstaan in een rij het nummer en dat kenmerk.",
        ),
        fixed(
            "Teksten voor anderen",
            "Hulp gevraagd, te delen en opmerking bij de norm zijn voor regio en provincie. Tekst voor raad en inwoners kan openbaar worden.",
        ),
        (TextKind::Private.heading(), private(private_left_out)),
        fixed(
            "Bevestigd",
            "nee betekent: overgenomen van vorige keer en nog niet nagekeken; het antwoord telt dan niet mee. Maak de cel leeg zodra het klopt.",
        ),
        (
            "Totalen",
            format!(
                "Telt mee terwijl u invult. {} Dit blad zit op slot; er is niets in te vullen.",
                Labels::NL.counted_2
            ),
        ),
        fixed(
            RowKind::File.sheet(),
            "Van wie dit bestand is en bij welke meting het hoort. Wat er al staat zit op slot. Is het vastgesteld? Vul dan achter settled.by, settled.date en settled.ref in door wie, wanneer en onder welk nummer.",
        ),
        fixed(
            "Wel doen",
            "Sorteren, filteren, kolommen verbergen of verschuiven, rijen toevoegen bij Acties en Bewijs, een eigen kolom erbij zetten: die leest norm niet. Moeten Totalen, Gegevens of Uitleg van het slot: Controleren, Beveiliging blad opheffen; er is geen wachtwoord.",
        ),
        fixed(
            "Niet doen",
            "Cellen samenvoegen, koppen of bladen een andere naam geven, nummers aanpassen, een wachtwoord of macro's toevoegen. Sla op als Excel-werkmap (.xlsx).",
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
