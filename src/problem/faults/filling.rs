//! What stands in the way of putting parts together.

use super::faults;
use crate::lang::{Lang, pick};

faults! {
    /// What stands in the way of putting parts together.
    #[derive(Clone, Debug, PartialEq)]
    FillingFault {
        /// Two parts say something else in one field.
        PartsDiffer {
            /// The requirement, if it is an answer.
            requirement: Option<String>,
            /// The field: `note`, `criteria.vastgoed`, `measurement.date`.
            field: String,
            /// Where the other part says it.
            first: String,
        } => PartsDiffer
            (|lang| pick!(lang,
                "{of}veld “{field}”: dit deel zegt iets anders dan {first}",
                "{of}key “{field}”: this part says something else than {first}",
                of = of(lang, requirement.as_deref())))
            ("laat één van de twee staan, of maak ze gelijk", "leave one of the two, or make them equal");
    }
}

fn of(lang: Lang, requirement: Option<&str>) -> String {
    match requirement {
        Some(id) => pick!(lang, "nummer {id}, ", "number {id}, "),
        None => String::new(),
    }
}
