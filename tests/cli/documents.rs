//! The letter, the proposal and the summary: for whom, what they say and what they leave
//! to be filled in.

use std::fs;

use crate::common::{Folder, Run, norm, waterkant};

const NOW: &str = "examples/waterkant-2026.yaml";
const THEN: &str = "examples/waterkant-2025.yaml";

fn made(document: &str, args: &[&str]) -> Run {
    let run = norm(&[&["report", "--document", document], args].concat());
    assert_eq!(run.code, 0, "{}", run.err);
    run
}

/// What stands under a heading of the second level.
fn under<'t>(text: &'t str, heading: &str) -> &'t str {
    let (_, rest) = text
        .split_once(&format!("\n## {heading}"))
        .unwrap_or_else(|| panic!("{heading}: {text}"));
    rest.split("\n## ").next().expect("a part")
}

#[test]
fn a_document_is_for_its_own_readers_and_says_so() {
    let title = |args: &[&str]| {
        let run = norm(&[&["report", NOW], args].concat());
        let titles = run.out.lines().find(|line| line.starts_with("# "));
        let first = titles.unwrap_or_default().to_owned();
        (run.code, first, run.err)
    };
    let (report, letter) = ("# Verslag van de meting: ", "# Raadsinformatiebrief ");
    for (args, begins) in [
        (&[][..], report),
        (&["--for", "region"], report),
        (&["--for", "public"], letter),
        (&["--document", "report"], report),
        (&["--document", "report", "--for", "public"], report),
        (&["--document", "REPORT", "--for", "province"], report),
        (&["--document", "letter"], letter),
        (&["--document", "letter", "--for", "public"], letter),
        (&["--document", "proposal"], "# Collegenota: "),
        (
            &["--document", "proposal", "--for", "internal"],
            "# Collegenota: ",
        ),
        (&["--document", "summary"], "# Bestuurssamenvatting: "),
        (&["--document", "agenda"], "# Agenda voor het gesprek: "),
        (&["--document", "signoff"], "# Vaststelling van de meting: "),
    ] {
        let (code, first, err) = title(args);
        assert_eq!(code, 0, "{args:?}: {err}");
        assert!(first.starts_with(begins), "{args:?}: {first}");
    }
    for (document, audiences, way_out) in [
        (
            "letter",
            &["internal", "region", "province"][..],
            "voor andere lezers is er --document report",
        ),
        (
            "proposal",
            &["region", "province", "public"],
            "--document letter voor raad en inwoners",
        ),
        (
            "summary",
            &["region", "province", "public"],
            "--document report voor de regio of de provincie",
        ),
        (
            "agenda",
            &["region", "province", "public"],
            "--document report voor de regio of de provincie",
        ),
        (
            "signoff",
            &["region", "province", "public"],
            "--document letter voor raad en inwoners",
        ),
    ] {
        for audience in audiences {
            let (code, first, err) = title(&["--document", document, "--for", audience]);
            assert_eq!((code, first.as_str()), (2, ""), "{document} {audience}");
            assert!(err.contains(way_out), "{err}");
        }
    }
}

#[test]
fn private_remarks_are_in_no_document_but_the_report() {
    for (document, said) in [
        ("letter", "alleen met --for internal"),
        ("proposal", "alleen in het verslag"),
        ("summary", "alleen in het verslag"),
        ("agenda", "alleen in het verslag"),
        ("signoff", "alleen in het verslag"),
    ] {
        let run = norm(&["report", NOW, "--document", document, "--with-private"]);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{document}");
        assert!(run.err.contains(said), "{}", run.err);
    }
    let run = norm(&["report", NOW, "--document", "report", "--with-private"]);
    assert!(run.out.contains("Met eigen aantekeningen."), "{}", run.err);
}

#[test]
fn the_letter_counts_what_is_told_of_the_total_and_nothing_else() {
    let letter = made("letter", &[NOW, "--baseline", THEN]).out;
    let message = under(&letter, "Kernboodschap");
    assert_eq!(
        message.trim(),
        "De norm heeft voor onze gemeente 47 uitgangspunten. Wij voldoen nu aan 28 of 29 daarvan. \
         Bij de meting van 15 april 2025 waren dat er 24 of 25. Wij noemen het aantal met opzet \
         niet precies: zo staat nooit vast welk punt nog openstaat.\n\n\
         Hoe het met de andere punten staat, noemen wij niet in het openbaar, omdat dat zwakke \
         plekken kan laten zien."
    );
    // Every other number is of a date, of a year, of the norm or of the file.
    let rest = letter.replace(message, "");
    let words = rest.split(|c: char| !c.is_alphanumeric());
    let numbers: Vec<&str> = words
        .filter(|word| word.parse::<u32>().is_ok_and(|number| number < 2000))
        .collect();
    let of_dates = ["14", "1", "1", "0", "1", "0"];
    assert_eq!(numbers, of_dates, "{rest}");
    assert!(!letter.contains("| --"), "no table");
}

