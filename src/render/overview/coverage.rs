//! Who of a register took part, for who may see that.

use super::measured::MeasurementName;
use super::names::Names;
use super::sending::Sending;
use super::submissions::by_name;
use crate::lang::{Lang, name_order};
use crate::overview::Overview;
use crate::render::in_word::in_word;
use serde::Serialize;

/// Every organisation and every measurement.
#[derive(Clone, Debug, Serialize)]
pub struct CoverageView<'a> {
    /// The measurements, oldest first.
    pub measurements: Vec<MeasurementName>,
    /// Whether there is a file with mistakes that does not tell of which measurement it is.
    pub has_unplaced: bool,
    /// The organisations: who is waited for first, then in alphabetical order.
    pub organisations: Vec<Covered<'a>>,
}

/// What one organisation has sent over the measurements.
#[derive(Clone, Debug, Serialize)]
pub struct Covered<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its kind.
    pub kind: Option<&'a str>,
    /// Its region.
    pub region: Option<&'a str>,
    /// Per measurement.
    pub measurements: Vec<CoveredOnce>,
    /// What came of which nobody knows the measurement.
    pub unplaced: Option<CoveredOnce>,
    #[serde(skip)]
    id: &'a str,
}

/// What was sent for one measurement.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct CoveredOnce {
    /// What is known of the file.
    #[serde(serialize_with = "in_word")]
    pub state: Sending,
    /// The same in a word or two.
    pub text: &'static str,
}

/// Every organisation that is known of at any of the measurements; called as at the last.
pub(super) fn coverage<'a>(
    overview: &'a Overview<'_>,
    names: &'a Names,
    lang: Lang,
) -> CoverageView<'a> {
    let of = CoveredOnce::new;
    let not = of(Sending::NotExpected, lang);
    let mut organisations: Vec<Covered<'a>> = Vec::new();
    for (at, moment) in overview.course.iter().enumerate() {
        for one in by_name(moment.norm, &moment.round, names, lang) {
            let known = organisations.iter().position(|other| other.id == one.id);
            let place = known.unwrap_or_else(|| {
                organisations.push(Covered {
                    name: one.name,
                    kind: one.kind,
                    region: one.region,
                    measurements: vec![not; overview.course.len()],
                    unplaced: None,
                    id: one.id,
                });
                organisations.len() - 1
            });
            let covered = &mut organisations[place];
            (covered.name, covered.kind, covered.region) = (one.name, one.kind, one.region);
            covered.measurements[at] = of(one.state, lang);
        }
    }
    let unplaced = &overview.round.unused.unplaced;
    for one in organisations
        .iter_mut()
        .filter(|one| unplaced.contains(&one.id))
    {
        one.unplaced = Some(of(Sending::Unreadable, lang));
    }
    let is_due = |one: &Covered<'_>| {
        let last = one.measurements.last().into_iter().chain(&one.unplaced);
        last.into_iter().any(|one| one.state.is_due())
    };
    organisations.sort_by_cached_key(|one| (!is_due(one), name_order(one.name)));
    let measurements = overview.course.iter();
    let measurements = measurements.map(|moment| MeasurementName::new(&moment.round));
    CoverageView {
        measurements: measurements.collect(),
        has_unplaced: organisations.iter().any(|one| one.unplaced.is_some()),
        organisations,
    }
}

impl CoveredOnce {
    fn new(sending: Sending, lang: Lang) -> Self {
        Self {
            state: sending,
            text: sending.short(lang),
        }
    }
}
