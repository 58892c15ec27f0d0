//! One file per subcommand: load, compute, write, judge.

mod assess;
mod baseline;
mod batch;
mod check;
mod complete;
mod content;
mod convert;
mod diff;
mod explain;
mod export;
mod files;
mod folder;
mod form;
mod help;
mod init;
mod inputs;
mod leftovers;
mod likeness;
mod list;
mod load;
mod man;
mod merge;
mod next;
mod norms;
mod notices;
mod overview;
mod paths;
mod private;
mod progress;
mod recognised;
mod record;
mod report;
mod schema;
mod set;
mod share;
mod show;
mod spool;
mod stream;
mod system;
mod target;
mod told;
mod trust;
mod validate;
mod words;
mod workspace;
mod write;
mod written;

use std::fs::File;
use std::io::{self, IsTerminal};
use std::process::ExitCode;

use told::Told;

use crate::cli::{Cli, Command, LangArg};
use crate::lang::Lang;
use crate::problem::Problem;
use crate::render::{clean, problems, welcome, wrapped};

/// What there is to write when a run is over, and its verdict.
#[derive(Debug)]
pub struct Output {
    /// The result, for stdout.
    pub out: Out,
    /// Problems and progress, for stderr.
    pub err: String,
    /// The exit code.
    pub verdict: Verdict,
}

/// A result.
#[derive(Debug)]
pub enum Out {
    /// A text.
    Text(String),
    /// A table that may be larger than memory: whole, in a file without a name.
    Spool(File),
}

impl From<Done> for Output {
    fn from(done: Done) -> Self {
        Self {
            out: Out::Text(done.out),
            err: done.err,
            verdict: done.verdict,
        }
    }
}
pub use complete::complete;

/// What a command wants to say, and its verdict.
#[derive(Debug)]
pub struct Done {
    /// The result, for stdout.
    pub out: String,
    /// Problems and progress, for stderr.
    pub err: String,
    /// The exit code.
    pub verdict: Verdict,
}

/// The exit codes, as `diff` and `grep` have them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// 0: fine.
    Yes,
    /// 1: the answer is "no".
    No,
    /// 2: the work could not be done.
    Undone,
}

impl From<Verdict> for ExitCode {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Yes => Self::SUCCESS,
            Verdict::No => Self::from(1),
            Verdict::Undone => Self::from(2),
        }
    }
}

impl Done {
    /// Nothing was made of it; why goes to stderr.
    fn undone(err: String) -> Self {
        Self {
            out: String::new(),
            err,
            verdict: Verdict::Undone,
        }
    }

    /// A result without problems.
    pub fn fine(out: String) -> Self {
        Self {
            out,
            err: String::new(),
            verdict: Verdict::Yes,
        }
    }
}

/// What every command needs to know.
#[derive(Debug)]
pub struct Context<'c> {
    cli: &'c Cli,
    lang: Lang,
    /// Columns of the output.
    width: usize,
    /// Whether the output is a terminal: in a pipe a message is one line, so that it can
    /// be searched.
    is_terminal: bool,
    /// What stderr says of where things come from.
    told: Told,
}

/// Problems of a file that a command cannot do without, as people read them.
#[derive(Debug)]
struct Refusal(String);

impl Refusal {
    fn of(context: &Context<'_>, found: &[Problem]) -> Self {
        Self(problems(found, context.lang, context.width))
    }
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Refusal {}

/// In a pipe, and where the terminal does not say.
const USUAL_WIDTH: usize = 80;

/// Does what the command line asks.
///
/// # Errors
/// When the language of the reader is none of ours.
pub fn run(cli: &Cli) -> anyhow::Result<Output> {
    let context = Context {
        cli,
        lang: lang(cli.global.lang)?,
        width: width(),
        is_terminal: io::stdout().is_terminal(),
        told: Told::default(),
    };
    let mut done = match chosen(&context) {
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

fn chosen(context: &Context<'_>) -> anyhow::Result<Output> {
    workspace::note(context);
    let done = match &context.cli.command {
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

/// The flag goes first, then `NORM_LANG`; empty counts as not set.
fn lang(flag: Option<LangArg>) -> anyhow::Result<Lang> {
    let named = std::env::var("NORM_LANG").unwrap_or_default();
    match (flag, named.trim()) {
        (Some(LangArg::Nl), _) | (None, "" | "nl") => Ok(Lang::Nl),
        (Some(LangArg::En), _) | (None, "en") => Ok(Lang::En),
        (None, _) => Err(anyhow::anyhow!("NORM_LANG: nl of en (nl or en)")),
    }
}

/// Why a result could not be written to stdout, in the words used for files.
pub fn unwritten(error: &io::Error, lang: Lang) -> String {
    system::said("stdout", error).pick(lang).to_owned()
}

fn width() -> usize {
    match io::stdout().is_terminal() {
        true => columns(),
        false => USUAL_WIDTH,
    }
}

fn columns() -> usize {
    terminal_size::terminal_size().map_or(USUAL_WIDTH, |(width, _)| usize::from(width.0))
}

/// What stderr says, in the columns that it has; in a pipe a message is one line.
pub fn aside(text: &str) -> String {
    match io::stderr().is_terminal() {
        true => wrapped(text, columns()),
        false => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// The words of what a command shows on a terminal of so many columns.
    fn words(typed: &[&str], width: usize) -> BTreeSet<String> {
        let typed: Vec<std::ffi::OsString> = typed.iter().map(Into::into).collect();
        let cli = crate::cli::parse(&typed).expect("a command");
        let context = Context {
            cli: &cli,
            lang: Lang::Nl,
            width,
            is_terminal: true,
            told: Told::default(),
        };
        let shown = chosen(&context).expect("a result");
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
