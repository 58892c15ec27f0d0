//! The command line in the reader's language. Each help text stands beside what
//! it explains, English first: `/// Never exit 1 · Geef nooit afloopcode 1`.

use std::ffi::OsString;

use clap::builder::{StyledStr, Styles};
use clap::{Arg, ArgAction, Command};

use crate::lang::Lang;

/// Between the English and the Dutch of a help text.
pub(crate) const BETWEEN: &str = " · ";

/// What stands for a value in the usage: in English as it is written, in Dutch.
const VALUES: &[(&str, &str)] = &[
    ("ANSWERS", "ANTWOORDEN"),
    ("AUDIENCE", "VOOR WIE"),
    ("BASELINE", "VORIGE"),
    ("CODE", "CODE"),
    ("CODES", "CODES"),
    ("COMMAND", "OPDRACHT"),
    ("CURRENT", "HUIDIGE"),
    ("DATE", "DATUM"),
    ("DIR", "MAP"),
    ("DOCUMENT", "DOCUMENT"),
    ("FILE", "BESTAND"),
    ("FLAG", "JA OF NEE"),
    ("FORMAT", "VORM"),
    ("ID", "ID"),
    ("IDS", "NUMMERS"),
    ("IN", "IN"),
    ("ITEM", "ITEM"),
    ("KIND", "SOORT"),
    ("LANG", "TAAL"),
    ("LAYOUT", "INDELING"),
    ("NAME", "NAAM"),
    ("NORM", "NORM"),
    ("OUT", "UIT"),
    ("PARTS", "DELEN"),
    ("PATH", "PAD"),
    ("PATHS", "PADEN"),
    ("REQUIREMENT", "NUMMER"),
    ("ROLE", "FUNCTIE"),
    ("SHELL", "SHELL"),
    ("STATUS", "STATUS"),
    ("TEXT", "TEKST"),
    ("VIEW", "BEELD"),
    ("WHEN", "WANNEER"),
    ("WORD", "WOORD"),
];

/// The language that a command line asks for, before it is known to be right:
/// the flag goes first, then `NORM_LANG`.
pub fn asked_language(words: &[OsString]) -> Lang {
    let words = words.iter().map(|word| word.to_string_lossy());
    let words: Vec<_> = words.take_while(|word| word != "--").collect();
    let joined = |word: &str| word.strip_prefix("--lang=").map(str::to_owned);
    let flag = words.iter().enumerate().rev().find_map(|(at, word)| {
        let next = words.get(at + 1).filter(|_| *word == "--lang");
        next.map(|next| next.to_string()).or_else(|| joined(word))
    });
    let named = flag.unwrap_or_else(|| std::env::var("NORM_LANG").unwrap_or_default());
    match named.trim() {
        "en" => Lang::En,
        _ => Lang::Nl,
    }
}

/// A command line, built, with its help in one language.
pub(crate) fn spoken(top: Command, lang: Lang) -> Command {
    let mut command = in_language(top, lang);
    command.build();
    with_usage(command, lang)
}

/// The help texts, headings and names of values of a command and those in it.
fn in_language(command: Command, lang: Lang) -> Command {
    let about = command.get_about().map(ToString::to_string);
    let about = about.unwrap_or_default();
    let template = template(&command, lang);
    command
        .about(one(&about, lang))
        .subcommand_help_heading(lang.pick("Opdrachten", "Commands"))
        .subcommand_value_name(lang.pick("OPDRACHT", "COMMAND"))
        .help_template(template)
        .after_long_help(lang.pick(
            "Afloopcodes: 0 is goed, 1 is “nee”, 2 is: het kon niet. Aanvullen in de shell: norm completions. Pagina's voor man: norm man.",
            "Exit codes: 0 is fine, 1 is “no”, 2 is: it could not be done. Completing in the shell: norm completions. Pages for man: norm man.",
        ))
        .mut_args(|arg| argument(arg, lang))
        .mut_subcommands(|inner| in_language(inner, lang))
}

/// The one of two languages; what has only one is told as it is.
fn one(both: &str, lang: Lang) -> String {
    let (en, nl) = both.split_once(BETWEEN).unwrap_or((both, both));
    let of_lang = match lang {
        Lang::Nl => nl,
        Lang::En => en,
    };
    of_lang.to_owned()
}

