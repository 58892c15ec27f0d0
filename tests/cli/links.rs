//! Links: in documents they lead to something, and in outputs there are none to a place
//! that nobody has yet.

use std::fs;
use std::path::{Path, PathBuf};

use pulldown_cmark::{Event, Parser, Tag};

use crate::common::{Folder, norm};

/// The one place to fill in for who publishes this (CONTRIBUTING.md).
const TO_FILL_IN: &str = "publiccode.yml";

/// What an address looks like that is nobody's.
const NOBODYS: &[&str] = &[
    "example.org",
    "example.com",
    "example.net",
    "localhost",
    "example.invalid",
];

/// Addresses in what is written, all of them of somebody else: the schema of SARIF, the
/// names of languages of XML, and laws and sources that a norm names.
const KNOWN: &[&str] = &[
    "http://www.w3.org/",
    "https://docs.oasis-open.org/sarif/",
    "https://json-schema.org/",
];

fn files(folder: &str, ends: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in below(Path::new(folder)) {
        let name = entry.to_string_lossy();
        if ends.iter().any(|end| name.ends_with(end)) {
            found.push(entry);
        }
    }
    found
}

fn below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if path.is_dir() && name != "node_modules" {
            found.extend(below(&path));
        } else if path.is_file() {
            found.push(path);
        }
    }
    found
}

/// Documents for people at the top and in `docs` and `examples`.
fn documents() -> Vec<PathBuf> {
    let top = ["README.md", "ARCHITECTURE.md", "CHANGELOG.md"];
    let more = ["SECURITY.md", "CONTRIBUTING.md", ".ci/release/notes.md"];
    let mut found: Vec<PathBuf> = top.iter().chain(&more).map(PathBuf::from).collect();
    found.extend(files("docs", &[".md"]));
    found.extend(files("examples", &[".md"]));
    found
}

#[test]
fn a_link_of_a_document_leads_to_something() {
    let mut followed = 0;
    for document in documents() {
        let text = fs::read_to_string(&document).expect("a document");
        for event in Parser::new(&text) {
            let Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) = event
            else {
                continue;
            };
            let link = dest_url.to_string();
            if link.contains("://") || link.starts_with("mailto:") {
                continue;
            }
            let (path, place) = link.split_once('#').unwrap_or((&link, ""));
            let target = match path {
                "" => document.clone(),
                path => document.parent().expect("a folder").join(path),
            };
            let shown = format!("{}: {link}", document.display());
            assert!(target.exists(), "{shown}");
            if !place.is_empty() && target.extension().is_some_and(|end| end == "md") {
                let there = fs::read_to_string(&target).expect("a document");
                assert!(headings(&there).contains(&place.to_owned()), "{shown}");
            }
            followed += 1;
        }
    }
    assert!(followed > 60, "{followed}");
}

/// What a heading is called in a link, as the places where code is kept make it.
fn headings(text: &str) -> Vec<String> {
    let lines = text.lines().filter(|line| line.starts_with('#'));
    lines
        .map(|line| {
            let heading = line.trim_start_matches('#').trim().to_lowercase();
            let kept = heading
                .chars()
                .filter(|sign| sign.is_alphanumeric() || matches!(sign, ' ' | '-' | '_'));
            kept.collect::<String>().replace(' ', "-")
        })
        .collect()
}

#[test]
fn nothing_but_the_place_to_fill_in_names_an_address_that_is_nobodys() {
    let mut looked = documents();
    looked.push("Cargo.toml".into());
    looked.push(".gitlab-ci.yml".into());
    for folder in [".github", ".ci/release", "src", "templates", "norms"] {
        looked.extend(files(folder, &[""]));
    }
    looked.extend(files("web", &[".html", ".js", ".mjs", ".css", ".json"]));
    looked.extend(files(
        "examples",
        &[".html", ".yaml", ".toml", ".yml", ".txt"],
    ));
    assert!(looked.len() > 200, "{}", looked.len());
    for path in looked {
        let Ok(text) = fs::read_to_string(&path) else {
            continue;
        };
        for address in NOBODYS {
            assert!(!text.contains(address), "{}: {address}", path.display());
        }
    }
    let place = fs::read_to_string(TO_FILL_IN).expect("the place");
    let urls = place.lines().filter(|line| line.starts_with("url: "));
    assert_eq!(urls.count(), 1);
    let told = fs::read_to_string("CONTRIBUTING.md").expect("the document");
    assert!(told.contains("`url` and `maintenance.contacts` in [publiccode.yml]"));
}

