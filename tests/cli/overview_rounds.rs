//! No file moves the picture: which round is shown, who is expected, what is named.

use std::fs;

use serde_json::Value;

use crate::common::{Folder, Run, norm};

/// A workspace of eight municipalities, all with a file of 2025 and 2026.
struct Province {
    folder: Folder,
    workspace: String,
}

fn answers(at: usize, id: &str, date: &str, more: &str) -> String {
    format!(
        "norm: noord-holland@2025\n\
         organisation: {{id: o{at}, name: Gemeente O{at}, kind: gemeente, region: RIEC Oost}}\n\
         measurement: {{id: \"{id}\", date: {date}}}\n{more}\
         answers:\n  1.1: {{status: voldoet}}\n"
    )
}

impl Province {
    fn new(register: impl Fn(usize) -> String) -> Self {
        let folder = Folder::new();
        fs::create_dir(folder.path("2025")).expect("a folder");
        fs::create_dir(folder.path("2026")).expect("a folder");
        let mut text = "norm = \"noord-holland@2025\"\nanswers = [\"2025\", \"2026\"]\n".to_owned();
        for at in 0..8 {
            for year in ["2025", "2026"] {
                let date = format!("{year}-04-15");
                folder.file(&format!("{year}/o{at}.yaml"), answers(at, year, &date, ""));
            }
            text.push_str(&format!(
                "[[organisation]]\nid = \"o{at}\"\nname = \"Gemeente O{at}\"\nkind = \"gemeente\"\nregion = \"RIEC Oost\"\n{}",
                register(at)
            ));
        }
        let workspace = folder.file("norm.toml", text);
        Self { folder, workspace }
    }

    fn run(&self, args: &[&str]) -> Run {
        let all = [&["--workspace", &self.workspace, "overview"][..], args].concat();
        norm(&all)
    }

    fn json(&self, args: &[&str]) -> Value {
        let run = self.run(&[args, &["--format", "json", "--for", "region"]].concat());
        assert_eq!(run.code, 0, "{}", run.err);
        serde_json::from_str(&run.out).expect("JSON")
    }

    /// Per organisation its state at 2025, at 2026, and of what has no measurement.
    fn coverage(&self) -> std::collections::BTreeMap<String, Vec<String>> {
        let args = ["--view", "submissions", "--for", "region", "--keep-going"];
        let run = self.run(&[&args[..], &["--format", "json"]].concat());
        let all: Value = serde_json::from_str(&run.out).expect("JSON");
        let coverage = &all["overviews"][0]["submissions"]["coverage"];
        let rows = coverage["organisations"].as_array().expect("rows");
        let states = rows.iter().map(|row| {
            let word = |value: &Value| match value["state"].as_str() {
                Some("settled" | "draft") => "settled-or-draft".to_owned(),
                Some(word) => word.to_owned(),
                None => "null".to_owned(),
            };
            let once = row["measurements"].as_array().expect("measurements").iter();
            let states = once.map(word).chain([word(&row["unplaced"])]).collect();
            (row["name"].as_str().expect("a name").to_owned(), states)
        });
        states.collect()
    }

    /// What `validate` says of the whole workspace.
    fn validated(&self) -> Run {
        norm(&["--workspace", &self.workspace, "validate"])
    }

    fn file(&self, name: &str, text: String) {
        self.folder.file(name, text);
    }
}

#[test]
fn one_file_with_an_odd_date_or_id_moves_nothing_and_is_named() {
    let usual = Province::new(|_| String::new());
    let shown = &usual.json(&[])["overviews"][0];
    for (id, date, said) in [
        (
            "2026",
            "2072-04-15",
            "meer dan een jaar van die van de meeste",
        ),
        (
            "meting-2027",
            "2026-04-15",
            "alleen dit bestand is van meting “meting-2027”",
        ),
        ("2026b", "2026-04-15", "bedoelde u “2026”?"),
        (
            "meting-2024",
            "2020-04-15",
            "alleen dit bestand is van meting",
        ),
    ] {
        let province = Province::new(|_| String::new());
        province.file("2026/o3.yaml", answers(3, id, date, ""));
        let all = province.json(&[]);
        let one = &all["overviews"][0];
        assert_eq!(one["measurement"]["id"], "2026", "{id}");
        assert_eq!(
            one["measurement"]["date"], shown["measurement"]["date"],
            "{id} {date}"
        );
        assert_eq!(one["baseline"]["id"], "2025", "{id} {date}");
        let run = province.run(&[]);
        let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(plain(&run.err).contains(said), "{}", run.err);
        assert!(run.err.contains("o3.yaml:3:"), "{}", run.err);
        let check = province.validated();
        assert_eq!(check.code, 0, "{}", check.out);
        assert!(plain(&check.out).contains(said), "{}", check.out);
        assert!(check.out.contains("odd-measurement"), "{}", check.out);
    }
    assert!(!usual.validated().out.contains("odd-measurement"));
}

