//! Which files count: one measurement, those who take part in it, one version
//! of the norm. What does not count is counted apart, so that it can be said.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::facts::Facts;
use super::known::{KnownMeasurement, measurements, usual_date};
use super::roster::Roster;
use super::unused::Unused;
use crate::lang::name_order;
use crate::norm::Norm;
use crate::workspace::Participant;

/// One measurement of one norm: the files that count.
#[derive(Debug)]
pub struct Round<'f> {
    /// Its id.
    pub id: &'f str,
    /// What most files call it.
    pub label: Option<&'f str>,
    /// The date that most of its files have: who takes part is judged on it.
    pub date: Date,
    /// Who counts, in alphabetical order.
    pub members: Vec<Member<'f>>,
    /// Who takes part according to the register and has sent nothing.
    pub missing: Vec<&'f Participant>,
    /// Of whom something came that could not be used.
    pub unused: Unused<'f>,
    /// Whether there is a register, so that "N of M" can be said.
    pub has_register: bool,
    /// Everybody in the register.
    pub participants: &'f [Participant],
    /// Kinds with one organisation.
    pub single_kinds: Vec<&'f str>,
    /// Files that do not count.
    pub left_out: LeftOut<'f>,
    /// The other measurements there are.
    pub others: Vec<KnownMeasurement>,
}

/// An organisation whose answers count.
#[derive(Clone, Copy, Debug)]
pub struct Member<'f> {
    /// Its answers.
    pub facts: &'f Facts,
    /// What the register says of it.
    pub participant: Option<&'f Participant>,
}

/// Files of a measurement that do not count, and why.
#[derive(Debug, Default)]
pub struct LeftOut<'f> {
    /// Of organisations that the register does not know.
    pub unknown: Vec<&'f Facts>,
    /// Of organisations that take no part on the measurement's date.
    pub absent: Vec<&'f Facts>,
    /// Answers to another version of the norm.
    pub other_version: Vec<&'f Facts>,
    /// Drafts, where only what was settled counts.
    pub drafts: Vec<Member<'f>>,
}

impl<'f> Member<'f> {
    /// The region: of the register, else of the file.
    pub fn region(&self) -> Option<&'f str> {
        let registered = self
            .participant
            .and_then(|participant| participant.region.as_deref());
        registered.or(self.facts.region.as_deref())
    }
}

/// One measurement, out of all files of its norm. `everybody` are the files of
/// every norm: who answers another norm only is not expected here.
pub fn round<'f>(
    id: &'f str,
    norm: &Norm,
    facts: &[&'f Facts],
    everybody: &'f [Facts],
    register: Option<Roster<'f>>,
) -> Round<'f> {
    let own: Vec<&Facts> = facts
        .iter()
        .copied()
        .filter(|one| one.measurement.id == id)
        .collect();
    let known = measurements(facts, everybody, register);
    let others = known.iter().filter(|one| one.id != id).cloned();
    let mut round = Round {
        id,
        label: label(&own),
        date: usual_date(own.iter().map(|one| one.measurement.date)),
        members: Vec::new(),
        missing: Vec::new(),
        unused: Unused::default(),
        has_register: register.is_some(),
        participants: register.map_or(&[], |register| register.participants),
        single_kinds: Vec::new(),
        left_out: LeftOut::default(),
        others: others.collect(),
    };
    for one in own {
        round.add(one, norm, register);
    }
    let by_name = |member: &Member<'f>| (name_order(&member.facts.name), member.facts.id.clone());
    round.members.sort_by_cached_key(by_name);
    if let Some(register) = register {
        round.missing = missing(&round, norm, facts, everybody, register);
        round.unused = Unused::of(register, &norm.id, id, &known);
    }
    round.single_kinds = round.single_kinds();
    round
}

