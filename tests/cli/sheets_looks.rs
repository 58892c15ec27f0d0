//! What a cell shows is what is read, or the cell is refused; what stands beside
//! its value is named.

use std::fs;
use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::common::{Folder, norm};
use crate::sheets::{FORM, bytes, changed, places, small, validate, with_cell};

/// The small form with other looks at hand; gives the number of the first.
pub fn with_looks(codes: &[&str], font: &str) -> (Vec<u8>, usize) {
    let mut first = 0;
    let counted = std::cell::Cell::new(0);
    let book = changed(&bytes(&small()), "xl/styles.xml", |xml| {
        let start = xml.find("<cellXfs").expect("looks");
        let end = xml.find("</cellXfs>").expect("their end");
        counted.set(xml[start..end].matches("<xf ").count());
        let formats: String = codes
            .iter()
            .enumerate()
            .map(|(number, code)| {
                let code = code.replace('"', "&quot;");
                format!(
                    "<numFmt numFmtId=\"{}\" formatCode=\"{code}\"/>",
                    900 + number
                )
            })
            .collect();
        let looks: String = (0..codes.len())
            .map(|number| format!("<xf numFmtId=\"{}\" fontId=\"99\"/>", 900 + number))
            .collect();
        let fonts = xml[..start].matches("<font>").count();
        let looks = looks.replace("fontId=\"99\"", &format!("fontId=\"{fonts}\""));
        let xml = xml.replacen("</cellXfs>", &format!("{looks}</cellXfs>"), 1);
        let xml = xml.replacen("</fonts>", &format!("<font>{font}</font></fonts>"), 1);
        match xml.contains("</numFmts>") {
            true => xml.replacen("</numFmts>", &format!("{formats}</numFmts>"), 1),
            false => xml.replacen("<fonts", &format!("<numFmts>{formats}</numFmts><fonts"), 1),
        }
    });
    first += counted.get();
    (book, first)
}

/// The note of 1.1 once it is YAML; none when the cell was refused.
fn note(book: &[u8]) -> Option<String> {
    let folder = Folder::new();
    let file = folder.file("w.xlsx", book);
    let out = folder.path("out.yaml");
    let run = norm(&["convert", &file, out.to_str().expect("a path")]);
    if run.code != 0 {
        assert!(run.err.contains("fout[bad-cell]"), "{}", run.err);
        assert!(run.err.contains("Vragenlijst!H4"), "{}", run.err);
        assert!(run.err.contains("apostrof"), "{}", run.err);
        return None;
    }
    let text = fs::read_to_string(out).expect("the file");
    let read: serde_yaml::Value = serde_yaml::from_str(&text).expect("YAML");
    let note = read["answers"]["1.1"]["note"].as_str();
    Some(note.unwrap_or_default().to_owned())
}

#[test]
fn a_number_in_a_text_is_read_as_its_cell_shows_it() {
    let cells = [
        ("h:mm", "0.6041666666666666", Some("14:30")),
        ("0%", "0.5", Some("50%")),
        ("000", "5", Some("005")),
        ("€ #,##0.00", "12.5", Some("€ 12,50")),
        ("d mmmm yyyy", "46082", Some("1 maart 2026")),
        ("#,##0.00", "1234.5", Some("1.234,50")),
        ("General", "0.5", Some("0,5")),
        ("General", "2025", Some("2025")),
        ("General", "1e-07", None),
        ("# ?/?", "0.5", None),
        ("0.00E+00", "12345", None),
        ("[$-411]ggge", "46082", None),
    ];
    let codes: Vec<&str> = cells.iter().map(|(code, ..)| *code).collect();
    let (book, first) = with_looks(&codes, "");
    for (number, (code, value, shown)) in cells.into_iter().enumerate() {
        let style = first + number;
        let one = changed(&book, FORM, |xml| {
            let cell = format!("<c r=\"H4\" s=\"{style}\"><v>{value}</v></c>");
            with_cell(&xml, "H4", &cell)
        });
        assert_eq!(note(&one).as_deref(), shown, "{code} {value}");
    }
    let flag = changed(&book, FORM, |xml| {
        with_cell(&xml, "H4", "<c r=\"H4\" t=\"b\"><v>1</v></c>")
    });
    assert_eq!(note(&flag).as_deref(), Some("WAAR"));
}

