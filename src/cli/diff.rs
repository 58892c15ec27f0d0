//! `norm diff`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::AudienceArgs;

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
    /// Code Quality of GitLab
    Gitlab,
    /// SARIF 2.1.0
    Sarif,
    /// JUnit XML
    Junit,
}
