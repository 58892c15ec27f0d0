//! What people type: clap types only.

mod diff;
mod export;
mod fill;
mod overview;
mod read;
mod report;
mod schema;
mod share;
mod shell;
mod spoken;
mod usage;

use std::path::PathBuf;

use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

use crate::document::{YEARS, clear_date};

pub use diff::{Diff, DiffFormatArg};
pub use export::{Export, LayoutArg};
pub use fill::{AnswerFields, Convert, Init, MeasurementArgs, Merge, Next, ReplaceArgs, Set};
pub use overview::{Overview, OverviewFormatArg, ViewArg};
pub use read::{Assess, Explain, FormatArg, Help, ProblemFormatArg, Show, Validate};
pub use report::{AudienceArg, AudienceArgs, Report, ReportFormatArg};
pub use schema::{Schema, SchemaAnswers, SchemaFile, SchemaOutput};
pub use share::Share;
pub use shell::{Completions, Man, ShellArg};
pub use spoken::{asked_language, spoken};
pub use usage::{Stopped, parse};

use crate::lang::Said;

/// Hold an organisation against an agreed norm for resilient government, over plain files ·
/// Houd een organisatie naast een afgesproken norm voor een weerbare overheid, met gewone bestanden
#[derive(Debug, Parser)]
#[command(
    name = "norm",
    version,
    max_term_width = 100,
    disable_help_flag = true,
    disable_help_subcommand = true,
    disable_version_flag = true
)]
pub struct Cli {
    /// Flags of every command.
    #[command(flatten)]
    pub global: Global,
    /// What to do; nothing = the ten lines.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// Show the version ·
    /// Toon de versie
    #[arg(short = 'V', long, action = ArgAction::Version)]
    version: Option<bool>,
}

/// Flags that mean the same in every command.
#[derive(Debug, Args)]
pub struct Global {
    /// Language of everything people read: nl or en [default: NORM_LANG, else nl] ·
    /// Taal van alles wat mensen lezen: nl of en [standaard: NORM_LANG, anders nl]
    #[arg(long, global = true, value_name = "LANG", hide_possible_values = true)]
    pub lang: Option<LangArg>,
    /// Folder with norm files that add to or replace the built-in norms ·
    /// Map met normbestanden, naast of in plaats van de ingebouwde normen
    #[arg(long, global = true, value_name = "DIR")]
    pub norms: Option<PathBuf>,
    /// Judge on this day instead of on the measurement's own date ·
    /// Beoordeel op deze dag, niet op de eigen datum van de meting
    #[arg(long, global = true, value_name = "DATE", value_parser = date)]
    pub as_of: Option<Date>,
    /// Colour: auto follows the terminal, NO_COLOR and CLICOLOR_FORCE ·
    /// Kleur: auto volgt de terminal, NO_COLOR en CLICOLOR_FORCE
    #[arg(long, global = true, default_value = "auto", value_name = "WHEN")]
    pub color: ColorArg,
    /// Let warnings count as errors ·
    /// Laat waarschuwingen als fouten tellen
    #[arg(long, global = true)]
    pub strict: bool,
    /// The norm.toml to use instead of the one found upwards from here ·
    /// De norm.toml die geldt, in plaats van die in deze map of een map erboven
    #[arg(long, global = true, value_name = "FILE")]
    pub workspace: Option<PathBuf>,
    /// Show this help; --help tells more than -h ·
    /// Toon deze hulp; --help vertelt meer dan -h
    #[arg(short, long, global = true, action = ArgAction::Help)]
    help: Option<bool>,
}

/// A language.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum LangArg {
    /// Dutch ·
    /// Nederlands
    Nl,
    /// English ·
    /// Engels
    En,
}

