//! Documents that are to be looked at again, with what they serve.

use jiff::civil::Date;

use crate::answers::{Answer, Document, Evidence};
use crate::assessment::{Assessment, Row};

/// A document that is to be looked at again.
pub(crate) struct Review<'a> {
    /// The document.
    pub document: &'a Document,
    /// When.
    pub day: Date,
    /// The requirements that it serves, in the norm's order.
    pub requirements: Vec<String>,
}

/// Documents with a day on which they are looked at again: those of the list once, with
/// every requirement that they serve, then those said on the spot.
pub(crate) fn reviews<'a>(assessment: &'a Assessment<'_>) -> Vec<Review<'a>> {
    let mut reviews = Vec::new();
    for document in &assessment.documents {
        let rows = assessment.rows.iter();
        let using = rows.filter(|row| evidence(row).any(|evidence| evidence.cites(document)));
        reviews.extend(review(document, || using.map(number).collect()));
    }
    for row in &assessment.rows {
        for evidence in evidence(row) {
            if let Evidence::Inline(document) = evidence {
                reviews.extend(review(document, || vec![number(row)]));
            }
        }
    }
    reviews
}

fn number(row: &Row<'_>) -> String {
    row.requirement.id.value.clone()
}

fn evidence<'r>(row: &'r Row<'_>) -> impl Iterator<Item = &'r Evidence> {
    row.answer.iter().flat_map(Answer::all_evidence)
}

fn review(document: &Document, requirements: impl FnOnce() -> Vec<String>) -> Option<Review<'_>> {
    let day = document.review_by?;
    Some(Review {
        document,
        day,
        requirements: requirements(),
    })
}
