//! `norm set` on lists, on criteria and on the head of a file: what is added, changed
//! and taken away, and every other byte where it was.

use std::fs;

use crate::common::{Folder, Run, norm};

const HEAD: &str = "# Geen casuïstiek\nnorm: noord-holland@2025\norganisation: {id: waterkant, name: Gemeente Waterkant, kind: gemeente}\nmeasurement: {id: \"2025\", date: 2025-04-15}\ndocuments:\n  - {id: bibob, title: Bibob-beleid}\n  - {id: apv, title: APV}   # nieuw\nanswers:\n";

const TOML: &str = "# Geen casuïstiek\nnorm = \"noord-holland@2025\"\norganisation = { id = \"waterkant\", name = \"Gemeente Waterkant\", kind = \"gemeente\" }\nmeasurement = { id = \"2025\", date = 2025-04-15 }\ndocuments = [\n    { id = \"bibob\", title = \"Bibob-beleid\" },\n    { id = \"apv\", title = \"APV\" }, # nieuw\n]\n";

/// Changes a file; gives the run and the file's text after it.
fn set(name: &str, text: &str, args: &[&str]) -> (Run, String) {
    let folder = Folder::new();
    let file = folder.file(name, text);
    let mut all = vec!["set", &file];
    all.extend(args);
    let run = norm(&all);
    (run, fs::read_to_string(&file).expect("the file"))
}

/// What becomes of a whole file; the same change once more changes nothing.
fn becomes(name: &str, given: &str, args: &[&str], expected: &str) {
    let (run, text) = set(name, given, args);
    assert_eq!(run.code, 0, "{given}\n{args:?}\n{}", run.err);
    assert_eq!(text, expected, "{given}\n{args:?}");
    // A place that went is another one the second time.
    let is_repeatable = !args.iter().any(|arg| arg.contains("=-") || *arg == "-2");
    if is_repeatable {
        let (run, again) = set(name, &text, args);
        assert_eq!(
            (run.code, &*again),
            (0, expected),
            "twice\n{args:?}\n{}",
            run.err
        );
    }
}

fn yaml(given: &str, args: &[&str], expected: &str) {
    let (given, expected) = (format!("{HEAD}{given}"), format!("{HEAD}{expected}"));
    becomes("a.yaml", &given, args, &expected);
    // The same with the line ends of Windows and a byte order mark.
    let windows = |text: &str| format!("\u{feff}{}", text.replace('\n', "\r\n"));
    becomes("a.yaml", &windows(&given), args, &windows(&expected));
}

fn toml(given: &str, args: &[&str], expected: &str) {
    let (given, expected) = (format!("{TOML}{given}"), format!("{TOML}{expected}"));
    becomes("a.toml", &given, args, &expected);
    let windows = |text: &str| text.replace('\n', "\r\n");
    becomes("a.toml", &windows(&given), args, &windows(&expected));
}

