//! What is written where: never over what is read, under a name that fits, with the
//! mode of the old file, whole or not at all.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::common::{Folder, command, run, waterkant};
use crate::workspace::inside;

pub const ANSWER: &str = "  \"2.1\": {status: deels, note: x}\n";

/// A workspace with everything that a run can read.
pub fn everything() -> Folder {
    let folder = Folder::new();
    for name in ["normen", "sjablonen", "sjablonen/report", "2025"] {
        fs::create_dir(folder.path(name)).expect("a folder");
    }
    folder.file("2025/a.yaml", waterkant(ANSWER));
    let later = waterkant(ANSWER)
        .replace("2025-04", "2026-04")
        .replace("\"2025\"", "\"2026\"");
    folder.file("b.yaml", later);
    folder.file(
        "normen/droge-voeten.yaml",
        fs::read("tests/data/norms/droge-voeten.yaml").expect("a norm"),
    );
    folder.file(
        "normen/droge-voeten@1.yaml",
        fs::read("tests/data/norms/droge-voeten@1.yaml").expect("a norm"),
    );
    folder.file(
        "sjablonen/report/report.md",
        "eigen {{ organisation.name }}\n",
    );
    folder.file(
        "sjablonen/report/report.html",
        "<head><meta name=\"generator\" content=\"norm {{ made.tool }}\"></head><p>eigen</p>\n",
    );
    folder.file(
        "norm.toml",
        "norms = \"normen\"\nanswers = [\"2025\"]\n[report]\ntemplate = \"sjablonen\"\n",
    );
    folder
}

/// Every file of a folder with its bytes.
fn all(folder: &Path, found: &mut BTreeMap<String, Vec<u8>>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        match path.is_dir() {
            true => all(&path, found),
            false => {
                let bytes = fs::read(&path).unwrap_or_default();
                found.insert(path.display().to_string(), bytes);
            }
        }
    }
}

pub fn bytes_of(folder: &Folder) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    all(&folder.path(""), &mut found);
    found
}

#[test]
fn no_target_is_a_file_that_the_run_reads_under_whatever_name() {
    let folder = everything();
    fs::hard_link(folder.path("b.yaml"), folder.path("hard.yaml")).expect("a link");
    fs::hard_link(
        folder.path("sjablonen/report/report.md"),
        folder.path("hard.md"),
    )
    .expect("a link");
    fs::hard_link(
        folder.path("sjablonen/report/report.html"),
        folder.path("hard.html"),
    )
    .expect("a link");
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(folder.path("2025"), folder.path("koppeling")).expect("a link");
        std::os::unix::fs::symlink(folder.path("b.yaml"), folder.path("zacht.yaml"))
            .expect("a link");
    }
    let before = bytes_of(&folder);
    for line in [
        "convert b.yaml b.yaml --replace",
        "convert b.yaml ./2025/../b.yaml --replace",
        "convert b.yaml hard.yaml --replace",
        "convert b.yaml zacht.yaml --replace",
        "convert b.yaml norm.toml --replace",
        "convert b.yaml normen/droge-voeten.yaml --replace",
        "convert b.yaml normen/droge-voeten@1.yaml --replace",
        "convert 2025/a.yaml koppeling/a.yaml --replace",
        "convert 2025/a.yaml hard.yaml --replace --baseline b.yaml",
        "share b.yaml -o hard.yaml --replace",
        "next b.yaml --date 2027-04-15 -o hard.yaml --replace",
        "merge b.yaml -o hard.yaml --replace",
        "init noord-holland --kind gemeente --name A -o b.yaml",
        "report 2025/a.yaml -o sjablonen/report/report.md --replace",
        "report 2025/a.yaml -o hard.md --replace",
        "report 2025/a.yaml -o hard.html",
        "report b.yaml --baseline 2025/a.yaml -o hard.md --replace",
        "report b.yaml -o b.yaml --replace",
        "overview -o norm.toml --replace",
        "overview 2025 --template sjablonen -o hard.md --replace",
        "export 2025 -o 2025/a.yaml",
        "schema norm -o norm.toml",
    ] {
        let args: Vec<&str> = line.split(' ').collect();
        let run = inside(&folder, "", &args);
        assert_eq!(run.code, 2, "{line}: {}{}", run.out, run.err);
        assert_eq!(bytes_of(&folder), before, "{line}");
    }
    let over = inside(
        &folder,
        "",
        &["convert", "b.yaml", "hard.yaml", "--replace"],
    );
    assert!(
        over.err.contains("dezelfde opdracht leest dit bestand"),
        "{}",
        over.err
    );
    // A file of the same folder that this run does not read may be replaced.
    folder.file("c.yaml", "van gisteren\n");
    let run = inside(&folder, "", &["convert", "b.yaml", "c.yaml", "--replace"]);
    assert_eq!(run.code, 0, "{}", run.err);
}

