//! Templates: ours in the binary, single files of the user before them. What
//! users write is bounded: strict names, fuel, output, no path outside their folder.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::sync::Arc;

use minijinja::value::{Object, Serde, Value, ValueKind};
use minijinja::{
    AutoEscape, Environment, Error, ErrorKind, Output, State, UndefinedBehavior, escape_formatter,
};
use serde::Serialize;

use super::bars::bar;
use super::clean::is_hidden;
use super::escape;
use super::labels::{Labels, labels};
use super::page::sign;
use super::view::Counts;
use crate::answers::Status;
use crate::document::{Word, iso_date};
use crate::lang::Lang;
use crate::problem::Problem;

/// Steps a template may take; ours take far fewer than a hundredth.
const FUEL: u64 = 5_000_000;
/// Bytes a report may have.
const MOST_OUTPUT: usize = 50_000_000;
/// Bytes in which the report of a municipality fits, so that it need not grow.
const USUAL_OUTPUT: usize = 96 * 1024;

/// Every template and file of labels in the binary.
pub const BUILT_IN: &[(&str, &str)] = &[
    (
        "report/report.html",
        include_str!("../../templates/report/report.html"),
    ),
    (
        "report/report.md",
        include_str!("../../templates/report/report.md"),
    ),
    (
        "report/compared.html",
        include_str!("../../templates/report/compared.html"),
    ),
    (
        "report/compared.md",
        include_str!("../../templates/report/compared.md"),
    ),
    (
        "report/elsewhere.html",
        include_str!("../../templates/report/elsewhere.html"),
    ),
    (
        "report/elsewhere.md",
        include_str!("../../templates/report/elsewhere.md"),
    ),
    (
        "report/wishes.html",
        include_str!("../../templates/report/wishes.html"),
    ),
    (
        "report/wishes.md",
        include_str!("../../templates/report/wishes.md"),
    ),
    (
        "letter/letter.html",
        include_str!("../../templates/letter/letter.html"),
    ),
    (
        "letter/letter.md",
        include_str!("../../templates/letter/letter.md"),
    ),
    (
        "diff/course.md",
        include_str!("../../templates/diff/course.md"),
    ),
    (
        "overview/overview.html",
        include_str!("../../templates/overview/overview.html"),
    ),
    (
        "overview/overview.md",
        include_str!("../../templates/overview/overview.md"),
    ),
    ("diff/diff.md", include_str!("../../templates/diff/diff.md")),
    (
        "shared/page.html",
        include_str!("../../templates/shared/page.html"),
    ),
    (
        "shared/pictures.html",
        include_str!("../../templates/shared/pictures.html"),
    ),
    (
        "shared/then_now.html",
        include_str!("../../templates/shared/then_now.html"),
    ),
    (
        "shared/style.css",
        include_str!("../../templates/shared/style.css"),
    ),
    (
        "shared/labels.nl.toml",
        include_str!("../../templates/shared/labels.nl.toml"),
    ),
    (
        "shared/labels.en.toml",
        include_str!("../../templates/shared/labels.en.toml"),
    ),
];

/// The form of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// GitHub-flavoured Markdown.
    Markdown,
    /// One self-contained HTML file.
    Html,
}

/// Why a report could not be made.
#[derive(Debug)]
pub enum Mistake {
    /// A template is wrong: where, and what.
    Template(String),
    /// A file of labels is wrong.
    Labels(Vec<Problem>),
}

/// Templates and labels, ready to render in one form and language.
pub struct Templates {
    environment: Environment<'static>,
    labels: Value,
    lang: Lang,
}

impl Templates {
    /// Our templates, with the user's files (by name) before them.
    ///
    /// # Errors
    /// When the labels are wrong.
    pub fn new(form: Form, lang: Lang, own: BTreeMap<String, String>) -> Result<Self, Mistake> {
        let name = format!("shared/labels.{}.toml", lang.pick("nl", "en"));
        let own_words = match own.get(&name) {
            Some(text) => labels(&name, text).map_err(Mistake::Labels)?,
            None => BTreeMap::new(),
        };
        let words = Labels::new(lang, own_words);
        Ok(Self {
            environment: environment(form, lang, own),
            labels: Value::from_object(words),
            lang,
        })
    }

