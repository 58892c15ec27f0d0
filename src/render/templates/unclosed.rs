//! Where something begins that a template does not end.

use minijinja::machinery::{Token, Tokenizer};

/// The line where the text, comment or tag begins that a template does not end.
pub(super) fn opening(text: &str) -> Option<usize> {
    let mut open: Vec<(usize, &str)> = Vec::new();
    let (mut tag, mut end, mut assigned) = (None, 0, false);
    let mut tokens = Tokenizer::new(text, "", false, super::environment::syntax());
    loop {
        let (token, span) = match tokens.next_token() {
            Ok(Some(next)) => next,
            Ok(None) => return open.last().map(|(line, _)| *line),
            Err(_) => {
                let rest = text.get(end..).unwrap_or_default();
                let start = end + (rest.len() - rest.trim_start().len());
                return Some(text.get(..start)?.matches('\n').count() + 1);
            }
        };
        end = usize::try_from(span.end_offset).unwrap_or(usize::MAX);
        let line = usize::from(span.start_line);
        match (token, tag) {
            (Token::BlockStart, _) => (tag, assigned) = (Some(""), false),
            (Token::Ident(word), Some("")) => {
                tag = Some(word);
                if OPENS.contains(&word) {
                    open.push((line, word));
                } else if word.starts_with("end") {
                    open.pop();
                }
            }
            (Token::Assign, Some("set")) => assigned = true,
            (Token::BlockEnd, Some(word)) => {
                if word == "set" && assigned {
                    open.pop();
                }
                tag = None;
            }
            (_, _) => {}
        }
    }
}

/// Tags that have an end of their own.
const OPENS: [&str; 9] = [
    "if",
    "for",
    "macro",
    "call",
    "block",
    "filter",
    "set",
    "autoescape",
    "with",
];
