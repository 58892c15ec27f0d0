//! The plan as a calendar: its bytes, what it never says, and what stays when days move.

use std::collections::BTreeSet;

use proptest::prelude::{ProptestConfig, any, proptest};

use crate::common::{Folder, Run, norm};
use crate::plan::polder;

const NOW: &str = "examples/waterkant-2026.yaml";

fn calendar(answers: &str, flags: &[&str]) -> Run {
    let folder = Folder::new();
    let file = folder.file("polder.yaml", polder(answers));
    let args = [
        "--norms",
        "tests/data/norms",
        "plan",
        &file,
        "--format",
        "ics",
    ];
    norm(&[&args[..], flags].concat())
}

/// The lines as a program reads them, unfolded.
fn unfolded(text: &str) -> Vec<String> {
    let text = text.replace("\r\n ", "");
    text.split_terminator("\r\n").map(str::to_owned).collect()
}

fn values<'t>(lines: &'t [String], name: &str) -> Vec<&'t str> {
    let of_name = lines.iter().filter_map(|line| line.strip_prefix(name));
    of_name.collect()
}

#[test]
fn the_bytes_are_those_of_the_design() {
    let folder = Folder::new();
    let answers = "  \"2.3\": {status: voldoet, last_done: 2024-10-05}\n";
    let file = folder.file("waterkant.yaml", crate::common::waterkant(answers));
    let run = norm(&["plan", &file, "--format", "ics", "--until", "2025-12-31"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let version = env!("CARGO_PKG_VERSION");
    let lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        &format!("PRODID:-//norm//norm {version}//NL"),
        "CALSCALE:GREGORIAN",
        "X-WR-CALNAME:Weerbaarheid Gemeente Waterkant",
        "BEGIN:VEVENT",
        "UID:norm-c072760997d28cf4cf85c08b4589aa11",
        "DTSTAMP:20250415T000000Z",
        "SEQUENCE:20250415",
        "DTSTART;VALUE=DATE:20251231",
        "DTEND;VALUE=DATE:20260101",
        "SUMMARY:Weerbaarheid 2.3: dit jaar opnieuw doen",
        "DESCRIPTION:Zie de planning.",
        "CATEGORIES:terugkerend",
        "CLASS:PRIVATE",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ];
    assert_eq!(run.out, lines.join("\r\n"));
}

#[test]
fn it_says_numbers_and_kinds_and_no_word_of_the_file_unless_asked() {
    let folder = Folder::new();
    let file = folder.file("merk.yaml", crate::common::MARKED);
    let run = norm(&["plan", &file, "--format", "ics"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let lines = unfolded(&run.out);
    let marked: Vec<&String> = lines.iter().filter(|line| line.contains("MERK")).collect();
    assert_eq!(marked, ["X-WR-CALNAME:Weerbaarheid NAAM_MERK"]);
    for summary in values(&lines, "SUMMARY:") {
        assert!(summary.starts_with("Weerbaarheid"), "{summary}");
    }
    let descriptions = values(&lines, "DESCRIPTION:");
    assert!(descriptions.len() > 3);
    assert!(descriptions.iter().all(|text| *text == "Zie de planning."));
    let asked = norm(&["plan", &file, "--format", "ics", "--with-titles"]);
    for (mark, is_there) in [
        (": ACTIE_MERK", true),
        (": DOCUMENT_MERK", true),
        ("BEWIJS_MERK", true),
        ("NOTE_MERK", false),
        ("ONDERDEELNOTE_MERK", false),
        ("KENMERK_MERK", false),
        ("BEWIJSREF_MERK", false),
        ("PRIVE", false),
        ("EIGENAAR_MERK", false),
    ] {
        let text = unfolded(&asked.out).concat();
        assert_eq!(text.contains(mark), is_there, "{mark}");
    }
}

#[test]
fn hostile_titles_stay_text_within_75_octets_a_line() {
    let long = "é\u{1f600},;\\".repeat(400);
    let title = format!(
        "a\\r\\nEND:VEVENT\\r\\nBEGIN:VEVENT\\nUID:x\\n{}",
        long.replace('\\', "\\\\")
    );
    let answers = format!(
        "answers:\n  A.1: {{status: niet, note: x, actions: [{{title: \"{title}\", due: 2026-06-01}}]}}\n"
    );
    let run = calendar(&answers, &["--with-titles"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.out.ends_with("END:VCALENDAR\r\n"));
    assert!(!run.out.replace("\r\n", "").contains(['\r', '\n']));
    for line in run.out.split("\r\n") {
        assert!(line.len() <= 75, "{line}");
    }
    let lines = unfolded(&run.out);
    let begun = lines.iter().filter(|line| *line == "BEGIN:VEVENT").count();
    let ended = lines.iter().filter(|line| *line == "END:VEVENT").count();
    assert_eq!((begun, ended), (4, 4));
    let summary = values(&lines, "SUMMARY:")[0];
    assert!(
        summary.contains("\\nEND:VEVENT\\nBEGIN:VEVENT\\nUID:x\\n"),
        "{summary}"
    );
    assert!(summary.ends_with("é\u{1f600}\\,\\;\\\\"), "{summary}");
}

#[test]
fn two_actions_that_look_the_same_are_told_and_keep_an_event_each() {
    let answers = "answers:\n  A.1: {status: niet, note: x, actions: [{title: a, due: 2026-06-01}, {title: a, due: 2026-05-01}, {id: k, title: a, due: 2026-07-01}]}\n";
    let run = calendar(answers, &[]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert_eq!(
        run.err.matches("let op[same-entry]").count(),
        1,
        "{}",
        run.err
    );
    let lines = unfolded(&run.out);
    let uids: BTreeSet<&str> = values(&lines, "UID:").into_iter().collect();
    assert_eq!(uids.len(), 6);
    let strict = calendar(answers, &["--strict"]);
    assert_eq!(strict.code, 2);
    assert!(strict.out.is_empty());
}

#[test]
fn a_calendar_is_replaced_by_the_next_and_nothing_else_is() {
    let folder = Folder::new();
    let path = folder.path("planning.ics");
    let target = path.to_str().expect("a path");
    let first = norm(&["plan", "examples/waterkant-2025.yaml", "-o", target]);
    assert_eq!(first.code, 0, "{}", first.err);
    assert!(
        first.err.contains("verwijder die van vorig jaar"),
        "{}",
        first.err
    );
    assert_eq!(norm(&["plan", NOW, "-o", target]).code, 0);
    let now = std::fs::read(&path).expect("a calendar");
    assert_eq!(now, norm(&["plan", NOW, "--format", "ics"]).out.as_bytes());
    let theirs = folder.file(
        "eigen.ics",
        "BEGIN:VCALENDAR\r\nPRODID:-//x//y//NL\r\nEND:VCALENDAR\r\n",
    );
    let run = norm(&["plan", NOW, "-o", &theirs]);
    assert_eq!(run.code, 2, "{}", run.err);
}

/// Within one measurement the number stays; a later day of judging makes it higher.
#[test]
fn an_action_that_is_moved_keeps_its_sequence_until_it_is_judged_on_a_later_day() {
    let of = |due: &str, flags: &[&str]| {
        let action = format!(
            "answers:\n  A.1: {{status: niet, note: x, actions: [{{title: a, due: {due}}}]}}\n"
        );
        let lines = unfolded(&calendar(&action, flags).out);
        let first = |name: &str| values(&lines, name)[0].to_owned();
        [
            first("UID:"),
            first("SEQUENCE:"),
            first("DTSTART;VALUE=DATE:"),
        ]
    };
    let [uid, sequence, day] = of("2026-06-01", &[]);
    let moved = of("2026-06-15", &[]);
    assert_eq!([&uid, &sequence], [&moved[0], &moved[1]]);
    assert_ne!(day, moved[2]);
    let later = of("2026-06-15", &["--as-of", "2026-05-01"]);
    assert_eq!(later, [uid, "20260501".to_owned(), moved[2].clone()]);
    assert_eq!(sequence, "20260415");
}

/// What tells the events of these answers apart.
fn uids(answers: &str, flags: &[&str]) -> BTreeSet<String> {
    let run = calendar(answers, flags);
    assert_eq!(run.code, 0, "{}", run.err);
    let lines = unfolded(&run.out);
    let uids = values(&lines, "UID:").into_iter();
    uids.map(str::to_owned).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn events_stay_the_same_when_days_move_and_answers_change(
        days in proptest::collection::vec(1_u8..29, 4),
        turned in any::<bool>(),
        month in 1_u8..13,
    ) {
        let answers = |days: [u8; 4], month: u8, turned: bool, status: &str| {
            let one = format!("{{title: een, due: 2026-{month:02}-{:02}}}", days[0]);
            let two = format!("{{id: k, title: twee {}, due: 2027-{month:02}-{:02}}}", days[1], days[1]);
            let both = if turned { [&two, &one] } else { [&one, &two] };
            format!(
                "documents: [{{id: d, title: D{}, review_by: 2026-{month:02}-{:02}}}]\nanswers:\n  A.1: {{status: {status}, note: x, actions: [{}, {}]}}\n  A.2: {{status: voldoet, last_done: 2025-{month:02}-{:02}}}\n",
                days[2], days[2], both[0], both[1], days[3]
            )
        };
        let days = [days[0], days[1], days[2], days[3]];
        let before = uids(&answers([1, 1, 1, 1], 1, false, "niet"), &[]);
        let after = uids(&answers(days, month, turned, "deels"), &["--as-of", "2026-09-01"]);
        assert_eq!(before, after);
        assert_eq!(before.len(), 7);
    }
}

#[test]
fn a_new_version_of_the_norm_keeps_the_events() {
    let folder = Folder::new();
    let norms = folder.path("normen");
    std::fs::create_dir(&norms).expect("a folder");
    let text = std::fs::read_to_string("tests/data/norms/droge-voeten.yaml").expect("a norm");
    let text = text.replace("version: \"2\"\nreplaces: \"1\"\n", "version: \"3\"\n");
    let kept: Vec<&str> = text
        .split(", was: ")
        .map(|part| {
            part.split_once(']')
                .filter(|_| part.starts_with('['))
                .map_or(part, |(_, rest)| rest)
        })
        .collect();
    let text = kept.concat().replace("        was: [\"2\"]\n", "");
    let text = text
        .replace("        was: []\n", "")
        .replace("        was: [\"3\", \"4\"]\n", "");
    std::fs::write(norms.join("droge-voeten.yaml"), text).expect("a norm");
    let answers = "answers:\n  A.2: {status: voldoet, last_done: 2025-01-01}\n";
    let file = folder.file("polder.yaml", polder(answers).replace("@2", "@3"));
    let norms = norms.to_str().expect("a path");
    let run = norm(&["--norms", norms, "plan", &file, "--format", "ics"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let lines = unfolded(&run.out);
    let new = values(&lines, "UID:").into_iter();
    assert_eq!(uids(answers, &[]), new.map(str::to_owned).collect());
}
