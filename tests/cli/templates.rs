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
    let html = ["report", file, "--format", "html"];
    let same = norm(&[&html[..], &["--template", own]].concat());
    assert_eq!(same.out, norm(&html).out);
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

/// Mistakes of every kind that the engine of templates tells, with the line where
/// each was made and a part of what is said.
const MISTAKES: [(&str, usize, &str); 32] = [
    ("a\n{{ \"abc }}\nx\ny\n", 2, "niet wordt afgesloten"),
    ("a\n{{ 'abc\n\n", 2, "niet wordt afgesloten"),
    ("a\n{# x\ny\n", 2, "een opmerking die niet"),
    ("a\n{% raw %}\ny\n", 2, "zonder eind"),
    ("a\n{% if true %}\ny\n", 2, "heeft geen eind"),
    (
        "{% if true %}\n{% endif %}\n{% for a in [1] %}\nb\n",
        3,
        "heeft geen eind",
    ),
    (
        "{% for a in [1] %}\n{% if a %}\n{% endif %}\nb\n",
        1,
        "heeft geen eind",
    ),
    ("{% set x %}\nb\n", 1, "heeft geen eind"),
    ("{% set x = 1 %}\n{% if x %}\nb\n", 2, "heeft geen eind"),
    ("a\n{{ onbekend }}", 2, "een naam die er niet is"),
    ("{{ none.weg }}", 1, "een naam die er niet is"),
    ("{{ norm|weg }}", 1, "het filter “weg” is er niet"),
    (
        "{% if norm is rood %}{% endif %}",
        1,
        "de test “rood” is er niet",
    ),
    ("{{ lorem() }}", 1, "de functie “lorem” is er niet"),
    ("{{ norm.x() }}", 1, "deze methode is er niet"),
    ("{{ norm() }}", 1, "geen functie of macro"),
    ("{{ self.x() }}", 1, "het blok “x” is er niet"),
    (
        "{% include 'weg.md' %}",
        1,
        "het sjabloon “weg.md” is er niet",
    ),
    ("{% if %}", 1, "tussen {% en %} ontbreekt iets"),
    ("{% foo %}", 1, "de opdracht “foo” is er niet"),
    ("{% break %}", 1, "kan alleen in een lus"),
    ("{{ a b }}", 1, "hoort één waarde"),
    ("{{ [1, 2 }}", 1, "een haakje of een komma"),
    ("{{ “x” }}", 1, "een teken dat in een sjabloon niets"),
    (
        "{{ norm.id|upper(1, 2) }}",
        1,
        "meer waarden tussen haakjes",
    ),
    (
        "{% for a, b in [1] %}{% endfor %}",
        1,
        "meer of minder namen",
    ),
    (
        "{% for a, b in [[1]] %}{% endfor %}",
        1,
        "meer of minder namen",
    ),
    ("{% for a in 5 %}{% endfor %}", 1, "hier hoort een lijst"),
    ("{{ 1 - 'a' }}", 1, "gerekend of vergeleken"),
    ("{{ 1 / 0 }}", 1, "dit kan niet met deze waarde"),
    ("{% extends 'report/report.md' %}", 1, "in een kring"),
    ("{{ range(1000000) }}", 1, "te veel getallen"),
];

/// Words of the engine, which speaks English only.
const ENGLISH: [&str; 14] = [
    "unexpected",
    "expected",
    "unknown",
    "undefined",
    "invalid",
    "tried",
    "cannot",
    "not iterable",
    "syntax error",
    "argument",
    "operation",
    "wrong",
    "failed",
    "template ",
];

#[test]
fn mistakes_in_templates_are_told_in_our_own_words_with_a_tip() {
    let folder = Folder::new();
    for (template, line, part) in MISTAKES {
        let run = with_template(&folder, "nl", template);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{template}");
        let err = &run.err;
        let place = format!("report/report.md:{line}: ");
        assert!(err.contains(&place), "{template}: {err}");
        assert!(err.contains(part), "{template}: {err}");
        assert!(err.contains("\n  tip: "), "{template}: {err}");
        let own = err.replace(template.lines().nth(line - 1).expect("a line"), "");
        for word in ENGLISH {
            assert!(!own.contains(word), "{word}: {err}");
        }
        assert!(!own.contains("NAME"), "{err}");
        let english = with_template(&folder, "en", template).err;
        assert!(
            english.contains("\n  tip: ") && !english.contains(part),
            "{english}"
        );
    }
}

/// In Word and in Markdown there is no style sheet, so pictures carry their colours too.
#[test]
fn a_picture_carries_the_colours_of_the_style_sheet() {
    let file = "examples/waterkant-2025.yaml";
    let html = norm(&["report", file, "--format", "html"]).out;
    let (_, style) = html.split_once(":root {").expect("a style sheet");
    let declared = |name: &str| {
        let (_, rest) = style.split_once(&format!("--{name}: ")).expect("a colour");
        rest.split_once(';').expect("an end").0
    };
    for class in ["met", "unanswered", "na"] {
        let filled = format!("class=\"{class}\" fill=\"{}\"", declared(class));
        assert!(html.contains(&filled), "{filled}");
    }
    // Flat, for what is hatched on a screen.
    for class in ["partial", "unmet"] {
        let filled = format!("class=\"{class}\" fill=\"#");
        let hatched = format!("class=\"{class}\" fill=\"{}\"", declared(class));
        assert!(
            html.contains(&filled) && !html.contains(&hatched),
            "{class}"
        );
    }
    let edge = format!("stroke=\"{}\"", declared("ink"));
    assert!(html.contains(&edge), "{edge}");
}
