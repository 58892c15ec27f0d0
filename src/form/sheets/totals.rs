//! The counts per theme, live: formulas over the form, with what they give now.

use super::HEADS;
use super::model::{Allowed, CellContent, CellLook, NewCell, NewColumn, NewSheet};
use crate::answers::Status;
use crate::assessment::Counts;
use crate::form::{Form, FormColumn, FormRow, RowKind, flag_words};
use crate::labels::Labels;
use crate::lang::Lang;
use crate::problem::cell_name;

/// Under this many applicable requirements there is no percentage; see `Counts`.
const FEWEST: usize = Counts::FEWEST_FOR_PERCENTAGE;

/// The sheet with the counts.
pub(super) fn totals(form: &Form<'_>, rows: &[&FormRow<'_>], columns: &[FormColumn]) -> NewSheet {
    let mut themes: Vec<(String, Counts)> = Vec::new();
    for row in rows {
        let Some((theme, requirement)) = row.requirement else {
            continue;
        };
        let name = theme.name();
        if themes.last().is_none_or(|(last, _)| *last != name) {
            themes.push((name, Counts::default()));
        }
        if let Some((_, of_theme)) = themes.last_mut() {
            let mut answers = form.answers.answers.iter();
            let answer = answers.find(|answer| answer.id.value == requirement.id);
            of_theme.add(answer.map_or(Status::Unanswered, |answer| answer.counted()));
        }
    }
    let ranges = ranges(columns, HEADS + 1 + rows.len());
    let mut heads = vec![NewCell::text(Labels::NL.theme, CellLook::Heading)];
    let labels = Status::ALL.map(|status| status.label(Lang::Nl));
    heads.extend(labels.map(|label| NewCell::text(label, CellLook::Heading)));
    heads.push(NewCell::text(Labels::NL.asked, CellLook::Heading));
    heads.push(NewCell::text(
        "voldoet van wat van toepassing is",
        CellLook::Heading,
    ));
    let mut sheet = NewSheet {
        name: "Totalen",
        columns: widths(),
        rows: vec![
            vec![NewCell::text("Totalen per thema", CellLook::Title)],
            vec![NewCell::text(
                format!(
                    "Deze cijfers rekenen mee met het blad {}. Een antwoord dat niet bevestigd is, telt als {}.",
                    RowKind::Answer.sheet(),
                    Labels::NL.unanswered
                ),
                CellLook::Line,
            )],
            heads,
        ],
        heads: Some(HEADS),
        is_protected: true,
        ..NewSheet::default()
    };
    for (theme, of_theme) in &themes {
        let row = sheet.rows.len() + 1;
        let mut cells = vec![NewCell::text(theme, CellLook::Ours)];
        cells.extend(counts(of_theme, row, &ranges));
        sheet.rows.push(cells);
    }
    let all = themes
        .iter()
        .fold(Counts::default(), |sum, (_, of_theme)| sum.plus(of_theme));
    let row = sheet.rows.len() + 1;
    let mut cells = vec![NewCell::text("Alles", CellLook::Number)];
    cells.extend(sums(&all, row));
    sheet.rows.push(cells);
    sheet
}

fn widths() -> Vec<NewColumn> {
    let widths = [40, 14, 14, 14, 14, 14, 10, 20];
    widths.map(NewColumn::of_ours).to_vec()
}

/// The columns of the form that the counts look at, found by their names.
struct Ranges {
    theme: String,
    status: String,
    confirmed: String,
}

fn ranges(columns: &[FormColumn], last: usize) -> Ranges {
    let first = HEADS + 2;
    let range = |name: &str| {
        let at = columns.iter().position(|column| column.name == name);
        let at = at.expect("a column that every form has");
        let col = u32::try_from(at + 1).expect("a form fits on a sheet");
        let letters = cell_name(1, col);
        let letters = letters.trim_end_matches('1');
        format!(
            "{}!${letters}${first}:${letters}${last}",
            RowKind::Answer.sheet()
        )
    };
    Ranges {
        theme: range("theme"),
        status: range("status"),
        confirmed: range("confirmed"),
    }
}

fn count(formula: String, gives: usize) -> NewCell {
    NewCell {
        content: CellContent::Formula {
            formula,
            gives: gives.to_string(),
        },
        look: CellLook::Count,
        allowed: Allowed::Nothing,
    }
}

/// One for each cell of a range that holds one of these words, as they are read:
/// in any case, with any white space around and between them.
fn equal(range: &str, words: &[&str]) -> String {
    let each = words
        .iter()
        .map(|word| format!("(TRIM({range})=\"{word}\")"));
    each.collect::<Vec<_>>().join("+")
}

/// The counts of one theme: each known status, what is left, all, and the share.
fn counts(of_theme: &Counts, row: usize, ranges: &Ranges) -> Vec<NewCell> {
    let Ranges {
        theme,
        status,
        confirmed,
    } = ranges;
    // Behind the name of a theme may stand that of a section of it.
    let is_theme = format!("(LEFT({theme},LEN($A{row}))=$A{row})");
    let known = |counted: Status| {
        let words = equal(status, &counted.spelled());
        let unconfirmed = equal(confirmed, &flag_words(false));
        format!("SUMPRODUCT({is_theme}*({words})*(1-({unconfirmed})))")
    };
    let mut cells = Vec::new();
    for counted in Status::ALL {
        let formula = match counted {
            // What is left, so that a word that is no status counts here.
            Status::Unanswered => format!("=G{row}-B{row}-C{row}-D{row}-F{row}"),
            Status::Met | Status::Partial | Status::Unmet | Status::NotApplicable => {
                format!("={}", known(counted))
            }
        };
        cells.push(count(formula, of_theme[counted]));
    }
    cells.push(count(
        format!("=SUMPRODUCT({is_theme}*1)"),
        of_theme.addressed(),
    ));
    cells.push(share(of_theme, row));
    cells
}

/// The counts of all themes together.
fn sums(all: &Counts, row: usize) -> Vec<NewCell> {
    let (first, end) = (HEADS + 2, row - 1);
    let sum = |letter: char| format!("=SUM({letter}{first}:{letter}{end})");
    let mut cells: Vec<NewCell> = Status::ALL
        .into_iter()
        .zip('B'..)
        .map(|(status, letter)| count(sum(letter), all[status]))
        .collect();
    cells.push(count(sum('G'), all.addressed()));
    cells.push(share(all, row));
    cells
}

/// The one formula, rounded down; none while anything is unanswered, and none
/// where so few are applicable that it says nothing.
fn share(counts: &Counts, row: usize) -> NewCell {
    let applicable = format!("(G{row}-F{row})");
    let few = format!("B{row}&\" van \"&{applicable}");
    let formula =
        format!("=IF(OR(E{row}>0,{applicable}<{FEWEST}),{few},INT(B{row}*100/{applicable})&\"%\")");
    let gives = match counts.percentage() {
        Some(percentage) => format!("{percentage}%"),
        None => format!("{} van {}", counts[Status::Met], counts.applicable()),
    };
    NewCell {
        content: CellContent::Formula { formula, gives },
        look: CellLook::Count,
        allowed: Allowed::Nothing,
    }
}
