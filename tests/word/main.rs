//! Documents of Word: what Markdown becomes, in the looks of ours and of any house.
#![cfg(feature = "office")]
#![allow(unreachable_pub)]

mod hostile;
mod house;
mod made;
mod package;
mod refused;
mod written;

use std::collections::BTreeMap;

use norm::lang::Lang;
use norm::word::{Properties, Reference};

/// The properties of a document in a test.
pub fn properties() -> Properties {
    Properties {
        lang: Lang::Nl,
        day: jiff::civil::date(2026, 4, 14),
        subject: "Norm".to_owned(),
        creator: "Gemeente Waterkant".to_owned(),
        status: Some("concept"),
        sources: vec![("sha256", "0".repeat(64))],
    }
}

/// A document in our looks.
pub fn ours(markdown: &str) -> Vec<u8> {
    let reference = Reference::built_in(Lang::Nl).expect("ours");
    norm::word::document(markdown, &reference, &properties())
        .expect("a document")
        .bytes
}

/// A document in the looks of a house.
pub fn in_house(markdown: &str, reference: &[u8]) -> Vec<u8> {
    let reference = Reference::read(reference, &BTreeMap::new()).expect("a reference");
    norm::word::document(markdown, &reference, &properties())
        .expect("a document")
        .bytes
}
