//! `norm set` on criteria and on the head of a file, and what is told of flags that are
//! wrong.

use std::fs;

use crate::common::{Folder, norm};
use crate::set_items::{HEAD, TOML, becomes, set, toml, yaml, yaml_whole};

fn toml_whole(given: &str, args: &[&str], expected: impl Fn(&str) -> String) {
    becomes("a.toml", given, args, &expected(given));
}

#[test]
fn the_head_is_changed_without_a_number() {
    yaml_whole(
        &[
            "--settled-by",
            "college",
            "--settled-on",
            "13-5-2025",
            "--settled-ref",
            "2025-118",
        ],
        |text| {
            text.replace(
                "documents:",
                "settled: {by: college, date: 2025-05-13, ref: 2025-118}\ndocuments:",
            )
        },
    );
    yaml_whole(
        &[
            "--label",
            "0-meting",
            "--date",
            "2025-05-01",
            "--measurement",
            "2025a",
        ],
        |text| {
            text.replace(
                "{id: \"2025\", date: 2025-04-15}",
                "{id: 2025a, label: 0-meting, date: 2025-05-01}",
            )
        },
    );
    yaml_whole(
        &["--name", "Gemeente Zilt", "--region", "RIEC Noord-Holland"],
        |text| {
            text.replace(
                "name: Gemeente Waterkant, kind: gemeente",
                "name: Gemeente Zilt, kind: gemeente, region: RIEC Noord-Holland",
            )
        },
    );
    yaml_whole(
        &[
            "--document",
            "apv.title=APV 2025; date=1890-01-01",
            "--document=-bibob",
        ],
        |text| {
            text.replace(
                "{id: apv, title: APV}",
                "{id: apv, title: APV 2025, date: 1890-01-01}",
            )
            .replace("  - {id: bibob, title: Bibob-beleid}\n", "")
        },
    );
    toml_whole(
        &format!("{TOML}\n[answers.\"1.1\"]\nstatus = \"voldoet\"\n"),
        &[
            "--settled-by",
            "college",
            "--settled-on",
            "2025-05-13",
            "--document",
            "id=x; title=X",
        ],
        |text| {
            text.replace(
                "documents = [",
                "settled = { by = \"college\", date = 2025-05-13 }\ndocuments = [",
            )
            .replace(
                "\"APV\" }, # nieuw",
                "\"APV\" }, # nieuw\n    { id = \"x\", title = \"X\" },",
            )
        },
    );
    // What settles a file goes as a whole, also between braces, where a date cannot be empty.
    let settled = format!(
        "{TOML}settled = {{ by = \"college\", date = 2025-05-13 }} # x\n\n[answers.\"1.1\"]\nstatus = \"voldoet\"\nlast_done = 2025-01-01 # y\n"
    );
    toml_whole(
        &settled,
        &["1.1", "--last-done=", "--settled-by=", "--settled-on="],
        |text| {
            text.replace("{ by = \"college\", date = 2025-05-13 }", "{  }")
                .replace("last_done = 2025-01-01 # y", " # y")
        },
    );
    let headed = "norm = \"noord-holland@2025\"\n\n[organisation]\nid = \"a\"\nname = \"A\"\nkind = \"gemeente\"\n\n[measurement]\nid = \"1\"\ndate = 2025-04-15\n\n# de antwoorden\n[answers.\"1.1\"]\nstatus = \"voldoet\"\n";
    toml_whole(
        headed,
        &["--settled-by", "college", "--settled-on", "2025-05-13"],
        |text| {
            text.replace(
                "# de antwoorden",
                "[settled]\nby = \"college\"\ndate = 2025-05-13\n\n# de antwoorden",
            )
        },
    );
    toml_whole(headed, &["--document", "id=apv; title=APV"], |text| {
        text.replace(
            "# de antwoorden",
            "[[documents]]\nid = \"apv\"\ntitle = \"APV\"\n\n# de antwoorden",
        )
    });
}

