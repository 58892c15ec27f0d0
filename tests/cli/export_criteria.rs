//! The layout with a line per criterion, and the column that no program takes for a number.

use std::collections::BTreeSet;

use crate::common::{Folder, norm, waterkant};
use crate::diff::polder;
use crate::export::{LAYOUTS, Read, WATERKANT, export, table};

fn criteria(args: &[&str]) -> Read {
    table(&[args, &["--layout", "criteria"]].concat())
}

/// The lines of one requirement: the path and another column.
fn of<'r>(read: &'r Read, requirement: &str, column: &str) -> Vec<(&'r str, &'r str)> {
    let ids = read.column("requirement").into_iter();
    let both = read
        .column("criterion")
        .into_iter()
        .zip(read.column(column));
    let lines = ids.zip(both).filter(|(id, _)| *id == requirement);
    lines.map(|(_, line)| line).collect()
}

#[test]
fn criteria_say_what_long_counts_and_have_a_line_where_nothing_is_said() {
    let files = [WATERKANT[0], WATERKANT[1], "examples/duinoord-2026.toml"];
    let (long, lines) = (table(&files), criteria(&files));
    for status in ["met", "partial", "unmet", "not_applicable"] {
        let counted = long.column(&format!("criteria_{status}")).into_iter();
        let counted: usize = counted
            .filter_map(|count| count.parse::<usize>().ok())
            .sum();
        let said = lines.column("criterion_status").into_iter();
        assert_eq!(
            said.filter(|said| *said == status).count(),
            counted,
            "{status}"
        );
    }
    let unanswered = lines.column("criterion_status").into_iter();
    assert!(unanswered.filter(|said| *said == "unanswered").count() > 20);
    let spread = |read: &Read, requirement, status| {
        let both = read
            .column(requirement)
            .into_iter()
            .zip(read.column(status));
        let all: BTreeSet<(String, String)> = both
            .map(|(one, other)| (one.to_owned(), other.to_owned()))
            .collect();
        all
    };
    let of_long = spread(&long, "key", "status");
    assert!(spread(&lines, "key", "status").is_subset(&of_long));
    assert!(lines.column("unconfirmed").contains(&"true"));
}

#[test]
fn a_criterion_says_where_the_source_has_it_and_how_strongly() {
    let folder = Folder::new();
    let file = folder.file("a.yaml", waterkant("  \"5.2\": {status: deels, note: n, criteria: {exploitatie.horeca: {status: nvt, note: x}}}\n"));
    let lines = criteria(&[&file]);
    let paths: Vec<&str> = of(&lines, "5.2", "criterion")
        .iter()
        .map(|(path, _)| *path)
        .collect();
    let horeca = paths
        .iter()
        .position(|path| *path == "exploitatie.horeca")
        .expect("a part");
    assert!(paths[..horeca].contains(&"exploitatie"), "{paths:?}");
    let orders: Vec<String> = (1..=paths.len()).map(|order| order.to_string()).collect();
    let given: Vec<&str> = of(&lines, "5.2", "criterion_order")
        .iter()
        .map(|(_, order)| *order)
        .collect();
    assert_eq!(given, orders);
    assert_eq!(
        of(&lines, "5.2", "criterion_status")[horeca].1,
        "not_applicable"
    );
    assert!(of(&lines, "5.2", "criterion_text")[horeca].1.len() > 5);
    assert!(!lines.has("criterion_note"));
    for (column, words) in [
        ("where", &["statement", "explanation", "footnote"][..]),
        (
            "force",
            &["minimum", "part", "emphasis", "example", "optional"],
        ),
        ("need", &["", "all", "any"]),
    ] {
        let seen: BTreeSet<&str> = lines.column(column).into_iter().collect();
        assert_eq!(seen, words.iter().copied().collect(), "{column}");
    }
}

