//! One file per subcommand: load, compute, write, judge.

mod assess;
mod chosen;
mod completions;
mod convert;
mod diff;
mod explain;
mod export;
mod help;
mod init;
mod list;
mod man;
mod merge;
mod next;
mod overview;
mod plan;
mod properties;
mod report;
mod schema;
mod set;
mod share;
mod show;
mod split;
mod validate;

use std::ffi::OsString;
use std::io;

use clap::{ArgAction, CommandFactory as _, Parser, Subcommand};

use crate::cli::{self, Global, Stopped};
use crate::io::{Context, Done, Output, Stop, paths, system, workspace};
use crate::lang::Lang;
use crate::render::welcome;

pub use completions::complete;

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
    command: Option<Command>,
    /// Show the version ·
    /// Toon de versie
    #[arg(short = 'V', long, action = ArgAction::Version)]
    version: Option<bool>,
}

/// What to do.
#[derive(Debug, Subcommand)]
enum Command {
    /// List the norms at hand ·
    /// Noem de normen die er zijn
    List(list::ListArgs),
    /// Show what a norm asks, or all about one requirement ·
    /// Toon wat een norm vraagt, of alles over één punt
    Show(show::ShowArgs),
    /// Name every problem of every file: exit 1 when there is an error ·
    /// Noem alles wat er mis is met bestanden; afloopcode 1 als er een fout is
    Validate(validate::ValidateArgs),
    /// Show where an organisation stands: the gap picture ·
    /// Toon waar een organisatie staat: wat voldoet en wat nog niet
    Assess(assess::AssessArgs),
    /// Write the report for the council, the triangle, the region or the province ·
    /// Schrijf het verslag voor de raad, de driehoek, de regio of de provincie
    Report(report::ReportArgs),
    /// Show what changed since the baseline: exit 1 on a regression or a lost answer ·
    /// Toon wat er veranderde sinds de vorige meting; afloopcode 1 bij achteruitgang of een verdwenen antwoord
    Diff(diff::DiffArgs),
    /// Write the plan: who does what by when, also as a calendar ·
    /// Schrijf de planning: wie wat wanneer doet, ook als agenda
    Plan(plan::PlanArgs),
    /// Make the answers file that may leave the organisation ·
    /// Maak het antwoordenbestand dat de organisatie mag verlaten
    Share(share::ShareArgs),
    /// Write one CSV over many organisations, for Excel, R, pandas or DuckDB ·
    /// Schrijf één CSV over veel organisaties, voor Excel, R, pandas of DuckDB
    Export(export::ExportArgs),
    /// Begin: an empty form of what the norm asks of one kind of organisation ·
    /// Begin: een leeg formulier van wat de norm van één soort organisatie vraagt
    Init(init::InitArgs),
    /// Put parts together that colleagues filled in; conflicts are named, never settled ·
    /// Voeg delen samen die collega's invulden; wat botst wordt genoemd, nooit beslist
    Merge(merge::MergeArgs),
    /// Split a file into parts for departments, which merge puts together again ·
    /// Splits een bestand in delen voor afdelingen, die merge weer samenvoegt
    Split(split::SplitArgs),
    /// Begin next year's file from this year's: all carried over, nothing confirmed ·
    /// Begin het bestand van volgend jaar met dat van nu: alles overgenomen, niets bevestigd
    Next(next::NextArgs),
    /// Change one answer in a file and keep every other byte ·
    /// Verander één antwoord in een bestand en laat de rest tot op de letter gelijk
    Set(set::SetArgs),
    /// Turn answers from one format into another, without loss but for private remarks ·
    /// Zet antwoorden over van de ene soort bestand naar de andere, zonder verlies behalve eigen aantekeningen
    Convert(convert::ConvertArgs),
    /// Show the picture over many organisations, without ranking ·
    /// Toon het beeld over veel organisaties, zonder ranglijst
    Overview(overview::OverviewArgs),
    /// Explain a code and what to do about it ·
    /// Leg een code van een melding uit, en wat u eraan doet
    Explain(explain::ExplainArgs),
    /// Write the JSON Schema of a file, for editors that complete and explain while typing ·
    /// Schrijf het JSON Schema van een bestand, voor editors die tijdens het typen aanvullen en uitleggen
    Schema(schema::SchemaArgs),
    /// Write the script that lets a shell complete commands, ids and words ·
    /// Schrijf het script waarmee een shell opdrachten, nummers en woorden aanvult
    #[command(hide = true)]
    Completions(completions::CompletionsArgs),
    /// Write the man page, or with -o all of them ·
    /// Schrijf de handleidingpagina voor man, of met -o alle pagina's
    #[command(hide = true)]
    Man(man::ManArgs),
    /// Show help, also of one command: norm help assess ·
    /// Toon hulp, ook bij één opdracht: norm help assess
    Help(help::HelpArgs),
}

