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
    shell_word(&no_option(path_text(path)))
}

/// A path that is read as one behind a flag: what begins with a dash would be an option.
pub(crate) fn no_option(path: String) -> String {
    match path.starts_with('-') {
        true => format!("./{path}"),
        false => path,
    }
}