    /// Renders a view with a template.
    ///
    /// # Errors
    /// When the template is wrong or does not come to an end.
    pub fn render(&self, name: &str, view: &impl Serialize) -> Result<String, Mistake> {
        let mut out = Bounded {
            bytes: Vec::with_capacity(USUAL_OUTPUT),
        };
        let rendered = self.environment.get_template(name).and_then(|template| {
            let lang = self.lang.pick("nl", "en");
            let words = self.labels.clone();
            let seen = Seen {
                words,
                lang: lang.into(),
                view: Serde(view).into(),
            };
            template.render_captured_to(Value::from_object(seen), &mut out)
        });
        match rendered {
            Ok(_) => Ok(String::from_utf8(out.bytes).unwrap_or_default()),
            Err(error) => Err(Mistake::Template(told(&error))),
        }
    }
}

pub(super) fn built_in(name: &str) -> Option<&'static str> {
    let found = BUILT_IN.iter().find(|(known, _)| *known == name);
    found.map(|(_, text)| *text)
}

/// What a template sees: the labels, the language, and the names of its view.
#[derive(Debug)]
struct Seen {
    words: Value,
    lang: Value,
    view: Value,
}

impl Object for Seen {
    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        self.get_value_by_str(key.as_str()?)
    }

    fn get_value_by_str(self: &Arc<Self>, key: &str) -> Option<Value> {
        match key {
            "L" => Some(self.words.clone()),
            "lang" => Some(self.lang.clone()),
            _ => {
                let found = self.view.get_attr(key).ok();
                found.filter(|value| !value.is_undefined())
            }
        }
    }
}

/// Words are looked up one by one: a report needs few of them.
impl Object for Labels {
    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        self.get_value_by_str(key.as_str()?)
    }

    fn get_value_by_str(self: &Arc<Self>, key: &str) -> Option<Value> {
        self.get(key).map(Value::from)
    }
}

fn environment(form: Form, lang: Lang, own: BTreeMap<String, String>) -> Environment<'static> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    // Ours come to an end; counting their steps would cost without reason.
    environment.set_fuel((!own.is_empty()).then_some(FUEL));
    // With it a loop could grow one text without end.
    environment.remove_global("namespace");
    environment.set_loader(move |name| {
        Ok(own
            .get(name)
            .cloned()
            .or_else(|| built_in(name).map(str::to_owned)))
    });
    let syntax = minijinja::syntax::SyntaxConfig::builder()
        .keep_trailing_newline(true)
        .trim_blocks(true)
        .lstrip_blocks(true)
        .build();
    if let Ok(syntax) = syntax {
        environment.set_syntax(syntax);
    }
    // Escaped by the form of the output, never by the name of a file.
    match form {
        Form::Html => {
            environment.set_auto_escape_callback(|_| AutoEscape::Html);
            environment.set_formatter(format_html);
        }
        Form::Markdown => {
            environment.set_auto_escape_callback(|_| AutoEscape::Custom("markdown".into()));
            environment.set_formatter(format_markdown);
        }
    }
    environment.add_filter("date", move |text: &str| {
        iso_date(text).map_or_else(|| text.to_owned(), |date| lang.date(date))
    });
    environment.add_filter("status", move |word: &str| {
        Status::of_word(word).map_or("", |status| status.label(lang))
    });
    environment.add_filter("sign", |word: &str| Status::of_word(word).map_or("", sign));
    environment.add_filter("bar", move |counts: Serde<Counts>| {
        Value::from(Serde(bar(&counts, lang)))
    });
    environment.add_filter("is_link", |text: &str| escape::is_link(text));
    environment.add_filter("link", |text: &str| match escape::is_link(text) {
        true => Value::from_safe_string(html_address(text)),
        false => Value::from("#"),
    });
    environment
}

/// An address was checked to hold no quotes and brackets; `&` is all that is left.
fn html_address(text: &str) -> String {
    text.trim().replace('&', "&amp;")
}

/// Signs that hide or turn around what stands beside them are shown as such.
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

