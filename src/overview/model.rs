//! The overview of one norm: everything that is shown, and nothing else.

use super::cell::{Cell, FEWEST};
use super::development::{Development, Two, development};
use super::facts::About;
use super::figures::{Row, Rows, Span, Sums, rows};
use super::rounds::{Member, Round};
use crate::answers::{Audience, Part, Show, Status};
use crate::norm::{Continuity, Norm, Theme};

/// A theme with fewer requirements would say which requirement is open.
const FEWEST_IN_PUBLIC: usize = 2;

/// How many of the hardest requirements are named.
const HARDEST: usize = 10;

/// The picture over the organisations of one norm and measurement.
#[derive(Debug)]
pub struct Overview<'f> {
    /// The norm.
    pub norm: &'f Norm,
    /// The measurement.
    pub round: Round<'f>,
    /// For whom.
    pub seen: Seen,
    /// The organisations in the counts.
    pub members: Vec<Member<'f>>,
    /// The regions that are told apart, with how many organisations each has.
    pub regions: Vec<(Option<&'f str>, usize)>,
    /// The rows of every requirement, in the norm's order; none for who sees themes only.
    pub requirements: Vec<Rows>,
    /// Per requirement how many judged it differently though nothing changed.
    pub reassessed: Vec<Cell>,
    /// The themes that may be shown.
    pub themes: Vec<ThemeSums<'f>>,
    /// The requirements that are hardest for most.
    pub hardest: Vec<Hard>,
    /// What changed since the baseline.
    pub development: Option<Development<'f>>,
    /// What is answered once, for all.
    pub once: Vec<Once<'f>>,
    /// Organisations that are the only one of their kind and may be shown.
    pub alone: Vec<Member<'f>>,
}

/// For whom an overview is, and whether names become pseudonyms.
#[derive(Clone, Copy, Debug)]
pub struct Seen {
    /// What may be seen.
    pub show: Show,
    /// Whether organisations are known by an alias only.
    pub pseudonyms: bool,
}

/// The sums of a theme.
#[derive(Debug)]
pub struct ThemeSums<'f> {
    /// The theme.
    pub theme: &'f Theme,
    /// Over all organisations.
    pub all: Sums,
    /// Per region.
    pub regions: Vec<Sums>,
}

/// A requirement that is partial or unmet for many.
#[derive(Clone, Copy, Debug)]
pub struct Hard {
    /// Its position in the norm.
    pub requirement: usize,
    /// For how many.
    pub gaps: Span,
    /// Of how many.
    pub of: usize,
}

/// A requirement that one body answers for all.
#[derive(Debug)]
pub struct Once<'f> {
    /// Its position in the norm.
    pub requirement: usize,
    /// The kind of the body.
    pub body: &'f str,
    /// The bodies with their answer, where it may be shown.
    pub answers: Vec<(Member<'f>, Status)>,
    /// How many answers may not be shown.
    pub hidden: usize,
}

impl Seen {
    /// Whether small counts are hidden.
    pub fn hides(self) -> bool {
        !self.show.sees(Part::Statuses)
    }

    /// Whether requirements may be named.
    pub fn requirements(self) -> bool {
        self.show.audience() != Audience::Public
    }

    /// Whether organisations have a row of their own.
    pub fn organisations(self) -> bool {
        self.show.sees(Part::Statuses)
    }

    /// Whether kinds with one organisation are left out of the counts.
    pub fn leaves_out_single_kinds(self) -> bool {
        self.hides() || self.pseudonyms
    }
}

/// The overview of a measurement, beside its baseline if there is one: the
/// earlier measurement, its norm, and how the norms belong together.
pub fn overview<'f>(
    norm: &'f Norm,
    round: Round<'f>,
    baseline: Option<(Round<'f>, &Norm, &Continuity)>,
    seen: Seen,
) -> Overview<'f> {
    let members = members(&round, seen);
    let regions = regions(norm, &members, seen);
    let names: Vec<Option<&str>> = regions.iter().map(|(name, _)| *name).collect();
    let requirements = rows(norm, &members, &names, seen.hides());
    let development = baseline.map(|(earlier, old, continuity)| {
        let before = self::members(&earlier, seen);
        let groups = self::regions(old, &before, seen);
        let groups: Vec<Option<&str>> = groups.iter().map(|(name, _)| *name).collect();
        let old_rows = rows(old, &before, &groups, seen.hides());
        development(Two {
            current: (&members, &requirements),
            baseline: (earlier, before, old_rows),
            norms: (norm, old),
            continuity,
            hides: seen.hides(),
        })
    });
    let alone = alone(&round, seen);
    let mut overview = Overview {
        norm,
        seen,
        themes: themes(norm, &requirements, seen),
        hardest: hardest(&requirements, seen),
        reassessed: reassessed(norm, &members, seen),
        once: once(norm, &round, &alone, seen),
        alone,
        regions,
        requirements,
        development: development.filter(|development| development.both > 0),
        members,
        round,
    };
    if !seen.requirements() {
        overview.keep_themes_only();
    }
    overview
}

