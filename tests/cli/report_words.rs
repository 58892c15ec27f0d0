//! The report: what it says, to whom, about which moment and of which file.

use std::fs;

use crate::common::{Folder, MARKED, norm, waterkant};

const NOW: &str = "examples/waterkant-2026.yaml";
const THEN: &str = "examples/waterkant-2025.yaml";

fn report(args: &[&str]) -> String {
    let run = norm(&[&["report"], args].concat());
    assert_eq!(run.code, 0, "{}", run.err);
    run.out
}

#[test]
fn that_an_action_slipped_is_only_for_who_sees_actions() {
    for args in [
        vec!["report", NOW, "--baseline", THEN],
        vec!["diff", THEN, NOW, "--exit-zero", "--format", "markdown"],
        vec!["diff", THEN, NOW, "--exit-zero", "--format", "json"],
    ] {
        let own = norm(&args).out;
        assert!(own.contains("loopt uit") || own.contains("slipped-action"));
        for audience in ["region", "province"] {
            let shown = norm(&[&args[..], &["--for", audience]].concat()).out;
            for word in ["loopt uit", "slipped", "| gelijk gebleven |"] {
                assert!(!shown.contains(word), "{audience}: {word} in {args:?}");
            }
        }
    }
}

#[test]
fn the_province_does_not_see_what_the_baseline_is_called() {
    let folder = Folder::new();
    let then = fs::read_to_string(THEN).expect("a file");
    let then = folder.file("toen.yaml", then.replace("0-meting", "MERK Waterkant"));
    let shown = report(&[NOW, "--baseline", &then, "--for", "province"]);
    assert!(shown.contains("Bij de meting van 15 april 2025: "));
    assert!(!shown.contains("MERK"), "{shown}");
}

#[test]
fn a_report_with_a_baseline_names_both_files() {
    let shown = report(&[NOW, "--baseline", THEN]);
    assert!(shown.contains("- Bron: examples/waterkant-2026.yaml\n- sha256: "));
    assert!(shown.contains("- Vergeleken met: examples/waterkant-2025.yaml\n- sha256: "));
}

#[test]
fn nothing_counts_beside_what_is_told_where_a_theme_is_not_told_whole() {
    let folder = Folder::new();
    let all_open = folder.file(
        "open.yaml",
        "norm: noord-holland@2025\n\
         organisation: {id: open, name: Gemeente Open, kind: gemeente}\n\
         measurement: {id: \"2025\", date: 2025-04-15}\n\
         answers:\n  \"1.1\": {status: niet, note: nog niet}\n",
    );
    for (file, total) in [
        (all_open.as_str(), "0 tot en met 6 van 47"),
        ("examples/flevoland/dto-2025.yaml", "0 tot en met 2 van 2"),
    ] {
        for format in ["markdown", "html"] {
            for audience in ["province", "public"] {
                let document = ["--document", "report"];
                let args = [file, "--for", audience, "--format", format];
                let shown = report(&[&args[..], &document].concat());
                assert!(shown.contains(total), "{shown}");
                for told in ["sha256", "<svg class=\"bar\"", "in te vullen: "] {
                    assert!(!shown.contains(told), "{told} for {file}");
                }
            }
        }
        let run = norm(&["export", file, "--layout", "themes", "--for", "public"]);
        assert!(!run.out.contains("unconfirmed"), "{}", run.out);
        assert!(
            run.out.lines().skip(1).all(|line| line.contains(",,,,,,,")),
            "{}",
            run.out
        );
        let run = norm(&["diff", file, file, "--for", "public"]);
        assert_eq!(run.code, 0, "{}", run.err);
        assert!(!run.out.contains("gelijk gebleven"), "{}", run.out);
    }
}

#[test]
fn no_public_or_provincial_text_holds_the_hash_of_a_source() {
    let folder = Folder::new();
    let shared = folder.path("regio.yaml").display().to_string();
    let run = norm(&["share", NOW, "--for", "region", "-o", &shared]);
    assert_eq!(run.code, 0, "{}", run.err);
    for audience in ["province", "public"] {
        for file in [NOW, &shared] {
            for args in [
                vec!["report", file, "--baseline", THEN],
                vec!["report", file, "--baseline", THEN, "--format", "html"],
                vec!["diff", THEN, file, "--exit-zero"],
                vec!["diff", THEN, file, "--exit-zero", "--format", "json"],
                vec!["diff", THEN, file, "--exit-zero", "--format", "markdown"],
            ] {
                let run = norm(&[&args[..], &["--for", audience]].concat());
                assert_eq!(run.code, 0, "{}", run.err);
                let hash = run.out.split(|c: char| !c.is_ascii_hexdigit());
                assert!(!hash.clone().any(|word| word.len() == 64), "{args:?}");
            }
        }
    }
    assert!(report(&[NOW]).contains("sha256: "));
}