#[test]
fn what_is_for_another_kind_has_no_line() {
    let folder = Folder::new();
    let text = waterkant("  \"2.1\": {status: voldoet}\n");
    let lines = |kind: &str| {
        let file = folder.file(
            "a.yaml",
            text.replace("kind: gemeente", &format!("kind: {kind}")),
        );
        criteria(&[&file])
    };
    for (kind, own, other) in [
        ("gemeente", "burgemeester", "commissaris"),
        ("provincie", "commissaris", "burgemeester"),
    ] {
        let read = lines(kind);
        let of_owners = of(&read, "1.1", "addresses");
        assert!(of_owners.contains(&(own, kind)), "{of_owners:?}");
        assert!(of_owners.contains(&("eigenaarschap", "")), "{of_owners:?}");
        assert!(of_owners.iter().all(|(path, _)| *path != other));
    }
}

/// A part of a criterion that is for others is for those others too: it has no
/// line, and an answer to it is no answer that gets lost.
#[test]
fn the_parts_of_what_is_for_another_kind_are_so_too() {
    let folder = Folder::new();
    let text = std::fs::read_to_string("tests/data/norms/droge-voeten.yaml").expect("a norm");
    let text = text.replace("addresses: [polder]\n        nature: standing\n        every: [{interval: 1 year, bound: example", "addresses: [polder, molen]\n        nature: standing\n        every: [{interval: 1 year, bound: example");
    let limited = text.replace(
        "            need: any\n",
        "            need: any\n            addresses: [molen]\n",
    );
    assert_ne!(text, limited);
    folder.file("droge-voeten.yaml", limited);
    let earlier = "droge-voeten@1.yaml";
    std::fs::copy(format!("tests/data/norms/{earlier}"), folder.path(earlier)).expect("a norm");
    let norms = folder.path("");
    let norms = norms.to_str().expect("a path");
    let said = "  A.4: {status: voldoet, criteria: {plek.schuur: voldoet}}\n";
    let answered = folder.file("a.yaml", polder("p", "2026-01-01", "2", said));
    let run = norm(&["--norms", norms, "validate", &answered]);
    assert_eq!(run.code, 1, "{}{}", run.out, run.err);
    assert!(
        run.out
            .contains("fout[not-addressed]: onderdeel “plek.schuur”"),
        "{}",
        run.out
    );
    let silent = folder.file(
        "b.yaml",
        polder("p", "2026-01-01", "2", "  A.4: {status: voldoet}\n"),
    );
    let lines = criteria(&["--norms", norms, &silent]);
    let paths = of(&lines, "A.4", "addresses");
    assert!(
        !paths.is_empty() && paths.iter().all(|(path, _)| !path.starts_with("plek")),
        "{paths:?}"
    );
}

#[test]
fn the_key_is_the_last_column_wherever_there_is_a_requirement() {
    for (audience, file) in [
        ("internal", WATERKANT[1]),
        ("region", WATERKANT[1]),
        ("public", WATERKANT[1]),
    ] {
        for layout in LAYOUTS {
            let done = export(&[file, "--layout", layout, "--for", audience]);
            if done.code != 0 {
                continue;
            }
            let read = Read::new(&done.out, b',');
            assert_eq!(read.has("key"), read.has("requirement"), "{layout}");
            let names = done.out.lines().next().expect("names");
            assert_eq!(names.ends_with(",\"key\""), read.has("key"), "{layout}");
            if read.has("key") {
                let keys: Vec<String> = read
                    .column("requirement")
                    .iter()
                    .map(|id| match *id {
                        "" => String::new(),
                        id => format!("noord-holland@2025/{id}"),
                    })
                    .collect();
                assert_eq!(read.column("key"), keys, "{layout} for {audience}");
            }
        }
    }
}

#[test]
fn keys_are_as_many_texts_as_there_are_requirements_and_no_number() {
    for (file, count, separator, excel) in [
        (WATERKANT[0], 47, b',', None),
        (WATERKANT[0], 47, b';', Some("--excel")),
        ("examples/flevoland/polderstad-2025.yaml", 31, b',', None),
    ] {
        let args: Vec<&str> = [file].into_iter().chain(excel).collect();
        let read = Read::new(&export(&args).out, separator);
        let keys: BTreeSet<&str> = read.column("key").into_iter().collect();
        assert_eq!(keys.len(), read.rows.len());
        assert!(
            keys.len() >= count.min(20) && (count != 47 || keys.len() == 47),
            "{}",
            keys.len()
        );
        assert!(
            keys.iter()
                .all(|key| key.parse::<f64>().is_err() && !key.starts_with('\''))
        );
    }
}