#[test]
fn a_criterion_takes_a_status_a_note_or_both() {
    for (given, args, expected) in [
        (
            "{eigenaarschap: deels}",
            "eigenaarschap.status=voldoet",
            "{eigenaarschap: voldoet}",
        ),
        (
            "{eigenaarschap: deels}",
            "eigenaarschap.note=half",
            "{eigenaarschap: {status: deels, note: half}}",
        ),
        (
            "{eigenaarschap: deels}",
            "eigenaarschap=niet; note=geen",
            "{eigenaarschap: {status: niet, note: geen}}",
        ),
        (
            "{eigenaarschap: {status: deels, note: half}}",
            "eigenaarschap.note=",
            "{eigenaarschap: {status: deels, note: }}",
        ),
        (
            "{eigenaarschap: {status: deels}}",
            "eigenaarschap=niet",
            "{eigenaarschap: {status: niet}}",
        ),
        (
            "{eigenaarschap: deels, burgemeester: niet}",
            "-eigenaarschap",
            "{eigenaarschap: , burgemeester: niet}",
        ),
        (
            "",
            "burgemeester.note=eerst",
            "{burgemeester: {note: eerst}}",
        ),
    ] {
        let file = |criteria: &str| format!("  \"1.1\":\n    criteria: {criteria} # x\n");
        let given = match given {
            "" => "  \"1.1\":\n    owner: a\n".to_owned(),
            given => file(given),
        };
        let expected = match given.contains("owner") {
            true => format!("  \"1.1\":\n    criteria: {expected}\n    owner: a\n"),
            false => file(expected),
        };
        yaml(&given, &["1.1", &format!("--criterion={args}")], &expected);
    }
    yaml(
        "  \"5.2\":\n    criteria:\n      exploitatie.horeca: deels # h\n      sluiting: voldoet\n",
        &[
            "5.2",
            "--criterion",
            "exploitatie.horeca.status=voldoet",
            "--criterion=-sluiting",
            "--criterion",
            "exploitatie.seks=nvt; note=niet hier",
        ],
        "  \"5.2\":\n    criteria:\n      exploitatie.horeca: voldoet # h\n      exploitatie.seks: {status: nvt, note: niet hier}\n",
    );
    toml(
        "\n[answers.\"1.1\".criteria]\neigenaarschap = \"deels\" # x\n",
        &["1.1", "--criterion", "eigenaarschap.note=half; status=niet"],
        "\n[answers.\"1.1\".criteria]\neigenaarschap = { status = \"niet\", note = \"half\" } # x\n",
    );
}

#[test]
fn every_key_of_an_answer_has_a_flag() {
    let help = norm(&["set", "--help", "--lang", "en"]).out;
    for field in norm::answers::ANSWERS {
        let inner = field.shape.inner().unwrap_or_default();
        if field.name != "answers" {
            continue;
        }
        for field in inner {
            let flag = match field.name {
                "criteria" => "criterion".to_owned(),
                "actions" => "action".to_owned(),
                name => name.replace('_', "-"),
            };
            assert!(help.contains(&format!("--{flag} <")), "{flag}\n{help}");
        }
    }
}

