//! The cells of a workbook, as Excel really stores them.

use std::collections::HashSet;

use calamine::{DataRef, Dimensions, Reader, Xlsx, XlsxError};
use jiff::civil::Date;

use super::unpack::{Metered, Unpacked};
use crate::document::{Book, Cell, CellValue, LIMITS, Mark, Row, Sheet, is_blank};
use crate::problem::SheetFault;

/// More merged cells than this need no place each.
const MOST_MERGED: usize = 100;

type Workbook = Xlsx<Metered>;

/// Numbers that stand for a day of this century and not for anything else.
const DAYS: std::ops::RangeInclusive<f64> = 36_526.0..=73_050.0;

/// Days between the two calendars that a workbook can count in.
const CALENDAR_1904: f64 = 1462.0;

/// All sheets with their filled cells.
pub(super) fn cells(unpacked: Unpacked) -> Result<Book, SheetFault> {
    let meter = unpacked.meter.clone();
    // Whatever fails when all was read that may be read, fails for that.
    all(unpacked).map_err(|fault| match meter.is_used_up() {
        true => SheetFault::TooMuchInside {
            most: LIMITS.xlsx_unpacked,
        },
        false => fault,
    })
}

fn all(unpacked: Unpacked) -> Result<Book, SheetFault> {
    let mut workbook: Workbook =
        Xlsx::new(unpacked.into_reader()).map_err(|_| SheetFault::NoWorkbook)?;
    let mut book = Book::default();
    let mut room = Room {
        cells: LIMITS.cells,
        bytes: LIMITS.cell_bytes,
    };
    for name in workbook.sheet_names() {
        let number = u32::try_from(book.sheets.len()).unwrap_or(u32::MAX);
        // A sheet that cannot be read says so at its cells.
        let merged = workbook
            .merge_cells_by_sheet_name(&name)
            .unwrap_or_default();
        let rows = match rows(&mut workbook, &name, number, &mut room) {
            // A sheet of charts has no cells.
            Err(Stopped::NoCells) => Rows::default(),
            Err(Stopped::Fault(fault)) => return Err(fault),
            Ok(rows) => rows,
        };
        let merged = merged.into_iter().take(MOST_MERGED).map(corners).collect();
        let Rows { rows, doubled, .. } = rows;
        book.sheets.push(Sheet {
            name,
            rows,
            doubled,
            merged,
        });
    }
    Ok(book)
}

/// What may still be read.
struct Room {
    cells: usize,
    bytes: usize,
}

impl Room {
    fn take(&mut self, value: &CellValue) -> Result<(), SheetFault> {
        let bytes = match value {
            CellValue::Text(text) => text.len(),
            CellValue::Number(..)
            | CellValue::Date(_)
            | CellValue::Flag(_)
            | CellValue::Error(_)
            | CellValue::NoOutcome => 0,
        };
        let cells = self.cells.checked_sub(1);
        self.cells = cells.ok_or(SheetFault::TooManyCells { most: LIMITS.cells })?;
        let bytes = self.bytes.checked_sub(bytes);
        self.bytes = bytes.ok_or(SheetFault::TooMuchInside {
            most: LIMITS.cell_bytes,
        })?;
        Ok(())
    }
}

enum Stopped {
    NoCells,
    Fault(SheetFault),
}

impl From<SheetFault> for Stopped {
    fn from(fault: SheetFault) -> Self {
        Self::Fault(fault)
    }
}

fn rows(
    workbook: &mut Workbook,
    name: &str,
    number: u32,
    room: &mut Room,
) -> Result<Rows, Stopped> {
    let is_1904 = workbook.has_1904_epoch();
    let mut reader = workbook.worksheet_cells_reader(name).map_err(|error| {
        let is_no_sheet = matches!(
            error,
            XlsxError::NotAWorksheet(_) | XlsxError::WorksheetNotFound(_)
        );
        if is_no_sheet {
            Stopped::NoCells
        } else {
            Stopped::Fault(SheetFault::NoWorkbook)
        }
    })?;
    let mut rows = Rows::default();
    while let Some(found) = reader
        .next_cell_with_formula_metadata()
        .map_err(|_| SheetFault::NoWorkbook)?
    {
        let Some(value) = value(found.value, found.formula.is_some(), is_1904) else {
            continue;
        };
        let (row, col) = (found.pos.0 + 1, found.pos.1 + 1);
        if row > LIMITS.rows {
            return Err(SheetFault::TooManyRows { most: LIMITS.rows }.into());
        }
        room.take(&value)?;
        let mark = Mark {
            start: number,
            end: number,
            line: row,
            col,
        };
        let cell = Cell { col, mark, value };
        rows.put(row, cell);
    }
    rows.sort();
    Ok(rows)
}

