//! What documents say of a plan beside its lines, which is what templates receive.

use serde::Serialize;

use super::entry_view::EntryView;
use super::groups::{GroupView, GroupedPlan};
use super::on_the_way;
use super::sentences;
use super::view::{MadePlan, PlanOrganisation, Shown, UnscheduledView, unscheduled};
use crate::answers::{Audience, Show};
use crate::lang::{Lang, pick};
use crate::plan::{Plan, by_owner, maybe_one};
use crate::render::closing::{made_for, norms_and_tool, sources};
use crate::render::provenance::NormHead;

/// No more questions about names than this.
const MOST_REMARKS: usize = 20;

/// What documents say, which is what templates receive.
#[derive(Debug, Serialize)]
pub(crate) struct SaidPlan<'a> {
    /// Whose plan.
    pub organisation: PlanOrganisation<'a>,
    /// For whom and with what.
    pub made: MadePlan,
    /// The norms in one line.
    pub norm_names: String,
    /// Which measurement, and from which day.
    pub subtitle: String,
    /// That this is a part of a plan.
    pub notes: Vec<String>,
    /// The plan in parts.
    pub groups: Vec<GroupView<'a>>,
    /// Reminders that one meeting may serve.
    pub together: Vec<String>,
    /// Names that may be one owner.
    pub remarks: Vec<String>,
    /// What recurs without a number to count by.
    pub without_term: Vec<UnscheduledView<'a>>,
    /// The way to the target of each norm.
    pub towards: Vec<SaidTowards>,
    /// What the plan still lacks.
    pub lacks: Vec<String>,
    /// What the counts do not say.
    pub no_forecast: &'static str,
    /// What is to be answered and nobody's, which stands in the parts already.
    #[serde(skip)]
    pub unowned: Option<String>,
    /// The hashes of the files.
    #[serde(skip)]
    pub hashes: &'a [String],
    /// The last lines.
    pub closing: Vec<String>,
    /// The same without hashes.
    pub closing_in_word: Vec<String>,
}

/// The way to the target of a norm, in words.
#[derive(Debug, Serialize)]
pub(crate) struct SaidTowards {
    /// The norm, and whose answers, where there are several.
    pub title: Option<String>,
    /// The last day and the counts.
    pub lines: Vec<String>,
    /// The half years until then.
    pub steps: Vec<String>,
}

/// What documents say of a plan.
pub(super) fn said<'a>(
    plan: &Plan<'a>,
    (organisation, made): (PlanOrganisation<'a>, MadePlan),
    (views, norms): (&[EntryView<'a>], &[NormHead<'a>]),
    hashes: &'a [String],
    shown: &Shown,
    lang: Lang,
) -> SaidPlan<'a> {
    let names: Vec<String> = norms.iter().map(NormHead::name).collect();
    let own = plan.own();
    let kind = own.norm.kind(&own.organisation.kind);
    let unowned = sentences::unowned_answers(plan.unowned_answers, lang);
    let grouped = GroupedPlan {
        entries: &plan.entries,
        views,
        owner: shown.owner.as_deref(),
        unowned: unowned.clone(),
        norm_owners: sentences::owners_of(kind, lang),
        lang,
    };
    let owner = sentences::only_of(shown.owner.as_deref(), lang);
    let later = sentences::later(plan.later, shown.until, lang);
    SaidPlan {
        organisation,
        made,
        norm_names: names.join("; "),
        subtitle: subtitle(plan, lang),
        notes: owner.into_iter().chain(later).collect(),
        groups: grouped.by(shown.by),
        together: plan
            .together()
            .iter()
            .map(|one| sentences::together(one, lang))
            .collect(),
        remarks: remarks(plan, lang),
        without_term: unscheduled(plan, lang),
        towards: said_towards(plan, lang),
        lacks: plan
            .lacks
            .iter()
            .map(|lack| sentences::lack(lack, norms.len() > 1, lang))
            .collect(),
        no_forecast: on_the_way::no_forecast(lang),
        unowned,
        hashes,
        closing: closing(plan, norms, Some(hashes), lang),
        closing_in_word: closing(plan, norms, None, lang),
    }
}

fn remarks(plan: &Plan<'_>, lang: Lang) -> Vec<String> {
    let groups = by_owner(&plan.entries);
    let names: Vec<&str> = groups.iter().map(|group| group.name.as_str()).collect();
    let pairs = maybe_one(&names).into_iter().take(MOST_REMARKS);
    pairs
        .map(|pair| sentences::same_owner(&pair, lang))
        .collect()
}

fn subtitle(plan: &Plan<'_>, lang: Lang) -> String {
    let own = plan.own();
    let measurement = &own.measurement;
    let label = measurement.label.as_deref().unwrap_or(&measurement.id);
    let date = lang.date(measurement.date);
    let mut all = plan.assessments.iter();
    if all.all(|one| one.measurement.date == own.day) {
        return format!("{label} · {date}");
    }
    let day = lang.date(own.day);
    pick!(
        lang,
        "{label} · {date} · bekeken op {day}",
        "{label} · {date} · judged on {day}"
    )
}

fn closing(
    plan: &Plan<'_>,
    norms: &[NormHead<'_>],
    hashes: Option<&[String]>,
    lang: Lang,
) -> Vec<String> {
    let show = Show::new(Audience::Internal, false);
    let mut lines = made_for(Audience::Internal, &show.left_out(lang), lang);
    let files = plan.assessments.iter().enumerate();
    let files = files.map(|(number, one)| {
        let hash = hashes.and_then(|hashes| hashes.get(number));
        (one, hash.map(String::as_str))
    });
    lines.extend(sources(files, show, lang));
    let heads: Vec<NormHead<'_>> = match hashes {
        Some(_) => norms.to_vec(),
        None => norms.iter().map(NormHead::without_hash).collect(),
    };
    lines.push(norms_and_tool(&heads.iter().collect::<Vec<_>>(), lang));
    lines
}

fn said_towards(plan: &Plan<'_>, lang: Lang) -> Vec<SaidTowards> {
    let several = plan.towards.len() > 1;
    let said = plan.towards.iter().map(|one| {
        let head = NormHead::new(one.norm, lang);
        let steps = one.steps.iter().filter(|_| one.gaps > 0);
        SaidTowards {
            title: several.then(|| format!("{}: {}", one.organisation, head.name())),
            lines: on_the_way::towards(one, head.gap, lang),
            steps: steps
                .map(|step| on_the_way::step(step, head.gap, lang))
                .collect(),
        }
    });
    said.collect()
}
