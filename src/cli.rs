//! What people type: clap types only.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

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
    /// Explain a code and what to do about it
    Explain(Explain),
}

/// `norm show`.
#[derive(Debug, Args)]
pub struct Show {
    /// The norm: `noord-holland`, or `noord-holland@2025`
    pub norm: String,
    /// The number of a requirement: `5.2`
    pub requirement: Option<String>,
}

/// `norm validate`.
#[derive(Debug, Args)]
pub struct Validate {
    /// Answers files (YAML or TOML) and norm files; wildcards are expanded
    #[arg(required = true, value_name = "FILES")]
    pub files: Vec<PathBuf>,
    /// How to write the problems; all but text quote nothing of a file
    #[arg(long, default_value = "text", value_name = "FORMAT")]
    pub format: ProblemFormatArg,
}

/// `norm assess`.
#[derive(Debug, Args)]
pub struct Assess {
    /// Answers files; with the file of a body that answers for all beside it, its answers are shown too
    #[arg(required = true, value_name = "ANSWERS")]
    pub files: Vec<PathBuf>,
    /// How to write the picture
    #[arg(long, default_value = "text", value_name = "FORMAT")]
    pub format: FormatArg,
    /// Exit 1 when there is a finding with one of these codes, separated by commas
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    pub fail_on: Vec<String>,
    /// Hold each file against its own agreements: [gate] in norm.toml
    #[arg(long)]
    pub gate: bool,
    /// Go on with the files that are fine when others are not; the exit code stays 2
    #[arg(long)]
    pub keep_going: bool,
}

/// A form of the picture.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum FormatArg {
    /// For the terminal
    Text,
    /// JSON, documented and versioned
    Json,
    /// The same as YAML
    Yaml,
    /// Findings as annotations of GitHub Actions
    Github,
    /// Findings as SARIF 2.1.0
    Sarif,
    /// Findings as JUnit XML
    Junit,
}

/// `norm report`.
#[derive(Debug, Args)]
pub struct Report {
    /// Answers files; several need a folder for their reports
    #[arg(required_unless_present = "write_templates", value_name = "ANSWERS")]
    pub files: Vec<PathBuf>,
    /// The measurement to compare with
    #[arg(long, value_name = "FILE")]
    pub baseline: Option<PathBuf>,
    /// The form; without it, told by the name of the output
    #[arg(long, value_name = "FORMAT")]
    pub format: Option<ReportFormatArg>,
    /// Where to write: a file, or a folder for several; else stdout
    #[arg(short, long, value_name = "PATH")]
    pub output: Option<PathBuf>,
    /// For whom.
    #[command(flatten)]
    pub audience: AudienceArgs,
    /// Folder with templates that replace ours, file by file
    #[arg(long, value_name = "DIR")]
    pub template: Option<PathBuf>,
    /// Write our templates to a new folder, to start from
    #[arg(long, value_name = "DIR", conflicts_with_all = ["files", "baseline", "output", "template"])]
    pub write_templates: Option<PathBuf>,
    /// Go on with the files that are fine when others are not; the exit code stays 2
    #[arg(long)]
    pub keep_going: bool,
}

/// For whom an output is made.
#[derive(Debug, Args)]
pub struct AudienceArgs {
    /// For whom: this decides what is shown
    #[arg(long = "for", value_name = "AUDIENCE", default_value = "internal")]
    pub audience: AudienceArg,
    /// Show private remarks too; only inside the organisation
    #[arg(long)]
    pub with_private: bool,
}

/// An audience.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum AudienceArg {
    /// The organisation itself
    Internal,
    /// The region: RIEC and partners
    Region,
    /// The province
    Province,
    /// Council and inhabitants
    Public,
}

/// The form of a report.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum ReportFormatArg {
    /// GitHub-flavoured Markdown, which converts to Word
    Markdown,
    /// One self-contained HTML file
    Html,
}

/// `norm diff`.
#[derive(Debug, Args)]
pub struct Diff {
    /// The earlier measurement first: answers files, or two folders of them, or two norm files
    #[arg(required = true, num_args = 2.., value_name = "BASELINE CURRENT")]
    pub files: Vec<PathBuf>,
    /// How to write what changed
    #[arg(long, default_value = "text", value_name = "FORMAT")]
    pub format: DiffFormatArg,
    /// Exit 1 on these codes, separated by commas
    #[arg(
        long,
        value_name = "CODES",
        value_delimiter = ',',
        default_value = "regression,answer-lost"
    )]
    pub fail_on: Vec<String>,
    /// Never exit 1
    #[arg(long)]
    pub exit_zero: bool,
    /// Hold the current file against its own agreements: [gate] in norm.toml
    #[arg(long)]
    pub gate: bool,
    /// For whom.
    #[command(flatten)]
    pub audience: AudienceArgs,
}

/// A form of a diff.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum DiffFormatArg {
    /// For the terminal
    Text,
    /// For a pull request or a job summary
    Markdown,
    /// JSON, documented and versioned
    Json,
    /// Annotations of GitHub Actions
    Github,
    /// SARIF 2.1.0
    Sarif,
    /// JUnit XML
    Junit,
}

/// A form of problems.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ProblemFormatArg {
    /// For the terminal
    Text,
    /// JSON
    Json,
    /// Annotations of GitHub Actions
    Github,
    /// SARIF 2.1.0
    Sarif,
    /// JUnit XML
    Junit,
}

/// `norm explain`.
#[derive(Debug, Args)]
pub struct Explain {
    /// The code: `no-reason`
    pub code: String,
}

fn date(text: &str) -> Result<Date, String> {
    crate::document::iso_date(text).ok_or_else(|| "write a date as 2025-04-15".to_owned())
}
