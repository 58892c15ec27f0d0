//! Relations between norms: checked, shown, along versions, and never more than read.

use std::fs;

use serde_json::Value;

use crate::common::{Folder, Run, codes, command, norm, run};

const SHIPPED: &str = "crosswalks/noord-holland--flevoland.yaml";

fn json(args: &[&str]) -> Value {
    let done = norm(args);
    assert_eq!(done.code, 0, "{}", done.err);
    serde_json::from_str(&done.out).expect("JSON")
}

/// The shipped crosswalk with something else in it, checked beside the norms of the binary.
fn checked(change: impl Fn(&str) -> String) -> Run {
    let text = fs::read_to_string(SHIPPED).expect("the crosswalk");
    let folder = Folder::new();
    let changed = change(&text);
    assert_ne!(changed, text, "nothing was changed");
    let file = folder.file("noord-holland--flevoland.yaml", changed);
    norm(&["validate", &file])
}

#[test]
fn the_shipped_one_says_something_of_every_number_and_is_a_proposal_wherever_it_is_shown() {
    assert_eq!(
        norm(&["--strict", "validate", SHIPPED]).out,
        "✓ 1 bestand: in orde\n"
    );
    let all = json(&["show", "noord-holland--flevoland", "--format", "json"]);
    let count = |word: &str| {
        let relations = all["relations"].as_array().expect("relations");
        let same = relations.iter().filter(|one| one["relation"] == word);
        same.count()
    };
    let words = ["equal", "superset", "subset", "intersects", "related"];
    assert_eq!(words.map(count), [6, 5, 0, 18, 25]);
    for shown in [
        norm(&["list"]).out,
        norm(&["show", "noord-holland--flevoland"]).out,
        norm(&["show", "flevoland", "11"]).out,
        norm(&["show", "noord-holland", "5.8"]).out,
    ] {
        let shown = shown.replace("\n  ", " ");
        assert!(shown.contains("voorstel, niet vastgesteld"), "{shown}");
    }
}

#[test]
fn a_point_has_what_the_other_norm_has_beside_it_from_both_sides() {
    let words = |norm: &str, id: &str| -> Vec<(String, String)> {
        let told = json(&["show", norm, id, "--format", "json"]);
        let relations = told["elsewhere"][0]["relations"].as_array();
        let words = relations.into_iter().flatten().map(|one| {
            let text = |value: &Value| value.as_str().expect("a text").to_owned();
            (text(&one["other"]["requirement"]), text(&one["relation"]))
        });
        words.collect()
    };
    let one = |id: &str, word: &str| (id.to_owned(), word.to_owned());
    assert!(words("noord-holland", "1.3").contains(&one("1", "subset")));
    assert!(words("flevoland", "1").contains(&one("1.3", "superset")));
    assert!(words("noord-holland", "5.5").contains(&one("12", "intersects")));
    assert_eq!(words("noord-holland", "1.1"), []);
    insta::assert_snapshot!(norm(&["show", "flevoland", "5"]).out);
    insta::assert_snapshot!(norm(&["--lang", "en", "show", "noord-holland", "2.4"]).out);
}

#[test]
fn an_explanation_names_and_never_asks() {
    let shown = norm(&["show", "flevoland", "10"])
        .out
        .replace("\n    ", " ");
    assert!(shown.contains("(toelichting): omvat meer"), "{shown}");
    let shown = norm(&["show", "noord-holland", "5.2"]).out;
    assert!(shown.contains("omvat minder"), "{shown}");
    assert!(!shown.contains("vraagt minder"), "{shown}");
    let text = fs::read_to_string(SHIPPED).expect("the crosswalk");
    for word in ["vraagt", "wil", "eist"] {
        let found = text.lines().find(|line| {
            line.contains("De toelichting van") && {
                let behind = line.split("De toelichting van ").nth(1).expect("behind");
                behind.split(' ').nth(1) == Some(word)
            }
        });
        assert_eq!(found, None);
    }
}

