//! What the organisation itself decides by: the proposal, the summary and the first
//! screen of the report say the same, and their numbers add up.

use std::fs;

use crate::common::{Folder, norm, waterkant};
use crate::diff::polder;

const NOW: &str = "examples/waterkant-2026.yaml";
const THEN: &str = "examples/waterkant-2025.yaml";

fn made(document: &str, args: &[&str]) -> String {
    let run = norm(&[&["report", "--document", document], args].concat());
    assert_eq!(run.code, 0, "{}", run.err);
    run.out
}

#[test]
fn every_internal_page_says_at_its_top_that_it_shows_weak_spots() {
    for document in ["report", "proposal", "summary", "agenda", "signoff"] {
        for (format, heading) in [("markdown", "\n## "), ("html", "<h2")] {
            let text = made(document, &[NOW, "--format", format]);
            let top = text.split(heading).next().expect("a top");
            assert!(
                top.contains("Intern: laat zwakke plekken zien."),
                "{document} {format}"
            );
        }
    }
}

#[test]
fn the_report_begins_with_what_the_summary_says() {
    for (format, heading) in [
        ("markdown", "\n## Wat er te doen is"),
        ("html", "<h2 id=\"to-do\""),
    ] {
        let args = [NOW, "--baseline", THEN, "--format", format];
        let (report, summary) = (made("report", &args), made("summary", &args));
        let first = report.split(heading).next().expect("a first screen");
        let own = summary.lines().filter(|line| {
            let line = line.trim_start_matches("<li>");
            line.starts_with("- **")
                || line.starts_with("<strong>")
                || line.contains("class=\"sentence\"")
        });
        let own: Vec<&str> = own.collect();
        assert!(own.len() >= 8, "{summary}");
        for line in own {
            assert!(first.contains(line), "{line}\n{first}");
        }
    }
}

#[test]
fn nobody_but_the_organisation_is_told_what_is_weak_and_what_to_decide() {
    for audience in ["region", "province", "public"] {
        for format in ["markdown", "html"] {
            let args = [
                NOW,
                "--baseline",
                THEN,
                "--for",
                audience,
                "--format",
                format,
            ];
            let report = made("report", &args);
            for own in [
                "Zwak",
                "Sterk",
                "Wat een besluit vraagt",
                "daarvan 4 nu niet meer",
            ] {
                assert!(!report.contains(own), "{own} for {audience} in {format}");
            }
        }
    }
}

#[test]
fn steps_from_then_to_now_add_up() {
    let summary = made("summary", &[NOW, "--baseline", THEN]);
    assert!(
        summary
            .contains("24 bij 0-meting (15 april 2025), daarvan 4 nu niet meer, 8 erbij, samen 28"),
        "{summary}"
    );
    let same = made("summary", &[THEN, "--baseline", THEN]);
    assert!(
        same.contains("24 bij 0-meting (15 april 2025), samen 24"),
        "{same}"
    );
    let without = made("summary", &[NOW]);
    assert!(!without.contains("**Verandering**"), "{without}");
}

#[test]
fn no_more_than_five_decisions_are_put_to_a_board_with_their_real_number() {
    let folder = Folder::new();
    let open: String = (1..=11)
        .map(|at| format!("  \"2.{at}\": {{status: niet, note: x}}\n"))
        .collect();
    let file = folder.file("open.yaml", waterkant(&open));
    let summary = made("summary", &[&file]);
    let (_, decisions) = summary
        .split_once("## Wat een besluit vraagt: 47\n")
        .expect("all of them");
    let decisions = decisions.split("\n## ").next().expect("a part");
    assert_eq!(decisions.matches("\n- **2.").count(), 5, "{decisions}");
    assert!(decisions.contains("Dit zijn de eerste vijf"), "{decisions}");
    let proposal = made("proposal", &[&file]);
    assert!(
        proposal.contains("zonder u niet verder kunnen: 47."),
        "{proposal}"
    );
    assert_eq!(
        proposal
            .matches("voldoet nog niet, en heeft nog geen actie")
            .count(),
        11
    );
}

#[test]
fn a_theme_is_not_called_strong_and_weak_at_once_and_a_sentence_fits_every_count() {
    let folder = Folder::new();
    let water = made("summary", &["examples/flevoland/waterschap-2025.yaml"]);
    assert!(
        water.contains("voldoet aan 1 van 3 ambitiepunten; er zijn 2 openstaande punten.\n"),
        "{water}"
    );
    assert!(
        water.contains("- **Zwak**: 8. ") && !water.contains("**Sterk**"),
        "{water}"
    );
    for (answers, said) in [
        (
            "  \"1.1\": {note: x}\n",
            "heeft nog niets ingevuld: 47 uitgangspunten.\n",
        ),
        (
            "  \"1.1\": {status: niet, note: x}\n",
            "voldoet aan 0 van 47 uitgangspunten; er is 1 ontwikkelpunt en 46 antwoorden zijn nog in te vullen.\n",
        ),
    ] {
        let file = folder.file("a.yaml", waterkant(answers));
        let summary = made("summary", &[&file]);
        assert!(summary.contains(said), "{said}: {summary}");
    }
}

