//! What stands beside the values of cells: comments, links, and text that was
//! struck out in part.

#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "most events of a parser of XML say nothing here"
)]

use std::collections::{BTreeMap, BTreeSet};

use quick_xml::Reader;
use quick_xml::events::Event;

use super::super::unpack::Unpacked;
use super::{Package, attribute, each};
use crate::document::LIMITS;
use crate::problem::SheetFault;

/// A row and a column, from 1.
pub(in crate::workbook) type CellAt = (u32, u32);

/// What stands beside the values of one sheet.
#[derive(Clone, Debug, Default)]
pub(in crate::workbook) struct SheetAsides {
    /// Cells with a comment.
    pub comments: BTreeSet<CellAt>,
    /// Whether there are links.
    pub has_links: bool,
    /// Cells of which a part was struck out, with what is left.
    pub unstruck: BTreeMap<CellAt, String>,
    /// Rows that stand there a second time, whatever their cells are called.
    pub rows_again: BTreeSet<u32>,
}

/// What stands beside the values of every sheet, in the order of the workbook: a name
/// can be written in more ways, and its place in that order cannot.
pub(in crate::workbook) fn read(unpacked: &Unpacked) -> Result<Vec<SheetAsides>, SheetFault> {
    let mut package = Package::open(unpacked)?;
    let roots = package.relations("")?;
    let root = roots.iter().find(|one| one.sort == "officeDocument");
    let book = root.map_or("xl/workbook.xml", |root| root.target.as_str());
    let parts = package.relations(book)?;
    let text = package.text(book)?.unwrap_or_default();
    let mut ids = Vec::new();
    each(&text, |element| {
        if element.local_name().as_ref() == "sheet" {
            ids.push(attribute(element, "id")?.unwrap_or_default());
        }
        Ok(())
    })?;
    let strings = parts.iter().find(|one| one.sort == "sharedStrings");
    let strings = match strings {
        Some(part) => struck_strings(&package.text(&part.target)?.unwrap_or_default())?,
        None => BTreeMap::new(),
    };
    // Sheets may share a part; it is looked at once.
    let mut seen: BTreeMap<&str, SheetAsides> = BTreeMap::new();
    let mut sheets = Vec::new();
    for id in ids {
        let part = parts.iter().find(|one| one.id == id);
        let part = part.ok_or(SheetFault::NoWorkbook)?;
        if !seen.contains_key(part.target.as_str()) {
            let asides = of_sheet(&mut package, &part.target, &strings)?;
            seen.insert(&part.target, asides);
        }
        sheets.extend(seen.get(part.target.as_str()).cloned());
    }
    Ok(sheets)
}

fn of_sheet(
    package: &mut Package,
    path: &str,
    strings: &BTreeMap<usize, String>,
) -> Result<SheetAsides, SheetFault> {
    let mut asides = SheetAsides::default();
    for relation in package.relations(path)? {
        match relation.sort.as_str() {
            "hyperlink" => asides.has_links = true,
            "comments" | "threadedComment" => {
                let text = package.text(&relation.target)?.unwrap_or_default();
                each(&text, |element| {
                    let name = element.local_name();
                    if matches!(name.as_ref(), "comment" | "threadedComment") {
                        let at = attribute(element, "ref")?;
                        asides.comments.extend(at.as_deref().and_then(place));
                    }
                    Ok(())
                })?;
            }
            _ => {}
        }
    }
    let text = package.text(path)?.unwrap_or_default();
    if !strings.is_empty() || text.contains("strike") {
        asides.unstruck = struck_cells(&text, strings)?;
    }
    asides.rows_again = rows_again(&text)?;
    Ok(asides)
}

/// Rows with cells that a sheet has more than once; one without a number is the next.
fn rows_again(xml: &str) -> Result<BTreeSet<u32>, SheetFault> {
    let (mut seen, mut again) = (BTreeSet::new(), BTreeSet::new());
    let mut row = 0_u32;
    let mut is_new = false;
    each(xml, |element| {
        match element.local_name().as_ref() {
            "row" => {
                let number = attribute(element, "r")?;
                let number = number.and_then(|number| number.trim().parse().ok());
                row = number.unwrap_or(row.saturating_add(1));
                is_new = true;
            }
            "c" if is_new => {
                is_new = false;
                if !seen.insert(row) {
                    again.insert(row);
                }
            }
            _ => {}
        }
        Ok(())
    })?;
    Ok(again)
}

/// The row and column of a cell's name.
fn place(name: &str) -> Option<CellAt> {
    let letters = name.find(|c: char| c.is_ascii_digit())?;
    let row = name[letters..].parse().ok()?;
    let mut col = 0_u32;
    for letter in name[..letters].bytes() {
        let digit = u32::from(letter.to_ascii_uppercase().checked_sub(b'A')?) + 1;
        col = col.checked_mul(26)?.checked_add(digit)?;
    }
    (col > 0).then_some((row, col))
}

