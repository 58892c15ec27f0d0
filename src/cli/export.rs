//! `norm export`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::AudienceArgs;

/// `norm export`.
#[derive(Debug, Args)]
#[command(mut_arg("audience", |arg| arg.default_value("region")))]
pub struct Export {
    /// Answers files; wildcards are expanded ·
    /// Antwoordenbestanden; sterretjes mogen
    #[arg(value_name = "PATHS")]
    pub paths: Vec<PathBuf>,
    /// What a line is; docs/export.md names the columns ·
    /// Wat een regel is; docs/export.md noemt de kolommen
    #[arg(long, default_value = "long", value_name = "LAYOUT")]
    pub layout: LayoutArg,
    /// Only the answers to this norm: `flevoland`, or `flevoland@2.0` ·
    /// Alleen de antwoorden op deze norm: `flevoland`, of `flevoland@2.0`
    #[arg(long, value_name = "NORM")]
    pub norm: Option<String>,
    /// What a Dutch Excel opens right by double-click; for programs leave it out ·
    /// Wat een Nederlandse Excel met dubbelklikken goed opent; voor programma's niet nodig
    #[arg(long)]
    pub excel: bool,
    /// Where to write; else stdout ·
    /// Waar het geschreven wordt; anders op het scherm
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// For whom.
    #[command(flatten)]
    pub audience: AudienceArgs,
    /// Go on with the files that are fine when others are not; the exit code stays 2 ·
    /// Ga door met de bestanden die goed zijn als andere dat niet zijn; de afloopcode blijft 2
    #[arg(long)]
    pub keep_going: bool,
}

/// What a line of the export is.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum LayoutArg {
    /// An organisation, a measurement and a requirement ·
    /// Een organisatie, een meting en een punt van de norm
    Long,
    /// A criterion of a requirement ·
    /// Een onderdeel van een punt van de norm
    Criteria,
    /// An organisation and a measurement, with a column per requirement ·
    /// Een organisatie en een meting, met een kolom per punt
    Wide,
    /// An organisation, a measurement and a theme, with counts ·
    /// Een organisatie, een meting en een thema, met aantallen
    Themes,
    /// An action ·
    /// Een actie
    Actions,
    /// A finding ·
    /// Een aandachtspunt
    Findings,
}
