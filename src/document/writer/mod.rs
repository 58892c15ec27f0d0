//! The one writer of files that people go on editing: a tree of one's own to YAML or TOML.

mod scalar;
mod toml;
mod yaml;

use jiff::civil::Date;

pub use toml::to_toml;
pub(super) use toml::{inline_branch, inline_value, to_toml_listed, to_toml_under};
pub use yaml::to_yaml;
pub(super) use yaml::{flow_value, yaml_item, yaml_line};

pub(super) use scalar::{toml_key, toml_text, yaml_key, yaml_quoted, yaml_text};

/// What is going to be written under a key or in a list.
#[derive(Clone, Debug, PartialEq)]
pub enum Tree {
    /// Room for a text.
    Empty,
    /// Room for something else; TOML has no such room, so it shows this example.
    Room(&'static str),
    /// A text, quoted where a reader could take it for anything else.
    Text(String),
    /// A date.
    Date(Date),
    /// `true` or `false`.
    Flag(bool),
    /// A list.
    List(Vec<Self>),
    /// Keys with values, below each other.
    Table(Vec<Branch>),
    /// Keys with values, on one line where they fit.
    Short(Vec<Branch>),
}

/// A key with its value, and what is said above it.
#[derive(Clone, Debug, PartialEq)]
pub struct Branch {
    /// Lines of comment above it, without their sign; an empty one is a blank line.
    pub above: Vec<String>,
    /// The key.
    pub key: Name,
    /// The value.
    pub value: Tree,
}

/// A key as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Name {
    /// A word, quoted where it must be.
    Word(String),
    /// The number of a requirement: always in quotes, so that `2.10` stays `2.10`.
    Id(String),
}

impl Name {
    /// The key itself.
    pub fn word(&self) -> &str {
        match self {
            Self::Word(word) | Self::Id(word) => word,
        }
    }
}

impl Branch {
    /// A key with a value and nothing above it.
    pub fn new(key: &str, value: Tree) -> Self {
        Self {
            above: Vec::new(),
            key: Name::Word(key.to_owned()),
            value,
        }
    }

    /// A requirement's number with a value and nothing above it.
    pub fn of_id(id: &str, value: Tree) -> Self {
        Self {
            key: Name::Id(id.to_owned()),
            ..Self::new(id, value)
        }
    }

    /// A key that is a requirement's number if it begins as one.
    pub(super) fn of_key(key: &str, value: Tree) -> Self {
        match key.starts_with(|c: char| c.is_ascii_digit()) {
            true => Self::of_id(key, value),
            false => Self::new(key, value),
        }
    }

    /// The same with lines of comment above it.
    pub fn below(mut self, comments: impl IntoIterator<Item = String>) -> Self {
        self.above.extend(comments);
        self
    }
}

impl Tree {
    /// A text.
    pub fn text(text: &str) -> Self {
        Self::Text(text.to_owned())
    }

    /// Whether it is one value and no list or table.
    fn is_plain(&self) -> bool {
        match self {
            Self::Empty | Self::Room(_) | Self::Text(_) | Self::Date(_) | Self::Flag(_) => true,
            Self::List(_) | Self::Table(_) | Self::Short(_) => false,
        }
    }
}

/// Lines of comment, each with its sign, before something that starts with `indent`.
fn comments(out: &mut String, indent: &str, above: &[String]) {
    for line in above.iter().flat_map(|text| lines(text)) {
        if !line.is_empty() {
            out.push_str(indent);
            out.push_str("# ");
            out.push_str(line);
        }
        out.push('\n');
    }
}

/// The lines of a comment: nothing that is said in one may end it.
fn lines(text: &str) -> Vec<&str> {
    match text.is_empty() {
        true => vec![""],
        false => text.split(['\n', '\r']).map(str::trim_end).collect(),
    }
}
