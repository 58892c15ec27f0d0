//! Templates: ours, with those of a user's folder before them.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::io::output_kind::OutputKind;
use crate::io::path_text::path_text;
use crate::io::target::{Replace, Target};
use crate::io::{Context, Stop, files, inputs, write};
use crate::lang::pick;
use crate::render::{BUILT_IN, Markup, Mistake, Templates, problems};

/// A file of templates larger than this is none.
const MOST_TEMPLATE: u64 = 1_000_000;

/// Ours, with those of a folder before them; the inner error is what is wrong with those.
///
/// # Errors
/// When a file of the folder cannot be read.
pub(crate) fn with_own(
    context: &Context<'_>,
    folder: Option<&Path>,
    markup: Markup,
) -> Result<Result<Templates, String>, Stop> {
    let own = match folder {
        Some(folder) => own(context, folder)?,
        None => BTreeMap::new(),
    };
    Ok(Templates::new(markup, context.lang, own).map_err(|mistake| told(context, mistake)))
}

/// The templates in a folder that replace ours, by name.
fn own(context: &Context<'_>, folder: &Path) -> Result<BTreeMap<String, String>, Stop> {
    let mut own = BTreeMap::new();
    for (name, _) in BUILT_IN {
        let path = folder.join(name);
        inputs::note(&path);
        if path.symlink_metadata().is_err() {
            continue;
        }
        // Looked at before it is opened: reading from a pipe might never end.
        if !path.is_file() || !inside(folder, &path) {
            let path = path_text(&path);
            return Err(Stop::from(pick!(
                context.lang,
                "{path}: dit is geen gewoon bestand in de map met sjablonen, maar bijvoorbeeld een koppeling (link) die eruit leidt; zet er het bestand zelf neer",
                "{path}: this is not a regular file in the folder of templates but, for instance, a link that leads out of it; put the file itself there"
            )));
        }
        let shown = path_text(&path);
        let size = fs::metadata(&path).map_err(|error| files::unreadable(&shown, &error))?;
        if size.len() > MOST_TEMPLATE {
            return Err(Stop::from(pick!(
                context.lang,
                "{shown}: te groot voor een sjabloon; kort het in",
                "{shown}: too large for a template; shorten it"
            )));
        }
        let text = fs::read_to_string(&path).map_err(|error| files::unreadable(&shown, &error))?;
        own.insert((*name).to_owned(), text);
    }
    if own.is_empty() {
        let folder = path_text(folder);
        return Err(Stop::from(pick!(
            context.lang,
            "{folder}: hier staat geen sjabloon dat een van de onze vervangt; zie norm report --write-templates",
            "{folder}: no template here replaces one of ours; see norm report --write-templates"
        )));
    }
    Ok(own)
}

/// Whether a file really lies in the folder, and is not a link that leads out of it.
fn inside(folder: &Path, path: &Path) -> bool {
    match (folder.canonicalize(), path.canonicalize()) {
        (Ok(folder), Ok(path)) => path.starts_with(folder),
        _ => false,
    }
}

/// A mistake in a template or in labels, as people read it.
pub(crate) fn told(context: &Context<'_>, mistake: Mistake) -> String {
    match mistake {
        Mistake::Template(text) => {
            let before = context
                .lang
                .pick("fout in een sjabloon", "mistake in a template");
            format!("norm: {before}: {text}\n")
        }
        Mistake::Labels(found) => problems(&found, context.lang, context.width),
    }
}

/// Writes our templates in a new folder; gives their paths.
///
/// # Errors
/// When the folder is there already, or something cannot be written.
pub(crate) fn write_built_in(context: &Context<'_>, folder: &Path) -> Result<Vec<PathBuf>, Stop> {
    write::new_folder(folder)?;
    let mut files = Vec::new();
    for (name, text) in BUILT_IN {
        let path = folder.join(name);
        if let Some(parent) = path.parent().filter(|parent| !parent.is_dir()) {
            write::new_folder(parent)?;
        }
        let target = Target {
            path,
            kind: OutputKind::Text,
            replace: Replace::Never,
        };
        files.push((target, *text));
    }
    write::write_all(context, &files)?;
    Ok(files.into_iter().map(|(target, _)| target.path).collect())
}
