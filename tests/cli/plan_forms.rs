//! The plan in every form: the same lines in each, and what stands at its top.

use std::collections::BTreeSet;
use std::fs;

use serde_json::Value;

use crate::common::{Folder, norm};
use crate::plan::polder;

const NOW: &str = "examples/waterkant-2026.yaml";
const MARKING: &str = "Intern: laat zwakke plekken zien.";

fn form(args: &[&str]) -> String {
    let run = norm(&[&["plan", NOW], args].concat());
    assert_eq!(run.code, 0, "{args:?}: {}", run.err);
    run.out
}

#[test]
fn the_plan_in_examples_is_that_of_today() {
    for (ending, format) in [
        ("md", "markdown"),
        ("html", "html"),
        ("ics", "ics"),
        ("csv", "csv"),
    ] {
        let text = form(&["--format", format]);
        let path = format!("examples/plan/waterkant-2026.{ending}");
        if std::env::var_os("UPDATE_EXAMPLES").is_some() {
            fs::create_dir_all("examples/plan").expect("a folder");
            fs::write(&path, &text).expect("a plan");
        }
        let kept = fs::read_to_string(&path).expect("a plan");
        assert!(
            kept == text,
            "{path} is old; UPDATE_EXAMPLES=1 cargo test writes it anew"
        );
    }
}

#[cfg(feature = "office")]
#[test]
fn the_office_files_of_the_plan_in_examples_are_those_of_today() {
    let folder = Folder::new();
    for ending in ["docx", "xlsx"] {
        let path = folder.path(&format!("plan.{ending}"));
        form(&["-o", path.to_str().expect("a path")]);
        let new = fs::read(&path).expect("a plan");
        let path = format!("examples/plan/waterkant-2026.{ending}");
        if std::env::var_os("UPDATE_EXAMPLES").is_some() {
            fs::create_dir_all("examples/plan").expect("a folder");
            fs::write(&path, &new).expect("a plan");
        }
        assert!(fs::read(&path).expect("a plan") == new, "{path} is old");
    }
}

/// Every form reads one view: what has a day in JSON has it everywhere.
#[test]
fn every_form_has_the_same_lines() {
    let json: Value = serde_json::from_str(&form(&["--format", "json"])).expect("JSON");
    let entries = json["entries"].as_array().expect("entries");
    let days = entries.iter().filter(|entry| !entry["day"].is_null());
    let events = form(&["--format", "ics"]);
    assert_eq!(events.matches("BEGIN:VEVENT").count(), days.count());
    let table = form(&["--format", "csv"]);
    let heads =
        "\"kind\",\"requirement\",\"title\",\"day\",\"owner\",\"what\",\"overdue\",\"source\"";
    assert_eq!(table.lines().next(), Some(heads));
    assert_eq!(table.lines().count(), entries.len() + 1);
    for by in ["owner", "date", "theme"] {
        for format in ["text", "markdown", "html"] {
            let text = form(&["--format", format, "--by", by]);
            assert_eq!(text.matches(MARKING).count(), 1, "{by} {format}");
            for entry in entries.iter().filter(|entry| entry["kind"] == "action") {
                let what = entry["what"].as_str().expect("a title");
                let word = what.split(' ').max_by_key(|word| word.len());
                let word = word.expect("a word").trim_end_matches('.');
                assert!(text.contains(word), "{by} {format}: {word}");
            }
            assert!(text.contains("norm: noord-holland@2025"), "{format}");
            assert!(text.contains("Bron: examples"), "{format}");
        }
    }
}

#[test]
fn one_line_stands_once_by_date_and_by_theme() {
    let json: Value = serde_json::from_str(&form(&["--format", "json"])).expect("JSON");
    let all = json["entries"].as_array().expect("entries").len();
    for by in ["date", "theme"] {
        let text = form(&["--format", "html", "--by", by]);
        assert_eq!(text.matches("<th scope=\"row\"").count(), all, "{by}");
    }
}

