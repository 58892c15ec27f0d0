//! `norm export`: one CSV over many organisations, read back by a CSV library.

use std::fs;

use crate::common::{Folder, Run, command, norm, run, waterkant};

pub const WATERKANT: [&str; 2] = [
    "examples/waterkant-2025.yaml",
    "examples/waterkant-2026.yaml",
];
pub const LAYOUTS: [&str; 6] = ["long", "criteria", "wide", "themes", "actions", "findings"];

/// A table that was read back.
pub struct Read {
    names: Vec<String>,
    pub rows: Vec<csv::StringRecord>,
}

impl Read {
    pub fn new(text: &str, separator: u8) -> Self {
        let text = text.trim_start_matches('\u{feff}');
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(separator)
            .from_reader(text.as_bytes());
        let names = reader.headers().expect("names");
        let names = names.iter().map(str::to_owned).collect();
        let rows = reader.records().map(|row| row.expect("a row"));
        Self {
            names,
            rows: rows.collect(),
        }
    }

    pub fn column(&self, name: &str) -> Vec<&str> {
        let at = self.names.iter().position(|known| known == name);
        let at = at.unwrap_or_else(|| panic!("no column {name} in {:?}", self.names));
        self.rows.iter().map(|row| &row[at]).collect()
    }

    pub fn fields(&self) -> impl Iterator<Item = &str> {
        self.rows.iter().flat_map(csv::StringRecord::iter)
    }

    pub fn has(&self, name: &str) -> bool {
        self.names.iter().any(|known| known == name)
    }
}

pub fn export(args: &[&str]) -> Run {
    norm(&[&["export"], args].concat())
}

pub fn table(args: &[&str]) -> Read {
    let run = export(args);
    assert_eq!(run.code, 0, "{args:?}: {}", run.err);
    Read::new(&run.out, b',')
}

#[test]
fn long_has_a_line_per_organisation_measurement_and_requirement() {
    let read = table(&WATERKANT);
    assert_eq!(read.rows.len(), 2 * 47);
    let ids = read.column("requirement");
    assert_eq!((ids[0], ids[14], ids[43]), ("1.1", "2.10", "5.11"));
    assert_eq!(read.column("order")[14], "15");
    assert_eq!(read.column("status")[2], "partial");
    assert_eq!(read.column("measurement")[0], "2025");
    assert_eq!(read.column("settled")[0], "true");
    assert_eq!(read.column("settled_on")[0], "2025-05-13");
    assert_eq!(read.column("region")[0], "RIEC Noord-Holland");
    assert_eq!(read.column("findings")[1], "gap");
}

#[test]
fn a_draft_says_so_and_has_no_date() {
    let read = table(&[WATERKANT[1]]);
    assert_eq!(read.column("settled")[0], "false");
    assert_eq!(read.column("settled_on")[0], "");
}

#[test]
fn every_value_is_quoted_and_absent_is_nothing() {
    let out = export(&[WATERKANT[0]]).out;
    let line = out.lines().nth(1).expect("a line");
    assert!(line.starts_with("\"noord-holland\",\"2025\",\"waterkant\","));
    assert!(line.ends_with(",,,,,,\"noord-holland@2025/1.1\""), "{line}");
    assert!(!line.contains("\"\""));
}

/// What the norm asks of a kind is what has a line; no more and no less.
#[test]
fn who_is_not_asked_has_no_line_and_the_body_that_answers_for_all_has_its_own() {
    let read = table(&[
        "examples/flevoland/polderstad-2025.yaml",
        "examples/flevoland/waterschap-2025.yaml",
        "examples/flevoland/dto-2025.yaml",
    ]);
    let of = |id: &str| -> Vec<&str> {
        let both = read
            .column("organisation")
            .into_iter()
            .zip(read.column("requirement"));
        both.filter(|(who, _)| *who == id)
            .map(|(_, nr)| nr)
            .collect()
    };
    let who = read.column("organisation");
    let mut all = who.clone();
    all.dedup();
    assert_eq!(all.len(), 3);
    let body: Vec<&str> = of(all[2]);
    assert!(!body.is_empty());
    for id in &body {
        assert!(!of(all[0]).contains(id), "{id} is answered once");
    }
    assert_eq!(of(all[1]).len(), 3);
}

