//! Evidence of a criterion, and the article in a document of the list.

use serde_json::Value;

use crate::common::{Folder, codes, norm};

const HEAD: &str = "norm: noord-holland@2025\norganisation: {id: waterkant, name: Gemeente Waterkant, kind: gemeente}\nmeasurement: {id: \"2025\", date: 2025-04-15}\ndocuments:\n  - {id: apv, title: Algemene plaatselijke verordening, ref: 2023-140, date: 2023-11-28, review_by: 2025-01-01}\nanswers:\n";

fn file(folder: &Folder, answer: &str) -> String {
    folder.file(
        "w.yaml",
        format!("{HEAD}  \"5.2\":\n    status: voldoet\n{answer}"),
    )
}

fn validated(answer: &str) -> String {
    let folder = Folder::new();
    norm(&["validate", &file(&folder, answer)]).out
}

#[test]
fn evidence_names_a_document_of_the_list_or_describes_one_and_never_both() {
    for (evidence, code) in [
        ("[apv]", None),
        ("[{document: apv}]", None),
        ("[{document: apv, article: \"2:28\"}]", None),
        ("[{title: Besluit, ref: B-1}]", None),
        ("[{document: apv, title: Besluit}]", Some("conflict")),
        ("[{document: apv, date: 2024-01-01}]", Some("conflict")),
        ("[{article: \"2:28\"}]", Some("conflict")),
        ("[{title: Besluit, article: \"2:28\"}]", Some("conflict")),
        ("[{ref: B-1}]", Some("missing-key")),
        ("[{title: \"\"}]", Some("empty-text")),
        ("[{document: apw}]", Some("unknown-document")),
        ("[{document: apv, artikel: \"2:28\"}]", Some("unknown-key")),
    ] {
        for answer in [
            format!("    evidence: {evidence}\n"),
            format!(
                "    criteria: {{exploitatie.horeca: {{status: voldoet, evidence: {evidence}}}}}\n"
            ),
        ] {
            let out = validated(&answer);
            assert_eq!(codes(&out), Vec::from_iter(code), "{answer}{out}");
        }
    }
}

#[test]
fn what_shows_a_criterion_is_checked_as_what_shows_an_answer() {
    let out = validated(
        "    criteria: {exploitatie.horeca: {evidence: [{title: Brief aan j.jansen@waterkant.nl, date: 2025-06-01}]}}\n",
    );
    assert_eq!(codes(&out), ["personal-data", "future-date"], "{out}");
    assert!(!out.contains("jansen"), "{out}");
}

/// What programs read of 5.2.
fn answer(answer: &str) -> (Value, Vec<Value>) {
    let folder = Folder::new();
    let file = file(&folder, answer);
    let run = norm(&["assess", "--format", "json", &file]);
    let value: Value = serde_json::from_str(&run.out).expect("JSON");
    let picture = &value["assessments"][0];
    let list = |value: &Value| value.as_array().expect("a list").clone();
    let all: Vec<Value> = list(&picture["themes"])
        .iter()
        .flat_map(|theme| list(&theme["requirements"]))
        .collect();
    let one = all.into_iter().find(|one| one["id"] == "5.2").expect("5.2");
    (one, list(&picture["findings"]))
}

const TWO: &str = "    criteria:\n      exploitatie.horeca: {status: voldoet, evidence: [{document: apv, article: \"2:28\"}]}\n      exploitatie.seks: {evidence: [{document: apv, article: \"3:4\"}, {title: Aanwijzingsbesluit, ref: 2025-044, date: 2025-03-04}]}\n";

