//! What can be chosen, and whether what was typed will do.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::Date;

use super::talk::Choice;
use crate::cli::{date, text};
use crate::filling::id_of_name;
use crate::io::norms::Norms;
use crate::io::path_text::path_text;
use crate::io::{Context, Stop, answers_file, next_step, paths, target};
use crate::lang::{Lang, pick};
use crate::norm::{Kind, Norm};

/// The norms at hand that have no problems.
pub(super) fn at_hand(context: &Context<'_>) -> Result<Vec<Choice<Arc<Norm>>>, Stop> {
    let mut norms = Norms::of(context)?;
    let mut choices = Vec::new();
    for stem in norms.stems() {
        if let Some(Ok(norm)) = norms.by_stem(&stem)? {
            choices.push(Choice {
                word: norm.reference().to_string(),
                title: norm.title.clone(),
                value: norm,
            });
        }
    }
    match choices.is_empty() {
        true => Err(Stop::from(context.lang.pick(
            "er is geen norm zonder fouten; norm list zegt wat er mis is",
            "there is no norm without errors; norm list says what is wrong",
        ))),
        false => Ok(choices),
    }
}

/// The kinds that the norm asks something of.
pub(super) fn kinds(norm: &Norm) -> Vec<Choice<Kind>> {
    let asked = |kind: &&Kind| norm.asked_of(&kind.id).next().is_some();
    let kinds = norm.kinds.iter().filter(asked).map(|kind| Choice {
        word: kind.id.clone(),
        title: kind.title.clone(),
        value: kind.clone(),
    });
    kinds.collect()
}

/// A name, and the id that is made of it.
pub(super) fn named(typed: &str, kind: &Kind, lang: Lang) -> Result<(String, String), String> {
    let name = text(typed).map_err(|why| why.pick(lang).to_owned())?;
    match id_of_name(&name, kind) {
        Some(id) => Ok((name, id)),
        None => Err(lang
            .pick(
                "een naam heeft letters of cijfers",
                "a name has letters or digits",
            )
            .to_owned()),
    }
}

/// A day, if one was typed.
pub(super) fn day(typed: &str, lang: Lang) -> Result<Option<Date>, String> {
    match typed.is_empty() {
        true => Ok(None),
        false => date(typed)
            .map(Some)
            .map_err(|why| why.pick(lang).to_owned()),
    }
}

/// A name for the file that says whose it is and when.
pub(super) fn usual_file(id: &str, date: Option<Date>) -> String {
    let ending = if cfg!(feature = "office") {
        "xlsx"
    } else {
        "yaml"
    };
    match date {
        Some(date) => format!("{id}-{}.{ending}", date.year()),
        None => format!("{id}.{ending}"),
    }
}

/// The name of a file that can be written and is not there yet.
pub(super) fn free_file(context: &Context<'_>, typed: &str, usual: &str) -> Result<String, String> {
    let name = if typed.is_empty() { usual } else { typed };
    let path = PathBuf::from(name);
    let checked = answers_file::format_of(context, &path)
        .and_then(|_| target::must_be_free(context, &path))
        .and_then(|()| in_a_folder(context, &path));
    match checked {
        Ok(()) => Ok(next_step::no_option(name.to_owned())),
        Err(stop) => {
            let text = stop.text(context);
            Err(text.trim().trim_start_matches("norm: ").to_owned())
        }
    }
}

fn in_a_folder(context: &Context<'_>, path: &Path) -> Result<(), Stop> {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    match folder.filter(|folder| !paths::is_folder(folder)) {
        None => Ok(()),
        Some(folder) => {
            let folder = path_text(folder);
            Err(Stop::from(pick!(
                context.lang,
                "de map {folder} is er niet; maak haar eerst, of kies een andere",
                "there is no folder {folder}; make it first, or choose another"
            )))
        }
    }
}