#[test]
fn whether_anything_got_worse_is_only_for_who_sees_statuses() {
    for audience in ["province", "public"] {
        for format in ["text", "markdown", "json"] {
            let args = ["diff", THEN, NOW, "--for", audience, "--format", format];
            let run = norm(&args);
            assert_eq!(run.code, 0, "an exit code tells as much as a text");
            for told in [
                "aandacht",
                "achteruit",
                "vooruit",
                "\"failed\": true",
                " × ",
            ] {
                assert!(!run.out.contains(told), "{told}: {}", run.out);
            }
        }
    }
}

#[test]
fn an_exit_code_never_tells_what_the_text_does_not() {
    for audience in ["province", "public"] {
        let same = norm(&["diff", THEN, THEN, "--for", audience]);
        for files in [&[THEN, NOW][..], &[THEN, THEN, NOW]] {
            let run = norm(&[&["diff"], files, &["--for", audience]].concat());
            assert_eq!(run.code, same.code, "{audience} {files:?}");
            let args = ["--for", audience, "--fail-on", "lapsed-duty"];
            let asked = norm(&[&["diff"], files, &args].concat());
            assert_eq!((asked.code, &*asked.out), (2, ""), "{audience} {files:?}");
            assert!(asked.err.contains("--for region"), "{}", asked.err);
        }
    }
    for audience in ["internal", "region"] {
        assert_eq!(norm(&["diff", THEN, NOW, "--for", audience]).code, 1);
    }
}

#[test]
fn the_target_is_named_with_what_it_takes() {
    for audience in ["internal", "region"] {
        let shown = report(&[NOW, "--for", audience]);
        assert!(shown.contains(
            "De ambitie is dat alle organisaties in 2027 aan de norm voldoen. Tot dan is het nog 20 hele maanden"
        ));
    }
    let shown = report(&[NOW, "--for", "province"]);
    assert!(shown.contains("De ambitie is dat alle organisaties in 2027 aan de norm voldoen.\n"));
}

#[test]
fn a_part_of_a_criterion_stands_with_what_it_is_a_part_of() {
    let folder = Folder::new();
    let (id, parent, child) = a_child();
    let file = folder.file(
        "kind.yaml",
        format!(
            "norm: noord-holland@2025\n\
             organisation: {{id: a, name: Gemeente A, kind: gemeente}}\n\
             measurement: {{id: \"2025\", date: 2025-04-15}}\n\
             answers:\n  \"{id}\": {{status: deels, note: x, criteria: {{{}: voldoet}}}}\n",
            child.0
        ),
    );
    let shown = report(&[&file]);
    let line = format!("- {parent} {}", child.1);
    assert!(shown.contains(&line), "{line}\n{shown}");
}

/// A requirement with a criterion that has parts: its id, the criterion's text,
/// and the path and text of a part.
fn a_child() -> (String, String, (String, String)) {
    let entry = norm::library::EMBEDDED
        .iter()
        .find(|norm| norm.stem == "noord-holland");
    let norm = entry.expect("the norm").norm();
    let mut found = norm.requirements().filter_map(|requirement| {
        let mut parents = requirement.criteria.iter();
        let parent = parents.find(|one| one.criteria.iter().any(|one| one.addresses.is_empty()))?;
        let child = parent.criteria.first()?;
        let path = format!("{}.{}", parent.id, child.id);
        let child = (path, child.text.clone());
        Some((requirement.id.value.clone(), parent.text.clone(), child))
    });
    found.next().expect("a criterion with parts")
}

#[test]
fn public_texts_keep_their_paragraphs() {
    let folder = Folder::new();
    let text = MARKED.replace("OPENBAAR_MERK", "\"Eerste regel.\\n\\nTweede regel.\"");
    assert_ne!(text, MARKED);
    let file = folder.file("alinea.yaml", text);
    let shown = report(&[&file, "--for", "public"]);
    assert!(
        shown.contains("\n\nEerste regel.\n\nTweede regel.\n"),
        "{shown}"
    );
}

