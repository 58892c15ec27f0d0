//! From how many were met then to how many are met now, in steps that add up.

use crate::answers::{Show, Status};
use crate::assessment::{Assessment, Row};
use crate::comparison::{Change, Comparison};
use crate::lang::{Lang, pick};
use crate::render::diff::sentences::dated;

/// Counts that lead from then to now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Bridge {
    before: usize,
    /// Met then and not any more.
    no_longer: usize,
    /// Met then, and no longer asked.
    not_asked: usize,
    /// Not met then and met now.
    gained: usize,
    /// Met now, and not asked then.
    newly_asked: usize,
    after: usize,
}

impl Bridge {
    fn of(comparison: &Comparison<'_, '_>) -> Self {
        let changed = |counts: fn(&Change<'_, '_>) -> bool| {
            let changes = comparison.changes.iter();
            changes.filter(|change| counts(change)).count()
        };
        let met_then = changed(|change| change.before == Status::Met);
        let met_now = changed(|change| change.after == Status::Met);
        let (before, after) = (met(comparison.baseline), met(comparison.current));
        Self {
            before,
            no_longer: changed(|change| {
                change.before == Status::Met && change.after != Status::Met
            }),
            not_asked: before - met_then,
            gained: changed(|change| change.before != Status::Met && change.after == Status::Met),
            newly_asked: after - met_now,
            after,
        }
    }
}

fn met(assessment: &Assessment<'_>) -> usize {
    let statuses = assessment.rows.iter().map(Row::status);
    statuses.filter(|status| *status == Status::Met).count()
}

/// The bridge as one sentence without a full stop; for who sees statuses.
pub(super) fn sentence(comparison: &Comparison<'_, '_>, show: Show, lang: Lang) -> String {
    let Bridge {
        before,
        no_longer,
        not_asked,
        gained,
        newly_asked,
        after,
    } = Bridge::of(comparison);
    let then = dated(comparison.baseline, show, lang);
    let mut steps = vec![pick!(lang, "{before} bij {then}", "{before} at {then}")];
    if no_longer > 0 {
        steps.push(pick!(
            lang,
            "daarvan {no_longer} nu niet meer",
            "of which {no_longer} no longer"
        ));
    }
    if not_asked > 0 {
        steps.push(pick!(
            lang,
            "{not_asked} niet meer gevraagd",
            "{not_asked} no longer asked"
        ));
    }
    if gained > 0 {
        steps.push(pick!(lang, "{gained} erbij", "{gained} more"));
    }
    if newly_asked > 0 {
        steps.push(pick!(
            lang,
            "{newly_asked} nieuw gevraagd",
            "{newly_asked} newly asked"
        ));
    }
    steps.push(pick!(lang, "samen {after}", "{after} in all"));
    steps.join(", ")
}
