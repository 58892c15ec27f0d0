//! The documentation of the export against its code: `UPDATE_EXAMPLES=1 cargo test` writes it anew.

use std::fs;

use norm::answers::{Audience, Part, Show};
use norm::document::Word;
use norm::export::{Described, Layout};

const FILE: &str = "docs/export.md";

/// Who sees a column, among those who may have its layout.
fn audiences(part: Part, layouts: &[Layout]) -> String {
    if part == Part::Private {
        return "internal, `--with-private`".to_owned();
    }
    let all = Audience::WORDS.iter().filter(|(audience, _)| {
        let show = Show::new(*audience, false);
        show.sees(part) && layouts.iter().any(|layout| layout.is_for(show))
    });
    let words: Vec<&str> = all.map(|(_, word)| *word).collect();
    words.join(", ")
}

fn table(columns: &[Described], layouts: &[Layout]) -> String {
    let mut text = "| column | what it holds | for |\n|---|---|---|\n".to_owned();
    for column in columns {
        let audiences = audiences(column.part, layouts);
        text.push_str(&format!(
            "| `{}` | {} | {audiences} |\n",
            column.name, column.holds
        ));
    }
    text
}

#[test]
fn the_documentation_has_every_column_of_every_layout() {
    let layouts: Vec<Layout> = Layout::WORDS.iter().map(|(layout, _)| *layout).collect();
    let all: Vec<Vec<Described>> = layouts.iter().map(|layout| layout.columns()).collect();
    let shared = (0..).find(|at| {
        all.iter()
            .any(|columns| columns.get(*at) != all[0].get(*at))
    });
    let shared = shared.expect("layouts differ");
    let mut sections = vec![("begin", table(&all[0][..shared], &layouts))];
    for (layout, columns) in layouts.iter().zip(&all) {
        sections.push((layout.word(), table(&columns[shared..], &[*layout])));
    }
    let written = fs::read_to_string(FILE).expect("the documentation");
    let mut expected = written.clone();
    for (name, table) in sections {
        let start = format!("<!-- columns: {name} -->\n");
        let from = expected.find(&start).expect("a section") + start.len();
        let end = from + expected[from..].find("<!-- end -->").expect("its end");
        expected.replace_range(from..end, &table);
    }
    if std::env::var_os("UPDATE_EXAMPLES").is_some() {
        fs::write(FILE, &expected).expect("the documentation");
        return;
    }
    assert_eq!(
        written, expected,
        "UPDATE_EXAMPLES=1 cargo test writes it anew"
    );
}

#[test]
fn columns_are_english_words_that_occur_once() {
    for (layout, word) in Layout::WORDS {
        let mut names: Vec<&str> = layout.columns().iter().map(|column| column.name).collect();
        assert!(names.iter().all(|name| {
            name.bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
        }));
        let all = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), all, "{word}");
        for column in layout.columns() {
            assert!(!column.holds.is_empty(), "{}", column.name);
        }
    }
}

/// The columns of a layout that an audience may see.
fn shown(layout: Layout, audience: Audience) -> Vec<Described> {
    let show = Show::new(audience, false);
    let columns = layout.columns().into_iter();
    columns.filter(|column| show.sees(column.part)).collect()
}

/// What a word stands for.
fn named<W: Word>(word: &str) -> Option<W> {
    let entry = W::WORDS.iter().find(|(_, known)| *known == word);
    entry.map(|(value, _)| *value)
}

/// `long, actions for public` above a line of SQL: its layouts, with those who may have them.
fn layouts_of(comment: &str) -> Vec<(Layout, Audience)> {
    let all = comment.split(", ").flat_map(|one| {
        let (word, audience) = one.split_once(" for ").unwrap_or((one, ""));
        let layout: Layout = named(word).unwrap_or_else(|| panic!("no layout {word}"));
        let audiences = Audience::WORDS.iter().map(|(audience, _)| *audience);
        let may = audiences.filter(move |one| layout.is_for(Show::new(*one, false)));
        let only = named::<Audience>(audience);
        may.filter(move |one| only.is_none_or(|only| only == *one))
            .map(move |audience| (layout, audience))
    });
    all.collect()
}

/// DuckDB stops at a type for a column that is not there, and makes a number of
/// an id whose type is not said: so the lines name exactly the ids of a layout.
#[test]
fn the_lines_for_duckdb_name_the_ids_of_each_layout_and_no_other_column() {
    let text = fs::read_to_string(FILE).expect("the documentation");
    let lines: Vec<&str> = text.lines().collect();
    let mut typed = Vec::new();
    for pair in lines.windows(2) {
        let (Some(comment), Some((_, types))) =
            (pair[0].strip_prefix("-- "), pair[1].split_once("types = {"))
        else {
            continue;
        };
        let named = types.trim_end_matches("});").split(", ");
        let named: Vec<&str> = named
            .map(|one| one.trim_matches('\'').trim_end_matches("': 'VARCHAR"))
            .collect();
        for (layout, audience) in layouts_of(comment) {
            let columns = shown(layout, audience);
            let ids = columns
                .iter()
                .filter(|column| column.holds.contains("(text"));
            let ids: Vec<&str> = ids.map(|column| column.name).collect();
            assert_eq!(named, ids, "{comment}");
            typed.push((layout, audience));
        }
    }
    for (layout, word) in Layout::WORDS {
        for (audience, _) in Audience::WORDS {
            let may = layout.is_for(Show::new(*audience, false));
            let times = typed.iter().filter(|one| **one == (*layout, *audience));
            assert_eq!(times.count(), usize::from(may), "{word} for {audience:?}");
        }
    }
}
