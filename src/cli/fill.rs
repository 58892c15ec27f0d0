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

/// `norm set`.
#[derive(Debug, Args)]
pub struct Set {
    /// The answers file, YAML or TOML
    #[arg(value_name = "ANSWERS")]
    pub file: PathBuf,
    /// The number of the requirement: 5.10
    #[arg(value_name = "ID")]
    pub requirement: String,
    /// The fields.
    #[command(flatten)]
    pub fields: AnswerFields,
    /// A criterion with its status: vastgoed=deels; may be given more than once
    #[arg(long, value_name = "ID=STATUS")]
    pub criterion: Vec<String>,
}

/// The fields of an answer that hold one value; empty takes a value away.
#[derive(Debug, Args)]
pub struct AnswerFields {
    /// How far it is: voldoet, deels, niet, nvt
    #[arg(long, value_name = "STATUS")]
    pub status: Option<String>,
    /// Why
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
    /// A role, never a person
    #[arg(long, value_name = "ROLE")]
    pub owner: Option<String>,
    /// When a recurring duty was last done
    #[arg(long, value_name = "DATE")]
    pub last_done: Option<String>,
    /// none: it has not come up
    #[arg(long, value_name = "WORD")]
    pub occasion: Option<String>,
    /// false: carried over and not yet confirmed; true: confirmed
    #[arg(long, value_name = "FLAG")]
    pub confirmed: Option<String>,
    /// Why it is judged differently though nothing changed
    #[arg(long, value_name = "TEXT")]
    pub reassessed: Option<String>,
    /// Help wanted; for region and province
    #[arg(long, value_name = "TEXT")]
    pub support: Option<String>,
    /// What can be shared; for region and province
    #[arg(long, value_name = "TEXT")]
    pub offer: Option<String>,
    /// A remark on the norm; for region and province
    #[arg(long, value_name = "TEXT")]
    pub on_norm: Option<String>,
    /// A text for council and inhabitants
    #[arg(long, value_name = "TEXT")]
    pub public: Option<String>,
    /// Shown only where the local user asks for it
    #[arg(long, value_name = "TEXT")]
    pub private: Option<String>,
}

impl AnswerFields {
    /// Each field by its key, in the order of files.
    pub fn all(&self) -> [(&'static str, Option<&str>); 12] {
        let fields = [
            ("status", &self.status),
            ("note", &self.note),
            ("owner", &self.owner),
            ("last_done", &self.last_done),
            ("occasion", &self.occasion),
            ("confirmed", &self.confirmed),
            ("reassessed", &self.reassessed),
            ("support", &self.support),
            ("offer", &self.offer),
            ("on_norm", &self.on_norm),
            ("public", &self.public),
            ("private", &self.private),
        ];
        fields.map(|(name, typed)| (name, typed.as_deref()))
    }
}