impl Overview<'_> {
    /// Council and inhabitants do not see which requirements are open.
    fn keep_themes_only(&mut self) {
        self.requirements.clear();
        self.reassessed.clear();
        self.hardest.clear();
        self.once.clear();
        self.alone.clear();
    }

    /// Whether any count of a region may be shown.
    pub fn shows_region(&self, region: usize) -> bool {
        let sums = self
            .themes
            .iter()
            .filter_map(|sums| sums.regions.get(region));
        sums.into_iter().any(|sums| {
            let mut spans = sums.spans.iter();
            spans.any(|span| span.low > 0 || span.high < sums.of)
        })
    }

    /// Texts about one requirement, with who wrote them where that may be
    /// seen; without, in an order that says nothing of who did.
    pub fn texts(&self, requirement: usize, about: About) -> Vec<(Option<&Member<'_>>, &str)> {
        let part = match about {
            About::Offer => Part::Offers,
            About::Support | About::Norm => Part::UnsignedWishes,
        };
        let named = self.seen.show.sees(Part::Name);
        let writers = self.members.iter().chain(&self.alone);
        let mut texts: Vec<(Option<&Member<'_>>, &str)> = writers
            .filter(|_| self.seen.show.sees(part))
            .flat_map(|member| {
                let own = member.facts.texts.iter();
                let own = own.filter(|text| text.requirement == requirement && text.about == about);
                own.map(move |text| (named.then_some(member), text.text.as_str()))
            })
            .collect();
        if !named {
            texts.sort_by_key(|(_, text)| *text);
        }
        texts
    }
}

/// The organisations in the counts.
fn members<'f>(round: &Round<'f>, seen: Seen) -> Vec<Member<'f>> {
    let counts = |member: &&Member<'f>| {
        let single = round.single_kinds.contains(&member.facts.kind.as_str());
        !single || !seen.leaves_out_single_kinds()
    };
    round.members.iter().filter(counts).copied().collect()
}

/// Organisations that are the only one of their kind and agreed to be shown.
fn alone<'f>(round: &Round<'f>, seen: Seen) -> Vec<Member<'f>> {
    let published = |member: &&Member<'f>| {
        let single = round.single_kinds.contains(&member.facts.kind.as_str());
        single
            && member
                .participant
                .is_some_and(|participant| participant.publish)
    };
    let all = round.members.iter().filter(|_| seen.hides());
    all.filter(published).copied().collect()
}

/// The regions in the order of the norm, others after them in alphabetical
/// order; last who has none. Pseudonyms have no region: it could name them.
fn regions<'f>(norm: &Norm, members: &[Member<'f>], seen: Seen) -> Vec<(Option<&'f str>, usize)> {
    let mut names: Vec<Option<&str>> = members.iter().map(Member::region).collect();
    let place = |name: &Option<&str>| {
        let known = norm
            .regions
            .iter()
            .position(|one| Some(one.as_str()) == *name);
        (
            name.is_none(),
            known.unwrap_or(usize::MAX),
            name.map(str::to_owned),
        )
    };
    names.sort_by_cached_key(place);
    names.dedup();
    let of = |name: Option<&str>| members.iter().filter(|one| one.region() == name).count();
    match seen.pseudonyms {
        true => Vec::new(),
        false => names.into_iter().map(|name| (name, of(name))).collect(),
    }
}

fn themes<'f>(norm: &'f Norm, requirements: &[Rows], seen: Seen) -> Vec<ThemeSums<'f>> {
    let mut rest = requirements;
    let mut themes = Vec::new();
    for theme in &norm.themes {
        let (own, later) = rest.split_at(theme.requirements.len().min(rest.len()));
        rest = later;
        let asked = own.iter().filter(|rows| rows.all.of > 0).count();
        if asked == 0 || !seen.requirements() && asked < FEWEST_IN_PUBLIC {
            continue;
        }
        let regions = own.first().map_or(0, |rows| rows.regions.len());
        let region = |at: usize| Sums::of(own.iter().filter_map(move |rows| rows.regions.get(at)));
        themes.push(ThemeSums {
            theme,
            all: Sums::of(own.iter().map(|rows| &rows.all)),
            regions: (0..regions).map(region).collect(),
        });
    }
    themes
}

/// The requirements with the greatest share of organisations that are not yet
/// there, as far as the rows tell; of equals the first in the norm.
fn hardest(requirements: &[Rows], seen: Seen) -> Vec<Hard> {
    let rows = requirements.iter().map(|rows| &rows.all).enumerate();
    let mut hardest: Vec<Hard> = rows
        .map(|(requirement, row): (usize, &Row)| Hard {
            requirement,
            gaps: match seen.hides() {
                true => row.gaps().without_small(row.of),
                false => row.gaps(),
            },
            of: row.of,
        })
        .filter(|hard| hard.gaps.low > 0)
        .collect();
    hardest.sort_by(|one, other| {
        let share = |hard: &Hard, of: usize| hard.gaps.low * of;
        share(other, one.of).cmp(&share(one, other.of))
    });
    hardest.truncate(HARDEST);
    hardest
}

fn reassessed(norm: &Norm, members: &[Member<'_>], seen: Seen) -> Vec<Cell> {
    let requirements = 0..norm.requirements().count();
    requirements
        .map(|requirement| {
            let standings = members
                .iter()
                .filter_map(|member| member.facts.standings.get(requirement).copied().flatten());
            let (of, count) = standings.fold((0, 0), |(of, count), standing| {
                (of + 1, count + usize::from(standing.reassessed))
            });
            match seen.hides() {
                true if of > 0 && of < FEWEST => Cell::Hidden,
                true => Cell::of(count, of),
                false => Cell::Number(count),
            }
        })
        .collect()
}

fn once<'f>(norm: &'f Norm, round: &Round<'f>, alone: &[Member<'f>], seen: Seen) -> Vec<Once<'f>> {
    let mut all = Vec::new();
    for (at, requirement) in norm.requirements().enumerate() {
        let Some(body) = &requirement.answered_by else {
            continue;
        };
        let shown = |member: &Member<'f>| match seen.hides() {
            true => alone.iter().any(|one| one.facts.id == member.facts.id),
            false => !seen.pseudonyms,
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
