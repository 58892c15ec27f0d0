//! TOML to the located tree.

use std::ops::Range;

use toml::de::{DeTable, Error};

use super::limits::LIMITS;
use super::source::Source;
use super::toml_duplicate::duplicate;
use super::toml_slip::diagnose;
use super::toml_tree::{TomlBuilder, line_starts};
use super::tree::{Mark, Node};
use crate::problem::{Fault, Problem, SyntaxFault};

/// One slip makes many errors; more than this say nothing new.
const MOST_ERRORS: usize = 5;

/// Reads TOML; every syntax error is a problem, and there is no tree then.
pub(super) fn parse<'t>(source: &'t Source, problems: &mut Vec<Problem>) -> Option<Node<'t>> {
    let (table, mut errors) = DeTable::parse_recoverable(&source.text);
    if !errors.is_empty() {
        let span = |error: &Error| error.span().unwrap_or(0..0);
        errors.sort_by_key(|error| span(error).start);
        let mut seen = Vec::new();
        for error in errors.iter().take(MOST_ERRORS) {
            let span = span(error);
            let mark = source.mark_at(span.start, span.end);
            // One slip cascades; the first on a line says it.
            if !seen.contains(&mark.line) {
                seen.push(mark.line);
                let problem = syntax(source, mark, error.message(), &span);
                let is_last = breaks_the_rest(&problem.fault);
                problems.push(problem);
                if is_last {
                    break;
                }
            }
        }
        return None;
    }
    let mut builder = TomlBuilder {
        source,
        problems,
        ascii: source.text.is_ascii(),
        lines: line_starts(&source.text),
        seen: (0, 0, 0),
        nodes: 0,
    };
    let span = table.span();
    let root = builder.table(table.into_inner(), span);
    source.sort_understood();
    (builder.nodes <= LIMITS.nodes).then_some(root)
}

/// Whether the rest of a text cannot be judged after this slip.
fn breaks_the_rest(fault: &Fault) -> bool {
    let open = [
        SyntaxFault::ConflictMarks,
        SyntaxFault::TomlOpenQuote,
        SyntaxFault::TomlOpenText,
        SyntaxFault::Bracket,
    ];
    open.into_iter().any(|slip| *fault == Fault::Syntax(slip))
}

fn syntax(source: &Source, mark: Mark, message: &str, span: &Range<usize>) -> Problem {
    if message.contains("duplicate key") {
        return duplicate(source, mark, span);
    }
    let (fault, at) = diagnose(message, &source.text, span);
    let mark = at.map_or(mark, |at| source.mark_at(at, at));
    if matches!(fault, Fault::Shape(_)) {
        source.understood(mark);
    }
    source.problem(mark, fault)
}
