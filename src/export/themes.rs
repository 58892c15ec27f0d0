//! One line per organisation, measurement and theme, with counts.

use super::column::{Column, Table};
use super::layout::Sheet;
use super::subject::Subject;
use crate::answers::{Audience, Part};
use crate::assessment::Assessment;
use crate::norm::Theme;
use crate::render::{Counts, InPublic, in_public, others, sum};

/// What a line of a theme has beside its counts.
pub(super) struct Themes;

/// A theme, or several that are shown as one, with its counts.
pub(super) struct Line<'a> {
    theme: Option<&'a Theme>,
    counts: Option<Counts>,
    public: Vec<&'a str>,
}

impl Table for Themes {
    type Line<'a> = Line<'a>;
    const COLUMNS: &'static [Column<Self>] = &[Column::new(
        "public",
        Part::PublicTexts,
        "de teksten voor raad en inwoners, met een lege regel ertussen",
        "the texts for council and inhabitants, with an empty line between them",
        |line, cell| cell.text(&line.public.join("\n\n")),
    )];
}

/// The lines of one organisation and measurement.
pub(super) fn lines(sheet: &Sheet<Themes>, subject: &Subject<'_>, out: &mut Vec<u8>) {
    let who = sheet.who(subject);
    for line in themes(subject.assessment, sheet.show.audience()) {
        out.extend_from_slice(&who);
        match line.theme {
            Some(_) => sheet.theme(line.theme, out),
            None => sheet.other_themes(others(sheet.lang), out),
        }
        sheet.counts(line.counts, out);
        sheet.own(&line, out);
        sheet.end_line(out);
    }
}

/// For council and inhabitants, themes whose counts would tell which
/// requirements are open are one line.
fn themes<'a>(assessment: &'a Assessment<'a>, audience: Audience) -> Vec<Line<'a>> {
    let all = assessment.themes().into_iter().map(|(theme, tally)| Line {
        theme: Some(theme),
        counts: Some(tally.into()),
        public: public(assessment, theme),
    });
    let mut lines: Vec<Line<'a>> = all.collect();
    let counts: Vec<Vec<Counts>> = lines
        .iter()
        .map(|line| line.counts.into_iter().collect())
        .collect();
    match audience {
        Audience::Public => match in_public(&counts) {
            InPublic::Apart => {}
            InPublic::Together(group) => {
                let sum = sum(&counts, &group).first().copied();
                merge(&mut lines, sum, &group);
            }
            InPublic::Hidden => {
                let all: Vec<usize> = (0..lines.len()).collect();
                merge(&mut lines, None, &all);
            }
        },
        Audience::Internal | Audience::Region | Audience::Province => {}
    }
    lines
}

/// Makes one line of some, with the counts that may be shown.
fn merge(lines: &mut Vec<Line<'_>>, counts: Option<Counts>, group: &[usize]) {
    let merged = Line {
        theme: None,
        counts,
        public: group
            .iter()
            .flat_map(|at| lines[*at].public.clone())
            .collect(),
    };
    let mut number = 0..;
    lines.retain(|_| number.next().is_none_or(|at| !group.contains(&at)));
    lines.push(merged);
}

fn public<'a>(assessment: &'a Assessment<'a>, theme: &Theme) -> Vec<&'a str> {
    let rows = assessment
        .rows
        .iter()
        .filter(|row| row.theme.id == theme.id);
    let texts = rows.filter_map(|row| row.answer.as_ref()?.texts.public.as_deref());
    texts.collect()
}
