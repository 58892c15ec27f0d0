//! The agenda of region or province on a terminal.

use super::agenda::SubjectView;
use crate::render::page::{Look, Page};

/// Writes every subject with its question and what that comes from.
pub(super) fn agenda(subjects: &[SubjectView<'_>], page: &mut Page) {
    for (number, subject) in subjects.iter().enumerate() {
        page.heading(&format!("{}. {}", number + 1, subject.title));
        page.text("", subject.question);
        for line in &subject.lines {
            let id = line.id.map(|id| format!("{id} ")).unwrap_or_default();
            let title = format!("{id}{}", line.title);
            if !title.is_empty() {
                page.hang("  ", "    ", Look::Plain, &title);
            }
            for said in &line.said {
                let lead = said.lead.as_ref().map(|lead| format!("{lead}: "));
                let text = format!("{}{}", lead.unwrap_or_default(), said.text);
                page.hang("    ", "      ", Look::Plain, &text);
            }
        }
    }
}
