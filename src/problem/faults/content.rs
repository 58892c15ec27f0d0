//! A file that is something else than its name says, or a part of something.

use super::faults;
use crate::lang::{Lang, pick};
use crate::problem::save_as_xlsx;

faults! {
    /// What is wrong with what a file is.
    #[derive(Clone, Debug, PartialEq)]
    ContentFault {
        /// A file of one kind under the name of another.
        NamedOther {
            /// What it is.
            is: FileKind,
            name: String,
        } => FileKind
            (|lang| pick!(lang,
                "dit is {is}, maar het bestand heet anders",
                "this is {is}, but the file is named otherwise", is = is.name(lang)))
            ("noem het: {name}", "call it: {name}");
        /// A spreadsheet of LibreOffice.
        OpenDocument => Workbook
            ("dit is een werkblad van LibreOffice (.ods)",
             "this is a spreadsheet of LibreOffice (.ods)")
            ("open het in LibreOffice en kies Opslaan als: Excel 2007-365 (.xlsx)",
             "open it in LibreOffice and choose Save as: Excel 2007-365 (.xlsx)");
        /// A workbook of Excel 97 to 2003.
        OldWorkbook => Workbook
            ("dit is een werkboek van een oude Excel (.xls)",
             "this is a workbook of an old Excel (.xls)")
            (|lang| save_as_xlsx(lang));
        /// A workbook in the binary form of Excel.
        BinaryWorkbook => Workbook
            ("dit is een binair werkboek van Excel (.xlsb)",
             "this is a binary workbook of Excel (.xlsb)")
            (|lang| save_as_xlsx(lang));
        /// A workbook that asks for a password.
        Password => Workbook
            ("dit werkboek is met een wachtwoord beveiligd",
             "this workbook is protected by a password")
            ("haal het wachtwoord eraf: Bestand, Info, Werkmap beveiligen",
             "take the password off: File, Info, Protect workbook");
        /// A text of Word, slides, a PDF, a zip.
        Document => FileKind
            ("dit is een document van Word, een PDF of iets dergelijks, en geen bestand met antwoorden",
             "this is a Word document, a PDF or the like, and no file of answers")
            ("gelezen worden YAML, TOML, een werkboek (.xlsx) en CSV; norm init maakt een vragenlijst",
             "what can be read is YAML, TOML, a workbook (.xlsx) and CSV; norm init makes a form");
        /// What Office puts beside a file while that is open.
        LockFile {
            /// The name of the file that is open, as far as it is known.
            of: Option<String>,
        } => FileKind
            (|lang| match of {
                Some(name) => pick!(lang,
                    "dit maakt Office zolang “{name}” ergens open is; er staat geen antwoord in",
                    "Office makes this while “{name}” is open somewhere; it holds no answer"),
                None => pick!(lang,
                    "dit maakt Office zolang een bestand ergens open is; er staat geen antwoord in",
                    "Office makes this while a file is open somewhere; it holds no answer"),
            })
            (|lang| match of {
                Some(name) => pick!(lang,
                    "sluit het bestand en geef het zelf op: {name}",
                    "close the file and give that itself: {name}"),
                None => pick!(lang,
                    "sluit het bestand en geef het zelf op",
                    "close the file and give that itself"),
            });
        /// UTF-16, which Excel calls text in Unicode.
        Utf16 {
            /// Whether it is a table.
            table: bool,
        } => Encoding
            (|lang| match table {
                true => pick!(lang,
                    "deze tekst is UTF-16; Excel noemt dat “Unicode-tekst”",
                    "this text is UTF-16; Excel calls that “Unicode text”"),
                false => pick!(lang,
                    "deze tekst is UTF-16, en geen UTF-8",
                    "this text is UTF-16, and not UTF-8"),
            })
            (|lang| save_as_utf8(lang, *table));
        /// A character of an older encoding.
        NotUtf8 {
            sign: char,
            /// Whether it is a table.
            table: bool,
        } => Encoding
            ("dit bestand is geen UTF-8-tekst; hier staat waarschijnlijk “{sign}” zoals Windows het vroeger schreef",
             "this file is not UTF-8 text; here is probably “{sign}” as Windows wrote it before")
            (|lang| save_as_utf8(lang, *table));
        /// Bytes that are no text in any encoding.
        NotText => Encoding
            ("dit is geen tekstbestand", "this is not a text file")
            ("kies het bestand met de antwoorden: YAML, TOML, een werkboek (.xlsx) of CSV",
             "choose the file with the answers: YAML, TOML, a workbook (.xlsx) or CSV");
        /// One sheet of a workbook, saved as CSV.
        OneSheet { sheet: &'static str } => FileKind
            ("dit is één blad van een werkboek (“{sheet}”), opgeslagen als CSV; de andere bladen staan er niet in",
             "this is one sheet of a workbook (“{sheet}”), saved as CSV; the other sheets are not in it")
            ("geef het werkboek zelf op (.xlsx); Excel bewaart als CSV alleen het blad dat open is",
             "give the workbook itself (.xlsx); as CSV, Excel saves only the sheet that is open");
        /// The form's CSV, saved as a workbook.
        CsvAsWorkbook => FileKind
            ("dit is de CSV van een vragenlijst, opgeslagen als werkboek",
             "this is the CSV of a form, saved as a workbook")
            ("kies Opslaan als: CSV UTF-8; norm convert BESTAND.csv BESTAND.xlsx maakt er een werkboek met bladen van",
             "choose Save as: CSV UTF-8; norm convert FILE.csv FILE.xlsx makes a workbook with sheets of it");
    }
}

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

fn save_as_utf8(lang: Lang, table: bool) -> String {
    match table {
        true => pick!(
            lang,
            "kies in Excel Opslaan als: CSV UTF-8 (door komma's gescheiden), of geef het werkboek zelf (.xlsx)",
            "in Excel choose Save as: CSV UTF-8 (comma delimited), or give the workbook itself (.xlsx)"
        ),
        false => pick!(
            lang,
            "sla het bestand op als UTF-8 (in Kladblok: Opslaan als, Codering UTF-8)",
            "save the file as UTF-8 (in Notepad: Save as, Encoding UTF-8)"
        ),
    }
}
