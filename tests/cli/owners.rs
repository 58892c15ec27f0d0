//! More than one owner, in every form that a file may have them.

use std::fs;

use crate::common::{Folder, codes, norm, waterkant};

/// Two owners of an answer and of its action; the first has a comma in its name.
const LISTED: &str = "  \"1.1\":\n    status: voldoet\n    owner: [\"openbare orde, veiligheid\", griffier]\n    actions: [{title: Lijst, owner: [griffier, burgemeester, HRM]}]\n";

/// The same, as texts.
const TYPED: &str = "  \"1.1\":\n    status: voldoet\n    owner: openbare orde, veiligheid; griffier\n    actions: [{title: Lijst, owner: griffier;burgemeester ; HRM}]\n";

/// Converts a file to each name in turn; gives the last.
fn through(folder: &Folder, from: &str, names: &[&str]) -> String {
    let mut from = from.to_owned();
    for name in names {
        let to = folder.path(name).to_str().expect("a path").to_owned();
        let run = norm(&["convert", &from, &to]);
        assert_eq!(run.code, 0, "{}", run.err);
        from = to;
    }
    from
}

#[test]
fn a_text_with_semicolons_and_a_list_are_the_same_in_every_format() {
    let folder = Folder::new();
    let listed = folder.file("lijst.yaml", waterkant(LISTED));
    let typed = folder.file("tekst.yaml", waterkant(TYPED));
    let plain = fs::read(through(&folder, &listed, &["a.yaml"])).expect("a file");
    let text = String::from_utf8(plain.clone()).expect("text");
    assert!(text.contains("\"openbare orde, veiligheid\""), "{text}");
    let mut ways = vec![
        vec!["b.yaml"],
        vec!["c.toml", "c.yaml"],
        vec!["d.csv", "d.yaml"],
    ];
    if cfg!(feature = "office") {
        ways.push(vec!["e.xlsx", "e.yaml"]);
    }
    for way in ways {
        let there = fs::read(through(&folder, &typed, &way)).expect("a file");
        assert_eq!(there, plain, "{way:?}");
    }
    let csv = fs::read_to_string(folder.path("d.csv")).expect("a file");
    assert!(
        csv.contains("\"openbare orde, veiligheid; griffier\""),
        "{csv}"
    );
}

#[test]
fn owners_are_shown_as_a_row_of_words_and_told_to_programs_one_by_one() {
    let folder = Folder::new();
    let file = folder.file(
        "a.yaml",
        waterkant(&LISTED.replace("voldoet", "deels\n    note: x")),
    );
    let shown = norm(&["assess", &file]).out;
    assert!(
        shown.contains("eigenaar: openbare orde, veiligheid en griffier"),
        "{shown}"
    );
    assert!(shown.contains("(griffier, burgemeester en HRM)"), "{shown}");
    let shown = norm(&["--lang", "en", "assess", &file]).out;
    assert!(
        shown.contains("(griffier, burgemeester and HRM)"),
        "{shown}"
    );
    let json = norm(&["assess", &file, "--format", "json"]).out;
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let found =
        json["assessments"][0]["themes"][0]["requirements"][0]["actions"][0]["owners"].clone();
    assert_eq!(
        found,
        serde_json::json!(["griffier", "burgemeester", "HRM"])
    );
    let table = norm(&["export", &file, "--for", "internal", "--layout", "actions"]).out;
    assert!(table.contains("\"griffier; burgemeester; HRM\""), "{table}");
}

