//! The overview as one table: a count, a status or a text a line.
//! `docs/overview.md` names the columns.

use super::csv::{CsvCell, Dialect};
use super::overview_agenda;
use super::overview_moments as moments;
use crate::document::Word;
use crate::render::{CellView, GroupView, OverviewDocument, OverviewView, RowView};

/// How the value of a column is found.
type Write = fn(&OverviewLine<'_>, CsvCell<'_>);

/// The columns, in their order: a name, and its value.
const COLUMNS: [(&str, Write); 18] = [
    ("norm", |line, out| out.id(line.head.norm)),
    ("version", |line, out| out.id(line.head.version)),
    ("measurement", |line, out| {
        out.id(line.measurement.unwrap_or(line.head.measurement));
    }),
    ("section", |line, out| out.word(line.section)),
    ("theme", |line, out| out.maybe_id(line.theme)),
    ("requirement", |line, out| out.maybe_id(line.requirement)),
    ("region", |line, out| out.maybe(line.region)),
    ("organisation", |line, out| out.maybe(line.organisation)),
    ("kind", |line, out| out.maybe(line.kind)),
    ("status", |line, out| {
        out.maybe_word(line.status.or(line.cell.map(|cell| cell.status.word())));
    }),
    ("shown", |line, out| {
        out.maybe_word(line.cell.map(|cell| cell.shown.word()));
    }),
    ("count", |line, out| {
        out.maybe_number(line.count.or(line.cell.and_then(|cell| cell.count)));
    }),
    ("low", |line, out| {
        out.maybe_number(line.cell.map(|cell| cell.low));
    }),
    ("high", |line, out| {
        out.maybe_number(line.cell.map(|cell| cell.high));
    }),
    ("of", |line, out| out.maybe_number(line.of)),
    ("state", |line, out| out.maybe_word(line.state)),
    ("text", |line, out| out.maybe(line.text)),
    ("about", |line, out| {
        out.maybe_number(line.cell.and_then(|cell| cell.about));
    }),
];

/// Of which overview a line is.
#[derive(Clone, Copy, Default)]
pub(super) struct Head<'a> {
    norm: &'a str,
    version: &'a str,
    measurement: &'a str,
}

/// One line; what is absent stays empty.
#[derive(Clone, Copy, Default)]
pub(super) struct OverviewLine<'a> {
    pub(super) head: Head<'a>,
    pub(super) section: &'a str,
    pub(super) theme: Option<&'a str>,
    pub(super) requirement: Option<&'a str>,
    pub(super) region: Option<&'a str>,
    pub(super) organisation: Option<&'a str>,
    pub(super) kind: Option<&'a str>,
    pub(super) status: Option<&'a str>,
    pub(super) cell: Option<&'a CellView>,
    pub(super) count: Option<usize>,
    pub(super) of: Option<usize>,
    pub(super) state: Option<&'a str>,
    pub(super) text: Option<&'a str>,
    /// The measurement, where it is another than the one shown.
    pub(super) measurement: Option<&'a str>,
}

/// Everything of a document as CSV.
pub(crate) fn overview_csv(document: &OverviewDocument<'_>) -> String {
    let mut table = OverviewTable {
        out: Vec::new(),
        head: Head::default(),
    };
    for (name, _) in COLUMNS {
        table.put(|cell| cell.word(name));
    }
    table.end();
    for view in &document.overviews {
        table.head = Head {
            norm: view.norm.id,
            version: view.norm.version,
            measurement: &view.measurement.id,
        };
        view_lines(view, &mut table);
    }
    String::from_utf8(table.out).expect("cells of text")
}

pub(super) struct OverviewTable<'a> {
    out: Vec<u8>,
    pub(super) head: Head<'a>,
}

impl OverviewTable<'_> {
    fn put(&mut self, write: impl FnOnce(CsvCell<'_>)) {
        write(CsvCell::new(Dialect::Plain, &mut self.out));
        Dialect::Plain.end_cell(&mut self.out);
    }

    fn end(&mut self) {
        Dialect::Plain.end_line(&mut self.out);
    }

    pub(super) fn line(&mut self, line: &OverviewLine<'_>) {
        let head = self.head;
        let line = OverviewLine { head, ..*line };
        for (_, write) in COLUMNS {
            self.put(|cell| write(&line, cell));
        }
        self.end();
    }

    fn row(&mut self, line: OverviewLine<'_>, row: &RowView) {
        for cell in &row.cells {
            self.line(&OverviewLine {
                cell: Some(cell),
                of: Some(row.of),
                ..line
            });
        }
    }
}

impl OverviewTable<'_> {
    fn groups(&mut self, line: OverviewLine<'_>, groups: &[GroupView], rows: &[Option<RowView>]) {
        for (group, row) in groups.iter().zip(rows) {
            let region = Some(group.name.as_str());
            if let Some(row) = row {
                self.row(OverviewLine { region, ..line }, row);
            }
        }
    }
}

fn view_lines(view: &OverviewView<'_>, table: &mut OverviewTable<'_>) {
    let sent = &view.sent;
    let counts = [
        ("sent", Some(sent.sent)),
        ("draft", Some(sent.drafts)),
        ("counted", Some(sent.counted)),
    ];
    for (state, count) in counts {
        table.line(&OverviewLine {
            section: "sent",
            state: Some(state),
            count,
            of: sent.expected,
            ..OverviewLine::default()
        });
    }
    themes(view, table);
    if let Some(row) = &view.total {
        let section = "total";
        table.row(
            OverviewLine {
                section,
                ..OverviewLine::default()
            },
            row,
        );
    }
    for hard in &view.hardest {
        table.line(&OverviewLine {
            section: "hardest",
            requirement: Some(hard.id),
            cell: Some(&hard.cell),
            of: Some(hard.of),
            ..OverviewLine::default()
        });
    }
    if let Some(next) = &view.hardest_next {
        table.line(&OverviewLine {
            section: "hardest",
            state: Some("next"),
            count: Some(next.count),
            text: Some(&next.text),
            ..OverviewLine::default()
        });
    }
    if let Some(course) = &view.course {
        moments::course(course, table);
    }
    development(view, table);
    once(view, table);
    organisations(view, table);
    texts(view, table);
}

