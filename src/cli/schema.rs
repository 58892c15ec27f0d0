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
    /// The schema of an answers file; with a norm and a kind it knows every requirement and criterion
    Answers(SchemaAnswers),
    /// The schema of a norm file
    Norm(SchemaOutput),
    /// The schema of norm.toml
    Workspace(SchemaOutput),
}

/// `norm schema answers`.
#[derive(Debug, Args)]
pub struct SchemaAnswers {
    /// The norm that the answers are for; without it, the one that norm.toml names
    #[arg(long, value_name = "NORM")]
    pub norm: Option<String>,
    /// The kind of organisation that answers, as the norm knows it
    #[arg(long, value_name = "KIND")]
    pub kind: Option<String>,
    /// Where to write.
    #[command(flatten)]
    pub to: SchemaOutput,
}

/// Where a schema is written.
#[derive(Debug, Args)]
pub struct SchemaOutput {
    /// Where to write; else stdout
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}
