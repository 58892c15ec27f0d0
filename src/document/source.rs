//! A file's text with its name, and places in it.

use std::cell::{Cell, RefCell};
use std::cmp::Ordering;
use std::ops::Range;
use std::sync::Arc;

use super::book::Book;
use super::excerpt;
use super::heading::{self, Heading};
use super::slip::{line_before, line_of};
use super::tree::Mark;
use super::yaml_slip::{opens_block, value_of};
use crate::problem::{Excerpt, Fault, MOST_PROBLEMS, Place, Problem, TextFault, nearest};

/// The language a file is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// YAML.
    Yaml,
    /// TOML.
    Toml,
    /// A workbook of Excel.
    Xlsx,
    /// One table, with commas or semicolons.
    Csv,
}

impl Format {
    /// Whether it is made of rows and columns: a form, that people fill in.
    pub fn is_table(self) -> bool {
        match self {
            Self::Yaml | Self::Toml => false,
            Self::Xlsx | Self::Csv => true,
        }
    }
}

/// The names of the sheets of a workbook, by number; empty for a file of text.
pub type SheetNames = Arc<[Arc<str>]>;

/// The place of a mark in a file: a line and column, or a cell of a sheet.
pub fn place(file: &Arc<str>, sheets: &SheetNames, mark: Mark) -> Place {
    let file = Arc::clone(file);
    let number = usize::try_from(mark.start).unwrap_or(usize::MAX);
    match sheets.get(number) {
        _ if sheets.is_empty() => Place::Text {
            file,
            // What has no place of its own is told at the top.
            line: mark.line.max(1),
            col: mark.col.max(1),
            end: mark.col.max(1),
        },
        Some(sheet) if mark.line > 0 => Place::Cell {
            file,
            number: mark.start,
            sheet: Arc::clone(sheet),
            row: mark.line,
            col: mark.col,
        },
        Some(_) | None => Place::File { file },
    }
}

/// A file's text with its name.
#[derive(Clone, Debug)]
pub struct Source {
    /// The name as the user gave it.
    pub name: Arc<str>,
    /// The whole text; empty for a workbook.
    pub text: String,
    /// The language it is written in.
    pub format: Format,
    /// The names of its sheets; none in a file of text.
    pub sheets: SheetNames,
    /// Its cells, if it is a table.
    pub book: Book,
    /// What its columns are called, as far as that is known.
    headings: RefCell<Vec<Heading>>,
    /// What keys are called in a table, where that differs by place or has no column.
    names: RefCell<Vec<(Naming, String)>>,
    /// How many lines were shown in problems so far.
    shown: Cell<usize>,
    /// Whether all of it was understood.
    is_read: Cell<bool>,
    /// What was understood as a key, a word, an id or a date, in order.
    understood: RefCell<Vec<Range<usize>>>,
    /// Values of YAML that a `#` cut off: where they start, and the sign.
    cut: RefCell<Vec<(u32, Mark)>>,
}

/// Which keys have a name of their own in a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Naming {
    /// The one key that stands at a place.
    At(Mark),
    /// This key, wherever it is named.
    Key(&'static str),
}

/// Of a point in a line no more than this is pointed at.
const LONGEST_WORD: usize = 80;

/// More problems than this in one file get no line of their own.
const MOST_EXCERPTS: usize = 200;

impl Source {
    /// A source of a file's text.
    pub fn new(name: &str, text: String, format: Format) -> Self {
        Self {
            name: Arc::from(name),
            text,
            format,
            sheets: SheetNames::default(),
            book: Book::default(),
            headings: RefCell::default(),
            names: RefCell::default(),
            shown: Cell::new(0),
            is_read: Cell::new(false),
            understood: RefCell::default(),
            cut: RefCell::default(),
        }
    }

    /// A source of a workbook's cells.
    pub fn of_workbook(name: &str, book: Book) -> Self {
        let names = book.sheets.iter().map(|sheet| Arc::from(&*sheet.name));
        Self {
            sheets: names.collect(),
            book,
            ..Self::new(name, String::new(), Format::Xlsx)
        }
    }

    /// Says what columns are called, and which may be shown in a problem.
    pub fn add_headings(&self, headings: impl IntoIterator<Item = Heading>) {
        self.headings.borrow_mut().extend(headings);
    }

    /// Says that a part was understood and may be shown in a problem, if it is one word.
    pub(super) fn understood(&self, mark: Mark) {
        let byte = |byte: u32| usize::try_from(byte).unwrap_or_default();
        let range = byte(mark.start)..byte(mark.end);
        if self.text.get(range.clone()).is_some_and(excerpt::is_word) {
            self.understood.borrow_mut().push(range);
        }
    }

