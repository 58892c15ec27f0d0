//! Templates and labels of one's own, and the mistakes in them.

use std::fs;

use crate::common::{Folder, Run, norm};

#[test]
fn own_templates_replace_ours_one_by_one() {
    let folder = Folder::new();
    let own = folder.path("sjablonen");
    let own = own.to_str().expect("a path");
    let written = norm(&["report", "--write-templates", own]);
    assert_eq!(written.code, 0, "{}", written.err);
    assert!(written.out.contains("report.html"));
    assert_eq!(
        norm(&["report", "--write-templates", own]).code,
        2,
        "never over what is there"
    );
    let file = "examples/waterkant-2025.yaml";
    let same = norm(&["report", file, "--template", own]);
    assert_eq!(same.out, norm(&["report", file]).out);
    fs::write(
        folder.path("sjablonen/shared/labels.nl.toml"),
        "summary = \"In het kort\"\n",
    )
    .expect("labels");
    let labelled = norm(&["report", file, "--template", own]);
    assert!(
        labelled.out.contains("## In het kort") && labelled.out.contains("## De stand per thema"),
        "{}",
        labelled.err
    );
    fs::write(
        folder.path("sjablonen/report/report.md"),
        "een\n{{ onbekend }}\n",
    )
    .expect("a template");
    let wrong = norm(&["report", file, "--template", own]);
    assert_eq!(wrong.code, 2);
    assert!(wrong.err.contains("report/report.md:2"), "{}", wrong.err);
    fs::write(
        folder.path("sjablonen/shared/labels.nl.toml"),
        "summary = \"kapot\n",
    )
    .expect("labels");
    let wrong = norm(&["report", file, "--template", own]);
    assert_eq!(wrong.code, 2);
    assert!(wrong.err.contains("labels.nl.toml:1:"), "{}", wrong.err);
}

/// What a report with a template of one's own gives.
fn with_template(folder: &Folder, lang: &str, template: &str) -> Run {
    let own = folder.path("eigen");
    fs::create_dir_all(own.join("report")).expect("a folder");
    fs::write(own.join("report/report.md"), template).expect("a template");
    let own = own.to_str().expect("a path");
    let file = "examples/waterkant-2025.yaml";
    norm(&["--lang", lang, "report", file, "--template", own])
}

#[test]
fn a_mistake_in_a_template_is_told_with_its_place_and_its_line() {
    let folder = Folder::new();
    let long = format!("{{{{ onbekend }}}}{}", "é".repeat(100));
    let mut told = String::new();
    for template in [
        "een\n  {{ onbekend }} \u{1b}[31mrood\n",
        &long,
        "{{ norm.weg.weg }}",
        "{{ norm|hoofdletters }}",
        "{% if norm is rood %}{% endif %}",
        "{{ lorem() }}",
        "{% if %}",
        "een\n{% include \"weg.md\" %}",
        "{% for a in range(10000) %}{% for b in range(10000) %}{% endfor %}{% endfor %}",
        "een\n{{ \"x\" * 100000000 }}",
    ] {
        for lang in ["nl", "en"] {
            let run = with_template(&folder, lang, template);
            assert_eq!((run.code, run.out.as_str()), (2, ""));
            let about = "1 waarschuwing; zie norm validate\n1 warning; see norm validate\n";
            let lines = run.err.lines().filter(|line| !about.contains(line));
            told.extend(lines.map(|line| format!("{line}\n")));
        }
    }
    insta::assert_snapshot!("mistakes_in_templates", told);
}

#[test]
fn a_label_that_does_not_exist_is_told_with_the_one_that_was_meant() {
    let folder = Folder::new();
    fs::create_dir_all(folder.path("eigen/shared")).expect("a folder");
    let labels = folder.path("eigen/shared/labels.nl.toml");
    fs::write(&labels, "summary = \"Kort\"\nsumary = \"Kort\"\n").expect("labels");
    let run = with_template(&folder, "nl", "{{ L.summary }}");
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    for part in ["unknown-key", "labels.nl.toml:2:1", "bedoelde u “summary”?"] {
        assert!(run.err.contains(part), "{part}: {}", run.err);
    }
    fs::write(&labels, "groet = \"Dag\"\n").expect("labels");
    let own = with_template(&folder, "nl", "{{ L.groet }}");
    assert_eq!(
        (own.code, own.out.as_str()),
        (0, "Dag"),
        "a word of one's own"
    );
    let other = with_template(&folder, "nl", "{{ L.groeten }}");
    assert!(other.err.contains("“groet”"), "{}", other.err);
}
