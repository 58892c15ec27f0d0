//! The parts of a workbook before they are handed to the library that reads
//! them: it makes room for whatever they say of themselves, so it is counted here.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::document::LIMITS;
use crate::problem::{Inside, SheetFault};

/// Sheets that a workbook may have: a form has ten.
const MOST_SHEETS: usize = 100;
/// Links between parts: a workbook has some dozens.
const MOST_LINKS: usize = 5_000;
/// Looks of cells; each takes a copy of all that belongs to it.
const MOST_STYLES: usize = 20_000;
/// Elements in a part with looks.
const MOST_STYLE_ELEMENTS: usize = 100_000;
/// Bytes of an element in a part with looks: a name of a font, a form of a number.
const MOST_STYLE_BYTES: usize = 1_500;
/// Elements in all parts: a full table of cells has some 200.000.
const MOST_ELEMENTS: usize = 500_000;
/// Bytes of an element with its attributes.
const MOST_ELEMENT_BYTES: usize = 100_000;

/// What a part of a workbook says of its number of texts: room is made for them
/// at once, and the number may be any.
const COUNT: &[u8] = b"uniqueCount";
/// As long, and known to nobody.
const NO_COUNT: &[u8] = b"-niqueCount";
/// What a sheet says of its size: nothing of it is needed, and a size that cannot
/// be would keep the sheet from being read.
const SIZE: &[u8] = b"dimension";
/// As long, and known to nobody.
const NO_SIZE: &[u8] = b"-imension";

/// What all parts hold together.
#[derive(Default)]
pub(in crate::workbook) struct Counted {
    elements: usize,
    sheets: usize,
    links: usize,
    styles: usize,
}

impl Counted {
    /// Counts what a part of XML holds, and takes out what it says of itself.
    ///
    /// # Errors
    /// When it is more than any form has, or no XML that a workbook can have.
    pub(in crate::workbook) fn add(&mut self, part: &mut [u8]) -> Result<(), SheetFault> {
        // Another encoding would be read as other words than are counted here.
        let odd = |byte: &u8| *byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r');
        if part.iter().any(odd) {
            return Err(SheetFault::NoWorkbook);
        }
        let text = std::str::from_utf8(part).map_err(|_| SheetFault::NoWorkbook)?;
        for stated in self.elements(text)? {
            let end = stated.end.min(part.len());
            take_out(&mut part[stated.start.min(end)..end]);
        }
        Ok(())
    }

    /// Counts, and gives the places of elements that state a number or a size.
    fn elements(&mut self, text: &str) -> Result<Vec<std::ops::Range<usize>>, SheetFault> {
        let mut reader = Reader::from_str(text);
        let config = reader.config_mut();
        config.check_end_names = false;
        config.check_comments = false;
        let mut stated = Vec::new();
        let mut of_styles = None;
        loop {
            let before = position(&reader);
            let element = match reader.read_event() {
                Ok(Event::Start(element) | Event::Empty(element)) => element,
                // What cannot be read ends here for the library too.
                Ok(Event::Eof) | Err(_) => return Ok(stated),
                Ok(_) => continue,
            };
            self.element(&element)?;
            if matches!(element.local_name().as_ref(), "sst" | "dimension") {
                stated.push(before.saturating_sub(4)..position(&reader) + 4);
            }
            if element.local_name().as_ref() == "styleSheet" && of_styles.is_none() {
                of_styles = Some(0);
            } else if let Some(elements) = &mut of_styles {
                *elements += 1;
                style(&element, *elements)?;
            }
        }
    }

    fn element(&mut self, element: &BytesStart<'_>) -> Result<(), SheetFault> {
        let one = |count: &mut usize, most: usize, inside: Inside| {
            *count += 1;
            no_more(*count, most, inside)
        };
        one(&mut self.elements, MOST_ELEMENTS, Inside::Elements)?;
        no_more(element.len(), MOST_ELEMENT_BYTES, Inside::Elements)?;
        match element.local_name().as_ref() {
            "sheet" => one(&mut self.sheets, MOST_SHEETS, Inside::Sheets),
            "Relationship" => one(&mut self.links, MOST_LINKS, Inside::Parts),
            "xf" => one(&mut self.styles, MOST_STYLES, Inside::Styles),
            _ => Ok(()),
        }
    }
}

