//! Text of any sort stays text, once, in XML that is well formed.

use norm::render::markdown_text;
use proptest::prelude::*;

use crate::ours;
use crate::package::{all, check, part, said};

/// Pieces that mean something in Markdown, XML, HTML or Word, or hide something.
const PIECES: &[&str] = &[
    "a",
    "b c",
    " ",
    "&",
    "<",
    ">",
    "\"",
    "'",
    "]]>",
    "<!-- norm:inhoud -->",
    "-->",
    "<w:p/>",
    "</w:t>",
    "&lt;",
    "&#0;",
    "`[vul aan: x]`",
    "![x](norm:bar/1/1/1/1/1)",
    "[l](https://a.nl)",
    "<https://a.nl>",
    "#",
    "# kop",
    "*",
    "**",
    "_",
    "|",
    "\\",
    "\\|",
    "-",
    "1.",
    "+",
    "=",
    "~~",
    "$",
    "^",
    "{",
    "}",
    "@team",
    "#12",
    ":smile:",
    "!12",
    "\u{0}",
    "\u{1b}",
    "\u{202e}",
    "\u{200b}",
    "\u{feff}",
    "\u{fffe}",
    "\u{2028}",
    "\n",
    "\t",
    "\r\n",
    "[norm]",
    "<span lang=\"nl\">",
    "é",
    "😀",
    "﷽",
    "https://a.nl/x_y",
    "mailto:a@b.nl",
];

/// What a reader sees of a text: white space as one, what hides as a sign.
fn seen(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let hides = |c: char| c.is_control() || "\u{202e}\u{200b}\u{feff}\u{fffe}".contains(c);
    words.join(" ").replace(hides, "\u{fffd}")
}

fn stays(text: &str) -> Result<(), TestCaseError> {
    let wanted = seen(text);
    if wanted.is_empty() {
        return Ok(());
    }
    let t = markdown_text(text);
    let markdown = format!(
        "# {t}\n\nonder\n\n## {t}\n\n{t}\n\n- {t}\n\n> {t}\n\n| {t} | n |\n| --- | ---: |\n| **{t}** | x {t} |\n"
    );
    let bytes = ours(&markdown);
    check(&bytes);
    let text = part(&bytes, "word/document.xml");
    let document = roxmltree::Document::parse(&text).expect("XML");
    let mut whole: Vec<String> = all(document.root_element(), "p").map(said).collect();
    whole.retain(|one| !["onder", "n", ""].contains(&one.as_str()));
    let mut expected = vec![wanted.clone(); 7];
    expected.push(format!("x {wanted}"));
    prop_assert_eq!(whole, expected);
    let places = norm::word::document(
        &markdown,
        &norm::word::Reference::built_in(norm::lang::Lang::Nl).expect("ours"),
        &crate::properties(),
    );
    prop_assert_eq!(places.expect("a document").to_fill_in, 0);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn text_of_pieces_stays_text(pieces in proptest::collection::vec(proptest::sample::select(PIECES), 1..12)) {
        stays(&pieces.concat())?;
    }

    #[test]
    fn any_text_stays_text(text in "\\PC{1,40}") {
        stays(&text)?;
    }
}
