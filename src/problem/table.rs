//! What stands in a table where no form has a place for it, or is there twice.

use super::{Code, Explain};
use crate::lang::Lang;

/// What cannot be placed in a workbook or CSV, or is missing from it as a whole.
#[derive(Clone, Debug, PartialEq)]
pub enum TableFault {
    /// A sheet of the form that is there under another name.
    RenamedSheet {
        /// The name that it must have.
        sheet: &'static str,
        /// The name that it has, shortened.
        now: String,
    },
    /// A sheet with answers beside the one that is read.
    CopiedSheet {
        /// Its name, shortened.
        now: String,
        /// The sheet that it looks like.
        sheet: &'static str,
    },
    /// Two sheets of one name.
    TwoSheets {
        /// The name.
        sheet: &'static str,
    },
    /// A row or cell that the file holds twice.
    Doubled {
        /// The cell: `Vragenlijst!B5`.
        cell: String,
    },
    /// A filled column with a heading that is none, while one of ours is gone.
    RenamedColumn {
        /// The headings that are gone.
        lost: Vec<String>,
    },
    /// The headings once more, below.
    RepeatedHeadings,
    /// A row of the form above its headings.
    AboveHeadings,
    /// A row of a CSV with more fields than there are headings.
    LongRow {
        /// The fields that are filled or stand before a filled one.
        fields: u32,
        /// The headings.
        headings: u32,
    },
    /// A row of a CSV that does not say what kind of row it is.
    NoPart,
    /// A fact about the file without its key.
    NoKey,
    /// A value in a column that rows of this kind do not have.
    OtherColumn {
        /// The column.
        column: String,
        /// The kind of row.
        part: &'static str,
    },
    /// Rows of the file's own facts that are not there.
    MissingRows {
        /// Their keys.
        keys: Vec<String>,
    },
    /// `sep=` with a sign that separates nothing here.
    Separator,
}

/// More names than this make no sentence.
const MOST_NAMED: usize = 3;

impl TableFault {
    /// The headings that are gone, as far as a sentence names them.
    fn named(lost: &[String]) -> String {
        let few: Vec<String> = lost
            .iter()
            .take(MOST_NAMED)
            .map(|heading| format!("“{heading}”"))
            .collect();
        let more = if lost.len() > few.len() { ", …" } else { "" };
        few.join(", ") + more
    }
}

impl Explain for TableFault {
    fn code(&self) -> Code {
        match self {
            Self::RenamedSheet { .. } | Self::NoKey | Self::MissingRows { .. } => Code::MissingKey,
            Self::TwoSheets { .. } | Self::Doubled { .. } => Code::DuplicateKey,
            Self::RepeatedHeadings => Code::LeftOut,
            Self::Separator => Code::Syntax,
            Self::CopiedSheet { .. }
            | Self::RenamedColumn { .. }
            | Self::AboveHeadings
            | Self::LongRow { .. }
            | Self::NoPart
            | Self::OtherColumn { .. } => Code::Unplaced,
        }
    }

