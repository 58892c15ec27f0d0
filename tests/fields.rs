//! The tables of fields against what else must agree with them.

use norm::answers::ANSWERS;
use norm::crosswalk::CROSSWALK;
use norm::document::{Field, KEYS, Shape, is_quotable};
use norm::norm::NORM;
use norm::workspace::WORKSPACE;

/// Every field of a table and of the tables in it.
fn all(table: &'static [Field]) -> Vec<&'static Field> {
    let inner = |field: &'static Field| field.shape.inner().map_or_else(Vec::new, all);
    table
        .iter()
        .flat_map(|field| std::iter::once(field).chain(inner(field)))
        .collect()
}

#[test]
fn problems_quote_no_field_that_holds_free_text() {
    for field in all(ANSWERS) {
        let free = (matches!(field.shape, Shape::Text) && field.name != "norm")
            || matches!(
                field.shape,
                Shape::Texts | Shape::TextOrTexts | Shape::TextsOrTables(_) | Shape::TextOrTable(_)
            );
        assert!(
            !(free && is_quotable(field.name)),
            "{} may hold free text",
            field.name
        );
    }
}

#[test]
fn problems_do_quote_words_and_dates() {
    for field in all(ANSWERS) {
        let plain = matches!(
            field.shape,
            Shape::Id
                | Shape::PlainId
                | Shape::DottedId
                | Shape::Date
                | Shape::OldDate
                | Shape::Flag
                | Shape::Words(_)
                | Shape::Spelled(_)
        );
        let shown = is_quotable(field.name) || field.name == "public";
        assert!(!plain || shown, "{} could be shown", field.name);
    }
}

#[test]
fn the_lists_of_keys_hold_every_field_once() {
    let fields = [ANSWERS, NORM, WORKSPACE, CROSSWALK]
        .into_iter()
        .flat_map(all);
    let names: std::collections::BTreeSet<&str> = fields.map(|field| field.name).collect();
    let listed: Vec<&str> = KEYS.iter().map(|(key, _)| *key).collect();
    let of = |name: &str| listed.iter().filter(|key| **key == name).count();
    let not_once: Vec<_> = names.iter().filter(|name| of(name) != 1).collect();
    assert_eq!(not_once, Vec::<&&str>::new());
    let no_field: Vec<_> = listed.iter().filter(|key| !names.contains(**key)).collect();
    assert_eq!(no_field, Vec::<&&str>::new());
}

#[test]
fn every_field_is_explained_in_both_languages() {
    let tables = [ANSWERS, NORM, WORKSPACE];
    for field in tables.into_iter().flat_map(all) {
        assert!(
            !field.nl.is_empty() && !field.en.is_empty(),
            "{}",
            field.name
        );
    }
}

#[test]
fn the_manual_names_every_field_of_an_answer() {
    let manual = std::fs::read_to_string("docs/handleiding.md").expect("the manual");
    let answers = ANSWERS.iter().find(|field| field.name == "answers");
    let Some(Field {
        shape: Shape::Named(fields),
        ..
    }) = answers
    else {
        panic!("answers")
    };
    for field in *fields {
        let rare = ["occasion", "confirmed", "reassessed"].contains(&field.name);
        assert!(
            rare || manual.contains(&format!("`{}`", field.name)),
            "{}",
            field.name
        );
    }
}

#[test]
fn the_documentation_of_norm_files_names_every_field() {
    let text = std::fs::read_to_string("docs/norm-file.md").expect("the documentation");
    for field in all(NORM) {
        assert!(text.contains(field.name), "{}", field.name);
    }
}

#[test]
fn the_documentation_of_the_workspace_names_every_field() {
    let text = std::fs::read_to_string("docs/workspace.md").expect("the documentation");
    for field in all(WORKSPACE) {
        assert!(text.contains(field.name), "{}", field.name);
    }
}
