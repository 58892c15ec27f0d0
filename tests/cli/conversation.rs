//! What a board talks about and what it signs: questions drawn from findings, the same in
//! every form, and nothing that judges or names anybody.

use std::fs;

use crate::common::{Folder, MARKED, norm, waterkant};

pub const NOW: &str = "examples/waterkant-2026.yaml";
pub const THEN: &str = "examples/waterkant-2025.yaml";

pub fn made(document: &str, args: &[&str]) -> String {
    let run = norm(&[&["report", "--document", document], args].concat());
    assert_eq!(run.code, 0, "{}", run.err);
    run.out
}

pub fn of(document: &str, answers: &str) -> String {
    let folder = Folder::new();
    made(document, &[&folder.file("a.yaml", answers)])
}

/// Headings of the items, without their numbers.
pub fn items(agenda: &str) -> Vec<&str> {
    let headings = agenda.lines().filter_map(|line| line.strip_prefix("## "));
    let numbered = headings.filter_map(|line| line.split_once(". "));
    numbered.map(|(_, title)| title).collect()
}

/// What stands under the heading of an item.
fn under<'t>(agenda: &'t str, title: &str) -> &'t str {
    let (_, rest) = agenda
        .split_once(&format!(". {title}\n"))
        .unwrap_or_else(|| panic!("{title}: {agenda}"));
    rest.split("\n## ").next().expect("a part")
}

/// Answers in which every item of the agenda has something to ask.
pub const ALL: &str = "  \"2.1\": {status: voldoet, criteria: {vastgesteld: niet}}
  \"2.3\": {status: voldoet, last_done: 2021-01-01}
  \"3.5\": {status: niet, note: NOTE_MERK, obstacles: [kennis, capaciteit], support: HULP_MERK}
  \"3.6\":
    status: deels
    note: x
    owner: HRM
    obstacles: capaciteit
    offer: AANBOD_MERK
    actions:
      - {title: LAAT_MERK, owner: EIGENAAR_MERK, due: 2025-01-01, public: true}
      - {title: TE_LAAT_MERK, due: 2029-01-01}
  \"3.7\": {status: deels, note: x, owner: HRM, actions: [{title: OPTIJD_MERK, due: 2026-01-01}], private: PRIVE_MERK}
  \"5.1\": {status: voldoet, confirmed: false}
";

#[test]
fn each_item_is_a_question_drawn_from_findings_in_one_order() {
    let agenda = of("agenda", &waterkant(ALL));
    assert_eq!(
        items(&agenda),
        [
            "Vaststellen",
            "Klopt het antwoord?",
            "Besluiten",
            "Knelpunten",
            "Hulp vragen en aanbieden",
            "Wat zeggen wij tegen raad en inwoners?",
            "Prioriteiten",
            "Volgende meting en ondertekening",
        ]
    );
    for title in items(&agenda) {
        let item = under(&agenda, title);
        let question = item.lines().find(|line| line.starts_with("**"));
        assert!(question.is_some_and(|line| line.ends_with("?**")), "{item}");
        let places = item.matches("`[vul aan: ").count();
        assert_eq!(
            places,
            if title == "Prioriteiten" { 3 } else { 1 },
            "{item}"
        );
    }
    for (title, said, codes) in [
        (
            "Vaststellen",
            &["**Nog te bevestigen**: 5.1"][..],
            ": nog in te vullen (unanswered), overgenomen van vorige keer, te bevestigen (unconfirmed).",
        ),
        (
            "Klopt het antwoord?",
            &["- **2.1 ", "voor het laatst op 1 januari 2021"],
            ": “voldoet” naast een onderdeel dat openstaat (contradiction), te lang geleden gedaan (lapsed-duty).",
        ),
        (
            "Besluiten",
            &[
                "- **3.5 Bewust van risico's in werkprocessen**: geen open actie · nog geen eigenaar\n",
                "actie over datum (1 januari 2025): LAAT\\_MERK",
                "TE\\_LAAT\\_MERK",
            ],
            ": zonder eigenaar (owner-missing), zonder open actie (no-plan), later dan de ambitie (late-plan), actie over datum (overdue-action).",
        ),
        (
            "Knelpunten",
            &["- **capaciteit**: 3.5 en 3.6\n", "- **kennis**: 3.5\n"],
            "",
        ),
        (
            "Hulp vragen en aanbieden",
            &[
                "Hulp gevraagd: HULP\\_MERK",
                "Wat wij anderen kunnen bieden: AANBOD\\_MERK",
            ],
            "",
        ),
        (
            "Wat zeggen wij tegen raad en inwoners?",
            &["actie: LAAT\\_MERK"],
            "",
        ),
        ("Volgende meting en ondertekening", &["elk jaar"], ""),
    ] {
        let item = under(&agenda, title);
        for said in said {
            assert!(item.contains(said), "{said}: {item}");
        }
        let from = item.lines().find(|line| line.starts_with("Komt uit"));
        assert!(from.unwrap_or_default().ends_with(codes), "{item}");
        assert_eq!(from.is_none(), codes.is_empty(), "{item}");
    }
    assert!(!under(&agenda, "Besluiten").contains("**3.7 "), "{agenda}");
    for left_out in ["EIGENAAR", "NOTE", "PRIVE", "OPTIJD", "HRM"] {
        assert!(!agenda.contains(left_out), "{left_out}: {agenda}");
    }
}

