//! The columns that every table begins with: which norm, who, and which round.

use super::column::ExportColumn;
use crate::answers::Part;
use crate::assessment::Assessment;
use crate::norm::Origin;

/// An assessment, with the region that is known of its organisation.
pub(super) struct Subject<'a> {
    /// The assessment.
    pub(super) assessment: &'a Assessment<'a>,
    /// The region in the register, else in the file.
    pub(super) region: Option<&'a str>,
}

fn origin<'a>(subject: &Subject<'a>) -> Option<&'a Origin> {
    subject.assessment.norm.origin.as_ref()
}

/// The columns of a subject.
pub(super) fn columns<'a>() -> Vec<ExportColumn<Subject<'a>>> {
    vec![
        ExportColumn::new(
            "norm",
            Part::Name,
            "the norm: its short word (text)",
            |line, cell| cell.id(&line.assessment.norm.id),
        ),
        ExportColumn::new(
            "norm_version",
            Part::Name,
            "the version of the norm (text)",
            |line, cell| cell.id(&line.assessment.norm.version),
        ),
        ExportColumn::new(
            "organisation",
            Part::Name,
            "the organisation: its short word (text)",
            |line, cell| cell.id(&line.assessment.organisation.id),
        ),
        ExportColumn::new("organisation_name", Part::Name, "its name", |line, cell| {
            cell.text(&line.assessment.organisation.name);
        }),
        ExportColumn::new(
            "kind",
            Part::Name,
            "its kind, as the norm knows it (text)",
            |line, cell| cell.id(&line.assessment.organisation.kind),
        ),
        ExportColumn::new(
            "region",
            Part::Name,
            "its region: from the register of the workspace, else from the file",
            |line, cell| cell.maybe(line.region),
        ),
        ExportColumn::new(
            "measurement",
            Part::Name,
            "the measurement: its short word (text)",
            |line, cell| cell.id(&line.assessment.measurement.id),
        ),
        ExportColumn::new(
            "measurement_label",
            Part::Name,
            "what the measurement is called",
            |line, cell| cell.maybe(line.assessment.measurement.label.as_deref()),
        ),
        ExportColumn::new(
            "measurement_date",
            Part::Name,
            "the date of the measurement",
            |line, cell| cell.date(Some(line.assessment.measurement.date)),
        ),
        ExportColumn::new(
            "judged_on",
            Part::Name,
            "the day on which everything is judged: the measurement's date, or that of --as-of",
            |line, cell| cell.date(Some(line.assessment.day)),
        ),
        ExportColumn::new(
            "settled",
            Part::Name,
            "`true` when the answers are settled, `false` for a draft",
            |line, cell| cell.flag(line.assessment.settled.is_some()),
        ),
        ExportColumn::new(
            "settled_on",
            Part::Name,
            "when they were settled",
            |line, cell| {
                let settled = line.assessment.settled.as_ref();
                cell.date(settled.and_then(|settled| settled.date));
            },
        ),
        ExportColumn::new(
            "settled_by",
            Part::Working,
            "who settled them",
            |line, cell| {
                let settled = line.assessment.settled.as_ref();
                cell.maybe(settled.and_then(|settled| settled.by.as_deref()));
            },
        ),
        ExportColumn::new(
            "settled_ref",
            Part::Working,
            "the number of that decision",
            |line, cell| {
                let settled = line.assessment.settled.as_ref();
                cell.maybe(settled.and_then(|settled| settled.reference.as_deref()));
            },
        ),
        ExportColumn::new(
            "file",
            Part::Working,
            "the file that the line comes from",
            |line, cell| cell.text(&line.assessment.file),
        ),
        ExportColumn::new(
            "norm_file",
            Part::Name,
            "the file of the norm, when it is not the built-in one",
            |line, cell| cell.maybe(origin(line).map(Origin::name)),
        ),
        ExportColumn::new(
            "norm_sha256",
            Part::Name,
            "the sha256 of that file",
            |line, cell| cell.maybe(origin(line).map(|origin| origin.sha256.as_str())),
        ),
    ]
}
