//! From the tree to types: every getter notes its problem and goes on.

use jiff::civil::Date;

use super::date::{WrittenDate, YEARS, four_digits, read_date};
use super::field::{Field, Word};
use super::keys::is_quotable;
use super::limits::is_blank;
use super::repeated::{plain_word, short, short_word};
use super::source::{Format, Source};
use super::tree::{Entry, Located, Mark, Node, Value};
use super::unknown::unknown_key;
use super::yaml_slip::lone_line;
use crate::problem::{Expected, Fault, MOST_PROBLEMS, Problem, ShapeFault, SyntaxFault, first_of};

/// Collects the problems of one source while it is read.
pub struct Reader<'s> {
    /// The source that is read.
    pub source: &'s Source,
    /// What was found wrong so far.
    pub problems: Vec<Problem>,
}

/// A table whose keys were held against a table of fields.
#[derive(Clone, Copy)]
pub struct Fields<'n, 't> {
    node: &'n Node<'t>,
}

impl<'n, 't> Fields<'n, 't> {
    /// Where the table stands.
    pub fn mark(self) -> Mark {
        self.node.mark
    }

    /// The value of a key; absent values count as not there.
    pub fn get(self, name: &str) -> Option<&'n Node<'t>> {
        self.node.get(name).filter(|node| !node.is_absent())
    }

    /// The place of a key's value, or of the table where there is none.
    pub fn mark_of(self, name: &str) -> Mark {
        self.get(name).map_or(self.node.mark, |node| node.mark)
    }
}

impl<'s> Reader<'s> {
    /// A reader of a source, with the problems of its parsing.
    pub fn new(source: &'s Source, problems: Vec<Problem>) -> Self {
        Self { source, problems }
    }

    /// Notes a problem.
    pub fn say(&mut self, mark: Mark, fault: impl Into<Fault>) {
        // A file with so many is refused already.
        if self.problems.len() > MOST_PROBLEMS {
            return;
        }
        let problem = self.source.problem(mark, fault);
        self.note(problem);
    }

    /// Notes a problem that is made already.
    pub fn note(&mut self, problem: Problem) {
        self.source.note(&mut self.problems, problem);
    }

    /// A table with the keys of `table`: others are refused, and so is a
    /// required one that is not there or says nothing.
    pub fn fields<'n, 't>(
        &mut self,
        node: &'n Node<'t>,
        table: &'static [Field],
    ) -> Option<Fields<'n, 't>> {
        let Value::Table(entries) = &node.value else {
            self.wrong_shape(node, Expected::Table, table.first().map(|field| field.name));
            return None;
        };
        for Entry { key, value } in entries {
            if !table.iter().any(|field| field.name == key.text) {
                let is_text = self.source.format == Format::Yaml
                    && value.is_absent()
                    && !self.source.has_colon(key.mark);
                let fault = match self.source.is_below_block(key.mark) {
                    true => SyntaxFault::Continuation.into(),
                    false => unknown_key(self.source, &key.text, is_text, table),
                };
                self.say(key.mark, fault);
            }
        }
        let fields = Fields { node };
        for field in table.iter().filter(|field| field.required) {
            match entries.iter().find(|entry| entry.key.text == field.name) {
                Some(Entry { value, .. }) if field.may_be_empty || says_something(value) => {}
                Some(Entry { key, value }) => {
                    let empty = ShapeFault::EmptyText {
                        key: field.name.to_owned(),
                    };
                    // In a table the value has a cell of its own, also where it is empty.
                    let is_apart = self.source.format.is_table() || !value.is_absent();
                    self.say(if is_apart { value.mark } else { key.mark }, empty);
                }
                None => self.missing_key(node, field.name),
            }
        }
        Some(fields)
    }

    /// Notes that a table lacks a key.
    pub fn missing_key(&mut self, node: &Node<'_>, key: &str) {
        let key = key.to_owned();
        self.say(first_line(node), ShapeFault::MissingKey { key });
    }

    /// Notes a problem, unless it was noted at this place already.
    pub fn say_once(&mut self, mark: Mark, fault: impl Into<Fault>) {
        let problem = self.source.problem(mark, fault);
        let said = |other: &Problem| other.place == problem.place && other.fault == problem.fault;
        if !self.problems.iter().any(said) {
            self.note(problem);
        }
    }

