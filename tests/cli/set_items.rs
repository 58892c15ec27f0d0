//! `norm set` on lists: what is added, changed and taken away, and every other byte
//! where it was.

use std::fs;

use crate::common::{Folder, Run, norm};

/// The head of a file, in YAML.
pub const HEAD: &str = "# Geen casuïstiek\nnorm: noord-holland@2025\norganisation: {id: waterkant, name: Gemeente Waterkant, kind: gemeente}\nmeasurement: {id: \"2025\", date: 2025-04-15}\ndocuments:\n  - {id: bibob, title: Bibob-beleid}\n  - {id: apv, title: APV}   # nieuw\nanswers:\n";

/// The same in TOML.
pub const TOML: &str = "# Geen casuïstiek\nnorm = \"noord-holland@2025\"\norganisation = { id = \"waterkant\", name = \"Gemeente Waterkant\", kind = \"gemeente\" }\nmeasurement = { id = \"2025\", date = 2025-04-15 }\ndocuments = [\n    { id = \"bibob\", title = \"Bibob-beleid\" },\n    { id = \"apv\", title = \"APV\" }, # nieuw\n]\n";

/// Changes a file; gives the run and the file's text after it.
pub fn set(name: &str, text: &str, args: &[&str]) -> (Run, String) {
    let folder = Folder::new();
    let file = folder.file(name, text);
    let mut all = vec!["set", &file];
    all.extend(args);
    let run = norm(&all);
    (run, fs::read_to_string(&file).expect("the file"))
}

/// What becomes of a whole file; the same change once more changes nothing.
pub fn becomes(name: &str, given: &str, args: &[&str], expected: &str) {
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

/// What becomes of the answers of a file, also with the line ends of Windows.
pub fn yaml(given: &str, args: &[&str], expected: &str) {
    let (given, expected) = (format!("{HEAD}{given}"), format!("{HEAD}{expected}"));
    becomes("a.yaml", &given, args, &expected);
    // The same with the line ends of Windows and a byte order mark.
    let windows = |text: &str| format!("\u{feff}{}", text.replace('\n', "\r\n"));
    becomes("a.yaml", &windows(&given), args, &windows(&expected));
}

/// The same in TOML.
pub fn toml(given: &str, args: &[&str], expected: &str) {
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
            "  \"1.1\":\n    actions: [\n      {title: Oud} , # klaar\n    ]\n",
            "  \"1.1\":\n    actions: [\n      {title: Oud} , # klaar\n      {title: Nieuw, due: 2026-05-01},\n    ]\n",
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
            "\n[answers.\"1.1\"]\nactions = [\n    { title = \"Oud\" }, # klaar\n    { title = \"Nieuw\", due = 2026-05-01 },\n]\n",
        ),
        (
            "\n[answers.\"1.1\"]\nactions = [\n    { title = \"Oud\" } # klaar\n]\n",
            "\n[answers.\"1.1\"]\nactions = [\n    { title = \"Oud\" }, # klaar\n    { title = \"Nieuw\", due = 2026-05-01 }\n]\n",
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
pub fn yaml_whole(args: &[&str], expected: impl Fn(&str) -> String) {
    let given = format!("{HEAD}  \"1.1\": {{status: voldoet}}\n");
    becomes("a.yaml", &given, args, &expected(&given));
}
