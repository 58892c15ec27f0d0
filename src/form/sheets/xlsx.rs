//! A new workbook to its bytes: the same one gives the same bytes.

use rust_xlsxwriter::{
    Color, ConditionalFormatFormula, DataValidation, DataValidationErrorStyle, DataValidationRule,
    DocProperties, ExcelDateTime, FilterCondition, Format, FormatAlign, FormatBorder,
    FormatUnderline, Formula, ProtectionOptions, Workbook, Worksheet, XlsxError,
};

use super::heights::automatic;
use super::model::{Allowed, CellContent, CellLook, NewBook, NewCell, NewSheet, Signal, Tint};
use super::paper::{Paper, SMALLEST, paper};

/// The last row of a sheet, from 0: drop-downs and colours reach it where a sheet grows.
const LAST_ROW: u32 = 1_048_575;

/// A4, as printers count it.
const A4: u8 = 9;

/// Points of a line of text, and around it.
const LINE_HEIGHT: f64 = 13.5;
const ROOM_AROUND: f64 = 4.0;

/// Characters of a title above a printed page.
const MOST_IN_HEADER: usize = 100;

/// As a Dutch Excel shows a date: 15-4-2025.
const DATE: &str = "d-m-yyyy";

const INK: Color = Color::RGB(0x001F_2937);
const LINE: Color = Color::RGB(0x00D1_D5DB);

/// The grounds of what is ours: of every other theme the second.
const GROUND: Color = Color::RGB(0x00F3_F4F6);
const SECOND_GROUND: Color = Color::RGB(0x00DC_E6F1);

/// The bytes of a workbook.
///
/// # Errors
/// When it asks for what a workbook cannot hold.
pub fn xlsx(new: &NewBook) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // The moment of writing would make every file another one.
    let moment = ExcelDateTime::from_ymd(2025, 1, 1)?;
    let properties = DocProperties::new()
        .set_title(&new.title)
        .set_creation_datetime(&moment);
    book.set_properties(&properties);
    for sheet in &new.sheets {
        write(book.add_worksheet(), sheet, &new.title)?;
    }
    Ok(automatic(&book.save_to_buffer()?)?)
}

fn write(sheet: &mut Worksheet, new: &NewSheet, title: &str) -> Result<(), XlsxError> {
    sheet.set_name(new.name)?;
    for (col, column) in (0..).zip(&new.columns) {
        sheet.set_column_width(col, f64::from(column.width))?;
        if column.is_hidden {
            sheet.set_column_hidden(col)?;
        }
        if new.grows {
            let look = match column.allowed {
                Allowed::Date => CellLook::DateToFill,
                Allowed::Nothing
                | Allowed::Fixed
                | Allowed::Text
                | Allowed::Remarked(_)
                | Allowed::Words(_)
                | Allowed::NumberOf { .. } => CellLook::ToFill,
            };
            sheet.set_column_format(col, &format(look, GROUND))?;
        }
    }
    for (number, cells) in new.rows.iter().enumerate() {
        let row = small(number);
        let ground = match new.banded.contains(&number) {
            true => SECOND_GROUND,
            false => GROUND,
        };
        for (col, cell) in (0..).zip(cells) {
            write_cell(sheet, (row, col), cell, &format(cell.look, ground))?;
        }
        // What people add below grows by itself.
        if new.heads.is_none() || row >= heads(new) {
            let lines: u32 = small(new.lines(number));
            sheet.set_row_height(row, f64::from(lines) * LINE_HEIGHT + ROOM_AROUND)?;
        }
        if new.grows && row < heads(new) {
            plain_rest(sheet, row, cells.len(), new.columns.len())?;
        }
        if new.hidden_rows.contains(&number) {
            sheet.set_row_hidden(row)?;
        }
    }
    typing(sheet, new)?;
    signals(sheet, new)?;
    frame(sheet, new)?;
    on_paper(sheet, new, title)
}

/// The row of the headings, from 0; that of the first line where there are none.
fn heads(new: &NewSheet) -> u32 {
    new.heads.map_or(0, small)
}

fn last_row(new: &NewSheet) -> u32 {
    let last: u32 = small(new.rows.len());
    let last = last.saturating_sub(1);
    match new.grows {
        true => LAST_ROW,
        false => last.max(heads(new) + 1),
    }
}

/// Forms are far smaller than this can hold.
fn small<N: TryFrom<usize> + Ord + Default>(number: usize) -> N {
    N::try_from(number).ok().expect("a form fits on a sheet")
}

