//! A file that is something else than its name says, or a part of something.

use super::{Code, Explain};
use crate::lang::Lang;

/// What a file turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// A workbook of Excel.
    Workbook,
    /// The form as one table of text.
    Csv,
    /// YAML.
    Yaml,
    /// TOML.
    Toml,
}

/// What is wrong with what a file is.
#[derive(Clone, Debug, PartialEq)]
pub enum ContentFault {
    /// A file of one kind under the name of another.
    NamedOther {
        /// What it is.
        is: FileKind,
        /// The name that fits it.
        name: String,
    },
    /// A spreadsheet of LibreOffice.
    OpenDocument,
    /// A workbook of Excel 97 to 2003.
    OldWorkbook,
    /// A workbook in the binary form of Excel.
    BinaryWorkbook,
    /// A workbook that asks for a password.
    Password,
    /// A text of Word, slides, a PDF, a zip.
    Document,
    /// What Office puts beside a file while that is open.
    LockFile {
        /// The name of the file that is open, as far as it is known.
        of: Option<String>,
    },
    /// UTF-16, which Excel calls text in Unicode.
    Utf16 {
        /// Whether it is a table.
        table: bool,
    },
    /// A sign of an older encoding.
    NotUtf8 {
        /// The sign that it stands for in the encoding that Windows used most.
        sign: char,
        /// Whether it is a table.
        table: bool,
    },
    /// Bytes that are no text in any encoding.
    NotText,
    /// One sheet of a workbook, saved as CSV.
    OneSheet {
        /// The sheet.
        sheet: &'static str,
    },
    /// The form's CSV, saved as a workbook.
    CsvAsWorkbook,
}

impl FileKind {
    /// What it is called, with its article.
    fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Workbook => lang.pick("een werkboek van Excel", "an Excel workbook"),
            Self::Csv => lang.pick("een vragenlijst als CSV", "a form as CSV"),
            Self::Yaml => "YAML",
            Self::Toml => "TOML",
        }
    }

    /// How the name of such a file ends.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Workbook => "xlsx",
            Self::Csv => "csv",
            Self::Yaml => "yaml",
            Self::Toml => "toml",
        }
    }
}

impl Explain for ContentFault {
    fn code(&self) -> Code {
        match self {
            Self::Utf16 { .. } | Self::NotUtf8 { .. } | Self::NotText => Code::Encoding,
            Self::OpenDocument | Self::OldWorkbook | Self::BinaryWorkbook | Self::Password => {
                Code::Workbook
            }
            Self::NamedOther { .. }
            | Self::Document
            | Self::LockFile { .. }
            | Self::OneSheet { .. }
            | Self::CsvAsWorkbook => Code::FileKind,
        }
    }

    fn sentence(&self, lang: Lang) -> String {
        let fixed = |nl: &str, en: &str| lang.pick(nl, en).to_owned();
        match self {
            Self::NamedOther { is, .. } => lang.pick(
                format!("dit is {}, maar het bestand heet anders", is.name(lang)),
                format!("this is {}, but the file is named otherwise", is.name(lang)),
            ),
            Self::OpenDocument => fixed(
                "dit is een werkblad van LibreOffice (.ods)",
                "this is a spreadsheet of LibreOffice (.ods)",
            ),
            Self::OldWorkbook => fixed(
                "dit is een werkboek van een oude Excel (.xls)",
                "this is a workbook of an old Excel (.xls)",
            ),
            Self::BinaryWorkbook => fixed(
                "dit is een binair werkboek van Excel (.xlsb)",
                "this is a binary workbook of Excel (.xlsb)",
            ),
            Self::Password => fixed(
                "dit werkboek is met een wachtwoord beveiligd",
                "this workbook is protected by a password",
            ),
            Self::Document => fixed(
                "dit is een document van Word, een PDF of iets dergelijks, en geen bestand met antwoorden",
                "this is a Word document, a PDF or the like, and no file of answers",
            ),
            Self::LockFile { of: Some(name) } => lang.pick(
                format!("dit maakt Office zolang “{name}” ergens open is; er staat geen antwoord in"),
                format!("Office makes this while “{name}” is open somewhere; it holds no answer"),
            ),
            Self::LockFile { of: None } => fixed(
                "dit maakt Office zolang een bestand ergens open is; er staat geen antwoord in",
                "Office makes this while a file is open somewhere; it holds no answer",
            ),
            Self::Utf16 { table: true } => fixed(
                "deze tekst is UTF-16; Excel noemt dat “Unicode-tekst”",
                "this text is UTF-16; Excel calls that “Unicode text”",
            ),
            Self::Utf16 { table: false } => fixed(
                "deze tekst is UTF-16, en geen UTF-8",
                "this text is UTF-16, and not UTF-8",
            ),
            Self::NotUtf8 { sign, .. } => lang.pick(
                format!("dit bestand is geen UTF-8-tekst; hier staat waarschijnlijk “{sign}” zoals Windows het vroeger schreef"),
                format!("this file is not UTF-8 text; here is probably “{sign}” as Windows wrote it before"),
            ),
            Self::NotText => fixed("dit is geen tekstbestand", "this is no text file"),
            Self::OneSheet { sheet } => lang.pick(
                format!("dit is één blad van een werkboek (“{sheet}”), opgeslagen als CSV; de andere bladen staan er niet in"),
                format!("this is one sheet of a workbook (“{sheet}”), saved as CSV; the other sheets are not in it"),
            ),
            Self::CsvAsWorkbook => fixed(
                "dit is de CSV van een vragenlijst, opgeslagen als werkboek",
                "this is the CSV of a form, saved as a workbook",
            ),
        }
    }

