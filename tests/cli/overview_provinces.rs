//! Small provinces that look random and are the same on every run.

use crate::common::Folder;

pub const STATUSES: usize = 5;

/// The words in an answers file in the order of the statuses; one is no answer.
pub const WORDS: [Option<&str>; STATUSES] = [
    Some("voldoet"),
    Some("deels"),
    Some("niet"),
    None,
    Some("nvt"),
];

pub const THEMES: [(&str, usize); 3] = [("A", 2), ("B", 2), ("C", 1)];

pub const REGIONS: [&str; 3] = ["Midden", "Noord", "Zuid"];

/// Numbers that look random and are the same on every run (SplitMix64).
pub struct Random(pub u64);

impl Random {
    pub fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % end as u64).expect("small")
    }
}

/// An organisation's region and the status of each requirement, per measurement.
pub struct Organisation {
    pub region: usize,
    pub rounds: [Option<Vec<usize>>; 2],
}

pub struct Province {
    pub organisations: Vec<Organisation>,
}

impl Province {
    pub fn random(seed: u64) -> Self {
        let random = &mut Random(seed);
        let regions = 2 + random.below(2);
        let two = random.below(2) == 0;
        let mut organisations = Vec::new();
        // Most organisations say the same, so that there are small counts.
        let common: Vec<usize> = requirements().map(|_| random.below(STATUSES)).collect();
        for region in 0..regions {
            for _ in 0..3 + random.below(7) {
                let now = answers(random, &common);
                let before = answers(random, &common);
                let rounds = match random.below(8) {
                    _ if !two => [None, Some(now)],
                    0 => [None, Some(now)],
                    1 => [Some(before), None],
                    _ => [Some(before), Some(now)],
                };
                organisations.push(Organisation { region, rounds });
            }
        }
        Self { organisations }
    }

    /// How many organisations of each region have which status.
    pub fn counts(&self, round: usize, requirement: usize) -> Vec<Vec<usize>> {
        let mut counts = vec![vec![0; STATUSES]; REGIONS.len()];
        for one in &self.organisations {
            if let Some(statuses) = &one.rounds[round] {
                counts[one.region][statuses[requirement]] += 1;
            }
        }
        counts
    }

    /// How many organisations each region has, of those with any.
    pub fn sizes(&self, round: usize) -> Vec<i64> {
        let counts = self.counts(round, 0);
        let sizes = counts.iter().map(|counts| counts.iter().sum::<usize>());
        let sizes = sizes.filter(|size| *size > 0);
        sizes
            .map(|size| i64::try_from(size).expect("small"))
            .collect()
    }

    /// The files on disk, and where the norm is.
    pub fn written(&self) -> (Folder, String) {
        let folder = Folder::new();
        std::fs::create_dir(folder.path("norms")).expect("a folder");
        folder.file("norms/klein.yaml", tiny_norm());
        for (at, one) in self.organisations.iter().enumerate() {
            for (round, statuses) in one.rounds.iter().enumerate() {
                if let Some(statuses) = statuses {
                    let name = format!("o{at}-{round}.yaml");
                    folder.file(
                        &name,
                        answers_file(at, REGIONS[one.region], round, statuses),
                    );
                }
            }
        }
        let norms = folder.path("norms").display().to_string();
        (folder, norms)
    }
}

pub fn requirements() -> impl Iterator<Item = String> {
    let ids =
        |(theme, count): (&'static str, usize)| (1..=count).map(move |at| format!("{theme}.{at}"));
    THEMES.into_iter().flat_map(ids)
}

pub fn answers(random: &mut Random, common: &[usize]) -> Vec<usize> {
    let one = |common: &usize| match random.below(3) {
        0 => random.below(STATUSES),
        _ => *common,
    };
    common.iter().map(one).collect()
}

pub fn tiny_norm() -> String {
    let mut text = "id: klein\ntitle: Kleine norm\nversion: \"1\"\nlanguage: nl\nkinds:\n  polder: {title: Polder}\nthemes:\n".to_owned();
    for (theme, count) in THEMES {
        text.push_str(&format!(
            "  - id: {theme}\n    title: Thema {theme}\n    requirements:\n"
        ));
        for at in 1..=count {
            text.push_str(&format!("      - {{id: {theme}.{at}, title: Punt {theme}{at}, question: Is {theme}{at} in orde?, addresses: [polder], nature: standing}}\n"));
        }
    }
    text
}

pub fn answers_file(at: usize, region: &str, round: usize, statuses: &[usize]) -> String {
    let year = 2025 + round;
    let mut text = format!(
        "norm: klein@1\norganisation: {{id: o{at}, name: Polder {at}, kind: polder, region: {region}}}\n\
         measurement: {{id: \"{year}\", date: {year}-04-15}}\nanswers:\n"
    );
    let mut any = false;
    for (id, status) in requirements().zip(statuses) {
        if let Some(word) = WORDS[*status] {
            any = true;
            text.push_str(&format!("  {id}: {{status: {word}, note: Zo is het.}}\n"));
        }
    }
    if !any {
        text.push_str("  {}\n");
    }
    text
}
