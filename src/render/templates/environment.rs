//! The engine of templates, set up for the markup of an output.

use std::collections::BTreeMap;
use std::sync::Arc;

use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Value, ValueKind};
use minijinja::{
    AutoEscape, Environment, Error, Output, State, UndefinedBehavior, escape_formatter,
};

use super::Markup;
use super::bounds::{self, ValueFormat};
use super::built_in::built_in;
use super::stack::StackRoom;
use super::view_filters;
use crate::document::is_hidden;
use crate::lang::Lang;
use crate::render::escape;

/// The text of a template: the user's before ours.
pub(super) fn text_of<'t>(own: &'t BTreeMap<String, String>, name: &str) -> Option<&'t str> {
    own.get(name).map(String::as_str).or_else(|| built_in(name))
}

/// How templates are written.
pub(super) fn syntax() -> SyntaxConfig {
    let syntax = SyntaxConfig::builder()
        .keep_trailing_newline(true)
        .trim_blocks(true)
        .lstrip_blocks(true)
        .build();
    syntax.unwrap_or_default()
}

/// The engine as templates of one markup and language use it, in some room.
pub(super) fn environment(
    markup: Markup,
    lang: Lang,
    own: &Arc<BTreeMap<String, String>>,
    room: StackRoom,
) -> Environment<'static> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    let texts = Arc::clone(own);
    environment.set_loader(move |name| match text_of(&texts, name) {
        Some(text) if !texts.is_empty() => bounds::counted(name, text, &texts, room).map(Some),
        text => Ok(text.map(str::to_owned)),
    });
    environment.set_syntax(syntax());
    // Escaped by the markup of the output, never by the name of a file.
    let format: ValueFormat = match markup {
        Markup::Html => {
            environment.set_auto_escape_callback(|_| AutoEscape::Html);
            format_html
        }
        Markup::Markdown | Markup::Word => {
            environment.set_auto_escape_callback(|_| AutoEscape::Custom("markdown".into()));
            format_markdown
        }
    };
    // Ours come to an end; holding them to the bounds would cost without reason.
    match own.is_empty() {
        true => environment.set_formatter(format),
        false => bounds::set(&mut environment, format, room),
    }
    view_filters::add(&mut environment, markup, lang);
    environment
}

/// Characters that hide or turn around what stands beside them are shown as such.
fn format_html(
    out: &mut Output<'_>,
    state: &mut State<'_, '_>,
    value: &Value,
) -> Result<(), Error> {
    match value.as_str() {
        Some(text) if value.is_safe() || escape::is_plain_html(text) => {
            out.write_str(text).map_err(Error::from)
        }
        Some(text) if text.contains(is_hidden) => {
            let shown = text.replace(is_hidden, "\u{fffd}");
            escape_formatter(out, state, &Value::from(shown))
        }
        Some(_) | None => escape_formatter(out, state, value),
    }
}

fn format_markdown(
    out: &mut Output<'_>,
    state: &mut State<'_, '_>,
    value: &Value,
) -> Result<(), Error> {
    let escaped = matches!(state.auto_escape(), AutoEscape::Custom(_));
    match value.as_str() {
        Some(text) if escaped && !value.is_safe() => {
            out.write_str(&escape::markdown(text)).map_err(Error::from)
        }
        Some(text) => out.write_str(text).map_err(Error::from),
        None if value.kind() == ValueKind::None => Ok(()),
        None => write!(out, "{value}").map_err(Error::from),
    }
}
