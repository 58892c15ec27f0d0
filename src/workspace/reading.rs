//! From the tree to a workspace, with every problem on the way.

use std::sync::Arc;

use super::checks;
use super::fields::{EXACT, GATE, ORGANISATION, OVERVIEW, PUBLISHED, REPORT, SETTLED, WORKSPACE};
use super::model::{
    Exact, Gate, OverviewSettings, Participant, Published, Recorded, ReportSettings, Workspace,
};
use super::portion::Portion;
use crate::answers::Audience;
use crate::document::{self, Fields, Located, Node, Reader, Source, Word};
use crate::norm::NormRef;
use crate::problem::{Problem, ShapeFault, WorkspaceFault};

/// Reads a `norm.toml`.
///
/// # Errors
/// Every problem of the file.
pub fn read(source: &Source) -> Result<Workspace, Vec<Problem>> {
    without_errors(read_draft(source))
}

fn without_errors(
    (workspace, problems): (Option<Workspace>, Vec<Problem>),
) -> Result<Workspace, Vec<Problem>> {
    match problems.iter().any(Problem::is_error) {
        true => Err(problems),
        false => Ok(workspace.expect("what has no tree has an error that says why")),
    }
}

/// Reads a `norm.toml` as far as that goes, beside every problem of it; there is
/// none where the file is no TOML at all.
pub fn read_draft(source: &Source) -> (Option<Workspace>, Vec<Problem>) {
    read_with(source, |r, f, workspace| {
        workspace.organisations = organisations(r, f);
        workspace.settled = settled(r, f);
        workspace.published = published(r, f);
        workspace.gate = f
            .get("gate")
            .and_then(|node| gate(r, node))
            .unwrap_or_default();
        workspace.overview = f
            .get("overview")
            .and_then(|node| overview(r, node))
            .unwrap_or_default();
    })
}

/// Reads the settings of a `norm.toml` only: which norm, which folders, which
/// templates. The register and the gate stay empty, and their mistakes unsaid.
///
/// # Errors
/// Every problem of the settings.
pub(crate) fn read_settings(source: &Source) -> Result<Workspace, Vec<Problem>> {
    without_errors(read_with(source, |_, _, _| {}))
}

