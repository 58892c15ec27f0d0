//! Changes of TOML.

use super::super::source::Source;
use super::super::tree::{Entry, Value};
use super::super::writer::{Branch, Tree, inline_branch, inline_value, to_toml_under};
use super::{
    InsertPlace, Splice, above_comments, after_line, begins_line, end, line, lines_at, start,
};

/// Another value for a key, or none.
pub(super) fn replace(source: &Source, entry: &Entry<'_>, value: Option<&Tree>) -> Vec<Splice> {
    if !matches!(entry.value.value, Value::Scalar(_)) {
        return Vec::new();
    }
    let text = &source.text;
    let (from, to) = (start(entry.value.mark), end(entry.value.mark));
    let put = |range, text: &str| Splice {
        range,
        text: text.to_owned(),
    };
    let Some(value) = value else {
        let key = start(entry.key.mark);
        let whole = line(text, key).start..after_line(text, to);
        let alone = begins_line(text, key) && line(text, to).end == to;
        let comma = text[to..].find(|c: char| c != ',' && c != ' ');
        let after = comma.map_or(to, |comma| to + comma);
        let before = text[..key].trim_end_matches([',', ' ']).len();
        let mut ways = Vec::new();
        if alone {
            ways.push(put(whole, ""));
        }
        ways.push(put(from..to, "\"\""));
        ways.push(put(key..after, ""));
        ways.push(put(before..to, ""));
        return ways;
    };
    vec![put(from..to, &inline_value(value))]
}

/// A new key in a table that has others.
pub(super) fn insert(
    source: &Source,
    place: &InsertPlace<'_, '_>,
    path: &[&str],
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
                    let lines = to_toml_under(path, new);
                    let at = above_comments(text, here.start);
                    ways.push(lines_at(text, at, &lines).and_blank_line());
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
    path: &[&str],
    new: &Branch,
) -> Vec<Splice> {
    let mut ways = Vec::new();
    let header = line(text, start(place.table.mark));
    if text[header.clone()].trim_start().starts_with('[') {
        let at = after_line(text, header.end);
        ways.push(lines_at(text, at, &inline_branch(new)));
    }
    let lines = to_toml_under(path, new);
    ways.push(lines_at(text, text.len(), &format!("\n{lines}")));
    ways
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
