//! Aliases for organisations: the same for the same key.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use crate::digest::keyed_hash;
use crate::io::workspace::Opened;
use crate::io::{Context, Stop, key};
use crate::overview::Facts;
use crate::render::Names;

/// Letters and digits that nobody mistakes for each other.
const SIGNS: &[u8; 32] = b"abcdefghjkmnpqrstuvwxyz023456789";

/// How many characters an alias has.
const LENGTH: usize = 8;

/// An alias for everybody in the files and the register.
///
/// # Errors
/// When the key cannot be read or made.
pub(super) fn names(
    context: &Context<'_>,
    opened: Option<&Opened>,
    facts: &[Facts],
    err: &mut String,
) -> Result<Names, Stop> {
    let folder = opened.map_or_else(|| PathBuf::from("."), |opened| opened.path("."));
    let key = key::of_folder(context, &folder, err)?;
    let participants = opened
        .into_iter()
        .flat_map(|opened| &opened.workspace.organisations);
    let ids = facts.iter().map(|one| &one.id);
    let ids: BTreeSet<&String> = ids.chain(participants.map(|one| &one.id.value)).collect();
    let mut aliases = BTreeMap::new();
    let mut taken = BTreeSet::new();
    for id in ids {
        let alias = alias(context, &key, id);
        if !taken.insert(alias.clone()) {
            return Err(Stop::from(context.lang.pick(
                "twee organisaties zouden dezelfde schuilnaam krijgen; maak een nieuwe sleutel",
                "two organisations would get the same pseudonym; make a new key",
            )));
        }
        aliases.insert(id.clone(), alias);
    }
    Ok(Names::aliases(aliases))
}

fn alias(context: &Context<'_>, key: &[u8], id: &str) -> String {
    let hash = keyed_hash(key, id.as_bytes());
    let signs = hash
        .iter()
        .take(LENGTH)
        .map(|byte| char::from(SIGNS[usize::from(byte % 32)]));
    let word = context.lang.pick("organisatie", "organisation");
    format!("{word}-{}", signs.collect::<String>())
}
