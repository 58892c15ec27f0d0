//! One line per organisation, measurement and theme, with counts.

use super::column::ExportColumn;
use super::shared::{LineForm, SharedColumns};
use super::subject::Subject;
use crate::answers::{Part, TextKind};
use crate::assessment::Assessment;
use crate::norm::Theme;
use crate::render::{Told, told};

/// A theme with its counts, as far as they may be told.
pub(super) struct ThemeLine<'a> {
    told: Told,
    public: Vec<&'a str>,
}

/// What a line of a theme has beside its counts.
pub(super) fn columns<'a>() -> Vec<ExportColumn<ThemeLine<'a>>> {
    vec![
        ExportColumn::new(
            "public",
            Part::PublicTexts,
            "the texts for council and inhabitants, with an empty line between them",
            |line, cell| cell.text(&line.public.join("\n\n")),
        ),
        ExportColumn::new(
            "met_low",
            Part::Name,
            "at least so many are `met`",
            |line, cell| cell.number(line.told.met().0),
        ),
        ExportColumn::new(
            "met_high",
            Part::Name,
            "at most so many are `met`",
            |line, cell| cell.number(line.told.met().1),
        ),
    ]
}

/// The lines of one organisation and measurement.
pub(super) fn lines(form: LineForm, subject: &Subject<'_>, out: &mut Vec<u8>) {
    let shared = SharedColumns::new(form, subject);
    let own = form.columns(columns());
    let questionnaire = told(subject.assessment, form.show);
    for (theme, told) in questionnaire.themes {
        shared.who(out);
        shared.theme(Some(theme), out);
        shared.counts(told, out);
        let line = ThemeLine {
            told,
            public: public(subject.assessment, theme),
        };
        own.values(&line, out);
        shared.end_line(out);
    }
}

fn public<'a>(assessment: &'a Assessment<'a>, theme: &Theme) -> Vec<&'a str> {
    let rows = assessment
        .rows
        .iter()
        .filter(|row| row.theme.id == theme.id);
    let texts = rows.filter_map(|row| row.answer.as_ref()?.texts.get(TextKind::Public));
    texts.collect()
}