/// Texts that cells share and of which a part was struck out, by their number.
fn struck_strings(xml: &str) -> Result<BTreeMap<usize, String>, SheetFault> {
    let mut struck = BTreeMap::new();
    if !xml.contains("strike") {
        return Ok(struck);
    }
    let mut reader = Reader::from_str(xml);
    let mut number = 0;
    loop {
        match reader.read_event().map_err(|_| SheetFault::NoWorkbook)? {
            Event::Start(element) if element.local_name().as_ref() == "si" => {
                let rich = Rich::read(&mut reader, "si")?;
                if rich.is_struck && struck.len() < LIMITS.cells {
                    struck.insert(number, rich.kept);
                }
                number += 1;
            }
            Event::Empty(element) if element.local_name().as_ref() == "si" => number += 1,
            Event::Eof => return Ok(struck),
            _ => {}
        }
    }
}

/// Cells of which a part was struck out.
fn struck_cells(
    xml: &str,
    strings: &BTreeMap<usize, String>,
) -> Result<BTreeMap<CellAt, String>, SheetFault> {
    let mut struck = BTreeMap::new();
    let mut reader = Reader::from_str(xml);
    let mut cell = None;
    let mut is_shared = false;
    let mut in_value = false;
    loop {
        match reader.read_event().map_err(|_| SheetFault::NoWorkbook)? {
            Event::Start(element) => match element.local_name().as_ref() {
                "c" => {
                    cell = attribute(&element, "r")?.as_deref().and_then(place);
                    is_shared = attribute(&element, "t")?.as_deref() == Some("s");
                }
                "v" => in_value = true,
                "is" => {
                    let rich = Rich::read(&mut reader, "is")?;
                    if let Some(cell) = cell.filter(|_| rich.is_struck) {
                        struck.insert(cell, rich.kept);
                    }
                }
                _ => {}
            },
            Event::End(element) if element.local_name().as_ref() == "v" => in_value = false,
            Event::Text(text) if in_value && is_shared => {
                let number: Option<usize> = text.xml10_content().trim().parse().ok();
                let kept = number.and_then(|number| strings.get(&number));
                if let Some((cell, kept)) = cell.zip(kept) {
                    struck.insert(cell, kept.clone());
                }
            }
            Event::Eof => return Ok(struck),
            _ => {}
        }
        if struck.len() > LIMITS.cells {
            return Err(SheetFault::TooManyCells { most: LIMITS.cells });
        }
    }
}

/// A text in pieces with looks of their own.
struct Rich {
    kept: String,
    is_struck: bool,
}

impl Rich {
    /// Reads up to the end of the element that it stands in.
    fn read(reader: &mut Reader<&[u8]>, closing: &str) -> Result<Self, SheetFault> {
        let mut rich = Self {
            kept: String::new(),
            is_struck: false,
        };
        let (mut in_text, mut is_struck) = (false, false);
        loop {
            let piece = match reader.read_event().map_err(|_| SheetFault::NoWorkbook)? {
                Event::Start(element) | Event::Empty(element) => {
                    match element.local_name().as_ref() {
                        "r" => is_struck = false,
                        "strike" => {
                            let value = attribute(&element, "val")?;
                            is_struck = !matches!(value.as_deref(), Some("0" | "false"));
                        }
                        "t" => in_text = true,
                        _ => {}
                    }
                    continue;
                }
                Event::End(element) => match element.local_name().as_ref() {
                    "t" => {
                        in_text = false;
                        continue;
                    }
                    // Without a look of its own, the next piece begins anew.
                    "r" => {
                        is_struck = false;
                        continue;
                    }
                    name if name == closing => {
                        rich.kept = rich.kept.replace("_x000D_", "").trim().to_owned();
                        return Ok(rich);
                    }
                    _ => continue,
                },
                Event::Text(text) => text.xml10_content().into_owned(),
                Event::CData(text) => text.xml10_content().into_owned(),
                Event::GeneralRef(entity) => {
                    let named = quick_xml::escape::resolve_xml_entity(&entity);
                    match (named, entity.resolve_char_ref()) {
                        (Some(text), _) => text.to_owned(),
                        (None, Ok(Some(sign))) => sign.to_string(),
                        (None, Ok(None) | Err(_)) => return Err(SheetFault::NoWorkbook),
                    }
                }
                Event::Eof => return Err(SheetFault::NoWorkbook),
                _ => continue,
            };
            if in_text && is_struck {
                rich.is_struck |= !piece.trim().is_empty();
            } else if in_text {
                rich.kept.push_str(&piece);
            }
        }
    }
}
