//! What counts, and when: each rule of the design under its own name, on an invented norm.

use serde_json::Value;

use crate::common::{Folder, norm};

const NORMS: &str = "tests/data/norms";

/// The picture of a polder with these answers, as JSON.
fn picture(answers: &str, flags: &[&str]) -> Value {
    let folder = Folder::new();
    let text = format!(
        "norm: droge-voeten@2\n\
         organisation: {{id: lage-polder, name: De Lage Polder, kind: polder}}\n\
         measurement: {{id: \"2026\", date: 2026-04-15}}\n\
         {answers}"
    );
    let file = folder.file("polder.yaml", text);
    let mut args = vec![
        "--norms",
        NORMS,
        "assess",
        "--format",
        "json",
        file.as_str(),
    ];
    args.extend(flags);
    let run = norm(&args);
    assert_eq!(run.code, 0, "{}", run.err);
    let value: Value = serde_json::from_str(&run.out).expect("JSON");
    value["assessments"][0].clone()
}

/// Codes of the findings about one requirement; gaps, missing answers and what is about
/// planning left out.
fn codes(picture: &Value, id: &str) -> Vec<String> {
    let codes = all_codes(picture, id).into_iter();
    codes
        .filter(|code| code != "gap" && code != "unanswered")
        .filter(|code| !PLANNING.contains(&code.as_str()))
        .collect()
}

const PLANNING: [&str; 4] = ["no-plan", "undated-plan", "late-plan", "owner-missing"];

fn all_codes(picture: &Value, id: &str) -> Vec<String> {
    let findings = picture["findings"].as_array().expect("findings").iter();
    let about = findings.filter(|finding| finding["requirements"][0] == id);
    let codes = about.map(|finding| finding["code"].as_str().expect("a code").to_owned());
    codes.collect()
}

/// Every requirement that addresses a polder and that it answers itself.
const OWN: [&str; 10] = [
    "A.1", "A.2", "A.3", "A.4", "B.1", "B.3", "B.4", "B.5", "B.6", "B.7",
];

fn all(status: &str, but: &[(&str, &str)]) -> String {
    let lines = OWN.iter().map(|id| {
        let status = but
            .iter()
            .find(|(other, _)| other == id)
            .map_or(status, |(_, status)| status);
        format!("  {id}: {{status: {status}, note: x, last_done: 2026-01-01}}\n")
    });
    format!("answers:\n{}", lines.collect::<String>())
}

#[test]
fn everything_is_judged_on_the_measurements_own_date_and_as_of_shifts_it() {
    let answers =
        "answers:\n  A.1: {status: deels, note: x, actions: [{title: y, due: 2026-05-01}]}\n";
    assert!(codes(&picture(answers, &[]), "A.1").is_empty());
    let shifted = picture(answers, &["--as-of", "2026-05-02"]);
    assert_eq!(codes(&shifted, "A.1"), ["overdue-action"]);
    assert_eq!(shifted["judged_on"], "2026-05-02");
    assert!(
        codes(&picture(answers, &["--as-of", "2026-05-01"]), "A.1").is_empty(),
        "due today is in time"
    );
}

#[test]
fn a_yearly_duty_done_in_march_of_last_year_is_fine_and_one_of_the_year_before_lapses() {
    let done = |date: &str| format!("answers:\n  A.2: {{status: voldoet, last_done: {date}}}\n");
    assert!(codes(&picture(&done("2025-03-01"), &[]), "A.2").is_empty());
    assert!(codes(&picture(&done("2025-01-01"), &[]), "A.2").is_empty());
    assert_eq!(
        codes(&picture(&done("2024-12-31"), &[]), "A.2"),
        ["lapsed-duty"]
    );
}

#[test]
fn an_interval_of_the_explanation_reminds_and_an_example_does_nothing() {
    let answers = "answers:\n  A.3: {status: voldoet, last_done: 2020-01-01}\n  A.4: {status: voldoet, last_done: 2020-01-01}\n";
    let picture = picture(answers, &[]);
    assert_eq!(codes(&picture, "A.3"), ["duty-reminder"]);
    assert!(codes(&picture, "A.4").is_empty());
    assert!(
        picture["findings"]
            .to_string()
            .contains("oefenen met de buren")
    );
}

