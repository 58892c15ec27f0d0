//! The key that makes aliases: made once, for its owner only, and kept out of version
//! control.

use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write as _};
use std::path::Path;

use crate::io::files::unreadable;
use crate::io::output_kind::OutputKind;
use crate::io::path_text::path_text;
use crate::io::target::{Replace, Target};
use crate::io::{Context, Stop, inputs, write};
use crate::lang::{Said, pick};

/// The file with the key, beside `norm.toml`.
const KEY_FILE: &str = ".norm-key";

/// The length of a key.
const KEY_BYTES: usize = 32;

/// The key in a folder, made if there is none; `err` then says so.
///
/// # Errors
/// When the key cannot be read or made.
pub(crate) fn of_folder(
    context: &Context<'_>,
    folder: &Path,
    err: &mut String,
) -> Result<Vec<u8>, Stop> {
    let path = folder.join(KEY_FILE);
    let name = path_text(&path);
    inputs::note(&path);
    regular(context, &path)?;
    match fs::read(&path) {
        Ok(bytes) => {
            only_for_its_owner(context, &path)?;
            let key = hex::decode(bytes.trim_ascii()).ok();
            key.filter(|key| key.len() == KEY_BYTES).ok_or_else(|| {
                Stop::from(pick!(context.lang, "{name}: dit is geen sleutel; haal het bestand weg om een nieuwe te maken (dan veranderen alle schuilnamen)", "{name}: this is not a key; take the file away to make a new one (all pseudonyms change then)"))
            })
        }
        Err(error) if error.kind() == ErrorKind::NotFound => {
            let key = made(&path)?;
            out_of_version_control(context, folder)?;
            err.push_str(&pick!(context.lang, "{name}: nieuwe sleutel voor schuilnamen, alleen leesbaar voor u; staat in .gitignore. Bewaar hem: een andere sleutel geeft andere schuilnamen.\n", "{name}: new key for pseudonyms, readable by you only; listed in .gitignore. Keep it: another key gives other pseudonyms.\n"));
            Ok(key)
        }
        Err(error) => Err(unreadable(&name, &error)),
    }
}

/// Looked at before it is opened: reading from a pipe might never end.
fn regular(context: &Context<'_>, path: &Path) -> Result<(), Stop> {
    if fs::metadata(path).is_ok_and(|there| !there.is_file()) {
        let name = path_text(path);
        return Err(Stop::from(pick!(
            context.lang,
            "{name}: dit is geen bestand; neem de naam van een bestand",
            "{name}: this is not a file; take the name of a file"
        )));
    }
    Ok(())
}

fn made(path: &Path) -> Result<Vec<u8>, Stop> {
    let name = path_text(path);
    let mut key = vec![0; KEY_BYTES];
    getrandom::fill(&mut key).map_err(|_| {
        Stop::from(Said::new(
            format!("{name}: het systeem geeft geen toevallige getallen voor een sleutel; probeer het op een andere computer"),
            format!("{name}: the system gives no random numbers for a key; try it on another computer"),
        ))
    })?;
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    let mut file = options
        .open(path)
        .map_err(|error| unreadable(&name, &error))?;
    writeln!(file, "{}", hex::encode(&key)).map_err(|error| unreadable(&name, &error))?;
    file.sync_all().map_err(|error| unreadable(&name, &error))?;
    Ok(key)
}

/// A key that others can read keeps no secret.
fn only_for_its_owner(context: &Context<'_>, path: &Path) -> Result<(), Stop> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let name = path_text(path);
        let metadata = fs::metadata(path).map_err(|error| unreadable(&name, &error))?;
        if metadata.permissions().mode() & 0o077 != 0 {
            return Err(Stop::from(pick!(
                context.lang,
                "{name}: anderen kunnen deze sleutel lezen; maak hem alleen leesbaar voor uzelf (chmod 600)",
                "{name}: others can read this key; make it readable by yourself only (chmod 600)"
            )));
        }
    }
    let _ = (context, path);
    Ok(())
}

/// Adds the key to `.gitignore`, unless it is there.
fn out_of_version_control(context: &Context<'_>, folder: &Path) -> Result<(), Stop> {
    let path = folder.join(".gitignore");
    regular(context, &path)?;
    let old = match fs::read_to_string(&path) {
        Ok(text) => Some(text),
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        Err(error) => return Err(unreadable(&path_text(&path), &error)),
    };
    let mut text = old.clone().unwrap_or_default();
    if text
        .lines()
        .any(|line| line.trim().trim_start_matches('/') == KEY_FILE)
    {
        return Ok(());
    }
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
    text.push_str(&format!("{KEY_FILE}\n"));
    match old {
        Some(old) => write::edit(context, &path, old.as_bytes(), text.as_bytes()).map(drop),
        None => {
            let target = Target {
                path,
                kind: OutputKind::Text,
                replace: Replace::Never,
            };
            write::write(context, target, &text).map(drop)
        }
    }
}
