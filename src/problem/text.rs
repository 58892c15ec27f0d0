//! What is wrong with a file as text, before its content is looked at.

use super::{Code, Explain};
use crate::lang::Lang;

/// What is wrong with a file as text.
#[derive(Clone, Debug, PartialEq)]
pub enum TextFault {
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
    /// YAML in a file that is called .toml.
    YamlNamedToml,
    /// TOML in a file that is called .yaml.
    TomlNamedYaml,
    /// Curly quotation marks, as Word makes them.
    WordQuotes,
    /// A space that cannot be told from a common one.
    FixedSpace,
    /// A line with a word and a value but no colon.
    MissingColon,
    /// A colon without a space behind it.
    SpaceAfterColon,
    /// A dash without a space behind it, or a long dash.
    Dash,
    /// Marks that git leaves where two changes met.
    ConflictMarks,
    /// A TOML number in another form than plain digits.
    OddNumber,
    /// A TOML text without quotes.
    TomlUnquoted,
    /// A second document in the same file.
    SecondDocument,
    /// A key that is no plain word.
    ComplexKey,
}

impl Explain for TextFault {
    fn code(&self) -> Code {
        match self {
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
            | Self::YamlNamedToml
            | Self::TomlNamedYaml
            | Self::WordQuotes
            | Self::FixedSpace
            | Self::MissingColon
            | Self::SpaceAfterColon
            | Self::Dash
            | Self::ConflictMarks
            | Self::TomlUnquoted
            | Self::OddNumber
            | Self::Syntax(_) => Code::Syntax,
            Self::Anchor | Self::Tag | Self::MergeKey | Self::SecondDocument | Self::ComplexKey => {
                Code::Unsupported
            }
        }
    }

    fn sentence(&self, lang: Lang) -> String {
        let fixed = |nl: &str, en: &str| lang.pick(nl, en).to_owned();
        match self {
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
            Self::YamlNamedToml => fixed(
                "dit is YAML, maar het bestand heet .toml; noem het .yaml",
                "this is YAML, but the file is called .toml; call it .yaml",
            ),
            Self::TomlNamedYaml => fixed(
                "dit is TOML, maar het bestand heet .yaml; noem het .toml",
                "this is TOML, but the file is called .yaml; call it .toml",
            ),
            Self::WordQuotes => fixed(
                "hier staan gekrulde aanhalingstekens, zoals Word ze maakt; gebruik rechte",
                "there are curly quotation marks here, as Word makes them; use straight ones",
            ),
            Self::FixedSpace => fixed(
                "hier staat een vaste spatie (uit Word of een website); vervang haar door een gewone",
                "there is a fixed space here (from Word or a website); replace it by a common one",
            ),
            Self::MissingColon => fixed(
                "op deze regel ontbreekt een dubbele punt na de veldnaam",
                "this line lacks a colon after the key",
            ),
            Self::SpaceAfterColon => fixed(
                "na de dubbele punt hoort een spatie",
                "a space belongs after the colon",
            ),
            Self::Dash => fixed(
                "een regel van een lijst begint met een kort streepje en een spatie",
                "a line of a list starts with a short dash and a space",
            ),
            Self::ConflictMarks => fixed(
                "hier staan tekens van twee wijzigingen die nog niet samengevoegd zijn (<<<<<<<)",
                "here are marks of two changes that are not merged yet (<<<<<<<)",
            ),
            Self::TomlUnquoted => fixed(
                "in TOML staat een tekst tussen aanhalingstekens",
                "in TOML a text stands in quotes",
            ),
            Self::OddNumber => fixed(
                "dit getal staat er niet in gewone cijfers",
                "this number does not stand here in plain digits",
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
            Self::Empty => fixed(
                "kies het goede bestand, of maak een vragenlijst met norm init",
                "choose the right file, or make a form with norm init",
            ),
            Self::UnquotedColon => fixed(
                "zet de hele tekst tussen aanhalingstekens: note: \"hij zei: ja\"",
                "put the whole text in quotes: note: \"he said: yes\"",
            ),
            Self::Sign(_) | Self::Tag | Self::Anchor => fixed(
                "zet de tekst tussen aanhalingstekens",
                "put the text in quotes",
            ),
            Self::OpenQuote => fixed(
                "sluit af met hetzelfde aanhalingsteken; een \" in de tekst zelf schrijft u als \\\"",
                "close with the same quotation mark; write a \" inside the text as \\\"",
            ),
            Self::MissingColon | Self::SpaceAfterColon => fixed(
                "schrijf bijvoorbeeld: status: voldoet",
                "write for instance: status: met",
            ),
            Self::TomlUnquoted => fixed(
                "schrijf bijvoorbeeld: status = \"voldoet\"",
                "write for instance: status = \"met\"",
            ),
            Self::OddNumber => fixed(
                "zet wat u bedoelt tussen aanhalingstekens",
                "put what you mean in quotes",
            ),
            Self::ControlCharacter(_) => fixed(
                "haal het weg; het komt vaak mee bij knippen en plakken",
                "remove it; it often comes along with copy and paste",
            ),
            Self::Indentation => fixed(
                "zet velden die bij elkaar horen even ver van de kantlijn, met spaties",
                "put keys that belong together at the same distance from the margin, with spaces",
            ),
            Self::TooLarge { .. }
            | Self::TooDeep { .. }
            | Self::TooMany { .. }
            | Self::TooLong { .. }
            | Self::Tab
            | Self::Bracket
            | Self::Syntax(_)
            | Self::MergeKey
            | Self::YamlNamedToml
            | Self::TomlNamedYaml
            | Self::WordQuotes
            | Self::FixedSpace
            | Self::Dash
            | Self::ConflictMarks
            | Self::SecondDocument
            | Self::ComplexKey => None,
        }
    }
}
