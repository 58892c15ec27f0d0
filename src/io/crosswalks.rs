//! The crosswalks at hand: those in the binary, and those beside the norms of a folder.

use std::path::Path;
use std::sync::Arc;

use crate::crosswalk::{self, Beside, Crosswalk, Direction, Other};
use crate::digest::sha256;
use crate::document::{self, Format, Located, Source};
use crate::io::norms::{Missing, Norms};
use crate::io::{Context, Stop, baseline, files};
use crate::library::CROSSWALKS;
use crate::norm::{Continuity, Norm, NormRef, Origin};
use crate::problem::{CrosswalkFault, NormFault, Problem, first_of};

/// What is at hand, and the problems of files that cannot be used.
#[derive(Debug, Default)]
pub(crate) struct AtHand {
    /// In order of name.
    pub crosswalks: Vec<Crosswalk>,
    /// What is wrong with others.
    pub broken: Vec<Problem>,
}

/// Reads every crosswalk at hand; a file of the folder goes before the one in the binary.
///
/// # Errors
/// When a file of the folder cannot be read at all.
pub(crate) fn at_hand(norms: &Norms) -> Result<AtHand, Stop> {
    let mut found = AtHand::default();
    for path in norms.crosswalks() {
        let loaded = files::load(path)?;
        match loaded.problem {
            Some(problem) => found.broken.push(problem),
            None => match read(&loaded.source) {
                Ok((crosswalk, _)) => found.crosswalks.push(Crosswalk {
                    origin: Some(Origin {
                        file: loaded.source.name.to_string(),
                        sha256: sha256(&loaded.bytes),
                    }),
                    ..crosswalk
                }),
                Err(problems) => found.broken.extend(problems),
            },
        }
    }
    for (name, text) in CROSSWALKS {
        // Also one with mistakes: what somebody put in its place is not passed over.
        let mut own = norms.crosswalks().iter();
        if own.all(|path| path.file_stem().is_none_or(|stem| stem != *name)) {
            let source = Source::new(&format!("{name}.yaml"), (*text).to_owned(), Format::Yaml);
            match read(&source) {
                Ok((crosswalk, _)) => found.crosswalks.push(crosswalk),
                Err(problems) => found.broken.extend(problems),
            }
        }
    }
    found.crosswalks.sort_by(|a, b| a.id.cmp(&b.id));
    Ok(found)
}

/// Reads a crosswalk, whose file is called after it.
pub(crate) fn read(source: &Source) -> Result<(Crosswalk, Vec<Problem>), Vec<Problem>> {
    let (crosswalk, warnings) = crosswalk::read(source, document::parse(source))?;
    let stem = Path::new(&*source.name).file_stem();
    if stem.is_some_and(|stem| stem != crosswalk.id.as_str()) {
        let expected = format!("{}.yaml", crosswalk.id);
        return Err(vec![source.file_problem(NormFault::FileName { expected })]);
    }
    Ok((crosswalk, warnings))
}

/// Everything that is wrong with a crosswalk, held against its norms as they are at hand.
///
/// # Errors
/// When a norm cannot be read at all.
pub(crate) fn problems(
    context: &Context<'_>,
    source: &Source,
    norms: &mut Norms,
) -> Result<Vec<Problem>, Stop> {
    let (crosswalk, mut problems) = match read(source) {
        Ok(read) => read,
        Err(problems) => return Ok(problems),
    };
    let from = norm_of(source, &crosswalk.from, norms, &mut problems)?;
    let to = match &crosswalk.to {
        Some(Other::Norm(named)) => norm_of(source, named, norms, &mut problems)?,
        Some(Other::Text(_)) | None => None,
    };
    let Some(from) = from.filter(|_| to.is_some() || crosswalk.to_norm().is_none()) else {
        return Ok(problems);
    };
    problems.extend(crosswalk::check(source, &crosswalk, &from, to.as_deref()));
    let sides = [(Direction::From, Some(from)), (Direction::To, to)];
    for (direction, norm) in sides {
        let Some(norm) = norm else { continue };
        let newest = newest(&norm, norms)?;
        if newest.version != norm.version {
            let fault = moved(context, &crosswalk, direction, [&norm, &newest], norms);
            let named = crosswalk.named(direction);
            problems.extend(
                named
                    .zip(fault)
                    .map(|(named, fault)| source.problem(named.mark, fault)),
            );
        }
    }
    Ok(problems)
}

