//! What an export may show to whom, and that no text in it can do anything.

use proptest::prelude::*;

use crate::common::{Folder, MARKED, norm, waterkant};
use crate::export::{LAYOUTS, Read};

/// Marks that no layout shows to anybody: what `norm convert` is for.
const NEVER: [&str; 3] = ["KENMERK", "BEWIJSREF", "FUNCTIE"];

/// The marks that an audience sees in a layout; all others it must not.
fn seen(audience: &str, layout: &str) -> Vec<&'static str> {
    let mut marks = vec!["NAAM", "LABEL", "REGIO"];
    let inside = audience.starts_with("internal");
    if inside {
        marks.extend(["DOOR", "BESLUIT", "merk.yaml"]);
    }
    match (layout, inside) {
        ("long", _) => {
            marks.extend(["HULP", "AANBOD", "OPNORM"]);
            if inside {
                marks.extend(["NOTE", "EIGENAAR", "ANDERS", "OPENBAAR"]);
            }
            if audience.ends_with("private") {
                marks.push("PRIVE");
            }
        }
        ("criteria", true) => marks.push("ONDERDEELNOTE"),
        ("themes", true) => marks.push("OPENBAAR"),
        ("themes", false) if audience == "public" => marks.push("OPENBAAR"),
        ("actions", true) => {
            marks.extend([
                "ACTIE",
                "ACTIEEIGENAAR",
                "OPENBAREACTIE",
                "OPENBAREEIGENAAR",
            ]);
        }
        ("actions", false) => marks.push("OPENBAREACTIE"),
        // In the sentences of actions overdue and documents past their date.
        ("findings", true) => marks.extend(["ACTIE", "DOCUMENT", "BEWIJS"]),
        (_, _) => {}
    }
    marks
}

#[test]
fn each_audience_sees_its_own_marks_and_no_others() {
    let folder = Folder::new();
    let file = folder.file("merk.yaml", MARKED);
    let words = MARKED.split(|c: char| !c.is_ascii_uppercase());
    let marks = words.filter(|word| MARKED.contains(&format!("{word}_MERK")) && !word.is_empty());
    let marks: Vec<&str> = marks
        .filter(|word| *word != "MERK")
        .chain(["merk.yaml"])
        .collect();
    assert!(marks.len() >= 23, "{marks:?}");
    let mut shown = Vec::new();
    for audience in [
        "internal",
        "internal with private",
        "region",
        "province",
        "public",
    ] {
        for layout in LAYOUTS {
            let word = audience.split(' ').next().unwrap_or_default();
            let mut args = vec!["export", &file, "--layout", layout, "--for", word];
            if audience.ends_with("private") {
                args.push("--with-private");
            }
            let done = norm(&args);
            let text = done.out + &done.err;
            for mark in &marks {
                let whole = if mark.ends_with(".yaml") {
                    (*mark).to_owned()
                } else {
                    format!("{mark}_MERK")
                };
                let mut at = text.match_indices(&whole);
                let found =
                    at.any(|(at, _)| !text[..at].ends_with(|c: char| c.is_ascii_uppercase()));
                let may = done.code == 0 && seen(audience, layout).contains(mark);
                assert_eq!(found, may, "{mark} for {audience} in {layout}");
                shown.extend(found.then_some(*mark));
            }
        }
    }
    for mark in marks {
        assert_eq!(shown.contains(&mark), !NEVER.contains(&mark), "{mark}");
    }
}

#[test]
fn what_the_public_may_read_names_no_requirement() {
    let folder = Folder::new();
    let file = folder.file("merk.yaml", MARKED);
    for layout in ["themes", "actions"] {
        let done = norm(&["export", &file, "--for", "public", "--layout", layout]);
        let read = Read::new(&done.out, b',');
        for column in [
            "order",
            "requirement",
            "requirement_title",
            "status",
            "key",
            "action",
        ] {
            assert!(!read.has(column), "{column} in {layout}");
        }
        assert!(!done.out.contains("\"2.1\""), "{}", done.out);
    }
}

#[test]
fn themes_for_the_public_tell_none_and_one_alike() {
    let file = "examples/waterkant-2026.yaml";
    let lines = |audience| {
        let done = norm(&["export", file, "--layout", "themes", "--for", audience]);
        Read::new(&done.out, b',')
    };
    let (public, region) = (lines("public"), lines("region"));
    assert_eq!(region.column("met"), ["3", "6", "7", "5", "7", "0"]);
    assert_eq!(public.column("met"), ["3", "6", "7", "5", "7", ""]);
    assert_eq!(public.column("met_low"), ["3", "6", "7", "5", "7", "0"]);
    assert_eq!(public.column("met_high"), ["3", "6", "7", "5", "7", "1"]);
    for column in [
        "partial",
        "unmet",
        "unanswered",
        "not_applicable",
        "applicable",
    ] {
        assert_eq!(public.column(column)[5], "", "{column}");
    }
    assert_eq!(public.column("addressed")[5], "2");
    assert!(region.has("unconfirmed") && !public.has("unconfirmed"));
}

