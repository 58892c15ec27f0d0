//! What is not known is not told as good.

use std::fs;

use crate::common::{Folder, codes, norm, waterkant};

#[test]
fn no_gaps_is_said_only_of_what_is_answered() {
    let folder = Folder::new();
    let all: String = ["1.1", "1.2", "1.3", "1.4", "1.5"]
        .map(|id| format!("  \"{id}\": {{status: voldoet}}\n"))
        .concat();
    for (answers, heading, not) in [
        (
            "  {}\n",
            "Of er ontwikkelpunten zijn is nog niet te zeggen",
            "Geen ontwikkelpunten",
        ),
        (
            &all,
            "Geen ontwikkelpunten in wat beantwoord is; 42 nog in te",
            "Geen ontwikkelpunten\n",
        ),
    ] {
        let file = folder.file("a.yaml", waterkant(answers));
        let out = norm(&["assess", &file]).out;
        assert!(out.contains(heading) && !out.contains(not), "{out}");
    }
}

/// What the gate says of a file, and its exit code.
fn gate(folder: &Folder, agreed: &str, file: &str) -> (i32, String) {
    let toml = folder.file("norm.toml", format!("[gate]\n{agreed}\n"));
    let done = norm(&["--workspace", &toml, "assess", file, "--gate"]);
    (done.code, folder.plain(&done.err))
}

#[test]
fn a_share_is_taken_as_it_was_agreed_or_refused_at_its_line() {
    let folder = Folder::new();
    let file = "examples/waterkant-2025.yaml";
    for (written, shown) in [
        ("0", "0%"),
        ("0.005", "0,5%"),
        ("0.825", "82,5%"),
        ("1", "100%"),
        ("1.0", "100%"),
        ("2", "2%"),
        ("80", "80%"),
        ("100", "100%"),
        ("\"0.8\"", "80%"),
    ] {
        let (_, said) = gate(&folder, &format!("met = {written}"), file);
        assert!(
            said.contains(&format!("afgesproken is {shown}\n")),
            "{written}: {said}"
        );
    }
    for (written, tip) in [
        ("1.2", "schrijf bijvoorbeeld: met = 0.8, of: met = 80"),
        ("99.5", "schrijf bijvoorbeeld: met = 0.8, of: met = 80"),
        ("101", "schrijf bijvoorbeeld: met = 0.8, of: met = 80"),
        ("1e2", "schrijf een getal in gewone cijfers"),
        ("-1", "schrijf bijvoorbeeld: met = 0.8, of: met = 80"),
        ("\"nan\"", "schrijf bijvoorbeeld: met = 0.8, of: met = 80"),
        ("\"80%\"", "schrijf: met = 80"),
        ("\"0,8\"", "schrijf: met = 0.8"),
    ] {
        let (code, said) = gate(&folder, &format!("met = {written}"), file);
        assert_eq!(code, 2, "{written}: {said}");
        assert!(
            said.contains("norm.toml:2:7") && said.contains(tip),
            "{written}: {said}"
        );
    }
    let (code, said) = gate(&folder, "met_per_theme = 1.5", file);
    assert_eq!(code, 2);
    assert!(said.contains("met_per_theme = 0.8"), "{said}");
}

#[test]
fn an_agreement_that_nobody_can_judge_gets_no_tick() {
    let folder = Folder::new();
    let (code, said) = gate(
        &folder,
        "no_regression = true",
        "examples/waterkant-2025.yaml",
    );
    assert_eq!(code, 0);
    assert!(
        said.contains("! achteruitgang: niet bekeken") && !said.contains('✓'),
        "{said}"
    );
    let file = folder.file(
        "a.yaml",
        waterkant("  \"6.1\": {status: nvt, note: x}\n  \"6.2\": {status: nvt, note: x}\n"),
    );
    let (_, said) = gate(&folder, "met_per_theme = 0", &file);
    assert!(
        said.contains("! 6. Communicatie: er is niets van toepassing"),
        "{said}"
    );
    let junit = norm(&[
        "--workspace",
        folder.path("norm.toml").to_str().expect("a path"),
        "assess",
        &file,
        "--gate",
        "--format",
        "junit",
    ]);
    assert!(
        junit.out.contains("er is niets van toepassing"),
        "{}",
        junit.out
    );
}

