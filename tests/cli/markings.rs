//! What is internal or shared with the region says so at its top, in every form.

use crate::common::{Folder, norm};

const NOW: &str = "examples/waterkant-2026.yaml";

#[test]
fn what_is_internal_or_shared_says_so_at_its_top() {
    let (then, now) = (
        "examples/waterkant-2025.yaml",
        "examples/waterkant-2026.yaml",
    );
    let internal = "Intern: laat zwakke plekken zien.";
    let shared = "Gedeeld met de regio: niet verder verspreiden.";
    for args in [
        &["assess", now][..],
        &["assess", now, "--format", "json"],
        &["diff", then, now],
        &["diff", then, then, now],
        &["diff", then, now, "--format", "json"],
        &["diff", then, then, now, "--format", "json"],
        &["overview", now],
        &["overview", now, "--format", "json"],
        &["report", now, "--format", "markdown"],
        &["report", now, "--format", "html"],
        &["diff", then, now, "--format", "markdown"],
        &["overview", now, "--format", "markdown"],
        &["overview", now, "--format", "html"],
    ] {
        for (audience, marking, other) in [
            ("internal", Some(internal), shared),
            ("region", Some(shared), internal),
            ("public", None, internal),
        ] {
            let seen = match args[0] {
                "assess" if audience == "internal" => &[][..],
                "assess" => continue,
                _ => &["--for", audience],
            };
            let run = norm(&[args, seen].concat());
            if run.code == 2 {
                continue;
            }
            let body = run
                .out
                .split_once("<body")
                .map_or(&*run.out, |(_, body)| body);
            let heading = body
                .find("<h2")
                .or_else(|| body.find("\n## "))
                .unwrap_or(body.len());
            if let Some(marking) = marking {
                let at = body.find(marking);
                let at = at.unwrap_or_else(|| panic!("{args:?} {audience}: {body}"));
                let is_json = args.contains(&"json");
                assert!(
                    at < heading || args[0] == "diff" || is_json,
                    "{args:?} {audience}"
                );
            }
            assert!(!body.contains(other), "{args:?} {audience}");
        }
    }
}

#[test]
fn files_of_answers_say_at_their_top_that_they_are_internal_or_shared() {
    let folder = Folder::new();
    let path = |name: &str| folder.path(name).to_str().expect("a path").to_owned();
    let (internal, shared) = (
        "Intern: laat zwakke plekken zien.",
        "Gedeeld met de regio: niet verder verspreiden.",
    );
    for ending in ["yaml", "toml", "xlsx"] {
        let (form, next, share) = (
            path(&format!("vorm.{ending}")),
            path(&format!("volgend.{ending}")),
            path(&format!("gedeeld.{ending}")),
        );
        let init = ["init", "noord-holland", "--kind", "gemeente", "--name", "X"];
        for (args, file, marking, other) in [
            (&init[..], &form, internal, shared),
            (
                &["next", NOW, "--date", "2027-04-15"],
                &next,
                internal,
                shared,
            ),
            (&["share", NOW, "--for", "region"], &share, shared, internal),
        ] {
            let run = norm(&[args, &["-o", file]].concat());
            assert_eq!(run.code, 0, "{file}: {}", run.err);
            let text = match ending {
                "xlsx" => explanation(file),
                _ => std::fs::read_to_string(file).expect("a file"),
            };
            let top: Vec<&str> = text.lines().take(4).collect();
            let top = top.join("\n");
            assert!(top.contains(marking), "{file}: {top}");
            assert!(!text.contains(other), "{file}");
        }
    }
}

/// What the sheet with the explanation holds, a line per row.
fn explanation(file: &str) -> String {
    use calamine::Reader as _;
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(file).expect("a workbook");
    let sheet = book.worksheet_range("Uitleg").expect("a sheet");
    let rows = sheet.rows().map(|row| {
        let cells = row.iter().map(ToString::to_string);
        cells.collect::<Vec<_>>().join(" ") + "\n"
    });
    rows.collect()
}
