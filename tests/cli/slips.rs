//! Slips that look like something else: the message names the real cause at its own
//! line, once, and says what to write.

use std::fs;

use crate::common::{Folder, Run, codes, norm, waterkant};

fn validate(name: &str, content: &str) -> Run {
    let folder = Folder::new();
    let run = norm(&["validate", &folder.file(name, content)]);
    Run {
        out: folder.plain(&run.out),
        ..run
    }
}

/// The one problem of a file: where, what, and the tip.
fn holds(name: &str, content: &str, line: usize, [sentence, help]: [&str; 2]) {
    let run = validate(name, content);
    let told = &run.out;
    assert_eq!(codes(told).len(), 1, "{content}\n{told}");
    let place = format!("{name}:{line}:");
    assert!(told.contains(&place), "{content}\n{told}");
    let (what, tip) = told.split_once("= tip: ").expect("a tip");
    assert!(what.contains(sentence), "{content}\n{told}");
    assert!(tip.contains(help), "{content}\n{told}");
}

const FAR: [&str; 2] = ["te ver of niet ver genoeg", "even ver van de kantlijn"];
const CURLY: [&str; 2] = ["gekrulde aanhalingstekens", "rechte"];
const BRACKET: [&str; 2] = ["ontbreekt een haakje", "tel de haakjes"];
const FIXED: [&str; 2] = ["vaste spatie", "gewone spatie"];
const WIDE: [&str; 2] = ["breed teken (：)", "een gewone :"];
const HIDDEN: [&str; 2] = ["onzichtbaar teken (U+200B)", "haal het weg"];
const NO_SPACE: [&str; 2] = ["hoort een spatie", "schrijf: status: waarde"];
const EQUALS: [&str; 2] = ["een veld en zijn waarde een dubbele punt", "status: waarde"];
const NO_COLON: [&str; 2] = ["ontbreekt een dubbele punt", "schrijf: \"2.1\": waarde"];
const STRAY: [&str; 2] = ["hoort niet in dit bestand", "haal de regel weg"];
const BELOW: [&str; 2] = ["bij de tekst erboven", "verder inspringen"];
const TAG: [&str; 2] = ["met een uitroepteken", "aanhalingstekens"];
const ANCHOR: [&str; 2] = ["verwijzingen met &", "tussen aanhalingstekens"];
const MARKS: [&str; 2] = ["twee wijzigingen", "kies wat blijft staan"];

const HASH: [&str; 2] = ["een # met een spatie ervoor", "tussen aanhalingstekens"];
const NOTHING: [&str; 2] = [
    "een - alleen",
    "leeg, of zet het teken tussen aanhalingstekens",
];
const UNSURE: [&str; 2] = [
    "een ? alleen",
    "leeg, of zet het teken tussen aanhalingstekens",
];
const JSON: [&str; 2] = ["achter deze waarde staat een ,", "haal de , weg: in YAML"];
const JSON_END: [&str; 2] = ["achter deze waarde staat een ;", "haal de ; weg: in YAML"];

