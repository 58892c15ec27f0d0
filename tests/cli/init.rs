//! `norm init`: an empty form.

use std::fs;

use crate::common::{Folder, norm};

/// Runs `init` for a municipality; gives the text of the form.
fn form(folder: &Folder, name: &str, more: &[&str]) -> String {
    let path = folder.path(name);
    let file = path.to_str().expect("a path");
    let mut args = vec!["init", "noord-holland", "--kind", "gemeente", "--name"];
    args.extend(["Gemeente Waterkant", "--date", "2026-04-15", "-o", file]);
    args.extend(more);
    let run = norm(&args);
    assert_eq!(run.code, 0, "{}", run.err);
    fs::read_to_string(path).expect("a form")
}

#[test]
fn a_form_asks_everything_of_its_kind_and_answers_nothing() {
    let folder = Folder::new();
    for name in ["form.yaml", "form.toml"] {
        let text = form(&folder, name, &[]);
        let path = folder.path(name);
        let run = norm(&["assess", path.to_str().expect("a path"), "--format", "json"]);
        let json: serde_json::Value = serde_json::from_str(&run.out).expect("JSON");
        let total = &json["assessments"][0]["total"];
        assert_eq!(total["unanswered"], 47, "{}", run.out);
        assert!(text.starts_with("# Geen casuïstiek en geen namen van personen in dit bestand.\n"));
        let run = norm(&["validate", path.to_str().expect("a path")]);
        assert_eq!((run.code, run.out.as_str()), (0, "✓ 1 bestand: in orde\n"));
    }
}

#[test]
fn a_form_shows_title_question_words_force_and_narrower() {
    let folder = Folder::new();
    let text = form(&folder, "form.yaml", &["--only", "2.10,5.2"]);
    insta::assert_snapshot!(text);
}

#[test]
fn a_form_of_toml_has_the_same_in_its_own_signs() {
    let folder = Folder::new();
    let text = form(&folder, "form.toml", &["--only", "1.2", "--lang", "en"]);
    insta::assert_snapshot!(text);
}

#[test]
fn a_part_has_only_its_themes_and_requirements() {
    let folder = Folder::new();
    let text = form(&folder, "part.yaml", &["--only", "2,4.1,5.10"]);
    let ids = text.lines().filter(|line| line.starts_with("  \""));
    let ids: Vec<&str> = ids.map(|line| line.trim_matches([' ', '"', ':'])).collect();
    let theme = (1..=11).map(|number| format!("2.{number}"));
    let wanted: Vec<String> = theme.chain(["4.1".to_owned(), "5.10".to_owned()]).collect();
    assert_eq!(ids, wanted);
}

#[test]
fn the_editor_is_told_where_the_schema_is_and_the_user_how_to_make_it() {
    let folder = Folder::new();
    let path = folder.path("form.yaml");
    let file = path.to_str().expect("a path");
    let args = [
        "init",
        "noord-holland",
        "--kind",
        "gemeente",
        "--name",
        "A",
        "-o",
        file,
    ];
    let run = norm(&args);
    let text = fs::read_to_string(&path).expect("a form");
    let second = text.lines().nth(1);
    assert_eq!(
        second,
        Some("# yaml-language-server: $schema=./noord-holland-gemeente.schema.json")
    );
    // The command puts it where that line looks: beside the form.
    let line = run.err.lines().find(|line| line.contains("norm schema"));
    let (_, command) = line
        .and_then(|line| line.split_once(": norm "))
        .expect("a command");
    let words: Vec<&str> = command.split(' ').collect();
    assert_eq!(norm(&words).code, 0, "{command}");
    assert!(
        folder.path("noord-holland-gemeente.schema.json").is_file(),
        "{command}"
    );
    // Without a date there is room for one, and everybody is told.
    assert!(run.err.contains("geef --date"), "{}", run.err);
    let run = norm(&["validate", file]);
    assert!(
        run.out.contains("“date” is leeg en moet iets zeggen"),
        "{}",
        run.out
    );
}

#[test]
fn a_file_that_is_there_is_not_overwritten() {
    let folder = Folder::new();
    let file = folder.file("form.yaml", "mijn werk");
    let args = [
        "init",
        "noord-holland",
        "--kind",
        "gemeente",
        "--name",
        "A",
        "-o",
        &file,
    ];
    let run = norm(&args);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("wordt niet overschreven"), "{}", run.err);
    assert_eq!(fs::read_to_string(&file).expect("the file"), "mijn werk");
}

