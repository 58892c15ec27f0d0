//! Themes and requirements that somebody names behind a flag: `--only 2,4.1`.

use crate::filling::{Chosen, NotChosen, choose};
use crate::io::{Context, Stop};
use crate::lang::pick;
use crate::norm::Norm;
use crate::problem::Explain as _;

/// The requirements that a word stands for.
///
/// # Errors
/// When it is empty, stands for none, or for two things at once.
pub(super) fn chosen(
    context: &Context<'_>,
    (norm, kind): (&Norm, &str),
    (flag, word): (&str, &str),
) -> Result<Vec<String>, Stop> {
    let lang = context.lang;
    if word.trim().is_empty() {
        return Err(Stop::from(pick!(
            lang,
            "{flag}: er staat een leeg nummer; schrijf nummers en thema's met een komma ertussen: {flag} 2,4.1",
            "{flag}: a number is empty; write numbers and themes with a comma between them: {flag} 2,4.1"
        )));
    }
    match choose(norm, kind, word) {
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
    }
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
    let ids = words
        .iter()
        .map(|word| chosen(context, of, ("--only", word)));
    let ids = Stop::unless_any(ids)?;
    let named = |id: &str| ids.iter().flatten().any(|one| one == id);
    let own = of.0.requirements().filter(|one| named(&one.id));
    Ok((!words.is_empty()).then(|| own.map(|one| one.id.value.clone()).collect()))
}
