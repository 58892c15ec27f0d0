//! The report: who sees what, what stays text, and files that are complete or absent.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::common::{Folder, MARKED, Run, norm};

const ALL: [&str; 22] = [
    "NAAM",
    "LABEL",
    "DOOR",
    "BESLUIT",
    "DOCUMENT",
    "KENMERK",
    "NOTE",
    "ONDERDEELNOTE",
    "EIGENAAR",
    "BEWIJS",
    "BEWIJSREF",
    "ACTIE",
    "ACTIEEIGENAAR",
    "OPENBAREACTIE",
    "OPENBAREEIGENAAR",
    "ANDERS",
    "HULP",
    "AANBOD",
    "OPNORM",
    "OPENBAAR",
    "PRIVE",
    "merk.yaml",
];

/// The marks that an audience must see; all others it must not.
fn seen(audience: &str) -> Vec<&'static str> {
    match audience {
        "internal" => ALL.into_iter().filter(|mark| *mark != "PRIVE").collect(),
        "internal with private" => ALL.to_vec(),
        "region" => vec!["NAAM", "LABEL", "HULP", "AANBOD", "OPNORM", "merk.yaml"],
        "province" => vec![],
        _ => vec!["NAAM", "LABEL", "OPENBAREACTIE", "OPENBAAR", "merk.yaml"],
    }
}

fn marked(folder: &Folder, format: &str, audience: &str) -> Run {
    let file = folder.file("merk.yaml", MARKED);
    let word = audience.split(' ').next().unwrap_or_default();
    let mut args = vec!["report", &file, "--format", format, "--for", word];
    if audience.ends_with("private") {
        args.push("--with-private");
    }
    norm(&args)
}

#[test]
fn each_audience_sees_its_own_marks_and_no_others() {
    let folder = Folder::new();
    for format in ["markdown", "html"] {
        for audience in [
            "internal",
            "internal with private",
            "region",
            "province",
            "public",
        ] {
            let run = marked(&folder, format, audience);
            assert_eq!(run.code, 0, "{}", run.err);
            // In Markdown an underscore is escaped; take that away before looking.
            let text = run.out.replace("\\_", "_");
            for mark in ALL {
                let mark_text = if mark.ends_with(".yaml") {
                    mark.to_owned()
                } else {
                    format!("{mark}_MERK")
                };
                // Whole marks only: ACTIE is also the end of OPENBAREACTIE.
                let found = text
                    .match_indices(&mark_text)
                    .any(|(at, _)| !text[..at].ends_with(|c: char| c.is_ascii_uppercase()));
                assert_eq!(
                    found,
                    seen(audience).contains(&mark),
                    "{mark} for {audience} in {format}"
                );
            }
        }
    }
}

#[test]
fn the_public_letter_never_says_which_requirements_are_open() {
    let folder = Folder::new();
    for format in ["markdown", "html"] {
        let text = marked(&folder, format, "public").out;
        let titles = norm(&["show", "noord-holland"]).out;
        let titles = titles.lines().filter_map(|line| line.strip_prefix("  · "));
        for title in titles.filter_map(|line| line.split_once("  ").map(|(_, title)| title.trim()))
        {
            assert!(!text.contains(title), "{title} in {format}");
        }
    }
}

#[test]
fn the_public_letter_tells_none_and_one_alike() {
    let args = ["report", "examples/waterkant-2026.yaml", "--for", "public"];
    let baseline = ["--baseline", "examples/waterkant-2025.yaml"];
    let letter = norm(&[&args[..], &baseline].concat()).out;
    assert!(letter.contains("Wij voldoen nu aan 28 of 29 daarvan."));
    assert!(letter.contains("Bij de meting van 15 april 2025 waren dat er 24 of 25."));
    let report = [&args[..], &["--document", "report"], &baseline].concat();
    let text = norm(&report).out;
    let hidden = "niet getoond | ".repeat(4);
    assert!(text.contains(&format!("| 6. Communicatie | 0 of 1 | {hidden}2 |")));
    assert!(text.contains("- Voldoet: 28 of 29 van 47 uitgangspunten\n"));
    assert!(text.contains("- Bij de meting van 15 april 2025: 24 of 25 van 47 uitgangspunten\n"));
    let total = "| **Totaal** | van 24 of 25 naar 28 of 29 |";
    assert!(text.contains(&format!("{total} {hidden}47 |")));
    assert!(text.contains("Bij 0 en bij 1 schrijven wij allebei “0 of 1”."));
    for told in ["achteruit", "vooruit", "sha256", "%", "ontwikkelpunten"] {
        assert!(!text.contains(told) && !letter.contains(told), "{told}");
    }
    let internal = norm(&["report", "examples/waterkant-2025.yaml"]).out;
    assert!(internal.contains("| 6. Communicatie | 0 |"));
}

