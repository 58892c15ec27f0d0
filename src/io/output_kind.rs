//! What can be written, in one table: how the name of such a file ends, what becomes
//! of one that is there, and what can be done with it. A new kind is a row.

use std::path::Path;

use crate::cli::DocumentForm;
use crate::document::Format;
use crate::form::is_form_text;
use crate::lang::Lang;
use crate::schema;

/// What is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum OutputKind {
    /// Answers, or a form for them.
    Answers(Format),
    /// A document that people read.
    Document(DocumentForm),
    /// What the terminal shows.
    Text,
    /// A table for programs, as CSV.
    Table,
    /// A workbook that people look into, and that is no form.
    Workbook,
    /// A calendar.
    Calendar,
    /// JSON.
    Json,
    /// A page of the manual.
    Manual,
}

/// What is known of a kind.
struct Row {
    /// The ends that a name can have, the usual one first.
    endings: &'static [&'static str],
    /// What becomes of a file that is there.
    old: Old,
    /// What can be done with it next.
    next: fn(Lang, &Path) -> String,
}

/// What becomes of a file that is there.
#[derive(Clone, Copy)]
pub(crate) enum Old {
    /// People go on with it, so that it may hold what is nowhere else: it stays,
    /// unless its replacement is asked for.
    Edited,
    /// It is replaced when its text says that this program made it.
    Ours(fn(&str) -> bool),
    /// The same, or when that is asked: a template of one's own may leave out what
    /// its pages are known by.
    OursOrAsked(fn(&str) -> bool),
}

impl OutputKind {
    fn row(self) -> Row {
        match self {
            Self::Answers(Format::Yaml) => Row {
                endings: &["yaml", "yml"],
                old: Old::Edited,
                next: in_an_editor,
            },
            Self::Answers(Format::Toml) => Row {
                endings: &["toml"],
                old: Old::Edited,
                next: in_an_editor,
            },
            Self::Answers(Format::Xlsx) => Row {
                endings: &["xlsx"],
                old: Old::Edited,
                next: in_an_editor,
            },
            Self::Answers(Format::Csv) => Row {
                endings: &["csv"],
                old: Old::Edited,
                next: in_an_editor,
            },
            Self::Document(DocumentForm::Markdown) => Row {
                endings: &["md", "markdown"],
                old: Old::Edited,
                next: in_an_editor,
            },
            Self::Document(DocumentForm::Word) => Row {
                endings: &["docx"],
                old: Old::Edited,
                next: in_word,
            },
            Self::Document(DocumentForm::Html) => Row {
                endings: &["html", "htm"],
                old: Old::OursOrAsked(is_our_page),
                next: in_a_browser,
            },
            Self::Text => Row {
                endings: &["txt"],
                old: Old::Edited,
                next: in_an_editor,
            },
            Self::Table => Row {
                endings: &["csv"],
                old: Old::Ours(is_our_table),
                next: in_a_sheet,
            },
            Self::Workbook => Row {
                endings: &["xlsx"],
                old: Old::Edited,
                next: in_a_sheet,
            },
            Self::Calendar => Row {
                endings: &["ics"],
                old: Old::Ours(is_our_calendar),
                next: in_a_calendar,
            },
            Self::Json => Row {
                endings: &["json"],
                old: Old::Ours(is_our_json),
                next: by_a_program,
            },
            Self::Manual => Row {
                endings: &["1"],
                old: Old::Ours(|text| text.lines().any(is_our_title)),
                next: in_an_editor,
            },
        }
    }

    /// The ends that a name can have, the usual one first.
    pub(crate) fn endings(self) -> &'static [&'static str] {
        self.row().endings
    }

    /// The usual end of a name.
    pub(crate) fn ending(self) -> &'static str {
        self.endings().first().expect("every kind has an ending")
    }

    /// What becomes of a file that is there.
    pub(crate) fn old(self) -> Old {
        self.row().old
    }

    /// What can be done with a file that was written.
    pub(crate) fn next_step(self, lang: Lang, path: &Path) -> String {
        (self.row().next)(lang, path)
    }
}

/// Whether what stands in a file says that this program wrote it, or it is empty.
pub(crate) fn is_known_by(sign: fn(&str) -> bool, old: &[u8]) -> bool {
    let text = String::from_utf8_lossy(old);
    let text = text.trim_start_matches('\u{feff}').trim_start();
    text.is_empty() || sign(text)
}

fn in_a_browser(lang: Lang, _: &Path) -> String {
    let step = lang.pick(
        "open het in een browser; afdrukken kan daar ook, naar pdf",
        "open it in a browser; there it can be printed too, to PDF",
    );
    step.to_owned()
}

fn in_word(lang: Lang, _: &Path) -> String {
    let step = lang.pick(
        "open het in Word of LibreOffice",
        "open it in Word or LibreOffice",
    );
    step.to_owned()
}

fn in_a_sheet(lang: Lang, _: &Path) -> String {
    let step = lang.pick(
        "open het in Excel of LibreOffice, of lees het met R of pandas",
        "open it in Excel or LibreOffice, or read it with R or pandas",
    );
    step.to_owned()
}

fn in_a_calendar(lang: Lang, _: &Path) -> String {
    let step = lang.pick(
        "open het als een eigen agenda, en verwijder die van vorig jaar: opnieuw importeren kan alles dubbel zetten",
        "open it as a calendar of its own, and delete that of last year: importing again can double everything",
    );
    step.to_owned()
}

fn by_a_program(lang: Lang, _: &Path) -> String {
    let step = lang.pick(
        "een programma kan het nu lezen",
        "a program can read it now",
    );
    step.to_owned()
}

fn in_an_editor(lang: Lang, _: &Path) -> String {
    lang.pick("open het in een editor", "open it in an editor")
        .to_owned()
}

/// How our tables begin.
const TABLES: [[&str; 2]; 3] = [
    ["norm", "norm_version"],
    ["norm", "version"],
    ["kind", "requirement"],
];

fn is_our_table(text: &str) -> bool {
    let first = text.lines().next().unwrap_or_default();
    let mut headings = first.split([',', ';']).map(|word| word.trim_matches('"'));
    let begins = [headings.next(), headings.next()];
    TABLES.iter().any(|ours| begins == ours.map(Some)) && !is_form_text(text)
}

/// What stands in the head of our pages, and of those of a template that takes it over.
const GENERATOR: &str = "<meta name=\"generator\" content=\"norm ";

/// A page whose head says that this program made it.
fn is_our_page(text: &str) -> bool {
    let head = text.split("</head>").next().unwrap_or_default();
    let head = head.split("<body").next().unwrap_or_default();
    head.contains(GENERATOR)
}

/// A calendar that says that this program made it.
fn is_our_calendar(text: &str) -> bool {
    let mut lines = text.lines().take(5);
    text.starts_with("BEGIN:VCALENDAR") && lines.any(|line| line.starts_with("PRODID:-//norm//"))
}

/// The title of a page of our manual: of `norm`, or `norm-report`.
fn is_our_title(line: &str) -> bool {
    let rest = line.strip_prefix(".TH norm");
    rest.is_some_and(|rest| rest.starts_with([' ', '-']))
}

/// JSON that says of itself that it is of `norm`, or is a JSON Schema of ours.
fn is_our_json(text: &str) -> bool {
    let Ok(json) = serde_json::from_str::<serde_json::Value>(text) else {
        return false;
    };
    let format = json.get("format").and_then(serde_json::Value::as_str);
    format.is_some_and(|format| format.starts_with("norm-")) || schema::is_ours(&json)
}
