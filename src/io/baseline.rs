//! A measurement beside its baseline, along the versions of their norm.

use std::sync::Arc;

use crate::assessment::Assessment;
use crate::comparison::{self, Comparison, Unlike};
use crate::io::norms::Norms;
use crate::io::{Context, Stop};
use crate::lang::pick;
use crate::norm::{Continuity, Norm, continuity};

/// Longer chains of versions than this are circles.
const MOST_VERSIONS: usize = 50;

/// Compares, or says why the two cannot be compared.
///
/// # Errors
/// When they cannot be compared, or a version of the norm between them is not at hand.
pub(crate) fn compare<'a, 'n>(
    context: &Context<'_>,
    baseline: &'a Assessment<'n>,
    current: &'a Assessment<'n>,
    norms: &mut Norms,
) -> Result<Comparison<'a, 'n>, Stop> {
    let between = versions(context, baseline.norm, current.norm, norms)?;
    let mut chain: Vec<&Norm> = Vec::new();
    chain.push(baseline.norm);
    chain.extend(between.iter().map(Arc::as_ref));
    if baseline.norm.version != current.norm.version {
        chain.push(current.norm);
    }
    comparison::compare(baseline, current, &chain)
        .map_err(|unlike| Stop::from(why(context, unlike, baseline, current)))
}

/// How a later version of a norm continues an earlier one.
///
/// # Errors
/// When a version of the norm between them is not at hand.
pub(crate) fn between(
    context: &Context<'_>,
    before: &Norm,
    after: &Norm,
    norms: &mut Norms,
) -> Result<Continuity, Stop> {
    let between = versions(context, before, after, norms)?;
    let mut chain: Vec<&Norm> = vec![before];
    chain.extend(between.iter().map(Arc::as_ref));
    if before.version != after.version {
        chain.push(after);
    }
    Ok(continuity(&chain))
}

/// The versions between two, oldest first, found by following `replaces` back.
///
/// # Errors
/// When `replaces` does not lead from the one to the other.
pub(crate) fn versions(
    context: &Context<'_>,
    before: &Norm,
    after: &Norm,
    norms: &mut Norms,
) -> Result<Vec<Arc<Norm>>, Stop> {
    let mut between: Vec<Arc<Norm>> = Vec::new();
    if before.id != after.id || before.version == after.version {
        return Ok(between);
    }
    let mut replaces = after.replaces.clone();
    while let Some(version) = replaces.filter(|version| *version != before.version) {
        let stem = format!("{}@{version}", after.id);
        let found = norms.by_stem(&stem)?.and_then(Result::ok);
        let norm = found.filter(|_| between.len() < MOST_VERSIONS);
        let norm = norm.ok_or_else(|| Stop::from(no_link(context, before, after)))?;
        replaces = norm.replaces.clone();
        between.insert(0, norm);
        if replaces.is_none() {
            return Err(Stop::from(no_link(context, before, after)));
        }
    }
    match after.replaces.is_some() {
        true => Ok(between),
        false => Err(Stop::from(no_link(context, before, after))),
    }
}

fn no_link(context: &Context<'_>, before: &Norm, after: &Norm) -> String {
    let (one, two) = (before.reference(), after.reference());
    pick!(
        context.lang,
        "niet te zeggen is hoe {two} op {one} volgt: “replaces” leidt er niet heen",
        "nobody can tell how {two} continues {one}: “replaces” does not lead there"
    )
}

fn why(
    context: &Context<'_>,
    unlike: Unlike,
    baseline: &Assessment<'_>,
    current: &Assessment<'_>,
) -> String {
    let lang = context.lang;
    // A form that is being made is no file yet.
    let files = [&baseline.file, &current.file];
    let files: Vec<&str> = files.iter().map(|file| &***file).collect();
    let files: Vec<&str> = files.into_iter().filter(|file| !file.is_empty()).collect();
    let files = files.join(", ");
    let what = match unlike {
        Unlike::Organisation => lang.pick(
            "dit zijn antwoorden van twee organisaties; geef twee metingen van dezelfde organisatie (organisation.id)",
            "these are answers of two organisations; give two measurements of the same organisation (organisation.id)",
        ),
        Unlike::Norm => lang.pick(
            "dit zijn antwoorden op twee normen; geef twee metingen van dezelfde norm",
            "these are answers to two norms; give two measurements of the same norm",
        ),
        Unlike::Order => lang.pick(
            "de eerste meting is de latere van de twee; zet de oudste vooraan",
            "the first measurement is the later of the two; put the earlier one first",
        ),
    };
    format!("{what} ({files})")
}
