//! Templates of users before the engine reads them. The engine counts steps, and
//! some steps take as much as they like: operators on texts, parts of lists, plain
//! text that is written again and again. A filter is put around what they take,
//! which counts it or refuses it; lines stay where they are.

mod tags;

use minijinja::machinery::{Span, Token, Tokenizer};

use self::tags::Body;
use super::stack::StackRoom;

/// Refuses texts, where two would be joined or one repeated.
pub(super) const NO_TEXT: &str = "norm_no_text";
/// Counts what an operator walks.
pub(super) const WALKED: &str = "norm_walked";
/// Counts bytes that are written.
pub(super) const WRITTEN: &str = "norm_written";

/// Why a template is not read at all: what it holds at a line.
#[derive(Debug)]
pub(super) struct RefusedTemplate {
    /// The line, from 1.
    pub(super) line: usize,
    pub(super) why: WhyRefused,
}

/// What no template may hold.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum WhyRefused {
    /// Texts joined with `~`.
    Tilde,
    /// Tags in tags, or words in one, deeper than anybody writes them.
    TooDeep,
}

/// The text of a template with its counters; `largest` is how many bytes the
/// largest template has that it may include.
///
/// # Errors
/// Where it joins texts with `~`, or nests too deeply.
pub(super) fn counted(
    text: &str,
    largest: usize,
    room: StackRoom,
) -> Result<String, RefusedTemplate> {
    let mut counters = Counters::new(text, largest, room);
    let mut tokens = Tokenizer::new(text, "", false, super::environment::syntax());
    // What the engine cannot read it says itself, at its place.
    while let Ok(Some((token, span))) = tokens.next_token() {
        counters.take(&token, span).map_err(|why| RefusedTemplate {
            line: usize::from(span.start_line),
            why,
        })?;
    }
    Ok(counters.finish())
}

/// What stands before or behind an operand, as far as it matters.
#[derive(Clone, Copy, Default, PartialEq)]
enum Operator {
    /// `+` and `*`, which join and repeat texts.
    Grows,
    /// `in`, `==` and their kind, which walk.
    Walks,
    #[default]
    Other,
}

/// A bracket that is open, or the expression itself.
#[derive(Default)]
struct OpenBracket {
    /// Where the operand started that is being read.
    start: Option<usize>,
    /// The operator before it.
    before: Operator,
    /// Where the bracket of a part stands: `x[1:2]`.
    part: Option<(usize, usize)>,
}

struct Counters<'t> {
    text: &'t str,
    largest: usize,
    room: StackRoom,
    levels: Vec<OpenBracket>,
    /// Where the last token ended.
    end: usize,
    bodies: Vec<Body>,
    /// Where the tag starts that is being read, and its first word.
    tag: Option<(usize, &'t str)>,
    /// Words in the tag so far.
    words: usize,
    /// Whether the tag gives a value to a name.
    assigned: bool,
    /// Tags that are open, each with its branches.
    open: Vec<usize>,
    /// Of the `in` of a loop's own tag is no operand.
    loop_in: bool,
    after_is: bool,
    put: Vec<(usize, String)>,
}

impl<'t> Counters<'t> {
    fn new(text: &'t str, largest: usize, room: StackRoom) -> Self {
        Self {
            text,
            largest,
            room,
            levels: Vec::new(),
            end: 0,
            bodies: Vec::new(),
            tag: None,
            words: 0,
            assigned: false,
            open: Vec::new(),
            loop_in: false,
            after_is: false,
            put: Vec::new(),
        }
    }

