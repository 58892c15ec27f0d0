//! Code Quality of GitLab: what the widget of a merge request reads.

use serde::Serialize;

use super::fingerprint::{Known, known};
use super::{Check, Level, NormFile, pretty};
use crate::lang::Lang;

#[derive(Serialize)]
struct Issue<'n> {
    description: String,
    check_name: &'static str,
    fingerprint: String,
    severity: &'static str,
    location: Location<'n>,
}

#[derive(Serialize)]
struct Location<'n> {
    path: &'n str,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: u32,
}

/// A list of issues; an empty list where there is nothing to tell.
pub(super) fn gitlab(checks: &[Check], _no_place: &[NormFile], _ids: Lang) -> String {
    let notices = checks.iter().flat_map(|check| &check.notices);
    pretty(&known(notices).iter().map(issue).collect::<Vec<_>>())
}

fn issue<'n>(known: &Known<'n>) -> Issue<'n> {
    let notice = known.notice;
    let cell = notice.spot.cell.iter().map(|cell| format!("{cell}: "));
    Issue {
        description: cell.collect::<String>() + &notice.told(),
        check_name: notice.code.name(),
        fingerprint: format!("{}-{}", known.fingerprint, known.number),
        severity: match notice.level {
            Level::Error => "major",
            Level::Warning => "minor",
            Level::Note => "info",
        },
        location: Location {
            path: &notice.spot.file,
            lines: Lines {
                begin: notice.spot.line,
            },
        },
    }
}
