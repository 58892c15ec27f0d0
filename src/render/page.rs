//! A page of text for the terminal. Whatever is put on it is cleaned first, so
//! nothing can be printed without the escaper.

use std::fmt::Write as _;

use anstyle::{AnsiColor, Style};
use comfy_table::{
    CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, Table, TableStyle, Width,
};
use textwrap::{Options, WordSplitter, wrap};

use super::clean::clean;
use super::room::{WIDEST, shared};
use crate::answers::Status;

/// Never narrower than this, whatever the terminal says.
const NARROWEST: usize = 40;

/// The line under a header and above a total: no other says something.
const RULE: LineStyle = LineStyle::none().fill('─').junction('─');

/// How a piece of text looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// As it is.
    #[default]
    Plain,
    /// Bold.
    Bold,
    /// Less important.
    Dim,
    /// In the colour of a status.
    Of(Status),
    /// Wants attention.
    Warn,
}

/// A page of text under construction.
#[derive(Debug)]
pub struct Page {
    width: usize,
    text: String,
}

impl Page {
    /// An empty page of so many columns.
    pub fn new(width: usize) -> Self {
        Self {
            width: width.clamp(NARROWEST, WIDEST),
            text: String::new(),
        }
    }

    /// The page as text with styles in it.
    pub fn finish(self) -> String {
        self.text
    }

    /// A blank line.
    pub fn blank(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    /// A heading after a blank line.
    pub fn heading(&mut self, text: &str) {
        self.blank();
        self.say("", Look::Bold, text);
    }

    /// A line in one look, wrapped.
    pub fn say(&mut self, indent: &str, look: Look, text: &str) {
        self.hang(indent, indent, look, text);
    }

    /// A paragraph in plain look.
    pub fn text(&mut self, indent: &str, text: &str) {
        self.say(indent, Look::Plain, text);
    }

    /// What must stand at the top of what is internal or shared.
    pub fn marking(&mut self, marking: Option<&str>) {
        if let Some(marking) = marking {
            self.say("", Look::Bold, marking);
        }
    }

    /// A line whose wrapped rest stands further in.
    pub fn hang(&mut self, first: &str, rest: &str, look: Look, text: &str) {
        let text = clean(text);
        let options = self.options(first, rest);
        for line in wrap(&text, options) {
            let margin = line.len() - line.trim_start().len();
            self.text.push_str(&line[..margin]);
            self.styled(look, line[margin..].trim_end());
            self.text.push('\n');
        }
    }

    /// An item: a sign in a look, an id in a column of its own, and a title.
    pub fn item(&mut self, sign: &str, look: Look, id: &str, id_width: usize, title: &str) {
        let id = clean(id);
        let first = format!("  {sign} {id:<id_width$}  ");
        let rest = " ".repeat(4 + id_width + 2);
        let title = clean(title);
        let options = self.options(&rest, &rest);
        for (number, line) in wrap(&title, options).iter().enumerate() {
            if number == 0 {
                self.text.push_str("  ");
                self.styled(look, sign);
                self.text.push_str(&first[2 + sign.len()..]);
            } else {
                self.text.push_str(&rest);
            }
            self.styled(Look::Bold, line.trim());
            self.text.push('\n');
        }
    }

    /// A table of counts: the first column is text, the others are numbers; the
    /// last row is a total.
    pub fn table(&mut self, header: &[&str], rows: &[Vec<String>]) {
        self.any_table(header, rows, rows.len() > 1);
    }

    /// The same without a total.
    pub fn plain_table(&mut self, header: &[&str], rows: &[Vec<String>]) {
        self.any_table(header, rows, false);
    }

    fn any_table(&mut self, header: &[&str], rows: &[Vec<String>], has_total: bool) {
        match widths(header, rows, self.width) {
            Some(widths) => self.columns(header, rows, has_total, &widths),
            // No column is narrower than its longest word: then a row is a paragraph.
            None => self.paragraphs(header, rows),
        }
    }

    fn columns(
        &mut self,
        header: &[&str],
        rows: &[Vec<String>],
        has_total: bool,
        widths: &[usize],
    ) {
        let (rows, total) = rows.split_at(rows.len() - usize::from(has_total));
        let mut table = Table::new();
        table.load_style(TableStyle::new().header_separator(RULE));
        table.set_header(header.iter().map(|cell| clean(cell).into_owned()));
        self.rows(table, rows, widths);
        if has_total {
            let mut table = Table::new();
            table.load_style(TableStyle::new().top_border(RULE));
            self.rows(table, total, widths);
        }
    }

    /// Writes a table with these rows: the first column to the left, numbers to the right.
    fn rows(&mut self, mut table: Table, rows: &[Vec<String>], widths: &[usize]) {
        table
            .set_content_arrangement(ContentArrangement::Dynamic)
            .set_width(narrow(self.width));
        for row in rows {
            table.add_row(row.iter().map(|cell| clean(cell).into_owned()));
        }
        for ((number, column), width) in table.column_iter_mut().enumerate().zip(widths) {
            column.set_constraint(ColumnConstraint::Absolute(Width::Fixed(narrow(*width))));
            if number > 0 {
                column.set_cell_alignment(CellAlignment::Right);
            }
        }
        self.text.push_str(&table.trim_fmt());
        self.text.push('\n');
    }

    /// Each row by its first cell, and below it what stands in the other columns.
    fn paragraphs(&mut self, header: &[&str], rows: &[Vec<String>]) {
        for row in rows {
            let title = row.first().map_or("", String::as_str);
            self.hang("", "  ", Look::Bold, title);
            let cells = header.iter().zip(row).skip(1);
            let cells: Vec<String> = cells
                .map(|(heading, cell)| match cell.is_empty() {
                    true => format!("{heading}: –"),
                    false => format!("{heading}: {cell}"),
                })
                .collect();
            self.hang("  ", "  ", Look::Plain, &cells.join("; "));
        }
    }

    /// Words stay whole, also at their dashes and where they are longer than a line, so
    /// that codes and hashes can be copied.
    fn options<'i>(&self, first: &'i str, rest: &'i str) -> Options<'i> {
        Options::new(self.width)
            .initial_indent(first)
            .subsequent_indent(rest)
            .word_splitter(WordSplitter::NoHyphenation)
            .break_words(false)
    }

    fn styled(&mut self, look: Look, text: &str) {
        let style = style(look);
        let _ = write!(self.text, "{style}{text}{style:#}");
    }
}

/// Columns on both sides of a cell.
const PADDING: usize = 2;

/// How wide each column is, with its padding: its longest word at least, and the room
/// that is left for whoever can use it; none where the words do not fit beside each other.
fn widths(header: &[&str], rows: &[Vec<String>], most: usize) -> Option<Vec<usize>> {
    let all = 0..header.len();
    let least = |number| longest_word(column(header, rows, number));
    let widths: Vec<usize> = all.clone().map(least).collect();
    // A heading may stand on several lines where its cells are short.
    let cells = |number| {
        rows.iter()
            .filter_map(move |row: &Vec<String>| row.get(number))
    };
    let wanted = all.map(|number| cells(number).map(|cell| wide(cell)).max());
    let wanted: Vec<usize> = wanted.map(Option::unwrap_or_default).collect();
    let padded: usize = widths.iter().map(|width| width + PADDING).sum();
    let between = header.len().saturating_sub(1);
    let room = most.checked_sub(padded + between)?;
    let widths = shared(widths, &wanted, room);
    Some(widths.iter().map(|width| width + PADDING).collect())
}

/// The heading and the cells of a column.
fn column<'t>(
    header: &'t [&str],
    rows: &'t [Vec<String>],
    number: usize,
) -> impl Iterator<Item = &'t str> {
    let cells = rows.iter().filter_map(move |row| row.get(number));
    let heading = header.get(number).copied();
    heading.into_iter().chain(cells.map(String::as_str))
}

