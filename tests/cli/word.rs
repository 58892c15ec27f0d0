//! Reports in Word, as the binary writes them.

#[path = "../word/package.rs"]
mod package;

use std::fs;

pub use package::check;
use package::{all, check_headings, part, parts, said};

use crate::common::{Folder, Run, command, norm, run, waterkant};

const REPORT: [&str; 4] = [
    "report",
    "examples/waterkant-2026.yaml",
    "--baseline",
    "examples/waterkant-2025.yaml",
];

fn written(folder: &Folder, name: &str, args: &[&str]) -> (Run, Vec<u8>) {
    let path = folder.path(name);
    let path = path.to_str().expect("a path");
    let run = norm(&[args, &["-o", path]].concat());
    assert_eq!(run.code, 0, "{}", run.err);
    let bytes = fs::read(path).expect("a document");
    (run, bytes)
}

/// All that a document says, in whatever part.
fn everywhere(bytes: &[u8]) -> String {
    let parts = parts(bytes).into_values();
    parts
        .map(|part| String::from_utf8_lossy(&part).into_owned())
        .collect()
}

#[test]
fn what_is_agreed_has_the_widest_column() {
    let folder = Folder::new();
    let args = [REPORT.as_slice(), &["--document", "agenda"]].concat();
    let (_, bytes) = written(&folder, "agenda.docx", &args);
    let text = part(&bytes, "word/document.xml");
    let (_, table) = text
        .split_once("<w:tblCaption w:val=\"Afspraken\"/>")
        .expect("the table");
    let (grid, _) = table.split_once("</w:tblGrid>").expect("its columns");
    let widths = grid.split("<w:gridCol w:w=\"").skip(1);
    let widths: Vec<usize> = widths
        .map(|one| one.split('"').next().expect("a width"))
        .map(|one| one.parse().expect("a number"))
        .collect();
    let all: usize = widths.iter().sum();
    assert!(
        widths[1] * 100 >= all * 45 && widths[0] * 100 <= all * 12,
        "{widths:?}"
    );
    assert!(widths[2] > widths[0] && widths[3] > widths[0], "{widths:?}");
}

#[test]
fn every_report_and_overview_is_a_right_document() {
    let folder = Folder::new();
    for lang in ["nl", "en"] {
        for audience in ["internal", "region", "province", "public"] {
            let args = [&["--lang", lang], REPORT.as_slice(), &["--for", audience]].concat();
            let (_, bytes) = written(&folder, &format!("{lang}-{audience}.docx"), &args);
            check(&bytes);
            check_headings(&bytes);
            let core = part(&bytes, "docProps/core.xml");
            let language = if lang == "nl" { "nl-NL" } else { "en-GB" };
            assert!(core.contains(&format!("<dc:language>{language}<")));
            let text = part(&bytes, "word/document.xml");
            let pictures = text.matches("<w:drawing>").count();
            assert_eq!(pictures > 0, audience != "public", "{audience}: {pictures}");
        }
        for document in ["proposal", "summary", "agenda"] {
            let args = [
                &["--lang", lang],
                REPORT.as_slice(),
                &["--document", document],
            ]
            .concat();
            let (_, bytes) = written(&folder, &format!("{lang}-{document}.docx"), &args);
            check(&bytes);
            check_headings(&bytes);
            assert!(!part(&bytes, "word/document.xml").contains("sha256"));
        }
        let args = [
            "--lang",
            lang,
            "--workspace",
            "examples/province",
            "overview",
        ];
        let (_, bytes) = written(&folder, &format!("{lang}-overview.docx"), &args);
        check(&bytes);
    }
}

#[test]
fn the_documents_in_examples_are_those_of_today() {
    let folder = Folder::new();
    for document in [
        "report", "letter", "proposal", "summary", "agenda", "signoff",
    ] {
        let args = [REPORT.as_slice(), &["--document", document]].concat();
        let (run, bytes) = written(&folder, &format!("{document}.docx"), &args);
        let path = format!("examples/documents/waterkant-2026-{document}.docx");
        if std::env::var_os("UPDATE_EXAMPLES").is_some() {
            fs::write(&path, &bytes).expect("a document");
        }
        let kept = fs::read(&path).expect("a document");
        assert!(
            kept == bytes,
            "{path} is old; UPDATE_EXAMPLES=1 cargo test writes it anew"
        );
        let text = part(&bytes, "word/document.xml");
        let places = text.matches("w:val=\"Norminvulveld\"").count();
        let told = format!("nog in te vullen: {places} plek");
        assert_eq!(
            run.err.contains(&told),
            places > 0,
            "{document}: {}",
            run.err
        );
        assert_eq!(places > 0, document != "report", "{document}");
    }
}