/// What does not go along to a later version.
fn moved(
    context: &Context<'_>,
    crosswalk: &Crosswalk,
    direction: Direction,
    [norm, newest]: [&Norm; 2],
    norms: &mut Norms,
) -> Option<CrosswalkFault> {
    let later = newest.reference().to_string();
    let Some(continuity) = continuity(context, norm, newest, norms) else {
        let norm = norm.reference().to_string();
        return Some(CrosswalkFault::Unfollowed { norm, later });
    };
    let (_, gone) = crosswalk.along(direction, &continuity, newest);
    (!gone.is_empty()).then(|| CrosswalkFault::Moved {
        norm: later,
        ids: first_of(gone.iter().map(String::as_str)),
    })
}

fn norm_of(
    source: &Source,
    named: &Located<String>,
    norms: &mut Norms,
    problems: &mut Vec<Problem>,
) -> Result<Option<Arc<Norm>>, Stop> {
    let wanted = NormRef::parse(named);
    if wanted.version.is_none() {
        problems.push(source.problem(named.mark, CrosswalkFault::NoVersion));
        return Ok(None);
    }
    Ok(match norms.get(&wanted)? {
        Ok(norm) => Some(norm),
        Err(Missing::Unknown(fault)) => {
            problems.push(source.problem(named.mark, fault));
            None
        }
        Err(Missing::Broken(broken)) => {
            problems.extend(broken);
            None
        }
    })
}

/// The newest version of a norm that is at hand; itself, where there is no other.
fn newest(norm: &Arc<Norm>, norms: &mut Norms) -> Result<Arc<Norm>, Stop> {
    let wanted = NormRef {
        id: norm.id.clone(),
        version: None,
    };
    Ok(match norms.get(&wanted)? {
        Ok(newest) => newest,
        Err(Missing::Unknown(_) | Missing::Broken(_)) => Arc::clone(norm),
    })
}

/// How a later version continues an earlier one; none where no chain of versions leads from
/// the one to the other.
fn continuity(
    context: &Context<'_>,
    before: &Norm,
    after: &Norm,
    norms: &mut Norms,
) -> Option<Continuity> {
    baseline::between(context, before, after, norms).ok()
}

/// The crosswalks of a norm, each along to the version of it that was asked for and to the
/// newest of the other; of a file with problems it is told that it is not used.
///
/// # Errors
/// When a file cannot be read at all.
pub(crate) fn beside(
    context: &Context<'_>,
    norm: &Arc<Norm>,
    norms: &mut Norms,
) -> Result<Vec<Beside>, Stop> {
    let mut all = Vec::new();
    let at_hand = at_hand(norms)?;
    for problem in &at_hand.broken {
        context.told.broken(problem.place.file());
    }
    for crosswalk in at_hand.crosswalks {
        for direction in [Direction::From, Direction::To] {
            let named = crosswalk.norm(direction);
            if named.is_some_and(|named| named.id == norm.id)
                && let Some(moved) = one_beside(context, &crosswalk, direction, norm, norms)?
            {
                all.push(moved);
            }
        }
    }
    Ok(all)
}

fn one_beside(
    context: &Context<'_>,
    crosswalk: &Crosswalk,
    direction: Direction,
    norm: &Arc<Norm>,
    norms: &mut Norms,
) -> Result<Option<Beside>, Stop> {
    let Some(own) = along(context, crosswalk, direction, Some(norm), norms)? else {
        return Ok(None);
    };
    let other = own.crosswalk.norm(direction.other()).is_some();
    let (crosswalk, other) = match other {
        false => (own.crosswalk, None),
        true => match along(context, &own.crosswalk, direction.other(), None, norms)? {
            Some(both) => (both.crosswalk, Some(both.norm)),
            None => return Ok(None),
        },
    };
    Ok(Some(Beside {
        crosswalk,
        direction,
        own: own.norm,
        other,
    }))
}

/// A crosswalk along to a version of one of its norms: the one given, else the newest.
struct Along {
    crosswalk: Crosswalk,
    norm: Arc<Norm>,
}

fn along(
    context: &Context<'_>,
    crosswalk: &Crosswalk,
    direction: Direction,
    to: Option<&Arc<Norm>>,
    norms: &mut Norms,
) -> Result<Option<Along>, Stop> {
    let Some(named) = crosswalk.norm(direction) else {
        return Ok(None);
    };
    let Ok(written) = norms.get(&named)? else {
        return Ok(None);
    };
    let norm = match to {
        Some(norm) => Arc::clone(norm),
        None => newest(&written, norms)?,
    };
    if norm.version == written.version {
        let crosswalk = crosswalk.clone();
        return Ok(Some(Along { crosswalk, norm }));
    }
    let continuity = continuity(context, &written, &norm, norms);
    Ok(continuity.map(|continuity| {
        let (crosswalk, _) = crosswalk.along(direction, &continuity, &norm);
        Along { crosswalk, norm }
    }))
}
