//! Dates as people type them: read where only one day can be meant, with a
//! notice, and refused with the form to write elsewhere.

use std::fs;

use crate::common::{Folder, Run, norm, waterkant};

/// Dates in another form that are the fifteenth of April 2025.
const CLEAR: [&str; 10] = [
    "15-4-2025",
    "15-04-2025",
    "15.4.2025",
    "15/4/2025",
    "15 april 2025",
    "15-APR-2025",
    "2025-4-15",
    "2025/04/15",
    "2025-04-15T10:00:00",
    "2025-04-15 10:00",
];

/// What is refused, and the form to write where that is known.
const REFUSED: [(&str, &str); 12] = [
    ("14-4-25", "2025-04-14"),
    ("14 april 25", "2025-04-14"),
    ("20250414", "2025-04-14"),
    ("4/5/2025", "2025-05-04"),
    ("april 2025", "2025-04-15"),
    ("vorig jaar", "2025-04-15"),
    ("2025-04-14,", "2025-04-14"),
    ("2025-04-15T23:30:00Z", "de dag zoals die in Nederland was"),
    (
        "2025-04-15 10:00:00+02:00",
        "de dag zoals die in Nederland was",
    ),
    ("2025-02-30", ""),
    ("31-4-2025", ""),
    ("1925-04-15", ""),
];

fn yaml(date: &str) -> String {
    waterkant(&format!(
        "  \"1.3\":\n    status: voldoet\n    last_done: {date}\n"
    ))
}

fn toml(date: &str) -> String {
    format!(
        "norm = \"noord-holland@2025\"\norganisation = {{ id = \"waterkant\", name = \"Gemeente Waterkant\", kind = \"gemeente\" }}\n\
         measurement = {{ id = \"2025\", label = \"0-meting\", date = 2025-04-15 }}\n[answers.\"1.3\"]\nstatus = \"voldoet\"\nlast_done = {date}\n"
    )
}

fn csv(date: &str) -> String {
    format!(
        "part;requirement;id;status;last_done;value\nfile;;norm;;;noord-holland@2025\nfile;;organisation.id;;;waterkant\n\
         file;;organisation.name;;;Gemeente Waterkant\nfile;;organisation.kind;;;gemeente\nfile;;measurement.id;;;2025\n\
         file;;measurement.label;;;0-meting\nfile;;measurement.date;;;2025-04-15\nanswer;1.3;;voldoet;{date};\n"
    )
}

/// The same answers in every format of text.
fn files(folder: &Folder, date: &str) -> [String; 3] {
    [
        folder.file("a.yaml", yaml(date)),
        folder.file("b.toml", toml(&format!("\"{date}\""))),
        folder.file("c.csv", csv(date)),
    ]
}

fn done(file: &str) -> serde_json::Value {
    let run = norm(&["assess", "--format", "json", file]);
    assert_eq!(run.code, 0, "{}", run.err);
    let told: serde_json::Value = serde_json::from_str(&run.out).expect("JSON");
    let requirements = &told["assessments"][0]["themes"][0]["requirements"];
    requirements[2]["last_done"].clone()
}

fn validated(file: &str) -> Run {
    norm(&["validate", file])
}

#[test]
fn a_date_that_can_mean_one_day_only_is_read_in_every_format() {
    let folder = Folder::new();
    for date in CLEAR {
        for file in files(&folder, date) {
            assert_eq!(done(&file), "2025-04-15", "{date} {file}");
            let run = norm(&["validate", "--strict", &file]);
            assert_eq!(run.code, 0, "{date} {file} {}", run.out);
            let told = format!("ter info[date-form]: “{date}” is gelezen als 2025-04-15");
            assert!(run.out.contains(&told), "{date} {file} {}", run.out);
            let english = norm(&["--lang", "en", "validate", &file]);
            assert!(english.out.contains("notice[date-form]"), "{}", english.out);
        }
    }
}

