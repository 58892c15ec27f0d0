//! Small files that ask for much work: refused at their place, at once, and
//! never at the cost of the files beside them.

use std::process::Command;

#[cfg(feature = "office")]
use crate::common::made_book;
use crate::common::{Folder, Run, codes, command, norm, run, waterkant};

/// Tables in tables by dots in keys and by brackets.
fn deep_toml() -> String {
    let dots = "a.".repeat(78) + "a={";
    let open = dots.repeat(20);
    let close = "}".repeat(20);
    format!("norm=\"n\"\norganisation={{}}\nmeasurement={{}}\nx={{{open}a=1{close}}}\n")
}

/// Runs the binary with the stack that a program has on Windows.
fn with_small_stack(args: &[&str]) -> Run {
    let mut shell = Command::new("sh");
    shell.args(["-c", "ulimit -s 1024; exec \"$0\" \"$@\""]);
    shell.arg(command(&[]).get_program()).args(args);
    run(&mut shell)
}

#[test]
fn nesting_is_refused_at_its_place_in_every_thread_and_on_a_small_stack() {
    let folder = Folder::new();
    let mut files = Vec::new();
    for number in 1..=9 {
        files.push(folder.file(&format!("{number}.toml"), deep_toml()));
    }
    let one = with_small_stack(&["validate", &files[0]]);
    assert_eq!(
        (one.code, codes(&one.out)),
        (1, vec!["limit"]),
        "{}",
        one.err
    );
    assert!(one.out.contains("1.toml:4:"), "{}", one.out);
    let path = folder.path("");
    let path = path.to_str().expect("a path");
    for args in [vec!["overview", path], vec!["export", path]] {
        let many = with_small_stack(&args);
        assert_eq!(many.code, 2, "{}", many.err);
        assert_eq!(
            many.err.matches("te diep genest").count(),
            9,
            "{}",
            many.err
        );
    }
}

#[test]
fn dots_in_a_text_are_no_nesting() {
    let folder = Folder::new();
    let text = "norm = \"noord-holland@2025\"\norganisation = {id = \"a\", name = \"A\", kind = \"gemeente\"}\nmeasurement = {id = \"2025\", date = 2025-04-15}\n[answers.\"1.1\"]\nstatus = \"deels\"\nnote = \"\"\"\n.................................\n[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\n\"\"\"\n";
    let run = norm(&["validate", &folder.file("a.toml", text)]);
    assert_eq!(run.code, 0, "{}", run.out);
}

#[test]
fn a_file_with_very_many_problems_is_refused_after_the_first_thousand() {
    let folder = Folder::new();
    let answers: String = (0..3000)
        .map(|n| format!("  \"x{n}\": {{status: voldoet}}\n"))
        .collect();
    let file = folder.file("a.yaml", waterkant(&answers));
    let run = norm(&["validate", &file, "--format", "json"]);
    assert_eq!(run.code, 1);
    assert_eq!(run.out.matches("\"unknown-requirement\"").count(), 1000);
    assert_eq!(run.out.matches("\"limit\"").count(), 1);
    let run = norm(&["validate", &file]);
    assert!(
        run.out.contains("de eerste 1000 zijn genoemd"),
        "{}",
        run.out
    );
}

#[test]
fn a_table_with_very_many_headings_is_one_problem() {
    let folder = Folder::new();
    let own: String = (0..40_000).map(|n| format!(";kolm{n}")).collect();
    for head in ["part;requirement;id;statuss;note;value", "part;status;note"] {
        let file = folder.file("a.csv", format!("{head}{own}\nanswer;1.1;;deels;x;\n"));
        let run = norm(&["validate", &file]);
        assert_eq!(
            (run.code, codes(&run.out)),
            (1, vec!["limit"]),
            "{}",
            run.out
        );
        assert!(run.out.contains("meer dan 1000 koppen"), "{}", run.out);
    }
    // A thousand is a form still, with columns of one's own.
    let own: String = (0..900).map(|n| format!(";eigen {n}")).collect();
    let form = waterkant("  \"1.1\": {status: voldoet}\n");
    let (yaml, csv) = (folder.file("b.yaml", form), folder.path("b.csv"));
    let csv = csv.to_str().expect("a path");
    assert_eq!(norm(&["convert", &yaml, csv]).code, 0);
    let text = std::fs::read_to_string(csv).expect("a form");
    let (head, rest) = text.split_once("\r\n").expect("a line");
    let wide = folder.file("c.csv", format!("{head}{own}\r\n{rest}"));
    let run = norm(&["validate", &wide]);
    assert_eq!((run.code, run.out.as_str()), (0, "✓ 1 bestand: in orde\n"));
}

#[test]
fn circles_of_continuations_are_found_however_long() {
    let folder = Folder::new();
    let mut text = String::new();
    let mut organisation = |id: &str, continues: &str| {
        text.push_str(&format!(
            "[[organisation]]\nid = \"{id}\"\nname = \"{id}\"\nkind = \"gemeente\"\njoined = 2025-01-01\nleft = 2026-01-01\ncontinues = [{continues}]\n"
        ));
    };
    organisation("a", "\"b\"");
    organisation("b", "\"c\"");
    organisation("c", "\"a\", \"d\"");
    organisation("d", "");
    organisation("e", "\"a\"");
    let run = norm(&["validate", &folder.file("norm.toml", &text)]);
    let circles = run.out.matches("voortzetting van zichzelf").count();
    assert_eq!(circles, 3, "{}", run.out);
    assert!(run.out.contains("“a” gaat ook al op in “c”"), "{}", run.out);
}