/// What hostile texts become in every form.
#[test]
fn hostile_texts_stay_text() {
    let folder = Folder::new();
    let answers = "answers:\n  A.1: {status: niet, note: x, owner: \"=cmd()\", actions: [{title: \"=1+1|<b>*x*</b>\", due: 2026-06-01, owner: \"@a;[b](http://x)\"}]}\n";
    let file = folder.file("polder.yaml", polder(answers));
    let of = |format: &str| {
        let run = norm(&[
            "--norms",
            "tests/data/norms",
            "plan",
            &file,
            "--format",
            format,
        ]);
        assert_eq!(run.code, 0, "{}", run.err);
        run.out
    };
    assert!(of("html").contains("=1+1|&lt;b&gt;*x*&lt;"));
    assert!(of("markdown").contains("=1+1\\|\\<b\\>\\*x\\*"));
    assert!(!of("markdown").contains("[b](http"));
    assert!(of("csv").contains("\"'=1+1|<b>"));
}

#[cfg(feature = "office")]
#[test]
fn the_workbook_has_a_filter_frozen_headings_and_no_formula() {
    let folder = Folder::new();
    let answers = "answers:\n  A.1: {status: niet, note: x, owner: \"=cmd()\", actions: [{title: \"=1+1\", due: 2026-06-01}]}\n";
    let file = folder.file("polder.yaml", polder(answers));
    let path = folder.path("plan.xlsx");
    let target = path.to_str().expect("a path");
    let run = norm(&["--norms", "tests/data/norms", "plan", &file, "-o", target]);
    assert_eq!(run.code, 0, "{}", run.err);
    let part = |name: &str| -> String {
        let file = fs::File::open(&path).expect("a workbook");
        let mut zip = zip::ZipArchive::new(file).expect("a zip");
        let mut part = zip.by_name(name).expect("a part");
        std::io::read_to_string(&mut part).expect("text")
    };
    let sheet = part("xl/worksheets/sheet1.xml");
    assert!(sheet.contains("<autoFilter ref=\"A4:H"), "{sheet}");
    assert!(sheet.contains("ySplit=\"4\""));
    assert!(sheet.contains("paperSize=\"9\""));
    assert!(!sheet.contains("<f>"), "no formula");
    let texts = part("xl/sharedStrings.xml");
    assert!(texts.contains("<t>=1+1</t>"), "{texts}");
    assert!(texts.contains(MARKING));
    let unowned = "Verder: 9 punten zijn nog in te vullen of te bevestigen, zonder eigenaar.";
    assert_eq!(texts.matches(unowned).count(), 1, "{texts}");
    assert!(sheet.contains("<row r=\"3\""), "above the headings");
    let summary = part("xl/worksheets/sheet2.xml");
    let place = texts.split("<si>").position(|text| text.contains(unowned));
    let place = place.expect("the line") - 1;
    assert!(!summary.contains(&format!("<v>{place}</v>")), "once only");
    assert!(part("xl/workbook.xml").contains("_xlnm.Print_Titles"));
    let again = norm(&[
        "--norms",
        "tests/data/norms",
        "plan",
        &file,
        "--until",
        "2026-05-01",
        "-o",
        target,
    ]);
    assert_eq!(again.code, 2, "people may have written in it");
}

#[test]
fn a_template_of_ones_own_receives_the_plan() {
    let folder = Folder::new();
    fs::create_dir(folder.path("plan")).expect("a folder");
    let text = "{{ organisation.name }}: {% for group in groups %}{{ group.title }}; {% endfor %}{{ made.marking }}";
    folder.file("plan/plan.md", text);
    let templates = folder.path("");
    let templates = templates.to_str().expect("a path");
    let out = form(&["--format", "markdown", "--template", templates]);
    assert!(
        out.starts_with("Gemeente Waterkant: CISO; college; "),
        "{out}"
    );
    folder.file("plan/plan.md", "{{ weg }}");
    let run = norm(&["plan", NOW, "--format", "markdown", "--template", templates]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("plan/plan.md:1: "), "{}", run.err);
}