#[test]
fn an_action_is_added_in_the_style_of_the_others() {
    let new = ["1.1", "--action", "title=Nieuw; due=1-5-2026"];
    for (given, expected) in [
        (
            "  \"1.1\":\n    actions:\n      - {title: Oud, done: true}   # klaar\n      # nog iets\n    private: x\n",
            "  \"1.1\":\n    actions:\n      - {title: Oud, done: true}   # klaar\n      - {title: Nieuw, due: 2026-05-01}\n      # nog iets\n    private: x\n",
        ),
        (
            "  \"1.1\":\n    actions:\n    - title: Oud\n      done: true\n    private: x\n",
            "  \"1.1\":\n    actions:\n    - title: Oud\n      done: true\n    - title: Nieuw\n      due: 2026-05-01\n    private: x\n",
        ),
        (
            "  \"1.1\":\n    actions: [{title: \"Oud, en ]\"}] # zo\n",
            "  \"1.1\":\n    actions: [{title: \"Oud, en ]\"}, {title: Nieuw, due: 2026-05-01}] # zo\n",
        ),
        (
            "  \"1.1\":\n    actions: [\n      {title: it's},\n    ]\n",
            "  \"1.1\":\n    actions: [\n      {title: it's},\n      {title: Nieuw, due: 2026-05-01},\n    ]\n",
        ),
        (
            "  \"1.1\": {status: voldoet, actions: [{title: Oud}]}\n",
            "  \"1.1\": {status: voldoet, actions: [{title: Oud}, {title: Nieuw, due: 2026-05-01}]}\n",
        ),
        (
            "  \"1.1\":\n    status: voldoet\n    actions: []\n",
            "  \"1.1\":\n    status: voldoet\n    actions: [{title: Nieuw, due: 2026-05-01}]\n",
        ),
        (
            "  \"1.1\":\n    status: voldoet\n    actions:   # nog leeg\n    private: x\n",
            "  \"1.1\":\n    status: voldoet\n    actions:   # nog leeg\n      - {title: Nieuw, due: 2026-05-01}\n    private: x\n",
        ),
        (
            "  \"1.1\":\n    status: voldoet\n    \"private\": x\n",
            "  \"1.1\":\n    status: voldoet\n    actions:\n      - {title: Nieuw, due: 2026-05-01}\n    \"private\": x\n",
        ),
        (
            "  \"1.2\": {status: voldoet}\n",
            "  \"1.1\":\n    actions:\n      - {title: Nieuw, due: 2026-05-01}\n  \"1.2\": {status: voldoet}\n",
        ),
    ] {
        yaml(given, &new, expected);
    }
}

#[test]
fn an_action_is_added_to_toml() {
    let new = ["1.1", "--action", "title=Nieuw; due=2026-05-01"];
    for (given, expected) in [
        (
            "\n[answers.\"1.1\"]\nactions = [\n    { title = \"Oud\" }, # klaar\n]\n",
            "\n[answers.\"1.1\"]\nactions = [\n    { title = \"Oud\" },\n    { title = \"Nieuw\", due = 2026-05-01 }, # klaar\n]\n",
        ),
        (
            "\n[answers.\"1.1\"]\nactions = [{ title = \"Oud\" }]\nprivate = \"x\"\n",
            "\n[answers.\"1.1\"]\nactions = [{ title = \"Oud\" }, { title = \"Nieuw\", due = 2026-05-01 }]\nprivate = \"x\"\n",
        ),
        (
            "\n[answers.\"1.1\"]\nactions = []\n",
            "\n[answers.\"1.1\"]\nactions = [{ title = \"Nieuw\", due = 2026-05-01 }]\n",
        ),
        (
            "\n[[answers.\"1.1\".actions]]\ntitle = \"Oud\"\n\n# twee\n[answers.\"1.2\"]\nstatus = \"voldoet\"\n",
            "\n[[answers.\"1.1\".actions]]\ntitle = \"Oud\"\n\n[[answers.\"1.1\".actions]]\ntitle = \"Nieuw\"\ndue = 2026-05-01\n\n# twee\n[answers.\"1.2\"]\nstatus = \"voldoet\"\n",
        ),
        (
            "\n[answers]\n\"1.1\".status = \"voldoet\"\n",
            "\n[answers]\n\"1.1\".status = \"voldoet\"\n\"1.1\".actions = [{ title = \"Nieuw\", due = 2026-05-01 }]\n",
        ),
        (
            "\n[answers]\n\"1.1\" = { status = \"voldoet\" } # x\n",
            "\n[answers]\n\"1.1\" = { status = \"voldoet\", actions = [{ title = \"Nieuw\", due = 2026-05-01 }] } # x\n",
        ),
    ] {
        toml(given, &new, expected);
    }
}

