//! Whether a file of a folder holds answers, was meant to, or is plainly something else.

use std::borrow::Cow;
use std::ffi::OsStr;
use std::path::Path;

use crate::answers::Status;
use crate::document::{self, Node, Parsed, Value};
use crate::form::{is_export, is_form, is_form_text, is_meant};
use crate::io::files;
use crate::io::files::Loaded;
use crate::problem::{Code, Problem};

/// What a regular file of a folder is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Likeness {
    /// Answers, or what was meant as answers: reading it says what is wrong with it.
    Answers,
    /// A spreadsheet of a kind that is not read.
    Spreadsheet,
    /// A name that hides what it may be: `answers.yaml.txt`, `answers.json`.
    Named,
    /// A norm.
    Norm,
    /// A table that `norm` wrote.
    Exported,
    /// It parses, and is about something else: a workflow, a list of packages.
    Other,
    /// A file with another end of its name.
    Foreign,
}

/// Ends of names of files that are read.
const READ: [&str; 6] = ["yaml", "yml", "toml", "csv", "xlsx", "xlsm"];

/// Ends of names of spreadsheets that are not.
const SPREADSHEETS: [&str; 8] = [
    "ods", "fods", "xls", "xlsb", "xltx", "xltm", "numbers", "gsheet",
];

/// Keys at the margin that tell an answers file; one of them is enough.
const ANSWERS_KEYS: [&str; 8] = [
    "norm",
    "answers",
    "antwoorden",
    "organisation",
    "organisatie",
    "measurement",
    "meting",
    "documents",
];

/// Beginnings of keys that were renamed: `meting_2025`, `organization`.
const BEGINNINGS: [&str; 6] = [
    "answer",
    "antwoord",
    "organisat",
    "organizat",
    "measurement",
    "meting",
];

/// A shorter key is like too many others.
const SHORTEST: usize = 6;

/// So many wrong letters are slips of the pen; in a short word, one.
const SLIPS: usize = 2;

/// The first keys of a file stand in its first part.
const LOOKED_AT: usize = 16 * 1024;

/// What a regular file is, told by its name and what is in it. What cannot be told
/// counts as answers: then reading it says what is wrong, and nothing goes missing.
pub(crate) fn likeness(path: &Path) -> Likeness {
    let extension = ending(path);
    match extension.as_str() {
        "yaml" | "yml" | "toml" => told_by(path, text),
        "csv" => told_by(path, csv),
        "xlsx" | "xlsm" => told_by(path, tables),
        _ if SPREADSHEETS.contains(&extension.as_str()) => Likeness::Spreadsheet,
        "json" => Likeness::Named,
        _ => {
            let inner = path.file_stem().map(|stem| ending(Path::new(stem)));
            let unmarked = extension.trim_end_matches('~').to_owned();
            let hides = inner.is_some_and(|inner| READ.contains(&inner.as_str()));
            match hides || READ.contains(&unmarked.as_str()) {
                true => Likeness::Named,
                false => Likeness::Foreign,
            }
        }
    }
}

fn ending(path: &Path) -> String {
    let ending = path.extension().and_then(OsStr::to_str);
    ending.unwrap_or_default().to_ascii_lowercase()
}

/// What is in a file; answers are kept for who reads them. One that cannot be read
/// counts as answers: reading it says why.
fn told_by(path: &Path, tell: fn(&Loaded) -> Likeness) -> Likeness {
    let Ok(loaded) = files::look(path) else {
        return Likeness::Answers;
    };
    let likeness = tell(&loaded);
    if likeness == Likeness::Answers {
        files::keep(path, loaded);
    }
    likeness
}

fn text(loaded: &Loaded) -> Likeness {
    let start = start_of(loaded);
    let keys: Vec<&str> = start.lines().filter_map(key_at_margin).collect();
    if keys.iter().any(|key| ANSWERS_KEYS.contains(key)) {
        return Likeness::Answers;
    }
    if let Some(problem) = &loaded.problem {
        // A file that is too large to be read is still told by its first keys.
        let other = problem.code() == Code::Limit
            && !keys.is_empty()
            && !keys.iter().any(|key| is_like_ours(key));
        return if other {
            Likeness::Other
        } else {
            Likeness::Answers
        };
    }
    parsed(&document::parse(&loaded.source))
}

/// Whether a problem is one that a file about something else may have.
fn is_usual_elsewhere(problem: &Problem) -> bool {
    matches!(problem.code(), Code::Unsupported | Code::Limit)
}

fn parsed(parsed: &Parsed<'_>) -> Likeness {
    let Some(root) = &parsed.root else {
        return Likeness::Answers;
    };
    let readable = parsed.problems.iter().all(is_usual_elsewhere);
    let keys = top_keys(root);
    // Nothing at all, or one loose text, may be what is left of answers.
    if !readable || keys.is_empty() {
        return Likeness::Answers;
    }
    if keys.contains(&"themes") {
        return Likeness::Norm;
    }
    match keys.iter().any(|key| is_like_ours(key)) || holds_answer(root) {
        true => Likeness::Answers,
        false => Likeness::Other,
    }
}

