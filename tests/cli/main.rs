//! The binary, run on files, as users run it.

#![allow(unreachable_pub)]
#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "tests walk the values of other crates"
)]

mod advice;
mod articles;
mod assess;
mod bad_files;
mod bounds;
mod common;
mod conversation;
mod convert;
mod corpus;
mod counts;
mod crosswalk;
mod crosswalk_across;
mod dates;
mod diff;
mod diff_many;
mod documents;
mod documents_files;
mod documents_inside;
mod earlier;
mod export;
mod export_criteria;
mod export_files;
mod export_safe;
mod folders;
mod gesprek;
mod ids;
mod init;
mod init_asked;
mod installing;
mod intervals;
mod invented;
mod invullen;
mod known;
mod language;
mod links;
#[cfg(feature = "office")]
mod markings;
mod merge;
mod names;
mod next;
mod norm_sections;
mod norm_told;
mod notice_places;
mod notices;
mod obstacles;
mod overview;
mod overview_agenda;
mod overview_counts;
mod overview_course;
mod overview_files;
mod overview_moved;
mod overview_one_file;
mod overview_outside;
mod overview_rounds;
mod overview_seen;
mod owners;
mod personal;
mod pipelines;
mod plan;
mod plan_calendar;
mod plan_forms;
mod plan_told;
mod private;
mod provenance;
mod province;
mod read;
mod readme;
mod refused_names;
mod related;
mod report;
mod report_files;
mod report_words;
mod revision;
mod schema;
mod set;
mod set_confirm;
mod set_flags;
mod set_items;
mod settled;
mod share;
#[cfg(feature = "office")]
mod sheets;
#[cfg(feature = "office")]
mod sheets_bad;
#[cfg(feature = "office")]
mod sheets_cells;
#[cfg(feature = "office")]
mod sheets_content;
#[cfg(feature = "office")]
mod sheets_done;
#[cfg(feature = "office")]
mod sheets_keys;
#[cfg(feature = "office")]
mod sheets_looks;
#[cfg(feature = "office")]
mod sheets_paper;
#[cfg(feature = "office")]
mod sheets_rows;
#[cfg(feature = "office")]
mod sheets_shown;
#[cfg(feature = "office")]
mod sheets_sight;
#[cfg(feature = "office")]
mod sheets_tables;
#[cfg(feature = "office")]
mod sheets_used;
#[cfg(feature = "office")]
mod sheets_written;
mod shell;
mod show_json;
mod sign_off;
mod slips;
mod split;
mod statuses;
#[cfg(feature = "office")]
mod statuses_typed;
mod streams;
mod targets;
mod templates;
#[cfg(feature = "office")]
mod texts;
mod typed;
mod validate;
mod windows;
#[cfg(not(feature = "office"))]
mod without_office;
#[cfg(feature = "office")]
mod word;
mod words_typed;
mod workspace;
mod workspace_needed;
mod writing;
#[cfg(feature = "office")]
mod written_book;
#[cfg(feature = "office")]
mod year;