#[test]
fn a_key_of_an_item_is_changed_by_place_or_by_id() {
    let given = "  \"1.1\":\n    actions:\n      # één\n      - {id: a1, title: Een, due: 2026-01-01}  # x\n      -\n      - title: Twee   # y\n        owner: griffier\n";
    for (args, old, new) in [
        ("2.owner=raad", "owner: griffier", "owner: raad"),
        (
            "2.done=true",
            "griffier\n",
            "griffier\n        done: true\n",
        ),
        ("2.id=a2", "- title: Twee", "- id: a2\n        title: Twee"),
        ("2.owner=", "\n        owner: griffier", ""),
        ("a1.due=1 maart 2027", "2026-01-01", "2027-03-01"),
        ("1.done=true", "2026-01-01}", "2026-01-01, done: true}"),
        (
            "1.public=true; owner=raad",
            "due: 2026-01-01}",
            "owner: raad, due: 2026-01-01, public: true}",
        ),
        ("id=a1; title=Eén;;twee", "title: Een", "title: Eén;twee"),
    ] {
        yaml(given, &["1.1", "--action", args], &given.replace(old, new));
    }
    let given = "\n[[answers.\"1.1\".actions]]\ntitle = \"Een\" # x\n[[answers.\"1.1\".actions]]\nid = \"a2\"\ntitle = \"Twee\"\n";
    for (args, old, new) in [
        (
            "1.owner=raad",
            "\"Een\" # x\n",
            "\"Een\" # x\nowner = \"raad\"\n",
        ),
        ("a2.done=true", "\"Twee\"\n", "\"Twee\"\ndone = true\n"),
        ("a2.title=Drie", "Twee", "Drie"),
    ] {
        toml(given, &["1.1", "--action", args], &given.replace(old, new));
    }
}

#[test]
fn an_item_is_taken_away_and_the_rest_stays() {
    let given = "  \"1.1\":\n    status: voldoet\n    actions:\n      # één\n      - {id: a1, title: Een}\n      - title: Twee\n        # van wie\n        owner: griffier\n      - {title: Drie}   # z\n    private: x\n";
    yaml(
        given,
        &["1.1", "--action=-a1"],
        &given.replace("      - {id: a1, title: Een}\n", ""),
    );
    yaml(
        given,
        &["1.1", "--action", "-2"],
        &given
            .replace("      - title: Twee\n", "")
            .replace("        owner: griffier\n", ""),
    );
    // Places are those of the file, whatever else goes.
    yaml(
        given,
        &["1.1", "--action=-1", "--action=-3"],
        &given
            .replace("      - {id: a1, title: Een}\n", "")
            .replace("      - {title: Drie}   # z\n", ""),
    );
    yaml(
        given,
        &["1.1", "--action="],
        "  \"1.1\":\n    status: voldoet\n      # één\n        # van wie\n    private: x\n",
    );
    // A `#` in a text is no comment, and a comment behind what goes stays with the key.
    yaml(
        "  \"1.1\":\n    actions:\n      - title: |-\n          # een\n          twee\n        # drie\n        owner: a\n      - {title: \"b # c\"}\n    private: x\n",
        &["1.1", "--action=-1"],
        "  \"1.1\":\n    actions:\n        # drie\n      - {title: \"b # c\"}\n    private: x\n",
    );
    yaml(
        "  \"1.1\":\n    actions: [{title: \"b # c\"}]\n    evidence: [apv] # x\n    private: x\n",
        &["1.1", "--action=", "--evidence="],
        "  \"1.1\":\n    evidence:  # x\n    private: x\n",
    );
    toml(
        "\n[answers.\"1.1\"]\nactions = [\n    # een\n    { title = \"b # c\" }, # twee\n]\nprivate = \"x\"\n",
        &["1.1", "--action="],
        "\n[answers.\"1.1\"]\n    # een\nprivate = \"x\"\n",
    );
    toml(
        "\n[[answers.\"1.1\".actions]]\ntitle = \"\"\"\n# een\"\"\"\n# twee\nowner = \"x # y\"\n\n[answers.\"1.2\"]\nstatus = \"voldoet\"\n",
        &["1.1", "--action=-1"],
        "\n# twee\n[answers.\"1.2\"]\nstatus = \"voldoet\"\n",
    );
    for (list, args, left) in [
        ("[bibob, apv]", "-bibob", "[apv]"),
        ("[bibob, apv]", "-apv", "[bibob]"),
        ("[bibob, {title: \"x, y]\"}, apv]", "-2", "[bibob, apv]"),
        (
            "[\n      bibob,\n      apv,\n    ]",
            "-apv",
            "[\n      bibob,\n    ]",
        ),
    ] {
        let file = |list: &str| format!("  \"1.1\":\n    evidence: {list} # x\n    private: x\n");
        yaml(
            &file(list),
            &["1.1", &format!("--evidence={args}")],
            &file(left),
        );
    }
    yaml(
        "  \"1.1\":\n    status: voldoet\n    evidence: [bibob]\n",
        &["1.1", "--evidence=-bibob"],
        "  \"1.1\":\n    status: voldoet\n",
    );
    toml(
        "\n[answers.\"1.1\"]\nevidence = [\"bibob\", \"apv\"] # x\n",
        &["1.1", "--evidence=-bibob"],
        "\n[answers.\"1.1\"]\nevidence = [\"apv\"] # x\n",
    );
    let given = "\n[[answers.\"1.1\".actions]]\ntitle = \"Een\"\n\n[[answers.\"1.1\".actions]]\ntitle = \"Twee\"\n\n# twee\n[answers.\"1.2\"]\nstatus = \"voldoet\"\n";
    toml(
        given,
        &["1.1", "--action=-2"],
        "\n[[answers.\"1.1\".actions]]\ntitle = \"Een\"\n\n# twee\n[answers.\"1.2\"]\nstatus = \"voldoet\"\n",
    );
    toml(
        given,
        &["1.1", "--action="],
        "\n# twee\n[answers.\"1.2\"]\nstatus = \"voldoet\"\n",
    );
    toml(
        "\n[answers.\"1.1\"]\nactions = [\n    { title = \"Een\" },\n    { title = \"Twee\" },\n]\n",
        &["1.1", "--action=-1"],
        "\n[answers.\"1.1\"]\nactions = [\n    { title = \"Twee\" },\n]\n",
    );
}

