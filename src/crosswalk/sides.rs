//! A crosswalk seen from one of its norms, along the versions of both.

use std::sync::Arc;

use super::model::{Alone, Crosswalk, Other, Pair, Relation, RelationKind, Side};
use crate::document::Located;
use crate::norm::{Continuity, Norm, NormRef};

/// Which of the two norms is looked from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// From that of `from`.
    From,
    /// From that of `to`.
    To,
}

impl Direction {
    /// From the other norm.
    pub fn other(self) -> Self {
        match self {
            Self::From => Self::To,
            Self::To => Self::From,
        }
    }
}

/// A norm with a crosswalk of it, along to the versions that are meant.
#[derive(Clone, Debug)]
pub struct Beside {
    /// The crosswalk.
    pub crosswalk: Crosswalk,
    /// Which of its norms is looked from.
    pub direction: Direction,
    /// That norm.
    pub own: Arc<Norm>,
    /// The norm on the other side; absent where that is a text elsewhere.
    pub other: Option<Arc<Norm>>,
}

/// A counterpart of a requirement.
#[derive(Clone, Debug, PartialEq)]
pub struct Found<'c> {
    /// What is asked about, and what stands on the other side of it.
    pub own: &'c Side,
    /// The other side; absent where that is a text elsewhere.
    pub other: Option<&'c Side>,
    /// What the other is, as seen from what is asked about.
    pub kind: RelationKind,
    /// The relation itself.
    pub relation: &'c Relation,
}

/// A requirement that looks like another and is something else.
#[derive(Clone, Debug, PartialEq)]
pub struct Lookalike<'c> {
    /// The other one.
    pub other: &'c Side,
    /// Why it is something else.
    pub why: &'c str,
}

/// The counterparts of a requirement, in the order of the file.
pub fn counterparts<'c>(
    crosswalk: &'c Crosswalk,
    direction: Direction,
    id: &str,
) -> Vec<Found<'c>> {
    let all = crosswalk.relations.iter().filter_map(|relation| {
        let kind = relation.kind?;
        Some(match direction {
            Direction::From => Found {
                own: &relation.from,
                other: relation.to.as_ref(),
                kind: kind.reversed(),
                relation,
            },
            Direction::To => Found {
                own: relation.to.as_ref()?,
                other: Some(&relation.from),
                kind,
                relation,
            },
        })
    });
    all.filter(|found| found.own.requirement == *id).collect()
}

/// What looks like a requirement and is something else.
pub fn lookalikes<'c>(
    crosswalk: &'c Crosswalk,
    direction: Direction,
    id: &str,
) -> Vec<Lookalike<'c>> {
    let pairs = crosswalk.not_the_same.iter().map(|pair| match direction {
        Direction::From => (&pair.from, &pair.to, pair),
        Direction::To => (&pair.to, &pair.from, pair),
    });
    let own = pairs.filter(|(own, ..)| own.requirement == *id);
    own.map(|(_, other, pair)| Lookalike {
        other,
        why: &pair.why,
    })
    .collect()
}

impl Crosswalk {
    /// How it names one of its norms, with the place.
    pub fn named(&self, direction: Direction) -> Option<&Located<String>> {
        match (direction, &self.to) {
            (Direction::From, _) => Some(&self.from),
            (Direction::To, Some(Other::Norm(named))) => Some(named),
            (Direction::To, Some(Other::Text(_)) | None) => None,
        }
    }

    /// The numbers of one of its norms without a strong counterpart.
    pub fn alone(&self, direction: Direction) -> &[Alone] {
        match direction {
            Direction::From => &self.alone_from,
            Direction::To => &self.alone_to,
        }
    }

    /// One of its norms.
    pub fn norm(&self, direction: Direction) -> Option<NormRef> {
        self.named(direction).map(|named| NormRef::parse(named))
    }

    /// The same along to a later version of one of its norms, with the numbers that do not
    /// go on one to one and whose relations are therefore gone.
    pub fn along(
        &self,
        direction: Direction,
        continuity: &Continuity,
        now: &Norm,
    ) -> (Self, Vec<String>) {
        let mut moved = self.clone();
        let mut gone = Vec::new();
        let mut follow = |side: &mut Side| {
            let goes_on = go_on(side, continuity, now);
            if !goes_on && !gone.contains(&side.requirement.value) {
                gone.push(side.requirement.value.clone());
            }
            goes_on
        };
        moved.relations.retain_mut(|relation| match direction {
            Direction::From => follow(&mut relation.from),
            Direction::To => relation.to.as_mut().is_none_or(&mut follow),
        });
        moved
            .not_the_same
            .retain_mut(|Pair { from, to, .. }| match direction {
                Direction::From => follow(from),
                Direction::To => follow(to),
            });
        let reference = now.reference().to_string();
        let alone = match direction {
            Direction::From => {
                moved.from.value = reference;
                &mut moved.alone_from
            }
            Direction::To => {
                if let Some(Other::Norm(named)) = &mut moved.to {
                    named.value = reference;
                }
                &mut moved.alone_to
            }
        };
        alone.retain_mut(|(id, _)| match new_id(id, continuity) {
            Some(new) => {
                id.value = new;
                true
            }
            None => false,
        });
        (moved, gone)
    }
}

fn new_id(id: &str, continuity: &Continuity) -> Option<String> {
    let mut pairs = continuity.pairs.iter();
    pairs.find(|(old, _)| old == id).map(|(_, new)| new.clone())
}

/// Gives a side its number in the later version; false where it has none, or its
/// criterion is not there any more.
fn go_on(side: &mut Side, continuity: &Continuity, now: &Norm) -> bool {
    let Some(new) = new_id(&side.requirement, continuity) else {
        return false;
    };
    let requirement = now.requirement(&new);
    let has_criterion = side.criterion.as_ref().is_none_or(|criterion| {
        requirement.is_some_and(|requirement| requirement.criterion(criterion).is_some())
    });
    if has_criterion {
        side.requirement.value = new;
    }
    has_criterion
}
