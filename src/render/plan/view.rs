//! The plan as every form reads it.

use jiff::civil::Date;
use serde::Serialize;

use super::entry_view::EntryView;
use super::groups::Grouping;
use super::said::{SaidPlan, said};
use super::sentences;
use crate::answers::Audience;
use crate::document::Word as _;
use crate::lang::Lang;
use crate::plan::Plan;
use crate::problem::Code;
use crate::render::provenance::NormHead;

/// The form of the JSON; see `docs/plan.md`.
const PLAN_FORMAT: &str = "norm-plan/1";

/// The plan as every form reads it.
#[derive(Debug, Serialize)]
pub(crate) struct PlanView<'a> {
    /// The form of the JSON.
    pub format: &'static str,
    /// Whose plan.
    pub organisation: PlanOrganisation<'a>,
    /// The norms.
    pub norms: Vec<NormHead<'a>>,
    /// The day from which it is looked at.
    pub judged_on: Date,
    /// The owner whose part this is.
    pub owner: Option<String>,
    /// The last day of this part.
    pub until: Option<Date>,
    /// How many lines come later.
    pub later: usize,
    /// Every line, by day.
    pub entries: Vec<EntryView<'a>>,
    /// Reminders that one meeting may serve.
    pub together: Vec<TogetherView<'a>>,
    /// What recurs without a number to count by.
    pub without_term: Vec<UnscheduledView<'a>>,
    /// What is unanswered and nobody's.
    pub unowned_answers: usize,
    /// The way to the target of each norm.
    pub towards: Vec<TowardsView<'a>>,
    /// What the plan still lacks.
    pub lacks: Vec<LackView>,
    /// For whom and with what.
    pub made: MadePlan,
    /// The words of documents, which programs do without.
    #[serde(skip)]
    pub said: SaidPlan<'a>,
}

/// Whose plan.
#[derive(Clone, Copy, Debug, Serialize)]
pub(crate) struct PlanOrganisation<'a> {
    /// A short word.
    pub id: &'a str,
    /// The name.
    pub name: &'a str,
}

/// Reminders that one meeting may serve.
#[derive(Debug, Serialize)]
pub(crate) struct TogetherView<'a> {
    /// How often.
    pub interval: String,
    /// By when.
    pub day: Date,
    /// The requirements.
    pub requirements: Vec<&'a str>,
}

/// What recurs without a number to count by.
#[derive(Debug, Serialize)]
pub(crate) struct UnscheduledView<'a> {
    /// The requirement.
    pub requirement: &'a str,
    /// Its title.
    pub title: &'a str,
    /// When it was last done.
    pub last_done: Option<Date>,
    /// Whose it is.
    pub owners: Vec<String>,
    /// The same in words.
    pub what: String,
}

/// The way to the target of a norm.
#[derive(Debug, Serialize)]
pub(crate) struct TowardsView<'a> {
    /// The norm.
    pub norm: String,
    /// Whose answers.
    pub organisation: &'a str,
    /// The last day that is in time.
    pub last_day: Date,
    /// How many requirements are partial or unmet.
    pub gaps: usize,
    /// Those with an action on a day that is still to come, and in time.
    pub dated: usize,
    /// Those whose actions still to come are all too late.
    pub late: usize,
    /// Those whose open actions have days, all past.
    pub overdue: usize,
    /// Those whose open actions have no day.
    pub undated: usize,
    /// Those without an open action.
    pub without_action: usize,
    /// How many requirements have no answer yet.
    pub to_answer: usize,
    /// How many have one that is to be confirmed.
    pub to_confirm: usize,
    /// The half years until then.
    pub steps: Vec<StepView>,
}

/// What the plan still lacks, and for which requirements.
#[derive(Debug, Serialize)]
pub(crate) struct LackView {
    /// The code of the findings.
    pub code: Code,
    /// The norm.
    pub norm: String,
    /// The requirements.
    pub requirements: Vec<String>,
}