#[test]
fn what_is_wrong_is_named_with_its_place() {
    let swap =
        |from: &'static str, to: &'static str| checked(move |text| text.replacen(from, to, 1));
    for (code, done) in [
        (
            "unknown-norm",
            swap("from: noord-holland@2025", "from: zeeland@2025"),
        ),
        (
            "norm-version",
            swap("to: flevoland@2.0", "to: flevoland@3.0"),
        ),
        ("norm-version", swap("to: flevoland@2.0", "to: flevoland")),
        ("unknown-requirement", swap("to: \"24\"", "to: \"42\"")),
        (
            "unknown-criterion",
            swap("exploitatie.horeca", "exploitatie.hotel"),
        ),
        (
            "unknown-word",
            swap("relation: superset", "relation: groter"),
        ),
        ("missing-key", swap(", why: \"Het beleid is er.\"", "")),
        ("missing-key", swap("to: flevoland@2.0\n", "")),
        (
            "unknown-key",
            swap("remark: \"De namen", "note: \"De namen"),
        ),
        (
            "unknown-kind",
            swap("kinds: [gemeente]", "kinds: [gemeenten]"),
        ),
        (
            "kinds-differ",
            swap(
                "to: \"15\", relation: related",
                "to: \"15\", relation: equal",
            ),
        ),
        (
            "alone-and-related",
            swap(
                "to: \"4\", relation: related",
                "to: \"4\", relation: intersects",
            ),
        ),
        (
            "duplicate-relation",
            swap("{from: \"5.7\", to: \"12\"", "{from: \"5.5\", to: \"12\""),
        ),
        ("unmapped", swap("    \"6.1\": Alleen verwant aan 2.\n", "")),
        (
            "bad-id",
            swap(
                "crosswalk: noord-holland--flevoland",
                "crosswalk: noord-holland",
            ),
        ),
        (
            "file-name",
            swap(
                "crosswalk: noord-holland--flevoland",
                "crosswalk: noord-holland--utrecht",
            ),
        ),
        (
            "conflict",
            swap("status: draft", "status: draft\nto_source: {title: Iets}"),
        ),
    ] {
        assert!(codes(&done.out).contains(&code), "{code}: {}", done.out);
        assert!(
            done.out.contains("noord-holland--flevoland.yaml"),
            "{}",
            done.out
        );
    }
}

#[test]
fn one_of_a_folder_goes_before_the_built_in_one_and_may_be_about_a_text_elsewhere() {
    let folder = Folder::new();
    folder.file(
        "noord-holland--bio2.yaml",
        "crosswalk: noord-holland--bio2\ntitle: 4.1 naast de BIO2\nowner: RIEC Voorbeeld\n\
         status: agreed\nfrom: noord-holland@2025\nto_source: {title: BIO2}\nrelations:\n  \
         - {from: \"4.1\", relation: related, why: \"Een kader voor 4.1.\"}\n",
    );
    let shipped = fs::read_to_string(SHIPPED).expect("the crosswalk");
    folder.file(
        "noord-holland--flevoland.yaml",
        shipped.replace("status: draft", "status: agreed"),
    );
    let at = folder.path("");
    let at = at.to_str().expect("a path");
    let list = norm(&["list", "--norms", at]);
    assert_eq!(list.code, 0, "{}", list.err);
    assert!(
        list.out
            .contains("noord-holland--bio2  4.1 naast de BIO2 (afgesproken)")
    );
    assert!(!list.out.contains("voorstel"), "{}", list.out);
    let shown = norm(&["show", "noord-holland", "4.1", "--norms", at]).out;
    assert!(shown.contains("Ook in: BIO2 (afgesproken)"), "{shown}");
    let json = json(&[
        "show",
        "noord-holland--flevoland",
        "--format",
        "json",
        "--norms",
        at,
    ]);
    assert!(json["sha256"].as_str().is_some_and(|hash| hash.len() == 64));
    // Files of answers beside it are still told from it.
    let done = norm(&["assess", &format!("{at}/noord-holland--bio2.yaml")]);
    assert_eq!(done.code, 2);
    assert!(done.err.contains("verbanden tussen normen"), "{}", done.err);
}

#[test]
fn one_with_mistakes_is_told_and_the_built_in_one_does_not_take_its_place() {
    let folder = Folder::new();
    let shipped = fs::read_to_string(SHIPPED).expect("the crosswalk");
    let broken = shipped.replacen("relation: equal", "relation: gelijk", 1);
    folder.file("noord-holland--flevoland.yaml", broken);
    let here = |args: &[&str]| run(command(args).current_dir(folder.path("")));
    let shown = here(&["show", "--norms", ".", "flevoland", "11"]);
    assert!(!shown.out.contains("Ook in:"), "{}", shown.out);
    let told = "noord-holland--flevoland.yaml heeft fouten en wordt niet gebruikt";
    assert_eq!(shown.err.matches(told).count(), 1, "{}", shown.err);
    assert_eq!(here(&["list", "--norms", "."]).code, 2);
}

#[test]
fn a_version_that_cannot_be_followed_is_told_as_that() {
    let folder = Folder::new();
    let old = fs::read_to_string("norms/flevoland.yaml").expect("a norm");
    folder.file("flevoland@2.0.yaml", &old);
    folder.file(
        "flevoland.yaml",
        old.replace("version: \"2.0\"", "version: \"4.0\""),
    );
    let shipped = fs::read_to_string(SHIPPED).expect("the crosswalk");
    folder.file("noord-holland--flevoland.yaml", shipped);
    let here = |args: &[&str]| run(command(args).current_dir(folder.path("")));
    let checked = here(&["validate", "noord-holland--flevoland.yaml"]);
    assert_eq!(codes(&checked.out), ["crosswalk-moved"]);
    assert!(
        checked
            .out
            .contains("niet te zeggen is hoe die op flevoland@2.0 volgt"),
        "{}",
        checked.out
    );
}

