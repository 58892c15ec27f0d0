//! How the workbook looks on a screen and on paper, looked up in its XML: bands,
//! contrast, pages, and no hash in sight.

use crate::common::{Folder, norm};
use crate::sheets_used::{INIT, column, converted, hidden_rows, made};
use crate::sheets_written::{empty, rich};
use crate::written_book::{Book, all, letters, number, parsed};

#[test]
fn themes_are_bands_that_differ_and_never_rows() {
    let folder = Folder::new();
    let book = Book::of(&empty(&folder));
    let cells = book.cells("Vragenlijst");
    let themes = column(&book, "Vragenlijst", "Thema");
    let numbers = column(&book, "Vragenlijst", "Nummer");
    assert_eq!((themes.len(), numbers.len()), (47, 47));
    assert!(numbers.iter().all(|(_, id)| id.contains('.')));
    let fills = fills(&book);
    for pair in themes.windows(2) {
        let ground = |row: usize| fills[cells[&format!("A{row}")].look].clone();
        let is_same = ground(pair[0].0) == ground(pair[1].0);
        // Sections of a theme share its ground.
        let theme = |at: usize| pair[at].1.split(" – ").next();
        assert_eq!(is_same, theme(0) == theme(1), "{pair:?}");
    }
    let stands = |text: &str| themes.iter().filter(|(_, theme)| theme == text).count();
    assert_eq!(stands("5. Beleid & Handhaving"), 1);
    assert_eq!(stands("5. Beleid & Handhaving – Wet Bibob"), 3);
    let weights = column(&book, "Onderdelen", "Gewicht");
    let weights = weights
        .iter()
        .filter(|(_, said)| said == "hoort erbij, voetnoot");
    assert_eq!(weights.count(), 3, "the three of a gemeente, 1.1");
    // Colour is not all: the theme stands in every row, and a line between two of them.
    assert!(themes.iter().all(|(_, theme)| !theme.is_empty()));
    for (sheet, rule) in [("Vragenlijst", "$B4<>$B3"), ("Onderdelen", "$A4<>$A3")] {
        let xml = parsed(book.sheet(sheet));
        let formulas: Vec<_> = all(&xml, "formula")
            .filter_map(|node| node.text())
            .collect();
        assert!(formulas.contains(&rule), "{sheet}: {formulas:?}");
    }
}

/// The ground of each look.
fn fills(book: &Book) -> Vec<Option<String>> {
    looks(book).into_iter().map(|(ground, _)| ground).collect()
}

/// The ground and the ink of each look of a cell.
fn looks(book: &Book) -> Vec<(Option<String>, Option<String>)> {
    let styles = parsed(book.part("xl/styles.xml"));
    let list = |name: &'static str, colour: &'static str| -> Vec<Option<String>> {
        let list = all(&styles, name).next().expect("a list");
        let items = list.children().filter(roxmltree::Node::is_element);
        items
            .map(|item| {
                let mut inside = item.descendants();
                let found = inside.find(|node| node.tag_name().name() == colour)?;
                found.attribute("rgb").map(str::to_owned)
            })
            .collect()
    };
    let (fills, fonts) = (list("fills", "fgColor"), list("fonts", "color"));
    let looks = all(&styles, "cellXfs").next().expect("looks");
    let looks = looks.children().filter(roxmltree::Node::is_element);
    looks
        .map(|look| {
            let at = |name: &str| -> usize {
                look.attribute(name)
                    .expect("a part")
                    .parse()
                    .expect("a number")
            };
            (fills[at("fillId")].clone(), fonts[at("fontId")].clone())
        })
        .collect()
}

/// How bright a colour is, as WCAG counts it.
fn bright(colour: &str) -> f64 {
    let part = |at: usize| {
        let byte = u8::from_str_radix(&colour[at..at + 2], 16).expect("a colour");
        let part = f64::from(byte) / 255.0;
        match part <= 0.04045 {
            true => part / 12.92,
            false => ((part + 0.055) / 1.055).powf(2.4),
        }
    };
    0.2126 * part(2) + 0.7152 * part(4) + 0.0722 * part(6)
}

#[test]
fn what_is_written_can_be_read_on_its_ground() {
    let folder = Folder::new();
    let book = Book::of(&rich(&folder));
    let mut pairs = looks(&book);
    let styles = parsed(book.part("xl/styles.xml"));
    pairs.extend(all(&styles, "dxf").map(|look| {
        let colour = |name: &str| {
            let mut inside = look.descendants();
            let found = inside.find(|node| {
                let parent = node.parent().map(|parent| parent.tag_name().name());
                node.tag_name().name() == name && parent.is_some_and(|name| name != "top")
            })?;
            found.attribute("rgb").map(str::to_owned)
        };
        (colour("bgColor"), colour("color"))
    }));
    let mut held = 0;
    for (ground, ink) in pairs {
        let (Some(ground), Some(ink)) = (ground, ink) else {
            continue;
        };
        let (one, other) = (bright(&ground), bright(&ink));
        let contrast = (one.max(other) + 0.05) / (one.min(other) + 0.05);
        assert!(contrast >= 4.5, "{ink} on {ground}: {contrast}");
        held += 1;
    }
    assert!(held >= 10, "{held}");
}

