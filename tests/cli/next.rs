//! `norm next`: next year's file from this year's.

use std::fs;

use crate::common::{Folder, norm, waterkant};

#[test]
fn next_year_begins_with_all_of_this_year_unconfirmed() {
    let folder = Folder::new();
    let given = folder.file(
        "a.yaml",
        waterkant("  \"2.7\":\n    status: voldoet\n    occasion: none\n    reassessed: strenger gekeken\n    actions: [{title: klaar, done: true}, {title: nog niet, due: 2026-01-01}]\n  \"1.2\": {status: deels, note: half}\n")
            .replace("answers:", "settled: {by: college, date: 2025-05-01}\nanswers:"),
    );
    let run = norm(&["next", &given, "--date", "2026-04-14"]);
    assert_eq!(run.code, 0, "{}", run.err);
    insta::assert_snapshot!(format!("{}\n=== stderr\n{}", run.out, run.err));
}

#[test]
fn assess_counts_what_is_unconfirmed_apart_and_diff_sees_nothing_lost() {
    let folder = Folder::new();
    let path = folder.path("2027.toml");
    let file = path.to_str().expect("a path");
    let given = "examples/waterkant-2026.yaml";
    assert_eq!(
        norm(&["next", given, "--date", "2027-04-13", "-o", file]).code,
        0
    );
    let run = norm(&["assess", file, "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&run.out).expect("JSON");
    let total = &json["assessments"][0]["total"];
    assert_eq!(
        (&total["unconfirmed"], &total["unanswered"]),
        (&46.into(), &47.into())
    );
    assert_eq!(norm(&["assess", file, "--fail-on", "unconfirmed"]).code, 1);
    let run = norm(&["diff", given, file]);
    assert_eq!(run.code, 0, "{}", run.out);
    let told = run.out.split_whitespace().collect::<Vec<_>>().join(" ");
    let carried = "46 punten overgenomen van vorige keer, te bevestigen";
    assert!(told.contains(carried), "{told}");
    // Who confirms an answer sees it return as it was.
    let text = fs::read_to_string(&path)
        .expect("a file")
        .replacen("confirmed = false\n", "", 1);
    fs::write(&path, text).expect("a file");
    let run = norm(&["diff", given, file]);
    let told = run.out.split_whitespace().collect::<Vec<_>>().join(" ");
    let carried = "45 punten overgenomen van vorige keer, te bevestigen";
    assert!(told.contains(carried), "{told}");
}

#[test]
fn a_new_version_of_the_norm_is_followed() {
    let folder = Folder::new();
    let old = "id: proef\ntitle: Proefnorm\nversion: \"1\"\nlanguage: nl\nkinds: {gemeente: {title: Gemeente}}\nthemes:\n  - id: \"1\"\n    title: Alles\n    requirements:\n";
    let requirement = |id: &str, more: &str| {
        format!(
            "      - {{id: \"{id}\", title: Titel {id}, question: 'Vraag {id}?', addresses: [gemeente], nature: standing{more}}}\n"
        )
    };
    let criteria = ", criteria: [{id: oud, text: Oud, where: statement, force: part}, {id: blijft, text: Blijft, where: statement, force: part}]";
    let fewer = ", criteria: [{id: blijft, text: Blijft, where: statement, force: part}]";
    let one: String = ["1", "2", "3", "4", "5"]
        .map(|id| requirement(id, if id == "1" { criteria } else { "" }))
        .concat();
    let two = [
        requirement("1a", &format!(", was: [\"1\"]{fewer}")),
        requirement("2a", ", was: [\"2\"]"),
        requirement("2b", ", was: [\"2\"]"),
        requirement("3", ", was: [\"3\", \"4\"]"),
        requirement("9", ", was: []"),
    ];
    let norms = folder.path("norms");
    fs::create_dir(&norms).expect("a folder");
    folder.file("norms/proef@1.yaml", format!("{old}{one}"));
    let new = old.replace("version: \"1\"", "version: \"2\"\nreplaces: \"1\"");
    folder.file("norms/proef.yaml", format!("{new}{}", two.concat()));
    let answers = "  \"1\": {status: voldoet, criteria: {oud: {status: niet, note: waarom}, blijft: voldoet}}\n  \"2\": {status: deels, note: gedeeld, actions: [{title: doen}]}\n  \"3\": {status: voldoet, note: drie, owner: a}\n  \"4\": {status: niet, note: vier, owner: b, offer: iets}\n  \"5\": {status: voldoet, note: vervallen}\n";
    let given = folder.file(
        "a.yaml",
        waterkant(answers).replace("noord-holland@2025", "proef@1"),
    );
    let norms = norms.to_str().expect("a path");
    let run = norm(&["next", &given, "--date", "2026-04-14", "--norms", norms]);
    assert_eq!(run.code, 0, "{}", run.err);
    let said = folder.plain(&run.err);
    insta::assert_snapshot!(format!("{}\n=== stderr\n{said}", run.out));
    let next = folder.file("b.yaml", &run.out);
    let run = norm(&["diff", &given, &next, "--norms", norms]);
    assert_eq!(run.code, 0, "{}{}", run.out, run.err);
}

#[test]
fn the_next_measurement_is_later_and_has_an_id_of_its_own() {
    let given = "examples/waterkant-2026.yaml";
    let run = norm(&["next", given, "--date", "2026-04-14"]);
    assert_eq!(run.code, 2);
    assert!(
        run.err.contains("later dan deze (2026-04-14)"),
        "{}",
        run.err
    );
    let run = norm(&[
        "next",
        given,
        "--date",
        "2027-04-14",
        "--measurement",
        "2026",
    ]);
    assert_eq!(run.code, 2);
    let run = norm(&["next", given, "--date", "2026-10-14"]);
    assert!(
        run.out.contains("measurement: {id: \"2026-10-14\","),
        "{}",
        run.out
    );
    let run = norm(&[
        "next",
        given,
        "--date",
        "2027-04-14",
        "--measurement",
        "m27",
        "--label",
        "derde meting",
    ]);
    assert!(
        run.out
            .contains("measurement: {id: m27, label: derde meting, date: 2027-04-14}")
    );
}

#[test]
fn only_answers_that_say_something_are_counted_as_carried_over() {
    let folder = Folder::new();
    let answers =
        "  \"1.1\": {status: voldoet}\n  \"1.2\": {note: nog uit te zoeken}\n  \"1.3\": {}\n";
    let given = folder.file("nu.yaml", waterkant(answers));
    let run = norm(&["next", &given, "--date", "2026-04-15"]);
    assert!(
        run.err.contains("1 antwoord overgenomen, te bevestigen"),
        "{}",
        run.err
    );
}

#[test]
fn a_part_of_next_years_form_holds_its_own_answers_and_documents() {
    let folder = Folder::new();
    let given = folder.file(
        "a.yaml",
        waterkant("  \"1.1\": {status: voldoet, evidence: [a]}\n  \"2.1\": {status: deels, note: ANDERS, evidence: [b]}\n")
            .replace("answers:", "documents: [{id: a, title: EERSTE}, {id: b, title: TWEEDE}]\nanswers:"),
    );
    for format in ["yaml", "csv"] {
        let path = folder.path(&format!("deel.{format}"));
        let file = path.to_str().expect("a path");
        let run = norm(&[
            "next",
            &given,
            "--date",
            "2026-04-14",
            "--only",
            "1.1,thema:1,1.2",
            "-o",
            file,
        ]);
        assert_eq!(run.code, 0, "{}", run.err);
        assert!(run.err.starts_with("1 antwoord overgenomen"), "{}", run.err);
        assert!(
            run.err
                .contains("niet in dit deel: 1 document waar geen antwoord ervan naar verwijst"),
            "{}",
            run.err
        );
        let text = fs::read_to_string(&path).expect("a part");
        assert!(text.contains("EERSTE") && text.contains("1.5"), "{text}");
        assert!(
            !text.contains("TWEEDE") && !text.contains("ANDERS") && !text.contains("\"2.1\""),
            "{text}"
        );
        assert_eq!(norm(&["validate", file]).code, 0);
    }
    let run = norm(&["next", &given, "--date", "2026-04-14", "--only", "1.9"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("heeft geen nummer 1.9"), "{}", run.err);
}

#[test]
fn what_had_no_status_has_nothing_to_confirm_and_counts_once_it_is_answered() {
    let folder = Folder::new();
    let answers =
        "  \"1.1\": {status: voldoet}\n  \"1.2\": {note: nog uit te zoeken, owner: griffie}\n";
    let given = folder.file("nu.yaml", waterkant(answers));
    let open = folder.file("leeg.yaml", waterkant("  \"1.2\": {owner: griffie}\n"));
    let mut endings = vec!["yaml", "toml", "csv"];
    if cfg!(feature = "office") {
        endings.push("xlsx");
    }
    for ending in endings {
        for only in [None, Some("1.1,1.2")] {
            let made = folder.path(&format!("a.{ending}")).display().to_string();
            let mut args = vec![
                "next",
                &given,
                "--date",
                "2026-04-15",
                "-o",
                &made,
                "--replace",
            ];
            args.extend(only.into_iter().flat_map(|ids| ["--only", ids]));
            let run = norm(&args);
            assert_eq!(run.code, 0, "{}", run.err);
            assert!(run.err.starts_with("1 antwoord overgenomen"), "{}", run.err);
            let plain = folder.path("plat.yaml").display().to_string();
            assert_eq!(norm(&["convert", &made, &plain, "--replace"]).code, 0);
            let text = fs::read_to_string(&plain).expect("a file");
            assert_eq!(text.matches("confirmed: false").count(), 1, "{text}");
            // A fresh answer counts as it is.
            assert_eq!(norm(&["set", &plain, "1.2", "--status", "deels"]).code, 0);
            let run = norm(&["assess", &plain, "--format", "json"]);
            let json: serde_json::Value = serde_json::from_str(&run.out).expect("JSON");
            let total = &json["assessments"][0]["total"];
            assert_eq!(
                (&total["partial"], &total["unconfirmed"]),
                (&1.into(), &1.into())
            );
            // Where nothing is to be confirmed, nothing is said of it.
            args[1] = &open;
            let run = norm(&args);
            assert!(
                run.code == 0 && !run.err.contains("overgenomen"),
                "{}",
                run.err
            );
        }
    }
}