#[test]
fn of_a_revised_norm_only_what_can_be_compared_stands_side_by_side() {
    let folder = Folder::new();
    let old: String = (1..=11)
        .map(|number| format!("  \"{number}\": {{status: voldoet}}\n"))
        .collect();
    let then = folder.file("toen.yaml", polder("p", "2025-01-01", "1", &old));
    let new =
        "  A.1: {status: niet, note: x}\n  A.4: {status: voldoet}\n  B.4: {status: voldoet}\n";
    let now = folder.file("nu.yaml", polder("p", "2026-01-01", "2", new));
    let report = |args: &[&str]| {
        let before = [
            "--norms",
            "tests/data/norms",
            "report",
            &now,
            "--baseline",
            &then,
        ];
        let run = norm(&[&before[..], args].concat());
        assert_eq!(run.code, 0, "{}", run.err);
        run.out
    };
    let markdown = report(&[]);
    let (themes, compared) = markdown
        .split_once("## Vergeleken met de vorige meting")
        .expect("a part of its own");
    let (_, themes) = themes.split_once("## De stand per thema").expect("themes");
    assert!(!themes.contains("| van "), "{themes}");
    assert!(
        compared.contains("| toen |") && compared.contains("| nu |"),
        "{compared}"
    );
    let change = markdown
        .lines()
        .find(|line| line.starts_with("- **Verandering**"));
    let change = change.expect("a bridge");
    assert!(
        change.ends_with("daarvan 6 nu niet meer, 4 niet meer gevraagd, 1 nieuw gevraagd, samen 2"),
        "{change}"
    );
    assert!(report(&["--format", "html"]).contains("<g class=\"then\">"));
}

#[test]
fn nothing_to_decide_is_said_and_leaves_no_gap_in_the_numbers() {
    let folder = Folder::new();
    let ids = norm(&["assess", NOW, "--format", "json"]).out;
    let value: serde_json::Value = serde_json::from_str(&ids).expect("JSON");
    let themes = value["assessments"][0]["themes"]
        .as_array()
        .expect("themes");
    let requirements = themes
        .iter()
        .flat_map(|theme| theme["requirements"].as_array().expect("some"));
    let met: String = requirements
        .map(|one| {
            format!(
                "  \"{}\": {{status: voldoet}}\n",
                one["id"].as_str().expect("an id")
            )
        })
        .collect();
    let file = folder.file("alles.yaml", waterkant(&met));
    let summary = made("summary", &[&file]);
    assert!(
        summary.contains("Gemeente Waterkant voldoet aan 47 van 47 uitgangspunten.\n"),
        "{summary}"
    );
    assert!(
        summary.contains("## Wat een besluit vraagt: 0\n\nEr is nu geen besluit nodig.\n"),
        "{summary}"
    );
    assert!(!summary.contains("**Zwak**"), "{summary}");
    assert!(!summary.contains("Wat wij u vragen"), "{summary}");
    let proposal = made("proposal", &[&file]);
    assert!(
        proposal.contains("\n2. Met de openbare brief"),
        "{proposal}"
    );
    assert!(
        !proposal.contains("\n3. ")
            && !proposal.contains("### 3.1")
            && !proposal.contains("## Actielijst"),
        "{proposal}"
    );
    assert!(proposal.contains("### 2.1 De brief is open"), "{proposal}");
}

/// Two measurements with one of each case.
fn each_case(folder: &Folder) -> [String; 2] {
    let then = folder.file(
        "toen.yaml",
        waterkant(
            "  \"2.1\": {status: voldoet}\n  \"2.2\": {status: voldoet}\n  \"2.4\": {status: voldoet}\n\
             \x20 \"2.3\": {status: voldoet, last_done: 2025-03-01}\n\
             \x20 \"2.5\": {status: deels, note: x, actions: [{title: SCHUIFT, due: 2025-09-01}]}\n",
        ),
    );
    let now = waterkant(
        "  \"2.1\": {status: deels, note: x, owner: HRM}\n\
         \x20 \"2.2\": {status: deels, note: x, reassessed: REDEN}\n\
         \x20 \"2.3\": {status: voldoet, last_done: 2025-03-01}\n\
         \x20 \"2.5\": {status: deels, note: x, owner: inkoop, actions: [{title: SCHUIFT, due: 2029-09-01, owner: bestuur}, {title: LAAT, due: 2026-01-01}]}\n\
         \x20 \"2.6\": {status: voldoet, confirmed: false}\n",
    );
    let now = now.replace(
        "id: \"2025\", label: 0-meting, date: 2025-04-15",
        "id: \"2028\", date: 2028-04-15",
    );
    [then, folder.file("nu.yaml", now)]
}

