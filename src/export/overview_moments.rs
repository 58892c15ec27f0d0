//! What the table of an overview says of measurements: who sent what, and the course.

use super::overview::{OverviewLine, OverviewTable};
use crate::document::Word;
use crate::render::{CourseRow, CourseView, SubmissionsView};

/// Every theme, region and total at every measurement; a line each.
pub(super) fn course(course: &CourseView<'_>, table: &mut OverviewTable<'_>) {
    let ids: Vec<&str> = course
        .measurements
        .iter()
        .map(|one| one.measurement.id.as_str())
        .collect();
    for row in course.themes.iter().chain(&course.total) {
        moments(&ids, row, None, table);
    }
    for group in &course.groups {
        for row in group.themes.iter().chain([&group.total]) {
            moments(&ids, row, Some(&group.total.title), table);
        }
    }
}

fn moments(ids: &[&str], row: &CourseRow<'_>, region: Option<&str>, table: &mut OverviewTable<'_>) {
    let cells = ids.iter().zip(&row.met);
    let gap = ids.last().map(|last| (last, &row.gap));
    for (id, cell) in cells.chain(gap) {
        let Some(cell) = cell else { continue };
        table.line(&OverviewLine {
            section: "course",
            theme: row.id,
            region,
            cell: Some(&cell.cell),
            of: Some(cell.of),
            measurement: Some(id),
            ..OverviewLine::default()
        });
    }
}

/// How many of each region have sent, and what each organisation has sent.
pub(super) fn submissions(submissions: &SubmissionsView<'_>, table: &mut OverviewTable<'_>) {
    for group in &submissions.groups {
        for (state, count) in [("sent", group.sent), ("draft", group.drafts)] {
            table.line(&OverviewLine {
                section: "submission",
                region: Some(&group.name),
                state: Some(state),
                count: Some(count),
                of: group.expected,
                ..OverviewLine::default()
            });
        }
    }
    for one in &submissions.organisations {
        table.line(&OverviewLine {
            section: "submission",
            region: one.region,
            organisation: Some(one.name),
            kind: one.kind,
            state: Some(one.state.word()),
            ..OverviewLine::default()
        });
    }
    let Some(coverage) = &submissions.coverage else {
        return;
    };
    for one in &coverage.organisations {
        for (moment, once) in coverage.measurements.iter().zip(&one.measurements) {
            table.line(&OverviewLine {
                section: "coverage",
                region: one.region,
                organisation: Some(one.name),
                kind: one.kind,
                state: Some(once.state.word()),
                measurement: Some(&moment.id),
                ..OverviewLine::default()
            });
        }
        if let Some(once) = &one.unplaced {
            table.line(&OverviewLine {
                section: "coverage",
                region: one.region,
                organisation: Some(one.name),
                kind: one.kind,
                state: Some(once.state.word()),
                measurement: Some(""),
                ..OverviewLine::default()
            });
        }
    }
}