    fn take(&mut self, token: &Token<'t>, span: Span) -> Result<(), WhyRefused> {
        let (start, end) = (at(span.start_offset), at(span.end_offset));
        match token {
            Token::TemplateData(plain) => self.plain(plain.len()),
            Token::BlockStart => {
                self.words = 0;
                self.tag = Some((start, ""));
            }
            Token::VariableStart => {
                self.words = 0;
                self.levels.push(OpenBracket::default());
            }
            Token::BlockEnd => {
                self.close(Operator::Other);
                self.levels.clear();
                self.tag_ends(start, end);
            }
            Token::VariableEnd => {
                self.close(Operator::Other);
                self.levels.clear();
            }
            Token::Ident(word) if matches!(self.tag, Some((_, ""))) => self.tag_begins(word),
            Token::Ident(word) => self.word(word, start),
            Token::Tilde => return Err(WhyRefused::Tilde),
            Token::Plus | Token::Mul => self.operator(Operator::Grows),
            Token::Eq | Token::Ne | Token::Lt | Token::Lte | Token::Gt | Token::Gte => {
                self.operator(Operator::Walks);
            }
            Token::Minus if self.operand().is_none() => self.begin(start),
            Token::Minus | Token::Div | Token::FloorDiv | Token::Pow | Token::Mod => {
                self.operator(Operator::Other);
            }
            Token::Comma | Token::Assign => {
                self.assigned |= matches!(token, Token::Assign) && self.levels.len() == 1;
                self.operator(Operator::Other);
            }
            Token::Colon => self.colon(),
            Token::BracketOpen | Token::ParenOpen | Token::BraceOpen => self.open(token, start),
            Token::BracketClose | Token::ParenClose | Token::BraceClose => self.shut(),
            Token::Str(_)
            | Token::String(_)
            | Token::Int(_)
            | Token::Int128(_)
            | Token::Float(_)
            | Token::Dot
            | Token::Pipe => self.begin(start),
        }
        self.words += 1;
        self.end = end;
        self.after_is = matches!(token, Token::Ident("is"))
            || self.after_is && matches!(token, Token::Ident("not"));
        match self.words > self.room.most_words()
            || self.open.iter().sum::<usize>() > self.room.most_open()
        {
            true => Err(WhyRefused::TooDeep),
            false => Ok(()),
        }
    }

    /// A word is a name, unless it is one of the operators that are words.
    fn word(&mut self, word: &str, start: usize) {
        match word {
            "in" if std::mem::take(&mut self.loop_in) => self.operator(Operator::Other),
            "in" if !self.after_is => self.operator(Operator::Walks),
            "not" if self.after_is => {}
            "and" | "or" | "if" | "else" | "not" | "recursive" | "as" | "with" | "without"
            | "ignore" | "import" => self.operator(Operator::Other),
            _ => self.begin(start),
        }
    }

    fn operand(&self) -> Option<usize> {
        self.levels.last().and_then(|level| level.start)
    }

    /// An operand starts here, or goes on.
    fn begin(&mut self, start: usize) {
        if let Some(level) = self.levels.last_mut() {
            level.start.get_or_insert(start);
        }
    }

    /// An operand ends here, and the next begins behind an operator.
    fn operator(&mut self, operator: Operator) {
        self.close(operator);
        if let Some(level) = self.levels.last_mut() {
            level.before = operator;
        }
    }

    /// Puts a counter around the operand that ends here, where an operator wants it.
    fn close(&mut self, behind: Operator) {
        let Some(level) = self.levels.last_mut() else {
            return;
        };
        let before = std::mem::take(&mut level.before);
        let Some(start) = level.start.take() else {
            return;
        };
        let beside = [before, behind];
        let end = self.end;
        if beside.contains(&Operator::Grows) {
            self.around(start, end, NO_TEXT);
        } else if beside.contains(&Operator::Walks) {
            self.around(start, end, WALKED);
        }
    }

    fn around(&mut self, start: usize, end: usize, filter: &str) {
        self.put.push((start, "((".to_owned()));
        self.put.push((end, format!(")|{filter})")));
    }

    fn open(&mut self, token: &Token<'_>, start: usize) {
        let operand = self.operand();
        let bracket = matches!(token, Token::BracketOpen);
        self.begin(start);
        self.levels.push(OpenBracket {
            part: operand.filter(|_| bracket).map(|operand| (operand, start)),
            ..OpenBracket::default()
        });
    }

    fn shut(&mut self) {
        self.close(Operator::Other);
        self.levels.pop();
    }

    /// The first colon between the brackets of a part: all of it may be copied.
    fn colon(&mut self) {
        self.operator(Operator::Other);
        if let Some((start, bracket)) = self.levels.last_mut().and_then(|level| level.part.take()) {
            self.around(start, bracket, WALKED);
        }
    }

