//! Each part imports only parts to its left.

use std::fs;
use std::path::{Path, PathBuf};

const LAYERS: &[&str] = &[
    "lang",
    "digest",
    "problem",
    "document",
    "workbook",
    "norm",
    "library",
    "crosswalk",
    "labels",
    "answers",
    "filling",
    "workspace",
    "schema",
    "assessment",
    "form",
    "finding",
    "comparison",
    "gate",
    "overview",
    "plan",
    "render",
    "word",
    "export",
    "cli",
    "io",
    "command",
    "main",
];

#[test]
fn every_part_imports_only_parts_to_its_left() {
    let mut seen = Vec::new();
    for file in rust_files(Path::new("src")) {
        let part = part_of(&file);
        let Some(layer) = LAYERS.iter().position(|layer| *layer == part) else {
            assert_eq!(part, "lib", "{} belongs to no layer", file.display());
            continue;
        };
        seen.push(layer);
        for imported in imports(&code(&file)) {
            let other = LAYERS.iter().position(|layer| *layer == imported);
            let other =
                other.unwrap_or_else(|| panic!("{}: unknown part {imported}", file.display()));
            assert!(
                other <= layer,
                "{}: {part} imports {imported}",
                file.display()
            );
        }
    }
    seen.sort_unstable();
    seen.dedup();
    assert_eq!(seen.len(), LAYERS.len(), "a layer has no files");
}

/// What is told beside a norm never reaches a status, a count or a verdict of it.
#[test]
fn what_counts_and_judges_knows_nothing_of_what_stands_beside_a_norm() {
    const COUNTING: &[&str] = &["assessment", "finding", "comparison", "gate", "overview"];
    const BESIDE: &[&str] = &["crosswalk"];
    for file in rust_files(Path::new("src")) {
        let part = part_of(&file);
        let counts = COUNTING.contains(&part.as_str());
        for imported in imports(&code(&file)).into_iter().filter(|_| counts) {
            assert!(
                !BESIDE.contains(&imported.as_str()),
                "{}: {part} imports {imported}",
                file.display()
            );
        }
    }
}

/// Where each package may be used: a file, or a folder with all in it. What is used
/// everywhere (`serde`, `jiff`) has no place of its own.
const PLACES: &[(&str, &[&str])] = &[
    ("annotate_snippets", &["src/render/problems.rs"]),
    (
        "anstream",
        &["src/main.rs", "src/command/mod.rs", "src/io/write.rs"],
    ),
    ("anstyle", &["src/render/page.rs"]),
    ("any_ascii", &["src/lang/names.rs"]),
    ("calamine", &["src/workbook/read.rs"]),
    ("clap", &["src/cli", "src/command"]),
    ("clap_complete", &["src/command/completions/mod.rs"]),
    ("clap_mangen", &["src/command/man.rs"]),
    ("comfy_table", &["src/render/page.rs"]),
    ("csv_core", &["src/document/csv.rs"]),
    ("ctrlc", &["src/io/leftovers.rs"]),
    ("encoding_rs", &["src/io/content.rs"]),
    ("file_id", &["src/io/inputs.rs"]),
    ("flate2", &["src/word/picture.rs"]),
    ("getrandom", &["src/io/key.rs"]),
    ("glob", &["src/io/paths.rs"]),
    ("hex", &["src/digest.rs", "src/io/key.rs"]),
    ("hmac", &["src/digest.rs"]),
    ("indicatif", &["src/io/progress.rs"]),
    ("jiff", &["src"]),
    ("minijinja", &["src/render/templates"]),
    ("percent_encoding", &["src/render/notice/sarif.rs"]),
    ("postcard", &["src/library.rs"]),
    ("pulldown_cmark", &["src/word/blocks.rs"]),
    ("quick_xml", &["src/workbook/xml"]),
    ("rayon", &["src/io/threads.rs"]),
    ("roxmltree", &["src/word"]),
    ("rust_xlsxwriter", &["src/form/sheets/xlsx.rs"]),
    ("saphyr_parser", &["src/document/yaml.rs"]),
    ("serde", &["src"]),
    // A view to JSON, a schema, and whether JSON that is there is ours.
    (
        "serde_json",
        &[
            "src/command",
            "src/schema",
            "src/render/notice",
            "src/io/output_kind.rs",
            "src/io/stop.rs",
        ],
    ),
    ("serde_yaml", &["src/command/assess.rs", "src/io/stop.rs"]),
    ("sha2", &["src/digest.rs"]),
    (
        "strsim",
        &[
            "src/problem/nearest.rs",
            "src/form/read/likeness.rs",
            "src/io/likeness.rs",
        ],
    ),
    ("tempfile", &["src/io"]),
    ("terminal_size", &["src/io/context.rs"]),
    (
        "textwrap",
        &[
            "src/render/page.rs",
            "src/render/wrapped.rs",
            "src/filling/empty.rs",
        ],
    ),
    (
        "toml",
        &[
            "src/document/toml.rs",
            "src/document/toml_duplicate.rs",
            "src/document/toml_tree.rs",
        ],
    ),
    (
        "toml_parser",
        &["src/document/toml_depth.rs", "src/document/toml_slip.rs"],
    ),
    ("walkdir", &["src/io/folder.rs"]),
    // A workbook is unpacked in one place, and packed again in another.
    (
        "zip",
        &[
            "src/workbook/unpack.rs",
            "src/form/sheets/heights.rs",
            "src/word/parts.rs",
        ],
    ),
];

