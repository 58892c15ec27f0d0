//! The picture over many organisations: who counts, what is hidden from whom.

use serde_json::Value;

use crate::common::{Folder, Run, norm};

pub const PROVINCE: &str = "examples/province";

pub fn overview(args: &[&str]) -> Run {
    let mut all = vec![
        "--workspace",
        PROVINCE,
        "overview",
        "--norm",
        "noord-holland",
    ];
    all.extend(args);
    norm(&all)
}

pub fn json(args: &[&str]) -> Value {
    let mut all = vec!["--format", "json"];
    all.extend(args);
    let run = overview(&all);
    assert_eq!(run.code, 0, "{}", run.err);
    serde_json::from_str(&run.out).expect("JSON")
}

/// A workspace of municipalities that all say the same in every field, a
/// province, and the register.
pub fn marked(publish: bool) -> (Folder, String) {
    let folder = Folder::new();
    let mut register = "norm = \"noord-holland@2025\"\n".to_owned();
    for number in 0..7 {
        let kind = if number == 0 { "provincie" } else { "gemeente" };
        let name = format!("NAAM-{number}");
        folder.file(
            &format!("o{number}.yaml"),
            format!(
                "norm: noord-holland@2025\n\
                 organisation: {{id: o{number}, name: {name}, kind: {kind}, region: RIEC Noord-Holland}}\n\
                 measurement: {{id: \"2026\", date: 2026-04-15}}\n\
                 answers:\n  1.1: {{status: deels, note: M-NOTE, owner: M-OWNER, support: M-SUPPORT-{number}, offer: M-OFFER-{number}, on_norm: M-NORM-{number}, public: M-PUBLIC, private: M-PRIVATE, evidence: [{{title: M-EVIDENCE}}], actions: [{{title: M-ACTION}}]}}\n"
            ),
        );
        register.push_str(&format!(
            "[[organisation]]\nid = \"o{number}\"\nname = \"{name}\"\nkind = \"{kind}\"\nregion = \"RIEC Noord-Holland\"\npublish = {publish}\n"
        ));
    }
    let workspace = folder.file("norm.toml", register);
    (folder, workspace)
}

#[test]
fn the_picture_of_the_example_province() {
    let run = overview(&[]);
    assert_eq!(run.code, 0, "{}", run.err);
    insta::assert_snapshot!("overview_province", without_hash(&run.out));
    let run = overview(&["--for", "public"]);
    insta::assert_snapshot!("overview_public", without_hash(&run.out));
}

#[test]
fn the_views_of_the_example_province() {
    for view in ["submissions", "exchange"] {
        let run = overview(&["--view", view, "--for", "region"]);
        assert_eq!(run.code, 0, "{}", run.err);
        insta::assert_snapshot!(format!("overview_{view}"), without_hash(&run.out));
    }
    let run = overview(&["--view", "evaluation"]);
    assert!(run.out.contains("anders"), "{}", run.out);
    assert!(run.out.contains("Over de bron: "), "{}", run.out);
}

pub fn without_hash(out: &str) -> String {
    let lines = out
        .lines()
        .filter(|line| !line.starts_with("sha256 ") && !is_hash(line));
    lines.map(|line| format!("{line}\n")).collect()
}

fn is_hash(line: &str) -> bool {
    line.len() == 64 && line.bytes().all(|byte| byte.is_ascii_hexdigit())
}

#[test]
fn the_example_is_told_in_blocks_of_which_every_one_says_something() {
    let all = json(&[]);
    let groups = all["overviews"][0]["groups"].as_array().expect("groups");
    let sizes: Vec<_> = groups.iter().map(|one| &one["organisations"]).collect();
    assert_eq!(sizes, [14, 14]);
    let themes = all["overviews"][0]["themes"].as_array().expect("themes");
    let cells = themes.iter().flat_map(|theme| {
        let own = theme["requirements"].as_array().expect("requirements");
        let rows = own.iter().chain([theme]);
        rows.flat_map(|one| one["groups"].as_array().expect("groups"))
            .flat_map(|row| row["cells"].as_array().expect("cells"))
    });
    let shown: Vec<_> = cells.map(|cell| cell["shown"].clone()).collect();
    assert!(shown.len() > 400 && shown.iter().all(|shown| shown != "hidden"));
}