    /// Whether a colon follows a mark: what is marked is a key and no word of a text.
    pub(super) fn has_colon(&self, mark: Mark) -> bool {
        let end = usize::try_from(mark.end).unwrap_or_default();
        let rest = self.text.get(end..).unwrap_or_default();
        rest.trim_start_matches([' ', '\t']).starts_with(':')
    }

    /// Whether the line above a mark says that a text stands below it, in YAML.
    pub(super) fn is_below_block(&self, mark: Mark) -> bool {
        let at = usize::try_from(mark.start).unwrap_or_default();
        if self.format != Format::Yaml || at > self.text.len() {
            return false;
        }
        let (start, _) = line_of(&self.text, at);
        let above = line_before(&self.text, start);
        above
            .and_then(|(_, line)| value_of(line))
            .is_some_and(opens_block)
    }

    /// Takes back what was understood of a text that turns out not to be read.
    pub(super) fn forget_understood(&self) {
        self.understood.borrow_mut().clear();
    }

    /// Says that all of the text was understood.
    pub(super) fn set_read(&self) {
        self.is_read.set(true);
    }

    /// Puts what was understood in the order of the file.
    pub(super) fn sort_understood(&self) {
        self.understood
            .borrow_mut()
            .sort_by_key(|range| range.start);
    }

    /// Says that a `#` cut off the value that starts at a byte.
    pub(super) fn add_cut(&self, start: u32, sign: Mark) {
        self.cut.borrow_mut().push((start, sign));
    }

    /// The `#` that cut off the value of a mark.
    pub(super) fn cut_of(&self, mark: Mark) -> Option<Mark> {
        let cut = self.cut.borrow();
        // They were noted in the order of the file.
        let at = cut.binary_search_by_key(&mark.start, |(start, _)| *start);
        at.ok().and_then(|at| cut.get(at)).map(|(_, sign)| *sign)
    }

    /// Says what a key is called in this table.
    pub fn add_name(&self, of: Naming, name: String) {
        self.names.borrow_mut().push((of, name));
    }

    /// What a table calls a key: by its place, by the heading in the same sheet, or
    /// wherever it is named.
    fn name_of(&self, mark: Mark, key: &str) -> Option<String> {
        let names = self.names.borrow();
        let named = |is: &dyn Fn(Naming) -> bool| {
            let found = names.iter().find(|(of, _)| is(*of));
            found.map(|(_, name)| name.clone())
        };
        let sheet = self.sheet_of(mark);
        let headings = self.headings.borrow();
        let mut own = headings.iter().filter(|heading| heading.sheet == sheet);
        let heading = || {
            let found = own.find(|heading| heading.name == key);
            found.map(|heading| heading.text.clone())
        };
        named(&|of| of == Naming::At(mark))
            .or_else(heading)
            .or_else(|| named(&|of| matches!(of, Naming::Key(name) if name == key)))
    }

    /// The place of a mark.
    pub fn place(&self, mark: Mark) -> Place {
        let mut place = place(&self.name, &self.sheets, mark);
        if let Place::Text { col, end, .. } = &mut place {
            *end = *col + self.length(mark);
        }
        place
    }

    /// How many characters of its first line a mark holds; of one that is a point, those
    /// of the word there, and one at least where the line goes on.
    fn length(&self, mark: Mark) -> u32 {
        let [start, end] = [mark.start, mark.end].map(|at| usize::try_from(at).unwrap_or(0));
        let line = |text: &str| {
            text.split(['\n', '\r'])
                .next()
                .unwrap_or("")
                .chars()
                .count()
        };
        let marked = line(self.text.get(start..end).unwrap_or(""));
        if marked > 0 {
            return small(marked);
        }
        let rest = self.text.get(start..).unwrap_or("");
        let rest = rest.strip_prefix('\u{feff}').unwrap_or(rest);
        let word = rest.chars().take_while(|c| !c.is_whitespace());
        let goes_on = !rest.is_empty() && !rest.starts_with(['\n', '\r']);
        small(word.take(LONGEST_WORD).count().max(usize::from(goes_on)))
    }

    /// A problem at a mark, with the bad line as far as it may be shown.
    pub fn problem(&self, mark: Mark, fault: impl Into<Fault>) -> Problem {
        let mut fault = fault.into();
        if matches!(self.format, Format::Xlsx | Format::Csv) {
            fault.call_keys(&mut |key| self.name_of(mark, key));
        }
        Problem {
            fault,
            place: self.place(mark),
            excerpt: self.excerpt(mark),
        }
    }

