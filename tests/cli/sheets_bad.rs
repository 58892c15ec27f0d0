//! What is called a workbook or a CSV and is none: a clear message, at once.

use std::io::{Cursor, Write};
use std::time::{Duration, Instant};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::common::{Folder, Run, codes, norm, waterkant};

/// A zip with these parts.
pub fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, content) in parts {
        writer.start_file(*name, options).expect("a part");
        writer.write_all(content).expect("written");
    }
    writer.finish().expect("a zip").into_inner()
}

/// A workbook with this XML as its one sheet.
fn book(sheet: &[u8]) -> Vec<u8> {
    let types = br#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"#;
    let rels = br#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
    let workbook = br#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Vragenlijst" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
    let inner = br#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
    zipped(&[
        ("[Content_Types].xml", types),
        ("_rels/.rels", rels),
        ("xl/workbook.xml", workbook),
        ("xl/_rels/workbook.xml.rels", inner),
        ("xl/worksheets/sheet1.xml", sheet),
    ])
}

fn rows(rows: usize) -> Vec<u8> {
    let mut xml = String::from("<worksheet><sheetData>");
    for row in 1..=rows {
        xml.push_str(&format!(
            "<row r=\"{row}\"><c r=\"A{row}\"><v>1</v></c></row>"
        ));
    }
    xml.push_str("</sheetData></worksheet>");
    xml.into_bytes()
}

/// An old file of Office that holds this name.
pub fn compound(name: &str) -> Vec<u8> {
    let mut bytes = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    bytes.resize(1024, 0);
    bytes.extend(name.encode_utf16().flat_map(u16::to_le_bytes));
    bytes
}

fn refused(name: &str, content: &[u8]) -> Run {
    let folder = Folder::new();
    let file = folder.file(name, content);
    let start = Instant::now();
    let run = norm(&["validate", &file]);
    // Two seconds, and room for a machine that does more.
    assert!(start.elapsed() < Duration::from_secs(20), "{name}");
    assert_eq!(run.code, 1, "{name}: {}", run.err);
    Run {
        out: folder.plain(&run.out),
        ..run
    }
}

#[test]
fn what_is_no_workbook_says_so() {
    let bomb = zipped(&[
        ("xl/workbook.xml", b"<x/>"),
        ("xl/sharedStrings.xml", &vec![b' '; 40_000_000]),
    ]);
    let truncated = &book(&rows(10))[..400];
    for (name, content, code, part) in [
        ("a.xlsx", &b"norm: x\n"[..], "file-kind", "noem het: a.yaml"),
        ("a.xlsx", b"zomaar tekst", "workbook", "geen werkboek"),
        ("a.xlsx", b"PK\x03\x04rest", "workbook", "geen werkboek"),
        ("a.xlsx", truncated, "workbook", "geen werkboek"),
        ("a.xlsx", &zipped(&[("a.txt", b"x")]), "workbook", "geen werkboek"),
        ("a.xlsx", &compound("EncryptedPackage"), "workbook", "wachtwoord"),
        ("a.xls", &compound("Workbook"), "workbook", "oude Excel"),
        ("a.xlsx", &bomb, "limit", "te groot"),
        ("a.xlsx", &vec![b'x'; 6_000_000], "limit", "te groot"),
        ("a.xlsx", &book(b"<worksheet><sheetData></x>"), "workbook", "geen werkboek"),
        ("a.xlsx", &book(&rows(25_000)), "limit", "rij 5000"),
        ("a.xlsx", &book(&rows(1_000_000)), "limit", "te groot"),
        ("a.xlsx", &book(b"<worksheet><sheetData><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData></worksheet>"), "limit", "rij 5000"),
        ("a.xlsx", &book(&rows(3)), "missing-key", "rij met koppen"),
        ("a.yaml", &book(&rows(3)), "file-kind", "Excel"),
    ] {
        let run = refused(name, content);
        assert!(codes(&run.out).contains(&code), "{name}: {}", run.out);
        assert!(run.out.contains(part), "{name}: {}", run.out);
    }
}

#[test]
fn a_workbook_that_lies_about_its_size_is_counted_by_what_it_holds() {
    let mut bomb = zipped(&[
        ("xl/workbook.xml", b"<x/>"),
        ("xl/a.xml", &vec![b' '; 40_000_000]),
    ]);
    // In both headers the unpacked size says: ten bytes.
    let size = 40_000_000_u32.to_le_bytes();
    let places: Vec<usize> = (0..bomb.len() - 4)
        .filter(|at| bomb[*at..*at + 4] == size)
        .collect();
    assert_eq!(places.len(), 2);
    for at in places {
        bomb[at..at + 4].copy_from_slice(&10_u32.to_le_bytes());
    }
    let run = refused("a.xlsx", &bomb);
    assert!(
        ["limit", "workbook"].contains(&codes(&run.out)[0]),
        "{}",
        run.out
    );
}