#[test]
fn relations_go_along_to_a_later_version_where_a_number_goes_on_one_to_one() {
    let folder = Folder::new();
    let old = fs::read_to_string("norms/flevoland.yaml").expect("a norm");
    folder.file("flevoland@2.0.yaml", &old);
    let new = old
        .replace("version: \"2.0\"", "version: \"3.0\"\nreplaces: \"2.0\"")
        .replace(
            "      - id: \"11\"\n",
            "      - id: \"11b\"\n        was: [\"11\"]\n",
        )
        .replace(
            "      - id: \"14\"\n",
            "      - id: \"14\"\n        was: []\n",
        )
        .replace("id: \"11b\"", "id: \"11.B\"");
    folder.file("flevoland.yaml", new);
    folder.file(
        "noord-holland--flevoland.yaml",
        fs::read_to_string(SHIPPED).expect("the crosswalk"),
    );
    let here = |args: &[&str]| run(command(args).current_dir(folder.path("")));
    let moved = here(&["show", "--norms", ".", "noord-holland", "5.8"]).out;
    assert!(
        moved.contains("· 11.B Actueel Damoclesbeleid: gelijk"),
        "{moved}"
    );
    let new = here(&["show", "--norms", ".", "flevoland", "11.B"]).out;
    assert!(
        new.contains("· 5.8 Actueel Damoclesbeleid: gelijk"),
        "{new}"
    );
    let gone = here(&["show", "--norms", ".", "flevoland", "14"]).out;
    assert!(!gone.contains("5.6"), "a new 14 is not the old one: {gone}");
    let kept = here(&["show", "--norms", ".", "flevoland@2.0", "14"]).out;
    assert!(kept.contains("5.6"), "{kept}");
    let checked = here(&["validate", "noord-holland--flevoland.yaml"]);
    assert_eq!(checked.code, 0);
    assert_eq!(codes(&checked.out), ["crosswalk-moved"]);
    assert!(
        checked.out.contains("hun verbanden vervallen: 14"),
        "{}",
        checked.out
    );
}

#[test]
fn the_table_for_excel_and_programs_has_every_line_and_no_formula() {
    let table = norm(&["show", "noord-holland--flevoland", "--format", "csv"]).out;
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    assert_eq!(reader.headers().expect("a header").len(), 13);
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("a row")).collect();
    let of = |word: &str| rows.iter().filter(|row| &row[2] == word).count();
    assert_eq!(["not_the_same", "alone"].map(of), [6, 49]);
    assert_eq!(rows.len(), 54 + 6 + 49);
    let other = norm(&["show", "noord-holland", "--format", "csv"]);
    assert_eq!((other.code, other.out.as_str()), (2, ""));
}

#[test]
fn a_name_that_is_not_there_is_answered_with_the_nearest() {
    let done = norm(&["show", "noord-holland--flevolant"]);
    assert_eq!(done.code, 2);
    assert!(
        done.err.contains("bedoelde u “noord-holland--flevoland”?"),
        "{}",
        done.err
    );
}

#[test]
fn nothing_that_is_counted_or_judged_knows_of_it() {
    let without = |args: &[&str]| norm(args).out;
    let folder = Folder::new();
    let shipped = fs::read_to_string(SHIPPED).expect("the crosswalk");
    folder.file(
        "noord-holland--flevoland.yaml",
        shipped.replace("relation: related", "relation: equal"),
    );
    let at = folder.path("");
    let at = at.to_str().expect("a path");
    let answers = "examples/flevoland/polderstad-2025.yaml";
    for args in [
        ["assess", "--format", "json", answers],
        ["export", "--format", "csv", answers],
        ["report", "--format", "markdown", answers],
    ] {
        let mut with = args.to_vec();
        with.extend(["--norms", at]);
        assert_eq!(without(&args), without(&with), "{args:?}");
    }
}

#[test]
fn every_command_of_its_manual_runs() {
    let text = fs::read_to_string("docs/crosswalk.md").expect("the manual");
    let lines: Vec<&str> = text
        .lines()
        .filter(|line| line.starts_with("norm "))
        .collect();
    assert_eq!(lines.len(), 7);
    for line in lines {
        let args: Vec<&str> = line.split(' ').skip(1).collect();
        let done = norm(&args);
        assert_eq!(done.code, 0, "{line}: {}", done.err);
    }
    let example = text.split("```yaml\n").nth(1).expect("an example");
    let example = example.split("```").next().expect("its end");
    let folder = Folder::new();
    let file = folder.file("noord-holland--bio2.yaml", example);
    assert_eq!(norm(&["--strict", "validate", &file]).code, 0);
}
