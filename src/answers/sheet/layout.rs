//! Which sheet, row and column is what: found by name, never by position.

use super::columns::{Column, PART, Part, Role, csv_columns};
use crate::document::{Cell, Heading, Mark, QUOTABLE, Reader, Row, Sheet, plain_word, short};
use crate::problem::{SheetFault, cell_name, first_of, nearest};

/// A row of the form with its cells, those of our texts left out.
pub(super) struct Line<'b> {
    /// What kind of row it is.
    pub part: Part,
    /// Where it starts.
    pub mark: Mark,
    /// The cells that are read, each with its column.
    pub cells: Vec<(Column, &'b Cell)>,
    /// Whether one of our own texts stands beside it.
    pub has_aside: bool,
    /// Whether something else stands in it.
    pub has_other: bool,
}

/// Sheets of the workbook that hold a part; documents stand with the evidence.
const SHEETS: [Part; 5] = [
    Part::File,
    Part::Answer,
    Part::Criterion,
    Part::Action,
    Part::Evidence,
];

/// Sheets of ours without anything to read.
pub(super) const OTHER_SHEETS: [&str; 2] = ["Uitleg", "Totalen"];

/// Headings stand in one of the first rows.
const MOST_ROWS_ABOVE: usize = 30;

/// The rows of a workbook; none when it is no form of ours.
pub(super) fn workbook<'b>(r: &mut Reader<'b>) -> Option<Vec<Line<'b>>> {
    let sheets = &r.source.book.sheets;
    let find = |part: Part| {
        let mut sheets = sheets.iter().enumerate();
        sheets.find(|(_, sheet)| same(&sheet.name, part.sheet()))
    };
    if !super::is_form(&r.source.book) {
        r.problems.push(r.source.file_problem(SheetFault::NoForm));
        return None;
    }
    let mut lines = Vec::new();
    for part in SHEETS {
        match find(part) {
            Some((number, sheet)) => read_sheet(r, part, number, sheet, &mut lines),
            None => {
                let sheet = part.sheet();
                let problem = r.source.file_problem(SheetFault::MissingSheet { sheet });
                r.note(problem);
            }
        }
    }
    let names = SHEETS.map(Part::sheet);
    for sheet in sheets.iter().filter(|sheet| !sheet.rows.is_empty()) {
        let mut known = names.iter().chain(&OTHER_SHEETS);
        if !known.any(|name| same(name, &sheet.name)) {
            let sheet = plain_word(&sheet.name);
            let problem = r.source.file_problem(SheetFault::ExtraSheet { sheet });
            r.note(problem);
        }
    }
    Some(lines)
}

fn read_sheet<'b>(
    r: &mut Reader<'b>,
    part: Part,
    number: usize,
    sheet: &'b Sheet,
    lines: &mut Vec<Line<'b>>,
) {
    let columns = part.columns();
    let known = |row: &Row| {
        let cells = row.cells.iter();
        cells
            .filter(|cell| column(&columns, cell).is_some())
            .count()
    };
    let rows = sheet.rows.iter().take(MOST_ROWS_ABOVE);
    let best = rows
        .map(|row| (known(row), row))
        .rev()
        .max_by_key(|(known, _)| *known);
    let Some((_, top)) = best.filter(|(known, _)| *known >= 2) else {
        let mark = sheet
            .rows
            .first()
            .map_or_else(|| of_sheet(number), Row::mark);
        let heading = columns.first().map_or("", |column| column.heading);
        r.say(mark, SheetFault::NoHeadings { heading });
        return;
    };
    let below: Vec<&Row> = sheet
        .rows
        .iter()
        .filter(|row| row.number > top.number)
        .collect();
    let placed = headings(r, &columns, top, &below);
    missing(r, &columns, &placed, top);
    merged(r, sheet, number, top, &placed);
    let headings = placed.iter().map(|(col, column)| Heading {
        sheet: number,
        col: *col,
        text: column.heading.to_owned(),
        is_id: matches!(column.role, Role::Requirement)
            || part == Part::File && matches!(column.role, Role::Key),
        shown: is_shown(column),
    });
    r.source.add_headings(headings);
    lines.extend(below.into_iter().map(|row| line(part, row, &placed)));
}

