//! The plan: who does what by when, on an invented norm.

use serde_json::Value;

use crate::common::{Folder, norm};

const NORMS: &str = "tests/data/norms";

/// A polder with these answers.
pub fn polder(answers: &str) -> String {
    format!(
        "norm: droge-voeten@2\n\
         organisation: {{id: lage-polder, name: De Lage Polder, kind: polder}}\n\
         measurement: {{id: \"2026\", date: 2026-04-15}}\n\
         {answers}"
    )
}

fn plan(answers: &str, flags: &[&str]) -> Value {
    let folder = Folder::new();
    let file = folder.file("polder.yaml", polder(answers));
    let args = ["--norms", NORMS, "plan", &file, "--format", "json"];
    let run = norm(&[&args[..], flags].concat());
    assert_eq!(run.code, 0, "{}", run.err);
    serde_json::from_str(&run.out).expect("JSON")
}

/// Each line of a kind: its number, its day, whether it is overdue.
fn lines(plan: &Value, kind: &str) -> Vec<String> {
    let entries = plan["entries"].as_array().expect("entries").iter();
    let of_kind = entries.filter(|entry| entry["kind"] == kind);
    let lines = of_kind.map(|entry| {
        let [number, day] = ["requirement", "day"].map(|key| entry[key].as_str().unwrap_or("-"));
        let late = match (entry["overdue"] == true, entry["lapsed"] == true) {
            (true, _) => "!",
            (false, true) => " lapsed",
            (false, false) => "",
        };
        format!("{number} {day}{late}")
    });
    lines.collect()
}

#[test]
fn what_recurs_gets_the_last_day_on_which_it_has_not_lapsed() {
    for (answer, duty) in [
        ("{status: voldoet, last_done: 2025-03-01}", "A.2 2026-12-31"),
        ("{status: voldoet, last_done: 2026-03-01}", "A.2 2027-12-31"),
        // Lapsed: the period that runs, which is not over yet.
        (
            "{status: deels, note: x, last_done: 2023-03-01}",
            "A.2 2026-12-31 lapsed",
        ),
        ("{status: voldoet}", "A.2 2026-12-31"),
        (
            "{status: niet, note: x, last_done: 2025-03-01}",
            "A.2 2026-12-31",
        ),
        ("{status: niet, note: x}", ""),
        ("{status: nvt, note: x, last_done: 2025-03-01}", ""),
        ("{note: x}", ""),
    ] {
        let plan = plan(&format!("answers:\n  A.2: {answer}\n"), &[]);
        assert_eq!(lines(&plan, "duty").join(" "), duty, "{answer}");
    }
}

#[test]
fn what_is_too_long_ago_is_called_so_and_its_day_is_not() {
    let folder = Folder::new();
    let answers = "answers:\n  A.2: {status: deels, note: x, last_done: 2023-03-01, actions: [{title: a, due: 2026-01-01}]}\n";
    let file = folder.file("polder.yaml", polder(answers));
    let args = ["--norms", NORMS, "plan", &file, "--by", "date"];
    for (format, late) in [
        ("markdown", "| 1 januari 2026 (over datum) |"),
        ("html", "1 januari 2026 <strong>(over datum)</strong>"),
    ] {
        let run = norm(&[&args[..], &["--format", format]].concat());
        assert_eq!(run.out.matches("(over datum)").count(), 1, "{}", run.out);
        assert!(run.out.contains(late), "{}", run.out);
        let said = "te laat: elk jaar; voor het laatst op 1 maart 2023; alsnog uiterlijk op 31 december 2026";
        assert!(run.out.contains(said), "{}", run.out);
        // What is still to come stands with its own half year.
        let (overdue, later) = run.out.split_once("2026, tweede helft").expect("two parts");
        assert!(overdue.contains(late) && !overdue.contains(said));
        assert!(later.contains(said));
        // Its part is called so already.
        assert_eq!(run.out.matches("Met datum").count(), 0, "{}", run.out);
    }
    let csv = norm(&["--norms", NORMS, "plan", &file, "--format", "csv"]).out;
    let duty = csv.lines().find(|line| line.starts_with("\"duty\""));
    let duty = duty.expect("the duty");
    assert!(
        duty.contains("te laat: ") && duty.contains(",\"false\","),
        "{duty}"
    );
    let text = norm(&["--norms", NORMS, "plan", &file]).out;
    assert!(
        text.contains("Met datum:\n  ! 31 december 2026  A.2"),
        "{text}"
    );
}