#[test]
fn a_year_that_a_program_gave_a_decimal_is_no_measurement_of_its_own() {
    let province = Province::new(|_| String::new());
    province.file("2026/o3.yaml", answers(3, "2026.0", "2026-04-15", ""));
    let check = province.validated();
    assert_eq!(check.code, 1, "{}", check.out);
    assert!(check.out.contains("o3.yaml:3:"), "{}", check.out);
    assert!(check.out.contains("schrijf: 2026\n"), "{}", check.out);
    let run = province.run(&["--keep-going", "--for", "region"]);
    assert!(run.out.contains("Meting 2026;"), "{}", run.out);
    assert!(run.err.contains("2026.0"), "{}", run.err);
}

#[test]
fn the_first_line_names_the_measurement_and_the_others() {
    let province = Province::new(|_| String::new());
    let first = &province.json(&[])["overviews"][0]["summary"][0];
    assert_eq!(
        first,
        "Meting 2026; andere metingen, met hoeveel ingezonden: 2025 (8)"
    );
    assert_eq!(
        province.json(&["--measurement", "2025"])["overviews"][0]["measurement"]["id"],
        "2025"
    );
}

#[test]
fn a_new_round_is_shown_once_a_quarter_sent_it_in() {
    let province = Province::new(|_| String::new());
    let shown = || province.json(&[])["overviews"][0]["measurement"]["id"].clone();
    province.file("2026/o0.yaml", answers(0, "2027", "2027-04-15", ""));
    assert_eq!(shown(), "2026");
    province.file("2026/o1.yaml", answers(1, "2027", "2027-04-15", ""));
    assert_eq!(shown(), "2027");
}

#[test]
fn settled_before_the_measurement_is_named() {
    let province = Province::new(|_| String::new());
    for settled in ["2026-04-01", "2027-06-01"] {
        let more = format!("settled: {{by: college, date: {settled}, ref: a}}\n");
        province.file("2026/o3.yaml", answers(3, "2026", "2026-04-15", &more));
        let check = province.validated();
        assert!(
            check.out.contains(&format!("vastgesteld op {settled}")),
            "{}",
            check.out
        );
    }
}

#[test]
fn the_register_says_which_norm_each_answers() {
    let province = Province::new(|at| match at {
        7 => "norm = [\"flevoland\"]\n".to_owned(),
        _ => String::new(),
    });
    for year in ["2025", "2026"] {
        fs::remove_file(province.folder.path(&format!("{year}/o7.yaml"))).expect("a file less");
        fs::remove_file(province.folder.path(&format!("{year}/o6.yaml"))).expect("a file less");
    }
    let sent = &province.json(&[])["overviews"][0]["sent"];
    assert_eq!(
        (sent["sent"].as_u64(), sent["expected"].as_u64()),
        (Some(6), Some(7))
    );
    province.file("2026/o7.yaml", answers(7, "2026", "2026-04-15", ""));
    let check = province.validated();
    assert!(
        check.out.contains("iets anders: “flevoland”"),
        "{}",
        check.out
    );
}

#[test]
fn the_region_of_the_register_counts_everywhere_and_a_file_that_differs_is_named() {
    let province = Province::new(|_| String::new());
    let text = answers(3, "2026", "2026-04-15", "").replace("RIEC Oost", "RIEC Elders");
    province.file("2026/o3.yaml", text);
    let run = province.run(&["--for", "region"]);
    assert!(!run.out.contains("RIEC Elders"), "{}", run.out);
    assert!(
        run.err
            .contains("regio “RIEC Elders”, in norm.toml “RIEC Oost”"),
        "{}",
        run.err
    );
    let csv = norm(&["--workspace", &province.workspace, "export"]);
    assert_eq!(csv.code, 0, "{}", csv.err);
    assert!(!csv.out.contains("RIEC Elders"));
}

#[test]
fn a_broken_file_is_unreadable_and_not_yet_to_come() {
    let province = Province::new(|_| String::new());
    province.file("2026/o3.yaml", "norm: [".to_owned());
    fs::remove_file(province.folder.path("2026/o4.yaml")).expect("a file less");
    let args = ["--view", "submissions", "--for", "region", "--keep-going"];
    let run = province.run(&args);
    assert_eq!(run.code, 2);
    let line = |name: &str| {
        let mut lines = run.out.lines().filter(|line| line.contains(name));
        lines.next().unwrap_or_default().to_owned()
    };
    assert!(line("Gemeente O3").ends_with("onleesbaar"), "{}", run.out);
    assert!(line("Gemeente O4").ends_with("ontbreekt"), "{}", run.out);
}