#[test]
fn only_other_line_ends_are_told_as_that() {
    let folder = Folder::new();
    let text = waterkant("  \"1.1\": {status: voldoet}\n").replace(
        "answers:",
        "settled: {by: college, date: 2025-05-01}\nanswers:",
    );
    folder.file("a.yaml", &text);
    let toml = folder.file("norm.toml", "[[organisation]]\nid = \"waterkant\"\nname = \"Gemeente Waterkant\"\nkind = \"gemeente\"\n");
    let validate = || norm(&["--workspace", &toml, "validate"]).out;
    assert_eq!(
        norm(&["--workspace", &toml, "validate", "--record"]).code,
        0
    );
    folder.file("a.yaml", text.replace('\n', "\r\n"));
    let out = validate();
    assert!(codes(&out).contains(&"settled-changed"), "{out}");
    assert!(
        out.contains("alleen de regeleinden veranderd") && out.contains(".gitattributes"),
        "{out}"
    );
    folder.file(
        "a.yaml",
        text.replace("voldoet", "deels").replace('\n', "\r\n"),
    );
    let out = validate();
    assert!(
        codes(&out).contains(&"settled-changed") && !out.contains("regeleinden"),
        "{out}"
    );
    folder.file("a.yaml", &text);
    assert!(!codes(&validate()).contains(&"settled-changed"));
}

#[test]
fn merge_tells_what_is_there_without_an_answer_from_what_no_part_has() {
    let folder = Folder::new();
    let one = folder.file(
        "een.yaml",
        waterkant("  \"1.1\": {status: voldoet}\n  \"2.11\": {}\n"),
    );
    let two = folder.file(
        "twee.yaml",
        waterkant("  \"1.2\": {status: deels, note: x}\n  \"2.10\":\n"),
    );
    let out = folder.path("heel.yaml");
    let done = norm(&["merge", &one, &two, "-o", out.to_str().expect("a path")]);
    assert_eq!(done.code, 0, "{}", done.err);
    let line = |start: &str| {
        let mut lines = done.err.lines();
        lines
            .find(|line| line.starts_with(start))
            .unwrap_or_default()
            .to_owned()
    };
    assert_eq!(
        line("nog niet beantwoord"),
        "nog niet beantwoord: 2.10, 2.11"
    );
    let none = line("in geen enkel deel");
    assert!(
        none.contains("2.9") && !none.contains("2.11") && !none.contains("2.10"),
        "{none}"
    );
}

/// A small norm with these requirements, as text.
fn version(version: &str, replaces: Option<&str>, requirements: &[(&str, Option<&str>)]) -> String {
    let replaces = replaces
        .map(|old| format!("replaces: \"{old}\"\n"))
        .unwrap_or_default();
    let mut text = format!(
        "id: klein\ntitle: Kleine norm\nversion: \"{version}\"\n{replaces}language: nl\nterms: {{requirement: [punt, punten], gap: [open punt, open punten]}}\nkinds:\n  gemeente: {{title: Gemeente}}\nsources:\n  web: {{title: Bron}}\nthemes:\n  - id: a\n    title: Thema\n    requirements:\n"
    );
    for (id, was) in requirements {
        let was = was.map(|was| format!(", was: {was}")).unwrap_or_default();
        text.push_str(&format!(
            "      - {{id: \"{id}\", title: Punt {id}, question: Is het er?, addresses: [gemeente], nature: standing, source: {{web: \"{id}\"}}{was}}}\n"
        ));
    }
    text
}

#[test]
fn a_norm_is_checked_beside_the_versions_in_its_own_folder() {
    let folder = Folder::new();
    folder.file(
        "klein@1.yaml",
        version("1", None, &[("1", None), ("2", None)]),
    );
    let newest = folder.file(
        "klein.yaml",
        version("2", Some("1"), &[("1", None), ("3", Some("[\"9\"]"))]),
    );
    let own = folder.path("");
    let beside = norm(&[
        "--norms",
        own.to_str().expect("a path"),
        "validate",
        &newest,
    ]);
    let alone = norm(&["validate", &newest]);
    assert_eq!((alone.code, &alone.out), (1, &beside.out));
    assert_eq!(codes(&alone.out), ["broken-was"]);
}

#[test]
fn a_number_that_is_used_again_wants_was() {
    let folder = Folder::new();
    folder.file(
        "klein@1.yaml",
        version("1", None, &[("1", None), ("2", None)]),
    );
    let newest = |was: Option<&str>| {
        folder.file(
            "klein.yaml",
            version(
                "2",
                Some("1"),
                &[("1", was), ("2", None), ("3", Some("[\"1\"]"))],
            ),
        )
    };
    let file = newest(None);
    let done = norm(&["validate", &file]);
    assert_eq!(
        (done.code, codes(&done.out)),
        (0, vec!["reused-number"]),
        "{}",
        done.out
    );
    assert!(
        done.out.contains("was: []") && done.out.contains("klein.yaml:15:"),
        "{}",
        done.out
    );
    assert_eq!(norm(&["validate", "--strict", &file]).code, 1);
    // It stays a norm that can be used.
    let own = folder.path("");
    assert_eq!(
        norm(&["--norms", own.to_str().expect("a path"), "show", "klein"]).code,
        0
    );
    for said in ["[]", "[\"1\"]"] {
        let done = norm(&["validate", &newest(Some(said))]);
        assert_eq!((done.code, codes(&done.out)), (0, vec![]), "{}", done.out);
    }
}