/// More cells that are there twice need no place each.
const MOST_DOUBLED: usize = 20;

/// The rows of a sheet while they are read.
#[derive(Default)]
struct Rows {
    rows: Vec<Row>,
    doubled: Vec<Mark>,
    /// The rows and cells that were there already.
    seen: HashSet<(u32, u32)>,
}

impl Rows {
    fn put(&mut self, row: u32, cell: Cell) {
        let is_next = self.rows.last().is_none_or(|last| last.number != row);
        // No cell has the column 0: it stands for the row.
        let row_again = is_next && !self.seen.insert((row, 0));
        let cell_again = !self.seen.insert((row, cell.col));
        if (row_again || cell_again) && self.doubled.len() < MOST_DOUBLED {
            self.doubled.push(cell.mark);
        }
        match self.rows.last_mut().filter(|_| !is_next) {
            Some(last) => last.cells.push(cell),
            None => self.rows.push(Row {
                number: row,
                cells: vec![cell],
            }),
        }
    }

    /// From the top and from the left, however the file has them.
    fn sort(&mut self) {
        self.rows.sort_by_key(|row| row.number);
        for row in &mut self.rows {
            row.cells.sort_by_key(|cell| cell.col);
        }
    }
}

/// What a cell holds; nothing where it is empty or blank.
fn value(value: DataRef<'_>, is_formula: bool, is_1904: bool) -> Option<CellValue> {
    let text = |text: &str| (!is_blank(text)).then(|| CellValue::Text(text.to_owned()));
    match value {
        DataRef::Empty => is_formula.then_some(CellValue::NoOutcome),
        DataRef::String(found) => text(&found),
        DataRef::SharedString(found) => text(found),
        DataRef::Int(number) => {
            // Cells hold no number that is too large for this.
            #[allow(clippy::cast_precision_loss)]
            let number = number as f64;
            Some(CellValue::Number(number, day(number, is_1904)))
        }
        DataRef::Float(number) => Some(CellValue::Number(number, day(number, is_1904))),
        DataRef::Bool(flag) => Some(CellValue::Flag(flag)),
        DataRef::DateTime(moment) if moment.is_datetime() => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            Some(
                date(year, month, day)
                    .map_or_else(|| CellValue::Number(moment.as_f64(), None), CellValue::Date),
            )
        }
        DataRef::DateTime(duration) => Some(CellValue::Number(duration.as_f64(), None)),
        DataRef::DateTimeIso(found) => {
            let day = found.get(..10).and_then(|day| day.parse().ok());
            Some(day.map_or(CellValue::Text(found), CellValue::Date))
        }
        DataRef::DurationIso(found) => Some(CellValue::Text(found)),
        DataRef::Error(error) => Some(CellValue::Error(error.to_string())),
    }
}

fn date(year: u16, month: u8, day: u8) -> Option<Date> {
    let year = i16::try_from(year).ok()?;
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// The day that a number without the look of a date stands for.
fn day(number: f64, is_1904: bool) -> Option<Date> {
    let days = number + if is_1904 { CALENDAR_1904 } else { 0.0 };
    if !DAYS.contains(&days) {
        return None;
    }
    let (year, month, day, ..) =
        calamine::ExcelDateTime::new(days, calamine::ExcelDateTimeType::DateTime, false)
            .to_ymd_hms_milli();
    date(year, month, day)
}

fn corners(cells: Dimensions) -> [(u32, u32); 2] {
    [cells.start, cells.end].map(|(row, col)| (row + 1, col + 1))
}