#[test]
fn a_broken_file_is_unreadable_in_its_own_round_and_no_other() {
    // All that was sent of one organisation is broken: the other round is missing.
    for (file, expected) in [
        ("2025/o3.yaml", ["unreadable", "missing", "null"]),
        ("2026/o3.yaml", ["missing", "unreadable", "null"]),
        ("2026/o3-2025.yaml", ["unreadable", "missing", "null"]),
        ("in/o3_2026.yaml", ["missing", "unreadable", "null"]),
        ("in/o3.yaml", ["missing", "missing", "unreadable"]),
        ("in/o3-2031.yaml", ["missing", "missing", "unreadable"]),
    ] {
        let province = Province::new(|_| String::new());
        let text = fs::read_to_string(&province.workspace).expect("norm.toml");
        let text = text.replace("\"2026\"]", "\"2026\", \"in\"]");
        fs::write(&province.workspace, text).expect("norm.toml");
        fs::create_dir(province.folder.path("in")).expect("a folder");
        for year in ["2025", "2026"] {
            let old = province.folder.path(&format!("{year}/o3.yaml"));
            fs::remove_file(old).expect("a file less");
        }
        province.file(file, "norm: [".to_owned());
        assert_eq!(province.coverage()["Gemeente O3"], expected, "{file}");
        let args = ["--view", "submissions", "--for", "region", "--keep-going"];
        for format in ["text", "markdown", "html", "csv"] {
            let run = province.run(&[&args[..], &["--format", format]].concat());
            let unknown = match format {
                "csv" => run.out.contains("\"noord-holland\",\"2025\",,\"coverage\""),
                // A heading may take two lines there.
                "text" => run.out.contains("onbekend"),
                _ => run.out.contains("meting onbekend"),
            };
            assert_eq!(
                unknown,
                expected[2] != "null",
                "{file} {format}: {}",
                run.out
            );
        }
    }
}

#[test]
fn an_empty_folder_for_next_year_stops_nothing() {
    let province = Province::new(|_| String::new());
    let text = fs::read_to_string(&province.workspace).expect("norm.toml");
    let text = text.replace("\"2026\"]", "\"2026\", \"2027\"]");
    fs::create_dir(province.folder.path("2027")).expect("a folder");
    fs::write(&province.workspace, text).expect("norm.toml");
    assert_eq!(province.run(&[]).code, 0);
    let csv = norm(&["--workspace", &province.workspace, "export"]);
    assert_eq!(csv.code, 0, "{}", csv.err);
}

#[test]
fn all_duplicates_are_named_in_one_run_and_none_of_them_counts() {
    let province = Province::new(|_| String::new());
    province.file("2026/o1-kopie.yaml", answers(1, "2026", "2026-04-15", ""));
    province.file("2026/o2-kopie.yaml", answers(2, "2026", "2026-04-15", ""));
    for command in [&["overview"][..], &["export"]] {
        let args = [&["--workspace", &province.workspace][..], command].concat();
        let run = norm(&args);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{command:?}");
        for name in ["o1", "o2"] {
            assert!(
                run.err
                    .contains(&format!("van “{name}” is er al een bestand")),
                "{}",
                run.err
            );
        }
    }
    let run = province.run(&["--keep-going", "--format", "json", "--for", "region"]);
    let all: Value = serde_json::from_str(&run.out).expect("JSON");
    assert_eq!(
        (run.code, all["overviews"][0]["sent"]["counted"].as_u64()),
        (2, Some(6))
    );
    // Both organisations did send: who is waited for learns what to mend.
    let states = province.coverage();
    for name in ["Gemeente O1", "Gemeente O2"] {
        assert_eq!(
            states[name],
            ["settled-or-draft", "twice", "null"],
            "{name}"
        );
    }
    let shown = province.run(&["--keep-going", "--for", "region", "--view", "submissions"]);
    assert_eq!(shown.out.matches("dubbel").count(), 2, "{}", shown.out);
    // A table goes on with all others.
    for layout in ["long", "wide", "themes"] {
        let args = ["export", "--keep-going", "--layout", layout];
        let run = norm(&[&["--workspace", &province.workspace], &args[..]].concat());
        assert_eq!(run.code, 2, "{layout}");
        for (name, years) in [("o0", 2), ("o1", 1), ("o2", 1), ("o7", 2)] {
            let lines = run.out.lines().skip(1);
            let own = lines.filter(|line| line.contains(&format!("\"{name}\"")));
            let own: std::collections::BTreeSet<bool> =
                own.map(|line| line.contains("\"2026\"")).collect();
            assert_eq!(own.len(), years, "{layout} {name}");
        }
        assert!(
            run.err.contains("18 bestanden gelezen, 14 gebruikt"),
            "{}",
            run.err
        );
    }
}

#[test]
fn an_organisation_that_absorbs_another_is_compared_until_the_other_left() {
    for (left, merged) in [("2026-01-01", 1), ("2026-09-01", 0)] {
        let province = Province::new(|at| match at {
            0 => "continues = [\"o1\"]\n".to_owned(),
            1 => format!("left = {left}\n"),
            _ => String::new(),
        });
        if merged == 1 {
            fs::remove_file(province.folder.path("2026/o1.yaml")).expect("a file less");
        }
        let all = province.json(&[]);
        let compared = &all["overviews"][0]["development"]["compared"];
        assert_eq!(compared["merged"], merged, "{left}: {compared}");
        assert_eq!(compared["newcomers"], 0, "{compared}");
        assert_eq!(compared["both"], 8 - merged, "{compared}");
    }
}
