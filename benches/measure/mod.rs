//! CPU, time and memory of other programs, as Linux tells them.

#![allow(unreachable_pub)]

use std::fs;
use std::io::Read as _;
use std::process::{Command, Stdio};
use std::time::Instant;

/// Two measurements that take turns: the least of each, and the median of their
/// ratios, for what else runs on the machine slows both of a turn alike.
pub fn beside(rounds: usize, one: impl Fn() -> f64, other: impl Fn() -> f64) -> (f64, f64, f64) {
    let turns: Vec<(f64, f64)> = (0..rounds).map(|_| (one(), other())).collect();
    let mut ratios: Vec<f64> = turns.iter().map(|(one, other)| one / other).collect();
    ratios.sort_by(f64::total_cmp);
    let least = |of: fn(&(f64, f64)) -> f64| turns.iter().map(of).fold(f64::MAX, f64::min);
    (
        least(|turn| turn.0),
        least(|turn| turn.1),
        ratios[rounds / 2],
    )
}

/// The least of some measurements: what it costs when nothing else runs.
fn least(rounds: usize, measure: impl Fn() -> f64) -> f64 {
    (0..rounds).map(|_| measure()).fold(f64::MAX, f64::min)
}

/// CPU seconds of one run, all threads together.
pub fn cpu(command: &mut Command) -> f64 {
    let before = children();
    run(command);
    children() - before
}

/// Seconds on the clock of one run.
pub fn wall(command: &mut Command) -> f64 {
    let start = Instant::now();
    run(command);
    start.elapsed().as_secs_f64()
}

/// Seconds on the clock of one run alone, and of two at the same time.
pub fn alone_and_together(command: impl Fn() -> Command) -> (f64, f64) {
    let alone = least(3, || wall(&mut command()));
    let both = least(3, || {
        let start = Instant::now();
        let mut one = silent(&mut command()).spawn().expect("a program");
        let mut other = silent(&mut command()).spawn().expect("a program");
        assert!(one.wait().expect("a program").success());
        assert!(other.wait().expect("a program").success());
        start.elapsed().as_secs_f64()
    });
    (alone, both)
}

/// The most memory of one run, in kB. The output comes when all the work is done, and
/// the pipe holds little of it: then the program waits for its reader, and is looked at.
pub fn memory(command: &mut Command) -> f64 {
    let mut child = silent(command)
        .stdout(Stdio::piped())
        .spawn()
        .expect("a program");
    let mut out = child.stdout.take().expect("its output");
    out.read_exact(&mut [0]).expect("some output");
    let status = fs::read_to_string(format!("/proc/{}/status", child.id())).expect("Linux");
    drop(out);
    child.wait().expect("its end");
    let line = status.lines().find(|line| line.starts_with("VmHWM"));
    let word = line.and_then(|line| line.split_whitespace().nth(1));
    word.and_then(|word| word.parse().ok()).expect("a number")
}

fn run(command: &mut Command) {
    let status = silent(command).status();
    assert!(status.expect("a program").success());
}

fn silent(command: &mut Command) -> &mut Command {
    command.stdout(Stdio::null()).stderr(Stdio::null())
}

/// CPU seconds of all children so far, in hundredths.
fn children() -> f64 {
    let stat = fs::read_to_string("/proc/self/stat").expect("Linux");
    let fields: Vec<&str> = stat
        .rsplit(')')
        .next()
        .unwrap_or_default()
        .split_whitespace()
        .collect();
    let ticks = |at: usize| -> f64 { fields[at].parse().expect("a number") };
    (ticks(13) + ticks(14)) / 100.0
}
