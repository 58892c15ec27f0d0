//! Notices of the problems of files.

use super::check::{Check, CheckedItem, Level, Notice, Spot};
use crate::lang::Lang;
use crate::problem::{Code, Fault, Problem, Severity};
use crate::render::help::{meaning, remedy};

/// A check per file that was validated; with `strict`, warnings fail it.
pub(crate) fn of_problems(
    files: &[String],
    problems: &[Problem],
    strict: bool,
    lang: Lang,
) -> Vec<Check> {
    let checks = files.iter().map(|file| {
        let own = problems
            .iter()
            .filter(|problem| **problem.place.file() == **file);
        Check {
            subject: CheckedItem::File(file.clone()),
            group: "norm validate".to_owned(),
            notices: own
                .map(|problem| of_problem(problem, strict, lang))
                .collect(),
            unknown: None,
        }
    });
    checks.collect()
}

/// A check of a file that could not be read: it fails.
pub(crate) fn of_unread(file: &str, lang: Lang) -> Check {
    let message = lang.pick(
        "dit bestand kan niet worden gelezen",
        "this file cannot be read",
    );
    let tip = lang.pick(
        "Kijk of de naam en de map kloppen, en of u het mag lezen.",
        "See whether the name and the folder are right, and whether you may read it.",
    );
    Check {
        subject: CheckedItem::File(file.to_owned()),
        group: "norm validate".to_owned(),
        notices: vec![Notice {
            code: Code::UnknownFile,
            level: Level::Error,
            message: message.to_owned(),
            tip: tip.to_owned(),
            about: String::new(),
            spot: Spot::of_file(file),
        }],
        unknown: None,
    }
}

fn of_problem(problem: &Problem, strict: bool, lang: Lang) -> Notice {
    let code = problem.code();
    Notice {
        code,
        level: match code.severity() {
            Severity::Error => Level::Error,
            Severity::Warning if strict => Level::Error,
            Severity::Warning | Severity::Finding => Level::Warning,
            Severity::Notice => Level::Note,
        },
        message: meaning(code, lang),
        tip: tip(problem, lang),
        about: String::new(),
        spot: Spot::of(&problem.place),
    }
}

/// What to do. What is said of a text as a whole names no more of it than our own
/// keys and a character, so it may be told; of all else only what its code says.
fn tip(problem: &Problem, lang: Lang) -> String {
    match &problem.fault {
        Fault::Text(_) | Fault::Syntax(_) => as_sentence(&problem.help(lang)),
        Fault::Shape(_)
        | Fault::Norm(_)
        | Fault::Crosswalk(_)
        | Fault::Answers(_)
        | Fault::Workspace(_)
        | Fault::Filling(_)
        | Fault::Plan(_)
        | Fault::Flag(_)
        | Fault::Sheet(_)
        | Fault::Table(_)
        | Fault::Content(_)
        | Fault::Word(_) => remedy(problem.code(), lang),
    }
}

/// With a capital in front and a full stop behind.
fn as_sentence(text: &str) -> String {
    let mut signs = text.chars();
    let first = signs.next().into_iter().flat_map(char::to_uppercase);
    first.chain(signs).chain(['.']).collect()
}
