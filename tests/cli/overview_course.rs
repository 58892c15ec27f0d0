//! All measurements beside each other: the course to the target, who sent what, and
//! what is asked.

use std::fs;

use serde_json::Value;

use crate::common::{Folder, Run, norm};
use crate::overview::{json, overview};
use crate::province::made;

const SENT: usize = 14;

/// Three measurements of fourteen municipalities in a region of their own norm.toml.
fn three_years() -> (Folder, String) {
    let folder = Folder::new();
    let written = made::write(&folder.path(""), &made::many(SENT), 3, made::SEED);
    assert_eq!(written.expect("files"), 3 * SENT);
    let workspace = folder.path("norm.toml").display().to_string();
    (folder, workspace)
}

fn run(workspace: &str, args: &[&str]) -> Run {
    norm(&[&["--workspace", workspace, "overview"], args].concat())
}

fn first(workspace: &str, args: &[&str]) -> Value {
    let run = run(workspace, &[&["--format", "json"], args].concat());
    let all: Value = serde_json::from_str(&run.out).expect("JSON");
    all["overviews"][0].clone()
}

fn list(value: &Value) -> &Vec<Value> {
    value.as_array().expect("a list")
}

#[test]
fn the_course_holds_what_each_measurement_tells_of_itself() {
    let (_folder, workspace) = three_years();
    for audience in ["region", "province", "public"] {
        let course = first(&workspace, &["--for", audience])["course"].clone();
        let ids: Vec<_> = list(&course["measurements"])
            .iter()
            .map(|one| &one["id"])
            .collect();
        assert_eq!(ids, ["2025", "2026", "2027"]);
        for (at, year) in ["2025", "2026", "2027"].into_iter().enumerate() {
            let alone = first(&workspace, &["--for", audience, "--measurement", year]);
            for (row, theme) in list(&course["themes"]).iter().zip(list(&alone["themes"])) {
                assert_eq!(row["id"], theme["id"]);
                assert_eq!(row["met"][at]["cell"], theme["row"]["cells"][0]);
                assert_eq!(row["met"][at]["of"], theme["row"]["of"]);
            }
            assert_eq!(
                course["total"]["met"][at]["cell"],
                alone["total"]["cells"][0]
            );
        }
        let cells = &first(&workspace, &["--for", audience])["total"]["cells"];
        let about = |at: usize| cells[at]["about"].as_u64().expect("a number");
        let gap = &course["total"]["gap"];
        match audience {
            "public" => {
                assert_eq!(*gap, Value::Null);
                assert!(list(&course["groups"]).is_empty());
            }
            _ => {
                assert_eq!(gap["cell"]["about"].as_u64(), Some(about(1) + about(2)));
            }
        }
        let text = course["text"][0].as_str().expect("a sentence");
        assert!(text.contains("2027") || text.contains("2028"), "{text}");
        for format in ["text", "markdown", "html", "csv"] {
            let out = run(&workspace, &["--for", audience, "--format", format]).out;
            let shown = course["total"]["met"][0]["text"].as_str().expect("words");
            let found = match format {
                // A cell may take several lines there.
                "text" => out.contains("Alle metingen en de ambitie"),
                "csv" => out.matches("\"course\"").count() >= 3 * 7,
                _ => out.contains(shown),
            };
            assert!(found, "{audience} {format}: {shown}\n{out}");
        }
    }
}

const EXAMPLE: &str = "examples/province";

#[test]
fn the_course_tells_every_theme_of_every_region_as_each_measurement_does() {
    for audience in ["region", "province"] {
        let course = first(EXAMPLE, &["--for", audience])["course"].clone();
        let groups = list(&course["groups"]);
        assert!(groups.len() > 1, "regions stand apart");
        for (at, moment) in list(&course["measurements"]).iter().enumerate() {
            let year = moment["id"].as_str().expect("an id");
            let alone = first(EXAMPLE, &["--for", audience, "--measurement", year]);
            for (place, group) in groups.iter().enumerate() {
                assert_eq!(group["title"], alone["groups"][place]["name"]);
                assert!(list(&group["themes"]).len() > 3);
                for row in list(&group["themes"]) {
                    let mut themes = list(&alone["themes"]).iter();
                    let theme = themes.find(|theme| theme["id"] == row["id"]);
                    let own = &theme.expect("a theme")["groups"][place];
                    assert_eq!(row["met"][at]["cell"], own["cells"][0], "{audience}");
                    assert_eq!(row["met"][at]["of"], own["of"], "{audience}");
                }
            }
        }
        let name = groups[0]["title"].as_str().expect("a name");
        for format in ["markdown", "html"] {
            let out = run(EXAMPLE, &["--for", audience, "--format", format]).out;
            assert!(
                out.contains(&format!("Thema: {name}")),
                "{audience} {format}"
            );
        }
        let csv = run(EXAMPLE, &["--for", audience, "--format", "csv"]).out;
        let cells = csv.lines().filter(|line| line.contains("\"course\""));
        let cells = cells.filter(|line| line.contains(&format!("\"{name}\"")));
        assert!(cells.count() > 3 * 4, "{audience}");
    }
}

#[test]
fn in_steps_nothing_of_the_course_is_a_count() {
    let course = first(EXAMPLE, &[])["course"].clone();
    let groups = list(&course["groups"]);
    let of_groups = groups.iter().flat_map(|group| list(&group["themes"]));
    let rows = list(&course["themes"])
        .iter()
        .chain(groups)
        .chain(of_groups);
    for row in rows.chain([&course["total"]]) {
        for cell in list(&row["met"]).iter().chain([&row["gap"]]) {
            assert_eq!(cell["cell"]["count"], Value::Null);
        }
    }
}

