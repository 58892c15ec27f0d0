//! The stable names of everything that `norm` can say about a file or an organisation.

use std::str::FromStr;

use serde::{Serialize, Serializer};

use super::nearest::nearest;

/// What a code stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// A problem of a file that must be mended first.
    Error,
    /// A problem of a file that may be left.
    Warning,
    /// Something of a file that was read right, and could be written better.
    Notice,
    /// A conclusion about the organisation.
    Finding,
}

impl Severity {
    /// The word for it in machine forms.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning | Self::Finding => "warning",
            Self::Notice => "notice",
        }
    }
}

macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident $name:literal $sort:ident,)*) => {
        /// A stable code, in one namespace for problems and findings; `docs/codes.md` explains each.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($(#[$doc])* $variant,)* }

        impl Code {
            /// Every code there is, in the order of the documentation.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The code as it is printed and typed.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// Whether it is an error, a warning, a notice or a finding.
            pub fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$sort,)* }
            }
        }
    };
}

codes! {
    /// The file cannot be read as text.
    Encoding "encoding" Error,
    /// The file is larger, deeper or longer than any real file.
    Limit "limit" Error,
    /// A file of another kind than its name says, or a part of one.
    FileKind "file-kind" Error,
    /// A workbook that cannot be opened: broken, of another kind, or with a password.
    Workbook "workbook" Error,
    /// A cell whose value cannot be used: a formula's error, or an id that became a number.
    BadCell "bad-cell" Error,
    /// Cells that were merged into one.
    MergedCells "merged-cells" Error,
    /// The YAML or TOML itself is wrong.
    Syntax "syntax" Error,
    /// A part of YAML that these files do not use.
    Unsupported "unsupported" Error,
    /// A character that cannot be seen.
    ControlCharacter "control-character" Error,
    /// The file is neither a norm nor answers.
    UnknownFile "unknown-file" Error,
    /// A key that does not exist here.
    UnknownKey "unknown-key" Error,
    /// A key that stands twice.
    DuplicateKey "duplicate-key" Error,
    /// A key that must be there.
    MissingKey "missing-key" Error,
    /// A list where a text belongs, and the like.
    WrongShape "wrong-shape" Error,
    /// A word that is not one of the known words.
    UnknownWord "unknown-word" Error,
    /// A date that does not exist, cannot be or leaves something open.
    BadDate "bad-date" Error,
    /// A requirement number with a dot and without quotes, in TOML.
    UnquotedId "unquoted-id" Error,
    /// An id with characters that an id may not have.
    BadId "bad-id" Error,
    /// An id that stands twice.
    DuplicateId "duplicate-id" Error,
    /// A text that must say something and is empty.
    EmptyText "empty-text" Error,
    /// A period that cannot be.
    BadInterval "bad-interval" Error,
    /// A norm's file name differs from its content.
    FileName "file-name" Error,
    /// `was` names a requirement that the version before does not have.
    BrokenWas "broken-was" Error,
    /// An answer that cannot be placed: it stands outside the rows and columns of the form.
    Unplaced "unplaced" Error,
    /// Keys that contradict each other.
    Conflict "conflict" Error,
    /// A norm that is not at hand.
    UnknownNorm "unknown-norm" Error,
    /// A version of the norm that is not at hand.
    NormVersion "norm-version" Error,
    /// A kind of organisation that the norm does not know.
    UnknownKind "unknown-kind" Error,
    /// A requirement that the norm does not have.
    UnknownRequirement "unknown-requirement" Error,
    /// A criterion that the requirement does not have.
    UnknownCriterion "unknown-criterion" Error,
    /// An interval that the requirement does not have.
    UnknownInterval "unknown-interval" Error,
    /// A document or source that is not listed.
    UnknownDocument "unknown-document" Error,
    /// An item that a list does not have.
    UnknownItem "unknown-item" Error,
    /// An answer to something that does not address this kind.
    NotAddressed "not-addressed" Error,
    /// An answer to something that another body answers once for all.
    AnsweredByOther "answered-by-other" Error,
    /// An organisation that is not in the workspace's register.
    UnknownOrganisation "unknown-organisation" Error,
    /// A folder or file of the workspace that is not there.
    NoPath "no-path" Error,
    /// A hash that cannot be one.
    BadHash "bad-hash" Error,
    /// A settled file that has changed since its hash was recorded.
    SettledChanged "settled-changed" Error,
    /// Two files of one organisation, norm and measurement.
    SameMeasurement "same-measurement" Error,
    /// Two files of one norm and version.
    SameNorm "same-norm" Error,
    /// A relation between two norms that stands there twice.
    DuplicateRelation "duplicate-relation" Error,
    /// A number that is said to have no counterpart, and has one.
    AloneAndRelated "alone-and-related" Error,
    /// A kind that differs from the register.
    KindDiffers "kind-differs" Error,
    /// Parts that say something else in one field.
    PartsDiffer "parts-differ" Error,
    /// A reference document of Word that cannot be used.
    Reference "reference" Error,
    /// A number of the version before that is used again, without saying for what.
    ReusedNumber "reused-number" Warning,
    /// Numbers of which a crosswalk says nothing.
    Unmapped "unmapped" Warning,
    /// A relation that covers, between two that address nobody in common.
    KindsDiffer "kinds-differ" Warning,
    /// Numbers that do not go on one to one in a later version of the norm.
    CrosswalkMoved "crosswalk-moved" Warning,
    /// A column, row or sheet that is not part of the form and was not read.
    LeftOut "left-out" Warning,
    /// A free text that a `#` cuts off.
    CutText "cut-text" Warning,
    /// Partial, unmet or not applicable without a note.
    NoReason "no-reason" Warning,
    /// A recurring duty that is met without `last_done`.
    NoLastDone "no-last-done" Warning,
    /// One owner that is written in two ways.
    OwnerSpelling "owner-spelling" Warning,
    /// A role that the norm does not name for this kind.
    UnknownRole "unknown-role" Warning,
    /// Two lines of a plan that nothing tells apart.
    SameEntry "same-entry" Warning,
    /// Something done after the measurement.
    FutureDate "future-date" Warning,
    /// A document of a year that is unlikely.
    UnlikelyDate "unlikely-date" Warning,
    /// Text that looks like personal data.
    PersonalData "personal-data" Warning,
    /// A name or region that differs from the register.
    RegisterDiffers "register-differs" Warning,
    /// A measurement of a day on which the organisation does not take part.
    NotTakingPart "not-taking-part" Warning,
    /// A date or an id of a measurement that no other file of it has.
    OddMeasurement "odd-measurement" Warning,
    /// A picture of a round that went out already was made otherwise.
    PublishedDiffers "published-differs" Warning,
    /// A date in another form than year-month-day, which was read.
    DateForm "date-form" Notice,
    /// A requirement that is partial or unmet.
    Gap "gap" Finding,
    /// A requirement without an answer.
    Unanswered "unanswered" Finding,
    /// An answer carried over and not yet confirmed.
    Unconfirmed "unconfirmed" Finding,
    /// An action past its date.
    OverdueAction "overdue-action" Finding,
    /// A recurring duty that was not done in time.
    LapsedDuty "lapsed-duty" Finding,
    /// A recurring habit of an explanation that was not done in time.
    DutyReminder "duty-reminder" Finding,
    /// A document or evidence past its review date.
    PastReview "past-review" Finding,
    /// A criterion of the statement that is open while the requirement is met.
    Contradiction "contradiction" Finding,
    /// A criterion of an explanation that is open while the requirement is met.
    CriterionRemark "criterion-remark" Finding,
    /// An open requirement whose own window still runs.
    RunningWindow "running-window" Finding,
    /// An open requirement without an open action.
    NoPlan "no-plan" Finding,
    /// An open requirement whose open actions have no day.
    UndatedPlan "undated-plan" Finding,
    /// An open action after the last day of the norm's target.
    LatePlan "late-plan" Finding,
    /// An open requirement without an owner.
    OwnerMissing "owner-missing" Finding,
    /// Lower than in the baseline.
    Regression "regression" Finding,
    /// An answer that was there in the baseline and is gone.
    AnswerLost "answer-lost" Finding,
    /// An action that moved to a later date, or whose date passed since the baseline.
    SlippedAction "slipped-action" Finding,
    /// An agreement of one's own that did not hold.
    Agreement "agreement" Finding,
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

impl FromStr for Code {
    type Err = Option<&'static str>;

    /// Reads a code; the error is the nearest one there is.
    fn from_str(word: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL.iter().find(|code| code.name() == word);
        found
            .copied()
            .ok_or_else(|| nearest(word, Self::ALL.iter().map(|code| code.name())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique_kebab_case_and_read_back() {
        let mut seen = std::collections::BTreeSet::new();
        for code in Code::ALL {
            let name = code.name();
            assert!(seen.insert(name), "{name} twice");
            assert!(name.chars().all(|c| c.is_ascii_lowercase() || c == '-'));
            assert_eq!(name.parse(), Ok(*code));
        }
        assert_eq!("gapp".parse::<Code>(), Err(Some("gap")));
    }
}
