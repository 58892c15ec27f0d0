//! Commands that read and tell.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

/// `norm show`.
#[derive(Debug, Args)]
pub struct Show {
    /// The norm: `noord-holland`, or `noord-holland@2025`; without it, that of norm.toml ·
    /// De norm: `noord-holland`, of `noord-holland@2025`; zonder deze die van norm.toml
    pub norm: Option<String>,
    /// The number of a requirement: `5.2` ·
    /// Het nummer van een punt: `5.2`
    pub requirement: Option<String>,
}

/// `norm validate`.
#[derive(Debug, Args)]
pub struct Validate {
    /// Answers files, norm files, norm.toml, or folders; without any, the whole workspace ·
    /// Antwoordenbestanden, normbestanden, norm.toml of mappen; zonder iets de hele werkmap
    #[arg(value_name = "PATHS")]
    pub files: Vec<PathBuf>,
    /// Write settled files down in norm.toml with their hash, so that a later change is noticed ·
    /// Leg vastgestelde bestanden met hun vingerafdruk vast in norm.toml, zodat een latere verandering opvalt
    #[arg(long, conflicts_with = "files")]
    pub record: bool,
    /// How to write the problems; all but text quote nothing of a file ·
    /// De vorm van de meldingen; behalve text halen ze niets uit een bestand aan
    #[arg(long, default_value = "text", value_name = "FORMAT")]
    pub format: ProblemFormatArg,
}

/// `norm assess`.
#[derive(Debug, Args)]
pub struct Assess {
    /// Answers files, or folders of them; with the file of a body that answers for all beside it, its answers are shown too ·
    /// Antwoordenbestanden, of mappen ervan; met het bestand erbij van wie voor allen antwoordt, zijn ook die antwoorden te zien
    #[arg(required = true, value_name = "ANSWERS")]
    pub files: Vec<PathBuf>,
    /// How to write the picture ·
    /// De vorm van het beeld
    #[arg(long, default_value = "text", value_name = "FORMAT")]
    pub format: FormatArg,
    /// Exit 1 when there is a finding with one of these codes, separated by commas ·
    /// Geef afloopcode 1 als er een aandachtspunt is met een van deze codes, met komma's ertussen
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    pub fail_on: Vec<String>,
    /// Hold each file against its own agreements: [gate] in norm.toml ·
    /// Houd elk bestand naast de eigen afspraken: [gate] in norm.toml
    #[arg(long)]
    pub gate: bool,
    /// Go on with the files that are fine when others are not; the exit code stays 2 ·
    /// Ga door met de bestanden die goed zijn als andere dat niet zijn; de afloopcode blijft 2
    #[arg(long)]
    pub keep_going: bool,
}

/// A form of the picture.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum FormatArg {
    /// For the terminal ·
    /// Voor de terminal
    Text,
    /// JSON, documented and versioned ·
    /// JSON, beschreven en met een versie
    Json,
    /// The same as YAML ·
    /// Hetzelfde als YAML
    Yaml,
    /// Findings as annotations of GitHub Actions ·
    /// Aandachtspunten als opmerkingen van GitHub Actions
    Github,
    /// Findings as Code Quality of GitLab ·
    /// Aandachtspunten als Code Quality van GitLab
    Gitlab,
    /// Findings as SARIF 2.1.0 ·
    /// Aandachtspunten als SARIF 2.1.0
    Sarif,
    /// Findings as JUnit XML ·
    /// Aandachtspunten als JUnit-XML
    Junit,
}

/// A form of problems.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ProblemFormatArg {
    /// For the terminal ·
    /// Voor de terminal
    Text,
    /// JSON, for programs ·
    /// JSON, voor programma's
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

/// `norm explain`.
#[derive(Debug, Args)]
pub struct Explain {
    /// The code: `no-reason`; without it, all codes ·
    /// De code: `no-reason`; zonder deze alle codes
    pub code: Option<String>,
}

/// `norm help`.
#[derive(Debug, Args)]
pub struct Help {
    /// The command: `assess` ·
    /// De opdracht: `assess`
    #[arg(value_name = "COMMAND")]
    pub topic: Vec<String>,
}