#[test]
fn hashes_and_sources_stand_in_the_properties_and_of_a_letter_nowhere() {
    let folder = Folder::new();
    let (_, report) = written(&folder, "verslag.docx", &REPORT);
    let custom = part(&report, "docProps/custom.xml");
    for name in ["norm", "source", "sha256", "baseline_sha256", "tool"] {
        assert!(custom.contains(&format!("name=\"{name}\"")), "{custom}");
    }
    assert!(!part(&report, "word/document.xml").contains("sha256"));
    let args = [REPORT.as_slice(), &["--for", "public"]].concat();
    let (_, letter) = written(&folder, "brief.docx", &args);
    let whole = everywhere(&letter);
    assert!(!whole.contains("sha256") && !whole.contains("waterkant-2026.yaml"));
}

#[test]
fn the_same_report_has_the_same_bytes_and_one_that_was_edited_stays() {
    let folder = Folder::new();
    let (_, first) = written(&folder, "v.docx", &REPORT);
    let (again, second) = written(&folder, "v.docx", &REPORT);
    assert_eq!(first, second);
    assert!(again.err.contains("er is niets veranderd"), "{}", again.err);
    let path = folder.file("v.docx", "van een ander");
    let refused = norm(&[REPORT.as_slice(), &["-o", &path]].concat());
    assert_eq!(refused.code, 2);
    assert!(refused.err.contains("--replace"), "{}", refused.err);
    assert_eq!(fs::read(&path).expect("kept"), b"van een ander");
    let replaced = norm(&[REPORT.as_slice(), &["-o", &path, "--replace"]].concat());
    assert_eq!(replaced.code, 0, "{}", replaced.err);
    assert_eq!(fs::read(&path).expect("a document"), first);
}

#[test]
fn several_reports_go_to_a_folder() {
    let folder = Folder::new();
    let out = folder.path("map/");
    let out = format!("{}/", out.to_str().expect("a path").trim_end_matches('/'));
    let run = norm(&[
        "report",
        "examples/waterkant-2025.yaml",
        "examples/waterkant-2026.yaml",
        "--format",
        "docx",
        "-o",
        &out,
    ]);
    assert_eq!(run.code, 0, "{}", run.err);
    check(&fs::read(folder.path("map/waterkant-2026.docx")).expect("a document"));
}

#[test]
fn what_cannot_be_is_refused_with_the_way_that_can() {
    let folder = Folder::new();
    let file = folder.file("huis.docx", "geen Word");
    for (args, said) in [
        (vec!["--format", "docx"], "-o BESTAND.docx"),
        (
            vec!["-o", "v.html", "--reference", &file],
            "eindigt op .docx",
        ),
        (vec!["-o", "v.doc"], ".docx"),
        (vec!["-o", "v.pdf"], "bewaar die in Word als pdf"),
        (vec!["-o", "v.docx", "--reference", &file], "reference"),
        (vec!["-o", "v.docx", "--reference", "weg.docx"], "weg.docx"),
        (
            vec!["-o", "v.docx", "--reference", "examples"],
            "geen bestand",
        ),
        (
            vec!["-o", &file, "--reference", &file, "--replace"],
            "geen document van Word",
        ),
    ] {
        let run = norm(&[&["report", "examples/waterkant-2025.yaml"], args.as_slice()].concat());
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{args:?}");
        assert!(run.err.contains(said), "{args:?}: {}", run.err);
    }
    let workspace = [
        "--workspace",
        "examples/province",
        "overview",
        "--format",
        "docx",
    ];
    assert_eq!(norm(&workspace).code, 2);
}

