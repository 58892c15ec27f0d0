//! What is wrong with a file: facts, one sentence, a stable code and a place.

mod code;
mod faults;
mod headings;
mod nearest;
mod place;

pub use code::Code;
pub(crate) use code::Severity;
#[cfg(feature = "office")]
pub(crate) use faults::Inside;
pub use faults::{AnswerFault, ShapeFault, SpellingDifference, TextFault, WordFault};
pub(crate) use faults::{
    ContentFault, CrosswalkFault, Differing, Expected, FileKind, FillingFault, FlagFault,
    NormFault, PlanFault, SheetFault, SyntaxFault, TableFault, WorkspaceFault,
};
pub use nearest::nearest;
pub(crate) use nearest::{first_of, last_before, nearest_id};
pub(crate) use place::{Place, cell_name};

use crate::lang::{Lang, pick};

/// One thing that is wrong with a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// What is wrong.
    pub fault: Fault,
    /// Where it is.
    pub place: Place,
    /// The bad line, as far as it may be shown.
    pub excerpt: Option<Excerpt>,
}

/// The bad line of a file, and which part of it is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// The line's text, without its end.
    pub line: String,
    /// The first byte of the part that is meant.
    pub start: usize,
    /// The byte after it.
    pub end: usize,
}

macro_rules! subjects {
    ($($(#[$about:meta])* $subject:ident($fault:ident),)*) => {
        /// What can be wrong, by subject.
        #[derive(Clone, Debug, PartialEq)]
        pub enum Fault { $($(#[$about])* $subject($fault),)* }

        impl Fault {
            fn explain(&self) -> &dyn Explain {
                match self { $(Self::$subject(fault) => fault,)* }
            }
        }

        $(impl From<$fault> for Fault {
            fn from(fault: $fault) -> Self {
                Self::$subject(fault)
            }
        })*
    };
}

subjects! {
    /// The file as text: encoding, size, syntax.
    Text(TextFault),
    /// YAML or TOML that cannot be read.
    Syntax(SyntaxFault),
    /// Keys and values: unknown, missing, of the wrong shape.
    Shape(ShapeFault),
    /// A norm: not at hand, or its content.
    Norm(NormFault),
    /// Relations between norms.
    Crosswalk(CrosswalkFault),
    /// The content of answers.
    Answers(AnswerFault),
    /// A workspace, or answers held against it.
    Workspace(WorkspaceFault),
    /// Parts that are put together.
    Filling(FillingFault),
    /// A plan.
    Plan(PlanFault),
    /// The words behind a flag.
    Flag(FlagFault),
    /// A workbook or CSV as a table: sheets, columns, rows, cells.
    Sheet(SheetFault),
    /// What has no place in a workbook or CSV, or is there twice.
    Table(TableFault),
    /// What the file is, where that is not what its name says.
    Content(ContentFault),
    /// A document of Word that a report takes its looks from.
    Word(WordFault),
}

/// What every subject can say about a fault.
pub trait Explain {
    /// The stable code.
    fn code(&self) -> Code;
    /// What is wrong, in one sentence without a full stop.
    fn sentence(&self, lang: Lang) -> String;
    /// What to do. There is no problem without it.
    fn help(&self, lang: Lang) -> String;
}

impl Problem {
    /// The stable code.
    pub fn code(&self) -> Code {
        self.fault.explain().code()
    }

    /// What is wrong, in one sentence without a full stop.
    pub fn sentence(&self, lang: Lang) -> String {
        self.fault.explain().sentence(lang)
    }

    /// What to do.
    pub fn help(&self, lang: Lang) -> String {
        self.fault.explain().help(lang)
    }

    /// Whether the file cannot be used before it is mended.
    pub fn is_error(&self) -> bool {
        self.code().severity() == Severity::Error
    }

    /// Whether it says that a column of a table is not there, or is called otherwise.
    pub fn is_about_columns(&self) -> bool {
        matches!(
            self.fault,
            Fault::Sheet(
                SheetFault::MissingColumn { .. }
                    | SheetFault::LostColumn { .. }
                    | SheetFault::Heading { .. }
            ) | Fault::Table(TableFault::RenamedColumn { .. })
        )
    }

    /// Whether it is a warning; a notice is none, for what it is about was read right.
    pub fn is_warning(&self) -> bool {
        match self.code().severity() {
            Severity::Warning => true,
            Severity::Error | Severity::Notice | Severity::Finding => false,
        }
    }

    /// Whether it stops a command; where that is strict, a warning does too. A
    /// notice never does: what it is about was read right.
    pub fn stops(&self, strict: bool) -> bool {
        match self.code().severity() {
            Severity::Error => true,
            Severity::Warning => strict,
            Severity::Notice | Severity::Finding => false,
        }
    }
}

/// "Did you mean …?"
fn meant(lang: Lang, word: &str) -> String {
    pick!(lang, "bedoelde u “{word}”?", "did you mean “{word}”?")
}

/// The word that was probably meant, or else the words there are.
fn meant_or_known(lang: Lang, nearest: Option<&str>, words: &[String]) -> String {
    match nearest {
        Some(word) => meant(lang, word),
        None => known_words(lang, words),
    }
}

/// More problems than this of one file say nothing new: it is refused, and reading
/// it costs no more.
pub const MOST_PROBLEMS: usize = 1_000;

/// A longer list of known words helps nobody.
const MOST_KNOWN: usize = 30;

/// The known words, as help.
fn known_words(lang: Lang, words: &[String]) -> String {
    if words.is_empty() {
        return pick!(
            lang,
            "haal dit weg: hier is nog niets waarnaar het kan verwijzen",
            "remove this: there is nothing here yet that it could refer to"
        );
    }
    let few: Vec<&str> = words.iter().take(MOST_KNOWN).map(String::as_str).collect();
    let more = if words.len() > few.len() { ", …" } else { "" };
    let words = few.join(", ") + more;
    pick!(lang, "kies uit: {words}", "choose from: {words}")
}

/// What helps with a workbook of another form than .xlsx.
fn save_as_xlsx(lang: Lang) -> String {
    pick!(
        lang,
        "open het in Excel en kies Opslaan als: Excel-werkmap (.xlsx)",
        "open it in Excel and choose Save as: Excel workbook (.xlsx)"
    )
}
