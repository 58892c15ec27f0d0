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
    /// More problems than a file is read for.
    ManyProblems {
        /// Problems that are named.
        most: usize,
    },
    /// The library that reads the format broke down on it.
    Stuck,
    /// A text longer than one cell of a spreadsheet.
    TooLong {
        /// UTF-16 units that are allowed.
        most: usize,
    },
    /// Nothing in it.
    Empty,
    /// The same of a workspace.
    EmptyWorkspace,
}

impl Explain for TextFault {
    fn code(&self) -> Code {
        match self {
            Self::ControlCharacter(_) => Code::ControlCharacter,
            Self::TooLarge { .. }
            | Self::TooDeep { .. }
            | Self::TooMany { .. }
            | Self::ManyProblems { .. }
            | Self::TooLong { .. } => Code::Limit,
            Self::Empty | Self::EmptyWorkspace | Self::Stuck => Code::Syntax,
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
            Self::ManyProblems { most } => lang.pick(
                format!("dit bestand heeft meer fouten; de eerste {most} zijn genoemd"),
                format!("this file has more problems; the first {most} are named"),
            ),
            Self::Stuck => fixed(
                "op dit bestand liep het lezen vast",
                "reading got stuck on this file",
            ),
            Self::Empty | Self::EmptyWorkspace => {
                fixed("dit bestand is leeg", "this file is empty")
            }
        }
    }

    fn help(&self, lang: Lang) -> String {
        let fixed = |nl: &str, en: &str| lang.pick(nl, en).to_owned();
        match self {
            Self::Empty => fixed(
                "kies het goede bestand, of maak een vragenlijst met norm init",
                "choose the right file, or make a form with norm init",
            ),
            Self::EmptyWorkspace => fixed(
                "schrijf er instellingen in, bijvoorbeeld: answers = [\"antwoorden\"], of haal het bestand weg",
                "put settings in it, for instance: answers = [\"answers\"], or remove the file",
            ),
            Self::ControlCharacter(_) => fixed(
                "haal het weg; het komt vaak mee bij knippen en plakken",
                "remove it; it often comes along with copy and paste",
            ),
            Self::TooLarge { .. } | Self::TooMany { .. } => fixed(
                "kijk of het wel het bedoelde bestand is; zo niet, verdeel het",
                "see whether it is the file you meant; if it is, split it",
            ),
            Self::TooDeep { .. } => fixed(
                "kijk of er een haakje te veel openstaat; deze bestanden zijn een paar niveaus diep",
                "see whether a bracket too many is open; these files are a few levels deep",
            ),
            Self::TooLong { .. } => fixed(
                "kort de tekst in, en verwijs naar een document",
                "shorten the text, and refer to a document",
            ),
            Self::ManyProblems { .. } => fixed(
                "herstel eerst de fouten die genoemd zijn; vaak gaan er dan veel tegelijk weg",
                "mend the problems that are named first; many often go away at once",
            ),
            Self::Stuck => fixed(
                "schrijf het bestand opnieuw, bijvoorbeeld vanuit norm init, en meld dit met het bestand",
                "write the file anew, for instance from norm init, and report this with the file",
            ),
        }
    }
}
