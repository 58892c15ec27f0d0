//! What the overview keeps of one organisation's answers: little, so that
//! thousands of files fit.

use jiff::civil::Date;

use crate::answers::{Measurement, Obstacle, Status, TextKind, Texts};
use crate::assessment::Assessment;
use crate::comparison::{Standing, standing};
use crate::norm::NormRef;
use crate::problem::Place;

/// One organisation's answers of one measurement.
#[derive(Clone, Debug)]
pub struct Facts {
    /// The norm, with its version.
    pub norm: NormRef,
    /// The organisation's id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its kind, as the norm knows it.
    pub kind: String,
    /// Its region.
    pub region: Option<String>,
    /// Which round.
    pub measurement: Measurement,
    /// Whether it was settled; else it is a draft.
    pub settled: bool,
    /// When it was settled.
    pub settled_on: Option<Date>,
    /// Where the measurement stands; none of what was not read from a file.
    pub place: Option<Place>,
    /// The file's name as the user gave it.
    pub file: String,
    /// Per requirement of the norm, in its order; none where it asks nothing
    /// of this organisation itself.
    pub standings: Vec<Option<Standing>>,
    /// What people wrote for others.
    pub texts: Vec<Text>,
    /// What stands in the way, wherever it is said, each once.
    pub obstacles: Vec<Obstacle>,
}

/// A text that was written for others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// The position of its requirement in the norm.
    pub requirement: usize,
    /// What sort of text.
    pub about: TextTopic,
    /// The text.
    pub text: String,
}

/// What a text is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextTopic {
    /// Help wanted.
    Support,
    /// What can be shared.
    Offer,
    /// The norm itself.
    Norm,
}

impl Facts {
    /// What is kept of an assessment.
    pub fn of(assessment: &Assessment<'_>) -> Self {
        let organisation = &assessment.organisation;
        let mut facts = Self {
            norm: assessment.norm.reference(),
            id: organisation.id.value.clone(),
            name: organisation.name.value.clone(),
            kind: organisation.kind.value.clone(),
            region: organisation.region().map(str::to_owned),
            measurement: assessment.measurement.clone(),
            settled: assessment.settled.is_some(),
            settled_on: assessment.settled.as_ref().and_then(|settled| settled.date),
            place: Some(assessment.place(assessment.measurement.mark)),
            file: assessment.file.to_string(),
            standings: Vec::new(),
            texts: Vec::new(),
            obstacles: Vec::new(),
        };
        let answers = assessment.rows.iter().filter_map(|row| row.answer.as_ref());
        let obstacles = answers.flat_map(|answer| &answer.obstacles);
        facts.obstacles = Obstacle::in_order(obstacles.copied());
        let mut rows = assessment.rows.iter().peekable();
        for (at, requirement) in assessment.norm.requirements().enumerate() {
            let row = rows.next_if(|row| row.requirement.id == requirement.id);
            facts.standings.push(row.map(standing));
            if let Some(answer) = row.and_then(|row| row.answer.as_ref()) {
                facts.texts.extend(texts(at, &answer.texts));
            }
        }
        facts
    }

    /// The status that counts, of a requirement that asks something of it.
    pub fn status(&self, requirement: usize) -> Option<Status> {
        let standing = self.standings.get(requirement).copied().flatten();
        standing.map(|standing| standing.status)
    }
}

fn texts(requirement: usize, texts: &Texts) -> impl Iterator<Item = Text> {
    let all = [
        (TextTopic::Support, TextKind::Support),
        (TextTopic::Offer, TextKind::Offer),
        (TextTopic::Norm, TextKind::OnNorm),
    ];
    all.into_iter().filter_map(move |(about, kind)| {
        Some(Text {
            requirement,
            about,
            text: texts.get(kind)?.to_owned(),
        })
    })
}