#[test]
fn signs_that_nobody_sees_do_nothing_in_html() {
    let folder = Folder::new();
    let text = MARKED.replace("LABEL_MERK", "\"0-\\u200bmeting\"");
    assert_ne!(text, MARKED);
    let file = folder.file("om.yaml", text);
    fs::create_dir_all(folder.path("own/shared")).expect("a folder");
    folder.file("own/shared/labels.nl.toml", "report = \"Verslag\"");
    let own = folder.path("own");
    let own = own.to_str().expect("a path");
    for more in [vec![], vec!["--template", own]] {
        let shown = report(&[&[file.as_str(), "--format", "html"], &more[..]].concat());
        assert!(shown.contains("0-\u{fffd}meting"));
        assert!(!shown.contains('\u{200b}'));
    }
}

#[test]
fn dates_of_sources_are_written_as_dates() {
    let shown = report(&[NOW]);
    assert!(shown.contains("Persbericht") || shown.contains("persbericht"));
    assert!(shown.contains(", 9 januari 2025"), "{shown}");
    assert!(!shown.contains("2025-01-09"));
}

#[test]
fn columns_of_a_markdown_table_are_as_wide_as_what_stands_in_them() {
    let run = norm(&[
        "report",
        "examples/waterkant-2026.yaml",
        "--baseline",
        "examples/waterkant-2025.yaml",
    ]);
    let lines: Vec<&str> = run.out.lines().collect();
    let dashes = |line: &str| -> Vec<usize> {
        let columns = line.trim_matches('|').split('|');
        columns.map(|column| column.matches('-').count()).collect()
    };
    let rules: Vec<usize> = (1..lines.len())
        .filter(|at| lines[*at].starts_with("| --"))
        .collect();
    assert!(rules.len() >= 3, "{}", run.out);
    for at in &rules {
        let widths = dashes(lines[*at]);
        let rows = lines[at - 1..]
            .iter()
            .take_while(|line| line.starts_with('|'));
        for row in rows.filter(|row| !row.starts_with("| --")) {
            for (cell, width) in row.trim_matches('|').split('|').zip(&widths) {
                let longest = cell
                    .split_whitespace()
                    .map(|word| word.chars().count())
                    .max();
                assert!(longest.unwrap_or_default() < *width, "{row}: {widths:?}");
            }
        }
    }
    // The column of themes is wider than any with counts.
    let is_of_themes = |at: &&usize| lines[**at - 1].starts_with("| Thema ");
    let themes = rules.iter().find(is_of_themes).expect("a table of themes");
    let themes = dashes(lines[*themes]);
    assert!(
        themes[1..].iter().all(|width| *width < themes[0]),
        "{themes:?}"
    );
}

#[test]
fn lines_of_a_note_stand_below_each_other_in_markdown_as_in_html() {
    let folder = Folder::new();
    let note = "|-\n      eerste punt is klaar\n      - tweede punt volgt\n\n      nieuwe alinea\n";
    let answers = format!(
        "  \"1.1\":\n    status: deels\n    note: {note}    public: {note}    criteria:\n      driehoek: {{status: deels, note: \"een\\ntwee\"}}\n  \"1.2\":\n    status: nvt\n    note: {note}"
    );
    let norm_text = norm(&["show", "noord-holland", "1.1"]).out;
    let criterion = norm_text
        .split('[')
        .nth(1)
        .and_then(|rest| rest.split(';').next())
        .map(str::to_owned);
    let answers = match criterion {
        Some(id) => answers.replace("driehoek", &id),
        None => answers.replace(
            "    criteria:\n      driehoek: {status: deels, note: \"een\\ntwee\"}\n",
            "",
        ),
    };
    let file = folder.file("a.yaml", waterkant(&answers));
    let run = norm(&["report", &file]);
    assert_eq!(run.code, 0, "{}", run.err);
    let text = &run.out;
    assert!(
        text.contains(
            "Toelichting: eerste punt is klaar\\\n\\- tweede punt volgt\n\nnieuwe alinea\n"
        ),
        "{text}"
    );
    assert!(
        text.contains(". eerste punt is klaar\\\n  \\- tweede punt volgt\n\n  nieuwe alinea\n"),
        "{text}"
    );
    let letter = norm(&["report", &file, "--for", "public"]).out;
    assert!(
        letter.contains("\neerste punt is klaar\n\n\\- tweede punt volgt\n\nnieuwe alinea\n"),
        "{letter}"
    );
    let html = norm(&["report", &file, "--format", "html"]).out;
    assert!(
        html.contains("eerste punt is klaar\n- tweede punt volgt\n\nnieuwe alinea"),
        "{html}"
    );
}
