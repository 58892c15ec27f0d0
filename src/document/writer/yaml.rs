//! A tree to YAML.

use super::{Branch, Name, Tree, comments, yaml_key, yaml_quoted, yaml_text};

/// Longer than this, keys with values go below each other.
const WIDTH: usize = 160;

/// Writes keys with values as a YAML file.
pub fn to_yaml(branches: &[Branch]) -> String {
    let mut out = String::new();
    for branch in branches {
        write_branch(&mut out, 0, branch);
    }
    out
}

fn write_branch(out: &mut String, indent: usize, branch: &Branch) {
    let pad = " ".repeat(indent);
    comments(out, &pad, &branch.above);
    out.push_str(&pad);
    write_value(out, indent, branch);
}

/// The key and the value; what stands before them on the line is there already.
fn write_value(out: &mut String, indent: usize, branch: &Branch) {
    out.push_str(&key(&branch.key));
    out.push(':');
    match (&branch.value, on_one_line(&branch.value)) {
        (_, Some(line)) => {
            if !line.is_empty() {
                out.push(' ');
                out.push_str(&line);
            }
            out.push('\n');
        }
        (Tree::Text(text), None) => literal(out, indent, text),
        (Tree::List(items), None) => {
            out.push('\n');
            for item in items {
                write_item(out, indent + 2, item);
            }
        }
        (Tree::Table(branches) | Tree::Short(branches), None) => {
            out.push('\n');
            for branch in branches {
                write_branch(out, indent + 2, branch);
            }
        }
        (Tree::Empty | Tree::Room(_) | Tree::Date(_) | Tree::Flag(_), None) => out.push('\n'),
    }
}

fn write_item(out: &mut String, indent: usize, item: &Tree) {
    let pad = " ".repeat(indent);
    match (item, on_one_line(item).filter(|line| fits(item, line))) {
        (Tree::Table(branches) | Tree::Short(branches), None) if !branches.is_empty() => {
            for (number, branch) in branches.iter().enumerate() {
                comments(out, &pad, &branch.above);
                out.push_str(&pad);
                out.push_str(if number == 0 { "- " } else { "  " });
                write_value(out, indent + 2, branch);
            }
        }
        _ => {
            out.push_str(&pad);
            out.push_str("- ");
            out.push_str(&flow(item));
            out.push('\n');
        }
    }
}

/// An item of a list with its dash, this far in.
pub(in crate::document) fn yaml_item(item: &Tree, indent: usize) -> String {
    let mut out = String::new();
    write_item(&mut out, indent, item);
    out
}

/// A value as it stands after its key, if one line can hold it.
fn on_one_line(value: &Tree) -> Option<String> {
    match value {
        Tree::Text(text) if is_literal(text) => None,
        Tree::Text(text) => Some(yaml_text(text, false)),
        Tree::List(items) if !items.iter().all(Tree::is_plain) => None,
        Tree::Table(branches) if branches.is_empty() => Some(String::new()),
        Tree::Table(_) => None,
        Tree::Short(branches) if branches.iter().any(has_own_lines) => None,
        Tree::Empty
        | Tree::Room(_)
        | Tree::Date(_)
        | Tree::Flag(_)
        | Tree::List(_)
        | Tree::Short(_) => Some(flow(value)).filter(|line| fits(value, line)),
    }
}

fn fits(value: &Tree, line: &str) -> bool {
    value.is_plain() || line.chars().count() <= WIDTH
}

fn has_own_lines(branch: &Branch) -> bool {
    let many = matches!(&branch.value, Tree::Text(text) if text.contains('\n'));
    !branch.above.is_empty() || many || matches!(branch.value, Tree::Table(_))
}

/// A value on the line of its key.
pub(in crate::document) fn yaml_line(value: &Tree) -> String {
    if let Tree::Text(text) = value {
        yaml_text(text, false)
    } else {
        flow(value)
    }
}

/// A value between braces or brackets.
pub(in crate::document) fn flow_value(value: &Tree) -> String {
    flow(value)
}

fn flow(value: &Tree) -> String {
    match value {
        Tree::Empty | Tree::Room(_) => String::new(),
        Tree::Text(text) => yaml_text(text, true),
        Tree::Date(date) => date.to_string(),
        Tree::Flag(flag) => flag.to_string(),
        Tree::List(items) => {
            let items: Vec<String> = items.iter().map(flow).collect();
            format!("[{}]", items.join(", "))
        }
        Tree::Table(branches) | Tree::Short(branches) => {
            let inside = branches
                .iter()
                .map(|branch| format!("{}: {}", key(&branch.key), flow(&branch.value)));
            format!("{{{}}}", inside.collect::<Vec<_>>().join(", "))
        }
    }
}

fn key(name: &Name) -> String {
    match name {
        Name::Word(word) => yaml_key(word),
        Name::Id(id) => yaml_quoted(id),
    }
}

/// Whether a text goes below its key as it is: it has lines, and none that a
/// reader would change.
fn is_literal(text: &str) -> bool {
    let odd = |line: &str| line.trim().is_empty() && !line.is_empty() || line.starts_with('\t');
    let ends = text.strip_suffix('\n').unwrap_or(text);
    let plain = |c: char| c == '\n' || c == '\t' || !c.is_control() && c != '\u{feff}';
    text.contains('\n')
        && !ends.is_empty()
        && !ends.ends_with('\n')
        && !ends.starts_with(['\n', ' '])
        && text.chars().all(plain)
        && !text.split('\n').any(odd)
}

fn literal(out: &mut String, indent: usize, text: &str) {
    let ends = text.strip_suffix('\n');
    out.push_str(if ends.is_some() { " |\n" } else { " |-\n" });
    let pad = " ".repeat(indent + 2);
    for line in ends.unwrap_or(text).split('\n') {
        if !line.is_empty() {
            out.push_str(&pad);
            out.push_str(line);
        }
        out.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_written_as_people_write_them() {
        let short = |title: &str| Tree::Short(vec![Branch::new("title", Tree::text(title))]);
        let answer = vec![
            Branch::new("status", Tree::text("voldoet deels")),
            Branch::new("note", Tree::text("een\n\ntwee")),
            Branch::new("evidence", Tree::List(vec![Tree::text("bibob")])),
            Branch::new(
                "actions",
                Tree::List(vec![short("a, b"), short(&"x".repeat(200))]),
            ),
            Branch::new("owner", Tree::Empty),
        ];
        let answers = vec![Branch::of_id("2.10", Tree::Table(answer)).below([
            "Thema 2".to_owned(),
            String::new(),
            "2.10 Titel".to_owned(),
        ])];
        let long = "x".repeat(200);
        assert_eq!(
            to_yaml(&[Branch::new("answers", Tree::Table(answers))]),
            format!(
                "answers:\n  # Thema 2\n\n  # 2.10 Titel\n  \"2.10\":\n    status: voldoet deels\n    \
                 note: |-\n      een\n\n      twee\n    evidence: [bibob]\n    actions:\n      \
                 - {{title: \"a, b\"}}\n      - title: {long}\n    owner:\n"
            )
        );
    }
}
