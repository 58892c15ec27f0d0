//! Where what a file says stands in it.

use super::filled_view::ProblemView;
use crate::document::{Node, Source};
use crate::lang::Lang;
use crate::problem::Problem;

/// Every key and item of a file with its place, in the order of places.
pub(super) struct Places {
    /// Sheet, line and column, and the keys that lead there.
    spots: Vec<(Spot, Vec<String>)>,
    is_table: bool,
    has_sheets: bool,
}

/// A sheet (0 in a text), a line and a column.
type Spot = (u32, u32, u32);

impl Places {
    pub(super) fn new(root: &Node<'_>, source: &Source) -> Self {
        let mut places = Self {
            spots: Vec::new(),
            is_table: source.format.is_table(),
            has_sheets: !source.sheets.is_empty(),
        };
        places.add(root, &[]);
        places.spots.sort();
        places
    }

    fn add(&mut self, node: &Node<'_>, path: &[String]) {
        let below = |name: String| [path, &[name]].concat();
        for entry in node.entries() {
            let path = below(entry.key.text.to_string());
            // In a table what is typed is in the cell of the value.
            let mark = match self.is_table {
                true => entry.value.mark,
                false => entry.key.mark,
            };
            self.spots.push((self.spot(mark), path.clone()));
            self.add(&entry.value, &path);
        }
        for (at, item) in node.list().unwrap_or_default().iter().enumerate() {
            let path = below((at + 1).to_string());
            self.spots.push((self.spot(item.mark), path.clone()));
            self.add(item, &path);
        }
    }

    fn spot(&self, mark: crate::document::Mark) -> Spot {
        let sheet = if self.has_sheets { mark.start } else { 0 };
        (sheet, mark.line, mark.col)
    }

    /// The keys that lead to a place: of a text, the last before it; of a table, those
    /// of the same cell, or else what the row is about.
    fn path(&self, spot: Spot) -> Option<&[String]> {
        let before = self.spots.partition_point(|(other, _)| *other <= spot);
        let (found, path) = self.spots[..before].last()?;
        let is_here = !self.is_table || *found == spot;
        if is_here {
            return Some(path);
        }
        let same_row = |(other, _): &&(Spot, Vec<String>)| (other.0, other.1) == (spot.0, spot.1);
        let (_, path) = self.spots.iter().find(same_row)?;
        Some(&path[..path.len().min(2)])
    }

    pub(super) fn problem(&self, problem: &Problem, lang: Lang) -> ProblemView {
        let place = &problem.place;
        let path = place.spot().and_then(|spot| self.path(spot));
        let path = path.unwrap_or_default();
        let (requirement, below) = match path {
            [top, id, below @ ..] if top == "answers" => (Some(id.clone()), below),
            path => (None, path),
        };
        ProblemView {
            code: problem.code().name(),
            severity: problem.code().severity().word(),
            message: problem.sentence(lang),
            help: problem.help(lang),
            line: place.line(),
            column: place.col(),
            cell: place.cell(),
            requirement,
            field: (!below.is_empty()).then(|| below.join(".")),
        }
    }
}
