//! Changes of YAML.

use super::super::source::Source;
use super::super::tree::{Entry, Value};
use super::super::writer::{Branch, Tree, flow_value, to_yaml, yaml_line};
use super::yaml_ends::{flow_end, lines_below, value_range};
use super::yaml_list::comments_in;
pub(super) use super::yaml_list::{append, other_item, without_item};
use super::{
    InsertPlace, Splice, above_comments, after_line, end, has_comment, line, lines_at, newline,
    out_of_brackets, put, start,
};

/// What stands before something on its line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lead {
    /// Blanks alone.
    Blanks,
    /// The dash of a list.
    Dash,
    /// Something else: it is between braces or brackets.
    Inside,
}

impl Lead {
    /// What stands before a byte on its line.
    pub(super) fn of(text: &str, at: usize) -> Self {
        let before = text[line(text, at).start..at].trim_start_matches('\u{feff}');
        let words = before.trim();
        match words.chars().all(|c| c == '-' || c == ' ') {
            _ if words.is_empty() => Self::Blanks,
            true if before.ends_with(' ') => Self::Dash,
            _ => Self::Inside,
        }
    }
}

/// Another value for a key.
pub(super) fn replace(source: &Source, entry: &Entry<'_>, value: &Tree) -> Vec<Splice> {
    let text = &source.text;
    if let Value::List(_) = &entry.value.value {
        return list_replaced(text, entry, value);
    }
    let Some(range) = value_range(source, entry) else {
        return Vec::new();
    };
    let words = match Lead::of(text, start(entry.key.mark)) {
        Lead::Blanks | Lead::Dash => yaml_line(value),
        Lead::Inside => flow_value(value),
    };
    let glued = text[..range.start].ends_with(':');
    let words = if glued { format!(" {words}") } else { words };
    vec![put(range, words)]
}

/// Another value in the place of a list. What somebody noted between its lines stays.
fn list_replaced(text: &str, entry: &Entry<'_>, value: &Tree) -> Vec<Splice> {
    let key = start(entry.key.mark);
    let from = start(entry.value.mark);
    let words = flow_value(value);
    if let Some(to) = flow_end(text, from) {
        let is_noted = has_comment(&text[from..to]);
        return Vec::from_iter((!is_noted).then(|| put(from..to, words)));
    }
    let behind = end(entry.key.mark);
    let colon = text[behind..].find(':').map(|at| behind + at + 1);
    let Some(colon) = colon.filter(|_| Lead::of(text, key) != Lead::Inside) else {
        return Vec::new();
    };
    let first = line(text, colon).end;
    let to = lines_below(text, key, true);
    let below = after_line(text, first)..to;
    // What is noted behind an item has no place without it.
    let is_noted = |line: &str| !line.trim_start().starts_with('#') && has_comment(line);
    if text[below.clone()].lines().any(is_noted) {
        return Vec::new();
    }
    let noted = comments_in(text, below, &entry.value);
    let rest = &text[colon..first];
    let newline = newline(text);
    let noted = match noted.trim_end_matches(['\r', '\n']) {
        "" => String::new(),
        noted => format!("{newline}{noted}"),
    };
    vec![put(colon..to, format!(" {words}{rest}{noted}"))]
}

/// No value for a key; `next` is the one that follows in its table.
pub(super) fn remove(source: &Source, entry: &Entry<'_>, next: Option<&Entry<'_>>) -> Vec<Splice> {
    let text = &source.text;
    let key = start(entry.key.mark);
    match (&entry.value.value, Lead::of(text, key)) {
        (Value::Absent | Value::Scalar(_), lead) => {
            let Some(range) = value_range(source, entry) else {
                return Vec::new();
            };
            let alone = line(text, range.end).end == range.end;
            let whole = line(text, key).start..after_line(text, range.end);
            let mut ways = match (lead, next) {
                (Lead::Blanks, _) if alone => vec![put(whole, "")],
                (Lead::Dash, Some(next)) if alone => {
                    vec![put(key..start(next.key.mark), "")]
                }
                (Lead::Blanks | Lead::Dash | Lead::Inside, _) => Vec::new(),
            };
            // What somebody noted before the next key stays.
            ways.retain(|way| !has_comment(text.get(range.end..way.range.end).unwrap_or_default()));
            ways.push(put(range, ""));
            ways
        }
        (Value::List(_) | Value::Table(_), Lead::Inside) => {
            let end = flow_end(text, start(entry.value.mark));
            end.map_or_else(Vec::new, |end| out_of_brackets(text, key..end))
        }
        (Value::List(_) | Value::Table(_), Lead::Blanks) => vec![lines_gone(text, entry)],
        (Value::List(_) | Value::Table(_), Lead::Dash) | (Value::Broken, _) => Vec::new(),
    }
}

