//! Commands that fill in.

use std::path::PathBuf;

use clap::Args;
use jiff::civil::Date;

use super::{date, text};

/// `norm init`.
#[derive(Debug, Args)]
pub struct Init {
    /// The norm: `noord-holland`, or `noord-holland@2025` ·
    /// De norm: `noord-holland`, of `noord-holland@2025`
    pub norm: String,
    /// The kind of organisation, as the norm knows it: gemeente ·
    /// De soort organisatie, zoals de norm die kent: gemeente
    #[arg(long, value_name = "KIND")]
    pub kind: String,
    /// The organisation's name ·
    /// De naam van de organisatie
    #[arg(long, value_name = "NAME", allow_hyphen_values = true, value_parser = text)]
    pub name: String,
    /// The organisation's id, a short word [default: from the name] ·
    /// Een kort woord voor de organisatie [standaard: uit de naam]
    #[arg(long, value_name = "ID")]
    pub id: Option<String>,
    /// The region ·
    /// De regio
    #[arg(long, value_name = "NAME", allow_hyphen_values = true, value_parser = text)]
    pub region: Option<String>,
    /// The measurement.
    #[command(flatten)]
    pub measurement: MeasurementArgs,
    /// The date on which everything is judged; without it, the form has room for it ·
    /// De datum waarop alles beoordeeld wordt; zonder deze is er in het formulier plaats voor
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub date: Option<Date>,
    /// Only these themes and requirements, separated by commas: 2,4.1,5.10 ·
    /// Alleen deze thema's en punten, met komma's ertussen: 2,4.1,5.10
    #[arg(long, value_name = "IDS", value_delimiter = ',')]
    pub only: Vec<String>,
    /// The new file; its name tells the format ·
    /// Het nieuwe bestand; de naam bepaalt de soort
    #[arg(short, long, value_name = "FILE")]
    pub output: PathBuf,
    /// In a workbook: last time's answers, to read beside the questions ·
    /// In een werkboek: de antwoorden van vorige keer, om naast de vragen te lezen
    #[arg(long, value_name = "ANSWERS")]
    pub baseline: Option<PathBuf>,
}

/// What a measurement is called.
#[derive(Debug, Args)]
pub struct MeasurementArgs {
    /// The measurement's id, a short word [default: the year of its date] ·
    /// Een kort woord voor de meting [standaard: het jaar van de datum]
    #[arg(long, value_name = "ID")]
    pub measurement: Option<String>,
    /// What the measurement is called ·
    /// Hoe de meting heet
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true, value_parser = text)]
    pub label: Option<String>,
}

/// `norm merge`.
#[derive(Debug, Args)]
pub struct Merge {
    /// Answers files that each hold a part ·
    /// Antwoordenbestanden met elk een deel
    #[arg(required = true, value_name = "PARTS")]
    pub parts: Vec<PathBuf>,
    /// The new file; its name tells the format ·
    /// Het nieuwe bestand; de naam bepaalt de soort
    #[arg(short, long, value_name = "FILE")]
    pub output: PathBuf,
    /// Private remarks.
    #[command(flatten)]
    pub private: PrivateArgs,
    /// Replacing.
    #[command(flatten)]
    pub replace: ReplaceArgs,
}

/// `norm next`.
#[derive(Debug, Args)]
pub struct Next {
    /// This year's answers ·
    /// De antwoorden van nu
    #[arg(value_name = "ANSWERS")]
    pub file: PathBuf,
    /// The date of the next measurement ·
    /// De datum van de volgende meting
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub date: Date,
    /// The measurement.
    #[command(flatten)]
    pub measurement: MeasurementArgs,
    /// The new file, its name tells the format; else stdout, in the format of the answers ·
    /// Het nieuwe bestand, de naam bepaalt de soort; anders op het scherm, in de soort van de antwoorden
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Private remarks.
    #[command(flatten)]
    pub private: PrivateArgs,
    /// Replacing.
    #[command(flatten)]
    pub replace: ReplaceArgs,
}