/// Who publishes it stands in one place, so a package tells nothing of it either.
#[test]
fn the_package_names_no_place_of_its_own() {
    let text = fs::read_to_string("Cargo.toml").expect("the package");
    for key in ["homepage", "repository", "documentation"] {
        let line = text.lines().find(|line| line.starts_with(key));
        assert_eq!(line, None);
    }
}

/// Who builds the package builds it without the rest of this folder.
#[test]
fn the_package_holds_every_file_that_is_built_in() {
    let text = fs::read_to_string("Cargo.toml").expect("the package");
    let included = text.lines().find(|line| line.starts_with("include = "));
    let included = included.expect("what the package holds");
    let mut built_in = 0;
    for file in files("src", &["rs"]) {
        let code = fs::read_to_string(&file).unwrap_or_default();
        for (at, start) in code.match_indices("include_str!(\"../") {
            let rest = &code[at + start.len()..];
            let path = rest.split('"').next().unwrap_or_default();
            let path = path.trim_start_matches("../");
            let folder = path.split('/').next().unwrap_or_default();
            let holds = [folder, path].map(|name| included.contains(&format!("\"/{name}\"")));
            assert!(holds.contains(&true), "the package lacks {path}");
            built_in += 1;
        }
    }
    assert!(built_in > 30, "{built_in} files");
}

#[test]
fn no_output_holds_an_address_of_ours() {
    let folder = Folder::new();
    let csv = folder.path("antwoorden.csv").display().to_string();
    let answers = "examples/waterkant-2026.yaml";
    let province = ["--workspace", "examples/province"];
    let mut written = String::new();
    for lang in ["nl", "en"] {
        let runs: &[&[&str]] = &[
            &["report", answers, "--format", "html"],
            &["report", answers, "--format", "markdown"],
            &["report", answers, "--for", "public", "--format", "html"],
            &["assess", answers, "--format", "sarif", "--fail-on", "gap"],
            &["assess", answers, "--format", "junit"],
            &["assess", answers, "--format", "json"],
            &["validate", "examples/fouten.yaml", "--format", "gitlab"],
            &["schema", "answers"],
            &["explain", "no-reason"],
            &["--help"],
            &["man"],
            &["convert", answers, &csv, "--replace", "--with-private"],
        ];
        for args in runs {
            let args = [&["--lang", lang], *args].concat();
            let done = norm(&args);
            assert!(done.code < 2, "{args:?}: {}", done.err);
            written += &(done.out + &done.err);
        }
        let view = [
            "overview",
            "--norm",
            "noord-holland",
            "--for",
            "region",
            "--format",
            "html",
        ];
        let done = norm(&[&["--lang", lang], &province[..], &view[..]].concat());
        assert_eq!(done.code, 0, "{}", done.err);
        written += &done.out;
    }
    written += &fs::read_to_string(&csv).expect("the table");
    let sources = files("norms", &[".yaml"]);
    let sources: String = sources
        .iter()
        .map(|path| fs::read_to_string(path).expect("a norm"))
        .collect();
    let mut seen = 0;
    for (at, _) in written.match_indices("://") {
        let scheme = written[..at].rfind(|sign: char| !sign.is_ascii_alphabetic());
        let rest = &written[scheme.map_or(0, |at| at + 1)..];
        let end = rest.find(|sign: char| sign.is_whitespace() || "\"'<>)\\".contains(sign));
        let address = &rest[..end.unwrap_or(rest.len())];
        let known = KNOWN.iter().any(|known| address.starts_with(known));
        assert!(
            known || sources.contains(address.trim_end_matches(['.', ','])),
            "{address}"
        );
        seen += 1;
    }
    assert!(seen > 3, "{seen}");
}
