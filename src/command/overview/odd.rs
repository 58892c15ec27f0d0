//! What is odd about the files of a picture, told to who makes it.

use super::reading::Gathered;
use crate::io::{Context, workspace};
use crate::overview::{Facts, Overview};
use crate::render::problems;
use crate::workspace::{MeasuredFile, odd};

/// Dates and ids of measurements that no other file has.
pub(super) fn measurements(context: &Context<'_>, gathered: &Gathered) -> String {
    let entries: Vec<MeasuredFile> = gathered.facts.iter().filter_map(entry).collect();
    problems(&odd(&entries), context.lang, context.width)
}

fn entry(facts: &Facts) -> Option<MeasuredFile> {
    Some(MeasuredFile {
        norm: facts.norm.id.clone(),
        id: facts.measurement.id.clone(),
        date: facts.measurement.date,
        settled: facts.settled_on,
        place: facts.place.clone()?,
    })
}

/// Files with another region than the register: the register counts.
pub(super) fn regions(context: &Context<'_>, overview: &Overview<'_>) -> String {
    let members = overview.round.members.iter();
    let lines = members.filter_map(|member| {
        let counts = member.participant?.region.as_deref()?;
        let said = member
            .facts
            .region
            .as_deref()
            .filter(|said| *said != counts)?;
        Some(workspace::other_region(
            context,
            &member.facts.file,
            said,
            counts,
        ))
    });
    lines.collect()
}
