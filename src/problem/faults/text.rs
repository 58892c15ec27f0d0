//! What is wrong with a file as text, before its content is looked at.

use super::faults;

faults! {
    /// What is wrong with a file as text.
    #[derive(Clone, Debug, PartialEq)]
    TextFault {
        /// A character that cannot be seen.
        ControlCharacter { sign: char } => ControlCharacter
            ("hier staat een onzichtbaar teken (U+{:04X})",
             "there is an invisible character here (U+{:04X})", u32::from(*sign))
            ("haal het weg; het komt vaak mee bij knippen en plakken",
             "remove it; it often comes along with copy and paste");
        /// More bytes than allowed.
        TooLarge {
            /// Bytes that are allowed.
            most: usize,
        } => Limit
            ("dit bestand is te groot; ten hoogste {} kB kan",
             "this file is too large; at most {} kB is possible", most / 1000)
            ("kijk of het wel het bedoelde bestand is; zo niet, verdeel het",
             "see whether it is the file you meant; if it is, split it");
        /// Nested deeper than allowed.
        TooDeep {
            /// Levels that are allowed.
            most: usize,
        } => Limit
            ("dit is te diep genest; ten hoogste {most} niveaus kan",
             "this is nested too deeply; at most {most} levels are possible")
            ("kijk of er een haakje te veel openstaat; deze bestanden zijn een paar niveaus diep",
             "see whether a bracket too many is open; these files are a few levels deep");
        /// More values than allowed.
        TooMany {
            /// Values that are allowed.
            most: usize,
        } => Limit
            ("dit bestand heeft te veel waarden; ten hoogste {most} kan",
             "this file has too many values; at most {most} are possible")
            ("kijk of het wel het bedoelde bestand is; zo niet, verdeel het",
             "see whether it is the file you meant; if it is, split it");
        /// More problems than a file is read for.
        ManyProblems {
            /// Problems that are named.
            most: usize,
        } => Limit
            ("dit bestand heeft meer fouten; de eerste {most} zijn genoemd",
             "this file has more problems; the first {most} are named")
            ("herstel eerst de fouten die genoemd zijn; vaak gaan er dan veel tegelijk weg",
             "mend the problems that are named first; many often go away at once");
        /// The library that reads the format broke down on it.
        Stuck => Syntax
            ("op dit bestand liep het lezen vast", "reading got stuck on this file")
            ("schrijf het bestand opnieuw, bijvoorbeeld vanuit norm init, en meld dit met het bestand",
             "write the file anew, for instance from norm init, and report this with the file");
        /// A text longer than one cell of a spreadsheet.
        TooLong {
            /// UTF-16 units that are allowed.
            most: usize,
        } => Limit
            ("deze tekst is te lang; ten hoogste {most} tekens passen in een cel",
             "this text is too long; at most {most} characters fit a cell")
            ("kort de tekst in, en verwijs naar een document",
             "shorten the text, and refer to a document");
        /// Nothing in it.
        Empty => Syntax
            ("dit bestand is leeg", "this file is empty")
            ("kies het goede bestand, of maak een vragenlijst met norm init",
             "choose the right file, or make a form with norm init");
        /// The same of a workspace.
        EmptyWorkspace => Syntax
            ("dit bestand is leeg", "this file is empty")
            ("schrijf er instellingen in, bijvoorbeeld: answers = [\"antwoorden\"], of haal het bestand weg",
             "put settings in it, for instance: answers = [\"answers\"], or remove the file");
    }
}
