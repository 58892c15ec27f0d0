//! `norm list` and `norm show` for programs: everything that a page shows.

use std::collections::BTreeSet;
use std::fs;

use serde_json::Value;

use crate::common::{Folder, norm};

fn json(args: &[&str]) -> Value {
    let done = norm(args);
    assert_eq!((done.code, done.err.as_str()), (0, ""), "{args:?}");
    assert_eq!(norm(args).out, done.out, "same input, same bytes");
    serde_json::from_str(&done.out).expect("JSON")
}

fn items(value: &Value) -> &Vec<Value> {
    value
        .as_array()
        .unwrap_or_else(|| panic!("no list: {value}"))
}

fn requirements(shown: &Value) -> Vec<&Value> {
    let themes = items(&shown["themes"]).iter();
    themes
        .flat_map(|theme| items(&theme["requirements"]))
        .collect()
}

fn requirement<'v>(shown: &'v Value, id: &str) -> &'v Value {
    let all = requirements(shown);
    let found = all.into_iter().find(|one| one["id"] == id);
    found.expect("the requirement")
}

/// Every key of a JSON, at any depth.
fn keys(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(map) => {
            for (key, inner) in map {
                found.insert(key.clone());
                // The keys in this one are ids of intervals.
                if key != "last_done_by" {
                    keys(inner, found);
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| keys(item, found)),
        _ => {}
    }
}

#[test]
fn the_list_names_every_norm_with_its_kinds() {
    let list = json(&["list", "--format", "json"]);
    assert_eq!(list["format"], "norm-list/1");
    let names: Vec<&str> = items(&list["norms"])
        .iter()
        .map(|norm| norm["reference"].as_str().expect("a name"))
        .collect();
    assert_eq!(names, ["flevoland@2.0", "noord-holland@2025"]);
    let second = &list["norms"][1];
    assert_eq!(
        (&second["requirements"], &second["themes"]),
        (&47.into(), &6.into())
    );
    assert_eq!(second["kinds"][0]["title"], "Gemeente");
}

#[test]
fn a_norm_as_json_has_every_fact_of_its_file() {
    for stem in ["flevoland", "noord-holland"] {
        let shown = json(&["show", stem, "--format", "json"]);
        assert_eq!(shown["format"], "norm-show/1");
        let text = fs::read_to_string(format!("norms/{stem}.yaml")).expect("the norm");
        let file: Value = serde_yaml::from_str(&text).expect("YAML");
        let themes = items(&file["themes"]);
        assert_eq!(items(&shown["themes"]).len(), themes.len());
        for theme in themes {
            let sections = theme["sections"].as_array().into_iter().flatten();
            let within = [theme].into_iter().chain(sections);
            let asked = within.filter_map(|part| part["requirements"].as_array());
            for asked in asked.flatten() {
                let id = asked["id"].as_str().expect("an id");
                let found = requirement(&shown, id);
                for key in [
                    "title",
                    "question",
                    "guidance",
                    "remark",
                    "addresses",
                    "nature",
                ] {
                    assert_eq!(found[key], asked[key], "{stem} {id} {key}");
                }
                let criteria = asked["criteria"].as_array();
                for (criterion, given) in criteria
                    .into_iter()
                    .flatten()
                    .zip(items(&found["criteria"]))
                {
                    for key in ["id", "text", "where", "force"] {
                        assert_eq!(given[key], criterion[key], "{stem} {id} {key}");
                    }
                }
                assert_eq!(
                    criteria.map_or(0, Vec::len),
                    items(&found["criteria"]).len()
                );
                let every = asked["every"].as_array();
                for (every, given) in every.into_iter().flatten().zip(items(&found["every"])) {
                    assert_eq!(given["interval"], every["interval"], "{stem} {id}");
                }
            }
        }
    }
}

#[test]
fn one_requirement_has_the_shape_of_all() {
    let all = json(&["show", "noord-holland", "--format", "json"]);
    let one = json(&["show", "noord-holland", "5.2", "--format", "json"]);
    assert_eq!(requirements(&one), [requirement(&all, "5.2")]);
    assert_eq!(one["norm"], all["norm"]);
    let parts = &requirement(&one, "5.2")["criteria"][5]["criteria"][0]["id"];
    assert_eq!(parts, "exploitatie.horeca");
    let english = json(&[
        "show",
        "noord-holland",
        "5.2",
        "--format",
        "json",
        "--lang",
        "en",
    ]);
    assert_eq!(english["statuses"][1]["label"], "partly met");
    assert_eq!(one["statuses"][1]["label"], "voldoet deels");
    let none = norm(&["show", "noord-holland", "5.20", "--format", "json"]);
    assert_eq!((none.code, none.out.as_str()), (2, ""));
}

#[test]
fn every_key_is_in_the_documentation() {
    let documented = fs::read_to_string("docs/show-json.md").expect("the documentation")
        + &fs::read_to_string("docs/assess-json.md").expect("the documentation");
    let mut found = BTreeSet::new();
    for args in [
        &["list", "--format", "json"][..],
        &["show", "noord-holland", "--format", "json"],
        &["show", "flevoland", "--format", "json"],
        &[
            "show",
            "--answers",
            "examples/waterkant-2026.yaml",
            "--format",
            "json",
            "--with-private",
        ],
    ] {
        keys(&json(args), &mut found);
    }
    assert!(found.len() > 60, "{found:?}");
    for key in found {
        let told = documented.contains(&format!("`{key}`"))
            || key.ends_with("_label") && documented.contains("`…_label`");
        assert!(told, "docs/show-json.md lacks {key}");
    }
}

const HEAD: &str = "norm: noord-holland@2025\norganisation: {id: waterkant, name: Gemeente Waterkant, kind: gemeente}\nmeasurement: {id: \"2025\", date: 2025-04-15}\ndocuments:\n  - {id: apv, title: APV 2023}\nanswers:\n";

const ANSWERS: &str = "  \"1.1\":\n    status: deels\n    confirmed: false\n    note: NOOT\n    private: GEHEIM\n    owner: griffier\n    criteria: {burgemeester: {status: niet, note: DEELNOOT}}\n    evidence: [apv, {title: Besluit, ref: B-1}]\n    actions:\n      -\n      - {id: a1, title: ACTIE, due: 2026-01-01, public: true}\n";

fn answers(text: &str, more: &[&str]) -> Value {
    let folder = Folder::new();
    let file = folder.file("a.yaml", text);
    let mut args = vec!["show", "--answers", &file, "--format", "json"];
    args.extend(more);
    json(&args)
}

#[test]
fn an_answer_is_told_as_it_stands() {
    let text = format!("{HEAD}{ANSWERS}");
    let shown = answers(&text, &["--with-private"]);
    let answer = &requirement(&shown, "1.1")["answer"];
    assert_eq!(
        *answer,
        serde_json::json!({
            "status": "partial", "owner": "griffier", "last_done": null, "occasion": null, "confirmed": false,
            "criteria": [{"id": "burgemeester", "status": "unmet", "note": "DEELNOOT", "evidence": []}],
            "evidence": [
                {"position": 1, "document": "apv", "title": "APV 2023", "ref": null, "date": null, "review_by": null, "article": null},
                {"position": 2, "document": null, "title": "Besluit", "ref": "B-1", "date": null, "review_by": null, "article": null},
            ],
            "actions": [{"position": 1, "id": "a1", "title": "ACTIE", "owner": null, "due": "2026-01-01", "done": false, "public": true}],
            "note": "NOOT", "reassessed": null, "support": null, "offer": null, "on_norm": null, "public": null, "private": "GEHEIM",
            "last_done_by": {}, "obstacles": [],
        })
    );
    assert_eq!(shown["answers"]["total"]["unconfirmed"], 1);
    assert_eq!(shown["answers"]["measurement"]["date"], "2025-04-15");
    assert_eq!(requirement(&shown, "1.2")["answer"], Value::Null);
    let without = answers(&text, &[]).to_string();
    assert!(!without.contains("GEHEIM") && without.contains("NOOT"));
}

#[test]
fn whose_answer_is_wanted_is_told() {
    let text = "norm: flevoland@2.0\norganisation: {id: a, name: A, kind: gemeente}\nmeasurement: {id: \"1\", date: 2026-04-15}\nanswers:\n";
    let shown = answers(text, &[]);
    let concerns: BTreeSet<&str> = requirements(&shown)
        .into_iter()
        .map(|one| one["concern"].as_str().expect("a word"))
        .collect();
    assert_eq!(
        concerns,
        BTreeSet::from(["elsewhere", "not_addressed", "own"])
    );
}

#[test]
fn a_file_with_problems_is_told_with_each_at_its_field() {
    let text = format!(
        "{HEAD}{}  \"1.2\":\n    status: misschien\n    eigenaar: x\n  \"1.3\":\n    status: voldoet\n    actions: [{{title: a, due: ooit}}]\n",
        ANSWERS.replace("burgemeester", "burgermeester")
    )
    .replace("date: 2025-04-15", "date: 15 mei");
    let shown = answers(&text, &[]);
    let about = &shown["answers"];
    assert_eq!(
        (&about["total"], &about["findings"]),
        (&Value::Null, &Value::Array(vec![]))
    );
    let found: Vec<(&str, Option<&str>, &str)> = items(&about["problems"])
        .iter()
        .map(|one| {
            let text = |key: &str| one[key].as_str();
            (
                text("code").expect("a code"),
                text("requirement"),
                text("field").expect("a field"),
            )
        })
        .collect();
    assert_eq!(
        found,
        [
            ("bad-date", None, "measurement.date"),
            ("unknown-criterion", Some("1.1"), "criteria.burgermeester"),
            ("unknown-word", Some("1.2"), "status"),
            ("unknown-key", Some("1.2"), "eigenaar"),
            ("no-last-done", Some("1.3"), "status"),
            ("bad-date", Some("1.3"), "actions.1.due"),
        ]
    );
    // What could be read is there all the same.
    assert_eq!(requirement(&shown, "1.1")["answer"]["owner"], "griffier");
    assert_eq!(requirement(&shown, "1.3")["answer"]["status"], "met");
}

#[cfg(feature = "office")]
#[test]
fn a_problem_of_a_workbook_is_told_at_the_requirement_of_its_row() {
    let folder = Folder::new();
    let yaml = folder.file("a.yaml", format!("{HEAD}{ANSWERS}"));
    let csv = folder.path("a.csv").display().to_string();
    assert_eq!(norm(&["convert", &yaml, &csv]).code, 0);
    let text = fs::read_to_string(&csv).expect("the form");
    let bad = folder.file("b.csv", text.replace("voldoet deels", "misschien"));
    let shown = json(&["show", "--answers", &bad, "--format", "json"]);
    let problem = &shown["answers"]["problems"][0];
    assert_eq!(
        (&problem["code"], &problem["requirement"]),
        (&"unknown-word".into(), &"1.1".into())
    );
    assert_eq!(problem["field"], "status");
    assert!(problem["cell"].is_string() || problem["line"].is_number());
}

#[test]
fn what_cannot_be_shown_is_refused() {
    let folder = Folder::new();
    let unknown = folder.file("a.yaml", HEAD.replace("noord-holland", "nergens"));
    let done = norm(&["show", "--answers", &unknown, "--format", "json"]);
    assert_eq!((done.code, done.out.as_str()), (2, ""));
    assert!(done.err.contains("unknown-norm"), "{}", done.err);
    let fine = folder.file("b.yaml", HEAD);
    for (args, said) in [
        (&["show", "--answers", &*fine][..], "--format json"),
        (
            &[
                "show",
                "noord-holland",
                "--answers",
                &fine,
                "--format",
                "json",
            ],
            "--answers",
        ),
        (&["show", "noord-holland", "--with-private"], "--answers"),
    ] {
        let done = norm(args);
        assert_eq!((done.code, done.out.as_str()), (2, ""), "{args:?}");
        assert!(done.err.contains(said), "{}", done.err);
    }
}
