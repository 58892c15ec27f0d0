//! "Eigen afspraken": what an organisation asks of its own file.

use crate::assessment::{Assessment, Tally};
use crate::comparison::Comparison;
use crate::finding::{Fact, findings};
use crate::lang::Lang;
use crate::workspace::Gate;

/// One agreement, and whether it held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// Whether it held.
    pub held: bool,
    /// The agreement with the figures, in words.
    pub text: String,
}

/// What a gate says of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Each agreement.
    pub agreements: Vec<Held>,
    /// Whether failing counts yet.
    pub counts: bool,
}

impl Outcome {
    /// Whether the gate is closed: an agreement failed and failing counts.
    pub fn is_closed(&self) -> bool {
        self.counts && self.agreements.iter().any(|held| !held.held)
    }

    /// The agreements in words, with a sign each.
    pub fn lines(&self, lang: Lang) -> Vec<String> {
        let sign = |held: &Held| if held.held { "✓" } else { "✗" };
        if self.agreements.is_empty() {
            let none = lang.pick(
                "! norm.toml heeft geen afspraken",
                "! norm.toml has no agreements",
            );
            return vec![none.to_owned()];
        }
        let mut lines: Vec<String> = self
            .agreements
            .iter()
            .map(|held| format!("{} {}", sign(held), held.text))
            .collect();
        if !self.counts {
            lines.push(
                lang.pick(
                    "! de afspraken waarschuwen nu alleen nog",
                    "! for now the agreements only warn",
                )
                .to_owned(),
            );
        }
        lines
    }
}

/// Holds a file against its own agreements; unanswered counts as not met.
pub fn judge(
    gate: &Gate,
    assessment: &Assessment<'_>,
    comparison: Option<&Comparison<'_, '_>>,
    lang: Lang,
) -> Outcome {
    let mut agreements = Vec::new();
    if let Some(least) = gate.met {
        let name = lang.pick("alle thema's samen", "all themes together");
        agreements.push(share(name, &assessment.total(), least, lang));
    }
    if let Some(least) = gate.met_per_theme {
        for (theme, tally) in assessment.themes() {
            agreements.push(share(
                &format!("{}. {}", theme.id, theme.title),
                &tally,
                least,
                lang,
            ));
        }
    }
    if gate.no_overdue {
        let overdue = findings(assessment).into_iter();
        let number = overdue
            .filter(|finding| matches!(finding.fact, Fact::OverdueAction { .. }))
            .count();
        agreements.push(Held {
            held: number == 0,
            text: lang.pick(
                format!("acties over datum: {number}"),
                format!("actions overdue: {number}"),
            ),
        });
    }
    if let Some(comparison) = comparison.filter(|_| gate.no_regression) {
        let number = comparison
            .changes
            .iter()
            .filter(|change| change.outcome.code().is_some())
            .count();
        agreements.push(Held {
            held: number == 0,
            text: lang.pick(
                format!("achteruitgang of verdwenen antwoorden: {number}"),
                format!("regressions or lost answers: {number}"),
            ),
        });
    }
    if comparison.is_none() && gate.no_regression {
        agreements.push(Held {
            held: true,
            text: lang
                .pick(
                    "achteruitgang: niet bekeken, want er is geen vorige meting bij gegeven",
                    "regressions: not looked at, for no earlier measurement was given",
                )
                .to_owned(),
        });
    }
    Outcome {
        agreements,
        counts: gate.warn_until.is_none_or(|until| assessment.day >= until),
    }
}

fn share(name: &str, tally: &Tally, least: usize, lang: Lang) -> Held {
    let (met, of) = (tally.met, tally.applicable());
    Held {
        held: met * 100 >= least * of,
        text: lang.pick(
            format!("{name}: {met} van {of} voldoet, afgesproken is {least}%"),
            format!("{name}: {met} of {of} met, agreed is {least}%"),
        ),
    }
}