#[test]
fn what_is_no_day_is_refused_where_a_date_belongs() {
    let cells = [
        ("h:mm", "0.6041666666666666", "14:30"),
        ("[h]:mm", "1.25", "30:00"),
        ("d-m-yyyy", "0", "geen dag"),
        ("d-m-yyyy", "2025", "17-7-1905"),
        ("d-m-yyyy", "2026", "18-7-1905"),
        ("[$-411]ggge", "46082", "1-3-2026"),
        ("General", "20250415", "schrijf: 2025-04-15"),
        ("General", "0", "bad-date"),
        ("yyyy-mm-dd", "500000", "3268-12-12"),
    ];
    let codes: Vec<&str> = cells.iter().map(|(code, ..)| *code).collect();
    let (book, first) = with_looks(&codes, "");
    for (number, (code, value, told)) in cells.into_iter().enumerate() {
        let style = first + number;
        let one = changed(&book, FORM, |xml| {
            let cell = format!("<c r=\"J6\" s=\"{style}\"><v>{value}</v></c>");
            with_cell(&xml, "J6", &cell)
        });
        let found = places(&one);
        let place = "bad-date Vragenlijst!J6".to_owned();
        assert!(found.contains(&place), "{code} {value} {found:?}");
        let run = validate(&one);
        assert!(run.out.contains(told), "{code} {value} {}", run.out);
    }
}

/// The workbook with more parts.
fn with_parts(book: &[u8], parts: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(book)).expect("a zip");
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default();
    for number in 0..archive.len() {
        let mut file = archive.by_index(number).expect("a part");
        let name = file.name().expect("a name").into_owned();
        if parts.iter().any(|(other, _)| *other == name) {
            continue;
        }
        let mut text = Vec::new();
        file.read_to_end(&mut text).expect("bytes");
        writer.start_file(name, options).expect("a part");
        writer.write_all(&text).expect("written");
    }
    for (name, text) in parts {
        writer.start_file(*name, options).expect("a part");
        writer.write_all(text.as_bytes()).expect("written");
    }
    writer.finish().expect("a zip").into_inner()
}

const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

fn relations(sorts: &[(&str, &str)]) -> String {
    let lines: String = sorts
        .iter()
        .map(|(sort, target)| {
            let mode = if target.contains(':') { " TargetMode=\"External\"" } else { "" };
            format!("<Relationship Id=\"x{sort}\" Type=\"{RELATIONS}/{sort}\" Target=\"{target}\"{mode}/>")
        })
        .collect();
    format!(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{lines}</Relationships>"
    )
}

const OF_FORM: &str = "xl/worksheets/_rels/sheet2.xml.rels";

#[test]
fn comments_beside_cells_are_named() {
    let comments = "<comments><commentList><comment ref=\"H5\"><text><t>GEHEIM</t></text></comment><comment ref=\"G4\"><text><t>x</t></text></comment></commentList></comments>";
    let book = with_parts(
        &bytes(&small()),
        &[
            (OF_FORM, &relations(&[("comments", "../comments1.xml")])),
            ("xl/comments1.xml", comments),
        ],
    );
    assert_eq!(places(&book), ["left-out Vragenlijst!G4"]);
    let run = validate(&book);
    assert_eq!(run.code, 0);
    assert!(run.out.contains("niet gelezen: G4, H5"), "{}", run.out);
    assert!(!run.out.contains("GEHEIM"), "{}", run.out);
}

