//! What the system says of files, in the words of our readers: its own are English.

use std::io;

use crate::lang::{Lang, Said};

/// Why something cannot be done with a file, after the file's name.
pub(super) fn said(name: &str, error: &io::Error) -> Said {
    let (nl, en) = why(error);
    let number = match (nl, error.raw_os_error()) {
        (UNKNOWN, Some(number)) => format!(" ({number})"),
        (_, _) => String::new(),
    };
    Said::new(
        format!("{name}: {nl}{number}"),
        format!("{name}: {en}{number}"),
    )
}

/// An error as the reader reads it, whatever made it.
pub(super) fn told(error: &anyhow::Error, lang: Lang) -> String {
    if let Some(said) = error.downcast_ref::<Said>() {
        return said.pick(lang).to_owned();
    }
    match error.downcast_ref::<io::Error>() {
        Some(error) => lang.pick(why(error).0, why(error).1).to_owned(),
        None => format!("{error:#}"),
    }
}

/// The sentence for what has none of its own; the number of the system tells the rest.
const UNKNOWN: &str = "het systeem weigert dit";

/// In Dutch and in English.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the system has forty kinds and gets more; those that people meet have a sentence"
)]
fn why(error: &io::Error) -> (&'static str, &'static str) {
    use io::ErrorKind as Kind;
    match error.kind() {
        Kind::NotFound => ("dit is er niet", "there is no such file"),
        Kind::PermissionDenied => ("geen toegang", "no access"),
        Kind::StorageFull | Kind::QuotaExceeded | Kind::WriteZero => {
            ("de schijf is vol", "the disk is full")
        }
        Kind::FileTooLarge => (
            "dit wordt groter dan een bestand hier mag zijn",
            "this grows larger than a file may be here",
        ),
        Kind::NotADirectory => ("dit is geen map", "this is no folder"),
        Kind::IsADirectory => (
            "dit is een map, geen bestand",
            "this is a folder, not a file",
        ),
        Kind::DirectoryNotEmpty => ("deze map is niet leeg", "this folder is not empty"),
        Kind::AlreadyExists => ("dit bestaat al", "this exists already"),
        Kind::ReadOnlyFilesystem => (
            "hier kan alleen gelezen worden, niet geschreven",
            "this place can only be read, not written",
        ),
        Kind::InvalidFilename | Kind::InvalidInput => (
            "deze naam kan een bestand hier niet hebben; hij is te lang of heeft een teken dat niet mag",
            "a file cannot have this name here; it is too long or has a sign that is not allowed",
        ),
        Kind::ResourceBusy | Kind::ExecutableFileBusy | Kind::Deadlock => (
            "een ander programma gebruikt dit nu",
            "another program uses this now",
        ),
        Kind::TimedOut | Kind::HostUnreachable | Kind::NetworkUnreachable | Kind::NetworkDown => (
            "de schijf of het netwerk antwoordt niet",
            "the disk or the network does not answer",
        ),
        Kind::StaleNetworkFileHandle => (
            "de netwerkschijf is opnieuw verbonden; probeer het nog eens",
            "the network disk was connected anew; try again",
        ),
        Kind::CrossesDevices => (
            "dit kan niet van de ene schijf naar de andere",
            "this cannot go from one disk to another",
        ),
        Kind::Interrupted => ("dit werd onderbroken", "this was interrupted"),
        Kind::OutOfMemory => ("er is te weinig geheugen", "there is too little memory"),
        Kind::UnexpectedEof | Kind::InvalidData => (
            "dit bestand is niet heel te lezen",
            "this file cannot be read to its end",
        ),
        _ => (UNKNOWN, "the system refuses this"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_the_systems_own_words_is_told() {
        for number in 1..140 {
            let error = io::Error::from_raw_os_error(number);
            let own = error.to_string();
            let own = own.split(" (").next().unwrap_or_default();
            let (nl, en) = why(&error);
            for lang in [Lang::Nl, Lang::En] {
                let told = said("a.yaml", &error).pick(lang).to_owned();
                assert!(!told.contains(own), "{told}");
            }
            assert_ne!(nl, en);
        }
    }
}
