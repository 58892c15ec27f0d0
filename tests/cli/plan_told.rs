//! What a plan says of its lines: for whom, in which part, and what it cannot tell.

use serde_json::Value;

use crate::common::{Folder, norm};
use crate::plan::polder;

const NORMS: &str = "tests/data/norms";

fn told(answers: &str, flags: &[&str]) -> String {
    let folder = Folder::new();
    let file = folder.file("polder.yaml", polder(answers));
    let run = norm(&[&["--norms", NORMS][..], flags, &["plan", &file]].concat());
    assert_eq!(run.code, 0, "{}", run.err);
    run.out
}

fn told_by(answers: &str, flags: &[&str]) -> String {
    let folder = Folder::new();
    let file = folder.file("polder.yaml", polder(answers));
    let run = norm(&[&["--norms", NORMS, "plan", &file][..], flags].concat());
    assert_eq!(run.code, 0, "{}", run.err);
    // Lines are as wide as a page.
    run.out.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn gaps_of_which_every_date_is_past_are_not_counted_as_planned() {
    let now = "examples/waterkant-2026.yaml";
    for format in ["text", "markdown", "html"] {
        let args = ["plan", now, "--as-of", "2030-01-01", "--format", format];
        let out = norm(&args).out;
        let out = out.split_whitespace().collect::<Vec<_>>().join(" ");
        let counts = "Van 17 ontwikkelpunten: 0 met een actie op een datum vóór of op die dag, 0 met alleen acties zonder datum, 1 zonder open actie, 16 waarvan elke datum al voorbij is.";
        assert!(out.contains(counts), "{format}: {out}");
    }
}

#[test]
fn what_nobody_knows_yet_is_not_called_nothing() {
    for (answers, says) in [
        (
            "answers: {}\n",
            "is nog niet te zeggen: 10 in te vullen, 0 te bevestigen.",
        ),
        (
            "answers:\n  A.1: {status: niet, note: x, confirmed: false}\n  B.5: {status: voldoet}\n",
            "is nog niet te zeggen: 8 in te vullen, 1 te bevestigen.",
        ),
        (
            "answers:\n  A.1: {status: niet, note: x}\n  B.5: {status: voldoet, confirmed: false}\n",
            "Van 1 openstaand punt: 0 met een actie op een datum vóór of op die dag, 0 met alleen acties zonder datum, 1 zonder open actie. Van andere punten is nog niets te zeggen: 8 in te vullen, 1 te bevestigen.",
        ),
    ] {
        let out = told_by(answers, &[]);
        assert!(out.contains(says), "{out}");
        assert!(!out.contains("Er zijn geen"), "{out}");
    }
    let every = "A.1 A.2 A.3 A.4 B.1 B.3 B.4 B.5 B.6 B.7".split(' ');
    let every: String = every
        .map(|id| format!("  {id}: {{status: voldoet}}\n"))
        .collect();
    let out = told_by(&format!("answers:\n{every}"), &[]);
    assert!(out.contains("Er zijn geen "), "{out}");
}

#[test]
fn files_of_two_days_are_looked_at_from_the_latest() {
    let folder = Folder::new();
    let of = |norm: &str, date: &str, kind: &str, number: &str| {
        let text = format!(
            "norm: {norm}\norganisation: {{id: x, name: Zand, kind: {kind}}}\nmeasurement: {{id: m, date: {date}}}\nanswers:\n  \"{number}\": {{status: niet, note: x, actions: [{{title: a, due: 2026-01-31}}]}}\n"
        );
        folder.file(&format!("{date}.yaml"), text)
    };
    let older = of("flevoland@2.0", "2025-10-01", "gemeente", "2");
    let newer = of("noord-holland@2025", "2026-04-14", "gemeente", "1.1");
    for files in [[&older, &newer], [&newer, &older]] {
        let args = ["plan", files[0], files[1]];
        let run = norm(&[&args[..], &["--format", "json"]].concat());
        assert_eq!(run.code, 0, "{}", run.err);
        let plan: Value = serde_json::from_str(&run.out).expect("JSON");
        assert_eq!(plan["judged_on"], "2026-04-14");
        let entries = plan["entries"].as_array().expect("entries").iter();
        let overdue = entries.filter(|one| one["kind"] == "action" && one["overdue"] == true);
        assert_eq!(overdue.count(), 2, "both are past on the one day");
        let run = norm(&args);
        assert!(run.out.contains("bekeken op 14 april 2026"), "{}", run.out);
        let run = norm(&[&args[..], &["--format", "json", "--as-of", "2026-01-01"]].concat());
        assert!(!run.out.contains("\"overdue\": true"), "{}", run.out);
        assert!(run.out.contains("\"judged_on\": \"2026-01-01\""));
    }
}

#[test]
fn one_owner_gets_no_heading_of_another() {
    let answers = "answers:\n  A.1: {status: niet, note: x, owner: [dijkgraaf, molenaar]}\n";
    let out = told_by(answers, &["--owner", "Dijk-graaf", "--format", "markdown"]);
    assert!(out.contains("## dijkgraaf "), "{out}");
    assert!(!out.contains("## molenaar"), "{out}");
}

#[test]
fn names_that_validate_takes_together_are_one_owner() {
    let answers = "answers:\n  A.1: {status: niet, note: x, owner: H R M}\n  A.3: {status: niet, note: x, owner: HRM}\n  A.4: {status: niet, note: x, owner: \"h.r.m.\"}\n";
    let out = told_by(answers, &["--format", "markdown"]);
    assert_eq!(out.matches("\u{23}\u{23} H").count(), 1, "{out}");
    assert!(!out.contains("## h"), "{out}");
}

#[test]
fn what_nobody_owns_is_counted_in_every_part() {
    for by in ["owner", "date", "theme"] {
        for format in ["text", "markdown", "html"] {
            let out = told_by("answers: {}", &["--by", by, "--format", format]);
            let says = "Verder: 10 punten zijn nog in te vullen of te bevestigen, zonder eigenaar.";
            assert_eq!(out.matches(says).count(), 1, "{by} {format}: {out}");
        }
    }
}

#[test]
fn a_part_says_its_name_once() {
    let answers = "answers:\n  A.1: {status: niet, note: x, owner: a, actions: [{title: a, due: 2026-01-01}]}\n  A.3: {status: niet, note: x, owner: a}\n  B.1: {owner: a}\n";
    let out = told_by(answers, &["--by", "date", "--format", "markdown"]);
    for title in ["# Over datum", "# Zonder datum"] {
        assert_eq!(out.matches(title).count(), 1, "{out}");
    }
}

#[test]
fn an_answer_of_last_time_is_to_be_confirmed() {
    let answers =
        "answers:\n  A.1: {status: niet, note: x, owner: a, confirmed: false}\n  B.1: {owner: a}\n";
    let out = told_by(answers, &[]);
    assert_eq!(out.matches("[te bevestigen]").count(), 1, "{out}");
    assert_eq!(out.matches("[nog in te vullen]").count(), 1, "{out}");
    let out = told(answers, &["--lang", "en"]);
    assert!(out.contains("[to confirm]"), "{out}");
}

#[test]
fn english_pages_say_which_words_are_dutch() {
    let answers = "documents: [{id: d, title: Dijkplan, review_by: 2027-01-01}]\nanswers:\n  A.1: {status: voldoet, owner: dijkgraaf, evidence: [d]}\n  A.3: {status: voldoet, owner: dijkgraaf, evidence: [d]}\n";
    let out = told_by(answers, &["--lang", "en", "--format", "html"]);
    for says in [
        " lang=\"nl\">dijkgraaf</h2>",
        "<span lang=\"nl\">dijkgraaf</span>: With a date</caption>",
        "<td><span lang=\"nl\">Dijkplan</span> (also at A.3)</td>",
    ] {
        assert!(out.contains(says), "{says}: {out}");
    }
    let own = "No owner yet</h2>";
    let heading = out
        .split(own)
        .next()
        .and_then(|front| front.rsplit('<').next());
    assert!(
        !heading.expect("a heading").contains("lang="),
        "{heading:?}"
    );
}

/// What an explanation wants at least so often can be done together; one's own yearly
/// measurement (1.2) cannot. The agenda for the region has the same points.
#[test]
fn only_reminders_of_what_is_wanted_at_least_so_often_may_be_combined() {
    let folder = Folder::new();
    let done = ["1.2", "1.5", "5.4", "5.9", "5.12"];
    let answers =
        done.map(|id| format!("  \"{id}\": {{status: voldoet, last_done: 2024-10-05}}\n"));
    let file = folder.file(
        "waterkant.yaml",
        crate::common::waterkant(&answers.concat()),
    );
    let run = norm(&["plan", &file, "--format", "json"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let plan: Value = serde_json::from_str(&run.out).expect("JSON");
    let entries = plan["entries"].as_array().expect("entries").iter();
    let reminders = entries.filter(|one| one["kind"] == "reminder" && one["day"] == "2025-12-31");
    let reminders: Vec<&Value> = reminders.map(|one| &one["requirement"]).collect();
    assert_eq!(reminders, done, "all of one rhythm and day");
    let together = serde_json::json!([
        {"interval": "1 year", "day": "2025-12-31", "requirements": ["1.5", "5.4", "5.9", "5.12"]},
    ]);
    assert_eq!(plan["together"], together);
}