/// The marked file, with every mark replaced by what tries to be a formula.
fn with_formula(formula: &str) -> String {
    let quoted = formula
        .replace('\\', "\\\\")
        .replace('"', "\\\"")
        .replace('\n', "\\n")
        .replace('\t', "\\t")
        .replace('\r', "\\r");
    let mut text = String::new();
    for (number, part) in MARKED.split("_MERK").enumerate() {
        let start = part.trim_end_matches(|c: char| c.is_ascii_uppercase());
        text.push_str(if number == MARKED.matches("_MERK").count() {
            part
        } else {
            start
        });
        if number < MARKED.matches("_MERK").count() {
            text.push_str(&format!("\"{quoted}\""));
        }
    }
    text
}

/// Whether a program could take a part of this field for a formula: at its start, and behind
/// whatever may be taken for the end of a cell.
fn is_dangerous(field: &str) -> bool {
    let parts = field.split([',', ';', '|', '\t', '\n', '\r', '"']);
    let hidden = |c: char| c.is_whitespace() || c == '\u{200b}' || c == '\u{feff}';
    parts.into_iter().any(|part| {
        part.trim_start_matches(hidden)
            .starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '−'])
    })
}

#[test]
fn no_text_can_become_a_formula_in_any_layout() {
    let folder = Folder::new();
    for formula in [
        "=1+1",
        "=HYPERLINK(\"http://x\";\"klik\")",
        "+31 20 1",
        "-2+3",
        "@SUM(A1)",
        "  =1",
        "x;=1;y",
        "x,=1",
        "x\t=1",
        "a\n=1\n-2",
        "a\r=1",
        "\t=1",
        "\"=1",
        "x\";\"=1",
        "＝1＋1",
        "\u{200b}=1",
        "−1",
        "'=1",
        "=cmd|' /C calc'!A0",
    ] {
        let file = folder.file("merk.yaml", with_formula(formula));
        for (audience, layouts) in [
            ("internal", &LAYOUTS[..]),
            ("region", &["long", "criteria", "themes"]),
            ("public", &["themes", "actions"]),
        ] {
            let private: &[&str] = match audience {
                "internal" => &["--with-private"],
                _ => &[],
            };
            for layout in layouts {
                for (dialect, separator) in [(&[][..], b','), (&["--excel"][..], b';')] {
                    let args = [
                        &["export", &file, "--layout", layout, "--for", audience],
                        private,
                        dialect,
                    ]
                    .concat();
                    let done = norm(&args);
                    assert_eq!(done.code, 0, "{formula:?}: {}", done.err);
                    for field in Read::new(&done.out, separator).fields() {
                        assert!(
                            !is_dangerous(field),
                            "{formula:?} in {layout} gives {field:?}"
                        );
                    }
                }
            }
        }
    }
}

/// What `docs/export.md` tells programs to do: take one apostrophe off before
/// every sign that could begin a formula.
fn restored(field: &str) -> String {
    let mut text = String::new();
    let mut exposed = true;
    let mut signs = field.chars().peekable();
    while let Some(c) = signs.next() {
        let next = signs.peek().copied().unwrap_or_default();
        let before_sign = c == '\'' && "=+-@＝＋－＠﹦﹢﹣﹫−".contains(next);
        if !(exposed && before_sign) {
            text.push(c);
        }
        exposed = match c {
            ',' | ';' | '|' | '"' | '\t' | '\n' | '\r' => true,
            '\'' => exposed && !before_sign,
            c => exposed && c.is_whitespace(),
        };
    }
    text
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_text_comes_back_as_it_was(text in "[a-c =+@',;|\"\n-]{1,24}") {
        prop_assume!(!text.trim().is_empty());
        let folder = Folder::new();
        let quoted = text.replace('"', "\\\"").replace('\n', "\\n");
        let file = folder.file("a.yaml", waterkant(&format!("  \"1.1\": {{status: deels, note: \"{quoted}\"}}\n")));
        let done = norm(&["export", &file, "--for", "internal"]);
        prop_assert_eq!(done.code, 0, "{}", done.err);
        let read = Read::new(&done.out, b',');
        let note = read.column("note")[0];
        prop_assert!(!is_dangerous(note), "{:?}", note);
        prop_assert_eq!(restored(note), text);
    }
}
