//! What is wrong with a workbook or CSV as a table, said once.

use super::{Inside, SheetFault};
use crate::lang::Lang;

impl SheetFault {
    /// What is wrong, in one sentence without a full stop.
    pub(super) fn said(&self, lang: Lang) -> String {
        let fixed = |nl: &str, en: &str| lang.pick(nl, en).to_owned();
        match self {
            Self::NoWorkbook => fixed(
                "dit is geen werkboek van Excel (.xlsx), of het is beschadigd",
                "this is no Excel workbook (.xlsx), or it is damaged",
            ),
            Self::NoSupport => fixed(
                "deze norm is gebouwd zonder werkboeken (.xlsx)",
                "this norm was built without workbooks (.xlsx)",
            ),
            Self::TooMuchInside { most } => lang.pick(
                format!("uitgepakt is dit werkboek te groot; ten hoogste {} MB kan", most / 1_000_000),
                format!("unpacked, this workbook is too large; at most {} MB is possible", most / 1_000_000),
            ),
            Self::TooMany { inside, most } => lang.pick(
                format!("in deze werkmap zitten te veel of te grote {}; ten hoogste {most} kan", inside.name(lang)),
                format!("this workbook holds too many or too large {}; at most {most} is possible", inside.name(lang)),
            ),
            Self::Stuck => fixed(
                "op deze werkmap liep het lezen vast",
                "reading got stuck on this workbook",
            ),
            Self::TooManyCells { most } => lang.pick(
                format!("hier zijn te veel cellen gevuld; ten hoogste {most} kan"),
                format!("too many cells are filled here; at most {most} is possible"),
            ),
            Self::TooManyRows { most } => lang.pick(
                format!("hier staat iets voorbij rij {most}; zo lang is geen vragenlijst"),
                format!("there is something past row {most}; no form is that long"),
            ),
            Self::TooManyColumns { most } => lang.pick(
                format!("hier staan meer dan {most} koppen; zo breed is geen vragenlijst"),
                format!("there are more than {most} headings here; no form is that wide"),
            ),
            Self::NoForm => fixed(
                "dit is geen vragenlijst die norm heeft gemaakt: de tabel ontbreekt",
                "this is no form that norm made: its table is missing",
            ),
            Self::MissingSheet { sheet } => lang.pick(
                format!("het blad “{sheet}” ontbreekt"),
                format!("the sheet “{sheet}” is missing"),
            ),
            Self::NoHeadings { heading } => lang.pick(
                format!("de rij met koppen ontbreekt; een ervan is “{heading}”"),
                format!("the row of headings is missing; one of them is “{heading}”"),
            ),
            Self::MissingColumn { heading } => lang.pick(
                format!("de kolom “{heading}” ontbreekt"),
                format!("the column “{heading}” is missing"),
            ),
            Self::LostColumn { heading } => lang.pick(
                format!("de kolom “{heading}” is weg; wat erin stond is niet gelezen"),
                format!("the column “{heading}” is gone; what it held was not read"),
            ),
            Self::Heading { word, .. } => lang.pick(
                format!("de kop “{word}” bestaat hier niet"),
                format!("there is no heading “{word}” here"),
            ),
            Self::DuplicateHeading { heading, first } | Self::DuplicateRow { id: heading, first } => lang.pick(
                format!("“{heading}” staat hier voor de tweede keer; eerder in {first}"),
                format!("“{heading}” stands here a second time; first in {first}"),
            ),
            Self::ExtraSheet { sheet } => lang.pick(
                format!("het blad “{sheet}” hoort niet bij de vragenlijst en is niet gelezen"),
                format!("the sheet “{sheet}” is no part of the form and was not read"),
            ),
            Self::ExtraColumn => fixed(
                "deze kolom hoort niet bij de vragenlijst en is niet gelezen",
                "this column is no part of the form and was not read",
            ),
            Self::ExtraRow => fixed(
                "deze rij hoort niet bij de vragenlijst en is niet gelezen",
                "this row is no part of the form and was not read",
            ),
            Self::NoNumber => fixed(
                "bij deze rij ontbreekt het nummer waar hij bij hoort",
                "this row lacks the number it belongs to",
            ),
            Self::NoCriterion => fixed(
                "bij deze rij ontbreekt het onderdeel",
                "this row lacks its criterion",
            ),
            Self::TwoInOne => fixed(
                "deze rij noemt een document van de lijst en beschrijft er ook een",
                "this row names a document of the list and describes one as well",
            ),
            Self::UnknownPart { word, .. } => lang.pick(
                format!("“{word}” kan niet in de kolom “part”"),
                format!("“{word}” is not possible in the column “part”"),
            ),
            Self::FormulaError { word } => lang.pick(
                format!("deze formule geeft een fout: {word}"),
                format!("this formula gives an error: {word}"),
            ),
            Self::NoOutcome => fixed(
                "van deze formule is geen uitkomst bewaard",
                "no outcome of this formula was saved",
            ),
            Self::IdBecameNumber { number, .. } => lang.pick(
                format!("Excel maakte van dit nummer een getal: {number}"),
                format!("Excel made a number of this id: {number}"),
            ),
            Self::IdBecameDate { .. } => fixed(
                "Excel maakte van dit nummer een datum",
                "Excel made a date of this id",
            ),
            Self::Unshown => fixed(
                "van dit getal is niet zeker hoe de cel het laat zien",
                "it is not sure how the cell shows this number",
            ),
            Self::NoDay { shown: Some(shown) } => lang.pick(
                format!("“{shown}” is geen dag waarop iets is gedaan"),
                format!("“{shown}” is no day on which something was done"),
            ),
            Self::NoDay { shown: None } => fixed(
                "in deze cel staat geen dag waarop iets is gedaan",
                "this cell holds no day on which something was done",
            ),
            Self::PartOfDate { shown, .. } => lang.pick(
                format!("deze cel toont “{shown}”, en dat is geen hele datum"),
                format!("this cell shows “{shown}”, and that is no whole date"),
            ),
            Self::Comments { cells } => lang.pick(
                format!("opmerkingen bij cellen zijn niet gelezen: {cells}"),
                format!("comments beside cells were not read: {cells}"),
            ),
            Self::Links { cells } => lang.pick(
                format!("adressen achter de tekst van cellen zijn niet gelezen: {cells}"),
                format!("addresses behind the text of cells were not read: {cells}"),
            ),
            Self::Struck { cells } => lang.pick(
                format!("doorgehaalde tekst is niet gelezen: {cells}"),
                format!("text that was struck out was not read: {cells}"),
            ),
            Self::Merged { range } => lang.pick(
                format!("de cellen {range} zijn samengevoegd; niet te zeggen is bij welke rij de tekst hoort"),
                format!("the cells {range} are merged; nobody can tell to which row the text belongs"),
            ),
            Self::OpenQuote => fixed(
                "een aanhalingsteken dat hier begint wordt nergens gesloten",
                "a quotation mark that opens here is never closed",
            ),
        }
    }
}

impl Inside {
    fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Parts => lang.pick("onderdelen", "parts"),
            Self::Sheets => lang.pick("bladen", "sheets"),
            Self::Styles => lang.pick("soorten opmaak", "kinds of formatting"),
            Self::Elements => lang.pick("onderdelen van bladen", "elements"),
        }
    }
}
