//! What is wrong with a file as text, before its content is looked at.

use super::{Code, Explain};
use crate::lang::Lang;

/// What is wrong with a file as text.
#[derive(Clone, Debug, PartialEq)]
pub enum TextFault {
    /// Not UTF-8.
    NotUtf8,
    /// A spreadsheet, a Word file or another file that is no text.
    NotText,
    /// A character that cannot be seen.
    ControlCharacter(char),
    /// More bytes than allowed.
    TooLarge {
        /// Bytes that are allowed.
        most: usize,
    },
    /// Nested deeper than allowed.
    TooDeep {
        /// Levels that are allowed.
        most: usize,
    },
    /// More values than allowed.
    TooMany {
        /// Values that are allowed.
        most: usize,
    },
    /// A text longer than one cell of a spreadsheet.
    TooLong {
        /// UTF-16 units that are allowed.
        most: usize,
    },
    /// Nothing in it.
    Empty,
    /// A value with an unquoted colon in it.
    UnquotedColon,
    /// A tab where spaces belong.
    Tab,
    /// A quotation mark that is not closed.
    OpenQuote,
    /// A line that stands too far left or right.
    Indentation,
    /// A bracket that is not closed or not opened.
    Bracket,
    /// A word in `|` or `@` or another sign with a meaning at the start of a value.
    Sign(char),
    /// Anything else, in the parser's words.
    Syntax(String),
    /// `&name` or `*name`.
    Anchor,
    /// `!name`.
    Tag,
    /// `<<`.
    MergeKey,
    /// A second document in the same file.
    SecondDocument,
    /// A key that is no plain word.
    ComplexKey,
}

impl Explain for TextFault {
    fn code(&self) -> Code {
        match self {
            Self::NotUtf8 | Self::NotText => Code::Encoding,
            Self::ControlCharacter(_) => Code::ControlCharacter,
            Self::TooLarge { .. }
            | Self::TooDeep { .. }
            | Self::TooMany { .. }
            | Self::TooLong { .. } => Code::Limit,
            Self::Empty
            | Self::UnquotedColon
            | Self::Tab
            | Self::OpenQuote
            | Self::Indentation
            | Self::Bracket
            | Self::Sign(_)
            | Self::Syntax(_) => Code::Syntax,
            Self::Anchor | Self::Tag | Self::MergeKey | Self::SecondDocument | Self::ComplexKey => {
                Code::Unsupported
            }
        }
    }

    fn sentence(&self, lang: Lang) -> String {
        let fixed = |nl: &str, en: &str| lang.pick(nl, en).to_owned();
        match self {
            Self::NotUtf8 => fixed(
                "dit bestand is geen UTF-8-tekst",
                "this file is not UTF-8 text",
            ),
            Self::NotText => fixed(
                "dit is geen tekstbestand, maar bijvoorbeeld een Word- of Excel-bestand",
                "this is no text file but, for instance, a Word or Excel file",
            ),
            Self::ControlCharacter(c) => lang.pick(
                format!("hier staat een onzichtbaar teken (U+{:04X})", u32::from(*c)),
                format!(
                    "there is an invisible character here (U+{:04X})",
                    u32::from(*c)
                ),
            ),
            Self::TooLarge { most } => lang.pick(
                format!(
                    "dit bestand is te groot; ten hoogste {} kB kan",
                    most / 1000
                ),
                format!(
                    "this file is too large; at most {} kB is possible",
                    most / 1000
                ),
            ),
            Self::TooDeep { most } => lang.pick(
                format!("dit is te diep genest; ten hoogste {most} niveaus kan"),
                format!("this is nested too deeply; at most {most} levels are possible"),
            ),
            Self::TooMany { most } => lang.pick(
                format!("dit bestand heeft te veel waarden; ten hoogste {most} kan"),
                format!("this file has too many values; at most {most} are possible"),
            ),
            Self::TooLong { most } => lang.pick(
                format!("deze tekst is te lang; ten hoogste {most} tekens passen in een cel"),
                format!("this text is too long; at most {most} characters fit a cell"),
            ),
            Self::Empty => fixed("dit bestand is leeg", "this file is empty"),
            Self::UnquotedColon => fixed(
                "in deze tekst staat een dubbele punt, en de tekst staat niet tussen aanhalingstekens",
                "this text holds a colon and is not in quotes",
            ),
            Self::Tab => fixed(
                "hier staat een tab; gebruik spaties om in te springen",
                "there is a tab here; use spaces to indent",
            ),
            Self::OpenQuote => fixed(
                "hier begint een tekst tussen aanhalingstekens die niet goed wordt afgesloten",
                "a text in quotes starts here and is not closed well",
            ),
            Self::Indentation => fixed(
                "deze regel springt te ver of niet ver genoeg in",
                "this line is indented too far or not far enough",
            ),
            Self::Bracket => fixed(
                "hier ontbreekt een haakje of een komma, of staat er een te veel",
                "a bracket or a comma is missing here, or there is one too many",
            ),
            Self::Sign(c) => lang.pick(
                format!("een tekst kan niet met {c} beginnen zonder aanhalingstekens"),
                format!("a text cannot start with {c} without quotes"),
            ),
            Self::Syntax(words) => lang.pick(
                format!("dit kan niet gelezen worden ({words})"),
                format!("this cannot be read ({words})"),
            ),
            Self::Anchor => fixed(
                "verwijzingen met & en * kunnen hier niet",
                "references with & and * are not possible here",
            ),
            Self::Tag => fixed(
                "een tekst kan niet met een uitroepteken beginnen (YAML leest dat als een label)",
                "a text cannot start with an exclamation mark (YAML reads that as a tag)",
            ),
            Self::MergeKey => fixed(
                "samenvoegen met << kan hier niet",
                "merging with << is not possible here",
            ),
            Self::SecondDocument => fixed(
                "hier begint een tweede document (---); een bestand heeft er één",
                "a second document (---) starts here; a file has one",
            ),
            Self::ComplexKey => fixed(
                "hier hoort een veldnaam te staan: een enkel woord of nummer",
                "a key belongs here: a single word or number",
            ),
        }
    }

    fn help(&self, lang: Lang) -> Option<String> {
        let fixed = |nl: &str, en: &str| Some(lang.pick(nl, en).to_owned());
        match self {
            Self::NotUtf8 => fixed(
                "sla het bestand op als UTF-8 (in Kladblok: Opslaan als, Codering UTF-8)",
                "save the file as UTF-8 (in Notepad: Save as, Encoding UTF-8)",
            ),
            Self::UnquotedColon => fixed(
                "zet de hele tekst tussen aanhalingstekens: note: \"hij zei: ja\"",
                "put the whole text in quotes: note: \"he said: yes\"",
            ),
            Self::Sign(_) | Self::Tag => fixed(
                "zet de tekst tussen aanhalingstekens",
                "put the text in quotes",
            ),
            Self::OpenQuote => fixed(
                "sluit af met hetzelfde aanhalingsteken; een \" in de tekst zelf schrijft u als \\\"",
                "close with the same quotation mark; write a \" inside the text as \\\"",
            ),
            Self::ControlCharacter(_) => fixed(
                "haal het weg; het komt vaak mee bij knippen en plakken",
                "remove it; it often comes along with copy and paste",
            ),
            Self::Indentation => fixed(
                "zet velden die bij elkaar horen even ver van de kantlijn, met spaties",
                "put keys that belong together at the same distance from the margin, with spaces",
            ),
            _ => None,
        }
    }
}
