//! What `norm export` costs over a province, in ratios of one run:
//! `cargo bench --bench export`. The files are made once, in `target/`. The script
//! beside this file is measured too, where `python3` has PyYAML with its C loader.

#![allow(clippy::print_stdout)]

mod made;
mod measure;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use measure::{alone_and_together, cpu, least, memory, wall};
use norm::document::{Format, Source, parse};

/// Two measurements of each organisation.
const MEASUREMENTS: u16 = 2;
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
    let one = costs(&some);
    grows_with(&many, one);
    spreads_over_threads(&few, &some);
}

/// The CPU of one export, beside a bare parse and the script; gives that of the export.
fn costs(some: &Path) -> f64 {
    let (mut parse, mut export, mut from_yaml) = (f64::MAX, f64::MAX, f64::MAX);
    for _ in 0..5 {
        parse = parse.min(cpu(&mut bare_of(some)));
        export = export.min(cpu(&mut export_of(some, 1)));
        from_yaml = from_yaml.min(cpu(export_of(some, 1).args(["--norms", "norms"])));
    }
    let files = f64::from(u32::try_from(count(some)).expect("a number of files"));
    let micro = |seconds: f64| seconds / files * 1e6;
    let (parsed, exported) = (micro(parse), micro(export));
    println!("read and parse             {parsed:7.0} µs of CPU a file, {files} files, one thread");
    println!("norm export                {exported:7.0} µs of CPU a file, one thread");
    tell("export / read and parse", export / parse, 1.35);
    println!(
        "a norm read from YAML costs {:.1} ms a batch more: once, not once a file",
        (from_yaml - export) * 1e3
    );
    match script(some) {
        Some(mut script) => tell("export / the script", export / cpu(&mut script), 0.1),
        None => println!("the script was not measured: pip install pyyaml, with its C loader"),
    }
    export
}

/// Ten times the files: time and memory for each of them.
fn grows_with(many: &Path, some_cpu: f64) {
    let many_cpu = least(2, || cpu(&mut export_of(many, 1)));
    tell(
        "time a file, 34,200 / 3,420",
        many_cpu / some_cpu / 10.0,
        1.15,
    );
    let some = many.with_file_name("export-1710");
    let small = memory(&mut export_of(&some, 1));
    for (threads, most) in [(1, 24_000.0), (2, 40_000.0)] {
        let large = memory(&mut export_of(many, threads));
        tell(
            &format!("peak memory, {threads} thread(s), kB"),
            large,
            most,
        );
    }
    let grown = (memory(&mut export_of(many, 1)) - small) * 1024.0;
    let more = f64::from(u32::try_from(count(many) - count(&some)).expect("a number"));
    tell("memory for each file more, bytes", grown / more, 400.0);
}

/// One thread against two, where two cores are free.
fn spreads_over_threads(few: &Path, some: &Path) {
    let (alone, together) = alone_and_together(|| bare_of(some));
    println!(
        "two at once / one alone    {:7.2}  (two free cores: near 1)",
        together / alone
    );
    if together / alone > 1.25 {
        println!("two threads were not measured: no two cores were free");
        return;
    }
    let of = |folder: &Path, threads| least(7, || wall(&mut export_of(folder, threads)));
    tell(
        "two threads / one, 3,420 files",
        of(some, 2) / of(some, 1),
        0.7,
    );
    tell("two threads / one, 44 files", of(few, 2) / of(few, 1), 1.0);
}

fn tell(what: &str, found: f64, most: f64) {
    let verdict = if found <= most { "" } else { "  MISSED" };
    println!("{what:32} {found:9.3}  (at most {most}){verdict}");
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