#[test]
fn a_document_that_criteria_cite_is_looked_at_again_once() {
    let (one, findings) = answer(TWO);
    let past: Vec<&Value> = findings
        .iter()
        .filter(|one| one["code"] == "past-review")
        .collect();
    assert_eq!(past.len(), 1, "{findings:?}");
    assert_eq!(past[0]["requirements"], serde_json::json!(["5.2"]));
    let criteria = one["criteria"].as_array().expect("criteria");
    assert_eq!(criteria[0]["evidence"][0]["article"], "2:28");
    assert_eq!(
        criteria[1]["status"], "unanswered",
        "evidence gives no status"
    );
    assert_eq!(one["status"], "met");
    let folder = Folder::new();
    let region = norm(&[
        "report",
        &file(&folder, TWO),
        "--for",
        "region",
        "--format",
        "markdown",
    ]);
    assert!(
        !region.out.contains("2:28") && !region.out.contains("plaatselijke"),
        "{}",
        region.out
    );
}

#[test]
fn the_report_names_the_article_behind_its_criterion() {
    let folder = Folder::new();
    let file = file(&folder, TWO);
    let run = norm(&["report", &file, "--format", "markdown"]);
    let line =
        "**voldoet**: artikel 2:28, Algemene plaatselijke verordening (2023-140, 28 november 2023)";
    assert!(run.out.contains(line), "{}", run.out);
    let run = norm(&["report", &file, "--format", "html"]);
    let line =
        "artikel 2:28, <span>Algemene plaatselijke verordening</span> (2023-140, 28 november 2023)";
    assert!(run.out.contains(line), "{}", run.out);
    let run = norm(&["--lang", "en", "report", &file, "--format", "markdown"]);
    assert!(run.out.contains("article 2:28"), "{}", run.out);
}

#[test]
fn what_shows_a_criterion_stays_here_when_a_file_is_shared() {
    let folder = Folder::new();
    let run = norm(&["share", &file(&folder, TWO)]);
    assert_eq!(run.code, 0, "{}", run.err);
    for word in ["2:28", "3:4", "apv", "Aanwijzing", "exploitatie.seks"] {
        assert!(!run.out.contains(word), "{word}: {}", run.out);
    }
    assert!(
        run.out.contains("exploitatie.horeca: voldoet"),
        "{}",
        run.out
    );
}

#[test]
fn evidence_is_set_with_its_article() {
    let folder = Folder::new();
    let path = file(
        &folder,
        "    criteria: {exploitatie.horeca: voldoet}\n    evidence: [apv]\n",
    );
    for (flags, expected) in [
        (
            [
                "--criterion",
                "exploitatie.horeca.evidence=document=apv; article=2:28",
            ],
            "{exploitatie.horeca: {status: voldoet, evidence: [{document: apv, article: \"2:28\"}]}}",
        ),
        (
            [
                "--criterion",
                "exploitatie.horeca.evidence=apv.article=2:29",
            ],
            "article: 2:29",
        ),
        (
            ["--criterion", "exploitatie.seks.evidence=+apv"],
            "exploitatie.seks: {evidence: [apv]}",
        ),
        (
            ["--evidence", "apv.article=1:1"],
            "\n    evidence: [{document: apv, article: 1:1}]",
        ),
        (
            ["--evidence", "1.article="],
            "evidence: [{document: apv, article: }]",
        ),
        (
            ["--criterion", "exploitatie.horeca.evidence=-apv"],
            "exploitatie.horeca: {status: voldoet}",
        ),
    ] {
        let run = norm(&[&["set", &path, "5.2"][..], &flags].concat());
        assert_eq!(run.code, 0, "{flags:?} {}", run.err);
        let text = std::fs::read_to_string(&path)
            .expect("the file")
            .replace("\"2:29\"", "2:29")
            .replace("\"1:1\"", "1:1");
        assert!(text.contains(expected), "{flags:?}\n{text}");
        assert_eq!(norm(&["validate", &path]).code, 0);
    }
    for (words, code) in [
        ("exploitatie.horeca.evidence=+apw", "unknown-document"),
        ("exploitatie.horeca.evidence=article=2:28", "conflict"),
        (
            "exploitatie.horeca.evidence=document=apv; title=x",
            "conflict",
        ),
        ("exploitatie.horecaa.evidence=+apv", "unknown-criterion"),
        ("exploitatie.seks.evidence=apv.title=x", "wrong-shape"),
        ("exploitatie.seks.evidence=ref=x", "missing-key"),
    ] {
        let run = norm(&["set", &path, "5.2", "--criterion", words]);
        assert_eq!(run.code, 2, "{words}");
        assert!(
            run.err.contains(&format!("fout[{code}]")),
            "{words} {}",
            run.err
        );
    }
}