#[test]
fn owners_are_set_and_taken_away_and_every_other_byte_stays() {
    let folder = Folder::new();
    let before =
        waterkant("  # van de griffie\n  \"1.1\": {status: voldoet, owner: griffier} # zo\n");
    let file = folder.file("a.yaml", &before);
    for (typed, written) in [
        ("HRM; griffier", "owner: [HRM, griffier]"),
        ("HRM;griffier", "owner: [HRM, griffier]"),
        ("HRM, IV", "owner: \"HRM, IV\""),
        ("griffier", "owner: griffier"),
    ] {
        let run = norm(&["set", &file, "1.1", "--owner", typed]);
        assert_eq!(run.code, 0, "{}", run.err);
        let text = fs::read_to_string(&file).expect("a file");
        assert_eq!(text, before.replace("owner: griffier", written), "{typed}");
    }
    // A list on lines of its own, with what is noted in it.
    let lines = "  \"1.1\":\n    owner: # wie\n      - HRM\n      # sinds mei\n      - griffier\n    status: voldoet\n";
    let noted = folder.file("b.yaml", waterkant(lines));
    assert_eq!(norm(&["set", &noted, "1.1", "--owner", "IV"]).code, 0);
    let text = fs::read_to_string(&noted).expect("a file");
    let after = "  \"1.1\":\n    owner: IV # wie\n      # sinds mei\n    status: voldoet\n";
    assert_eq!(text, waterkant(after));
    let behind =
        waterkant("  \"1.1\":\r\n    owner:\r\n    - HRM # sinds mei\r\n    - griffier\r\n");
    let noted = folder.file("d.yaml", &behind);
    let run = norm(&["set", &noted, "1.1", "--owner", "IV"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("niet veilig veranderd"), "{}", run.err);
    assert_eq!(fs::read_to_string(&noted).expect("a file"), behind);
    let toml = "norm = \"noord-holland@2025\"\norganisation = {id = \"a\", name = \"A\", kind = \"gemeente\"}\nmeasurement = {id = \"1\", date = 2025-04-15}\n\n[answers.\"1.1\"]\nowner = [\"HRM\", \"griffier\"] # wie\n";
    let listed = folder.file("c.toml", toml);
    assert_eq!(norm(&["set", &listed, "1.1", "--owner", "IV; HRM"]).code, 0);
    let text = fs::read_to_string(&listed).expect("a file");
    assert_eq!(
        text,
        toml.replace("[\"HRM\", \"griffier\"]", "[\"IV\", \"HRM\"]")
    );
    let run = norm(&["set", &file, "1.1", "--owner", " ; "]);
    assert_eq!(run.code, 0, "{}", run.err);
    let text = fs::read_to_string(&file).expect("a file");
    assert_eq!(text, before.replace("owner: griffier", "owner: "));
}

#[test]
fn what_is_no_owner_is_refused_at_its_place() {
    let folder = Folder::new();
    let file = folder.file(
        "a.yaml",
        waterkant("  \"1.1\":\n    owner: {naam: x}\n  \"1.2\":\n    owner: [a, [b]]\n"),
    );
    let run = norm(&["validate", &file]);
    assert_eq!(run.code, 1);
    assert_eq!(
        codes(&run.out),
        ["wrong-shape", "wrong-shape"],
        "{}",
        run.out
    );
    assert!(
        run.out
            .contains("hier hoort een tekst of een lijst van teksten"),
        "{}",
        run.out
    );
    assert!(
        run.out.contains("met een puntkomma tussen meer dan één"),
        "{}",
        run.out
    );
}

#[test]
fn one_owner_written_in_two_ways_is_remarked_once_with_both_places() {
    let folder = Folder::new();
    let text = waterkant(
        "  \"1.1\": {status: voldoet, owner: juridische zaken}\n  \"1.2\":\n    owner: [HRM, Juridische-zaken]\n    actions: [{title: x, owner: H.R.M.}, {title: y, owner: H.R.M.; juridische zaken}]\n  \"1.3\": {owner: HR}\n",
    );
    let file = folder.file("a.yaml", &text);
    let run = norm(&["validate", &file]);
    assert_eq!(run.code, 0, "{}", run.out);
    assert_eq!(codes(&run.out), ["owner-spelling"; 2], "{}", run.out);
    for said in [
        "a.yaml:7:18",
        "anders geschreven: het verschil is een spatie, streepje of punt",
        "a.yaml:8:",
    ] {
        assert!(run.out.contains(said), "{said}: {}", run.out);
    }
    let strict = norm(&["--strict", "validate", &file]);
    assert_eq!(strict.code, 1);
    // The names are free texts: the places are told, and what differs.
    let sarif = norm(&["validate", &file, "--format", "sarif"]).out;
    for out in [&run.out, &sarif] {
        assert!(out.contains("owner-spelling"), "{out}");
        assert!(!out.contains("uridische") && !out.contains("HRM"), "{out}");
    }
    for (one, other, differs) in [
        ("HRM", "hrm", "een hoofdletter"),
        ("Café", "cafe", "een accent"),
    ] {
        let text = waterkant(&format!(
            "  \"1.1\": {{owner: {one}}}\n  \"1.2\": {{owner: {other}}}\n"
        ));
        let out = norm(&["validate", &folder.file("b.yaml", text)]).out;
        assert!(
            out.contains(&format!("het verschil is {differs}\n")),
            "{out}"
        );
    }
}