    fn sentence(&self, lang: Lang) -> String {
        let fixed = |nl: &str, en: &str| lang.pick(nl, en).to_owned();
        match self {
            Self::RenamedSheet { sheet, .. } => lang.pick(
                format!("het blad “{sheet}” ontbreekt"),
                format!("the sheet “{sheet}” is missing"),
            ),
            Self::CopiedSheet { now, sheet } => lang.pick(
                format!(
                    "op het blad “{now}” staan antwoorden, maar gelezen wordt alleen “{sheet}”"
                ),
                format!("the sheet “{now}” holds answers, but only “{sheet}” is read"),
            ),
            Self::TwoSheets { sheet } => lang.pick(
                format!("het blad “{sheet}” staat hier twee keer in"),
                format!("the sheet “{sheet}” is in here twice"),
            ),
            Self::Doubled { cell } => lang.pick(
                format!("de cel {cell}, of de rij ervan, staat twee keer in dit bestand"),
                format!("the cell {cell}, or its row, is in this file twice"),
            ),
            Self::RenamedColumn { lost } => lang.pick(
                format!(
                    "deze kolom hoort niet bij de vragenlijst, terwijl {} ontbreekt",
                    Self::named(lost)
                ),
                format!(
                    "this column is no part of the form, while {} is missing",
                    Self::named(lost)
                ),
            ),
            Self::RepeatedHeadings => fixed(
                "deze rij herhaalt de koppen en is niet gelezen",
                "this row repeats the headings and was not read",
            ),
            Self::AboveHeadings => fixed(
                "deze rij staat boven de koppen en is niet gelezen",
                "this row stands above the headings and was not read",
            ),
            Self::LongRow { fields, headings } => lang.pick(
                format!("deze rij heeft {fields} velden, en er zijn {headings} koppen"),
                format!("this row has {fields} fields, and there are {headings} headings"),
            ),
            Self::NoPart => fixed(
                "deze rij zegt niet wat voor rij het is: de kolom “part” is leeg",
                "this row does not say what kind of row it is: the column “part” is empty",
            ),
            Self::NoKey => fixed(
                "bij deze waarde ontbreekt de sleutel",
                "this value lacks its key",
            ),
            Self::OtherColumn { column, part } => lang.pick(
                format!("in een rij van de soort “{part}” doet de kolom “{column}” niet mee"),
                format!("in a row of the kind “{part}” the column “{column}” has no part"),
            ),
            Self::MissingRows { keys } => lang.pick(
                format!("gegevens van het bestand ontbreken: {}", keys.join(", ")),
                format!("facts about the file are missing: {}", keys.join(", ")),
            ),
            Self::Separator => fixed(
                "sep= noemt een teken dat hier niets scheidt",
                "sep= names a sign that separates nothing here",
            ),
        }
    }

    fn help(&self, lang: Lang) -> String {
        let fixed = |nl: &str, en: &str| lang.pick(nl, en).to_owned();
        match self {
            Self::RenamedSheet { sheet, now } => lang.pick(
                format!("heet het blad nu “{now}”? Noem het weer {sheet}"),
                format!("is the sheet called “{now}” now? Call it {sheet} again"),
            ),
            Self::CopiedSheet { sheet, .. } => lang.pick(
                format!("zet de antwoorden op het blad {sheet} en haal dit blad weg"),
                format!("put the answers on the sheet {sheet} and remove this sheet"),
            ),
            Self::TwoSheets { .. } => fixed(
                "voeg de twee samen en haal er een weg",
                "put the two together and remove one",
            ),
            Self::Doubled { .. } => fixed(
                "open het in Excel, kijk of alles er staat, en sla het opnieuw op",
                "open it in Excel, look whether everything is there, and save it again",
            ),
            Self::RenamedColumn { lost } => {
                let named = Self::named(lost);
                lang.pick(
                    format!("is dit {named}? Geef de kolom die kop weer; is het een eigen kolom, zet dan ook {named} terug"),
                    format!("is this {named}? Give the column that heading again; if it is a column of your own, put {named} back too"),
                )
            }
            Self::RepeatedHeadings => fixed(
                "haal de rij weg; Excel drukt de koppen op elke bladzijde af met Pagina-indeling, Titels afdrukken",
                "remove the row; Excel prints the headings on every page with Page Layout, Print Titles",
            ),
            Self::AboveHeadings => fixed(
                "zet de rij met koppen weer boven alle antwoorden",
                "put the row of headings above all answers again",
            ),
            Self::LongRow { .. } => fixed(
                "staat er een scheidingsteken in een tekst? Zet die tekst dan tussen aanhalingstekens: \"…\"",
                "does a text hold a separator? Then put that text in quotes: \"…\"",
            ),
            Self::NoPart => fixed(
                "zet in de kolom “part”: file, answer, criterion, action, document of evidence",
                "write in the column “part”: file, answer, criterion, action, document or evidence",
            ),
            Self::NoKey => fixed(
                "zet de sleutel ervoor, zoals organisation.name",
                "put the key before it, such as organisation.name",
            ),
            Self::OtherColumn { .. } => fixed(
                "zet het in een rij van de soort waar het bij hoort, of maak deze cel leeg",
                "put it in a row of the kind it belongs to, or empty this cell",
            ),
            Self::MissingRows { .. } => fixed(
                "neem ze over uit een vragenlijst die norm init of norm convert maakt",
                "take them from a form that norm init or norm convert makes",
            ),
            Self::Separator => fixed(
                "gebruik een puntkomma: sep=; (een komma, een tab of een rechte streep kan ook)",
                "use a semicolon: sep=; (a comma, a tab or a bar is possible too)",
            ),
        }
    }
}