#[test]
fn no_word_is_broken_in_a_table_of_a_terminal() {
    let words = [
        "Informatiebeveiliging",
        "Bewustwording",
        "Veilige",
        "Handhaving",
    ];
    for audience in ["province", "public"] {
        let run = overview(&["--for", audience]);
        for word in words.into_iter().chain(["voldoet", "Communicatie"]) {
            assert!(run.out.contains(word), "{word}: {}", run.out);
        }
        let wide = run.out.lines().filter(|line| line.chars().count() > 80);
        assert_eq!(wide.count(), 0, "{}", run.out);
    }
    assert!(overview(&[]).out.contains("toepassing"));
}

#[test]
fn who_has_sent_is_counted_out_of_who_takes_part() {
    let all = json(&[]);
    let sent = &all["overviews"][0]["sent"];
    assert_eq!(
        (sent["sent"].as_u64(), sent["expected"].as_u64()),
        (Some(29), Some(30))
    );
    assert_eq!(sent["drafts"], 3);
    let run = overview(&[]);
    assert!(run.out.contains("29 van 30 ingezonden; nog concept: 3"));
    let files = [
        "examples/waterkant-2025.yaml",
        "examples/waterkant-2026.yaml",
    ];
    let run = norm(&["overview", "--for", "region", files[0], files[1]]);
    assert!(
        run.out
            .contains("1 ingezonden; nog concept: 1 (zonder register"),
        "{}",
        run.out
    );
}

