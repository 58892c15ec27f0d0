//! Changes of TOML.

use std::ops::Range;

use super::super::source::Source;
use super::super::tree::{Entry, Node, Value};
use super::super::writer::{
    Branch, Tree, inline_branch, inline_value, to_toml_listed, to_toml_under,
};
use super::{
    InsertPlace, PathStep, Splice, above_comments, after_line, begins_line, behind_item, end, line,
    lines_at, newline, out_of_brackets, put, said, start,
};

/// Another value for a key.
pub(super) fn replace(source: &Source, entry: &Entry<'_>, value: &Tree) -> Vec<Splice> {
    let range = start(entry.value.mark)..end(entry.value.mark);
    match &entry.value.value {
        Value::List(_) if !comments_in(&source.text, range.clone()).is_empty() => Vec::new(),
        Value::Scalar(_) | Value::List(_) => vec![put(range, inline_value(value))],
        Value::Table(_) | Value::Absent | Value::Broken => Vec::new(),
    }
}

/// No value for a key.
pub(super) fn remove(source: &Source, entry: &Entry<'_>) -> Vec<Splice> {
    let text = &source.text;
    if let Some(range) = under_headers(text, entry) {
        let noted = comments_in(text, range.clone());
        return vec![put(range, noted)];
    }
    let (from, to) = (start(entry.value.mark), end(entry.value.mark));
    let key = start(entry.key.mark);
    let whole = line(text, key).start..after_line(text, to);
    let alone = begins_line(text, key) && line(text, to).end == to;
    let noted = comments_in(text, from..to);
    // Nothing but a text can be there and say nothing.
    let is_text = text[from..].starts_with(['"', '\'']);
    let empty = match &entry.value.value {
        Value::Scalar(_) => is_text.then(|| "\"\"".to_owned()),
        Value::List(_) if noted.is_empty() => Some("[]".to_owned()),
        Value::List(_) => Some(format!("[{}{noted}]", newline(text))),
        Value::Table(_) => Some("{}".to_owned()),
        Value::Absent | Value::Broken => return Vec::new(),
    };
    let empty = empty.map(|empty| put(from..to, empty));
    let gone = out_of_brackets(text, key..to);
    let mut ways = Vec::new();
    if alone {
        ways.push(put(whole, noted));
    }
    if begins_line(text, key) {
        ways.extend(empty.into_iter().chain(gone));
    } else {
        ways.extend(gone.into_iter().chain(empty));
    }
    ways
}

/// The lines of comment in a part that goes: what somebody noted between the lines stays.
fn comments_in(text: &str, range: Range<usize>) -> String {
    let whole = line(text, range.start).start..after_line(text, range.end.saturating_sub(1));
    let mut at = range.start;
    let mut comments = String::new();
    while at < range.end {
        let rest = &text[at..range.end];
        if rest.starts_with('#') {
            let here = line(text, at);
            if begins_line(text, at) {
                let to = after_line(text, at).min(whole.end);
                comments.push_str(&text[here.start..to]);
            }
            at = here.end;
        } else {
            at += quoted(rest).unwrap_or_else(|| rest.chars().next().map_or(1, char::len_utf8));
        }
    }
    comments
}

/// The length of a text in quotes, where one begins.
fn quoted(rest: &str) -> Option<usize> {
    let quotes = ["\"\"\"", "'''", "\"", "'"];
    let quote = quotes.into_iter().find(|quote| rest.starts_with(quote))?;
    let mut at = quote.len();
    while let Some(sign) = rest[at..].chars().next() {
        if rest[at..].starts_with(quote) {
            // A quote more or two at the end of a long text belong to it.
            let more = rest[at + quote.len()..].chars();
            let more = more.take_while(|c| quote.len() == 3 && quote.starts_with(*c));
            return Some(at + quote.len() + more.count());
        }
        let escaped = sign == '\\' && quote.starts_with('"');
        at += sign.len_utf8();
        if escaped {
            at += rest[at..].chars().next().map_or(0, char::len_utf8);
        }
    }
    None
}

