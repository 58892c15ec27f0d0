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
            column.name, column.en
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
        assert!(
            names
                .iter()
                .all(|name| name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_'))
        );
        let all = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), all, "{word}");
        for column in layout.columns() {
            assert!(
                !column.nl.is_empty() && !column.en.is_empty(),
                "{}",
                column.name
            );
        }
    }
}
