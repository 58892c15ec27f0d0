//! From answers to a tree that can be written, in the order of the tables of fields.

use super::audience::Audience;
use super::evidence::{Document, Evidence};
use super::fields;
use super::last_done::LastDone;
use super::model::{Action, Answer, Answers, CriterionAnswer};
use super::status::Status;
use super::texts::TextKind;
use crate::document::{Branch, Field, Tree, Word};
use crate::labels::Labels;
use crate::lang::Lang;
use crate::norm::{Norm, Requirement};

/// The first line of every file that people fill in.
pub(crate) fn first_line(lang: Lang) -> &'static str {
    lang.pick(
        "Geen casuïstiek en geen namen van personen in dit bestand.",
        "No casework and no names of people in this file.",
    )
}

/// That a file is internal, or that it was shared: below its first line.
pub(crate) fn marking(answers: &Answers, lang: Lang) -> &'static str {
    let audience = answers.shared.as_ref().map(|shared| shared.audience);
    let marking = audience.unwrap_or(Audience::Internal).marking(lang);
    marking.unwrap_or_default()
}

/// The file of answers, in the norm's order, with the norm's titles above them;
/// equal answers give equal trees.
pub fn tree(answers: &Answers, norm: &Norm, lang: Lang) -> Vec<Branch> {
    let value = |name: &str| {
        Some(match name {
            "norm" => Tree::text(&answers.norm.value.to_string()),
            "organisation" => Tree::Short(organisation(answers)),
            "measurement" => Tree::Short(measurement(answers)),
            "shared" => Tree::Short(shared(answers)?),
            "settled" => Tree::Short(settled(answers)?),
            "documents" => list(answers.documents.iter().map(document))?,
            "answers" => Tree::Table(in_norm_order(answers, norm, lang)),
            _ => return None,
        })
    };
    let mut branches = by_field(fields::ANSWERS, value);
    if let Some(first) = branches.first_mut() {
        let lines = [first_line(lang), marking(answers, lang)];
        first.above.extend(lines.map(str::to_owned));
    }
    branches
}

/// The keys of one answer.
pub fn answer(answer: &Answer, requirement: Option<&Requirement>, lang: Lang) -> Vec<Branch> {
    let value = |name: &str| {
        Some(match name {
            "status" => status(answer.status.value, lang)?,
            "criteria" => criteria(answer, requirement, lang)?,
            "owner" => answer.owner.tree()?,
            "last_done" => last_done(answer.last_done.as_ref()?, requirement),
            "obstacles" => {
                let words = answer.obstacles.iter().map(|one| one.label(lang));
                list(words.map(Tree::text))?
            }
            "evidence" => list(answer.evidence.iter().map(evidence))?,
            "actions" => list(answer.actions.iter().map(action))?,
            "occasion" => Tree::text(answer.occasion.as_ref()?.value.word()),
            "confirmed" => (!answer.confirmed).then_some(Tree::Flag(false))?,
            name => Tree::text(answer.texts.get(TextKind::named(name)?)?),
        })
    };
    by_field(fields::ANSWER, value)
}

/// One date, or dates in the order in which the norm names their intervals; what the
/// norm does not have goes last.
fn last_done(done: &LastDone, requirement: Option<&Requirement>) -> Tree {
    if let LastDone::Once(date) = done {
        return Tree::Date(date.value);
    }
    let known: Vec<&str> = requirement.map_or_else(Vec::new, |one| one.interval_ids().collect());
    let mut dates: Vec<_> = done.by_interval().iter().collect();
    dates.sort_by_key(|one| {
        let at = known.iter().position(|id| one.interval == *id);
        (at.unwrap_or(usize::MAX), one.interval.value.clone())
    });
    let dates = dates.into_iter();
    let branches = dates.map(|one| Branch::new(&one.interval, Tree::Date(one.date.value)));
    Tree::Short(branches.collect())
}

/// The status in the language of the file; none for what is unanswered.
pub(super) fn status(status: Status, lang: Lang) -> Option<Tree> {
    let word = lang.pick(status.label(Lang::Nl), status.word());
    (status != Status::Unanswered).then(|| Tree::text(word))
}

/// The keys that have a value, in the order of their table.
fn by_field(table: &[Field], value: impl Fn(&str) -> Option<Tree>) -> Vec<Branch> {
    let found = table
        .iter()
        .filter_map(|field| Some(Branch::new(field.name, value(field.name)?)));
    found.collect()
}

fn list(items: impl Iterator<Item = Tree>) -> Option<Tree> {
    let items: Vec<Tree> = items.collect();
    (!items.is_empty()).then_some(Tree::List(items))
}

fn organisation(answers: &Answers) -> Vec<Branch> {
    let organisation = &answers.organisation;
    by_field(fields::ORGANISATION, |name| match name {
        "id" => Some(Tree::text(&organisation.id)),
        "name" => Some(Tree::text(&organisation.name)),
        "kind" => Some(Tree::text(&organisation.kind)),
        "region" => organisation.region().map(Tree::text),
        _ => None,
    })
}

fn measurement(answers: &Answers) -> Vec<Branch> {
    let measurement = &answers.measurement;
    by_field(fields::MEASUREMENT, |name| match name {
        "id" => Some(Tree::text(&measurement.id)),
        "label" => measurement.label.as_deref().map(Tree::text),
        "date" => measurement.date.map(Tree::Date),
        _ => None,
    })
}

