//! A norm that is not at hand, and what is wrong with the content of one.

use super::faults;
use crate::lang::pick;
use crate::problem::{known_words, meant, meant_or_known};

faults! {
    /// What is wrong with a norm.
    #[derive(Clone, Debug, PartialEq)]
    NormFault {
        /// A norm that is not at hand.
        UnknownNorm { norm: String, nearest: Option<String>, known: Vec<String> } => UnknownNorm
            ("de norm “{norm}” is hier niet bekend", "the norm “{norm}” is not known here")
            (|lang| meant_or_known(lang, nearest.as_deref(), known));
        /// A version that is not at hand.
        NormVersion { norm: String, version: String, known: Vec<String> } => NormVersion
            ("van de norm {norm} is versie “{version}” hier niet aanwezig",
             "version “{version}” of the norm {norm} is not at hand")
            (|lang| known_words(lang, known));
        /// A kind that the norm does not list.
        UnknownKind { kind: String, nearest: Option<String>, known: Vec<String> } => UnknownKind
            ("deze norm kent geen soort organisatie “{kind}”",
             "this norm has no kind of organisation “{kind}”")
            (|lang| meant_or_known(lang, nearest.as_deref(), known));
        /// A source that the norm does not list.
        UnknownSource { source: String, nearest: Option<String> } => UnknownDocument
            ("deze norm noemt geen bron “{source}”", "this norm lists no source “{source}”")
            (|lang| match nearest {
                Some(nearest) => meant(lang, nearest),
                None => pick!(lang,
                    "zet de bron met dit kenmerk in de lijst “sources”",
                    "put the source with this id in the list “sources”"),
            });
        /// A period that cannot be.
        BadInterval { word: String } => BadInterval
            ("“{word}” is geen termijn", "“{word}” is not a period")
            ("schrijf bijvoorbeeld: 1 year, 6 months, 2 weeks of 1 day",
             "write for instance: 1 year, 6 months, 2 weeks or 1 day");
        /// A window that ends before it starts, or a moment said in two ways.
        BadWindow => BadInterval
            ("een termijn heeft “in”, “before”, of “from” met “to”, en begint voor hij eindigt",
             "a window has “in”, “before”, or “from” with “to”, and starts before it ends")
            ("schrijf bijvoorbeeld: {{in: 2027}}, {{before: 2026-12-31}} of {{from: 2025, to: 2026}}",
             "write for instance: {{in: 2027}}, {{before: 2026-12-31}} or {{from: 2025, to: 2026}}");
        /// The file name differs from id and version.
        FileName { expected: String } => FileName
            ("naam en inhoud verschillen: dit bestand hoort {expected} te heten",
             "name and content differ: this file should be called {expected}")
            ("geef het bestand die naam, of verbeter “id” en “version”",
             "give the file that name, or mend “id” and “version”");
        /// `was` names a requirement that the version before does not have.
        BrokenWas { id: String, version: String, nearest: Option<String> } => BrokenWas
            ("versie {version} heeft geen nummer {id}", "version {version} has no number {id}")
            (|lang| match nearest {
                Some(nearest) => meant(lang, nearest),
                None => pick!(lang,
                    "noem een nummer uit de versie hiervoor, of schrijf was: [] als dit nieuw is",
                    "name a number of the version before, or write was: [] if this is new"),
            });
        /// A number that another requirement continues, without saying what is under it now.
        ReusedNumber { id: String, by: String } => ReusedNumber
            ("nummer {id} van de vorige versie gaat verder als {by}, en hier is {id} opnieuw gebruikt",
             "number {id} of the version before goes on as {by}, and here {id} is used again")
            ("is dit iets nieuws, schrijf dan: was: []; is het een deel van het oude, schrijf dan: was: [\"{id}\"]",
             "if this is something new, write: was: []; if it is a part of the old one, write: was: [\"{id}\"]");
        /// `was` without a version before.
        WasWithoutReplaces => BrokenWas
            ("“was” kan alleen als “replaces” zegt welke versie hiervoor kwam",
             "“was” needs “replaces” to say which version came before")
            ("schrijf bovenaan “replaces”, of haal “was” weg",
             "write “replaces” at the top, or remove “was”");
        /// A recurring requirement that does not say how often.
        RecurringWithoutEvery => Conflict
            ("dit komt steeds terug (recurring), maar “every” zegt niet hoe vaak",
             "this is recurring, but “every” does not say how often")
            ("schrijf bijvoorbeeld: every: [{{interval: 1 year, bound: at_least, where: statement}}]",
             "write for instance: every: [{{interval: 1 year, bound: at_least, where: statement}}]");
        /// An inferred addressee without a remark.
        InferredWithoutRemark => Conflict
            ("wie dit aangaat is afgeleid (inferred), maar “remark” zegt niet waaruit",
             "the addressees are inferred, but no “remark” says from what")
            ("schrijf bij “remark” waar het uit blijkt", "say in “remark” what it follows from");
        /// `narrower` names a kind that is not addressed.
        NarrowerNotAddressed { kind: String } => Conflict
            ("“{kind}” staat in “narrower” maar niet in “addresses”",
             "“{kind}” is in “narrower” but not in “addresses”")
            ("zet de soort ook bij “addresses”, of haal haar hier weg",
             "put the kind in “addresses” too, or remove it here");
        /// A source of the signing, without a moment of signing.
        SourceWithoutSigned => Conflict
            ("“signed_source” zegt welke bron, maar “signed” zegt niet wanneer ondertekend is",
             "“signed_source” says which source, but no “signed” says when it was signed")
            ("schrijf de datum of het jaar bij “signed”, of haal “signed_source” weg",
             "write the date or the year at “signed”, or remove “signed_source”");
        /// The body that answers for all is not collective.
        NotCollective { kind: String } => Conflict
            ("“{kind}” antwoordt voor allen, maar is niet “collective”",
             "“{kind}” answers for all but is not “collective”")
            ("schrijf bij “kinds”: {kind}: {{title: …, collective: true}}",
             "write at “kinds”: {kind}: {{title: …, collective: true}}");
        /// `need` on a criterion without children.
        NeedWithoutChildren => Conflict
            ("“need” hoort bij een onderdeel dat zelf onderdelen heeft",
             "“need” belongs to a criterion that has criteria itself")
            ("haal “need” weg, of geef dit onderdeel onderdelen",
             "remove “need”, or give this criterion criteria");
        /// A second file of the same norm and version.
        SameNorm { norm: String, first: String } => SameNorm
            ("er is al een bestand van {norm}: {first}",
             "there is a file of {norm} already: {first}")
            ("haal een van de twee weg, of geef de nieuwe een eigen versie",
             "take one of the two away, or give the new one a version of its own");
    }
}