fn write_cell(
    sheet: &mut Worksheet,
    (row, col): (u32, u16),
    cell: &NewCell,
    format: &Format,
) -> Result<(), XlsxError> {
    match &cell.content {
        CellContent::Nothing => sheet.write_blank(row, col, format)?,
        CellContent::Text(text) => sheet.write_string_with_format(row, col, text, format)?,
        CellContent::Date(date) => {
            let [year, month, day] = [
                i32::from(date.year()),
                date.month().into(),
                date.day().into(),
            ];
            let year = u16::try_from(year).unwrap_or_default();
            let [month, day] = [month, day].map(|part| u8::try_from(part).unwrap_or_default());
            let date = ExcelDateTime::from_ymd(year, month, day)?;
            sheet.write_datetime_with_format(row, col, &date, format)?
        }
        CellContent::Formula { formula, gives } => {
            let formula = Formula::new(formula).set_result(gives);
            sheet.write_formula_with_format(row, col, formula, format)?
        }
    };
    Ok(())
}

/// A sheet that grows has boxes in its columns; those beside a title have none.
fn plain_rest(sheet: &mut Worksheet, row: u32, from: usize, to: usize) -> Result<(), XlsxError> {
    for col in from..to {
        sheet.write_blank(row, small(col), &format(CellLook::Line, GROUND))?;
    }
    Ok(())
}

fn format(look: CellLook, ground: Color) -> Format {
    let cell = Format::new()
        .set_font_name("Calibri")
        .set_font_size(10)
        .set_font_color(INK)
        .set_align(FormatAlign::Top);
    let boxed = || {
        cell.clone()
            .set_border(FormatBorder::Thin)
            .set_border_color(LINE)
    };
    let wrapped = || boxed().set_text_wrap();
    let heading = || wrapped().set_bold().set_align(FormatAlign::VerticalCenter);
    match look {
        CellLook::Title => cell.set_bold().set_font_size(12),
        CellLook::Line => cell,
        CellLook::Heading => heading().set_background_color(Color::RGB(0x00E5_E7EB)),
        CellLook::HeadingToFill => heading()
            .set_background_color(Color::RGB(0x001E_3A5F))
            .set_font_color(Color::White),
        CellLook::Ours => wrapped().set_background_color(ground),
        CellLook::Link => wrapped()
            .set_font_color(Color::RGB(0x001D_4ED8))
            .set_underline(FormatUnderline::Single)
            .set_background_color(ground),
        CellLook::Number => wrapped()
            .set_bold()
            .set_num_format("@")
            .set_background_color(ground),
        CellLook::ToFill => wrapped().set_num_format("@").set_unlocked(),
        // A date stands at the right by itself, a text at the left: that shows
        // which of both a cell has become.
        CellLook::Date => boxed()
            .set_bold()
            .set_num_format(DATE)
            .set_background_color(ground),
        CellLook::DateToFill => boxed().set_num_format(DATE).set_unlocked(),
        CellLook::Count => boxed().set_align(FormatAlign::Right),
    }
}

/// Drop-downs, checks and remarks: of columns, and of cells of their own.
fn typing(sheet: &mut Worksheet, new: &NewSheet) -> Result<(), XlsxError> {
    let first = heads(new) + 1;
    for (col, column) in (0..).zip(&new.columns) {
        if let Some(rule) = allowed(&column.allowed)? {
            sheet.add_data_validation(first, col, last_row(new), col, &rule)?;
        }
    }
    for (row, cells) in (0..).zip(&new.rows) {
        for (col, cell) in (0..).zip(cells) {
            if let Some(rule) = allowed(&cell.allowed)? {
                sheet.add_data_validation(row, col, row, col, &rule)?;
            }
        }
    }
    Ok(())
}

fn allowed(allowed: &Allowed) -> Result<Option<DataValidation>, XlsxError> {
    let rule = DataValidation::new();
    Ok(Some(match allowed {
        Allowed::Nothing | Allowed::Text => return Ok(None),
        Allowed::Fixed => rule
            .allow_custom(Formula::new("=FALSE"))
            .ignore_blank(false)
            .set_error_style(DataValidationErrorStyle::Warning)
            .set_error_title("Dit is van de norm")?
            .set_error_message("Hieraan herkent norm de rij. Kies Nee en druk op Esc.")?,
        Allowed::Remarked(remark) => rule.allow_any_value().set_input_message(*remark)?,
        Allowed::Words(words) => rule
            .allow_list_strings(words)?
            .set_error_title("Kies uit de lijst")?
            .set_error_message("Kies een van de woorden uit de lijst, of laat de cel leeg.")?,
        Allowed::NumberOf { sheet, first, last } => rule
            .allow_list_formula(Formula::new(format!("={sheet}!$A${first}:$A${last}")))
            .set_error_title("Kies een nummer")?
            .set_error_message("Kies het nummer van een vraag uit de vragenlijst.")?,
        Allowed::Date => rule
            .allow_date(DataValidationRule::Between(
                ExcelDateTime::from_ymd(1990, 1, 1)?,
                ExcelDateTime::from_ymd(2100, 12, 31)?,
            ))
            .set_error_title("Geen datum")?
            .set_error_message("Typ een datum, bijvoorbeeld 15-4-2025.")?,
    }))
}

