//! Answers files held against the register, one after the other.

use std::collections::BTreeMap;

use super::model::{Participant, Workspace};
use super::odd::{MeasuredFile, odd};
use crate::answers::Answers;
use crate::document::{Located, Mark, Source, short};
use crate::problem::{Place, Problem, WorkspaceFault, first_of, nearest};

/// Holds answers files against the participants of a workspace, and remembers
/// which organisation already has a file of a norm and a measurement.
#[derive(Debug)]
pub(crate) struct Register<'w> {
    workspace: &'w Workspace,
    seen: BTreeMap<[String; 3], Place>,
    entries: Vec<MeasuredFile>,
}

impl<'w> Register<'w> {
    /// The register of a workspace, with no files seen.
    pub(crate) fn new(workspace: &'w Workspace) -> Self {
        Self {
            workspace,
            seen: BTreeMap::new(),
            entries: Vec::new(),
        }
    }

    /// What is odd about the measurements, now that all files were seen.
    pub(crate) fn finish(&self) -> Vec<Problem> {
        odd(&self.entries)
    }

    /// What is wrong with the next file, as far as the workspace can tell.
    pub(crate) fn check(&mut self, source: &Source, answers: &Answers) -> Vec<Problem> {
        let organisation = &answers.organisation;
        let mut problems = Vec::new();
        let mut say =
            |mark: Mark, fault: WorkspaceFault| problems.push(source.problem(mark, fault));
        let Some(key) = measured(answers) else {
            return problems;
        };
        if let Some(first) = self.seen.get(&key) {
            let fault = same_measurement(answers, &first.to_string());
            say(organisation.id.mark, fault);
        } else {
            self.seen.insert(key, source.place(organisation.id.mark));
        }
        if let Some(date) = answers.measurement.date {
            self.entries.push(MeasuredFile {
                norm: answers.norm.value.id.clone(),
                id: answers.measurement.id.trim().to_owned(),
                date,
                settled: answers.settled.as_ref().and_then(|settled| settled.date),
                place: source.place(answers.measurement.mark),
            });
        }
        // A workspace without participants has no register to hold files against.
        if self.workspace.organisations.is_empty() {
            return problems;
        }
        match self.workspace.organisation(organisation.id.trim()) {
            None => say(organisation.id.mark, self.unknown(&organisation.id)),
            Some(participant) => self.differences(participant, answers, &mut say),
        }
        problems
    }

    fn unknown(&self, id: &str) -> WorkspaceFault {
        let known = || {
            self.workspace
                .organisations
                .iter()
                .map(|known| known.id.as_str())
        };
        WorkspaceFault::UnknownOrganisation {
            id: short(id),
            nearest: nearest(id, known()).map(str::to_owned),
            known: first_of(known()),
        }
    }

    fn differences(
        &self,
        participant: &Participant,
        answers: &Answers,
        say: &mut impl FnMut(Mark, WorkspaceFault),
    ) {
        let organisation = &answers.organisation;
        let place = place_of(self.workspace, participant);
        if let Some((mark, fault)) = other_kind(self.workspace, participant, answers) {
            say(mark, fault);
        }
        let norm = &answers.norm;
        if !participant.norms.is_empty() && !participant.norms.contains(&norm.value.id) {
            let fault = WorkspaceFault::Differs {
                key: "norm",
                value: short(&participant.norms.join(", ")),
                place: place.clone(),
            };
            say(norm.mark, fault);
        }
        let mut texts = |key, said: Option<&Located<String>>, known: Option<&str>| {
            if let (Some(said), Some(known)) = (said, known)
                && said.trim() != known.trim()
            {
                let value = short(known);
                say(
                    said.mark,
                    WorkspaceFault::Differs {
                        key,
                        value,
                        place: place.clone(),
                    },
                );
            }
        };
        texts("name", Some(&organisation.name), Some(&participant.name));
        texts(
            "region",
            organisation.region.as_ref(),
            participant.region.as_deref(),
        );
        if let Some(day) = answers.measurement.date
            && !participant.takes_part(day)
        {
            let id = participant.id.value.clone();
            say(
                answers.measurement.mark,
                WorkspaceFault::NotTakingPart { id, day },
            );
        }
    }
}

/// Who was measured when, and against what: no two files say the same; none when the
/// file does not say it.
pub(crate) fn measured(answers: &Answers) -> Option<[String; 3]> {
    let (organisation, measurement) = (&answers.organisation.id, &answers.measurement.id);
    let said = !organisation.is_empty() && !measurement.is_empty();
    let key = [organisation, &answers.norm.value.id, measurement];
    said.then(|| key.map(|part| part.trim().to_owned()))
}

/// That a file is the second of its measurement.
pub(crate) fn same_measurement(answers: &Answers, first: &str) -> WorkspaceFault {
    WorkspaceFault::SameMeasurement {
        organisation: short(&answers.organisation.id),
        measurement: short(&answers.measurement.id),
        first: first.to_owned(),
    }
}

/// What is wrong where answers are of another kind than the register has of their
/// organisation: then they answer other questions.
pub(crate) fn kind_differs(
    workspace: &Workspace,
    source: &Source,
    answers: &Answers,
) -> Option<Problem> {
    let participant = workspace.organisation(answers.organisation.id.trim())?;
    let (mark, fault) = other_kind(workspace, participant, answers)?;
    Some(source.problem(mark, fault))
}

fn other_kind(
    workspace: &Workspace,
    participant: &Participant,
    answers: &Answers,
) -> Option<(Mark, WorkspaceFault)> {
    let organisation = &answers.organisation;
    (organisation.kind != participant.kind).then(|| {
        let fault = WorkspaceFault::KindDiffers {
            kind: short(&participant.kind),
            place: place_of(workspace, participant),
        };
        (organisation.kind.mark, fault)
    })
}

/// Where the register has a participant.
fn place_of(workspace: &Workspace, participant: &Participant) -> String {
    format!("{}:{}", workspace.file, participant.mark.line)
}
