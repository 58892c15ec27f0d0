//! A seeded generator of workspaces with invented organisations: the same seed
//! gives the same bytes. What the examples and the benchmarks run on.

#![allow(dead_code, unreachable_pub, unused_imports)]

mod answer;
mod cast;
mod file;
mod random;
mod texts;

use std::fs;
use std::io;
use std::path::Path;

pub use cast::{Organisation, example, many};
use file::History;
use norm::library::EMBEDDED;
use norm::norm::Norm;

/// The year of the first measurement.
pub const FIRST_YEAR: u16 = 2025;

/// The seed of everything, where nobody names another.
pub const SEED: u64 = 2025;

/// Writes `norm.toml` and a folder for every measurement; gives how many answers
/// files were written.
///
/// # Errors
/// When a folder or a file cannot be written.
pub fn write(
    out: &Path,
    organisations: &[Organisation],
    measurements: u16,
    seed: u64,
) -> io::Result<usize> {
    let years: Vec<u16> = (0..measurements)
        .map(|number| FIRST_YEAR + number)
        .collect();
    for year in &years {
        fs::create_dir_all(out.join(year.to_string()))?;
    }
    fs::write(out.join("norm.toml"), cast::register(organisations, &years))?;
    let norms: Vec<Norm> = EMBEDDED.iter().map(|embedded| embedded.norm()).collect();
    let mut written = 0;
    for organisation in organisations {
        let norm = norms
            .iter()
            .find(|norm| organisation.norm.starts_with(&norm.id));
        let norm = norm.expect("a built-in norm");
        let mut history = History::new(organisation, norm, seed);
        for year in &years {
            let text = history.next(*year);
            if organisation.sends_in(*year) {
                let folder = out.join(year.to_string());
                fs::write(folder.join(format!("{}.yaml", organisation.id)), text)?;
                written += 1;
            }
        }
    }
    Ok(written)
}
