//! Personal data, and signs that nobody sees: in texts, names of files and flags.

use crate::common::{Folder, codes, norm, waterkant};

/// One thing that looks like personal data in each place where people write.
const EVERYWHERE: &str = "\
norm: noord-holland@2025
organisation: {id: waterkant, name: Gemeente Waterkant, kind: gemeente}
measurement: {id: \"2025\", date: 2025-04-15}
settled: {by: mevrouw A. Jansen, date: 2025-05-01, ref: bel 06-12345678 even}
documents: [{id: d, title: Brief van dhr. De Vries, ref: \"NL91 ABNA 0417 1643 00\"}]
answers:
  \"2.1\":
    status: deels
    note: bel 06-12345678 voor overleg
    criteria: {vastgesteld: {status: niet, note: \"naam[at]voorbeeld.nl\"}}
    owner: mw. P. Bakker
    evidence: [{title: Verslag, ref: bsn 111222333 in dossier}]
    actions: [{title: \"Langs bij Dorpsstraat 12, 1234 AB\"}]
    support: mail a.b@voorbeeld.nl voor hulp
    private: kenteken AB-12-CD gezien
";

#[test]
fn personal_data_is_told_wherever_people_write() {
    let folder = Folder::new();
    let run = norm(&["validate", &folder.file("a.yaml", EVERYWHERE)]);
    assert_eq!(run.code, 0, "{}", run.out);
    let found = codes(&run.out);
    let told = found
        .iter()
        .filter(|code| **code == "personal-data")
        .count();
    assert_eq!(told, 11, "{}", run.out);
    for word in [
        "Jansen",
        "12345678",
        "Vries",
        "NL91",
        "voorbeeld",
        "Bakker",
        "1234 AB",
    ] {
        assert!(!run.out.contains(word), "{word}: {}", run.out);
    }
}

#[test]
fn share_says_which_texts_with_personal_data_go_along() {
    let folder = Folder::new();
    let file = folder.file("a.yaml", EVERYWHERE);
    let shared = folder.path("regio.yaml");
    let shared = shared.to_str().expect("a path");
    let run = norm(&["share", &file, "--for", "region", "-o", shared]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.err.contains("deze teksten gaan mee"), "{}", run.err);
    assert_eq!(codes(&run.err), ["personal-data"], "{}", run.err);
    assert!(
        folder.plain(&run.err).contains("a.yaml:14:14\n"),
        "{}",
        run.err
    );
    assert!(!run.err.contains("voorbeeld.nl"), "{}", run.err);
    let without = EVERYWHERE.replace("mail a.b@voorbeeld.nl voor hulp", "hulp bij beleid");
    let run = norm(&["share", &folder.file("b.yaml", without), "--for", "region"]);
    assert!(!run.err.contains("gaan mee"), "{}", run.err);
}

#[cfg(unix)]
#[test]
fn a_file_name_that_steers_a_terminal_reaches_no_output() {
    let folder = Folder::new();
    let file = folder.file("a\u{1b}[2J.yaml", waterkant("  \"2.1\": {status: deels}\n"));
    let path = folder.path("");
    let path = path.to_str().expect("a path");
    for command in [
        vec!["export", file.as_str()],
        vec!["export", path],
        vec!["overview", path],
        vec!["overview", "--format", "csv", path],
        vec!["validate", file.as_str()],
        vec!["validate", "--format", "json", path],
        vec!["validate", "--format", "github", path],
        vec!["validate", "--format", "junit", path],
        vec!["assess", file.as_str()],
        vec!["assess", "--format", "yaml", file.as_str()],
        vec!["report", file.as_str()],
        vec!["diff", file.as_str(), file.as_str()],
        vec!["share", file.as_str()],
        vec!["next", file.as_str(), "--date", "2026-04-15"],
        vec!["set", file.as_str(), "2.1", "--status", "voldoet"],
    ] {
        let run = norm(&command);
        assert!(!run.out.contains('\u{1b}'), "{command:?}: {}", run.out);
        assert!(!run.err.contains('\u{1b}'), "{command:?}: {}", run.err);
        assert!(
            run.err.contains("onzichtbaar teken"),
            "{command:?}: {}",
            run.err
        );
    }
}

#[test]
fn a_flag_whose_text_lands_in_a_file_takes_no_invisible_sign() {
    let folder = Folder::new();
    let target = folder.path("nieuw.yaml");
    let target = target.to_str().expect("a path");
    let file = folder.file("a.yaml", waterkant("  \"2.1\": {status: deels}\n"));
    let before = std::fs::read(&file).expect("the file");
    for sign in [
        "\u{1b}[2J",
        "\u{feff}x",
        "\u{2028}",
        "\u{7f}",
        "\u{202e}",
        "\u{2067}",
        "\u{200e}",
        "\u{61c}",
    ] {
        let init = ["init", "flevoland", "--kind", "gemeente", "-o", target];
        for flag in ["--name", "--region", "--label", "--id", "--measurement"] {
            let name = if flag == "--name" {
                [flag, sign]
            } else {
                ["--name", "A"]
            };
            let mut args = [&init[..], &name[..]].concat();
            if flag != "--name" {
                args.extend([flag, sign]);
            }
            let run = norm(&args);
            assert_eq!(run.code, 2, "{flag} {sign:?}: {}", run.err);
            assert!(run.err.contains(flag), "{flag}: {}", run.err);
            assert!(!run.err.contains('\u{1b}'), "{}", run.err);
            assert!(!std::path::Path::new(target).exists());
        }
        for flag in [
            "--note",
            "--owner",
            "--support",
            "--offer",
            "--on-norm",
            "--public",
            "--private",
            "--reassessed",
        ] {
            let run = norm(&["set", &file, "2.1", flag, sign]);
            assert_eq!(run.code, 2, "{flag} {sign:?}: {}", run.err);
        }
        let next = ["next", &file, "--date", "2026-04-15", "--label", sign];
        assert_eq!(norm(&next).code, 2);
    }
    assert_eq!(std::fs::read(&file).expect("the file"), before);
}

#[test]
fn an_invisible_mark_in_a_norm_is_refused_and_so_makes_no_form() {
    let folder = Folder::new();
    let text = |mark: &str| {
        format!(
            "id: mini\ntitle: {mark}\nversion: \"1\"\nlanguage: nl\nkinds: {{a: {{title: A}}}}\nthemes: [{{id: A, title: A, requirements: [{{id: \"1\", title: A, question: A?, addresses: [a], nature: standing}}]}}]\n"
        )
    };
    for mark in ["Mi\u{feff}ni", "\"Mi\\uFEFFni\""] {
        let file = folder.file("mini.yaml", text(mark));
        let run = norm(&["validate", &file]);
        assert_eq!(codes(&run.out), ["control-character"], "{}", run.out);
    }
    // At the start of a file it says that the file is UTF-8.
    let file = folder.file("mini.yaml", format!("\u{feff}{}", text("Mini")));
    assert_eq!(norm(&["validate", &file]).code, 0);
}