#[test]
fn slips_of_yaml_are_told_as_what_they_are() {
    for (field, line, told) in [
        ("status: niet\n     note: x", 7, FAR),
        ("note: x y\n      status: niet", 7, FAR),
        ("note: x\n      \"2.2\": {}", 7, FAR),
        ("note: x\n      2.2:", 7, FAR),
        ("criteria: {„x”: niet}", 6, CURLY),
        ("status:\u{a0}niet", 6, FIXED),
        ("status： niet", 6, WIDE),
        ("owner: x\n    status：niet", 7, WIDE),
        ("stat\u{200b}us: niet", 6, HIDDEN),
        ("status:niet", 6, NO_SPACE),
        ("status = niet", 6, EQUALS),
        ("owner: x\n    status=niet", 7, EQUALS),
        ("status: voldoet\n...\nx: y", 7, STRAY),
        ("note: |\n    tekst hier\n    owner: x", 7, BELOW),
        ("note: |\n    let op: tekst", 7, BELOW),
        ("note: >-\n    een\n    twee", 7, BELOW),
        ("note: een\n      twee\ndrie\n    owner: x", 8, BELOW),
        ("status: !!int x", 6, TAG),
        ("status: &a x", 6, ANCHOR),
        ("status: voldoet\n=======\n  \"2.2\": {}", 7, MARKS),
        ("actions: [{title: Zaak #12 af, owner: jz}]", 6, HASH),
        ("actions: [{title: Zaak #12 af}]\n    owner: x", 6, HASH),
        ("actions: [\n      {title: Zaak #12 af},\n    ]", 7, HASH),
        ("actions: [{title: #12 af}]\n  \"2.2\": {}", 6, HASH),
        (
            "evidence: [{title: x,\n      ref: zaak #12}]\n    owner: x",
            7,
            HASH,
        ),
        (
            "evidence: [{\n      ref: zaak #12,\n      title: x}]",
            7,
            HASH,
        ),
        ("evidence: [Zaak #12]\n  \"2.2\":\n    note: x", 6, HASH),
        (
            "evidence: [Zaak #12, Zaak #13]\n    note: |\n      x",
            6,
            HASH,
        ),
        ("evidence: [Zaak 12] # een\n    owner: [x", 7, BRACKET),
        ("criteria: {a: {note: Zaak #12}}\n    owner: x", 6, HASH),
        ("note: -", 6, NOTHING),
        ("status: -\n    owner: x", 6, NOTHING),
        ("note: - # nog niet\n    owner: x", 6, NOTHING),
        ("evidence:\n      - title: -", 7, NOTHING),
        ("evidence: [-]", 6, NOTHING),
        ("criteria: {a: {note: -, status: niet}}", 6, NOTHING),
        ("note: ?", 6, UNSURE),
        ("status: ?\n    note: x", 6, UNSURE),
        ("\"note\": \"x\",\n    owner: y", 6, JSON),
        ("\"status\": \"niet\",\n    \"note\": \"x\",", 6, JSON),
        ("note: 'x', # af", 6, JSON),
        ("evidence:\n    - title: \"x\",\n      ref: \"y\"", 7, JSON),
        ("evidence: [x],\n    owner: y", 6, JSON),
        ("note: \"x\";\n    owner: y", 6, JSON_END),
    ] {
        let text = waterkant(&format!("  \"2.1\":\n    {field}\n"));
        holds("a.yaml", &text, line, told);
    }
    for (number, told) in [
        ("“2.1”:", CURLY),
        ("2.1’:", CURLY),
        ("\"2.1\u{a0}\":", FIXED),
        ("\"2.1\"：", WIDE),
        ("\"2.1\u{200b}\":", HIDDEN),
        ("\"2.1\"", NO_COLON),
        ("!x \"2.1\":", TAG),
    ] {
        let text = waterkant(&format!("  {number}\n    status: voldoet\n"));
        holds("a.yaml", &text, 5, told);
    }
    let list = waterkant("  \"2.1\": {status: niet},\n  \"2.2\": {status: niet}\n");
    holds("a.yaml", &list, 5, JSON);
    for (of, with) in [
        ("Gemeente Waterkant", "Gemeente #1"),
        ("0-meting", "Meting #1"),
    ] {
        let head = waterkant("  \"2.1\": {}\n").replace(of, with);
        let line = if of == "0-meting" { 3 } else { 2 };
        holds("a.yaml", &head, line, HASH);
    }
    let directive = format!("%FOO x\n{}", waterkant(""));
    holds("a.yaml", &directive, 1, STRAY);
    let bare = waterkant("  \"2.1\": {}\n").replace("answers:", "answers");
    holds("a.yaml", &bare, 4, [NO_COLON[0], "schrijf: answers: "]);
}

#[test]
fn a_text_with_a_colon_is_still_told_as_that() {
    for note in ["hij zei: ja", "een\n      let op: twee", "a: b"] {
        let text = waterkant(&format!("  \"2.1\":\n    note: {note}\n"));
        let run = validate("a.yaml", &text);
        assert!(run.out.contains("staat een dubbele punt"), "{}", run.out);
    }
}

