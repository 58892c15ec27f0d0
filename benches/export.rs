//! What `norm export` costs over a province, in ratios of one run:
//! `cargo bench --bench export`. The files are made once, in `target/`. The script
//! beside this file is measured too, where `python3` has PyYAML with its C loader.

#![allow(clippy::print_stdout)]

mod made;
mod measure;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use measure::{alone_and_together, beside, cpu, memory, wall};
use norm::document::{Format, Source, parse};

/// Two measurements of each organisation.
const MEASUREMENTS: u16 = 2;
/// How often what is compared takes turns.
const ROUNDS: usize = 7;
const NORM_FILE: &str = "norms/noord-holland.yaml";

fn main() {
    let args: Vec<String> = env::args().collect();
    // The same binary is the bare parser, so that both are built alike.
    if let [_, flag, folder] = &args[..]
        && flag == "--bare"
    {
        bare(Path::new(folder));
        return;
    }
    let (few, some, many) = (province(22), province(1_710), province(17_100));
    println!("files of {} bytes on average\n", average(&some));
    same_rows_as_the_script(&few);
    costs(&some);
    grows_with(&many, &some);
    spreads_over_threads(&few, &some);
}

/// The CPU of one export, beside a bare parse, the script, and a norm read anew.
fn costs(some: &Path) {
    let parse = || cpu(&mut bare_of(some));
    let export = || cpu(&mut export_of(some, 1));
    let (exported, parsed, ratio) = beside(ROUNDS, export, parse);
    let micro = |seconds: f64| seconds / number(count(some)) * 1e6;
    let files = count(some);
    println!(
        "{:5.0} µs of CPU a file to read and parse {files}, one thread",
        micro(parsed)
    );
    println!(
        "{:5.0} µs of CPU a file to export them, one thread",
        micro(exported)
    );
    tell("export / read and parse", ratio, 1.35);
    let from_yaml = || cpu(export_of(some, 1).args(["--norms", "norms"]));
    let (_, _, ratio) = beside(3, from_yaml, export);
    tell("norm read from YAML / built in", ratio, 1.1);
    match script(some) {
        Some(_) => {
            let by_script = || cpu(&mut script(some).expect("the script"));
            let (_, _, ratio) = beside(3, export, by_script);
            tell("export / the script", ratio, 0.1);
        }
        None => println!("the script was not measured: pip install pyyaml, with its C loader"),
    }
}

/// Ten times the files: time and memory for each of them.
fn grows_with(many: &Path, some: &Path) {
    let (_, _, ratio) = beside(
        3,
        || cpu(&mut export_of(many, 1)),
        || cpu(&mut export_of(some, 1)),
    );
    let times = number(count(many)) / number(count(some));
    tell("time a file, 34,200 / 3,420", ratio / times, 1.15);
    let small = memory(&mut export_of(some, 1));
    let large = memory(&mut export_of(many, 1));
    tell("peak memory, one thread, kB", large, 24_000.0);
    let two = memory(&mut export_of(many, 2));
    tell("peak memory, two threads, kB", two, 40_000.0);
    let more = number(count(many) - count(some));
    tell(
        "bytes of memory a file more",
        (large - small) * 1024.0 / more,
        400.0,
    );
}

/// One thread against two, where two cores are free.
fn spreads_over_threads(few: &Path, some: &Path) {
    let (alone, together) = alone_and_together(|| bare_of(some));
    let probed = together / alone;
    println!("two at once / one alone          {probed:9.3}  (near 1 where two cores are free)");
    if probed > 1.25 {
        println!("two threads were not measured: no two cores were free");
        return;
    }
    let ratio = |folder: &Path, rounds| {
        let with = |threads| wall(&mut export_of(folder, threads));
        beside(rounds, || with(2), || with(1)).2
    };
    tell("two threads / one, 3,420 files", ratio(some, ROUNDS), 0.7);
    tell("two threads / one, 44 files", ratio(few, 41), 1.0);
}

fn tell(what: &str, found: f64, most: f64) {
    let verdict = if found <= most { "" } else { "  MISSED" };
    println!("{what:32} {found:9.3}  (at most {most}){verdict}");
}

fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).expect("a small number"))
}

/// A folder of made answers, made at most once.
fn province(organisations: usize) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("export-{organisations}"));
    if !folder.join("norm.toml").is_file() {
        let all = made::many(organisations);
        made::write(&folder, &all, MEASUREMENTS, made::SEED).expect("files");
    }
    folder
}

/// Every answers file in a folder, by name.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for year in made::FIRST_YEAR..made::FIRST_YEAR + MEASUREMENTS {
        let entries = fs::read_dir(folder.join(year.to_string())).expect("a folder");
        files.extend(entries.map(|entry| entry.expect("an entry").path()));
    }
    files.sort();
    files
}

fn count(folder: &Path) -> usize {
    files(folder).len()
}

fn average(folder: &Path) -> u64 {
    let sizes = files(folder)
        .into_iter()
        .map(|path| path.metadata().expect("a file").len());
    sizes.sum::<u64>() / u64::try_from(count(folder)).expect("a number of files")
}

/// Reads and parses every file into a located tree, and nothing else.
fn bare(folder: &Path) {
    for path in files(folder) {
        let text = fs::read_to_string(&path).expect("a file");
        let source = Source::new(&path.to_string_lossy(), text, Format::Yaml);
        assert!(parse(&source).root.is_some());
    }
}

fn bare_of(folder: &Path) -> Command {
    let mut command = Command::new(env::current_exe().expect("this program"));
    command.arg("--bare").arg(folder);
    command
}

fn export_of(folder: &Path, threads: usize) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_norm"));
    command.arg("export");
    for year in made::FIRST_YEAR..made::FIRST_YEAR + MEASUREMENTS {
        command.arg(folder.join(year.to_string()).join("*.yaml"));
    }
    command.env("RAYON_NUM_THREADS", threads.to_string());
    command
}

fn script(folder: &Path) -> Option<Command> {
    let loader = Command::new("python3")
        .args(["-c", "import yaml; yaml.CSafeLoader"])
        .output();
    loader.ok()?.status.success().then(|| {
        let mut command = Command::new("python3");
        command.arg("benches/export.py").arg(NORM_FILE).arg(folder);
        command
    })
}

/// The script does the same: all but the findings, which it does not compute.
fn same_rows_as_the_script(folder: &Path) {
    let Some(mut script) = script(folder) else {
        return;
    };
    let rows = |command: &mut Command| -> Vec<csv::StringRecord> {
        let out = command.output().expect("a program").stdout;
        let mut reader = csv::Reader::from_reader(&out[..]);
        let names = reader.headers().expect("names").clone();
        let but = names.iter().position(|name| name == "findings");
        let but = but.expect("a column of findings");
        let fields = |row: csv::StringRecord| -> csv::StringRecord {
            let other = row.iter().enumerate().filter(|(at, _)| *at != but);
            other.map(|(_, field)| field).collect()
        };
        reader
            .records()
            .map(|row| fields(row.expect("a row")))
            .collect()
    };
    let (ours, theirs) = (rows(&mut export_of(folder, 1)), rows(&mut script));
    assert!(!ours.is_empty());
    assert_eq!(ours.len(), theirs.len());
    for (ours, theirs) in ours.iter().zip(&theirs) {
        assert_eq!(ours, theirs);
    }
}
