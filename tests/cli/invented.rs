//! A new norm needs no Rust; norm files are checked like answer files.

use crate::common::{Folder, codes, norm};

const NORM: &str = include_str!("../data/norms/droge-voeten.yaml");

#[test]
fn an_invented_norm_is_listed_shown_and_answered() {
    let list = norm(&["--norms", "tests/data/norms", "list"]);
    assert!(list.out.starts_with("droge-voeten@2"), "{}", list.out);
    assert!(list.out.contains("droge-voeten@1 "), "{}", list.out);
    assert!(
        list.out.contains("flevoland@2.0"),
        "the folder adds: {}",
        list.out
    );
    let show = norm(&["--norms", "tests/data/norms", "show", "droge-voeten", "A.4"]);
    insta::assert_snapshot!("show_droge_voeten", show.out);
}

#[test]
fn a_folder_replaces_a_built_in_norm_of_the_same_name() {
    let folder = Folder::new();
    let text = std::fs::read_to_string("norms/flevoland.yaml").expect("a norm");
    folder.file(
        "flevoland.yaml",
        text.replace("title: Flevolandse Norm 2.0", "title: Onze eigen norm"),
    );
    let path = folder.path("");
    let list = norm(&["--norms", path.to_str().expect("a path"), "list"]);
    assert!(list.out.contains("Onze eigen norm"), "{}", list.out);
}

#[test]
fn every_mistake_in_a_norm_is_named_with_its_place() {
    let folder = Folder::new();
    folder.file(
        "droge-voeten@1.yaml",
        include_str!("../data/norms/droge-voeten@1.yaml"),
    );
    let text = NORM
        .replace("{id: A.1, title: Dijkwacht", "{id: A.2, title: \"\"")
        .replace("addresses: [polder, molen]", "addresses: [polder, moolen]")
        .replace(
            "interval: 1 year, bound: exact",
            "interval: 1m, bound: exact",
        )
        .replace("due: {from: 2025, to: 2026}", "due: {from: 2026, to: 2025}")
        .replace("was: [\"10\"]", "was: [\"12\"]")
        .replace("answered_by: gemaal", "answered_by: molen")
        .replace("force: minimum", "force: minimaal")
        .replace("id: schuur", "id: loods")
        .replace("title: Wieken,", "titel: Wieken,");
    let path = folder.file("droge-voeten.yaml", text);
    let folder_path = folder.path("");
    let run = norm(&[
        "--norms",
        folder_path.to_str().expect("a path"),
        "validate",
        &path,
    ]);
    assert_eq!(run.code, 1);
    let mut found = codes(&run.out);
    found.sort_unstable();
    let expected = [
        "bad-interval",
        "bad-interval",
        "broken-was",
        "conflict",
        "duplicate-id",
        "duplicate-id",
        "empty-text",
        "missing-key",
        "unknown-key",
        "unknown-kind",
        "unknown-word",
    ];
    assert_eq!(found, expected, "{}", run.out);
    insta::assert_snapshot!("norm_mistakes", folder.plain(&run.out));
}

#[test]
fn a_norms_file_is_called_after_its_id() {
    let folder = Folder::new();
    let path = folder.file(
        "natte-voeten.yaml",
        include_str!("../data/norms/droge-voeten@1.yaml"),
    );
    let run = norm(&["validate", &path]);
    assert_eq!(codes(&run.out), ["file-name"]);
    assert!(run.out.contains("droge-voeten@1.yaml"), "{}", run.out);
}

#[test]
fn duties_of_a_norm_that_contradict_each_other_are_refused() {
    let folder = Folder::new();
    for (from, to) in [
        (
            "nature: standing, was: [\"1\"]",
            "nature: recurring, was: [\"1\"]",
        ),
        (
            "nature: standing, was: [\"1\"]",
            "nature: standing, addresses_basis: inferred, was: [\"1\"]",
        ),
        (
            "nature: standing, was: [\"1\"]",
            "nature: standing, narrower: {to: [molen], why: x}, was: [\"1\"]",
        ),
        ("{id: aantal, ", "{id: aantal, need: any, "),
    ] {
        assert!(NORM.contains(from));
        let path = folder.file("droge-voeten.yaml", NORM.replacen(from, to, 1));
        let run = norm(&["--norms", "tests/data/norms", "validate", &path]);
        assert_eq!(codes(&run.out), ["conflict"], "{to}: {}", run.out);
    }
}
