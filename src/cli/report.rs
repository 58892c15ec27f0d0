//! `norm report`, and for whom an output is made.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::ReplaceArgs;
use crate::answers::Audience;

/// `norm report`.
#[derive(Debug, Args)]
pub struct Report {
    /// Answers files, or folders of them; several need a folder for their reports ·
    /// Antwoordenbestanden, of mappen ervan; meer dan één vraagt een map voor de verslagen
    #[arg(required_unless_present = "write_templates", value_name = "ANSWERS")]
    pub files: Vec<PathBuf>,
    /// The measurement to compare with ·
    /// De meting waarmee vergeleken wordt
    #[arg(long, value_name = "FILE")]
    pub baseline: Option<PathBuf>,
    /// The form; without it, told by the name of the output ·
    /// De vorm; zonder deze bepaalt de naam van de uitvoer het
    #[arg(long, value_name = "FORMAT")]
    pub format: Option<ReportFormatArg>,
    /// Where to write: a file, or a folder (its name ends in `/`, or there are several files, a folder or a wildcard); else stdout ·
    /// Waar het geschreven wordt: een bestand, of een map (de naam eindigt op `/`, of er zijn meer bestanden, een map of een sterretje); anders op het scherm
    #[arg(short, long, value_name = "PATH")]
    pub output: Option<PathBuf>,
    /// For whom.
    #[command(flatten)]
    pub audience: AudienceArgs,
    /// Folder with templates that replace ours, file by file ·
    /// Map met eigen sjablonen, elk in plaats van het onze met die naam
    #[arg(long, value_name = "DIR")]
    pub template: Option<PathBuf>,
    /// Write our templates to a new folder, to start from ·
    /// Schrijf onze sjablonen in een nieuwe map, om mee te beginnen
    #[arg(long, value_name = "DIR", conflicts_with_all = ["files", "baseline", "output", "template"])]
    pub write_templates: Option<PathBuf>,
    /// Go on with the files that are fine when others are not; the exit code stays 2 ·
    /// Ga door met de bestanden die goed zijn als andere dat niet zijn; de afloopcode blijft 2
    #[arg(long)]
    pub keep_going: bool,
    /// Whether Markdown may be replaced.
    #[command(flatten)]
    pub replace: ReplaceArgs,
}

/// For whom an output is made.
#[derive(Debug, Args)]
pub struct AudienceArgs {
    /// For whom: this decides what is shown ·
    /// Voor wie: dat bepaalt wat er te zien is
    #[arg(
        long = "for",
        value_name = "AUDIENCE",
        default_value = "internal",
        ignore_case = true
    )]
    pub audience: AudienceArg,
    /// Show private remarks too; only with `--for internal` ·
    /// Toon ook de eigen aantekeningen; alleen met `--for internal`
    #[arg(long)]
    pub with_private: bool,
}

/// An audience.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum AudienceArg {
    /// The organisation itself ·
    /// De organisatie zelf
    Internal,
    /// The region: RIEC and partners ·
    /// De regio: RIEC en partners
    Region,
    /// The province ·
    /// De provincie
    Province,
    /// Council and inhabitants ·
    /// Raad en inwoners
    Public,
}

impl AudienceArg {
    /// The audience that is meant.
    pub fn audience(self) -> Audience {
        match self {
            Self::Internal => Audience::Internal,
            Self::Region => Audience::Region,
            Self::Province => Audience::Province,
            Self::Public => Audience::Public,
        }
    }
}

/// The form of a report.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum ReportFormatArg {
    /// GitHub-flavoured Markdown, which converts to Word ·
    /// Markdown zoals op GitHub, om te zetten naar Word
    Markdown,
    /// One self-contained HTML file ·
    /// Eén HTML-bestand met alles erin
    Html,
}
