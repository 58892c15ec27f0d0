//! Views for people and for machines, from one computed model: a folder per output,
//! and beside them what several outputs share.

mod assess;
mod clean;
mod closing;
mod diff;
mod disclosed;
mod escape;
mod help;
mod in_word;
mod norm;
pub mod notice;
mod overview;
mod page;
mod problems;
mod provenance;
mod report;
mod room;
mod shell;
mod templates;
mod wrapped;

pub use assess::{Counts, FORMAT, Picture, picture, terminal};
pub use clean::clean;
pub use closing::made_for;
pub use diff::{
    Course, DIFF_FORMAT, Diff, Judged, course, course_terminal, diff, diff_terminal, verdict,
};
pub use disclosed::{Questionnaire, Told, told};
pub use escape::markdown as markdown_text;
pub use help::{explain, meaning, welcome};
pub use norm::{list, norm_changes_terminal, show, show_requirement};
pub use overview::{
    Agreement, CellView, CourseRow, CourseView, Document, GroupView, Names, OverviewView, RowView,
    Sources, SubmissionsView, Which, overview_terminal, overview_view,
};
pub use page::{Look, Page};
pub use problems::{problems, summary};
pub use provenance::{Made, NormFile, NormHead};
pub use report::{Report, report};
pub use shell::shell_word;
pub use templates::{BUILT_IN, Form, Mistake, Templates};
pub use wrapped::wrapped;
