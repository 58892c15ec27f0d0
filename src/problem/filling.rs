//! What stands in the way of putting parts together.

use super::{Code, Explain};
use crate::lang::Lang;

/// What stands in the way of putting parts together.
#[derive(Clone, Debug, PartialEq)]
pub enum FillingFault {
    /// Two parts say something else in one field.
    PartsDiffer {
        /// The requirement, if it is an answer.
        requirement: Option<String>,
        /// The field: `note`, `criteria.vastgoed`, `measurement.date`.
        field: String,
        /// Where the other part says it.
        first: String,
    },
}

impl Explain for FillingFault {
    fn code(&self) -> Code {
        match self {
            Self::PartsDiffer { .. } => Code::PartsDiffer,
        }
    }

    fn sentence(&self, lang: Lang) -> String {
        let Self::PartsDiffer {
            requirement,
            field,
            first,
        } = self;
        let of = requirement.as_ref().map_or(String::new(), |id| {
            lang.pick(format!("nummer {id}, "), format!("number {id}, "))
        });
        lang.pick(
            format!("{of}veld “{field}”: dit deel zegt iets anders dan {first}"),
            format!("{of}key “{field}”: this part says something else than {first}"),
        )
    }

    fn help(&self, lang: Lang) -> String {
        let help = lang.pick(
            "laat één van de twee staan, of maak ze gelijk",
            "leave one of the two, or make them equal",
        );
        help.to_owned()
    }
}