#[test]
fn evidence_is_a_document_of_the_list_or_one_said_on_the_spot() {
    for (args, list) in [
        ("+bibob", "[bibob]"),
        (
            "title=Besluit, en meer; ref=B=1",
            "\n      - {title: \"Besluit, en meer\", ref: B=1}",
        ),
    ] {
        yaml(
            "  \"1.1\": \n    owner: a\n",
            &["1.1", "--evidence", args],
            &format!("  \"1.1\": \n    owner: a\n    evidence: {list}\n")
                .replace(" \n      -", "\n      -"),
        );
    }
    yaml(
        "  \"1.1\":\n    evidence:\n      - bibob # a\n",
        &[
            "1.1",
            "--evidence",
            "+apv",
            "--evidence",
            "title=X; date=1-2-1980",
        ],
        "  \"1.1\":\n    evidence:\n      - bibob # a\n      - apv\n      - {title: X, date: 1980-02-01}\n",
    );
    // A document that comes in the same run can be referred to.
    yaml_whole(
        &[
            "1.1",
            "--document",
            "id=ivp; title=Veiligheidsplan; review_by=2027-01-01",
            "--evidence",
            "+ivp",
        ],
        |text| {
            text.replace(
                "   # nieuw\n",
                "   # nieuw\n  - {id: ivp, title: Veiligheidsplan, review_by: 2027-01-01}\n",
            )
            .replace(
                "  \"1.1\": {status: voldoet}",
                "  \"1.1\": {status: voldoet, evidence: [ivp]}",
            )
        },
    );
}

/// A change of the file as a whole.
fn yaml_whole(args: &[&str], expected: impl Fn(&str) -> String) {
    let given = format!("{HEAD}  \"1.1\": {{status: voldoet}}\n");
    becomes("a.yaml", &given, args, &expected(&given));
}

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
                "\"APV\" },\n    { id = \"x\", title = \"X\" }, # nieuw",
            )
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
            "hier kan: 1 tot en met 2, b, 1",
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
