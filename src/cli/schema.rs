//! `norm schema`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

/// `norm schema`.
#[derive(Debug, Args)]
pub struct Schema {
    /// Of which file.
    #[command(subcommand)]
    pub file: SchemaFile,
}

/// The files that have a schema.
#[derive(Debug, Subcommand)]
pub enum SchemaFile {
    /// The schema of an answers file; with a norm and a kind it knows every requirement and criterion ·
    /// Het schema van een antwoordenbestand; met een norm en een soort kent het elk punt en elk onderdeel
    Answers(SchemaAnswers),
    /// The schema of a norm file ·
    /// Het schema van een normbestand
    Norm(SchemaOutput),
    /// The schema of norm.toml ·
    /// Het schema van norm.toml
    Workspace(SchemaOutput),
}

/// `norm schema answers`.
#[derive(Debug, Args)]
pub struct SchemaAnswers {
    /// The norm that the answers are for; without it, the one that norm.toml names ·
    /// De norm waarvoor de antwoorden zijn; zonder deze die van norm.toml
    #[arg(long, value_name = "NORM")]
    pub norm: Option<String>,
    /// The kind of organisation that answers, as the norm knows it ·
    /// De soort organisatie die antwoordt, zoals de norm die kent
    #[arg(long, value_name = "KIND")]
    pub kind: Option<String>,
    /// Where to write.
    #[command(flatten)]
    pub to: SchemaOutput,
}

/// Where a schema is written.
#[derive(Debug, Args)]
pub struct SchemaOutput {
    /// Where to write; else stdout ·
    /// Waar het geschreven wordt; anders op het scherm
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}
