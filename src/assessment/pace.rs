//! How long to the norm's target, in months and in measurements, and the pace it takes.

use jiff::civil::Date;

use super::counts::Counts;
use crate::norm::{Norm, When};

/// No norm has a cycle that gives more measurements than this.
const MOST_MEASUREMENTS: usize = 400;

/// Fewer open requirements have no pace: a part of one a month tells nobody anything.
const FEWEST_WITH_PACE: usize = 10;

/// What it takes to be in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Pace {
    /// The norm's target.
    pub target: When,
    /// Whole months left; none when the target has passed.
    pub months: Option<u32>,
    /// Measurements left before it, where the norm has a cycle.
    pub measurements: Option<usize>,
    /// Requirements that are not yet met.
    pub open: usize,
    /// Open requirements a month, in tenths; none without whole months left, nor
    /// where few are open.
    pub tenths_per_month: Option<u32>,
}

/// The pace from a day, for a norm that has a target.
pub(crate) fn pace(norm: &Norm, counts: &Counts, day: Date) -> Option<Pace> {
    let target = norm.target?;
    let months = target.months_from(day);
    let open = counts.open();
    let measurements = months.and(norm.measured.every).map(|every| {
        let rounds = std::iter::successors(Some(every.after(day)), |date| Some(every.after(*date)));
        let before = rounds
            .take(MOST_MEASUREMENTS)
            .take_while(|date| *date < target.deadline());
        before.count()
    });
    let told = months.filter(|months| *months > 0 && open >= FEWEST_WITH_PACE);
    let tenths_per_month = told.map(|months| {
        let open = u32::try_from(open).unwrap_or(u32::MAX);
        (open.saturating_mul(10) + months / 2) / months
    });
    Some(Pace {
        target,
        months,
        measurements,
        open,
        tenths_per_month,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::Status;
    use crate::norm::{Day, Measured};
    use jiff::civil::date;

    fn norm() -> Norm {
        Norm {
            target: Some(When::In(Day::Year(2027))),
            measured: Measured {
                every: "1 year".parse().ok(),
                baseline: Some(2025),
            },
            ..Norm::default()
        }
    }

    #[test]
    fn pace_is_open_divided_by_whole_months_to_the_target() {
        let counts = Counts::of([
            (Status::Met, 30),
            (Status::Partial, 10),
            (Status::Unmet, 5),
            (Status::Unanswered, 2),
        ]);
        let pace = pace(&norm(), &counts, date(2025, 4, 15)).expect("a target");
        assert_eq!(pace.months, Some(32));
        assert_eq!(pace.measurements, Some(2));
        assert_eq!(pace.open, 17);
        assert_eq!(pace.tenths_per_month, Some(5));
    }

    #[test]
    fn few_open_requirements_have_no_pace() {
        let of = |open| {
            pace(
                &norm(),
                &Counts::of([(Status::Unmet, open)]),
                date(2025, 4, 15),
            )
        };
        assert_eq!(of(9).expect("a target").tenths_per_month, None);
        assert_eq!(of(10).expect("a target").tenths_per_month, Some(3));
    }

    #[test]
    fn there_is_no_pace_after_the_target() {
        let counts = Counts::of([(Status::Unmet, 5)]);
        let pace = pace(&norm(), &counts, date(2028, 1, 1)).expect("a target");
        assert_eq!(pace.months, None);
        assert_eq!(pace.measurements, None);
        assert_eq!(pace.tenths_per_month, None);
    }
}
