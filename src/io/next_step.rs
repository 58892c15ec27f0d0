//! What can be done with a file that was written.

use crate::io::path_text::path_text;
use crate::lang::pick;
use std::path::Path;

use crate::io::Context;
use crate::render::shell_word;

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
