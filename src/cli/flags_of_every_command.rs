//! Flags of every command.

use std::path::PathBuf;

use clap::{ArgAction, Args, ValueEnum};
use jiff::civil::Date;

use super::flags_of_several_commands::date;

/// Flags that mean the same in every command.
#[derive(Debug, Default, Args)]
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
    #[arg(long, global = true, value_name = "DATE", allow_hyphen_values = true, value_parser = date)]
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
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub enum ColorArg {
    /// When the output is a terminal that wants it ·
    /// Als de uitvoer een terminal is die kleur wil
    #[default]
    Auto,
    /// Always ·
    /// Altijd
    Always,
    /// Never ·
    /// Nooit
    Never,
}
