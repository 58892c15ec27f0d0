//! The files of reports: complete or absent, named safely, from templates of one's own.

use std::fs;

use crate::common::{Folder, command, norm, run};

#[test]
fn a_baseline_that_is_reported_on_too_is_told_once() {
    let file = "examples/waterkant-2025.yaml";
    let run = norm(&["report", file, "--baseline", file]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert_eq!(run.out.matches("# Verslag van de meting").count(), 1);
}

#[test]
fn a_link_is_not_written_over_nor_followed_out_of_a_template_folder() {
    #[cfg(unix)]
    {
        let folder = Folder::new();
        let other = folder.file("ander.md", "blijft");
        let link = folder.path("link.md");
        std::os::unix::fs::symlink(&other, &link).expect("a link");
        let run = norm(&[
            "report",
            "examples/waterkant-2025.yaml",
            "-o",
            link.to_str().expect("a path"),
        ]);
        assert_eq!(run.code, 2);
        assert_eq!(fs::read_to_string(&other).expect("the file"), "blijft");
        let outside = folder.file("geheim.md", "GEHEIM");
        let own = folder.path("sjablonen/report");
        fs::create_dir_all(&own).expect("a folder");
        std::os::unix::fs::symlink(outside, own.join("report.md")).expect("a link");
        let template = folder.path("sjablonen");
        let run = norm(&[
            "report",
            "examples/waterkant-2025.yaml",
            "--template",
            template.to_str().expect("a path"),
        ]);
        assert!(!run.out.contains("GEHEIM"));
    }
}

#[test]
fn the_reports_in_examples_are_those_of_today() {
    let reports = [
        ("waterkant-2025.md", vec!["examples/waterkant-2025.yaml"]),
        ("waterkant-2025.html", vec!["examples/waterkant-2025.yaml"]),
        (
            "waterkant-2025-openbaar.md",
            vec!["examples/waterkant-2025.yaml", "--for", "public"],
        ),
        (
            "waterkant-2025-openbaar.html",
            vec!["examples/waterkant-2025.yaml", "--for", "public"],
        ),
        (
            "waterschap-2025.html",
            vec!["examples/flevoland/waterschap-2025.yaml"],
        ),
    ];
    for (name, args) in reports {
        let form = if name.ends_with(".md") {
            "markdown"
        } else {
            "html"
        };
        let args: Vec<&str> = ["report"]
            .into_iter()
            .chain(args)
            .chain(["--format", form])
            .collect();
        let now = norm(&args);
        assert_eq!(now.code, 0, "{}", now.err);
        let path = format!("examples/reports/{name}");
        if std::env::var_os("UPDATE_EXAMPLES").is_some() {
            fs::write(&path, &now.out).expect("a report");
        }
        let kept = fs::read_to_string(&path).expect("a report");
        assert!(
            kept == now.out,
            "{path} is old; UPDATE_EXAMPLES=1 cargo test writes it anew"
        );
    }
}

#[test]
fn several_reports_go_to_a_folder_and_never_share_a_name() {
    let folder = Folder::new();
    let out = folder.path("verslagen");
    let out = out.to_str().expect("a path");
    let files = [
        "examples/waterkant-2025.yaml",
        "examples/duinoord-2026.toml",
    ];
    let run = norm(&["report", files[0], files[1], "-o", out, "--format", "html"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(folder.path("verslagen/waterkant-2025.html").is_file());
    assert!(folder.path("verslagen/duinoord-2026.html").is_file());
    let twice = folder.file("nog-eens.yaml", fs::read(files[0]).expect("a file"));
    let run = norm(&["report", files[0], &twice, "-o", out]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("waterkant-2025.md"), "{}", run.err);
    assert!(
        !folder.path("verslagen/waterkant-2025.md").exists(),
        "nothing was written"
    );
    assert_eq!(
        norm(&["report", files[0], files[1]]).code,
        2,
        "several need a folder"
    );
}

#[test]
fn output_is_complete_or_absent_and_never_over_an_input() {
    let folder = Folder::new();
    let text = fs::read("examples/waterkant-2025.yaml").expect("a file");
    let input = folder.file("in.yaml", &text);
    let over = norm(&["report", &input, "-o", &input, "--format", "html"]);
    assert_eq!(over.code, 2);
    assert_eq!(fs::read(&input).expect("the input"), text);
    let nowhere = folder.path("bestaat-niet/uit.html");
    assert_eq!(
        norm(&["report", &input, "-o", nowhere.to_str().expect("a path")]).code,
        2
    );
    let target = folder.path("uit.html");
    // As an earlier version wrote it.
    let earlier = "<head><meta name=\"generator\" content=\"norm 0.1.0\"></head><p>oud";
    fs::write(&target, earlier).expect("a file");
    let written = norm(&["report", &input, "-o", target.to_str().expect("a path")]);
    assert_eq!((written.code, written.out.as_str()), (0, ""));
    assert!(
        fs::read_to_string(&target)
            .expect("the report")
            .ends_with("</html>\n")
    );
    let broken = folder.file("fout.yaml", "norm: noord-holland\nanswers: {}\n");
    fs::write(&target, "<p>oud").expect("a file");
    assert_eq!(
        norm(&["report", &broken, "-o", target.to_str().expect("a path")]).code,
        2
    );
    assert_eq!(fs::read_to_string(&target).expect("the file"), "<p>oud");
    let left = fs::read_dir(folder.path("")).expect("the folder").count();
    assert_eq!(left, 3, "no half files are left beside it");
    assert_eq!(
        norm(&["report", &input, "-o", "/dev/null"]).code,
        2,
        "not over a device"
    );
}

#[cfg(unix)]
#[test]
fn colleagues_can_read_a_report() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::new();
    let target = folder.path("uit.md");
    norm(&[
        "report",
        "examples/waterkant-2025.yaml",
        "-o",
        target.to_str().expect("a path"),
    ]);
    let mode = fs::metadata(&target)
        .expect("the report")
        .permissions()
        .mode();
    assert_eq!(mode & 0o444, 0o444, "{mode:o}");
}

#[test]
fn a_baseline_of_another_organisation_or_of_later_is_refused() {
    let (one, two) = (
        "examples/waterkant-2025.yaml",
        "examples/waterkant-2026.yaml",
    );
    let reversed = norm(&["report", one, "--baseline", two]);
    assert_eq!(reversed.code, 2);
    assert!(
        reversed.err.contains("zet de oudste vooraan"),
        "{}",
        reversed.err
    );
    let other = norm(&["report", two, "--baseline", "examples/duinoord-2026.toml"]);
    assert_eq!(other.code, 2);
    assert!(other.err.contains("twee organisaties"), "{}", other.err);
}

#[test]
fn the_documentation_of_the_view_names_all_that_templates_receive() {
    let documented = fs::read_to_string("docs/report-view.md").expect("the documentation");
    let folders = [
        "report", "letter", "proposal", "summary", "agenda", "signoff",
    ];
    let templates = folders.map(|folder| fs::read_dir(format!("templates/{folder}")));
    let templates = templates.into_iter().flatten().flatten();
    for template in templates {
        let text = fs::read_to_string(template.expect("an entry").path()).expect("a template");
        let names = text.split("{%").chain(text.split("{{")).filter_map(|part| {
            part.trim()
                .trim_start_matches("if ")
                .split(|c: char| !(c.is_alphanumeric() || c == '_'))
                .find(|word| !word.is_empty())
        });
        let macros = ["theme_bars", "counts_table", "then_now_table", "one_case"];
        for name in names.filter(|name| name.contains('_') && !macros.contains(name)) {
            assert!(
                documented.contains(name),
                "docs/report-view.md lacks {name}"
            );
        }
    }
}

#[test]
fn a_closed_pipe_leaves_no_trace() {
    let mut child = command(&["report", "examples/waterkant-2025.yaml"]);
    let mut child = child
        .stdout(std::process::Stdio::piped())
        .spawn()
        .expect("the binary");
    drop(child.stdout.take());
    assert_eq!(child.wait().expect("an end").code(), Some(0));
    let run = run(&mut command(&[
        "report",
        "examples/flevoland/waterschap-2025.yaml",
    ]));
    insta::assert_snapshot!("report_waterschap", run.out);
}

#[test]
fn the_output_is_a_folder_when_that_was_asked_whatever_becomes_of_the_files() {
    let folder = Folder::new();
    let text = fs::read("examples/waterkant-2025.yaml").expect("a file");
    fs::create_dir(folder.path("map")).expect("a folder");
    let good = folder.file("map/goed.yaml", &text);
    let bad = folder.file("fout.yaml", "norm: noord-holland\nanswers: {}\n");
    let path = |name: &str| folder.path(name).to_str().expect("a path").to_owned();
    let (map, pattern, slash) = (path("map"), path("map/*.yaml"), path("d/"));
    for (given, output, code) in [
        (
            vec![good.as_str(), bad.as_str(), "--keep-going"],
            path("a"),
            2,
        ),
        (vec![map.as_str()], path("b"), 0),
        (vec![pattern.as_str()], path("c"), 0),
        (vec![good.as_str()], slash, 0),
    ] {
        let run = norm(&[&["report", "-o", output.as_str()], given.as_slice()].concat());
        assert_eq!(run.code, code, "{given:?}: {}", run.err);
        let written = fs::read_dir(&output).expect("a folder").count();
        assert_eq!(written, 1, "{given:?}");
        assert!(
            folder.path(&output).join("waterkant-2025.md").is_file(),
            "{given:?}"
        );
    }
    let nothing = path("niets");
    let run = norm(&["report", &bad, &bad, "-o", &nothing, "--keep-going"]);
    assert_eq!(run.code, 2);
    assert!(!folder.path("niets").exists(), "no folder for no reports");
}
