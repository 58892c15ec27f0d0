//! Everything people read is in their language, also what libraries and the system say.

use std::fs;
use std::path::PathBuf;

use norm::command::spoken;
use norm::lang::Lang;

use crate::common::{Folder, Run, command, norm, run};

/// Every command as it is typed, with its help texts in a language.
fn commands(lang: Lang) -> Vec<(Vec<String>, Vec<String>)> {
    let mut found = Vec::new();
    collect(&spoken(lang), &[], &mut found);
    found
}

fn collect(command: &clap::Command, path: &[String], found: &mut Vec<(Vec<String>, Vec<String>)>) {
    let args = command.get_arguments().filter_map(|arg| arg.get_help());
    let texts = command.get_about().into_iter().chain(args);
    found.push((path.to_vec(), texts.map(ToString::to_string).collect()));
    for inner in command.get_subcommands() {
        let mut path = path.to_vec();
        path.push(inner.get_name().to_owned());
        collect(inner, &path, found);
    }
}

/// The three ways to ask for the help of a command.
fn helps(path: &[String], lang: &[&str]) -> Vec<String> {
    let path = path.iter().map(String::as_str);
    let asked = |before: &[&'static str], after: &[&'static str]| {
        let words: Vec<&str> = lang.iter().copied().chain(before.iter().copied()).collect();
        let words = words.into_iter().chain(path.clone());
        let words: Vec<&str> = words.chain(after.iter().copied()).collect();
        let done = norm(&words);
        assert_eq!((done.code, done.err.as_str()), (0, ""), "{words:?}");
        done.out
    };
    vec![
        asked(&[], &["-h"]),
        asked(&[], &["--help"]),
        asked(&["help"], &[]),
    ]
}

#[test]
fn every_help_is_dutch_and_holds_no_english() {
    let english = commands(Lang::En);
    let dutch = commands(Lang::Nl);
    assert!(dutch.len() > 20, "{}", dutch.len());
    // Names of commands and words of files are English everywhere; these are none of those.
    let words = [
        "the",
        "and",
        "with",
        "for",
        "without",
        "usage",
        "options",
        "arguments",
        "commands",
        "default",
        "possible",
        "values",
        "print",
        "file",
        "files",
        "folder",
        "write",
        "this",
        "that",
        "from",
        "which",
        "version",
        "see",
        "more",
        "exit",
    ];
    for ((path, there), (_, english)) in dutch.iter().zip(&english) {
        for help in helps(path, &[]) {
            assert!(
                help.contains("Gebruik: norm") && help.contains("Opties:"),
                "{path:?}"
            );
            for text in english.iter().filter(|text| !there.contains(text)) {
                assert!(!help.contains(text.as_str()), "{path:?}: {text}");
            }
            let plain = help.to_lowercase();
            let found = plain.split(|c: char| !c.is_alphanumeric() && c != '-' && c != '_');
            for word in found {
                assert!(!words.contains(&word), "{path:?}: {word}\n{help}");
            }
        }
    }
}

#[test]
fn every_help_is_english_where_that_is_asked() {
    for (path, texts) in commands(Lang::En) {
        for help in helps(&path, &["--lang", "en"]) {
            assert!(
                help.contains("Usage: norm") && help.contains("Options:"),
                "{path:?}"
            );
            let plain = help.split_whitespace().collect::<Vec<_>>().join(" ");
            let about = texts.first().expect("a text");
            assert!(plain.contains(about.as_str()), "{path:?}: {about}");
            for word in [
                " de ",
                " het ",
                " een ",
                "Gebruik",
                "Opties",
                "standaard",
                "mogelijk",
            ] {
                assert!(!help.contains(word), "{path:?}: {word}\n{help}");
            }
        }
    }
    let named = run(command(&["help"]).env("NORM_LANG", "en"));
    assert_eq!(named.out, norm(&["--lang", "en", "help"]).out);
}

#[test]
fn the_short_help_leaves_out_what_only_shells_need() {
    let short = norm(&["-h"]).out;
    assert!(
        !short.contains("completions") && !short.contains("\n  man"),
        "{short}"
    );
    assert!(norm(&["help"]).out.contains("norm completions"));
    insta::assert_snapshot!("help", short);
}