#[test]
fn an_explanation_reminds_and_an_example_plans_nothing() {
    let answers = "answers:\n  A.3: {status: voldoet, last_done: 2020-01-01}\n  A.4: {status: voldoet, last_done: 2025-01-01}\n";
    let plan = plan(answers, &[]);
    assert_eq!(lines(&plan, "reminder"), ["A.3 2026-12-31"]);
    assert!(lines(&plan, "duty").is_empty());
}

#[test]
fn open_actions_documents_windows_and_gaps_stand_in_it_and_done_ones_do_not() {
    let answers = "\
documents:
  - {id: dijkplan, title: Dijkplan, review_by: 2026-04-14}
  - {id: los, title: Los stuk, review_by: 2027-01-01}
  - {id: oud, title: Zonder datum}
answers:
  A.1: {status: niet, note: x, owner: dijkgraaf, actions: [{title: a, due: 2026-04-14}, {title: b, done: true, due: 2026-05-01}, {title: c}]}
  B.1: {status: deels, note: x, evidence: [dijkplan, {title: Blad, review_by: 2026-05-01}]}
  B.3: {status: niet, note: x, evidence: [dijkplan]}
  B.4: {owner: molenaar}
  B.5: {status: voldoet, owner: molenaar, confirmed: false}
";
    let plan = plan(answers, &[]);
    assert_eq!(lines(&plan, "action"), ["A.1 2026-04-14!", "A.1 -"]);
    let reviews = ["B.1 2026-04-14!", "B.1 2026-05-01", "- 2027-01-01"];
    assert_eq!(lines(&plan, "review"), reviews);
    assert_eq!(lines(&plan, "gap"), ["B.1 -", "B.3 -"]);
    assert_eq!(lines(&plan, "window"), ["B.3 2026-12-31"]);
    assert_eq!(lines(&plan, "answer"), ["B.4 -", "B.5 -"]);
    assert_eq!(lines(&plan, "measurement"), ["- 2026-10-15"]);
    assert_eq!(lines(&plan, "target"), ["- 2026-12-31"]);
    assert_eq!(plan["unowned_answers"], 5);
    let document = &plan["entries"].as_array().expect("entries")[1];
    assert_eq!(document["also"], serde_json::json!(["B.3"]));
    // As of a later day more is overdue.
    let later = self::plan(answers, &["--as-of", "2027-06-01"]);
    assert_eq!(lines(&later, "window"), ["B.3 2026-12-31!"]);
}

#[test]
fn an_action_without_an_owner_is_of_who_owns_the_requirement() {
    let answers = "answers:\n  A.1: {status: niet, note: x, owner: dijkgraaf, actions: [{title: a}, {title: b, owner: [molenaar, sluiswachter]}]}\n";
    let plan = plan(answers, &[]);
    let owners: Vec<String> = plan["entries"]
        .as_array()
        .expect("entries")
        .iter()
        .filter(|entry| entry["kind"] == "action")
        .map(|entry| entry["owners"].to_string())
        .collect();
    assert_eq!(
        owners,
        ["[\"dijkgraaf\"]", "[\"molenaar\",\"sluiswachter\"]"]
    );
}

