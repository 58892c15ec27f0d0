//! One file moves no picture, and what goes with a picture tells no more than it does.

use std::collections::BTreeMap;
use std::fs;

use serde_json::Value;

use crate::common::{Folder, norm};

/// Answers of a municipality with one requirement.
fn answers(id: &str, measurement: &str, answer: &str) -> String {
    format!(
        "norm: noord-holland@2025\n\
         organisation: {{id: {id}, name: Gemeente {id}, kind: gemeente, region: RIEC Oost}}\n\
         measurement: {{id: \"{measurement}\", date: {measurement}-04-15}}\n\
         answers:\n  1.1: {answer}\n"
    )
}

/// A register of municipalities, after some settings.
fn register(settings: &str, ids: &[&str]) -> String {
    let one = |id: &&str| {
        format!(
            "[[organisation]]\nid = \"{id}\"\nname = \"Gemeente {id}\"\nkind = \"gemeente\"\nregion = \"RIEC Oost\"\n"
        )
    };
    let all: String = ids.iter().map(one).collect();
    format!("norm = \"noord-holland@2025\"\n{settings}{all}")
}

#[test]
fn with_strict_too_nobody_reads_a_status_from_a_problem_that_may_not_see_it() {
    let folder = Folder::new();
    let file = folder.file("oost.yaml", answers("oost", "2026", "{status: niet}"));
    for audience in ["province", "public"] {
        for command in [
            &["overview", &file][..],
            &["report", &file],
            &["diff", &file, &file],
        ] {
            let run = norm(&[command, &["--strict", "--for", audience]].concat());
            let said = folder.plain(&run.err);
            assert_eq!(run.code, 2, "{command:?}: {said}");
            assert!(said.contains("oost.yaml: "), "{command:?}: {said}");
            assert!(said.contains("zie norm validate"), "{command:?}: {said}");
            for secret in ["1.1", "niet\n", "status", "no-reason"] {
                assert!(!said.contains(secret), "{command:?}: {said}");
            }
        }
    }
    let own = norm(&["report", "--strict", &file]);
    assert!(own.err.contains("1.1"), "{}", own.err);
}

/// What stands in a folder, by the name of each file.
fn written(folder: &std::path::Path) -> BTreeMap<String, String> {
    let files = fs::read_dir(folder).expect("a folder");
    let text = |entry: fs::DirEntry| fs::read_to_string(entry.path()).expect("a text");
    files
        .map(|entry| entry.expect("a file"))
        .map(|entry| {
            (
                entry.file_name().to_string_lossy().into_owned(),
                text(entry),
            )
        })
        .collect()
}

#[test]
fn what_has_no_name_does_not_stand_in_the_order_of_the_files() {
    let made = |statuses: [&str; 3]| {
        let folder = Folder::new();
        for year in ["2025", "2026"] {
            fs::create_dir(folder.path(year)).expect("a folder");
            for (at, status) in statuses.iter().enumerate() {
                let id = format!("o{at}");
                let answer = format!("{{status: {status}, note: x}}");
                folder.file(&format!("{year}/{id}.yaml"), answers(&id, year, &answer));
            }
        }
        let [before, after, out] = ["2025", "2026", "uit"].map(|name| folder.path(name));
        let [before, after, out] =
            [&before, &after, &out].map(|path| path.to_str().expect("a path"));
        let run = norm(&["report", after, "--for", "province", "-o", out]);
        assert_eq!(run.code, 0, "{}", run.err);
        assert!(run.err.contains("zonder namen"), "{}", run.err);
        let diff = norm(&["diff", before, after, "--for", "province"]);
        (written(&folder.path("uit")), diff.out)
    };
    let one = made(["voldoet", "niet", "deels"]);
    assert_eq!(one.0.len(), 3);
    assert_eq!(one, made(["deels", "voldoet", "niet"]));
}

#[test]
fn a_file_of_another_kind_than_the_register_says_is_no_part_of_a_picture() {
    let folder = Folder::new();
    let ids = ["oost", "west", "noord"];
    for id in ids {
        let text = answers(id, "2026", "{status: voldoet}");
        let text = match id {
            "noord" => text.replace("kind: gemeente", "kind: provincie"),
            _ => text,
        };
        folder.file(&format!("{id}.yaml"), text);
    }
    let workspace = folder.file("norm.toml", register("", &ids));
    for command in ["overview", "export"] {
        let run = norm(&[command, "--workspace", &workspace]);
        let said = folder.plain(&run.err);
        assert_eq!(run.code, 2, "{command}: {said}");
        assert!(said.contains("fout[kind-differs]"), "{command}: {said}");
    }
    let rest = norm(&[
        "overview",
        "--workspace",
        &workspace,
        "--keep-going",
        "--format",
        "json",
    ]);
    let json: Value = serde_json::from_str(&rest.out).expect("JSON");
    assert_eq!(json["overviews"][0]["sent"]["counted"], 2);
}