/// A wrong use in both languages: the first line of each.
fn wrong(args: &[&str]) -> [String; 2] {
    ["nl", "en"].map(|lang| {
        let Run { code, out, err } = run(command(args).env("NORM_LANG", lang));
        assert_eq!((code, out.as_str()), (2, ""), "{args:?}: {err}");
        let usage = if lang == "nl" {
            "\nGebruik: norm"
        } else {
            "\nUsage: norm"
        };
        let more = if lang == "nl" {
            "\nMeer: norm help"
        } else {
            "\nMore: norm help"
        };
        assert!(err.contains(usage) && err.contains(more), "{err}");
        for english in [
            "error:",
            "tip:",
            "For more information",
            "unexpected",
            "required",
        ] {
            assert!(!err.contains(english), "{err}");
        }
        err.lines().next().unwrap_or_default().to_owned()
    })
}

#[test]
fn a_wrong_use_is_told_in_the_readers_language_with_what_was_meant() {
    for (args, dutch, english) in [
        (
            &["assess", "--fromat", "json"][..],
            "norm: de optie “--fromat” bestaat hier niet; bedoelde u “--format”?",
            "norm: there is no option “--fromat” here; did you mean “--format”?",
        ),
        (
            &["asses"],
            "norm: de opdracht “asses” bestaat niet; bedoelde u “assess”?",
            "norm: there is no command “asses”; did you mean “assess”?",
        ),
        (
            &["README.md"],
            "norm: de opdracht “README.md” bestaat niet; wat wilt u ermee? Bijvoorbeeld: norm assess README.md",
            "norm: there is no command “README.md”; what do you want to do with it? For instance: norm assess README.md",
        ),
        (
            &["assess"],
            "norm: er ontbreekt nog iets: <ANTWOORDEN>...; vul het in waar de regel hieronder het noemt",
            "norm: something is missing still: <ANSWERS>...; give it where the line below names it",
        ),
        (
            &["list", "--color", "alwas"],
            "norm: “alwas” kan niet bij --color <WANNEER>; bedoelde u “always”? Mogelijk: auto, always of never",
            "norm: “alwas” cannot be used for --color <WHEN>; did you mean “always”? Possible: auto, always or never",
        ),
        (
            &["list", "--color"],
            "norm: bij --color <WANNEER> ontbreekt een waarde; mogelijk: auto, always of never",
            "norm: --color <WHEN> needs a value; possible: auto, always or never",
        ),
        (
            &["assess", "x", "--as-of", "gisteren"],
            "norm: “gisteren” kan niet bij --as-of <DATUM>: schrijf een datum als 2025-04-15",
            "norm: “gisteren” cannot be used for --as-of <DATE>: write a date as 2025-04-15",
        ),
        (
            &["diff", "a"],
            "norm: <VORIGE> <HUIDIGE>... vraagt er 2, en er is 1 gegeven; zet ze achter elkaar",
            "norm: <BASELINE> <CURRENT>... asks for 2, and 1 was given; put them one after the other",
        ),
        (
            &["validate", "--record", "x"],
            "norm: --record kan niet samen met [PADEN]...; laat een van de twee weg",
            "norm: --record cannot be used together with [PATHS]...; leave one of them out",
        ),
        (
            &["list", "--strict", "--strict"],
            "norm: --strict kan maar één keer; laat de andere weg",
            "norm: --strict can be given only once; leave the other out",
        ),
        (
            &["list", "x"],
            "norm: “x” is hier een woord te veel; zet een naam of tekst met spaties tussen aanhalingstekens",
            "norm: “x” is one word too many here; put a name or text with spaces in quotes",
        ),
        (
            &["schema"],
            "norm: zeg erbij wat u wilt: answers, norm of workspace",
            "norm: say which one you want: answers, norm or workspace",
        ),
    ] {
        assert_eq!(wrong(args), [dutch, english], "{args:?}");
    }
    let unknown = norm(&["help", "asess"]);
    assert_eq!(unknown.code, 2);
    assert_eq!(
        unknown.err,
        "norm: de opdracht “asess” bestaat niet; bedoelde u “assess”?\n"
    );
}

#[test]
fn signs_that_steer_a_terminal_are_not_told_back() {
    let done = norm(&["assess", "--\u{1b}[31mrood"]);
    assert_eq!(done.code, 2);
    assert!(!done.err.contains('\u{1b}'), "{:?}", done.err);
}

