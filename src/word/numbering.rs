//! Lists: points, and numbers that begin anew in each list.

use super::xml::{self, Edits};
use crate::problem::WordFault;

/// The lists of a document.
#[derive(Debug)]
pub(super) struct Lists {
    /// The number of our definition of points; that of numbers follows it.
    definition: usize,
    /// The first number of a list that is ours.
    first: usize,
    /// The definition behind each list of ours, and where it begins to count.
    ours: Vec<(String, Option<u64>)>,
    points: Option<usize>,
    numbers: String,
}

/// How many levels of a list are told apart.
const LEVELS: usize = 3;
/// How far a level stands in, in twips.
pub(super) const STEP: usize = 357;

impl Lists {
    /// The lists of a reference, where numbered ones may have the looks of the house.
    ///
    /// # Errors
    /// When they are no XML.
    pub(super) fn new(numbering: &str, house: Option<&str>) -> Result<Self, WordFault> {
        let document = xml::parse(numbering)?;
        let highest = |name: &str, id: &str| {
            let nodes = document.root_element().children();
            let nodes = nodes.filter(|node| xml::is(*node, name));
            let numbers = nodes.filter_map(|node| xml::attribute(node, id)?.parse::<usize>().ok());
            numbers.max()
        };
        let definition = highest("abstractNum", "abstractNumId").map_or(0, |number| number + 1);
        Ok(Self {
            definition,
            first: highest("num", "numId").unwrap_or_default() + 1,
            ours: Vec::new(),
            points: None,
            numbers: house.map_or_else(|| (definition + 1).to_string(), str::to_owned),
        })
    }

    /// The list of all points.
    pub(super) fn points(&mut self) -> usize {
        match self.points {
            Some(list) => list,
            None => {
                let list = self.add(self.definition.to_string(), None);
                self.points = Some(list);
                list
            }
        }
    }

    /// A list of numbers of its own.
    pub(super) fn numbers(&mut self, from: u64) -> usize {
        self.add(self.numbers.clone(), Some(from))
    }

    fn add(&mut self, definition: String, from: Option<u64>) -> usize {
        self.ours.push((definition, from));
        self.first + self.ours.len() - 1
    }

    /// The part with ours in it: definitions stand before the lists.
    ///
    /// # Errors
    /// When it is no XML.
    pub(super) fn written(&self, numbering: &str) -> Result<String, WordFault> {
        if self.ours.is_empty() {
            return Ok(numbering.to_owned());
        }
        let document = xml::parse(numbering)?;
        let root = document.root_element();
        let definitions = self.definitions();
        let lists: String = self
            .ours
            .iter()
            .enumerate()
            .map(|one| self.list(one))
            .collect();
        let mut children = root.children().filter(roxmltree::Node::is_element);
        let first = children.find(|node| xml::is(*node, "num"));
        let last = root
            .children()
            .find(|node| xml::is(*node, "numIdMacAtCleanup"));
        let mut edits = Edits::default();
        let mut put = |at: usize, xml: String| edits.replace(at..at, xml);
        match (first, last) {
            (Some(first), Some(last)) => {
                put(first.range().start, definitions);
                put(last.range().start, lists);
            }
            (Some(first), None) => {
                put(first.range().start, definitions);
                edits.append(numbering, root, &lists);
            }
            (None, Some(last)) => put(last.range().start, definitions + &lists),
            (None, None) => edits.append(numbering, root, &(definitions + &lists)),
        }
        Ok(edits.made(numbering))
    }

    fn list(&self, (at, (definition, from)): (usize, &(String, Option<u64>))) -> String {
        let number = self.first + at;
        let start = from.map(|from| {
            format!(
                "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"{from}\"/></w:lvlOverride>"
            )
        });
        format!(
            "<w:num w:numId=\"{number}\"><w:abstractNumId w:val=\"{definition}\"/>{}</w:num>",
            start.unwrap_or_default()
        )
    }

    fn definitions(&self) -> String {
        let levels = |sort: &str, sign: fn(usize) -> String| -> String {
            let each = (0..LEVELS).map(|level| {
                let left = STEP * (level + 1);
                let sign = sign(level);
                format!(
                    "<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{sort}\"/><w:lvlText w:val=\"{sign}\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"{left}\" w:hanging=\"{STEP}\"/></w:pPr></w:lvl>"
                )
            });
            each.collect()
        };
        let definition = |number: usize, levels: String| {
            format!(
                "<w:abstractNum w:abstractNumId=\"{number}\"><w:multiLevelType w:val=\"hybridMultilevel\"/>{levels}</w:abstractNum>"
            )
        };
        let points = levels("bullet", |level| ["•", "–", "▪"][level].to_owned());
        let numbers = levels("decimal", |level| format!("%{}.", level + 1));
        definition(self.definition, points) + &definition(self.definition + 1, numbers)
    }
}

/// The deepest level that a list may stand on.
pub(super) fn level(depth: usize) -> usize {
    depth.min(LEVELS - 1)
}
