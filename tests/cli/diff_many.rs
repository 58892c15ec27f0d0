//! Diffs along versions of a norm, over several years, of folders and of norms.

use crate::common::{Folder, norm};
use crate::diff::{json, outcome, polder};

#[test]
fn a_revised_norm_is_followed_and_only_what_is_one_to_one_is_compared() {
    let folder = Folder::new();
    let old: String = (1..=11)
        .map(|number| format!("  \"{number}\": {{status: voldoet}}\n"))
        .collect();
    let before = folder.file("a.yaml", polder("p", "2025-01-01", "1", &old));
    let after = folder.file("b.yaml", polder("p", "2026-01-01", "2", "  A.1: {status: niet, note: x}\n  A.4: {status: niet, note: x}\n  B.4: {status: voldoet}\n"));
    let run = norm(&["--norms", "tests/data/norms", "diff", &before, &after]);
    assert_eq!(run.code, 1, "{}", run.err);
    insta::assert_snapshot!("revised_norm", folder.plain(&run.out));
    let diff = json(&[&before, &after]);
    assert_eq!(diff["comparable"], 7);
    assert_eq!(outcome(&diff, "A.1"), "worse");
    assert!(
        diff["changes"]
            .as_array()
            .expect("changes")
            .iter()
            .all(|change| change["id"] != "A.4"),
        "a merge is not compared"
    );
}

#[test]
fn versions_without_a_link_are_not_compared() {
    let folder = Folder::new();
    let norms = folder.path("normen");
    std::fs::create_dir(&norms).expect("a folder");
    let text = std::fs::read_to_string("tests/data/norms/droge-voeten@1.yaml").expect("a norm");
    std::fs::write(norms.join("droge-voeten@1.yaml"), &text).expect("a norm");
    std::fs::write(
        norms.join("droge-voeten.yaml"),
        text.replace("version: \"1\"", "version: \"2\""),
    )
    .expect("a norm");
    let before = folder.file(
        "a.yaml",
        polder("p", "2025-01-01", "1", "  \"1\": {status: voldoet}\n"),
    );
    let after = folder.file(
        "b.yaml",
        polder("p", "2026-01-01", "2", "  \"1\": {status: voldoet}\n"),
    );
    let run = norm(&[
        "--norms",
        norms.to_str().expect("a path"),
        "diff",
        &before,
        &after,
    ]);
    assert_eq!(run.code, 2);
    assert!(
        run.err.contains("“replaces” leidt er niet heen"),
        "{}",
        run.err
    );
}

#[test]
fn two_norm_files_show_what_changed_in_the_norm() {
    let run = norm(&[
        "--norms",
        "tests/data/norms",
        "diff",
        "tests/data/norms/droge-voeten@1.yaml",
        "tests/data/norms/droge-voeten.yaml",
    ]);
    assert_eq!(run.code, 0);
    insta::assert_snapshot!("norm_versions", run.out);
}

/// A small norm with these criteria, as one of two versions.
fn with_criteria(folder: &Folder, version: &str, criteria: &str) -> String {
    let replaces = if version == "1" {
        ""
    } else {
        "replaces: \"1\"\n"
    };
    folder.file(
        &format!("mini@{version}.yaml"),
        format!(
            "id: mini\ntitle: Mini\nversion: \"{version}\"\n{replaces}language: nl\nkinds: {{a: {{title: A}}}}\nthemes:\n  - id: A\n    title: A\n    requirements:\n      - id: \"1\"\n        title: Dijkwacht\n        question: A?\n        addresses: [a]\n        nature: standing\n        criteria: [{criteria}]\n"
        ),
    )
}

#[test]
fn which_parts_of_a_requirement_changed_is_told_by_name() {
    let folder = Folder::new();
    let part = |id: &str, text: &str, force: &str| {
        format!("{{id: {id}, text: {text}, where: statement, force: {force}}}")
    };
    let before = [
        part("rooster", "Er is een rooster", "part"),
        part("oefening", "Er is een oefening", "part"),
        part("laarzen", "Er zijn laarzen", "part"),
        part("weg", "Er is een weg", "part"),
    ];
    let after = [
        part("schema", "Er is een rooster", "part"),
        part("oefening", "Er is elk jaar een oefening", "part"),
        part("laarzen", "Er zijn laarzen", "minimum"),
        part("brug", "Er is een brug", "part"),
    ];
    let before = with_criteria(&folder, "1", &before.join(", "));
    let after = with_criteria(&folder, "2", &after.join(", "));
    let run = norm(&["diff", &before, &after]);
    assert_eq!(run.code, 0, "{}", run.err);
    for line in [
        "      + erbij: Er is een brug\n",
        "      − eruit: Er is een weg\n",
        "      → heet nu schema, eerst rooster: Er is een rooster\n",
        "      ~ oefening: tekst anders: Er is elk jaar een oefening; was: Er is een\n        oefening\n",
        "      ~ laarzen: hoe sterk anders: Er zijn laarzen\n",
    ] {
        assert!(run.out.contains(line), "{line}{}", run.out);
    }
    assert!(!run.out.contains("volgorde"), "{}", run.out);
    let hash = |file: &str| norm::digest::sha256(&std::fs::read(file).expect("a file"));
    let said = norm(&["diff", &before, &after, "--format", "json"]).out;
    let said: serde_json::Value = serde_json::from_str(&said).expect("JSON");
    assert_eq!(said["format"], "norm-changes/1");
    for (side, file) in [("before", &before), ("after", &after)] {
        assert_eq!(said[side]["sha256"], hash(file));
        assert!(run.out.contains(&hash(file)), "{}", run.out);
    }
    let change = &said["changed"][0];
    assert_eq!(
        change["criteria_renamed"],
        serde_json::json!([["rooster", "schema"]])
    );
    assert_eq!(change["criteria_added"], serde_json::json!(["brug"]));
}

