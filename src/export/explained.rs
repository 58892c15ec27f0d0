//! The sheet that explains the form to who fills it in.

use super::plan::{CellPlan, ColumnPlan, Entry, Look, SheetPlan};
use crate::answers::Status;
use crate::lang::Lang;
use crate::norm::Norm;

/// The explanation, in plain Dutch.
pub(super) fn explanation(norm: &Norm, first_line: &str) -> SheetPlan {
    let mut rows = vec![
        vec![CellPlan::text(first_line, Look::Title)],
        vec![CellPlan::text(
            format!("Zo vult u deze vragenlijst in ({}).", norm.title),
            Look::Line,
        )],
        Vec::new(),
    ];
    for (head, text) in subjects() {
        rows.push(vec![
            CellPlan::text(head, Look::Number),
            CellPlan::text(text, Look::Ours),
        ]);
    }
    SheetPlan {
        name: "Uitleg",
        columns: [24, 100]
            .map(|width| ColumnPlan {
                width,
                entry: Entry::Nothing,
            })
            .to_vec(),
        rows,
        ..SheetPlan::default()
    }
}

fn subjects() -> Vec<(&'static str, String)> {
    let words = Status::OFFERED.join(", ");
    let to_fill = Status::Unanswered.label(Lang::Nl);
    let fixed = |head, text: &str| (head, text.to_owned());
    vec![
        fixed(
            "Vragenlijst",
            "Eén rij per vraag. Vul de kolommen met een donkere kop in; de andere zijn van de norm en zitten op slot. Laat de nummers staan: daaraan herkent norm de rij.",
        ),
        (
            "Status",
            format!(
                "Kies uit de lijst: {words}. Leeg betekent: {to_fill}. Een deel is geen geheel: wie nog iets mist, kiest voldoet deels."
            ),
        ),
        fixed(
            "Toelichting",
            "Waarom. Nodig bij voldoet deels, voldoet nog niet en niet van toepassing: de cel kleurt oranje zolang zij leeg is.",
        ),
        fixed("Eigenaar", "Een functie of afdeling, nooit een naam."),
        fixed(
            "Datums",
            "Typ een datum zoals u gewend bent; Excel maakt er 2025-04-15 van. Kleurt de cel niet mee of blijft de tekst links staan, dan is het geen datum.",
        ),
        fixed(
            "Onderdelen",
            "Sommige vragen bestaan uit delen. Per deel kunt u een status en een toelichting geven; dat verandert de status van de vraag niet. Alleen de norm zelf telt, een toelichting of voorbeeld is een hulp.",
        ),
        fixed(
            "Acties",
            "Eén rij per actie, met het nummer van de vraag ervoor. Openbaar: ja betekent dat raad en inwoners haar mogen lezen.",
        ),
        fixed(
            "Bewijs",
            "Waar het uit blijkt. Met een nummer ervoor hoort het bij die vraag. Een document dat u vaker gebruikt zet u één keer op de lijst: zonder nummer, met een kort kenmerk; daarna volstaan in een rij het nummer en dat kenmerk.",
        ),
        fixed(
            "Teksten voor anderen",
            "Hulp gevraagd, te delen en opmerking bij de norm zijn voor regio en provincie. Tekst voor raad en inwoners kan openbaar worden. Privé blijft binnen de organisatie.",
        ),
        fixed(
            "Bevestigd",
            "nee betekent: overgenomen van vorige keer en nog niet nagekeken; het antwoord telt dan niet mee. Maak de cel leeg zodra het klopt.",
        ),
        fixed(
            "Totalen",
            "Telt mee terwijl u invult. Er is niets in te vullen.",
        ),
        fixed(
            "Gegevens",
            "Van wie dit bestand is en bij welke meting het hoort. Dit blad zit op slot.",
        ),
        fixed(
            "Wel doen",
            "Sorteren, filteren, kolommen verbergen of verschuiven, rijen toevoegen bij Acties en Bewijs. Moet een blad van het slot: Controleren, Beveiliging blad opheffen; er is geen wachtwoord.",
        ),
        fixed(
            "Niet doen",
            "Cellen samenvoegen, koppen of bladen een andere naam geven, nummers aanpassen, een wachtwoord of macro's toevoegen. Sla op als Excel-werkmap (.xlsx).",
        ),
    ]
}
