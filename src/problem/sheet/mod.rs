//! What is wrong with a workbook or CSV as a table, before its answers are looked at.

mod helps;
mod sentences;

use super::{Code, Explain};
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
    /// More headings than any form has.
    TooManyColumns {
        /// Headings that are allowed.
        most: usize,
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
    /// A number in a cell for a date that does not show the whole date.
    PartOfDate {
        /// As the cell shows it.
        shown: String,
        /// The day that the number stands for, as a Dutch Excel shows it.
        whole: String,
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

impl Explain for SheetFault {
    fn code(&self) -> Code {
        match self {
            Self::NoWorkbook | Self::Stuck | Self::NoSupport => Code::Workbook,
            Self::TooMuchInside { .. }
            | Self::TooMany { .. }
            | Self::TooManyCells { .. }
            | Self::TooManyRows { .. }
            | Self::TooManyColumns { .. } => Code::Limit,
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
            Self::NoDay { .. } | Self::PartOfDate { .. } => Code::BadDate,
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
        self.said(lang)
    }

    fn help(&self, lang: Lang) -> String {
        self.helped(lang)
    }
}
