//! Computes the picture, of rounds of facts.

use super::counting::{CountedMembers, rows};
use super::course::course;
use super::development::{Development, Two, development};
use super::figures::{Figure, GroupedFigures, RegionGroup, StatusFigures};
use super::hardest::hardest;
use super::model::{Once, Overview, ThemeSums, Viewer};
use super::rounds::{Member, Round};
use super::thresholds::{FEWEST_IN_THEME, FEWEST_ORGANISATIONS};
use crate::answers::{Obstacle, Part, Status};
use crate::norm::{Continuity, Norm};

/// The overview of a measurement, beside its baseline if there is one: the
/// earlier measurement, its norm, and how the norms belong together. `measured` are
/// all measurements up to this one, oldest first.
pub fn overview<'f>(
    norm: &'f Norm,
    round: Round<'f>,
    baseline: Option<(Round<'f>, &Norm, &Continuity)>,
    measured: Vec<(Round<'f>, &'f Norm)>,
    seen: Viewer,
) -> Overview<'f> {
    let members = members(&round, seen);
    let (groups, requirements) = counted(norm, &round, &members, seen);
    let development = baseline.map(|(earlier, old, continuity)| {
        let before = self::members(&earlier, seen);
        let (_, old_rows) = counted(old, &earlier, &before, seen);
        development(Two {
            current: (&round, &members, &requirements),
            baseline: (earlier, before, old_rows),
            norms: (norm, old),
            continuity,
            in_steps: seen.in_steps(),
        })
    });
    let alone = alone(&round, seen);
    let themes = themes(norm, &requirements, seen);
    let mut overview = Overview {
        norm,
        seen,
        total: StatusFigures::sum(themes.iter().map(|theme| &theme.all)),
        themes,
        hardest: hardest(norm, &requirements),
        reassessed: reassessed(norm, &members, seen),
        obstacles: obstacles(&members, seen),
        course: match measured.len() {
            0 | 1 => Vec::new(),
            _ => course(measured, seen),
        },
        once: once(norm, &round, &alone, seen),
        alone,
        too_few: groups
            .iter()
            .filter(|group| seen.in_steps() && group.organisations < FEWEST_ORGANISATIONS)
            .cloned()
            .collect(),
        groups,
        requirements,
        development: development.filter(Development::is_any),
        members,
        round,
    };
    if !seen.requirements() {
        overview.keep_themes_only();
    }
    overview
}

/// The organisations in the counts.
pub(super) fn members<'f>(round: &Round<'f>, seen: Viewer) -> Vec<Member<'f>> {
    let counts = |member: &&Member<'f>| {
        let single = round.single_kinds.contains(&member.facts.kind.as_str());
        !single || !seen.leaves_out_single_kinds()
    };
    round.members.iter().filter(counts).copied().collect()
}

/// Organisations that are the only one of their kind and agreed to be shown.
pub(super) fn alone<'f>(round: &Round<'f>, seen: Viewer) -> Vec<Member<'f>> {
    let published = |member: &&Member<'f>| {
        let single = round.single_kinds.contains(&member.facts.kind.as_str());
        single
            && member
                .participant
                .is_some_and(|participant| participant.publish)
    };
    let hides = !seen.show.sees(Part::Statuses);
    let all = round.members.iter().filter(|_| hides);
    all.filter(published).copied().collect()
}

/// The rows of the organisations of a round, and the groups that are told apart.
pub(super) fn counted<'f>(
    norm: &Norm,
    round: &Round<'f>,
    members: &[Member<'f>],
    seen: Viewer,
) -> (Vec<RegionGroup<'f>>, Vec<GroupedFigures>) {
    let expected = seen.in_steps().then(|| round.everybody());
    let of = |member: &Member<'f>| member.region();
    let names: Vec<Option<&str>> = match &expected {
        // Pseudonyms have no region: it could name them.
        _ if seen.pseudonyms || !seen.by_region => Vec::new(),
        // Without a register nobody knows how large the regions will be.
        Some(_) if !round.has_register => Vec::new(),
        Some(expected) => expected.iter().map(|(_, region)| *region).collect(),
        None => members.iter().map(of).collect(),
    };
    rows(
        norm,
        &CountedMembers {
            members,
            regions: regions(norm, names),
            expected,
        },
    )
}