/// The lines of a table or of tables that stand under headers of their own, if they
/// follow each other.
fn under_headers(text: &str, entry: &Entry<'_>) -> Option<Range<usize>> {
    let (first, last) = match &entry.value.value {
        Value::List(items) => (items.first()?.mark, items.last()?.mark),
        Value::Table(_) => (entry.key.mark, entry.key.mark),
        Value::Absent | Value::Scalar(_) | Value::Broken => return None,
    };
    let from = header_of(text, start(first))?;
    let to = block_end(text, header_of(text, start(last))?);
    Some(trimmed(text, from..to))
}

/// The start of the line of a header, where a place is on one.
fn header_of(text: &str, at: usize) -> Option<usize> {
    let here = line(text, at);
    let is_header = text[here.clone()].trim_start().starts_with('[');
    is_header.then_some(here.start)
}

/// The byte after the last line that belongs to a header: before the next one, with
/// the comments above that.
fn block_end(text: &str, header: usize) -> usize {
    let mut at = after_line(text, header);
    while at < text.len() {
        if text[line(text, at)].starts_with('[') {
            return above_comments(text, at);
        }
        at = after_line(text, at);
    }
    text.len()
}

/// A block with the blank lines before it, where the text ends behind it.
fn trimmed(text: &str, block: Range<usize>) -> Range<usize> {
    if block.end < text.len() {
        return block;
    }
    let before = text[..block.start].trim_end_matches(['\r', '\n', ' ', '\t']);
    let from = after_line(text, before.len());
    from.min(block.start)..block.end
}

/// One more item for a list.
pub(super) fn append(source: &Source, entry: &Entry<'_>, item: &Tree) -> Vec<Splice> {
    let text = &source.text;
    let Value::List(items) = &entry.value.value else {
        return Vec::new();
    };
    let Some(last) = said(items).last().map(|at| &items[at]) else {
        let at = start(entry.value.mark) + 1;
        return vec![put(at..at, inline_value(item))];
    };
    match header_of(text, start(last.mark)).filter(|_| matches!(last.value, Value::Table(_))) {
        Some(header) if text[header..].trim_start().starts_with("[[") => {
            behind_block(text, header, item)
        }
        Some(_) | None => vec![behind_item(
            text,
            start(last.mark)..end(last.mark),
            &inline_value(item),
        )],
    }
}

/// One more table under a header as the last one has.
fn behind_block(text: &str, header: usize, item: &Tree) -> Vec<Splice> {
    let (Tree::Table(branches) | Tree::Short(branches)) = item else {
        return Vec::new();
    };
    let words = text[line(text, header)]
        .split('#')
        .next()
        .unwrap_or_default();
    let lines = branches
        .iter()
        .map(|branch| format!("{}\n", inline_branch(branch)));
    let block = format!("{}\n{}", words.trim_end(), lines.collect::<String>());
    let last = text[..block_end(text, header)].trim_end_matches(['\r', '\n', ' ', '\t']);
    let at = after_line(text, last.len());
    vec![lines_at(text, at, &format!("\n{block}"))]
}

/// Another value in the place of an item.
pub(super) fn other_item(item: &Node<'_>, value: &Tree) -> Vec<Splice> {
    let range = start(item.mark)..end(item.mark);
    vec![put(range, inline_value(value))]
}

