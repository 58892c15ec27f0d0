//! Several intervals of one requirement, each with a date of its own.

use serde_json::Value;

use crate::common::{Folder, codes, norm, waterkant};

/// The problems of an answer, with their sentences.
fn validated(answers: &str) -> String {
    let folder = Folder::new();
    let file = folder.file("w.yaml", waterkant(answers));
    norm(&["validate", &file]).out
}

/// A norm with a requirement that has an interval of its own and one of its explanation.
fn polder(folder: &Folder) -> String {
    let text = std::fs::read_to_string("tests/data/norms/droge-voeten.yaml").expect("a norm");
    let one = "every: [{interval: 1 year, bound: exact, where: statement}]";
    let two = "every: [{id: schouw, interval: 1 year, bound: exact, where: statement, what: dijkschouw}, {id: oefening, interval: 1 year, bound: at_least, where: explanation, what: oefenen met de buren}]";
    assert_eq!(text.matches(one).count(), 1);
    let old = std::fs::read_to_string("tests/data/norms/droge-voeten@1.yaml").expect("a norm");
    folder.file("droge-voeten@1.yaml", old);
    folder.file("droge-voeten.yaml", text.replace(one, two))
}

/// The findings about A.2 with what it says of when it was last done.
fn found(last_done: &str) -> Vec<(String, String)> {
    let (norms, folder) = (Folder::new(), Folder::new());
    polder(&norms);
    let text = format!(
        "norm: droge-voeten@2\n\
         organisation: {{id: lage-polder, name: De Lage Polder, kind: polder}}\n\
         measurement: {{id: \"2026\", date: 2026-04-15}}\n\
         answers:\n  A.2: {{status: voldoet, last_done: {last_done}}}\n"
    );
    let file = folder.file("polder.yaml", text);
    let norms = norms.path("");
    let norms = norms.to_str().expect("a path");
    let run = norm(&["--norms", norms, "assess", "--format", "json", &file]);
    assert_eq!(run.code, 0, "{}", run.err);
    let value: Value = serde_json::from_str(&run.out).expect("JSON");
    let findings = value["assessments"][0]["findings"].as_array();
    let about = findings
        .expect("findings")
        .iter()
        .filter(|one| one["requirements"][0] == "A.2");
    let text = |one: &Value, key: &str| one[key].as_str().expect("a text").to_owned();
    about
        .map(|one| (text(one, "code"), text(one, "text")))
        .collect()
}

#[test]
fn every_interval_is_judged_on_its_own_date_and_named() {
    let both = found("2020-01-01");
    let codes: Vec<&str> = both.iter().map(|(code, _)| code.as_str()).collect();
    assert_eq!(codes, ["lapsed-duty", "duty-reminder"]);
    assert!(both[0].1.contains("(dijkschouw)"), "{both:?}");
    assert!(both[1].1.contains("(oefenen met de buren)"), "{both:?}");
    for (dates, code) in [
        ("{schouw: 2020-01-01, oefening: 2026-01-01}", "lapsed-duty"),
        (
            "{schouw: 2026-01-01, oefening: 2020-01-01}",
            "duty-reminder",
        ),
    ] {
        let found = found(dates);
        let codes: Vec<&str> = found.iter().map(|(code, _)| code.as_str()).collect();
        assert_eq!(codes, [code], "{dates}");
    }
    // What is not named is not said.
    assert!(found("{schouw: 2026-01-01}").is_empty());
    assert!(found("2026-01-01").is_empty());
}

#[test]
fn a_date_for_an_interval_that_is_not_there_is_refused_with_the_nearest() {
    let out = validated("  \"5.4\": {status: voldoet, last_done: {evaluaties: 2025-02-18}}\n");
    assert_eq!(codes(&out), ["unknown-interval"], "{out}");
    assert!(
        out.contains("nummer 5.4 heeft geen termijn “evaluaties”"),
        "{out}"
    );
    assert!(out.contains("bedoelde u “evaluatie”?"), "{out}");
    let free = validated("  \"5.4\": {status: voldoet, last_done: {Jan de Vries: 2025-02-18}}\n");
    assert!(!free.contains("Vries"), "{free}");
}