/// Reads what was typed; what `norm init` alone needs is asked for on a terminal.
///
/// # Errors
/// What to tell instead of running a command.
pub fn parse(words: &[OsString]) -> Result<Cli, Stopped> {
    cli::parse(words, paths::is_there).or_else(|stopped| {
        let whole = init::asked(words, stopped)?;
        cli::parse(&whole, paths::is_there)
    })
}

/// The whole command line, built, with its help in one language.
pub fn spoken(lang: Lang) -> clap::Command {
    cli::spoken(Cli::command(), lang)
}

/// Does what the command line asks, or tells why that cannot be.
pub fn run(cli: &Cli) -> Output {
    let context = match Context::new(&cli.global) {
        Ok(context) => context,
        Err(unknown) => return Done::undone(format!("norm: {unknown}\n")).into(),
    };
    let done = chosen(&context, cli.command.as_ref());
    let mut done = done.unwrap_or_else(|stop| Done::undone(stop.text(&context)).into());
    // Said beside where settings come from: that may be why.
    done.err.insert_str(0, &context.told.text(context.lang));
    done
}

fn chosen(context: &Context<'_>, command: Option<&Command>) -> Result<Output, Stop> {
    workspace::note(context);
    let done = match command {
        None => Ok(Done::fine(welcome(context.lang).to_owned())),
        Some(Command::List(args)) => list::run(context, args),
        Some(Command::Show(args)) => show::run(context, args),
        Some(Command::Validate(args)) => validate::run(context, args),
        Some(Command::Assess(args)) => assess::run(context, args),
        Some(Command::Report(args)) => report::run(context, args),
        Some(Command::Diff(args)) => return diff::run(context, args),
        Some(Command::Plan(args)) => plan::run(context, args),
        Some(Command::Share(args)) => share::run(context, args),
        Some(Command::Init(args)) => init::run(context, args),
        Some(Command::Merge(args)) => merge::run(context, args),
        Some(Command::Split(args)) => split::run(context, args),
        Some(Command::Next(args)) => next::run(context, args),
        Some(Command::Set(args)) => set::run(context, args),
        Some(Command::Convert(args)) => convert::run(context, args),
        Some(Command::Overview(args)) => overview::run(context, args),
        Some(Command::Explain(args)) => explain::run(context, args),
        Some(Command::Schema(args)) => schema::run(context, args),
        Some(Command::Completions(args)) => completions::run(args),
        Some(Command::Man(args)) => man::run(context, args),
        Some(Command::Help(args)) => help::run(context, args),
        Some(Command::Export(args)) => return export::run(context, args),
    };
    done.map(Output::from)
}

/// Why a result could not be written to stdout, in the words used for files.
pub fn unwritten(error: &io::Error, lang: Lang) -> String {
    system::said("stdout", error).pick(lang).to_owned()
}

#[cfg(test)]
mod tests {
    use clap::builder::StyledStr;

    use super::*;
    use crate::cli::{BETWEEN, value_names};
    use crate::io::Out;
    use crate::io::notes::Notes;
    use std::collections::BTreeSet;

    /// The words of what a command shows on a terminal of so many columns.
    fn words(typed: &[&str], width: usize) -> BTreeSet<String> {
        let typed: Vec<std::ffi::OsString> = typed.iter().map(Into::into).collect();
        let cli = parse(&typed).expect("a command");
        let context = Context {
            global: &cli.global,
            lang: Lang::Nl,
            width,
            is_terminal: true,
            told: Notes::default(),
            workspace: Default::default(),
        };
        let shown = chosen(&context, cli.command.as_ref()).expect("a result");
        let Out::Text(text) = shown.out else {
            panic!("no text")
        };
        let text = anstream::adapter::strip_str(&text).to_string();
        let words = text.split_whitespace();
        let words = words.map(|word| word.trim_matches([':', ';', '–', '─']).to_owned());
        words.filter(|word| !word.is_empty()).collect()
    }

