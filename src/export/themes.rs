//! One line per organisation, measurement and theme, with counts.

use super::column::{Column, Table};
use super::layout::Sheet;
use super::subject::Subject;
use crate::answers::Part;
use crate::assessment::Assessment;
use crate::norm::Theme;
use crate::render::{Told, told};

/// What a line of a theme has beside its counts.
pub(super) struct Themes;

/// A theme with its counts, as far as they may be told.
pub(super) struct Line<'a> {
    told: Told,
    public: Vec<&'a str>,
}

impl Table for Themes {
    type Line<'a> = Line<'a>;
    const COLUMNS: &'static [Column<Self>] = &[
        Column::new(
            "public",
            Part::PublicTexts,
            "de teksten voor raad en inwoners, met een lege regel ertussen",
            "the texts for council and inhabitants, with an empty line between them",
            |line, cell| cell.text(&line.public.join("\n\n")),
        ),
        Column::new(
            "met_low",
            Part::Name,
            "hoeveel er ten minste `met` zijn",
            "at least so many are `met`",
            |line, cell| cell.number(line.told.met().0),
        ),
        Column::new(
            "met_high",
            Part::Name,
            "hoeveel er ten hoogste `met` zijn",
            "at most so many are `met`",
            |line, cell| cell.number(line.told.met().1),
        ),
    ];
}

/// The lines of one organisation and measurement.
pub(super) fn lines(sheet: &Sheet<Themes>, subject: &Subject<'_>, out: &mut Vec<u8>) {
    let who = sheet.who(subject);
    let questionnaire = told(subject.assessment, sheet.show);
    for (theme, told) in questionnaire.themes {
        out.extend_from_slice(&who);
        sheet.theme(Some(theme), out);
        sheet.counts(told, out);
        let line = Line {
            told,
            public: public(subject.assessment, theme),
        };
        sheet.own(&line, out);
        sheet.end_line(out);
    }
}

fn public<'a>(assessment: &'a Assessment<'a>, theme: &Theme) -> Vec<&'a str> {
    let rows = assessment
        .rows
        .iter()
        .filter(|row| row.theme.id == theme.id);
    let texts = rows.filter_map(|row| row.answer.as_ref()?.texts.public.as_deref());
    texts.collect()
}
