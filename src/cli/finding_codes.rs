//! Codes as they are typed.

use crate::lang::{Lang, Said, pick};
use crate::problem::{Code, Severity};

/// Codes that a change can have, so that a diff can fail on them.
pub(crate) const CHANGES: [Code; 4] = [
    Code::Regression,
    Code::AnswerLost,
    Code::LapsedDuty,
    Code::SlippedAction,
];

/// Reads a code, with the nearest one in the message when it is none.
///
/// # Errors
/// When there is no such code.
pub(crate) fn code(word: &str) -> Result<Code, Said> {
    if word.trim().is_empty() {
        return Err(Said::new(
            "tussen of achter de komma's ontbreekt een code; haal een komma te veel weg",
            "a code is missing between or behind the commas; remove a comma too many",
        ));
    }
    word.trim().parse().map_err(|nearest: Option<&str>| {
        let meant = |lang: Lang| match nearest {
            Some(code) => pick!(lang, "; bedoelde u “{code}”?", "; did you mean “{code}”?"),
            None => pick!(
                lang,
                "; norm explain noemt ze allemaal",
                "; norm explain names them all"
            ),
        };
        Said::new(
            format!("de code “{word}” bestaat niet{}", meant(Lang::Nl)),
            format!("there is no code “{word}”{}", meant(Lang::En)),
        )
    })
}

/// Reads a code of a finding: only those can be asked to fail.
///
/// # Errors
/// When there is no such code, or it is one of a file's problems.
pub(crate) fn finding_code(word: &str) -> Result<Code, Said> {
    let code = code(word)?;
    match code.severity() {
        Severity::Finding => Ok(code),
        Severity::Error | Severity::Warning | Severity::Notice => Err(Said::new(
            format!(
                "“{word}” gaat over een bestand, niet over de organisatie; gebruik norm validate"
            ),
            format!("“{word}” is about a file, not about the organisation; use norm validate"),
        )),
    }
}
