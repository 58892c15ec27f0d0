//! What the own board puts on its agenda: questions, each drawn from what the answers say.
//! No verdict, no names, no times.

use std::borrow::Cow;

use serde::Serialize;

use super::agenda_subject::{Asked, Subject};
use super::board::Board;
use super::cases::{CaseItem, moved};
use crate::answers::{Obstacle, Status, TextKind};
use crate::assessment::{Assessment, Row};
use crate::comparison::{Change, Comparison, Outcome};
use crate::labels::Labels;
use crate::lang::Lang;
use crate::problem::Code;
use crate::render::assess::requirement::RequirementView;
use crate::render::assess::sentences::in_a_few_words;
use crate::render::assess::view::{FindingView, Picture};

/// Something to talk about.
#[derive(Debug, Serialize)]
pub(crate) struct AgendaItem<'a> {
    title: String,
    question: String,
    /// The findings that it comes from.
    comes_from: Vec<Origin>,
    lines: Vec<AgendaLine<'a>>,
    /// How many lines there are to fill in.
    room: usize,
}

/// A sort of finding.
#[derive(Debug, Serialize)]
struct Origin {
    /// What it says, in a few words.
    words: &'static str,
    code: Code,
}

/// What a question comes from.
#[derive(Debug, Serialize)]
struct AgendaLine<'a> {
    /// The number of a requirement.
    id: Option<&'a str>,
    /// Its title, or what a line of numbers has in common.
    title: Cow<'a, str>,
    said: Vec<Said<'a>>,
}

/// Something that is said of a requirement.
#[derive(Debug, Serialize)]
struct Said<'a> {
    /// What there is to say, in our words.
    text: Cow<'a, str>,
    /// The words of the file or the norm with which it ends.
    quote: Option<&'a str>,
}

/// What the items are made of.
#[derive(Clone, Copy)]
struct Made<'a> {
    picture: &'a Picture<'a>,
    assessment: &'a Assessment<'a>,
    comparison: Option<&'a Comparison<'a, 'a>>,
    lang: Lang,
}

/// What does not get on without a decision.
pub(super) const DECIDE: [Code; 4] = [
    Code::OwnerMissing,
    Code::NoPlan,
    Code::LatePlan,
    Code::OverdueAction,
];

/// Lines with the codes of the findings that they come from.
type Drawn<'a> = (Vec<AgendaLine<'a>>, Vec<Code>);

/// The items that there are, for who sees actions and notes.
pub(crate) fn agenda<'a>(
    picture: &'a Picture<'a>,
    assessment: &'a Assessment<'_>,
    comparison: Option<&'a Comparison<'_, '_>>,
    board: &Board,
    lang: Lang,
) -> Vec<AgendaItem<'a>> {
    if !picture.show_working {
        return Vec::new();
    }
    let made = Made {
        picture,
        assessment,
        comparison,
        lang,
    };
    let all = Subject::ALL.into_iter();
    all.filter_map(|subject| made.item(subject, board))
        .collect()
}

