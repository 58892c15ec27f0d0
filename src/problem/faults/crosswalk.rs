//! What is wrong with relations between norms.

use super::faults;
use crate::problem::meant_or_known;

faults! {
    /// What is wrong with a crosswalk.
    #[derive(Clone, Debug, PartialEq)]
    CrosswalkFault {
        /// One that is not at hand.
        Unknown { crosswalk: String, nearest: Option<String>, known: Vec<String> } => UnknownNorm
            ("het verband “{crosswalk}” is hier niet bekend", "the crosswalk “{crosswalk}” is not known here")
            (|lang| meant_or_known(lang, nearest.as_deref(), known));
        /// A name that does not say which two.
        NameWithoutTwo => BadId
            ("de naam zegt niet welke twee naast elkaar staan", "the name does not say which two stand side by side")
            ("schrijf beide met twee streepjes ertussen: noord-holland--flevoland",
             "write both with two dashes between them: noord-holland--flevoland");
        /// A norm without its version.
        NoVersion => NormVersion
            ("hier hoort de versie van de norm bij: een verband geldt voor één versie",
             "the version of the norm belongs here: a relation holds for one version")
            ("schrijf bijvoorbeeld: noord-holland@2025", "write for instance: noord-holland@2025");
        /// Another norm and another text at once.
        TwoOthers => Conflict
            ("“to” en “to_source” staan er allebei", "both “to” and “to_source” are there")
            ("laat “to” staan als het een norm is, “to_source” als het een andere tekst is",
             "keep “to” for a norm, “to_source” for another text");
        /// A relation without the other side.
        NoOtherSide => MissingKey
            ("dit verband noemt geen punt van de andere norm", "this relation names no point of the other norm")
            ("schrijf bij “to” het nummer; een punt zonder tegenhanger hoort bij “alone”",
             "write the number at “to”; a point without a counterpart belongs to “alone”");
        /// A number of a text that has none here.
        SideOfAText => Conflict
            ("de andere kant is geen norm, dus een nummer ervan is niet na te gaan",
             "the other side is no norm, so a number of it cannot be checked")
            ("haal “to” hier weg, en noem het nummer bij “why”",
             "remove “to” here, and name the number in “why”");
        /// The same pair a second time.
        DuplicateRelation { first: String } => DuplicateRelation
            ("dit paar staat er twee keer; eerder op {first}", "this pair stands here twice; first at {first}")
            ("laat één verband per paar staan", "keep one relation for each pair");
        /// A number without a counterpart that has one.
        AloneAndRelated { id: String } => AloneAndRelated
            ("{id} staat bij “alone”, en heeft toch een verband dat meer is dan verwant",
             "{id} is under “alone”, and has a relation that is more than related all the same")
            ("haal {id} weg bij “alone”, of maak het verband “related”",
             "remove {id} from “alone”, or make the relation “related”");
        /// Numbers that are nowhere.
        Unmapped { norm: String, ids: Vec<String> } => Unmapped
            ("van {norm} staat nergens: {}", "of {norm} nothing is said about: {}", ids.join(", "))
            ("geef elk nummer een verband, of zet het bij “alone” met de reden",
             "give each number a relation, or put it under “alone” with the reason");
        /// The same, asked of nobody in common.
        KindsDiffer => KindsDiffer
            ("dit verband zegt dat het ene het andere dekt, maar de twee punten spreken niemand samen aan",
             "this relation says that the one covers the other, but the two address nobody in common")
            ("kies een ander verband, of zeg bij “kinds” voor welke soorten het geldt",
             "choose another relation, or say in “kinds” for which kinds it holds");
        /// A later version of which nobody can tell how it continues the one that is named.
        Unfollowed { norm: String, later: String } => CrosswalkMoved
            ("{later} is hier ook, en niet te zeggen is hoe die op {norm} volgt; daar wordt dit verband niet getoond",
             "{later} is at hand too, and nobody can tell how it continues {norm}; this crosswalk is not shown with it")
            ("zet de versies ertussen in dezelfde map, of noem {later} in het bestand",
             "put the versions between them in the same folder, or name {later} in the file");
        /// Numbers that do not go on one to one in a later version.
        Moved { norm: String, ids: Vec<String> } => CrosswalkMoved
            ("in {norm} gaan deze nummers niet één op één verder, dus hun verbanden vervallen: {}",
             "in {norm} these numbers do not go on one to one, so their relations are gone: {}", ids.join(", "))
            ("bekijk deze verbanden opnieuw naast {norm}, en noem die versie in het bestand",
             "look at these relations again beside {norm}, and name that version in the file");
    }
}
