//! YAML and TOML as people type them: each slip gets its own sentence and a tip.

use crate::common::{Folder, Run, codes, norm, waterkant};

fn validate(name: &str, content: &str) -> Run {
    let folder = Folder::new();
    let run = norm(&["validate", &folder.file(name, content)]);
    assert!(!run.err.contains("panicked"), "{}", run.err);
    Run {
        out: folder.plain(&run.out),
        ..run
    }
}

/// An answer in YAML with a field as it was typed; it stands on line 7.
fn in_yaml(field: &str) -> String {
    waterkant(&format!(
        "  \"2.1\":\n    status: voldoet\n    {field}\n    owner: team\n"
    ))
}

/// The same in TOML; it stands on line 11.
fn in_toml(field: &str) -> String {
    format!(
        "norm = \"noord-holland@2025\"\n[organisation]\nid = \"waterkant\"\nname = \"Gemeente Waterkant\"\nkind = \"gemeente\"\n\
         [measurement]\nid = \"2025\"\ndate = 2025-04-15\n[answers.\"2.1\"]\nstatus = \"voldoet\"\n{field}\n"
    )
}

/// The first tip of what was printed.
fn tip(out: &str) -> &str {
    let line = out.lines().find(|line| line.contains("= tip:"));
    line.unwrap_or_default()
}

#[test]
fn a_text_that_a_sign_cuts_off_is_told_with_its_place() {
    for (field, place) in [
        ("note: Zie actie #12 in het plan", "7:21"),
        ("note: #hulp bij Bibob", "7:11"),
        ("note: # hulp", "7:11"),
        ("note: een\n      twee # drie", "8:12"),
        (
            "actions:\n      - title: iets # 3\n        owner: a",
            "8:21",
        ),
        (
            "criteria:\n      vastgesteld:\n        note: twee # 3",
            "9:20",
        ),
    ] {
        let run = validate("a.yaml", &in_yaml(field));
        assert_eq!(codes(&run.out), ["cut-text"], "{field}: {}", run.out);
        assert!(
            run.out.contains(&format!("a.yaml:{place}\n")),
            "{}",
            run.out
        );
        assert!(tip(&run.out).contains("tussen aanhalingstekens"));
        assert!(!run.out.contains("hulp") && !run.out.contains("drie"));
    }
}

#[test]
fn a_comment_where_it_belongs_is_no_problem() {
    for field in [
        "# een opmerking\n    note: een tekst",
        "note: zaak#12 en nr.#3",
        "note: \"zie # 3\" # gezien",
        "note: |\n      zie # 3\n      # 4",
        "last_done: 2025-01-01 # nagaan",
        "criteria: # hieronder\n      vastgesteld: voldoet # ja",
    ] {
        let run = validate("a.yaml", &in_yaml(field));
        assert_eq!(codes(&run.out), [] as [&str; 0], "{field}: {}", run.out);
    }
    let norm_file = std::fs::read_to_string("norms/flevoland.yaml").expect("a norm");
    let title = norm_file
        .lines()
        .find(|line| line.starts_with("title:"))
        .expect("a title");
    let cut = norm_file.replacen(title, &format!("{title} # 2"), 1);
    assert_eq!(codes(&validate("flevoland.yaml", &cut).out), ["cut-text"]);
}

