//! Headings within a theme: told everywhere, counted nowhere.

use crate::common::{Folder, norm};
use crate::norm_told::{REQUIREMENTS, form, in_order, judged, small};

const SECTION: &str = "    sections:\n      - id: dijk\n        title: De dijk\n        requirements:\n          - {id: \"2\", title: Twee, question: Twee?, addresses: [polder], nature: standing}\n";

#[test]
fn a_section_is_a_heading_in_the_norm_the_form_and_the_report() {
    let one = norm(&["show", "noord-holland", "5.6"]).out;
    assert!(
        one.contains("Thema: 5. Beleid & Handhaving – Wet Bibob"),
        "{one}"
    );
    let shown = norm(&["show", "noord-holland"]).out;
    let wanted = [
        "· 5.4 ",
        "  Wet Bibob",
        "· 5.5 ",
        "· 5.7 ",
        "Wet Damocles (Opiumwet)",
        "· 5.8 ",
    ];
    in_order(&shown, &wanted);
    let form = form("noord-holland", "gemeente", &[]);
    in_order(
        &form,
        &[
            "\"5.4\":",
            "# — Wet Bibob",
            "\"5.5\":",
            "# — Wet Damocles (Opiumwet)",
            "\"5.8\":",
        ],
    );
    assert_eq!(
        form.matches("# — Wet Bibob").count(),
        1,
        "once, above its first"
    );
    let folder = Folder::new();
    for (format, heading) in [
        ("markdown", "**Wet Bibob**"),
        ("html", ">Wet Bibob</strong></p>"),
    ] {
        let to = folder.path("report").with_extension(format);
        let to = to.to_str().expect("a path").to_owned();
        let made = norm(&[
            "report",
            "examples/waterkant-2025.yaml",
            "--format",
            format,
            "-o",
            &to,
        ]);
        assert_eq!(made.code, 0, "{}", made.err);
        let text = std::fs::read_to_string(&to).expect("a report");
        assert_eq!(text.matches(heading).count(), 1, "{format}");
        assert!(
            text.find(heading) < text.find("5.5 Actueel Bibob"),
            "{format}"
        );
    }
}

#[test]
fn a_section_is_told_where_only_its_later_requirements_are_asked() {
    let form = form("flevoland", "om", &[]);
    in_order(&form, &["# — Openbaar Ministerie", "\"30\":", "\"31\":"]);
    assert!(!form.contains("# — Politie"), "{form}");
}

#[test]
fn a_section_stands_in_the_column_of_the_theme_and_is_read_whatever_it_says() {
    let folder = Folder::new();
    let csv = folder.path("a.csv");
    let csv = csv.to_str().expect("a path");
    norm(&["convert", "examples/waterkant-2025.yaml", csv]);
    let text = std::fs::read_to_string(csv).expect("a form");
    assert!(
        text.contains("\"5. Beleid & Handhaving – Wet Bibob\""),
        "{text}"
    );
    assert!(
        text.contains("\"5. Beleid & Handhaving\""),
        "5.1 stands in none"
    );
    // As a form of before the sections has it.
    let old = text.replace("Handhaving – Wet Bibob", "Handhaving");
    let old = folder.file("old.csv", old);
    let back = |from: &str, name: &str| {
        let to = folder.path(name);
        let to = to.to_str().expect("a path");
        let done = norm(&["convert", from, to]);
        assert_eq!(done.code, 0, "{}", done.err);
        std::fs::read_to_string(to).expect("answers")
    };
    assert_eq!(back(csv, "new.yaml"), back(&old, "old.yaml"));
}

#[test]
fn programs_get_the_sections_and_the_one_of_each_requirement() {
    let json = norm(&["show", "noord-holland", "--format", "json"]).out;
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let theme = &json["themes"][4];
    let titles: Vec<&str> = theme["sections"]
        .as_array()
        .expect("sections")
        .iter()
        .filter_map(|section| section["title"].as_str())
        .collect();
    assert_eq!(
        titles,
        [
            "Algemene Plaatselijke Verordening (APV)",
            "Wet Bibob",
            "Wet Damocles (Opiumwet)",
            "Financiële weerbaarheid",
            "Bestuurlijke en integrale uitvoeringskracht",
        ]
    );
    let of = |at: usize| theme["requirements"][at]["section"].clone();
    assert_eq!(of(0), serde_json::Value::Null);
    assert_eq!(of(1), "apv");
    assert_eq!(of(11), "uitvoeringskracht");
}

#[test]
fn sections_have_an_id_a_title_and_requirements_of_their_own() {
    let both = format!("{REQUIREMENTS}{SECTION}");
    assert_eq!(judged("", &both).0, Vec::<String>::new());
    assert_eq!(
        judged("", SECTION).0,
        Vec::<String>::new(),
        "none before the first"
    );
    assert_eq!(judged("", "    aim: niets\n").0, ["missing-key"]);
    assert_eq!(judged("", "    requirements: []\n").0, ["empty-text"]);
    let empty = "    sections:\n      - {id: dijk, title: De dijk, requirements: []}\n";
    assert!(!judged("", &format!("{REQUIREMENTS}{empty}")).0.is_empty());
    let again = SECTION
        .replace("    sections:\n", "")
        .replace("\"2\"", "\"3\"");
    assert_eq!(judged("", &format!("{SECTION}{again}")).0, ["duplicate-id"]);
    let same = SECTION.replace("\"2\"", "\"1\"");
    assert_eq!(
        judged("", &format!("{REQUIREMENTS}{same}")).0,
        ["duplicate-id"]
    );
    let heading = SECTION.replace("title: De dijk", "heading: De dijk");
    assert!(judged("", &heading).0.contains(&"unknown-key".to_owned()));
}

#[test]
fn a_requirement_that_moves_into_a_section_is_the_same_one() {
    let folder = Folder::new();
    let flat = format!(
        "{REQUIREMENTS}{}",
        REQUIREMENTS.replace("    requirements:\n", "").replace(
            "\"1\", title: Een, question: Een?",
            "\"2\", title: Twee, question: Twee?"
        )
    );
    let then = folder.file("klein.yaml", small("", &flat));
    let other = Folder::new();
    let now = other.file("klein.yaml", small("", &format!("{REQUIREMENTS}{SECTION}")));
    let done = norm(&["diff", &then, &now]);
    assert_eq!(done.code, 0, "{}", done.err);
    assert!(done.out.contains("Gelijk gebleven: 2"), "{}", done.out);
    for word in ["Veranderd", "Nieuw", "Vervallen"] {
        assert!(!done.out.contains(word), "{}", done.out);
    }
}
