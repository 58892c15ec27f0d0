//! The files of one organisation, one measurement after the other.

use std::fmt::Write as _;

use super::answer::{self, Asked, Stand};
use super::cast::Organisation;
use super::random::Random;
use norm::norm::{Concern, Norm, Requirement};

/// One organisation through the years.
pub(super) struct History<'n> {
    organisation: &'n Organisation,
    norm: &'n Norm,
    seed: u64,
    level: u64,
    first_year: u16,
    stands: Vec<Option<Stand>>,
}

impl<'n> History<'n> {
    pub(super) fn new(organisation: &'n Organisation, norm: &'n Norm, seed: u64) -> Self {
        let mut random = Random::new(seed, &[&organisation.id, "level"]);
        Self {
            organisation,
            norm,
            seed,
            level: 20 + random.below(60),
            first_year: super::FIRST_YEAR,
            stands: Vec::new(),
        }
    }

    /// The file of the next measurement.
    pub(super) fn next(&mut self, year: u16) -> String {
        let draft = self.organisation.draft.contains(&year);
        let mut text = self.head(year, draft);
        let own: Vec<&Requirement> = self
            .norm
            .requirements()
            .filter(|requirement| requirement.concern(self.organisation.kind) == Concern::Own)
            .collect();
        // Nobody can refer to a measurement that was never sent in.
        let known = (self.first_year..year).any(|year| self.organisation.sends_in(year));
        self.stands.resize(own.len(), None);
        for (requirement, stand) in own.iter().zip(&mut self.stands) {
            let id = self.organisation.id.as_str();
            let mut random = Random::new(self.seed, &[id, &year.to_string(), &requirement.id]);
            let was = *stand;
            let told = was.filter(|_| known);
            let now = match was {
                None => answer::first(&mut random, requirement, self.organisation.kind, self.level),
                Some(was) => answer::next(&mut random, was),
            };
            *stand = Some(now);
            if draft && random.percent(25) {
                continue;
            }
            let mut asked = Asked {
                requirement,
                kind: self.organisation.kind,
                year,
                first_year: self.first_year,
                lasting: Random::new(self.seed, &[id, &requirement.id, "lasting"]),
            };
            answer::write(&mut text, &mut random, &mut asked, now, told);
        }
        text
    }

    fn head(&self, year: u16, draft: bool) -> String {
        let Organisation {
            id,
            name,
            kind,
            region,
            norm,
            ..
        } = self.organisation;
        let mut random = Random::new(self.seed, &[id, &year.to_string(), "head"]);
        let label = match year == self.first_year {
            true => "0-meting".to_owned(),
            false => format!("meting {year}"),
        };
        let mut text = format!(
            "# Geen casuïstiek en geen namen van personen in dit bestand. Alles hier is verzonnen.\n\
             norm: {norm}\n\
             organisation: {{id: {id}, name: {name}, kind: {kind}, region: {region}}}\n\
             measurement: {{id: \"{year}\", label: {label}, date: {year}-04-15}}\n"
        );
        if !draft {
            let by = match *kind {
                "gemeente" => "college",
                "provincie" => "Gedeputeerde Staten",
                _ => "dagelijks bestuur",
            };
            let (month, day, number) = (
                5 + random.below(2),
                1 + random.below(28),
                100 + random.below(200),
            );
            let _ = writeln!(
                text,
                "settled: {{by: {by}, date: {year}-{month:02}-{day:02}, ref: {year}-{number}}}"
            );
        }
        text.push_str(&documents(&mut random, kind));
        text.push_str("answers:\n");
        text
    }
}

fn documents(random: &mut Random, kind: &str) -> String {
    if kind == "waterschap" {
        return String::new();
    }
    let plan = match kind {
        "provincie" => "Uitvoeringsplan weerbaarheid",
        _ => "Integraal veiligheidsplan",
    };
    let listed = [
        ("plan", plan),
        ("gedragscode", "Gedragscode"),
        ("agressie", "Agressieprotocol"),
        ("bibob", "Bibob-beleid"),
    ];
    let mut text = "documents:\n".to_owned();
    for (id, title) in listed {
        let (year, month) = (2021 + random.below(4), 1 + random.below(12));
        let (number, until) = (10 + random.below(190), year + 4);
        let _ = writeln!(
            text,
            "  - {{id: {id}, title: {title}, ref: {year}-{number:03}, date: {year}-{month:02}-01, review_by: {until}-12-31}}"
        );
    }
    text
}