/// A list without one of its items.
pub(super) fn without_item(source: &Source, items: &[Node<'_>], at: usize) -> Vec<Splice> {
    let text = &source.text;
    let item = &items[at];
    let header = header_of(text, start(item.mark));
    let header = header.filter(|header| text[*header..].trim_start().starts_with("[["));
    if let (Some(header), Value::Table(_)) = (header, &item.value) {
        let range = trimmed(text, header..block_end(text, header));
        let noted = comments_in(text, range.clone());
        return vec![put(range, noted)];
    }
    let range = start(item.mark)..end(item.mark);
    let mut ways = Vec::new();
    let lines = line(text, range.start).start..after_line(text, range.end);
    let rest = text[range.end..lines.end].trim();
    if begins_line(text, range.start) && (rest == "," || rest.is_empty()) {
        ways.push(put(lines, ""));
    }
    ways.extend(out_of_brackets(text, range));
    ways
}

/// A new key in a table that has others.
pub(super) fn insert(
    source: &Source,
    place: &InsertPlace<'_, '_>,
    path: &[PathStep],
    new: &Branch,
) -> Vec<Splice> {
    let text = &source.text;
    let mut ways = Vec::new();
    let near = place.before.into_iter().map(|entry| (entry, true));
    let near = near.chain(place.after.into_iter().map(|entry| (entry, false)));
    for (entry, is_before) in near {
        let key = start(entry.key.mark);
        let here = line(text, key);
        let prefix = &text[here.start..key];
        match prefix.trim_start() {
            header if header.starts_with('[') => {
                if is_before {
                    let at = above_comments(text, here.start);
                    ways.extend(
                        under_own_header(path, new)
                            .map(|lines| lines_at(text, at, &lines).and_blank_line()),
                    );
                }
            }
            within if within.contains('{') => ways.push(within_braces(entry, is_before, new)),
            _ => {
                let line = format!("{prefix}{}", inline_branch(new));
                let at = match is_before {
                    true => here.start,
                    false => after_line(text, end(entry.value.mark)),
                };
                ways.push(lines_at(text, at, &line));
            }
        }
    }
    ways.extend(under_header(text, place, path, new));
    ways
}

fn within_braces(entry: &Entry<'_>, is_before: bool, new: &Branch) -> Splice {
    let words = inline_branch(new);
    let (at, text) = match is_before {
        true => (start(entry.key.mark), format!("{words}, ")),
        false => (end(entry.value.mark), format!(", {words}")),
    };
    Splice {
        range: at..at,
        text,
    }
}

/// Right under the header of the table, or under a header of its own at the end.
fn under_header(
    text: &str,
    place: &InsertPlace<'_, '_>,
    path: &[PathStep],
    new: &Branch,
) -> Vec<Splice> {
    let mut ways = Vec::new();
    let header = line(text, start(place.table.mark));
    if text[header.clone()].trim_start().starts_with('[') {
        let at = after_line(text, header.end);
        ways.push(lines_at(text, at, &inline_branch(new)));
    }
    let own = under_own_header(path, new);
    ways.extend(own.map(|lines| lines_at(text, text.len(), &format!("\n{lines}"))));
    ways
}

/// Lines for a key under the header of its table, or of its own; none inside a list,
/// whose tables have no names.
fn under_own_header(path: &[PathStep], new: &Branch) -> impl Iterator<Item = String> + use<> {
    let keys = path.iter().map(|step| match step {
        PathStep::Key(key) => Some(key.as_str()),
        PathStep::Item(_) => None,
    });
    let keys: Option<Vec<&str>> = keys.collect();
    let own = match &new.value {
        Tree::Short(inner) => Some(Tree::Table(inner.clone())),
        Tree::Empty
        | Tree::Room(_)
        | Tree::Text(_)
        | Tree::Date(_)
        | Tree::Flag(_)
        | Tree::List(_)
        | Tree::Table(_) => None,
    };
    let own = own.map(|value| Branch {
        value,
        ..new.clone()
    });
    let lines = keys.map(|keys| {
        let plain = to_toml_under(&keys, new);
        let headed = own.map(|own| to_toml_under(&keys, &own));
        let listed = to_toml_listed(&keys, new);
        [Some(plain), headed, listed]
    });
    lines.into_iter().flatten().flatten()
}

/// A first key in a table that has none yet.
pub(super) fn fill(source: &Source, entry: &Entry<'_>, new: &Branch) -> Vec<Splice> {
    let text = &source.text;
    if !matches!(entry.value.value, Value::Table(_)) {
        return Vec::new();
    }
    let header = line(text, start(entry.key.mark));
    if text[header.clone()].trim_start().starts_with('[') {
        let at = after_line(text, header.end);
        return vec![lines_at(text, at, &inline_branch(new))];
    }
    let at = start(entry.value.mark) + 1;
    let text = format!(" {} ", inline_branch(new));
    vec![Splice {
        range: at..at,
        text,
    }]
}
