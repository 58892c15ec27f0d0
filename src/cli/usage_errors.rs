//! From the words that were typed to a command, or why that cannot be, in the
//! reader's language: clap has its sentences in English only.

use std::error::Error as _;
use std::ffi::OsString;
use std::path::Path;

use clap::error::{ContextKind, ContextValue, Error, ErrorKind};
use clap::{Command, Parser};

use super::help_language::{asked_language, spoken};
use crate::lang::{Lang, Said, pick};
use crate::render::shell_word;

/// Why there is no command to run: help was asked for, or the use was wrong.
#[derive(Debug)]
pub struct Stopped {
    /// What to tell, with styles in it.
    pub text: String,
    /// Whether that is what was asked for.
    pub asked: bool,
}

/// Reads what was typed; `is_there` tells whether a word that is no command
/// names a file or folder.
///
/// # Errors
/// What to tell instead of running a command.
pub(crate) fn parse<T: Parser>(
    words: &[OsString],
    is_there: fn(&Path) -> bool,
) -> Result<T, Stopped> {
    let typed = Typed {
        words,
        top: T::command,
        is_there,
        lang: asked_language(words),
    };
    if let Some((flag, next)) = typed.swallowed() {
        return Err(typed.wrong(&no_text(&flag, &next, typed.lang)));
    }
    match T::try_parse_from(words) {
        Ok(read) => Ok(read),
        // Only who is told something needs the texts: this reads the words again.
        Err(_) => Err(typed.stopped()),
    }
}

/// What was typed, and what is known of it.
struct Typed<'w> {
    words: &'w [OsString],
    /// Makes the command line that the words are read with.
    top: fn() -> Command,
    is_there: fn(&Path) -> bool,
    lang: Lang,
}

