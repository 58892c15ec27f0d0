//! References that cannot be used, each with its reason.

use std::collections::BTreeMap;

use norm::problem::WordFault;
use norm::word::Reference;

use crate::made::{House, zipped};
use crate::package::W;

fn refused(bytes: &[u8]) -> WordFault {
    Reference::read(bytes, &BTreeMap::new()).expect_err("refused")
}

fn in_utf16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

#[test]
fn what_is_no_document_of_word_of_today_says_so() {
    let compound = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    assert_eq!(
        refused(&[compound.clone(), in_utf16("WordDocument")].concat()),
        WordFault::OldWord
    );
    assert_eq!(
        refused(&[compound.clone(), in_utf16("EncryptedPackage")].concat()),
        WordFault::Locked
    );
    assert_eq!(refused(&compound), WordFault::OldWord);
    for bytes in [b"".as_slice(), b"%PDF-1.7", b"tekst", b"PK\x03\x04"] {
        assert_eq!(refused(bytes), WordFault::NoWord);
    }
    let house = House::new("<w:p/>", "");
    let strict = house.0.iter().map(|(name, text)| {
        let text = text
            .replace(
                "http://schemas.openxmlformats.org/officeDocument/2006/",
                "http://purl.oclc.org/ooxml/officeDocument/",
            )
            .replace(W, "http://purl.oclc.org/ooxml/wordprocessingml/main");
        (name.clone(), text.into_bytes())
    });
    assert_eq!(refused(&zipped(&strict.collect())), WordFault::Strict);
    let mut slides = House::new("<w:p/>", "");
    slides.types(
        "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
        "",
    );
    assert_eq!(refused(&slides.bytes()), WordFault::NoWord);
    let mut broken = House::new("<w:p/>", "");
    broken.put("word/document.xml", "<w:document>");
    assert_eq!(refused(&broken.bytes()), WordFault::NoWord);
}

#[test]
fn what_is_larger_than_any_house_style_is_refused_soon() {
    let mut bomb = House::new("<w:p/>", "");
    bomb.put("word/media/x.png", &"0".repeat(40_000_000));
    assert_eq!(refused(&bomb.bytes()), WordFault::TooMuch);
    let deep = "<w:p>".repeat(50_000) + &"</w:p>".repeat(50_000);
    assert_eq!(refused(&House::new(&deep, "").bytes()), WordFault::TooMuch);
    assert_eq!(
        refused(&House::new(&"<w:p/>".repeat(500_000), "").bytes()),
        WordFault::TooMuch
    );
    let mut many = House::new("<w:p/>", "");
    for number in 0..600 {
        many.put(&format!("x/{number}.xml"), "<a/>");
    }
    assert_eq!(refused(&many.bytes()), WordFault::TooMuch);
}

#[test]
fn a_place_that_is_none_is_told() {
    let place = "<w:p><w:r><w:t>[norm]</w:t></w:r></w:p>";
    assert_eq!(
        refused(&House::new(&place.repeat(2), "").bytes()),
        WordFault::PlaceTwice
    );
    let table = format!("<w:tbl><w:tr><w:tc>{place}</w:tc></w:tr></w:tbl>");
    assert_eq!(
        refused(&House::new(&table, "").bytes()),
        WordFault::PlaceElsewhere
    );
}

#[test]
fn a_place_that_is_not_written_exactly_is_told_and_not_passed_over() {
    for text in ["Tekst [norm] erbij", "[NORM]"] {
        let body = format!(
            "<w:p><w:r><w:t>Omslag</w:t></w:r></w:p><w:p><w:r><w:t>{text}</w:t></w:r></w:p>"
        );
        let bytes = House::new(&body, "").bytes();
        assert_eq!(refused(&bytes), WordFault::PlaceWritten, "{text}");
    }
}
