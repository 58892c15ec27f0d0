//! Completions and man pages.

use std::fs;
use std::process::Command;

use crate::common::{Folder, Run, command, norm, program, run};

/// What is offered for the last of these words, as fish would show it.
fn offered(words: &[&str]) -> Vec<String> {
    let mut asked = command(&["--", "norm"]);
    let done = run(asked.args(words).env("NORM_COMPLETE", "fish"));
    assert_eq!((done.code, done.err.as_str()), (0, ""), "{words:?}");
    done.out.lines().map(str::to_owned).collect()
}

/// The same, without the explanations.
fn words(typed: &[&str]) -> Vec<String> {
    let lines = offered(typed).into_iter();
    let first = lines.map(|line| line.split('\t').next().unwrap_or_default().to_owned());
    first.collect()
}

#[test]
fn requirements_are_completed_with_their_titles() {
    assert_eq!(
        offered(&["show", "noord-holland", "5.1"]),
        [
            "5.1\tOndermijning in plannen en uitvoeringsplan",
            "5.10\tAfdeling financiën bewust van openstaande vorderingen",
            "5.11\tOpenstaande bestuurlijke vorderingen aanpakken",
            "5.12\tControles uitvoeren en handhaven",
        ]
    );
    assert_eq!(words(&["show", "flevoland", "33"]), ["33"]);
    assert!(words(&["show", "flevoland", "5."]).is_empty());
}

#[test]
fn norms_kinds_and_codes_are_completed() {
    assert_eq!(words(&["show", "fl"]), ["flevoland"]);
    assert_eq!(
        words(&["--norms", "tests/data/norms", "show", "dr"]),
        ["droge-voeten"]
    );
    assert_eq!(
        words(&["--norms=tests/data/norms", "show", "droge-voeten", "B.1"]),
        ["B.1"]
    );
    let kinds = ["schema", "answers", "--norm", "flevoland", "--kind", "t"];
    assert_eq!(words(&kinds), ["tov"]);
    assert_eq!(words(&["explain", "no-r"]), ["no-reason"]);
    assert_eq!(
        words(&["assess", "--fail-on", "gap,over"]),
        ["gap,overdue-action"]
    );
    assert!(words(&["assess", "--fail-on", "no-r"]).is_empty());
    assert_eq!(words(&["assess", "--fail-on", "no-p"]), ["no-plan"]);
    assert!(words(&["assess", "--fail-on", "gap,gap"]).is_empty());
    assert_eq!(words(&["show", "flevoland@"]), ["flevoland@2.0"]);
}

#[test]
fn explanations_follow_the_language() {
    let english = offered(&["--lang", "en", "explain", "no-r"]);
    assert!(english[0].contains("\tPartial, unmet"), "{english:?}");
}

#[test]
fn what_cannot_be_read_offers_nothing_and_says_nothing() {
    assert!(words(&["--norms", "nowhere", "show", "noord-holland", "x"]).is_empty());
    assert!(words(&["frobnicate", "5."]).is_empty());
    let done = run(command(&["--", "norm", "show", ""]).env("NORM_COMPLETE", "tcsh"));
    assert_eq!((done.out.as_str(), done.err.as_str()), ("", ""));
}

#[test]
fn without_a_shell_that_asks_nothing_changes() {
    let done = run(command(&["list"]).env("COMPLETE", "bash"));
    assert_eq!(done.out, norm(&["list"]).out);
}

#[test]
fn every_shell_has_its_script() {
    for (shell, part) in [
        ("bash", "complete -o nospace"),
        ("zsh", "#compdef norm"),
        ("fish", "complete --keep-order"),
        ("powershell", "Register-ArgumentCompleter"),
    ] {
        let done = norm(&["completions", shell]);
        assert_eq!((done.code, done.err.as_str()), (0, ""));
        assert!(
            done.out.contains(part) && done.out.contains("NORM_COMPLETE"),
            "{shell}"
        );
    }
    assert_eq!(norm(&["completions", "cmd"]).code, 2);
}

/// A program of the shell run with `norm` on its path; nothing where it is not installed.
fn with_norm_on_path(shell: &str, args: &[&str]) -> Option<Run> {
    let norm = program();
    let bin = norm.parent().expect("a folder");
    let path = std::env::var_os("PATH").unwrap_or_default();
    let path =
        std::env::join_paths(std::iter::once(bin.to_owned()).chain(std::env::split_paths(&path)));
    let there = Command::new(shell).arg("--version").output();
    if there.is_err() {
        return None;
    }
    let mut asked = Command::new(shell);
    asked
        .args(args)
        .env("PATH", path.expect("a path"))
        .env_remove("NORM_LANG")
        .current_dir(env!("CARGO_MANIFEST_DIR"));
    Some(run(&mut asked))
}

/// What bash puts in place of the last word, given the words as bash splits them.
fn in_bash(words: &[&str]) -> Option<String> {
    let script = r#"source <(norm completions bash)
        COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_TYPE=9
        function=$(complete -p norm | sed -E 's/.*-F ([^ ]+).*/\1/')
        $function norm "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
        printf '[%s]' "${COMPREPLY[@]}""#;
    let args = [&["-c", script, "bash", "norm"], words].concat();
    let done = with_norm_on_path("bash", &args)?;
    assert_eq!(done.err, "", "{words:?}");
    Some(done.out)
}

