//! Which sheet and row is what: found by name, never by position.

use super::headings::SheetTable;
use super::looks;

use crate::document::{
    Cell, Format, Mark, Naming, Reader, Sheet, SheetRow, is_quotable, plain_word, short,
};
use crate::form::columns::{FormColumn, PART, Role, RowKind, csv_columns};
use crate::problem::{ContentFault, SheetFault, TableFault, TextFault, cell_name, first_of};

/// A row of the form with its cells, those of our texts left out.
pub(super) struct FormLine<'b> {
    /// What kind of row it is.
    pub part: RowKind,
    /// Where it starts.
    pub mark: Mark,
    /// The cells that are read, each with its column.
    pub cells: Vec<(FormColumn, &'b Cell)>,
    /// Whether one of our own texts stands beside it.
    pub has_aside: bool,
    /// The column of the value, of a fact about the file.
    pub value_col: Option<u32>,
}

impl FormLine<'_> {
    /// The place of a value that is not there; a row of a CSV has none.
    pub(super) fn empty_value(&self, format: Format) -> Option<Mark> {
        match format {
            Format::Xlsx => self.value_col.map(|col| Mark { col, ..self.mark }),
            Format::Csv | Format::Yaml | Format::Toml => None,
        }
    }
}

/// The rows of a form.
pub(super) struct FoundLines<'b> {
    /// All of them.
    pub lines: Vec<FormLine<'b>>,
    /// Where the rows of the file's own facts belong; none where a problem said
    /// already that they are not there.
    pub file: Option<Mark>,
}

/// Sheets of the workbook that hold a part; documents stand with the evidence.
pub(super) const SHEETS: [RowKind; 6] = [
    RowKind::File,
    RowKind::Answer,
    RowKind::Criterion,
    RowKind::Done,
    RowKind::Action,
    RowKind::Evidence,
];

/// Sheets of ours without anything to read.
const OTHER_SHEETS: [&str; 2] = ["Uitleg", "Totalen"];

/// The rows of a workbook; none when it is no form of ours.
pub(super) fn workbook<'b>(r: &mut Reader<'b>) -> Option<FoundLines<'b>> {
    let book = &r.source.book;
    if !looks::is_form(book) {
        let csv = book.sheets.iter().find_map(looks::csv_headings);
        match csv {
            Some(row) => r.say(row.mark(), ContentFault::CsvAsWorkbook),
            None => r.note(r.source.file_problem(SheetFault::NoForm)),
        }
        return None;
    }
    let documents = RowKind::Document.sheet().to_owned();
    r.source.add_name(Naming::Key("documents"), documents);
    let mut found = FoundLines {
        lines: Vec::new(),
        file: None,
    };
    let mut read: Vec<usize> = Vec::new();
    for part in SHEETS {
        if let Some(number) = sheet_of(r, part, &read) {
            read.push(number);
            let top = read_sheet(r, part, number, &mut found.lines);
            if part == RowKind::File {
                found.file = top;
            }
        }
    }
    for (number, sheet) in book.sheets.iter().enumerate() {
        let is_ours = OTHER_SHEETS.iter().any(|name| same(name, &sheet.name))
            || SHEETS.iter().any(|part| is_named(sheet, *part));
        if !is_ours && !read.contains(&number) {
            extra_sheet(r, number, sheet);
        }
    }
    Some(found)
}

/// The sheet of a part: the one with its name, or one that looks like it.
fn sheet_of(r: &mut Reader<'_>, part: RowKind, read: &[usize]) -> Option<usize> {
    let sheets = || r.source.book.sheets.iter().enumerate();
    let named = sheets().filter(|(_, sheet)| is_named(sheet, part));
    let mut named = named.map(|(number, _)| number);
    let sheet = part.sheet();
    if let Some(first) = named.next() {
        let others: Vec<usize> = named.collect();
        for other in others {
            let mark = Mark::of_sheet(other);
            let problem = r.source.bare_problem(mark, TableFault::TwoSheets { sheet });
            r.note(problem);
        }
        return Some(first);
    }
    let alike = sheets().find(|(number, other)| {
        let free = !read.contains(number) && !SHEETS.iter().any(|part| is_named(other, *part));
        free && looks::part_of(other) == Some(part)
    });
    let problem = match alike {
        Some((number, other)) => {
            let now = short(&other.name);
            let fault = TableFault::RenamedSheet { sheet, now };
            r.source.bare_problem(Mark::of_sheet(number), fault)
        }
        // Most norms have no intervals to tell apart, and earlier forms have no such sheet.
        None if part == RowKind::Done => return None,
        None => r.source.file_problem(SheetFault::MissingSheet { sheet }),
    };
    r.note(problem);
    alike.map(|(number, _)| number)
}

