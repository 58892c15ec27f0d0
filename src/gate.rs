//! "Eigen afspraken": what an organisation asks of its own file.

use jiff::civil::Date;

use crate::assessment::{Assessment, Tally};
use crate::comparison::Comparison;
use crate::document::{self, Field, Fields, Reader, Shape, Source};
use crate::finding::{Fact, findings};
use crate::lang::Lang;
use crate::problem::{Problem, ShapeFault};

/// Agreements on one's own file, from `[gate]` in `norm.toml`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gate {
    /// The least share of the applicable that is met, in percent.
    pub met: Option<usize>,
    /// The same for every theme.
    pub met_per_theme: Option<usize>,
    /// Nothing is lower than in the baseline, and no answer is lost.
    pub no_regression: bool,
    /// No action is overdue.
    pub no_overdue: bool,
    /// Until this day the agreements only warn.
    pub warn_until: Option<Date>,
}

/// The keys of `norm.toml`.
pub const WORKSPACE: &[Field] = &[Field::new(
    "gate",
    Shape::Table(GATE),
    "eigen afspraken",
    "one's own agreements",
)];

/// The keys of `[gate]`.
pub const GATE: &[Field] = &[
    Field::new(
        "met",
        Shape::Text,
        "minste aandeel dat voldoet, in procenten",
        "least share that is met, in percent",
    ),
    Field::new(
        "met_per_theme",
        Shape::Text,
        "hetzelfde voor elk thema",
        "the same for every theme",
    ),
    Field::new(
        "no_regression",
        Shape::Flag,
        "niets lager dan in de baseline",
        "nothing lower than in the baseline",
    ),
    Field::new(
        "no_overdue",
        Shape::Flag,
        "geen actie over datum",
        "no action overdue",
    ),
    Field::new(
        "warn_until",
        Shape::Date,
        "tot deze dag alleen een waarschuwing",
        "until this day only a warning",
    ),
];

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

/// Reads the gate of a `norm.toml`.
///
/// # Errors
/// Every problem of the file.
pub fn read(source: &Source) -> Result<Gate, Vec<Problem>> {
    let parsed = document::parse(source);
    let mut reader = Reader::new(source, parsed.problems);
    let gate = parsed.root.and_then(|root| {
        let fields = reader.fields(&root, WORKSPACE)?;
        let gate = reader.fields(fields.get("gate")?, GATE)?;
        Some(Gate {
            met: percent(&mut reader, gate, "met"),
            met_per_theme: percent(&mut reader, gate, "met_per_theme"),
            no_regression: reader.flag(gate, "no_regression").unwrap_or_default(),
            no_overdue: reader.flag(gate, "no_overdue").unwrap_or_default(),
            warn_until: reader.date(gate, "warn_until"),
        })
    });
    match reader.problems.is_empty() {
        true => Ok(gate.unwrap_or_default()),
        false => Err(reader.problems),
    }
}

/// A share such as `0.9`, or a whole number of percent; `1` is all.
fn percent(reader: &mut Reader<'_>, fields: Fields<'_, '_>, name: &str) -> Option<usize> {
    let word = reader.text(fields, name)?;
    let number: Option<f64> = word.trim().parse().ok();
    let percent = number.map(|number| {
        if number <= 1.0 {
            number * 100.0
        } else {
            number
        }
    });
    let percent =
        percent.and_then(|percent| (0..=100).find(|whole| f64::from(*whole) >= percent - 1e-9));
    let percent = percent.filter(|_| number.is_some_and(|number| number >= 0.0));
    if percent.is_none() {
        let known = ["0.9", "90"].map(str::to_owned).to_vec();
        let word = document::plain_word(&word);
        let fault = ShapeFault::UnknownWord {
            key: name.to_owned(),
            word,
            instead: None,
            known,
        };
        reader.say(fields.mark_of(name), fault);
    }
    percent.and_then(|percent| usize::try_from(percent).ok())
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