/// When to use colour.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum ColorArg {
    /// When the output is a terminal that wants it ·
    /// Als de uitvoer een terminal is die kleur wil
    Auto,
    /// Always ·
    /// Altijd
    Always,
    /// Never ·
    /// Nooit
    Never,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// List the norms at hand ·
    /// Noem de normen die er zijn
    List,
    /// Show what a norm asks, or all about one requirement ·
    /// Toon wat een norm vraagt, of alles over één punt
    Show(Show),
    /// Name every problem of every file: exit 1 when there is an error ·
    /// Noem alles wat er mis is met bestanden; afloopcode 1 als er een fout is
    Validate(Validate),
    /// Show where an organisation stands: the gap picture ·
    /// Toon waar een organisatie staat: wat voldoet en wat nog niet
    Assess(Assess),
    /// Write the report for the council, the triangle, the region or the province ·
    /// Schrijf het verslag voor de raad, de driehoek, de regio of de provincie
    Report(Report),
    /// Show what changed since the baseline: exit 1 on a regression or a lost answer ·
    /// Toon wat er veranderde sinds de vorige meting; afloopcode 1 bij achteruitgang of een verdwenen antwoord
    Diff(Diff),
    /// Make the answers file that may leave the organisation ·
    /// Maak het antwoordenbestand dat de organisatie mag verlaten
    Share(Share),
    /// Write one CSV over many organisations, for Excel, R, pandas or DuckDB ·
    /// Schrijf één CSV over veel organisaties, voor Excel, R, pandas of DuckDB
    Export(Export),
    /// Begin: an empty form of what the norm asks of one kind of organisation ·
    /// Begin: een leeg formulier van wat de norm van één soort organisatie vraagt
    Init(Init),
    /// Put parts together that colleagues filled in; conflicts are named, never settled ·
    /// Voeg delen samen die collega's invulden; wat botst wordt genoemd, nooit beslist
    Merge(Merge),
    /// Begin next year's file from this year's: all carried over, nothing confirmed ·
    /// Begin het bestand van volgend jaar met dat van nu: alles overgenomen, niets bevestigd
    Next(Next),
    /// Change one answer in a file and keep every other byte ·
    /// Verander één antwoord in een bestand en laat de rest tot op de letter gelijk
    Set(Set),
    /// Turn answers from one format into another, without loss but for private remarks ·
    /// Zet antwoorden over van de ene soort bestand naar de andere, zonder verlies behalve eigen aantekeningen
    Convert(Convert),
    /// Show the picture over many organisations, without ranking ·
    /// Toon het beeld over veel organisaties, zonder ranglijst
    Overview(Overview),
    /// Explain a code and what to do about it ·
    /// Leg een code van een melding uit, en wat u eraan doet
    Explain(Explain),
    /// Write the JSON Schema of a file, for editors that complete and explain while typing ·
    /// Schrijf het JSON Schema van een bestand, voor editors die tijdens het typen aanvullen en uitleggen
    Schema(Schema),
    /// Write the script that lets a shell complete commands, ids and words ·
    /// Schrijf het script waarmee een shell opdrachten, nummers en woorden aanvult
    #[command(hide = true)]
    Completions(Completions),
    /// Write the man page, or with -o all of them ·
    /// Schrijf de handleidingpagina voor man, of met -o alle pagina's
    #[command(hide = true)]
    Man(Man),
    /// Show help, also of one command: norm help assess ·
    /// Toon hulp, ook bij één opdracht: norm help assess
    Help(Help),
}

/// A date of these years, in any form that can mean one day only.
fn date(text: &str) -> Result<Date, Said> {
    let date = clear_date(text).filter(|date| YEARS.contains(&date.year()));
    date.ok_or_else(|| {
        Said::new(
            "schrijf een datum als 2025-04-15",
            "write a date as 2025-04-15",
        )
    })
}

/// A text that lands in a file.
fn text(text: &str) -> Result<String, Said> {
    match text.chars().any(crate::document::is_control) {
        false => Ok(text.to_owned()),
        true => Err(Said::new(
            "hier staat een onzichtbaar teken in; haal het weg",
            "there is an invisible sign in this; remove it",
        )),
    }
}
