//! What `norm plan` is asked.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use jiff::civil::Date;

use crate::cli::{AudienceArgs, DocumentForm, DocumentOr, ReferenceArgs, ReplaceArgs, date};
use crate::io::output_kind::OutputKind;
use crate::render::Grouping;

/// `norm plan`.
#[derive(Debug, Args)]
#[command(mut_arg("audience", |arg| arg.default_value("internal")))]
#[command(mut_arg("with_private", |arg| arg.hide(true)))]
pub(in crate::command) struct PlanArgs {
    /// Answers of one organisation: several norms, or those of a body that answers for all beside them ·
    /// Antwoorden van één organisatie: op meer normen, of met die van wie voor allen antwoordt erbij
    #[arg(required = true, value_name = "ANSWERS")]
    pub(super) files: Vec<PathBuf>,
    /// How a text or document is put together [default: owner] ·
    /// Hoe een tekst of document is ingedeeld [standaard: owner]
    #[arg(long, value_name = "LAYOUT")]
    pub(super) by: Option<ByArg>,
    /// Only what is of this owner: a role or department, as it stands in the answers ·
    /// Alleen wat van deze eigenaar is: een functie of afdeling, zoals die in de antwoorden staat
    #[arg(long, value_name = "ROLE", allow_hyphen_values = true)]
    pub(super) owner: Option<String>,
    /// Only what is due up to and including this day, and what has no day ·
    /// Alleen wat tot en met deze dag klaar moet zijn, en wat geen datum heeft
    #[arg(long, value_name = "DATE", allow_hyphen_values = true, value_parser = date)]
    pub(super) until: Option<Date>,
    /// The form; without it, told by the name of the output, else text ·
    /// De vorm; zonder deze bepaalt de naam van de uitvoer het, anders text
    #[arg(long, value_name = "FORMAT")]
    pub(super) format: Option<PlanFormat>,
    /// In a calendar: show titles of actions and documents too, and when something was last done ·
    /// In een agenda: toon ook titels van acties en stukken, en wanneer iets voor het laatst is gedaan
    #[arg(long)]
    pub(super) with_titles: bool,
    /// Where to write; else stdout ·
    /// Waar het geschreven wordt; anders op het scherm
    #[arg(short, long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
    /// For whom: a plan is for the organisation itself.
    #[command(flatten)]
    pub(super) audience: AudienceArgs,
    /// Folder with templates that replace ours, file by file ·
    /// Map met eigen sjablonen, elk in plaats van het onze met die naam
    #[arg(long, value_name = "DIR")]
    pub(super) template: Option<PathBuf>,
    /// The house style of a plan in Word.
    #[command(flatten)]
    pub(super) reference: ReferenceArgs,
    /// Whether what people edit may be replaced.
    #[command(flatten)]
    pub(super) replace: ReplaceArgs,
}

/// A form of a plan.
pub(super) type PlanFormat = DocumentOr<PlanFormatArg>;

/// How a plan is put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ByArg {
    /// Whose it is ·
    /// Van wie het is
    Owner,
    /// By when it is due ·
    /// Wanneer het klaar moet zijn
    Date,
    /// The theme of the norm ·
    /// Het thema van de norm
    Theme,
}

impl From<ByArg> for Grouping {
    fn from(by: ByArg) -> Self {
        match by {
            ByArg::Owner => Self::Owner,
            ByArg::Date => Self::Date,
            ByArg::Theme => Self::Theme,
        }
    }
}

/// A form of a plan that is no document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum PlanFormatArg {
    /// For the terminal ·
    /// Voor de terminal
    Text,
    /// A workbook, a row a line ·
    /// Een werkboek, een rij per regel
    Xlsx,
    /// One table, for R, pandas or DuckDB ·
    /// Eén tabel, voor R, pandas of DuckDB
    Csv,
    /// A calendar: days, numbers and kinds ·
    /// Een agenda: dagen, nummers en soorten
    Ics,
    /// JSON, documented and versioned ·
    /// JSON, beschreven en met een versie
    Json,
}

/// Every form that is no document, those that people think of first before the others.
pub(super) const OWN_FORMATS: [PlanFormatArg; 5] = [
    PlanFormatArg::Ics,
    PlanFormatArg::Xlsx,
    PlanFormatArg::Csv,
    PlanFormatArg::Json,
    PlanFormatArg::Text,
];

/// What is written in a form.
pub(super) fn kind_of(format: PlanFormat) -> OutputKind {
    match format {
        PlanFormat::Document(form) => OutputKind::Document(form),
        PlanFormat::Own(PlanFormatArg::Text) => OutputKind::Text,
        PlanFormat::Own(PlanFormatArg::Xlsx) => OutputKind::Workbook,
        PlanFormat::Own(PlanFormatArg::Csv) => OutputKind::Table,
        PlanFormat::Own(PlanFormatArg::Ics) => OutputKind::Calendar,
        PlanFormat::Own(PlanFormatArg::Json) => OutputKind::Json,
    }
}

/// Every form, documents first.
pub(super) fn formats() -> impl Iterator<Item = PlanFormat> {
    let documents = DocumentForm::ALL.iter().copied();
    let own = OWN_FORMATS.into_iter().map(PlanFormat::Own);
    documents.map(PlanFormat::Document).chain(own)
}
