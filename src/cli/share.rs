//! `norm share`.

use std::path::PathBuf;

use clap::Args;

use super::{AudienceArg, ReplaceArgs};

/// `norm share`.
#[derive(Debug, Args)]
pub struct Share {
    /// The answers file ·
    /// Het antwoordenbestand
    #[arg(value_name = "ANSWERS")]
    pub file: PathBuf,
    /// For whom: this decides what is left out ·
    /// Voor wie: dat bepaalt wat eruit blijft
    #[arg(
        long = "for",
        value_name = "AUDIENCE",
        default_value = "region",
        ignore_case = true
    )]
    pub audience: AudienceArg,
    /// Where to write, in the form that its name tells; else stdout ·
    /// Waar het geschreven wordt, in de soort die de naam bepaalt; anders op het scherm
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Whether a file may be replaced.
    #[command(flatten)]
    pub replace: ReplaceArgs,
}