#[test]
fn among_a_few_too_one_file_takes_no_picture_to_another_year() {
    let folder = Folder::new();
    let ids = ["oost", "west", "noord", "zuid"];
    for id in ids {
        folder.file(
            &format!("{id}-2025.yaml"),
            answers(id, "2025", "{status: voldoet}"),
        );
    }
    let workspace = folder.file("norm.toml", register("", &ids));
    let shown = || {
        let run = norm(&["overview", "--workspace", &workspace, "--format", "json"]);
        assert_eq!(run.code, 0, "{}", run.err);
        let json: Value = serde_json::from_str(&run.out).expect("JSON");
        json["overviews"][0]["measurement"]["id"]
            .as_str()
            .map(str::to_owned)
    };
    folder.file(
        "oost-2072.yaml",
        answers("oost", "2072", "{status: voldoet}"),
    );
    assert_eq!(shown().as_deref(), Some("2025"));
    folder.file(
        "west-2072.yaml",
        answers("west", "2072", "{status: voldoet}"),
    );
    assert_eq!(shown().as_deref(), Some("2072"));
}

#[test]
fn a_diff_of_folders_has_styles_on_a_terminal_only() {
    let args = ["diff", "examples/province/2025", "examples/province/2026"];
    let run = norm(&[&args[..], &["--color", "never"]].concat());
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(!run.out.contains('\u{1b}'), "styles in a pipe");
    let styled = norm(&[&args[..], &["--color", "always"]].concat());
    assert!(styled.out.contains('\u{1b}'), "no styles");
}

#[test]
fn an_agreement_is_named_beside_a_table_that_has_no_place_for_it() {
    let folder = Folder::new();
    let ids = ["a1", "a2", "a3", "a4", "a5", "a6"];
    for id in ids {
        folder.file(
            &format!("{id}.yaml"),
            answers(id, "2026", "{status: voldoet}"),
        );
    }
    let exact =
        "[overview]\nexact = {for = \"province\", agreed = 2026-01-01, ref = \"overleg 4\"}\n";
    let workspace = folder.file("norm.toml", register(exact, &ids));
    let csv = |audience| {
        norm(&[
            "overview",
            "--workspace",
            &workspace,
            "--format",
            "csv",
            "--for",
            audience,
        ])
    };
    assert!(csv("province").err.contains("overleg 4"));
    assert!(!csv("public").err.contains("overleg 4"));
}

#[test]
fn an_export_names_a_file_whose_region_is_not_that_of_the_register() {
    let folder = Folder::new();
    let text = answers("oost", "2026", "{status: voldoet}").replace("RIEC Oost", "RIEC Anders");
    folder.file("oost.yaml", text);
    let workspace = folder.file("norm.toml", register("", &["oost"]));
    let run = norm(&["export", "--workspace", &workspace]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(
        run.err
            .contains("regio “RIEC Anders”, in norm.toml “RIEC Oost”"),
        "{}",
        run.err
    );
    assert!(run.out.contains("\"RIEC Oost\"") && !run.out.contains("RIEC Anders"));
}

#[test]
fn a_baseline_that_is_not_before_the_measurement_is_told_without_an_empty_list() {
    let province = ["overview", "--workspace", "examples/province"];
    let asked = ["--measurement", "2025", "--baseline", "2026"];
    let run = norm(&[&province[..], &asked].concat());
    assert_eq!(run.code, 2);
    assert!(
        run.err.contains("er is geen meting van voor deze"),
        "{}",
        run.err
    );
}

#[test]
fn an_own_name_with_blanks_in_it_is_held_back_too() {
    let folder = Folder::new();
    let ids = ["gravenduin", "a2", "a3", "a4", "a5", "a6"];
    for (id, text) in ids
        .iter()
        .zip(["Graven duin zoekt hulp", "Wij ook", "", "", "", ""])
    {
        let answer = format!("{{status: voldoet, support: \"{text}\"}}");
        folder.file(&format!("{id}.yaml"), answers(id, "2026", &answer));
    }
    let workspace = folder.file("norm.toml", register("", &ids));
    let view = ["overview", "--view", "exchange", "--for", "province"];
    let run = norm(&[&view[..], &["--workspace", &workspace]].concat());
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.out.contains("Wij ook"), "{}", run.out);
    assert!(!run.out.contains("Graven duin"), "{}", run.out);
}

#[test]
fn who_is_in_a_region_of_which_nothing_is_told_is_not_in_the_figures() {
    let folder = Folder::new();
    let mut text = "norm = \"noord-holland@2025\"\n".to_owned();
    for at in 0..16 {
        let region = ["RIEC Oost", "RIEC West"][at / 8];
        text.push_str(&format!(
            "[[organisation]]\nid = \"o{at}\"\nname = \"Gemeente o{at}\"\nkind = \"gemeente\"\nregion = \"{region}\"\n"
        ));
        // Of the second region only five have sent.
        if at < 13 {
            let answers = answers(&format!("o{at}"), "2026", "{status: voldoet}");
            folder.file(&format!("o{at}.yaml"), answers.replace("RIEC Oost", region));
        }
    }
    let workspace = folder.file("norm.toml", text);
    let counted = |audience| {
        let args = ["overview", "--format", "json", "--for", audience];
        let run = norm(&[&args[..], &["--workspace", &workspace]].concat());
        assert_eq!(run.code, 0, "{}", run.err);
        let json: Value = serde_json::from_str(&run.out).expect("JSON");
        json["overviews"][0]["sent"]["counted"].as_u64()
    };
    assert_eq!(counted("region"), Some(13));
    assert_eq!(counted("province"), Some(8));
}
