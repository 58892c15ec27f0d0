//! `norm set`: one answer changed, every other byte kept.

use std::fs;

use crate::common::{Folder, Run, norm};

/// The head of a file, in YAML.
const HEAD: &str = "# Geen casuïstiek\nnorm: noord-holland@2025\norganisation: {id: waterkant, name: Gemeente Waterkant, kind: gemeente}\nmeasurement: {id: \"2025\", date: 2025-04-15}\nanswers:\n";

/// The same in TOML.
const TOML: &str = "# Geen casuïstiek\nnorm = \"noord-holland@2025\"\norganisation = { id = \"waterkant\", name = \"Gemeente Waterkant\", kind = \"gemeente\" }\nmeasurement = { id = \"2025\", date = 2025-04-15 }\n";

/// Changes a file; gives the run and the file's text after it.
fn set(name: &str, text: &str, args: &[&str]) -> (Run, String) {
    let folder = Folder::new();
    let file = folder.file(name, text);
    let mut all = vec!["set", &file];
    all.extend(args);
    let run = norm(&all);
    (run, fs::read_to_string(&file).expect("the file"))
}

/// What becomes of the answers of a file.
fn becomes(name: &str, head: &str, given: &str, args: &[&str], expected: &str) {
    let (run, text) = set(name, &format!("{head}{given}"), args);
    assert_eq!(run.code, 0, "{given}\n{args:?}\n{}", run.err);
    assert_eq!(text.strip_prefix(head), Some(expected), "{given}\n{args:?}");
}

fn yaml(given: &str, args: &[&str], expected: &str) {
    becomes("a.yaml", HEAD, given, args, expected);
    // The same in a file with the line ends of Windows.
    let windows = |text: &str| text.replace('\n', "\r\n");
    becomes(
        "a.yaml",
        &windows(HEAD),
        &windows(given),
        args,
        &windows(expected),
    );
}

fn toml(given: &str, args: &[&str], expected: &str) {
    becomes("a.toml", TOML, given, args, expected);
}

#[test]
fn a_value_is_replaced_where_it_stands() {
    for (old, new) in [
        ("deels   # even kijken", "voldoet   # even kijken"),
        ("'deels' # even", "voldoet # even"),
        ("\"deels\"", "voldoet"),
        ("  # leeg", " voldoet  # leeg"),
        ("~", "voldoet"),
    ] {
        let file = |status: &str| {
            format!("  5.10:\n    status: {status}\n    # waarom\n    note: x\n  # slot\n")
        };
        let (old, new) = (file(old), file(new));
        let (old, new) = (
            old.replace("status:   #", "status:  #"),
            new.replace("status:  voldoet", "status: voldoet"),
        );
        yaml(&old, &["5.10", "--status", "voldoet"], &new);
    }
    yaml(
        "  \"5.10\": {status: deels, note: x}   # één\n  \"5.11\": {note: deels}\n",
        &["5.10", "--status", "niet"],
        "  \"5.10\": {status: niet, note: x}   # één\n  \"5.11\": {note: deels}\n",
    );
}

#[test]
fn a_text_of_several_lines_is_replaced_whole() {
    for old in [
        "|\n      een\n\n      twee # geen opmerking",
        ">-\n      een\n      # geen opmerking",
        "een\n      twee",
        "\"een\n\n      twee\"",
        "'een\n      it''s'",
    ] {
        let given =
            format!("  \"1.1\":\n    note: {old}\n\n    # over de eigenaar\n    owner: a\n");
        yaml(
            &given,
            &["1.1", "--note", "drie: vier"],
            "  \"1.1\":\n    note: \"drie: vier\"\n\n    # over de eigenaar\n    owner: a\n",
        );
    }
}

#[test]
fn a_comment_behind_a_text_of_several_lines_stays() {
    let given = "  \"1.1\":\n    note: een\n      twee # geen deel ervan\n    owner: a\n";
    let expected = "  \"1.1\":\n    note: drie # geen deel ervan\n    owner: a\n";
    yaml(given, &["1.1", "--note", "drie"], expected);
}

