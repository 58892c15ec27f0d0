//! The law between schema and reader: what the reader accepts the schema
//! accepts, and what the schema accepts the reader accepts, but for a listed
//! set of codes that a schema cannot see.

#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "tests walk the values of other crates"
)]

#[path = "schema/answers.rs"]
mod answers;
#[path = "schema/examples.rs"]
mod examples;
#[path = "schema/mutated.rs"]
mod mutated;
#[path = "schema/norms.rs"]
mod norms;
#[path = "schema/tree.rs"]
mod tree;

/// Codes of answers files that a schema with norm and kind cannot see, in the order of docs/schema.md.
pub(crate) const UNSEEN_IN_ANSWERS: [&str; 10] = [
    "encoding",
    "limit",
    "syntax",
    "unsupported",
    "control-character",
    "duplicate-key",
    "bad-date",
    "bad-id",
    "duplicate-id",
    "unknown-document",
];

/// Codes of norm files that a schema cannot see beside those.
pub(crate) const UNSEEN_IN_NORMS: [&str; 5] = [
    "bad-interval",
    "file-name",
    "broken-was",
    "conflict",
    "unknown-kind",
];

#[test]
fn the_documentation_lists_what_a_schema_cannot_see() {
    let text = std::fs::read_to_string("docs/schema.md").expect("the documentation");
    let section = |title: &str| {
        let rest = text.split(title).nth(1).expect("a section");
        let rows = rest.split("\n#").next().expect("its text").lines();
        let codes = rows.filter_map(|row| row.strip_prefix("| `")?.split('`').next());
        codes.map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(section("## What a schema cannot see"), UNSEEN_IN_ANSWERS);
    assert_eq!(section("### In a norm file"), UNSEEN_IN_NORMS);
}
