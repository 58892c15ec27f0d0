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
            "vastgesteld door college op",
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

const BY: &str = "by: de bestuurlijke driehoek, date: 2025-05-13, ref: 2025-118";

#[test]
fn the_roles_that_agreed_are_told_with_the_body() {
    let roles = "burgemeester, gemeentesecretaris, raadsgriffier";
    for written in [
        format!("[{roles}]"),
        roles.replace(", ", "; "),
        "[burgemeester, \" \", burgemeester; gemeentesecretaris, raadsgriffier]".to_owned(),
    ] {
        let folder = Folder::new();
        let file = folder.file(
            "a.yaml",
            with(&format!("settled: {{{BY}, roles: {written}}}")),
        );
        let run = norm(&["validate", "--strict", &file]);
        assert_eq!(run.code, 0, "{written}: {}", run.out);
        let told =
            format!("vastgesteld door de bestuurlijke driehoek ({roles}) op 13 mei 2025, 2025-118");
        let run = norm(&["report", &file]);
        assert!(run.out.contains(&told), "{told}: {}", run.out);
        let run = norm(&["report", &file, "--lang", "en"]);
        let told =
            format!("settled by de bestuurlijke driehoek ({roles}) on 13 May 2025, 2025-118");
        assert!(run.out.contains(&told), "{told}: {}", run.out);
        // The region sees who agreed and not which body or number; the public neither.
        let run = norm(&["report", &file, "--for", "region"]);
        let told = format!("vastgesteld door {roles} op 13 mei 2025");
        assert!(run.out.contains(&told), "{}", run.out);
        assert!(!run.out.contains("2025-118") && !run.out.contains("door de bestuurlijke"));
        let run = norm(&["report", &file, "--for", "public", "--document", "report"]);
        assert!(
            run.out.contains("vastgesteld op 13 mei 2025"),
            "{}",
            run.out
        );
        assert!(!run.out.contains("raadsgriffier"), "{}", run.out);
        let run = norm(&["assess", &file, "--format", "json"]);
        let view: serde_json::Value = serde_json::from_str(&run.out).expect("JSON");
        assert_eq!(
            view["assessments"][0]["settled"]["roles"]
                .as_array()
                .map(Vec::len),
            Some(3)
        );
    }
}

#[test]
fn a_role_that_the_norm_does_not_name_is_a_remark_with_the_nearest() {
    let settled = |roles: &str| with(&format!("settled: {{{BY}, roles: {roles}}}"));
    for (roles, number, tip) in [
        (
            "[burgemeester, raadsgrifier]",
            2,
            "bedoelde u “raadsgriffier”?",
        ),
        (
            "JANSEN",
            1,
            "burgemeester, gemeentesecretaris, raadsgriffier",
        ),
    ] {
        let (code, out) = validate("a.yaml", &settled(roles));
        assert_eq!((code, codes(&out)), (0, vec!["unknown-role"]), "{out}");
        let said = format!("functie {number} bij “settled.roles”");
        assert!(out.contains(&said) && out.contains(tip), "{out}");
        assert!(!out.contains("JANSEN"), "a role is a text of people: {out}");
    }
    // Capitals, hyphens and spaces are no other role, as with owners.
    let (_, out) = validate("a.yaml", &settled("[Burgemeester, gemeente-secretaris]"));
    assert_eq!(codes(&out), Vec::<&str>::new(), "{out}");
    // Where the norm names no owners there is nothing to hold roles against.
    let flevoland = settled("[wethouder]").replace("noord-holland@2025", "flevoland@2.0");
    let flevoland = flevoland.replace("\"1.1\"", "\"1\"");
    let (_, out) = validate("a.yaml", &flevoland);
    assert!(!codes(&out).contains(&"unknown-role"), "{out}");
}

#[test]
fn roles_alone_settle_nothing_and_an_empty_list_says_nothing() {
    let (code, out) = validate("a.yaml", &with("settled: {roles: [burgemeester]}"));
    assert_eq!((code, codes(&out)), (1, vec!["missing-key"; 2]), "{out}");
    for roles in ["[]", "\" ; \"", ""] {
        let folder = Folder::new();
        let file = folder.file("a.yaml", with(&format!("settled: {{roles: {roles}}}")));
        let run = norm(&["assess", &file]);
        assert!(
            run.code == 0 && run.out.contains("concept"),
            "{roles}: {}",
            run.err
        );
    }
}

#[test]
fn roles_are_set_kept_for_the_region_and_dropped_for_next_year() {
    let folder = Folder::new();
    let file = folder.file("a.yaml", with(&format!("settled: {{{BY}}}")));
    let run = norm(&[
        "set",
        &file,
        "--settled-roles",
        "burgemeester; raadsgriffier",
    ]);
    assert_eq!(run.code, 0, "{}", run.err);
    let text = std::fs::read_to_string(&file).expect("a file");
    let written = "ref: 2025-118, roles: [burgemeester, raadsgriffier]}";
    assert!(text.contains(written), "{text}");
    let made = |args: &[&str]| {
        let run = norm(args);
        assert_eq!(run.code, 0, "{}", run.err);
        run.out
    };
    let path = folder.path("shared.yaml").display().to_string();
    made(&["share", &file, "--for", "region", "-o", &path]);
    let shared = std::fs::read_to_string(&path).expect("a file");
    assert!(
        shared.contains("roles: [burgemeester, raadsgriffier]"),
        "{shared}"
    );
    let next = made(&["next", &file, "--date", "2026-04-15"]);
    assert!(!next.contains("raadsgriffier"), "{next}");
    let table = folder.path("a.csv").display().to_string();
    made(&["convert", &file, &table]);
    let csv = std::fs::read_to_string(&table).expect("a file");
    assert!(csv.contains("burgemeester; raadsgriffier"), "{csv}");
    let back = folder.path("b.yaml").display().to_string();
    made(&["convert", &table, &back]);
    let back = std::fs::read_to_string(&back).expect("a file");
    assert!(
        back.contains("roles: [burgemeester, raadsgriffier]"),
        "{back}"
    );
    assert_eq!(norm(&["set", &file, "--settled-roles="]).code, 0);
    let text = std::fs::read_to_string(&file).expect("a file");
    assert!(!text.contains("roles"), "{text}");
}
