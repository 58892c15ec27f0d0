//! The agenda of region or province in the table of the overview.

use super::overview::{OverviewLine, OverviewTable};
use crate::render::OverviewView;

/// What is talked about, a line for each thing that is said.
pub(super) fn agenda(view: &OverviewView<'_>, table: &mut OverviewTable<'_>) {
    for subject in &view.agenda {
        for line in &subject.lines {
            for said in &line.said {
                let title = Some(line.title.as_ref()).filter(|title| !title.is_empty());
                let words = [
                    Some(subject.title),
                    title,
                    said.lead.as_deref(),
                    Some(&said.text),
                ];
                let words: Vec<&str> = words.into_iter().flatten().collect();
                table.line(&OverviewLine {
                    section: "agenda",
                    requirement: line.id,
                    text: Some(&words.join(": ")),
                    ..OverviewLine::default()
                });
            }
        }
    }
}