#[test]
fn a_version_in_between_that_is_not_at_hand_loses_no_requirement() {
    let folder = Folder::new();
    let first = folder.file(
        "klein@1.yaml",
        version("1", None, &[("1", None), ("2", None), ("3", None)]),
    );
    let last = folder.file(
        "klein.yaml",
        version(
            "3",
            Some("2"),
            &[("1", None), ("b", Some("[\"x\"]")), ("c", Some("[]"))],
        ),
    );
    let there = norm(&["diff", &first, &last]);
    assert_eq!(there.code, 0, "{}", there.err);
    let out = &there.out;
    assert!(
        out.contains("versie 2") && out.contains("Niet te volgen"),
        "{out}"
    );
    for line in [
        "1: 2 Punt 2",
        "1: 3 Punt 3",
        "3: b Punt b",
        "c Punt c",
        "Gelijk gebleven: 1",
    ] {
        assert!(out.contains(line), "{line}: {out}");
    }
    assert!(!out.contains("Vervallen"), "{out}");
    let json = norm(&["diff", &first, &last, "--format", "json"]).out;
    let changes: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(changes["untraced"]["then"], serde_json::json!(["2", "3"]));
    assert_eq!(changes["untraced"]["now"], serde_json::json!(["b"]));
    // With the version in between the same is followed.
    folder.file(
        "klein@2.yaml",
        version("2", Some("1"), &[("1", None), ("x", Some("[\"2\"]"))]),
    );
    let out = norm(&["diff", &first, &last]).out;
    assert!(
        out.contains("b Punt b (was 2)") && out.contains("Vervallen (1)\n  · 3 Punt 3"),
        "{out}"
    );
    assert!(!out.contains("Niet te volgen"), "{out}");
}

#[test]
fn what_changed_in_a_norm_is_said_in_words() {
    let folder = Folder::new();
    let text = fs::read_to_string("norms/flevoland.yaml").expect("a norm");
    let before = folder.file("flevoland@2.0.yaml", &text);
    let after = text.replacen("version: \"2.0\"", "version: \"3.0\"\nreplaces: \"2.0\"", 1);
    let criterion = "- {id: ";
    let at = after.find(criterion).expect("a criterion");
    let after = format!(
        "{}- {{id: nieuw, text: Een nieuw onderdeel in woorden, where: statement, force: part}}\n          {}",
        &after[..at],
        &after[at..]
    );
    let after = folder.file("flevoland.yaml", after);
    let done = norm(&["diff", &before, &after]);
    assert_eq!(done.code, 0, "{}", done.err);
    assert!(done.out.contains(": onderdelen anders"), "{}", done.out);
    assert!(
        done.out
            .contains("      + erbij: Een nieuw onderdeel in woorden"),
        "{}",
        done.out
    );
    for key in ["criteria", "+nieuw", "−"] {
        assert!(!done.out.contains(key), "{}", done.out);
    }
    let english = norm(&["--lang", "en", "diff", &before, &after]).out;
    assert!(
        english.contains("parts different") && english.contains("added: Een nieuw"),
        "{english}"
    );
}

#[test]
fn each_criterion_stands_under_its_own_place() {
    let folder = Folder::new();
    let text = version("1", None, &[("1", None)]).replace(
        "nature: standing,",
        "nature: standing, criteria: [{id: hoofd, text: Hoofdzaak, where: statement, force: part, criteria: [{id: eigen, text: Eigen deel, where: statement, force: part}, {id: uitleg, text: Uitgelegd deel, where: explanation, force: example}]}],",
    );
    folder.file("klein.yaml", text);
    let own = folder.path("");
    let out = norm(&[
        "--norms",
        own.to_str().expect("a path"),
        "show",
        "klein",
        "1",
    ])
    .out;
    let place = |text: &str| out.find(text).unwrap_or_else(|| panic!("{text}: {out}"));
    assert!(place("Onderdelen van de norm zelf") < place("Hoofdzaak"));
    assert!(place("Eigen deel") < place("Uit de toelichting"));
    assert!(place("Uit de toelichting") < place("Uitgelegd deel"));
    assert!(out.contains("[hoofd.uitleg; "), "{out}");
}
