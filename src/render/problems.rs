//! Problems on a terminal: place, the bad line, what was expected, the nearest word.

use std::sync::Arc;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::clean::clean;
use crate::lang::{Lang, pick};
use crate::problem::{Excerpt, Place, Problem, Severity};

/// Text shows this many problems of one file; then a count.
const MOST_SHOWN: usize = 20;

/// The problems, in their order, with at most twenty of each file.
pub fn problems(problems: &[Problem], lang: Lang, width: usize) -> String {
    let renderer = Renderer::styled().term_width(width.max(60));
    let mut text = String::new();
    let mut counted: Vec<(Arc<str>, usize)> = Vec::new();
    for problem in problems {
        let file = problem.place.file();
        let known = counted.iter_mut().find(|(name, _)| name == file);
        let shown = match known {
            Some((_, count)) => {
                *count += 1;
                *count
            }
            None => {
                counted.push((Arc::clone(file), 1));
                1
            }
        };
        if shown <= MOST_SHOWN {
            text.push_str(&one(problem, lang, &renderer));
            text.push_str("\n\n");
        }
    }
    for (file, count) in counted.iter().filter(|(_, count)| *count > MOST_SHOWN) {
        let more = count - MOST_SHOWN;
        let file = clean(file);
        text.push_str(&pick!(
            lang,
            "… en nog {more} in {file}\n",
            "… and {more} more in {file}\n"
        ));
    }
    text
}

fn one(problem: &Problem, lang: Lang, renderer: &Renderer) -> String {
    let level = match problem.code().severity() {
        Severity::Error => Level::ERROR.with_name(lang.pick("fout", "error")),
        Severity::Warning | Severity::Finding => {
            Level::WARNING.with_name(lang.pick("let op", "warning"))
        }
        Severity::Notice => Level::NOTE.with_name(lang.pick("ter info", "notice")),
    };
    let sentence = problem.sentence(lang);
    let sentence = clean(&sentence).into_owned();
    let help = clean(&problem.help(lang)).into_owned();
    let title = level.primary_title(sentence).id(problem.code().name());
    let mut group = Group::with_title(title);
    let file = clean(problem.place.file()).into_owned();
    let mut header = None;
    match (&problem.excerpt, &problem.place) {
        (Some(excerpt), Place::Text { line, .. } | Place::Cell { row: line, .. }) => {
            let shown = ShownLine::new(excerpt);
            let mark = AnnotationKind::Primary.span(shown.start..shown.end);
            let place = clean(&problem.place.to_string()).into_owned();
            header = Some((format!("{file}:{line}:{}", shown.col()), place));
            let line = usize::try_from(*line).unwrap_or(1);
            group = group.element(
                Snippet::source(shown.line)
                    .line_start(line)
                    .path(file)
                    .annotation(mark),
            );
        }
        (None, place) | (_, place @ Place::File { .. }) => {
            let place = clean(&place.to_string()).into_owned();
            group = group.element(Origin::path(place));
        }
    }
    let hint = Level::HELP.with_name(lang.pick("tip", "help"));
    group = group.element(hint.message(help));
    let text = renderer.render(&[group]);
    // The header counts columns of the line as shown; where parts of it are
    // hidden, the true column is another one.
    match header {
        Some((shown, place)) => text.replacen(&shown, &place, 1),
        None => text,
    }
}

/// An excerpt with everything that steers a terminal taken out, and its part moved along.
struct ShownLine {
    line: String,
    start: usize,
    end: usize,
}

impl ShownLine {
    /// The column that the renderer will count, from 1.
    fn col(&self) -> usize {
        self.line[..self.start].chars().count() + 1
    }

    fn new(excerpt: &Excerpt) -> Self {
        let Excerpt { line, start, end } = excerpt;
        let cleaned = |text: &str| {
            text.chars()
                .map(|c| clean(&c.to_string()).into_owned())
                .collect::<String>()
        };
        let before = cleaned(line.get(..*start).unwrap_or_default());
        let part = cleaned(line.get(*start..*end).unwrap_or_default());
        let after = cleaned(line.get(*end..).unwrap_or_default());
        Self {
            start: before.len(),
            end: before.len() + part.len(),
            line: before + &part + &after,
        }
    }
}

/// The last line: how many, in how many files.
pub(crate) fn summary(
    (files, unread): (usize, usize),
    problems: &[Problem],
    strict: bool,
    lang: Lang,
) -> String {
    let count = |sort: Severity, nl, en| {
        let found = problems.iter().filter(|one| one.code().severity() == sort);
        match found.count() {
            0 => None,
            count => Some(lang.count(count, nl, en)),
        }
    };
    let errors = count(Severity::Error, ("fout", "fouten"), ("error", "errors"));
    let warnings = count(
        Severity::Warning,
        ("waarschuwing", "waarschuwingen"),
        ("warning", "warnings"),
    );
    let notices = count(
        Severity::Notice,
        ("mededeling", "mededelingen"),
        ("notice", "notices"),
    );
    let files = lang.count(files, ("bestand", "bestanden"), ("file", "files"));
    let is_strict = strict && errors.is_none() && warnings.is_some();
    let unread = (unread > 0).then(|| pick!(lang, "{unread} niet gelezen", "{unread} not read"));
    let sign = match unread.is_some() || problems.iter().any(|problem| problem.stops(strict)) {
        true => "✗",
        false => "✓",
    };
    let counts = [errors, warnings, notices, unread];
    let counts: Vec<String> = counts.into_iter().flatten().collect();
    let counts = match counts.is_empty() {
        true => lang.pick("in orde", "fine").to_owned(),
        false => counts.join(", "),
    };
    let strict = if is_strict { " (--strict)" } else { "" };
    format!("{sign} {files}: {counts}{strict}")
}