#[test]
fn any_workbook_that_is_no_form_is_told_apart() {
    let other = book(&rows(3));
    let other = String::from_utf8_lossy(&other).into_owned();
    // The name of the sheet is packed, so a workbook of another make is made by hand.
    assert!(other.starts_with("PK"));
    let plan = norm::form::NewBook {
        title: "Kasboek".to_owned(),
        sheets: vec![norm::form::NewSheet {
            name: "Blad1",
            ..norm::form::NewSheet::default()
        }],
    };
    let run = refused("a.xlsx", &norm::form::xlsx(&plan).expect("a workbook"));
    assert_eq!(codes(&run.out), ["unknown-file"]);
}

#[test]
fn csv_is_read_with_every_separator_and_names_its_lines() {
    let head = "part,requirement,id,status,note,value\r\nfile,,norm,,,noord-holland\r\nfile,,organisation.id,,,a\r\nfile,,organisation.name,,,A\r\nfile,,organisation.kind,,,gemeente\r\nfile,,measurement.id,,,2025\r\nfile,,measurement.date,,,2025-04-15\r\n";
    let folder = Folder::new();
    for (name, text) in [
        (
            "a.csv",
            format!("{head}answer,1.1,,voldoet,\"a, \"\"b\"\"\r\nc\",\r\n"),
        ),
        (
            "b.csv",
            format!("\u{feff}{}answer;1.1;;voldoet;x;\n", head.replace(',', ";")),
        ),
        (
            "c.csv",
            format!("{}answer\t1.1\t\tvoldoet\tx\t", head.replace(',', "\t")),
        ),
    ] {
        let file = folder.file(name, &text);
        let run = norm(&["validate", &file]);
        assert_eq!(
            (run.code, run.out.as_str()),
            (0, "✓ 1 bestand: in orde\n"),
            "{name}"
        );
    }
    let bad = format!(
        "{head}answer,1.1,,ja,,\nansver,1.2,,voldoet,,\nanswer,1.3,,voldoet,,x\n,1.4,,voldoet,,\nanswer,1.1,,deels,y,\n"
    );
    let file = folder.file("d.csv", bad);
    insta::assert_snapshot!(folder.plain(&norm(&["validate", &file]).out));
}

#[test]
fn a_csv_that_is_no_form_says_what_is_missing() {
    for (text, code) in [
        ("", "syntax"),
        ("a;b\n1;2\n", "missing-key"),
        ("part;requirement\nanswer;\"1.1\n", "syntax"),
        ("part;requirement\n\u{1b}x;1.1\n", "control-character"),
    ] {
        let folder = Folder::new();
        let file = folder.file("a.csv", text);
        let run = norm(&["validate", &file]);
        assert_eq!(codes(&run.out), [code], "{text:?}: {}", run.out);
    }
}

#[test]
fn a_sentence_that_slipped_into_another_column_is_not_repeated() {
    let folder = Folder::new();
    let secret = "Geheim Jansen zei dat er een zaak loopt";
    let head = "part;id;status;note;last_done;value\nfile;norm;;;;noord-holland@2025\nfile;organisation.id;;;;w\nfile;organisation.name;;;;Gemeente W\nfile;organisation.kind;;;;gemeente\nfile;measurement.id;;;;2025\nfile;measurement.date;;;;2025-04-15\n";
    for row in [
        format!("answer;1.2;{secret};x;;\n"),
        format!("answer;1.2;voldoet;x;{secret};\n"),
        format!("answer;{secret};voldoet;x;;\n"),
    ] {
        let head = head.replace(
            "part;id;status;note;last_done;value",
            "part;requirement;status;note;last_done;value",
        );
        let file = folder.file("a.csv", format!("{head}{row}"));
        let run = norm(&["validate", &file]);
        assert_eq!(run.code, 1, "{}", run.out);
        assert!(!run.out.contains("Jansen"), "{}", run.out);
    }
    let yaml = waterkant(&format!(
        "  \"1.2\": {{status: voldoet, last_done: {secret}}}\n"
    ));
    let file = folder.file("a.yaml", yaml);
    let run = norm(&["validate", &file]);
    assert_eq!(run.code, 1, "{}", run.out);
    assert!(!run.out.contains("Jansen"), "{}", run.out);
}
