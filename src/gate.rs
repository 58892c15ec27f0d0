//! "Eigen afspraken": what an organisation asks of its own file.

use jiff::civil::Date;

use crate::answers::Status;
use crate::assessment::{Assessment, Counts};
use crate::comparison::Comparison;
use crate::finding::findings;
use crate::lang::{Lang, pick};
use crate::problem::Code;
use crate::workspace::{Gate, Portion};

/// What became of an agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// It held.
    Held,
    /// It did not.
    Broken,
    /// Nobody can tell: what it is about is not there.
    Unknown,
}

/// One agreement, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// Whether it held.
    pub fate: Kept,
    /// The agreement with the figures, in words.
    pub text: String,
}

impl Agreement {
    fn new(held: bool, text: String) -> Self {
        let fate = match held {
            true => Kept::Held,
            false => Kept::Broken,
        };
        Self { fate, text }
    }

    fn unknown(text: &str) -> Self {
        Self {
            fate: Kept::Unknown,
            text: text.to_owned(),
        }
    }
}

/// What a gate says of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GateOutcome {
    /// Each agreement.
    pub agreements: Vec<Agreement>,
    /// The last day on which failing only warns, while it does.
    pub last_day_of_warning: Option<Date>,
}

impl GateOutcome {
    /// Whether the gate is closed: an agreement failed and failing counts.
    pub fn is_closed(&self) -> bool {
        let broken = |one: &Agreement| one.fate == Kept::Broken;
        self.last_day_of_warning.is_none() && self.agreements.iter().any(broken)
    }

    /// The agreements in words, with a sign each.
    pub fn lines(&self, lang: Lang) -> Vec<String> {
        let sign = |one: &Agreement| match one.fate {
            Kept::Held => "✓",
            Kept::Broken => "✗",
            Kept::Unknown => "!",
        };
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
        if let Some(until) = self.last_day_of_warning {
            let until = lang.date(until);
            lines.push(pick!(
                lang,
                "! tot en met {until} is dit alleen een waarschuwing",
                "! up to and including {until} this is only a warning"
            ));
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
) -> GateOutcome {
    let mut agreements = Vec::new();
    if let Some(least) = gate.met {
        let name = lang.pick("alle thema's samen", "all themes together");
        agreements.push(share(name, &assessment.total(), least, lang));
    }
    if let Some(least) = gate.met_per_theme {
        for (theme, counts) in assessment.themes() {
            agreements.push(share(
                &format!("{}. {}", theme.id, theme.title),
                &counts,
                least,
                lang,
            ));
        }
    }
    if gate.no_overdue {
        agreements.push(overdue(assessment, lang));
    }
    if gate.no_open_without_plan {
        agreements.push(unplanned(assessment, lang));
    }
    if gate.no_regression {
        agreements.push(regression(comparison, lang));
    }
    GateOutcome {
        agreements,
        last_day_of_warning: gate
            .warn_until
            .filter(|until| assessment.day < *until)
            .map(|until| until.yesterday().expect("dates of files are after 1990")),
    }
}

fn share(name: &str, counts: &Counts, least: Portion, lang: Lang) -> Agreement {
    let (met, of) = (counts[Status::Met], counts.applicable());
    let agreed = least.words(lang);
    if of == 0 {
        return Agreement::unknown(&pick!(
            lang,
            "{name}: er is niets van toepassing, dus {agreed} is niet te zeggen",
            "{name}: nothing applies, so nobody can tell {agreed}"
        ));
    }
    let text = pick!(
        lang,
        "{name}: {met} van {of} voldoet, afgesproken is {agreed}",
        "{name}: {met} of {of} met, agreed is {agreed}"
    );
    Agreement::new(least.holds(met, of), text)
}

/// Agreements that single findings break, with the code of those.
pub(crate) fn named(gate: &Gate) -> Vec<Code> {
    let named = [
        (gate.no_overdue, Code::OverdueAction),
        (gate.no_open_without_plan, Code::NoPlan),
    ];
    let agreed = named.into_iter().filter(|(agreed, _)| *agreed);
    agreed.map(|(_, code)| code).collect()
}

fn found(assessment: &Assessment<'_>, code: Code) -> usize {
    let findings = findings(assessment).into_iter();
    findings.filter(|finding| finding.code() == code).count()
}

fn unplanned(assessment: &Assessment<'_>, lang: Lang) -> Agreement {
    let number = found(assessment, Code::NoPlan);
    let text = pick!(
        lang,
        "openstaande punten zonder open actie: {number}",
        "gaps without an open action: {number}"
    );
    Agreement::new(number == 0, text)
}

fn overdue(assessment: &Assessment<'_>, lang: Lang) -> Agreement {
    let number = found(assessment, Code::OverdueAction);
    let text = pick!(
        lang,
        "acties over datum: {number}",
        "actions overdue: {number}"
    );
    Agreement::new(number == 0, text)
}

fn regression(comparison: Option<&Comparison<'_, '_>>, lang: Lang) -> Agreement {
    let Some(comparison) = comparison else {
        return Agreement::unknown(lang.pick(
            "achteruitgang: niet bekeken, want er is geen vorige meting bij gegeven; gebruik norm diff --gate",
            "regressions: not looked at, for no earlier measurement was given; use norm diff --gate",
        ));
    };
    if !comparison.is_telling() {
        return Agreement::unknown(lang.pick(
            "achteruitgang: niets is met de vorige meting te vergelijken",
            "regressions: nothing can be compared with the earlier measurement",
        ));
    }
    let changes = comparison.changes.iter();
    let number = changes
        .filter(|change| change.outcome.code().is_some())
        .count();
    let text = pick!(
        lang,
        "achteruitgang of verdwenen antwoorden: {number}",
        "regressions or lost answers: {number}"
    );
    Agreement::new(number == 0, text)
}