#[test]
fn texts_that_begin_with_a_sign_of_yaml_get_the_tip_that_helps() {
    for (text, sentence, help) in [
        ("@college beslist", "niet met @", "aanhalingstekens"),
        ("%50 loopt", "niet met %", "aanhalingstekens"),
        ("`code`", "niet met `", "aanhalingstekens"),
        ("- streepje eerst", "niet met -", "aanhalingstekens"),
        ("? vraag", "niet met ?", "aanhalingstekens"),
        ("| los", "niet met |", "of laat hem op de volgende regel"),
        ("> 80 procent", "niet met >", "of laat hem op de volgende"),
        ("[x] gedaan", "niet met [", "aanhalingstekens"),
        ("{x} gedaan", "niet met {", "aanhalingstekens"),
        (", komma", "niet met ,", "aanhalingstekens"),
        ("*belangrijk* punt", "verwijzingen", "is het een tekst"),
        (
            "&-teken",
            "verwijzingen",
            "schrijf de lijst of waarde hier uit",
        ),
        ("!let op", "uitroepteken", "aanhalingstekens"),
        (
            "'s avonds dicht",
            "een apostrof",
            "dubbele aanhalingstekens",
        ),
        ("'t kan", "een apostrof", "dubbele aanhalingstekens"),
        ("\"half\" citaat", "na het aanhalingsteken", "andere soort"),
        ("\"C:\\Users\"", "een eigen betekenis", "'C:\\Users'"),
        ("\"\\ud83d\\ude0a\"", "half teken", "zet het teken zelf"),
        ("hij zei: ja", "een dubbele punt", "\"hij zei: ja\""),
        ("“krul: x”", "gekrulde", "vervang ze"),
        (
            "\"nooit dicht",
            "wordt afgesloten",
            "hetzelfde aanhalingsteken",
        ),
    ] {
        let run = validate("a.yaml", &in_yaml(&format!("note: {text}")));
        assert!(run.out.contains("a.yaml:7:"), "{text}: {}", run.out);
        assert!(run.out.contains(sentence), "{text}: {}", run.out);
        assert!(tip(&run.out).contains(help), "{text}: {}", run.out);
    }
}

#[test]
fn slips_of_layout_in_yaml_are_named() {
    for (field, line, sentence) in [
        ("note:\tmet tab", 7, "een tab"),
        ("note:\u{a0}vast", 7, "vaste spatie"),
        ("\u{a0}note: vast", 7, "vaste spatie"),
        ("note\u{a0}: vast", 7, "vaste spatie"),
        ("“note”: krul", 7, "gekrulde"),
        ("note: een\ntwee", 8, "bij de tekst erboven"),
        ("<<: {note: x}", 7, "samenvoegen"),
        ("note: een # twee\n      drie", 7, "breekt deze tekst af"),
        ("note:geen spatie", 7, "hoort een spatie"),
        ("note geen dubbele punt", 7, "ontbreekt een dubbele punt"),
    ] {
        let run = validate("a.yaml", &in_yaml(field));
        assert!(run.out.contains(sentence), "{field}: {}", run.out);
        let place = format!("a.yaml:{line}:");
        assert!(run.out.contains(&place), "{field}: {}", run.out);
    }
    let marked = in_yaml("note: a").replace("    note", "<<<<<<< HEAD\n    note");
    let run = validate("a.yaml", &format!("{marked}=======\n>>>>>>> x\n"));
    assert!(run.out.contains("a.yaml:7:1\n"), "{}", run.out);
    assert!(run.out.contains("twee wijzigingen"), "{}", run.out);
}