/// An element of a part with looks, of which so many were seen.
fn style(element: &BytesStart<'_>, seen: usize) -> Result<(), SheetFault> {
    no_more(seen, MOST_STYLE_ELEMENTS, Inside::Styles)?;
    no_more(element.len(), MOST_STYLE_BYTES, Inside::Styles)
}

fn no_more(count: usize, most: usize, inside: Inside) -> Result<(), SheetFault> {
    match count > most {
        true => Err(SheetFault::TooMany { inside, most }),
        false => Ok(()),
    }
}

fn position(reader: &Reader<&[u8]>) -> usize {
    usize::try_from(reader.buffer_position()).unwrap_or(LIMITS.xlsx_unpacked)
}

/// Renames what states a number of texts or the size of a sheet.
fn take_out(element: &mut [u8]) {
    for (stated, nothing) in [(COUNT, NO_COUNT), (SIZE, NO_SIZE)] {
        let mut at = 0;
        while at + stated.len() <= element.len() {
            if element[at..].starts_with(stated) {
                element[at..at + stated.len()].copy_from_slice(nothing);
            }
            at += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(text: &str) -> Result<String, SheetFault> {
        let mut part = text.as_bytes().to_vec();
        Counted::default().add(&mut part)?;
        Ok(String::from_utf8(part).expect("text"))
    }

    #[test]
    fn what_a_part_states_of_its_texts_is_taken_out_and_its_texts_are_not() {
        let text = "<si><t>uniqueCount=\"9\"</t></si></sst>";
        for head in [
            "<sst uniqueCount=\"4294967295\" count=\"1\">",
            "\u{feff}<?xml version=\"1.0\"?>\n<x:sst a='>' b=\"<\" uniqueCount='4294967295'>",
        ] {
            let kept = counted(&format!("{head}{text}")).expect("a part");
            assert_eq!(kept, head.replace("unique", "-nique") + text);
        }
    }

    #[test]
    fn too_much_of_one_thing_is_named() {
        let many = |element: &str, many: usize| element.repeat(many + 1);
        let styles = |inside: &str| format!("<styleSheet>{inside}</styleSheet>");
        for (text, inside, most) in [
            (many("<sheet/>", MOST_SHEETS), Inside::Sheets, MOST_SHEETS),
            (
                many("<Relationship/>", MOST_LINKS),
                Inside::Parts,
                MOST_LINKS,
            ),
            (
                styles(&many("<x:xf/>", MOST_STYLES)),
                Inside::Styles,
                MOST_STYLES,
            ),
            (
                styles(&many("<font/>", MOST_STYLE_ELEMENTS)),
                Inside::Styles,
                MOST_STYLE_ELEMENTS,
            ),
            (
                styles(&format!("<name val=\"{}\"/>", "x".repeat(MOST_STYLE_BYTES))),
                Inside::Styles,
                MOST_STYLE_BYTES,
            ),
            (many("<c/>", MOST_ELEMENTS), Inside::Elements, MOST_ELEMENTS),
            (
                format!("<c a=\"{}\"/>", "x".repeat(MOST_ELEMENT_BYTES)),
                Inside::Elements,
                MOST_ELEMENT_BYTES,
            ),
        ] {
            let told = counted(&text).expect_err("too many");
            assert_eq!(told, SheetFault::TooMany { inside, most });
        }
    }

    #[test]
    fn another_encoding_is_no_workbook() {
        let mut wide: Vec<u8> = "<sst/>".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(
            Counted::default().add(&mut wide),
            Err(SheetFault::NoWorkbook)
        );
        let mut latin = b"<sst a=\"\xe9\"/>".to_vec();
        assert_eq!(
            Counted::default().add(&mut latin),
            Err(SheetFault::NoWorkbook)
        );
    }
}