fn read_with(
    source: &Source,
    rest: impl FnOnce(&mut Reader<'_>, Fields<'_, '_>, &mut Workspace),
) -> (Option<Workspace>, Vec<Problem>) {
    let parsed = document::parse(source);
    let mut reader = Reader::new(source, parsed.problems);
    let Some(root) = parsed.root else {
        return (None, reader.problems);
    };
    let mut workspace = Workspace {
        file: Arc::clone(&source.name),
        ..Workspace::default()
    };
    if let Some(fields) = reader.fields(&root, WORKSPACE) {
        settings(&mut reader, fields, &mut workspace);
        rest(&mut reader, fields, &mut workspace);
    }
    (Some(workspace), reader.problems)
}

fn settings(r: &mut Reader<'_>, f: Fields<'_, '_>, workspace: &mut Workspace) {
    let norm = r.located_text(f, "norm");
    workspace.norm = norm.map(|norm| norm.map(|norm| NormRef::parse(&norm)));
    workspace.norms = r.located_text(f, "norms");
    workspace.answers = r.located_texts(f, "answers");
    let report = f.get("report");
    workspace.report = report
        .and_then(|node| self::report(r, node))
        .unwrap_or_default();
}

fn organisations(r: &mut Reader<'_>, f: Fields<'_, '_>) -> Vec<Participant> {
    let nodes = r.list(f, "organisation");
    let mut participants = Vec::new();
    for node in nodes {
        participants.extend(organisation(r, node));
    }
    checks::participants(r, &participants);
    participants
}

fn settled(r: &mut Reader<'_>, f: Fields<'_, '_>) -> Vec<Recorded> {
    let nodes = r.list(f, "settled");
    let mut settled: Vec<Recorded> = Vec::new();
    for node in nodes {
        let Some(f) = r.fields(node, SETTLED) else {
            continue;
        };
        let recorded = Recorded {
            file: r.located(f, "file"),
            sha256: r
                .located(f, "sha256")
                .map(|sha256| sha256.trim().to_lowercase()),
        };
        checks::recorded(r, &recorded, &settled);
        settled.push(recorded);
    }
    settled
}

fn published(r: &mut Reader<'_>, f: Fields<'_, '_>) -> Vec<Published> {
    let mut published = Vec::new();
    for node in r.list(f, "published") {
        let Some(f) = r.fields(node, PUBLISHED) else {
            continue;
        };
        published.push(Published {
            norm: r.text(f, "norm").unwrap_or_default(),
            measurement: r.text(f, "measurement").unwrap_or_default(),
            audience: r.text(f, "for").unwrap_or_default(),
            hashes: r.texts(f, "sha256"),
            groups: r.texts(f, "groups"),
            mark: f.mark_of("measurement"),
        });
    }
    published
}

fn organisation(r: &mut Reader<'_>, node: &Node<'_>) -> Option<Participant> {
    let f = r.fields(node, ORGANISATION)?;
    Some(Participant {
        id: r.located(f, "id").map(|id| id.trim().to_owned()),
        name: r.text(f, "name").unwrap_or_default(),
        kind: r
            .located(f, "kind")
            .map(|kind| kind.trim().to_ascii_lowercase()),
        region: r.text(f, "region"),
        norms: r
            .texts(f, "norm")
            .iter()
            .map(|norm| NormRef::parse(norm.trim()).id)
            .collect(),
        joined: r.date(f, "joined"),
        left: r.date(f, "left").map(|value| Located {
            value,
            mark: f.mark_of("left"),
        }),
        continues: r
            .located_texts(f, "continues")
            .into_iter()
            .map(|id| id.map(|id| id.trim().to_owned()))
            .collect(),
        publish: r.flag(f, "publish").unwrap_or_default(),
        mark: f.mark(),
    })
}

fn report(r: &mut Reader<'_>, node: &Node<'_>) -> Option<ReportSettings> {
    let f = r.fields(node, REPORT)?;
    Some(ReportSettings {
        template: r.located_text(f, "template"),
        reference: r.located_text(f, "reference"),
        styles: r
            .entries(f, "styles")
            .iter()
            .filter_map(|entry| {
                let style = r.scalar(&entry.value)?;
                Some((entry.key.text.to_string(), style.to_owned()))
            })
            .collect(),
    })
}

fn overview(r: &mut Reader<'_>, node: &Node<'_>) -> Option<OverviewSettings> {
    let f = r.fields(node, OVERVIEW)?;
    Some(OverviewSettings {
        without_regions: r.flag(f, "regions") == Some(false),
        exact: f.get("exact").and_then(|node| exact(r, node)),
    })
}

/// An agreement; one for the public cannot be made.
fn exact(r: &mut Reader<'_>, node: &Node<'_>) -> Option<Exact> {
    let f = r.fields(node, EXACT)?;
    let audience = r.text(f, "for")?;
    let known = Audience::Province.word();
    if audience.trim() != known {
        let fault = ShapeFault::UnknownWord {
            key: "for".to_owned(),
            word: document::plain_word(&audience),
            instead: None,
            known: vec![known.to_owned()],
        };
        r.say(f.mark_of("for"), fault);
        return None;
    }
    Some(Exact {
        agreed: r.date(f, "agreed")?,
        reference: r.text(f, "ref")?,
    })
}

fn gate(r: &mut Reader<'_>, node: &Node<'_>) -> Option<Gate> {
    let f = r.fields(node, GATE)?;
    Some(Gate {
        met: portion(r, f, "met"),
        met_per_theme: portion(r, f, "met_per_theme"),
        no_regression: r.flag(f, "no_regression").unwrap_or_default(),
        no_overdue: r.flag(f, "no_overdue").unwrap_or_default(),
        no_open_without_plan: r.flag(f, "no_open_without_plan").unwrap_or_default(),
        warn_until: r.date(f, "warn_until"),
    })
}

/// A share such as `0.8`, or a whole number of percent; `1` is all.
fn portion(reader: &mut Reader<'_>, fields: Fields<'_, '_>, name: &'static str) -> Option<Portion> {
    let node = fields.get(name)?;
    let word = node.text().unwrap_or_default().to_owned();
    let portion = Portion::parse(&word);
    if portion.is_none() {
        let fault = WorkspaceFault::BadPortion {
            key: name,
            meant: Portion::meant(&word),
        };
        reader.say(fields.mark_of(name), fault);
    }
    portion
}
