//! Themes and requirements that somebody names behind a flag: `--only 2,4.1`.

use crate::filling::{Chosen, NotChosen, choose};
use crate::io::{Context, Stop};
use crate::lang::pick;
use crate::norm::Norm;
use crate::problem::Explain as _;

/// The requirements that each word stands for.
///
/// # Errors
/// When a word stands for none, or for two things at once.
pub(super) fn chosen(
    context: &Context<'_>,
    (norm, kind): (&Norm, &str),
    (flag, words): (&str, &[String]),
) -> Result<Vec<Vec<String>>, Stop> {
    let lang = context.lang;
    let chosen = words.iter().map(|word| match choose(norm, kind, word) {
        Ok(Chosen(ids)) => Ok(ids),
        Err(NotChosen::Unknown(fault)) => Err(Stop::fault(&fault)),
        Err(NotChosen::NotOwn(fault)) => Err(Stop::from(fault.sentence(lang))),
        Err(NotChosen::Both) => Err(Stop::from(pick!(
            lang,
            "{flag} {word}: dit is een thema en een nummer; schrijf thema:{word} of nummer:{word}",
            "{flag} {word}: this is a theme and a requirement; write theme:{word} or requirement:{word}"
        ))),
        Err(NotChosen::Empty) => Err(Stop::from(pick!(
            lang,
            "{flag} {word}: dit thema vraagt niets van: {}; laat het weg",
            "{flag} {word}: this theme asks nothing of: {}; leave it out",
            norm.kind_title(kind)
        ))),
    });
    chosen.collect()
}

/// The requirements of a part, in the norm's order; none when no part was asked for.
///
/// # Errors
/// As [`chosen`].
pub(super) fn only(
    context: &Context<'_>,
    of: (&Norm, &str),
    words: &[String],
) -> Result<Option<Vec<String>>, Stop> {
    let ids = chosen(context, of, ("--only", words))?;
    let named = |id: &str| ids.iter().flatten().any(|one| one == id);
    let own = of.0.requirements().filter(|one| named(&one.id));
    Ok((!words.is_empty()).then(|| own.map(|one| one.id.value.clone()).collect()))
}