#[test]
fn a_date_that_leaves_something_open_is_refused_with_the_form_to_write() {
    let folder = Folder::new();
    for (date, write) in REFUSED {
        for file in files(&folder, date) {
            let run = validated(&file);
            assert_eq!(run.code, 1, "{date} {file}");
            assert!(run.out.contains("fout[bad-date]"), "{date} {}", run.out);
            let tip = match write {
                "" => run.out.contains("tip: kijk"),
                write => run.out.contains("tip: schrijf") && run.out.contains(write),
            };
            assert!(tip, "{date} {file} {}", run.out);
        }
    }
    // It is not called a day that does not exist.
    let run = validated(&folder.file("a.yaml", yaml("14-4-25")));
    assert!(!run.out.contains("bestaat"), "{}", run.out);
}

#[test]
fn without_quotes_toml_has_dates_in_one_form() {
    let folder = Folder::new();
    for (date, write) in [
        ("15-4-2025", "2025-04-15"),
        ("15.4.2025", "2025-04-15"),
        ("15/4/2025", "2025-04-15"),
        ("15 april 2025", "2025-04-15"),
        ("2025-4-15", "2025-04-15"),
        ("14-4-25", "2025-04-14"),
        ("20250414", "2025-04-14"),
    ] {
        for text in [
            toml(date),
            toml(&format!("{date}  # gedaan")),
            toml("").replace(
                "\nlast_done = \n",
                &format!("\nactions = [{{ title = \"x\", due = {date} }}]\n"),
            ),
        ] {
            let run = validated(&folder.file("a.toml", &text));
            assert_eq!(run.code, 1, "{text}");
            assert!(run.out.contains("fout[bad-date]"), "{text} {}", run.out);
            assert!(
                run.out.contains(&format!("schrijf: {write}")),
                "{text} {}",
                run.out
            );
        }
    }
    // A moment is a date of TOML's own; a time of day is none.
    let moment = folder.file("a.toml", toml("2025-04-15T10:00:00"));
    assert_eq!(done(&moment), "2025-04-15");
    let time = validated(&folder.file("a.toml", toml("10:00:00")));
    assert!(time.out.contains("fout[bad-date]"), "{}", time.out);
}

#[test]
fn dates_of_other_centuries_are_errors_but_in_a_document() {
    let folder = Folder::new();
    for date in [
        "1905-07-17",
        "1989-12-31",
        "2101-01-01",
        "3268-12-12",
        "1-1-1980",
    ] {
        for file in files(&folder, date) {
            let run = validated(&file);
            assert_eq!(run.code, 1, "{date}");
            assert!(run.out.contains("1990"), "{date} {}", run.out);
        }
        let document = yaml("2025-01-01").replace(
            "answers:",
            &format!("documents: [{{id: a, title: x, date: {date}}}]\nanswers:"),
        );
        let run = validated(&folder.file("a.yaml", document));
        assert_eq!(run.code, 0, "{date} {}", run.out);
        assert!(
            run.out.contains("let op[unlikely-date]"),
            "{date} {}",
            run.out
        );
    }
    for date in ["1990-01-01", "2100-12-31"] {
        let text = yaml("2025-01-01").replace(
            "    last_done",
            &format!("    actions: [{{title: x, due: {date}}}]\n    last_done"),
        );
        let run = validated(&folder.file("a.yaml", text));
        assert_eq!(run.out, "✓ 1 bestand: in orde\n", "{date}");
    }
    let run = validated(&folder.file(
        "a.yaml",
        yaml("2025-01-01").replace("2025-04-15", "2925-04-15"),
    ));
    assert!(
        run.out.contains("fout[bad-date]: 2925-04-15"),
        "{}",
        run.out
    );
}

