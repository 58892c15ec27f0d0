//! `norm completions SHELL`, and what a shell completes with it: the only file that knows `clap_complete`.
//!
//! An argument is completed by its name, the same in every command: whoever
//! adds `requirement`, `norm` or `status` to a command gets it completed.

mod candidates;

use std::ffi::{OsStr, OsString};

use clap::{Arg, Command};
use clap::{Args, ValueEnum};
use clap_complete::CompleteEnv;
use clap_complete::engine::{ArgValueCompleter, CompletionCandidate};
use clap_complete::env::{Bash, EnvCompleter, Fish, Powershell, Zsh};

use crate::cli::asked_language;
use crate::io::{Done, Stop, environment};
use candidates::Candidates;

/// `norm completions`.
#[derive(Debug, Args)]
pub(super) struct CompletionsArgs {
    /// The shell ·
    /// Het programma waarin u opdrachten typt
    shell: ShellArg,
}

/// A shell that completes.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum ShellArg {
    /// Bash, in Linux and Git for Windows ·
    /// Bash, in Linux en Git voor Windows
    Bash,
    /// Zsh, on a Mac ·
    /// Zsh, op een Mac
    Zsh,
    /// Fish, in Linux or on a Mac ·
    /// Fish, in Linux of op een Mac
    Fish,
    /// Windows PowerShell and PowerShell ·
    /// Windows PowerShell en PowerShell
    Powershell,
}

/// Set by the script of a shell when it wants completions.
const ASKED: &str = "NORM_COMPLETE";

/// What bash needs around the script that comes with the library.
const BASH: &str = include_str!("shell/norm.bash");

/// Answers a shell that asks for completions, on stdout; gives whether it did.
pub fn complete(given: &[OsString]) -> bool {
    if !environment::is_set(ASKED) {
        return false;
    }
    let typed = given.iter().skip_while(|word| *word != "--").skip(1);
    let typed: Vec<String> = typed
        .map(|word| word.to_string_lossy().into_owned())
        .collect();
    let lang = asked_language(given);
    let spoken = || with_topics(super::spoken(lang));
    let env = CompleteEnv::with_factory(|| completing(spoken(), &typed)).var(ASKED);
    let here = environment::here().ok();
    // A shell shows what goes wrong here in the middle of a line: nothing is better.
    env.try_complete(given.to_vec(), here.as_deref())
        .unwrap_or(true)
}

/// The script that a shell runs once, at its start.
pub(super) fn run(args: &CompletionsArgs) -> Result<Done, Stop> {
    let shell = args.shell;
    let completer: &dyn EnvCompleter = match shell {
        ShellArg::Bash => &Bash,
        ShellArg::Zsh => &Zsh,
        ShellArg::Fish => &Fish,
        ShellArg::Powershell => &Powershell,
    };
    let mut bytes = Vec::new();
    completer.write_registration(ASKED, "norm", "norm", "norm", &mut bytes)?;
    let script = String::from_utf8(bytes)?;
    let ours = match shell {
        ShellArg::Bash => BASH,
        ShellArg::Zsh | ShellArg::Fish | ShellArg::Powershell => "",
    };
    Ok(Done::fine(format!("{}\n{ours}", script.trim())))
}

/// `norm help` takes the names of commands.
fn with_topics(command: Command) -> Command {
    let names = command
        .get_subcommands()
        .map(|inner| inner.get_name().to_owned());
    let names: Vec<String> = names.collect();
    command.mut_subcommand("help", |help| {
        help.mut_arg("topic", |arg| {
            arg.add(ArgValueCompleter::new(move |current: &OsStr| {
                let current = current.to_string_lossy();
                let fitting = names.iter().filter(|name| name.starts_with(&*current));
                fitting.map(CompletionCandidate::new).collect()
            }))
        })
    })
}

/// The command line, each argument with what completes it.
fn completing(command: Command, typed: &[String]) -> Command {
    let name = command.get_name().to_owned();
    let command = command.mut_args(|arg| with_completer(arg, &name, typed));
    command.mut_subcommands(|inner| completing(inner, typed))
}

fn with_completer(arg: Arg, command: &str, typed: &[String]) -> Arg {
    let Some(list) = list(command, arg.get_id().as_str()) else {
        return arg;
    };
    let typed = typed.to_vec();
    arg.add(ArgValueCompleter::new(move |current: &OsStr| {
        let current = current.to_string_lossy();
        let taken = taken(&typed);
        let known = list(&Candidates::new(&typed)).into_iter();
        let fitting = known
            .filter(|(word, _)| word.starts_with(&*current) && !taken.contains(&word.as_str()));
        fitting
            .enumerate()
            .map(|(order, (word, help))| {
                CompletionCandidate::new(word)
                    .help(Some(help.into()))
                    .display_order(Some(order))
            })
            .collect()
    }))
}

/// The words of a list that stand before the one that is being typed.
fn taken(typed: &[String]) -> Vec<&str> {
    let list = typed.last().and_then(|word| word.rsplit_once(','));
    let before = list.map(|(before, _)| before.split(['=', ',']).collect());
    before.unwrap_or_default()
}

/// A list of words, each with what it means.
type List = fn(&Candidates) -> Vec<(String, String)>;

/// The words that an argument of a command takes, told by their names.
fn list(command: &str, argument: &str) -> Option<List> {
    match argument {
        "norm" => Some(Candidates::norms),
        "kind" => Some(Candidates::kinds),
        "requirement" | "requirements" => Some(Candidates::requirements),
        "theme" => Some(Candidates::themes),
        "only" | "confirm" => Some(Candidates::themes_and_requirements),
        "status" => Some(Candidates::statuses),
        "code" => Some(Candidates::codes),
        "fail_on" if command == "diff" => Some(Candidates::changes),
        "fail_on" => Some(Candidates::findings),
        _ => None,
    }
}