impl<'f> Round<'f> {
    fn add(&mut self, facts: &'f Facts, norm: &Norm, register: Option<Roster<'f>>) {
        let participants = register.map(|register| register.participants);
        let participant =
            participants.and_then(|all| all.iter().find(|participant| participant.id == facts.id));
        if participants.is_some() && participant.is_none() {
            self.left_out.unknown.push(facts);
        } else if participant.is_some_and(|participant| !participant.takes_part(self.date)) {
            self.left_out.absent.push(facts);
        } else if facts.norm != norm.reference() {
            self.left_out.other_version.push(facts);
        } else {
            self.members.push(Member { facts, participant });
        }
    }

    /// The same where only settled answers count: a draft was sent, and counts in nothing.
    pub fn settled_only(mut self) -> Self {
        let members = std::mem::take(&mut self.members);
        let is_settled = |member: &Member<'_>| member.facts.settled;
        (self.members, self.left_out.drafts) = members.into_iter().partition(is_settled);
        self
    }

    /// Who has sent answers to this version of the norm, drafts among them.
    pub fn senders(&self) -> impl Iterator<Item = &Member<'f>> {
        self.members.iter().chain(&self.left_out.drafts)
    }

    /// How many have sent, whatever counts of it.
    pub fn sent(&self) -> usize {
        self.senders().count() + self.left_out.other_version.len()
    }

    /// How many organisations are expected to answer; none without a register.
    pub fn expected(&self) -> Option<usize> {
        let all = self.sent() + self.missing.len();
        self.has_register.then_some(all)
    }

    /// Kind and region of everybody who is expected, whether they have sent or not; the
    /// kinds with one organisation left out.
    pub(super) fn everybody(&self) -> Vec<(&'f str, Option<&'f str>)> {
        let sent = self.senders();
        let sent = sent.map(|member| (member.facts.kind.as_str(), member.region()));
        let other = self.left_out.other_version.iter().map(|facts| {
            let participant = self.participants.iter().find(|one| one.id == facts.id);
            (facts.kind.as_str(), Member { facts, participant }.region())
        });
        let missing = self.missing.iter();
        let missing = missing.map(|one| (one.kind.as_str(), one.region.as_deref()));
        let all = sent.chain(other).chain(missing);
        all.filter(|(kind, _)| !self.single_kinds.contains(kind))
            .collect()
    }

    /// How many answers are still a draft.
    pub fn drafts(&self) -> usize {
        let drafts = self.senders().filter(|member| !member.facts.settled);
        drafts.count()
    }

    fn single_kinds(&self) -> Vec<&'f str> {
        let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
        let sent = self.members.iter().map(|member| member.facts.kind.as_str());
        let missing = self
            .missing
            .iter()
            .map(|participant| participant.kind.as_str());
        for kind in sent.chain(missing) {
            *kinds.entry(kind).or_default() += 1;
        }
        let single = kinds.into_iter().filter(|(_, count)| *count == 1);
        single.map(|(kind, _)| kind).collect()
    }
}

fn missing<'f>(
    round: &Round<'f>,
    norm: &Norm,
    facts: &[&Facts],
    everybody: &[Facts],
    register: Roster<'f>,
) -> Vec<&'f Participant> {
    let has_sent = |id: &str| {
        let counted = round.members.iter().any(|member| member.facts.id == id);
        counted || round.left_out.other_version.iter().any(|one| one.id == id)
    };
    let all = register.participants.iter();
    let mut missing: Vec<&Participant> = all
        .filter(|one| one.takes_part(round.date) && norm.kind(&one.kind).is_some())
        .filter(|one| register.expects(one, facts, everybody))
        .filter(|one| !has_sent(&one.id))
        .collect();
    missing.sort_by_cached_key(|one| (name_order(&one.name), one.id.value.clone()));
    missing
}

/// The label that most files use; of equals the first in the alphabet.
fn label<'f>(facts: &[&'f Facts]) -> Option<&'f str> {
    let mut labels: BTreeMap<&str, usize> = BTreeMap::new();
    for label in facts
        .iter()
        .filter_map(|one| one.measurement.label.as_deref())
    {
        *labels.entry(label).or_default() += 1;
    }
    let most = labels.values().copied().max()?;
    let mut common = labels.into_iter().filter(|(_, count)| *count == most);
    common.next().map(|(label, _)| label)
}