    #[test]
    fn no_word_is_split_over_two_lines_in_60_to_100_columns() {
        let (before, after) = (
            "examples/waterkant-2025.yaml",
            "examples/waterkant-2026.yaml",
        );
        let province = ["norm", "overview", "--workspace", "examples/province"];
        for (typed, step) in [
            (&["norm", "assess", before, after][..], 1),
            (&["norm", "diff", before, after], 1),
            (&["norm", "list"], 1),
            (&["norm", "show", "noord-holland"], 1),
            (&["norm", "show", "noord-holland", "5.2"], 1),
            (&["norm", "explain"], 1),
            // It reads many files each time.
            (&province, 5),
        ] {
            let whole = words(typed, 100);
            assert!(whole.len() > 5, "{typed:?}");
            for width in (60..100).step_by(step) {
                let new: Vec<String> = words(typed, width).difference(&whole).cloned().collect();
                assert_eq!(new, Vec::<String>::new(), "{typed:?} in {width} columns");
            }
        }
    }

    /// Every command with its name, from the top.
    fn all(command: &clap::Command, name: &str, found: &mut Vec<(String, clap::Command)>) {
        found.push((name.to_owned(), command.clone()));
        for inner in command.get_subcommands() {
            all(inner, &format!("{name} {}", inner.get_name()), found);
        }
    }

    fn commands() -> Vec<(String, clap::Command)> {
        let mut found = Vec::new();
        all(&Cli::command(), "norm", &mut found);
        assert!(found.len() > 20, "{}", found.len());
        found
    }

    #[test]
    fn every_command_argument_and_word_is_explained_in_both_languages() {
        let both = |what: String, text: Option<&StyledStr>| {
            let text = text.map(ToString::to_string).unwrap_or_default();
            let halves: Vec<&str> = text.split(BETWEEN).collect();
            assert_eq!(halves.len(), 2, "{what}: {text:?}");
            assert!(
                halves
                    .iter()
                    .all(|half| half.len() > 1 && half.trim() == *half),
                "{what}"
            );
            assert_ne!(halves[0], halves[1], "{what}");
        };
        for (name, command) in commands() {
            both(name.clone(), command.get_about());
            for arg in command.get_arguments() {
                let what = format!("{name} {}", arg.get_id());
                both(what.clone(), arg.get_help());
                for word in arg.get_possible_values() {
                    // The words of a flag without a value are clap's own and shown nowhere.
                    if arg.get_action().takes_values() {
                        both(format!("{what} {}", word.get_name()), word.get_help());
                    }
                }
            }
        }
    }

    /// A path that begins with a dash is typed with `./`; one of some words never does.
    #[test]
    fn every_free_value_may_begin_with_a_dash() {
        for (name, command) in commands() {
            let options = command.get_arguments().filter(|arg| !arg.is_positional());
            for arg in options.filter(|arg| arg.get_action().takes_values()) {
                let names = arg.get_value_names().unwrap_or_default();
                let is_path = names
                    .iter()
                    .any(|name| matches!(name.as_str(), "FILE" | "DIR" | "PATH" | "ANSWERS"));
                let is_free = !is_path && arg.get_possible_values().is_empty();
                let may = arg.is_allow_hyphen_values_set();
                assert_eq!(may, is_free, "{name} --{}", arg.get_id());
            }
        }
    }

    #[test]
    fn every_name_of_a_value_has_its_dutch() {
        for (name, command) in commands() {
            for arg in command
                .get_arguments()
                .filter(|arg| arg.get_action().takes_values())
            {
                let written = arg.get_value_names().map_or(1, <[_]>::len);
                let dutch = value_names(arg, Lang::Nl);
                assert_eq!(dutch.len(), written, "{name} {}", arg.get_id());
            }
        }
    }
}
