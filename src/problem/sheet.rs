//! What is wrong with a workbook or CSV as a table, before its answers are looked at.

use super::{Code, Explain, meant, meant_or_known};
use crate::lang::Lang;

/// What is wrong with a workbook or CSV as a table.
#[derive(Clone, Debug, PartialEq)]
pub enum SheetFault {
    /// No workbook, whatever its name says, or one that is broken.
    NoWorkbook,
    /// The program was built without workbooks.
    NoSupport,
    /// Unpacked, the workbook is larger than any form.
    TooMuchInside {
        /// Bytes that are allowed.
        most: usize,
    },
    /// More of something inside the workbook than any form has.
    TooMany {
        /// Of what.
        inside: Inside,
        /// How many are allowed.
        most: usize,
    },
    /// The library that reads workbooks broke down on it.
    Stuck,
    /// More filled cells than any form has.
    TooManyCells {
        /// Cells that are allowed.
        most: usize,
    },
    /// A sheet with rows far below any form.
    TooManyRows {
        /// Rows that are allowed.
        most: u32,
    },
    /// No form of ours.
    NoForm,
    /// A sheet that must be there.
    MissingSheet {
        /// Its name.
        sheet: &'static str,
    },
    /// A table without its headings.
    NoHeadings {
        /// The heading that must be there.
        heading: &'static str,
    },
    /// A column that must be there.
    MissingColumn {
        /// Its heading.
        heading: String,
    },
    /// A column of the form that somebody took out.
    LostColumn {
        /// Its heading.
        heading: String,
    },
    /// A heading that was probably meant as another, which is not there.
    Heading {
        /// As written, shortened.
        word: String,
        /// What was meant.
        nearest: String,
    },
    /// The same heading twice.
    DuplicateHeading {
        /// The heading.
        heading: String,
        /// The cell of the first.
        first: String,
    },
    /// A sheet that is no part of the form.
    ExtraSheet {
        /// Its name, shortened.
        sheet: String,
    },
    /// A column that is no part of the form.
    ExtraColumn,
    /// A row that is no part of the form.
    ExtraRow,
    /// A row whose number was answered above.
    DuplicateRow {
        /// The number, with the part where it has one.
        id: String,
        /// The cell of the first.
        first: String,
    },
    /// A row that belongs to a requirement and does not say to which.
    NoNumber,
    /// A row of criteria without its criterion.
    NoCriterion,
    /// A row that both lists a document and uses one.
    TwoInOne,
    /// A kind of row that does not exist.
    UnknownPart {
        /// The word as written, shortened.
        word: String,
        /// The nearest there is.
        nearest: Option<String>,
        /// The words there are.
        known: Vec<String>,
    },
    /// An error of a formula.
    FormulaError {
        /// The error as the cell shows it.
        word: String,
    },
    /// A formula whose outcome was never saved.
    NoOutcome,
    /// An id that a spreadsheet made a number of.
    IdBecameNumber {
        /// The number as it is now.
        number: String,
        /// The ids that it may have been.
        likely: Vec<String>,
    },
    /// An id that a spreadsheet made a date of.
    IdBecameDate {
        /// The ids that it may have been.
        likely: Vec<String>,
    },
    /// A number of which it is not sure what its cell shows.
    Unshown,
    /// A time, a duration or a year alone, in a cell for a date.
    NoDay {
        /// As the cell shows it, where that is sure.
        shown: Option<String>,
    },
    /// Comments beside cells, which are not read.
    Comments {
        /// The cells: `F4, F6`.
        cells: String,
    },
    /// Addresses behind the text of cells, which are not read.
    Links {
        /// The cells.
        cells: String,
    },
    /// Text that was struck out, which is not read.
    Struck {
        /// The cells.
        cells: String,
    },
    /// Cells that were merged.
    Merged {
        /// The cells: `B4:D4`.
        range: String,
    },
    /// A quotation mark in CSV that is never closed.
    OpenQuote,
}

/// What a workbook is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Inside {
    /// Parts of the zip.
    Parts,
    /// Sheets.
    Sheets,
    /// Looks of cells.
    Styles,
    /// Elements of XML.
    Elements,
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

impl Explain for SheetFault {
    fn code(&self) -> Code {
        match self {
            Self::NoWorkbook | Self::Stuck | Self::NoSupport => Code::Workbook,
            Self::TooMuchInside { .. }
            | Self::TooMany { .. }
            | Self::TooManyCells { .. }
            | Self::TooManyRows { .. } => Code::Limit,
            Self::NoForm => Code::UnknownFile,
            Self::MissingSheet { .. }
            | Self::NoHeadings { .. }
            | Self::MissingColumn { .. }
            | Self::NoNumber
            | Self::NoCriterion => Code::MissingKey,
            Self::Heading { .. } => Code::UnknownKey,
            Self::DuplicateHeading { .. } | Self::DuplicateRow { .. } => Code::DuplicateKey,
            Self::LostColumn { .. }
            | Self::ExtraSheet { .. }
            | Self::ExtraColumn
            | Self::ExtraRow
            | Self::Comments { .. }
            | Self::Links { .. }
            | Self::Struck { .. } => Code::LeftOut,
            Self::NoDay { .. } => Code::BadDate,
            Self::TwoInOne => Code::Conflict,
            Self::UnknownPart { .. } => Code::UnknownWord,
            Self::FormulaError { .. }
            | Self::NoOutcome
            | Self::Unshown
            | Self::IdBecameNumber { .. }
            | Self::IdBecameDate { .. } => Code::BadCell,
            Self::Merged { .. } => Code::MergedCells,
            Self::OpenQuote => Code::Syntax,
        }
    }