#[test]
fn parts_that_only_moved_are_told_as_that_and_a_renamed_part_takes_its_own_along() {
    let folder = Folder::new();
    let parts = |id: &str, first: &str, second: &str| {
        format!(
            "{{id: {id}, text: Vergunning, where: statement, force: part, criteria: [{{id: {first}, text: {first}, where: statement, force: part}}, {{id: {second}, text: {second}, where: statement, force: part}}]}}"
        )
    };
    let before = with_criteria(&folder, "1", &parts("oud", "een", "twee"));
    let after = with_criteria(&folder, "2", &parts("nieuw", "een", "twee"));
    let run = norm(&["diff", &before, &after]).out;
    assert!(
        run.contains("→ heet nu nieuw, eerst oud: Vergunning"),
        "{run}"
    );
    for word in ["erbij", "eruit", "nieuw.een", "volgorde"] {
        assert!(!run.contains(word), "{word}: {run}");
    }
    let after = with_criteria(&folder, "2", &parts("oud", "twee", "een"));
    let run = norm(&["diff", &before, &after]).out;
    assert!(run.contains("      ~ in een andere volgorde\n"), "{run}");
}

#[test]
fn what_is_for_measurements_is_refused_for_two_norms() {
    let norms = [
        "tests/data/norms/droge-voeten@1.yaml",
        "tests/data/norms/droge-voeten.yaml",
    ];
    for flags in [&["--fail-on", "regression"][..], &["--gate"]] {
        let run = norm(&[&["diff"][..], &norms, flags].concat());
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{flags:?}");
        assert!(
            run.err.contains("over twee normen is er geen oordeel"),
            "{}",
            run.err
        );
    }
}

/// `norm diff` over three years in which A.1 had these statuses.
fn course(folder: &Folder, statuses: [&str; 3]) -> Vec<String> {
    let mut args = ["--norms", "tests/data/norms", "diff"]
        .map(str::to_owned)
        .to_vec();
    for (year, status) in (2024..).zip(statuses) {
        let date = format!("{year}-01-01");
        let answers = format!("  A.1: {{status: {status}, note: x}}\n  B.1: {{status: voldoet}}\n");
        let text = polder("p", &date, "2", &answers);
        args.push(folder.file(&format!("{date}.yaml"), text));
    }
    args
}

#[test]
fn more_than_two_measurements_show_the_course() {
    let folder = Folder::new();
    let args = course(&folder, ["niet", "deels", "voldoet"]);
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let run = norm(&args);
    assert_eq!(run.code, 0, "{}", run.err);
    insta::assert_snapshot!("course", folder.plain(&run.out));
    let markdown = norm(&[args.as_slice(), &["--format", "markdown"]].concat());
    assert!(
        markdown
            .out
            .contains("| A.1 Dijkwacht | voldoet nog niet | voldoet deels | voldoet |"),
        "{}",
        markdown.out
    );
    let reversed: Vec<&str> = args[..3]
        .iter()
        .copied()
        .chain(args[3..].iter().rev().copied())
        .collect();
    assert_eq!(norm(&reversed).code, 2);
}

#[test]
fn a_course_for_the_public_tells_none_and_one_alike_and_no_speed() {
    let folder = Folder::new();
    let args = course(&folder, ["niet", "niet", "voldoet"]);
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let inside = norm(&args).out;
    assert!(
        inside.contains("A. ") && inside.contains("Nog open: "),
        "{inside}"
    );
    for audience in ["province", "public"] {
        for form in ["text", "markdown", "json"] {
            let run = norm(&[&args[..], &["--for", audience, "--format", form]].concat());
            assert_eq!(run.code, 0, "{}", run.err);
            assert!(run.out.contains("0 of 1 van "), "{}", run.out);
            for told in ["Nog open: ", "gevonden", "\"failed\": true"] {
                assert!(!run.out.contains(told), "{told}: {}", run.out);
            }
        }
    }
}

