//! A plan as a workbook: one row for each line, to sort and to filter.

use super::entry_view::EntryView;
use super::view::PlanView;
use crate::form::{CellContent, CellLook, NewBook, NewCell, NewColumn, NewSheet};
use crate::labels::Labels;
use crate::lang::Lang;

/// How wide each column is, in characters: number, subject, kind, what, day, owner,
/// overdue, source.
const WIDTHS: [u16; 8] = [8, 34, 18, 48, 12, 24, 11, 28];

/// The workbook of a plan.
pub(crate) fn plan_book(view: &PlanView<'_>, lang: Lang) -> NewBook {
    let said = &view.said;
    let title = format!(
        "{}: {} · {}",
        Labels::of(lang).plan_title,
        view.organisation.name,
        said.subtitle
    );
    let marking = view.made.marking.unwrap_or_default();
    let mut rows = vec![
        vec![NewCell::text(marking, CellLook::Title)],
        vec![NewCell::text(title.clone(), CellLook::Line)],
    ];
    let unowned = said.unowned.iter();
    rows.extend(unowned.map(|line| vec![NewCell::text(line.clone(), CellLook::Line)]));
    let heads = rows.len();
    rows.push(headings(lang));
    rows.extend(view.entries.iter().map(|entry| row(entry, lang)));
    let plan = NewSheet {
        name: Labels::of(lang).plan_title,
        columns: WIDTHS.map(NewColumn::of_ours).to_vec(),
        rows,
        heads: Some(heads),
        frozen_columns: 2,
        ..NewSheet::default()
    };
    NewBook {
        title,
        sheets: vec![plan, about(view, lang)],
    }
}

fn headings(lang: Lang) -> Vec<NewCell> {
    let labels = Labels::of(lang);
    let words = [
        labels.number,
        labels.subject,
        labels.kind,
        labels.what,
        labels.when,
        labels.owner,
        labels.overdue,
        lang.pick("Bron", "Source"),
    ];
    let cells = words.map(|word| NewCell::text(word, CellLook::Heading));
    cells.to_vec()
}

fn row(entry: &EntryView<'_>, lang: Lang) -> Vec<NewCell> {
    let text = |text: &str| match text.is_empty() {
        true => NewCell::empty(CellLook::Ours),
        false => NewCell::text(text, CellLook::Ours),
    };
    let day = match entry.day {
        Some(day) => NewCell {
            content: CellContent::Date(day),
            ..NewCell::empty(CellLook::Date)
        },
        None => NewCell::empty(CellLook::Ours),
    };
    let overdue = match entry.overdue {
        true => lang.pick("ja", "yes"),
        false => "",
    };
    let number = match entry.requirement {
        Some(number) => NewCell::text(number, CellLook::Number),
        None => NewCell::empty(CellLook::Ours),
    };
    vec![
        number,
        text(entry.title.unwrap_or_default()),
        text(entry.label),
        text(&entry.what),
        day,
        text(&entry.owners_in_a_cell()),
        text(overdue),
        text(&entry.place()),
    ]
}

/// What stands beside the list: the way to the target, what has no term, and for whom
/// it was made.
fn about(view: &PlanView<'_>, lang: Lang) -> NewSheet {
    let (said, labels) = (&view.said, Labels::of(lang));
    let mut rows = vec![vec![NewCell::text(labels.summary, CellLook::Title)]];
    let mut part = |title: &str, lines: Vec<String>| {
        if lines.is_empty() {
            return;
        }
        rows.push(vec![NewCell::text(title, CellLook::Heading)]);
        rows.extend(
            lines
                .into_iter()
                .map(|line| vec![NewCell::text(line, CellLook::Ours)]),
        );
    };
    let towards = said.towards.iter().flat_map(|one| {
        let title = one.title.iter();
        title.chain(&one.lines).chain(&one.steps).cloned()
    });
    part(labels.target, towards.collect());
    part(labels.plan_lacks, said.lacks.clone());
    let without = said.without_term.iter();
    let without = without.map(|one| format!("{} {}: {}", one.requirement, one.title, one.what));
    part(labels.plan_without_term, without.collect());
    part(labels.plan_together, said.together.clone());
    part(labels.plan_names, said.remarks.clone());
    // What stands above the list is not said again.
    let notes = said.groups.iter().flat_map(|group| group.notes.clone());
    let notes = notes.filter(|note| said.unowned.as_ref() != Some(note));
    part(
        labels.made_document,
        notes
            .chain(said.notes.iter().cloned())
            .chain(said.closing.iter().cloned())
            .collect(),
    );
    NewSheet {
        name: labels.summary,
        columns: vec![NewColumn::of_ours(110)],
        rows,
        ..NewSheet::default()
    }
}