/// The keys at the margin; of a list, those of the tables in it.
fn top_keys<'n>(root: &'n Node<'_>) -> Vec<&'n str> {
    let tables: Vec<&Node<'_>> = match &root.value {
        Value::List(items) => items.iter().collect(),
        Value::Table(_) => vec![root],
        Value::Absent | Value::Scalar(_) | Value::Broken => Vec::new(),
    };
    let entries = tables.into_iter().flat_map(|table| table.entries());
    entries.map(|entry| entry.key.text.as_ref()).collect()
}

/// Whether a key is one of ours with a capital, a slip of the pen, or something added.
fn is_like_ours(key: &str) -> bool {
    let key = key.trim().to_lowercase();
    let slipped = |ours: &&&str| {
        let most = if ours.len() > SHORTEST + 2 { SLIPS } else { 1 };
        ours.len() >= SHORTEST && strsim::damerau_levenshtein(&key, ours) <= most
    };
    ANSWERS_KEYS.contains(&key.as_str())
        || BEGINNINGS.iter().any(|start| key.starts_with(start))
        || ANSWERS_KEYS.iter().any(|ours| slipped(&ours))
}

/// Whether somewhere in a file a status is given.
fn holds_answer(root: &Node<'_>) -> bool {
    let mut left = vec![root];
    while let Some(node) = left.pop() {
        match &node.value {
            Value::List(items) => left.extend(items),
            Value::Table(entries) => {
                for entry in entries {
                    if is_status(&entry.key.text, &entry.value) {
                        return true;
                    }
                    left.push(&entry.value);
                }
            }
            Value::Absent | Value::Scalar(_) | Value::Broken => {}
        }
    }
    false
}

fn is_status(key: &str, value: &Node<'_>) -> bool {
    let Value::Scalar(word) = &value.value else {
        return false;
    };
    key.trim().eq_ignore_ascii_case("status")
        && Status::read(word).is_some_and(|status| status != Status::Unanswered)
}

fn csv(loaded: &Loaded) -> Likeness {
    match is_form_text(&start_of(loaded)) {
        true => Likeness::Answers,
        false => tables(loaded),
    }
}

fn tables(loaded: &Loaded) -> Likeness {
    let book = &loaded.source.book;
    // A table without a row may be what is left of answers, as an empty text may.
    let is_empty = book.sheets.iter().all(|sheet| sheet.rows.is_empty());
    if loaded.problem.is_some() || is_empty || is_form(book) {
        return Likeness::Answers;
    }
    match (is_export(book), is_meant(book)) {
        (true, _) => Likeness::Exported,
        (false, true) => Likeness::Answers,
        (false, false) => Likeness::Other,
    }
}

/// The first part of a file, also of one that is too large to be read.
fn start_of(loaded: &Loaded) -> Cow<'_, str> {
    let end = loaded.bytes.len().min(LOOKED_AT);
    String::from_utf8_lossy(&loaded.bytes[..end])
}

/// The key that a line begins with, in YAML or TOML; none of an indented line.
fn key_at_margin(line: &str) -> Option<&str> {
    let line = line.trim_start_matches('\u{feff}').trim_start_matches('[');
    let quote = |c: char| c == '"' || c == '\'';
    let end = line.find([':', '=', ']', '.'])?;
    let key = line[..end].trim_end().trim_matches(quote);
    let plain = !key.is_empty()
        && key
            .chars()
            .all(|c| c.is_alphanumeric() || c == '_' || c == '-');
    plain.then_some(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_looked_at_is_not_opened_again() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a.yaml");
        std::fs::write(&path, "answers: {}\n").expect("a file");
        assert_eq!(likeness(&path), Likeness::Answers);
        std::fs::remove_file(&path).expect("it is there");
        let loaded = files::load(&path).expect("it was kept");
        assert_eq!(loaded.bytes, b"answers: {}\n");
        files::load(&path).expect_err("it is kept for one reader");
    }

    #[test]
    fn keys_are_told_at_the_margin() {
        assert_eq!(key_at_margin("answers:"), Some("answers"));
        assert_eq!(key_at_margin("\"answers\": {}"), Some("answers"));
        assert_eq!(key_at_margin("[answers.\"1.1\"]"), Some("answers"));
        assert_eq!(key_at_margin("[[organisation]]"), Some("organisation"));
        assert_eq!(key_at_margin("norm = \"flevoland@2.0\""), Some("norm"));
        assert_eq!(key_at_margin("  note: answers"), None);
        assert_eq!(key_at_margin("# answers: none"), None);
    }

    #[test]
    fn keys_of_ours_are_told_from_those_of_others() {
        for ours in [
            "Answers",
            "anwsers",
            "Antworden",
            "organization",
            "meting_2025",
            "document",
            "NORM",
        ] {
            assert!(is_like_ours(ours), "{ours}");
        }
        for other in [
            "name",
            "on",
            "jobs",
            "form",
            "metrics",
            "services",
            "project",
            "package",
            "environment",
            "importers",
            "theme",
            "documentation",
        ] {
            assert!(!is_like_ours(other), "{other}");
        }
    }
}