#[test]
fn every_sheet_comes_on_a4_in_letters_that_can_be_read() {
    let folder = Folder::new();
    let named = [&INIT[..5], &["Peel & Maas &P", "--date", "2026-04-14"]].concat();
    let before = [
        "examples/waterkant-2026.yaml",
        "--baseline",
        "examples/waterkant-2025.yaml",
    ];
    for path in [made(&folder, &named), converted(&folder, &before)] {
        let book = Book::of(&path);
        for sheet in book.sheets() {
            let xml = parsed(book.sheet(&sheet));
            let setup = all(&xml, "pageSetup").next().expect("a page");
            let part = |name: &str| setup.attribute(name);
            assert_eq!(part("paperSize"), Some("9"), "{sheet}");
            assert_eq!(part("orientation"), Some("landscape"), "{sheet}");
            let fits =
                all(&xml, "pageSetUpPr").any(|node| node.attribute("fitToPage") == Some("1"));
            let breaks: Vec<usize> = all(&xml, "brk")
                .map(|node| {
                    node.attribute("id")
                        .expect("a column")
                        .parse()
                        .expect("a number")
                })
                .collect();
            // Ten points at this size are seven: what fits is never made smaller.
            match sheet == "Vragenlijst" {
                true => assert_eq!(
                    (part("scale"), fits, breaks.is_empty()),
                    (Some("70"), false, false)
                ),
                false => assert!(
                    fits && part("fitToHeight") == Some("0") && breaks.is_empty(),
                    "{sheet}"
                ),
            }
            assert!(widest_page(&xml, &breaks) <= 1_493, "{sheet}");
            let foot = all(&xml, "oddFooter").next().and_then(|node| node.text());
            assert_eq!(foot, Some("&RBlad &P van &N"), "{sheet}");
        }
    }
    let book = Book::of(&made(&folder, &named));
    let xml = parsed(book.sheet("Uitleg"));
    let head = all(&xml, "oddHeader").next().and_then(|node| node.text());
    let head = head.expect("a header");
    assert!(head.contains("Peel && Maas &&P"), "{head}");
    let names = parsed(book.part("xl/workbook.xml"));
    let areas: Vec<_> = all(&names, "definedName")
        .filter(|name| name.attribute("name") == Some("_xlnm.Print_Area"))
        .filter_map(|name| name.text())
        .collect();
    assert!(areas.contains(&"Vragenlijst!$A$1:$S$50"), "{areas:?}");
    // What is added below is printed too.
    assert!(
        !areas
            .iter()
            .any(|area| area.starts_with("Acties") || area.starts_with("Bewijs"))
    );
}

/// The widest of the pages that breaks make of a sheet, in pixels; the first column
/// stands on each. Between the margins of A4 there are 1,045 of them at full size,
/// so 1,493 at 70%.
fn widest_page(xml: &roxmltree::Document<'_>, breaks: &[usize]) -> u32 {
    let (mut widest, mut used, mut first) = (0, 0, 0);
    for col in all(xml, "col").filter(|col| col.attribute("hidden").is_none()) {
        let part = |name| {
            col.attribute(name)
                .expect("a column")
                .parse::<f64>()
                .expect("a number")
        };
        for number in whole(part("min"))..=whole(part("max")) {
            let width = whole(part("width") * 7.0);
            if number == 1 {
                first = width;
            }
            used = match breaks.contains(&(number as usize - 1)) {
                true => first + width,
                false => used + width,
            };
            widest = widest.max(used);
        }
    }
    widest
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn whole(number: f64) -> u32 {
    number.round() as u32
}

#[test]
fn no_hash_is_in_sight_and_it_is_read_all_the_same() {
    let folder = Folder::new();
    let shared = folder.path("shared.yaml").display().to_string();
    let run = norm(&[
        "share",
        "examples/waterkant-2025.yaml",
        "--for",
        "region",
        "-o",
        &shared,
    ]);
    assert_eq!(run.code, 0, "{}", run.err);
    let hash = std::fs::read_to_string(&shared).expect("a file");
    let hash = hash.split("source_sha256: ").nth(1).expect("a hash");
    let hash: String = hash.chars().take_while(char::is_ascii_hexdigit).collect();
    assert_eq!(hash.len(), 64);
    let path = converted(&folder, &[&shared]);
    let book = Book::of(&path);
    let mut places = Vec::new();
    for sheet in book.sheets() {
        let hidden = hidden_rows(&book, &sheet);
        for (name, cell) in book.cells(&sheet) {
            if is_hash(&cell.shown) {
                assert!(hidden.contains(&number(&name)), "{sheet}!{name}");
                places.push(format!("{sheet}!{}", letters(&name)));
            }
        }
    }
    assert_eq!(places, ["Gegevens!C"]);
    let back = folder.path("back.yaml").display().to_string();
    assert_eq!(norm(&["convert", &path, &back]).code, 0);
    assert!(
        std::fs::read_to_string(back)
            .expect("a file")
            .contains(&hash)
    );
    // For whom it was shared stays in sight; of what was not shared all of it is hidden.
    let keys = |book: &Book| {
        let hidden = hidden_rows(book, "Gegevens");
        let keys = column(book, "Gegevens", "Sleutel").into_iter();
        let keys = keys.filter(|(row, _)| hidden.contains(row));
        keys.map(|(_, key)| key).collect::<Vec<_>>()
    };
    assert_eq!(keys(&book), ["shared.source_sha256"]);
    let own = Book::of(&empty(&folder));
    let all = ["shared.for", "shared.left_out", "shared.source_sha256"];
    assert_eq!(keys(&own), all);
}

fn is_hash(text: &str) -> bool {
    let mut words = text.split(|c: char| !c.is_ascii_hexdigit());
    words.any(|word| word.len() >= 64)
}