#[test]
fn dates_by_interval_need_a_norm_that_tells_them_apart() {
    let out = validated("  \"2.3\": {status: voldoet, last_done: {evaluatie: 2025-02-18}}\n");
    assert!(codes(&out).contains(&"wrong-shape"), "{out}");
    assert!(out.contains("last_done"), "{out}");
    assert!(
        codes(&validated("  \"2.3\": {status: voldoet, last_done: {}}\n"))
            .contains(&"no-last-done")
    );
}

#[test]
fn an_interval_of_the_statement_without_a_date_is_named() {
    let out = validated("  \"5.4\": {status: voldoet, last_done: {bijeenkomst: 2024-10-08}}\n");
    assert_eq!(codes(&out), ["no-last-done"], "{out}");
    assert!(
        out.contains("gedaan: evaluatie van het bestuurlijk instrumentarium"),
        "{out}"
    );
    for fine in ["{evaluatie: 2025-02-18}", "2025-02-18"] {
        let out = validated(&format!(
            "  \"5.4\": {{status: voldoet, last_done: {fine}}}\n"
        ));
        assert!(codes(&out).is_empty(), "{out}");
    }
}

#[test]
fn a_date_by_interval_is_read_as_any_date() {
    let out = validated(
        "  \"5.4\": {status: voldoet, last_done: {evaluatie: 18 februari 2025, bijeenkomst: 2025-02-30}}\n",
    );
    assert_eq!(codes(&out), ["bad-date"], "{out}");
    let out = validated(
        "  \"5.4\": {status: voldoet, last_done: {evaluatie: 2026-02-18, bijeenkomst: 2026-01-01}}\n",
    );
    assert_eq!(codes(&out), ["future-date", "future-date"], "{out}");
}

#[test]
fn a_requirement_with_several_intervals_gives_each_an_id() {
    let folder = Folder::new();
    let file = polder(&folder);
    let good = norm(&["validate", &file]);
    assert_eq!(good.code, 0, "{}", good.out);
    let text = std::fs::read_to_string(&file).expect("the norm");
    for (from, to, code) in [
        ("{id: oefening, ", "{", "missing-key"),
        ("{id: oefening, ", "{id: schouw, ", "duplicate-id"),
        ("{id: oefening, ", "{id: De Oefening, ", "bad-id"),
    ] {
        folder.file("droge-voeten.yaml", text.replace(from, to));
        let run = norm(&["validate", &file]);
        assert_eq!(codes(&run.out), [code], "{}", run.out);
    }
}

#[test]
fn show_names_the_intervals() {
    let run = norm(&["show", "noord-holland", "5.4"]);
    assert!(
        run.out.contains("[evaluatie]") && run.out.contains("[bijeenkomst]"),
        "{}",
        run.out
    );
    let run = norm(&["show", "noord-holland", "5.4", "--format", "json"]);
    assert!(run.out.contains("\"id\": \"bijeenkomst\""), "{}", run.out);
}

#[test]
fn a_program_reads_the_oldest_date_and_each_of_them() {
    let folder = Folder::new();
    let dates = "{bijeenkomst: 2024-10-08, evaluatie: 2025-02-18}";
    let text = format!(
        "  \"5.4\": {{status: voldoet, last_done: {dates}}}\n  \"2.3\": {{status: voldoet, last_done: 2025-01-01}}\n"
    );
    let file = folder.file("w.yaml", waterkant(&text));
    let run = norm(&["assess", "--format", "json", &file]);
    let value: Value = serde_json::from_str(&run.out).expect("JSON");
    let themes = value["assessments"][0]["themes"]
        .as_array()
        .expect("themes")
        .iter();
    let all: Vec<&Value> = themes
        .flat_map(|theme| theme["requirements"].as_array().expect("a list"))
        .collect();
    let of = |id: &str| *all.iter().find(|one| one["id"] == id).expect(id);
    assert_eq!(of("5.4")["last_done"], "2024-10-08");
    let by = serde_json::to_string(&of("5.4")["last_done_by"]).expect("JSON");
    assert_eq!(
        by,
        r#"{"evaluatie":"2025-02-18","bijeenkomst":"2024-10-08"}"#
    );
    assert_eq!(of("2.3")["last_done"], "2025-01-01");
    assert_eq!(of("2.3")["last_done_by"], serde_json::json!({}));
}
