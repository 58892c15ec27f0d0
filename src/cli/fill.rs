//! Commands that fill in.

use std::path::PathBuf;

use clap::Args;
use jiff::civil::Date;

use super::date;

/// `norm init`.
#[derive(Debug, Args)]
pub struct Init {
    /// The norm: `noord-holland`, or `noord-holland@2025`
    pub norm: String,
    /// The kind of organisation, as the norm knows it: gemeente
    #[arg(long, value_name = "KIND")]
    pub kind: String,
    /// The organisation's name
    #[arg(long, value_name = "NAME")]
    pub name: String,
    /// The organisation's id, a short word [default: from the name]
    #[arg(long, value_name = "ID")]
    pub id: Option<String>,
    /// The region
    #[arg(long, value_name = "NAME")]
    pub region: Option<String>,
    /// The measurement.
    #[command(flatten)]
    pub measurement: MeasurementArgs,
    /// The date on which everything is judged; without it, the form has room for it
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub date: Option<Date>,
    /// Only these themes and requirements, separated by commas: 2,4.1,5.10
    #[arg(long, value_name = "IDS", value_delimiter = ',')]
    pub only: Vec<String>,
    /// The new file; its name tells the format
    #[arg(short, long, value_name = "FILE")]
    pub output: PathBuf,
    /// In a workbook: last time's answers, to read beside the questions
    #[arg(long, value_name = "ANSWERS")]
    pub baseline: Option<PathBuf>,
}

/// What a measurement is called.
#[derive(Debug, Args)]
pub struct MeasurementArgs {
    /// The measurement's id, a short word [default: the year of its date]
    #[arg(long, value_name = "ID")]
    pub measurement: Option<String>,
    /// What the measurement is called
    #[arg(long, value_name = "TEXT")]
    pub label: Option<String>,
}

/// `norm merge`.
#[derive(Debug, Args)]
pub struct Merge {
    /// Answers files that each hold a part
    #[arg(required = true, value_name = "PARTS")]
    pub parts: Vec<PathBuf>,
    /// The new file; its name tells the format
    #[arg(short, long, value_name = "FILE")]
    pub output: PathBuf,
    /// Replacing.
    #[command(flatten)]
    pub replace: ReplaceArgs,
}

/// `norm next`.
#[derive(Debug, Args)]
pub struct Next {
    /// This year's answers
    #[arg(value_name = "ANSWERS")]
    pub file: PathBuf,
    /// The date of the next measurement
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub date: Date,
    /// The measurement.
    #[command(flatten)]
    pub measurement: MeasurementArgs,
    /// The new file, its name tells the format; else stdout, in the format of ANSWERS
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Replacing.
    #[command(flatten)]
    pub replace: ReplaceArgs,
}

/// `norm convert`.
#[derive(Debug, Args)]
pub struct Convert {
    /// The answers file to read
    #[arg(value_name = "IN")]
    pub input: PathBuf,
    /// The file to write; its name tells the format
    #[arg(value_name = "OUT")]
    pub output: PathBuf,
    /// In a workbook: last time's answers, to read beside the questions
    #[arg(long, value_name = "ANSWERS")]
    pub baseline: Option<PathBuf>,
    /// Replacing.
    #[command(flatten)]
    pub replace: ReplaceArgs,
}

/// Whether a file that is there may be replaced.
#[derive(Clone, Copy, Debug, Args)]
pub struct ReplaceArgs {
    /// Replace the new file if there is one of that name; never a file that is read
    #[arg(long)]
    pub replace: bool,
}
