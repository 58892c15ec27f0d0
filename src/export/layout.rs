//! The layouts, who may have which, and the columns that they share.

use super::actions::{self, Actions};
use super::column::{Columns, Described, Table, described};
use super::counts::Counted;
use super::criteria::{self, Criteria};
use super::csv::Dialect;
use super::findings::{self, Findings};
use super::long::{self, Long};
use super::place::{InNorm, InTheme, Key, Placed};
use super::subject::{Subject, Who};
use super::themes::{self, Themes};
use super::wide::{self, Wide};
use crate::answers::{Part, Show};
use crate::assessment::Assessment;
use crate::document::Word;
use crate::lang::Lang;
use crate::norm::{Norm, Theme};
use crate::render::Told;

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

    /// Every column, for the documentation; of `wide` without those of the norm.
    pub fn columns(self) -> Vec<Described> {
        let (who, theme) = (described::<Who>(), described::<InTheme>());
        let (requirement, counts) = (described::<InNorm>(), described::<Counted>());
        let of_requirement = |own: Vec<Described>| {
            [
                who.clone(),
                theme.clone(),
                requirement.clone(),
                own,
                described::<Key>(),
            ]
            .concat()
        };
        match self {
            Self::Long => of_requirement(described::<Long>()),
            Self::Criteria => of_requirement(described::<Criteria>()),
            Self::Wide => [who, counts, described::<Wide>()].concat(),
            Self::Themes => [who, theme, counts, described::<Themes>()].concat(),
            Self::Actions => of_requirement(described::<Actions>()),
            Self::Findings => of_requirement(described::<Findings>()),
        }
    }
}

/// An export in one layout, for one audience.
pub struct Export {
    table: AnyTable,
}

enum AnyTable {
    Long(Sheet<Long>),
    Criteria(Sheet<Criteria>),
    Wide(Sheet<Wide>),
    Themes(Sheet<Themes>),
    Actions(Sheet<Actions>),
    Findings(Sheet<Findings>),
}

impl Export {
    /// An export, if its layout is for this audience.
    pub fn new(layout: Layout, dialect: Dialect, show: Show, lang: Lang) -> Option<Self> {
        let table = match layout {
            _ if !layout.is_for(show) => return None,
            Layout::Long => AnyTable::Long(Sheet::new(dialect, show, lang)),
            Layout::Criteria => AnyTable::Criteria(Sheet::new(dialect, show, lang)),
            Layout::Wide => AnyTable::Wide(Sheet::new(dialect, show, lang)),
            Layout::Themes => AnyTable::Themes(Sheet::new(dialect, show, lang)),
            Layout::Actions => AnyTable::Actions(Sheet::new(dialect, show, lang)),
            Layout::Findings => AnyTable::Findings(Sheet::new(dialect, show, lang)),
        };
        Some(Self { table })
    }

    /// The line of names. Those of `wide` are of one norm; the other layouts do not look at it.
    pub fn header(&self, norm: &Norm) -> Vec<u8> {
        let mut out = Vec::new();
        match &self.table {
            AnyTable::Long(sheet) => sheet.header_of_requirement(&mut out),
            AnyTable::Criteria(sheet) => sheet.header_of_requirement(&mut out),
            AnyTable::Wide(sheet) => {
                sheet.header(&[Shared::Counts], &mut out);
                wide::names(sheet, norm, &mut out);
            }
            AnyTable::Themes(sheet) => sheet.header(&[Shared::Theme, Shared::Counts], &mut out),
            AnyTable::Actions(sheet) => sheet.header_of_requirement(&mut out),
            AnyTable::Findings(sheet) => sheet.header_of_requirement(&mut out),
        }
        self.dialect().end_line(&mut out);
        out
    }