#[test]
fn the_counts_of_themes_and_wide_are_those_of_long() {
    let files = [WATERKANT[0], WATERKANT[1], "examples/duinoord-2026.toml"];
    let long = table(&files);
    let themes = table(&[&files[..], &["--layout", "themes"]].concat());
    let wide = table(&[&files[..], &["--layout", "wide"]].concat());
    for status in ["met", "partial", "unmet", "unanswered", "not_applicable"] {
        let lines = long
            .column("status")
            .into_iter()
            .filter(|one| *one == status);
        let lines = lines.count();
        let sum = |read: &Read| -> usize {
            let counts = read.column(status).into_iter();
            counts
                .map(|count| count.parse::<usize>().expect("a count"))
                .sum()
        };
        assert_eq!(sum(&themes), lines, "{status} in themes");
        assert_eq!(sum(&wide), lines, "{status} in wide");
    }
    let spread: Vec<&str> = (0..wide.rows.len())
        .flat_map(|row| {
            let statuses = wide.names.iter().filter(|name| name.starts_with("status_"));
            let wide = &wide;
            statuses.map(move |name| wide.column(name)[row])
        })
        .collect();
    assert_eq!(spread, long.column("status"));
    let unconfirmed = long
        .column("unconfirmed")
        .into_iter()
        .filter(|one| *one == "true");
    let counted: usize = wide
        .column("unconfirmed")
        .iter()
        .map(|n| n.parse::<usize>().expect("n"))
        .sum();
    assert!(counted > 0);
    assert_eq!(counted, unconfirmed.count());
}

#[test]
fn wide_leaves_empty_what_is_not_asked() {
    let read = table(&[
        "examples/flevoland/waterschap-2025.yaml",
        "--layout",
        "wide",
    ]);
    let statuses = read.names.iter().filter(|name| name.starts_with("status_"));
    let given = statuses.filter(|name| !read.column(name)[0].is_empty());
    assert_eq!(given.count(), 3);
    assert_eq!(read.column("addressed"), ["3"]);
    assert_eq!(read.column("not_addressed"), ["31"]);
}

#[test]
fn actions_and_findings_have_a_line_each() {
    let internal = |layout| table(&[WATERKANT[1], "--layout", layout, "--for", "internal"]);
    let actions = internal("actions");
    let long = internal("long");
    let counted: usize = long
        .column("actions")
        .iter()
        .map(|n| n.parse::<usize>().expect("n"))
        .sum();
    assert_eq!(actions.rows.len(), counted);
    assert!(actions.column("overdue").contains(&"true"));
    let findings = internal("findings");
    let gaps = findings
        .column("finding")
        .into_iter()
        .filter(|code| *code == "gap");
    assert_eq!(gaps.count(), 17);
    assert!(findings.column("finding").contains(&"past-review"));
    let region = table(&[WATERKANT[1], "--layout", "findings"]);
    assert!(!region.column("finding").contains(&"overdue-action"));
    assert!(!region.column("finding").contains(&"past-review"));
}

#[test]
fn two_norms_are_two_in_long_and_never_one_in_wide() {
    let both = [WATERKANT[0], "examples/flevoland/polderstad-2025.yaml"];
    let read = table(&both);
    let mut norms = read.column("norm");
    norms.dedup();
    assert_eq!(norms, ["noord-holland", "flevoland"]);
    let wide = export(&[&both[..], &["--layout", "wide"]].concat());
    assert_eq!(wide.code, 2);
    assert!(wide.out.is_empty());
    assert!(
        wide.err.contains("--norm") && wide.err.contains("flevoland@2.0"),
        "{}",
        wide.err
    );
    let one = export(&[&both[..], &["--layout", "wide", "--norm", "flevoland"]].concat());
    assert_eq!(one.code, 0, "{}", one.err);
    assert!(
        one.err
            .contains("2 bestanden gelezen, 1 gebruikt; 1 voor een andere norm")
    );
    assert_eq!(Read::new(&one.out, b',').column("norm"), ["flevoland"]);
    let none = export(&[&both[..], &["--norm", "flevolant"]].concat());
    assert_eq!(none.code, 2);
    assert!(none.err.contains("flevoland"), "{}", none.err);
}

#[test]
fn the_register_gives_a_region_that_the_file_does_not_say() {
    let folder = Folder::new();
    folder.file(
        "waterkant.yaml",
        waterkant("  \"2.1\": {status: voldoet}\n"),
    );
    let toml = "[[organisation]]\nid = \"waterkant\"\nname = \"Gemeente Waterkant\"\nkind = \"gemeente\"\nregion = \"RIEC Elders\"\n";
    folder.file("norm.toml", toml);
    let done = run(command(&["export"]).current_dir(folder.path("")));
    assert_eq!(done.code, 0, "{}", done.err);
    assert_eq!(
        Read::new(&done.out, b',').column("region")[0],
        "RIEC Elders"
    );
    folder.file("norm.toml", "norm = \"noord-holland@2025\"\n");
    folder.file(
        "waterkant.yaml",
        waterkant("").replace("kind: gemeente}", "kind: gemeente, region: Eigen}"),
    );
    let done = run(command(&["export"]).current_dir(folder.path("")));
    assert_eq!(Read::new(&done.out, b',').column("region")[0], "Eigen");
}

