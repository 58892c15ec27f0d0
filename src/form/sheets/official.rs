//! The official text of what is asked, or where it can be found.

use super::BookPlan;
use crate::form::RowKind;
use crate::norm::{Norm, Requirement, SourceText};

/// Whether the norm's file has the official text of anything that is asked.
pub(super) fn is_at_hand(plan: &BookPlan<'_, '_>) -> bool {
    let asked = plan.rows(RowKind::Answer).into_iter();
    let mut asked = asked.filter_map(|row| row.requirement);
    asked.any(|(_, requirement)| requirement.statement.is_some())
}

/// The official text of a requirement where the norm's file has it, and else its
/// place in the first of its sources.
pub(super) fn text(norm: &Norm, requirement: &Requirement) -> Option<String> {
    if let Some(statement) = &requirement.statement {
        return Some(statement.clone());
    }
    let (source, place) = requirement.source.first()?;
    let title = norm.source_title(source).unwrap_or(source);
    let one = norm.terms.requirement.as_ref();
    let one = one.map(|(one, _)| format!("{one} ")).unwrap_or_default();
    Some(format!("Zie: {title}, {one}{place}"))
}

/// The sources that a norm's requirements are found in, with their addresses.
pub(super) fn sources(norm: &Norm) -> Vec<String> {
    let used = |source: &&SourceText| {
        let mut asked = norm.requirements();
        asked.any(|asked| asked.source.iter().any(|(id, _)| id.value == source.id))
    };
    let told = norm.sources.iter().filter(used).map(|source| {
        let parts = [
            Some(&source.title),
            source.publisher.as_ref(),
            source.url.as_ref(),
        ];
        let parts: Vec<&str> = parts.into_iter().flatten().map(String::as_str).collect();
        parts.join(", ")
    });
    told.collect()
}
