//! The text of a reference around ours: a cover before it, a signature behind it.

use roxmltree::{Document, Node};

use super::xml;
use crate::problem::WordFault;

/// What a paragraph says where our text goes.
const PLACE: &str = "[norm]";

/// The width of the text of a page that does not tell: A4 with our margins, in twips.
const USUAL_WIDTH: usize = 9_070;

/// The text of a reference, with a place for ours.
#[derive(Clone, Debug)]
pub(super) struct Frame {
    /// From the beginning of the part to the place.
    pub before: String,
    /// From the place to its end.
    pub after: String,
    /// The width of the text on the page of the place, in twips.
    pub width: usize,
    /// The first number for bookmarks and pictures of ours.
    pub first_id: usize,
}

impl Frame {
    /// The text of a document without what it says itself, or with that around the place
    /// for ours.
    ///
    /// # Errors
    /// When the place cannot be told.
    pub(super) fn of(source: &str) -> Result<Self, WordFault> {
        let document = xml::parse(source)?;
        let body = xml::child(document.root_element(), "body").ok_or(WordFault::NoWord)?;
        let place = place(&document)?;
        let (start, end, section) = match place {
            Some(place) => {
                let own = xml::down(place, &["pPr", "sectPr"]);
                let kept = own.map(|own| {
                    let section = &source[own.range()];
                    format!("<w:p><w:pPr>{section}</w:pPr></w:p>")
                });
                (
                    place.range().start,
                    place.range().end,
                    kept.unwrap_or_default(),
                )
            }
            None => {
                let (start, end) = inside(source, body)?;
                (start, end, String::new())
            }
        };
        let sections = document
            .descendants()
            .filter(|node| xml::is(*node, "sectPr"));
        let section_there = sections
            .filter(|node| node.range().end > start)
            .find(|node| place.is_some() || node.parent() == Some(body));
        Ok(Self {
            before: source[..start].to_owned(),
            after: section + &source[end..],
            width: section_there.map_or(USUAL_WIDTH, width),
            first_id: first_id(&document),
        })
    }
}

/// Numbers of ours begin here, or behind those of the house.
const FIRST_ID: usize = 9_001;

/// A number that no bookmark or picture of a text has, nor any after it.
fn first_id(document: &Document<'_>) -> usize {
    let numbers = document.descendants().filter_map(|node| {
        let name = node.tag_name().name();
        let id = match name {
            "docPr" | "cNvPr" => node.attribute("id"),
            "bookmarkStart" => xml::attribute(node, "id"),
            _ => None,
        };
        id?.parse::<usize>().ok()
    });
    let highest = numbers.filter(|number| *number < MOST_ID).max();
    highest.map_or(FIRST_ID, |highest| FIRST_ID.max(highest + 1))
}

/// Numbers are signed, and there is room for ours above this.
const MOST_ID: usize = 2_000_000_000;

/// What is replaced of a body: all but its last section, which tells the page.
fn inside(source: &str, body: Node<'_, '_>) -> Result<(usize, usize), WordFault> {
    let range = body.range();
    let element = &source[range.clone()];
    // A body without anything in it has no page either.
    let first = body.first_child().ok_or(WordFault::NoWord)?;
    let start = first.range().start;
    let last = body
        .last_element_child()
        .filter(|last| xml::is(*last, "sectPr"));
    let end = match last {
        Some(section) => section.range().start,
        None => range.start + element.rfind("</").ok_or(WordFault::NoWord)?,
    };
    Ok((start, end))
}

/// The one paragraph where our text goes, if there is one.
fn place<'a, 'i>(document: &'a Document<'i>) -> Result<Option<Node<'a, 'i>>, WordFault> {
    let paragraphs = document.descendants().filter(|node| xml::is(*node, "p"));
    let mut places = paragraphs
        .clone()
        .filter(|node| said(*node).trim() == PLACE);
    let Some(place) = places.next() else {
        let is_meant = |node| said(node).to_lowercase().contains(PLACE);
        return match paragraphs.clone().any(is_meant) {
            true => Err(WordFault::PlaceWritten),
            false => Ok(None),
        };
    };
    if places.next().is_some() {
        return Err(WordFault::PlaceTwice);
    }
    let plain = |node: Node<'_, '_>| {
        ["p", "sdt", "sdtContent", "body", "document"]
            .iter()
            .any(|name| xml::is(node, name))
    };
    let mut around = place.ancestors().filter(Node::is_element);
    match around.all(plain) {
        true => Ok(Some(place)),
        false => Err(WordFault::PlaceElsewhere),
    }
}

/// What a paragraph says: Word cuts a text in runs as it likes.
fn said(paragraph: Node<'_, '_>) -> String {
    let texts = paragraph.descendants().filter(|node| xml::is(*node, "t"));
    texts.filter_map(|node| node.text()).collect()
}

/// The width of the text of a section.
fn width(section: Node<'_, '_>) -> usize {
    let number = |name: &str, attribute: &str| {
        let node = xml::child(section, name)?;
        xml::attribute(node, attribute)?.parse::<usize>().ok()
    };
    let whole = || {
        let page = number("pgSz", "w")?;
        let sides = number("pgMar", "left")? + number("pgMar", "right")?;
        page.checked_sub(sides + number("pgMar", "gutter").unwrap_or_default())
    };
    let columns = number("cols", "num").unwrap_or(1).max(1);
    let between = number("cols", "space").unwrap_or(708) * (columns - 1);
    let whole = whole()
        .filter(|width| *width > 2_000)
        .unwrap_or(USUAL_WIDTH);
    whole.saturating_sub(between) / columns
}