/// Three organisations became one: each measurement has those that were there.
#[test]
fn a_merger_has_the_old_organisations_then_and_the_new_one_now() {
    let folder = Folder::new();
    for (name, year) in [("oost", "2025"), ("west", "2025"), ("samen", "2026")] {
        let text = waterkant("  \"2.1\": {status: voldoet}\n").replace("waterkant", name);
        folder.file(
            &format!("{name}.yaml"),
            text.replace(
                "2025\", label: 0-meting, date: 2025",
                &format!("{year}\", label: m, date: {year}"),
            ),
        );
    }
    let read = table(&[
        &format!("{}/*.yaml", folder.path("").display()),
        "--layout",
        "wide",
    ]);
    assert_eq!(read.column("organisation"), ["oost", "samen", "west"]);
    assert_eq!(read.column("measurement"), ["2025", "2026", "2025"]);
}

#[test]
fn excel_gets_semicolons_a_mark_and_ids_that_stay_text() {
    let out = export(&[WATERKANT[0], "--excel"]).out;
    assert!(out.starts_with("\u{feff}\"norm\";\"norm_version\";"));
    assert!(out.lines().count() > 47 && out.matches("\r\n").count() == 48);
    let read = Read::new(&out, b';');
    assert_eq!(read.column("requirement")[14], "'2.10");
    assert_eq!(read.column("measurement")[0], "'2025");
    assert_eq!(read.column("organisation")[0], "waterkant");
    assert_eq!(read.column("last_done")[1], "2025-04-15");
}

#[test]
fn each_audience_has_its_layouts_and_is_told_where_else_to_look() {
    for (audience, may) in [
        ("internal", &LAYOUTS[..]),
        (
            "region",
            &["long", "criteria", "wide", "themes", "findings"],
        ),
        ("province", &[]),
        ("public", &["themes", "actions"]),
    ] {
        for layout in LAYOUTS {
            let done = export(&[WATERKANT[0], "--for", audience, "--layout", layout]);
            let allowed = may.contains(&layout);
            assert_eq!(done.code == 0, allowed, "{audience} {layout}: {}", done.err);
            assert_eq!(done.out.is_empty(), !allowed);
            let pointer = audience != "province" || done.err.contains("norm overview");
            assert!(allowed || pointer && done.code == 2, "{}", done.err);
        }
    }
}

#[test]
fn stderr_says_for_whom_and_what_is_not_in_it() {
    let done = export(&WATERKANT);
    assert!(
        done.err.starts_with("2 bestanden gelezen, 2 gebruikt\n"),
        "{}",
        done.err
    );
    assert!(
        done.err.contains("Gemaakt voor: de regio.\nWeggelaten: "),
        "{}",
        done.err
    );
    let english = export(&[WATERKANT[0], "--lang", "en"]);
    assert!(
        english.err.starts_with("1 file read, 1 used\n"),
        "{}",
        english.err
    );
    assert!(
        !english.err.contains('\r') && !english.err.contains('\u{1b}'),
        "no bar in a pipe"
    );
    assert!(!Read::new(&english.out, b',').has("note"));
}

#[test]
fn every_command_of_the_documentation_runs() {
    let text = fs::read_to_string("docs/export.md").expect("the documentation");
    let commands: Vec<&str> = text
        .lines()
        .filter(|line| line.starts_with("norm export"))
        .collect();
    assert!(commands.len() >= 2);
    for line in commands {
        let folder = Folder::new();
        let words = line.split_whitespace().skip(1);
        let words = words.map(|word| match word {
            "province.csv" | "beeld.csv" => folder.path(word).display().to_string(),
            word => word.to_owned(),
        });
        let words: Vec<String> = words.collect();
        let args: Vec<&str> = words.iter().map(String::as_str).collect();
        let done = norm(&args);
        assert_eq!(done.code, 0, "{line}: {}", done.err);
        assert_eq!(fs::read_dir(folder.path("")).expect("a folder").count(), 1);
    }
}

#[test]
fn what_was_taken_out_of_a_shared_file_is_not_counted_as_nothing() {
    let folder = Folder::new();
    let shared = folder.path("gedeeld.yaml");
    let shared = shared.to_str().expect("a path");
    let done = norm(&["share", WATERKANT[1], "--for", "region", "-o", shared]);
    assert_eq!(done.code, 0, "{}", done.err);
    let read = table(&[shared, "--for", "internal"]);
    for column in ["evidence", "actions", "actions_open"] {
        assert!(
            read.column(column).iter().all(|count| count.is_empty()),
            "{column}"
        );
    }
    let of = |file| export(&[file]).out;
    assert_eq!(of(shared), of(WATERKANT[1]), "the region sees the same");
}
