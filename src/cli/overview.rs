//! `norm overview`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::AudienceArgs;

/// `norm overview`.
#[derive(Debug, Args)]
#[command(mut_arg("audience", |arg| arg.default_value("province")))]
#[command(mut_arg("with_private", |arg| arg.hide(true)))]
pub struct Overview {
    /// Answers files, folders or wildcards; nothing = those of the workspace
    #[arg(value_name = "PATHS")]
    pub paths: Vec<PathBuf>,
    /// What to show
    #[arg(long, default_value = "overview", value_name = "VIEW")]
    pub view: ViewArg,
    /// The form; without it, told by the name of the output, else text
    #[arg(long, value_name = "FORMAT")]
    pub format: Option<OverviewFormatArg>,
    /// Where to write; else stdout
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// For whom.
    #[command(flatten)]
    pub audience: AudienceArgs,
    /// Only the answers to this norm: `flevoland`, or `flevoland@2.0`
    #[arg(long, value_name = "NORM")]
    pub norm: Option<String>,
    /// The measurement to show [default: the newest]
    #[arg(long, value_name = "ID")]
    pub measurement: Option<String>,
    /// The measurement to compare with [default: the one before]
    #[arg(long, value_name = "ID")]
    pub baseline: Option<String>,
    /// Aliases instead of names, the same every time with the same key
    #[arg(long)]
    pub pseudonyms: bool,
    /// Folder with templates that replace ours, file by file
    #[arg(long, value_name = "DIR")]
    pub template: Option<PathBuf>,
    /// Go on with the files that are fine when others are not; the exit code stays 2
    #[arg(long)]
    pub keep_going: bool,
}

/// A view of the overview.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ViewArg {
    /// The picture over all organisations
    Overview,
    /// Who has sent what, without results
    Submissions,
    /// Support wanted beside what others offer
    Exchange,
    /// The dossier for the evaluation of the norm
    Evaluation,
}

/// A form of an overview.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum OverviewFormatArg {
    /// For the terminal
    Text,
    /// GitHub-flavoured Markdown, which converts to Word
    Markdown,
    /// One self-contained HTML file
    Html,
    /// JSON, documented and versioned
    Json,
    /// One table, documented
    Csv,
}
