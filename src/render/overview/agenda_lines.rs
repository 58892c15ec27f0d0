//! What the questions of region and province come from: what other views tell, in lines.
//! In steps a line is left out by the step of its own count alone.

use std::borrow::Cow;

use super::agenda::{SaidLine, SubjectLine};
use super::cells::{self, CellView};
use super::counted_as::CountedAs;
use super::development::developed;
use super::names::Names;
use super::once::{OnceView, once};
use super::organisations::{OrganisationRow, alone as shown_apart};
use super::remarks::{EvaluatedRequirement, Remark, evaluated, exchanged};
use super::submissions::groups;
use super::themes::{hardest, tied};
use crate::answers::Status;
use crate::labels::Labels;
use crate::lang::{Lang, name_order, pick};
use crate::norm::Norm;
use crate::overview::Overview;

type Lines<'a> = Vec<SubjectLine<'a>>;

fn line<'a>(
    id: Option<&'a str>,
    title: impl Into<Cow<'a, str>>,
    said: Vec<SaidLine<'a>>,
) -> SubjectLine<'a> {
    let title = title.into();
    SubjectLine { id, title, said }
}

fn said<'a>(lead: Option<String>, text: impl Into<Cow<'a, str>>) -> SaidLine<'a> {
    let text = text.into();
    SaidLine { lead, text }
}

/// What one body answers for all, as it stands.
pub(super) fn together<'a>(overview: &'a Overview<'_>, lang: Lang) -> Lines<'a> {
    let views = once(overview, lang).into_iter();
    let views = views.map(|view| line(Some(view.id), view.title, of_bodies(&view, lang)));
    views.collect()
}

fn of_bodies<'a>(view: &OnceView<'a>, lang: Lang) -> Vec<SaidLine<'a>> {
    if view.answers.is_empty() {
        let labels = Labels::of(lang);
        let text = match view.hidden {
            0 => labels.answer_missing,
            _ => labels.answer_hidden,
        };
        return vec![said(Some(view.answered_by.to_owned()), text)];
    }
    let answers = view.answers.iter().map(|answer| {
        let who = answer.name.as_deref().unwrap_or(view.answered_by);
        let region = answer.region.as_ref();
        let region = region.map(|region| format!(" ({region})"));
        let lead = format!("{who}{}", region.unwrap_or_default());
        said(Some(lead), answer.status.label(lang))
    });
    answers.collect()
}

/// What most are not yet there with.
pub(super) fn hard<'a>(overview: &'a Overview<'_>, lang: Lang) -> Lines<'a> {
    let named = hardest(overview, lang).into_iter();
    let named = named.map(|hard| line(Some(hard.id), hard.title, vec![said(None, hard.text)]));
    let next = tied(overview, lang).into_iter();
    let next = next.map(|tied| line(None, "", vec![said(None, tied.text)]));
    named.chain(next).collect()
}

/// Who asks and who offers, as far as names may be seen.
pub(super) fn exchange<'a>(overview: &'a Overview<'_>, names: &'a Names, lang: Lang) -> Lines<'a> {
    let labels = Labels::of(lang);
    let all = exchanged(overview, names).into_iter().map(|one| {
        let wanted = remarks(labels.support, one.wanted);
        let offered = remarks(labels.offered, one.offered);
        line(Some(one.id), one.title, [wanted, offered].concat())
    });
    all.collect()
}

/// Texts with who wrote them, in alphabetical order.
fn remarks<'a>(label: &str, mut remarks: Vec<Remark<'a>>) -> Vec<SaidLine<'a>> {
    remarks.sort_by_cached_key(|remark| remark.from.map(name_order));
    let all = remarks.into_iter().map(|remark| {
        let from = remark.from.map(|from| format!(" ({from})"));
        let lead = format!("{label}{}", from.unwrap_or_default());
        said(Some(lead), remark.text)
    });
    all.collect()
}

/// How many name what, where it certainly is somebody.
pub(super) fn obstacles<'a>(overview: &'a Overview<'_>, lang: Lang) -> Lines<'a> {
    let of = overview.members.len();
    let all = overview.obstacles.iter().filter_map(|(obstacle, figure)| {
        let cell = cells::figure(CountedAs::Named, *figure, of, lang);
        let text = pick!(
            lang,
            "genoemd door {} van {of} organisaties",
            "named by {} of {of} organisations",
            cell.text
        );
        is_somebody(&cell).then(|| line(None, obstacle.label(lang), vec![said(None, text)]))
    });
    all.collect()
}

/// Whether a count is certainly more than nothing; told by its own step.
fn is_somebody(cell: &CellView) -> bool {
    cell.low > 0
}

/// What explanations want at least so often, where one meeting can do for several.
pub(super) fn organise(norm: &Norm, lang: Lang) -> Lines<'_> {
    let mut all = Vec::new();
    for requirement in norm.requirements() {
        for every in &requirement.every {
            if let Some(interval) = every.shared_rhythm() {
                all.push((interval, requirement, every));
            }
        }
    }
    let counted: Vec<_> = all.iter().map(|(interval, ..)| *interval).collect();
    let shared = all.into_iter().filter(|(interval, ..)| {
        let alike = counted.iter().filter(|other| *other == interval);
        alike.count() > 1
    });
    let lines = shared.map(|(interval, requirement, every)| {
        let often = interval.words(lang);
        let often = pick!(lang, "ten minste {often}", "at least {often}");
        let said = match &every.what {
            Some(what) => said(Some(often), what.as_str()),
            None => said(None, often),
        };
        line(
            Some(&requirement.id),
            requirement.title.as_str(),
            vec![said],
        )
    });
    lines.collect()
}

