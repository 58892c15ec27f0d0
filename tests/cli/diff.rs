//! What changed since the baseline: per requirement, along versions, with a verdict.

use crate::common::{Folder, norm};

const FIRST: &str = "examples/waterkant-2025.yaml";
const SECOND: &str = "examples/waterkant-2026.yaml";

pub fn polder(id: &str, date: &str, version: &str, answers: &str) -> String {
    format!(
        "norm: droge-voeten@{version}\norganisation: {{id: {id}, name: Polder {id}, kind: polder}}\nmeasurement: {{id: \"{date}\", date: {date}}}\nanswers:\n{answers}"
    )
}

pub fn json(args: &[&str]) -> serde_json::Value {
    let all: Vec<&str> = ["--norms", "tests/data/norms", "diff"]
        .into_iter()
        .chain(args.iter().copied())
        .chain(["--format", "json"])
        .collect();
    let run = norm(&all);
    assert_ne!(run.code, 2, "{}", run.err);
    serde_json::from_str(&run.out).expect("JSON")
}

/// Outcomes by requirement.
pub fn outcome(diff: &serde_json::Value, id: &str) -> String {
    let mut changes = diff["changes"].as_array().expect("changes").iter();
    let found = changes
        .find(|change| change["id"] == id)
        .expect("the requirement");
    found["outcome"].as_str().expect("an outcome").to_owned()
}

#[test]
fn what_changed_at_gemeente_waterkant() {
    let text = norm(&["diff", FIRST, SECOND]);
    assert_eq!(text.code, 1);
    insta::assert_snapshot!("waterkant", text.out);
    let markdown = norm(&["diff", FIRST, SECOND, "--format", "markdown"]);
    insta::assert_snapshot!("waterkant_markdown", markdown.out);
    let english = norm(&["--lang", "en", "diff", FIRST, SECOND]);
    assert!(
        english
            .out
            .contains("✗ This wants attention: 2 regressions and 1 answer lost"),
        "{}",
        english.out
    );
}

#[test]
fn the_verdict_follows_the_codes_that_are_watched() {
    for (args, code) in [
        (vec![], 1),
        (vec!["--exit-zero"], 0),
        (vec!["--fail-on", "slipped-action"], 1),
        (vec!["--fail-on", "lapsed-duty"], 0),
        (vec!["--fail-on", "regression,lapsed-duty"], 1),
        (vec!["--fail-on", "no-reason"], 2),
        (vec!["--fail-on", "gap"], 2),
        (vec!["--fail-on", "regresion"], 2),
    ] {
        let all: Vec<&str> = ["diff", FIRST, SECOND]
            .into_iter()
            .chain(args.clone())
            .collect();
        assert_eq!(norm(&all).code, code, "{args:?}");
    }
    let fine = norm(&["diff", FIRST, FIRST]);
    assert_eq!(fine.code, 0);
    assert!(
        fine.out.contains("✓ Niets gevonden"),
        "says what held: {}",
        fine.out
    );
}

#[test]
fn the_same_file_twice_gives_an_empty_diff_and_says_so() {
    let run = norm(&["diff", FIRST, FIRST]);
    assert!(
        run.out.starts_with("Dit is twee keer hetzelfde bestand"),
        "{}",
        run.out
    );
    let diff = json(&[FIRST, FIRST]);
    assert_eq!(diff["news"].as_array().expect("news").len(), 0);
}

#[test]
fn what_cannot_be_compared_is_a_clear_error() {
    for (one, two, part) in [
        (SECOND, FIRST, "zet de oudste vooraan"),
        (FIRST, "examples/duinoord-2026.toml", "twee organisaties"),
        (
            FIRST,
            "examples/flevoland/polderstad-2025.yaml",
            "twee normen",
        ),
        (FIRST, "nergens.yaml", "nergens.yaml"),
        (FIRST, "examples/fouten.yaml", "unknown-kind"),
        (FIRST, "norms/flevoland.yaml", "geen antwoordenbestand"),
    ] {
        let run = norm(&["diff", one, two]);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{one} {two}");
        assert!(run.err.contains(part), "{one} {two}: {}", run.err);
    }
}