/// The parts of a help page, of which clap has its headings in English only.
fn template(command: &Command, lang: Lang) -> StyledStr {
    let style = Styles::styled();
    let style = style.get_header();
    let heading = |nl, en| format!("{style}{}:{style:#}", lang.pick(nl, en));
    let mut text = format!("{{about}}\n\n{} {{usage}}", heading("Gebruik", "Usage"));
    if command.has_subcommands() {
        text += &format!("\n\n{}\n{{subcommands}}", heading("Opdrachten", "Commands"));
    }
    if command.get_positionals().next().is_some() {
        text += &format!(
            "\n\n{}\n{{positionals}}",
            heading("Argumenten", "Arguments")
        );
    }
    text += &format!(
        "\n\n{}\n{{options}}{{after-help}}",
        heading("Opties", "Options")
    );
    text.into()
}

/// An argument's help. What every command has comes after what only this one has.
fn argument(arg: Arg, lang: Lang) -> Arg {
    let both = arg.get_help().map(ToString::to_string).unwrap_or_default();
    let help = one(&both, lang);
    let arg = match arg.get_action().takes_values() {
        true => value(arg, &help, lang),
        false => arg.help(help),
    };
    match arg.is_global_set() || matches!(arg.get_action(), ArgAction::Version) {
        true => arg.display_order(100),
        false => arg,
    }
}

/// The help of an argument with a value: its default and its words beside it, which
/// clap tells in English only.
fn value(arg: Arg, help: &str, lang: Lang) -> Arg {
    let mut short = help.to_owned();
    let defaults = arg.get_default_values().iter();
    let defaults: Vec<_> = defaults.map(|word| word.to_string_lossy()).collect();
    if !defaults.is_empty() {
        let heading = lang.pick("standaard", "default");
        short += &format!(" [{heading}: {}]", defaults.join(","));
    }
    let mut long = short.clone();
    let words = match arg.is_hide_possible_values_set() {
        true => Vec::new(),
        false => arg.get_possible_values(),
    };
    if !words.is_empty() {
        let heading = lang.pick("mogelijk", "possible");
        let names: Vec<&str> = words.iter().map(|word| word.get_name()).collect();
        short += &format!(" [{heading}: {}]", names.join(", "));
    }
    for word in &words {
        let means = word.get_help().map(ToString::to_string).unwrap_or_default();
        long += &format!("\n- {}: {}", word.get_name(), one(&means, lang));
    }
    let names = value_names(&arg, lang);
    let arg = arg
        .help(short)
        .long_help(long)
        .hide_default_value(true)
        .hide_possible_values(true);
    match names.is_empty() {
        true => arg,
        false => arg.value_names(names),
    }
}

/// What stands for the values of an argument in one language; by itself its own name.
pub(crate) fn value_names(arg: &Arg, lang: Lang) -> Vec<&'static str> {
    let own = || vec![arg.get_id().as_str().to_uppercase()];
    let written = arg.get_value_names();
    let names = written.map_or_else(own, |names| names.iter().map(ToString::to_string).collect());
    let known = |name: &String| VALUES.iter().find(|(en, _)| en == name);
    let found = names.iter().filter_map(known);
    found.map(|(en, nl)| lang.pick(*nl, *en)).collect()
}

/// The usage lines of a built command, of which clap has one word in English only.
fn with_usage(mut command: Command, lang: Lang) -> Command {
    let line = command.render_usage().to_string();
    let line = line.trim_start_matches("Usage:").trim();
    let line = line.replace("[OPTIONS]", lang.pick("[OPTIES]", "[OPTIONS]"));
    command
        .override_usage(line)
        .mut_subcommands(|inner| with_usage(inner, lang))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_is_told_before_the_rest_is_read() {
        let asked =
            |words: &[&str]| asked_language(&words.iter().map(OsString::from).collect::<Vec<_>>());
        assert_eq!(asked(&["norm", "--lang", "en", "-x"]), Lang::En);
        assert_eq!(
            asked(&["norm", "--lang=en", "list", "--lang", "nl"]),
            Lang::Nl
        );
        assert_eq!(asked(&["norm", "list", "--", "--lang", "en"]), Lang::Nl);
    }
}