#[test]
fn the_newest_measurement_is_shown_and_another_can_be_chosen() {
    assert_eq!(json(&[])["overviews"][0]["measurement"]["id"], "2026");
    let first = json(&["--measurement", "2025"]);
    assert_eq!(first["overviews"][0]["measurement"]["id"], "2025");
    assert_eq!(first["overviews"][0]["development"], Value::Null);
    let run = overview(&["--measurement", "2031"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("2025 of 2026"), "{}", run.err);
}

#[test]
fn a_share_is_met_out_of_applicable_and_absent_while_anything_is_unanswered() {
    let all = json(&["--for", "region"]);
    let mut shares = 0;
    for theme in all["overviews"][0]["themes"].as_array().expect("themes") {
        let rows = theme["requirements"].as_array().expect("requirements");
        for row in rows.iter().map(|one| &one["row"]).chain([&theme["row"]]) {
            let count = |at: usize| row["cells"][at]["count"].as_u64().expect("a count");
            let applicable = count(0) + count(1) + count(2);
            let share = (count(3) == 0 && applicable >= 10).then(|| count(0) * 100 / applicable);
            assert_eq!(row["cells"][0]["share"].as_u64(), share, "{row}");
            shares += usize::from(share.is_some());
            for at in 1..5 {
                assert_eq!(row["cells"][at]["share"], Value::Null);
            }
        }
    }
    assert!(shares > 0);
}

#[test]
fn every_form_has_the_same_numbers() {
    for audience in ["province", "region"] {
        let all = json(&["--for", audience]);
        let markdown = overview(&["--for", audience, "--format", "markdown"]).out;
        let html = overview(&["--for", audience, "--format", "html"]).out;
        let csv = overview(&["--for", audience, "--format", "csv"]).out;
        let text = overview(&["--for", audience]).out;
        for theme in all["overviews"][0]["themes"].as_array().expect("themes") {
            for one in theme["requirements"].as_array().expect("requirements") {
                let id = one["id"].as_str().expect("an id");
                let cells = one["row"]["cells"].as_array().expect("cells");
                let words: Vec<&str> = cells
                    .iter()
                    .filter_map(|cell| cell["text"].as_str())
                    .collect();
                let of = one["row"]["of"].to_string();
                let line = |text: &str, begin: &str| -> String {
                    let mut lines = text.lines().filter(|line| line.starts_with(begin));
                    lines.next().unwrap_or_else(|| panic!("{begin}")).to_owned()
                };
                let row = line(&markdown, &format!("| {id} "));
                assert!(
                    row.ends_with(&format!("| {} | {of} |", words.join(" | "))),
                    "{row}"
                );
                let row = line(&html, &format!("<tr><th scope=\"row\">{id} "));
                for word in &words {
                    assert!(row.contains(&format!("\">{word}")), "{word}: {row}");
                }
                // Words of steps take several lines there.
                if audience == "region" {
                    let row = line(&text, &format!(" {id} "));
                    let row = row.split_whitespace().collect::<Vec<_>>().join(" ");
                    assert_eq!(row, format!("{id} {} {of}", words.join(" ")));
                }
                for cell in cells {
                    let count = cell["count"].as_u64().map(|count| format!("\"{count}\""));
                    let line = format!(
                        "\"requirement\",\"{}\",\"{id}\",,,,\"{}\",\"{}\",{},\"{}\",\"{}\",\"{of}\"",
                        theme["id"].as_str().expect("an id"),
                        cell["status"].as_str().expect("a word"),
                        cell["shown"].as_str().expect("a word"),
                        count.unwrap_or_default(),
                        cell["low"],
                        cell["high"]
                    );
                    assert!(csv.contains(&line), "{line}");
                }
            }
        }
    }
}

#[test]
fn development_is_over_who_is_in_both_and_a_merger_is_compared_with_those_before_it() {
    let all = json(&["--for", "region"]);
    let development = &all["overviews"][0]["development"];
    let compared = &development["compared"];
    let number = |key: &str| compared[key].as_u64().expect("a number");
    assert_eq!(
        ["both", "merged", "predecessors", "newcomers", "gone"].map(number),
        [28, 1, 2, 1, 1]
    );
    assert!(
        development["text"]
            .to_string()
            .contains("som van de voorgangers (2 samen)")
    );
    for step in development["requirements"].as_array().expect("steps") {
        assert_eq!(step["before"]["of"].as_u64(), Some(29));
        assert_eq!(step["after"]["of"].as_u64(), Some(28));
        let outcomes = step["outcomes"].as_array().expect("outcomes");
        let counts = outcomes.iter().filter_map(|one| one["count"].as_u64());
        assert_eq!(counts.sum::<u64>(), 27, "only of the same organisation");
    }
}

#[test]
fn development_in_steps_is_the_whole_picture_of_each_year_and_what_certainly_moved() {
    let province = json(&[]);
    let development = &province["overviews"][0]["development"];
    assert_eq!(development["compared"], Value::Null);
    let said = development["text"].to_string();
    assert!(said.contains("toen 29, nu 28 organisaties"), "{said}");
    assert!(said.contains("in stappen niet te zien"), "{said}");
    for (year, key) in [("2025", "before"), ("2026", "after")] {
        let whole = json(&["--measurement", year]);
        let themes = whole["overviews"][0]["themes"].as_array().expect("themes");
        let steps = development["themes"].as_array().expect("themes");
        assert_eq!(themes.len(), steps.len());
        for (theme, step) in themes.iter().zip(steps) {
            assert_eq!(theme["row"], step[key], "{year}");
        }
    }
    for step in development["requirements"].as_array().expect("steps") {
        let met = |when: &str, key: &str| step[when]["cells"][0][key].as_u64().expect("a number");
        let up = met("after", "low") >= met("before", "high") + 2;
        let down = met("before", "low") >= met("after", "high") + 2;
        assert!(up || down, "{step}");
    }
}

#[test]
fn two_norms_are_never_added_together() {
    let run = norm(&[
        "--workspace",
        PROVINCE,
        "overview",
        "--for",
        "region",
        "--format",
        "json",
    ]);
    let all: Value = serde_json::from_str(&run.out).expect("JSON");
    let norms: Vec<&str> = all["overviews"]
        .as_array()
        .expect("overviews")
        .iter()
        .filter_map(|one| one["norm"]["id"].as_str())
        .collect();
    assert_eq!(norms, ["noord-holland", "flevoland"]);
    assert_eq!(all["overviews"][0]["sent"]["sent"], 29);
    assert_eq!(all["overviews"][1]["sent"]["sent"], 2);
}