/// A sheet that is not read: left out, but for a copy with answers in it.
fn extra_sheet(r: &mut Reader<'_>, number: usize, sheet: &Sheet) {
    let copied = looks::part_of(sheet).filter(|part| looks::has_answers(*part, sheet));
    let now = short(&sheet.name);
    let problem = match copied {
        Some(part) => {
            let sheet = part.sheet();
            let fault = TableFault::CopiedSheet { now, sheet };
            r.source.bare_problem(Mark::of_sheet(number), fault)
        }
        None if sheet.rows.is_empty() => return,
        None => {
            let sheet = plain_word(&sheet.name);
            r.source.file_problem(SheetFault::ExtraSheet { sheet })
        }
    };
    r.note(problem);
}

/// Reads the rows of a sheet; gives the place of its headings.
fn read_sheet<'b>(
    r: &mut Reader<'b>,
    part: RowKind,
    number: usize,
    lines: &mut Vec<FormLine<'b>>,
) -> Option<Mark> {
    let sheet = &r.source.book.sheets[number];
    for mark in &sheet.doubled {
        let cell = format!("{}!{}", short(&sheet.name), cell_name(mark.line, mark.col));
        r.say(*mark, TableFault::Doubled { cell });
    }
    let columns = part.columns();
    let Some(top) = looks::top(&columns, sheet) else {
        let first = sheet.rows.first();
        let mark = first.map_or_else(|| Mark::of_sheet(number), SheetRow::mark);
        let heading = columns.first().map_or("", |column| column.heading);
        r.say(mark, SheetFault::NoHeadings { heading });
        return None;
    };
    if is_too_wide(r, top) {
        return None;
    }
    let table = SheetTable::new(r, &columns, sheet, top);
    table.missing(r, &columns);
    table.above(r, sheet);
    table.merged(r, sheet, number);
    super::asides::name(r, sheet, number);
    table.tell(r, &columns, (number, Some(part)));
    let is_read = table.has_keys(&columns);
    let rows = table.below.iter().filter(|_| is_read);
    lines.extend(rows.map(|row| line(part, row, &table.placed)));
    is_read.then(|| top.mark())
}

fn line<'b>(part: RowKind, row: &'b SheetRow, placed: &[(u32, FormColumn)]) -> FormLine<'b> {
    let mut line = FormLine {
        part,
        mark: row.mark(),
        cells: Vec::new(),
        has_aside: false,
        value_col: placed
            .iter()
            .find(|(_, column)| column.name == "value")
            .map(|(col, _)| *col),
    };
    for cell in &row.cells {
        let column = placed.iter().find(|(col, _)| *col == cell.col);
        match column {
            Some((_, column)) if column.is_read() => line.cells.push((*column, cell)),
            Some(_) => line.has_aside = true,
            None => {}
        }
    }
    line
}

pub(super) fn is_named(sheet: &Sheet, part: RowKind) -> bool {
    same(&sheet.name, part.sheet())
}

pub(super) fn same(one: &str, other: &str) -> bool {
    plain(one).eq(plain(other))
}

/// The characters of a text in small letters, its words one blank apart.
fn plain(text: &str) -> impl Iterator<Item = char> {
    let words = text.split_whitespace();
    words.flat_map(|word| {
        let letters = word.chars().flat_map(char::to_lowercase);
        std::iter::once(' ').chain(letters)
    })
}

/// Whether there are more headings than a form has: that is one problem, and no
/// search for what each of them may have been.
fn is_too_wide(r: &mut Reader<'_>, top: &SheetRow) -> bool {
    let most = looks::MOST_HEADINGS;
    let wide = top.cells.len() > most;
    if wide {
        r.say(top.mark(), SheetFault::TooManyColumns { most });
    }
    wide
}

pub(super) fn is_shown(column: &FormColumn) -> bool {
    match column.role {
        Role::Requirement | Role::Key => true,
        Role::Value(_) => is_quotable(column.name),
        Role::Aside => false,
    }
}

/// The rows of a CSV; none without a column that says what each row is.
pub(super) fn csv<'b>(r: &mut Reader<'b>) -> Option<FoundLines<'b>> {
    let sheet = r.source.book.sheets.first();
    let Some((sheet, top)) = sheet.and_then(|sheet| Some((sheet, sheet.rows.first()?))) else {
        r.note(r.source.file_problem(TextFault::Empty));
        return None;
    };
    let names = csv_columns();
    let columns: Vec<FormColumn> = names.iter().map(any_part).collect();
    let is_part = |cell: &&Cell| same(&cell.value.shown(), PART);
    let Some(part_col) = top.cells.iter().find(is_part).map(|cell| cell.col) else {
        no_csv(r, sheet, top);
        return None;
    };
    if is_too_wide(r, top) {
        return None;
    }
    let table = SheetTable::new(r, &columns, sheet, top);
    table.long_rows(r);
    let document = RowKind::Document.word().to_owned();
    r.source.add_name(Naming::Key("documents"), document);
    table.tell(r, &columns, (0, None));
    if lacks_column(r, &table, part_col) {
        return None;
    }
    let mut lines = Vec::new();
    for row in &table.below {
        if let Some(part) = part_of_row(r, row, part_col, &table.placed) {
            let own = of_part(part, &table.placed, part_col);
            let mut line = line(part, row, &own);
            other_columns(r, &mut line);
            lines.push(line);
        }
    }
    let file = Some(top.mark());
    Some(FoundLines { lines, file })
}