#[cfg(feature = "office")]
#[test]
fn word_takes_the_looks_of_a_house() {
    let folder = Folder::new();
    let [house, plain, styled] = ["huis.docx", "a.docx", "b.docx"].map(|name| {
        let path = folder.path(name);
        path.to_str().expect("a path").to_owned()
    });
    assert_eq!(norm(&["report", "--write-reference", &house]).code, 0);
    let bytes = |path: &str| fs::read(path).expect("a document");
    form(&["-o", &plain]);
    form(&["-o", &styled, "--reference", &house]);
    let part = |path: &str, name: &str| -> String {
        let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes(path))).expect("a zip");
        let mut part = zip.by_name(&format!("word/{name}")).expect("a part");
        std::io::read_to_string(&mut part).expect("text")
    };
    assert_eq!(part(&styled, "styles.xml"), part(&house, "styles.xml"));
    let text = part(&styled, "document.xml");
    assert!(text.contains(MARKING));
    let captions: Vec<&str> = text.split("<w:tblCaption w:val=\"").skip(1).collect();
    let captions = captions.iter().map(|rest| rest.split('"').next());
    let captions: Vec<&str> = captions.map(|one| one.expect("a caption")).collect();
    assert!(captions.contains(&"HRM: Met datum"), "{captions:?}");
    let different: BTreeSet<&&str> = captions.iter().collect();
    assert_eq!(different.len(), captions.len(), "{captions:?}");
    assert!(
        text.contains("w:tblHeader"),
        "headings of tables come again"
    );
    assert!(part(&plain, "document.xml").contains(MARKING));
}

/// English says the same with the same codes.
#[test]
fn english_has_the_same_lines() {
    let lines = |lang: &str| -> BTreeSet<String> {
        let run = norm(&["--lang", lang, "plan", NOW, "--format", "json"]);
        let json: Value = serde_json::from_str(&run.out).expect("JSON");
        let entries = json["entries"].as_array().expect("entries").iter();
        let plain = entries.map(|entry| {
            format!(
                "{} {} {}",
                entry["kind"], entry["requirement"], entry["day"]
            )
        });
        plain.collect()
    };
    assert_eq!(lines("nl"), lines("en"));
    let run = norm(&["--lang", "en", "plan", NOW, "--format", "ics"]);
    assert!(
        run.out.contains("SUMMARY:Resilience 3.4: action done\r\n"),
        "{}",
        run.out
    );
    assert!(run.out.contains("DESCRIPTION:See the plan.\r\n"));
}

/// Every key of an object and of what is in it, without the values.
fn keys(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(object) => {
            for (key, inner) in object {
                found.insert(key.clone());
                keys(inner, found);
            }
        }
        Value::Array(list) => list.iter().for_each(|inner| keys(inner, found)),
        _ => {}
    }
}

#[test]
fn the_documentation_names_every_key_and_its_commands_run() {
    let text = fs::read_to_string("docs/plan.md").expect("the documentation");
    let json: Value = serde_json::from_str(&form(&["--format", "json"])).expect("JSON");
    let mut found = BTreeSet::new();
    keys(&json, &mut found);
    assert!(found.len() > 40, "{}", found.len());
    for key in found {
        assert!(
            text.contains(&format!("`{key}`")),
            "docs/plan.md lacks {key}"
        );
    }
    let folder = Folder::new();
    let commands = text
        .lines()
        .filter_map(|line| line.strip_prefix("norm plan "));
    let mut run = 0;
    for line in commands {
        let mut args = vec!["plan".to_owned()];
        args.extend(line.split(' ').map(str::to_owned));
        for at in 1..args.len() {
            if args[at - 1] == "-o" {
                args[at] = folder.path(&args[at]).display().to_string();
            }
        }
        let args: Vec<&str> = args.iter().map(String::as_str).collect();
        let done = norm(&args);
        assert_eq!(done.code, 0, "{line}: {}", done.err);
        run += 1;
    }
    assert_eq!(run, 7);
}
