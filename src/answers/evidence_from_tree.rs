//! From the tree to evidence: documents of the list, and documents said on the spot.

use super::evidence::{Cited, Document, Evidence};
use super::fields;
use crate::document::{Fields, Located, Node, Reader, Value, is_blank};
use crate::problem::{AnswerFault, Expected, ShapeFault};

/// What a document of the list says of itself: no evidence that refers to it says it too.
const OF_A_DOCUMENT: [&str; 4] = ["title", "ref", "date", "review_by"];

/// Everything that shows an answer or a criterion.
pub(super) fn evidence(r: &mut Reader<'_>, f: Fields<'_, '_>) -> Vec<Evidence> {
    let items = r.list(f, "evidence");
    let mut evidence = Vec::new();
    for item in items {
        match &item.value {
            Value::Scalar(id) => {
                let document = Located {
                    value: id.trim().to_owned(),
                    mark: item.mark,
                };
                evidence.push(listed(item, document, None));
            }
            Value::Table(_) => {
                if let Some(f) = r.fields(item, fields::EVIDENCE) {
                    evidence.push(one(r, item, f));
                }
            }
            Value::Absent | Value::List(_) | Value::Broken => r.wrong(item, Expected::Text),
        }
    }
    evidence
}

fn listed(item: &Node<'_>, document: Located<String>, article: Option<String>) -> Evidence {
    Evidence::Listed(Located {
        value: Cited { document, article },
        mark: item.mark,
    })
}

/// A document of the list with its article, or one that is said here; not both.
fn one(r: &mut Reader<'_>, item: &Node<'_>, f: Fields<'_, '_>) -> Evidence {
    let article = r.text(f, "article");
    if let Some(document) = r.located_text(f, "document") {
        if let Some(key) = OF_A_DOCUMENT.into_iter().find(|key| says(f, key)) {
            let key = key.to_owned();
            r.say(f.mark_of(&key), AnswerFault::TwoDocuments { key });
        }
        let document = document.map(|id| id.trim().to_owned());
        return listed(item, document, article);
    }
    if article.is_some() {
        r.say(f.mark_of("article"), AnswerFault::article_alone());
    } else if f.get("title").is_some() && !says(f, "title") {
        let key = "title".to_owned();
        r.say(f.mark_of("title"), ShapeFault::EmptyText { key });
    } else if !says(f, "title") {
        r.missing_key(item, "title");
    }
    Evidence::Inline(said_document(r, f))
}

/// Whether a key has a value that is more than blank space.
fn says(f: Fields<'_, '_>, key: &str) -> bool {
    let blank = |node: &Node<'_>| matches!(&node.value, Value::Scalar(text) if is_blank(text));
    f.get(key).is_some_and(|node| !blank(node))
}

/// What is said of a document, but its id.
pub(super) fn said_document(r: &mut Reader<'_>, f: Fields<'_, '_>) -> Document {
    let date = r.old_date(f, "date");
    let mark = f.mark_of("date");
    Document {
        id: None,
        title: r.text(f, "title").unwrap_or_default(),
        reference: r.text(f, "ref"),
        date: date.map(|value| Located { value, mark }),
        review_by: r.date(f, "review_by"),
        mark: f.mark(),
    }
}
