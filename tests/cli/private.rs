//! Private remarks do not go into a form unless that is asked; what a form holds
//! itself stays in it.

use std::fs;

use crate::common::{Folder, norm, waterkant};

const MARK: &str = "ALLEEN_VOOR_MIJ";

fn source(folder: &Folder) -> [String; 2] {
    let answers = format!(
        "  \"1.1\": {{status: voldoet, private: {MARK} een}}\n  \"1.3\": {{private: {MARK} twee}}\n"
    );
    let yaml = folder.file("a.yaml", waterkant(&answers));
    let toml = folder.path("a.toml").display().to_string();
    assert_eq!(norm(&["convert", &yaml, &toml]).code, 0);
    [yaml, toml]
}

/// How many private remarks a file says to have, whatever its format.
fn held(folder: &Folder, path: &str) -> usize {
    let to = folder.path("held.yaml").display().to_string();
    let run = norm(&["convert", path, &to, "--replace"]);
    assert_eq!(run.code, 0, "{}", run.err);
    fs::read_to_string(&to)
        .expect("a file")
        .matches(MARK)
        .count()
}

/// The forms that a build can write.
fn forms() -> &'static [&'static str] {
    match cfg!(feature = "office") {
        true => &["csv", "xlsx"],
        false => &["csv"],
    }
}

#[test]
fn every_command_that_makes_a_form_of_text_leaves_them_out_and_says_how_many() {
    let folder = Folder::new();
    for from in source(&folder) {
        for form in forms() {
            let to = folder.path(&format!("b.{form}")).display().to_string();
            for command in [
                vec!["convert", &from, &to],
                vec!["next", &from, "--date", "2026-04-14", "-o", &to],
                vec!["merge", &from, "-o", &to],
            ] {
                let plain = [&command[..], &["--replace"]].concat();
                let run = norm(&plain);
                assert_eq!(run.code, 0, "{}", run.err);
                assert!(
                    run.err
                        .contains("weggelaten: 2 eigen aantekeningen; met --with-private"),
                    "{command:?}: {}",
                    run.err
                );
                assert_eq!(held(&folder, &to), 0, "{command:?}");
                let run = norm(&[&plain[..], &["--with-private"]].concat());
                assert_eq!(run.code, 0, "{}", run.err);
                assert!(!run.err.contains("weggelaten"), "{}", run.err);
                assert_eq!(held(&folder, &to), 2, "{command:?}");
            }
        }
    }
}

#[test]
fn what_a_form_holds_stays_in_it() {
    let folder = Folder::new();
    let [yaml, _] = source(&folder);
    for first in forms() {
        let form = folder.path(&format!("form.{first}")).display().to_string();
        assert_eq!(norm(&["convert", &yaml, &form, "--with-private"]).code, 0);
        for second in ["csv", "xlsx", "yaml", "toml"] {
            if second == "xlsx" && !forms().contains(&second) {
                continue;
            }
            let to = folder
                .path(&format!("again.{second}"))
                .display()
                .to_string();
            for command in [
                vec!["convert", &form, &to, "--replace"],
                vec![
                    "next",
                    &form,
                    "--date",
                    "2026-04-14",
                    "-o",
                    &to,
                    "--replace",
                ],
                vec!["merge", &form, "-o", &to, "--replace"],
            ] {
                let run = norm(&command);
                assert_eq!(
                    (run.code, run.err.contains("weggelaten")),
                    (0, false),
                    "{}",
                    run.err
                );
                assert_eq!(held(&folder, &to), 2, "{command:?}");
            }
        }
    }
}

#[test]
fn parts_of_text_and_of_forms_are_each_treated_as_what_they_are() {
    let folder = Folder::new();
    let part = |name: &str, id: &str| {
        let answers = format!("  \"{id}\": {{status: voldoet, private: {MARK} {id}}}\n");
        folder.file(name, waterkant(&answers))
    };
    let (one, two) = (part("one.yaml", "1.1"), part("two.yaml", "1.5"));
    let form = folder.path("two.csv").display().to_string();
    assert_eq!(norm(&["convert", &two, &form, "--with-private"]).code, 0);
    let both = folder.path("both.csv").display().to_string();
    let run = norm(&["merge", &one, &form, "-o", &both]);
    assert!(
        run.err.contains("weggelaten: 1 eigen aantekening;"),
        "{}",
        run.err
    );
    let text = fs::read_to_string(&both).expect("a file");
    assert!(text.contains("ALLEEN_VOOR_MIJ 1.5") && !text.contains("ALLEEN_VOOR_MIJ 1.1"));
}

#[test]
fn text_stays_whole_and_what_is_shared_or_begun_has_none() {
    let folder = Folder::new();
    let [yaml, toml] = source(&folder);
    assert_eq!(held(&folder, &toml), 2);
    for form in forms() {
        let to = folder.path(&format!("shared.{form}")).display().to_string();
        assert_eq!(
            norm(&["share", &yaml, "--for", "region", "-o", &to]).code,
            0
        );
        assert_eq!(held(&folder, &to), 0);
    }
}

#[test]
fn one_word_stands_for_them_and_nothing_promises_that_they_stay_inside() {
    let mut folders = vec!["src".into(), "docs".into(), "templates".into()];
    let mut seen = 0;
    while let Some(folder) = folders.pop() {
        let folder: std::path::PathBuf = folder;
        for entry in fs::read_dir(&folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let Ok(text) = fs::read_to_string(&path) else {
                continue;
            };
            for gone in ["rivate aantekening", "blijft binnen de organisatie"] {
                assert!(!text.contains(gone), "{}: {gone}", path.display());
            }
            seen += 1;
        }
    }
    assert!(seen > 200, "{seen}");
}

#[test]
fn only_what_is_not_in_the_form_is_told_as_left_out() {
    let folder = Folder::new();
    let [yaml, toml] = source(&folder);
    for form in forms() {
        let has = folder.path(&format!("has.{form}")).display().to_string();
        let to = folder.path(&format!("to.{form}")).display().to_string();
        assert_eq!(norm(&["convert", &yaml, &has, "--with-private"]).code, 0);
        // What one part leaves out comes with the other.
        for parts in [[&yaml, &has], [&has, &toml]] {
            let run = norm(&["merge", parts[0], parts[1], "-o", &to, "--replace"]);
            assert_eq!(run.code, 0, "{}", run.err);
            assert!(!run.err.contains("weggelaten"), "{}", run.err);
            assert_eq!(held(&folder, &to), 2);
            #[cfg(feature = "office")]
            if *form == "xlsx" {
                let book = crate::written_book::Book::of(&to);
                let told = book
                    .cells("Uitleg")
                    .values()
                    .any(|cell| cell.shown.contains("Weggelaten"));
                assert!(!told);
            }
        }
        // The same remark of two parts is one.
        let run = norm(&["merge", &yaml, &toml, "-o", &to, "--replace"]);
        assert!(run.err.contains("weggelaten: 2 eigen"), "{}", run.err);
        // A part tells of its own.
        let args = [
            "next",
            &yaml,
            "--date",
            "2026-04-14",
            "--only",
            "1.3",
            "-o",
            &to,
            "--replace",
        ];
        let run = norm(&args);
        assert!(run.err.contains("weggelaten: 1 eigen"), "{}", run.err);
    }
}