#[test]
fn bash_completes_at_a_press_of_tab_where_it_splits_words_too() {
    let folder = Folder::new();
    let answers = fs::read_to_string("examples/flevoland/dto-2025.yaml").expect("an example");
    let file = folder.file("Mijn antwoorden.yaml", answers);
    let (start, _) = file.split_once(' ').expect("a space");
    let escaped = file.replace(' ', "\\ ");
    let quoted = format!("\"{file}\"");
    for (words, replies) in [
        (
            vec!["show", "noord-holland", "5.1"],
            "[5.1][5.10][5.11][5.12]",
        ),
        (vec!["show", "noord-holland", "@"], "[2025]"),
        (vec!["show", "noord-holland", "@", "20"], "[2025]"),
        (
            vec!["show", "noord-holland", "@", "2025", "6."],
            "[6.1][6.2]",
        ),
        (vec!["set", &escaped, "1"], "[15]"),
        (vec!["set", &quoted, "2"], "[21]"),
        (
            vec!["set", &escaped, "15", "--status", "=", "v"],
            "[voldoet]",
        ),
        (vec!["set", &escaped, "15", "--status", "v"], "[voldoet]"),
        (vec!["assess", start], &format!("[{escaped}]")),
        (vec!["assess", "--fail-on", "gap,g"], "[]"),
        (vec!["assess", "--fail-on", "gap,una"], "[gap,unanswered]"),
        (
            vec!["assess", "--fail-on", "=", "gap,una"],
            "[gap,unanswered]",
        ),
    ] {
        if let Some(done) = in_bash(&words) {
            assert_eq!(done, replies, "{words:?}");
        }
    }
}

#[test]
fn fish_completes_a_requirement_at_a_press_of_tab() {
    let script = "norm completions fish | source; complete -C 'norm show noord-holland 5.11'";
    if let Some(done) = with_norm_on_path("fish", &["--no-config", "-c", script]) {
        assert_eq!(
            done.out,
            "5.11\tOpenstaande bestuurlijke vorderingen aanpakken\n"
        );
    }
}

#[test]
fn every_command_has_a_man_page_that_is_the_same_every_time() {
    let folder = Folder::new();
    let man = folder.path("man1");
    let name = man.to_str().expect("a path");
    let first = norm(&["man", "-o", name]);
    assert_eq!((first.code, first.out.as_str()), (0, ""));
    assert!(first.err.contains("25 bladzijden"), "{}", first.err);
    let mut pages: Vec<String> = fs::read_dir(&man)
        .expect("pages")
        .map(|entry| {
            entry
                .expect("a page")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    pages.sort();
    for page in [
        "norm.1",
        "norm-show.1",
        "norm-schema-answers.1",
        "norm-man.1",
    ] {
        assert!(pages.iter().any(|there| there == page), "{page}");
    }
    let top = fs::read_to_string(man.join("norm.1")).expect("a page");
    assert!(top.is_ascii() && top.contains(".SH OPTIES"), "{top}");
    for english in [
        "OPTIONS",
        "NAME",
        "SYNOPSIS",
        "DESCRIPTION",
        "EXTRA",
        "VERSION",
    ] {
        assert!(!top.contains(&format!(".SH {english}")), "{english}");
    }
    let english = norm(&["--lang", "en", "man"]).out;
    assert!(english.contains(".SH OPTIONS") && english.contains("List the norms at hand"));
    assert_eq!(top, norm(&["man"]).out);
    for page in &pages {
        let text = fs::read_to_string(man.join(page)).expect("a page");
        let name = page.trim_end_matches(".1");
        assert!(
            text.contains(&format!(".TH {name} 1 \"\" \"norm ")),
            "{page}"
        );
        assert!(text.contains(".SH AFLOOPCODE"), "{page}");
    }
    // Written again over itself, with the same bytes.
    assert_eq!(norm(&["man", "-o", name]).code, 0);
    assert_eq!(fs::read_to_string(man.join("norm.1")).expect("a page"), top);
}

#[test]
fn a_formatter_of_man_pages_has_no_complaint() {
    let folder = Folder::new();
    for (lang, heading, word) in [
        ("nl", "AFLOOPCODE", "één punt"),
        ("en", "EXIT STATUS", "“no”"),
    ] {
        let page = folder.file("norm.1", norm(&["--lang", lang, "man"]).out);
        let asked = ["-ww", "-man", "-Tutf8", "-P-cbou", &page];
        if let Some(done) = with_norm_on_path("groff", &asked) {
            assert_eq!((done.code, done.err.as_str()), (0, ""));
            assert!(
                done.out.contains(heading) && done.out.contains(word),
                "{}",
                done.out
            );
        }
    }
}

#[test]
fn every_command_of_the_documentation_runs() {
    for file in ["docs/schema.md", "docs/shell.md"] {
        let text = fs::read_to_string(file).expect("the documentation");
        let mut ran = 0;
        for line in text.lines().filter(|line| line.starts_with("norm ")) {
            let own = line.split(['#', '|']).next().unwrap_or_default();
            let folder = Folder::new();
            let mut args: Vec<String> = own.split_whitespace().skip(1).map(str::to_owned).collect();
            if let Some(at) = args.iter().position(|arg| arg == "-o") {
                let name = args[at + 1]
                    .rsplit('/')
                    .next()
                    .unwrap_or_default()
                    .to_owned();
                args[at + 1] = folder.path(&name).to_str().expect("a path").to_owned();
            }
            let args: Vec<&str> = args.iter().map(String::as_str).collect();
            let done = norm(&args);
            assert_eq!(done.code, 0, "{line}: {}", done.err);
            ran += 1;
        }
        assert!(ran >= 4, "{file}");
    }
}
