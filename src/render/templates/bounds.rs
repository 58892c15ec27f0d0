//! What templates of users may take. They are not ours, so they are held to a
//! number of steps, of bytes and of items; what could take memory without steps
//! is taken away or counted.

use std::collections::BTreeMap;
use std::fmt;
use std::io::{self, Write};

use minijinja::value::Value;
use minijinja::{Environment, Error, ErrorKind, Output, State};

use super::bounded_filters;
use super::counted::{
    NO_TEXT, RefusedTemplate, WALKED, WRITTEN, WhyRefused, counted as with_counters,
};
use super::mistake::RefusedByFilter;
use super::stack::StackRoom;
use crate::render::BUILT_IN;

/// Steps a template may take; ours take far fewer than a hundredth.
const FUEL: u64 = 5_000_000;
/// Items that filters and operators of a template may walk.
const MOST_WALKED: usize = 2_000_000;
/// Bytes of a text that are walked as fast as one item.
const BYTES_PER_ITEM: usize = 16;
/// Bytes a report may have.
pub(super) const MOST_OUTPUT: usize = 50_000_000;
/// Items that a filter takes: as many as `range` gives.
const MOST_ITEMS: usize = 100_000;

/// What no report needs: it repeats or pads without steps (`format`, `indent`,
/// `batch`, `slice`), hides how long a list is (`chain`, `zip`) or prints all of
/// it (`pprint`).
const NO_FILTERS: [&str; 7] = [
    "batch", "chain", "format", "indent", "pprint", "slice", "zip",
];

/// It walks a list, and a test is not told what it costs; the operator is the same.
const NO_TESTS: [&str; 1] = ["in"];

/// With `namespace` a loop could grow one text without end; `debug` prints all there is.
const NO_FUNCTIONS: [&str; 2] = ["debug", "namespace"];

/// How values are written: escaped for one markup.
pub(super) type ValueFormat = fn(&mut Output<'_>, &mut State<'_, '_>, &Value) -> Result<(), Error>;

/// Holds templates to the bounds; what they write goes through `format`.
pub(super) fn set(environment: &mut Environment<'_>, format: ValueFormat, room: StackRoom) {
    environment.set_fuel(Some(FUEL));
    environment.set_recursion_limit(room.most_calls());
    environment.set_formatter(move |out, state, value| {
        spend(state, value.as_str().map_or(1, str::len))?;
        format(out, state, value)
    });
    for name in NO_FILTERS {
        environment.remove_filter(name);
    }
    for name in NO_FUNCTIONS {
        environment.remove_global(name);
    }
    for name in NO_TESTS {
        environment.remove_test(name);
    }
    count_operators(environment);
    bounded_filters::count(environment);
}

/// A template that is not read: where, and why.
#[derive(Debug)]
pub(super) struct NotRead {
    /// The template.
    pub(super) name: String,
    /// The line, from 1.
    pub(super) line: usize,
    /// What it holds there.
    pub(super) why: WhyRefused,
}

impl fmt::Display for NotRead {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.name, self.line)
    }
}

impl std::error::Error for NotRead {}

/// The text of a template with counters where steps could take without end.
///
/// # Errors
/// Where it joins texts with `~`, or nests too deeply.
pub(super) fn counted(
    name: &str,
    text: &str,
    own: &BTreeMap<String, String>,
    room: StackRoom,
) -> Result<String, Error> {
    let ours = BUILT_IN.iter().map(|(_, text)| text.len());
    let largest = own.values().map(String::len).chain(ours).max();
    with_counters(text, largest.unwrap_or_default(), room).map_err(|refused| {
        let RefusedTemplate { line, why } = refused;
        let name = name.to_owned();
        Error::from(ErrorKind::InvalidOperation).with_source(NotRead { name, line, why })
    })
}

/// The filters that stand around what operators take.
fn count_operators(environment: &mut Environment<'_>) {
    environment.add_filter(NO_TEXT, move |value: Value| match value.as_str() {
        Some(_) => Err(Error::from(RefusedByFilter::Texts)),
        None => Ok(value),
    });
    environment.add_filter(WALKED, |state: &mut State<'_, '_>, value: Value| {
        walk(state, &value)?;
        Ok::<Value, Error>(value)
    });
    environment.add_filter(WRITTEN, |state: &mut State<'_, '_>, bytes: usize| {
        spend(state, bytes)
    });
}

/// Bytes that a template made so far, written or put aside.
struct Spent(usize);

/// Items that a template walked so far.
struct Walked(usize);

/// Counts what is walked of a value.
///
/// # Errors
/// When that is more than a template may.
pub(super) fn walk(state: &mut State<'_, '_>, value: &Value) -> Result<(), Error> {
    let items = match value.as_str() {
        Some(text) => text.len() / BYTES_PER_ITEM,
        // What cannot be walked is refused by who would walk it.
        None => value.len().unwrap_or_else(|| {
            let items = value.try_iter().ok().into_iter().flatten();
            items.take(MOST_ITEMS + 1).count()
        }),
    };
    let walked = state.get_or_insert_extension(Walked(0));
    walked.0 = walked.0.saturating_add(items + 1);
    match walked.0 > MOST_WALKED {
        true => Err(ErrorKind::OutOfFuel.into()),
        false => Ok(()),
    }
}

