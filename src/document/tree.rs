//! The located tree: what any file looks like once it is read.

use std::borrow::{Borrow, Cow};
use std::fmt;
use std::ops::{Deref, Range};

use serde::{Deserialize, Serialize};

/// Where a node stands in its source. Bytes from 0; line and column from 1,
/// the column in characters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mark {
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
    /// The line.
    pub line: u32,
    /// The column.
    pub col: u32,
}

impl Mark {
    /// The bytes that it covers.
    pub fn bytes(self) -> Range<usize> {
        let byte = |byte: u32| usize::try_from(byte).expect("an address has 32 bits or more");
        byte(self.start)..byte(self.end)
    }

    /// The first cell of a sheet, by number.
    pub fn of_sheet(number: usize) -> Self {
        let number = u32::try_from(number).unwrap_or(u32::MAX);
        Self {
            start: number,
            end: number,
            line: 1,
            col: 1,
        }
    }
}

/// A value of ours with the place where it was read; two are equal when their
/// values are, wherever they stand. What is stored is the value alone.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Located<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    #[serde(skip)]
    pub mark: Mark,
}

impl<T> Located<T> {
    /// Another value, read at the same place.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Located<U> {
        Located {
            value: change(self.value),
            mark: self.mark,
        }
    }
}

impl<T> Deref for Located<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

/// A value that was made and not read stands nowhere.
impl<T> From<T> for Located<T> {
    fn from(value: T) -> Self {
        Self {
            value,
            mark: Mark::default(),
        }
    }
}

impl<T: fmt::Display> fmt::Display for Located<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value.fmt(f)
    }
}

/// So that many of them can be joined.
impl Borrow<str> for Located<String> {
    fn borrow(&self) -> &str {
        &self.value
    }
}

impl<T: PartialEq> PartialEq for Located<T> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl<T: Eq> Eq for Located<T> {}

impl PartialEq<str> for Located<String> {
    fn eq(&self, other: &str) -> bool {
        self.value == other
    }
}

impl PartialEq<&str> for Located<String> {
    fn eq(&self, other: &&str) -> bool {
        self.value == *other
    }
}

impl PartialEq<Located<Self>> for String {
    fn eq(&self, other: &Located<Self>) -> bool {
        *self == other.value
    }
}

impl PartialEq<Located<String>> for &str {
    fn eq(&self, other: &Located<String>) -> bool {
        *self == other.value
    }
}

impl PartialEq<String> for Located<String> {
    fn eq(&self, other: &String) -> bool {
        self.value == *other
    }
}

/// A value with its place.
#[derive(Clone, Debug)]
pub struct Node<'t> {
    /// Where it stands.
    pub mark: Mark,
    /// What it is.
    pub value: Value<'t>,
}

/// What a node can be.
#[derive(Clone, Debug)]
pub enum Value<'t> {
    /// Nothing: empty, `~` or `null`.
    Absent,
    /// A text, number, date or flag, as written.
    Scalar(Cow<'t, str>),
    /// A list.
    List(Vec<Node<'t>>),
    /// Keys with values, in file order; no key twice.
    Table(Vec<Entry<'t>>),
    /// Something that was refused where it stands; says nothing more.
    Broken,
}

/// A key and its value.
#[derive(Clone, Debug)]
pub struct Entry<'t> {
    /// The key.
    pub key: Key<'t>,
    /// The value.
    pub value: Node<'t>,
}

/// A key with its place.
#[derive(Clone, Debug)]
pub struct Key<'t> {
    /// The key as text.
    pub text: Cow<'t, str>,
    /// Where it stands.
    pub mark: Mark,
}

impl<'t> Node<'t> {
    /// Whether there is nothing here.
    pub fn is_absent(&self) -> bool {
        matches!(self.value, Value::Absent)
    }

    /// The text of a scalar; none of anything else.
    pub fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Scalar(text) => Some(text),
            Value::Absent | Value::List(_) | Value::Table(_) | Value::Broken => None,
        }
    }

    /// The items of a list, if this is one.
    pub fn list(&self) -> Option<&[Self]> {
        match &self.value {
            Value::List(items) => Some(items),
            Value::Absent | Value::Scalar(_) | Value::Table(_) | Value::Broken => None,
        }
    }

    /// The entries of a table, if this is one.
    pub fn table(&self) -> Option<&[Entry<'t>]> {
        match &self.value {
            Value::Table(entries) => Some(entries),
            Value::Absent | Value::Scalar(_) | Value::List(_) | Value::Broken => None,
        }
    }

    /// The entries of a table; none of anything else.
    pub fn entries(&self) -> &[Entry<'t>] {
        self.table().unwrap_or(&[])
    }

    /// The value of a key, if this is a table that has it.
    pub fn get(&self, key: &str) -> Option<&Self> {
        let entry = self.entries().iter().find(|entry| entry.key.text == key);
        entry.map(|entry| &entry.value)
    }
}
