//! A page of text for the terminal. Whatever is put on it is cleaned first, so
//! nothing can be printed without the escaper.

use std::fmt::Write as _;

use anstyle::{AnsiColor, Style};
use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, Table, Width, presets};
use textwrap::{Options, WordSplitter, wrap};

use super::clean::clean;
use crate::answers::Status;

/// Never narrower than this, whatever the terminal says.
const NARROWEST: usize = 40;
/// Lines longer than this are hard to read.
const WIDEST: usize = 100;

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
        let mut table = Table::new();
        let width = u16::try_from(self.width).unwrap_or(u16::MAX);
        table
            .load_style(presets::UTF8_HORIZONTAL_ONLY)
            .set_content_arrangement(ContentArrangement::Dynamic)
            .set_width(width);
        table.set_header(header.iter().map(|cell| clean(cell).into_owned()));
        for row in rows {
            table.add_row(row.iter().map(|cell| clean(cell).into_owned()));
        }
        for (number, column) in table.column_iter_mut().enumerate().skip(1) {
            let words = header
                .get(number)
                .into_iter()
                .flat_map(|title| title.split(' '));
            let cells = rows
                .iter()
                .filter_map(|row| row.get(number))
                .map(String::as_str);
            let longest = words.chain(cells).map(|text| text.chars().count()).max();
            let longest = u16::try_from(longest.unwrap_or_default()).unwrap_or_default();
            column.set_cell_alignment(CellAlignment::Right);
            column.set_constraint(ColumnConstraint::UpperBoundary(Width::Fixed(longest + 2)));
        }
        let lines: Vec<String> = table.lines().collect();
        let rules: Vec<usize> = (0..lines.len())
            .filter(|at| lines[*at].starts_with('─'))
            .collect();
        // Of the rules only those under the header and above the total say something.
        let above_total = rules.iter().rev().nth(1).filter(|_| has_total);
        for (at, line) in lines.iter().enumerate() {
            if !rules.contains(&at) || above_total == Some(&at) {
                let _ = writeln!(self.text, "{}", line.replace('═', "─").trim_end());
            }
        }
    }

    /// Words stay whole at their dashes, so that codes can be copied.
    fn options<'i>(&self, first: &'i str, rest: &'i str) -> Options<'i> {
        Options::new(self.width)
            .initial_indent(first)
            .subsequent_indent(rest)
            .word_splitter(WordSplitter::NoHyphenation)
    }

    fn styled(&mut self, look: Look, text: &str) {
        let style = style(look);
        let _ = write!(self.text, "{style}{text}{style:#}");
    }
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