#[test]
fn what_may_not_be_told_changes_nothing_in_the_letter() {
    let folder = Folder::new();
    let text = fs::read_to_string(NOW).expect("a file");
    // In the last theme nothing is met: one more, or another sort of open.
    let told = |text: &str| {
        let file = folder.file("nu.yaml", text);
        let args = [file.as_str(), "--baseline", THEN];
        let html = made("letter", &[&args[..], &["--format", "html"]].concat()).out;
        (made("letter", &args).out, html)
    };
    let as_it_is = told(&text);
    let (before, last) = text.split_once("  \"6.1\":").expect("the last theme");
    let (own, other) = last.split_once("  \"6.2\":").expect("the last point");
    let with = |own: &str, other: &str| format!("{before}  \"6.1\":{own}  \"6.2\":{other}");
    assert!(other.contains("status: deels"), "{other}");
    let met = other.replacen("status: deels", "status: voldoet", 1);
    assert_eq!(told(&with(own, &met)), as_it_is, "none and one met");
    let unmet = other.replacen("status: deels", "status: niet", 1);
    assert_eq!(told(&with(own, &unmet)), as_it_is, "partial and unmet");
    let not = other.replacen("status: deels", "status: nvt", 1);
    assert_eq!(told(&with(own, &not)), as_it_is, "does not apply");
    let reassessed = text.lines().filter(|line| !line.contains("reassessed:"));
    let reassessed: String = reassessed.map(|line| format!("{line}\n")).collect();
    assert_ne!(reassessed, text);
    assert_eq!(told(&reassessed), as_it_is, "worse, and judged differently");
    let lost = text.replacen(
        "    note: Juridische zaken gaat na",
        "    status: niet\n    note: Ja",
        1,
    );
    assert_ne!(lost, text);
    assert_eq!(told(&lost), as_it_is, "lost, and worse");
}

/// The first requirement that addresses a kind.
fn asked(norm_id: &str, kind: &str) -> String {
    let mut norms = norm::library::EMBEDDED.iter();
    let embedded = norms.find(|one| one.id == norm_id).expect("a norm");
    let norm = embedded.norm();
    let own = norm.requirements();
    let mut own = own.filter(|one| one.concern(kind) == norm::norm::Concern::Own);
    own.next().expect("a requirement").id.value.clone()
}

#[test]
fn each_kind_of_organisation_writes_to_its_own_board() {
    let folder = Folder::new();
    let letter = |norm_id: &str, kind: &str| {
        let id = asked(norm_id, kind);
        let file = folder.file(
            "a.yaml",
            format!(
                "norm: {norm_id}\norganisation: {{id: a, name: De Proef, kind: {kind}}}\n\
                 measurement: {{id: \"2025\", date: 2025-04-15}}\nanswers:\n  \"{id}\": {{status: voldoet}}\n"
            ),
        );
        let both =
            ["markdown", "html"].map(|format| made("letter", &[&file, "--format", format]).out);
        let proposal = made("proposal", &[&file]).out;
        let of_the_norm = |line: &&str| !line.contains("gemeente");
        let own: Vec<&str> = both[0].lines().filter(of_the_norm).collect();
        (own.join("\n"), both[1].clone(), proposal)
    };
    for (norm_id, kind, title, to) in [
        (
            "noord-holland",
            "provincie",
            "# Statenbrief",
            "Provinciale Staten",
        ),
        (
            "flevoland",
            "waterschap",
            "# Brief aan het algemeen bestuur",
            "het algemeen bestuur",
        ),
        ("flevoland", "politie", "# Informatiebrief", "het bestuur"),
        (
            "flevoland",
            "dto",
            "# Informatiebrief",
            "de deelnemende organisaties",
        ),
    ] {
        let (markdown, html, proposal) = letter(norm_id, kind);
        let titled = format!("\n{title}");
        assert!(markdown.contains(&titled), "{kind}: {markdown}");
        assert!(
            markdown.contains(&format!("**Aan**: {to}\\\n")),
            "{markdown}"
        );
        assert!(html.contains(&format!("<dd>{to}</dd>")), "{kind}");
        for council in ["raad en inwoners", "gemeenteraad", "Raadsinformatie"] {
            assert!(!markdown.contains(council), "{kind}: {council}: {markdown}");
        }
        assert!(!proposal.contains("college van burgemeester"), "{kind}");
    }
}

#[test]
fn no_proposal_is_made_of_a_file_that_others_were_given() {
    let folder = Folder::new();
    let shared = folder.path("regio.yaml").display().to_string();
    assert_eq!(
        norm(&["share", NOW, "--for", "region", "-o", &shared]).code,
        0
    );
    for document in ["proposal", "summary", "agenda", "signoff"] {
        let run = norm(&["report", &shared, "--document", document]);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{document}");
        assert!(run.err.contains("gedeeld bestand"), "{}", run.err);
        let run = norm(&["report", NOW, "--baseline", &shared, "--document", document]);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{document}");
        assert!(run.err.contains("gedeeld bestand"), "{}", run.err);
    }
    let letter = made("letter", &[&shared]).out;
    assert!(letter.contains("staan in het origineel"), "{letter}");
}

