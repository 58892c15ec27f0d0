//! Templates: ours in the binary, single files of the user before them. What
//! users write is bounded: strict names, fuel, output, no path outside their folder.

mod bars;
mod bounded_filters;
mod bounds;
mod built_in;
mod counted;
mod engine_errors;
mod environment;
mod labels;
mod mistake;
mod proportion;
mod stack;
mod unclosed;
mod view_filters;

use std::collections::BTreeMap;
use std::sync::Arc;

use minijinja::value::{Object, Serde, Value};
use minijinja::{Environment, Error};
use serde::Serialize;

#[cfg(feature = "office")]
pub(crate) use self::bars::{PICTURE, colour, edge};
pub(crate) use self::built_in::BUILT_IN;

use self::bounds::Bounded;
use self::environment::{environment, text_of};
use self::labels::{LabelsAndOwn, labels};
use self::proportion::proportioned;
use self::stack::{STACK, StackRoom, on_a_stack};
use crate::document::{Broken, contained};
use crate::lang::Lang;
use crate::problem::Problem;

/// Bytes in which the report of a municipality fits, so that it need not grow.
const USUAL_OUTPUT: usize = 96 * 1024;

/// What a report is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Markup {
    /// GitHub-flavoured Markdown.
    Markdown,
    /// The same, with what only our writer of Word makes something of.
    Word,
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

/// Templates and labels, ready to render in one markup and language.
pub struct Templates {
    environment: Environment<'static>,
    markup: Markup,
    own: Arc<BTreeMap<String, String>>,
    labels: Value,
    lang: Lang,
}

impl Templates {
    /// Our templates, with the user's files (by name) before them.
    ///
    /// # Errors
    /// When the labels are wrong.
    pub fn new(markup: Markup, lang: Lang, own: BTreeMap<String, String>) -> Result<Self, Mistake> {
        let name = format!("shared/labels.{}.toml", lang.pick("nl", "en"));
        let own_words = match own.get(&name) {
            Some(text) => {
                let asked_for = |key: &str| own.values().any(|text| asks_for(text, key));
                labels(&name, text, asked_for).map_err(Mistake::Labels)?
            }
            None => BTreeMap::new(),
        };
        let words = LabelsAndOwn::new(lang, own_words);
        let own = Arc::new(own);
        Ok(Self {
            environment: environment(markup, lang, &own, StackRoom::Own),
            markup,
            own,
            labels: Value::from_object(words),
            lang,
        })
    }

    /// Renders a view with a template.
    ///
    /// # Errors
    /// When the template is wrong or does not come to an end.
    pub fn render(&self, name: &str, view: &(impl Serialize + Sync)) -> Result<String, Mistake> {
        let rendered = match self.own.is_empty() {
            true => contained(|| self.write(&self.environment, name, view)),
            false => on_a_stack(STACK, |room| match room {
                StackRoom::Own => self.write(&self.environment, name, view),
                StackRoom::Shared => {
                    let environment = environment(self.markup, self.lang, &self.own, room);
                    self.write(&environment, name, view)
                }
            }),
        };
        match rendered {
            Ok(Ok(text)) => Ok(match self.markup {
                Markup::Markdown => proportioned(&text),
                Markup::Word | Markup::Html => text,
            }),
            Err(Broken) => Err(Mistake::Template(mistake::stuck(name, self.lang))),
            Ok(Err(error)) => {
                let text = |name: &str| text_of(&self.own, name);
                Err(Mistake::Template(mistake::told(
                    &error, name, text, self.lang,
                )))
            }
        }
    }

    fn write(
        &self,
        environment: &Environment<'static>,
        name: &str,
        view: &impl Serialize,
    ) -> Result<String, Error> {
        let mut out = Bounded::new(USUAL_OUTPUT);
        let seen = TemplateNames {
            words: self.labels.clone(),
            lang: self.lang.pick("nl", "en").into(),
            word: (self.markup == Markup::Word).into(),
            view: Serde(view).into(),
        };
        let template = environment.get_template(name)?;
        template.render_captured_to(Value::from_object(seen), &mut out)?;
        Ok(out.text())
    }
}

/// Whether a template names a label: somebody's own template may have words of its own.
fn asks_for(template: &str, key: &str) -> bool {
    let in_word = |c: char| c.is_alphanumeric() || c == '_';
    let names = template.split("L.").skip(1);
    names
        .filter_map(|rest| rest.strip_prefix(key))
        .any(|rest| !rest.starts_with(in_word))
}

/// What a template sees: the labels, the language, whether it is for Word, and the names
/// of its view.
#[derive(Debug)]
struct TemplateNames {
    words: Value,
    lang: Value,
    word: Value,
    view: Value,
}

impl Object for TemplateNames {
    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        self.get_value_by_str(key.as_str()?)
    }

    fn get_value_by_str(self: &Arc<Self>, key: &str) -> Option<Value> {
        match key {
            "L" => Some(self.words.clone()),
            "lang" => Some(self.lang.clone()),
            "word" => Some(self.word.clone()),
            _ => {
                let found = self.view.get_attr(key).ok();
                found.filter(|value| !value.is_undefined())
            }
        }
    }
}