#[test]
fn a_date_of_one_interval_is_set_and_a_single_one_goes_on_for_the_others() {
    let folder = Folder::new();
    let text = format!("{HEAD}  \"5.4\": {{status: voldoet, last_done: 2024-05-01}}\n");
    let path = folder.file("w.yaml", text);
    for (words, expected) in [
        (
            "evaluatie=2025-02-18",
            "last_done: {evaluatie: 2025-02-18, bijeenkomst: 2024-05-01}",
        ),
        (
            "bijeenkomst=8 oktober 2024",
            "last_done: {evaluatie: 2025-02-18, bijeenkomst: 2024-10-08}",
        ),
        (
            "-bijeenkomst",
            "last_done: {evaluatie: 2025-02-18, bijeenkomst: }",
        ),
        ("2025-03-10", "last_done: 2025-03-10"),
        ("", "{status: voldoet, last_done: }"),
        (
            "evaluatie=2025-02-18; bijeenkomst=2024-10-08",
            "last_done: {evaluatie: 2025-02-18, bijeenkomst: 2024-10-08}",
        ),
    ] {
        let run = norm(&["set", &path, "5.4", "--last-done", words]);
        assert_eq!(run.code, 0, "{words} {}", run.err);
        let text = std::fs::read_to_string(&path).expect("the file");
        assert!(text.contains(expected), "{words}\n{text}");
    }
    for (id, words, code) in [
        ("5.4", "evaluaties=2025-02-18", "unknown-interval"),
        ("2.3", "evaluatie=2025-02-18", "wrong-shape"),
        ("5.4", "evaluatie=gisteren", "bad-date"),
    ] {
        let run = norm(&["set", &path, id, "--last-done", words]);
        assert_eq!(run.code, 2, "{words}");
        assert!(
            run.err.contains(&format!("fout[{code}]")),
            "{words} {}",
            run.err
        );
    }
    let run = norm(&["set", &path, "5.4", "--obstacles", "kennis, capacity"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let text = std::fs::read_to_string(&path).expect("the file");
    assert!(text.contains("obstacles: [capacity, kennis]"), "{text}");
    let run = norm(&["set", &path, "5.4", "--obstacles", "tijd"]);
    assert!(run.err.contains("fout[unknown-word]"), "{}", run.err);
}

#[test]
fn a_form_takes_one_date_and_dates_by_interval() {
    for ending in ["yaml", "toml"] {
        let folder = Folder::new();
        let path = folder.path(&format!("f.{ending}"));
        let path = path.to_str().expect("a path");
        let form = [
            "init",
            "noord-holland",
            "--kind",
            "gemeente",
            "--name",
            "X",
            "--date",
            "2025-04-15",
            "-o",
            path,
        ];
        assert_eq!(norm(&form).code, 0);
        for words in ["2025-01-01", "evaluatie=2025-02-01"] {
            let run = norm(&["set", path, "5.4", "--last-done", words]);
            assert_eq!(run.code, 0, "{ending} {words} {}", run.err);
        }
        let text = std::fs::read_to_string(path).expect("the file");
        assert!(
            text.contains("2025-02-01") && text.contains("2025-01-01"),
            "{text}"
        );
    }
}

#[test]
fn merge_joins_per_interval_and_per_criterion() {
    let folder = Folder::new();
    let part = |name: &str, answer: &str| folder.file(name, format!("{HEAD}{answer}"));
    let one = part(
        "a.yaml",
        "  \"5.4\": {status: voldoet, last_done: {evaluatie: 2025-02-18}}\n",
    );
    let other = part(
        "b.yaml",
        "  \"5.4\": {last_done: {bijeenkomst: 2024-10-08}, criteria: {zicht: {evidence: [apv]}}}\n",
    );
    let out = folder.path("whole.yaml");
    let out = out.to_str().expect("a path");
    let merge = |one: &str, other: &str| norm(&["merge", one, other, "-o", out, "--replace"]);
    let run = merge(&one, &other);
    assert_eq!(run.code, 0, "{}", run.err);
    let text = std::fs::read_to_string(out).expect("the file");
    assert!(
        text.contains("{evaluatie: 2025-02-18, bijeenkomst: 2024-10-08}"),
        "{text}"
    );
    assert!(text.contains("zicht: {evidence: [apv]}"), "{text}");
    let same = part("c.yaml", "  \"5.4\": {last_done: 2025-02-18}\n");
    assert_eq!(merge(&one, &same).code, 0);
    for answer in [
        "{last_done: 2025-02-19}",
        "{last_done: {evaluatie: 2025-02-19}}",
    ] {
        let third = part("d.yaml", &format!("  \"5.4\": {answer}\n"));
        let run = merge(&one, &third);
        assert_eq!(run.code, 2, "{answer}");
        assert!(
            run.err.contains("fout[parts-differ]") && run.err.contains("last_done.evaluatie"),
            "{}",
            run.err
        );
    }
    let zicht = part(
        "e.yaml",
        "  \"5.4\": {criteria: {zicht: {evidence: [{document: apv, article: \"1\"}]}}}\n",
    );
    let run = merge(&other, &zicht);
    assert!(run.err.contains("fout[parts-differ]"), "{}", run.err);
}

#[test]
fn a_diff_looks_at_neither_evidence_nor_the_form_of_a_date() {
    let folder = Folder::new();
    let file = |name: &str, year: &str, answer: &str| {
        let text = format!("{HEAD}  \"5.4\": {{status: voldoet, {answer}}}\n");
        folder.file(
            name,
            text.replace(
                "{id: \"2025\", date: 2025",
                &format!("{{id: \"{year}\", date: {year}"),
            ),
        )
    };
    let before = file("a.yaml", "2025", "last_done: 2025-02-18, evidence: [apv]");
    let after = file(
        "b.yaml",
        "2026",
        "last_done: {evaluatie: 2025-02-18, bijeenkomst: 2025-02-18}, criteria: {zicht: {evidence: [{document: apv, article: \"1\"}]}}",
    );
    let run = norm(&["diff", &before, &after, "--format", "json"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let value: Value = serde_json::from_str(&run.out).expect("JSON");
    let text = value.to_string();
    assert!(
        !text.contains("last_done") && !text.contains("evidence"),
        "{text}"
    );
}

#[test]
fn a_misspelt_key_of_a_criterion_is_no_criterion_of_it() {
    for (written, meant) in [("evidenc", "evidence"), ("bewijs", "evidence")] {
        let answers = format!(
            "  \"5.2\":\n    status: voldoet\n    criteria:\n      exploitatie.horeca: {{{written}: [apv]}}\n"
        );
        let folder = crate::common::Folder::new();
        let file = folder.file("a.yaml", crate::common::waterkant(&answers));
        let done = crate::common::norm(&["validate", &file]);
        assert!(done.out.contains("unknown-key"), "{}", done.out);
        let tip = format!("bedoelde u “{meant}”?");
        assert!(done.out.contains(&tip), "{written}: {}", done.out);
    }
}

#[test]
fn a_date_that_was_read_is_a_notice_and_no_warning_of_any_command() {
    let folder = crate::common::Folder::new();
    let text = crate::common::waterkant("  \"5.8\": {status: voldoet}\n");
    let text = text.replacen(
        "answers:",
        "documents:\n  - {id: apv, title: APV, date: 28-11-2023}\nanswers:",
        1,
    );
    let file = folder.file("a.yaml", text);
    assert!(
        crate::common::norm(&["validate", &file])
            .out
            .contains("1 mededeling")
    );
    let done = crate::common::norm(&["assess", &file]);
    assert!(!done.err.contains("waarschuwing"), "{}", done.err);
}
