//! Whether an answer is an organisation's own to give.

use crate::norm::{Concern, Norm, Requirement};
use crate::problem::AnswerFault;

/// Why a requirement is not a kind's own to answer; none when it is.
pub(crate) fn not_own(norm: &Norm, requirement: &Requirement, kind: &str) -> Option<AnswerFault> {
    match requirement.concern(kind) {
        Concern::Own => None,
        Concern::AnsweredElsewhere => {
            let body = requirement.answered_by.as_deref();
            let body = body.expect("who answers what is answered elsewhere");
            Some(AnswerFault::AnsweredByOther {
                requirement: requirement.id.value.clone(),
                body: norm.kind_title(body).to_owned(),
            })
        }
        Concern::None => Some(AnswerFault::NotAddressed {
            requirement: requirement.id.value.clone(),
            addresses: norm.kind_titles(&requirement.addresses),
        }),
    }
}
