//! Any file to one located tree, and from there typed reading that collects every problem.

mod book;
mod contained;
mod csv;
mod csv_cursor;
mod date;
mod diagnose;
mod excerpt;
mod exposed;
mod field;
mod guard;
mod heading;
mod keys;
mod limits;
mod lines;
mod masked;
mod reader;
mod repeated;
mod signs;
mod slip;
mod source;
mod splice;
mod toml;
mod toml_depth;
mod toml_duplicate;
mod toml_slip;
mod toml_tree;
mod tree;
mod unknown;
mod writer;
mod yaml;
mod yaml_slip;

pub use book::{Aside, Book, Cell, Number};
pub(crate) use book::{CellValue, Sheet, SheetRow};
#[cfg(test)]
#[allow(unused_imports, reason = "not all builds have all libraries")]
pub(crate) use contained::break_next;
pub(crate) use contained::{Broken, contained};
pub use csv::read_csv;
pub(crate) use date::{MONTHS, WrittenDate, YEARS, clear_date, four_digits, iso_date, read_date};
pub use field::{Field, Shape, Word, words};
pub(crate) use field::{ShapeClass, Spellings};
pub(crate) use guard::{Guard, csv_field};
pub use heading::Heading;
pub use keys::{KEYS, is_quotable};
pub(crate) use limits::{LIMITS, is_control, is_hidden};
pub use limits::{check, is_blank};
pub(crate) use lines::unix_lines;
pub use reader::Reader;
pub(crate) use reader::{Fields, flag_meant};
pub(crate) use repeated::{plain_word, short, short_word};
pub(crate) use signs::bytes_in;
pub use signs::has;
pub(crate) use source::Naming;
pub use source::{Format, SheetNames, Source, place};
pub use splice::PathStep;
pub(crate) use splice::{Act, Wanted, splices};
pub(crate) use tree::{Entry, Node};
pub use tree::{Key, Located, Mark, Value};
pub(crate) use unknown::meant_key;
pub use writer::{Branch, Tree, to_toml, to_yaml};

use crate::problem::{ContentFault, Problem, TextFault};

/// A source that was read, with or without success.
#[derive(Debug)]
pub struct Parsed<'t> {
    /// The tree, unless the problems kept it from being made.
    pub root: Option<Node<'t>>,
    /// What was found wrong so far.
    pub problems: Vec<Problem>,
}

/// Reads a text into a tree. What the cells of a table mean is known to the
/// part whose table it is; here a table is no text.
pub fn parse(source: &Source) -> Parsed<'_> {
    let mut problems = limits::check(source);
    let root = match source.format {
        _ if !problems.is_empty() => None,
        Format::Yaml => read(source, &mut problems, yaml::parse),
        Format::Toml => read(source, &mut problems, toml::parse),
        Format::Xlsx | Format::Csv => {
            problems.push(source.file_problem(ContentFault::NotText));
            None
        }
    };
    if root.is_some() {
        source.set_read();
    }
    Parsed { root, problems }
}

/// Reads with a library that may break down.
fn read<'t>(
    source: &'t Source,
    problems: &mut Vec<Problem>,
    parse: fn(&'t Source, &mut Vec<Problem>) -> Option<Node<'t>>,
) -> Option<Node<'t>> {
    let root = contained(|| parse(source, problems));
    root.unwrap_or_else(|Broken| {
        problems.push(source.file_problem(TextFault::Stuck));
        None
    })
}
