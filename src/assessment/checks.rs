//! What must hold between answers and their norm.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::answers::{Answer, Answers, CriterionAnswer, Evidence, LastDone, Status, TextKind};
use crate::answers::{alike, not_own};
use crate::document::{Located, Mark, Source, plain_word, short};
use crate::norm::{Nature, Norm, Recurrence, Requirement, Where};
use crate::problem::{AnswerFault, Problem, first_of, nearest};

/// Holds answers against a norm and notes every problem.
pub(super) struct Checks<'c, 'n> {
    norm: &'n Norm,
    source: &'c Source,
    answers: &'c Answers,
    /// Nothing can have been done after this day.
    latest: Option<Date>,
    /// Whether a column was not read.
    lost_column: bool,
    problems: &'c mut Vec<Problem>,
}

impl<'c, 'n> Checks<'c, 'n> {
    /// Checks of one file; `day` is the day on which it is judged.
    pub(super) fn new(
        norm: &'n Norm,
        source: &'c Source,
        answers: &'c Answers,
        as_of: Option<Date>,
        problems: &'c mut Vec<Problem>,
    ) -> Self {
        Self {
            lost_column: problems.iter().any(Problem::is_about_columns),
            norm,
            source,
            answers,
            latest: answers
                .measurement
                .date
                .map(|date| as_of.map_or(date, |day| day.max(date))),
            problems,
        }
    }

    /// Runs them all; gives the kind that the answers were held against, which
    /// for a misspelt kind is the nearest one.
    pub(super) fn run(mut self) -> Option<String> {
        let kind = self.kind();
        // Answers usually stand in the norm's order: each is looked for behind
        // the one before.
        let mut rest = self.norm.requirements();
        for answer in &self.answers.answers {
            let mut ahead = rest.clone();
            let next = ahead.find(|requirement| requirement.id == answer.id.value);
            if next.is_some() {
                rest = ahead;
            }
            let Some(requirement) = next.or_else(|| self.requirement(answer)) else {
                continue;
            };
            if let Some(kind) = &kind {
                if !self.addressed(answer, requirement, kind) {
                    continue;
                }
                self.criteria(answer, requirement, kind);
                self.reason(answer, requirement, kind);
            }
            self.last_done(answer, requirement);
            self.occasion(answer, requirement);
            self.evidence(answer);
        }
        for document in &self.answers.documents {
            self.not_later(document.date.as_ref(), "date");
        }
        if let Some(kind) = &kind {
            self.roles(kind);
        }
        kind
    }

    /// Whether a column is gone or has another heading, which was told: what it
    /// would hold cannot be missed.
    fn is_unread(&self, answer: &Answer, key: &str) -> bool {
        self.lost_column && self.source.lacks_column(answer.status.mark, key)
    }

    fn say(&mut self, mark: Mark, fault: AnswerFault) {
        let problem = self.source.problem(mark, fault);
        self.source.note(self.problems, problem);
    }

    fn kind(&mut self) -> Option<String> {
        let kind = &self.answers.organisation.kind;
        if kind.is_empty() || self.norm.kind(kind).is_some() {
            return Some(kind.value.clone()).filter(|kind| !kind.is_empty());
        }
        let known = || self.norm.kinds.iter().map(|kind| kind.id.as_str());
        let nearest = nearest(kind, known()).map(str::to_owned);
        let fault = AnswerFault::UnknownKind {
            kind: short(kind),
            nearest: nearest.clone(),
            known: first_of(known()),
        };
        self.say(self.answers.organisation.kind.mark, fault);
        nearest
    }

