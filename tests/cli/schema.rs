//! Schemas for editors.

use std::fs;

use serde_json::Value;

use crate::common::{Folder, command, norm, run};

fn schema(args: &[&str]) -> Value {
    let done = norm(args);
    // Of a norm that is not built in, it is told where it comes from.
    let said = done.err.lines().find(|line| !line.contains(" komt uit "));
    assert_eq!((done.code, said), (0, None), "{args:?}");
    serde_json::from_str(&done.out).expect("JSON")
}

fn ids(schema: &Value) -> Vec<&str> {
    let properties = schema["properties"]["answers"]["properties"].as_object();
    properties
        .expect("ids")
        .keys()
        .map(String::as_str)
        .collect()
}

#[test]
fn the_schema_of_a_norm_and_a_kind_has_their_ids_words_and_questions() {
    let schema = schema(&[
        "schema",
        "answers",
        "--norm",
        "noord-holland",
        "--kind",
        "gemeente",
    ]);
    assert_eq!(
        schema["$schema"],
        "https://json-schema.org/draft/2020-12/schema"
    );
    assert_eq!(ids(&schema).len(), 47);
    let one = &schema["properties"]["answers"]["properties"]["5.2"];
    insta::assert_snapshot!(serde_json::to_string_pretty(one).expect("text"));
    let status = &schema["$defs"]["answer"]["properties"]["status"];
    assert_eq!(
        status["anyOf"][0]["enum"],
        serde_json::json!([
            "voldoet",
            "voldoet deels",
            "voldoet nog niet",
            "niet van toepassing"
        ])
    );
}

#[test]
fn a_kind_sees_what_it_answers_and_nothing_else() {
    let of = |kind| schema(&["schema", "answers", "--norm", "flevoland", "--kind", kind]);
    assert_eq!(ids(&of("dto")), ["15", "21"]);
    assert!(!ids(&of("gemeente")).contains(&"15"));
    let all = schema(&["schema", "answers", "--norm", "flevoland"]);
    assert_eq!(ids(&all).len(), 34);
    let criteria = |kind| {
        let schema = schema(&[
            "schema",
            "answers",
            "--norm",
            "noord-holland",
            "--kind",
            kind,
        ]);
        schema["properties"]["answers"]["properties"]["1.1"]["properties"]["criteria"].to_string()
    };
    assert!(criteria("gemeente").contains("burgemeester"));
    assert!(!criteria("provincie").contains("\"burgemeester\""));
}

#[test]
fn explanations_follow_the_language_and_so_do_the_words_offered() {
    let schema = schema(&["--lang", "en", "schema", "answers"]);
    let properties = &schema["properties"];
    assert_eq!(
        properties["documents"]["description"],
        "documents that answers refer to"
    );
    let answer = &properties["answers"]["additionalProperties"]["properties"];
    assert_eq!(
        answer["status"]["anyOf"][0]["enum"],
        serde_json::json!(["met", "partial", "unmet", "not_applicable"])
    );
    assert_eq!(
        answer["last_done"]["anyOf"][0]["patternErrorMessage"],
        "write for instance: 2025-04-15"
    );
}

#[test]
fn the_norm_of_the_workspace_is_meant_where_none_is_named() {
    let folder = Folder::new();
    folder.file("norm.toml", "norm = \"flevoland\"\n");
    let mut here = command(&["schema", "answers", "--kind", "tov"]);
    let done = run(here.current_dir(folder.path("")));
    assert_eq!((done.code, done.err.as_str()), (0, ""));
    assert!(done.out.contains("\"flevoland@2.0\""));
}

#[test]
fn norms_of_a_folder_have_schemas_and_an_older_version_must_be_named() {
    let of = |norm| {
        schema(&[
            "--norms",
            "tests/data/norms",
            "schema",
            "answers",
            "--norm",
            norm,
        ])
    };
    let newest = of("droge-voeten")["properties"]["norm"]["anyOf"][1]["pattern"].to_string();
    let older = of("droge-voeten@1")["properties"]["norm"]["anyOf"][1]["pattern"].to_string();
    assert!(
        newest.contains(")?$") && older.contains("1\\\\s*)$"),
        "{newest} {older}"
    );
}

#[test]
fn a_schema_is_written_to_a_file_whole_or_not_at_all() {
    let folder = Folder::new();
    let path = folder.path("norm.schema.json");
    let name = path.to_str().expect("a path");
    let done = norm(&["schema", "norm", "-o", name]);
    assert_eq!((done.code, done.out.as_str()), (0, ""));
    assert_eq!(
        fs::read_to_string(&path).expect("a file"),
        norm(&["schema", "norm"]).out
    );
    let nowhere = folder.path("nowhere/x.json");
    let done = norm(&["schema", "norm", "-o", nowhere.to_str().expect("a path")]);
    assert_eq!(done.code, 2);
    assert!(!nowhere.exists());
}

#[test]
fn what_is_not_known_is_told_with_what_is() {
    for (args, said) in [
        (vec!["--norm", "noord-hollant"], "noord-holland"),
        (
            vec!["--norm", "noord-holland", "--kind", "gemeent"],
            "gemeente",
        ),
        (vec!["--kind", "gemeente"], "--kind vraagt om --norm"),
    ] {
        let done = norm(&[&["schema", "answers"], args.as_slice()].concat());
        assert_eq!(done.code, 2);
        assert!(done.err.contains(said), "{}", done.err);
    }
}

#[test]
fn what_must_say_something_and_is_blank_is_a_problem() {
    let folder = Folder::new();
    let text = "norm: noord-holland\nmeasurement: {id: x, date: 2025-04-15}\n\
                organisation: {id: a, name: A, kind: \"\"}\nanswers:\n";
    let file = folder.file("a.yaml", text);
    let done = norm(&["validate", &file]);
    assert_eq!(done.code, 1);
    assert_eq!(crate::common::codes(&done.out), ["empty-text"]);
    let nothing = folder.file("b.yaml", "~\n");
    assert_eq!(norm(&["validate", &nothing]).code, 1);
}

#[test]
fn the_parts_of_a_criterion_for_others_are_not_offered_either() {
    let folder = Folder::new();
    let norms = folder.path("normen");
    fs::create_dir(&norms).expect("a folder");
    folder.file(
        "normen/mini.yaml",
        "id: mini\ntitle: Mini\nversion: \"1\"\nlanguage: nl\nkinds: {a: {title: A}, b: {title: B}}\n\
         themes:\n  - id: A\n    title: A\n    requirements:\n      - id: \"1\"\n        title: Dijkwacht\n        \
         question: A?\n        addresses: [a, b]\n        nature: standing\n        criteria:\n          \
         - {id: samen, text: S, where: statement, force: minimum}\n          \
         - {id: eigen, text: E, where: statement, force: minimum, addresses: [a], criteria: [{id: deel, text: D, where: statement, force: minimum}]}\n",
    );
    let norms = norms.to_str().expect("a path");
    let offered = |kind| {
        let args = ["--norms", norms, "schema", "answers", "--norm", "mini"];
        let schema = schema(&[&args[..], &["--kind", kind]].concat());
        let one = &schema["properties"]["answers"]["properties"]["1"];
        let criteria = one["properties"]["criteria"]["properties"].as_object();
        let mut paths: Vec<String> = criteria.expect("criteria").keys().cloned().collect();
        paths.sort();
        paths
    };
    assert_eq!(offered("a"), ["eigen", "eigen.deel", "samen"]);
    assert_eq!(offered("b"), ["samen"]);
}
