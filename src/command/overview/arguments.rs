//! What `norm overview` is asked.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::cli::{AudienceArgs, DocumentOr, ReferenceArgs, ReplaceArgs};

/// `norm overview`.
#[derive(Debug, Args)]
#[command(mut_arg("audience", |arg| arg.default_value("province")))]
#[command(mut_arg("with_private", |arg| arg.hide(true)))]
pub(in crate::command) struct OverviewArgs {
    /// Answers files, folders or wildcards; nothing = those of the workspace ·
    /// Antwoordenbestanden of mappen, ook met sterretjes; niets = die van de werkmap
    #[arg(value_name = "PATHS")]
    pub(super) paths: Vec<PathBuf>,
    /// What to show ·
    /// Wat er te zien is
    #[arg(long, default_value = "overview", value_name = "VIEW")]
    pub(super) view: ViewArg,
    /// The form; without it, told by the name of the output, else text ·
    /// De vorm; zonder deze bepaalt de naam van de uitvoer het, anders text
    #[arg(long, value_name = "FORMAT")]
    pub(super) format: Option<DocumentOr<OverviewFormatArg>>,
    /// Where to write; else stdout ·
    /// Waar het geschreven wordt; anders op het scherm
    #[arg(short, long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
    /// For whom.
    #[command(flatten)]
    pub(super) audience: AudienceArgs,
    /// Only the answers to this norm: `flevoland`, or `flevoland@2.0` ·
    /// Alleen de antwoorden op deze norm: `flevoland`, of `flevoland@2.0`
    #[arg(long, value_name = "NORM", allow_hyphen_values = true)]
    pub(super) norm: Option<String>,
    /// The measurement to show [default: the newest] ·
    /// De meting die getoond wordt [standaard: de nieuwste]
    #[arg(long, value_name = "ID", allow_hyphen_values = true)]
    pub(super) measurement: Option<String>,
    /// The measurement to compare with [default: the one before] ·
    /// De meting waarmee vergeleken wordt [standaard: die ervoor]
    #[arg(long, value_name = "ID", allow_hyphen_values = true)]
    pub(super) baseline: Option<String>,
    /// Only settled answers count; drafts are sent, and in no number ·
    /// Alleen vastgestelde antwoorden tellen; concepten zijn ingezonden en zitten in geen getal
    #[arg(long)]
    pub(super) settled_only: bool,
    /// Aliases instead of names, the same every time with the same key ·
    /// Schuilnamen in plaats van namen, met dezelfde sleutel elke keer gelijk
    #[arg(long)]
    pub(super) pseudonyms: bool,
    /// With --view exchange: beside help that is wanted what is offered at another norm, along crosswalks ·
    /// Met --view exchange: naast gevraagde hulp wat bij een andere norm wordt aangeboden, langs verbanden
    #[arg(long)]
    pub(super) across: bool,
    /// Folder with templates that replace ours, file by file ·
    /// Map met eigen sjablonen, elk in plaats van het onze met die naam
    #[arg(long, value_name = "DIR")]
    pub(super) template: Option<PathBuf>,
    /// The house style of an overview in Word.
    #[command(flatten)]
    pub(super) reference: ReferenceArgs,
    /// Write down in norm.toml which files are behind a picture that goes out ·
    /// Leg in norm.toml vast uit welke bestanden een beeld is dat naar buiten gaat
    #[arg(long)]
    pub(super) record: bool,
    /// Go on with the files that are fine when others are not; the exit code stays 2 ·
    /// Ga door met de bestanden die goed zijn als andere dat niet zijn; de afloopcode blijft 2
    #[arg(long)]
    pub(super) keep_going: bool,
    /// Whether Markdown may be replaced.
    #[command(flatten)]
    pub(super) replace: ReplaceArgs,
}

/// A view of the overview.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::command) enum ViewArg {
    /// The picture over all organisations ·
    /// Het beeld over alle organisaties
    Overview,
    /// Who has sent what, without results ·
    /// Wie wat gestuurd heeft, zonder uitkomsten
    Submissions,
    /// Support wanted beside what others offer ·
    /// Gevraagde hulp naast wat anderen aanbieden
    Exchange,
    /// The dossier for the evaluation of the norm ·
    /// Het dossier voor de evaluatie van de norm
    Evaluation,
    /// The agenda for the conversation of region or province: questions, without ranking ·
    /// De agenda voor het gesprek van regio of provincie: vragen, zonder rangorde
    Agenda,
}

/// A form of an overview that is no document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::command) enum OverviewFormatArg {
    /// For the terminal ·
    /// Voor de terminal
    Text,
    /// JSON, documented and versioned ·
    /// JSON, beschreven en met een versie
    Json,
    /// One table, documented ·
    /// Eén tabel, beschreven
    Csv,
}