/// Counts bytes that a template makes.
///
/// # Errors
/// When they are more than a report may have.
pub(super) fn spend(state: &mut State<'_, '_>, bytes: usize) -> Result<(), Error> {
    let spent = state.get_or_insert_extension(Spent(0));
    spent.0 = spent.0.saturating_add(bytes);
    fits(spent.0)
}

pub(super) fn fits(bytes: usize) -> Result<(), Error> {
    match bytes > MOST_OUTPUT {
        true => Err(ErrorKind::WriteFailure.into()),
        false => Ok(()),
    }
}

/// Refuses more items, or letters of one text, than a filter takes; and a name
/// that does not exist, as all filters do.
pub(super) fn few(value: &Value) -> Result<(), Error> {
    if value.is_undefined() {
        return Err(ErrorKind::UndefinedError.into());
    }
    let counted = || Some(value.try_iter().ok()?.take(MOST_ITEMS + 1).count());
    match value.len().or_else(counted) {
        Some(many) if many > MOST_ITEMS => Err(Error::from(RefusedByFilter::TooMany)),
        Some(_) | None => Ok(()),
    }
}

/// Takes no more than a report may have.
pub(super) struct Bounded {
    bytes: Vec<u8>,
}

impl Bounded {
    /// Room for a report that is as long as most.
    pub(super) fn new(usual: usize) -> Self {
        Self {
            bytes: Vec::with_capacity(usual),
        }
    }

    /// What was written.
    pub(super) fn text(self) -> String {
        String::from_utf8(self.bytes).unwrap_or_default()
    }
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
    use std::collections::BTreeMap;

    use minijinja::AutoEscape;

    use super::*;
    use crate::lang::Lang;
    use crate::render::{Markup, Mistake, Templates};

    fn rendered(markup: Markup, text: &str) -> Result<String, String> {
        let own = BTreeMap::from([("a.md".to_owned(), text.to_owned())]);
        let templates = Templates::new(markup, Lang::Nl, own).expect("labels");
        let rendered = templates.render("a.md", &BTreeMap::from([("text", "<b>")]));
        rendered.map_err(|mistake| match mistake {
            Mistake::Template(told) => told,
            Mistake::Labels(_) => panic!("no labels"),
        })
    }

    #[test]
    fn what_would_take_much_memory_in_few_steps_is_refused() {
        let long = "(range(100000)|join('xxxxxxxxxx'))";
        for (text, why) in [
            ("'x' * 100000000", "join"),
            ("100 * 'x'", "join"),
            ("text + text", "join"),
            ("text ~ text", "join"),
            ("([1] + [2])|list + text", "join"),
            (&format!("{long}|replace('x', {long})"), "groter"),
            (&format!("([{long}] * 100000)|join"), "groter"),
            (&format!("range(100000)|join({long})"), "groter"),
            (
                &format!("(['y'] * 100000)|map('replace', 'y', {long})"),
                "groter",
            ),
            (
                &format!(
                    "(['y'] * 100000)|map('replace', 'y', '{}')|map('list')",
                    "x".repeat(1000)
                ),
                "groter",
            ),
            ("([1] * 100000000)|list", "100.000"),
            ("([1] * 100000000)|sort", "100.000"),
            ("([1] * 100000000)|map('string')", "100.000"),
            ("([''] * 100000000)|join", "100.000"),
            (&format!("({long})|split('')"), "100.000"),
            ("'%1000000000d'|format(1)", "filter “format” is er niet"),
            ("'x'|indent(1000000000, true)", "filter “indent” is er niet"),
            ("[1]|batch(1000000000, 1)", "filter “batch” is er niet"),
            ("([1] * 100000000)|pprint", "filter “pprint” is er niet"),
            ("1 is in([1])", "test “in” is er niet"),
            ("debug()", "functie “debug” is er niet"),
            ("namespace()", "functie “namespace” is er niet"),
        ] {
            for markup in [Markup::Html, Markup::Markdown] {
                let told = rendered(markup, &format!("een\n{{{{ {text} }}}}"));
                let told = told.expect_err(text);
                assert!(told.starts_with("a.md:2: ") && told.contains(why), "{told}");
            }
        }
    }

    #[test]
    fn what_escaping_adds_is_counted_too() {
        let signs = "range(100000)|join('<<<<<<<<<<')";
        let new = "y".repeat(1000);
        let text = &format!("{{{{ ({signs})|replace('&', '{new}'|safe) }}}}");
        let told = rendered(Markup::Html, text).expect_err("too much");
        assert!(told.contains("groter"), "{told}");
    }

