//! Notices of the agreements of one's own gate.

use super::check::{Check, CheckedItem, Level, Notice, Spot};
use crate::gate::{GateOutcome, Kept};
use crate::lang::Lang;
use crate::problem::Code;
use crate::render::help::remedy;

/// A check per agreement of the gate; those that did not hold fail, once they count.
pub(crate) fn of_gate(outcome: &GateOutcome, file: &str, lang: Lang) -> Vec<Check> {
    let checks = outcome.agreements.iter().map(|agreement| {
        let level = if outcome.last_day_of_warning.is_none() {
            Level::Error
        } else {
            Level::Warning
        };
        let notice = Notice {
            code: Code::Agreement,
            level,
            message: agreement.text.clone(),
            tip: remedy(Code::Agreement, lang),
            about: agreement.text.clone(),
            spot: Spot::of_file(file),
        };
        Check {
            subject: CheckedItem::Point(agreement.text.clone()),
            group: "norm.toml [gate]".to_owned(),
            notices: match agreement.fate {
                Kept::Held => Vec::new(),
                Kept::Broken => vec![notice],
                Kept::Unknown => vec![Notice {
                    level: Level::Warning,
                    ..notice
                }],
            },
            unknown: match agreement.fate {
                Kept::Unknown => Some(agreement.text.clone()),
                Kept::Held | Kept::Broken => None,
            },
        }
    });
    checks.collect()
}