#[test]
fn each_case_is_told_inside_and_none_of_them_outside() {
    let folder = Folder::new();
    let [then, now] = each_case(&folder);
    let args = [now.as_str(), "--baseline", then.as_str()];
    let proposal = made("proposal", &args);
    let mut told = String::new();
    for case in [
        "**2.5 Protocol bij schending van integriteit**: had op 1 januari 2026 klaar moeten zijn: LAAT (eigenaar: inkoop). Voorstel: `[vul aan",
        "**2.5 Protocol bij schending van integriteit**: van 1 september 2025 naar 1 september 2029: SCHUIFT (eigenaar: bestuur). Reden: `[vul aan",
        "was “voldoet”, is nu “voldoet deels” (eigenaar: HRM). Oorzaak: `[vul aan",
        "was “voldoet”, is nu “voldoet deels”: REDEN\n",
        "**2.4 ",
        "was “voldoet”, is nu “nog in te vullen”. Wie zoekt dit uit: `[vul aan",
        "voor het laatst op 1 maart 2025; de norm vraagt elk jaar",
        "voldoet deels, en heeft nog geen actie",
        "- 2.6 ",
    ] {
        assert!(proposal.contains(case), "{case}\n{proposal}");
        told.push_str(case);
    }
    let html = made("proposal", &[&args[..], &["--format", "html"]].concat());
    assert_eq!(
        html.matches("Oorzaak: <mark class=\"blank\">").count(),
        1,
        "{html}"
    );
    let letter = made("letter", &args);
    for inside in [
        "SCHUIFT",
        "LAAT",
        "REDEN",
        "HRM",
        "2.4",
        "achteruit",
        "bevestig",
        "te lang geleden",
    ] {
        assert!(!letter.contains(inside), "{inside}: {letter}");
    }
    assert!(
        letter.contains("`[vul aan: wat is er veranderd, in eigen woorden]`"),
        "{letter}"
    );
}

#[test]
fn with_a_baseline_one_picture_per_theme_shows_both_moments() {
    let html = made("report", &[NOW, "--baseline", THEN, "--format", "html"]);
    assert_eq!(html.matches("<svg class=\"bar\"").count(), 6);
    assert_eq!(html.matches("<g class=\"then\">").count(), 6);
    assert!(
        html.contains("toen: 2 voldoet, 3 voldoet deels. nu: 3 voldoet, 2 voldoet deels.</desc>")
    );
    let markdown = made("report", &[NOW, "--baseline", THEN]);
    assert_eq!(
        markdown
            .matches("| 1. Bewustwording & Organisatie |")
            .count(),
        1,
        "{markdown}"
    );
    assert!(markdown.contains(
        "| 1. Bewustwording & Organisatie | van 2 naar 3 | van 3 naar 2 | 0 | 0 | 0 | 5 |"
    ));
    assert!(
        markdown.contains("| **Totaal** | van 24 naar 28 |"),
        "{markdown}"
    );
}

#[test]
fn paper_has_page_numbers_and_tables_that_begin_and_end_with_some_rows() {
    let css = fs::read_to_string("templates/shared/style.css").expect("a style sheet");
    let (_, paper) = css.split_once("@media print").expect("a part for paper");
    for rule in [
        "counter(page) \" / \" counter(pages)",
        "thead { display: table-header-group; }",
        "tbody tr:nth-child(-n+3) { break-after: avoid; }",
    ] {
        assert!(paper.contains(rule), "{rule}");
        let html = made("summary", &[NOW, "--format", "html"]);
        assert!(html.contains(rule), "{rule}");
    }
}

#[test]
fn documents_in_english_are_english() {
    let args = ["--lang", "en", "report", NOW, "--baseline", THEN];
    for document in ["letter", "proposal", "summary", "agenda", "signoff"] {
        let run = norm(&[&args[..], &["--document", document]].concat());
        assert_eq!(run.code, 0, "{}", run.err);
        for dutch in [
            "vul aan",
            " nog ",
            "Wij ",
            "voldoet",
            "besluit:",
            "eigenaar",
            "Kernboodschap",
        ] {
            let own = run.out.lines().filter(|line| !line.contains("gemeente"));
            let own: String = own.collect();
            // What people typed stays as it is.
            let ours = own.replace("Wij controleren vier keer", "");
            assert!(!ours.contains(dutch), "{dutch}: {own}");
        }
    }
    let letter = norm(&[&args[..], &["--document", "letter"]].concat()).out;
    assert!(
        letter.contains("The norm has 47 requirements for our municipality. We now meet 28 or 29 of them. At the measurement of 15 April 2025 it was 24 or 25."),
        "{letter}"
    );
}