#[test]
fn what_is_written_is_written_year_month_day() {
    let path = |folder: &Folder, name: &str| {
        let path = folder.path(name);
        path.to_str().expect("a path").to_owned()
    };
    let folder = Folder::new();
    let text = yaml("15 april 2025").replace("2025-04-15}", "14.4.2025}");
    let file = folder.file("a.yaml", text);
    let part = folder.file(
        "part.yaml",
        waterkant("  \"1.1\": {status: deels, note: x, last_done: 3-3-2025}\n")
            .replace("2025-04-15", "14-4-2025"),
    );
    for (name, args) in [
        ("b.yaml", vec!["convert", &file]),
        ("b.toml", vec!["convert", &file]),
        ("b.csv", vec!["convert", &file]),
        ("next.yaml", vec!["next", &file, "--date", "14-4-2026"]),
        ("merged.yaml", vec!["merge", &file, &part]),
        ("shared.yaml", vec!["share", &file, "--for", "region"]),
    ] {
        let out = path(&folder, name);
        let mut args = args;
        if args[0] != "convert" {
            args.push("-o");
        }
        args.push(&out);
        let run = norm(&args);
        assert_eq!(run.code, 0, "{name} {}", run.err);
        let written = fs::read_to_string(&out).expect("the file");
        assert!(written.contains("2025-04-15"), "{name} {written}");
        assert!(!written.contains("april"), "{name} {written}");
        assert!(!written.contains("14.4"), "{name} {written}");
        assert!(!validated(&out).out.contains("date-form"), "{name}");
    }
    let args = ["set", &file, "1.4", "--last-done", "3 maart 2025"];
    assert_eq!(norm(&args).code, 0);
    let text = fs::read_to_string(&file).expect("the file");
    assert!(text.contains("last_done: 2025-03-03"), "{text}");
    // Every other byte is kept.
    assert!(text.contains("last_done: 15 april 2025"), "{text}");
}

#[test]
fn the_command_line_reads_the_same_dates() {
    let file = "examples/waterkant-2025.yaml";
    for date in CLEAR {
        let run = norm(&["assess", file, "--as-of", date]);
        assert_eq!(run.code, 0, "{date} {}", run.err);
        assert_eq!(
            run.out,
            norm(&["assess", file, "--as-of", "2025-04-15"]).out
        );
    }
    for (date, _) in REFUSED {
        let run = norm(&["assess", file, "--as-of", date]);
        assert_eq!(run.code, 2, "{date}");
        assert!(run.err.contains("2025-04-15"), "{date} {}", run.err);
    }
}

#[test]
fn machines_are_told_a_notice_as_such() {
    let folder = Folder::new();
    let file = folder.file("a.yaml", yaml("15-4-2025"));
    let told = |format: &str| norm(&["validate", "--strict", "--format", format, &file]);
    assert!(told("json").out.contains("\"severity\": \"notice\""));
    assert!(told("github").out.starts_with("::notice "));
    assert!(told("sarif").out.contains("\"level\": \"note\""));
    assert!(!told("junit").out.contains("<failure"));
    assert!(told("json").code == 0 && told("sarif").code == 0);
}

#[test]
fn a_workspace_is_read_with_dates_as_people_type_them() {
    let folder = Folder::new();
    let text = |date: &str| {
        format!(
            "norm = \"noord-holland\"\n[[organisation]]\nid = \"a\"\nname = \"A\"\nkind = \"gemeente\"\njoined = \"{date}\"\n"
        )
    };
    let file = folder.file("norm.toml", text("1 januari 2025"));
    let run = validated(&file);
    assert!(
        run.code == 0 && run.out.contains("ter info[date-form]"),
        "{}",
        run.out
    );
    let answers = folder.file("a.yaml", yaml("2025-01-01"));
    let run = norm(&["--workspace", &file, "overview", &answers]);
    assert!(!run.err.contains("date"), "{}", run.err);
    let run = validated(&folder.file("norm.toml", text("1-1-25")));
    assert_eq!(run.code, 1, "{}", run.out);
}
