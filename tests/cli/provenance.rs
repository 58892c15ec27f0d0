//! Where norms and settings come from is told: they may not be those of the program.

use std::fs;

use norm::digest::sha256;

use crate::common::{Folder, Run, command, norm, run};

const ANSWERS: &str = "examples/waterkant-2025.yaml";
const LATER: &str = "examples/waterkant-2026.yaml";

/// A folder with a norm that stands in for a built-in one, and the norm's hash.
fn replaced() -> (Folder, String) {
    let folder = Folder::new();
    fs::create_dir(folder.path("normen")).expect("a folder");
    let text = fs::read_to_string("norms/noord-holland.yaml").expect("a norm");
    let text = format!("# Eigen versie.\n{text}");
    folder.file("normen/noord-holland.yaml", &text);
    (folder, sha256(text.as_bytes()))
}

#[test]
fn a_norm_that_is_not_built_in_is_named_in_every_output_with_its_file_and_hash() {
    let (folder, hash) = replaced();
    let path = folder.path("normen");
    let norms = path.to_str().expect("a path");
    for args in [
        &["assess", ANSWERS][..],
        &["assess", ANSWERS, "--format", "json"],
        &["assess", ANSWERS, "--format", "yaml"],
        &[
            "report",
            LATER,
            "--baseline",
            ANSWERS,
            "--format",
            "markdown",
        ],
        &["report", LATER, "--for", "public", "--format", "html"],
        &["diff", ANSWERS, LATER],
        &["diff", ANSWERS, LATER, "--format", "json"],
        &["diff", ANSWERS, LATER, "--format", "markdown"],
        &["overview", ANSWERS],
        &["overview", ANSWERS, "--format", "json"],
        &["list"],
        &["show", "noord-holland"],
        &["show", "noord-holland", "2.3"],
        &["schema", "answers", "--norm", "noord-holland"],
    ] {
        let run = norm(&[&["--norms", norms], args].concat());
        let out = run.out.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(out.contains(&hash), "{args:?}: {}", run.out);
        assert!(out.contains("noord-holland.yaml"), "{args:?}: {}", run.out);
    }
    // What has no room for it, and all the rest, says so beside its result.
    for args in [
        &["export", ANSWERS][..],
        &["validate", ANSWERS],
        &["validate", ANSWERS, "--format", "gitlab"],
        &["share", ANSWERS],
        &["next", ANSWERS, "--date", "2026-04-15"],
    ] {
        let run = norm(&[&["--norms", norms], args].concat());
        let line = folder.plain(run.err.lines().next().unwrap_or(""));
        assert_eq!(
            line,
            format!(
                "noord-holland@2025 komt uit normen/noord-holland.yaml, in plaats van de ingebouwde norm (sha256 {hash})"
            ),
            "{args:?}"
        );
    }
}