#[test]
fn the_agenda_tells_what_changed_only_with_a_baseline() {
    let without = made("agenda", &[NOW]);
    assert!(!without.contains("Wat veranderde"), "{without}");
    let with = made("agenda", &[NOW, "--baseline", THEN]);
    let item = under(&with, "Wat veranderde");
    for said in [
        "- **Vooruitgang**: 1.3, 2.5, ",
        "achteruitgang: was “voldoet”, is nu “voldoet deels”",
        "anders beoordeeld: was “voldoet”, is nu “voldoet deels”: De code",
        "antwoord verdwenen: ",
        ": achteruitgang (regression), antwoord verdwenen (answer-lost).",
    ] {
        assert!(item.contains(said), "{said}: {item}");
    }
    let same = made("agenda", &[THEN, "--baseline", THEN]);
    assert!(!same.contains("Wat veranderde"), "{same}");
}

#[test]
fn what_is_empty_is_left_out() {
    let nothing = of("agenda", &waterkant(""));
    let left = [
        "Vaststellen",
        "Prioriteiten",
        "Volgende meting en ondertekening",
    ];
    assert_eq!(items(&nothing), left, "{nothing}");
    let show = norm(&["show", "noord-holland", "--format", "json"]).out;
    let show: serde_json::Value = serde_json::from_str(&show).expect("JSON");
    let themes = show["themes"].as_array().expect("themes");
    let all = themes
        .iter()
        .flat_map(|theme| theme["requirements"].as_array().expect("a list"));
    let ids = all.map(|one| one["id"].as_str().expect("an id").to_owned());
    let met: String = ids
        .map(|id| format!("  \"{id}\": {{status: voldoet, last_done: 2025-03-01}}\n"))
        .collect();
    let agenda = of("agenda", &waterkant(&met));
    assert_eq!(
        items(&agenda),
        ["Vaststellen", "Volgende meting en ondertekening"]
    );
    let settled =
        waterkant(&met).replace("answers:", "settled: {by: x, date: 2025-05-01}\nanswers:");
    let agenda = of("agenda", &settled);
    assert_eq!(items(&agenda), ["Volgende meting"]);
    let page = of("signoff", &settled);
    assert!(!page.contains("Nog te besluiten"), "{page}");
}

#[test]
fn the_agenda_ends_with_agreements_to_type_over_and_the_lines_to_sign() {
    let agenda = made("agenda", &[NOW]);
    let (_, end) = agenda.split_once("## Afspraken\n").expect("agreements");
    assert!(
        end.contains("| Nr. | Wat | Eigenaar | Uiterlijk |"),
        "{end}"
    );
    assert_eq!(end.matches("|  |  |  |  |\n").count(), 6, "{end}");
    for role in ["burgemeester", "gemeentesecretaris", "raadsgriffier"] {
        assert!(end.contains(&format!("| {role} |  |  |\n")), "{end}");
    }
}

#[test]
fn the_agenda_of_what_is_settled_asks_nobody_to_sign() {
    let settled =
        waterkant(ALL).replace("answers:", "settled: {by: x, date: 2025-05-01}\nanswers:");
    let agenda = of("agenda", &settled);
    assert!(
        agenda.contains("\nVastgesteld door x op 1 mei 2025.\n"),
        "{agenda}"
    );
    for left_out in ["ondertekent", "Handtekening", "op papier"] {
        assert!(!agenda.contains(left_out), "{left_out}: {agenda}");
    }
    let draft = of("agenda", &waterkant(ALL));
    for said in ["ondertekent", "Handtekening", "op papier"] {
        assert!(draft.contains(said), "{said}: {draft}");
    }
}

