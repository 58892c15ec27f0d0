//! Fixed words in any case, in files and on the command line.

use crate::common::{Folder, codes, norm, waterkant};

#[test]
fn the_case_of_a_fixed_word_does_not_matter() {
    let folder = Folder::new();
    let text = "norm: Flevoland\norganisation: {id: a, name: A, kind: Waterschap}\nmeasurement: {id: \"2026\", date: 2026-04-14}\nshared: {for: Region}\nanswers:\n";
    let run = norm(&["validate", &folder.file("a.yaml", text)]);
    assert_eq!(run.out, "✓ 1 bestand: in orde\n");
    let occasion = waterkant("  \"3.10\": {occasion: None}\n");
    let run = norm(&["validate", &folder.file("b.yaml", occasion)]);
    assert_eq!(codes(&run.out), Vec::<&str>::new(), "{}", run.out);
    assert_eq!(
        norm(&["show", "Flevoland"]).out,
        norm(&["show", "flevoland"]).out
    );
    let out = folder.path("form.yaml");
    let out = out.to_str().expect("a path");
    let run = norm(&[
        "init",
        "Noord-Holland",
        "--kind",
        "Gemeente",
        "--name",
        "Gemeente Waterkant",
        "--date",
        "2026-04-14",
        "-o",
        out,
    ]);
    assert_eq!(run.code, 0, "{}", run.err);
    let form = std::fs::read_to_string(out).expect("the form");
    assert!(form.contains("kind: gemeente") && form.contains("norm: noord-holland@2025"));
    let file = "examples/waterkant-2025.yaml";
    let shared = |audience| norm(&["share", file, "--for", audience]).out;
    assert_eq!(shared("Region"), shared("region"));
    let schema = |kind| norm(&["schema", "answers", "--norm", "Flevoland", "--kind", kind]).out;
    assert_eq!(schema("Waterschap"), schema("waterschap"));
    assert!(!schema("waterschap").is_empty());
}

#[test]
fn one_as_a_word_gets_the_same_tip_everywhere() {
    let folder = Folder::new();
    let csv = "part;requirement;id;status;confirmed;value\nfile;;norm;;;noord-holland@2025\nfile;;organisation.id;;;waterkant\nfile;;organisation.name;;;Gemeente Waterkant\nfile;;organisation.kind;;;gemeente\nfile;;measurement.id;;;2025\nfile;;measurement.date;;;2025-04-15\nanswer;1.1;;1;1;\n";
    let yaml = folder.file(
        "a.yaml",
        waterkant("  \"1.1\": {status: 1, confirmed: 1}\n"),
    );
    let csv = folder.file("a.csv", csv);
    for (file, flag) in [(&yaml, "true"), (&csv, "ja")] {
        let run = norm(&["validate", file]);
        assert_eq!(
            codes(&run.out),
            ["unknown-word", "unknown-word"],
            "{}",
            run.out
        );
        assert!(run.out.contains("tip: schrijf: voldoet\n"), "{}", run.out);
        assert!(
            run.out.contains(&format!("tip: schrijf: {flag}\n")),
            "{}",
            run.out
        );
    }
    let good = folder.file("b.yaml", waterkant("  \"1.1\": {status: voldoet}\n"));
    let run = norm(&["set", &good, "1.1", "--status", "1"]);
    assert!(
        run.code == 2 && run.err.contains("tip: schrijf: voldoet\n"),
        "{}",
        run.err
    );
    let run = norm(&["set", &good, "1.1", "--confirmed", "1"]);
    assert!(
        run.code == 2 && run.err.contains("tip: schrijf: true\n"),
        "{}",
        run.err
    );
}

#[test]
fn a_year_that_got_a_decimal_is_named() {
    let folder = Folder::new();
    let text = waterkant("  \"1.1\": voldoet\n").replace("id: \"2025\"", "id: 2025.0");
    let text = text.replace("\"1.1\": voldoet", "\"1.1\": {status: voldoet}");
    let run = norm(&["validate", &folder.file("a.yaml", text)]);
    assert_eq!(codes(&run.out), ["bad-id"]);
    assert!(run.out.contains("tip: schrijf: 2025\n"), "{}", run.out);
}