impl<'a> Made<'a> {
    fn item(self, subject: Subject, board: &Board) -> Option<AgendaItem<'a>> {
        let (lines, codes) = match subject {
            Subject::Settle => self.settle(),
            Subject::Changed => self.changed(),
            Subject::Right => self.found(&[Code::Contradiction, Code::LapsedDuty]),
            Subject::Decide => self.found(&DECIDE),
            Subject::Obstacles => (self.obstacles(), Vec::new()),
            Subject::Help => (self.texts(), Vec::new()),
            Subject::Tell => (self.untold(), Vec::new()),
            Subject::First | Subject::Next => (self.next(subject), Vec::new()),
        };
        let total = &self.picture.total;
        let is_there = match subject {
            Subject::Settle => self.picture.settled.is_none() || !lines.is_empty(),
            Subject::First => total.gaps() + total[Status::Unanswered] > 0,
            Subject::Next => true,
            Subject::Changed
            | Subject::Right
            | Subject::Decide
            | Subject::Obstacles
            | Subject::Help
            | Subject::Tell => !lines.is_empty(),
        };
        let asked = Asked {
            readers: board.readers(),
            is_settled: self.picture.settled.is_some(),
            is_whole: total[Status::Unanswered] == 0,
        };
        is_there.then(|| AgendaItem {
            title: subject.title(&asked, self.lang),
            question: subject.question(&asked, self.lang),
            comes_from: codes
                .into_iter()
                .map(|code| Origin::of(code, self.lang))
                .collect(),
            lines,
            room: subject.room(),
        })
    }

    fn requirements(self) -> impl Iterator<Item = &'a RequirementView<'a>> {
        let themes = self.picture.themes.iter();
        themes.flat_map(|theme| &theme.requirements)
    }

    /// What is to be filled in and to be confirmed, by number.
    fn settle(self) -> Drawn<'a> {
        let of = |unconfirmed: bool| -> Vec<&str> {
            let open = self.requirements().filter(|view| {
                view.status == Status::Unanswered && view.unconfirmed == unconfirmed
            });
            open.map(|view| view.id).collect()
        };
        let (missing, carried) = (of(false), of(true));
        let to_confirm = self.lang.pick("Nog te bevestigen", "Still to be confirmed");
        let all = [
            (Labels::of(self.lang).to_answer, missing, Code::Unanswered),
            (to_confirm, carried, Code::Unconfirmed),
        ];
        let there = all.into_iter().filter(|(_, ids, _)| !ids.is_empty());
        there
            .map(|(title, ids, code)| (numbers(title, &ids, self.lang), code))
            .unzip()
    }

    /// What went up by number, and what went down, is gone or was judged otherwise in full.
    fn changed(self) -> Drawn<'a> {
        let of = |outcome: Outcome| -> Vec<&'a Change<'a, 'a>> {
            let changes = self.comparison.into_iter();
            let changes = changes.flat_map(|comparison| &comparison.changes);
            changes.filter(|change| change.outcome == outcome).collect()
        };
        let up = of(Outcome::Improved);
        let ids: Vec<&str> = up.iter().map(|up| up.requirement.id.as_str()).collect();
        let title = self.lang.pick("Vooruitgang", "Improvement");
        let up = (!ids.is_empty()).then(|| numbers(title, &ids, self.lang));
        let mut lines: Vec<AgendaLine<'_>> = up.into_iter().collect();
        let mut codes = Vec::new();
        for outcome in [Outcome::Worse, Outcome::Reassessed, Outcome::AnswerLost] {
            let changes = of(outcome);
            codes.extend(outcome.code().filter(|_| !changes.is_empty()));
            let label = outcome.label(self.lang);
            let told = |change: &'a Change<'a, 'a>| of_case(&moved(change, self.lang), label);
            lines.extend(changes.into_iter().map(told));
        }
        (lines, codes)
    }

    /// The findings of some codes, each requirement once.
    fn found(self, codes: &[Code]) -> Drawn<'a> {
        let findings = self.picture.findings.iter();
        let findings: Vec<&FindingView> = findings
            .filter(|finding| codes.contains(&finding.code))
            .collect();
        let own = |view: &'a RequirementView<'a>| {
            let of_view = findings.iter().filter(|finding| {
                let mut ids = finding.requirements.iter();
                ids.any(|id| id == view.id)
            });
            let said: Vec<Said<'_>> = of_view.map(|finding| Said::of(finding)).collect();
            (!said.is_empty()).then(|| line(view.id, view.title, said))
        };
        let is_found = |code: &&Code| findings.iter().any(|finding| finding.code == **code);
        let there = codes.iter().filter(is_found).copied().collect();
        (self.requirements().filter_map(own).collect(), there)
    }

    /// What stands in the way of which requirements.
    fn obstacles(self) -> Vec<AgendaLine<'a>> {
        let all = Obstacle::ALL.into_iter().filter_map(|obstacle| {
            let named = self.requirements();
            let named = named.filter(|view| view.obstacles.contains(&obstacle));
            let ids: Vec<&str> = named.map(|view| view.id).collect();
            (!ids.is_empty()).then(|| numbers(obstacle.label(self.lang), &ids, self.lang))
        });
        all.collect()
    }

    /// What is asked of others and what is offered.
    fn texts(self) -> Vec<AgendaLine<'a>> {
        let labels = Labels::of(self.lang);
        let kinds = [
            (TextKind::Support, labels.support),
            (TextKind::Offer, labels.offer),
        ];
        let of_row = |row: &'a Row<'a>| {
            let texts = &row.answer.as_ref()?.texts;
            let said = kinds.iter().filter_map(|(kind, label)| {
                Some(Said {
                    text: (*label).into(),
                    quote: Some(texts.get(*kind)?),
                })
            });
            Some(of_requirement(row, said.collect())).filter(|line| !line.said.is_empty())
        };
        self.assessment.rows.iter().filter_map(of_row).collect()
    }

    /// Public actions beside which nothing stands for council and inhabitants.
    fn untold(self) -> Vec<AgendaLine<'a>> {
        let of_row = |row: &'a Row<'a>| {
            let answer = row.answer.as_ref()?;
            if answer.texts.get(TextKind::Public).is_some() {
                return None;
            }
            let actions = answer.actions.iter().filter(|action| action.public);
            let said = actions.map(|action| Said {
                text: self.lang.pick("actie", "action").into(),
                quote: Some(&action.title),
            });
            Some(of_requirement(row, said.collect())).filter(|line| !line.said.is_empty())
        };
        self.assessment.rows.iter().filter_map(of_row).collect()
    }

    /// How often the norm is measured.
    fn next(self, subject: Subject) -> Vec<AgendaLine<'a>> {
        let every = self.assessment.norm.measured.every;
        let every = every.filter(|_| subject == Subject::Next);
        let told = every.map(|every| AgendaLine {
            id: None,
            title: self
                .lang
                .pick("Zo vaak meten wij", "This often we measure")
                .into(),
            said: vec![Said {
                text: every.words(self.lang).into(),
                quote: None,
            }],
        });
        told.into_iter().collect()
    }
}