/// Words are looked up one by one: a report needs few of them.
impl Object for LabelsAndOwn {
    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        self.get_value_by_str(key.as_str()?)
    }

    fn get_value_by_str(self: &Arc<Self>, key: &str) -> Option<Value> {
        self.get(key).map(Value::from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::TextKind;
    use crate::labels::Labels;

    #[test]
    fn every_label_is_used() {
        let text: String = BUILT_IN
            .iter()
            .filter(|(name, _)| !name.ends_with(".toml"))
            .map(|(_, text)| *text)
            .collect();
        let by_name = [
            "occasion",
            "owner",
            "last_done",
            "obstacles",
            "explained",
            "from_footnote",
            "met",
            "partial",
            "unmet",
            "unanswered",
            "na",
            "letter_other",
            "strong",
            "weak",
            "overview_overview",
            "overview_submissions",
            "overview_exchange",
            "overview_evaluation",
        ];
        for key in Labels::names() {
            assert!(
                text.contains(&format!("L.{key}"))
                    || by_name.contains(&key)
                    || TextKind::named(key).is_some(),
                "{key} is not used"
            );
        }
    }

    fn own(name: &str, text: &str) -> BTreeMap<String, String> {
        BTreeMap::from([(name.to_owned(), text.to_owned())])
    }

    fn rendered(markup: Markup, text: &str) -> Result<String, Mistake> {
        let templates = Templates::new(markup, Lang::Nl, own("a.md", text)).expect("labels");
        templates.render("a.md", &BTreeMap::from([("text", "<b>|*x*")]))
    }

    #[test]
    fn values_are_escaped_by_form_and_not_by_name() {
        assert_eq!(
            rendered(Markup::Html, "{{ text }}").expect("text"),
            "&lt;b&gt;|*x*"
        );
        assert_eq!(
            rendered(Markup::Markdown, "{{ text }}").expect("text"),
            "\\<b\\>\\|\\*x\\*"
        );
    }

    #[test]
    fn hidden_signs_are_shown_in_templates_of_users_too() {
        for markup in [Markup::Html, Markup::Markdown] {
            let shown = rendered(markup, "{{ 'a\u{202e}b' }}").expect("text");
            assert_eq!(shown, "a\u{fffd}b");
        }
    }

    #[test]
    fn a_mistake_names_file_and_line() {
        let Err(Mistake::Template(told)) = rendered(Markup::Html, "een\n{{ bestaat_niet }}") else {
            panic!("a mistake")
        };
        assert!(told.starts_with("a.md:2: "), "{told}");
        let Err(Mistake::Template(told)) = rendered(Markup::Html, "een\ntwee\n{% if %}") else {
            panic!("a mistake")
        };
        assert!(told.starts_with("a.md:3: "), "{told}");
    }

    #[test]
    fn a_template_without_end_is_stopped() {
        let endless = "{% for a in range(10000) %}{% for b in range(10000) %}{% for c in range(10000) %}{% endfor %}{% endfor %}{% endfor %}";
        assert!(matches!(
            rendered(Markup::Html, endless),
            Err(Mistake::Template(_))
        ));
        let large = "{% set x = range(100000)|join('xxxxxxxxxx') %}{% for a in range(1000) %}{{ x }}{% endfor %}";
        assert!(matches!(
            rendered(Markup::Html, large),
            Err(Mistake::Template(_))
        ));
    }

    #[test]
    fn an_engine_that_breaks_down_names_the_template() {
        crate::document::break_next();
        let Err(Mistake::Template(told)) = rendered(Markup::Html, "{{ text }}") else {
            panic!("a mistake")
        };
        let (first, tip) = told.split_once('\n').expect("a tip");
        assert_eq!(
            first,
            "a.md: op dit sjabloon liep het maken van het verslag vast"
        );
        assert!(tip.starts_with("  tip: "), "{tip}");
    }

    /// What is left of a stack in a browser.
    const SMALL: usize = 1_000_000;

    /// What a template of a user gives where no thread can be had.
    fn without_a_thread(text: &str) -> Result<String, Error> {
        let templates = Templates::new(Markup::Html, Lang::Nl, own("a.md", text)).expect("labels");
        let environment = environment(Markup::Html, Lang::Nl, &templates.own, StackRoom::Shared);
        let view = BTreeMap::from([("text", "<b>")]);
        let small = std::thread::Builder::new().stack_size(SMALL);
        let done = std::thread::scope(|scope| {
            let thread = small.spawn_scoped(scope, || templates.write(&environment, "a.md", &view));
            thread.expect("a thread").join()
        });
        done.expect("no template breaks it down")
    }

    #[test]
    fn templates_of_users_are_written_without_a_thread_too_and_within_a_small_stack() {
        assert_eq!(without_a_thread("{{ text }}").expect("text"), "&lt;b&gt;");
        let calls = "{% macro a() %}{{ [a(), 1]|join }}{% endmacro %}{{ a() }}";
        let words =
            |open: &str, close: &str| format!("{{{{ {}1{} }}}}", open.repeat(80), close.repeat(80));
        let filters = format!("{{{{ 1{} }}}}", "|string".repeat(40));
        let tags = format!(
            "{}x{}",
            "{% if true %}".repeat(19),
            "{% endif %}".repeat(19)
        );
        for text in [
            calls.to_owned(),
            "{% include 'a.md' %}".to_owned(),
            words("(1 + ", ")"),
            words("[", "]"),
        ] {
            assert!(without_a_thread(&text).is_err(), "{text}");
        }
        assert_eq!(without_a_thread(&filters).expect("text"), "1");
        assert_eq!(without_a_thread(&tags).expect("text"), "x");
    }

    #[test]
    fn a_bar_is_made_of_counts_only() {
        assert!(matches!(
            rendered(Markup::Html, "{{ text|bar }}"),
            Err(Mistake::Template(_))
        ));
    }

    #[test]
    fn no_path_leads_outside() {
        for path in ["../secret", "/etc/passwd", "shared/../../x"] {
            assert!(rendered(Markup::Html, &format!("{{% include \"{path}\" %}}")).is_err());
        }
    }
}
