//! What a norm says of itself and of its parts, as every output tells it.

use crate::common::{Folder, codes, norm, waterkant};

/// Where each text stands, in order.
pub fn in_order(out: &str, texts: &[&str]) {
    let mut from = 0;
    for text in texts {
        let at = out[from..].find(text);
        from += at.unwrap_or_else(|| panic!("{text} is not there, or too early: {out}"));
    }
}

/// A text on one line, without the breaks of the page.
fn flat(out: &str) -> String {
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// An empty form of a norm for a kind, of all that it is asked or of some.
pub fn form(id: &str, kind: &str, only: &[&str]) -> String {
    let folder = Folder::new();
    let to = folder.path("form.yaml");
    let to = to.to_str().expect("a path");
    let mut args = vec!["init", id, "--kind", kind, "--name", "A", "-o", to];
    args.extend(only.iter().flat_map(|only| ["--only", only]));
    let made = norm(&args);
    assert_eq!(made.code, 0, "{}", made.err);
    std::fs::read_to_string(to).expect("a form")
}

/// A norm of one theme, with keys of the norm and with what the theme asks.
pub fn small(keys: &str, theme: &str) -> String {
    format!(
        "id: klein\ntitle: Kleine norm\nversion: \"1\"\nlanguage: nl\n{keys}\
         kinds: {{polder: {{title: Polder}}, molen: {{title: Molen}}}}\n\
         sources: {{boek: {{title: Het boek}}}}\n\
         themes:\n  - id: A\n    title: Alles\n{theme}"
    )
}

/// What a theme of it asks.
pub const REQUIREMENTS: &str = "    requirements:\n      - {id: \"1\", title: Een, question: Een?, addresses: [polder], nature: standing}\n";
/// What `validate` says of a small norm.
pub fn judged(keys: &str, theme: &str) -> (Vec<String>, String) {
    let folder = Folder::new();
    let path = folder.file("klein.yaml", small(keys, theme));
    let out = norm(&["validate", &path]).out;
    (codes(&out).into_iter().map(str::to_owned).collect(), out)
}

#[test]
fn a_signing_is_told_with_its_source_and_is_no_adoption() {
    let out = flat(&norm(&["show", "noord-holland"]).out);
    let signed =
        "Ondertekend: 9 januari 2025 (Concept-persbericht Noord-Hollandse Norm Weerbare Overheid)";
    assert!(out.contains(signed), "{out}");
    assert!(!out.contains("Vastgesteld:"), "{out}");
    let english = flat(&norm(&["--lang", "en", "show", "noord-holland"]).out);
    assert!(
        english.contains("Signed: 9 January 2025 (Concept"),
        "{english}"
    );
    let json = norm(&["show", "noord-holland", "--format", "json"]).out;
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(json["norm"]["signed"], "2025-01-09");
    assert_eq!(json["norm"]["signed_source"], "persbericht");
    assert_eq!(json["norm"]["adopted"], serde_json::Value::Null);
}

#[test]
fn a_source_of_the_signing_is_one_of_the_norm_and_wants_the_moment() {
    let (found, out) = judged("signed: 2025\nsigned_source: boekje\n", REQUIREMENTS);
    assert_eq!(found, ["unknown-document"], "{out}");
    assert!(out.contains("bedoelde u “boek”?"), "{out}");
    let (found, out) = judged("signed_source: boek\n", REQUIREMENTS);
    assert_eq!(found, ["conflict"], "{out}");
    let (found, out) = judged("signed: 2025\nsigned_source: boek\n", REQUIREMENTS);
    assert_eq!(found, Vec::<String>::new(), "{out}");
}

#[test]
fn the_moment_of_the_norm_is_told_as_an_ambition_everywhere() {
    let answers = "examples/waterkant-2025.yaml";
    let said = "De ambitie is dat alle organisaties in 2027 aan de norm voldoen.";
    assert!(
        norm(&["show", "noord-holland"])
            .out
            .contains("Ambitie: in 2027")
    );
    let assessed = norm(&["assess", answers]).out;
    assert!(
        assessed.contains("Ambitie van de norm: in 2027"),
        "{assessed}"
    );
    let folder = Folder::new();
    for (document, audience) in [("report", "internal"), ("letter", "public")] {
        let to = folder.path(document).with_extension("md");
        let to = to.to_str().expect("a path").to_owned();
        let made = norm(&[
            "report",
            answers,
            "--document",
            document,
            "--for",
            audience,
            "--format",
            "markdown",
            "-o",
            &to,
        ]);
        assert_eq!(made.code, 0, "{}", made.err);
        let text = std::fs::read_to_string(&to).expect("a document");
        assert!(text.contains(said), "{document}: {text}");
        assert!(!text.contains("alles geregeld"), "{document}");
    }
    let course = norm(&["diff", answers, "examples/waterkant-2026.yaml"]).out;
    assert!(!course.contains("Het doel is"), "{course}");
}

#[test]
fn goals_and_what_is_known_of_kinds_stand_on_lines_of_their_own() {
    let out = norm(&["show", "noord-holland"]).out;
    in_order(
        &out,
        &[
            "Doelen:",
            "  · Overheden weerbaarder",
            "  · Eén aanpak",
            "Ondertekend:",
        ],
    );
    let flevoland = norm(&["show", "flevoland"]).out;
    assert!(!flevoland.contains("Doelen"), "{flevoland}");
    in_order(
        &flevoland,
        &[
            "Voor:",
            "  · Gemeente\n",
            "  · TOV (antwoordt één keer voor allen)\n    De bron schrijft de afkorting",
        ],
    );
}

#[test]
fn no_text_of_a_list_is_blank() {
    for keys in [
        "about: {goals: [Droge voeten, ' ']}\n",
        "regions: ['']\n",
        "terms: {requirement: ['', punten]}\n",
    ] {
        let (found, out) = judged(keys, REQUIREMENTS);
        assert_eq!(found, ["empty-text"], "{keys}: {out}");
    }
    let blank = REQUIREMENTS.replace("nature: standing", "nature: standing, references: [\"\"]");
    assert_eq!(judged("", &blank).0, ["empty-text"]);
}

#[test]
fn a_footnote_has_a_heading_between_the_norm_and_its_explanation() {
    let headings = [
        "Onderdelen van de norm zelf",
        "Uit een voetnoot (zegt wie of wat bedoeld is)",
        "De burgemeester hoort bij de driehoek",
        "Uit de toelichting (verduidelijkt, schrijft niet voor)",
    ];
    let out = norm(&["show", "noord-holland", "1.1"]).out;
    in_order(&out, &headings);
    let english = norm(&["--lang", "en", "show", "noord-holland", "1.1"]).out;
    assert!(
        english.contains("From a footnote (says who or what is meant)"),
        "{english}"
    );
    in_order(&form("noord-holland", "gemeente", &["1.1"]), &headings);
}

#[test]
fn what_is_open_in_a_footnote_is_said_to_come_from_it() {
    let folder = Folder::new();
    let answers =
        "  \"1.1\": {status: voldoet, criteria: {burgemeester: niet, implementatie: niet}}\n";
    let path = folder.file("a.yaml", waterkant(answers));
    let out = flat(&norm(&["assess", &path]).out);
    assert!(
        out.contains(
            "een onderdeel uit de voetnoot bij de norm staat op “voldoet nog niet”: De burgemeester"
        ),
        "{out}"
    );
    assert!(
        out.contains(
            "een onderdeel uit de toelichting bij de norm staat op “voldoet nog niet”: De driehoek"
        ),
        "{out}"
    );
    let json = norm(&["assess", &path, "--format", "json"]).out;
    let remarks = json.matches("\"criterion-remark\"").count();
    assert_eq!(remarks, 2, "{json}");
    let to = folder.path("a.md");
    norm(&[
        "report",
        &path,
        "--format",
        "markdown",
        "-o",
        to.to_str().expect("a path"),
    ]);
    let text = std::fs::read_to_string(to).expect("a report");
    assert!(
        text.contains("(uit een voetnoot bij de norm, zegt wie of wat bedoeld is)"),
        "{text}"
    );
}

#[test]
fn a_part_that_belongs_to_fewer_kinds_says_so_and_is_counted_the_same() {
    let out = flat(&norm(&["show", "noord-holland", "5.5"]).out);
    assert_eq!(
        out.matches("Hoort vooral bij: Gemeente (afgeleid). Over zo'n vergunning")
            .count(),
        5
    );
    let asked = form("noord-holland", "provincie", &["5.5"]);
    let mainly = asked
        .matches("Hoort vooral bij: Gemeente (afgeleid).")
        .count();
    assert_eq!(mainly, 5, "{asked}");
    let own = form("noord-holland", "gemeente", &["5.5"]);
    assert!(!own.contains("Hoort vooral bij"), "it is its own: {own}");
    let folder = Folder::new();
    let csv = folder.file(
        "leeg.yaml",
        waterkant("  \"5.5\":\n").replace("kind: gemeente", "kind: provincie"),
    );
    let to = folder.path("leeg.csv");
    norm(&["convert", &csv, to.to_str().expect("a path")]);
    let weights = std::fs::read_to_string(to).expect("a form");
    let weights = weights.matches("\"minimaal, vooral bij Gemeente\"").count();
    assert_eq!(weights, 5);
    let province = |answer: &str| {
        let text = waterkant(answer).replace("kind: gemeente", "kind: provincie");
        let path = folder.file("a.yaml", text);
        let checked = norm(&["validate", "--strict", &path]);
        let json = norm(&["assess", &path, "--format", "json"]).out;
        let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
        (checked.code, json["assessments"][0]["total"].clone())
    };
    let bare = province("  \"5.5\": {status: voldoet}\n");
    let with = province("  \"5.5\": {status: voldoet, criteria: {alcoholwet: nvt, seks: nvt}}\n");
    assert_eq!(bare, with);
    assert_eq!(bare.0, 0);
}

#[test]
fn a_part_is_narrower_only_within_the_kinds_that_are_asked() {
    let theme = |narrower: &str| {
        format!(
            "    requirements:\n      - {{id: \"1\", title: Een, question: Een?, addresses: [polder], nature: standing, criteria: [{{id: a, text: b, where: statement, force: part, narrower: {narrower}}}]}}\n"
        )
    };
    let (found, out) = judged("", &theme("{to: [molen], why: x}"));
    assert_eq!(found, ["conflict"], "{out}");
    let (found, out) = judged("", &theme("{to: [molentje], why: x}"));
    assert_eq!(found, ["unknown-kind"], "{out}");
    let (found, out) = judged("", &theme("{to: [polder], why: x}"));
    assert_eq!(found, Vec::<String>::new(), "{out}");
}

#[test]
fn a_part_that_is_gone_is_told_with_what_goes_on_in_its_place() {
    let folder = Folder::new();
    let text = "norm: flevoland@2.0\norganisation: {id: p, name: Gemeente P, kind: gemeente}\nmeasurement: {id: \"2025\", date: 2025-04-15}\nanswers:\n  \"9\": {status: voldoet, criteria: {branches: voldoet}}\n";
    let path = folder.file("p.yaml", text);
    let out = norm(&["validate", &path]).out;
    assert_eq!(codes(&out), ["unknown-criterion"], "{out}");
    assert!(out.contains("bedoelde u “aanwijzing.branches”?"), "{out}");
    let path = folder.file(
        "w.yaml",
        waterkant("  \"5.8\": {status: voldoet, criteria: {lokale-situatie: voldoet}}\n"),
    );
    let out = norm(&["validate", &path]).out;
    assert_eq!(codes(&out), ["unknown-criterion"], "{out}");
    assert!(out.contains("blijft-actueel, consequent"), "{out}");
}

#[test]
fn one_designation_is_enough_and_none_contradicts() {
    let folder = Folder::new();
    let found = |criteria: &str| {
        let text = format!(
            "norm: flevoland@2.0\norganisation: {{id: p, name: Gemeente P, kind: gemeente}}\nmeasurement: {{id: \"2025\", date: 2025-04-15}}\nanswers:\n  \"9\": {{status: voldoet, criteria: {{{criteria}}}}}\n"
        );
        let path = folder.file("p.yaml", text);
        let json = norm(&["assess", &path, "--format", "json"]).out;
        json.matches("\"contradiction\"").count()
    };
    let three = |last: &str| {
        format!("aanwijzing.branches: niet, aanwijzing.gebieden: niet, aanwijzing.gebouwen: {last}")
    };
    assert_eq!(found(&three("voldoet")), 0);
    assert_eq!(found(&three("niet")), 1);
}
