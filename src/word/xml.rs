//! XML of Word as text: what is put in it, and changes of what is there.

use std::ops::Range;

use roxmltree::{Document, Node, ParsingOptions};

use crate::document::{is_control, is_hidden};
use crate::problem::WordFault;

/// The names of Word.
pub(super) const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/// The names of relations between parts.
pub(super) const R: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/// What the names of the strict form of Office begin with.
pub(super) const STRICT: &str = "http://purl.oclc.org/ooxml/";

/// A part of a document has no more elements and texts than this.
const MOST_NODES: u32 = 400_000;

/// Elements stand no deeper in each other than this.
const MOST_LEVELS: usize = 256;

/// Text as XML shows it as text; what cannot be seen or turns its surroundings is shown
/// as such.
pub(super) fn text(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for sign in text.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(' '),
            sign if is_control(sign) || is_hidden(sign) => out.push('\u{fffd}'),
            sign => out.push(sign),
        }
    }
    out
}

/// Reads a part.
///
/// # Errors
/// When it is no XML, or larger or deeper than that of any document.
pub(super) fn parse(xml: &str) -> Result<Document<'_>, WordFault> {
    if levels(xml) > MOST_LEVELS {
        return Err(WordFault::TooMuch);
    }
    let options = ParsingOptions {
        nodes_limit: MOST_NODES,
        ..ParsingOptions::default()
    };
    Document::parse_with_options(xml, options).map_err(|error| {
        let too_much = matches!(error, roxmltree::Error::NodesLimitReached);
        if too_much {
            WordFault::TooMuch
        } else {
            WordFault::NoWord
        }
    })
}

/// How deep elements stand in each other, at most: counted before they are read. What
/// only looks like an element counts along, in a text of Word there is none.
fn levels(xml: &str) -> usize {
    let (mut level, mut most) = (0_usize, 0);
    for rest in xml.split('<').skip(1) {
        let tag = rest.split('>').next().unwrap_or_default();
        match tag.as_bytes() {
            [b'/', ..] => level = level.saturating_sub(1),
            [b'?' | b'!', ..] | [.., b'/'] => {}
            _ => level += 1,
        }
        most = most.max(level);
    }
    most
}

/// Whether an element is one of Word with this name.
pub(super) fn is(node: Node<'_, '_>, name: &str) -> bool {
    node.has_tag_name((W, name))
}

/// The first child of Word with this name.
pub(super) fn child<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Option<Node<'a, 'i>> {
    node.children().find(|child| is(*child, name))
}

/// A way of children down.
pub(super) fn down<'a, 'i>(node: Node<'a, 'i>, names: &[&str]) -> Option<Node<'a, 'i>> {
    names.iter().try_fold(node, |node, name| child(node, name))
}

/// An attribute of Word.
pub(super) fn attribute<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attribute((W, name))
}

/// The `w:val` of a child.
pub(super) fn value<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    attribute(child(node, name)?, "val")
}

/// Changes of a text, made at once.
#[derive(Debug, Default)]
pub(super) struct Edits(Vec<(Range<usize>, String)>);

impl Edits {
    /// Puts a text in place of what is there.
    pub(super) fn replace(&mut self, range: Range<usize>, text: String) {
        self.0.push((range, text));
    }

    /// Takes something out.
    pub(super) fn remove(&mut self, range: Range<usize>) {
        self.replace(range, String::new());
    }

    /// Takes an element away around what stands in it.
    pub(super) fn unwrap(&mut self, node: Node<'_, '_>) {
        let range = node.range();
        match node.first_child().zip(node.last_child()) {
            None => self.remove(range),
            Some((first, last)) => {
                self.remove(range.start..first.range().start);
                self.remove(last.range().end..range.end);
            }
        }
    }

    /// Puts XML in front of the end of an element.
    pub(super) fn append(&mut self, source: &str, node: Node<'_, '_>, xml: &str) {
        let range = node.range();
        let element = &source[range.clone()];
        if let Some(open) = element.strip_suffix("/>") {
            let name = name(element);
            self.replace(range, format!("{open}>{xml}</{name}>"));
        } else if let Some(at) = element.rfind("</") {
            let at = range.start + at;
            self.replace(at..at, xml.to_owned());
        }
    }

    /// The text with its changes; one within another goes with that.
    pub(super) fn made(mut self, source: &str) -> String {
        self.0.sort_by_key(|(range, _)| (range.start, range.end));
        let mut out = String::with_capacity(source.len());
        let mut at = 0;
        for (range, text) in self.0 {
            if range.start < at {
                continue;
            }
            out.push_str(&source[at..range.start]);
            out.push_str(&text);
            at = range.end;
        }
        out + &source[at..]
    }
}

/// The name of the element that a text begins with, as it is written.
pub(super) fn name(element: &str) -> &str {
    let name = element.trim_start_matches('<');
    let end = name.find(|c: char| c.is_whitespace() || matches!(c, '>' | '/'));
    &name[..end.unwrap_or(name.len())]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_stays_text_and_what_hides_is_shown() {
        assert_eq!(text("a<b>&\"c\""), "a&lt;b&gt;&amp;&quot;c&quot;");
        assert_eq!(
            text("a\u{202e}b\u{0}c\u{ffff}"),
            "a\u{fffd}b\u{fffd}c\u{fffd}"
        );
    }

    #[test]
    fn what_is_too_deep_or_too_much_is_refused() {
        let deep = "<a>".repeat(100_000) + &"</a>".repeat(100_000);
        assert_eq!(parse(&deep).err(), Some(WordFault::TooMuch));
        let many = format!("<a>{}</a>", "<b/>".repeat(500_000));
        assert_eq!(parse(&many).err(), Some(WordFault::TooMuch));
        assert_eq!(parse("<a>").err(), Some(WordFault::NoWord));
        let entity = "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>";
        assert_eq!(parse(entity).err(), Some(WordFault::NoWord));
    }

    #[test]
    fn changes_are_made_at_once() {
        let source = "<w:a xmlns:w=\"w\"><w:b/><w:c>x</w:c></w:a>";
        let document = Document::parse(source).expect("XML");
        let mut edits = Edits::default();
        let mut children = document.root_element().children();
        edits.append(source, children.next().expect("b"), "<w:d/>");
        let c = children.next().expect("c");
        edits.remove(c.range());
        edits.append(source, c, "never");
        edits.append(source, document.root_element(), "<w:e/>");
        assert_eq!(
            edits.made(source),
            "<w:a xmlns:w=\"w\"><w:b><w:d/></w:b><w:e/></w:a>"
        );
    }
}