#[test]
fn a_house_style_is_begun_from_ours_and_never_written_over() {
    let folder = Folder::new();
    let house = folder.path("huis.docx");
    let house = house.to_str().expect("a path");
    let run = norm(&["report", "--write-reference", house]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.err.contains("--reference"), "{}", run.err);
    let sample = fs::read(house).expect("a document");
    check(&sample);
    check_headings(&sample);
    let args = [REPORT.as_slice(), &["--reference", house]].concat();
    let (_, bytes) = written(&folder, "v.docx", &args);
    check(&bytes);
    let over = norm(&[args.as_slice(), &["-o", house, "--replace"]].concat());
    assert_eq!(over.code, 2);
    assert!(over.err.contains("leest dit bestand"), "{}", over.err);
    assert_eq!(fs::read(house).expect("kept"), sample);
}

#[test]
fn norm_toml_names_the_house_style_and_its_styles() {
    let folder = Folder::new();
    let house = folder.path("huis.docx");
    let house = house.to_str().expect("a path");
    assert_eq!(norm(&["report", "--write-reference", house]).code, 0);
    folder.file("a.yaml", waterkant("  \"1.1\": {status: voldoet}\n"));
    let inside = |args: &[&str]| run(command(args).current_dir(folder.path(".")));
    let workspace = |styles: &str| {
        folder.file(
            "norm.toml",
            format!("[report]\nreference = \"huis.docx\"\n\n[report.styles]\n{styles}"),
        )
    };
    workspace("\"heading 1\" = \"Quote\"\n");
    let made = inside(&["report", "a.yaml", "-o", "v.docx"]);
    assert_eq!(made.code, 0, "{}", made.err);
    let bytes = fs::read(folder.path("v.docx")).expect("a document");
    check(&bytes);
    let text = part(&bytes, "word/document.xml");
    assert!(!text.contains("w:val=\"Kop1\"") && text.contains("w:val=\"Citaat\""));
    workspace("\"heading 1\" = \"Quite\"\n");
    let wrong = inside(&["report", "a.yaml", "-o", "w.docx"]);
    assert_eq!(wrong.code, 2);
    assert!(wrong.err.contains("quote"), "{}", wrong.err);
    assert!(!folder.path("w.docx").exists());
    // Other forms have no need of it.
    assert_eq!(inside(&["report", "a.yaml", "-o", "w.md"]).code, 0);
}

#[test]
fn places_to_fill_in_are_counted_where_they_were_written() {
    let folder = Folder::new();
    fs::create_dir_all(folder.path("t/report")).expect("a folder");
    folder.file(
        "t/report/report.md",
        "# {{ organisation.name }}\n\nonder\n\n## A\n\n`[vul aan: datum]` en `[vul aan: zaaknummer]`, geen `code`\n\n{{ themes[0].requirements[0].texts[0].text }}\n",
    );
    let answers = waterkant("  \"1.1\": {status: deels, note: \"`[vul aan: niets]`\"}\n");
    let answers = folder.file("a.yaml", answers);
    let templates = folder.path("t");
    let templates = templates.to_str().expect("a path");
    for name in ["v.docx", "v.md"] {
        let (run, _) = written(
            &folder,
            name,
            &["report", &answers, "--template", templates],
        );
        assert!(
            run.err.contains("nog in te vullen: 2 plekken"),
            "{}",
            run.err
        );
    }
    let bytes = fs::read(folder.path("v.docx")).expect("a document");
    let text = part(&bytes, "word/document.xml");
    assert_eq!(text.matches("w:val=\"Norminvulveld\"").count(), 2);
    let document = roxmltree::Document::parse(&text).expect("XML");
    let note = all(document.root_element(), "p").map(said).last();
    assert_eq!(note.as_deref(), Some("`[vul aan: niets]`"));
    let (run, _) = written(&folder, "x.docx", &REPORT);
    assert!(!run.err.contains("nog in te vullen"), "{}", run.err);
}

#[test]
fn lines_of_a_note_stand_below_each_other() {
    let folder = Folder::new();
    let answers = waterkant(
        "  \"1.1\": {status: deels, note: \"eerste punt\\ntweede punt\\n\\nnieuwe alinea\"}\n",
    );
    let answers = folder.file("a.yaml", answers);
    let (_, bytes) = written(&folder, "v.docx", &["report", &answers]);
    let text = part(&bytes, "word/document.xml");
    assert!(text.contains(
        "eerste punt</w:t></w:r><w:r><w:br/></w:r><w:r><w:t xml:space=\"preserve\">tweede punt"
    ));
    assert!(text.contains(">nieuwe alinea<"));
}

