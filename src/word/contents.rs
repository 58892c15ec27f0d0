//! A table of contents that is filled in already, so that Word has nothing to ask.

use super::inline::Looks;
use super::xml;

/// A heading that the table of contents leads to.
#[derive(Debug)]
pub(super) struct Entry {
    /// 1 or 2.
    pub level: usize,
    /// The name of its bookmark.
    pub anchor: String,
    pub text: String,
}

/// The field with its entries; without entries there is none.
pub(super) fn written(title: &str, entries: &[Entry], looks: Looks<'_>) -> String {
    let Some(last) = entries.len().checked_sub(1) else {
        return String::new();
    };
    let heading = looks.styles.id("toc heading");
    let uncounted = uncounted(looks.styles.counts("toc heading"));
    let language = language(looks);
    let title = xml::text(title);
    let mut out = format!(
        "<w:p><w:pPr><w:pStyle w:val=\"{heading}\"/><w:keepNext/>{uncounted}</w:pPr><w:r>{language}<w:t>{title}</w:t></w:r></w:p>"
    );
    for (number, entry) in entries.iter().enumerate() {
        let style = looks
            .styles
            .id(if entry.level == 1 { "toc 1" } else { "toc 2" });
        let begin = match number {
            0 => concat!(
                "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>",
                "<w:r><w:instrText xml:space=\"preserve\"> TOC \\o \"1-2\" \\n \\h \\z </w:instrText></w:r>",
                "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
            ),
            _ => "",
        };
        let end = match number == last {
            true => "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
            false => "",
        };
        let (anchor, text) = (&entry.anchor, xml::text(&entry.text));
        out.push_str(&format!(
            "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>{begin}<w:hyperlink w:anchor=\"{anchor}\" w:history=\"1\"><w:r>{language}<w:t xml:space=\"preserve\">{text}</w:t></w:r></w:hyperlink>{end}</w:p>"
        ));
    }
    out
}

/// What takes a paragraph out of the count of its style, with its room for the number.
pub(super) fn uncounted(counts: bool) -> &'static str {
    match counts {
        true => {
            "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"0\"/></w:numPr><w:ind w:left=\"0\" w:firstLine=\"0\"/>"
        }
        false => "",
    }
}

fn language(looks: Looks<'_>) -> String {
    let named = looks.language;
    named.map_or_else(String::new, |language| {
        format!("<w:rPr><w:lang w:val=\"{language}\"/></w:rPr>")
    })
}
