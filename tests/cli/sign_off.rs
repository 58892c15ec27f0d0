//! The page to settle a measurement with: the text of a decision, what is open, and lines for ink.

use std::fs;

use crate::common::{Folder, waterkant};
use crate::conversation::{ALL, made, of};
use crate::norm_told::{REQUIREMENTS, small};

#[test]
fn the_page_to_sign_is_the_text_of_a_decision_with_lines_for_ink_at_its_end() {
    let page = of("signoff", &waterkant(ALL));
    let mut at = 0;
    for said in [
        "# Vaststelling van de meting: Gemeente Waterkant",
        "**Noord-Hollandse Norm Weerbare Overheid (2025)**",
        "**Intern: laat zwakke plekken zien.**",
        "- Voldoet: 2 van 47 uitgangspunten",
        "De norm is geen toezicht. Dit zijn antwoorden van onszelf. Wat openstaat is bedoeld voor het gesprek.",
        "De uitkomst van de meting “0-meting” van 15 april 2025 van Gemeente Waterkant, volgens ",
        "Bewaar dat bestand: wie het besluit erin opschrijft, verandert het",
        "Besloten door: `[vul aan: ",
        "Op: `[vul aan: ",
        "Nummer van het besluit: `[vul aan: ",
        "## Nog te besluiten: 2\n",
        "- **3.5 Bewust van risico's in werkprocessen**: zonder eigenaar · zonder open actie\n",
        "**: later dan de ambitie · actie over datum\n",
        "| Functie | Datum | Handtekening |",
        "| burgemeester |  |  |",
        "- sha256: ",
    ] {
        let found = page[at..].find(said);
        at += found.unwrap_or_else(|| panic!("{said}: {page}"));
    }
    let settled = waterkant(ALL).replace(
        "answers:",
        "settled: {by: de driehoek, date: 2025-05-01, ref: B-1, roles: [burgemeester, raadsgriffier]}\nanswers:",
    );
    let page = of("signoff", &settled);
    assert!(
        page.contains(
            "\nVastgesteld door de driehoek (burgemeester, raadsgriffier) op 1 mei 2025, B-1.\n"
        ),
        "{page}"
    );
    assert!(!page.contains("vul aan"), "{page}");
    assert!(!page.contains("Bewaar dat bestand"), "{page}");
    let told = "De vingerafdruk onderaan is van het bestand waarin dit besluit staat.";
    assert!(page.contains(told), "{page}");
    assert!(!page.contains("| gemeentesecretaris |"), "{page}");
}

#[test]
fn a_page_to_sign_names_five_decisions_on_a_line_each_and_counts_all() {
    let late = "status: niet, note: x, actions: [{title: EEN_MERK, due: 2025-01-01}, {title: TWEE_MERK, due: 2025-01-02}]";
    let many: String = (1..=11)
        .map(|number| format!("  \"2.{number}\": {{{late}}}\n"))
        .collect();
    let page = of("signoff", &waterkant(&many));
    let (_, open) = page
        .split_once("## Nog te besluiten: 11\n\n")
        .unwrap_or_else(|| panic!("{page}"));
    let lines: Vec<&str> = open.lines().take(7).collect();
    for line in &lines[..5] {
        assert!(line.starts_with("- **2."), "{page}");
        assert!(
            line.ends_with("**: zonder eigenaar · actie over datum"),
            "{line}"
        );
    }
    assert_eq!(
        lines[5..],
        ["", "En nog 6; zie de agenda voor het gesprek."]
    );
    assert!(!page.contains("MERK"), "{page}");
}

#[test]
fn a_title_without_end_is_cut_on_the_page_to_sign() {
    let folder = Folder::new();
    let title = "lang ".repeat(60);
    let theme = REQUIREMENTS.replace("title: Een", &format!("title: \"{title}\""));
    fs::create_dir(folder.path("normen")).expect("a folder");
    folder.file("normen/klein.yaml", small("", &theme));
    let answers = "norm: klein@1\norganisation: {id: a, name: A, kind: polder}\nmeasurement: {id: \"2025\", date: 2025-04-15}\nanswers:\n  \"1\": {status: niet, note: x}\n";
    let file = folder.file("a.yaml", answers);
    let norms = folder.path("normen").display().to_string();
    let page = made("signoff", &[&file, "--norms", &norms]);
    let line = page.lines().find(|line| line.starts_with("- **1 "));
    let line = line.unwrap_or_else(|| panic!("{page}"));
    assert!(
        line.chars().count() < 120 && line.contains("lang…**: "),
        "{line}"
    );
}

#[test]
fn where_the_norm_names_no_owners_there_are_free_lines() {
    let page = made("signoff", &["examples/flevoland/polderstad-2025.yaml"]);
    assert_eq!(page.matches("\n|  |  |  |").count(), 2, "{page}");
}