#[test]
fn words_that_do_not_exist_are_refused_with_the_nearest() {
    let folder = Folder::new();
    let path = folder.path("form.yaml");
    let file = path.to_str().expect("a path");
    for (named, kind, only, said) in [
        (
            "noord-hollant",
            "gemeente",
            "2",
            "bedoelde u “noord-holland”?",
        ),
        ("noord-holland", "gemeent", "2", "bedoelde u “gemeente”?"),
        ("noord-holland", "gemeente", "2,10", "heeft geen nummer 10"),
        (
            "noord-holland",
            "gemeente",
            "1.10",
            "dit thema eindigt bij 1.5",
        ),
        ("flevoland", "gemeente", "2", "schrijf thema:2 of nummer:2"),
        (
            "flevoland",
            "gemeente",
            "15",
            "één keer beantwoord, voor allen, door",
        ),
        (
            "flevoland",
            "gemeente",
            "nummer:32",
            "vraagt niets van deze organisatie",
        ),
    ] {
        let args = [
            "init", named, "--kind", kind, "--name", "A", "--only", only, "-o", file,
        ];
        let run = norm(&args);
        assert_eq!(run.code, 2);
        assert!(run.err.contains(said), "{}", run.err);
        assert!(!path.exists());
    }
    let args = [
        "init",
        "noord-holland",
        "--kind",
        "gemeente",
        "--name",
        "A",
        "-o",
        "form.doc",
    ];
    assert!(norm(&args).err.contains(".yaml, .toml, .xlsx of .csv"));
}

#[test]
fn a_theme_and_a_number_of_the_same_name_can_be_told_apart() {
    let folder = Folder::new();
    for (only, count) in [
        ("thema:2", "4 ambitiepunten"),
        ("nummer:2", "1 ambitiepunt "),
    ] {
        let path = folder.path(&format!("{}.yaml", only.replace(':', "-")));
        let file = path.to_str().expect("a path");
        let args = [
            "init",
            "flevoland",
            "--kind",
            "gemeente",
            "--name",
            "A",
            "--only",
            only,
            "-o",
            file,
        ];
        let run = norm(&args);
        assert!(run.err.contains(count), "{}", run.err);
    }
}

#[test]
fn the_shipped_form_is_what_the_command_writes() {
    let folder = Folder::new();
    let path = folder.path("formulier-gemeente.yaml");
    let file = path.to_str().expect("a path");
    let args = [
        "init",
        "noord-holland",
        "--kind",
        "gemeente",
        "--name",
        "Gemeente Voorbeeld",
        "--date",
        "2026-04-15",
    ];
    let args: Vec<&str> = args.into_iter().chain(["-o", file]).collect();
    assert_eq!(norm(&args).code, 0);
    let written = fs::read_to_string(&path).expect("a form");
    let shipped = fs::read_to_string("examples/formulier-gemeente.yaml").expect("an example");
    assert_eq!(written, shipped, "norm {}", args.join(" "));
}

#[test]
fn a_form_without_a_date_names_the_place_where_it_belongs() {
    let folder = Folder::new();
    for (name, places) in [
        ("f.yaml", vec!["f.yaml:28:3", "f.yaml:32:3"]),
        ("f.toml", vec!["f.toml:32:6", "f.toml:30:1"]),
        ("f.csv", vec!["f.csv:7:9", "f.csv:9:9"]),
        ("f.xlsx", vec!["f.xlsx:Gegevens!C9", "f.xlsx:Gegevens!C11"]),
    ] {
        let path = folder.path(name);
        let path = path.to_str().expect("a path");
        let form = ["init", "noord-holland", "--kind", "gemeente", "--name", "X"];
        assert_eq!(norm(&[&form[..], &["-o", path]].concat()).code, 0);
        let checked = norm(&["validate", path]);
        let said = folder.plain(&checked.out);
        assert_eq!(checked.code, 1, "{said}");
        for place in &places {
            assert!(said.contains(&format!("--> {place}\n")), "{place}: {said}");
        }
        assert_eq!(said.matches("-->").count(), places.len(), "{said}");
    }
}
