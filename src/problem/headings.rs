//! The keys that problems speak of: a table calls them by their headings.

use super::{AnswerFault, Fault, ShapeFault};

impl Fault {
    /// Calls the keys that it speaks of by the names that `name` gives them.
    pub fn call_keys(&mut self, name: &mut dyn FnMut(&str) -> Option<String>) {
        match self {
            Self::Shape(fault) => fault.call_keys(name),
            Self::Answers(fault) => fault.call_keys(name),
            Self::Text(_)
            | Self::Syntax(_)
            | Self::Norm(_)
            | Self::Crosswalk(_)
            | Self::Workspace(_)
            | Self::Filling(_)
            | Self::Plan(_)
            | Self::Flag(_)
            | Self::Sheet(_)
            | Self::Table(_)
            | Self::Content(_)
            | Self::Word(_) => {}
        }
    }
}

fn call(key: &mut String, name: &mut dyn FnMut(&str) -> Option<String>) {
    if let Some(called) = name(key) {
        *key = called;
    }
}

impl ShapeFault {
    fn call_keys(&mut self, name: &mut dyn FnMut(&str) -> Option<String>) {
        match self {
            Self::MissingKey { key } | Self::EmptyText { key } | Self::UnknownWord { key, .. } => {
                call(key, name);
            }
            Self::UnknownKey {
                key,
                nearest,
                known,
            } => {
                call(key, name);
                nearest
                    .iter_mut()
                    .chain(known)
                    .for_each(|key| call(key, name));
            }
            // Of these the key is one that the file itself writes, or there is none.
            Self::UnknownFile
            | Self::NoAnswers
            | Self::NormAsAnswers
            | Self::CrosswalkAsAnswers
            | Self::AnswersAsNorm
            | Self::WorkspaceAsAnswers
            | Self::CutText { .. }
            | Self::NestedCriterion { .. }
            | Self::DuplicateKey { .. }
            | Self::WrongShape { .. }
            | Self::BadDate { .. }
            | Self::NoSuchDay { .. }
            | Self::ZonedMoment { .. }
            | Self::DateForm { .. }
            | Self::DateRange { .. }
            | Self::OldDate { .. }
            | Self::BadYear { .. }
            | Self::UnquotedId { .. }
            | Self::BadId { .. }
            | Self::DecimalId { .. }
            | Self::DuplicateId { .. } => {}
        }
    }
}

impl AnswerFault {
    fn call_keys(&mut self, name: &mut dyn FnMut(&str) -> Option<String>) {
        match self {
            Self::NoReason { key, .. }
            | Self::NoLastDone { key, .. }
            | Self::OneDate { key, .. }
            | Self::TwoDocuments { key }
            | Self::NoOccasion { key, .. }
            | Self::FutureDate { key }
            | Self::UnknownDocument { list: key, .. } => call(key, name),
            Self::ArticleAlone {
                list,
                id,
                reference,
            } => [list, id, reference]
                .map(|key| call(key, name))
                .into_iter()
                .collect(),
            Self::UnknownKind { .. }
            | Self::UnknownRequirement { .. }
            | Self::UnknownCriterion { .. }
            | Self::UnknownInterval { .. }
            | Self::NotAddressed { .. }
            | Self::CriterionNotAddressed { .. }
            | Self::AnsweredByOther { .. }
            | Self::EmailAddress
            | Self::PhoneNumber
            | Self::Bsn
            | Self::LicencePlate
            | Self::BankAccount
            | Self::HomeAddress
            | Self::OwnerSpelling { .. }
            | Self::HalfSettled { .. }
            | Self::UnknownRole { .. }
            | Self::PersonName => {}
        }
    }
}
