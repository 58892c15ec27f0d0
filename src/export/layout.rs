//! The layouts, who may have which, and the columns that they share.

use super::column::{Described, described};
use super::csv::{CsvCell, Dialect};
use super::place::{key_columns, requirement_columns, theme_columns};
use super::shared::LineForm;
use super::subject::{self, Subject};
use super::{actions, counts, criteria, findings, long, themes, wide};
use crate::answers::{Part, Show};
use crate::assessment::Assessment;
use crate::document::Word;
use crate::lang::Lang;
use crate::norm::Norm;

/// What a line of the export is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// An organisation, a measurement and a requirement.
    Long,
    /// A criterion of a requirement.
    Criteria,
    /// An organisation and a measurement; a column per requirement.
    Wide,
    /// An organisation, a measurement and a theme.
    Themes,
    /// An action.
    Actions,
    /// A finding.
    Findings,
}

impl Word for Layout {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::Long, "long"),
        (Self::Criteria, "criteria"),
        (Self::Wide, "wide"),
        (Self::Themes, "themes"),
        (Self::Actions, "actions"),
        (Self::Findings, "findings"),
    ];
}

impl Layout {
    /// Whether an audience may have it at all: every line names an organisation,
    /// so who does not see names has none of them.
    pub fn is_for(self, show: Show) -> bool {
        let also = match self {
            Self::Long | Self::Criteria | Self::Wide | Self::Findings => show.sees(Part::Statuses),
            Self::Themes => true,
            Self::Actions => show.sees(Part::Working) || show.sees(Part::PublicTexts),
        };
        show.sees(Part::Name) && also
    }

    /// The layouts that an audience may have.
    pub fn all_for(show: Show) -> Vec<Self> {
        let all = Self::WORDS.iter().map(|(layout, _)| *layout);
        all.filter(|layout| layout.is_for(show)).collect()
    }

    /// Every column; of `wide` without those of the norm.
    pub fn columns(self) -> Vec<Described> {
        let who = || described(subject::columns());
        let theme = || described(theme_columns());
        let counts = || described(counts::columns());
        let of_requirement = |own: Vec<Described>| {
            let requirement = described(requirement_columns());
            [who(), theme(), requirement, own, described(key_columns())].concat()
        };
        match self {
            Self::Long => of_requirement(described(long::columns())),
            Self::Criteria => of_requirement(described(criteria::columns())),
            Self::Wide => [who(), counts(), described(wide::columns())].concat(),
            Self::Themes => [who(), theme(), counts(), described(themes::columns())].concat(),
            Self::Actions => of_requirement(described(actions::columns())),
            Self::Findings => of_requirement(described(findings::columns())),
        }
    }
}

/// An export in one layout, for one audience.
pub(crate) struct Export {
    layout: Layout,
    form: LineForm,
}

impl Export {
    /// An export, if its layout is for this audience.
    pub(crate) fn new(layout: Layout, dialect: Dialect, show: Show, lang: Lang) -> Option<Self> {
        let form = LineForm {
            dialect,
            show,
            lang,
        };
        layout.is_for(show).then_some(Self { layout, form })
    }

    /// The line of names. Those of `wide` are of one norm; the other layouts do not look at it.
    pub(crate) fn header(&self, norm: &Norm) -> Vec<u8> {
        let LineForm { dialect, show, .. } = self.form;
        let mut out = Vec::new();
        let mut put = |name: &str| {
            CsvCell::new(dialect, &mut out).word(name);
            dialect.end_cell(&mut out);
        };
        for column in self.layout.columns() {
            if show.sees(column.part) {
                put(column.name);
            }
        }
        if self.layout == Layout::Wide {
            wide::names(norm).for_each(|name| put(&name));
        }
        dialect.end_line(&mut out);
        let mut begun = dialect.begin().to_vec();
        begun.append(&mut out);
        begun
    }

    /// The lines of one assessment; `region` is that of the register, which goes before that of the file.
    pub(crate) fn lines(&self, assessment: &Assessment<'_>, region: Option<&str>) -> Vec<u8> {
        let mut out = Vec::with_capacity(USUAL_BYTES);
        let subject = Subject {
            assessment,
            region: region.or(assessment.organisation.region()),
        };
        let lines = match self.layout {
            Layout::Long => long::lines,
            Layout::Criteria => criteria::lines,
            Layout::Wide => wide::line,
            Layout::Themes => themes::lines,
            Layout::Actions => actions::lines,
            Layout::Findings => findings::lines,
        };
        lines(self.form, &subject, &mut out);
        out
    }
}

/// The lines of most assessments are no more than this.
const USUAL_BYTES: usize = 16 * 1024;
