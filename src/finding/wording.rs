//! What can be concluded: facts, one sentence, a stable code and a place.

use jiff::civil::Date;

use crate::answers::{Part, Status};
use crate::labels::Labels;
use crate::lang::{Lang, pick};
use crate::norm::{Bound, Interval, When, Where};
use crate::problem::{Code, Place};

/// A conclusion about the organisation.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// What is concluded.
    pub fact: Fact,
    /// The requirements that it is about; a document may serve several.
    pub requirements: Vec<String>,
    /// Where in the answers it comes from.
    pub place: Place,
}

/// What is concluded.
#[derive(Clone, Debug, PartialEq)]
pub enum Fact {
    /// The requirement is partial or unmet.
    Gap {
        /// Which of the two.
        status: Status,
    },
    /// There is no answer.
    Unanswered,
    /// The answer was carried over and not confirmed.
    Unconfirmed,
    /// An action is past its date.
    OverdueAction {
        /// The action.
        title: String,
        /// When it was due.
        due: Date,
    },
    /// A duty of the statement was not done in time.
    LapsedDuty(Late),
    /// A habit of the explanation was not done in time.
    DutyReminder(Late),
    /// A document is past its review date.
    PastReview {
        /// The document.
        title: String,
        /// When it should have been looked at.
        review_by: Date,
    },
    /// A criterion of the statement is open while the requirement is met.
    Contradiction {
        /// The criterion, as the norm says it.
        text: String,
        /// How far it is.
        status: Status,
    },
    /// A criterion of the explanation or of a footnote is open while the requirement is met.
    CriterionRemark {
        /// The criterion, as the norm says it.
        text: String,
        /// How far it is.
        status: Status,
        /// Where the source has it.
        place: Where,
    },
    /// An open requirement has a window of its own that still runs.
    RunningWindow {
        /// The window.
        due: When,
    },
    /// An open requirement has no open action.
    NoPlan,
    /// An open requirement has open actions, and none with a day.
    UndatedPlan,
    /// An open action is for after the last day of the norm's target.
    LatePlan {
        /// The action.
        title: String,
        /// When it is due.
        due: Date,
        /// The last day of the target.
        last: Date,
    },
    /// An open requirement has no owner.
    OwnerMissing,
}

/// Something that recurs and was not done in time.
#[derive(Clone, Debug, PartialEq)]
pub struct Late {
    /// When it was last done.
    pub last_done: Date,
    /// How often it should be.
    pub interval: Interval,
    /// How the source means that.
    pub bound: Option<Bound>,
    /// What recurs, where it is not the requirement itself.
    pub what: Option<String>,
}

impl Late {
    fn how_often(&self, lang: Lang) -> String {
        how_often(self.interval, self.bound, self.what.as_deref(), lang)
    }
}

/// How often, in words: `ten minste elk jaar (regionaal overleg)`.
pub(crate) fn how_often(
    interval: Interval,
    bound: Option<Bound>,
    what: Option<&str>,
    lang: Lang,
) -> String {
    let least = match bound {
        Some(Bound::AtLeast) => lang.pick("ten minste ", "at least "),
        Some(Bound::Exact | Bound::Example) | None => "",
    };
    let what = what.map(|what| format!(" ({what})"));
    let what = what.unwrap_or_default();
    format!("{least}{}{what}", interval.words(lang))
}

/// The codes of findings about one measurement.
pub(crate) const JUDGED: [Code; 14] = [
    Code::Gap,
    Code::Unanswered,
    Code::Unconfirmed,
    Code::OverdueAction,
    Code::LapsedDuty,
    Code::DutyReminder,
    Code::PastReview,
    Code::Contradiction,
    Code::CriterionRemark,
    Code::RunningWindow,
    Code::NoPlan,
    Code::UndatedPlan,
    Code::LatePlan,
    Code::OwnerMissing,
];

/// The codes that are about planning. There is one for most of what is open, so what
/// lists findings counts these, and `norm plan` names them.
pub(crate) const PLANNING: [Code; 4] = [
    Code::NoPlan,
    Code::UndatedPlan,
    Code::LatePlan,
    Code::OwnerMissing,
];

impl Finding {
    /// The stable code.
    pub fn code(&self) -> Code {
        match &self.fact {
            Fact::Gap { .. } => Code::Gap,
            Fact::Unanswered => Code::Unanswered,
            Fact::Unconfirmed => Code::Unconfirmed,
            Fact::OverdueAction { .. } => Code::OverdueAction,
            Fact::LapsedDuty(_) => Code::LapsedDuty,
            Fact::DutyReminder(_) => Code::DutyReminder,
            Fact::PastReview { .. } => Code::PastReview,
            Fact::Contradiction { .. } => Code::Contradiction,
            Fact::CriterionRemark { .. } => Code::CriterionRemark,
            Fact::RunningWindow { .. } => Code::RunningWindow,
            Fact::NoPlan => Code::NoPlan,
            Fact::UndatedPlan => Code::UndatedPlan,
            Fact::LatePlan { .. } => Code::LatePlan,
            Fact::OwnerMissing => Code::OwnerMissing,
        }
    }

