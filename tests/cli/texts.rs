//! A text is the same in every format, whatever stands in it and however its
//! file ends its lines.

use std::fs;

use crate::common::{Folder, codes, norm, waterkant};
use crate::sheets_content::table;

/// The note of requirement 1.1 in a file, as a reader that is not ours has it
/// once the file is YAML.
fn note(folder: &Folder, file: &str) -> String {
    let yaml = folder.path("note.yaml");
    let yaml = yaml.to_str().expect("a path");
    let run = norm(&["convert", file, yaml, "--replace"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let text = fs::read_to_string(yaml).expect("the file");
    let read: serde_yaml::Value = serde_yaml::from_str(&text).expect("YAML");
    let note = &read["answers"]["1.1"]["note"];
    note.as_str().expect("a note").to_owned()
}

const TOML: &str = "norm = \"noord-holland@2025\"\norganisation = { id = \"waterkant\", name = \"Gemeente Waterkant\", kind = \"gemeente\" }\nmeasurement = { id = \"2025\", label = \"0-meting\", date = 2025-04-15 }\n[answers.\"1.1\"]\nstatus = \"deels\"\n";

#[test]
fn an_amount_survives_the_form_and_every_command_that_writes() {
    let folder = Folder::new();
    let answers = waterkant("  \"1.1\":\n    status: deels\n    note: 2.500,-\n");
    let yaml = folder.file("a.yaml", answers);
    let path = |name: &str| folder.path(name).to_str().expect("a path").to_owned();
    let csv = path("a.csv");
    assert_eq!(norm(&["convert", &yaml, &csv]).code, 0);
    let written = fs::read_to_string(&csv).expect("the CSV");
    assert!(written.contains("\"'2.500,'-\""), "{written}");
    assert_eq!(note(&folder, &csv), "2.500,-");
    // Of what is shared, a text for the region.
    let offer = waterkant("  \"1.1\": {status: voldoet, offer: \"2.500,-\"}\n");
    let offer = folder.file("offer.yaml", offer);
    let shared = path("shared.csv");
    let run = norm(&["share", &offer, "--for", "region", "-o", &shared]);
    assert_eq!(run.code, 0, "{}", run.err);
    let back = path("back.yaml");
    assert_eq!(norm(&["convert", &shared, &back]).code, 0);
    let back = fs::read_to_string(back).expect("the file");
    assert!(back.contains("offer: 2.500,-\n"), "{back}");
    for (name, args) in [
        ("next.yaml", &["next", &csv, "--date", "2026-04-14"][..]),
        ("next.csv", &["next", &csv, "--date", "2026-04-14"][..]),
        ("merged.csv", &["merge", &csv, &yaml][..]),
    ] {
        let out = path(name);
        let run = norm(&[args, &["-o", &out]].concat());
        assert_eq!(run.code, 0, "{name} {}", run.err);
        assert_eq!(note(&folder, &out), "2.500,-", "{name}");
    }
}

#[test]
fn the_two_roads_to_csv_guard_alike() {
    let folder = Folder::new();
    for (text, for_all, for_excel) in [
        ("﹦1+1", "\"'﹦1+1\"", "\"'﹦1+1\""),
        ("−5", "\"'−5\"", "\"'−5\""),
        ("=1+1", "\"'=1+1\"", "\"'=1+1\""),
        ("1e5", "\"1e5\"", "\"'1e5\""),
        ("april 2026", "\"april 2026\"", "\"'april 2026\""),
        ("okt-25", "\"okt-25\"", "\"'okt-25\""),
        ("WAAR", "\"WAAR\"", "\"'WAAR\""),
        ("TRUE", "\"TRUE\"", "\"'TRUE\""),
        ("waarom", "\"waarom\"", "\"waarom\""),
    ] {
        let answers = format!("  \"1.1\":\n    status: deels\n    note: \"{text}\"\n");
        let yaml = folder.file("a.yaml", waterkant(&answers));
        let form = folder.path("a.csv");
        let form = form.to_str().expect("a path");
        assert_eq!(norm(&["convert", &yaml, form, "--replace"]).code, 0);
        let form = fs::read_to_string(form).expect("the CSV");
        let export = |args: &[&str]| {
            let all = [&["export", &yaml, "--for", "internal"], args].concat();
            norm(&all).out
        };
        assert!(form.contains(for_excel), "{text} in the form");
        assert!(export(&["--excel"]).contains(for_excel), "{text} for Excel");
        assert!(export(&[]).contains(for_all), "{text} for programs");
    }
}

#[test]
fn a_file_saved_with_other_line_ends_says_the_same() {
    let folder = Folder::new();
    let windows = |text: &str| text.replace('\n', "\r\n");
    let toml = format!("{TOML}note = \"\"\"\neen\ntwee\"\"\"\n");
    let yaml = waterkant("  \"1.1\":\n    status: deels\n    note: |-\n      een\n      twee\n");
    let escaped = waterkant("  \"1.1\":\n    status: deels\n    note: \"een\\r\\ntwee\"\n");
    let plain = folder.file("plain.toml", &toml);
    let out = folder.path("out.yaml");
    let out = out.to_str().expect("a path").to_owned();
    for (name, text) in [
        ("plain.yaml", yaml.clone()),
        ("windows.toml", windows(&toml)),
        ("windows.yaml", windows(&yaml)),
        ("mac.yaml", yaml.replace('\n', "\r")),
        ("escaped.yaml", escaped),
    ] {
        let file = folder.file(name, text);
        assert_eq!(note(&folder, &file), "een\ntwee", "{name}");
        let merged = norm(&["merge", &plain, &file, "-o", &out]);
        assert_eq!(merged.code, 0, "{name} {}", merged.err);
        fs::remove_file(&out).expect("the file");
    }
}

#[test]
fn a_table_with_the_line_ends_of_an_old_mac_says_the_same() {
    let folder = Folder::new();
    let yaml = folder.file(
        "a.yaml",
        waterkant("  \"1.1\": {status: deels, note: \"een\\ntwee\"}\n"),
    );
    let csv = folder.path("a.csv");
    let csv = csv.to_str().expect("a path");
    assert_eq!(norm(&["convert", &yaml, csv]).code, 0);
    let mac = fs::read_to_string(csv).expect("the CSV");
    let mac = mac.replace("\r\n", "\r").replace('\n', "\r");
    let file = folder.file("mac.csv", &mac);
    assert_eq!(note(&folder, &file), "een\ntwee");
    // Every line has its own number.
    let bad = folder.file("bad.csv", mac.replace("voldoet deels", "deelz"));
    let run = norm(&["validate", &bad]);
    let line = mac
        .split('\r')
        .position(|line| line.contains("voldoet deels"));
    let place = format!("bad.csv:{}:", line.expect("a line") + 1);
    assert!(run.out.contains(&place), "{place} {}", run.out);
}

#[test]
fn a_text_that_ends_a_file_ends_once() {
    for ending in ["", "\n", "\n      ", "\n      \n", "\n\n      "] {
        let folder = Folder::new();
        let text = waterkant(&format!(
            "  \"1.1\":\n    status: deels\n    note: |\n      een{ending}"
        ));
        let file = folder.file("a.yaml", text);
        assert_eq!(note(&folder, &file), "een\n", "{ending:?}");
        let run = norm(&["set", &file, "1.2", "--status", "voldoet"]);
        assert_eq!(run.code, 0, "{ending:?} {}", run.err);
        assert_eq!(note(&folder, &file), "een\n", "{ending:?}");
        let out = folder.path("out.yaml");
        let out = out.to_str().expect("a path");
        let part = folder.file("part.yaml", waterkant("  \"1.3\": voldoet\n"));
        let part_text = fs::read_to_string(&part).expect("the part");
        let part_text = part_text.replace(
            "\"1.3\": voldoet",
            "\"1.3\": {status: voldoet, last_done: 2025-01-01}",
        );
        fs::write(&part, part_text).expect("the part");
        let run = norm(&["merge", &file, &part, "-o", out]);
        assert_eq!(run.code, 0, "{ending:?} {}", run.err);
    }
}

#[test]
fn a_lone_point_is_written_in_quotes() {
    let folder = Folder::new();
    let file = folder.file(
        "a.yaml",
        waterkant("  \"1.1\":\n    status: deels\n    note: \".\"\n"),
    );
    let out = folder.path("b.yaml");
    let out = out.to_str().expect("a path");
    assert_eq!(norm(&["convert", &file, out]).code, 0);
    let written = fs::read_to_string(out).expect("the file");
    assert!(written.contains("note: \".\""), "{written}");
}

#[test]
fn characters_that_are_none_elsewhere_are_refused() {
    let folder = Folder::new();
    for (name, text) in [
        (
            "a.yaml",
            waterkant("  \"1.1\": {status: voldoet, note: \"a\u{fffe}\"}\n"),
        ),
        (
            "b.yaml",
            waterkant("  \"1.1\": {status: voldoet, note: \"a\\uFFFF\"}\n"),
        ),
        ("c.toml", format!("{TOML}note = \"a\u{ffff}\"\n")),
        ("d.toml", format!("{TOML}note = \"a\\uFFFE\"\n")),
        // Signs that turn the text around them.
        (
            "e.yaml",
            waterkant("  \"1.1\": {status: voldoet, note: \"a\u{202e}b\"}\n"),
        ),
        (
            "f.yaml",
            waterkant("  \"1.1\": {status: voldoet, note: \"a\\u2066b\"}\n"),
        ),
        ("g.toml", format!("{TOML}note = \"a\u{200f}\"\n")),
        ("h.toml", format!("{TOML}note = \"a\\u061C\"\n")),
        (
            "i.csv",
            format!("{}answer;1.2;;voldoet;a\u{202a}b;\n", table()),
        ),
    ] {
        let file = folder.file(name, text);
        let run = norm(&["validate", &file]);
        assert_eq!(
            (run.code, codes(&run.out)),
            (1, vec!["control-character"]),
            "{name}"
        );
    }
}

#[test]
fn a_number_in_toml_is_read_in_plain_digits_only() {
    let folder = Folder::new();
    for (number, is_read) in [
        ("2025", true),
        ("2.10", true),
        ("-5", true),
        ("-2.10", true),
        ("0.5", true),
        ("1e5", false),
        ("1.5E3", false),
        ("+5", false),
        ("+1.5", false),
        ("0o17", false),
        ("inf", false),
        ("0x1F", false),
        ("0b1", false),
        ("1_0", false),
        ("1_0.5", false),
        ("007", false),
        ("nan", false),
        ("1_0٠", false),
    ] {
        let file = folder.file("a.toml", format!("{TOML}note = {number}\n"));
        if is_read {
            assert_eq!(note(&folder, &file), number);
        } else {
            let run = norm(&["validate", &file]);
            assert_eq!((run.code, codes(&run.out)), (1, vec!["syntax"]), "{number}");
            assert!(run.out.contains("aanhalingstekens"), "{}", run.out);
            // What is a number in TOML is not said to be none.
            let is_none = number == "007" || number == "1_0٠";
            let said = [
                "geen getal zoals TOML het kent",
                "dit leest TOML als een getal",
            ];
            let said = said.map(|sentence| run.out.contains(sentence));
            assert_eq!(said, [is_none, !is_none], "{number}: {}", run.out);
        }
    }
}