#[test]
fn towards_the_target_every_gap_is_counted_once() {
    let answers = "\
answers:
  A.1: {status: niet, note: x, actions: [{title: a, due: 2026-06-30}]}
  A.2: {status: deels, note: x, actions: [{title: a, due: 2026-06-30}, {title: b, due: 2026-12-31}]}
  A.3: {status: niet, note: x, actions: [{title: a}]}
  A.4: {status: niet, note: x, actions: [{title: a, due: 2027-02-01}]}
  B.1: {status: niet, note: x}
  B.4: {status: niet, note: x, actions: [{title: a, due: 2026-01-01}]}
  B.5: {status: voldoet}
";
    let plan = plan(answers, &[]);
    let towards = &plan["towards"][0];
    assert_eq!(towards["last_day"], "2026-12-31");
    assert_eq!(towards["gaps"], 6);
    assert_eq!(towards["dated"], 2);
    assert_eq!(towards["overdue"], 1, "B.4, whose day is past");
    assert_eq!(towards["undated"], 1);
    assert_eq!(towards["late"], 1);
    assert_eq!(towards["without_action"], 1);
    // What is overdue is in no step.
    let steps = serde_json::json!([
        {"until": "2026-06-30", "actions": 2, "requirements": 1},
        {"until": "2026-12-31", "actions": 3, "requirements": 2},
    ]);
    assert_eq!(towards["steps"], steps);
    let lacks = serde_json::json!([
        {"code": "no-plan", "norm": "droge-voeten@2", "requirements": ["B.1"]},
        {"code": "undated-plan", "norm": "droge-voeten@2", "requirements": ["A.3"]},
        {"code": "late-plan", "norm": "droge-voeten@2", "requirements": ["A.4"]},
        {"code": "owner-missing", "norm": "droge-voeten@2", "requirements": ["A.1", "A.2", "A.3", "A.4", "B.1", "B.4"]},
    ]);
    assert_eq!(plan["lacks"], lacks);
    let past = self::plan(answers, &["--as-of", "2027-03-01"]);
    assert_eq!(past["towards"][0]["steps"], serde_json::json!([]));
    assert_eq!(past["towards"][0]["dated"], 0);
    assert_eq!(past["towards"][0]["overdue"], 4);
}