/// What the region says of the norm.
pub(super) fn on_norm<'a>(overview: &'a Overview<'_>, names: &'a Names, lang: Lang) -> Lines<'a> {
    let label = Labels::of(lang).on_norm;
    let all = evaluated(overview, names, lang).into_iter();
    let all = all.map(|one| line(Some(one.id), one.title, remarks(label, one.remarks)));
    all.filter(|line| !line.said.is_empty()).collect()
}

/// How many took part, per region.
pub(super) fn joined<'a>(overview: &'a Overview<'_>, lang: Lang) -> Lines<'a> {
    let all = groups(overview, lang).into_iter().map(|group| {
        let (sent, drafts) = (group.sent, group.drafts);
        let sent = match group.expected {
            Some(of) => pick!(lang, "{sent} van {of} ingezonden", "{sent} of {of} sent"),
            None => pick!(lang, "{sent} ingezonden", "{sent} sent"),
        };
        let drafts = match drafts {
            0 => String::new(),
            _ => pick!(
                lang,
                ", waarvan {drafts} concept",
                ", {drafts} of them a draft"
            ),
        };
        line(None, group.name, vec![said(None, sent + &drafts)])
    });
    all.collect()
}

/// What changed as a whole.
pub(super) fn progress<'a>(overview: &'a Overview<'_>, lang: Lang) -> Lines<'a> {
    let Some(development) = &overview.development else {
        return Vec::new();
    };
    let view = developed(overview, development, lang);
    let words = view.text.into_iter();
    let words = words.map(|text| line(None, "", vec![said(None, text)]));
    let labels = Labels::of(lang);
    let met = |cells: &[CellView]| {
        cells
            .first()
            .map_or_else(String::new, |met| met.text.clone())
    };
    let steps = view.themes.into_iter().chain(view.requirements);
    let steps = steps.map(|step| {
        let (then, now) = (met(&step.before.cells), met(&step.after.cells));
        let text = format!(
            "{}: {} {then}, {} {now} ({} {})",
            labels.met, labels.then, labels.now, labels.of, step.of
        );
        line(Some(step.id), step.title, vec![said(None, text)])
    });
    words.chain(steps).collect()
}

/// What the evaluation of the norm wants to know.
pub(super) fn norm<'a>(overview: &'a Overview<'_>, names: &'a Names, lang: Lang) -> Lines<'a> {
    let when = overview.norm.evaluated.as_ref().map(|evaluated| {
        let when = evaluated.when.words(lang);
        let text = pick!(
            lang,
            "De norm zelf wordt geëvalueerd {when}.",
            "The norm itself is evaluated {when}."
        );
        line(None, "", vec![said(None, text)])
    });
    let all = evaluated(overview, names, lang).into_iter();
    let all = all.map(|one| {
        let counted = of_evaluated(&one, lang);
        let remarks = remarks(Labels::of(lang).on_norm, one.remarks);
        line(Some(one.id), one.title, [counted, remarks].concat())
    });
    let all = all.filter(|line| !line.said.is_empty());
    when.into_iter().chain(all).collect()
}

/// How many say that it does not apply, or judged it differently: where that is certain.
fn of_evaluated<'a>(one: &EvaluatedRequirement<'a>, lang: Lang) -> Vec<SaidLine<'a>> {
    let of = one.row.of;
    let cell = |wanted| one.row.cells.iter().find(|cell| cell.status == wanted);
    let not_applicable = cell(CountedAs::Of(Status::NotApplicable)).filter(|one| is_somebody(one));
    let not_applicable = not_applicable.map(|cell| {
        let label = Status::NotApplicable.label(lang).to_owned();
        let text = pick!(lang, "{} van {of}", "{} of {of}", cell.text);
        said(Some(label), text)
    });
    let judged = cell(CountedAs::Judged).zip(cell(CountedAs::Answered));
    let fewer = judged.filter(|(judged, answered)| judged.low < answered.low);
    let fewer = fewer.map(|(judged, answered)| {
        let label = Status::NotApplicable.label(lang).to_owned();
        let (judged, answered) = (&judged.text, &answered.text);
        let text = pick!(
            lang,
            "ingevuld {answered}, waarvan beoordeeld {judged} (van {of})",
            "answered {answered}, of which judged {judged} (of {of})"
        );
        said(Some(label), text)
    });
    let reassessed = Some(&one.reassessed).filter(|one| is_somebody(one));
    let reassessed = reassessed.map(|cell| {
        let label = CountedAs::Reassessed.label(lang).to_owned();
        said(
            Some(label),
            pick!(lang, "{} van {of}", "{} of {of}", cell.text),
        )
    });
    [not_applicable, fewer, reassessed]
        .into_iter()
        .flatten()
        .collect()
}

/// Who is shown apart and agreed to it.
pub(super) fn alone<'a>(overview: &'a Overview<'_>, lang: Lang) -> Lines<'a> {
    let all = shown_apart(overview).into_iter();
    all.map(|row| line(None, row.name, statuses(&row, lang)))
        .collect()
}

fn statuses<'a>(row: &OrganisationRow<'a>, lang: Lang) -> Vec<SaidLine<'a>> {
    let all = Status::ALL.into_iter().filter_map(|status| {
        let of = row.themes.iter().flat_map(|theme| &theme.requirements);
        let ids: Vec<&str> = of
            .filter(|of| of.status == Some(status))
            .map(|of| of.id)
            .collect();
        let label = status.label(lang).to_owned();
        (!ids.is_empty()).then(|| said(Some(label), ids.join(", ")))
    });
    all.collect()
}
