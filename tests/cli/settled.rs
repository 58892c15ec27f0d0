//! Settled is settled by somebody on a day; what says less is no draft and no settled file.

use crate::common::{Folder, codes, norm, waterkant};

fn with(settled: &str) -> String {
    waterkant("  \"1.1\": {status: voldoet}\n").replace("answers:", &format!("{settled}\nanswers:"))
}

fn validate(name: &str, text: &str) -> (i32, String) {
    let folder = Folder::new();
    let file = folder.file(name, text);
    let run = norm(&["validate", &file]);
    (run.code, folder.plain(&run.out))
}

#[test]
fn settled_needs_by_whom_and_when() {
    for (settled, lacks) in [
        ("{ref: x}", &["by", "date"][..]),
        ("{date: 2025-05-13}", &["by"]),
        ("{by: \"\", date: 2025-05-13}", &["by"]),
        ("{by: \"\u{200b}\", date: 2025-05-13, ref: x}", &["by"]),
        ("{by: college}", &["date"]),
        ("{by: college, date: null}", &["date"]),
    ] {
        let (code, out) = validate("a.yaml", &with(&format!("settled: {settled}")));
        assert_eq!(code, 1, "{settled}: {out}");
        let found = codes(&out)
            .into_iter()
            .filter(|code| *code == "missing-key");
        assert_eq!(found.count(), lacks.len(), "{settled}: {out}");
        for key in lacks {
            assert!(
                out.contains(&format!("ontbreekt “{key}”")),
                "{settled}: {out}"
            );
        }
    }
    let toml = "norm = \"noord-holland@2025\"\n[organisation]\nid = \"a\"\nname = \"Adorp\"\nkind = \"gemeente\"\n[measurement]\nid = \"2025\"\ndate = 2025-04-15\n[settled]\nref = \"x\"\n[answers]\n";
    let (code, out) = validate("a.toml", toml);
    assert_eq!((code, codes(&out)), (1, vec!["missing-key"; 2]), "{out}");
}

#[test]
fn settled_without_a_word_is_a_draft_and_a_number_may_be_left_out() {
    for (settled, told) in [
        ("settled: {by: , date: , ref: }", "concept"),
        ("settled: {by: \"\u{200b}\"}", "concept"),
        (
            "settled: {by: college, date: 2025-05-13}",
            "vastgesteld: college, 13 mei",
        ),
    ] {
        let folder = Folder::new();
        let file = folder.file("a.yaml", with(settled));
        assert_eq!(norm(&["validate", &file]).code, 0, "{settled}");
        let run = norm(&["assess", &file]);
        assert!(run.out.contains(told), "{settled}: {}", run.out);
    }
}

#[test]
fn by_whom_may_be_left_out_of_what_was_shared() {
    let folder = Folder::new();
    let file = folder.file("a.yaml", with("settled: {by: college, date: 2025-05-13}"));
    let shared = folder.path("shared.yaml").display().to_string();
    let run = norm(&["share", &file, "--for", "region", "-o", &shared]);
    assert_eq!(run.code, 0, "{}", run.err);
    let text = std::fs::read_to_string(&shared).expect("a file");
    assert!(!text.contains("college"), "{text}");
    let run = norm(&["validate", &shared]);
    assert_eq!(run.code, 0, "{}", run.out);
    let dateless = folder.file(
        "b.yaml",
        text.replace("settled: {date: 2025-05-13}", "settled: {ref: x}"),
    );
    let run = norm(&["validate", &dateless]);
    assert_eq!(
        (run.code, codes(&run.out)),
        (1, vec!["missing-key"]),
        "{}",
        run.out
    );
}

/// The number alone on the sheet with the facts about the file.
#[cfg(feature = "office")]
#[test]
fn a_sheet_with_the_number_alone_is_not_settled() {
    use crate::sheets::{bytes, places, sheet, small};
    use norm::form::{CellContent, CellLook, NewCell};
    let mut plan = small();
    let facts = sheet(&mut plan, "Gegevens");
    let says =
        |cell: &NewCell| matches!(&cell.content, CellContent::Text(text) if text == "settled.ref");
    let row = facts.rows.iter().position(|row| row.iter().any(says));
    let row = row.expect("a row");
    facts.rows[row][2] = NewCell::text("2025-118", CellLook::ToFill);
    let found = places(bytes(&plan));
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(
        found
            .iter()
            .all(|place| place.starts_with("missing-key Gegevens!")),
        "{found:?}"
    );
}