    fn sentence(&self, lang: Lang) -> String {
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

    fn help(&self, lang: Lang) -> String {
        let fixed = |nl: &str, en: &str| lang.pick(nl, en).to_owned();
        match self {
            Self::NoWorkbook | Self::Stuck => fixed(
                "open het in Excel en kies Opslaan als: Excel-werkmap (.xlsx)",
                "open it in Excel and choose Save as: Excel workbook (.xlsx)",
            ),
            Self::NoSupport => fixed(
                "sla het op als CSV, of gebruik een norm met werkboeken",
                "save it as CSV, or use a norm with workbooks",
            ),
            Self::TooMuchInside { .. }
            | Self::TooMany { .. }
            | Self::TooManyCells { .. }
            | Self::TooManyRows { .. } => fixed(
                "plak de antwoorden in een nieuwe vragenlijst: norm init NORM -o BESTAND.xlsx",
                "paste the answers into a new form: norm init NORM -o FILE.xlsx",
            ),
            Self::NoForm | Self::MissingSheet { .. } | Self::NoHeadings { .. } => fixed(
                "maak een vragenlijst met norm init of norm convert, en laat bladen en koppen staan",
                "make a form with norm init or norm convert, and leave sheets and headings as they are",
            ),
            Self::MissingColumn { .. } | Self::LostColumn { .. } => fixed(
                "zet de kolom met deze kop terug; de plaats is vrij",
                "put the column with this heading back; its place is free",
            ),
            Self::Heading { nearest, .. } => meant(lang, nearest),
            Self::UnknownPart { nearest, known, .. } => {
                meant_or_known(lang, nearest.as_deref(), known)
            }
            Self::NoOutcome => fixed(
                "open het werkboek in Excel of LibreOffice, sla het op en lees het opnieuw",
                "open the workbook in Excel or LibreOffice, save it and read it again",
            ),
            Self::IdBecameNumber { likely, .. } | Self::IdBecameDate { likely } => {
                number_help(likely, lang)
            }
            Self::Unshown => fixed(
                "typ in de cel wat er moet staan, met een apostrof ervoor: '14:30",
                "type in the cell what it must say, with an apostrophe before it: '14:30",
            ),
            Self::NoDay { .. } => fixed(
                "typ de hele datum: 15-4-2025",
                "type the whole date: 15-4-2025",
            ),
            Self::Comments { .. } => fixed(
                "hoort een opmerking bij het antwoord, zet haar dan in de cel van de toelichting",
                "if a comment belongs to the answer, put it in the cell for the note",
            ),
            Self::Links { .. } => fixed(
                "zet het adres zelf in de cel, of bij Bewijs in Nummer of vindplaats",
                "put the address itself in the cell, or in the sheet of evidence as its place",
            ),
            Self::Struck { .. } => fixed(
                "haal weg wat vervalt, of haal de doorhaling weg",
                "remove what lapses, or take the strike-through off",
            ),
            Self::Merged { .. } => fixed(
                "hef de samenvoeging op: Start, Samenvoegen en centreren",
                "undo the merge: Home, Merge & Center",
            ),
            Self::TwoInOne => fixed(
                "laat het nummer leeg om een document op de lijst te zetten, of laat alleen het kenmerk staan om het te gebruiken",
                "leave the number empty to list a document, or leave only its id to use it",
            ),
            Self::NoNumber => fixed(
                "zet het nummer uit de vragenlijst in deze rij; een eigen rij heeft geen status en geen tekst",
                "put the number from the form in this row; a row of your own has no status and no text",
            ),
            Self::DuplicateHeading { .. } => fixed(
                "geef één van de twee kolommen een andere kop, of haal haar weg",
                "give one of the two columns another heading, or remove it",
            ),
            Self::DuplicateRow { .. } => fixed(
                "laat één van de twee rijen staan",
                "leave one of the two rows",
            ),
            Self::ExtraSheet { .. } | Self::ExtraColumn | Self::ExtraRow => fixed(
                "staat er een antwoord in, zet het dan in een kolom en rij van de vragenlijst",
                "if it holds an answer, put that in a column and row of the form",
            ),
            Self::NoCriterion => fixed(
                "zet in deze rij het onderdeel zoals de vragenlijst het noemt",
                "put the criterion in this row, as the form calls it",
            ),
            Self::FormulaError { .. } => fixed(
                "typ de waarde zelf in plaats van de formule",
                "type the value itself instead of the formula",
            ),
            Self::OpenQuote => fixed(
                "sluit de tekst af met \", en schrijf een \" in de tekst zelf als \"\"",
                "close the text with \", and write a \" inside the text as \"\"",
            ),
        }
    }
}

fn number_help(likely: &[String], lang: Lang) -> String {
    let ids = likely.join(lang.pick(" of ", " or "));
    let first = likely.first().map_or("5.10", String::as_str);
    let how = lang.pick(
        format!("maak de cel op als tekst en typ het nummer opnieuw, met een apostrof ervoor: '{first}"),
        format!("format the cell as text and type the number again, with an apostrophe before it: '{first}"),
    );
    match ids.is_empty() {
        true => how,
        false => lang.pick(
            format!("waarschijnlijk stond er {ids}; {how}"),
            format!("it was probably {ids}; {how}"),
        ),
    }
}