fn shared(answers: &Answers) -> Option<Vec<Branch>> {
    let shared = answers.shared.as_ref()?;
    Some(by_field(fields::SHARED, |name| match name {
        "for" => Some(Tree::text(shared.audience.word())),
        "left_out" => list(shared.left_out.iter().map(|field| Tree::text(field))),
        "source_sha256" => shared.source_sha256.as_deref().map(Tree::text),
        _ => None,
    }))
}

fn settled(answers: &Answers) -> Option<Vec<Branch>> {
    let settled = answers
        .settled
        .as_ref()
        .filter(|settled| !settled.is_blank())?;
    Some(by_field(fields::SETTLED, |name| match name {
        "by" => settled.by.as_deref().map(Tree::text),
        "date" => settled.date.map(Tree::Date),
        "ref" => settled.reference.as_deref().map(Tree::text),
        "roles" => settled.roles.tree(),
        _ => None,
    }))
}

fn document(document: &Document) -> Tree {
    Tree::Short(by_field(fields::DOCUMENT, |name| match name {
        "id" => document.id.as_deref().map(Tree::text),
        "title" => Some(Tree::text(&document.title)),
        "ref" => document.reference.as_deref().map(Tree::text),
        "date" => document.date.as_ref().map(|date| Tree::Date(date.value)),
        "review_by" => document.review_by.map(Tree::Date),
        _ => None,
    }))
}

fn evidence(evidence: &Evidence) -> Tree {
    match evidence {
        Evidence::Listed(cited) => match &cited.article {
            None => Tree::text(&cited.document),
            Some(article) => Tree::Short(vec![
                Branch::new("document", Tree::text(&cited.document)),
                Branch::new("article", Tree::text(article)),
            ]),
        },
        Evidence::Inline(said) => document(said),
    }
}

fn action(action: &Action) -> Tree {
    Tree::Short(by_field(fields::ACTION, |name| match name {
        "id" => action.id.as_deref().map(Tree::text),
        "title" => Some(Tree::text(&action.title)),
        "owner" => action.owner.tree(),
        "due" => action.due.map(Tree::Date),
        "done" => action.done.then_some(Tree::Flag(true)),
        "public" => action.public.then_some(Tree::Flag(true)),
        _ => None,
    }))
}

/// The criteria in the norm's order; what the norm does not have goes last.
fn criteria(answer: &Answer, requirement: Option<&Requirement>, lang: Lang) -> Option<Tree> {
    let paths = requirement.map(Requirement::criterion_paths);
    let place = |given: &&CriterionAnswer| {
        let mut known = paths.iter().flatten();
        let at = known.position(|(path, _)| *path == given.path.value);
        (at.unwrap_or(usize::MAX), given.path.value.clone())
    };
    let mut given: Vec<&CriterionAnswer> = answer.criteria.iter().collect();
    given.sort_by_key(place);
    let branches = given
        .into_iter()
        .map(|given| Branch::new(&given.path.value, criterion(given, lang)));
    let branches: Vec<Branch> = branches.collect();
    (!branches.is_empty()).then_some(Tree::Table(branches))
}

fn criterion(given: &CriterionAnswer, lang: Lang) -> Tree {
    if given.note.is_none() && given.evidence.is_empty() {
        return status(given.status, lang).unwrap_or(Tree::Empty);
    }
    Tree::Short(by_field(fields::CRITERION, |name| match name {
        "status" => status(given.status, lang),
        "note" => given.note.as_deref().map(Tree::text),
        "evidence" => list(given.evidence.iter().map(evidence)),
        _ => None,
    }))
}

/// The answers in the norm's order under the titles of their themes; what the
/// norm does not have goes last.
fn in_norm_order(answers: &Answers, norm: &Norm, lang: Lang) -> Vec<Branch> {
    let mut branches = Vec::new();
    for theme in &norm.themes {
        let (mut first, mut last) = (true, None);
        for requirement in &theme.requirements {
            let given = answers
                .answers
                .iter()
                .filter(|answer| answer.id.value == requirement.id);
            for given in given {
                let mut above = Vec::new();
                if std::mem::take(&mut first) {
                    above.extend(theme_heading(theme, !branches.is_empty(), lang));
                }
                if let Some(section) = section_heading(theme, requirement, &mut last) {
                    above.extend([String::new(), section, String::new()]);
                }
                above.push(requirement.title.clone());
                let value = Tree::Table(answer(given, Some(requirement), lang));
                branches.push(Branch::of_id(&requirement.id, value).below(above));
            }
        }
    }
    let mut unknown: Vec<&Answer> = answers
        .answers
        .iter()
        .filter(|answer| norm.requirement(&answer.id.value).is_none())
        .collect();
    unknown.sort_by_key(|answer| &answer.id.value);
    branches.extend(
        unknown
            .into_iter()
            .map(|given| Branch::of_id(&given.id.value, Tree::Table(answer(given, None, lang)))),
    );
    branches
}

/// The title of a theme as a comment, after a blank line where something stands above it.
pub(crate) fn theme_heading(theme: &crate::norm::Theme, blank: bool, lang: Lang) -> Vec<String> {
    let word = Labels::of(lang).theme;
    let heading = format!("{word} {}: {}", theme.id, theme.title);
    let blank = blank.then(String::new);
    blank.into_iter().chain([heading]).collect()
}

/// The title of a section as a comment, where it begins.
pub(crate) fn section_heading<'n>(
    theme: &'n crate::norm::Theme,
    requirement: &Requirement,
    last: &mut Option<&'n crate::norm::Section>,
) -> Option<String> {
    let begun = theme.begun_at(&requirement.id, last);
    begun.map(|title| format!("— {title}"))
}