    fn help(&self, lang: Lang) -> String {
        let fixed = |nl: &str, en: &str| lang.pick(nl, en).to_owned();
        match self {
            Self::NamedOther { name, .. } => {
                lang.pick(format!("noem het: {name}"), format!("call it: {name}"))
            }
            Self::OpenDocument => fixed(
                "open het in LibreOffice en kies Opslaan als: Excel 2007-365 (.xlsx)",
                "open it in LibreOffice and choose Save as: Excel 2007-365 (.xlsx)",
            ),
            Self::OldWorkbook | Self::BinaryWorkbook => fixed(
                "open het in Excel en kies Opslaan als: Excel-werkmap (.xlsx)",
                "open it in Excel and choose Save as: Excel workbook (.xlsx)",
            ),
            Self::Password => fixed(
                "haal het wachtwoord eraf: Bestand, Info, Werkmap beveiligen",
                "take the password off: File, Info, Protect workbook",
            ),
            Self::Document => fixed(
                "gelezen worden YAML, TOML, een werkboek (.xlsx) en CSV; norm init maakt een vragenlijst",
                "what can be read is YAML, TOML, a workbook (.xlsx) and CSV; norm init makes a form",
            ),
            Self::LockFile { of: Some(name) } => lang.pick(
                format!("sluit het bestand en geef het zelf op: {name}"),
                format!("close the file and give that itself: {name}"),
            ),
            Self::LockFile { of: None } => fixed(
                "sluit het bestand en geef het zelf op",
                "close the file and give that itself",
            ),
            Self::Utf16 { table: true } | Self::NotUtf8 { table: true, .. } => fixed(
                "kies in Excel Opslaan als: CSV UTF-8 (door komma's gescheiden), of geef het werkboek zelf (.xlsx)",
                "in Excel choose Save as: CSV UTF-8 (comma delimited), or give the workbook itself (.xlsx)",
            ),
            Self::Utf16 { table: false } | Self::NotUtf8 { table: false, .. } => fixed(
                "sla het bestand op als UTF-8 (in Kladblok: Opslaan als, Codering UTF-8)",
                "save the file as UTF-8 (in Notepad: Save as, Encoding UTF-8)",
            ),
            Self::NotText => fixed(
                "kies het bestand met de antwoorden: YAML, TOML, een werkboek (.xlsx) of CSV",
                "choose the file with the answers: YAML, TOML, a workbook (.xlsx) or CSV",
            ),
            Self::OneSheet { .. } => fixed(
                "geef het werkboek zelf op (.xlsx); Excel bewaart als CSV alleen het blad dat open is",
                "give the workbook itself (.xlsx); as CSV, Excel saves only the sheet that is open",
            ),
            Self::CsvAsWorkbook => fixed(
                "kies Opslaan als: CSV UTF-8; norm convert BESTAND.csv BESTAND.xlsx maakt er een werkboek met bladen van",
                "choose Save as: CSV UTF-8; norm convert FILE.csv FILE.xlsx makes a workbook with sheets of it",
            ),
        }
    }
}
