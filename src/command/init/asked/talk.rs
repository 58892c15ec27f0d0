//! A conversation: questions that are asked until the answer is good.

use std::io::{BufRead, Write};

use crate::io::Stop;
use crate::lang::{Lang, pick};
use crate::problem::nearest;
use crate::render::clean;

/// Who is asked, and where the questions stand.
pub(super) struct Talk<R, W> {
    /// What is typed.
    pub(super) lines: R,
    /// What is shown.
    pub(super) out: W,
}

/// Something to choose: the word for it, and what it is called.
pub(super) struct Choice<T> {
    /// The word.
    pub(super) word: String,
    /// What it is called.
    pub(super) title: String,
    /// What is chosen.
    pub(super) value: T,
}

impl<R: BufRead, W: Write> Talk<R, W> {
    /// Shows something.
    pub(super) fn say(&mut self, text: &str) -> Result<(), Stop> {
        self.out.write_all(text.as_bytes())?;
        Ok(self.out.flush()?)
    }

    /// Asks until the answer is good.
    pub(super) fn ask<T>(
        &mut self,
        question: &str,
        lang: Lang,
        check: impl Fn(&str) -> Result<T, String>,
    ) -> Result<T, Stop> {
        self.say("\n")?;
        for line in question.lines() {
            self.say(&format!("{}\n", clean(line)))?;
        }
        loop {
            self.say("> ")?;
            let mut bytes = Vec::new();
            if self.lines.read_until(b'\n', &mut bytes)? == 0 {
                self.say("\n")?;
                return Err(Stop::from(lang.pick(
                    "gestopt; er is niets geschreven",
                    "stopped; nothing was written",
                )));
            }
            let unread = || lang.pick("dit is geen leesbare tekst", "this is no readable text");
            let typed = String::from_utf8(bytes).map_err(|_| unread().to_owned());
            match typed.and_then(|typed| check(typed.trim())) {
                Ok(good) => return Ok(good),
                Err(why) => self.say(&format!("  {}\n", clean(&why)))?,
            }
        }
    }

    /// Asks for one of some things, by number or by name.
    pub(super) fn choose<T>(
        &mut self,
        question: &str,
        choices: Vec<Choice<T>>,
        lang: Lang,
    ) -> Result<T, Stop> {
        let mut text = question.to_owned();
        for (at, choice) in choices.iter().enumerate() {
            let Choice { word, title, .. } = choice;
            text.push_str(&format!("\n  {}  {title} ({word})", at + 1));
        }
        let at = self.ask(&text, lang, |typed| chosen(typed, &choices, lang))?;
        let mut choices = choices;
        Ok(choices.swap_remove(at).value)
    }
}

/// Which choice is meant.
fn chosen<T>(typed: &str, choices: &[Choice<T>], lang: Lang) -> Result<usize, String> {
    let number = typed.trim_end_matches('.').parse::<usize>().ok();
    if let Some(at) = number.and_then(|number| number.checked_sub(1))
        && at < choices.len()
    {
        return Ok(at);
    }
    let plain = typed.to_lowercase();
    let is_it = |choice: &Choice<T>| {
        // A norm may be named without its version.
        let short = choice.word.split('@').next().unwrap_or_default();
        [&*choice.word, short].contains(&&*plain) || choice.title.to_lowercase() == plain
    };
    if let Some(at) = choices.iter().position(is_it) {
        return Ok(at);
    }
    let last = choices.len();
    let known = choices.iter().map(|choice| choice.word.as_str());
    let meant = match nearest(&plain, known) {
        Some(nearest) => pick!(lang, "; bedoelt u {nearest}?", "; did you mean {nearest}?"),
        None => String::new(),
    };
    Err(pick!(
        lang,
        "kies een nummer van 1 tot en met {last}{meant}",
        "choose a number from 1 to {last}{meant}"
    ))
}