/// The regions in the order of the norm, others after them in alphabetical
/// order; last who has none.
pub(super) fn regions<'f>(norm: &Norm, mut names: Vec<Option<&'f str>>) -> Vec<Option<&'f str>> {
    let place = |name: &Option<&str>| {
        let mut known = norm.regions.iter();
        let known = known.position(|one| Some(one.as_str()) == *name);
        (
            name.is_none(),
            known.unwrap_or(usize::MAX),
            name.map(str::to_owned),
        )
    };
    names.sort_by_cached_key(place);
    names.dedup();
    names
}

pub(super) fn themes<'f>(
    norm: &'f Norm,
    requirements: &[GroupedFigures],
    seen: Viewer,
) -> Vec<ThemeSums<'f>> {
    let mut rest = requirements;
    let mut themes = Vec::new();
    for theme in &norm.themes {
        let (own, later) = rest.split_at(theme.requirements.len().min(rest.len()));
        rest = later;
        let told = own.iter().filter(|rows| rows.all.is_told()).count();
        let asked: usize = own.iter().map(|rows| rows.all.of()).sum();
        if asked == 0 || !seen.requirements() && told < FEWEST_IN_THEME {
            continue;
        }
        let groups = own.first().map_or(0, |rows| rows.groups.len());
        let group = |at: usize| {
            let rows = own.iter().filter_map(|rows| rows.groups.get(at)?.as_ref());
            StatusFigures::sum(rows)
        };
        themes.push(ThemeSums {
            theme,
            all: StatusFigures::sum(own.iter().map(|rows| &rows.all))
                .unwrap_or(StatusFigures::Hidden(asked)),
            groups: (0..groups).map(group).collect(),
        });
    }
    themes
}

pub(super) fn reassessed(norm: &Norm, members: &[Member<'_>], seen: Viewer) -> Vec<Figure> {
    let requirements = 0..norm.requirements().count();
    requirements
        .map(|requirement| {
            let standings = members
                .iter()
                .filter_map(|member| member.facts.standings.get(requirement).copied().flatten());
            let (of, count) = standings.fold((0, 0), |(of, count), standing| {
                (of + 1, count + usize::from(standing.reassessed))
            });
            Figure::new(count, of, seen.in_steps())
        })
        .collect()
}

/// How many organisations name what as standing in the way, at one requirement or more.
fn obstacles(members: &[Member<'_>], seen: Viewer) -> Vec<(Obstacle, Figure)> {
    let count = |obstacle: Obstacle| {
        let named = members.iter();
        let named = named.filter(|member| member.facts.obstacles.contains(&obstacle));
        let figure = Figure::new(named.count(), members.len(), seen.in_steps());
        (obstacle, figure)
    };
    Obstacle::ALL.map(count).to_vec()
}

pub(super) fn once<'f>(
    norm: &'f Norm,
    round: &Round<'f>,
    alone: &[Member<'f>],
    seen: Viewer,
) -> Vec<Once<'f>> {
    let mut all = Vec::new();
    for (at, requirement) in norm.requirements().enumerate() {
        let Some(body) = &requirement.answered_by else {
            continue;
        };
        let shown = |member: &Member<'f>| match seen.show.sees(Part::Statuses) {
            false => alone.iter().any(|one| one.facts.id == member.facts.id),
            true => !seen.pseudonyms,
        };
        let bodies = round.members.iter().filter(|one| one.facts.kind == *body);
        let answers: Vec<(Member<'f>, Status)> = bodies
            .filter_map(|one| Some((*one, one.facts.status(at)?)))
            .collect();
        let count = answers.len();
        let answers: Vec<_> = answers.into_iter().filter(|(one, _)| shown(one)).collect();
        all.push(Once {
            requirement: at,
            body,
            hidden: count - answers.len(),
            answers,
        });
    }
    all
}
