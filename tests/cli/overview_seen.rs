//! Who sees what of the picture over many organisations.

use serde_json::Value;

use crate::common::norm;
use crate::overview::{json, marked};

#[test]
fn province_and_public_see_no_count_of_answers_and_no_step_of_fewer_than_three() {
    for audience in ["province", "public"] {
        let all = json(&["--for", audience]);
        assert_eq!(all["format"], "norm-overview/2");
        let mut rows = 0;
        for theme in all["overviews"][0]["themes"].as_array().expect("themes") {
            in_steps(&theme["row"]);
            let own = theme["requirements"].as_array().expect("requirements");
            for requirement in own {
                let groups = requirement["groups"].as_array().expect("groups");
                for row in groups.iter().chain([&requirement["row"]]) {
                    in_steps(row);
                    rows += 1;
                }
            }
        }
        in_steps(&all["overviews"][0]["total"]);
        assert_eq!(rows > 0, audience == "province");
    }
}

fn in_steps(row: &Value) {
    for cell in row["cells"].as_array().expect("cells") {
        let number = |key: &str| cell[key].as_u64().expect("a number");
        assert_eq!(cell["count"], Value::Null);
        assert_eq!(cell["share"], Value::Null);
        assert!(number("high") - number("low") >= 2, "{cell}");
        if let Some(about) = cell["about"].as_u64() {
            assert!(number("low") <= about && about <= number("high"), "{cell}");
        }
    }
}

#[test]
fn the_region_sees_every_count_and_names_in_alphabetical_order() {
    let all = json(&["--for", "region"]);
    let names: Vec<String> = all["overviews"][0]["organisations"]
        .as_array()
        .expect("organisations")
        .iter()
        .map(|one| one["name"].as_str().expect("a name").to_owned())
        .collect();
    let mut sorted = names.clone();
    sorted.sort_by_cached_key(|name| norm::lang::name_order(name));
    assert_eq!(names, sorted);
    assert_eq!(names.len(), 29);
    for theme in all["overviews"][0]["themes"].as_array().expect("themes") {
        for requirement in theme["requirements"].as_array().expect("requirements") {
            let cells = requirement["row"]["cells"].as_array().expect("cells");
            let sum: u64 = cells.iter().filter_map(|cell| cell["count"].as_u64()).sum();
            assert_eq!(Some(sum), requirement["row"]["of"].as_u64());
        }
    }
}

/// Which marks each audience may see in each view, in every form.
#[test]
fn marked_text_shows_only_where_its_audience_may_see_it() {
    let (_folder, workspace) = marked(false);
    let never = [
        "M-NOTE",
        "M-OWNER",
        "M-PUBLIC",
        "M-PRIVATE",
        "M-EVIDENCE",
        "M-ACTION",
    ];
    for view in [
        "overview",
        "submissions",
        "exchange",
        "evaluation",
        "agenda",
    ] {
        for audience in ["internal", "region", "province", "public"] {
            let agenda = view == "agenda";
            let wishes = agenda || view == "exchange" || view == "evaluation";
            for format in ["text", "markdown", "html", "json", "csv"] {
                let args = [
                    "--workspace",
                    &workspace,
                    "overview",
                    "--view",
                    view,
                    "--for",
                    audience,
                    "--format",
                    format,
                    "--with-private",
                ];
                let asked = norm(&args);
                assert_eq!((asked.code, asked.out.as_str()), (2, ""));
                assert!(asked.err.contains("in geen enkel beeld"), "{}", asked.err);
                let run = norm(&args[..args.len() - 1]);
                let about = format!("{view} {audience} {format}: {}", run.err);
                if wishes && audience == "public" {
                    assert_eq!((run.code, run.out.as_str()), (2, ""), "{about}");
                    continue;
                }
                assert_eq!(run.code, 0, "{about}");
                let sees = |mark: &str| run.out.replace('\\', "").contains(mark);
                for mark in never {
                    assert!(!sees(mark), "{mark} {about}");
                }
                let near = matches!(audience, "internal" | "region");
                assert_eq!(sees("NAAM-"), near, "{about}");
                assert_eq!(sees("M-SUPPORT-3"), agenda || view == "exchange", "{about}");
                let offers = agenda || view == "exchange";
                assert_eq!(sees("M-OFFER-3"), offers && near, "{about}");
                let remarks = agenda || view == "evaluation";
                assert_eq!(sees("M-NORM-3"), remarks, "{about}");
                assert_eq!(
                    sees("M-NORM-0"),
                    remarks && near,
                    "one of its kind: {about}"
                );
            }
        }
    }
}

#[test]
fn a_kind_with_one_organisation_is_shown_only_where_the_register_says_so() {
    for publish in [false, true] {
        let (_folder, workspace) = marked(publish);
        let run = norm(&["--workspace", &workspace, "overview", "--format", "json"]);
        let all: Value = serde_json::from_str(&run.out).expect("JSON");
        let one = &all["overviews"][0];
        assert_eq!(one["sent"]["counted"], 6, "never in the counts");
        assert_eq!(one["themes"][0]["requirements"][0]["row"]["of"], 6);
        let alone = one["alone"].as_array().expect("a list");
        assert_eq!(alone.len(), usize::from(publish));
        let note = one["notes"].to_string();
        assert!(
            note.contains("soorten met één organisatie (Provincie)"),
            "{note}"
        );
    }
}