    /// Adds a problem, as far as a file has that many: one more says so, and is
    /// the last.
    pub fn note(&self, problems: &mut Vec<Problem>, problem: Problem) {
        let most = MOST_PROBLEMS;
        match problems.len().cmp(&most) {
            Ordering::Less => problems.push(problem),
            Ordering::Equal => problems.push(self.file_problem(TextFault::ManyProblems { most })),
            Ordering::Greater => {}
        }
    }

    /// The known word that was probably meant; the first problems of a file get
    /// one, because looking for it costs more than all other work on a problem.
    pub fn nearest<'w>(
        &self,
        word: &str,
        known: impl IntoIterator<Item = &'w str>,
    ) -> Option<String> {
        match self.is_helped() {
            true => nearest(word, known).map(str::to_owned),
            false => None,
        }
    }

    /// Whether the next problem gets a line and a nearest word.
    pub fn is_helped(&self) -> bool {
        self.shown.get() < MOST_EXCERPTS
    }

    fn excerpt(&self, mark: Mark) -> Option<Excerpt> {
        if !self.is_helped() {
            return None;
        }
        self.shown.set(self.shown.get() + 1);
        match self.format {
            Format::Yaml | Format::Toml => {
                let understood = self.understood.borrow();
                Some(excerpt::of(
                    &self.text,
                    mark,
                    &understood,
                    self.is_read.get(),
                ))
            }
            Format::Xlsx | Format::Csv => {
                heading::of_cell(&self.book, &self.headings.borrow(), mark)
            }
        }
    }

    /// A problem at a mark that shows nothing of its line.
    pub fn bare_problem(&self, mark: Mark, fault: impl Into<Fault>) -> Problem {
        Problem {
            place: self.place(mark),
            ..self.file_problem(fault)
        }
    }

    /// A problem of the file as a whole.
    pub fn file_problem(&self, fault: impl Into<Fault>) -> Problem {
        let place = Place::File {
            file: Arc::clone(&self.name),
        };
        Problem {
            fault: fault.into(),
            place,
            excerpt: None,
        }
    }

    /// Whether it is the workspace, by its name.
    pub(super) fn is_workspace(&self) -> bool {
        self.name.rsplit(['/', '\\']).next() == Some("norm.toml")
    }

    /// The problem of a file with nothing in it.
    pub(super) fn empty(&self) -> Problem {
        self.file_problem(match self.is_workspace() {
            true => TextFault::EmptyWorkspace,
            false => TextFault::Empty,
        })
    }

    /// Whether it is a table without a column for a key: what that column would
    /// hold was not read, and cannot be missed. A column that is gone has number 0.
    pub fn lacks_column(&self, mark: Mark, key: &str) -> bool {
        let headings = self.headings.borrow();
        let mut own = headings
            .iter()
            .filter(|heading| heading.sheet == self.sheet_of(mark))
            .peekable();
        self.format.is_table()
            && own.peek().is_some()
            && !own.any(|heading| heading.name == key && heading.col > 0)
    }

    /// The sheet that a mark lies in, by number.
    fn sheet_of(&self, mark: Mark) -> usize {
        match self.sheets.is_empty() {
            true => 0,
            false => usize::try_from(mark.start).unwrap_or(usize::MAX),
        }
    }

    /// The mark of a byte range, with its line and column counted from the text.
    pub fn mark_at(&self, start: usize, end: usize) -> Mark {
        let start = floor(&self.text, start);
        let end = floor(&self.text, end.max(start));
        let before = &self.text[..start];
        let line_start = before.rfind(['\n', '\r']).map_or(0, |end| end + 1);
        let line = before[line_start..].trim_start_matches('\u{feff}');
        Mark {
            start: small(start),
            end: small(end),
            line: small(line_ends(before) + 1),
            col: small(line.chars().count() + 1),
        }
    }
}

/// The line ends in a text: LF, CRLF, and CR as an old Mac has it.
fn line_ends(text: &str) -> usize {
    let newlines = text.bytes().filter(|byte| *byte == b'\n').count();
    let returns = text.match_indices('\r');
    newlines
        + returns
            .filter(|(at, _)| !text[at + 1..].starts_with('\n'))
            .count()
}

/// The last character boundary at or before a byte.
fn floor(text: &str, byte: usize) -> usize {
    let mut byte = byte.min(text.len());
    while !text.is_char_boundary(byte) {
        byte -= 1;
    }
    byte
}

/// Files are limited to far less than 4 GB, so this never saturates.
pub(super) fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