#[test]
fn explain_without_a_code_names_them_all() {
    let dutch = norm(&["explain"]);
    let english = norm(&["--lang", "en", "explain"]);
    assert_eq!((dutch.code, english.code), (0, 0));
    for code in norm::problem::Code::ALL {
        assert!(
            dutch.out.contains(&format!("\n  {}: ", code.name())),
            "{}",
            code.name()
        );
        assert!(
            english.out.contains(&format!("\n  {}: ", code.name())),
            "{}",
            code.name()
        );
    }
    assert!(
        dutch.out.contains("Fouten in een bestand") && dutch.out.ends_with("norm explain CODE\n")
    );
    assert!(english.out.contains("Errors in a file"));
}

#[test]
fn a_text_may_begin_with_a_dash() {
    let folder = Folder::new();
    let file = folder.file(
        "a.yaml",
        crate::common::waterkant("  \"1.1\": {status: deels}\n"),
    );
    for text in ["- x", "-", "--", "-5", "---", "- [ ] klaar", "-o"] {
        let done = norm(&["set", &file, "1.1", "--note", text]);
        assert_eq!(done.code, 0, "{text}: {}", done.err);
        let json = norm(&["assess", &file, "--format", "json"]).out;
        let picture: serde_json::Value = serde_json::from_str(&json).expect("JSON");
        let own = &picture["assessments"][0]["themes"][0]["requirements"][0];
        assert_eq!(own["note"], text, "{json}");
    }
    let before = fs::read(&file).expect("a file");
    for next in ["--status", "--status=deels"] {
        let done = norm(&["set", &file, "1.1", "--note", next]);
        assert_eq!(done.code, 2, "{}", done.err);
        assert!(
            done.err.contains(&format!("“{next}” is een optie")),
            "{}",
            done.err
        );
    }
    assert_eq!(fs::read(&file).expect("a file"), before);
    assert_eq!(norm(&["set", &file, "1.1", "--note=--status"]).code, 0);
}

#[test]
fn what_the_system_says_is_told_in_one_language() {
    let folder = Folder::new();
    let file = folder.file("a.yaml", crate::common::waterkant("  {}\n"));
    let long = format!("{}.yaml", "x".repeat(300));
    let inside = format!("{file}/b.yaml");
    let none = folder.path("geen").join("b.md");
    let none = none.to_str().expect("a path");
    for (args, dutch, english) in [
        (
            &["assess", "nergens.yaml"][..],
            "dit is er niet",
            "there is no such file",
        ),
        (
            &["assess", &inside],
            "dit is geen map",
            "this is not a folder",
        ),
        (
            &["assess", &long],
            "deze naam kan een bestand hier niet hebben",
            "a file cannot have this name",
        ),
        (
            &["report", &file, "-o", none],
            "dit is er niet",
            "there is no such file",
        ),
        (
            &["validate", "nergens.yaml"],
            "dit is er niet",
            "there is no such file",
        ),
        (
            &["overview", "src"],
            "in deze map staan geen antwoorden",
            "there are no answers",
        ),
        (
            &["assess", "src/*.geen"],
            "geen bestand past hierbij",
            "no file fits this",
        ),
        (
            &["report", &file, "-o", "/dev/null"],
            "geen bestand dat vervangen kan worden",
            "not a file that can be replaced",
        ),
        (
            &["--norms", "nergens", "list"],
            "dit is er niet",
            "there is no such file",
        ),
    ] {
        for (lang, here, other) in [("nl", dutch, english), ("en", english, dutch)] {
            let done = run(command(args).env("NORM_LANG", lang));
            assert_eq!(done.code, 2, "{args:?}: {}", done.err);
            assert!(
                done.err.contains(here) && !done.err.contains(other),
                "{args:?}: {}",
                done.err
            );
            for english in [
                "os error",
                "No such file",
                "Not a directory",
                "File name too long",
                "Is a directory",
            ] {
                assert!(!done.err.contains(english), "{}", done.err);
            }
        }
    }
}

#[test]
fn no_message_of_a_command_is_in_two_languages_at_once() {
    let mut read = 0;
    let mut folders = vec![PathBuf::from("src/command"), PathBuf::from("src/io")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("a file").path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            if path.extension().is_none_or(|extension| extension != "rs") {
                continue;
            }
            let text = fs::read_to_string(&path).expect("a source file");
            for line in text
                .lines()
                .filter(|line| !line.trim_start().starts_with("//"))
            {
                assert!(!line.contains(" · "), "{}: {line}", path.display());
            }
            read += 1;
        }
    }
    assert!(read > 30, "{read}");
}