impl Typed<'_> {
    fn stopped(&self) -> Stopped {
        match self.spoken().try_get_matches_from(self.words) {
            Err(error) if !error.use_stderr() => Stopped {
                text: error.render().ansi().to_string(),
                asked: true,
            },
            Err(error) => self.wrong(&self.sentence(&error)),
            Ok(_) => self.wrong(unreadable(self.lang)),
        }
    }

    fn spoken(&self) -> Command {
        spoken((self.top)(), self.lang)
    }

    /// A wrong use: what is wrong, how it is used, and where to read more.
    fn wrong(&self, sentence: &str) -> Stopped {
        let top = self.spoken();
        let (path, command) = meant(&top, self.words);
        let line = command.get_overridden_usage();
        let line = line.map(ToString::to_string).unwrap_or_default();
        let more = help_of(&path);
        let text = format!(
            "norm: {}\n{}: {line}\n{}: {more}\n",
            crate::render::clean(sentence),
            self.lang.pick("Gebruik", "Usage"),
            self.lang.pick("Meer", "More"),
        );
        Stopped { text, asked: false }
    }

    /// What is wrong, in a sentence.
    fn sentence(&self, error: &Error) -> String {
        let lang = self.lang;
        let arg = told(error, ContextKind::InvalidArg, lang);
        let value = told(error, ContextKind::InvalidValue, lang);
        match error.kind() {
            ErrorKind::UnknownArgument => unknown_argument(error, &arg, lang),
            ErrorKind::InvalidSubcommand => self.unknown_command(error),
            ErrorKind::InvalidValue if value.is_empty() => pick!(
                lang,
                "bij {arg} ontbreekt een waarde{}",
                "{arg} needs a value{}",
                possible(error, lang)
            ),
            ErrorKind::InvalidValue => pick!(
                lang,
                "“{value}” kan niet bij {arg}{}",
                "“{value}” cannot be used for {arg}{}",
                possible(error, lang)
            ),
            ErrorKind::ValueValidation => {
                let why = error
                    .source()
                    .and_then(|source| source.downcast_ref::<Said>());
                let why = why
                    .map(|said| format!(": {}", said.pick(lang)))
                    .unwrap_or_default();
                pick!(
                    lang,
                    "“{value}” kan niet bij {arg}{why}",
                    "“{value}” cannot be used for {arg}{why}"
                )
            }
            ErrorKind::MissingRequiredArgument => pick!(
                lang,
                "er ontbreekt nog iets: {arg}; vul het in waar de regel hieronder het noemt",
                "something is missing still: {arg}; give it where the line below names it"
            ),
            ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
                self.missing_command()
            }
            ErrorKind::ArgumentConflict => conflict(error, &arg, lang),
            ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => too_few(error, &arg, lang),
            ErrorKind::TooManyValues => pick!(
                lang,
                "“{value}” is te veel bij {arg}; laat het weg",
                "“{value}” is too much for {arg}; leave it out"
            ),
            ErrorKind::NoEquals => pick!(
                lang,
                "schrijf de waarde van {arg} achter een “=”",
                "write the value of {arg} after an “=”"
            ),
            ErrorKind::InvalidUtf8 => unreadable(lang).to_owned(),
            // The kinds that are left are no mistakes of who types.
            ErrorKind::DisplayHelp
            | ErrorKind::DisplayVersion
            | ErrorKind::Io
            | ErrorKind::Format
            | _ => lang
                .pick(
                    "deze opdracht kan zo niet gelezen worden; typ hem zoals de regel hieronder",
                    "this command cannot be read like this; type it as the line below",
                )
                .to_owned(),
        }
    }

    fn unknown_command(&self, error: &Error) -> String {
        let lang = self.lang;
        let name = told(error, ContextKind::InvalidSubcommand, lang);
        let nearest = match error.get(ContextKind::SuggestedSubcommand) {
            Some(ContextValue::Strings(names)) => names.first().cloned(),
            Some(ContextValue::String(name)) => Some(name.clone()),
            Some(_) | None => None,
        };
        // A file that is there was meant, however much its name is like a command.
        let is_there = (self.is_there)(Path::new(&name));
        let tip = match nearest {
            Some(_) | None if is_there => pick!(
                lang,
                "; wat wilt u ermee? Bijvoorbeeld: norm assess {}",
                "; what do you want to do with it? For instance: norm assess {}",
                shell_word(&name)
            ),
            Some(nearest) => did_you_mean(&nearest, lang),
            None => {
                let top = self.spoken();
                let help = help_of(&meant(&top, self.words).0);
                pick!(
                    lang,
                    "; {help} noemt ze allemaal",
                    "; {help} names them all"
                )
            }
        };
        pick!(
            lang,
            "de opdracht “{name}” bestaat niet{tip}",
            "there is no command “{name}”{tip}"
        )
    }

    fn missing_command(&self) -> String {
        let lang = self.lang;
        let top = self.spoken();
        let (_, command) = meant(&top, self.words);
        let names = command
            .get_subcommands()
            .filter(|inner| !inner.is_hide_set());
        let names: Vec<&str> = names.map(Command::get_name).collect();
        let choice = lang.choice(&names);
        pick!(
            lang,
            "zeg erbij wat u wilt: {choice}",
            "say which one you want: {choice}"
        )
    }

    /// A text may begin with a dash; an option right after an option that wants a text was
    /// meant as an option, not as its text.
    fn swallowed(&self) -> Option<(String, String)> {
        let words: Vec<&str> = self.words.iter().map_while(|word| word.to_str()).collect();
        if !words.iter().skip(1).any(|word| word.starts_with("--")) {
            return None;
        }
        let mut top = (self.top)();
        top.build();
        let typed: Vec<OsString> = words.iter().map(OsString::from).collect();
        let (_, command) = meant(&top, &typed);
        let long = |word: &str| {
            let name = word.strip_prefix("--")?;
            let name = name.split_once('=').map_or(name, |(name, _)| name);
            command
                .get_arguments()
                .find(|arg| arg.get_long() == Some(name))
        };
        let before = words.iter().take_while(|word| **word != "--").count();
        words[..before].windows(2).find_map(|pair| match pair {
            [flag, next] => {
                let wants_text = !flag.contains('=') && long(flag)?.is_allow_hyphen_values_set();
                let taken = wants_text && long(next).is_some();
                taken.then(|| ((*flag).to_owned(), (*next).to_owned()))
            }
            _ => None,
        })
    }
}

