//! What an editor says where a text does not fit its pattern: what the reader would say.

use crate::document::{Field, Shape};
use crate::lang::Lang;
use crate::problem::{Explain, NormFault, ShapeFault};

/// The help of the problem that the reader would note.
pub(super) fn hint(field: &Field, lang: Lang) -> String {
    let word = String::new();
    match field.shape {
        Shape::Date | Shape::OldDate => said(&ShapeFault::BadDate { word, write: None }, lang),
        Shape::Year | Shape::YearOrDate => said(&ShapeFault::BadYear { word }, lang),
        Shape::Interval => said(&NormFault::BadInterval { word }, lang),
        Shape::PlainId | Shape::DottedId => {
            let (id, sign, instead) = (word, None, None);
            said(&ShapeFault::BadId { id, sign, instead }, lang)
        }
        Shape::Flag => {
            let fault = ShapeFault::UnknownWord {
                key: field.name.to_owned(),
                word,
                instead: None,
                known: ["true", "false"].map(str::to_owned).to_vec(),
            };
            said(&fault, lang)
        }
        Shape::Text
        | Shape::Id
        | Shape::Words(_)
        | Shape::Spelled(_)
        | Shape::Ids
        | Shape::Texts
        | Shape::Pair
        | Shape::Table(_)
        | Shape::Tables(_)
        | Shape::Named(_)
        | Shape::NamedTexts
        | Shape::TextOrTable(_)
        | Shape::TextsOrTables(_)
        | Shape::NamedTextOrTable(_) => {
            let key = field.name.to_owned();
            said(&ShapeFault::EmptyText { key }, lang)
        }
    }
}

fn said(fault: &impl Explain, lang: Lang) -> String {
    fault.help(lang)
}
