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
            (|lang| what_to_do(lang, requirement.is_none() && field.starts_with("measurement.")));
    }
}

fn what_to_do(lang: Lang, of_measurement: bool) -> String {
    match of_measurement {
        true => pick!(
            lang,
            "dit deel lijkt van een andere meting: zet alleen delen van dezelfde meting samen, of maak de twee gelijk",
            "this part seems to be of another measurement: put parts of one measurement together only, or make the two equal"
        ),
        false => pick!(
            lang,
            "laat één van de twee staan, of maak ze gelijk",
            "leave one of the two, or make them equal"
        ),
    }
}

fn of(lang: Lang, requirement: Option<&str>) -> String {
    match requirement {
        Some(id) => pick!(lang, "nummer {id}, ", "number {id}, "),
        None => String::new(),
    }
}
