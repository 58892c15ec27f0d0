//! From the tree to a workspace, with every problem on the way.

use std::sync::Arc;

use super::fields::{GATE, ORGANISATION, REPORT, WORKSPACE};
use super::model::{Gate, Participant, ReportSettings, Workspace};
use crate::document::{self, Fields, Node, Reader, Source};
use crate::norm::NormRef;
use crate::problem::{Problem, ShapeFault};

/// Reads a `norm.toml`.
///
/// # Errors
/// Every problem of the file.
pub fn read(source: &Source) -> Result<Workspace, Vec<Problem>> {
    let parsed = document::parse(source);
    let mut reader = Reader::new(source, parsed.problems);
    let workspace = parsed.root.and_then(|root| workspace(&mut reader, &root));
    match (reader.problems.is_empty(), workspace) {
        (true, workspace) => Ok(workspace.unwrap_or_default()),
        (false, _) => Err(reader.problems),
    }
}

fn workspace(r: &mut Reader<'_>, root: &Node<'_>) -> Option<Workspace> {
    let f = r.fields(root, WORKSPACE)?;
    let norm = r.text(f, "norm");
    let nodes = r.list(f, "organisation");
    let organisations = nodes.iter().filter_map(|node| organisation(r, node));
    let organisations = organisations.collect();
    Some(Workspace {
        file: Arc::clone(&r.source.name),
        norm: norm.map(|norm| NormRef::parse(norm.trim())),
        norms: r.text(f, "norms"),
        answers: r.texts(f, "answers"),
        organisations,
        gate: f
            .get("gate")
            .and_then(|node| gate(r, node))
            .unwrap_or_default(),
        report: f
            .get("report")
            .and_then(|node| report(r, node))
            .unwrap_or_default(),
    })
}

fn organisation(r: &mut Reader<'_>, node: &Node<'_>) -> Option<Participant> {
    let f = r.fields(node, ORGANISATION)?;
    Some(Participant {
        id: r.text(f, "id").unwrap_or_default(),
        name: r.text(f, "name").unwrap_or_default(),
        kind: r.text(f, "kind").unwrap_or_default().trim().to_owned(),
        region: r.text(f, "region"),
        joined: r.date(f, "joined"),
        left: r.date(f, "left"),
        continues: r.texts(f, "continues"),
        publish: r.flag(f, "publish").unwrap_or_default(),
        mark: f.mark(),
    })
}

fn report(r: &mut Reader<'_>, node: &Node<'_>) -> Option<ReportSettings> {
    let f = r.fields(node, REPORT)?;
    Some(ReportSettings {
        template: r.text(f, "template"),
    })
}

fn gate(r: &mut Reader<'_>, node: &Node<'_>) -> Option<Gate> {
    let f = r.fields(node, GATE)?;
    Some(Gate {
        met: percent(r, f, "met"),
        met_per_theme: percent(r, f, "met_per_theme"),
        no_regression: r.flag(f, "no_regression").unwrap_or_default(),
        no_overdue: r.flag(f, "no_overdue").unwrap_or_default(),
        warn_until: r.date(f, "warn_until"),
    })
}

/// A share such as `0.9`, or a whole number of percent; `1` is all.
fn percent(reader: &mut Reader<'_>, fields: Fields<'_, '_>, name: &str) -> Option<usize> {
    let word = reader.text(fields, name)?;
    let number: Option<f64> = word.trim().parse().ok();
    let percent = number.map(|number| {
        if number <= 1.0 {
            number * 100.0
        } else {
            number
        }
    });
    let percent =
        percent.and_then(|percent| (0..=100).find(|whole| f64::from(*whole) >= percent - 1e-9));
    let percent = percent.filter(|_| number.is_some_and(|number| number >= 0.0));
    if percent.is_none() {
        let known = ["0.9", "90"].map(str::to_owned).to_vec();
        let word = document::plain_word(&word);
        let fault = ShapeFault::UnknownWord {
            key: name.to_owned(),
            word,
            instead: None,
            known,
        };
        reader.say(fields.mark_of(name), fault);
    }
    percent.and_then(|percent| usize::try_from(percent).ok())
}
