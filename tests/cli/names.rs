//! The names that outputs can have, and what is said of what was written.

use crate::targets::{bytes_of, everything};
use crate::workspace::inside;

#[test]
fn a_name_that_does_not_fit_is_refused_with_those_that_do() {
    let folder = everything();
    let before = bytes_of(&folder);
    for (line, told) in [
        ("export 2025 -o v.xlsx", "eindigen op .csv; Excel"),
        ("export 2025 -o v.json", "eindigen op .csv"),
        ("export 2025 -o v.ods", "eindigen op .csv; Excel"),
        ("export 2025 -o v.html", "eindigen op .csv"),
        ("export 2025 -o v.md", "eindigen op .csv"),
        ("export 2025 -o v.txt", "eindigen op .csv"),
        ("export 2025 -o v", "eindigen op .csv"),
        ("export 2025 -o v.yaml", "eindigen op .csv"),
        (
            "overview 2025 -o v.xlsx",
            ".md, .html, .docx, .json, .csv of .txt; Excel",
        ),
        (
            "overview 2025 -o v.yaml",
            ".md, .html, .docx, .json, .csv of .txt",
        ),
        ("overview 2025 --format json -o v.csv", "eindigen op .json"),
        ("report b.yaml -o v.yaml", "eindigen op .md, .html of .docx"),
        ("report b.yaml -o v", "eindigen op .md, .html of .docx"),
        ("report b.yaml -o v.pdf", "bewaar die in Word als pdf"),
        ("report b.yaml -o v.DOC", ".md, .html of .docx; voor pdf"),
        ("report b.yaml --format docx -o v.md", "eindigen op .docx"),
        ("report b.yaml --format html -o v.md", "eindigen op .html"),
        ("report b.yaml --format html -o v.pdf", "druk af naar pdf"),
        ("overview 2025 -o v.pdf", "bewaar die in Word als pdf"),
        ("schema norm -o v.yaml", "eindigen op .json"),
        ("convert b.yaml v.json", ".yaml, .toml, .xlsx of .csv"),
        ("share b.yaml -o v.txt", ".yaml, .toml, .xlsx of .csv"),
        ("convert b.yaml 2025/norm.toml", "de naam van de werkmap"),
    ] {
        let args: Vec<&str> = line.split(' ').collect();
        let run = inside(&folder, "", &args);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{line}");
        assert!(run.err.contains(told), "{line}: {}", run.err);
        assert_eq!(bytes_of(&folder), before, "{line}");
    }
    for line in [
        "export 2025 -o v.CSV",
        "report b.yaml -o v.HTM",
        "report b.yaml -o v.Markdown",
    ] {
        let args: Vec<&str> = line.split(' ').collect();
        assert_eq!(inside(&folder, "", &args).code, 0, "{line}");
    }
    let english = inside(
        &folder,
        "",
        &["--lang", "en", "report", "b.yaml", "-o", "v.odt"],
    );
    assert!(
        english
            .err
            .contains("let the name end in .md, .html or .docx; for PDF"),
        "{}",
        english.err
    );
}

#[test]
fn every_command_says_in_one_line_what_it_wrote_and_what_comes_next() {
    let folder = everything();
    let lines = [
        (
            "init noord-holland --kind gemeente --name A -o f.yaml",
            "geschreven: f.yaml; 47 uitgangspunten om in te vullen, en controleer het met: norm validate f.yaml",
        ),
        (
            "convert b.yaml f.toml",
            "geschreven: f.toml; controleer het met: norm validate f.toml",
        ),
        (
            "merge b.yaml -o g.yaml",
            "geschreven: g.yaml; controleer het met: norm validate g.yaml",
        ),
        (
            "next b.yaml --date 2027-04-15 -o h.yaml",
            "geschreven: h.yaml; controleer het met: norm validate h.yaml",
        ),
        (
            "split b.yaml --by theme --format csv -o delen",
            "geschreven: 6 delen in delen; zet ze ingevuld weer samen met: norm merge delen -o samen.xlsx",
        ),
        (
            "share b.yaml -o r.yaml",
            "geschreven: r.yaml; lees het na voor u het deelt met de regio",
        ),
        (
            "set b.yaml 1.1 --status voldoet",
            "geschreven: b.yaml; nummer 1.1 is veranderd, bekijk het geheel met: norm assess b.yaml",
        ),
        (
            "report b.yaml -o v.md",
            "geschreven: v.md; open het in een editor",
        ),
        (
            "report b.yaml -o v.html",
            "geschreven: v.html; open het in een browser; afdrukken kan daar ook, naar pdf",
        ),
        (
            "export 2025 -o v.csv",
            "geschreven: v.csv; open het in Excel of LibreOffice, of lees het met R of pandas",
        ),
        (
            "plan b.yaml -o p.ics",
            "geschreven: p.ics; open het als een eigen agenda, en verwijder die van vorig jaar",
        ),
        (
            "plan b.yaml -o p.xlsx",
            "geschreven: p.xlsx; open het in Excel of LibreOffice",
        ),
        (
            "overview 2025 -o b.json",
            "geschreven: b.json; een programma kan het nu lezen",
        ),
        (
            "schema norm -o s.json",
            "geschreven: s.json; hoe een editor het gebruikt, staat in docs/schema.md",
        ),
        (
            "report --write-templates eigen",
            "sjablonen in eigen; verander wat u wilt",
        ),
        (
            "man -o man1",
            "geschreven: 25 bladzijden in man1; lees ze met: man -l man1/norm.1",
        ),
    ];
    for (line, told) in lines {
        let args: Vec<&str> = line.split(' ').collect();
        let run = inside(&folder, "", &args);
        assert_eq!(run.code, 0, "{line}: {}", run.err);
        assert!(run.err.contains(told), "{line}: {}", run.err);
        assert_eq!(
            run.err.matches("geschreven: ").count(),
            1,
            "{line}: {}",
            run.err
        );
    }
    let spaced = inside(&folder, "", &["convert", "b.yaml", "mijn antwoorden.yaml"]);
    assert!(
        spaced.err.contains("norm validate 'mijn antwoorden.yaml'"),
        "{}",
        spaced.err
    );
    let same = inside(
        &folder,
        "",
        &["set", "b.yaml", "1.1", "--status", "voldoet"],
    );
    assert!(same.err.contains("er is niets veranderd"), "{}", same.err);
}
