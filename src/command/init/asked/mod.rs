//! `norm init` alone: what it needs is asked one by one, each answer checked at once.

mod checks;
mod talk;

use std::ffi::OsString;
use std::io::{BufRead, Write};

use clap::error::ErrorKind;
use clap::parser::ValueSource;
use clap::{Args as _, CommandFactory as _, FromArgMatches as _};

use self::checks::{at_hand, day, free_file, kinds, named, usual_file};
use self::talk::Talk;
use super::InitArgs;
use crate::cli::{Global, Stopped};
use crate::command::Cli;
use crate::io::{Context, Stop, terminal};
use crate::lang::pick;
use crate::render::shell_word;

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
    whole.extend(
        asked_words(context, &mut talk)?
            .into_iter()
            .map(OsString::from),
    );
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

/// The words behind `norm init`.
fn asked_words(
    context: &Context<'_>,
    talk: &mut Talk<impl BufRead, impl Write>,
) -> Result<Vec<String>, Stop> {
    let lang = context.lang;
    talk.say(lang.pick(
        "Een leeg formulier in vijf vragen. Ctrl-C stopt; er is dan niets geschreven.\n",
        "An empty form in five questions. Ctrl-C stops; nothing is written then.\n",
    ))?;
    let norms = at_hand(context)?;
    let question = lang.pick("Welke norm?", "Which norm?");
    let norm = talk.choose(question, norms, lang)?;
    let question = lang.pick("Welke soort organisatie?", "Which kind of organisation?");
    let kind = talk.choose(question, kinds(&norm), lang)?;
    let question = pick!(
        lang,
        "Hoe heet de organisatie? Bijvoorbeeld: {} Waterkant.",
        "What is the organisation called? For instance: {} Waterkant.",
        kind.title
    );
    let (name, id) = talk.ask(&question, lang, |typed| named(typed, &kind, lang))?;
    let question = lang.pick(
        "Op welke dag wordt alles beoordeeld? Bijvoorbeeld 2026-04-15; Enter: dat komt later.",
        "On which day is everything judged? For instance 2026-04-15; Enter: that comes later.",
    );
    let date = talk.ask(question, lang, |typed| day(typed, lang))?;
    let usual = usual_file(&id, date);
    let question = pick!(
        lang,
        "Hoe heet het bestand? Een werkboek eindigt op .xlsx. Enter: {usual}",
        "What is the file called? A workbook ends in .xlsx. Enter: {usual}"
    );
    let file = talk.ask(&question, lang, |typed| free_file(context, typed, &usual))?;
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::io::notes::Notes;
    use crate::lang::Lang;

    /// The words that a conversation gives, and what stands on the screen after it.
    fn conversation(typed: &str, lang: Lang) -> (Result<Vec<String>, String>, String) {
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
        let words = asked_words(&context, &mut talk);
        let words = words.map_err(|stop| stop.text(&context));
        (words, String::from_utf8(out).expect("text"))
    }

    #[test]
    fn five_answers_make_a_command() {
        let file = "mijn bestand.yaml";
        let typed = format!("2\ngemeente\nGemeente 's-Waterkant\n15 april 2026\n{file}\n");
        let (words, shown) = conversation(&typed, Lang::Nl);
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
        let (there, new) = ("examples/waterkant-2026.yaml", "nieuw.toml");
        let typed = format!(
            "\n9\nnord-holland\nnoord-holland\ngemente\n0\n1\n\n!!\nGemeente A\n31-2-2026\n04/05/2026\n\n{there}\nx.docx\nnergens/x.yaml\n{new}\n"
        );
        let (words, shown) = conversation(&typed, Lang::Nl);
        let words = words.expect("words");
        assert_eq!(words.last().map(String::as_str), Some(new), "{shown}");
        assert!(!words.contains(&"--date".to_owned()));
        for (told, times) in [
            ("kies een nummer van 1 tot en met ", 5),
            ("bedoelt u noord-holland@2025?", 1),
            ("bedoelt u gemeente?", 1),
            ("een naam heeft letters of cijfers", 2),
            ("schrijf een datum als 2025-04-15", 2),
            ("waterkant-2026.yaml", 1),
            ("laat de naam eindigen op", 1),
            ("de map nergens is er niet", 1),
        ] {
            assert_eq!(shown.matches(told).count(), times, "{told}: {shown}");
        }
    }

    #[test]
    fn a_file_that_begins_with_a_dash_is_no_option() {
        let typed = "2\ngemeente\nGemeente A\n\n-x.yaml\n";
        let (words, shown) = conversation(typed, Lang::Nl);
        let words = words.expect("words");
        assert_eq!(words[words.len() - 2..], ["-o", "./-x.yaml"], "{shown}");
    }

    #[test]
    #[cfg(windows)]
    fn a_name_that_windows_keeps_is_refused_at_the_question() {
        let typed = "2\ngemeente\nGemeente A\n\nCON.yaml\nnieuw.yaml\n";
        let (words, shown) = conversation(typed, Lang::Nl);
        let words = words.expect("words");
        assert_eq!(words.last().map(String::as_str), Some("nieuw.yaml"));
        assert!(shown.contains("de naam van een apparaat"), "{shown}");
    }

    #[test]
    fn who_stops_is_told_that_nothing_was_written() {
        for typed in ["", "1\n", "2\n1\nGemeente A\n", "2\n1\nGemeente A"] {
            let (words, _) = conversation(typed, Lang::En);
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