fn criterion(path: &str, status: &str, of: &str) -> Vec<String> {
    let answers =
        format!("answers:\n  A.4: {{status: {of}, note: x, criteria: {{{path}: {status}}}}}\n");
    codes(&picture(&answers, &[]), "A.4")
}

#[test]
fn an_open_criterion_of_the_statement_contradicts_a_met_one_of_an_explanation_remarks() {
    assert_eq!(criterion("aantal", "deels", "voldoet"), ["contradiction"]);
    assert_eq!(criterion("aantal", "niet", "voldoet"), ["contradiction"]);
    assert_eq!(criterion("droog", "niet", "voldoet"), ["criterion-remark"]);
    for (path, status, of) in [
        ("kar", "niet", "voldoet"),
        ("tweede-kar", "niet", "voldoet"),
        ("aantal", "voldoet", "voldoet"),
        ("aantal", "nvt", "voldoet"),
        ("aantal", "nog in te vullen", "voldoet"),
        ("aantal", "niet", "deels"),
    ] {
        assert!(
            criterion(path, status, of).is_empty(),
            "{path} {status} under {of}"
        );
    }
}

#[test]
fn where_one_part_is_enough_only_all_of_them_open_contradict() {
    assert!(criterion("plek.schuur", "niet", "voldoet").is_empty());
    assert!(criterion("plek.schuur: voldoet, plek.loods", "niet", "voldoet").is_empty());
    assert_eq!(
        criterion("plek.schuur: niet, plek.loods", "niet", "voldoet"),
        ["contradiction"]
    );
}

#[test]
fn nothing_of_a_criterion_changes_a_status() {
    let picture = picture(
        "answers:\n  A.4: {status: voldoet, criteria: {aantal: niet}}\n",
        &[],
    );
    assert_eq!(picture["total"]["met"], 1);
}

#[test]
fn applicable_is_addressed_less_not_applicable_and_percentages_are_rounded_down() {
    let all_met = picture(&all("voldoet", &[]), &[]);
    assert_eq!(all_met["total"]["percentage"], 100);
    assert_eq!(all_met["total"]["addressed"], 10);
    let one_open = picture(&all("voldoet", &[("B.1", "deels")]), &[]);
    assert_eq!(
        one_open["total"]["percentage"], 90,
        "partly is never rounded up"
    );
    let nine = picture(&all("voldoet", &[("B.1", "nvt")]), &[]);
    assert_eq!(nine["total"]["applicable"], 9);
    assert_eq!(
        nine["total"]["percentage"],
        Value::Null,
        "none under ten applicable"
    );
    let unanswered = picture(&all("voldoet", &[("B.1", "nog in te vullen")]), &[]);
    assert_eq!(
        unanswered["total"]["percentage"],
        Value::Null,
        "none while anything is unanswered"
    );
}

#[test]
fn what_does_not_address_an_organisation_is_not_in_its_list() {
    let picture = picture(&all("voldoet", &[]), &[]);
    assert_eq!(picture["not_addressed"], 1, "the sails of the mill");
    assert_eq!(picture["total"]["not_applicable"], 0);
    assert_eq!(picture["elsewhere"][0]["id"], "B.2");
    assert_eq!(picture["elsewhere"][0]["answered_by"], "Gemaal");
}

#[test]
fn an_answer_that_was_carried_over_counts_as_unanswered_with_its_own_number() {
    let picture = picture(
        "answers:\n  A.1: {status: voldoet, confirmed: false}\n",
        &[],
    );
    assert_eq!(picture["total"]["met"], 0);
    assert_eq!(picture["total"]["unanswered"], 10);
    assert_eq!(picture["total"]["unconfirmed"], 1);
    assert_eq!(codes(&picture, "A.1"), ["unconfirmed"]);
}

