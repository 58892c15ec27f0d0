//! What stands in the way: a few words that region and province can count.

use crate::common::{Folder, codes, norm, waterkant};

fn validated(obstacles: &str) -> String {
    let folder = Folder::new();
    let answers = format!("  \"2.1\": {{status: deels, note: x, obstacles: {obstacles}}}\n");
    let file = folder.file("w.yaml", waterkant(&answers));
    norm(&["validate", &file]).out
}

#[test]
fn obstacles_are_read_in_dutch_and_english_as_a_list_or_in_one_text() {
    for fine in [
        "[capaciteit, kennis]",
        "[capacity, Money]",
        "schaal",
        "\"geld, anders\"",
        "[]",
    ] {
        let out = validated(fine);
        assert!(codes(&out).is_empty(), "{fine}: {out}");
    }
}

#[test]
fn another_word_is_refused_with_the_nearest_and_all_there_are() {
    let out = validated("[capaciteiten]");
    assert_eq!(codes(&out), ["unknown-word"], "{out}");
    assert!(out.contains("capaciteit"), "{out}");
    let out = validated("[tijd]");
    for word in ["capaciteit", "geld", "kennis", "schaal", "anders"] {
        assert!(out.contains(word), "{out}");
    }
    assert_eq!(codes(&validated("{a: b}")), ["wrong-shape"]);
    let out = validated("\"een zin over een geheim\"");
    assert!(!out.contains("geheim"), "{out}");
}

#[test]
fn the_region_sees_them_and_council_and_inhabitants_do_not() {
    let folder = Folder::new();
    let answers = "  \"2.1\": {status: deels, note: x, obstacles: [kennis, capaciteit]}\n";
    let file = folder.file("w.yaml", waterkant(answers));
    let shared = norm(&["share", &file]);
    assert!(
        shared.out.contains("[capaciteit, kennis]"),
        "{}",
        shared.out
    );
    let region = norm(&["report", &file, "--for", "region", "--format", "markdown"]);
    assert!(
        region
            .out
            .contains("Wat staat in de weg: capaciteit, kennis"),
        "{}",
        region.out
    );
    let public = norm(&["report", &file, "--for", "public", "--format", "markdown"]);
    assert_eq!(public.code, 0, "{}", public.err);
    for word in ["capaciteit", "kennis"] {
        assert!(!public.out.contains(word), "{}", public.out);
    }
}
