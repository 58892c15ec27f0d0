//! `norm set --confirm`: what was carried over and is still right.

use std::fs;

use crate::common::{Folder, norm, waterkant};

/// A file of which three answers were carried over, one without a status.
const CARRIED: &str = "  # van de griffie\n  \"1.1\":\n    status: voldoet\n    confirmed: false # nakijken\n  \"1.2\": {status: deels, note: half, confirmed: false}\n  \"1.3\":\n    note: nog te kiezen\n    confirmed: false\n  \"2.1\":\n    # van HRM\n    confirmed: false\n    status: voldoet\n  \"2.2\": {status: voldoet}\n";

#[test]
fn what_is_still_right_is_confirmed_and_named_one_by_one() {
    let folder = Folder::new();
    let before = waterkant(CARRIED);
    let file = folder.file("a.yaml", &before);
    let run = norm(&["set", &file, "--confirm", "2,1.2"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let lines: Vec<&str> = run.err.lines().collect();
    assert!(
        lines[0].starts_with("bevestigd: 2.1 ") && lines[0].ends_with(": voldoet"),
        "{}",
        run.err
    );
    assert!(
        lines[1].starts_with("bevestigd: 1.2 ") && lines[1].ends_with(": voldoet deels"),
        "{}",
        run.err
    );
    let one = before
        .replace("    # van HRM\n    confirmed: false\n", "    # van HRM\n")
        .replace("note: half, confirmed: false}", "note: half, confirmed: }");
    assert_eq!(fs::read_to_string(&file).expect("a file"), one);
    let run = norm(&["set", &file, "--confirm", "all"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.err.starts_with("bevestigd: 1.1 "), "{}", run.err);
    assert!(
        run.err
            .contains("\nniet bevestigd, want nog in te vullen: 1.3\n"),
        "{}",
        run.err
    );
    let all = one.replace("confirmed: false # nakijken", "confirmed:  # nakijken");
    assert_eq!(fs::read_to_string(&file).expect("a file"), all);
    let run = norm(&["set", &file, "--confirm", "all"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.err.contains("er is niets te bevestigen"), "{}", run.err);
}

#[test]
fn what_cannot_be_confirmed_is_told_and_nothing_changes() {
    let folder = Folder::new();
    let file = folder.file("a.yaml", waterkant(CARRIED));
    for (words, said) in [
        (
            &["--confirm", "1.2,2.2"][..],
            "--confirm 2.2: dit is niet overgenomen van vorige keer, of al bevestigd; te bevestigen zijn: 1.1, 1.2, 2.1\n",
        ),
        (
            &["--confirm", "1.1,1.9"],
            "noord-holland@2025 heeft geen nummer 1.9",
        ),
        (&["--confirm", "1.3"], "nummer 1.3 heeft nog geen status"),
        (&["1.1", "--confirm", "1.2"], "--confirm gaat alleen"),
        (
            &["--confirm", "all", "--label", "x"],
            "--confirm gaat alleen",
        ),
    ] {
        let args: Vec<&str> = ["set", &file]
            .into_iter()
            .chain(words.iter().copied())
            .collect();
        let run = norm(&args);
        assert_eq!(run.code, 2, "{words:?}: {}", run.err);
        assert!(run.err.contains(said), "{words:?}: {}", run.err);
        assert_eq!(
            fs::read_to_string(&file).expect("a file"),
            waterkant(CARRIED)
        );
    }
    let table = folder.path("a.csv");
    let table = table.to_str().expect("a path");
    assert_eq!(norm(&["convert", &file, table]).code, 0);
    let run = norm(&["set", table, "--confirm", "all"]);
    assert_eq!(run.code, 2);
    assert!(
        run.err
            .contains("typ in een tabel zelf “ja” in de kolom Bevestigd"),
        "{}",
        run.err
    );
}

#[test]
fn everything_that_is_wrong_is_told_in_one_run() {
    let folder = Folder::new();
    let file = folder.file("a.yaml", waterkant(CARRIED));
    let empty = "--confirm: er staat een leeg nummer";
    let all = "--confirm all is alles en staat alleen";
    for (given, told) in [
        (
            "9.9,1.2,foo,1.3,2.2",
            &[
                "geen nummer 9.9",
                "geen nummer foo",
                "nummer 1.3 heeft nog geen status",
                "--confirm 2.2:",
            ][..],
        ),
        ("", &[empty]),
        (",", &[empty]),
        ("1.1,", &[empty]),
        ("all,1.1", &[all]),
        ("1.1,alles", &[all]),
    ] {
        let run = norm(&["set", &file, "--confirm", given]);
        assert_eq!(run.code, 2, "{given}: {}", run.err);
        assert_eq!(run.err.lines().count(), told.len(), "{given}: {}", run.err);
        for text in told {
            assert!(run.err.contains(text), "{text}: {}", run.err);
        }
        let text = fs::read_to_string(&file).expect("a file");
        assert_eq!(text, waterkant(CARRIED), "{given}");
    }
    let args = [
        "next",
        &file,
        "--date",
        "2026-04-15",
        "--only",
        "9.9,1.1,8.8,",
    ];
    let run = norm(&args);
    for text in [
        "geen nummer 9.9",
        "geen nummer 8.8",
        "--only: er staat een leeg nummer",
    ] {
        assert!(
            run.code == 2 && run.err.contains(text),
            "{text}: {}",
            run.err
        );
    }
}