#[test]
fn every_outcome_has_its_name() {
    let folder = Folder::new();
    let before = folder.file("a.yaml", polder("p", "2025-01-01", "2",
        "  A.1: {status: niet, note: x}\n  A.2: {status: voldoet, last_done: 2025-01-01}\n  A.3: {status: voldoet}\n  A.4: {status: nvt, note: x}\n  B.1: {status: deels, note: x}\n  B.4: {status: voldoet}\n  B.5: {status: voldoet}\n  B.6: {status: voldoet}\n"));
    let after = folder.file("b.yaml", polder("p", "2026-01-01", "2",
        "  A.1: {status: deels, note: x}\n  A.2: {status: niet, note: x}\n  A.4: {status: voldoet}\n  B.1: {status: nvt, note: x}\n  B.3: {status: voldoet}\n  B.4: {status: deels, note: x, reassessed: strenger gekeken}\n  B.5: {status: voldoet, confirmed: false}\n  B.6: {status: voldoet}\n"));
    let diff = json(&[&before, &after]);
    for (id, expected) in [
        ("A.1", "improved"),
        ("A.2", "worse"),
        ("A.3", "answer_lost"),
        ("A.4", "became_applicable"),
        ("B.1", "became_not_applicable"),
        ("B.3", "newly_answered"),
        ("B.4", "reassessed"),
        ("B.5", "unconfirmed"),
        ("B.6", "unchanged"),
        ("B.7", "unchanged"),
    ] {
        assert_eq!(outcome(&diff, id), expected, "{id}");
    }
    assert_eq!(diff["comparable"], 10);
    let news: Vec<&str> = diff["news"]
        .as_array()
        .expect("news")
        .iter()
        .map(|change| change["id"].as_str().expect("an id"))
        .collect();
    assert_eq!(
        news,
        ["A.2", "A.3", "A.1", "A.4", "B.1", "B.3", "B.4", "B.5"],
        "what fails first, then norm order"
    );
}

#[test]
fn actions_slip_and_duties_lapse_since() {
    let folder = Folder::new();
    let before = folder.file("a.yaml", polder("p", "2025-01-01", "2",
        "  A.1:\n    status: niet\n    note: x\n    actions:\n      - {id: een, title: Oude naam, due: 2025-06-01}\n      - {title: Zelfde naam, due: 2025-07-01}\n      - {title: Al te laat, due: 2024-01-01}\n      - {title: Op tijd, due: 2026-06-01}\n  A.2: {status: voldoet, last_done: 2024-05-01}\n"));
    let after = folder.file("b.yaml", polder("p", "2026-01-01", "2",
        "  A.1:\n    status: niet\n    note: x\n    actions:\n      - {id: een, title: Nieuwe naam, due: 2026-06-01}\n      - {title: Zelfde naam, due: 2025-07-01}\n      - {title: Al te laat, due: 2024-01-01}\n      - {title: Op tijd, due: 2026-06-01}\n      - {title: Nieuw, due: 2025-01-01}\n  A.2: {status: voldoet, last_done: 2024-05-01}\n"));
    let diff = json(&[&before, &after]);
    let changes = diff["changes"].as_array().expect("changes");
    let slips: Vec<&str> = changes[0]["slips"]
        .as_array()
        .expect("slips")
        .iter()
        .map(|slip| slip["title"].as_str().expect("a title"))
        .collect();
    assert_eq!(slips, ["Nieuwe naam", "Zelfde naam"]);
    assert_eq!(changes[1]["lapsed"], true);
    assert_eq!(
        norm(&[
            "--norms",
            "tests/data/norms",
            "diff",
            &before,
            &after,
            "--fail-on",
            "lapsed-duty"
        ])
        .code,
        1
    );
    assert_eq!(
        norm(&[
            "--norms",
            "tests/data/norms",
            "diff",
            &before,
            &after,
            "--fail-on",
            "slipped-action"
        ])
        .code,
        1
    );
    assert_eq!(
        norm(&["--norms", "tests/data/norms", "diff", &before, &after]).code,
        0
    );
}

