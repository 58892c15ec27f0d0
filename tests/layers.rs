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
    "answers",
    "filling",
    "workspace",
    "schema",
    "assessment",
    "finding",
    "comparison",
    "gate",
    "overview",
    "render",
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
        let text = fs::read_to_string(&file).expect("a source file");
        for imported in imports(&text) {
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

#[test]
fn a_library_for_a_format_or_a_screen_is_used_in_one_place() {
    for (library, place) in [
        ("saphyr_parser", "src/document/yaml.rs"),
        ("toml::", "src/document/toml.rs"),
        ("rust_xlsxwriter", "src/export/xlsx.rs"),
        ("calamine", "src/workbook/read.rs"),
        ("quick_xml", "src/workbook/xml"),
        ("toml_parser", "src/document/toml_depth.rs"),
        ("zip::", "src/workbook/unpack.rs"),
        ("annotate_snippets", "src/render/problems.rs"),
        ("minijinja", "src/render/templates"),
        ("comfy_table", "src/render/page.rs"),
        ("sha2::", "src/digest.rs"),
        ("hmac::", "src/digest.rs"),
        ("csv_core", "src/document/csv.rs"),
        ("walkdir", "src/io/folder.rs"),
        ("glob::", "src/io/paths.rs"),
        ("percent_encoding", "src/render/notice/sarif.rs"),
        ("indicatif", "src/io/progress.rs"),
        ("rayon", "src/io/stream.rs"),
        ("clap_complete", "src/command/complete/mod.rs"),
        ("clap_mangen", "src/command/man.rs"),
        ("ctrlc", "src/io/leftovers.rs"),
        ("file_id", "src/io/inputs.rs"),
    ] {
        // A workbook is unpacked in one place, and packed again in another.
        let also = match library {
            "zip::" => "src/export/heights.rs",
            _ => place,
        };
        let mut used = false;
        for path in rust_files(Path::new("src")) {
            let text = fs::read_to_string(&path).expect("a source file");
            let uses = text.lines().any(|line| {
                line.trim_start().starts_with("use ")
                    && line.contains(library)
                    && !line.contains("super::")
            });
            let may = path.starts_with(place) || path.starts_with(also);
            assert!(may || !uses, "{} and {library}", path.display());
            used |= uses;
        }
        assert!(used, "nothing uses {library}: take it out");
    }
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

/// Parts named after `crate::` or `norm::` in code; comments do not count.
fn imports(text: &str) -> Vec<String> {
    let code = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    let mut found = Vec::new();
    for line in code {
        for (at, _) in line.match_indices("crate::") {
            let rest = &line[at + "crate::".len()..];
            let name: String = rest
                .chars()
                .take_while(|c| c.is_alphanumeric() || *c == '_')
                .collect();
            found.push(name);
        }
    }
    found
}
