//! A mistake in a template as people read it: where, what, the line itself, and
//! what to do.

use std::fmt;

use minijinja::{Error, ErrorKind};

use super::bounds::{MOST_OUTPUT, NotRead};
use super::counted::WhyRefused;
use super::engine_errors;
use super::unclosed::opening;
use crate::lang::{Lang, pick};
use crate::render::clean;

/// Letters of a template's line that are shown.
const MOST_SHOWN: usize = 80;

/// What a template does that a filter of ours refuses.
#[derive(Clone, Copy, Debug)]
pub(super) enum RefusedByFilter {
    /// Texts joined or repeated by an operator.
    Texts,
    /// More items than a filter takes.
    TooMany,
}

impl fmt::Display for RefusedByFilter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for RefusedByFilter {}

impl From<RefusedByFilter> for Error {
    fn from(told: RefusedByFilter) -> Self {
        Self::from(ErrorKind::InvalidOperation).with_source(told)
    }
}

/// The mistake with file and line, and below it that line; `text` gives the
/// text of a template.
pub(super) fn told<'t>(
    error: &Error,
    rendered: &str,
    text: impl Fn(&str) -> Option<&'t str>,
    lang: Lang,
) -> String {
    let (place, cause) = innermost(error);
    let (what, tip) = what(cause, lang);
    let (what, tip) = (clean(&what), clean(&tip));
    let (name, line) = match source::<NotRead>(cause) {
        Some(it) => (it.name.as_str(), Some(it.line)),
        None => (place.name().unwrap_or(rendered), place.line()),
    };
    let text = text(name);
    let opened = text
        .filter(|_| engine_errors::is_open_end(cause))
        .and_then(opening);
    let Some(number) = opened.or(line) else {
        return format!("{name}: {what}\n  tip: {tip}");
    };
    let line = text.and_then(|text| text.lines().nth(number.saturating_sub(1)));
    let line = line.map(|line| format!("\n  {}", shown(line)));
    let line = line.unwrap_or_default();
    format!("{name}:{number}: {what}{line}\n  tip: {tip}")
}

/// What we put behind an error of the engine.
fn source<T: std::error::Error + 'static>(error: &Error) -> Option<&T> {
    std::error::Error::source(error).and_then(|source| source.downcast_ref::<T>())
}

/// What is said of a template on which the engine broke down.
pub(super) fn stuck(name: &str, lang: Lang) -> String {
    let what = lang.pick(
        "op dit sjabloon liep het maken van het verslag vast",
        "making the report got stuck on this template",
    );
    let tip = lang.pick(
        "zet ons eigen sjabloon terug (norm report --write-templates), en verander het stap voor stap",
        "put our own template back (norm report --write-templates), and change it step by step",
    );
    format!("{name}: {what}\n  tip: {tip}")
}

/// The error that knows best where it is, and the one that all others follow from.
fn innermost(error: &Error) -> (&Error, &Error) {
    let (mut place, mut inner) = (error, error);
    while let Some(source) =
        std::error::Error::source(inner).and_then(|source| source.downcast_ref::<Error>())
    {
        inner = source;
        if inner.name().is_some() {
            place = inner;
        }
    }
    (place, inner)
}

/// What is wrong and what to do, in our own words: the engine speaks to who wrote it.
fn what(error: &Error, lang: Lang) -> (String, String) {
    let both = |said: [&'static str; 2], tip: [&'static str; 2]| {
        let pick = |[nl, en]: [&'static str; 2]| lang.pick(nl, en).to_owned();
        (pick(said), pick(tip))
    };
    if error.kind() == ErrorKind::WriteFailure {
        let most = MOST_OUTPUT / 1_000_000;
        return (
            pick!(
                lang,
                "het verslag wordt groter dan een verslag mag zijn ({most} MB)",
                "the report becomes larger than a report may be ({most} MB)"
            ),
            lang.pick(
                "haal een lus in een lus weg, of herhaal minder",
                "remove a loop in a loop, or repeat less",
            )
            .to_owned(),
        );
    }
    let why = source::<NotRead>(error).map(|it| it.why);
    match (source::<RefusedByFilter>(error), why) {
        (Some(RefusedByFilter::Texts), _) | (None, Some(WhyRefused::Tilde)) => both(
            [
                "“~”, “+” en “*” kunnen niet met teksten",
                "“~”, “+” and “*” do not take texts",
            ],
            [
                "voeg teksten samen met join: [a, b]|join",
                "put texts together with join: [a, b]|join",
            ],
        ),
        (Some(RefusedByFilter::TooMany), _) => both(
            [
                "een filter neemt ten hoogste 100.000 regels of letters",
                "a filter takes at most 100,000 items or letters",
            ],
            [
                "geef het filter een deel: lijst[:100]",
                "give the filter a part: list[:100]",
            ],
        ),
        (None, Some(WhyRefused::TooDeep)) => both(
            [
                "hier staat te veel in elkaar of achter elkaar",
                "too much stands in one another or in one row here",
            ],
            [
                "verdeel het over meer regels, of over sjablonen met include",
                "split it over more lines, or over templates with include",
            ],
        ),
        (None, None) => engine_errors::said(error, lang),
    }
}

/// A line without what steers a terminal, and no longer than one can read at once.
fn shown(line: &str) -> String {
    let line = clean(line.trim());
    match line.char_indices().nth(MOST_SHOWN) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line.into_owned(),
    }
}