#[test]
fn what_is_hidden_from_an_audience_is_not_called_absent() {
    for audience in ["region", "province"] {
        for format in ["markdown", "html"] {
            let run = norm(&[
                "report",
                "examples/waterkant-2026.yaml",
                "--for",
                audience,
                "--format",
                format,
            ]);
            assert!(!run.out.contains("geen open actie"), "{audience} {format}");
        }
    }
}

#[test]
fn private_remarks_go_to_nobody_else() {
    let folder = Folder::new();
    let file = folder.file("merk.yaml", MARKED);
    for audience in ["region", "province", "public"] {
        for command in [
            vec!["report", &file],
            vec!["export", &file],
            vec!["diff", &file, &file],
        ] {
            let args = [command.as_slice(), &["--for", audience, "--with-private"]].concat();
            let run = norm(&args);
            assert_eq!((run.code, run.out.as_str()), (2, ""), "{args:?}");
            assert!(run.err.contains("alleen met --for internal"), "{}", run.err);
            let run = norm(&args[..args.len() - 1]);
            assert!(!run.out.contains("PRIVE"), "{args:?}");
        }
    }
    let plain = norm(&["report", &file]);
    assert!(!plain.out.contains("Met eigen aantekeningen."));
    let run = norm(&["report", &file, "--with-private"]);
    assert!(run.out.contains("Met eigen aantekeningen."), "{}", run.out);
    let run = norm(&["--lang", "en", "report", &file, "--with-private"]);
    assert!(run.out.contains("With private remarks."), "{}", run.out);
}

const NASTY: [&str; 9] = [
    "<script>alert(1)</script>",
    "</title><img src=x onerror=alert(1)>",
    "[klik](javascript:alert(1))",
    "a | b | c",
    "# kop",
    "![x](http://kwaad.example/x.png)",
    "**vet** _cursief_ `code` ~~weg~~",
    "\\\" onmouseover=x {{ 7*7 }} {% if %}",
    "niets\u{200b}ziend",
];

fn nasty(folder: &Folder) -> String {
    let mut text = String::from(
        "norm: noord-holland\norganisation: {id: a, name: \"<b>A</b> | B\", kind: gemeente}\nmeasurement: {id: \"1\", date: 2025-01-01}\nanswers:\n",
    );
    for (number, nasty) in NASTY.iter().enumerate() {
        let quoted = nasty.replace('\'', "''");
        text.push_str(&format!(
            "  \"2.{}\":\n    status: deels\n    note: '{quoted}'\n    owner: '{quoted}'\n    evidence: [{{title: '{quoted}', ref: 'javascript:alert(1)'}}]\n    actions: [{{title: '{quoted}', owner: '{quoted}'}}]\n",
            number + 1
        ));
    }
    let long = "x".repeat(30_000);
    text.push_str(&format!(
        "  \"2.10\": {{status: deels, note: {long}, actions: [{{title: {long}}}]}}\n"
    ));
    folder.file("a.yaml", text)
}

/// Headings, rows of tables, and HTML of a Markdown text.
fn parsed(text: &str) -> (Vec<String>, Vec<usize>, Vec<String>) {
    let (mut headings, mut rows, mut html) = (Vec::new(), Vec::new(), Vec::new());
    let (mut heading, mut cells) = (None::<String>, 0);
    for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
            Event::End(TagEnd::Heading(_)) => headings.extend(heading.take()),
            Event::Text(text) => {
                if let Some(heading) = &mut heading {
                    heading.push_str(&text);
                }
            }
            Event::Start(Tag::TableHead | Tag::TableRow) => cells = 0,
            Event::Start(Tag::TableCell) => cells += 1,
            Event::End(TagEnd::TableHead | TagEnd::TableRow) => rows.push(cells),
            Event::Html(text) | Event::InlineHtml(text) => html.push(text.to_string()),
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                assert!(dest_url.starts_with("http"), "{dest_url}");
                assert!(!dest_url.contains("kwaad"), "{dest_url}");
            }
            _ => {}
        }
    }
    (headings, rows, html)
}