#[test]
fn the_commands_of_the_guide_run() {
    let guide = fs::read_to_string("docs/word.md").expect("the guide");
    let folder = Folder::new();
    for name in ["waterkant-2025.yaml", "waterkant-2026.yaml"] {
        folder.file(
            name,
            fs::read(format!("examples/{name}")).expect("an example"),
        );
    }
    let mut ran = 0;
    for block in guide.split("```sh\n").skip(1) {
        let block = block.split("```").next().expect("a block");
        for line in block.lines() {
            let args: Vec<&str> = line.split_whitespace().skip(1).collect();
            let run = run(command(&args).current_dir(folder.path(".")));
            assert_eq!(run.code, 0, "{line}: {}", run.err);
            ran += 1;
        }
    }
    assert_eq!(ran, 8);
    // What `[report.styles]` may name stands in the guide, and in the message too.
    let house = folder.path("huisstijl.docx");
    let house = house.to_str().expect("a path");
    folder.file(
        "norm.toml",
        format!("[report]\nreference = {house:?}\n[report.styles]\nanders = \"Quote\"\n"),
    );
    let told =
        run(command(&["report", "waterkant-2026.yaml", "-o", "x.docx"])
            .current_dir(folder.path(".")));
    assert_eq!(told.code, 2);
    let known = told
        .err
        .split("kies uit: ")
        .nth(1)
        .expect("what can be named");
    for name in known
        .lines()
        .next()
        .expect("a line")
        .split([',', ';'])
        .map(str::trim)
    {
        assert!(name == "…" || guide.contains(name), "{name}");
    }
}

#[test]
fn what_changed_between_two_measurements_goes_to_word_with_its_hashes_in_the_properties() {
    let folder = Folder::new();
    let path = folder.path("verschil.docx");
    let file = path.to_str().expect("a path");
    let two = [
        "examples/waterkant-2025.yaml",
        "examples/waterkant-2026.yaml",
    ];
    for lang in ["nl", "en"] {
        for audience in ["internal", "region", "province", "public"] {
            let args = ["--lang", lang, "diff", two[0], two[1], "--exit-zero"];
            let run = norm(&[&args, &["--for", audience, "-o", file, "--replace"][..]].concat());
            assert_eq!((run.code, run.out.as_str()), (0, ""), "{}", run.err);
            let bytes = fs::read(&path).expect("a document");
            check(&bytes);
            let shown = matches!(audience, "internal" | "region");
            let properties = part(&bytes, "docProps/custom.xml");
            assert_eq!(properties.contains("baseline_sha256"), shown, "{audience}");
            assert!(
                !part(&bytes, "word/document.xml").contains("sha256"),
                "{audience}"
            );
        }
    }
    // The exit code is that of the diff; other forms keep their own file.
    let run = norm(&["diff", two[0], two[1], "-o", file]);
    assert_eq!(run.code, 2, "people go on with it: {}", run.err);
    assert!(run.err.contains("--replace"), "{}", run.err);
    for (args, told) in [
        (vec!["--format", "docx"], "-o BESTAND.docx"),
        (vec!["-o", "x.xlsx"], ".docx, .md, .json of .txt"),
        (vec!["--format", "json", "-o", "x.docx"], ".json"),
        (vec!["--format", "sarif", "-o", "x.md"], "pijplijnen"),
    ] {
        let run = norm(&[&["diff", two[0], two[1]][..], &args].concat());
        assert_eq!(run.code, 2, "{args:?}");
        assert!(run.err.contains(told), "{args:?}: {}", run.err);
    }
    for (name, begins) in [("v.md", "## "), ("v.json", "{"), ("v.txt", "Noord")] {
        let path = folder.path(name);
        let run = norm(&["diff", two[0], two[1], "-o", path.to_str().expect("a path")]);
        assert_eq!(run.code, 1, "{}", run.err);
        let text = fs::read_to_string(path).expect("a file");
        assert!(text.starts_with(begins), "{name}: {text}");
    }
    let folders = norm(&["diff", "examples/province", "examples/province", "-o", file]);
    assert_eq!(folders.code, 2);
    assert!(folders.err.contains("twee metingen"), "{}", folders.err);
}
