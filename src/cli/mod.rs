//! What people type: clap types only.

mod diff;
mod export;
mod fill;
mod overview;
mod read;
mod report;
mod schema;
mod share;
mod shell;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

pub use diff::{Diff, DiffFormatArg};
pub use export::{Export, LayoutArg};
pub use fill::{AnswerFields, Convert, Init, MeasurementArgs, Merge, Next, ReplaceArgs, Set};
pub use overview::{Overview, OverviewFormatArg, ViewArg};
pub use read::{Assess, Explain, FormatArg, ProblemFormatArg, Show, Validate};
pub use report::{AudienceArg, AudienceArgs, Report, ReportFormatArg};
pub use schema::{Schema, SchemaAnswers, SchemaFile, SchemaOutput};
pub use share::Share;
pub use shell::{Completions, Man, ShellArg};

/// Hold an organisation against an agreed norm for resilient government, over plain files.
#[derive(Debug, Parser)]
#[command(
    name = "norm",
    version,
    max_term_width = 100,
    disable_help_subcommand = false
)]
pub struct Cli {
    /// Flags of every command.
    #[command(flatten)]
    pub global: Global,
    /// What to do; nothing = the ten lines.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// Flags that mean the same in every command.
#[derive(Debug, Args)]
pub struct Global {
    /// Language of everything people read: nl or en [default: NORM_LANG, else nl]
    #[arg(long, global = true, value_name = "LANG", hide_possible_values = true)]
    pub lang: Option<LangArg>,
    /// Folder with norm files that add to or replace the built-in norms
    #[arg(long, global = true, value_name = "DIR")]
    pub norms: Option<PathBuf>,
    /// Judge on this day instead of on the measurement's own date
    #[arg(long, global = true, value_name = "DATE", value_parser = date)]
    pub as_of: Option<Date>,
    /// Colour: auto follows the terminal, NO_COLOR and CLICOLOR_FORCE
    #[arg(long, global = true, default_value = "auto", value_name = "WHEN")]
    pub color: ColorArg,
    /// Let warnings count as errors
    #[arg(long, global = true)]
    pub strict: bool,
    /// The norm.toml to use instead of the one found upwards from here
    #[arg(long, global = true, value_name = "FILE")]
    pub workspace: Option<PathBuf>,
}

/// A language.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum LangArg {
    /// Dutch
    Nl,
    /// English
    En,
}

/// When to use colour.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum ColorArg {
    /// When the output is a terminal that wants it
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// List the norms at hand
    List,
    /// Show what a norm asks, or all about one requirement
    Show(Show),
    /// Name every problem of every file: exit 1 when there is an error
    Validate(Validate),
    /// Show where an organisation stands: the gap picture
    Assess(Assess),
    /// Write the report for the council, the triangle, the region or the province
    Report(Report),
    /// Show what changed since the baseline: exit 1 on a regression or a lost answer
    Diff(Diff),
    /// Make the answers file that may leave the organisation
    Share(Share),
    /// Write one CSV over many organisations, for Excel, R, pandas or DuckDB
    Export(Export),
    /// Begin: an empty form of what the norm asks of one kind of organisation
    Init(Init),
    /// Put parts together that colleagues filled in; conflicts are named, never settled
    Merge(Merge),
    /// Begin next year's file from this year's: all carried over, nothing confirmed
    Next(Next),
    /// Change one answer in a file and keep every other byte
    Set(Set),
    /// Turn answers from one format into another, without loss
    Convert(Convert),
    /// Show the picture over many organisations, without ranking
    Overview(Overview),
    /// Explain a code and what to do about it
    Explain(Explain),
    /// Write the JSON Schema of a file, for editors that complete and explain while typing
    Schema(Schema),
    /// Write the script that lets a shell complete commands, ids and words
    Completions(Completions),
    /// Write the man page, or with -o all of them
    Man(Man),
}

fn date(text: &str) -> Result<Date, String> {
    crate::document::iso_date(text).ok_or_else(|| "write a date as 2025-04-15".to_owned())
}