#[test]
fn a_form_of_a_csv_is_no_place_for_a_table() {
    let folder = everything();
    let form = inside(&folder, "", &["convert", "b.yaml", "vragen.csv"]);
    assert_eq!(form.code, 0, "{}", form.err);
    let before = fs::read(folder.path("vragen.csv")).expect("a form");
    for other in [before.as_slice(), b"naam;bedrag\nA;1\n"] {
        folder.file("vragen.csv", other);
        for command in ["export", "overview"] {
            let run = inside(&folder, "", &[command, "2025", "-o", "vragen.csv"]);
            assert_eq!(run.code, 2, "{command}");
            assert!(run.err.contains("wordt niet overschreven"), "{}", run.err);
            assert_eq!(fs::read(folder.path("vragen.csv")).expect("a form"), other);
        }
    }
}

/// Files of others that look like what this program writes, and what is written there.
#[test]
fn what_only_looks_like_a_file_of_ours_is_kept() {
    let page = "<!DOCTYPE html>\n<html><head><title>Intranet</title></head><body>&lt;meta name=generator content=norm&gt; <meta name=\"generator\" content=\"norm 1\"></body></html>\n";
    let other =
        "<!DOCTYPE html><html><head><meta name=\"generator\" content=\"normaal 2\"></head></html>";
    let schema =
        "{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\", \"title\": \"Verlof\"}";
    for (name, text, lines) in [
        (
            "v.html",
            page,
            &["report b.yaml -o", "overview 2025 -o"][..],
        ),
        ("v.html", other, &["report b.yaml -o", "overview 2025 -o"]),
        ("v.html", "<p>van ons</p>\n", &["report b.yaml -o"]),
        (
            "v.csv",
            "norm;bedrag\nA;1\n",
            &["export 2025 -o", "overview 2025 -o"],
        ),
        ("v.csv", "norm\nA\n", &["export 2025 -o"]),
        ("v.json", schema, &["schema norm -o", "overview 2025 -o"]),
        ("m/norm.1", ".TH normalize 1\n", &["man -o"]),
    ] {
        for line in lines {
            let folder = everything();
            fs::create_dir(folder.path("m")).expect("a folder");
            folder.file(name, text);
            let to = if name.starts_with('m') { "m" } else { name };
            let args: Vec<&str> = line.split(' ').chain([to]).collect();
            let run = inside(&folder, "", &args);
            assert_eq!(run.code, 2, "{line} {text}: {}", run.err);
            assert!(run.err.contains("wordt niet overschreven"), "{}", run.err);
            let now = fs::read(folder.path(name)).expect("a file");
            assert_eq!(now, text.as_bytes(), "{line}");
            // An empty file holds nothing of anybody.
            folder.file(name, "");
            let run = inside(&folder, "", &args);
            assert_eq!(run.code, 0, "{line} {name}: {}", run.err);
        }
    }
}

#[test]
fn a_page_of_a_template_of_ones_own_is_known_by_the_mark_that_it_takes_over() {
    let folder = everything();
    let mark = "<meta name=\"generator\" content=\"norm {{ made.tool }}\">";
    let template = |head: &str| {
        let text = format!(
            "<!DOCTYPE html><html><head>{head}</head><body>{{{{ organisation.name }}}}</body></html>"
        );
        folder.file("sjablonen/report/report.html", text);
    };
    let report = |more: &[&str]| {
        let args = [
            "report",
            "b.yaml",
            "-o",
            "v.html",
            "--template",
            "sjablonen",
        ];
        inside(&folder, "", &[&args[..], more].concat())
    };
    template(mark);
    assert_eq!(report(&[]).code, 0);
    template(&format!("<title>anders</title>{mark}"));
    let again = report(&[]);
    assert_eq!(again.code, 0, "{}", again.err);
    template("<title>zonder</title>");
    assert_eq!(report(&[]).code, 0, "over a page with the mark");
    template("<title>weer anders</title>");
    let run = report(&[]);
    assert_eq!(run.code, 2);
    assert!(
        run.err.contains("of vervang het met --replace"),
        "{}",
        run.err
    );
    assert_eq!(report(&["--replace"]).code, 0);
}

#[test]
fn settings_of_another_program_are_no_place_for_json() {
    for text in [
        "{\"$schema\": \"https://elders.example/settings.json\"}",
        "{\"format\": \"anders\"}",
        "[1]",
    ] {
        let folder = everything();
        folder.file("v.json", text);
        for line in ["schema norm -o v.json", "overview 2025 -o v.json"] {
            let args: Vec<&str> = line.split(' ').collect();
            assert_eq!(inside(&folder, "", &args).code, 2, "{line}");
            assert_eq!(
                fs::read(folder.path("v.json")).expect("a file"),
                text.as_bytes()
            );
        }
    }
}

