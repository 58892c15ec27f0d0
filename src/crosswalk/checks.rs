//! A crosswalk held against its norms.

use std::collections::HashMap;

use super::model::{Crosswalk, Relation, RelationKind, Side};
use super::sides::Direction;
use crate::document::{Located, Mark, Source, plain_word, short};
use crate::norm::{Norm, Requirement};
use crate::problem::{AnswerFault, CrosswalkFault, Fault, NormFault, Problem, first_of, nearest};

/// Everything that does not hold between a crosswalk and its norms; `to` is absent where
/// the other side is no norm file.
pub fn check(
    source: &Source,
    crosswalk: &Crosswalk,
    from: &Norm,
    to: Option<&Norm>,
) -> Vec<Problem> {
    let mut checks = Checks {
        source,
        problems: Vec::new(),
    };
    checks.relations(crosswalk, from, to);
    for pair in &crosswalk.not_the_same {
        checks.side(&pair.from, from);
        if let Some(to) = to {
            checks.side(&pair.to, to);
        }
    }
    checks.alone(crosswalk, Direction::From, from);
    if let Some(to) = to {
        checks.alone(crosswalk, Direction::To, to);
    }
    checks.problems
}

struct Checks<'s> {
    source: &'s Source,
    problems: Vec<Problem>,
}

impl Checks<'_> {
    fn say(&mut self, mark: Mark, fault: impl Into<Fault>) {
        let problem = self.source.problem(mark, fault);
        self.source.note(&mut self.problems, problem);
    }

    fn relations(&mut self, crosswalk: &Crosswalk, from: &Norm, to: Option<&Norm>) {
        let mut seen: HashMap<(String, String), String> = HashMap::new();
        for relation in &crosswalk.relations {
            let own = self.side(&relation.from, from);
            let other = match (&relation.to, to) {
                (Some(side), Some(norm)) => self.side(side, norm),
                (None, Some(_)) => {
                    self.say(relation.from.requirement.mark, CrosswalkFault::NoOtherSide);
                    None
                }
                (Some(side), None) => {
                    self.say(side.requirement.mark, CrosswalkFault::SideOfAText);
                    None
                }
                (None, None) => None,
            };
            self.kinds(relation, [Some(from), to]);
            if let (Some(own), Some(other)) = (own, other) {
                self.addressed(relation, own, other);
            }
            let mark = relation.from.requirement.mark;
            let name = relation.to.as_ref().map(Side::name).unwrap_or_default();
            let place = self.source.place(mark).to_string();
            if let Some(first) = seen.insert((relation.from.name(), name), place) {
                self.say(mark, CrosswalkFault::DuplicateRelation { first });
            }
        }
    }

    /// The requirement that a side names, with a problem where there is none.
    fn side<'n>(&mut self, side: &Side, norm: &'n Norm) -> Option<&'n Requirement> {
        let requirement = self.requirement(&side.requirement, norm)?;
        if let Some(criterion) = &side.criterion
            && requirement.criterion(criterion).is_none()
        {
            let paths = requirement.criterion_paths();
            let known: Vec<&str> = paths.iter().map(|(path, _)| &**path).collect();
            let fault = AnswerFault::unknown_criterion(
                &requirement.id,
                (criterion, plain_word(criterion)),
                &known,
                |path, known| nearest(path, known).map(str::to_owned),
            );
            self.say(criterion.mark, fault);
        }
        Some(requirement)
    }

    fn requirement<'n>(&mut self, id: &Located<String>, norm: &'n Norm) -> Option<&'n Requirement> {
        if id.value.is_empty() {
            return None;
        }
        let found = norm.requirement(id);
        if found.is_none() {
            let all = norm.requirements().map(|known| known.id.as_str());
            let known: Vec<&str> = all.take_while(|_| self.source.is_helped()).collect();
            let reference = norm.reference().to_string();
            self.say(
                id.mark,
                AnswerFault::unknown_requirement(id, reference, &known),
            );
        }
        found
    }

    /// A kind that one of the norms lists.
    fn kinds(&mut self, relation: &Relation, norms: [Option<&Norm>; 2]) {
        for kind in &relation.kinds {
            let mut norms = norms.iter().flatten();
            if !norms.clone().any(|norm| norm.kind(kind).is_some()) {
                let known = norms.next().map(|norm| norm.kinds.as_slice());
                let known = known.unwrap_or_default().iter();
                let known: Vec<&str> = known.map(|kind| kind.id.as_str()).collect();
                let fault = NormFault::UnknownKind {
                    kind: short(kind),
                    nearest: nearest(kind, known.iter().copied()).map(str::to_owned),
                    known: first_of(known),
                };
                self.say(kind.mark, fault);
            }
        }
    }

    /// What asks the same of nobody in common is hardly the same.
    fn addressed(&mut self, relation: &Relation, own: &Requirement, other: &Requirement) {
        let whole = match relation.kind {
            Some(RelationKind::Equal | RelationKind::Superset) => true,
            Some(RelationKind::Subset | RelationKind::Intersects | RelationKind::Related)
            | None => false,
        };
        let shared = own
            .addresses
            .iter()
            .any(|kind| other.addresses.contains(kind));
        if whole && !shared && relation.kinds.is_empty() {
            self.say(relation.from.requirement.mark, CrosswalkFault::KindsDiffer);
        }
    }

    /// Every number is in a strong relation or stands apart, with why.
    fn alone(&mut self, crosswalk: &Crosswalk, direction: Direction, norm: &Norm) {
        let alone = crosswalk.alone(direction);
        let strong: Vec<&str> = strong(crosswalk, direction).collect();
        for (id, _) in alone {
            self.requirement(id, norm);
            if strong.contains(&id.as_str()) {
                let fault = CrosswalkFault::AloneAndRelated { id: short(id) };
                self.say(id.mark, fault);
            }
        }
        let told = |id: &str| strong.contains(&id) || alone.iter().any(|(own, _)| *own == id);
        let missing = norm.requirements().map(|known| known.id.as_str());
        let missing: Vec<&str> = missing.filter(|id| !told(id)).collect();
        // A crosswalk with a text elsewhere says what it can of a few numbers.
        if !missing.is_empty() && crosswalk.to_norm().is_some() {
            let fault = CrosswalkFault::Unmapped {
                norm: norm.reference().to_string(),
                ids: first_of(missing),
            };
            let problem = self.source.file_problem(fault);
            self.source.note(&mut self.problems, problem);
        }
    }
}

/// The numbers of one of the norms that a strong relation names.
fn strong(crosswalk: &Crosswalk, direction: Direction) -> impl Iterator<Item = &str> {
    let relations = crosswalk.relations.iter();
    let relations = relations.filter(|relation| relation.kind.is_some_and(RelationKind::is_strong));
    relations.filter_map(move |relation| {
        let side = match direction {
            Direction::From => Some(&relation.from),
            Direction::To => relation.to.as_ref(),
        };
        side.map(|side| side.requirement.as_str())
    })
}
