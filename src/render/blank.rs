//! Places that the writer of a document fills in: marked, so that they are seen, and
//! counted in what was written.

use super::templates::Markup;
use crate::document::is_hidden;
use crate::lang::{Lang, pick};

/// What stands before what is to be filled in.
fn before(lang: Lang) -> &'static str {
    lang.pick("vul aan", "fill in")
}

/// A place to fill in.
pub(super) fn blank(text: &str, markup: Markup, lang: Lang) -> String {
    let plain = |c: char| match c {
        // Would end the mark, or a cell of a table.
        '`' => '\'',
        '|' => '/',
        _ if c.is_control() => ' ',
        _ if is_hidden(c) => '\u{fffd}',
        _ => c,
    };
    let text: String = text.chars().map(plain).collect();
    let before = before(lang);
    match markup {
        Markup::Markdown | Markup::Word => format!("`[{before}: {text}]`"),
        Markup::Html => {
            let text = text.replace('&', "&amp;").replace('<', "&lt;");
            format!("{HTML}[{before}: {text}]</mark>")
        }
    }
}

const HTML: &str = "<mark class=\"blank\">";

/// Whether code in Markdown is a place to fill in, in any language.
#[cfg(feature = "office")]
pub(crate) fn is_blank(code: &str) -> bool {
    let rest = code.strip_prefix('[').unwrap_or_default();
    [Lang::Nl, Lang::En].iter().any(|lang| {
        rest.strip_prefix(before(*lang))
            .is_some_and(|rest| rest.starts_with(": "))
    })
}

/// That so many places are left to fill in, for the maker of a document; nothing of none.
pub(crate) fn left_blank(places: usize, lang: Lang) -> String {
    if places == 0 {
        return String::new();
    }
    let places = lang.count(places, ("plek", "plekken"), ("place", "places"));
    pick!(
        lang,
        "nog in te vullen: {places}; zoek op “[{before}”\n",
        "left to fill in: {places}; look for “[{before}”\n",
        before = before(lang)
    )
}

/// How many places are left to fill in. What people typed cannot look like one: its
/// signs are escaped.
pub(crate) fn blanks(text: &str, markup: Markup, lang: Lang) -> usize {
    match markup {
        Markup::Markdown | Markup::Word => text.matches(&format!("`[{}: ", before(lang))).count(),
        Markup::Html => text.matches(HTML).count(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_place_is_counted_and_nothing_ends_its_mark() {
        for markup in [Markup::Markdown, Markup::Html] {
            let text = format!(
                "{} en {}",
                blank("a`b|c<i>\n", markup, Lang::Nl),
                blank("d", markup, Lang::Nl)
            );
            assert_eq!(blanks(&text, markup, Lang::Nl), 2, "{text}");
            assert!(!text.contains(['|', '\n']), "{text}");
            let is_tag = text.contains("<i>") && markup == Markup::Html;
            assert!(!is_tag, "{text}");
        }
        let markdown = blank("een datum", Markup::Markdown, Lang::Nl);
        assert_eq!(markdown, "`[vul aan: een datum]`");
        let html = blank("a date", Markup::Html, Lang::En);
        assert_eq!(html, "<mark class=\"blank\">[fill in: a date]</mark>");
    }
}
