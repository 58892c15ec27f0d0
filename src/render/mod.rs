//! Views for people and for machines, from one computed model: a folder per output,
//! and beside them what several outputs share.

mod assess;
mod blank;
mod clean;
mod closing;
mod crosswalk;
mod diff;
mod disclosed;
mod document;
mod escape;
mod help;
mod in_word;
mod norm;
pub mod notice;
mod overview;
mod page;
mod plan;
mod problems;
mod provenance;
mod report;
mod room;
mod shell;
mod templates;
mod wrapped;

pub(crate) use assess::FORMAT;
pub(crate) use assess::requirement::DoneByInterval;
pub use assess::{Picture, picture, terminal};
#[cfg(feature = "office")]
pub(crate) use blank::is_blank;
pub(crate) use blank::{blanks, left_blank};
pub(crate) use clean::clean;
pub(crate) use closing::made_for;
pub(crate) use crosswalk::{
    AloneOne, CrosswalkView, ListedCrosswalk, SideView, crosswalk_terminal, crosswalks_terminal,
    elsewhere, elsewhere_terminal,
};
pub(crate) use diff::{Judged, course_terminal, diff_terminal, verdict};
pub use diff::{course, diff};
pub use disclosed::{Told, told};
#[cfg(feature = "office")]
pub(crate) use escape::is_link;
pub use escape::markdown as markdown_text;
pub(crate) use help::{explain, meaning, welcome};
pub(crate) use norm::{
    Filled, FilledView, ListView, ShowView, ThemeCounts, norm_changes_terminal, show_requirement,
};
pub use norm::{list, show};
pub(crate) use overview::{
    CellView, CourseRow, CourseView, ExactAgreement, GroupView, OverviewView, RowView,
    SubmissionsView, overview_terminal, put_across,
};
pub use overview::{Names, OverviewDocument, Sources, Which, overview_view};
pub(crate) use page::Look;
pub use page::Page;
pub(crate) use plan::{
    Grouping, PlanEntryView, PlanView, Shown, Titles, calendar, plan_book, plan_terminal, plan_view,
};
pub use problems::problems;
pub(crate) use problems::summary;
pub use provenance::Made;
pub(crate) use provenance::{NormFile, NormHead};
pub use report::report;
pub(crate) use room::WIDEST;
pub(crate) use shell::shell_word;
pub(crate) use templates::{BUILT_IN, Mistake};
pub use templates::{Markup, Templates};
#[cfg(feature = "office")]
pub(crate) use templates::{PICTURE, colour, edge};
pub(crate) use wrapped::wrapped;
