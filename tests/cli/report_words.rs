//! The report: what it says, to whom, about which moment and of which file.

use std::fs;

use crate::common::{Folder, MARKED, norm};

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
        assert!(own.contains("opgeschoven") || own.contains("slipped-action"));
        for audience in ["region", "province"] {
            let shown = norm(&[&args[..], &["--for", audience]].concat()).out;
            for word in ["opgeschoven", "slipped", "| gelijk gebleven |"] {
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
    assert!(shown.contains("Vergeleken met 15 april 2025: "));
    assert!(!shown.contains("MERK"), "{shown}");
}

#[test]
fn a_report_with_a_baseline_names_both_files() {
    let shown = report(&[NOW, "--baseline", THEN]);
    assert!(shown.contains("- Bron: examples/waterkant-2026.yaml\n- sha256: "));
    assert!(shown.contains("- Vergeleken met: examples/waterkant-2025.yaml\n- sha256: "));
}

#[test]
fn the_letter_shows_no_counts_where_any_count_tells_what_is_open() {
    let folder = Folder::new();
    let all_open = folder.file(
        "open.yaml",
        "norm: noord-holland@2025\n\
         organisation: {id: open, name: Gemeente Open, kind: gemeente}\n\
         measurement: {id: \"2025\", date: 2025-04-15}\n\
         answers:\n  \"1.1\": {status: niet, note: nog niet}\n",
    );
    for file in [&all_open, "examples/flevoland/dto-2025.yaml"] {
        for format in ["markdown", "html"] {
            let shown = report(&[file, "--for", "public", "--format", format]);
            assert!(shown.contains("Aantallen staan hier niet"), "{shown}");
            for told in ["voldoet nog niet", "Totaal", " van ", "<svg class=\"bar\""] {
                let part = shown.split("Waar staan wij?").nth(1).expect("a part");
                let part = part.split("Over dit").next().expect("a part");
                assert!(!part.contains(told), "{told} for {file}");
            }
        }
        let run = norm(&["export", file, "--layout", "themes", "--for", "public"]);
        assert_eq!(run.out.lines().count(), 2, "{}", run.out);
        assert!(!run.out.contains("\"0\""), "{}", run.out);
        let run = norm(&["diff", file, file, "--for", "public"]);
        assert_eq!(run.code, 2, "{}", run.out);
        assert!(run.err.contains("Aantallen staan hier niet"), "{}", run.err);
    }
}

#[test]
fn one_organisation_without_counts_does_not_keep_a_folder_from_being_compared() {
    let folder = Folder::new();
    for side in ["toen", "nu"] {
        fs::create_dir(folder.path(side)).expect("a folder");
        for file in [NOW, "examples/duinoord-2026.toml"] {
            let text = fs::read_to_string(file).expect("a file");
            let name = file.rsplit('/').next().expect("a name");
            folder.file(&format!("{side}/{name}"), text);
        }
        let all_open = "norm: noord-holland@2025\n\
             organisation: {id: open, name: Gemeente Open, kind: gemeente}\n\
             measurement: {id: \"2026\", date: 2026-04-15}\n\
             answers:\n  \"1.1\": {status: niet, note: nog niet}\n";
        folder.file(&format!("{side}/open.yaml"), all_open);
    }
    let (then, now) = (folder.path("toen"), folder.path("nu"));
    let sides = [&then, &now].map(|path| path.to_str().expect("a path"));
    let run = norm(&["diff", sides[0], sides[1], "--for", "public"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.out.contains("Gemeente Waterkant") && run.out.contains("Duinoord"));
    assert!(!run.out.contains("Gemeente Open"), "{}", run.out);
    assert!(run.err.contains("Gemeente Open: Aantallen staan hier niet"));
}

#[test]
fn a_better_baseline_does_not_bring_the_counts_of_now_back() {
    let folder = Folder::new();
    let now = fs::read_to_string(NOW).expect("a file");
    let now = now.split("answers:").next().expect("a head").to_owned();
    let now = folder.file(
        "nu.yaml",
        now + "answers:\n  \"1.1\": {status: niet, note: x}\n",
    );
    let shown = report(&[&now, "--baseline", THEN, "--for", "public"]);
    assert!(shown.contains("Aantallen staan hier niet"));
    assert!(!shown.contains("| nu |"), "{shown}");
    assert!(!shown.contains(" vooruit en "), "{shown}");
}

#[test]
fn a_baseline_in_which_all_was_open_is_left_out_of_the_letter() {
    let folder = Folder::new();
    let then = fs::read_to_string(THEN).expect("a file");
    let then = then.split("answers:").next().expect("a head").to_owned();
    let then = folder.file(
        "toen.yaml",
        then + "answers:\n  \"1.1\": {status: niet, note: x}\n",
    );
    let shown = report(&[NOW, "--baseline", &then, "--for", "public"]);
    assert!(shown.contains("Voldoet: 28 van 46 uitgangspunten"));
    assert!(!shown.contains("toen"), "{shown}");
}

#[test]
fn themes_that_are_shown_as_one_have_a_name_in_every_picture() {
    let args = [
        NOW,
        "--baseline",
        THEN,
        "--for",
        "public",
        "--format",
        "html",
    ];
    let shown = report(&args);
    assert!(shown.contains("Beeld van thema Andere thema&#x27;s samen, toen"));
    let english = report(&[&args[..], &["--lang", "en"]].concat());
    assert!(english.contains("<span>Other themes together</span>"));
}

#[test]
fn the_target_is_named_with_what_it_takes() {
    for audience in ["internal", "region", "province"] {
        let shown = report(&[NOW, "--for", audience]);
        assert!(shown.contains("De norm wil dat alles geregeld is in 2027. Nog 20 hele maanden"));
    }
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
        Some((requirement.id.clone(), parent.text.clone(), child))
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
fn signs_that_turn_text_around_do_nothing_in_html() {
    let folder = Folder::new();
    let text = MARKED.replace("LABEL_MERK", "\"0-\\u202emeting\"");
    assert_ne!(text, MARKED);
    let file = folder.file("om.yaml", text);
    fs::create_dir_all(folder.path("own/shared")).expect("a folder");
    folder.file("own/shared/labels.nl.toml", "report = \"Verslag\"");
    let own = folder.path("own");
    let own = own.to_str().expect("a path");
    for more in [vec![], vec!["--template", own]] {
        let shown = report(&[&[file.as_str(), "--format", "html"], &more[..]].concat());
        assert!(shown.contains("0-\u{fffd}meting"));
        assert!(!shown.contains('\u{202e}'));
    }
}

#[test]
fn dates_of_sources_are_written_as_dates() {
    let shown = report(&[NOW]);
    assert!(shown.contains("Persbericht") || shown.contains("persbericht"));
    assert!(shown.contains(", 9 januari 2025"), "{shown}");
    assert!(!shown.contains("2025-01-09"));
}