/// The mark of a sheet without any cell: its first.
fn of_sheet(number: usize) -> Mark {
    let number = u32::try_from(number).unwrap_or(u32::MAX);
    Mark {
        start: number,
        end: number,
        line: 1,
        col: 1,
    }
}

fn line<'b>(part: Part, row: &'b Row, placed: &[(u32, Column)]) -> Line<'b> {
    let mut line = Line {
        part,
        mark: row.mark(),
        cells: Vec::new(),
        has_aside: false,
        has_other: false,
    };
    for cell in &row.cells {
        let column = placed.iter().find(|(col, _)| *col == cell.col);
        match column {
            Some((_, column)) if column.is_read() => line.cells.push((*column, cell)),
            Some(_) => line.has_aside = true,
            None => line.has_other = true,
        }
    }
    line
}

/// Each column's place, with a problem for every heading that is none.
fn headings(
    r: &mut Reader<'_>,
    columns: &[Column],
    top: &Row,
    below: &[&Row],
) -> Vec<(u32, Column)> {
    let mut placed: Vec<(u32, Column)> = Vec::new();
    let mut strange = Vec::new();
    for cell in &top.cells {
        let Some(found) = column(columns, cell) else {
            strange.push(cell);
            continue;
        };
        let first = placed.iter().find(|(_, other)| other.name == found.name);
        match first {
            Some((col, _)) if found.is_read() => {
                let heading = found.heading.to_owned();
                let first = cell_name(top.number, *col);
                r.say(cell.mark, SheetFault::DuplicateHeading { heading, first });
            }
            Some(_) | None => placed.push((cell.col, found)),
        }
    }
    for cell in strange {
        let word = cell.value.shown();
        let filled = below.iter().any(|row| row.cell(cell.col).is_some());
        match meant(&word, columns, &placed) {
            // Its cells are read all the same, so that they can still be checked.
            Some(column) => {
                let fault = SheetFault::Heading {
                    word: short(&word),
                    nearest: column.heading.to_owned(),
                };
                r.say(cell.mark, fault);
                placed.push((cell.col, column));
            }
            None if filled => r.say(cell.mark, SheetFault::ExtraColumn),
            None => {}
        }
    }
    bare_columns(r, top, below);
    placed
}

/// The column that a heading was probably meant for, if it is not there yet.
fn meant(word: &str, columns: &[Column], placed: &[(u32, Column)]) -> Option<Column> {
    let lost = columns.iter().filter(|column| {
        column.is_read() && !placed.iter().any(|(_, other)| other.name == column.name)
    });
    let nearest = nearest(word.trim(), lost.clone().map(|column| column.heading))?;
    lost.clone()
        .find(|column| column.heading == nearest)
        .copied()
}

/// Columns with something in them and no heading, each named once.
fn bare_columns(r: &mut Reader<'_>, top: &Row, below: &[&Row]) {
    let mut seen: Vec<u32> = Vec::new();
    for cell in below.iter().flat_map(|row| &row.cells) {
        if top.cell(cell.col).is_none() && !seen.contains(&cell.col) {
            seen.push(cell.col);
            r.say(cell.mark, SheetFault::ExtraColumn);
        }
    }
}

/// Columns that were taken out: without some of them nothing can be read.
fn missing(r: &mut Reader<'_>, columns: &[Column], placed: &[(u32, Column)], top: &Row) {
    for column in columns.iter().filter(|column| column.is_read()) {
        if placed.iter().any(|(_, other)| other.name == column.name) {
            continue;
        }
        let heading = column.heading.to_owned();
        let fault = match column.role {
            Role::Requirement | Role::Key => SheetFault::MissingColumn { heading },
            Role::Value(_) if matches!(column.name, "status" | "value" | "title") => {
                SheetFault::MissingColumn { heading }
            }
            Role::Value(_) | Role::Aside => SheetFault::LostColumn { heading },
        };
        r.say(top.mark(), fault);
    }
}

