//! What fuzzing starts from and what it found, replayed.

#![cfg(feature = "office")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

#[path = "../fuzz/entry.rs"]
mod entry;

/// What a target does with bytes.
type Read = fn(&[u8]);

#[test]
fn seeds_and_what_fuzzing_found_are_read_without_a_panic() {
    let targets: [(&str, Read); 7] = [
        ("yaml", entry::yaml),
        ("toml", entry::toml),
        ("csv", entry::csv),
        ("workbook", entry::workbook),
        ("norm", entry::norm),
        ("template", entry::template),
        ("set", entry::set),
    ];
    for (target, read) in targets {
        let mut count = 0;
        for folder in ["fuzz/seeds", "fuzz/crashes"] {
            let Ok(files) = fs::read_dir(Path::new(folder).join(target)) else {
                continue;
            };
            for file in files {
                let path = file.expect("a file").path();
                read(&fs::read(&path).expect("bytes"));
                count += 1;
            }
        }
        assert!(count > 0, "{target} has no seeds");
    }
}

/// The versions of each package in a Cargo.lock, which cargo writes a line each.
fn versions(lock: &str) -> BTreeMap<String, Vec<String>> {
    let text = fs::read_to_string(lock).expect("a Cargo.lock");
    let mut versions = BTreeMap::<String, Vec<String>>::new();
    for package in text.split("[[package]]").skip(1) {
        let word = |key: &str| {
            let start = format!("{key} = \"");
            let line = package.lines().find_map(|line| line.strip_prefix(&start));
            line.expect(key).trim_end_matches('"').to_owned()
        };
        versions
            .entry(word("name"))
            .or_default()
            .push(word("version"));
    }
    versions
}

#[test]
fn the_targets_use_the_packages_of_the_program_in_its_versions() {
    let (own, fuzz) = (versions("Cargo.lock"), versions("fuzz/Cargo.lock"));
    for (name, versions) in &fuzz {
        let known = own.get(name);
        let is_known = |version| known.is_none_or(|known| known.contains(version));
        assert!(versions.iter().all(is_known), "{name}: {versions:?}");
    }
    let manifest = fs::read_to_string("Cargo.toml").expect("Cargo.toml");
    let (_, used) = manifest.split_once("\n[dependencies]\n").expect("packages");
    let used = used.split("\n[").next().expect("packages");
    for line in used.lines().filter(|line| line.contains(" = ")) {
        let key = line.split(' ').next().expect("a name");
        let name = if key == "serde_yaml" {
            "yaml_serde"
        } else {
            key
        };
        assert!(fuzz.contains_key(name) || line.starts_with('#'), "{name}");
    }
}
