//! What region and province talk about: questions over what other views tell.

use std::fs;

use serde_json::Value;

use crate::common::{Folder, norm};
use crate::overview::{marked, without_hash};

const PROVINCE: &str = "examples/province";

fn agenda(workspace: &str, args: &[&str]) -> String {
    let all = [
        &["--workspace", workspace, "overview", "--view", "agenda"],
        args,
    ]
    .concat();
    let run = norm(&all);
    assert_eq!(run.code, 0, "{}", run.err);
    run.out
}

/// The headings of the subjects, in their order.
fn subjects(markdown: &str) -> Vec<&str> {
    let headings = markdown
        .lines()
        .filter_map(|line| line.strip_prefix("### "));
    let numbered = headings.filter_map(|line| line.split_once(". "));
    numbered.map(|(_, title)| title).collect()
}

/// The answers of one organisation, and a register of so many.
fn province(organisations: usize, answers: impl Fn(usize) -> String) -> (Folder, String) {
    let folder = Folder::new();
    let mut register = "norm = \"noord-holland@2025\"\n".to_owned();
    for at in 0..organisations {
        let head = format!(
            "norm: noord-holland@2025\norganisation: {{id: o{at}, name: Plaats {at}, kind: gemeente, region: RIEC Noord-Holland}}\nmeasurement: {{id: \"2026\", date: 2026-04-15}}\nanswers:\n"
        );
        folder.file(&format!("o{at}.yaml"), head + &answers(at));
        register.push_str(&format!(
            "[[organisation]]\nid = \"o{at}\"\nname = \"Plaats {at}\"\nkind = \"gemeente\"\nregion = \"RIEC Noord-Holland\"\n"
        ));
    }
    let workspace = folder.file("norm.toml", register);
    (folder, workspace)
}

#[test]
fn the_agendas_of_the_example_province() {
    for audience in ["region", "province"] {
        let out = agenda(PROVINCE, &["--for", audience]);
        insta::assert_snapshot!(format!("overview_agenda_{audience}"), without_hash(&out));
        for (format, ending) in [("markdown", "md"), ("html", "html")] {
            let text = agenda(PROVINCE, &["--for", audience, "--format", format]);
            let path = format!("{PROVINCE}/agenda-{audience}.{ending}");
            if std::env::var_os("UPDATE_EXAMPLES").is_some() {
                fs::write(&path, &text).expect("an agenda");
            }
            let kept = fs::read_to_string(&path).expect("an agenda");
            assert!(
                kept == text,
                "{path} is old; UPDATE_EXAMPLES=1 cargo test writes it anew"
            );
        }
    }
}

#[cfg(feature = "office")]
#[test]
fn the_agendas_go_to_word() {
    let folder = Folder::new();
    for audience in ["region", "province"] {
        let path = folder
            .path(&format!("{audience}.docx"))
            .display()
            .to_string();
        agenda(PROVINCE, &["--for", audience, "-o", &path]);
        let bytes = fs::read(&path).expect("a document");
        let kept = format!("{PROVINCE}/agenda-{audience}.docx");
        if std::env::var_os("UPDATE_EXAMPLES").is_some() {
            fs::write(&kept, &bytes).expect("a document");
        }
        assert!(
            fs::read(&kept).expect("a document") == bytes,
            "{kept} is old"
        );
        crate::word::check(&bytes);
    }
}

#[test]
fn each_level_has_its_own_subjects_and_the_province_begins_with_what_it_is() {
    let of_norm = |norm: &str, audience: &str| {
        let args = ["--norm", norm, "--for", audience, "--format", "markdown"];
        agenda(PROVINCE, &args)
    };
    let region = of_norm("noord-holland", "region");
    let of_region = [
        "Waar velen mee bezig zijn",
        "Vraag en aanbod",
        "Samen te organiseren",
        "Opmerkingen bij de norm",
    ];
    assert_eq!(subjects(&region), of_region);
    let shared = of_norm("flevoland", "region");
    assert_eq!(subjects(&shared)[0], "Gezamenlijke punten", "{shared}");
    let team = "Districtelijk Team Ondermijning: geen antwoord ontvangen";
    assert!(shared.contains(team), "{shared}");
    assert!(!region.contains("geen toezicht"), "{region}");
    assert!(region.contains("**Gedeeld met de regio: niet verder verspreiden.**"));
    let province = of_norm("noord-holland", "province");
    let of_province = [
        "Wie deed mee",
        "Voortgang als geheel",
        "Moeilijk voor velen",
        "Waar is steun nodig",
        "De norm zelf",
        "Soorten met één organisatie, getoond met toestemming",
    ];
    assert_eq!(subjects(&province), of_province);
    let first = province.lines().find(|line| line.starts_with("- "));
    assert_eq!(first, Some("- Dit is een gesprek, geen toezicht."));
    for text in [&region, &province] {
        assert!(
            text.contains("| Nr. | Wat | Eigenaar | Uiterlijk |"),
            "{text}"
        );
        let places = text.matches("Afspraak: `[vul aan: ").count();
        assert_eq!(places, subjects(text).len());
    }
}

