//! Commands that read and tell.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

/// `norm show`.
#[derive(Debug, Args)]
pub struct Show {
    /// The norm: `noord-holland`, or `noord-holland@2025`; without it, that of norm.toml
    pub norm: Option<String>,
    /// The number of a requirement: `5.2`
    pub requirement: Option<String>,
}

/// `norm validate`.
#[derive(Debug, Args)]
pub struct Validate {
    /// Answers files (YAML or TOML), norm files, norm.toml, or folders; without any, the whole workspace
    #[arg(value_name = "PATHS")]
    pub files: Vec<PathBuf>,
    /// Write settled files down in norm.toml with their hash, so that a later change is noticed
    #[arg(long, conflicts_with = "files")]
    pub record: bool,
    /// How to write the problems; all but text quote nothing of a file
    #[arg(long, default_value = "text", value_name = "FORMAT")]
    pub format: ProblemFormatArg,
}

/// `norm assess`.
#[derive(Debug, Args)]
pub struct Assess {
    /// Answers files, or folders of them; with the file of a body that answers for all beside it, its answers are shown too
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
    /// Findings as Code Quality of GitLab
    Gitlab,
    /// Findings as SARIF 2.1.0
    Sarif,
    /// Findings as JUnit XML
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
    /// Code Quality of GitLab
    Gitlab,
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
