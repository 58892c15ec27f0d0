//! What can be done with a file that was written.

use crate::io::path_text::path_text;
use crate::lang::pick;
use std::path::Path;

use crate::io::Context;
use crate::io::target::OutputKind;
use crate::render::shell_word;

/// What can be done with a document.
pub(crate) fn of_document(context: &Context<'_>, kind: OutputKind, path: &Path) -> String {
    let file = typed(path);
    let word = typed(&path.with_extension("docx"));
    match kind {
        OutputKind::Html => context
            .lang
            .pick(
                "open het in een browser; afdrukken kan daar ook, naar pdf",
                "open it in a browser; there it can be printed too, to PDF",
            )
            .to_owned(),
        OutputKind::Markdown => pick!(
            context.lang,
            "naar Word gaat het met: pandoc {file} -o {word}",
            "to Word it goes with: pandoc {file} -o {word}"
        ),
        OutputKind::Table => context
            .lang
            .pick(
                "open het in Excel of LibreOffice, of lees het met R of pandas",
                "open it in Excel or LibreOffice, or read it with R or pandas",
            )
            .to_owned(),
        OutputKind::Json => context
            .lang
            .pick(
                "een programma kan het nu lezen",
                "a program can read it now",
            )
            .to_owned(),
        OutputKind::Text | OutputKind::Answers(_) | OutputKind::Manual => context
            .lang
            .pick("open het in een editor", "open it in an editor")
            .to_owned(),
    }
}

/// How to check a file of answers.
pub(crate) fn of_answers(context: &Context<'_>, path: &Path) -> String {
    let file = typed(path);
    pick!(
        context.lang,
        "controleer het met: norm validate {file}",
        "check it with: norm validate {file}"
    )
}

/// A path as it is typed on a command line.
pub(crate) fn typed(path: &Path) -> String {
    let text = path_text(path);
    // What begins with a dash would be read as an option.
    match text.starts_with('-') {
        true => shell_word(&format!("./{text}")),
        false => shell_word(&text),
    }
}
