//! The plan of an organisation for people, for calendars and for programs: one computed
//! view behind every form.

mod book;
mod calendar;
mod entry_view;
mod groups;
mod on_the_way;
mod said;
mod sentences;
mod terminal;
mod view;

pub(crate) use book::plan_book;
pub(crate) use calendar::{Titles, calendar};
pub(crate) use entry_view::EntryView as PlanEntryView;
pub(crate) use groups::Grouping;
pub(crate) use terminal::plan_terminal;
pub(crate) use view::{PlanView, Shown, plan_view};