    /// A text, as written; blank counts as absent.
    pub fn text(&mut self, fields: Fields<'_, '_>, name: &str) -> Option<String> {
        if let Some(node) = fields.node.get(name) {
            self.whole(name, node);
        }
        let text = self.scalar(fields.get(name)?)?;
        (!is_blank(text)).then(|| text.to_owned())
    }

    /// Warns where a `#` cuts a free text off, or stands in place of one.
    fn whole(&mut self, name: &str, node: &Node<'_>) {
        if is_quotable(name) {
            return;
        }
        if let Some(sign) = self.source.cut_of(node.mark) {
            let key = name.to_owned();
            self.say(sign, ShapeFault::CutText { key });
        }
    }

    /// The text of a node.
    pub fn scalar<'n>(&mut self, node: &'n Node<'_>) -> Option<&'n str> {
        let text = node.text();
        if text.is_none() {
            self.wrong(node, Expected::Text);
        }
        text
    }

    /// A text with its place; where there is none, that of the table.
    pub fn located(&mut self, fields: Fields<'_, '_>, name: &str) -> Located<String> {
        Located {
            value: self.text(fields, name).unwrap_or_default(),
            mark: fields.mark_of(name),
        }
    }

    /// A text with its place, where there is one.
    pub fn located_text(&mut self, fields: Fields<'_, '_>, name: &str) -> Option<Located<String>> {
        let value = self.text(fields, name)?;
        let mark = fields.mark_of(name);
        Some(Located { value, mark })
    }

    /// A list of texts.
    pub fn texts(&mut self, fields: Fields<'_, '_>, name: &str) -> Vec<String> {
        let texts = self.located_texts(fields, name).into_iter();
        texts.map(|text| text.value).collect()
    }

    /// A list of texts with their places.
    pub fn located_texts(&mut self, fields: Fields<'_, '_>, name: &str) -> Vec<Located<String>> {
        let items = self.list(fields, name);
        for item in items {
            self.whole(name, item);
        }
        let texts = items.iter().filter_map(|item| {
            let value = self.scalar(item)?.to_owned();
            let mark = item.mark;
            Some(Located { value, mark })
        });
        texts.collect()
    }

    /// A text or a list of texts, with their places.
    pub fn one_or_more(&mut self, fields: Fields<'_, '_>, name: &str) -> Vec<Located<String>> {
        let Some(node) = fields.get(name) else {
            return self.located_text(fields, name).into_iter().collect();
        };
        match &node.value {
            Value::List(_) => self.located_texts(fields, name),
            Value::Table(_) => {
                self.wrong(node, Expected::TextOrList);
                Vec::new()
            }
            Value::Scalar(_) | Value::Absent | Value::Broken => {
                self.located_text(fields, name).into_iter().collect()
            }
        }
    }