/// The lines of a list or table that goes with its key. What somebody noted between them
/// stays, and so does the key where something is noted behind it.
fn lines_gone(text: &str, entry: &Entry<'_>) -> Splice {
    let key = start(entry.key.mark);
    let value = start(entry.value.mark);
    let closed = flow_end(text, value);
    let to = lines_below(text, key, true);
    let to = after_line(text, closed.map_or(to, |closed| to.max(closed)));
    let comments = |from: usize| comments_in(text, from..to, &entry.value);
    let behind = closed.unwrap_or_else(|| end(entry.key.mark) + 1);
    let is_noted = has_comment(&text[behind..line(text, behind).end]);
    match (is_noted, closed) {
        (true, Some(closed)) => put(value..closed, ""),
        (true, None) => {
            let from = after_line(text, key);
            put(from..to, comments(from))
        }
        (false, _) => {
            let from = line(text, key).start;
            put(from..to, comments(from))
        }
    }
}

/// A new key in a table that has others.
pub(super) fn insert(source: &Source, place: &InsertPlace<'_, '_>, new: &Branch) -> Vec<Splice> {
    let text = &source.text;
    let Some(first) = place.table.entries().first() else {
        return Vec::new();
    };
    let key = start(first.key.mark);
    if Lead::of(text, key) == Lead::Inside {
        return in_flow(text, place, new);
    }
    let indent = key - line(text, key).start;
    let lines = indented(new, indent);
    let mut ways = Vec::new();
    if let Some(after) = place.after {
        let ends = lines_below(text, start(after.key.mark), true);
        ways.push(lines_at(text, after_line(text, ends), &lines));
    }
    if let Some(before) = place.before {
        let at = start(before.key.mark);
        if Lead::of(text, at) == Lead::Dash {
            // The dash stays where it is, and the new key comes behind it.
            let own = lines_at(text, 0, &lines).text;
            let pad = " ".repeat(indent);
            let own = own.strip_prefix(&*pad).unwrap_or(&own);
            ways.push(put(at..at, format!("{own}{pad}")));
        } else {
            let begins = line(text, at).start;
            ways.push(lines_at(text, above_comments(text, begins), &lines));
            ways.push(lines_at(text, begins, &lines));
        }
    }
    ways
}

/// Lines for a key, this far in.
fn indented(new: &Branch, indent: usize) -> String {
    let pad = " ".repeat(indent);
    let text = to_yaml(std::slice::from_ref(new));
    let lines = text.lines().map(|line| match line.is_empty() {
        true => "\n".to_owned(),
        false => format!("{pad}{line}\n"),
    });
    lines.collect()
}

fn in_flow(text: &str, place: &InsertPlace<'_, '_>, new: &Branch) -> Vec<Splice> {
    let words = flow_branch(new);
    if let Some(before) = place.before {
        let at = start(before.key.mark);
        return vec![put(at..at, format!("{words}, "))];
    }
    let closing = flow_end(text, start(place.table.mark));
    let Some(closing) = closing.map(|end| end - 1) else {
        return Vec::new();
    };
    let inside = text[..closing].trim_end_matches([' ', '\t', '\r', '\n']);
    let at = inside.len();
    match inside.ends_with(',') {
        true => vec![put(at..at, format!(" {words}"))],
        false => vec![put(at..at, format!(", {words}"))],
    }
}

fn flow_branch(new: &Branch) -> String {
    let whole = flow_value(&Tree::Short(vec![new.clone()]));
    whole[1..whole.len() - 1].to_owned()
}

/// A first key under a key that has nothing yet.
pub(super) fn fill(source: &Source, entry: &Entry<'_>, new: &Branch) -> Vec<Splice> {
    let text = &source.text;
    let key = start(entry.key.mark);
    match &entry.value.value {
        Value::Table(_) => {
            let at = start(entry.value.mark) + 1;
            vec![put(at..at, flow_branch(new))]
        }
        Value::Absent
            if Lead::of(text, key) != Lead::Inside
                && entry.value.mark.start == entry.value.mark.end =>
        {
            let first = line(text, key);
            let lines = indented(new, key - first.start + 2);
            vec![lines_at(text, after_line(text, first.end), &lines)]
        }
        Value::Absent => {
            let range = start(entry.value.mark)..end(entry.value.mark);
            let glued = text[..range.start].ends_with(':');
            let words = flow_value(&Tree::Short(vec![new.clone()]));
            let text = if glued { format!(" {words}") } else { words };
            vec![Splice { range, text }]
        }
        Value::Scalar(_) | Value::List(_) | Value::Broken => Vec::new(),
    }
}