    /// The lines of one assessment; `region` is that of the register, which goes before that of the file.
    pub fn lines(&self, assessment: &Assessment<'_>, region: Option<&str>) -> Vec<u8> {
        let mut out = Vec::with_capacity(USUAL_BYTES);
        let subject = Subject {
            assessment,
            region: region.or(assessment.organisation.region.as_deref()),
        };
        match &self.table {
            AnyTable::Long(sheet) => long::lines(sheet, &subject, &mut out),
            AnyTable::Criteria(sheet) => criteria::lines(sheet, &subject, &mut out),
            AnyTable::Wide(sheet) => wide::line(sheet, &subject, &mut out),
            AnyTable::Themes(sheet) => themes::lines(sheet, &subject, &mut out),
            AnyTable::Actions(sheet) => actions::lines(sheet, &subject, &mut out),
            AnyTable::Findings(sheet) => findings::lines(sheet, &subject, &mut out),
        }
        out
    }

    fn dialect(&self) -> Dialect {
        match &self.table {
            AnyTable::Long(sheet) => sheet.dialect,
            AnyTable::Criteria(sheet) => sheet.dialect,
            AnyTable::Wide(sheet) => sheet.dialect,
            AnyTable::Themes(sheet) => sheet.dialect,
            AnyTable::Actions(sheet) => sheet.dialect,
            AnyTable::Findings(sheet) => sheet.dialect,
        }
    }
}

/// The lines of most assessments are no more than this.
const USUAL_BYTES: usize = 16 * 1024;

/// Columns that several layouts have between those of the subject and their own.
#[derive(Clone, Copy)]
enum Shared {
    Theme,
    Requirement,
    Counts,
}

/// The columns of one layout that its audience may see.
pub(super) struct Sheet<T: Table> {
    pub(super) dialect: Dialect,
    pub(super) show: Show,
    pub(super) lang: Lang,
    who: Columns<Who>,
    theme: Columns<InTheme>,
    requirement: Columns<InNorm>,
    counts: Columns<Counted>,
    own: Columns<T>,
    key: Columns<Key>,
}

impl<T: Table> Sheet<T> {
    fn new(dialect: Dialect, show: Show, lang: Lang) -> Self {
        Self {
            dialect,
            show,
            lang,
            who: Columns::new(show),
            theme: Columns::new(show),
            requirement: Columns::new(show),
            counts: Columns::new(show),
            own: Columns::new(show),
            key: Columns::new(show),
        }
    }

    fn header(&self, shared: &[Shared], out: &mut Vec<u8>) {
        self.dialect.begin(out);
        self.who.header(self.dialect, out);
        for columns in shared {
            match columns {
                Shared::Theme => self.theme.header(self.dialect, out),
                Shared::Requirement => self.requirement.header(self.dialect, out),
                Shared::Counts => self.counts.header(self.dialect, out),
            }
        }
        self.own.header(self.dialect, out);
    }

    /// The names where lines have a requirement: its key comes behind all others.
    fn header_of_requirement(&self, out: &mut Vec<u8>) {
        self.header(&[Shared::Theme, Shared::Requirement], out);
        self.key.header(self.dialect, out);
    }

    /// What every line of a subject begins with.
    pub(super) fn who(&self, subject: &Subject<'_>) -> Vec<u8> {
        let mut out = Vec::new();
        self.who.values(subject, self.dialect, &mut out);
        out
    }

    pub(super) fn theme(&self, theme: Option<&Theme>, out: &mut Vec<u8>) {
        self.theme.values(&theme, self.dialect, out);
    }

    pub(super) fn counts(&self, told: Told, out: &mut Vec<u8>) {
        self.counts.values(&told, self.dialect, out);
    }

    /// The columns of this layout only.
    pub(super) fn own(&self, line: &T::Line<'_>, out: &mut Vec<u8>) {
        self.own.values(line, self.dialect, out);
    }

    /// A line of a requirement: what it begins with, its place in the norm, its
    /// own columns and its key.
    pub(super) fn line(
        &self,
        who: &[u8],
        norm: &Norm,
        placed: Option<Placed<'_>>,
        own: &T::Line<'_>,
        out: &mut Vec<u8>,
    ) {
        out.extend_from_slice(who);
        self.theme(placed.map(|placed| placed.row.theme), out);
        self.requirement.values(&placed, self.dialect, out);
        self.own(own, out);
        self.key.values(&(norm, placed), self.dialect, out);
        self.end_line(out);
    }

    pub(super) fn end_line(&self, out: &mut Vec<u8>) {
        self.dialect.end_line(out);
    }
}
