//! Arguments that several commands have.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use jiff::civil::Date;

use crate::document::{YEARS, clear_date, is_control};
use crate::lang::Said;

/// What a measurement is called.
#[derive(Debug, Args)]
pub(crate) struct MeasurementArgs {
    /// The measurement's id, a short word [default: the year of its date] ·
    /// Een kort woord voor de meting [standaard: het jaar van de datum]
    #[arg(long, value_name = "ID", allow_hyphen_values = true)]
    pub measurement: Option<String>,
    /// What the measurement is called ·
    /// Hoe de meting heet
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true, value_parser = text)]
    pub label: Option<String>,
}

/// Whether private remarks go from YAML or TOML into a form.
#[derive(Clone, Copy, Debug, Args)]
pub(crate) struct PrivateArgs {
    /// Keep private remarks in a workbook or CSV that is made from YAML or TOML ·
    /// Neem eigen aantekeningen mee in een werkboek of CSV dat van YAML of TOML wordt gemaakt
    #[arg(long)]
    pub with_private: bool,
}

/// Until when a form is filled in, and where it goes then.
#[derive(Clone, Debug, Default, Args)]
pub(crate) struct ErrandArgs {
    /// In a workbook: where it is sent when it is filled in; stands on the sheet Uitleg ·
    /// In een werkboek: waar het heen gaat als het is ingevuld; dat staat op het blad Uitleg
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true, value_parser = text)]
    pub return_to: Option<String>,
    /// In a workbook: the last day to fill it in; stands on the sheet Uitleg ·
    /// In een werkboek: de laatste dag om het in te vullen; die staat op het blad Uitleg
    #[arg(long, value_name = "DATE", allow_hyphen_values = true, value_parser = date)]
    pub deadline: Option<Date>,
}

/// A form for people or for programs.
#[derive(Clone, Copy, Debug, Args)]
pub(crate) struct FormArgs {
    /// How to write it ·
    /// De vorm
    #[arg(long, default_value = "text", value_name = "FORMAT")]
    pub format: FormArg,
}

/// For people or for programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum FormArg {
    /// For the terminal ·
    /// Voor de terminal
    Text,
    /// JSON, documented and versioned ·
    /// JSON, beschreven en met een versie
    Json,
}

/// Whether a file that is there may be replaced.
#[derive(Clone, Copy, Debug, Args)]
pub(crate) struct ReplaceArgs {
    /// Replace what people edit (answers, workbooks, Markdown, Word) under the new name; never a file that is read ·
    /// Vervang wat mensen bewerken (antwoorden, werkboeken, Markdown, Word) onder de nieuwe naam; nooit een bestand dat gelezen wordt
    #[arg(long)]
    pub replace: bool,
}

/// The looks of a document of Word.
#[derive(Clone, Debug, Args)]
pub(crate) struct ReferenceArgs {
    /// A Word document with the house style, for .docx (.docx or .dotx) ·
    /// Een document van Word met de huisstijl, voor .docx (.docx of .dotx)
    #[arg(long, value_name = "FILE")]
    pub reference: Option<PathBuf>,
}

/// A date of these years, in any form that can mean one day only.
pub(crate) fn date(text: &str) -> Result<Date, Said> {
    let date = clear_date(text).filter(|date| YEARS.contains(&date.year()));
    date.ok_or_else(|| {
        Said::new(
            "schrijf een datum als 2025-04-15",
            "write a date as 2025-04-15",
        )
    })
}

/// A text that lands in a file.
pub(crate) fn text(text: &str) -> Result<String, Said> {
    match text.chars().any(is_control) {
        false => Ok(text.to_owned()),
        true => Err(Said::new(
            "hier staat een onzichtbaar teken in; haal het weg",
            "there is an invisible character in this; remove it",
        )),
    }
}
