//! What one cold `norm assess` costs, beside a bare parse of the same files and
//! a hello world. Prints ratios of this run: `cargo bench --bench cold`.

#![allow(clippy::print_stdout)]

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;
use std::{env, fs};

use norm::document::{Format, Source, parse};

const ROUNDS: usize = 7;
const RUNS: usize = 150;
const FILES: [&str; 2] = ["norms/noord-holland.yaml", "examples/waterkant-2025.yaml"];

fn main() {
    // The same binary is the bare parser, so that both are built alike.
    if env::args().nth(1).as_deref() == Some("--bare") {
        bare();
        return;
    }
    let hello = hello();
    let norm = PathBuf::from(env!("CARGO_BIN_EXE_norm"));
    let itself = env::current_exe().expect("this program");
    let commands: [(&str, &Path, Vec<&str>); 3] = [
        ("hello world", &hello, vec![]),
        ("bare parse of norm and answers", &itself, vec!["--bare"]),
        ("norm assess", &norm, vec!["assess", FILES[1]]),
    ];
    let mut best = [f64::MAX; 3];
    for _ in 0..ROUNDS {
        for ((_, program, args), best) in commands.iter().zip(&mut best) {
            *best = best.min(cost(program, args));
        }
    }
    for ((name, _, _), best) in commands.iter().zip(best) {
        println!("{name:32} {:8.0} µs of CPU", best * 1e6);
    }
    println!(
        "norm assess / hello world        {:8.2}  (at most 8, aim 4)",
        best[2] / best[0]
    );
    println!(
        "norm assess / bare parse         {:8.2}  (at most 1.6)",
        best[2] / best[1]
    );
}

/// Reads and parses both files into located trees, and nothing else.
fn bare() {
    for file in FILES {
        let source = Source::new(
            file,
            fs::read_to_string(file).expect("a file"),
            Format::Yaml,
        );
        assert!(parse(&source).root.is_some());
    }
}

fn hello() -> PathBuf {
    let out = env::temp_dir().join("norm-bench-hello");
    let built = Command::new("rustc")
        .args(["-O", "benches/hello.rs", "-o"])
        .arg(&out)
        .status();
    assert!(built.expect("rustc").success());
    out
}

/// CPU seconds of one run, over many; wall time where the system does not tell.
fn cost(program: &Path, args: &[&str]) -> f64 {
    let (before, start) = (children(), Instant::now());
    for _ in 0..RUNS {
        let status = Command::new(program)
            .args(args)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
        assert!(status.expect("a program").success());
    }
    let spent = match (before, children()) {
        (Some(before), Some(after)) => after - before,
        _ => start.elapsed().as_secs_f64(),
    };
    spent / f64::from(u32::try_from(RUNS).expect("a small number"))
}

/// CPU seconds of all children so far, as Linux tells them (in hundredths).
fn children() -> Option<f64> {
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    let fields: Vec<&str> = stat.rsplit(')').next()?.split_whitespace().collect();
    let ticks: f64 = fields.get(13)?.parse::<f64>().ok()? + fields.get(14)?.parse::<f64>().ok()?;
    Some(ticks / 100.0)
}
