//! `norm init` alone: what it needs is asked one by one, each answer checked at once.

use std::ffi::OsString;
use std::io::{BufRead, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::error::ErrorKind;
use clap::parser::ValueSource;
use clap::{Args as _, CommandFactory as _, FromArgMatches as _};
use jiff::civil::Date;

use super::InitArgs;
use crate::cli::{Global, Stopped, date, text};
use crate::command::Cli;
use crate::filling::id_of_name;
use crate::io::norms::Norms;
use crate::io::path_text::path_text;
use crate::io::{Context, Stop, answers_file, target, terminal};
use crate::lang::{Lang, pick};
use crate::norm::{Kind, Norm};
use crate::problem::nearest;
use crate::render::{clean, shell_word};

/// The flags of every command, where the line has nothing else than `norm init`.
fn bare(words: &[OsString]) -> Option<Global> {
    let missing = Cli::command().try_get_matches_from(words).err()?;
    let is_ended = words.iter().any(|word| word == "--");
    (missing.kind() == ErrorKind::MissingRequiredArgument && !is_ended).then_some(())?;
    let lenient = Cli::command().ignore_errors(true);
    let matches = lenient.try_get_matches_from(words).ok()?;
    let (_, given) = matches.subcommand().filter(|(name, _)| *name == "init")?;
    let own = InitArgs::augment_args(clap::Command::new("init"));
    let is_typed = |arg: &clap::Arg| {
        given.value_source(arg.get_id().as_str()) == Some(ValueSource::CommandLine)
    };
    let is_bare = !own.get_arguments().any(is_typed);
    is_bare.then(|| Global::from_arg_matches(given).ok())?
}

/// The whole line, asked for on a terminal.
///
/// # Errors
/// What was to be told anyway, when the line is another one or there is no terminal;
/// or that nothing came of it.
pub(crate) fn asked(words: &[OsString], stopped: Stopped) -> Result<Vec<OsString>, Stopped> {
    let Some(global) = bare(words) else {
        return Err(stopped);
    };
    let Ok(context) = Context::new(&global) else {
        return Err(stopped);
    };
    if !terminal::can_ask() {
        let tip = context.lang.pick(
            "Tip: in een terminal vraagt “norm init”, zonder meer, alles stap voor stap",
            "Tip: in a terminal “norm init” alone asks for everything step by step",
        );
        let text = format!("{}{tip}\n", stopped.text);
        return Err(Stopped { text, ..stopped });
    }
    let (lines, out) = terminal::ends();
    let whole = whole(&context, words, Talk { lines, out });
    whole.map_err(|stop| Stopped {
        text: stop.text(&context),
        asked: false,
    })
}

fn whole(
    context: &Context<'_>,
    words: &[OsString],
    mut talk: Talk<impl BufRead, impl Write>,
) -> Result<Vec<OsString>, Stop> {
    let mut whole = words.to_vec();
    whole.extend(talk.words(context)?.into_iter().map(OsString::from));
    let typed = whole.iter().skip(1);
    let typed: Vec<String> = typed
        .map(|word| shell_word(&word.to_string_lossy()))
        .collect();
    let line = typed.join(" ");
    talk.say(&pick!(
        context.lang,
        "\nDeze opdracht doet hetzelfde:\n\n  norm {line}\n\n",
        "\nThis command does the same:\n\n  norm {line}\n\n"
    ))?;
    Ok(whole)
}

/// Who is asked, and where the questions stand.
struct Talk<R, W> {
    lines: R,
    out: W,
}

/// Something to choose: the word for it, and what it is called.
struct Choice<T> {
    word: String,
    title: String,
    value: T,
}

impl<R: BufRead, W: Write> Talk<R, W> {
    /// The words behind `norm init`.
    fn words(&mut self, context: &Context<'_>) -> Result<Vec<String>, Stop> {
        let lang = context.lang;
        self.say(lang.pick(
            "Een leeg formulier in vijf vragen. Ctrl-C stopt; er is dan niets geschreven.\n",
            "An empty form in five questions. Ctrl-C stops; nothing is written then.\n",
        ))?;
        let norms = at_hand(context)?;
        let question = lang.pick("Welke norm?", "Which norm?");
        let norm = self.choose(question, norms, lang)?;
        let question = lang.pick("Welke soort organisatie?", "Which kind of organisation?");
        let kind = self.choose(question, kinds(&norm), lang)?;
        let question = pick!(
            lang,
            "Hoe heet de organisatie? Bijvoorbeeld: {} Waterkant.",
            "What is the organisation called? For instance: {} Waterkant.",
            kind.title
        );
        let (name, id) = self.ask(&question, lang, |typed| named(typed, &kind, lang))?;
        let question = lang.pick(
            "Op welke dag wordt alles beoordeeld? Bijvoorbeeld 2026-04-15; Enter: dat komt later.",
            "On which day is everything judged? For instance 2026-04-15; Enter: that comes later.",
        );
        let date = self.ask(question, lang, |typed| day(typed, lang))?;
        let usual = usual_file(&id, date);
        let question = pick!(
            lang,
            "Hoe heet het bestand? Een werkboek eindigt op .xlsx. Enter: {usual}",
            "What is the file called? A workbook ends in .xlsx. Enter: {usual}"
        );
        let file = self.ask(&question, lang, |typed| free_file(context, typed, &usual))?;
        let mut words = vec![norm.reference().to_string()];
        words.extend([
            "--kind".to_owned(),
            kind.id.clone(),
            "--name".to_owned(),
            name,
        ]);
        words.extend(
            date.into_iter()
                .flat_map(|date| ["--date".to_owned(), date.to_string()]),
        );
        words.extend(["-o".to_owned(), file]);
        Ok(words)
    }

    fn say(&mut self, text: &str) -> Result<(), Stop> {
        self.out.write_all(text.as_bytes())?;
        Ok(self.out.flush()?)
    }

    /// Asks until the answer is good.
    fn ask<T>(
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
    fn choose<T>(
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

/// The norms at hand that have no problems.
fn at_hand(context: &Context<'_>) -> Result<Vec<Choice<Arc<Norm>>>, Stop> {
    let mut norms = Norms::of(context)?;
    let mut choices = Vec::new();
    for stem in norms.stems() {
        if let Some(Ok(norm)) = norms.by_stem(&stem)? {
            choices.push(Choice {
                word: norm.reference().to_string(),
                title: norm.title.clone(),
                value: norm,
            });
        }
    }
    match choices.is_empty() {
        true => Err(Stop::from(context.lang.pick(
            "er is geen norm zonder fouten; norm list zegt wat er mis is",
            "there is no norm without errors; norm list says what is wrong",
        ))),
        false => Ok(choices),
    }
}

/// The kinds that the norm asks something of.
fn kinds(norm: &Norm) -> Vec<Choice<Kind>> {
    let asked = |kind: &&Kind| norm.asked_of(&kind.id).next().is_some();
    let kinds = norm.kinds.iter().filter(asked).map(|kind| Choice {
        word: kind.id.clone(),
        title: kind.title.clone(),
        value: kind.clone(),
    });
    kinds.collect()
}

/// A name, and the id that is made of it.
fn named(typed: &str, kind: &Kind, lang: Lang) -> Result<(String, String), String> {
    let name = text(typed).map_err(|why| why.pick(lang).to_owned())?;
    match id_of_name(&name, kind) {
        Some(id) => Ok((name, id)),
        None => Err(lang
            .pick(
                "een naam heeft letters of cijfers",
                "a name has letters or digits",
            )
            .to_owned()),
    }
}

fn day(typed: &str, lang: Lang) -> Result<Option<Date>, String> {
    match typed.is_empty() {
        true => Ok(None),
        false => date(typed)
            .map(Some)
            .map_err(|why| why.pick(lang).to_owned()),
    }
}

/// A name for the file that says whose it is and when.
fn usual_file(id: &str, date: Option<Date>) -> String {
    let ending = if cfg!(feature = "office") {
        "xlsx"
    } else {
        "yaml"
    };
    match date {
        Some(date) => format!("{id}-{}.{ending}", date.year()),
        None => format!("{id}.{ending}"),
    }
}

/// The name of a file that can be written and is not there yet.
fn free_file(context: &Context<'_>, typed: &str, usual: &str) -> Result<String, String> {
    let name = if typed.is_empty() { usual } else { typed };
    let path = PathBuf::from(name);
    let checked = answers_file::format_of(context, &path)
        .and_then(|_| target::must_be_free(context, &path))
        .and_then(|()| in_a_folder(context, &path));
    match checked {
        Ok(()) => Ok(name.to_owned()),
        Err(stop) => {
            let text = stop.text(context);
            Err(text.trim().trim_start_matches("norm: ").to_owned())
        }
    }
}

fn in_a_folder(context: &Context<'_>, path: &Path) -> Result<(), Stop> {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    match folder.filter(|folder| !folder.is_dir()) {
        None => Ok(()),
        Some(folder) => {
            let folder = path_text(folder);
            Err(Stop::from(pick!(
                context.lang,
                "de map {folder} is er niet; maak haar eerst, of kies een andere",
                "there is no folder {folder}; make it first, or choose another"
            )))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::io::notes::Notes;

    /// The words that a conversation gives, and what stands on the screen after it.
    fn talk(typed: &str, lang: Lang) -> (Result<Vec<String>, String>, String) {
        let global = Global::default();
        let context = Context {
            global: &global,
            lang,
            width: 80,
            is_terminal: true,
            told: Notes::default(),
            workspace: Default::default(),
        };
        let mut out = Vec::new();
        let mut talk = Talk {
            lines: typed.as_bytes(),
            out: &mut out,
        };
        let words = talk.words(&context);
        let words = words.map_err(|stop| stop.text(&context));
        (words, String::from_utf8(out).expect("text"))
    }

    #[test]
    fn five_answers_make_a_command() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("mijn bestand.yaml");
        let file = file.to_str().expect("a path");
        let typed = format!("2\ngemeente\nGemeente 's-Waterkant\n15 april 2026\n{file}\n");
        let (words, shown) = talk(&typed, Lang::Nl);
        let expected = [
            "noord-holland@2025",
            "--kind",
            "gemeente",
            "--name",
            "Gemeente 's-Waterkant",
            "--date",
            "2026-04-15",
            "-o",
            file,
        ];
        assert_eq!(words.expect("words"), expected, "{shown}");
        assert!(
            shown.contains("\n  1  Flevolandse Norm 2.0 (flevoland@2.0)\n"),
            "{shown}"
        );
        assert!(shown.contains("Enter: s-waterkant-2026."), "{shown}");
    }

    #[test]
    fn a_wrong_answer_is_told_at_once_and_asked_again() {
        let folder = tempfile::tempdir().expect("a folder");
        let there = folder.path().join("er.yaml");
        std::fs::write(&there, "mijn werk").expect("a file");
        let (there, new) = (
            there.to_str().expect("a path"),
            folder.path().join("n.toml"),
        );
        let new = new.to_str().expect("a path");
        let typed = format!(
            "\n9\nnord-holland\nnoord-holland\ngemente\n0\n1\n\n!!\nGemeente A\n31-2-2026\n04/05/2026\n\n{there}\nx.docx\nnergens/x.yaml\n{new}\n"
        );
        let (words, shown) = talk(&typed, Lang::Nl);
        let words = words.expect("words");
        assert_eq!(words.last().map(String::as_str), Some(new), "{shown}");
        assert!(!words.contains(&"--date".to_owned()));
        for (told, times) in [
            ("kies een nummer van 1 tot en met ", 5),
            ("bedoelt u noord-holland@2025?", 1),
            ("bedoelt u gemeente?", 1),
            ("een naam heeft letters of cijfers", 2),
            ("schrijf een datum als 2025-04-15", 2),
            ("er.yaml", 1),
            ("laat de naam eindigen op", 1),
            ("de map nergens is er niet", 1),
        ] {
            assert_eq!(shown.matches(told).count(), times, "{told}: {shown}");
        }
        assert_eq!(std::fs::read_to_string(there).expect("a file"), "mijn werk");
    }

    #[test]
    fn who_stops_is_told_that_nothing_was_written() {
        for typed in ["", "1\n", "2\n1\nGemeente A\n", "2\n1\nGemeente A"] {
            let (words, _) = talk(typed, Lang::En);
            let told = words.expect_err("nothing");
            assert!(told.contains("stopped; nothing was written"), "{told}");
        }
    }

    #[test]
    fn only_the_bare_command_asks() {
        let is_bare = |line: &str| {
            let words: Vec<OsString> = line.split(' ').map(OsString::from).collect();
            bare(&words).is_some()
        };
        for line in [
            "norm init",
            "norm --lang en init",
            "norm init --norms x",
            "norm init --strict",
        ] {
            assert!(is_bare(line), "{line}");
        }
        for line in [
            "norm init noord-holland",
            "norm init --date 2026-01-01",
            "norm init --onbekend",
            "norm init -h",
            "norm init --",
            "norm set",
            "norm list",
            "norm init --only 2",
        ] {
            assert!(!is_bare(line), "{line}");
        }
    }
}