#[test]
fn what_machines_and_people_take_over_names_the_norm_in_its_own_place() {
    let (folder, hash) = replaced();
    let path = folder.path("normen");
    let norms = path.to_str().expect("a path");
    let out = |args: &[&str]| {
        let run = norm(&[&["--norms", norms], args].concat());
        folder.plain(&run.out)
    };
    for command in [
        &["validate", ANSWERS][..],
        &["assess", ANSWERS],
        &["diff", ANSWERS, LATER],
    ] {
        let form = |format: &str| out(&[command, &["--format", format]].concat());
        let log: serde_json::Value = serde_json::from_str(&form("sarif")).expect("JSON");
        let wanted = serde_json::json!([{"norm": "noord-holland@2025", "file": "normen/noord-holland.yaml", "sha256": hash}]);
        assert_eq!(log["runs"][0]["properties"]["norms"], wanted, "{command:?}");
        let text = form("junit");
        let xml = roxmltree::Document::parse(&text).expect("XML");
        let suites = xml
            .descendants()
            .filter(|node| node.has_tag_name("testsuite"));
        for suite in suites {
            let first = suite.children().find(roxmltree::Node::is_element);
            let properties = first.expect("an element").children();
            let properties: Vec<_> = properties
                .filter(roxmltree::Node::is_element)
                .map(|one| (one.attribute("name"), one.attribute("value")))
                .collect();
            let wanted = [
                ("norm.noord-holland@2025.file", "normen/noord-holland.yaml"),
                ("norm.noord-holland@2025.sha256", hash.as_str()),
            ];
            assert_eq!(
                properties,
                wanted.map(|(name, value)| (Some(name), Some(value)))
            );
        }
        assert_eq!(
            form("github").lines().next(),
            Some(&*format!(
                "::notice title=norm::noord-holland@2025 komt uit normen/noord-holland.yaml, in plaats van de ingebouwde norm (sha256 {hash})"
            )),
            "{command:?}"
        );
    }
    // What people go on with says it as a comment; a column of its own says it in a table.
    let comment = format!("\n# Norm: noord-holland@2025 uit noord-holland.yaml, sha256 {hash}.\n");
    for args in [
        &["share", ANSWERS][..],
        &["next", ANSWERS, "--date", "2026-04-15"],
        &["convert", ANSWERS],
        &["init", "noord-holland", "--kind", "gemeente", "--name", "A"],
    ] {
        for ending in ["yaml", "toml"] {
            let file = folder.path(&format!("{}.{ending}", args[0]));
            let file = file.to_str().expect("a path");
            let to: &[&str] = match args[0] {
                "convert" => &[file],
                _ => &["-o", file],
            };
            out(&[args, to].concat());
            let text = fs::read_to_string(file).expect("a file");
            assert!(text.contains(&comment), "{file}: {text}");
        }
    }
    for layout in ["long", "criteria", "wide", "themes", "findings"] {
        let table = out(&["export", ANSWERS, "--layout", layout]);
        let mut reader = csv::Reader::from_reader(table.as_bytes());
        let names = reader.headers().expect("names").clone();
        let at = |name: &str| names.iter().position(|one| one == name).expect("a column");
        let line = reader.records().next().expect("a line").expect("a line");
        assert_eq!(&line[at("norm_file")], "noord-holland.yaml", "{layout}");
        assert_eq!(&line[at("norm_sha256")], hash, "{layout}");
    }
    let built_in = norm(&["export", ANSWERS]).out;
    assert!(!built_in.contains("noord-holland.yaml"), "{built_in}");
}

#[test]
fn a_course_ends_with_all_its_files_and_their_hashes() {
    let folder = Folder::new();
    let text = fs::read_to_string(ANSWERS).expect("an example");
    let files = ["2024", "2025", "2026"].map(|year| {
        let text = text.replace("date: 2025-04-15", &format!("date: {year}-04-15"));
        let text = text.replace("id: \"2025\"", &format!("id: \"{year}\""));
        folder.file(&format!("{year}.yaml"), text)
    });
    let args = [&["diff"][..], &files.each_ref().map(String::as_str)].concat();
    let run = norm(&args);
    let closing: String = files
        .iter()
        .map(|file| {
            let hash = sha256(&fs::read(file).expect("a file"));
            format!("Bron: {file}\nsha256: {hash}\n")
        })
        .collect();
    let [out, closing] = [&run.out, &closing].map(|text| folder.plain(text));
    assert!(out.contains(&closing), "{out}");
    // Council and inhabitants see no hash of a source.
    let public = norm(&[&args[..], &["--for", "public"]].concat());
    assert!(!public.out.contains("sha256"), "{}", public.out);
}

#[test]
fn a_built_in_norm_needs_no_such_line() {
    for args in [
        &["assess", ANSWERS][..],
        &["export", ANSWERS],
        &["list"],
        &["schema", "answers", "--norm", "noord-holland"],
    ] {
        let run = norm(args);
        assert!(!run.err.contains("sha256"), "{args:?}: {}", run.err);
        assert!(!run.out.contains("noord-holland.yaml"), "{args:?}");
    }
}

/// A folder with settings that stop every command, and a folder below it.
fn above() -> Folder {
    let folder = Folder::new();
    fs::create_dir_all(folder.path("onder/diep")).expect("a folder");
    folder.file("norm.toml", "norm = \"flevoland@2.0\"\n");
    folder
}

