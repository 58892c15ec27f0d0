//! The columns that every table begins with: which norm, who, and which round.

use super::column::{Column, Table};
use crate::answers::Part;
use crate::assessment::Assessment;

/// An assessment, with the region that is known of its organisation.
pub(super) struct Subject<'a> {
    /// The assessment.
    pub(super) assessment: &'a Assessment<'a>,
    /// The region in the register, else in the file.
    pub(super) region: Option<&'a str>,
}

/// The columns of a subject.
pub(super) struct Who;

impl Table for Who {
    type Line<'a> = Subject<'a>;
    const COLUMNS: &'static [Column<Self>] = &[
        Column::new(
            "norm",
            Part::Name,
            "de norm: haar korte woord (tekst)",
            "the norm: its short word (text)",
            |line, cell| cell.id(&line.assessment.norm.id),
        ),
        Column::new(
            "norm_version",
            Part::Name,
            "de versie van de norm (tekst)",
            "the version of the norm (text)",
            |line, cell| cell.id(&line.assessment.norm.version),
        ),
        Column::new(
            "organisation",
            Part::Name,
            "de organisatie: haar korte woord (tekst)",
            "the organisation: its short word (text)",
            |line, cell| cell.id(&line.assessment.organisation.id),
        ),
        Column::new(
            "organisation_name",
            Part::Name,
            "haar naam",
            "its name",
            |line, cell| cell.text(&line.assessment.organisation.name),
        ),
        Column::new(
            "kind",
            Part::Name,
            "haar soort, zoals de norm die kent (tekst)",
            "its kind, as the norm knows it (text)",
            |line, cell| cell.id(&line.assessment.organisation.kind),
        ),
        Column::new(
            "region",
            Part::Name,
            "haar regio: uit het register van de werkmap, anders uit het bestand",
            "its region: from the register of the workspace, else from the file",
            |line, cell| cell.maybe(line.region),
        ),
        Column::new(
            "measurement",
            Part::Name,
            "de meting: haar korte woord (tekst)",
            "the measurement: its short word (text)",
            |line, cell| cell.id(&line.assessment.measurement.id),
        ),
        Column::new(
            "measurement_label",
            Part::Name,
            "hoe de meting heet",
            "what the measurement is called",
            |line, cell| cell.maybe(line.assessment.measurement.label.as_deref()),
        ),
        Column::new(
            "measurement_date",
            Part::Name,
            "de peildatum",
            "the date of the measurement",
            |line, cell| cell.date(Some(line.assessment.measurement.date)),
        ),
        Column::new(
            "judged_on",
            Part::Name,
            "de dag waarop alles is bekeken: de peildatum, of die van --as-of",
            "the day on which everything is judged: the measurement's date, or that of --as-of",
            |line, cell| cell.date(Some(line.assessment.day)),
        ),
        Column::new(
            "settled",
            Part::Name,
            "`true` als de antwoorden zijn vastgesteld, `false` bij een concept",
            "`true` when the answers are settled, `false` for a draft",
            |line, cell| cell.flag(line.assessment.settled.is_some()),
        ),
        Column::new(
            "settled_on",
            Part::Name,
            "wanneer vastgesteld",
            "when they were settled",
            |line, cell| {
                let settled = line.assessment.settled.as_ref();
                cell.date(settled.and_then(|settled| settled.date));
            },
        ),
        Column::new(
            "settled_by",
            Part::Working,
            "door wie vastgesteld",
            "who settled them",
            |line, cell| {
                let settled = line.assessment.settled.as_ref();
                cell.maybe(settled.and_then(|settled| settled.by.as_deref()));
            },
        ),
        Column::new(
            "settled_ref",
            Part::Working,
            "het nummer van dat besluit",
            "the number of that decision",
            |line, cell| {
                let settled = line.assessment.settled.as_ref();
                cell.maybe(settled.and_then(|settled| settled.reference.as_deref()));
            },
        ),
        Column::new(
            "file",
            Part::Working,
            "het bestand waar de regel uit komt",
            "the file that the line comes from",
            |line, cell| cell.text(&line.assessment.file),
        ),
    ];
}
