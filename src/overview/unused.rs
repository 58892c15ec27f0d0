//! Files that could not be used: of whom they are and for which measurement, as far
//! as their names tell.

use super::known::KnownMeasurement;
use super::roster::Roster;
use crate::workspace::Participant;

/// The measurement of one organisation that came more than once: none of them counts.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Twice {
    /// The id of the norm.
    pub norm: String,
    /// The id of the organisation.
    pub organisation: String,
    /// The id of the measurement.
    pub measurement: String,
}

/// Who is waited for though something came, by their ids.
#[derive(Debug, Default)]
pub struct Unused<'f> {
    /// Whose file for this measurement has mistakes or cannot be read.
    pub unreadable: Vec<&'f str>,
    /// Whose file has mistakes, and its name does not tell of which measurement it is.
    pub unplaced: Vec<&'f str>,
    /// Who sent this measurement more than once.
    pub twice: Vec<&'f str>,
}

impl<'f> Unused<'f> {
    /// Who is meant by the files that could not be used for one of the measurements.
    pub(super) fn of(
        register: Roster<'f>,
        norm: &str,
        measurement: &str,
        known: &[KnownMeasurement],
    ) -> Self {
        let whose = |place: fn(&str, &str, &[KnownMeasurement]) -> bool, measurement: &str| {
            let has = |one: &&Participant| {
                let mut files = register.broken.iter();
                let own = |file: &&String| is_of(file, &one.id);
                files.any(|file| own(&file) && place(file, measurement, known))
            };
            let all = register.participants.iter().filter(has);
            all.map(|one| one.id.as_str()).collect::<Vec<_>>()
        };
        let twice = register.twice.iter();
        let twice = twice.filter(|one| one.norm == norm && one.measurement == measurement);
        Self {
            unreadable: whose(
                |file, measurement, known| told(file, known) == Some(measurement),
                measurement,
            ),
            unplaced: whose(|file, _, known| told(file, known).is_none(), measurement),
            twice: twice.map(|one| one.organisation.as_str()).collect(),
        }
    }
}

/// Whether a file is of an organisation, by its name: `waterkant.yaml` or
/// `waterkant-2026.yaml`.
fn is_of(file: &str, id: &str) -> bool {
    let rest = stem(file).strip_prefix(id);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(BETWEEN))
}

/// What parts the words of a name.
const BETWEEN: [char; 3] = ['-', '_', ' '];

/// The name without its folders and its ending.
fn stem(file: &str) -> &str {
    let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
    name.split('.').next().unwrap_or(name)
}

/// The measurement that the name of a file tells, or else the nearest of its folders.
fn told<'m>(file: &str, known: &'m [KnownMeasurement]) -> Option<&'m str> {
    let folders = file.rsplit(['/', '\\']).skip(1);
    let names = std::iter::once(stem(file)).chain(folders);
    names.into_iter().find_map(|name| named(name, known))
}

/// The only measurement that a name has the id of, or else the year.
fn named<'m>(name: &str, known: &'m [KnownMeasurement]) -> Option<&'m str> {
    let is_word = |word: &str| {
        let starts = name.match_indices(word).map(|(at, _)| at);
        let mut apart = starts.map(|at| {
            let (before, after) = (&name[..at], &name[at + word.len()..]);
            (before.is_empty() || before.ends_with(BETWEEN))
                && (after.is_empty() || after.starts_with(BETWEEN))
        });
        !word.is_empty() && apart.any(|apart| apart)
    };
    let only = |mut found: Vec<&'m KnownMeasurement>| match found.len() {
        1 => found.pop().map(|one| one.id.as_str()),
        _ => None,
    };
    let by_id = known.iter().filter(|one| is_word(&one.id)).collect();
    let by_year = known
        .iter()
        .filter(|one| is_word(&one.date.year().to_string()))
        .collect();
    only(by_id).or_else(|| only(by_year))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known() -> Vec<KnownMeasurement> {
        let one = |id: &str, year| KnownMeasurement {
            id: id.to_owned(),
            date: jiff::civil::date(year, 4, 15),
            sent: 1,
            is_usual: true,
        };
        vec![one("nulmeting", 2025), one("2026", 2026)]
    }

    #[test]
    fn a_name_or_the_nearest_folder_tells_the_measurement() {
        for (file, expected) in [
            ("2026/waterkant.yaml", Some("2026")),
            ("in/waterkant-2026.yaml", Some("2026")),
            ("2026/waterkant-nulmeting.yaml", Some("nulmeting")),
            ("2026/waterkant_2025.xlsx", Some("nulmeting")),
            ("2025/RIEC Noord/waterkant.yaml", Some("nulmeting")),
            ("meting 2025\\waterkant.yaml", Some("nulmeting")),
            ("in/waterkant.yaml", None),
            ("2027/waterkant.yaml", None),
            ("12026/waterkant.yaml", None),
        ] {
            assert_eq!(told(file, &known()), expected, "{file}");
        }
    }

    #[test]
    fn a_file_is_of_who_it_is_named_after() {
        assert!(is_of("2026/waterkant.yaml", "waterkant"));
        assert!(is_of("2026/waterkant-2026.yaml", "waterkant"));
        assert!(!is_of("2026/waterkanten.yaml", "waterkant"));
        assert!(!is_of("waterkant/2026.yaml", "waterkant"));
    }
}