#[test]
fn a_package_is_used_where_it_belongs_and_nowhere_else() {
    let files: Vec<(PathBuf, String)> = rust_files(Path::new("src"))
        .into_iter()
        .map(|path| {
            let text = code(&path);
            (path, text)
        })
        .collect();
    for (package, places) in PLACES {
        let using = files.iter().filter(|(_, text)| uses(text, package));
        let using: Vec<&PathBuf> = using.map(|(path, _)| path).collect();
        for path in &using {
            let may = places.iter().any(|place| path.starts_with(place));
            assert!(may, "{} uses {package}", path.display());
        }
        for place in *places {
            let is_used = using.iter().any(|path| path.starts_with(place));
            assert!(is_used, "{package} is not used in {place}: take it out");
        }
    }
}

#[test]
fn every_package_has_its_place() {
    let manifest = fs::read_to_string("Cargo.toml").expect("a manifest");
    let mut sections = manifest.split("\n[").filter(|section| {
        section.starts_with("dependencies]") || section.contains(".dependencies]\n")
    });
    let mut named: Vec<String> = sections
        .by_ref()
        .flat_map(|section| section.lines().skip(1))
        .filter_map(|line| Some(line.split_once(" = ")?.0.trim().replace('-', "_")))
        .filter(|name| !name.starts_with('#'))
        .collect();
    named.sort_unstable();
    // One may be asked again for a target, with more of it.
    named.dedup();
    let placed: Vec<&str> = PLACES.iter().map(|(package, _)| *package).collect();
    assert_eq!(named, placed);
}

#[test]
fn only_io_touches_the_disk() {
    const DISK: &[&str] = &[
        "fs::",
        "::fs;",
        "File::open",
        "File::create",
        "OpenOptions",
        ".is_dir()",
        ".is_file()",
        ".is_symlink()",
        ".exists()",
        ".try_exists()",
        ".metadata()",
        ".symlink_metadata()",
        ".canonicalize()",
        ".read_dir()",
        ".read_link()",
        "current_dir",
        "home_dir",
        "temp_dir",
        "std::env::",
    ];
    // The words that were typed, and the language that is told before anything else.
    const ENVIRONMENT: &[&str] = &["src/main.rs", "src/cli/help_language.rs"];
    let mut seen = 0;
    for path in rust_files(Path::new("src")) {
        let text = code(&path);
        for word in DISK.iter().filter(|word| text.contains(**word)) {
            // A part of a workbook may be a folder too.
            let packed = *word == ".is_dir()" && path.ends_with("sheets/heights.rs");
            let told = *word == "std::env::" && ENVIRONMENT.iter().any(|file| path.ends_with(file));
            let may = path.starts_with("src/io") || packed || told;
            assert!(may, "{}: {word}", path.display());
            seen += 1;
        }
    }
    assert!(seen > 20, "{seen}");
}

#[test]
fn a_path_is_shown_in_one_form() {
    for path in rust_files(Path::new("src")) {
        let own = path.ends_with("io/path_text.rs");
        assert_eq!(
            code(&path).contains(".display()"),
            own,
            "{}",
            path.display()
        );
    }
}

#[test]
fn no_path_leads_out_of_a_part_by_super() {
    for path in rust_files(Path::new("src")) {
        let inside = path.strip_prefix("src").expect("a source file");
        let is_top = path.file_stem().is_some_and(|stem| stem == "mod");
        let depth = inside.components().count() - usize::from(is_top);
        let text = code(&path);
        let (own, tests) = text.split_once("#[cfg(test)]\nmod ").unwrap_or((&text, ""));
        for (code, depth) in [(own, depth), (tests, depth + 1)] {
            let too_far = "super::".repeat(depth);
            assert!(!code.contains(&too_far), "{}: {too_far}", path.display());
        }
    }
}

/// A file without its comments.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).expect("a source file");
    let lines = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    lines.map(|line| format!("{line}\n")).collect()
}

/// Whether code names a package, in a `use` or a path; a module of that name is none.
fn uses(code: &str, package: &str) -> bool {
    if code.contains(&format!("mod {package};")) {
        return false;
    }
    let is_name = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
    code.match_indices(package).any(|(at, _)| {
        let rest = &code[at + package.len()..];
        !code[..at].ends_with(is_name) && rest.starts_with("::")
            || code[..at].ends_with("use ") && rest.starts_with([';', ' '])
    })
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        match path.is_dir() {
            true => files.extend(rust_files(&path)),
            false => files.push(path),
        }
    }
    files
}

fn part_of(file: &Path) -> String {
    let inside = file.strip_prefix("src").expect("a source file");
    let first = inside.components().next().expect("a part");
    first
        .as_os_str()
        .to_string_lossy()
        .trim_end_matches(".rs")
        .to_owned()
}

/// Parts named after `crate::` in code, in a `use` or a path; comments do not count.
fn imports(code: &str) -> Vec<String> {
    let rests = code
        .match_indices("crate::")
        .map(|(at, crate_)| &code[at + crate_.len()..]);
    let names = rests.map(|rest| {
        let name = rest
            .chars()
            .take_while(|c| c.is_alphanumeric() || *c == '_');
        name.collect()
    });
    names.collect()
}
