//! What an editor says where a text does not fit its pattern: what the reader would say.

use crate::document::{Field, ShapeClass};
use crate::lang::Lang;
use crate::problem::{Explain, NormFault, ShapeFault};

/// The help of the problem that the reader would note.
pub(super) fn hint(field: &Field, lang: Lang) -> String {
    let word = String::new();
    match field.shape.class() {
        ShapeClass::Date => date(lang),
        ShapeClass::Year => said(&ShapeFault::BadYear { word }, lang),
        ShapeClass::Interval => said(&NormFault::BadInterval { word }, lang),
        ShapeClass::Id => {
            let (id, sign, instead) = (word, None, None);
            said(&ShapeFault::BadId { id, sign, instead }, lang)
        }
        ShapeClass::Flag => {
            let fault = ShapeFault::UnknownWord {
                key: field.name.to_owned(),
                word,
                instead: None,
                known: ["true", "false"].map(str::to_owned).to_vec(),
            };
            said(&fault, lang)
        }
        ShapeClass::Text | ShapeClass::Words(_) | ShapeClass::Spelled(_) | ShapeClass::Many(_) => {
            let key = field.name.to_owned();
            said(&ShapeFault::EmptyText { key }, lang)
        }
    }
}

/// How a date is written.
pub(super) fn date(lang: Lang) -> String {
    let word = String::new();
    said(&ShapeFault::BadDate { word, write: None }, lang)
}

fn said(fault: &impl Explain, lang: Lang) -> String {
    fault.help(lang)
}
