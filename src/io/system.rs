//! What the system says of files, in the words of our readers: its own are English.

use std::io;

use crate::lang::{Lang, Said};

/// Why something cannot be done with a file, after the file's name, and what to do.
pub(crate) fn said(name: &str, error: &io::Error) -> Said {
    let (said, why) = (fact(name, error), why(error));
    Said::new(
        format!("{}; {}", said.pick(Lang::Nl), why.tip.0),
        format!("{}; {}", said.pick(Lang::En), why.tip.1),
    )
}

/// The same for who says what to do.
pub(crate) fn fact(name: &str, error: &io::Error) -> Said {
    let (nl, en) = why(error).fact;
    let number = match (nl, error.raw_os_error()) {
        (UNKNOWN, Some(number)) => format!(" ({number})"),
        (_, _) => String::new(),
    };
    Said::new(
        format!("{name}: {nl}{number}"),
        format!("{name}: {en}{number}"),
    )
}

/// The same where no name is known.
pub(crate) fn without_name(error: &io::Error) -> Said {
    let FactAndTip { fact, tip } = why(error);
    Said::new(
        format!("{}; {}", fact.0, tip.0),
        format!("{}; {}", fact.1, tip.1),
    )
}

/// The sentence for what has none of its own; the number of the system tells the rest.
const UNKNOWN: &str = "het systeem weigert dit";

/// What is the matter and what to do, each in Dutch and in English.
struct FactAndTip {
    fact: (&'static str, &'static str),
    tip: (&'static str, &'static str),
}

/// Windows says of a file that another program holds open what the library has no kind for.
fn kind(error: &io::Error) -> io::ErrorKind {
    const SHARING_VIOLATION: i32 = 32;
    const LOCK_VIOLATION: i32 = 33;
    match (cfg!(windows), error.raw_os_error()) {
        (true, Some(SHARING_VIOLATION | LOCK_VIOLATION)) => io::ErrorKind::ResourceBusy,
        (_, _) => error.kind(),
    }
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the system has forty kinds and gets more; those that people meet have a sentence"
)]
fn why(error: &io::Error) -> FactAndTip {
    use io::ErrorKind as Kind;
    let (fact, tip) = match kind(error) {
        Kind::NotFound => (
            ("dit is er niet", "there is no such file"),
            (
                "kijk of de naam en de map kloppen",
                "see whether the name and the folder are right",
            ),
        ),
        Kind::PermissionDenied => (
            ("geen toegang", "no access"),
            (
                "vraag om rechten op dit bestand en zijn map, of neem een andere map",
                "ask for rights to this file and its folder, or take another folder",
            ),
        ),
        Kind::StorageFull | Kind::QuotaExceeded | Kind::WriteZero => (
            ("de schijf is vol", "the disk is full"),
            (
                "maak ruimte vrij, of neem een andere schijf",
                "make room, or take another disk",
            ),
        ),
        Kind::FileTooLarge => (
            (
                "dit wordt groter dan een bestand hier mag zijn",
                "this grows larger than a file may be here",
            ),
            (
                "neem een andere schijf, of verdeel de bestanden",
                "take another disk, or divide the files",
            ),
        ),
        Kind::NotADirectory => (
            ("dit is geen map", "this is not a folder"),
            (
                "kijk of het pad klopt, met de naam van een map voor elke /",
                "see whether the path is right, with the name of a folder before each /",
            ),
        ),
        Kind::IsADirectory => (
            (
                "dit is een map, geen bestand",
                "this is a folder, not a file",
            ),
            (
                "zet de naam van het bestand erachter",
                "put the name of the file behind it",
            ),
        ),
        Kind::ReadOnlyFilesystem => (
            (
                "hier kan alleen gelezen worden, niet geschreven",
                "this place can only be read, not written",
            ),
            ("neem een andere map", "take another folder"),
        ),
        Kind::DirectoryNotEmpty => (
            ("deze map is niet leeg", "this folder is not empty"),
            ("neem een andere map", "take another folder"),
        ),
        Kind::AlreadyExists => (
            ("dit bestaat al", "this exists already"),
            ("neem een andere naam", "take another name"),
        ),
        Kind::InvalidFilename | Kind::InvalidInput => (
            (
                "deze naam kan een bestand hier niet hebben; hij is te lang of heeft een teken dat niet mag",
                "a file cannot have this name here; it is too long or has a character that is not allowed",
            ),
            (
                "neem een kortere naam van letters en cijfers",
                "take a shorter name of letters and digits",
            ),
        ),
        Kind::ResourceBusy | Kind::ExecutableFileBusy | Kind::Deadlock => (
            (
                "een ander programma gebruikt dit nu",
                "another program uses this now",
            ),
            (
                "sluit het daar en probeer het opnieuw",
                "close it there and try again",
            ),
        ),
        Kind::TimedOut
        | Kind::HostUnreachable
        | Kind::NetworkUnreachable
        | Kind::NetworkDown
        | Kind::StaleNetworkFileHandle => (
            (
                "de schijf of het netwerk antwoordt niet",
                "the disk or the network does not answer",
            ),
            (
                "maak opnieuw verbinding en probeer het nog eens",
                "connect anew and try again",
            ),
        ),
        Kind::CrossesDevices => (
            (
                "dit kan niet van de ene schijf naar de andere",
                "this cannot go from one disk to another",
            ),
            (
                "neem een map op dezelfde schijf",
                "take a folder on the same disk",
            ),
        ),
        Kind::Interrupted => (
            ("dit werd onderbroken", "this was interrupted"),
            ("geef de opdracht opnieuw", "give the command again"),
        ),
        Kind::OutOfMemory => (
            ("er is te weinig geheugen", "there is too little memory"),
            (
                "sluit andere programma's, of geef minder bestanden tegelijk",
                "close other programs, or give fewer files at once",
            ),
        ),
        Kind::UnexpectedEof | Kind::InvalidData => (
            (
                "dit bestand is niet heel te lezen",
                "this file cannot be read to its end",
            ),
            (
                "haal het opnieuw op, of neem een kopie die wel heel is",
                "fetch it anew, or take a copy that is whole",
            ),
        ),
        _ => (
            (UNKNOWN, "the system refuses this"),
            (
                "probeer het in een andere map; helpt dat niet, vraag dan uw beheerder",
                "try it in another folder; if that does not help, ask who manages this computer",
            ),
        ),
    };
    FactAndTip { fact, tip }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_the_systems_own_words_is_told_and_each_says_what_to_do() {
        for number in 1..140 {
            let error = io::Error::from_raw_os_error(number);
            let own = error.to_string();
            let own = own.split(" (").next().unwrap_or_default();
            let FactAndTip { fact, tip } = why(&error);
            for lang in [Lang::Nl, Lang::En] {
                let told = said("a.yaml", &error).pick(lang).to_owned();
                assert!(!told.contains(own), "{told}");
                assert!(told.ends_with(lang.pick(tip.0, tip.1)), "{told}");
            }
            assert_ne!(fact.0, fact.1);
            assert_ne!(tip.0, tip.1);
        }
    }
}