#[test]
fn what_people_edit_is_replaced_only_when_asked_and_the_rest_over_its_own_form() {
    for (line, name, edited) in [
        ("report b.yaml -o", "v.md", true),
        ("overview 2025 -o", "v.md", true),
        ("overview 2025 -o", "v.txt", true),
        ("convert b.yaml", "v.yaml", true),
        ("convert b.yaml", "v.toml", true),
        ("convert b.yaml", "v.csv", true),
        ("share b.yaml -o", "v.yaml", true),
        ("report b.yaml -o", "v.html", false),
        ("overview 2025 -o", "v.html", false),
        ("overview 2025 -o", "v.csv", false),
        ("overview 2025 -o", "v.json", false),
        ("export 2025 -o", "v.csv", false),
        ("schema answers -o", "v.json", false),
    ] {
        let folder = everything();
        let args: Vec<&str> = line.split(' ').chain([name]).collect();
        let first = inside(&folder, "", &args);
        assert_eq!(first.code, 0, "{line} {name}: {}", first.err);
        assert!(
            first.err.contains(&format!("geschreven: {name}; ")),
            "{line} {name}: {}",
            first.err
        );
        let made = fs::read(folder.path(name)).expect("a file");
        let same = inside(&folder, "", &args);
        assert_eq!(same.code, 0, "{line} {name}: {}", same.err);
        assert!(
            same.err.contains(&format!("{name} was al zo")),
            "{line} {name}: {}",
            same.err
        );
        // An earlier one of its own form, with something else in it.
        let mut earlier = made.clone();
        earlier.extend_from_slice(b"\n");
        fs::write(folder.path(name), &earlier).expect("a file");
        let again = inside(&folder, "", &args);
        assert_eq!(
            again.code,
            if edited { 2 } else { 0 },
            "{line} {name}: {}",
            again.err
        );
        let now = fs::read(folder.path(name)).expect("a file");
        assert_eq!(
            now,
            if edited { earlier } else { made.clone() },
            "{line} {name}"
        );
        // Something else altogether under that name.
        fs::write(folder.path(name), "lijst van de wethouder\n").expect("a file");
        let run = inside(&folder, "", &args);
        assert_eq!(run.code, 2, "{line} {name}: {}", run.err);
        let asked: Vec<&str> = args.iter().copied().chain(["--replace"]).collect();
        let replaced = inside(&folder, "", &asked);
        let now = fs::read(folder.path(name)).expect("a file");
        match edited {
            true => {
                assert!(run.err.contains("--replace"), "{line} {name}: {}", run.err);
                assert_eq!(replaced.code, 0, "{line} {name}: {}", replaced.err);
                assert_eq!(now, made, "{line} {name}");
            }
            // A page of a template of one's own may not be known as ours.
            false if name.ends_with(".html") => {
                assert!(run.err.contains("--replace"), "{line} {name}: {}", run.err);
                assert_eq!(replaced.code, 0, "{line} {name}: {}", replaced.err);
                assert_eq!(now, made, "{line} {name}");
            }
            false => {
                assert_eq!(replaced.code, 2, "{line} {name}");
                assert_eq!(now, b"lijst van de wethouder\n", "{line} {name}");
            }
        }
    }
}

#[test]
fn a_folder_of_reports_is_written_as_a_whole_or_not_at_all() {
    let folder = everything();
    folder.file(
        "c.yaml",
        waterkant(ANSWER).replace("waterkant", "zandvoorde"),
    );
    fs::create_dir(folder.path("uit")).expect("a folder");
    folder.file("uit/zandvoorde-2025.md", "van de wethouder\n");
    let args = ["report", "2025/a.yaml", "c.yaml", "-o", "uit"];
    let run = inside(&folder, "", &args);
    assert_eq!(run.code, 2);
    let left: Vec<_> = fs::read_dir(folder.path("uit"))
        .expect("a folder")
        .collect();
    assert_eq!(left.len(), 1, "nothing was written");
    let run = inside(&folder, "", &[&args[..], &["--replace"]].concat());
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(
        run.err.contains("geschreven: 2 verslagen in uit"),
        "{}",
        run.err
    );
}

#[test]
fn two_outputs_of_one_name_name_both_inputs_and_a_way_out() {
    let folder = everything();
    folder.file("c.yaml", waterkant(ANSWER));
    let run = inside(
        &folder,
        "",
        &["report", "2025/a.yaml", "c.yaml", "-o", "uit/"],
    );
    assert_eq!(run.code, 2);
    for told in [
        "2025/a.yaml",
        "c.yaml",
        "waterkant-2025.md",
        "norm report c.yaml -o NAAM.md",
    ] {
        assert!(run.err.contains(told), "{told}: {}", run.err);
    }
    assert!(!folder.path("uit").exists());
}

#[test]
fn a_target_that_cannot_be_written_says_why_and_leaves_nothing() {
    let folder = everything();
    let before = bytes_of(&folder);
    for args in [
        &["convert", "b.yaml", "nergens/v.yaml"][..],
        &["convert", "b.yaml", "2025"],
        &["export", "2025", "-o", "2025/"],
        &["report", "b.yaml", "-o", "nergens/v.html"],
    ] {
        let run = run(command(args).current_dir(folder.path("")));
        assert_eq!(run.code, 2, "{args:?}");
        assert_eq!(bytes_of(&folder), before, "{args:?}");
    }
}
