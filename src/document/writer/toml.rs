//! A tree to TOML.

use super::{Branch, Name, Tree, comments, toml_key, toml_text};

/// Writes keys with values as a TOML file.
pub fn to_toml(branches: &[Branch]) -> String {
    let mut out = String::new();
    write_table(&mut out, "", branches);
    out
}

/// A key with its value as it stands under the header of a table of its own.
pub(in crate::document) fn to_toml_under(path: &[&str], branch: &Branch) -> String {
    let mut out = String::new();
    let nested = path.iter().rev().fold(branch.clone(), |inner, key| {
        Branch::of_key(key, Tree::Table(vec![inner]))
    });
    write_table(&mut out, "", &[nested]);
    out
}

/// A list of tables, each under a header of its own; none where it is no such list.
pub(in crate::document) fn to_toml_listed(path: &[&str], branch: &Branch) -> Option<String> {
    let Tree::List(items) = &branch.value else {
        return None;
    };
    let names = path.iter().map(|name| toml_key(name));
    let names: Vec<String> = names.chain([key(&branch.key)]).collect();
    let header = format!("[[{}]]\n", names.join("."));
    let tables = items.iter().map(|item| match item {
        Tree::Table(inner) | Tree::Short(inner) => {
            let mut out = header.clone();
            inner.iter().for_each(|one| write_value(&mut out, one));
            Some(out)
        }
        Tree::Empty
        | Tree::Room(_)
        | Tree::Text(_)
        | Tree::Date(_)
        | Tree::Flag(_)
        | Tree::List(_) => None,
    });
    let tables: Option<Vec<String>> = tables.collect();
    tables.map(|tables| tables.join("\n"))
}

/// A key with its value on one line.
pub(in crate::document) fn inline_branch(branch: &Branch) -> String {
    format!("{} = {}", key(&branch.key), inline(&branch.value))
}

/// A value on one line.
pub(in crate::document) fn inline_value(value: &Tree) -> String {
    inline(value)
}

/// Values first, then the tables below them under headers of their own: what
/// follows a header belongs to it.
fn write_table(out: &mut String, path: &str, branches: &[Branch]) {
    for branch in branches {
        if !matches!(branch.value, Tree::Table(_)) {
            comments(out, "", &branch.above);
            write_value(out, branch);
        }
    }
    for branch in branches {
        let Tree::Table(inner) = &branch.value else {
            continue;
        };
        let name = key(&branch.key);
        let path = match path.is_empty() {
            true => name,
            false => format!("{path}.{name}"),
        };
        gap(out);
        comments(out, "", said(&branch.above));
        let only_tables = inner
            .iter()
            .all(|branch| matches!(branch.value, Tree::Table(_)));
        if inner.is_empty() || !only_tables {
            out.push_str(&format!("[{path}]\n"));
        }
        write_table(out, &path, inner);
    }
}

/// One blank line, where there is none yet.
fn gap(out: &mut String) {
    if !out.is_empty() && !out.ends_with("\n\n") {
        out.push('\n');
    }
}

/// Comments from their first word on: a header has its blank line already.
fn said(above: &[String]) -> &[String] {
    let blank = above.iter().take_while(|line| line.is_empty()).count();
    &above[blank..]
}

fn write_value(out: &mut String, branch: &Branch) {
    let key = key(&branch.key);
    match &branch.value {
        Tree::Room(example) => out.push_str(&format!("# {key} = {example}\n")),
        Tree::Text(text) if text.contains('\n') => {
            out.push_str(&format!("{key} = {}\n", on_lines(text)));
        }
        Tree::List(items) if !items.iter().all(Tree::is_plain) => {
            out.push_str(&format!("{key} = [\n"));
            for item in items {
                out.push_str(&format!("    {},\n", inline(item)));
            }
            out.push_str("]\n");
        }
        value @ (Tree::Empty
        | Tree::Text(_)
        | Tree::Date(_)
        | Tree::Flag(_)
        | Tree::List(_)
        | Tree::Table(_)
        | Tree::Short(_)) => out.push_str(&format!("{key} = {}\n", inline(value))),
    }
}

/// A value on one line.
fn inline(value: &Tree) -> String {
    match value {
        Tree::Empty | Tree::Room(_) => "\"\"".to_owned(),
        Tree::Text(text) => toml_text(text),
        Tree::Date(date) => date.to_string(),
        Tree::Flag(flag) => flag.to_string(),
        Tree::List(items) => {
            let items: Vec<String> = items.iter().map(inline).collect();
            format!("[{}]", items.join(", "))
        }
        Tree::Table(branches) | Tree::Short(branches) if branches.is_empty() => "{}".to_owned(),
        Tree::Table(branches) | Tree::Short(branches) => {
            let inside = branches
                .iter()
                .map(|branch| format!("{} = {}", key(&branch.key), inline(&branch.value)));
            format!("{{ {} }}", inside.collect::<Vec<_>>().join(", "))
        }
    }
}

/// A text with lines of its own, between three quotes.
fn on_lines(text: &str) -> String {
    let lines = text.split('\n').map(|line| {
        let quoted = toml_text(line);
        quoted[1..quoted.len() - 1].to_owned()
    });
    format!("\"\"\"\n{}\"\"\"", lines.collect::<Vec<_>>().join("\n"))
}

fn key(name: &Name) -> String {
    match name {
        Name::Word(word) => toml_key(word),
        Name::Id(id) => toml_text(id),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_come_after_values_and_lists_have_a_line_per_table() {
        let action = Tree::Short(vec![
            Branch::new("title", Tree::text("a \"b\"")),
            Branch::new("done", Tree::Flag(true)),
        ]);
        let criteria = Tree::Table(vec![Branch::new("a.b", Tree::text("voldoet"))]);
        let answer = vec![
            Branch::new("criteria", criteria),
            Branch::new("note", Tree::text("een\n\"twee\"")),
            Branch::new("last_done", Tree::Room("2025-04-15")),
            Branch::new("actions", Tree::List(vec![action])),
        ];
        let answers = vec![
            Branch::of_id("2.10", Tree::Table(answer)).below(["2.10 Titel".to_owned()]),
            Branch::of_id("2.11", Tree::Table(Vec::new())),
        ];
        assert_eq!(
            to_toml(&[
                Branch::new("norm", Tree::text("a@1")),
                Branch::new("answers", Tree::Table(answers)),
            ]),
            "norm = \"a@1\"\n\n# 2.10 Titel\n[answers.\"2.10\"]\nnote = \"\"\"\neen\n\\\"twee\\\"\"\"\"\n\
             # last_done = 2025-04-15\nactions = [\n    { title = \"a \\\"b\\\"\", done = true },\n]\n\n\
             [answers.\"2.10\".criteria]\n\"a.b\" = \"voldoet\"\n\n[answers.\"2.11\"]\n"
        );
    }
}