#[test]
fn toml_as_people_type_it_gets_the_tip_that_helps() {
    for (field, sentence, help) in [
        ("note: x", "zijn waarde een =", "note = \"waarde\""),
        ("note x", "zijn waarde een =", "= \"waarde\""),
        ("met = 0,8", "een punt en geen komma", "0.8"),
        ("confirmed = True", "kleine letters", "true of false"),
        (
            "note =",
            "ontbreekt de waarde",
            "note = \"waarde\", of haal",
        ),
        (
            "note = 12 maanden",
            "tussen aanhalingstekens",
            "note = \"waarde\"",
        ),
        (
            "note = niet zo",
            "tussen aanhalingstekens",
            "note = \"waarde\"",
        ),
        ("note = “krul”", "gekrulde", "vervang ze"),
        ("note =\u{a0}\"x\"", "vaste spatie", "gewone"),
        ("note = 'it''s'", "na het aanhalingsteken", "andere soort"),
        ("note = \"a\" b", "na het aanhalingsteken", "andere soort"),
        ("note = \"C:\\Users\"", "een eigen betekenis", "'C:\\Users'"),
        (
            "note = \"\\ud83d\\ude0a\"",
            "half teken",
            "zet het teken zelf",
        ),
        (
            "note = \"twee\nregels\"",
            "wordt afgesloten",
            "van meer regels",
        ),
        (
            "note = \"open",
            "wordt afgesloten",
            "hetzelfde aanhalingsteken",
        ),
        ("evidence = [\"a\" \"b\"]", "één komma", "[\"a\", \"b\"]"),
        (
            "evidence = [{title = \"a\" ref = \"b\"}]",
            "één komma",
            "b = 2",
        ),
        ("evidence = [\"a\"", "haakje", "tel de haakjes"),
        ("owner = 007", "geen getal", "aanhalingstekens"),
        ("één = 1", "geen veldnaam", "aanhalingstekens"),
        ("status.x = 1", "al een waarde", "haal één van de twee weg"),
        ("<<<<<<< HEAD\nnote = \"x\"", "twee wijzigingen", "<<<<<<<"),
        ("last_done = 2025-4-5", "geen datum", "2025-04-05"),
        ("last_done = 15-04-2025", "geen datum", "2025-04-15"),
    ] {
        let run = validate("a.toml", &in_toml(field));
        assert!(run.out.contains("a.toml:11:"), "{field}: {}", run.out);
        assert!(run.out.contains(sentence), "{field}: {}", run.out);
        assert!(tip(&run.out).contains(help), "{field}: {}", run.out);
        assert_eq!(codes(&run.out).len(), 1, "{field}: {}", run.out);
    }
}

#[test]
fn the_first_of_two_keys_in_toml_is_that_of_the_same_table() {
    for (rest, line) in [
        ("status = \"niet\"", 10),
        (
            "note = \"x\"\n[answers.\"2.2\"]\nstatus = \"niet\"\nstatus = \"nvt\"",
            13,
        ),
        ("[answers.\"2.2\"]\nstatus = \"niet\"\n[answers.\"2.1\"]", 9),
        (
            "evidence = [{title = \"a\", ref = \"b\", title = \"c\"}]",
            11,
        ),
        (
            "[[answers.\"2.1\".actions]]\ntitle = \"a\"\n[[answers.\"2.1\".actions]]\ntitle = \"b\"\ntitle = \"c\"",
            14,
        ),
    ] {
        let run = validate("a.toml", &in_toml(rest));
        let said = format!("eerder op regel {line}\n");
        assert!(run.out.contains(&said), "{rest}: {}", run.out);
    }
}

#[test]
fn the_kind_of_a_file_follows_its_name_and_its_whole_content() {
    let run = validate("a.yaml", &format!("a=b: c\n{}", waterkant("")));
    assert_eq!(codes(&run.out), ["unknown-key"], "{}", run.out);
    let run = validate("a.yaml", &in_toml("note = \"x\""));
    assert!(run.out.contains("dit is TOML"), "{}", run.out);
    let run = validate("a.toml", &in_yaml("note: x"));
    assert!(run.out.contains("dit is YAML"), "{}", run.out);
    let text = in_toml("note = \"\"\"\nstatus: x\nnote: y\n\"\"\"");
    let run = validate("a.toml", &text);
    assert_eq!(codes(&run.out), [] as [&str; 0], "{}", run.out);
}