fn signals(sheet: &mut Worksheet, new: &NewSheet) -> Result<(), XlsxError> {
    let first = heads(new) + 1;
    for Signal { column, when, tint } in &new.signals {
        let rule = ConditionalFormatFormula::new()
            .set_rule(format!("={when}").as_str())
            .set_format(tinted(*tint));
        sheet.add_conditional_format(first, *column, last_row(new), *column, &rule)?;
    }
    if let Some(when) = &new.line_above {
        // LibreOffice takes away the other borders where only one is said.
        let line = Format::new()
            .set_border(FormatBorder::Thin)
            .set_border_color(LINE)
            .set_border_top_color(INK);
        let rule = ConditionalFormatFormula::new()
            .set_rule(format!("={when}").as_str())
            .set_format(line);
        let (_, last_col) = corner(new);
        sheet.add_conditional_format(first, 0, last_row(new), last_col, &rule)?;
    }
    Ok(())
}

fn tinted(tint: Tint) -> Format {
    let (ground, ink) = match tint {
        Tint::Green => (0x00D1_FAE5, 0x0006_5F46),
        Tint::Yellow => (0x00FE_F3C7, 0x0078_350F),
        Tint::Red => (0x00FE_E2E2, 0x0099_1B1B),
        Tint::Grey => (0x00E5_E7EB, 0x0037_4151),
        Tint::Missing => (0x00FD_BA74, 0x007C_2D12),
    };
    Format::new()
        .set_background_color(Color::RGB(ground))
        .set_font_color(Color::RGB(ink))
}

/// What stays in sight, and what may be done on a protected sheet.
fn frame(sheet: &mut Worksheet, new: &NewSheet) -> Result<(), XlsxError> {
    sheet.set_hidden(new.is_hidden);
    if let Some(heads) = new.heads {
        let heads: u32 = small(heads);
        sheet.set_freeze_panes(heads + 1, new.frozen_columns)?;
        let (last, last_col) = corner(new);
        if !new.is_protected {
            sheet.autofilter(heads, 0, last.max(heads + 1), last_col)?;
        }
        if let Some(filter) = new.filter {
            let shown = FilterCondition::new().add_list_filter(filter.shown);
            sheet.filter_column(filter.column, &shown)?;
        }
    }
    if new.is_protected {
        sheet.protect_with_options(&ProtectionOptions {
            format_columns: true,
            format_rows: true,
            ..ProtectionOptions::default()
        });
    }
    Ok(())
}

/// The last row and column that something stands in.
fn corner(new: &NewSheet) -> (u32, u16) {
    (
        small::<u32>(new.rows.len()).saturating_sub(1),
        small(new.columns.len().saturating_sub(1)),
    )
}

/// How it comes on paper, with the headings and the numbers on every page.
fn on_paper(sheet: &mut Worksheet, new: &NewSheet, title: &str) -> Result<(), XlsxError> {
    if let Some(heads) = new.heads {
        let heads: u32 = small(heads);
        sheet.set_repeat_rows(heads, heads)?;
    }
    // Rows that are added below are printed too.
    if !new.grows {
        let (last, last_col) = corner(new);
        sheet.set_print_area(0, 0, last, last_col)?;
    }
    match paper(new) {
        Paper::OnePage => {
            sheet.set_print_fit_to_pages(1, 0);
        }
        Paper::MorePages(breaks) => {
            let repeated = new.frozen_columns.saturating_sub(1);
            sheet
                .set_print_scale(SMALLEST)
                .set_vertical_page_breaks(&breaks)?
                .set_repeat_columns(0, repeated)?;
        }
    }
    // An ampersand starts a command there, and there is room for one line.
    let title: String = title.chars().take(MOST_IN_HEADER).collect();
    let title = title.replace('&', "&&");
    sheet
        .set_paper_size(A4)
        .set_landscape()
        .set_margins(0.4, 0.4, 0.6, 0.6, 0.3, 0.3)
        .set_header(format!("&L{title}&R&A"))
        .set_footer("&RBlad &P van &N");
    Ok(())
}
