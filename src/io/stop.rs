//! What stops a command: the one type for it.

use std::io;
use std::string::FromUtf8Error;

use crate::io::{Context, system};
use crate::lang::{Lang, Said};
use crate::problem::{Explain, Problem};
use crate::render::{clean, problems};

/// Why a command cannot do its work.
#[derive(Debug)]
pub(crate) enum Stop {
    /// A sentence, where the reader's language was not known yet.
    Said(Said),
    /// A sentence in the reader's language.
    Sentence(String),
    /// Several at once, each told once.
    Several(Vec<Self>),
    /// Problems of a file that the command cannot do without.
    Problems(Vec<Problem>),
}

impl Stop {
    /// A fault in what was typed on the command line, with what to do.
    pub(crate) fn fault(fault: &impl Explain) -> Self {
        let said = |lang| format!("{}; {}", fault.sentence(lang), fault.help(lang));
        Said::new(said(Lang::Nl), said(Lang::En)).into()
    }

    /// What the reader is told, as lines of stderr.
    pub(crate) fn text(&self, context: &Context<'_>) -> String {
        let line = |sentence: &str| format!("norm: {}\n", clean(sentence));
        match self {
            Self::Said(said) => line(said.pick(context.lang)),
            Self::Sentence(sentence) => line(sentence),
            Self::Several(all) => {
                let mut told: Vec<String> = Vec::new();
                for text in all.iter().map(|stop| stop.text(context)) {
                    if !told.contains(&text) {
                        told.push(text);
                    }
                }
                told.concat()
            }
            Self::Problems(found) => problems(found, context.lang, context.width),
        }
    }

    /// Everything, or all that stands in the way of it.
    ///
    /// # Errors
    /// Every error that there is, not the first alone.
    pub(crate) fn unless_any<T>(
        results: impl IntoIterator<Item = Result<T, Self>>,
    ) -> Result<Vec<T>, Self> {
        let (mut good, mut stops) = (Vec::new(), Vec::new());
        for result in results {
            match result {
                Ok(one) => good.push(one),
                Err(stop) => stops.push(stop),
            }
        }
        match stops.is_empty() {
            true => Ok(good),
            false => Err(Self::Several(stops)),
        }
    }
}

impl From<Said> for Stop {
    fn from(said: Said) -> Self {
        Self::Said(said)
    }
}

impl From<String> for Stop {
    fn from(sentence: String) -> Self {
        Self::Sentence(sentence)
    }
}

impl From<&str> for Stop {
    fn from(sentence: &str) -> Self {
        Self::Sentence(sentence.to_owned())
    }
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Said(system::without_name(&error))
    }
}

/// A view of ours always has a form in JSON and YAML; should it not, then the words of
/// the library are all there is.
impl From<serde_json::Error> for Stop {
    fn from(error: serde_json::Error) -> Self {
        Self::Sentence(error.to_string())
    }
}

impl From<serde_yaml::Error> for Stop {
    fn from(error: serde_yaml::Error) -> Self {
        Self::Sentence(error.to_string())
    }
}

impl From<FromUtf8Error> for Stop {
    fn from(error: FromUtf8Error) -> Self {
        Self::Sentence(error.to_string())
    }
}