#[test]
fn a_form_is_filled_in_line_by_line() {
    let form = fs::read_to_string("examples/formulier-gemeente.yaml").expect("the form");
    let lines = |text: &str| text.lines().count();
    for (id, flags, added) in [
        ("1.1", ["--status", "voldoet"], 0),
        ("6.2", ["--last-done", "2026-01-01"], 1),
        ("5.2", ["--criterion", "exploitatie.horeca=voldoet"], 0),
        ("6.2", ["--private", "alleen voor ons"], 1),
        ("2.7", ["--occasion", "none"], 0),
    ] {
        let (run, text) = set("a.yaml", &form, &[id, flags[0], flags[1]]);
        assert_eq!(run.code, 0, "{id} {flags:?} {}", run.err);
        assert_eq!(lines(&text), lines(&form) + added, "{id} {flags:?}");
        let kept = |line: &&str| line.trim_start().starts_with('#');
        let comments = |text: &str| {
            text.lines()
                .filter(kept)
                .map(str::to_owned)
                .collect::<Vec<_>>()
        };
        assert_eq!(comments(&text), comments(&form));
    }
}

#[test]
fn a_field_is_added_in_its_order() {
    let given = "  \"1.1\":\n      status: voldoet   # ja\n      # over de acties\n      actions:\n      - {title: a}\n  # twee\n  \"1.2\":\n      status: voldoet\n";
    let expected = "  \"1.1\":\n      status: voldoet   # ja\n      owner: griffier\n      # over de acties\n      actions:\n      - {title: a}\n  # twee\n  \"1.2\":\n      status: voldoet\n";
    yaml(given, &["1.1", "--owner", "griffier"], expected);
    let expected = given.replace(
        "      - {title: a}\n",
        "      - {title: a}\n      private: \"2.10\"\n",
    );
    yaml(given, &["1.1", "--private", "2.10"], &expected);
    yaml(
        "  \"1.1\":\n",
        &["1.1", "--status", "deels", "--note", "half"],
        "  \"1.1\":\n    status: deels\n    note: half\n",
    );
    yaml(
        "  \"1.1\": {}\n",
        &["1.1", "--status", "voldoet"],
        "  \"1.1\": {status: voldoet}\n",
    );
    yaml(
        "  \"1.1\": {owner: a}\n",
        &["1.1", "--status", "voldoet", "--public", "b, c"],
        "  \"1.1\": {status: voldoet, owner: a, public: \"b, c\"}\n",
    );
}

#[test]
fn an_answer_is_added_in_the_order_of_the_norm() {
    let given = "  # Thema 1\n  \"1.1\":\n    status: voldoet\n    note: |\n      een\n\n  # Thema 5\n  \"5.12\": {status: voldoet}\n# slot\n";
    let new = "  \"5.2\":\n    status: voldoet\n";
    let expected = given.replace("      een\n", &format!("      een\n{new}"));
    yaml(given, &["5.2", "--status", "voldoet"], &expected);
    let first = given
        .replace("  # Thema 5\n", "")
        .replace("\"1.1\"", "\"1.2\"");
    let expected = first.replace(
        "  # Thema 1\n",
        "  \"1.1\":\n    status: voldoet\n  # Thema 1\n",
    );
    yaml(&first, &["1.1", "--status", "voldoet"], &expected);
    let expected = given.replace("# slot\n", "  \"6.1\":\n    status: voldoet\n# slot\n");
    yaml(given, &["6.1", "--status", "voldoet"], &expected);
    yaml(
        "",
        &["6.1", "--status", "voldoet"],
        "  \"6.1\":\n    status: voldoet\n",
    );
    yaml(
        "  \"1.1\":\n    status: voldoet",
        &["6.1", "--status", "nvt", "--note", "x"],
        "  \"1.1\":\n    status: voldoet\n  \"6.1\":\n    status: nvt\n    note: x\n",
    );
}

#[test]
fn answers_between_braces_are_changed_there() {
    let head = HEAD.trim_end();
    for (given, args, expected) in [
        (
            " {\"1.1\": {status: niet, note: a}}\n",
            ["1.1", "--status", "deels"],
            " {\"1.1\": {status: deels, note: a}}\n",
        ),
        (
            " {\"1.1\": {status: voldoet}}\n",
            ["2.10", "--status", "voldoet"],
            " {\"1.1\": {status: voldoet}, \"2.10\": {status: voldoet}}\n",
        ),
        (
            " {\"2.10\": {status: voldoet}} # x\n",
            ["1.1", "--status", "voldoet"],
            " {\"1.1\": {status: voldoet}, \"2.10\": {status: voldoet}} # x\n",
        ),
        (
            " {}\n",
            ["1.1", "--status", "voldoet"],
            " {\"1.1\": {status: voldoet}}\n",
        ),
    ] {
        becomes("a.yaml", head, given, &args, expected);
    }
}