/// The mistake with file and line.
fn told(error: &Error) -> String {
    let mut inner = error;
    while let Some(source) =
        std::error::Error::source(inner).and_then(|source| source.downcast_ref::<Error>())
    {
        inner = source;
    }
    let place = match (inner.name(), inner.line()) {
        (Some(name), Some(line)) => format!("{name}:{line}: "),
        (Some(name), None) => format!("{name}: "),
        (None, _) => String::new(),
    };
    let what = inner.detail().map_or_else(
        || inner.kind().to_string(),
        |detail| format!("{}: {detail}", inner.kind()),
    );
    match inner.kind() {
        ErrorKind::OutOfFuel => format!("{place}the template does not come to an end"),
        _ => format!("{place}{what}"),
    }
}

/// Takes no more than a report may have.
struct Bounded {
    bytes: Vec<u8>,
}

impl Write for Bounded {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.write_all(bytes).map(|()| bytes.len())
    }

    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        if self.bytes.len() + bytes.len() > MOST_OUTPUT {
            return Err(io::Error::other("the report is too large"));
        }
        self.bytes.extend_from_slice(bytes);
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_label_is_used() {
        let text: String = BUILT_IN
            .iter()
            .filter(|(name, _)| !name.ends_with(".toml"))
            .map(|(_, text)| *text)
            .collect();
        let words =
            labels("l", built_in("shared/labels.nl.toml").expect("labels")).expect("good labels");
        let by_name = [
            "note",
            "occasion",
            "owner",
            "last_done",
            "reassessed",
            "support",
            "offer",
            "on_norm",
            "public",
            "private",
            "met",
            "partial",
            "unmet",
            "unanswered",
            "na",
            "overview_overview",
            "overview_submissions",
            "overview_exchange",
            "overview_evaluation",
        ];
        for key in words.keys() {
            assert!(
                text.contains(&format!("L.{key}")) || by_name.contains(&key.as_str()),
                "{key} is not used"
            );
        }
    }

    fn own(name: &str, text: &str) -> BTreeMap<String, String> {
        BTreeMap::from([(name.to_owned(), text.to_owned())])
    }

    fn rendered(form: Form, text: &str) -> Result<String, Mistake> {
        let templates = Templates::new(form, Lang::Nl, own("a.md", text)).expect("labels");
        templates.render("a.md", &BTreeMap::from([("text", "<b>|*x*")]))
    }

    #[test]
    fn values_are_escaped_by_form_and_not_by_name() {
        assert_eq!(
            rendered(Form::Html, "{{ text }}").expect("text"),
            "&lt;b&gt;|*x*"
        );
        assert_eq!(
            rendered(Form::Markdown, "{{ text }}").expect("text"),
            "\\<b\\>\\|\\*x\\*"
        );
    }

    #[test]
    fn a_mistake_names_file_and_line() {
        let Err(Mistake::Template(told)) = rendered(Form::Html, "een\n{{ bestaat_niet }}") else {
            panic!("a mistake")
        };
        assert!(told.starts_with("a.md:2: "), "{told}");
        let Err(Mistake::Template(told)) = rendered(Form::Html, "een\ntwee\n{% if %}") else {
            panic!("a mistake")
        };
        assert!(told.starts_with("a.md:3: "), "{told}");
    }

    #[test]
    fn a_template_without_end_is_stopped() {
        let endless = "{% for a in range(10000) %}{% for b in range(10000) %}{% for c in range(10000) %}{% endfor %}{% endfor %}{% endfor %}";
        assert!(matches!(
            rendered(Form::Html, endless),
            Err(Mistake::Template(_))
        ));
        let large = "{% set x = text * 1000000 %}{% for a in range(1000) %}{{ x }}{% endfor %}";
        assert!(matches!(
            rendered(Form::Html, large),
            Err(Mistake::Template(_))
        ));
    }

    #[test]
    fn a_bar_is_made_of_counts_only() {
        assert!(matches!(
            rendered(Form::Html, "{{ text|bar }}"),
            Err(Mistake::Template(_))
        ));
    }

    #[test]
    fn no_path_leads_outside() {
        for path in ["../secret", "/etc/passwd", "shared/../../x"] {
            assert!(rendered(Form::Html, &format!("{{% include \"{path}\" %}}")).is_err());
        }
    }
}
