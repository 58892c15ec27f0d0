//! `norm export`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::AudienceArgs;

/// `norm export`.
#[derive(Debug, Args)]
#[command(mut_arg("audience", |arg| arg.default_value("region")))]
pub struct Export {
    /// Answers files; wildcards are expanded
    #[arg(value_name = "PATHS")]
    pub paths: Vec<PathBuf>,
    /// What a line is; docs/export.md names the columns
    #[arg(long, default_value = "long", value_name = "LAYOUT")]
    pub layout: LayoutArg,
    /// Only the answers to this norm: `flevoland`, or `flevoland@2.0`
    #[arg(long, value_name = "NORM")]
    pub norm: Option<String>,
    /// What a Dutch Excel opens right by double-click; for programs leave it out
    #[arg(long)]
    pub excel: bool,
    /// Where to write; else stdout
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// For whom.
    #[command(flatten)]
    pub audience: AudienceArgs,
    /// Go on with the files that are fine when others are not; the exit code stays 2
    #[arg(long)]
    pub keep_going: bool,
}

/// What a line of the export is.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum LayoutArg {
    /// An organisation, a measurement and a requirement
    Long,
    /// An organisation and a measurement, with a column per requirement
    Wide,
    /// An organisation, a measurement and a theme, with counts
    Themes,
    /// An action
    Actions,
    /// A finding
    Findings,
}
