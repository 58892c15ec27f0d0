//! A file's text with its name, and what was understood of it.

mod places;
mod problems;

pub(in crate::document) use places::small;
pub use places::{SheetNames, place};

use std::cell::{Cell, RefCell};
use std::ops::Range;
use std::sync::Arc;

use crate::document::book::Book;
use crate::document::excerpt;
use crate::document::heading::Heading;
use crate::document::slip::{line_before, line_of};
use crate::document::tree::Mark;
use crate::document::yaml_slip::{opens_block, value_of};

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
    /// Values of YAML that a `#` cut off: where they start, and the character.
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
    pub(in crate::document) fn understood(&self, mark: Mark) {
        let range = mark.bytes();
        if self.text.get(range.clone()).is_some_and(excerpt::is_word) {
            self.understood.borrow_mut().push(range);
        }
    }

    /// Whether a colon follows a mark: what is marked is a key and no word of a text.
    pub(in crate::document) fn has_colon(&self, mark: Mark) -> bool {
        let rest = self.text.get(mark.bytes().end..).unwrap_or_default();
        rest.trim_start_matches([' ', '\t']).starts_with(':')
    }

    /// Whether the line above a mark says that a text stands below it, in YAML.
    pub(in crate::document) fn is_below_block(&self, mark: Mark) -> bool {
        let at = mark.bytes().start;
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
    pub(in crate::document) fn forget_understood(&self) {
        self.understood.borrow_mut().clear();
    }

    /// Says that all of the text was understood.
    pub(in crate::document) fn set_read(&self) {
        self.is_read.set(true);
    }

    /// Puts what was understood in the order of the file.
    pub(in crate::document) fn sort_understood(&self) {
        self.understood
            .borrow_mut()
            .sort_by_key(|range| range.start);
    }

    /// Says that a `#` cut off the value that starts at a byte.
    pub(in crate::document) fn add_cut(&self, start: u32, sign: Mark) {
        self.cut.borrow_mut().push((start, sign));
    }

    /// The `#` that cut off the value of a mark.
    pub(in crate::document) fn cut_of(&self, mark: Mark) -> Option<Mark> {
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
}
