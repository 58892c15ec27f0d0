//! Views for people and for machines, from one computed model.

mod bars;
mod built_in;
mod change_sentences;
mod clean;
mod compared;
mod course;
mod diff;
mod diff_terminal;
mod escape;
mod help;
mod labels;
mod lists;
mod made;
mod norm;
mod norm_changes;
pub mod notice;
mod overview;
mod page;
mod picture;
mod problems;
mod proportion;
mod report;
mod requirement;
mod room;
mod sentences;
mod templates;
mod terminal;
mod texts;
mod told;
mod view;
mod wrapped;

pub use built_in::BUILT_IN;
pub use change_sentences::verdict;
pub use clean::clean;
pub use course::{Course, course, course_terminal};
pub use diff::{DIFF_FORMAT, Diff, Judged, diff};
pub use diff_terminal::diff_terminal;
pub use escape::markdown as markdown_text;
pub use help::{explain, meaning, welcome};
pub use made::{Made, NormFile, NormHead};
pub use norm::{list, show};
pub use norm_changes::norm_changes_terminal;
pub use overview::{
    Agreement, CellView, CourseRow, CourseView, Document, GroupView, Names, OverviewView, RowView,
    Sources, SubmissionsView, Which, overview_terminal, overview_view,
};
pub use page::{Look, Page};
pub use picture::{FORMAT, Picture, picture};
pub use problems::{problems, summary};
pub use report::{Report, report};
pub use requirement::show_requirement;
pub use sentences::made_for;
pub use templates::{Form, Mistake, Templates};
pub use terminal::terminal;
pub use told::{Questionnaire, Told, told};
pub use view::Counts;
pub use wrapped::wrapped;