/// Whether a CSV lacks a column without which each of its rows would be a problem.
fn lacks_column(r: &mut Reader<'_>, table: &SheetTable<'_>, part_col: u32) -> bool {
    let is_numbered = |row: &&SheetRow| {
        let part = row.cell(part_col).map(|cell| cell.value.shown());
        let of_the_file = [RowKind::File, RowKind::Document].map(RowKind::word);
        part.is_some_and(|part| !of_the_file.iter().any(|word| same(&part, word)))
    };
    let numbered = table.below.iter().any(is_numbered);
    let needed = ["id", "value", "requirement"].into_iter();
    let mut needed = needed.filter(|name| *name != "requirement" || numbered);
    let Some(lost) = needed.find(|name| !table.has(name)) else {
        return false;
    };
    let heading = lost.to_owned();
    r.say(table.top.mark(), SheetFault::MissingColumn { heading });
    true
}

/// A CSV without our headings: perhaps one sheet of a workbook.
fn no_csv(r: &mut Reader<'_>, sheet: &Sheet, top: &SheetRow) {
    match looks::part_of(sheet) {
        Some(part) => {
            let sheet = part.sheet();
            r.say(top.mark(), ContentFault::OneSheet { sheet });
        }
        None => r.say(top.mark(), SheetFault::NoHeadings { heading: PART }),
    }
}

/// What kind of row a row of a CSV is.
fn part_of_row(
    r: &mut Reader<'_>,
    row: &SheetRow,
    part_col: u32,
    placed: &[(u32, FormColumn)],
) -> Option<RowKind> {
    let Some(cell) = row.cell(part_col) else {
        let read = |cell: &Cell| {
            let column = placed.iter().find(|(col, _)| *col == cell.col);
            column.is_some_and(|(_, column)| column.is_read())
        };
        match row.cells.iter().any(read) {
            true => r.say(row.mark(), TableFault::NoPart),
            false => r.say(row.mark(), SheetFault::ExtraRow),
        }
        return None;
    };
    let word = cell.value.shown().trim().to_lowercase();
    let part = RowKind::ALL.into_iter().find(|part| part.word() == word);
    if part.is_none() {
        let known = || RowKind::ALL.into_iter().map(RowKind::word);
        let fault = SheetFault::UnknownPart {
            word: plain_word(&word),
            nearest: r.source.nearest(&word, known()),
            known: first_of(known()),
        };
        r.say(cell.mark, fault);
    }
    part
}

/// A column of the CSV as the first part that has it knows it.
fn any_part(name: &&'static str) -> FormColumn {
    let parts = RowKind::ALL.into_iter().flat_map(RowKind::columns);
    let found = parts.into_iter().find(|column| column.name == *name);
    let column = found.unwrap_or(FormColumn {
        name,
        heading: name,
        role: Role::Aside,
    });
    FormColumn {
        heading: name,
        ..column
    }
}

/// The columns with the roles that they have in rows of one kind; a value in a
/// column of another kind of row is kept, to be refused.
fn of_part(part: RowKind, placed: &[(u32, FormColumn)], part_col: u32) -> Vec<(u32, FormColumn)> {
    let own = part.columns();
    let columns = placed.iter().map(|(col, column)| {
        let known = own.iter().find(|other| other.name == column.name);
        (*col, known.copied().unwrap_or(*column))
    });
    columns
        .map(|(col, column)| match col == part_col {
            true => (
                col,
                FormColumn {
                    role: Role::Aside,
                    ..column
                },
            ),
            false => (col, column),
        })
        .collect()
}

/// Refuses and leaves out what stands in a column that rows of this kind do not have.
fn other_columns(r: &mut Reader<'_>, line: &mut FormLine<'_>) {
    let part = line.part;
    let own = part.columns();
    let is_own = |column: &FormColumn| {
        let listed = part == RowKind::Document && matches!(column.role, Role::Requirement);
        !listed && own.iter().any(|other| other.name == column.name)
    };
    line.cells.retain(|(column, cell)| {
        if !is_own(column) {
            let fault = TableFault::OtherColumn {
                column: column.name.to_owned(),
                part: part.word(),
            };
            r.say(cell.mark, fault);
        }
        is_own(column)
    });
}