#[test]
fn pace_is_open_requirements_divided_by_whole_months_to_the_target() {
    let picture = picture(
        &all(
            "voldoet",
            &[
                ("A.1", "niet"),
                ("B.1", "deels"),
                ("B.7", "nog in te vullen"),
            ],
        ),
        &[],
    );
    let target = &picture["target"];
    assert_eq!(target["deadline"], "2027-01-01");
    assert_eq!(target["months"], 8, "from 15 April to 1 January");
    assert_eq!(
        target["measurements"], 1,
        "October, at a cycle of six months"
    );
    assert_eq!(target["open"], 3);
    assert!(
        target["tenths_per_month"].is_null(),
        "under ten open points"
    );
}

#[test]
fn there_is_no_pace_after_the_target() {
    let picture = picture(&all("niet", &[]), &["--as-of", "2027-01-01"]);
    assert_eq!(picture["target"]["months"], Value::Null);
    assert_eq!(picture["target"]["tenths_per_month"], Value::Null);
}

#[test]
fn an_open_requirement_whose_own_window_still_runs_is_listed_as_running() {
    let open = "answers:\n  B.3: {status: niet, note: x}\n";
    assert_eq!(codes(&picture(open, &[]), "B.3"), ["running-window"]);
    assert!(codes(&picture(open, &["--as-of", "2027-01-01"]), "B.3").is_empty());
    let met = "answers:\n  B.3: {status: voldoet}\n";
    assert!(codes(&picture(met, &[]), "B.3").is_empty());
}

#[test]
fn what_a_plan_lacks_is_found_for_what_is_open_and_for_nothing_else() {
    let planning = |answer: &str| -> Vec<String> {
        let codes = all_codes(
            &picture(&format!("answers:\n  A.1: {answer}\n"), &[]),
            "A.1",
        );
        let about = codes.into_iter();
        about
            .filter(|code| PLANNING.contains(&code.as_str()))
            .collect()
    };
    // The norm of the test is to be met before 2027.
    for (answer, codes) in [
        ("{status: niet, note: x}", &["no-plan", "owner-missing"][..]),
        ("{status: deels, note: x, owner: a}", &["no-plan"]),
        (
            "{status: niet, note: x, owner: a, actions: [{title: t, done: true}]}",
            &["no-plan"],
        ),
        (
            "{status: niet, note: x, owner: a, actions: [{title: t}]}",
            &["undated-plan"],
        ),
        (
            "{status: niet, note: x, owner: a, actions: [{title: t}, {title: u, due: 2026-12-31}]}",
            &[],
        ),
        (
            "{status: niet, note: x, actions: [{title: t, due: 2027-01-01}, {title: u, due: 2027-01-02}]}",
            &["late-plan", "late-plan", "owner-missing"],
        ),
        ("{actions: [{title: t, due: 2027-01-01}]}", &["late-plan"]),
        (
            "{status: voldoet, actions: [{title: t, due: 2027-01-01}]}",
            &[],
        ),
        ("{status: nvt, note: x}", &[]),
        ("{status: niet, note: x, confirmed: false}", &[]),
        ("{note: x}", &[]),
    ] {
        assert_eq!(planning(answer), codes, "{answer}");
    }
}

#[test]
fn documents_and_evidence_past_their_date_are_named_once_with_what_they_serve() {
    let answers = "documents:\n  - {id: plan, title: Dijkplan, review_by: 2026-04-14}\n  - {id: nieuw, title: Nieuw plan, review_by: 2026-04-15}\nanswers:\n  A.1: {status: voldoet, evidence: [plan, nieuw]}\n  B.1: {status: voldoet, evidence: [plan, {title: Los blad, review_by: 2020-01-01}]}\n";
    let picture = picture(answers, &[]);
    let findings = picture["findings"].as_array().expect("findings").iter();
    let past: Vec<String> = findings
        .filter(|finding| finding["code"] == "past-review")
        .map(|finding| finding["requirements"].to_string())
        .collect();
    assert_eq!(past, ["[\"A.1\",\"B.1\"]", "[\"B.1\"]"]);
}

#[test]
fn done_actions_are_never_overdue() {
    let answers = "answers:\n  A.1: {status: deels, note: x, actions: [{title: y, due: 2020-01-01, done: true}]}\n";
    assert!(codes(&picture(answers, &[]), "A.1").is_empty());
}
