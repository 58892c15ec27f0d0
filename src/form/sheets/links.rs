//! The way from a question to its parts and back. A link to a fixed cell is wrong
//! as soon as somebody sorts, so each looks its row up by the number in its own.

use std::collections::BTreeMap;

use super::model::{Allowed, CellContent, CellLook, NewCell};
use super::{BookPlan, HEADS, cell_at};
use crate::document::Word;
use crate::form::{FormRow, RowKind};
use crate::lang::Lang;
use crate::norm::Where;

/// What a way back is called.
const BACK: &str = "naar de vraag";

/// What the links of a workbook lead to.
pub(super) struct Links<'p> {
    questions: usize,
    parts: usize,
    /// Where the parts of each question stand in the norm.
    places: BTreeMap<&'p str, Vec<Where>>,
}

impl<'p> Links<'p> {
    pub(super) fn of(plan: &'p BookPlan<'_, '_>) -> Self {
        let parts = plan.rows(RowKind::Criterion);
        let mut places: BTreeMap<&str, Vec<Where>> = BTreeMap::new();
        for row in &parts {
            if let (Some((_, asked)), Some(criterion)) = (row.requirement, row.criterion) {
                places.entry(&asked.id).or_default().push(criterion.place);
            }
        }
        Self {
            questions: plan.rows(RowKind::Answer).len(),
            parts: parts.len(),
            places,
        }
    }

    /// From a question, in the row at this place from 0, to its parts; nothing where
    /// it has none.
    pub(super) fn to_parts(&self, row: &FormRow<'_>, at: usize) -> NewCell {
        let places = row
            .requirement
            .and_then(|(_, asked)| self.places.get(asked.id.as_str()));
        match places {
            Some(places) => link(RowKind::Criterion, self.parts, at, told(places)),
            None => NewCell::empty(CellLook::Ours),
        }
    }

    /// From a part back to its question.
    pub(super) fn to_question(&self, at: usize) -> NewCell {
        link(RowKind::Answer, self.questions, at, BACK.to_owned())
    }
}

/// A link to the first row of a sheet with the number that stands at the left of
/// this row; to the top where the number is gone.
fn link(to: RowKind, rows: usize, at: usize, shown: String) -> NewCell {
    let (sheet, number, last) = (to.sheet(), cell_at(at, 0), HEADS + 1 + rows);
    let found = format!("IFERROR(MATCH({number},{sheet}!$A$1:$A${last},0),1)");
    NewCell {
        content: CellContent::Formula {
            formula: format!("=HYPERLINK(\"#{sheet}!A\"&{found},\"{shown}\")"),
            gives: shown,
        },
        look: CellLook::Link,
        allowed: Allowed::Nothing,
    }
}

/// How many parts stand where: no text of the norm comes into a formula.
fn told(places: &[Where]) -> String {
    let told = Where::WORDS.iter().filter_map(|(place, _)| {
        let count = places.iter().filter(|other| *other == place).count();
        (count > 0).then(|| format!("{}: {count}", place.label(Lang::Nl)))
    });
    told.collect::<Vec<_>>().join(", ")
}
