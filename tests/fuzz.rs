//! What fuzzing starts from and what it found, replayed.

#![cfg(feature = "xlsx")]

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