    /// The part of what the organisation says that it shows: only findings of
    /// actions, owners and documents tell what is the organisation's own.
    pub fn part(&self) -> Part {
        match &self.fact {
            Fact::OverdueAction { .. }
            | Fact::PastReview { .. }
            | Fact::NoPlan
            | Fact::UndatedPlan
            | Fact::LatePlan { .. }
            | Fact::OwnerMissing => Part::Working,
            Fact::Gap { .. }
            | Fact::Unanswered
            | Fact::Unconfirmed
            | Fact::LapsedDuty(_)
            | Fact::DutyReminder(_)
            | Fact::Contradiction { .. }
            | Fact::CriterionRemark { .. }
            | Fact::RunningWindow { .. } => Part::Statuses,
        }
    }

    /// The words of the file or of the norm with which its sentence ends.
    pub fn quote(&self) -> Option<&str> {
        match &self.fact {
            Fact::OverdueAction { title, .. }
            | Fact::PastReview { title, .. }
            | Fact::LatePlan { title, .. } => Some(title),
            Fact::Contradiction { text, .. } | Fact::CriterionRemark { text, .. } => Some(text),
            Fact::Gap { .. }
            | Fact::Unanswered
            | Fact::Unconfirmed
            | Fact::LapsedDuty(_)
            | Fact::DutyReminder(_)
            | Fact::RunningWindow { .. }
            | Fact::NoPlan
            | Fact::UndatedPlan
            | Fact::OwnerMissing => None,
        }
    }

    /// The conclusion in one sentence without a full stop; it may hold text of the file.
    pub fn sentence(&self, lang: Lang) -> String {
        match &self.fact {
            Fact::Gap { status } => status.label(lang).to_owned(),
            Fact::Unanswered => Status::Unanswered.label(lang).to_owned(),
            Fact::Unconfirmed => Labels::of(lang).carried_over.to_owned(),
            Fact::OverdueAction { title, due } => pick!(
                lang,
                "actie over datum ({}): {title}",
                "action overdue ({}): {title}",
                lang.date(*due)
            ),
            Fact::LapsedDuty(late) => {
                let (date, often) = (lang.date(late.last_done), late.how_often(lang));
                pick!(
                    lang,
                    "te lang geleden: voor het laatst op {date}; de norm vraagt {often}",
                    "too long ago: last on {date}; the norm asks {often}"
                )
            }
            Fact::DutyReminder(late) => {
                let (date, often) = (lang.date(late.last_done), late.how_often(lang));
                pick!(
                    lang,
                    "herinnering: voor het laatst op {date}; de toelichting bij de norm noemt {often}",
                    "reminder: last on {date}; the explanation of the norm names {often}"
                )
            }
            Fact::PastReview { title, review_by } => pick!(
                lang,
                "opnieuw te bekijken sinds {}: {title}",
                "due for review since {}: {title}",
                lang.date(*review_by)
            ),
            Fact::Contradiction { text, status } => pick!(
                lang,
                "het antwoord is “voldoet”, maar een onderdeel van de norm zelf staat op “{}”: {text}",
                "the answer is “met”, but a part of the statement itself is “{}”: {text}",
                status.label(lang)
            ),
            Fact::CriterionRemark {
                text,
                status,
                place,
            } => {
                let (from, status) = (part_of(*place, lang), status.label(lang));
                pick!(
                    lang,
                    "ter overweging: een onderdeel uit {from} staat op “{status}”: {text}",
                    "to consider: a part of {from} is “{status}”: {text}"
                )
            }
            Fact::RunningWindow { due } => pick!(
                lang,
                "de eigen termijn loopt nog: {}",
                "its own window still runs: {}",
                due.words(lang)
            ),
            Fact::NoPlan => Labels::of(lang).no_action.to_owned(),
            Fact::UndatedPlan => lang
                .pick(
                    "geen van de open acties heeft een datum",
                    "none of the open actions has a date",
                )
                .to_owned(),
            Fact::LatePlan { title, due, last } => {
                let (due, last) = (lang.date(*due), lang.date(*last));
                pick!(
                    lang,
                    "actie op {due}, na de laatste dag van de ambitie ({last}): {title}",
                    "action on {due}, after the last day of the ambition ({last}): {title}"
                )
            }
            Fact::OwnerMissing => lang.pick("nog geen eigenaar", "no owner yet").to_owned(),
        }
    }
}

/// Where a part of the norm comes from, in a sentence.
fn part_of(place: Where, lang: Lang) -> &'static str {
    match place {
        Where::Statement => lang.pick("de norm zelf", "the statement itself"),
        Where::Explanation => {
            lang.pick("de toelichting bij de norm", "the explanation of the norm")
        }
        Where::Footnote => lang.pick("de voetnoot bij de norm", "the footnote of the norm"),
    }
}