#[test]
fn lists_are_tight_and_no_blank_line_is_doubled() {
    for document in ["agenda", "signoff"] {
        for text in [
            made(document, &[NOW, "--baseline", THEN]),
            of(document, &waterkant("")),
            of(document, &waterkant(ALL)),
        ] {
            assert!(!text.contains("\n\n\n"), "{document}: {text}");
            let lines: Vec<&str> = text.lines().collect();
            let is_point = |line: &str| line.starts_with("- ") || line.starts_with("1. ");
            let loose = |three: &&[&str]| is_point(three[0]) && three[1].is_empty();
            for three in lines.windows(3).filter(loose) {
                assert!(!is_point(three[2]), "{document}: {three:?}");
            }
        }
    }
}

#[test]
fn hostile_text_is_text_in_both_documents() {
    const EVIL: &str =
        "<script>x</script> `[vul aan: y]` **z** | [a](http://b) {{ L.agenda }} $(w) @team";
    let folder = Folder::new();
    let text = format!(
        "norm: noord-holland@2025\n\
         organisation: {{id: a, name: '{EVIL}', kind: gemeente}}\n\
         measurement: {{id: \"2025\", label: '{EVIL}', date: 2025-04-15}}\n\
         settled: {{by: '{EVIL}', date: 2025-05-01, ref: '{EVIL}', roles: ['{EVIL}']}}\n\
         answers:\n  \"3.6\":\n    status: deels\n    support: '{EVIL}'\n    offer: '{EVIL}'\n    \
         actions: [{{title: '{EVIL}', due: 2024-01-01, public: true}}]\n"
    );
    let file = folder.file("kwaad.yaml", text);
    for document in ["agenda", "signoff"] {
        let html = made(document, &[&file, "--format", "html"]);
        assert!(
            !html.contains("<script") && !html.contains("href=\"http"),
            "{html}"
        );
        let text = made(document, &[&file]);
        for (sign, most) in [
            ("<script", "\\<script"),
            ("**z", "\\*\\*z"),
            ("](http", "\\](http"),
        ] {
            let bare = text.replace(most, "").contains(sign);
            assert!(!bare, "{sign}: {text}");
        }
        assert!(!text.contains("`[vul aan: y"), "{text}");
        let tables = text
            .lines()
            .filter(|line| line.starts_with("| ") && line.contains("script"));
        for row in tables {
            assert_eq!(row.replace("\\|", "").matches('|').count(), 4, "{row}");
        }
        assert!(
            text.contains("{{ L.agenda }}") || text.contains("\\{"),
            "{text}"
        );
    }
}

#[test]
fn every_form_says_the_same_and_marks_of_what_stays_inside_are_in_none() {
    let folder = Folder::new();
    let file = folder.file("merk.yaml", MARKED);
    for document in ["agenda", "signoff"] {
        let html = made(document, &[&file, "--format", "html"]);
        let text = made(document, &[&file]);
        for mark in ["NAAM", "LABEL", "DOOR", "BESLUIT", "FUNCTIE"] {
            assert!(html.contains(&format!("{mark}_MERK")), "{document} {mark}");
            assert!(
                text.contains(&format!("{mark}\\_MERK")),
                "{document} {mark}"
            );
        }
        for mark in [
            "PRIVE",
            "NOTE",
            "EIGENAAR",
            "BEWIJS",
            "OPENBAAREIGENAAR",
            "OPNORM",
            "REGIO",
        ] {
            assert!(
                !html.contains(&format!(">{mark}_MERK")),
                "{document} {mark}"
            );
            assert!(
                !html.contains(&format!(" {mark}_MERK")),
                "{document} {mark}"
            );
        }
        for audience in ["region", "province", "public"] {
            let run = norm(&["report", &file, "--document", document, "--for", audience]);
            assert_eq!((run.code, run.out.as_str()), (2, ""));
        }
    }
}

#[test]
fn neither_document_speaks_of_failing_or_of_a_clock() {
    for document in ["agenda", "signoff"] {
        let text = made(document, &[NOW, "--baseline", THEN]);
        for word in [
            "onvoldoende",
            "gezakt",
            "geslaagd",
            "rood",
            "minuten",
            "uur ",
            "%",
        ] {
            assert!(!text.contains(word), "{document}: {word}");
        }
    }
    let kept = fs::read_to_string("examples/documents/waterkant-2026-agenda.md");
    assert!(kept.is_ok(), "the agenda stands in examples");
}
