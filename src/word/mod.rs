//! Markdown to a document of Word, in the looks of a reference document: ours, or that of
//! a house. Only this part makes XML of Word, and no template can break a document.
//!
//! What is known of Markdown is a closed set. A first heading is the title and the
//! paragraph behind it the subtitle; further headings, lists, quotes, tables, links,
//! bold and italic are what they are; code that begins with a bracket is a place to fill
//! in; a picture `norm:bar/…` is drawn; the comments `norm:inhoud` and `norm:pagina` are a
//! table of contents and a new page. All else of HTML is left out.

mod properties;

#[cfg(feature = "office")]
mod blocks;
#[cfg(feature = "office")]
mod clean;
#[cfg(feature = "office")]
mod contents;
#[cfg(feature = "office")]
mod frame;
#[cfg(feature = "office")]
mod inline;
#[cfg(feature = "office")]
mod numbering;
#[cfg(feature = "office")]
mod package;
#[cfg(feature = "office")]
mod page;
#[cfg(feature = "office")]
mod parts;
#[cfg(feature = "office")]
mod picture;
#[cfg(feature = "office")]
mod reference;
#[cfg(feature = "office")]
mod styles;
#[cfg(feature = "office")]
mod table;
#[cfg(feature = "office")]
mod xml;

#[cfg(not(feature = "office"))]
mod absent;

pub use properties::Properties;

#[cfg(not(feature = "office"))]
pub use absent::{Reference, document};
#[cfg(feature = "office")]
pub use package::document;
#[cfg(feature = "office")]
pub use reference::Reference;

/// Every use of a style, as somebody names it in `[report.styles]`.
#[cfg(feature = "office")]
const STYLES: [&str; 18] = [
    "title",
    "subtitle",
    "heading 1",
    "heading 2",
    "heading 3",
    "heading 4",
    "list bullet",
    "list number",
    "quote",
    "toc heading",
    "toc 1",
    "toc 2",
    "norm tekst",
    "norm tabeltekst",
    "norm tabelkop",
    "norm tabel",
    "hyperlink",
    "norm invulveld",
];

/// A document that was written.
#[derive(Clone, Debug)]
pub struct Written {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// How many places are left to fill in.
    pub to_fill_in: usize,
}

/// A sample of every style, for who makes a reference from ours.
pub fn sample(lang: crate::lang::Lang) -> &'static str {
    lang.pick(
        include_str!("../../templates/word/sample.nl.md"),
        include_str!("../../templates/word/sample.en.md"),
    )
}