    #[test]
    fn what_is_written_in_many_pieces_is_counted_together() {
        let loops = "{% set x = range(10000)|join('xxxxxxxxxx') %}{% for a in range(1000) %}\n{{ x }}{% endfor %}";
        let told = rendered(Markup::Html, loops).expect_err("too much");
        assert!(
            told.starts_with("a.md:2: het verslag wordt groter"),
            "{told}"
        );
        let plain = "x".repeat(100_000);
        let plain = format!("{{% for a in range(1000) %}}{plain}{{% endfor %}}");
        let told = rendered(Markup::Html, &plain).expect_err("too much");
        assert!(
            told.starts_with("a.md:1: het verslag wordt groter"),
            "{told}"
        );
    }

    #[test]
    fn what_walks_again_and_again_comes_to_an_end() {
        let lists = "range(100000)|unique|list|length";
        for inside in [
            &format!("{{{{ {lists} }}}}"),
            "{% if 0.5 in range(100000) %}{% endif %}",
            "{% if x == y %}{% endif %}",
            "{% set z = x[1:] %}",
            "{% set z = x|upper %}",
            "{% set z = x|length %}",
        ] {
            let made = "{% set x = range(100000)|join('xxxxxxxxxx') %}{% set y = range(100000)|join('xxxxxxxxxx') %}";
            let text = format!("{made}\n{{% for a in range(100000) %}}\n{inside}{{% endfor %}}");
            let told = rendered(Markup::Html, &text).expect_err(inside);
            assert!(told.starts_with("a.md:3: "), "{inside}: {told}");
        }
    }

    #[test]
    fn plain_text_that_is_put_aside_again_and_again_is_counted() {
        let plain = "x".repeat(1000);
        for text in [
            format!(
                "{{% set x %}}{{% for a in range(100000) %}}{plain}{{% endfor %}}{{% endset %}}"
            ),
            format!(
                "{{% macro m() %}}{plain}{{% endmacro %}}{{% for a in range(100000) %}}{{% set x = m() %}}{{% endfor %}}"
            ),
            format!(
                "{{% block b %}}{plain}{{% endblock %}}{{% for a in range(100000) %}}{{% set x = self.b() %}}{{% endfor %}}"
            ),
        ] {
            let told = rendered(Markup::Markdown, &text).expect_err("too much");
            assert!(told.contains("groter"), "{told}");
        }
    }

    #[test]
    fn numbers_and_lists_are_added_as_they_were() {
        for (text, shown) in [
            ("{{ 1 + 2 * 3 - -4 }}", "11"),
            ("{{ 7 // 2 + 2 ** 3 * 2 }}", "19"),
            ("{{ ([1] + [2, 3])|length + 1 }}", "4"),
            ("{{ 'ja' if 2 in [1, 2] and not 3 == 4 else 'nee' }}", "ja"),
            ("{{ text[1:2] }}{{ {'a': 1 + 1}['a'] }}", "b2"),
            (
                "{%- for a in range(2) if a + 1 %}\n{{ a }}\n{% else %}x{% endfor -%}  .",
                "0\n1\n.",
            ),
            (
                "{% macro m(a) -%}  {{ a }}{% endmacro %}{{ m(1 + 1) }}",
                "2",
            ),
        ] {
            assert_eq!(rendered(Markup::Html, text).as_deref(), Ok(shown), "{text}");
        }
    }

    #[test]
    fn filters_that_are_counted_give_what_they_gave() {
        let mut usual = Environment::new();
        usual.set_auto_escape_callback(|_| AutoEscape::Html);
        for text in [
            "'a-b-'|replace('-', '+')",
            "'<i>'|replace('i', '<b>'|safe)",
            "'<i>'|safe|replace('i', '<b>')",
            "['b', 'a']|sort|join(', ')",
            "['<', '>'|safe]|join('&')",
            "[1, none, [2], 'x']|join",
            "'abc'|join('.')",
            "[{'t': '<x>'}, {'t': 'y'}]|map(attribute='t')|join(', ')",
            "[{'t': 1}, {}]|map(attribute='t', default=2)|join",
            "['a', 'b']|map('upper')|join('|'|safe)",
            "['a b', 'c d']|map('split', ' ')|map('last')|join",
            "[3, 1, 2]|sort(reverse=true)|join",
            "[1, 2, 3]|select('odd')|join(',')",
            "[{'a': 1}, {'a': 0}]|selectattr('a')|length",
            "'a b c'|split(' ', 1)|join('+')",
            "'a\\nb'|lines|list",
            "'abc'|reverse",
            "['a', 'A', 'b']|unique|list",
        ] {
            let text = format!("{{{{ {text} }}}}");
            let theirs = usual.render_str(&text, ()).expect("a text");
            assert_eq!(rendered(Markup::Html, &text), Ok(theirs), "{text}");
        }
    }
}
