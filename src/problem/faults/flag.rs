//! What is wrong with the words behind a flag.

use super::faults;
use crate::lang::{Lang, pick};
use crate::problem::meant;

faults! {
    /// What is wrong with the words behind a flag.
    #[derive(Clone, Debug, PartialEq, Eq)]
    FlagFault {
        /// A part without a key and a value.
        NoEquals { part: usize } => WrongShape
            ("deel {part} heeft geen “=”", "part {part} has no “=”")
            ("schrijf veld=waarde, met een puntkomma ertussen; een puntkomma in een tekst schrijft u dubbel (;;), weghalen is -nummer of -id",
             "write key=value, with a semicolon between them; write a semicolon in a text twice (;;), taking away is -number or -id");
        /// An id without a plus or a minus.
        BareItem => WrongShape
            ("hier staat geen + of - voor, en er is geen veld=waarde",
             "there is no + or - before this, and no key=value")
            ("schrijf +id om een document van de lijst toe te voegen, -id om het weg te halen, of title=…; ref=… voor een document dat alleen hier staat",
             "write +id to add a document of the list, -id to take it away, or title=…; ref=… for a document that stands only here");
        /// A key that is typed twice for one item.
        TwiceKey { key: String } => DuplicateKey
            ("“{key}” staat hier twee keer", "“{key}” stands here twice")
            ("laat één van de twee staan; een puntkomma in een tekst schrijft u dubbel (;;)",
             "leave one of the two; write a semicolon in a text twice (;;)");
        /// An item that the list does not have.
        NoSuchItem { item: String, count: usize, nearest: Option<String>, known: Vec<String> } => UnknownItem
            ("“{item}” staat niet in deze lijst", "“{item}” is not in this list")
            (|lang| match (nearest, count) {
                (Some(nearest), _) => meant(lang, nearest),
                (None, 0) => pick!(lang,
                    "de lijst is nog leeg; voeg iets toe met title=…",
                    "the list is still empty; add something with title=…"),
                (None, _) => places(*count, known, lang),
            });
        /// A number that is the place of one item and the id of another.
        TwoItems { item: String } => Conflict
            ("{item} is de plaats van het ene en de id van een ander",
             "{item} is the place of one and the id of another")
            ("verander dit in een editor, of geef het tweede een andere id",
             "change this in an editor, or give the second one another id");
        /// An id that several items of a list have.
        ManyItems { item: String, count: usize } => Conflict
            ("“{item}” staat {count} keer in deze lijst", "“{item}” is {count} times in this list")
            ("noem de plaats in de lijst, zoals 2.article=… of -2",
             "name the place in the list, such as 2.article=… or -2");
        /// A key of something that only refers to the list of documents.
        ListedItem { id: String } => WrongShape
            ("“{id}” verwijst naar de lijst met documenten en heeft zelf alleen een artikel (article)",
             "“{id}” refers to the list of documents and has only an article of its own")
            ("verander het document: --document \"{id}.title=…\"",
             "change the document: --document \"{id}.title=…\"");
    }
}

/// The places and ids of a list.
fn places(count: usize, known: &[String], lang: Lang) -> String {
    let ids = known.join(", ");
    match (count, ids.is_empty()) {
        (1, true) => pick!(lang, "kies 1", "choose 1"),
        (1, false) => pick!(lang, "kies uit: 1, {ids}", "choose from: 1, {ids}"),
        (count, true) => pick!(
            lang,
            "kies uit: 1 tot en met {count}",
            "choose from: 1 to {count}"
        ),
        (count, false) => pick!(
            lang,
            "kies uit: 1 tot en met {count}, {ids}",
            "choose from: 1 to {count}, {ids}"
        ),
    }
}
