//! A mistake in a template as people read it: where, what, and the line itself.

use minijinja::{Error, ErrorKind};

use super::bounds::{MOST_OUTPUT, NotRead};
use super::counted::Why;
use crate::lang::Lang;
use crate::render::clean;

/// Letters of a template's line that are shown.
const MOST_SHOWN: usize = 80;

/// The mistake with file and line, and below it that line; `text` gives the
/// text of a template.
pub(super) fn told<'t>(
    error: &Error,
    rendered: &str,
    text: impl Fn(&str) -> Option<&'t str>,
    lang: Lang,
) -> String {
    let (place, cause) = innermost(error);
    let what = clean(&what(cause, lang)).into_owned();
    let not_read =
        std::error::Error::source(cause).and_then(|source| source.downcast_ref::<NotRead>());
    let (name, line) = match not_read {
        Some(it) => (it.name.as_str(), Some(it.line)),
        None => (place.name().unwrap_or(rendered), place.line()),
    };
    let Some(number) = line else {
        return format!("{name}: {what}");
    };
    let line = text(name).and_then(|text| text.lines().nth(number - 1));
    let line = line.map(|line| format!("\n  {}", shown(line)));
    format!("{name}:{number}: {what}{}", line.unwrap_or_default())
}

/// What is said of a template on which the engine broke down.
pub(super) fn stuck(name: &str, lang: Lang) -> String {
    let what = lang.pick(
        "op dit sjabloon liep het maken van het verslag vast",
        "making the report got stuck on this template",
    );
    format!("{name}: {what}")
}

/// What is said where texts would be joined or repeated by an operator.
pub(super) fn no_text(lang: Lang) -> &'static str {
    lang.pick(
        "“~”, “+” en “*” kunnen niet met teksten; voeg samen met join: [a, b]|join",
        "“~”, “+” and “*” do not take texts; put them together with join: [a, b]|join",
    )
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

/// What is wrong, with the engine's own words for the detail.
fn what(error: &Error, lang: Lang) -> String {
    if error.kind() == ErrorKind::WriteFailure {
        let most = MOST_OUTPUT / 1_000_000;
        return lang.pick(
            format!("het verslag wordt groter dan een verslag mag zijn ({most} MB)"),
            format!("the report becomes larger than a report may be ({most} MB)"),
        );
    }
    let source = std::error::Error::source(error);
    match source.and_then(|source| source.downcast_ref::<NotRead>()) {
        Some(NotRead {
            why: Why::Tilde, ..
        }) => return no_text(lang).to_owned(),
        Some(NotRead {
            why: Why::TooDeep, ..
        }) => {
            let told = lang.pick(
                "hier staat te veel in elkaar of achter elkaar; verdeel het",
                "too much stands in one another or in one row here; split it",
            );
            return told.to_owned();
        }
        None => {}
    }
    let sentence = sentence(error.kind(), lang);
    match error.detail() {
        Some(detail) => format!("{sentence} ({detail})"),
        None => sentence,
    }
}

/// The kinds that people meet; the others in the words of the engine.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the engine has more kinds, and may get more: they are told in its own words"
)]
fn sentence(kind: ErrorKind, lang: Lang) -> String {
    let (nl, en) = match kind {
        ErrorKind::UndefinedError => (
            "hier staat een naam die er niet is",
            "a name here does not exist",
        ),
        ErrorKind::UnknownFilter => ("dit filter is er niet", "there is no such filter"),
        ErrorKind::UnknownTest => ("deze test is er niet", "there is no such test"),
        ErrorKind::UnknownFunction => ("deze functie is er niet", "there is no such function"),
        ErrorKind::UnknownMethod => ("deze methode is er niet", "there is no such method"),
        ErrorKind::TemplateNotFound => ("dit sjabloon is er niet", "there is no such template"),
        ErrorKind::SyntaxError => ("dit is geen geldig sjabloon", "this is no valid template"),
        ErrorKind::InvalidOperation => ("dit kan niet", "this cannot be done"),
        ErrorKind::TooManyArguments => ("hier staat te veel bij", "too much is given"),
        ErrorKind::MissingArgument => ("hier ontbreekt iets bij", "something is lacking"),
        ErrorKind::OutOfFuel => (
            "het sjabloon komt niet tot een eind",
            "the template does not come to an end",
        ),
        other => return other.to_string(),
    };
    lang.pick(nl, en).to_owned()
}

/// A line without what steers a terminal, and no longer than one can read at once.
fn shown(line: &str) -> String {
    let line = clean(line.trim());
    match line.char_indices().nth(MOST_SHOWN) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line.into_owned(),
    }
}