    fn requirement(&mut self, answer: &Answer) -> Option<&'n Requirement> {
        let id = &answer.id.value;
        let found = self.norm.requirement(id);
        if found.is_none() {
            let all = self.norm.requirements().map(|known| known.id.as_str());
            let known: Vec<&str> = all.take_while(|_| self.source.is_helped()).collect();
            let norm = self.norm.reference().to_string();
            let fault = AnswerFault::unknown_requirement(id, norm, &known);
            self.say(answer.id.mark, fault);
        }
        found
    }

    /// Whether the answer is this organisation's to give.
    fn addressed(&mut self, answer: &Answer, requirement: &Requirement, kind: &str) -> bool {
        let Some(fault) = not_own(self.norm, requirement, kind) else {
            return true;
        };
        self.say(answer.id.mark, fault);
        false
    }

    fn criteria(&mut self, answer: &Answer, requirement: &Requirement, kind: &str) {
        for given in &answer.criteria {
            let path = &given.path.value;
            if requirement.criterion(path).is_none() {
                self.unknown_criterion(given, requirement);
            } else if let Some(foreign) = requirement.foreign_criterion(path, kind) {
                let fault = AnswerFault::CriterionNotAddressed {
                    criterion: path.clone(),
                    addresses: self.norm.kind_titles(&foreign.addresses),
                };
                self.say(given.path.mark, fault);
            }
        }
    }

    fn unknown_criterion(&mut self, given: &CriterionAnswer, requirement: &Requirement) {
        let paths = requirement.criterion_paths();
        let known: Vec<&str> = paths.iter().map(|(path, _)| &**path).collect();
        let path = &given.path.value;
        let named = (path.as_str(), plain_word(path));
        let fault =
            AnswerFault::unknown_criterion(&requirement.id, named, &known, |path, known| {
                self.source.nearest(path, known)
            });
        self.say(given.path.mark, fault);
    }

    /// Partial, unmet and not applicable want a reason. Where the norm itself
    /// explains a "not applicable" for this kind, it is not asked again.
    fn reason(&mut self, answer: &Answer, requirement: &Requirement, kind: &str) {
        let explained = requirement.narrower.as_ref().is_some_and(|narrower| {
            answer.status.value == Status::NotApplicable && !narrower.is_for(kind)
        });
        // Notes were taken out of a shared file: nobody there can add them.
        if self.answers.shared.is_some() {
            return;
        }
        let wanted = match answer.status.value {
            Status::Partial | Status::Unmet | Status::NotApplicable => !explained,
            Status::Met | Status::Unanswered => false,
        };
        let unread = self.is_unread(answer, "note");
        if wanted && answer.texts.get(TextKind::Note).is_none() && !unread {
            let requirement = requirement.id.value.clone();
            let key = "note".to_owned();
            self.say(
                answer.status.mark,
                AnswerFault::NoReason { requirement, key },
            );
        }
    }

    fn last_done(&mut self, answer: &Answer, requirement: &Requirement) {
        let done = answer.last_done.as_ref();
        let fits = self.intervals(done, requirement);
        let wanted = requirement.nature == Nature::Recurring && answer.status.value == Status::Met;
        // Of a mistake in the dates nothing more is said: the missing one may be meant by it.
        if wanted && fits && self.answers.shared.is_none() && !self.is_unread(answer, "last_done") {
            for every in undated(done, requirement) {
                let fault = AnswerFault::NoLastDone {
                    requirement: requirement.id.value.clone(),
                    key: "last_done".to_owned(),
                    what: every.and_then(Recurrence::name).map(str::to_owned),
                    id: every.and_then(|every| every.id.as_ref().map(|id| id.value.clone())),
                };
                self.say(answer.status.mark, fault);
            }
        }
        for date in done.iter().flat_map(|done| done.dates()) {
            self.not_later(Some(date), "last_done");
        }
    }

    /// Dates by interval need a norm that tells its intervals apart, and only its own;
    /// whether they fit.
    fn intervals(&mut self, done: Option<&LastDone>, requirement: &Requirement) -> bool {
        let Some(LastDone::ByInterval(dates)) = done else {
            return true;
        };
        let known: Vec<&str> = requirement.interval_ids().collect();
        let id = requirement.id.value.clone();
        if known.is_empty() {
            let key = "last_done".to_owned();
            let requirement = id;
            self.say(dates.mark, AnswerFault::OneDate { requirement, key });
            return false;
        }
        let unknown = dates.iter().map(|one| &one.interval);
        let unknown: Vec<_> = unknown
            .filter(|interval| !known.contains(&interval.as_str()))
            .collect();
        for interval in &unknown {
            let fault = AnswerFault::UnknownInterval {
                requirement: id.clone(),
                interval: plain_word(interval),
                nearest: self.source.nearest(interval, known.iter().copied()),
                known: first_of(known.iter().copied()),
            };
            self.say(interval.mark, fault);
        }
        unknown.is_empty()
    }

    /// Who settled it, where the norm says who owns the answers of this kind.
    fn roles(&mut self, kind: &str) {
        // Who was given the file cannot mend it.
        let own = self.answers.shared.is_none();
        let Some(settled) = self.answers.settled.as_ref().filter(|_| own) else {
            return;
        };
        let Some(kind) = self.norm.kind(kind).filter(|kind| !kind.owners.is_empty()) else {
            return;
        };
        let known: BTreeSet<String> = kind.owners.iter().map(|owner| alike(owner)).collect();
        for (at, role) in settled.roles.all().iter().enumerate() {
            if known.contains(&alike(role)) {
                continue;
            }
            let owners = || kind.owners.iter().map(String::as_str);
            let fault = AnswerFault::UnknownRole {
                number: at + 1,
                kind: kind.title.clone(),
                nearest: self.source.nearest(role, owners()),
                known: first_of(owners()),
            };
            self.say(settled.roles.mark, fault);
        }
    }

    fn occasion(&mut self, answer: &Answer, requirement: &Requirement) {
        let occasion = answer.occasion.as_ref();
        if let Some(occasion) = occasion.filter(|_| requirement.nature != Nature::OnOccasion) {
            let requirement = requirement.id.value.clone();
            let key = "occasion".to_owned();
            self.say(occasion.mark, AnswerFault::NoOccasion { requirement, key });
        }
    }

    fn evidence(&mut self, answer: &Answer) {
        let documents = self.answers.documents.iter();
        let ids: BTreeSet<&str> = documents
            .filter_map(|document| document.id.as_deref())
            .collect();
        for evidence in answer.all_evidence() {
            match evidence {
                Evidence::Listed(cited) if !ids.contains(cited.document.as_str()) => {
                    let id = &cited.document;
                    let fault = AnswerFault::UnknownDocument {
                        document: plain_word(id),
                        nearest: self.source.nearest(id, ids.iter().copied()),
                        list: "documents".to_owned(),
                    };
                    self.say(id.mark, fault);
                }
                Evidence::Listed(_) => {}
                Evidence::Inline(document) => self.not_later(document.date.as_ref(), "date"),
            }
        }
    }

    fn not_later(&mut self, date: Option<&Located<Date>>, key: &str) {
        if let Some(date) =
            date.filter(|date| self.latest.is_some_and(|latest| date.value > latest))
        {
            let key = key.to_owned();
            self.say(date.mark, AnswerFault::FutureDate { key });
        }
    }
}

/// What recurs without a date that is wanted: each interval of the statement, named where
/// there is more than one; without any the requirement itself.
fn undated<'r>(
    done: Option<&LastDone>,
    requirement: &'r Requirement,
) -> Vec<Option<&'r Recurrence>> {
    let own = requirement.every.iter();
    let mut own = own
        .filter(|every| every.place == Where::Statement)
        .peekable();
    if own.peek().is_none() {
        return Vec::from_iter(done.is_none().then_some(None));
    }
    let is_undated = |every: &&Recurrence| done.is_none_or(|done| done.of(every).is_none());
    let is_named = requirement.every.len() > 1;
    own.filter(is_undated)
        .map(|every| is_named.then_some(every))
        .collect()
}