#[test]
fn everything_that_is_wrong_is_told_in_one_run() {
    let text = format!(
        "{HEAD}  \"1.1\":\n    evidence: [bibob]\n    actions: [{{id: b, title: a}}, {{id: \"1\", title: c}}]\n"
    );
    let args = [
        "1.1",
        "--status",
        "ja",
        "--last-done",
        "30-2-2025",
        "--confirmed",
        "soms",
        "--action",
        "2.titel=x",
        "--action",
        "due=ooit",
        "--action",
        "4.done=true",
        "--action",
        "-zz",
        "--action",
        "title",
        "--action",
        "title=a; title=b",
        "--action",
        "b.title=",
        "--action",
        "1.done=true",
        "--evidence",
        "bibob",
        "--evidence",
        "+bibop",
        "--evidence",
        "bibob.title=x",
        "--criterion",
        "burgermeester=voldoet",
        "--criterion",
        "burgemeester.nota=x",
        "--document",
        "id=A b; title=x",
        "--date",
        "1-1-1900",
        "--name",
        "",
    ];
    let (run, after) = set("a.yaml", &text, &args);
    assert_eq!((run.code, &after), (2, &text));
    for (flag, code, said) in [
        ("--status", "unknown-word", "schrijf: voldoet"),
        ("--last-done", "bad-date", "die niet bestaat"),
        ("--confirmed", "unknown-word", "true, false"),
        ("--action 2.titel", "unknown-key", "bedoelde u “title”?"),
        (
            "--action due",
            "bad-date",
            "schrijf bijvoorbeeld: 2025-04-15",
        ),
        ("--action", "missing-key", "zet het erbij: title"),
        (
            "--action 4",
            "unknown-item",
            "kies uit: 1 tot en met 2, b, 1",
        ),
        (
            "--action -zz",
            "unknown-item",
            "“zz” staat niet in deze lijst",
        ),
        ("--action", "wrong-shape", "deel 1 heeft geen “=”"),
        ("--action", "duplicate-key", "“title” staat hier twee keer"),
        ("--action 1.title", "empty-text", "moet iets zeggen"),
        ("--action 1", "conflict", "1 is de plaats van het ene"),
        ("--evidence bibob", "wrong-shape", "schrijf +id"),
        (
            "--evidence +bibop",
            "unknown-document",
            "bedoelde u “bibob”?",
        ),
        (
            "--evidence bibob",
            "wrong-shape",
            "--document \"bibob.title=…\"",
        ),
        (
            "--criterion burgermeester",
            "unknown-criterion",
            "bedoelde u “burgemeester”?",
        ),
        (
            "--criterion burgemeester.nota",
            "unknown-key",
            "bedoelde u “note”?",
        ),
        ("--document id", "bad-id", "schrijf bijvoorbeeld: a-b"),
        ("--date", "bad-date", "niet tussen 1990 en 2100"),
        ("--name", "empty-text", "“name” is leeg"),
    ] {
        let blocks = run.err.split("\n\n");
        let found = blocks.filter(|block| {
            block.contains(&format!("[{code}]"))
                && block
                    .lines()
                    .any(|line| line.trim_end().ends_with(&format!(" {flag}")))
        });
        assert!(
            found.into_iter().any(|block| block.contains(said)),
            "{flag} {code} {said}\n{}",
            run.err
        );
    }
    let count = run.err.matches("fout[").count();
    assert_eq!(count, 20, "{}", run.err);
}

#[test]
fn a_flag_of_an_answer_wants_its_number() {
    let text = format!("{HEAD}  \"1.1\": {{status: voldoet}}\n");
    let (run, after) = set("a.yaml", &text, &["--note", "x"]);
    assert_eq!((run.code, &after), (2, &text));
    assert!(
        run.err.contains("--note") && run.err.contains("5.10"),
        "{}",
        run.err
    );
    // Half of what settles a file is no settled file.
    let (run, after) = set("a.yaml", &text, &["--settled-by", "college"]);
    assert_eq!((run.code, &after), (2, &text));
    assert!(run.err.contains("missing-key"), "{}", run.err);
}

#[test]
fn what_begins_with_a_dash_is_a_value_too() {
    yaml(
        "  \"1.1\": {status: voldoet}\n",
        &["1.1", "--note=- een", "--action", "title=-5 graden"],
        "  \"1.1\": {status: voldoet, note: \"- een\", actions: [{title: \"-5 graden\"}]}\n",
    );
}

#[test]
fn a_table_is_converted_first_and_nothing_is_lost() {
    let folder = Folder::new();
    let yaml = folder.file(
        "a.yaml",
        format!("{HEAD}  \"1.1\": {{status: voldoet, private: GEHEIM}}\n"),
    );
    let csv = folder.path("a.csv").display().to_string();
    assert_eq!(norm(&["convert", &yaml, &csv, "--with-private"]).code, 0);
    let refused = norm(&["set", &csv, "1.1", "--note", "x"]);
    assert_eq!(refused.code, 2);
    assert!(
        refused.err.contains("norm convert") && refused.err.contains("--with-private"),
        "{}",
        refused.err
    );
    let back = folder.path("b.yaml").display().to_string();
    assert_eq!(norm(&["convert", &csv, &back]).code, 0);
    assert_eq!(norm(&["set", &back, "1.1", "--note", "x"]).code, 0);
    assert_eq!(
        norm(&["convert", &back, &csv, "--with-private", "--replace"]).code,
        0
    );
    let text = fs::read_to_string(&csv).expect("the table");
    assert!(text.contains("GEHEIM"), "{text}");
}