/// A tab as it is typed in a name counts as a space to one reader of XML, and as a
/// tab to another.
#[test]
fn what_stands_beside_a_sheet_is_named_however_its_name_is_written() {
    let comments = "<comments><comment ref=\"G4\"><text><t>x</t></text></comment></comments>";
    let book = with_parts(
        &bytes(&small()),
        &[
            (OF_FORM, &relations(&[("comments", "../comments1.xml")])),
            ("xl/comments1.xml", comments),
        ],
    );
    let named = changed(&book, "xl/workbook.xml", |xml| {
        xml.replacen("name=\"Vragenlijst\"", "name=\"Vragenlijst\t\"", 1)
    });
    assert_ne!(named, book);
    let told = places(&named);
    assert!(
        told.iter()
            .any(|one| one.starts_with("left-out") && one.ends_with("!G4")),
        "{told:?}"
    );
}

#[test]
fn the_address_behind_a_text_is_named_where_the_text_does_not_say_it() {
    let linked = |text: &str| {
        let book = changed(&bytes(&small()), FORM, |xml| {
            let cell = format!("<c r=\"H4\" t=\"str\"><v>{text}</v></c>");
            let xml = with_cell(&xml, "H4", &cell);
            let links = format!(
                "<hyperlinks><hyperlink ref=\"H4\" r:id=\"xhyperlink\" xmlns:r=\"{RELATIONS}\"/></hyperlinks>"
            );
            let at = xml.find("<pageMargins").expect("the margins");
            format!("{}{links}{}", &xml[..at], &xml[at..])
        });
        let target = [("hyperlink", "https://voorbeeld.nl/besluit")];
        with_parts(&book, &[(OF_FORM, &relations(&target))])
    };
    assert_eq!(places(linked("het besluit")), ["left-out Vragenlijst!H4"]);
    assert_eq!(
        places(linked("https://voorbeeld.nl/besluit/")),
        Vec::<String>::new()
    );
}

#[test]
fn text_that_was_struck_out_is_not_read_and_named() {
    let (book, style) = with_looks(&["General"], "<strike/><sz val=\"11\"/>");
    let whole = changed(&book, FORM, |xml| {
        let cell =
            format!("<c r=\"H4\" s=\"{style}\" t=\"inlineStr\"><is><t>vervallen</t></is></c>");
        with_cell(&xml, "H4", &cell)
    });
    assert_eq!(places(&whole), ["left-out Vragenlijst!H4"]);
    assert_eq!(note(&whole).as_deref(), Some(""));
    let part = changed(&book, FORM, |xml| {
        let runs = "<r><t xml:space=\"preserve\">blijft </t></r><r><rPr><strike/></rPr><t>vervalt</t></r><r><rPr><strike val=\"0\"/></rPr><t xml:space=\"preserve\"> &amp; dit</t></r>";
        let cell = format!("<c r=\"H4\" t=\"inlineStr\"><is>{runs}</is></c>");
        with_cell(&xml, "H4", &cell)
    });
    assert_eq!(places(&part), ["left-out Vragenlijst!H4"]);
    assert_eq!(note(&part).as_deref(), Some("blijft  & dit"));
    // A text that cells share.
    let shared = changed(&book, "xl/sharedStrings.xml", |xml| {
        xml.replace("<si><t>x</t></si>", "<si><r><t xml:space=\"preserve\">blijft </t></r><r><rPr><b/><strike/></rPr><t>vervalt</t></r></si>")
    });
    assert_eq!(places(&shared), ["left-out Vragenlijst!H4"]);
    assert_eq!(note(&shared).as_deref(), Some("blijft"));
    // A part that is broken is not passed over.
    let broken = with_parts(
        &bytes(&small()),
        &[
            (OF_FORM, &relations(&[("comments", "../comments1.xml")])),
            ("xl/comments1.xml", "<comments><comment ref="),
        ],
    );
    assert_eq!(validate(broken).code, 1);
}