#[test]
fn what_one_meeting_can_do_for_several_points_is_told_together() {
    let region = agenda(PROVINCE, &["--for", "region", "--format", "json"]);
    let all: Value = serde_json::from_str(&region).expect("JSON");
    let subjects = all["overviews"][0]["agenda"].as_array().expect("subjects");
    let organise = subjects
        .iter()
        .find(|one| one["title"] == "Samen te organiseren");
    let lines = organise.expect("the subject")["lines"]
        .as_array()
        .expect("lines")
        .clone();
    let ids: Vec<&str> = lines
        .iter()
        .filter_map(|line| line["id"].as_str())
        .collect();
    assert_eq!(ids, ["1.5", "5.4", "5.9", "5.12"]);
}

#[test]
fn the_province_names_no_organisation_but_by_consent_and_its_kind_only() {
    for publish in [false, true] {
        let (_folder, workspace) = marked(publish);
        for format in ["text", "markdown", "html", "json", "csv"] {
            let out = agenda(&workspace, &["--format", format]);
            assert!(!out.contains("NAAM-"), "{format}: {out}");
            let apart = out.contains("getoond met toestemming");
            assert_eq!(apart, publish, "{format}: {out}");
        }
    }
}

#[test]
fn obstacles_are_counted_for_the_region_and_in_steps_for_the_province() {
    let of = |named: usize| {
        province(8, |at| {
            let obstacles = match at < named {
                true => ", obstacles: [capaciteit, kennis]",
                false => "",
            };
            // Said twice by one organisation, it is one organisation.
            format!(
                "  1.1: {{status: deels, note: x, owner: a{obstacles}}}\n  1.2: {{status: deels, note: x, owner: a{obstacles}}}\n"
            )
        })
    };
    let (_folder, workspace) = of(1);
    let region = agenda(&workspace, &["--for", "region", "--format", "markdown"]);
    for word in ["capaciteit", "kennis"] {
        let line = format!("- **{word}**: genoemd door 1 van 8 organisaties");
        assert!(region.contains(&line), "{region}");
    }
    assert!(!region.contains("**geld**"), "{region}");
    let province = |named: usize| {
        let (_folder, workspace) = of(named);
        agenda(&workspace, &["--format", "markdown"])
    };
    assert!(!province(1).contains("capaciteit"));
    assert_eq!(province(0), province(3), "none and a few are told alike");
    let more = province(4);
    assert!(
        more.contains("- **capaciteit**: genoemd door 4 tot en met 8 van 8 organisaties"),
        "{more}"
    );
    assert_eq!(more, province(8));
}

#[test]
fn who_asks_and_who_offers_stand_in_alphabetical_order_and_never_by_outcome() {
    let (_folder, workspace) = province(7, |at| {
        let (status, at) = (["voldoet", "niet"][at % 2], 9 - at);
        format!("  1.1: {{status: {status}, note: x, owner: a, support: vraag {at}}}\n")
    });
    let region = agenda(&workspace, &["--for", "region", "--format", "markdown"]);
    let named: Vec<usize> = (0..7)
        .map(|at| region.find(&format!("(Plaats {at})")).expect("a sender"))
        .collect();
    assert!(named.is_sorted(), "{region}");
    let alias = agenda(&workspace, &["--for", "region", "--pseudonyms"]);
    assert!(!alias.contains("Plaats"), "{alias}");
}

#[test]
fn nothing_to_talk_about_is_left_out_and_the_public_has_no_agenda() {
    let (_folder, workspace) = province(6, |_| "  1.1: {}\n".to_owned());
    let region = agenda(&workspace, &["--for", "region", "--format", "markdown"]);
    assert_eq!(subjects(&region), ["Samen te organiseren"]);
    let all = agenda(&workspace, &["--format", "markdown"]);
    assert_eq!(subjects(&all), ["Wie deed mee", "De norm zelf"]);
    let run = norm(&[
        "--workspace",
        &workspace,
        "overview",
        "--view",
        "agenda",
        "--for",
        "public",
    ]);
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    assert!(run.err.contains("niet openbaar"), "{}", run.err);
}

#[test]
fn hostile_text_is_text_in_every_form() {
    const EVIL: &str = "<script>x</script> `[vul aan: y]` **z** | =1+1 {{ L.agenda }}";
    let (_folder, workspace) = province(7, |_| {
        format!(
            "  1.1: {{status: deels, note: x, owner: a, support: '{EVIL}', on_norm: '{EVIL}'}}\n"
        )
    });
    for audience in ["region", "province"] {
        let html = agenda(&workspace, &["--for", audience, "--format", "html"]);
        assert!(!html.contains("<script"), "{html}");
        let text = agenda(&workspace, &["--for", audience, "--format", "markdown"]);
        assert!(text.contains("\\<script"), "{text}");
        assert!(!text.replace("\\<script", "").contains("<script"), "{text}");
        assert!(
            !text.contains("**z**") && !text.contains("`[vul aan: y"),
            "{text}"
        );
        let csv = agenda(&workspace, &["--for", audience, "--format", "csv"]);
        assert!(csv.contains("script") && !csv.contains("\"=1"), "{csv}");
    }
}

#[test]
fn what_is_left_to_fill_in_is_counted_for_the_maker() {
    let args = [
        "--workspace",
        PROVINCE,
        "overview",
        "--view",
        "agenda",
        "--format",
        "html",
    ];
    let run = norm(&args);
    let places = run.out.matches("<mark class=\"blank\">").count();
    assert!(places > 4, "{places}");
    assert!(
        run.err
            .contains(&format!("nog in te vullen: {places} plekken")),
        "{}",
        run.err
    );
    let plain = norm(&["--workspace", PROVINCE, "overview", "--format", "html"]);
    assert!(!plain.err.contains("in te vullen"), "{}", plain.err);
}
