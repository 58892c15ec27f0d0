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
    /// Language of everything people read
    #[arg(
        long,
        global = true,
        env = "NORM_LANG",
        default_value = "nl",
        value_name = "LANG"
    )]
    pub lang: LangArg,
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