/// Answers with three public actions, and one that is not.
fn actions(due: &str, public: bool) -> String {
    waterkant(&format!(
        "  \"2.1\":\n    status: deels\n    note: x\n    owner: HRM\n    actions:\n\
         \x20     - {{title: LOOPT_MERK, due: {due}, public: true}}\n\
         \x20     - {{title: WAS_EIGEN_MERK, due: {due}, public: {public}}}\n\
         \x20     - {{title: EIGEN_MERK, due: {due}}}\n\
         \x20     - {{title: KLAAR_MERK, due: 2024-01-01, public: true, done: true}}\n\
         \x20     - {{title: LAAT_MERK, due: 2025-02-01, public: true}}\n"
    ))
}

#[test]
fn public_actions_are_told_by_how_they_stand_and_never_more_than_was_public() {
    let folder = Folder::new();
    let then = actions("2025-05-01", false).replace("date: 2025-04-15", "date: 2025-01-15");
    let then = folder.file("toen.yaml", then.replace("id: \"2025\"", "id: \"2024\""));
    let now = folder.file("nu.yaml", actions("2025-12-01", true));
    let letter = made("letter", &[&now, "--baseline", &then])
        .out
        .replace("\\_", "_");
    let part = under(&letter, "Wat doen wij?");
    let (done, rest) = part.split_once("### Gepland").expect("planned");
    let (planned, later) = rest.split_once("### Later dan gepland").expect("later");
    assert!(done.contains("### Klaar\n\n- KLAAR_MERK\n"), "{part}");
    assert!(
        !done.contains("2024"),
        "a date by which it was due is not when it was done"
    );
    assert!(
        planned.contains(
            "- LOOPT_MERK, uiterlijk 1 december 2025 (eerst was dat 1 mei 2025; reden: `[vul aan: "
        ),
        "{part}"
    );
    assert!(
        planned.contains("- WAS_EIGEN_MERK, uiterlijk 1 december 2025\n"),
        "{part}"
    );
    assert!(
        later.contains(
            "- LAAT_MERK: dit zou klaar zijn op 1 februari 2025, nieuwe datum: `[vul aan: "
        ),
        "{part}"
    );
    assert!(
        !letter.contains("- EIGEN_MERK") && !letter.contains("HRM"),
        "{letter}"
    );
    let html = made("letter", &[&now, "--baseline", &then, "--format", "html"]).out;
    assert!(
        html.contains("LOOPT_MERK</span>, uiterlijk 1 december 2025 (eerst was dat 1 mei 2025;")
    );
}

/// What is not met is told of nobody: not applicable, open and without an answer read alike.
#[test]
fn the_letter_says_the_same_whatever_is_the_matter_with_the_other_points() {
    let folder = Folder::new();
    let norm_json = norm(&["show", "noord-holland", "--format", "json"]).out;
    let asked: serde_json::Value = serde_json::from_str(&norm_json).expect("JSON");
    let themes = asked["themes"].as_array().expect("themes");
    let ids = themes
        .iter()
        .flat_map(|theme| theme["requirements"].as_array().expect("some"))
        .map(|one| one["id"].as_str().expect("an id"));
    let letter = |of: &str| {
        let answers: String = ids
            .clone()
            .map(|id| match id {
                "2.10" => format!("  \"2.10\": {{status: {of}, note: x}}\n"),
                _ => format!("  \"{id}\": {{status: voldoet}}\n"),
            })
            .collect();
        let file = folder.file("een.yaml", waterkant(&answers));
        let letter = made("letter", &[&file, "--baseline", THEN]).out;
        under(&letter, "Kernboodschap").trim().to_owned()
    };
    let open = letter("niet");
    for of in ["deels", "nvt", ""] {
        assert_eq!(letter(of), open, "{of}");
    }
    // A number that is told exactly is not called inexact.
    assert!(
        open.contains("Wij voldoen nu aan 46 daarvan. Bij de meting"),
        "{open}"
    );
    assert!(
        open.contains("Het aantal van toen noemen wij met opzet niet precies"),
        "{open}"
    );
}

#[test]
fn what_was_carried_over_is_in_no_letter_until_it_is_confirmed() {
    let folder = Folder::new();
    let of = |confirmed: &str| {
        let answers = format!(
            "  \"1.1\": {{status: voldoet, {confirmed}public: Openbare zin., actions: [{{title: Openbare actie, due: 2027-01-01, public: true}}]}}\n"
        );
        let file = folder.file("een.yaml", waterkant(&answers));
        made("letter", &[&file])
    };
    let told = of("").out;
    assert!(
        told.contains("Openbare zin") && told.contains("Openbare actie"),
        "{told}"
    );
    let run = of("confirmed: false, ");
    assert!(!run.out.contains("Openbare zin"), "{}", run.out);
    assert!(!run.out.contains("Openbare actie"), "{}", run.out);
    assert!(
        run.err.contains("46 vragen hebben nog geen antwoord"),
        "{}",
        run.err
    );
    assert!(
        run.err
            .contains("nog niet bevestigd; verstuur dit nog niet"),
        "{}",
        run.err
    );
}