#[test]
fn an_empty_value_takes_a_field_away() {
    let given = "  \"1.1\":\n    status: voldoet\n    note: weg\n    owner: a # blijft\n";
    yaml(
        given,
        &["1.1", "--note", ""],
        "  \"1.1\":\n    status: voldoet\n    owner: a # blijft\n",
    );
    yaml(
        given,
        &["1.1", "--owner", ""],
        "  \"1.1\":\n    status: voldoet\n    note: weg\n    owner:  # blijft\n",
    );
    yaml(
        "  \"1.1\": {status: voldoet, note: weg}\n",
        &["1.1", "--note", ""],
        "  \"1.1\": {status: voldoet, note: }\n",
    );
    toml(
        "[answers.\"1.1\"]\nstatus = \"voldoet\"\nlast_done = 2025-01-01\n",
        &["1.1", "--last-done", ""],
        "[answers.\"1.1\"]\nstatus = \"voldoet\"\n",
    );
}

#[test]
fn a_criterion_is_changed_or_added() {
    let args = ["1.1", "--criterion", "burgemeester=niet"];
    yaml(
        "  \"1.1\":\n    criteria: {eigenaarschap: voldoet, raadsgriffier: deels}\n",
        &args,
        "  \"1.1\":\n    criteria: {eigenaarschap: voldoet, burgemeester: niet, raadsgriffier: deels}\n",
    );
    yaml(
        "  \"1.1\":\n    criteria:\n      burgemeester: {status: deels, note: a}\n",
        &args,
        "  \"1.1\":\n    criteria:\n      burgemeester: {status: niet, note: a}\n",
    );
    yaml(
        "  \"1.1\":\n    owner: a\n",
        &args,
        "  \"1.1\":\n    criteria: {burgemeester: niet}\n    owner: a\n",
    );
    toml(
        "[answers.\"1.1\"]\nowner = \"a\"\n\n[answers.\"1.1\".criteria]\neigenaarschap = \"voldoet\" # x\n",
        &args,
        "[answers.\"1.1\"]\nowner = \"a\"\n\n[answers.\"1.1\".criteria]\neigenaarschap = \"voldoet\" # x\nburgemeester = \"niet\"\n",
    );
}

#[test]
fn toml_is_changed_in_tables_and_between_braces() {
    let args = ["2.10", "--status", "deels", "--note", "half"];
    toml(
        "[answers.\"2.10\"]\n# stand\nstatus = 'niet' # x\n",
        &args,
        "[answers.\"2.10\"]\n# stand\nstatus = \"deels\" # x\nnote = \"half\"\n",
    );
    toml(
        "[answers]\n\"2.10\" = { owner = \"a\" } # x\n",
        &args,
        "[answers]\n\"2.10\" = { status = \"deels\", note = \"half\", owner = \"a\" } # x\n",
    );
    toml(
        "[answers.\"2.10\"]\n",
        &args,
        "[answers.\"2.10\"]\nstatus = \"deels\"\nnote = \"half\"\n",
    );
    toml(
        "[answers.\"2.10\".criteria]\nclausule = \"niet\"\n",
        &["2.10", "--owner", "a"],
        "[answers.\"2.10\".criteria]\nclausule = \"niet\"\n\n[answers.\"2.10\"]\nowner = \"a\"\n",
    );
    toml(
        "# een\n[answers.\"1.1\"]\nstatus = \"voldoet\"\n\n# drie\n[answers.\"3.1\"]\nstatus = \"voldoet\"\n",
        &["2.10", "--owner", "a"],
        "# een\n[answers.\"1.1\"]\nstatus = \"voldoet\"\n\n[answers.\"2.10\"]\nowner = \"a\"\n\n# drie\n[answers.\"3.1\"]\nstatus = \"voldoet\"\n",
    );
    toml(
        "[answers.\"1.1\"]\nnote = \"\"\"\neen\ntwee\"\"\" # x\n",
        &["1.1", "--note", "drie"],
        "[answers.\"1.1\"]\nnote = \"drie\" # x\n",
    );
    toml(
        "[answers]\n",
        &["1.1", "--status", "voldoet"],
        "[answers]\n\"1.1\" = { status = \"voldoet\" }\n",
    );
}

