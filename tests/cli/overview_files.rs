//! What an overview reads, keeps and documents.

use serde_json::Value;

use crate::common::{Folder, norm};
use crate::overview::{PROVINCE, json, marked, overview};

#[test]
fn a_broken_file_stops_the_overview_and_keep_going_says_how_many() {
    let (folder, workspace) = marked(false);
    folder.file(
        "o3.yaml",
        "norm: noord-holland@2025\nanswers: {9.9: {status: ja}}\n",
    );
    let output = folder.path("beeld.html");
    let output = output.to_str().expect("a path");
    let run = norm(&["--workspace", &workspace, "overview", "-o", output]);
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    assert!(
        run.err.contains("o3.yaml") && run.err.contains("unknown-requirement"),
        "{}",
        run.err
    );
    assert!(!folder.path("beeld.html").exists());
    let run = norm(&[
        "--workspace",
        &workspace,
        "overview",
        "-o",
        output,
        "--keep-going",
    ]);
    assert_eq!(run.code, 2);
    assert!(
        run.err.contains("7 bestanden gelezen, 6 gebruikt"),
        "{}",
        run.err
    );
    let html = std::fs::read_to_string(folder.path("beeld.html")).expect("an overview");
    assert!(html.contains("7 bestanden gelezen, 6 gebruikt"));
}

#[test]
fn pseudonyms_are_the_same_each_time_and_their_key_is_kept() {
    let (folder, workspace) = marked(false);
    let run = || {
        norm(&[
            "--workspace",
            &workspace,
            "overview",
            "--for",
            "region",
            "--pseudonyms",
            "--format",
            "csv",
        ])
    };
    let first = run();
    assert_eq!(first.code, 0, "{}", first.err);
    assert!(first.err.contains(".norm-key"), "{}", first.err);
    assert!(first.out.contains("\"organisatie-"), "{}", first.out);
    for told in ["NAAM-", "RIEC", "gemeente", "o3"] {
        let named = first
            .out
            .lines()
            .filter(|line| line.contains("\"organisation\","))
            .any(|line| line.contains(told));
        assert!(!named, "{told}");
    }
    let second = run();
    assert!(second.out == first.out, "the same names each time");
    assert_eq!(
        second.err, "niet gelezen: 2 verborgen bestanden of mappen\n",
        "the key is made once"
    );
    let key = std::fs::read_to_string(folder.path(".norm-key")).expect("a key");
    assert_eq!(key.trim().len(), 64);
    let ignored = std::fs::read_to_string(folder.path(".gitignore")).expect("a list");
    assert_eq!(ignored, ".norm-key\n");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let path = folder.path(".norm-key");
        let mode = std::fs::metadata(&path)
            .expect("a key")
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600);
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o644)).expect("a mode");
        let open = run();
        assert_eq!(open.code, 2);
        assert!(open.err.contains("chmod 600"), "{}", open.err);
    }
    std::fs::remove_file(folder.path(".norm-key")).expect("no key");
    assert_ne!(run().out, first.out, "another key, other pseudonyms");
    let refused = norm(&["--workspace", &workspace, "overview", "--pseudonyms"]);
    assert_eq!(refused.code, 2);
}

#[test]
fn every_key_of_the_json_and_every_column_is_documented() {
    let told = std::fs::read_to_string("docs/overview-json.md").expect("the document");
    let mut keys = Vec::new();
    for args in [
        &["--for", "region"][..],
        &[],
        &["--view", "submissions"],
        &["--view", "exchange"],
        &["--view", "evaluation"],
        &["--view", "agenda"],
    ] {
        collect(&json(args), &mut keys);
    }
    keys.sort_unstable();
    keys.dedup();
    for key in keys {
        assert!(
            told.contains(&format!("`{key}`")),
            "{key} is not in docs/overview-json.md"
        );
    }
    let told = std::fs::read_to_string("docs/overview.md").expect("the document");
    let csv = overview(&["--format", "csv"]).out;
    for column in csv.lines().next().expect("a header").split(',') {
        let column = column.trim_matches('"');
        assert!(
            told.contains(&format!("`{column}`")),
            "{column} is not in docs/overview.md"
        );
    }
}

fn collect(value: &Value, keys: &mut Vec<String>) {
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                keys.push(key.clone());
                collect(value, keys);
            }
        }
        Value::Array(list) => list.iter().for_each(|value| collect(value, keys)),
        _ => {}
    }
}

#[test]
fn the_commands_of_the_documents_work() {
    let text = std::fs::read_to_string("docs/overview.md").expect("the document");
    let commands = text
        .lines()
        .filter_map(|line| line.strip_prefix("norm overview"));
    let mut run_any = false;
    for command in commands {
        let folder = Folder::new();
        let at = folder.path("x");
        let words = command
            .split('#')
            .next()
            .unwrap_or_default()
            .split_whitespace();
        let mut args = vec![
            "--workspace".to_owned(),
            PROVINCE.to_owned(),
            "overview".to_owned(),
        ];
        let mut output = false;
        for word in words {
            args.push(match output {
                true => format!("{}-{word}", at.display()),
                false => word.to_owned(),
            });
            output = word == "-o";
        }
        if args
            .iter()
            .any(|word| word == "--pseudonyms" || word == "--record")
        {
            continue; // They write in the workspace; tests of their own run them.
        }
        let args: Vec<&str> = args.iter().map(String::as_str).collect();
        let run = norm(&args);
        assert_eq!(run.code, 0, "{args:?}: {}", run.err);
        run_any = true;
    }
    assert!(run_any);
}

#[test]
fn a_text_in_a_file_has_no_styles_of_a_terminal() {
    let folder = Folder::new();
    let path = folder.path("beeld.txt");
    let file = path.to_str().expect("a path");
    let run = norm(&["--workspace", "examples/province", "overview", "-o", file]);
    assert_eq!(run.code, 0, "{}", run.err);
    let text = std::fs::read_to_string(&path).expect("a text");
    assert!(text.starts_with("Noord-Hollandse"), "{text}");
    assert!(!text.contains('\u{1b}'), "{text}");
}