#[test]
fn what_people_typed_stays_text_in_markdown() {
    let folder = Folder::new();
    let run = norm(&["report", &nasty(&folder), "--format", "markdown"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let (headings, rows, html) = parsed(&run.out);
    assert!(html.is_empty(), "{html:?}");
    assert!(headings.iter().all(|heading| heading != "kop"));
    let to_do: Vec<usize> = rows.iter().copied().filter(|cells| *cells == 6).collect();
    assert_eq!(to_do.len(), 11, "a header and ten lines of six cells");
    assert!(!run.out.contains('\u{200b}'));
}

#[test]
fn what_people_typed_stays_text_in_html() {
    let folder = Folder::new();
    let run = norm(&["report", &nasty(&folder), "--format", "html"]);
    assert_eq!(run.code, 0, "{}", run.err);
    for bad in [
        "<script",
        "<img",
        "onerror=alert(1)>",
        "href=\"javascript",
        "<b>A",
    ] {
        assert!(!run.out.contains(bad), "{bad}");
    }
    assert!(run.out.contains("&lt;script&gt;"));
    assert!(
        run.out.contains("{{ 7*7 }}"),
        "templates in answers are text"
    );
}

/// Numbers of a theme table: one list per theme.
fn json_counts(file: &str) -> Vec<Vec<u64>> {
    let out = norm(&["assess", "--format", "json", file]).out;
    let value: serde_json::Value = serde_json::from_str(&out).expect("JSON");
    let themes = value["assessments"][0]["themes"]
        .as_array()
        .expect("themes")
        .clone();
    let names = [
        "met",
        "partial",
        "unmet",
        "unanswered",
        "not_applicable",
        "addressed",
    ];
    let counts = themes.iter().map(|theme| {
        names
            .iter()
            .map(|name| theme["counts"][name].as_u64().expect("a number"))
            .collect()
    });
    counts.collect()
}

#[test]
fn every_form_says_the_same_numbers() {
    let file = "examples/waterkant-2026.yaml";
    let expected = json_counts(file);
    let markdown = norm(&["report", file, "--format", "markdown"]).out;
    let html = norm(&["report", file, "--format", "html"]).out;
    let public = ["report", file, "--document", "report", "--for", "public"];
    let public = norm(&public).out;
    let from_markdown = |text: &str| -> Vec<Vec<u64>> {
        let rows = text.lines().filter(|line| {
            line.starts_with("| ")
                && line[2..].starts_with(|c: char| c.is_ascii_digit())
                && line.matches('|').count() == 8
        });
        rows.map(|row| {
            row.split('|')
                .filter_map(|cell| cell.trim().parse().ok())
                .collect()
        })
        .collect()
    };
    assert_eq!(from_markdown(&markdown), expected);
    // Of the last theme the public is told no more than how many were asked.
    let (last, whole) = expected.split_last().expect("themes");
    let public = from_markdown(&public);
    assert_eq!(public[..whole.len()], *whole);
    assert_eq!(public[whole.len()..], [vec![last[5]]]);
    let (_, themes) = html.split_once("<h2 id=\"themes\"").expect("themes");
    let table = themes
        .split("<tbody>")
        .nth(1)
        .and_then(|rest| rest.split("</tbody>").next())
        .expect("a table");
    let rows = table
        .split("</tr>")
        .filter(|row| row.contains("<td") && !row.contains("class=\"total\""));
    let from_html: Vec<Vec<u64>> = rows
        .map(|row| {
            row.split("<td class=\"n\">")
                .skip(1)
                .filter_map(|cell| cell.split('<').next()?.parse().ok())
                .collect()
        })
        .collect();
    assert_eq!(from_html, expected);
}

#[test]
fn english_reports_are_english_and_mark_dutch() {
    let quoting = norm(&[
        "report",
        "examples/waterkant-2026.yaml",
        "--format",
        "html",
        "--lang",
        "en",
    ]);
    let quote = "due for review since 1 March 2026: <span lang=\"nl\">Gedragscode ";
    assert!(quoting.out.contains(quote));
    let run = norm(&[
        "--lang",
        "en",
        "report",
        "examples/waterkant-2025.yaml",
        "--format",
        "html",
    ]);
    assert!(run.out.contains("<html lang=\"en\">"));
    assert!(run.out.contains("Where we stand per theme") && run.out.contains("15 April 2025"));
    assert!(run.out.contains("<h4 lang=\"nl\">5.2 "));
    for dutch in [
        "Samenvatting",
        "voldoet nog niet",
        "Toelichting:",
        "april 2025",
    ] {
        let plain = run.out.replace("<span lang=\"nl\">", "");
        assert!(!plain.contains(&format!(">{dutch}<")), "{dutch}");
    }
}

#[test]
fn a_document_in_markdown_tells_converters_its_language() {
    for (lang, args) in [
        ("nl", ["report", "examples/waterkant-2025.yaml"].as_slice()),
        (
            "en",
            &["report", "examples/waterkant-2025.yaml", "--for", "public"],
        ),
        (
            "nl",
            &[
                "--workspace",
                "examples/province",
                "overview",
                "--format",
                "markdown",
            ],
        ),
    ] {
        let args: Vec<&str> = ["--lang", lang]
            .into_iter()
            .chain(args.iter().copied())
            .collect();
        let run = norm(&args);
        let begins = format!("---\nlang: {lang}\n---\n\n# ");
        assert!(run.out.starts_with(&begins), "{args:?}: {}", run.err);
        // What only Word shows is in no other form.
        assert!(
            !run.out.contains("norm:bar") && !run.out.contains("norm:inhoud"),
            "{args:?}"
        );
    }
}