#[test]
fn what_cannot_be_changed_safely_is_refused_and_left() {
    // A comment on the first line of a text would be lost.
    let text = format!("{HEAD}  \"1.1\":\n    note: | # opmerking\n      tekst\n");
    let (run, after) = set("a.yaml", &text, &["1.1", "--note", "anders"]);
    assert_eq!((run.code, after), (2, text));
    assert!(run.err.contains("niet veilig"), "{}", run.err);
}

#[test]
fn what_is_no_value_no_number_or_no_answer_file_is_refused() {
    let text = format!("{HEAD}  \"1.1\": {{status: voldoet}}\n");
    for (args, said) in [
        (["1.1", "--status", "ja"], "schrijf: voldoet\n"),
        (
            ["1.1", "--status", "misschien"],
            "kies uit: voldoet, voldoet deels, voldoet nog niet, niet van toepassing",
        ),
        (
            ["1.1", "--last-done", "1 mei"],
            "schrijf bijvoorbeeld: 2025-04-15",
        ),
        (["1.1", "--confirmed", "ja"], "schrijf: true\n"),
        (["1.1", "--confirmed", "soms"], "kies uit: true, false"),
        (["1.10", "--status", "deels"], "dit thema eindigt bij 1.5"),
        (
            ["1.1", "--criterion", "burgermeester=deels"],
            "bedoelde u “burgemeester”?",
        ),
        (
            ["1.1", "--criterion", "burgemeester"],
            "schrijf veld=waarde",
        ),
        (
            ["1.1", "--occasion", "none"],
            "hangt niet af van een gelegenheid",
        ),
    ] {
        let (run, after) = set("a.yaml", &text, &args);
        assert_eq!(run.code, 2, "{args:?}");
        assert!(run.err.contains(said), "{}", run.err);
        assert_eq!(after, text);
    }
    let (run, after) = set("a.yaml", &text, &["1.1"]);
    assert_eq!((run.code, after), (2, text));
}

#[test]
fn a_file_with_errors_is_mended_one_by_one_and_gets_no_new_ones() {
    let text = format!(
        "{}  \"1.1\":\n    status: misschien # ?\n    criteria: {{burgermeester: deels, burgemeester: niet}}\n    eigenaar: x\n  \"9.9\": {{status: [a, b]}}\n",
        HEAD.replace("2025-04-15", "15 mei")
    );
    let steps: [(&[&str], &str, &str); 4] = [
        (&["1.1", "--status", "deels"], "misschien", "deels"),
        (&["--date", "15-5-2025"], "15 mei", "2025-05-15"),
        (
            &["1.1", "--criterion=-burgermeester"],
            "{burgermeester: deels",
            "{burgermeester: ",
        ),
        (
            &["1.1", "--note", "x"],
            "status: deels # ?\n",
            "status: deels # ?\n    note: x\n",
        ),
    ];
    let mut text = text;
    for (args, old, new) in steps {
        let (run, after) = set("a.yaml", &text, args);
        assert_eq!(run.code, 0, "{args:?} {}", run.err);
        assert!(run.err.contains("in het bestand: nog "), "{}", run.err);
        assert_eq!(after, text.replace(old, new), "{args:?}");
        text = after;
    }
    // What would be wrong now, and was not, is refused.
    let fine = format!("{HEAD}  \"1.1\": {{status: voldoet}}\n");
    let (run, after) = set("a.yaml", &fine, &["2.1", "--occasion", "none"]);
    assert_eq!((run.code, &after), (2, &fine));
    assert!(run.err.contains("conflict"), "{}", run.err);
    // A form that was begun without a date gets one.
    let begun = fine.replace("date: 2025-04-15", "date: ");
    let (run, after) = set("a.yaml", &begun, &["--date", "2025-04-15"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert_eq!(after, begun.replace("date: ", "date: 2025-04-15 "));
}

#[test]
fn a_warning_that_is_new_is_told_and_one_that_was_there_is_not() {
    let text = format!("{HEAD}  \"1.1\": {{status: niet}}\n");
    let (run, _) = set("a.yaml", &text, &["1.1", "--owner", "a"]);
    assert_eq!((run.code, run.err.lines().count()), (0, 1), "{}", run.err);
    let (run, _) = set("a.yaml", &text, &["1.3", "--status", "deels"]);
    assert_eq!(run.code, 0);
    assert!(
        run.err
            .contains("bij nummer 1.3 ontbreekt de reden (“note”)"),
        "{}",
        run.err
    );
}