#[test]
fn own_agreements_mean_the_same_in_assess_and_diff() {
    let folder = Folder::new();
    let before = folder.file(
        "a.yaml",
        polder("p", "2025-06-01", "2", "  A.1: {status: voldoet}\n"),
    );
    let after = folder.file("b.yaml", polder("p", "2026-06-01", "2", "  A.1: {status: voldoet, actions: [{title: x, due: 2026-01-01}]}\n  B.1: {status: niet, note: x}\n"));
    for (gate, assess, diff) in [
        ("met = 0.1", 0, 0),
        ("met = 0.2", 1, 1),
        ("met = 20", 1, 1),
        ("met_per_theme = 0.1", 1, 1),
        ("no_overdue = true", 1, 1),
        ("no_open_without_plan = true", 1, 1),
        ("no_open_without_plan = false", 0, 0),
        ("no_regression = true", 0, 0),
        ("met = 0.9\nwarn_until = 2027-01-01", 0, 0),
        ("met = 0.9\nwarn_until = 2026-06-01", 1, 1),
        ("meet = 0.9", 2, 2),
        ("met = \"veel\"", 2, 2),
    ] {
        let toml = folder.file("norm.toml", format!("[gate]\n{gate}\n"));
        let common = ["--norms", "tests/data/norms", "--workspace", &toml];
        let run = norm(&[&common[..], &["assess", "--gate", &after]].concat());
        assert_eq!(run.code, assess, "assess {gate}: {}", run.err);
        let run = norm(&[&common[..], &["diff", "--gate", &before, &after]].concat());
        assert_eq!(run.code, diff, "diff {gate}: {}{}", run.out, run.err);
    }
    let toml = folder.file("norm.toml", "[gate]\nmet = 0.1\n[anders]\nx = 1\n");
    let run = norm(&[
        "--norms",
        "tests/data/norms",
        "--workspace",
        &toml,
        "assess",
        "--gate",
        &after,
    ]);
    assert_eq!(run.code, 2);
    assert!(
        run.err.contains("het veld “anders” bestaat hier niet"),
        "{}",
        run.err
    );
    let said = folder.file("norm.toml", "[gate]\nmet = 0.1\n");
    let run = norm(&[
        "--norms",
        "tests/data/norms",
        "--workspace",
        &said,
        "diff",
        "--gate",
        &before,
        &after,
    ]);
    assert!(
        run.out
            .contains("✓ alle thema's samen: 1 van 10 voldoet, afgesproken is 10%"),
        "{}",
        run.out
    );
}

#[test]
fn two_actions_of_the_same_name_do_not_slip_by_themselves() {
    let folder = Folder::new();
    let answers = "  A.1: {status: niet, note: x, actions: [{title: Overleg, due: 2025-06-01}, {title: Overleg, due: 2025-12-01}]}\n";
    let file = folder.file("a.yaml", polder("p", "2025-01-01", "2", answers));
    let diff = json(&[&file, &file]);
    assert_eq!(diff["news"].as_array().expect("news").len(), 0);
}

#[test]
fn as_of_shifts_the_current_measurement_only() {
    let folder = Folder::new();
    let answers = "  A.1: {status: niet, note: x, actions: [{title: y, due: 2025-06-01}]}\n";
    let before = folder.file("a.yaml", polder("p", "2025-01-01", "2", answers));
    let after = folder.file("b.yaml", polder("p", "2025-02-01", "2", answers));
    let run = |extra: &[&str]| {
        let args = [
            "--norms",
            "tests/data/norms",
            "diff",
            &before,
            &after,
            "--fail-on",
            "slipped-action",
        ];
        norm(&[&args[..], extra].concat()).code
    };
    assert_eq!(run(&[]), 0);
    assert_eq!(run(&["--as-of", "2026-01-01"]), 1);
}