#[test]
fn an_id_that_cannot_be_gets_one_that_can() {
    let text = waterkant("").replace("id: waterkant", "id: Gemeente Waterkant");
    let run = validate("a.yaml", &text);
    assert!(
        run.out.contains("hoofdletter G kan hier niet"),
        "{}",
        run.out
    );
    assert!(tip(&run.out).contains("gemeente-waterkant"), "{}", run.out);
    for (from, to) in [
        ("id: waterkant", "id: -rf"),
        ("id: \"2025\"", "id: \"-rf-2025\""),
        (
            "answers:\n",
            "documents: [{id: -x, title: Beleid}]\nanswers:\n",
        ),
        (
            "answers:\n",
            "answers:\n  \"2.1\": {actions: [{id: -x, title: Iets}]}\n",
        ),
    ] {
        let run = validate("a.yaml", &waterkant("").replace(from, to));
        assert_eq!(codes(&run.out), ["bad-id"], "{to}: {}", run.out);
    }
    let folder = Folder::new();
    let register = "[[organisation]]\nid = \"-x\"\nname = \"X\"\nkind = \"gemeente\"\n";
    let file = folder.file("norm.toml", register);
    assert!(norm(&["validate", &file]).out.contains("fout[bad-id]"));
}

#[test]
fn a_bad_id_of_a_norm_is_told_at_its_own_line() {
    let norm_file = std::fs::read_to_string("norms/flevoland.yaml").expect("a norm");
    for (from, to) in [
        ("  gemeente:", "  Gemeente X:"),
        ("version: \"2.0\"", "version: \"-2.0\""),
        ("- id: \"10\"", "- id: \"-10\""),
    ] {
        let text = norm_file.replacen(from, to, 1);
        let line = text.lines().position(|line| line.contains(to));
        let place = format!("flevoland.yaml:{}:", line.expect("the line") + 1);
        let run = validate("flevoland.yaml", &text);
        let problem = run
            .out
            .split("fout[")
            .find(|said| said.starts_with("bad-id"));
        assert!(
            problem.is_some_and(|said| said.contains(&place)),
            "{to}: {}",
            run.out
        );
    }
}

#[test]
fn a_file_of_another_sort_is_told_what_it_is() {
    let folder = Folder::new();
    let run = norm(&["assess", "norms/flevoland.yaml"]);
    let said = format!("{}{}", run.out, run.err);
    assert!(
        said.contains("dit is een norm en") && said.contains("norm init"),
        "{said}"
    );
    let toml = folder.file("norm.toml", "norms = \"x\"\n");
    let run = norm(&["assess", &toml]);
    let said = format!("{}{}", run.out, run.err);
    assert!(said.contains("dit is een werkmap"), "{said}");
    folder.file("mini.yaml", waterkant(""));
    let path = folder.path("");
    let run = norm(&["--norms", path.to_str().expect("a path"), "show", "mini"]);
    let said = format!("{}{}", run.out, run.err);
    assert!(said.contains("geen norm"), "{said}");
}

#[test]
fn line_ends_of_an_old_mac_count_as_lines() {
    let text = in_yaml("last_done: gisteren").replace('\n', "\r");
    let run = validate("a.yaml", &text);
    assert!(run.out.contains("a.yaml:7:16\n"), "{}", run.out);
    let text = in_yaml("note: hij zei: ja").replace('\n', "\r");
    assert!(validate("a.yaml", &text).out.contains("a.yaml:7:"));
}

#[test]
fn a_path_with_backslashes_is_told_how_to_write_it() {
    let folder = Folder::new();
    let file = folder.file("norm.toml", "answers = ['a\\weg']\n");
    let run = norm(&["validate", &file]);
    assert!(run.out.contains("a/weg") || run.code == 0, "{}", run.out);
}

#[test]
fn a_word_of_a_text_that_a_comma_cut_off_is_not_repeated() {
    let text = waterkant("  \"2.1\": {status: deels, note: Geheim, Jansen}\n");
    let run = validate("a.yaml", &text);
    assert_eq!(codes(&run.out), ["syntax"], "{}", run.out);
    assert!(run.out.contains("een komma in een tekst"), "{}", run.out);
    assert!(!run.out.contains("Jansen"), "{}", run.out);
}

#[test]
fn a_problem_of_a_whole_file_stands_at_its_first_line() {
    let folder = Folder::new();
    let file = folder.file("a.yaml", "");
    let run = norm(&["validate", "--format", "json", &file]);
    assert!(run.out.contains("\"line\": 1,"), "{}", run.out);
}