fn themes(view: &OverviewView<'_>, table: &mut OverviewTable<'_>) {
    for theme in &view.themes {
        let line = OverviewLine {
            section: "theme",
            theme: Some(theme.id),
            ..OverviewLine::default()
        };
        table.row(line, &theme.row);
        table.groups(line, &view.groups, &theme.groups);
        for one in &theme.requirements {
            let line = OverviewLine {
                section: "requirement",
                requirement: Some(one.id),
                ..line
            };
            table.row(line, &one.row);
            table.groups(line, &view.groups, &one.groups);
        }
    }
}

fn development(view: &OverviewView<'_>, table: &mut OverviewTable<'_>) {
    let Some(development) = &view.development else {
        return;
    };
    let mut counts = vec![
        ("counted_then", development.counted_then),
        ("counted_now", development.counted_now),
    ];
    if let Some(compared) = &development.compared {
        counts.extend([
            ("both", compared.both),
            ("newcomers", compared.newcomers),
            ("merged", compared.merged),
            ("predecessors", compared.predecessors),
            ("gone", compared.gone),
        ]);
    }
    for (state, count) in counts {
        table.line(&OverviewLine {
            section: "development",
            state: Some(state),
            count: Some(count),
            ..OverviewLine::default()
        });
    }
    let themes = development
        .themes
        .iter()
        .map(|step| (step, Some(step.id), None));
    let requirements = development
        .requirements
        .iter()
        .map(|step| (step, None, Some(step.id)));
    for (step, theme, requirement) in themes.chain(requirements) {
        let line = OverviewLine {
            section: "development",
            theme,
            requirement,
            ..OverviewLine::default()
        };
        table.row(
            OverviewLine {
                state: Some("before"),
                ..line
            },
            &step.before,
        );
        table.row(
            OverviewLine {
                state: Some("after"),
                ..line
            },
            &step.after,
        );
        for outcome in &step.outcomes {
            table.line(&OverviewLine {
                state: Some(outcome.outcome.word()),
                count: Some(outcome.count),
                ..line
            });
        }
    }
}

fn once(view: &OverviewView<'_>, table: &mut OverviewTable<'_>) {
    for one in &view.once {
        let line = OverviewLine {
            section: "once",
            requirement: Some(one.id),
            kind: Some(one.answered_by),
            ..OverviewLine::default()
        };
        for answer in &one.answers {
            table.line(&OverviewLine {
                organisation: answer.name.as_deref(),
                region: answer.region.as_deref(),
                status: Some(answer.status.word()),
                ..line
            });
        }
        if one.answers.is_empty() {
            let state = if one.hidden == 0 { "missing" } else { "hidden" };
            table.line(&OverviewLine {
                state: Some(state),
                ..line
            });
        }
    }
}

fn organisations(view: &OverviewView<'_>, table: &mut OverviewTable<'_>) {
    let named = view.organisations.iter().map(|one| ("organisation", one));
    let alone = view.alone.iter().map(|one| ("alone", one));
    for (section, one) in named.chain(alone) {
        for theme in &one.themes {
            for of in &theme.requirements {
                let Some(status) = of.status else { continue };
                table.line(&OverviewLine {
                    section,
                    theme: Some(theme.id),
                    requirement: Some(of.id),
                    region: one.region,
                    organisation: Some(one.name),
                    kind: one.kind,
                    status: Some(status.word()),
                    state: Some(if one.draft { "draft" } else { "settled" }),
                    ..OverviewLine::default()
                });
            }
        }
    }
    if let Some(submissions) = &view.submissions {
        moments::submissions(submissions, table);
    }
}

fn texts(view: &OverviewView<'_>, table: &mut OverviewTable<'_>) {
    for one in &view.exchange {
        let wanted = one.wanted.iter().map(|text| ("support", text));
        let offered = one.offered.iter().map(|text| ("offer", text));
        let elsewhere = one.elsewhere.iter().flat_map(|other| &other.offered);
        let elsewhere = elsewhere.map(|text| ("offer_elsewhere", text));
        for (section, remark) in wanted.chain(offered).chain(elsewhere) {
            table.line(&OverviewLine {
                section,
                requirement: Some(one.id),
                organisation: remark.from,
                text: Some(remark.text),
                ..OverviewLine::default()
            });
        }
    }
    for one in &view.evaluation {
        let line = OverviewLine {
            section: "evaluation",
            requirement: Some(one.id),
            ..OverviewLine::default()
        };
        table.row(line, &one.row);
        table.line(&OverviewLine {
            cell: Some(&one.reassessed),
            of: Some(one.row.of),
            ..line
        });
        for remark in &one.remarks {
            table.line(&OverviewLine {
                section: "on_norm",
                organisation: remark.from,
                text: Some(remark.text),
                ..line
            });
        }
        if let Some(text) = one.source_remark {
            table.line(&OverviewLine {
                section: "source",
                text: Some(text),
                ..line
            });
        }
    }
    for remark in &view.norm_remarks {
        table.line(&OverviewLine {
            section: "source",
            text: Some(remark.text),
            ..OverviewLine::default()
        });
    }
    overview_agenda::agenda(view, table);
}