#[test]
fn each_audience_sees_what_it_may_of_a_diff() {
    let internal = norm(&["diff", FIRST, SECOND, "--exit-zero"]).out;
    let region = norm(&["diff", FIRST, SECOND, "--exit-zero", "--for", "region"]).out;
    let province = norm(&["diff", FIRST, SECOND, "--exit-zero", "--for", "province"]).out;
    let public = norm(&["diff", FIRST, SECOND, "--exit-zero", "--for", "public"]).out;
    let note = "De functie van coördinator is sinds januari vacant";
    assert!(internal.contains(note) && !region.contains(note));
    assert!(region.contains("4.5   Coördinator") && !public.contains("4.5"));
    assert!(!province.contains("Waterkant") && public.contains("Gemeente Waterkant"));
}

#[test]
fn the_json_form_is_documented() {
    let documented = std::fs::read_to_string("docs/diff-json.md").expect("the documentation");
    let diff = json(&[FIRST, SECOND]);
    for key in diff
        .as_object()
        .expect("an object")
        .keys()
        .chain(diff["changes"][0].as_object().expect("a change").keys())
    {
        assert!(
            documented.contains(&format!("`{key}`")) || key == "format",
            "docs/diff-json.md lacks {key}"
        );
    }
}

#[test]
fn what_cannot_be_compared_is_not_told_as_good() {
    let folder = Folder::new();
    let round = |year: &str, answers: &str| {
        let text =
            crate::common::waterkant(answers).replace("2025-04-15", &format!("{year}-04-15"));
        let text = text.replace("id: \"2025\"", &format!("id: \"{year}\""));
        folder.file(&format!("{year}.yaml"), text)
    };
    let before = round("2025", "  {}\n");
    let after = round("2026", "  \"2.1\": {status: voldoet}\n");
    let later = round("2027", "  \"2.1\": {status: voldoet}\n");
    folder.file("norm.toml", "[gate]\nno_regression = true\n");
    let workspace = folder.path("norm.toml");
    let gate = ["--workspace", workspace.to_str().expect("a path"), "--gate"];
    for format in ["text", "markdown", "json"] {
        let args = [&["diff", &before, &after, "--format", format][..], &gate].concat();
        let run = norm(&args);
        assert_eq!(run.code, 0, "{}", run.err);
        for good in ["✓ Niets", "✓ achteruitgang"] {
            assert!(!run.out.contains(good), "{format}: {}", run.out);
        }
        for said in ["! Er is niets te vergelijken", "! achteruitgang"] {
            let out = run.out.replace("\\!", "!");
            assert!(out.contains(said), "{format}: {}", run.out);
        }
    }
    assert!(json(&[&before, &after])["failed"].is_null());
    for format in ["github", "gitlab", "sarif", "junit"] {
        let run = norm(&["diff", &before, &after, "--format", format]);
        assert!(run.err.contains("! Er is niets te vergelijken"), "{format}");
    }
    let junit = norm(&["diff", &before, &after, "--format", "junit"]).out;
    let skipped = junit
        .matches("<skipped message=\"niet te vergelijken")
        .count();
    assert_eq!(skipped, 47);
    assert!(junit.contains("skipped=\"47\""), "{junit}");
    let junit = norm(&["diff", &after, &later, "--format", "junit"]).out;
    assert!(junit.contains("skipped=\"46\""), "{junit}");
    // Of what was answered then it can be told.
    let course = norm(&["diff", &after, &later]).out;
    assert!(course.contains("✓ Niets gevonden"), "{course}");
}
