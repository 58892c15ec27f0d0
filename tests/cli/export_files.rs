//! Which files an export reads and how it writes: all or nothing.

use std::fs;

use crate::common::{Folder, command, program, run, waterkant};
use crate::export::{Read, WATERKANT, export};

#[test]
fn one_broken_file_stops_all_but_keep_going_writes_the_rest() {
    let folder = Folder::new();
    let good = folder.file("goed.yaml", waterkant("  \"2.1\": {status: voldoet}\n"));
    let bad = folder.file(
        "fout.yaml",
        waterkant("  \"9.9\": {status: voldoet}\n").replace("waterkant", "elders"),
    );
    let out = folder.file(
        "uit.csv",
        "\"norm\",\"norm_version\"\n\"van\",\"gisteren\"\n",
    );
    let stopped = export(&[&good, &bad, "-o", &out]);
    assert_eq!(stopped.code, 2);
    let said = folder.plain(&stopped.err);
    assert!(
        said.contains("fout[unknown-requirement]") && said.contains("fout.yaml:5:3"),
        "{said}"
    );
    assert!(
        said.contains("2 bestanden gelezen, 1 gebruikt") && said.contains("niets geschreven"),
        "{said}"
    );
    assert_eq!(
        fs::read_to_string(&out).expect("a file"),
        "\"norm\",\"norm_version\"\n\"van\",\"gisteren\"\n"
    );
    assert_eq!(export(&[&good, &bad]).out, "");
    let went_on = export(&["--keep-going", &good, &bad, "nergens.yaml", "-o", &out]);
    assert_eq!(went_on.code, 2);
    assert!(
        went_on.err.contains("3 bestanden gelezen, 1 gebruikt"),
        "{}",
        went_on.err
    );
    let written = fs::read_to_string(&out).expect("a file");
    assert_eq!(Read::new(&written, b',').rows.len(), 47);
    let left = fs::read_dir(folder.path("")).expect("a folder").count();
    assert_eq!(left, 3, "nothing else is left behind");
}

#[test]
fn two_files_of_the_same_measurement_are_never_both_taken() {
    let folder = Folder::new();
    let one = folder.file("een.yaml", waterkant("  \"2.1\": {status: voldoet}\n"));
    let two = folder.file("twee.yaml", waterkant("  \"2.1\": {status: voldoet}\n"));
    for more in [&[][..], &["--keep-going"]] {
        let done = export(&[&[one.as_str(), &two], more].concat());
        assert_eq!((done.code, done.out.as_str()), (2, ""));
        let said = folder.plain(&done.err);
        assert!(
            said.contains("fout[same-measurement]")
                && said.contains("een.yaml")
                && said.contains("--> twee.yaml"),
            "{said}"
        );
    }
}

#[test]
fn warnings_are_counted_and_stop_it_only_when_asked() {
    let folder = Folder::new();
    let file = folder.file("a.yaml", waterkant("  \"2.1\": {status: deels}\n"));
    let done = export(&[&file]);
    assert_eq!(done.code, 0);
    assert!(
        done.err.contains("1 waarschuwing; zie norm validate"),
        "{}",
        done.err
    );
    let strict = export(&[&file, "--strict"]);
    assert_eq!((strict.code, strict.out.as_str()), (2, ""));
}

#[test]
fn the_bytes_are_the_same_with_one_thread_and_with_many() {
    let folder = Folder::new();
    for number in 0..90 {
        let text = waterkant("  \"2.1\": {status: voldoet}\n");
        folder.file(
            &format!("{number:02}.yaml"),
            text.replace("waterkant", &format!("w{number}")),
        );
    }
    let all = format!("{}/*.yaml", folder.path("").display());
    let with = |threads: &str| run(command(&["export", &all]).env("RAYON_NUM_THREADS", threads));
    let (one, three) = (with("1"), with("3"));
    assert_eq!(one.code, 0, "{}", one.err);
    assert!(one.out == three.out && one.err == three.err);
    assert_eq!(
        Read::new(&one.out, b',').column("organisation")[89 * 47],
        "w89"
    );
}

#[test]
fn an_input_is_never_written_over() {
    let folder = Folder::new();
    let file = folder.file("a.yaml", waterkant("  \"2.1\": {status: voldoet}\n"));
    let before = fs::read_to_string(&file).expect("a file");
    let done = export(&[&file, "-o", &file]);
    assert_eq!(done.code, 2);
    assert_eq!(fs::read_to_string(&file).expect("a file"), before);
    assert_eq!(
        export(&[&file, "-o", folder.path("").to_str().expect("a path")]).code,
        2
    );
    assert_eq!(export(&[&file, "-o", "/nergens/uit.csv"]).code, 2);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told_and_a_closed_pipe_is_no_error() {
    use std::process::Stdio;
    let full = fs::File::options()
        .write(true)
        .open("/dev/full")
        .expect("Linux");
    let done = command(&["export", WATERKANT[0]]).stdout(full).output();
    let done = done.expect("the binary");
    assert_eq!(done.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&done.stderr).contains("norm: "));
    let mut command = command(&["export", WATERKANT[0]]);
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it");
    drop(child.stdout.take());
    let done = child.wait_with_output().expect("its end");
    assert_eq!(
        done.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&done.stderr)
    );
}

/// Where the program `script` can play a terminal; how long the work takes is the machine's.
#[cfg(target_os = "linux")]
#[test]
fn long_work_shows_how_far_it_is_on_a_terminal() {
    use std::process::Command;
    use std::time::{Duration, Instant};
    let folder = Folder::new();
    let text = fs::read_to_string(WATERKANT[0]).expect("an example");
    for number in 0..80 {
        let other = text.replace("id: waterkant", &format!("id: w{number}"));
        folder.file(&format!("{number:02}.yaml"), other);
    }
    let out = folder.path("uit.csv");
    let line = format!(
        "{} export {} -o {}",
        program().display(),
        folder.path("").display(),
        out.display()
    );
    let begun = Instant::now();
    let run = Command::new("script")
        .args(["-qec", &line, "/dev/null"])
        .output();
    let Ok(run) = run.map(|run| String::from_utf8_lossy(&run.stdout).into_owned()) else {
        return;
    };
    assert!(run.contains("80 bestanden gelezen, 80 gebruikt"), "{run}");
    let bar = run.contains("van 80 bestanden, nog ");
    assert!(
        bar || begun.elapsed() < Duration::from_millis(1_500),
        "{run}"
    );
}