/// `norm show` without a norm: that of the settings, if they are found.
fn shown(folder: &Folder, home: &str) -> Run {
    let mut asked = command(&["show"]);
    asked
        .current_dir(folder.path("onder/diep"))
        .env("HOME", folder.path(home));
    run(&mut asked)
}

#[test]
fn settings_above_the_working_folder_are_told() {
    let run = shown(&above(), "elders");
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.out.starts_with("Flevolandse Norm 2.0"));
    assert_eq!(
        run.err,
        "instellingen uit ../../norm.toml, in een map hierboven\n"
    );
}

#[test]
fn settings_are_looked_for_up_to_the_repository_and_to_home() {
    let folder = above();
    assert_eq!(shown(&folder, "onder").code, 2);
    fs::create_dir(folder.path("onder/.git")).expect("a folder");
    let run = shown(&folder, "elders");
    assert_eq!(run.code, 2);
    assert!(run.err.contains("noem een norm"), "{}", run.err);
    // At the top of the repository itself they are found.
    folder.file("onder/norm.toml", "norm = \"flevoland@2.0\"\n");
    assert_eq!(shown(&folder, "elders").code, 0);
}

#[cfg(unix)]
#[test]
fn home_stops_the_search_also_where_it_is_a_link() {
    let folder = above();
    std::os::unix::fs::symlink(folder.path("onder"), folder.path("thuis")).expect("a link");
    let run = shown(&folder, "thuis");
    assert_eq!(run.code, 2, "{}", run.out);
    assert!(run.err.contains("noem een norm"), "{}", run.err);
}

#[cfg(unix)]
fn open(folder: &Folder, name: &str, mode: u32) {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(folder.path(name), fs::Permissions::from_mode(mode)).expect("a mode");
}

#[cfg(unix)]
#[test]
fn settings_where_everybody_may_write_are_not_taken_unless_they_are_named() {
    for (name, mode) in [("", 0o777), ("norm.toml", 0o666)] {
        let folder = above();
        open(&folder, name, mode);
        let found = shown(&folder, "elders");
        assert_eq!(found.code, 2, "{name}");
        assert!(
            found
                .err
                .starts_with("../../norm.toml wordt niet gebruikt: "),
            "{name}: {}",
            found.err
        );
        let mut asked = command(&["show", "--workspace", "../../norm.toml"]);
        let named = run(asked.current_dir(folder.path("onder/diep")));
        assert_eq!((named.code, named.err.as_str()), (0, ""), "{name}");
    }
}

#[cfg(unix)]
#[test]
fn norms_that_everybody_may_change_are_not_taken_from_settings_that_were_found() {
    for (name, mode) in [
        ("normen", 0o777),
        ("normen/noord-holland.yaml", 0o666),
        ("elders", 0o777),
    ] {
        let (folder, hash) = replaced();
        folder.file("norm.toml", "norms = \"normen\"\n");
        if name == "elders" {
            // The folder is a link to one that everybody may replace.
            fs::create_dir(folder.path("elders")).expect("a folder");
            fs::rename(folder.path("normen"), folder.path("elders/normen")).expect("moved");
            std::os::unix::fs::symlink("elders/normen", folder.path("normen")).expect("a link");
        }
        let asked = |args: &[&str]| {
            let mut asked = command(&[args, &["show", "noord-holland", "2.3"]].concat());
            run(asked.current_dir(folder.path("")))
        };
        assert!(asked(&[]).out.contains(&hash), "{name}");
        open(&folder, name, mode);
        let found = asked(&[]);
        assert!(
            found.err.starts_with("normen wordt niet gebruikt: ")
                && found.err.contains("--norms normen"),
            "{name}: {}",
            found.err
        );
        assert!(!found.out.contains(&hash), "{name}");
        for named in [["--norms", "normen"], ["--workspace", "norm.toml"]] {
            let named = asked(&named);
            assert!(named.out.contains(&hash), "{name}: {}", named.err);
        }
    }
}