    /// The items of a list; none where there is no list.
    pub fn list<'n, 't>(&mut self, fields: Fields<'n, 't>, name: &str) -> &'n [Node<'t>] {
        let Some(node) = fields.get(name) else {
            return &[];
        };
        node.list().unwrap_or_else(|| {
            self.wrong(node, Expected::List);
            &[]
        })
    }

    /// The entries of a table by id; none where there is no table.
    pub fn entries<'n, 't>(&mut self, fields: Fields<'n, 't>, name: &str) -> &'n [Entry<'t>] {
        let Some(node) = fields.get(name) else {
            return &[];
        };
        node.table().unwrap_or_else(|| {
            self.wrong(node, Expected::Table);
            &[]
        })
    }

    /// A date of these years; one in another form than year-month-day is told.
    pub fn date(&mut self, fields: Fields<'_, '_>, name: &str) -> Option<Date> {
        self.date_of(fields.get(name)?)
    }

    /// The same of a value that stands under no key of ours.
    pub fn date_of(&mut self, node: &Node<'_>) -> Option<Date> {
        let date = self.any_date(node)?;
        if YEARS.contains(&date.year()) {
            return Some(date);
        }
        let iso = date.to_string();
        self.say(node.mark, ShapeFault::DateRange { iso });
        None
    }

    /// A date of a document, which may be old.
    pub fn old_date(&mut self, fields: Fields<'_, '_>, name: &str) -> Option<Date> {
        let date = self.any_date(fields.get(name)?)?;
        if !YEARS.contains(&date.year()) {
            let iso = date.to_string();
            self.say(fields.mark_of(name), ShapeFault::OldDate { iso });
        }
        Some(date)
    }

    fn any_date(&mut self, node: &Node<'_>) -> Option<Date> {
        let Some(word) = node.text() else {
            self.wrong(node, Expected::Date);
            return None;
        };
        match read_date(word) {
            WrittenDate::Iso(date) => Some(date),
            WrittenDate::Clear(date) => {
                let (word, iso) = (short(word), date.to_string());
                self.say(node.mark, ShapeFault::DateForm { word, iso });
                Some(date)
            }
            WrittenDate::Refused(fault) => {
                self.say(node.mark, fault);
                None
            }
        }
    }

    /// A year of four digits.
    pub fn year(&mut self, fields: Fields<'_, '_>, name: &str) -> Option<i16> {
        let node = fields.get(name)?;
        let word = self.scalar(node)?.trim();
        let year = four_digits(word);
        if year.is_none() {
            self.say(
                node.mark,
                ShapeFault::BadYear {
                    word: short_word(word),
                },
            );
        }
        year
    }

    /// `true` or `false`.
    pub fn flag(&mut self, fields: Fields<'_, '_>, name: &str) -> Option<bool> {
        let node = fields.get(name)?;
        let word = self.scalar(node)?.trim();
        match word.to_lowercase().as_str() {
            "true" => Some(true),
            "false" => Some(false),
            _ => {
                let instead = flag_meant(word).map(str::to_owned);
                let known = vec!["true".to_owned(), "false".to_owned()];
                let word = plain_word(word);
                self.say(
                    node.mark,
                    ShapeFault::UnknownWord {
                        key: name.to_owned(),
                        word,
                        instead,
                        known,
                    },
                );
                None
            }
        }
    }

    /// One of a fixed list of words.
    pub fn word<W: Word>(&mut self, fields: Fields<'_, '_>, name: &str) -> Option<W> {
        let node = fields.get(name)?;
        let text = self.scalar(node)?.trim();
        let value = W::of_word(text);
        if value.is_none() {
            let known = || W::WORDS.iter().map(|(_, word)| *word);
            let fault = ShapeFault::UnknownWord {
                key: name.to_owned(),
                word: plain_word(text),
                instead: self.source.nearest(text, known()),
                known: first_of(known()),
            };
            self.say(node.mark, fault);
        }
        value
    }

    /// Notes that a node is not what belongs there.
    pub fn wrong(&mut self, node: &Node<'_>, expected: Expected) {
        self.wrong_shape(node, expected, None);
    }

    fn wrong_shape(&mut self, node: &Node<'_>, expected: Expected, key: Option<&'static str>) {
        let found = match &node.value {
            Value::Absent | Value::Broken => return,
            Value::Scalar(_) => Expected::Text,
            Value::List(_) => Expected::List,
            Value::Table(_) => Expected::Table,
        };
        let slip = match expected {
            Expected::Table => lone_line(self.source, node),
            Expected::Text
            | Expected::List
            | Expected::TextOrList
            | Expected::Date
            | Expected::Year => None,
        };
        if let Some((fault, mark)) = slip {
            self.say(mark, fault);
            return;
        }
        let in_toml = self.source.format == Format::Toml;
        let fault = ShapeFault::WrongShape {
            expected,
            found,
            key,
            in_toml,
        };
        self.say(first_line(node), fault);
    }
}

/// Whether a value is more than blank space or an empty list.
fn says_something(node: &Node<'_>) -> bool {
    match &node.value {
        Value::Absent => false,
        Value::Scalar(text) => !is_blank(text),
        Value::List(items) => !items.is_empty(),
        Value::Table(_) | Value::Broken => true,
    }
}

/// The mark of a node; of a block, that of its first line.
fn first_line(node: &Node<'_>) -> Mark {
    let first = match &node.value {
        Value::Table(entries) => entries.first().map(|entry| entry.key.mark),
        Value::List(items) => items.first().map(|item| item.mark),
        Value::Absent | Value::Scalar(_) | Value::Broken => None,
    };
    match first {
        Some(first) if first.start == node.mark.start => first,
        _ => node.mark,
    }
}

/// The flag that somebody meant who wrote another word.
pub(crate) fn flag_meant(word: &str) -> Option<&'static str> {
    match word.to_lowercase().as_str() {
        "ja" | "yes" | "waar" | "y" | "on" | "1" => Some("true"),
        "nee" | "no" | "onwaar" | "n" | "off" | "0" => Some("false"),
        _ => None,
    }
}