fn longest_word<'t>(texts: impl Iterator<Item = &'t str>) -> usize {
    let words = texts.flat_map(str::split_whitespace).map(wide);
    words.max().unwrap_or_default()
}

/// The columns that a text takes on a terminal.
fn wide(text: &str) -> usize {
    textwrap::core::display_width(text)
}

fn narrow(width: usize) -> u16 {
    u16::try_from(width).unwrap_or(u16::MAX)
}

fn style(look: Look) -> Style {
    let colour = |colour: AnsiColor| Style::new().fg_color(Some(colour.into()));
    match look {
        Look::Plain => Style::new(),
        Look::Bold => Style::new().bold(),
        Look::Dim => Style::new().dimmed(),
        Look::Warn | Look::Of(Status::Partial) => colour(AnsiColor::Yellow),
        Look::Of(Status::Met) => colour(AnsiColor::Green),
        Look::Of(Status::Unmet) => colour(AnsiColor::Red),
        Look::Of(Status::Unanswered) => colour(AnsiColor::Cyan),
        Look::Of(Status::NotApplicable) => Style::new().dimmed(),
    }
}

/// How wide the numbers of a list are.
pub(super) fn id_width<'i>(ids: impl Iterator<Item = &'i str>) -> usize {
    ids.map(str::len).max().unwrap_or_default()
}

/// The sign of a status: beside the word, never instead of it.
pub(super) fn sign(status: Status) -> &'static str {
    match status {
        Status::Met => "✓",
        Status::Partial => "~",
        Status::Unmet => "✗",
        Status::Unanswered => "?",
        Status::NotApplicable => "–",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_breaks_no_word_however_narrow_it_is() {
        let long = "Aansprakelijkheidswaardevaststellingsveranderingenboek";
        let rows = [
            vec!["1. Bewustwording & Organisatie".to_owned(), "12".to_owned()],
            vec![format!("2. {long}"), "3".to_owned()],
        ];
        for width in 40..=100 {
            let mut page = Page::new(width);
            page.plain_table(&["Thema", "beoordeeld"], &rows);
            page.text("    ", &format!("zie {long} en {}", "0".repeat(64)));
            let text = page.finish();
            for word in [
                "Bewustwording",
                "Organisatie",
                long,
                "beoordeeld",
                &"0".repeat(64),
            ] {
                let mut words = text.split(|c: char| !c.is_alphanumeric());
                assert!(words.any(|found| found == word), "{width}: {word}\n{text}");
            }
        }
    }
}