#[test]
fn a_template_that_calls_itself_or_nests_without_end_is_told_on_a_small_stack() {
    let folder = Folder::new();
    let own = folder.path("eigen");
    std::fs::create_dir_all(own.join("report")).expect("a folder");
    let deep = |open: &str, close: &str| format!("{}{}", open.repeat(5000), close.repeat(5000));
    for template in [
        format!("{{{{ {} }}}}", deep("(1 + ", ")")),
        format!("{{{{ {} }}}}", deep("[", "]")),
        format!("{{{{ 1{} }}}}", deep("|string", "")),
        format!("{{{{ 1{} }}}}", deep(" + 1", "")),
        format!("{{{{ norm{} }}}}", deep(".a", "")),
        deep("{% if norm %}", "{% endif %}"),
        format!(
            "{{% if norm %}}{}{{% endif %}}",
            deep("{% elif norm %}", "")
        ),
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}".to_owned(),
        "{% include \"report/report.md\" %}".to_owned(),
    ] {
        folder.file("eigen/report/report.md", &template);
        let own = own.to_str().expect("a path");
        let run = with_small_stack(&["report", "examples/waterkant-2025.yaml", "--template", own]);
        let start: String = template.chars().take(40).collect();
        assert_eq!(run.code, 2, "{start}: {}", run.err);
        assert!(
            run.err.contains("report/report.md:1: "),
            "{start}: {}",
            run.err
        );
    }
}

#[cfg(feature = "office")]
mod books {
    use super::*;

    /// A name, the workbook and a word of what is said of it.
    type Hostile = (&'static str, Vec<u8>, &'static str);

    /// In a build with checks of overflow the library breaks down on a row after the last.
    fn breaking() -> Hostile {
        let rows = "<row r=\"4294967295\"></row><row></row><row><c><v>1</v></c></row>";
        let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
        ("row", made_book(1, &sheet, &[]), "liep het lezen vast")
    }

    fn hostile() -> Vec<Hostile> {
        let cell = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>";
        let sheet =
            |inside: &str| format!("<worksheet><sheetData>{inside}</sheetData></worksheet>");
        let strings = "<sst count=\"1\" uniqueCount=\"4294967295\"><si><t>Nr</t></si></sst>";
        let styles = format!(
            "<styleSheet><cellXfs>{}</cellXfs></styleSheet>",
            "<xf/>".repeat(1_000_000)
        );
        let rows: String = (1..=4_900)
            .map(|row| format!("<row r=\"{row}\"><c r=\"A{row}\"/><c/><c/><c/></row>"))
            .collect();
        let elements = "<c/>".repeat(1_000_000);
        vec![
            (
                "lie",
                made_book(1, &sheet(cell), &[("xl/sharedStrings.xml", strings)]),
                "geen vragenlijst",
            ),
            ("same", made_book(50, &sheet(&rows), &[]), "te groot"),
            ("sheets", made_book(101, &sheet(cell), &[]), "bladen"),
            (
                "styles",
                made_book(1, &sheet(""), &[("xl/styles.xml", &styles)]),
                "soorten opmaak",
            ),
            (
                "elements",
                made_book(1, &sheet(&elements), &[]),
                "onderdelen van bladen",
            ),
        ]
    }

    #[test]
    fn a_workbook_is_counted_before_room_is_made_for_it() {
        for hostile in hostile() {
            refused(hostile);
        }
    }

    #[test]
    fn a_workbook_that_breaks_its_reader_is_refused() {
        refused(breaking());
    }

    fn refused((name, bytes, said): Hostile) {
        let folder = Folder::new();
        let run = norm(&["validate", &folder.file("a.xlsx", bytes)]);
        assert_eq!(run.code, 1, "{name}: {}{}", run.out, run.err);
        assert!(run.out.contains(said), "{name}: {}", run.out);
        assert_eq!(run.err, "", "{name}");
    }

    #[test]
    fn a_file_that_breaks_its_reader_leaves_the_others_of_its_folder() {
        let folder = Folder::new();
        for (name, bytes, _) in hostile().into_iter().chain([breaking()]) {
            folder.file(&format!("{name}.xlsx"), bytes);
        }
        for (id, name) in [("a", "Aa"), ("b", "Bb")] {
            let text = waterkant("  \"1.1\": {status: voldoet}\n").replace("waterkant", id);
            folder.file(
                &format!("{id}.yaml"),
                text.replace("Gemeente Waterkant", name),
            );
        }
        let path = folder.path("");
        let run = norm(&["overview", path.to_str().expect("a path"), "--keep-going"]);
        assert!(!run.err.contains("panicked"), "{}", run.err);
        assert!(run.err.contains("2 gebruikt"), "{}", run.err);
    }
}
