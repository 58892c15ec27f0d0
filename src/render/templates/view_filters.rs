//! What our templates and those of users can do with a value.

use minijinja::value::{Serde, Value};
use minijinja::{Environment, Error, State};

use super::Markup;
use super::bars::{fill, told_bar};
use super::bounds::{spend, walk};
use crate::answers::Status;
use crate::document::{Word, iso_date};
use crate::lang::Lang;
use crate::render::blank::blank;
use crate::render::disclosed::{Told, cells, then_now as told_then_now};
use crate::render::escape;
use crate::render::page::sign;

/// Nothing stands further in than this.
const MOST_MARGIN: usize = 12;

/// Adds the filters; docs/report-view.md names them.
pub(super) fn add(environment: &mut Environment<'static>, markup: Markup, lang: Lang) {
    environment.add_filter("date", move |text: &str| {
        iso_date(text).map_or_else(|| text.to_owned(), |date| lang.date(date))
    });
    environment.add_filter("status", move |word: &str| {
        Status::of_word(word).map_or("", |status| status.label(lang))
    });
    environment.add_filter("sign", |word: &str| Status::of_word(word).map_or("", sign));
    environment.add_filter("cells", move |told: Serde<Option<Told>>| {
        Value::from(cells(told.0.as_ref(), lang).to_vec())
    });
    environment.add_filter("bar", move |told: Serde<Option<Told>>| {
        Value::from(Serde(told_bar(told.0.as_ref(), lang)))
    });
    environment.add_filter(
        "then_now",
        move |then: Serde<Option<Told>>, now: Serde<Option<Told>>| {
            Value::from(told_then_now(then.0.as_ref(), now.0.as_ref(), lang).to_vec())
        },
    );
    environment.add_filter("fill", |class: &str| fill(class));
    environment.add_filter("blank", move |state: &mut State<'_, '_>, text: &str| {
        let place = blank(text, markup, lang);
        spend(state, place.len())?;
        Ok::<Value, Error>(Value::from_safe_string(place))
    });
    let in_markdown = markup != Markup::Html;
    environment.add_filter(
        "as_typed",
        move |state: &mut State<'_, '_>, value: Value, margin: Option<usize>| {
            walk(state, &value)?;
            let margin = " ".repeat(margin.unwrap_or_default().min(MOST_MARGIN));
            // HTML keeps the lines of a text by its style.
            let Some(text) = value.as_str().filter(|_| in_markdown && !value.is_safe()) else {
                return Ok(value);
            };
            let typed = escape::markdown_lines(text, &margin);
            spend(state, typed.len())?;
            Ok::<Value, Error>(Value::from_safe_string(typed))
        },
    );
    environment.add_filter("is_link", |text: &str| escape::is_link(text));
    environment.add_filter("link", |text: &str| match escape::is_link(text) {
        true => Value::from_safe_string(html_address(text)),
        false => Value::from("#"),
    });
}

/// An address was checked to hold no quotes and brackets; `&` is all that is left.
fn html_address(text: &str) -> String {
    text.trim().replace('&', "&amp;")
}