#[test]
fn what_is_left_out_is_only_named_where_something_is() {
    let files = [
        "examples/waterkant-2025.yaml",
        "examples/waterkant-2026.yaml",
    ];
    let args = [
        "diff",
        files[0],
        files[0],
        files[1],
        "--with-private",
        "--exit-zero",
    ];
    let run = norm(&args);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(
        run.out.contains("Gemaakt voor: intern gebruik."),
        "{}",
        run.out
    );
    assert!(!run.out.contains("Weggelaten"), "{}", run.out);
}

#[test]
fn own_agreements_are_not_shown_to_others() {
    let files = [
        "examples/waterkant-2025.yaml",
        "examples/waterkant-2026.yaml",
    ];
    let folder = Folder::new();
    let toml = folder.file("norm.toml", "[gate]\nmet_per_theme = 0.1\n");
    let args = [
        "--workspace",
        &toml,
        "diff",
        files[0],
        files[1],
        "--gate",
        "--exit-zero",
    ];
    let run = norm(&args);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.out.contains("afgesproken is 10%"), "{}", run.out);
    for audience in ["region", "province", "public"] {
        let run = norm(&[&args[..], &["--for", audience]].concat());
        assert_eq!((run.code, run.out.as_str()), (2, ""));
        assert!(run.err.contains("eigen afspraken zijn"), "{}", run.err);
    }
}

#[test]
fn two_folders_are_paired_by_organisation_without_a_verdict() {
    let folder = Folder::new();
    for side in ["toen", "nu"] {
        std::fs::create_dir(folder.path(side)).expect("a folder");
    }
    folder.file(
        "toen/a.yaml",
        polder("a", "2025-01-01", "2", "  A.1: {status: voldoet}\n"),
    );
    folder.file(
        "toen/weg.yaml",
        polder("weg", "2025-01-01", "2", "  A.1: {status: voldoet}\n"),
    );
    folder.file(
        "nu/anders-genoemd.yaml",
        polder("a", "2026-01-01", "2", "  A.1: {status: niet, note: x}\n"),
    );
    folder.file(
        "nu/nieuw.yaml",
        polder("nieuw", "2026-01-01", "2", "  A.1: {status: voldoet}\n"),
    );
    folder.file(
        "nu/zon.yaml",
        polder("zon", "2026-01-01", "2", "  A.1: {status: voldoet}\n"),
    );
    let (then, now) = (folder.path("toen"), folder.path("nu"));
    let args = [
        "--norms",
        "tests/data/norms",
        "diff",
        then.to_str().expect("a path"),
        now.to_str().expect("a path"),
    ];
    let run = norm(&args);
    assert_eq!(run.code, 0, "no verdict over others: {}", run.err);
    assert!(
        run.out
            .contains("achteruitgang: voldoet → voldoet nog niet"),
        "{}",
        run.out
    );
    let alone = "Alleen aan één kant: 3\n- Polder nieuw\n- Polder weg\n- Polder zon\n";
    assert!(run.out.contains(alone), "{}", run.out);
    assert!(!run.out.contains('✗') || !run.out.contains("Dit vraagt aandacht"));
    folder.file("nu/dubbel.yaml", polder("a", "2026-01-01", "2", ""));
    assert_eq!(norm(&args).code, 2, "two files of one organisation");
}

#[test]
fn the_last_step_of_a_course_counts_too() {
    let folder = Folder::new();
    let args = course(&folder, ["deels", "voldoet", "deels"]);
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    assert_eq!(norm(&args).code, 1);
    let province = norm(&[&args[..], &["--for", "province", "--exit-zero"]].concat()).out;
    assert!(
        !province.contains("Polder p") && !province.contains("A.1"),
        "{province}"
    );
}

#[test]
fn two_norms_that_do_not_belong_together_are_refused() {
    let (old, new) = (
        "tests/data/norms/droge-voeten@1.yaml",
        "tests/data/norms/droge-voeten.yaml",
    );
    for args in [
        vec![new, old],
        vec![old, "norms/flevoland.yaml"],
        vec![old, new, "--format", "sarif"],
    ] {
        let all: Vec<&str> = ["--norms", "tests/data/norms", "diff"]
            .into_iter()
            .chain(args.clone())
            .collect();
        assert_eq!(norm(&all).code, 2, "{args:?}");
    }
    let same = norm(&["--norms", "tests/data/norms", "diff", new, new]);
    assert!(same.out.contains("Gelijk gebleven: 12"), "{}", same.out);
}
