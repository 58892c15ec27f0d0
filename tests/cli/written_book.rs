//! A workbook as it was written: its XML, read without any of our own code.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use roxmltree::{Document, Node};
use zip::ZipArchive;

/// The parts of a workbook.
pub struct Book {
    parts: BTreeMap<String, String>,
}

/// A cell: its place, the number of its look, what it shows and its formula.
pub struct Cell {
    pub look: usize,
    pub kind: String,
    pub shown: String,
    pub formula: Option<String>,
}

/// What a sheet lets people type in a range.
#[derive(Debug)]
pub struct Check {
    pub range: String,
    pub kind: String,
    pub style: String,
    pub list: String,
    pub prompt: String,
}

/// A look: whether cells of it are locked, how numbers show, and where they stand.
pub struct Look {
    pub locked: bool,
    pub numbers: String,
    pub at: Option<String>,
}

impl Book {
    pub fn of(path: &str) -> Self {
        let bytes = std::fs::read(path).expect("a workbook");
        let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("a zip");
        let mut parts = BTreeMap::new();
        for number in 0..archive.len() {
            let mut part = archive.by_index(number).expect("a part");
            let name = part.name().expect("a name").into_owned();
            let mut text = String::new();
            part.read_to_string(&mut text).expect("text");
            parts.insert(name, text);
        }
        Self { parts }
    }

    pub fn part(&self, name: &str) -> &str {
        self.parts.get(name).expect("a part")
    }

    pub fn sheets(&self) -> Vec<String> {
        let book = parsed(self.part("xl/workbook.xml"));
        let sheets = all(&book, "sheet");
        sheets
            .map(|sheet| sheet.attribute("name").expect("a name").to_owned())
            .collect()
    }

    /// The XML of a sheet.
    pub fn sheet(&self, name: &str) -> &str {
        let at = self.sheets().iter().position(|sheet| sheet == name);
        let number = at.expect("the sheet") + 1;
        self.part(&format!("xl/worksheets/sheet{number}.xml"))
    }

    pub fn cells(&self, sheet: &str) -> BTreeMap<String, Cell> {
        let texts = parsed(self.part("xl/sharedStrings.xml"));
        let texts: Vec<String> = all(&texts, "si").map(text_in).collect();
        let sheet = parsed(self.sheet(sheet));
        let cells = all(&sheet, "c").map(|cell| {
            let child = |name: &str| {
                let found = cell.children().find(|node| node.has_tag_name(tag(name)));
                found.map(text_in)
            };
            let kind = cell.attribute("t").unwrap_or("n").to_owned();
            let value = child("v").unwrap_or_default();
            let shown = match kind.as_str() {
                "s" => texts[value.parse::<usize>().expect("a number")].clone(),
                _ => value,
            };
            let look = cell.attribute("s").unwrap_or("0");
            let cell_name = cell.attribute("r").expect("a place").to_owned();
            let cell = Cell {
                look: look.parse().expect("a look"),
                kind,
                shown,
                formula: child("f"),
            };
            (cell_name, cell)
        });
        cells.collect()
    }

    /// The letters of the column of a heading in the third row.
    pub fn column(&self, sheet: &str, heading: &str) -> String {
        let cells = self.cells(sheet);
        let found = cells
            .iter()
            .find(|(name, cell)| number(name) == 3 && cell.shown == heading);
        let (name, _) = found.unwrap_or_else(|| panic!("{sheet} has no {heading}"));
        letters(name).to_owned()
    }

    pub fn looks(&self) -> Vec<Look> {
        let styles = parsed(self.part("xl/styles.xml"));
        let formats: BTreeMap<&str, &str> = all(&styles, "numFmt")
            .map(|format| {
                let part = |name| format.attribute(name).expect("a format");
                (part("numFmtId"), part("formatCode"))
            })
            .collect();
        let looks = all(&styles, "cellXfs").next().expect("looks");
        let looks = looks.children().filter(|node| node.has_tag_name(tag("xf")));
        looks
            .map(|look| {
                let child = |name: &str| look.children().find(|node| node.has_tag_name(tag(name)));
                let numbers = look.attribute("numFmtId").unwrap_or("0");
                let locked = child("protection").and_then(|node| node.attribute("locked"));
                let at = child("alignment").and_then(|node| node.attribute("horizontal"));
                Look {
                    locked: locked != Some("0"),
                    numbers: (*formats.get(numbers).unwrap_or(&numbers)).to_owned(),
                    at: at.map(str::to_owned),
                }
            })
            .collect()
    }

    pub fn checks(&self, sheet: &str) -> Vec<Check> {
        let sheet = parsed(self.sheet(sheet));
        let checks = all(&sheet, "dataValidation").map(|check| {
            let part = |name: &str| check.attribute(name).unwrap_or_default().to_owned();
            let list = check
                .children()
                .find(|node| node.has_tag_name(tag("formula1")));
            Check {
                range: part("sqref"),
                kind: part("type"),
                style: part("errorStyle"),
                list: list.map(text_in).unwrap_or_default(),
                prompt: part("prompt"),
            }
        });
        checks.collect()
    }
}

pub fn parsed(text: &str) -> Document<'_> {
    Document::parse(text).expect("XML")
}

/// Everything of a name, in the order of the file.
pub fn all<'x>(xml: &'x Document<'x>, name: &'x str) -> impl Iterator<Item = Node<'x, 'x>> {
    xml.descendants()
        .filter(move |node| node.has_tag_name(tag(name)))
}

fn tag(name: &str) -> (&str, &str) {
    (
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        name,
    )
}

fn text_in(node: Node<'_, '_>) -> String {
    let texts = node.descendants().filter(Node::is_text);
    texts.filter_map(|node| node.text()).collect()
}

pub fn letters(cell: &str) -> &str {
    cell.trim_end_matches(|c: char| c.is_ascii_digit())
}

pub fn number(cell: &str) -> usize {
    cell[letters(cell).len()..].parse().expect("a row")
}