#[test]
fn owners_are_one_whatever_their_capitals_and_alike_names_are_asked_about() {
    let folder = Folder::new();
    let answers = "\
answers:
  A.1: {status: niet, note: x, owner: Dijkgraaf}
  A.2: {status: niet, note: x, owner: \"dijkgraaf \"}
  A.3: {status: niet, note: x, owner: dijkgraf}
  B.1: {status: niet, note: x, owner: zaken van water}
  B.4: {status: niet, note: x, owner: water van zaken}
  B.5: {status: niet, note: x}
";
    let file = folder.file("polder.yaml", polder(answers));
    let run = norm(&["--norms", NORMS, "plan", &file]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert_eq!(run.out.matches("\nDijkgraaf\n").count(), 1, "{}", run.out);
    assert!(!run.out.contains("\ndijkgraaf\n"));
    assert!(run.out.contains("“Dijkgraaf” en “dijkgraf”: dezelfde?"));
    assert!(
        run.out
            .contains("“water van zaken” en “zaken van water”: dezelfde?")
    );
    let nobody = run.out.split("\nNog geen eigenaar\n").nth(1);
    let nobody = nobody.expect("what has no owner");
    assert!(nobody.contains("De norm noemt als eigenaren: dijkgraaf."));
    assert!(nobody.contains("B.5 Sluis vijf"));
}

#[test]
fn one_owner_in_two_spellings_is_shown_once() {
    let answers =
        "answers:\n  A.1: {status: niet, note: x, owner: [griffier, Griffier, dijkgraaf]}\n";
    let plan = plan(answers, &[]);
    let gap = plan["entries"].as_array().expect("entries").iter();
    let gap = gap.into_iter().find(|entry| entry["kind"] == "gap");
    let owners = &gap.expect("a gap")["owners"];
    assert_eq!(*owners, serde_json::json!(["griffier", "dijkgraaf"]));
}

#[test]
fn an_owner_or_a_day_shows_a_part_and_says_so() {
    let answers = "\
answers:
  A.1: {status: niet, note: x, owner: dijkgraaf, actions: [{title: a, due: 2026-06-01}, {title: b, owner: molenaar, due: 2026-07-01}, {title: c}]}
";
    let part = plan(answers, &["--owner", "DIJKGRAAF "]);
    assert_eq!(lines(&part, "action"), ["A.1 2026-06-01", "A.1 -"]);
    assert!(lines(&part, "target").is_empty());
    assert_eq!(part["towards"], serde_json::json!([]));
    let part = plan(answers, &["--until", "2026-06-01"]);
    assert_eq!(lines(&part, "action"), ["A.1 2026-06-01", "A.1 -"]);
    assert_eq!(part["towards"], serde_json::json!([]));
    assert_eq!(part["lacks"], serde_json::json!([]));
    assert_eq!(
        part["later"], 4,
        "an action, a window, the measurement, the target"
    );
    let folder = Folder::new();
    let file = folder.file("polder.yaml", polder(answers));
    let typed = ["--norms", NORMS, "plan", &file];
    let run = norm(&[&typed[..], &["--owner", "dijkgraf"]].concat());
    assert_eq!(run.code, 2);
    assert!(run.err.contains("bedoelde u “dijkgraaf”?"), "{}", run.err);
    let run = norm(
        &[
            &typed[..],
            &["--owner", "molenaar", "--until", "2026-06-01"],
        ]
        .concat(),
    );
    assert!(
        run.out.contains("Alleen wat van molenaar is."),
        "{}",
        run.out
    );
    assert!(
        run.out
            .contains("Na 1 juni 2026 staat er nog 1 regel in de planning.")
    );
}

#[test]
fn reminders_of_one_rhythm_and_day_may_be_combined() {
    let run = norm(&["plan", "examples/waterkant-2026.yaml"]);
    assert!(
        run.out
            .contains("· 1.5, 5.9 en 5.12: elk jaar, uiterlijk 31 december 2026"),
        "{}",
        run.out
    );
    assert!(run.out.contains("\nZonder termijn in de norm\n"));
}

#[test]
fn a_plan_is_of_one_organisation_and_for_itself() {
    let folder = Folder::new();
    let shared = folder.path("gedeeld.yaml");
    let shared = shared.to_str().expect("a path");
    let (now, then) = (
        "examples/waterkant-2026.yaml",
        "examples/waterkant-2025.yaml",
    );
    assert_eq!(norm(&["share", now, "-o", shared]).code, 0);
    for (args, says) in [
        (
            &["plan", now, "--for", "region"][..],
            "een planning is voor de eigen organisatie",
        ),
        (
            &["plan", now, "--for", "public"],
            "een planning is voor de eigen organisatie",
        ),
        (&["plan", now, "--with-private"], "laat --with-private weg"),
        (
            &["plan", now, "examples/duinoord-2026.toml"],
            "van verschillende organisaties",
        ),
        (&["plan", now, then], "antwoorden allebei op dezelfde norm"),
        (&["plan", shared], "dit is een gedeeld bestand"),
        (
            &["plan", now, "--format", "csv", "--by", "theme"],
            "--by deelt een tekst of document in",
        ),
        (
            &["plan", now, "--with-titles"],
            "--with-titles is voor een agenda",
        ),
        (
            &["plan", now, "--format", "xlsx"],
            "een werkboek gaat naar een bestand",
        ),
        (&["plan", now, "--format", "docx"], "gaat naar een bestand"),
        (
            &["plan", now, "--reference", "x.docx"],
            "--reference is voor Word",
        ),
    ] {
        let run = norm(args);
        assert_eq!(run.code, 2, "{args:?}");
        assert!(run.err.contains(says), "{args:?}: {}", run.err);
        assert!(run.out.is_empty(), "{args:?}");
    }
}

#[test]
fn a_body_that_answers_for_all_may_stand_beside_the_organisation() {
    let files = [
        "plan",
        "examples/flevoland/dto-2025.yaml",
        "examples/flevoland/polderstad-2025.yaml",
        "--format",
        "json",
    ];
    let run = norm(&files);
    assert_eq!(run.code, 0, "{}", run.err);
    let plan: Value = serde_json::from_str(&run.out).expect("JSON");
    assert_eq!(plan["organisation"]["id"], "polderstad");
    assert_eq!(
        lines(&plan, "target"),
        ["- 2026-12-30"],
        "once for the norm"
    );
    let sources: Vec<&str> = plan["entries"]
        .as_array()
        .expect("entries")
        .iter()
        .filter_map(|entry| entry["source"].as_str())
        .collect();
    assert!(
        sources.contains(&"examples/flevoland/dto-2025.yaml"),
        "{sources:?}"
    );
}
