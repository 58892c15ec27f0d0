//! The cells of a workbook, as Excel really stores them.

use std::collections::BTreeMap;

use calamine::{DataRef, Dimensions, Reader, Style, Xlsx, XlsxError};
use jiff::civil::Date;

use super::format;
use super::moment;
use super::rows::Rows;
use super::unpack::{Metered, Unpacked};
use super::xml::beside::{self, CellAt, SheetAsides};
use crate::document::{
    Aside, Book, Cell, CellValue, LIMITS, Mark, Number, Sheet, SheetRow, is_blank,
};
use crate::problem::SheetFault;

/// More merged cells than this need no place each.
const MOST_MERGED: usize = 100;

type Workbook = Xlsx<Metered>;

/// Numbers that stand for a day of this century and not for anything else.
const DAYS: std::ops::RangeInclusive<f64> = 36_526.0..=73_050.0;

/// Days between the two calendars that a workbook can count in.
const CALENDAR_1904: f64 = 1462.0;

/// A year that somebody typed in a cell for a date is a day early in that calendar.
const LAST_YEAR: f64 = 2100.0;

/// All sheets with their filled cells.
pub(super) fn cells(unpacked: &Unpacked) -> Result<Book, SheetFault> {
    let meter = unpacked.meter.clone();
    // Whatever fails when all was read that may be read, fails for that.
    all(unpacked).map_err(|fault| match meter.is_used_up() {
        true => SheetFault::TooMuchInside {
            most: LIMITS.xlsx_unpacked,
        },
        false => fault,
    })
}

fn all(unpacked: &Unpacked) -> Result<Book, SheetFault> {
    let beside = beside::read(unpacked)?;
    let mut workbook: Workbook =
        Xlsx::new(unpacked.reader()).map_err(|_| SheetFault::NoWorkbook)?;
    let mut book = Book::default();
    let mut room = Room {
        cells: LIMITS.cells,
        bytes: LIMITS.cell_bytes,
    };
    let names = workbook.sheet_names();
    // Sheets are counted twice, and what stands beside one belongs to no other.
    if names.len() != beside.len() {
        return Err(SheetFault::NoWorkbook);
    }
    for (name, beside) in names.into_iter().zip(&beside) {
        let number = u32::try_from(book.sheets.len()).unwrap_or(u32::MAX);
        // A sheet that cannot be read says so at its cells.
        let merged = workbook
            .merge_cells_by_sheet_name(&name)
            .unwrap_or_default();
        let rows = match rows(&mut workbook, &name, number, &mut room) {
            // A sheet of charts has no cells.
            Err(NoRows::NoCells) => Rows::default(),
            Err(NoRows::Fault(fault)) => return Err(fault),
            Ok(rows) => rows,
        };
        let rows = with_rows_again(rows, number, beside);
        let merged = merged.into_iter().take(MOST_MERGED).map(corners).collect();
        let Rows {
            mut rows, doubled, ..
        } = rows;
        let asides = dressed(&mut workbook, &name, &mut rows, beside)?;
        book.sheets.push(Sheet {
            name,
            rows,
            doubled,
            merged,
            asides,
        });
    }
    Ok(book)
}