impl Origin {
    fn of(code: Code, lang: Lang) -> Self {
        let words = in_a_few_words(code, lang);
        Self { words, code }
    }
}

impl<'a> Said<'a> {
    fn of(finding: &'a FindingView) -> Self {
        let quote = finding.quote.as_deref();
        let said = quote.and_then(|quote| finding.text.strip_suffix(quote));
        Self {
            text: said
                .map_or(finding.text.as_str(), |said| said.trim_end_matches(": "))
                .into(),
            quote: quote.filter(|_| said.is_some()),
        }
    }
}

fn line<'a>(id: &'a str, title: &'a str, said: Vec<Said<'a>>) -> AgendaLine<'a> {
    AgendaLine {
        id: Some(id),
        title: title.into(),
        said,
    }
}

fn of_requirement<'a>(row: &'a Row<'a>, said: Vec<Said<'a>>) -> AgendaLine<'a> {
    line(&row.requirement.id, &row.requirement.title, said)
}

/// Requirements that have one thing in common.
fn numbers<'a>(title: &str, ids: &[&str], lang: Lang) -> AgendaLine<'a> {
    AgendaLine {
        id: None,
        title: title.to_owned().into(),
        said: vec![Said {
            text: lang.list(ids).into(),
            quote: None,
        }],
    }
}

/// What changed, without who owns it: an agenda names nobody.
fn of_case<'a>(case: &CaseItem<'a>, label: &str) -> AgendaLine<'a> {
    let said = Said {
        text: format!("{label}: {}", case.said).into(),
        quote: case.quote,
    };
    line(case.id, case.title, vec![said])
}
