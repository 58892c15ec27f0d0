//! One file per subcommand: load, compute, write, judge.

mod assess;
mod complete;
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
mod report;
mod schema;
mod set;
mod share;
mod show;
mod validate;

use std::io;

use crate::cli::{Cli, Command};
use crate::io::{Context, Done, Output, Refusal, system, workspace};
use crate::lang::Lang;
use crate::render::{clean, welcome};

pub use complete::complete;

/// Does what the command line asks.
///
/// # Errors
/// When the language of the reader is none of ours.
pub fn run(cli: &Cli) -> anyhow::Result<Output> {
    let context = Context::new(&cli.global)?;
    let mut done = match chosen(&context, cli.command.as_ref()) {
        Err(error) => match error.downcast::<Refusal>() {
            Ok(refusal) => Done::undone(refusal.0).into(),
            // Said beside where settings come from: that may be why.
            Err(error) => {
                let message = system::told(&error, context.lang);
                Done::undone(format!("norm: {}\n", clean(&message))).into()
            }
        },
        Ok(done) => done,
    };
    done.err.insert_str(0, &context.told.text(context.lang));
    Ok(done)
}

fn chosen(context: &Context<'_>, command: Option<&Command>) -> anyhow::Result<Output> {
    workspace::note(context);
    let done = match command {
        None => Ok(Done::fine(welcome(context.lang).to_owned())),
        Some(Command::List) => list::run(context),
        Some(Command::Show(args)) => show::run(context, args),
        Some(Command::Validate(args)) => validate::run(context, args),
        Some(Command::Assess(args)) => assess::run(context, args),
        Some(Command::Report(args)) => report::run(context, args),
        Some(Command::Diff(args)) => return diff::run(context, args),
        Some(Command::Share(args)) => share::run(context, args),
        Some(Command::Init(args)) => init::run(context, args),
        Some(Command::Merge(args)) => merge::run(context, args),
        Some(Command::Next(args)) => next::run(context, args),
        Some(Command::Set(args)) => set::run(context, args),
        Some(Command::Convert(args)) => convert::run(context, args),
        Some(Command::Overview(args)) => overview::run(context, args),
        Some(Command::Explain(args)) => explain::run(context, args),
        Some(Command::Schema(args)) => schema::run(context, args),
        Some(Command::Completions(args)) => complete::script(args.shell),
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
    use super::*;
    use crate::io::Out;
    use crate::io::told::Told;
    use std::collections::BTreeSet;

    /// The words of what a command shows on a terminal of so many columns.
    fn words(typed: &[&str], width: usize) -> BTreeSet<String> {
        let typed: Vec<std::ffi::OsString> = typed.iter().map(Into::into).collect();
        let cli = crate::cli::parse(&typed, crate::io::is_there).expect("a command");
        let context = Context {
            global: &cli.global,
            lang: Lang::Nl,
            width,
            is_terminal: true,
            told: Told::default(),
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
}
