//! Files that are something else than their name says: told by their content, with
//! what to do.

use crate::common::{Folder, Run, codes, norm};
use crate::sheets::{bytes, changed, small};
use crate::sheets_bad::{compound, zipped};

/// The CSV of a form with one answer.
pub fn table() -> String {
    "part;requirement;id;status;note;value\n\
     file;;norm;;;noord-holland@2025\n\
     file;;organisation.id;;;waterkant\n\
     file;;organisation.name;;;Gemeente Waterkant\n\
     file;;organisation.kind;;;gemeente\n\
     file;;measurement.id;;;2025\n\
     file;;measurement.date;;;2025-04-15\n\
     answer;1.1;;voldoet;Coördinatie is er;\n"
        .to_owned()
}

/// What `validate` says of a file that it refuses, in both languages.
fn refused(name: &str, content: &[u8]) -> [String; 2] {
    let folder = Folder::new();
    let file = folder.file(name, content);
    ["nl", "en"].map(|lang| {
        let Run { code, out, err } = norm(&["--lang", lang, "validate", &file]);
        assert_eq!(code, 1, "{name}: {out}{err}");
        folder.plain(&out)
    })
}

fn utf16(text: &str) -> Vec<u8> {
    let units = text.encode_utf16().flat_map(u16::to_le_bytes);
    [0xff, 0xfe].into_iter().chain(units).collect()
}

/// A text as Windows wrote it before UTF-8: one byte a sign.
fn windows(text: &str) -> Vec<u8> {
    let byte = |c: char| match c {
        '€' => 0x80,
        c => u8::try_from(u32::from(c)).expect("one byte"),
    };
    text.chars().map(byte).collect()
}

fn open_document(kind: &str) -> Vec<u8> {
    let mime = format!("application/vnd.oasis.opendocument.{kind}");
    let mut bytes = zipped(&[("content.xml", b"<x/>")]);
    // The first part of such a file is not packed, and its name is `mimetype`.
    let mut first = b"PK\x03\x04\x14\0\0\0\0\0\0\0\0\0".to_vec();
    first.resize(30, 0);
    first.extend(b"mimetype");
    first.extend(mime.as_bytes());
    first.append(&mut bytes);
    first
}

#[test]
fn every_file_is_told_by_its_content_and_has_a_tip() {
    let form = bytes(&small());
    let ods = open_document("spreadsheet");
    let binary = zipped(&[("xl/workbook.bin", b"x")]);
    let word = zipped(&[("word/document.xml", b"<x/>")]);
    let mut lock = b"\x04Team".to_vec();
    lock.resize(165, b' ');
    let table = table();
    let csv = table.as_bytes();
    let yaml = b"# formulier\nnorm: noord-holland@2025\nanswers: {}\n";
    let toml = b"norm = \"noord-holland@2025\"\n[answers]\n";
    for (name, content, code, part, tip) in [
        ("a.ods", &ods[..], "workbook", "(.ods)", "Excel 2007-365"),
        ("a.xlsx", &ods, "workbook", "(.ods)", "Excel 2007-365"),
        ("a.csv", &ods, "workbook", "(.ods)", "Excel 2007-365"),
        (
            "a.odt",
            &open_document("text"),
            "file-kind",
            "document",
            "norm init",
        ),
        ("a.docx", &word, "file-kind", "document", "norm init"),
        ("a.pdf", b"%PDF-1.7", "file-kind", "document", "norm init"),
        (
            "a.zip",
            &zipped(&[("a.txt", b"x")]),
            "file-kind",
            "document",
            "norm init",
        ),
        (
            "a.xls",
            &compound("Workbook"),
            "workbook",
            "(.xls)",
            "(.xlsx)",
        ),
        (
            "a.doc",
            &compound("WordDocument"),
            "file-kind",
            "document",
            "norm init",
        ),
        ("a.xlsb", &binary, "workbook", "(.xlsb)", "(.xlsx)"),
        ("a.xlsx", &binary, "workbook", "(.xlsb)", "(.xlsx)"),
        (
            "a.XLSX",
            &compound("EncryptedPackage"),
            "workbook",
            "wachtwoord",
            "Werkmap beveiligen",
        ),
        ("a.csv", &form, "file-kind", "werkboek", "noem het: a.xlsx"),
        ("a.YAML", &form, "file-kind", "werkboek", "noem het: a.xlsx"),
        ("a", &form, "file-kind", "werkboek", "noem het: a.xlsx"),
        ("a.xlsx", csv, "file-kind", "CSV", "noem het: a.csv"),
        ("a.txt", csv, "file-kind", "CSV", "noem het: a.csv"),
        ("a.csv", yaml, "file-kind", "YAML", "noem het: a.yaml"),
        ("a.xlsx", toml, "file-kind", "TOML", "noem het: a.toml"),
        ("a.xlsx", b"", "syntax", "leeg", "norm init"),
        ("a.csv", b"", "syntax", "leeg", "norm init"),
        ("a.csv", b"\xef\xbb\xbf\r\n", "syntax", "leeg", "norm init"),
        (
            "~$w.xlsx",
            &lock,
            "file-kind",
            "“w.xlsx”",
            "sluit het bestand",
        ),
        (
            "kopie.xlsx",
            &lock,
            "file-kind",
            "ergens open",
            "sluit het bestand",
        ),
        (
            "a.csv",
            &utf16(&table.replace(';', "\t")),
            "encoding",
            "Unicode-tekst",
            "CSV UTF-8",
        ),
        (
            "a.yaml",
            &utf16("norm: x\n"),
            "encoding",
            "UTF-16",
            "Kladblok",
        ),
        ("a.csv", &windows(&table), "encoding", "“ö”", "CSV UTF-8"),
        (
            "a.csv",
            b"part\x00\xff\x01",
            "encoding",
            "geen tekstbestand",
            "werkboek",
        ),
    ] {
        let [dutch, english] = refused(name, content);
        assert_eq!(codes(&dutch), [code], "{name}: {dutch}");
        assert!(dutch.contains(part), "{name}: {part}: {dutch}");
        let told = dutch.split(" = tip: ").nth(1);
        assert!(
            told.is_some_and(|told| told.contains(tip)),
            "{name}: {dutch}"
        );
        assert!(english.contains("= help: "), "{name}: {english}");
    }
}

#[test]
fn a_sign_of_an_older_encoding_is_named_with_its_line() {
    let [dutch, english] = refused("a.csv", &windows(&table()));
    assert!(dutch.contains("--> a.csv:8:23\n"), "{dutch}");
    assert!(english.contains("“ö”"), "{english}");
    let euro = table().replace("Coördinatie is er", "kost € 10");
    let [dutch, _] = refused("a.csv", &windows(&euro));
    assert!(dutch.contains("“€”"), "{dutch}");
    assert!(dutch.contains("--> a.csv:8:26\n"), "{dutch}");
}

#[test]
fn a_workbook_with_macros_and_a_name_in_capitals_are_read() {
    let good = bytes(&small());
    let with_macros = changed(&good, "[Content_Types].xml", |xml| {
        xml.replace(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
        )
    });
    let folder = Folder::new();
    for (name, content) in [
        ("a.xlsm", &with_macros[..]),
        ("A.XLSM", &with_macros),
        ("B.XLSX", &good),
        ("C.CSV", table().as_bytes()),
    ] {
        let file = folder.file(name, content);
        let run = norm(&["validate", &file]);
        assert_eq!(run.out, "✓ 1 bestand: in orde\n", "{name}");
    }
}