/// Answers in TOML; what is put behind them starts on line 5.
const TOML: &str = "norm = \"noord-holland@2025\"
organisation = {id = \"waterkant\", name = \"Gemeente Waterkant\", kind = \"gemeente\"}
measurement = {id = \"2025\", date = 2025-04-15}
[answers.\"2.1\"]
";

const MOMENT: [&str; 2] = ["met een tijdzone", "de dag zoals die in Nederland was"];
const OPEN: [&str; 2] = ["tekst van meer regels", "dezelfde drie"];
const SPACED: [&str; 2] = ["één woord, zonder spaties", "schrijf: last_done = …"];
const OTHER: [&str; 2] = ["één woord, zonder spaties", "met _ tussen de delen"];
const SEMICOLON: [&str; 2] = ["achter deze waarde staat een ;", "haal de ; weg"];
const COMMA: [&str; 2] = ["achter deze waarde staat een ,", "haal de , weg"];
const SLASHES: [&str; 2] = ["begint in TOML met #", "een # in plaats van //"];
const PAIRS: [&str; 2] = ["staan twee velden", "op een eigen regel"];
const TAKEN: [&str; 2] = ["heeft al een waarde", "andere naam"];
const HEADING: [&str; 2] = ["geen lijst", "met één paar haken, [naam]"];
const LIST: [&str; 2] = ["hier hoort een lijst", "dubbele haken: [[naam]]"];
const GROUP: [&str; 2] = ["hier hoort een groep velden", "tussen accolades"];

const YES: [&str; 2] = ["als true en false", "schrijf: confirmed = true"];
const NO: [&str; 2] = ["als true en false", "schrijf: confirmed = false"];
const PERCENT: [&str; 2] = ["zonder %", "note = 80"];
const QUOTE: [&str; 2] = ["niet goed wordt afgesloten", "hetzelfde aanhalingsteken"];
const BIG: [&str; 2] = ["leest TOML als een getal", "tussen aanhalingstekens"];

#[test]
fn slips_of_toml_are_told_as_what_they_are() {
    for (rest, line, told) in [
        ("note = \"\"\"een\ntwee", 5, OPEN),
        ("note = '''een\ntwee\n[x]\ny = 1", 5, OPEN),
        ("owner = \"x\"\nnote = \"\"\"een", 6, OPEN),
        ("laatst gedaan = 2025-01-01", 5, SPACED),
        ("last done = 2025-01-01", 5, SPACED),
        ("mijn veld = 1", 5, OTHER),
        ("status = \"niet\";", 5, SEMICOLON),
        ("last_done = 2025-01-01;", 5, SEMICOLON),
        ("evidence = [\"a\"];", 5, SEMICOLON),
        ("status = \"niet\",", 5, COMMA),
        ("status = \"niet\" // nog", 5, SLASHES),
        ("last_done = 2025-01-01 // nog", 5, SLASHES),
        ("status = \"niet\" owner = \"x\"", 5, PAIRS),
        ("status = 'niet' owner = 'x'", 5, PAIRS),
        ("owner = \"x\"\nowner.x = 1", 6, TAKEN),
        ("=======", 5, MARKS),
        ("|||||||\nowner = \"x\"", 5, MARKS),
        (
            "status ＝ \"niet\"",
            5,
            ["breed teken (＝)", "een gewone ="],
        ),
        ("sta\u{200b}tus = \"niet\"", 5, HIDDEN),
        ("\"sta\u{200b}tus\" = \"niet\"", 5, HIDDEN),
        ("[[answers.\"2.2\"]]", 5, HEADING),
        ("evidence = {title = \"x\"}", 5, LIST),
        ("criteria = \"x\"", 5, GROUP),
        ("confirmed = ja", 5, YES),
        ("confirmed = Nee", 5, NO),
        ("criteria = {a = {confirmed = nee}}", 5, NO),
        (
            "actions = [{title = af}]",
            5,
            ["tussen aanhalingstekens", "title = \"waarde\""],
        ),
        ("note = 80%", 5, PERCENT),
        ("note = 62,5 %", 5, PERCENT),
        ("[answers.\"2.2]", 5, QUOTE),
        ("[answers.2.2\"]", 5, QUOTE),
        ("[answers.'2.2]\nnote = 'x'", 5, QUOTE),
        ("\"note = \"x\"", 5, QUOTE),
        ("note\" = \"x\"", 5, QUOTE),
        ("“note” = \"x\"", 5, CURLY),
        ("[answers.“2.2”]", 5, CURLY),
        ("actions = [{title = \"x\", “owner” = \"jz\"}]", 5, CURLY),
        ("note = 99999999999999999999999", 5, BIG),
        ("note = -9223372036854775809", 5, BIG),
        ("note = 1.00000000000000000000001", 5, BIG),
        ("last_done = 2025-04-15T23:30:00Z", 5, MOMENT),
        ("last_done = \"2025-04-15 23:30+02:00\"", 5, MOMENT),
    ] {
        holds("a.toml", &format!("{TOML}{rest}\n"), line, told);
    }
    for note in ["9223372036854775807", "2.10", "0.1", "100.0"] {
        let run = validate("a.toml", &format!("{TOML}note = {note}\n"));
        assert_eq!(run.code, 0, "{note}: {}", run.out);
    }
    let dotted = TOML.replace("[answers", "organisation.region = \"x\"\n[answers");
    holds("a.toml", &dotted, 4, TAKEN);
}

#[test]
fn tips_about_a_workspace_speak_of_norm_toml() {
    for (content, tip) in [
        ("norm: noord-holland\n", "veld = \"waarde\", en een groep"),
        ("", "answers = [\"antwoorden\"]"),
        ("[gate]\nmet_per_theme = {a = 1}\n", "met_per_theme = 0.8"),
        ("[gate]\nmet = [0.8]\n", "met = 0.8"),
        ("[gate]\nmet = \"\"\n", "met = 0.8"),
        ("[gate]\nmet = 80%\n", "met = 80;"),
        ("[gate]\nno_regression = ja\n", "no_regression = true"),
        ("norms = 5\n", "vanaf de map waarin norm.toml staat"),
        ("[[gate]]\nmet = 1\n", "met één paar haken"),
        ("[organisation]\nid = \"x\"\n", "dubbele haken: [[naam]]"),
        ("answers = \"x\"\n", "haken om de waarde: [\"…\"]"),
    ] {
        let run = validate("norm.toml", content);
        let (_, told) = run.out.split_once("= tip: ").expect("a tip");
        assert!(told.contains(tip), "{content}: {}", run.out);
        assert!(!told.contains("norm init"), "{content}: {}", run.out);
        assert!(!told.contains("noem het"), "{content}: {}", run.out);
    }
}

#[test]
fn a_misspelt_key_that_tells_what_a_file_is_is_named_at_its_line() {
    let answers = "norm: noord-holland@2025\nanswer:\n  \"2.1\": {}\n";
    let theme = "id: x\ntitle: X\ntheme:\n- id: a\n";
    for (text, line, tip) in [
        (answers, 2, "bedoelde u “answers”"),
        (theme, 3, "bedoelde u “themes”"),
    ] {
        holds("a.yaml", text, line, ["bestaat hier niet", tip]);
    }
    let folder = Folder::new();
    let run = norm(&["assess", &folder.file("a.yaml", answers)]);
    assert_eq!(run.code, 2, "{}", run.err);
    assert!(run.err.contains("bedoelde u “answers”"), "{}", run.err);
    let other = validate("a.yaml", "norm: noord-holland@2025\nx: 1\n");
    assert_eq!(codes(&other.out), ["unknown-file"], "{}", other.out);
}

#[test]
fn a_folder_of_norms_that_is_not_there_is_told_with_its_workspace() {
    let folder = Folder::new();
    let file = folder.file("norm.toml", "norms = \"weg\"\n");
    let answers = folder.file("a.yaml", waterkant(""));
    let run = norm(&["--workspace", &file, "assess", &answers]);
    assert_eq!(run.code, 2);
    let said = "norm.toml noemt bij “norms” een map die er niet is";
    assert!(run.err.contains(said), "{}", run.err);
    let run = norm(&["--workspace", &file, "validate", &file]);
    assert_eq!(codes(&run.out), ["no-path"], "{}{}", run.out, run.err);
}

/// A norm with one requirement.
fn mini(id: &str, version: &str, replaces: &str, was: &str) -> String {
    format!(
        "id: {id}\ntitle: Mini\nversion: \"{version}\"\n{replaces}language: nl\n\
         kinds: {{provincie: {{title: A}}}}\nthemes:\n  - id: A\n    title: A\n    requirements:\n      \
         - {{id: \"1\", title: A, question: A?, addresses: [provincie], nature: standing{was}}}\n"
    )
}

#[test]
fn a_version_in_replaces_is_a_version_and_no_name() {
    for (key, value, instead) in [
        ("replaces", "mini@1.0", "1.0"),
        ("replaces", "Mini@2025-1", "2025-1"),
        ("id", "mini@1", "mini"),
        ("version", "mini@2", "2"),
    ] {
        let text = mini("mini", "2", "replaces: \"1\"\n", "");
        let line = text.lines().find(|line| line.starts_with(key));
        let text = text.replacen(line.expect("a line"), &format!("{key}: {value}"), 1);
        let run = validate("mini.yaml", &text);
        let tip = format!("schrijf bijvoorbeeld: {instead}\n");
        assert!(run.out.contains(&tip), "{value}: {}", run.out);
    }
}

#[test]
fn numbers_are_held_against_the_earlier_version_wherever_that_is() {
    let first = mini("mini", "1", "", "");
    let second = mini("mini", "2", "replaces: \"1\"\n", ", was: [\"9\"]");
    for name in ["mini@1.yaml", "oud.yaml", "mini.yml"] {
        let folder = Folder::new();
        folder.file(name, &first);
        let file = folder.file("mini@2.yaml", &second);
        let run = norm(&["validate", &file]);
        assert_eq!(codes(&run.out), ["broken-was"], "{name}: {}", run.out);
    }
    let (norms, elsewhere) = (Folder::new(), Folder::new());
    norms.file("mini.yaml", &first);
    let file = elsewhere.file("mini@2.yaml", &second);
    let path = norms.path("");
    let path = path.to_str().expect("a path");
    let run = norm(&["--norms", path, "validate", &file]);
    assert_eq!(codes(&run.out), ["broken-was"], "{}", run.out);
    let built_in = mini("flevoland", "3", "replaces: \"2.0\"\n", ", was: [\"999\"]");
    for name in ["flevoland.yaml", "flevoland@3.yaml"] {
        let run = validate(name, &built_in);
        assert_eq!(codes(&run.out), ["broken-was"], "{name}: {}", run.out);
    }
}

#[test]
fn what_a_column_would_hold_is_not_missed_when_the_column_is_not_read() {
    let folder = Folder::new();
    let path = folder.path("a.csv");
    let csv = path.to_str().expect("a path");
    norm(&["convert", "examples/waterkant-2025.yaml", csv]);
    let text = fs::read_to_string(csv).expect("a table");
    for (key, muted) in [("note", "no-reason"), ("last_done", "no-last-done")] {
        let renamed = text.replacen(&format!("\"{key}\""), "\"anders\"", 1);
        assert_ne!(renamed, text);
        fs::write(csv, renamed).expect("a table");
        let told = norm(&["validate", csv]).out;
        assert!(!told.contains(muted), "{told}");
        let said = format!("is dit “{key}”?");
        assert!(told.contains(&said), "{told}");
    }
}

#[test]
fn lists_of_codes_are_told_what_is_wrong_with_them() {
    let file = "examples/waterkant-2025.yaml";
    for (command, codes, said) in [
        ("assess", "gap,", "een komma te veel"),
        ("assess", ",gap", "een komma te veel"),
        ("assess", "gap,,unanswered", "een komma te veel"),
        ("assess", "regression", "norm diff --fail-on regression"),
        ("assess", "slipped-action", "norm diff --fail-on"),
        ("assess", "agreement", "gebruik --gate"),
        ("diff", "regression,", "een komma te veel"),
    ] {
        let mut args = vec![command, "--fail-on", codes, file];
        args.extend((command == "diff").then_some(file));
        let run = norm(&args);
        assert_eq!(run.code, 2, "{codes}: {}", run.err);
        assert!(run.err.contains(said), "{codes}: {}", run.err);
    }
}

#[test]
fn a_folder_without_answers_is_told_in_one_sentence() {
    let folder = Folder::new();
    folder.file("a.docx", "x");
    folder.file("b.ods", "x");
    let path = folder.path("");
    let run = norm(&["assess", path.to_str().expect("a path")]);
    let said = "staan geen antwoorden; niet gelezen: ";
    assert!(run.err.contains(said), "{}", run.err);
}