/// Merged cells in the table itself; a title above it may be merged.
fn merged(r: &mut Reader<'_>, sheet: &Sheet, number: usize, top: &Row, placed: &[(u32, Column)]) {
    let last = placed.iter().map(|(col, _)| *col).max().unwrap_or_default();
    for [first, end] in &sheet.merged {
        if end.0 >= top.number && first.1 <= last {
            let range = format!(
                "{}:{}",
                cell_name(first.0, first.1),
                cell_name(end.0, end.1)
            );
            let mark = Mark {
                line: first.0,
                col: first.1,
                ..of_sheet(number)
            };
            r.say(mark, SheetFault::Merged { range });
        }
    }
}

/// The column of a heading.
fn column(columns: &[Column], cell: &Cell) -> Option<Column> {
    let word = cell.value.shown();
    let found = columns
        .iter()
        .find(|column| column.headings().any(|heading| same(&word, heading)));
    found.copied()
}

pub(super) fn same(one: &str, other: &str) -> bool {
    let plain = |text: &str| {
        let words: Vec<&str> = text.split_whitespace().collect();
        words.join(" ").to_lowercase()
    };
    plain(one) == plain(other)
}

fn is_shown(column: &Column) -> bool {
    match column.role {
        Role::Requirement | Role::Key => true,
        Role::Value(_) => QUOTABLE.contains(&column.name),
        Role::Aside => false,
    }
}

/// The rows of a CSV; none without a column that says what each row is.
pub(super) fn csv<'b>(r: &mut Reader<'b>) -> Option<Vec<Line<'b>>> {
    let sheet = r.source.book.sheets.first()?;
    let names = csv_columns();
    let top = sheet.rows.first()?;
    let columns: Vec<Column> = names.iter().map(any_part).collect();
    let is_part = |cell: &&Cell| same(&cell.value.shown(), PART);
    let Some(part_col) = top.cells.iter().find(is_part).map(|cell| cell.col) else {
        r.say(top.mark(), SheetFault::NoHeadings { heading: PART });
        return None;
    };
    let below: Vec<&Row> = sheet.rows.iter().skip(1).collect();
    let placed = headings(r, &columns, top, &below);
    let named = placed.iter();
    r.source
        .add_headings(named.map(|(col, column)| csv_heading(*col, column)));
    let mut lines = Vec::new();
    for row in below {
        let Some(cell) = row.cell(part_col) else {
            r.say(row.mark(), SheetFault::ExtraRow);
            continue;
        };
        let word = cell.value.shown().trim().to_lowercase();
        match Part::ALL.into_iter().find(|part| part.word() == word) {
            Some(part) => {
                let own = of_part(part, &placed, part_col);
                lines.push(line(part, row, &own));
            }
            None => {
                let known = || Part::ALL.into_iter().map(Part::word);
                let fault = SheetFault::UnknownPart {
                    word: plain_word(&word),
                    nearest: nearest(&word, known()).map(str::to_owned),
                    known: first_of(known()),
                };
                r.say(cell.mark, fault);
            }
        }
    }
    Some(lines)
}

/// A column of the CSV as the first part that has it knows it.
fn any_part(name: &&'static str) -> Column {
    let parts = Part::ALL.into_iter().flat_map(Part::columns);
    let found = parts.into_iter().find(|column| column.name == *name);
    let column = found.unwrap_or(Column {
        name,
        heading: name,
        role: Role::Aside,
    });
    Column {
        heading: name,
        ..column
    }
}

fn csv_heading(col: u32, column: &Column) -> Heading {
    Heading {
        sheet: 0,
        col,
        text: column.name.to_owned(),
        is_id: matches!(column.role, Role::Requirement),
        shown: column.name == PART || is_shown(column),
    }
}

/// The columns with the roles that they have in rows of one kind; a value in a
/// column of another kind of row is kept, to be refused by its name.
fn of_part(part: Part, placed: &[(u32, Column)], part_col: u32) -> Vec<(u32, Column)> {
    let own = part.columns();
    let columns = placed.iter().map(|(col, column)| {
        let known = own.iter().find(|other| other.name == column.name);
        (*col, known.copied().unwrap_or(*column))
    });
    columns
        .map(|(col, column)| match col == part_col {
            true => (
                col,
                Column {
                    role: Role::Aside,
                    ..column
                },
            ),
            false => (col, column),
        })
        .collect()
}
