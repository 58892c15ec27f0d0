//! Everything that is written of a province, in every view, as JSON.

use norm::answers::{Audience, Measurement, Show, Status};
use norm::comparison::Standing;
use norm::lang::Lang;
use norm::norm::{Norm as RealNorm, NormRef};
use norm::overview::{Facts, NESTED, Roster, Viewer, overview, round};
use norm::render::{Names, OverviewDocument, Sources, Which, overview_view};
use norm::workspace::Participant;

use crate::attack::{Alike, Certain, Counts, every_counts};

const VIEWS: [(Audience, &[Which]); 2] = [
    (
        Audience::Province,
        &[
            Which::Overview,
            Which::Submissions,
            Which::Exchange,
            Which::Evaluation,
        ],
    ),
    (Audience::Public, &[Which::Overview, Which::Submissions]),
];

/// A norm of one theme; the last requirement is met by all, so that the theme may be
/// shown to the public.
fn norm() -> RealNorm {
    let text = crate::made::Norm {
        version: "1",
        themes: &[2],
    }
    .text();
    let source = norm::document::Source::new("klein.yaml", text, norm::document::Format::Yaml);
    let read = norm::norm::read(&source, norm::document::parse(&source), None);
    read.expect("a norm").0
}

/// The organisations of a world.
fn facts(world: &Counts) -> Vec<Facts> {
    let mut all = Vec::new();
    for (region, counts) in world.iter().enumerate() {
        for (status, count) in counts.iter().enumerate() {
            for _ in 0..*count {
                all.push(one(region, NESTED.get(status).copied().unwrap_or_default()));
            }
        }
    }
    // Names in the order of the regions, whatever the answers.
    for (at, facts) in all.iter_mut().enumerate() {
        facts.id = format!("o{at:02}");
        facts.name = format!("Polder {at:02}");
    }
    all
}

fn one(region: usize, status: Status) -> Facts {
    let standing = |status| {
        Some(Standing {
            status,
            ..Standing::default()
        })
    };
    Facts {
        norm: NormRef::parse("klein@1"),
        id: String::new(),
        name: String::new(),
        kind: "polder".to_owned(),
        region: Some(format!("Regio {region}")),
        measurement: Measurement {
            id: "2026".to_owned(),
            label: None,
            date: jiff::civil::date(2026, 4, 15),
            mark: norm::document::Mark::default(),
        },
        settled: true,
        settled_on: None,
        place: None,
        file: "o.yaml".to_owned(),
        standings: vec![standing(status), standing(Status::Met)],
        texts: Vec::new(),
        obstacles: Vec::new(),
    }
}

fn participant(facts: &Facts) -> Participant {
    Participant {
        id: facts.id.clone().into(),
        name: facts.name.clone(),
        kind: facts.kind.clone().into(),
        region: facts.region.clone(),
        ..Participant::default()
    }
}

/// What everybody outside sees of a world.
fn seen(norm: &RealNorm, world: &Counts) -> Vec<String> {
    let facts = facts(world);
    let own: Vec<&Facts> = facts.iter().collect();
    let participants: Vec<Participant> = facts.iter().map(participant).collect();
    let register = Roster {
        participants: &participants,
        expects_the_silent: true,
        broken: &[],
        twice: &[],
    };
    let names = Names::default();
    let mut written = Vec::new();
    for (audience, views) in VIEWS {
        let show = Show::new(audience, false);
        let seen = Viewer {
            show,
            pseudonyms: false,
            exact: false,
            by_region: true,
        };
        let round = round("2026", norm, &own, &facts, Some(register));
        let overview = overview(norm, round, None, Vec::new(), seen);
        for which in views {
            let view = overview_view(&overview, *which, &names, Lang::Nl);
            let sources = Sources {
                read: facts.len(),
                used: facts.len(),
                sha256: None,
            };
            let document =
                OverviewDocument::new(*which, vec![view], show, (sources, None), Lang::Nl);
            written.push(serde_json::to_string(&document).expect("JSON"));
        }
    }
    written
}

fn attack(sizes: &[usize], statuses: usize) {
    let norm = norm();
    let mut alike = Alike::default();
    for world in every_counts(sizes, statuses) {
        let seen = seen(&norm, &world);
        alike.add(world, &seen);
    }
    let nothing = Certain::default();
    assert!(alike.outputs() > 1, "{sizes:?}");
    assert_eq!(alike.certain(0), nothing, "{sizes:?}");
    assert_eq!(alike.certain(1), nothing, "{sizes:?}");
    assert!(!alike.certain(2).not_met, "{sizes:?}");
}

#[test]
fn nobody_is_certain_of_anything_by_all_that_is_written() {
    attack(&[8, 3], 3);
    attack(&[10, 1, 1], 2);
    attack(&[6, 7], 2);
}

#[test]
#[ignore = "takes minutes"]
fn nobody_is_certain_of_anything_for_five_statuses() {
    for sizes in [[6, 7], [9, 6], [6, 10], [8, 3]] {
        attack(&sizes, 5);
    }
}

/// Every province of three regions, as far as all that is written of each can be looked
/// at; of larger ones `blocks` looks at the steps alone.
#[test]
#[ignore = "takes minutes"]
fn nobody_is_certain_of_anything_in_three_regions() {
    for sizes in [&[9, 6, 7][..], &[10, 1, 1], &[13, 4, 4]] {
        attack(sizes, 3);
    }
}
