//! `norm diff`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::AudienceArgs;

/// `norm diff`.
#[derive(Debug, Args)]
pub struct Diff {
    /// The earlier measurement first: answers files, or two folders of them, or two norm files ·
    /// De oudste meting eerst: antwoordenbestanden, of twee mappen ervan, of twee normbestanden
    #[arg(required = true, num_args = 2.., value_names = ["BASELINE", "CURRENT"])]
    pub files: Vec<PathBuf>,
    /// How to write what changed ·
    /// In welke vorm
    #[arg(long, default_value = "text", value_name = "FORMAT")]
    pub format: DiffFormatArg,
    /// Exit 1 on these codes, separated by commas; not with folders, nor for province or public [default: regression,answer-lost] ·
    /// Geef afloopcode 1 bij deze codes, met komma's ertussen; niet bij mappen, en niet voor province of public [standaard: regression,answer-lost]
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    pub fail_on: Option<Vec<String>>,
    /// Never exit 1 ·
    /// Geef nooit afloopcode 1
    #[arg(long)]
    pub exit_zero: bool,
    /// Hold the current file against its own agreements: [gate] in norm.toml ·
    /// Houd het nieuwste bestand naast de eigen afspraken: [gate] in norm.toml
    #[arg(long)]
    pub gate: bool,
    /// For whom.
    #[command(flatten)]
    pub audience: AudienceArgs,
}

/// A form of a diff.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum DiffFormatArg {
    /// For the terminal ·
    /// Voor de terminal
    Text,
    /// For a pull request or a job summary ·
    /// Voor een pull request of de samenvatting van een pijplijn
    Markdown,
    /// JSON, documented and versioned ·
    /// JSON, beschreven en met een versie
    Json,
    /// Annotations of GitHub Actions ·
    /// Opmerkingen van GitHub Actions
    Github,
    /// Code Quality of GitLab ·
    /// Code Quality van GitLab
    Gitlab,
    /// SARIF 2.1.0, for pipelines ·
    /// SARIF 2.1.0, voor pijplijnen
    Sarif,
    /// JUnit XML, for pipelines ·
    /// JUnit-XML, voor pijplijnen
    Junit,
}