/// With the rows that the sheet has more than once.
fn with_rows_again(mut rows: Rows, number: u32, beside: &SheetAsides) -> Rows {
    for row in &beside.rows_again {
        rows.double(Mark {
            start: number,
            end: number,
            line: *row,
            col: 1,
        });
    }
    rows
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
            CellValue::Number(_)
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

enum NoRows {
    NoCells,
    Fault(SheetFault),
}

impl From<SheetFault> for NoRows {
    fn from(fault: SheetFault) -> Self {
        Self::Fault(fault)
    }
}

fn rows(workbook: &mut Workbook, name: &str, number: u32, room: &mut Room) -> Result<Rows, NoRows> {
    let is_1904 = workbook.has_1904_epoch();
    let mut reader = workbook.worksheet_cells_reader(name).map_err(|error| {
        let is_no_sheet = matches!(
            error,
            XlsxError::NotAWorksheet(_) | XlsxError::WorksheetNotFound(_)
        );
        if is_no_sheet {
            NoRows::NoCells
        } else {
            NoRows::Fault(SheetFault::NoWorkbook)
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
            Some(plain(number, is_1904))
        }
        DataRef::Float(number) => Some(plain(number, is_1904)),
        DataRef::Bool(flag) => Some(CellValue::Flag(flag)),
        DataRef::DateTime(moment) => Some(self::moment(&moment)),
        DataRef::DateTimeIso(found) => {
            let day = found.get(..10).and_then(|day| day.parse().ok());
            Some(day.map_or(CellValue::Text(found), iso))
        }
        DataRef::DurationIso(found) => Some(CellValue::Text(found)),
        DataRef::Error(error) => Some(CellValue::Error(error.to_string())),
    }
}

/// A number without the look of a date.
fn plain(value: f64, is_1904: bool) -> CellValue {
    CellValue::Number(Number {
        value,
        shown: None,
        day: day(value, is_1904),
        is_moment: false,
        shows_day: false,
    })
}

/// A number with the look of a date or a time; a time, a duration, nothing and a
/// year alone are no day.
fn moment(moment: &calamine::ExcelDateTime) -> CellValue {
    let value = moment.as_f64();
    let (year, month, day, ..) = moment.to_ymd_hms_milli();
    let is_day = moment.is_datetime() && value > LAST_YEAR;
    CellValue::Number(Number {
        value,
        shown: None,
        day: is_day.then(|| date(year, month, day)).flatten(),
        is_moment: true,
        shows_day: false,
    })
}

/// A date as programs write it that keep no numbers for it.
fn iso(day: Date) -> CellValue {
    let epoch = jiff::civil::date(1899, 12, 30);
    let days = day.duration_since(epoch).as_hours() / 24;
    // Days of the calendar are exact.
    #[allow(clippy::cast_precision_loss)]
    let value = days as f64;
    CellValue::Number(Number {
        value,
        shown: None,
        day: Some(day),
        is_moment: true,
        shows_day: true,
    })
}

/// Says of each number what its cell shows, takes out what was struck out, and
/// names what is not read.
fn dressed(
    workbook: &mut Workbook,
    name: &str,
    rows: &mut Vec<SheetRow>,
    beside: &SheetAsides,
) -> Result<Vec<(Aside, u32, u32)>, SheetFault> {
    let is_1904 = workbook.has_1904_epoch();
    let mut found: Vec<(Aside, u32, u32)> = Vec::new();
    let mut name_it = |aside, (row, col): CellAt| found.push((aside, row, col));
    for at in &beside.comments {
        name_it(Aside::Comment, *at);
    }
    if beside.has_links {
        let links = workbook.hyperlinks_by_sheet_name(name);
        for link in links.map_err(|_| SheetFault::NoWorkbook)? {
            let at = (link.range.start.0 + 1, link.range.start.1 + 1);
            if link.target.is_some_and(|target| hides(rows, at, &target)) {
                name_it(Aside::Link, at);
            }
        }
    }
    let styles = styles(workbook, name, rows)?;
    for row in rows.iter_mut() {
        for cell in &mut row.cells {
            let at = (row.number, cell.col);
            let look = styles.get(&at);
            let is_struck = look.is_some_and(|look| look.is_struck);
            if let (Some(kept), CellValue::Text(text)) = (beside.unstruck.get(&at), &mut cell.value)
            {
                text.clone_from(kept);
                name_it(Aside::Struck, at);
            } else if is_struck {
                cell.value = CellValue::Text(String::new());
                name_it(Aside::Struck, at);
            }
            if let CellValue::Number(number) = &mut cell.value {
                let code = look.map_or("General", |look| look.code.as_str());
                number.shows_day |= moment::shows_day(number.value, code);
                // A date by the number of its look alone shows as its country has it.
                let is_known = number.shows_day || !number.is_moment || code != "General";
                let shown = || format::shown(number.value, code, is_1904);
                number.shown = is_known.then(shown).flatten();
            }
        }
        row.cells.retain(|cell| !says_nothing(&cell.value));
    }
    rows.retain(|row| !row.cells.is_empty());
    Ok(found)
}

fn says_nothing(value: &CellValue) -> bool {
    matches!(value, CellValue::Text(text) if is_blank(text))
}

/// Whether a link says something that the text of its cell does not.
fn hides(rows: &[SheetRow], (row, col): CellAt, target: &str) -> bool {
    let row = rows.iter().find(|found| found.number == row);
    let cell = row.and_then(|row| row.cell(col));
    let bare = |text: &str| {
        let text = text.trim().trim_start_matches("mailto:");
        text.trim_end_matches('/').to_lowercase()
    };
    cell.is_none_or(|cell| bare(&cell.value.shown()) != bare(target))
}

/// What matters of the look of a cell.
struct CellLooks {
    code: String,
    is_struck: bool,
}

impl CellLooks {
    fn of(style: &Style) -> Self {
        let format = style.number_format.as_ref();
        Self {
            code: format.map_or_else(|| "General".to_owned(), |found| found.format_code.clone()),
            is_struck: style.font.as_ref().is_some_and(|font| font.strikethrough),
        }
    }
}

/// The looks of the cells for which they matter: numbers, and what was struck out.
fn styles(
    workbook: &mut Workbook,
    name: &str,
    rows: &[SheetRow],
) -> Result<BTreeMap<CellAt, CellLooks>, SheetFault> {
    let mut looks = BTreeMap::new();
    // A sheet of charts has no cells.
    let Ok(mut reader) = workbook.worksheet_cells_reader(name) else {
        return Ok(looks);
    };
    let palette = reader.styles();
    let any_struck = palette.iter().any(|style| CellLooks::of(style).is_struck);
    let cells = rows.iter().flat_map(|row| {
        let cells = row.cells.iter();
        cells.map(|cell| ((row.number, cell.col), &cell.value))
    });
    let first = || CellLooks::of(palette.first().unwrap_or(&Style::default()));
    for (at, value) in cells {
        if any_struck || matches!(value, CellValue::Number(_)) {
            looks.insert(at, first());
        }
    }
    if looks.is_empty() {
        return Ok(looks);
    }
    while let Some((row, col, style)) =
        reader.next_style_id().map_err(|_| SheetFault::NoWorkbook)?
    {
        let style = reader.styles().get(style);
        if let (Some(look), Some(style)) = (looks.get_mut(&(row + 1, col + 1)), style) {
            *look = CellLooks::of(style);
        }
    }
    Ok(looks)
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