#[test]
fn who_is_waited_for_comes_first_and_every_measurement_has_its_column() {
    let (folder, workspace) = three_years();
    let file =
        |year: usize, number: usize| folder.path(&format!("{year}/gemeente-{number:05}.yaml"));
    fs::remove_file(file(2027, 9)).expect("a file");
    fs::write(file(2027, 4), "answers: [").expect("a file");
    fs::remove_file(file(2025, 1)).expect("a file");
    let draft = fs::read_to_string(file(2026, 2)).expect("a file");
    let lines = draft.lines().filter(|line| !line.starts_with("settled:"));
    let draft: String = lines.map(|line| format!("{line}\n")).collect();
    fs::write(file(2026, 2), draft).expect("a file");
    let args = ["--view", "submissions", "--for", "region", "--keep-going"];
    let submissions = first(&workspace, &args)["submissions"].clone();
    let rows = list(&submissions["coverage"]["organisations"]);
    assert_eq!(rows.len(), SENT);
    let of = |number: usize| {
        let end = format!(" {number}");
        let row = rows
            .iter()
            .find(|row| row["name"].as_str().expect("a name").ends_with(&end));
        let states = list(&row.expect("a row")["measurements"]).iter();
        states.map(|one| one["state"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(of(9), ["settled", "settled", "missing"]);
    assert_eq!(of(4), ["settled", "settled", "unreadable"]);
    assert_eq!(of(1), ["missing", "settled", "settled"]);
    assert_eq!(of(2), ["settled", "draft", "settled"]);
    let last = |at: usize| &rows[at]["measurements"][2]["state"];
    assert!(
        [last(0), last(1)]
            .into_iter()
            .all(|state| state != "settled")
    );
    assert!((2..SENT).all(|at| last(at) == "settled"));
    for format in ["text", "markdown", "html", "csv"] {
        let out = run(&workspace, &[&args[..], &["--format", format]].concat()).out;
        let word = match format {
            "csv" => "\"unreadable\"",
            _ => "onleesbaar",
        };
        assert!(out.contains(word), "{format}: {out}");
    }
    // Names are for the region, and over the years they would tell who an alias is.
    for args in [
        &["--for", "province"][..],
        &["--for", "region", "--pseudonyms"],
    ] {
        let args = [&["--view", "submissions", "--keep-going"], args].concat();
        assert_eq!(
            first(&workspace, &args)["submissions"]["coverage"],
            Value::Null
        );
    }
}

#[test]
fn only_what_is_settled_counts_where_that_is_asked() {
    let all = json(&["--for", "region"]);
    let settled = json(&["--for", "region", "--settled-only"]);
    let sent = |value: &Value, key: &str| value["overviews"][0]["sent"][key].as_u64();
    for key in ["sent", "expected", "drafts"] {
        assert_eq!(sent(&all, key), sent(&settled, key), "{key}");
    }
    assert_eq!(
        (sent(&all, "counted"), sent(&settled, "counted")),
        (Some(29), Some(26))
    );
    let rows = list(&settled["overviews"][0]["organisations"]);
    assert!(rows.len() == 26 && rows.iter().all(|row| row["draft"] == false));
    let run = overview(&["--settled-only"]);
    assert!(
        run.out.contains("3 bestanden met antwoorden die nog niet"),
        "{}",
        run.out
    );
}

#[test]
fn help_that_nobody_offers_comes_first_and_then_what_is_asked_most() {
    let exchange = |args: &[&str]| {
        let all = json(&[&["--view", "exchange"], args].concat());
        let one = &all["overviews"][0];
        (
            list(&one["exchange"]).clone(),
            list(&one["exchange_text"]).clone(),
        )
    };
    let (rows, text) = exchange(&["--for", "region"]);
    let key = |row: &Value| {
        let (wanted, offered) = (list(&row["wanted"]).len(), list(&row["offered"]).len());
        assert_eq!(row["no_offer"], wanted > 0 && offered == 0);
        (wanted == 0 || offered > 0, usize::MAX - wanted)
    };
    assert!(rows.iter().map(key).is_sorted());
    assert!(text.iter().any(|line| {
        line.as_str()
            .is_some_and(|line| line.starts_with("Het meest gevraagd"))
    }));
    // The province sees no offers, so that nothing tells whether there are any.
    let (rows, _) = exchange(&[]);
    assert!(!rows.is_empty() && rows.iter().all(|row| row["no_offer"].is_null()));
    assert!(
        rows.iter()
            .map(|row| usize::MAX - list(&row["wanted"]).len())
            .is_sorted()
    );
}

#[test]
fn names_fit_on_paper() {
    let html = overview(&["--for", "region", "--format", "html"]).out;
    let style = html
        .split("@media print")
        .nth(1)
        .expect("a style for paper");
    assert!(style.contains(".names .word { display: none; }"));
    assert!(html.contains("thead th { background: var(--soft); overflow-wrap: normal;"));
    assert!(html.contains("class=\"key\""), "signs are explained");
    assert!(html.contains(".scroll table:not(.names) { font-size: 8pt;"));
    let water = norm(&[
        "--workspace",
        "examples/province",
        "overview",
        "--norm",
        "flevoland",
        "--for",
        "region",
        "--format",
        "html",
    ]);
    let names: Vec<&str> = water.out.split("<table class=\"names\">").skip(1).collect();
    let with = names
        .iter()
        .filter(|table| table.contains("Waterschap Polderrand"))
        .count();
    assert!(0 < with && with < names.len(), "{with} of {}", names.len());
}
