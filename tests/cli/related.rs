//! What is about the same in another norm: with its title, so that nobody has to look it up.

use serde_json::Value;

use crate::common::norm;

#[test]
fn what_is_related_has_its_title_and_a_line_of_its_own_where_there_are_many() {
    let mut seen = [false; 2];
    for number in 1..=30 {
        let id = number.to_string();
        let told = norm(&["show", "flevoland", &id, "--format", "json"]);
        if told.code != 0 {
            continue;
        }
        let told: Value = serde_json::from_str(&told.out).expect("JSON");
        let related = told["elsewhere"][0]["related"].as_array();
        let related: Vec<&Value> = related.into_iter().flatten().collect();
        let shown = norm(&["show", "flevoland", &id]).out;
        let (mut on_lines, joined) = (shown.lines(), shown.replace("\n    ", " "));
        for one in &related {
            let other = &one["other"];
            let text = |key: &str| other[key].as_str().expect("a text");
            let named = format!("{} {}", text("requirement"), text("title"));
            let many = related.len() > 2;
            seen[usize::from(many)] = true;
            let found = match many {
                true => on_lines.any(|line| {
                    named.starts_with(line.trim_start_matches("    - "))
                        && line.starts_with("    - ")
                }),
                false => joined.contains(&named) && joined.contains("· Verwant: "),
            };
            assert!(found, "{named}: {shown}");
        }
    }
    assert_eq!(seen, [true; 2], "few and many");
}