/// The command that the words lead to, as far as they name one.
fn meant<'c>(top: &'c Command, words: &[OsString]) -> (Vec<String>, &'c Command) {
    let mut command = top;
    let mut path = Vec::new();
    for word in words.iter().skip(1).filter_map(|word| word.to_str()) {
        // What names none may be the value of a flag; the next word may name one.
        if let Some(inner) = command.find_subcommand(word) {
            path.push(word.to_owned());
            command = inner;
        }
    }
    (path, command)
}

/// The command that tells more of a command, by the words that lead to it.
fn help_of(path: &[String]) -> String {
    let words = ["norm", "help"].into_iter();
    let words: Vec<&str> = words.chain(path.iter().map(String::as_str)).collect();
    words.join(" ")
}

fn unreadable(lang: Lang) -> &'static str {
    lang.pick(
        "een van de woorden van de opdracht is geen leesbare tekst; typ hem opnieuw",
        "one of the words of the command is not readable text; type it anew",
    )
}

fn unknown_argument(error: &Error, arg: &str, lang: Lang) -> String {
    let nearest = match told(error, ContextKind::SuggestedArg, lang) {
        nearest if nearest.is_empty() => lang
            .pick(
                "; laat hem weg of kies een andere",
                "; leave it out or choose another",
            )
            .to_owned(),
        nearest => did_you_mean(&nearest, lang),
    };
    match arg.starts_with('-') {
        true => pick!(
            lang,
            "de optie “{arg}” bestaat hier niet{nearest}",
            "there is no option “{arg}” here{nearest}"
        ),
        false => pick!(
            lang,
            "“{arg}” is hier een woord te veel; zet een naam of tekst met spaties tussen aanhalingstekens",
            "“{arg}” is one word too many here; put a name or text with spaces in quotes"
        ),
    }
}

fn conflict(error: &Error, arg: &str, lang: Lang) -> String {
    let other = told(error, ContextKind::PriorArg, lang);
    match other == arg || other.is_empty() {
        true => pick!(
            lang,
            "{arg} kan maar één keer; laat de andere weg",
            "{arg} can be given only once; leave the other out"
        ),
        false => pick!(
            lang,
            "{arg} kan niet samen met {other}; laat een van de twee weg",
            "{arg} cannot be used together with {other}; leave one of them out"
        ),
    }
}

fn too_few(error: &Error, arg: &str, lang: Lang) -> String {
    let number = |kind| match error.get(kind) {
        Some(ContextValue::Number(number)) => number.to_string(),
        Some(_) | None => String::new(),
    };
    let least = match number(ContextKind::MinValues) {
        least if least.is_empty() => number(ContextKind::ExpectedNumValues),
        least => least,
    };
    let there = number(ContextKind::ActualNumValues);
    pick!(
        lang,
        "{arg} vraagt er {least}, en er is {there} gegeven; zet ze achter elkaar",
        "{arg} asks for {least}, and {there} was given; put them one after the other"
    )
}

/// The nearest of the possible values, or all of them.
fn possible(error: &Error, lang: Lang) -> String {
    let nearest = told(error, ContextKind::SuggestedValue, lang);
    let known = match error.get(ContextKind::ValidValue) {
        Some(ContextValue::Strings(known)) => lang.choice(known),
        Some(_) | None => String::new(),
    };
    let nearest = match nearest.is_empty() {
        true => String::new(),
        false => did_you_mean(&nearest, lang),
    };
    if known.is_empty() {
        return nearest;
    }
    let heading = match nearest.is_empty() {
        true => lang.pick("; mogelijk", "; possible"),
        false => lang.pick(" Mogelijk", " Possible"),
    };
    format!("{nearest}{heading}: {known}")
}

fn did_you_mean(nearest: &str, lang: Lang) -> String {
    pick!(
        lang,
        "; bedoelde u “{nearest}”?",
        "; did you mean “{nearest}”?"
    )
}

/// What clap tells of an error, if it does.
fn told(error: &Error, kind: ContextKind, lang: Lang) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => lang.list(texts),
        Some(_) | None => String::new(),
    }
}

fn no_text(flag: &str, next: &str, lang: Lang) -> String {
    pick!(
        lang,
        "bij {flag} ontbreekt de tekst: “{next}” is een optie; is dat de tekst, schrijf dan {flag}={next}",
        "{flag} lacks its text: “{next}” is an option; if that is the text, write {flag}={next}"
    )
}
