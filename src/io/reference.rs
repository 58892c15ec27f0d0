//! The reference document that a report in Word takes its looks from: one that is named,
//! that of the workspace, or ours.

use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

use crate::cli::ReferenceArgs;
use crate::document::{Format, Source, contained};
use crate::io::files::{readable_name, unreadable};
use crate::io::{Context, Stop, inputs, workspace};
use crate::lang::pick;
use crate::problem::WordFault;
use crate::word::{Reference, Written};

/// A house style has pictures and letters in it; more bytes than this are none.
const MOST: u64 = 20_000_000;

/// The reference document of this run.
///
/// # Errors
/// When one is named that cannot be used.
pub(crate) fn reference(context: &Context<'_>, args: &ReferenceArgs) -> Result<Reference, Stop> {
    let opened = workspace::settings(context)?;
    let of_workspace = || opened.and_then(|opened| opened.reference(context));
    let Some(path) = args.reference.clone().or_else(of_workspace) else {
        return Reference::built_in(context.lang).map_err(|fault| Stop::fault(&fault));
    };
    let name = readable_name(&path)?;
    let bytes = bytes(context, &path, &name)?;
    let styles = opened.map(|opened| opened.workspace.report.styles.clone());
    let styles = styles.unwrap_or_default();
    let read = contained(|| Reference::read(&bytes, &styles));
    let read = read.unwrap_or(Err(WordFault::NoWord));
    read.map_err(|fault| {
        let source = Source::new(&name, String::new(), Format::Xlsx);
        Stop::Problems(vec![source.file_problem(fault)])
    })
}

/// The bytes of a file that is no larger than any.
fn bytes(context: &Context<'_>, path: &Path, name: &str) -> Result<Vec<u8>, Stop> {
    inputs::note(path);
    let there = fs::metadata(path).map_err(|error| unreadable(name, &error))?;
    if !there.is_file() {
        return Err(Stop::from(pick!(
            context.lang,
            "{name}: dit is geen bestand; geef een document van Word (.docx of .dotx)",
            "{name}: this is not a file; give a Word document (.docx or .dotx)"
        )));
    }
    let file = File::open(path).map_err(|error| unreadable(name, &error))?;
    let mut bytes = Vec::new();
    file.take(MOST + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| unreadable(name, &error))?;
    if there.len() > MOST {
        let source = Source::new(name, String::new(), Format::Xlsx);
        return Err(Stop::Problems(vec![
            source.file_problem(WordFault::TooMuch),
        ]));
    }
    Ok(bytes)
}

/// A document for who begins a reference from ours: with a sample of every style.
///
/// # Errors
/// When this program was built without Word.
pub(crate) fn sample(context: &Context<'_>) -> Result<Written, Stop> {
    use crate::word::{Properties, document, sample};
    let lang = context.lang;
    let properties = Properties {
        lang,
        // No output depends on the clock: the day on which this program begins to count.
        day: jiff::civil::date(1980, 1, 1),
        subject: String::new(),
        creator: "norm".to_owned(),
        status: None,
        sources: Vec::new(),
    };
    let reference = Reference::built_in(lang).map_err(|fault| Stop::fault(&fault))?;
    document(sample(lang), &reference, &properties).map_err(|fault| Stop::fault(&fault))
}