/// What is planned to be done on a day.
#[derive(Debug, Serialize)]
pub(crate) struct StepView {
    /// The day.
    pub until: Date,
    /// How many actions.
    pub actions: usize,
    /// How many gaps of which every action is done then.
    pub requirements: usize,
}

/// For whom a plan was made, and with what.
#[derive(Clone, Copy, Debug, Serialize)]
pub(crate) struct MadePlan {
    /// For whom.
    pub audience: &'static str,
    /// That it is internal.
    pub marking: Option<&'static str>,
    /// The version of this program.
    pub tool: &'static str,
}

/// What a plan is shown by.
#[derive(Clone, Debug, Default)]
pub(crate) struct Shown {
    /// In which parts.
    pub by: Grouping,
    /// Whose part.
    pub owner: Option<String>,
    /// Until when.
    pub until: Option<Date>,
}

/// The view of a plan, of files with these hashes.
pub(crate) fn plan_view<'a>(
    plan: &Plan<'a>,
    hashes: &'a [String],
    shown: Shown,
    lang: Lang,
) -> PlanView<'a> {
    let own = plan.own();
    let organisation = PlanOrganisation {
        id: &own.organisation.id,
        name: &own.organisation.name,
    };
    let made = MadePlan {
        audience: Audience::Internal.word(),
        marking: Audience::Internal.marking(lang),
        tool: env!("CARGO_PKG_VERSION"),
    };
    let views: Vec<EntryView<'a>> = plan
        .entries
        .iter()
        .map(|entry| EntryView::new(entry, &plan.assessments[entry.part], lang))
        .collect();
    let mut norms: Vec<NormHead<'a>> = Vec::new();
    for assessment in plan.assessments {
        let head = NormHead::new(assessment.norm, lang);
        if norms.iter().all(|known| known.name() != head.name()) {
            norms.push(head);
        }
    }
    PlanView {
        format: PLAN_FORMAT,
        organisation,
        judged_on: own.day,
        later: plan.later,
        together: together(plan),
        without_term: unscheduled(plan, lang),
        unowned_answers: plan.unowned_answers,
        towards: towards(plan),
        lacks: lacks(plan),
        said: said(
            plan,
            (organisation, made),
            (&views, &norms),
            hashes,
            &shown,
            lang,
        ),
        made,
        entries: views,
        norms,
        owner: shown.owner,
        until: shown.until,
    }
}

fn together<'a>(plan: &Plan<'a>) -> Vec<TogetherView<'a>> {
    let views = plan.together().into_iter().map(|one| TogetherView {
        interval: one.interval.to_string(),
        day: one.day,
        requirements: one.requirements.iter().map(|one| one.id.as_str()).collect(),
    });
    views.collect()
}

pub(super) fn unscheduled<'a>(plan: &Plan<'a>, lang: Lang) -> Vec<UnscheduledView<'a>> {
    let views = plan.unscheduled.iter().map(|one| UnscheduledView {
        requirement: &one.requirement.id,
        title: &one.requirement.title,
        last_done: one.last_done,
        owners: one.owners.all().to_vec(),
        what: sentences::unscheduled(one, lang),
    });
    views.collect()
}

fn towards<'a>(plan: &Plan<'a>) -> Vec<TowardsView<'a>> {
    let views = plan.towards.iter().map(|one| {
        let steps = one.steps.iter();
        TowardsView {
            norm: one.norm.reference().to_string(),
            organisation: one.organisation,
            last_day: one.last,
            gaps: one.gaps,
            dated: one.dated,
            late: one.late,
            overdue: one.overdue,
            undated: one.undated,
            without_action: one.unplanned,
            to_answer: one.to_answer,
            to_confirm: one.to_confirm,
            steps: steps
                .map(|step| StepView {
                    until: step.until,
                    actions: step.actions,
                    requirements: step.requirements,
                })
                .collect(),
        }
    });
    views.collect()
}

fn lacks(plan: &Plan<'_>) -> Vec<LackView> {
    let views = plan.lacks.iter().map(|lack| LackView {
        code: lack.code,
        norm: lack.norm.reference().to_string(),
        requirements: lack.requirements.clone(),
    });
    views.collect()
}
