//! Any file to one located tree, and from there typed reading that collects every problem.

mod diagnose;
mod excerpt;
mod field;
mod limits;
mod reader;
mod source;
mod toml;
mod tree;
mod writer;
mod yaml;

pub use excerpt::QUOTABLE;
pub use field::{Field, Shape, Spellings, Word, words};
pub use limits::LIMITS;
pub use reader::{Fields, Reader, four_digits, iso_date, plain_word, short};
pub use source::{Format, Source};
pub use tree::{Entry, Key, Mark, Node, Value};
pub use writer::{Branch, Name, Tree, to_toml, to_yaml};

use crate::problem::Problem;

/// A source that was read, with or without success.
#[derive(Debug)]
pub struct Parsed<'t> {
    /// The tree, unless the problems kept it from being made.
    pub root: Option<Node<'t>>,
    /// What was found wrong so far.
    pub problems: Vec<Problem>,
}

/// Reads a source into a tree.
pub fn parse(source: &Source) -> Parsed<'_> {
    let mut problems = limits::check(source);
    let root = match source.format {
        _ if !problems.is_empty() => None,
        Format::Yaml => yaml::parse(source, &mut problems),
        Format::Toml => toml::parse(source, &mut problems),
    };
    Parsed { root, problems }
}