/// `norm convert`.
#[derive(Debug, Args)]
pub struct Convert {
    /// The answers file to read ·
    /// Het antwoordenbestand dat gelezen wordt
    #[arg(value_name = "IN")]
    pub input: PathBuf,
    /// The file to write; its name tells the format ·
    /// Het bestand dat geschreven wordt; de naam bepaalt de soort
    #[arg(value_name = "OUT")]
    pub output: PathBuf,
    /// In a workbook: last time's answers, to read beside the questions ·
    /// In een werkboek: de antwoorden van vorige keer, om naast de vragen te lezen
    #[arg(long, value_name = "ANSWERS")]
    pub baseline: Option<PathBuf>,
    /// Private remarks.
    #[command(flatten)]
    pub private: PrivateArgs,
    /// Replacing.
    #[command(flatten)]
    pub replace: ReplaceArgs,
}

/// Whether private remarks go from YAML or TOML into a form.
#[derive(Clone, Copy, Debug, Args)]
pub struct PrivateArgs {
    /// Keep private remarks in a workbook or CSV that is made from YAML or TOML ·
    /// Neem eigen aantekeningen mee in een werkboek of CSV dat van YAML of TOML wordt gemaakt
    #[arg(long)]
    pub with_private: bool,
}

/// Whether a file that is there may be replaced.
#[derive(Clone, Copy, Debug, Args)]
pub struct ReplaceArgs {
    /// Replace what people edit (answers, workbooks, Markdown) under the new name; never a file that is read ·
    /// Vervang wat mensen bewerken (antwoorden, werkboeken, Markdown) onder de nieuwe naam; nooit een bestand dat gelezen wordt
    #[arg(long)]
    pub replace: bool,
}

/// `norm set`.
#[derive(Debug, Args)]
pub struct Set {
    /// The answers file, YAML or TOML ·
    /// Het antwoordenbestand, YAML of TOML
    #[arg(value_name = "ANSWERS")]
    pub file: PathBuf,
    /// The number of the requirement: 5.10 ·
    /// Het nummer van het punt: 5.10
    #[arg(value_name = "ID")]
    pub requirement: String,
    /// The fields.
    #[command(flatten)]
    pub fields: AnswerFields,
    /// A criterion with its status: vastgoed=deels; may be given more than once ·
    /// Een onderdeel met zijn status: vastgoed=deels; mag vaker
    #[arg(long, value_name = "ID=STATUS")]
    pub criterion: Vec<String>,
}

/// The fields of an answer that hold one value; empty takes a value away.
#[derive(Debug, Args)]
pub struct AnswerFields {
    /// How far it is: voldoet, deels, niet, nvt ·
    /// Hoe ver het is: voldoet, deels, niet, nvt
    #[arg(long, value_name = "STATUS")]
    pub status: Option<String>,
    /// Why ·
    /// Waarom
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true, value_parser = text)]
    pub note: Option<String>,
    /// A role, never a person ·
    /// Een rol, nooit een persoon
    #[arg(long, value_name = "ROLE", allow_hyphen_values = true, value_parser = text)]
    pub owner: Option<String>,
    /// When a recurring duty was last done ·
    /// Wanneer iets dat terugkeert voor het laatst gedaan is
    #[arg(long, value_name = "DATE")]
    pub last_done: Option<String>,
    /// none: it has not come up ·
    /// none: het heeft zich niet voorgedaan
    #[arg(long, value_name = "WORD")]
    pub occasion: Option<String>,
    /// false: carried over and not yet confirmed; true: confirmed ·
    /// false: overgenomen en nog niet bevestigd; true: bevestigd
    #[arg(long, value_name = "FLAG")]
    pub confirmed: Option<String>,
    /// Why it is judged differently though nothing changed ·
    /// Waarom het anders beoordeeld is terwijl er niets veranderde
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true, value_parser = text)]
    pub reassessed: Option<String>,
    /// Help wanted; for region and province ·
    /// Hulp die gewenst is; voor regio en provincie
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true, value_parser = text)]
    pub support: Option<String>,
    /// What can be shared; for region and province ·
    /// Wat u kunt delen; voor regio en provincie
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true, value_parser = text)]
    pub offer: Option<String>,
    /// A remark on the norm; for region and province ·
    /// Een opmerking over de norm; voor regio en provincie
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true, value_parser = text)]
    pub on_norm: Option<String>,
    /// A text for council and inhabitants ·
    /// Een tekst voor raad en inwoners
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true, value_parser = text)]
    pub public: Option<String>,
    /// Private remarks: this program does not share them; they can still be asked for under the Woo ·
    /// Eigen aantekeningen: dit programma deelt ze niet, maar met de Woo zijn ze op te vragen
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true, value_parser = text)]
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