    fn finish(mut self) -> String {
        // What ends at a place stands before what starts there.
        self.put
            .sort_by_key(|(at, what)| (*at, what.starts_with('(')));
        let mut counted = String::with_capacity(self.text.len() * 2);
        let mut from = 0;
        for (at, what) in &self.put {
            counted.push_str(&self.text[from..*at]);
            counted.push_str(what);
            from = *at;
        }
        counted.push_str(&self.text[from..]);
        counted
    }
}

fn at(offset: u32) -> usize {
    usize::try_from(offset).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> String {
        counted(text, 9, StackRoom::Own).expect("no tilde")
    }

    #[test]
    fn counters_stand_around_what_operators_take() {
        for (text, expected) in [
            ("{{ a + b }}", "{{ ((a)|T) + ((b)|T) }}"),
            (
                "{{ a.b * -c|d(e) - f }}",
                "{{ ((a.b)|T) * ((-c|d(e))|T) - f }}",
            ),
            (
                "{{ [a, b + 1][0] + x }}",
                "{{ (([a, ((b)|T) + ((1)|T)][0])|T) + ((x)|T) }}",
            ),
            (
                "{% if a in b and c is not in(d) %}{% endif %}",
                "{% if ((a)|W) in ((b)|W) and c is not in(d) %}{% endif %}",
            ),
            (
                "{{ a == 'b' if c else d }}",
                "{{ ((a)|W) == (('b')|W) if c else d }}",
            ),
            ("{{ a[1:2] }}{{ {a: b} }}", "{{ ((a)|W)[1:2] }}{{ {a: b} }}"),
            ("{{ f(a=1 + g(b)) }}", "{{ f(a=((1)|T) + ((g(b))|T)) }}"),
            ("a + b {# c ~ d #}", "a + b {# c ~ d #}"),
            (
                "{% for a in b %}\nxy{{ a }}z\n{% endfor -%}",
                "{% for a in b %}{% set norm_ = 4|P %}\nxy{{ a }}z\n{% endfor -%}",
            ),
            (
                "{% macro m(a) -%} x {% for b in a if b +%}y{% endfor %}{% endmacro %}",
                "{% macro m(a) -%}{% set norm_ = 2|P -%} x {% for b in a if b +%}{% set norm_ = 1|P +%}y{% endfor %}{% endmacro %}",
            ),
            (
                "{%- include 'a' %}",
                "{%- set norm_ = 9|P %}{%- include 'a' %}",
            ),
        ] {
            let expected = expected
                .replace("|T)", &format!("|{NO_TEXT})"))
                .replace("|W)", &format!("|{WALKED})"))
                .replace("|P ", &format!("|{WRITTEN} "));
            assert_eq!(of(text), expected);
        }
    }

    #[test]
    fn what_nests_deeper_than_anybody_writes_is_refused_where_it_does() {
        for deep in [
            "{% if a %}".repeat(200),
            format!("{{% if a %}}{}", "{% elif a %}".repeat(200)),
            format!("{{{{ a{} }}}}", "|string".repeat(2000)),
            format!("{{{{ {} }}}}", "[".repeat(3000)),
        ] {
            let told = counted(&format!("a\n{deep}"), 0, StackRoom::Own).expect_err("too deep");
            assert_eq!((told.line, told.why), (2, WhyRefused::TooDeep));
        }
    }

    #[test]
    fn a_tilde_is_refused_where_it_stands() {
        let told =
            counted("a ~ b\n{{ '~' }}\n{{ a ~ b }}", 0, StackRoom::Own).expect_err("a tilde");
        assert_eq!((told.line, told.why), (3, WhyRefused::Tilde));
        let set = "{% set a = 1 %}{% if a %}{% else %}{% endif %}".repeat(1000);
        assert!(counted(&set, 0, StackRoom::Own).is_ok());
        for (name, text) in crate::render::BUILT_IN {
            assert!(counted(text, 0, StackRoom::Shared).is_ok(), "{name}");
        }
    }
}
