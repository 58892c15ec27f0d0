//! What Markdown becomes in our own looks.

use norm::lang::Lang;

use crate::ours;
use crate::package::{W, all, check, check_headings, of, part, parts, said};

const SMALL: &str = "\
---
lang: nl
---

# Titel

**Norm**\\
meting 2026

<!-- norm:inhoud -->

## Kop

Tekst met **vet**, *schuin*, een [koppeling](https://www.voorbeeld.nl/?a=1&b=2), <b>HTML</b> en `[vul aan: datum]`.

- een
- twee

  en nog iets
  - dieper

1. eerst

## Nog een

3. verder

> aangehaald

| Thema | n |
| --- | ---: |
| **1. Een** | 3 |

| Thema | Beeld |
| --- | --- |
| 1. Een | ![3 voldoet, 2 voldoet deels](norm:bar/3/2/0/0/0) |

<!-- norm:pagina -->

![elders](https://www.voorbeeld.nl/x.png) [nergens](javascript:alert)
";

#[test]
fn a_small_document_is_what_it_was() {
    let bytes = ours(SMALL);
    check(&bytes);
    let text = part(&bytes, "word/document.xml");
    let lines = text
        .replace("</w:p>", "</w:p>\n")
        .replace("<w:tr>", "\n<w:tr>");
    insta::assert_snapshot!("document", lines);
    insta::assert_snapshot!(
        "numbering",
        part(&bytes, "word/numbering.xml").replace("><w:num ", ">\n<w:num ")
    );
    insta::assert_snapshot!(
        "relations",
        part(&bytes, "word/_rels/document.xml.rels").replace("><Rel", ">\n<Rel")
    );
}

#[test]
fn the_same_text_gives_the_same_bytes_in_which_nothing_is_of_today() {
    let bytes = ours(SMALL);
    assert_eq!(bytes, ours(SMALL));
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(&bytes)).expect("a zip");
    let mut names = Vec::new();
    for number in 0..zip.len() {
        let part = zip.by_index(number).expect("a part");
        assert_eq!(part.last_modified().map(|moment| moment.year()), Some(1980));
        names.push(part.name().expect("a name").into_owned());
    }
    let mut sorted = names.clone();
    sorted.sort_unstable();
    assert_eq!(names, sorted);
    assert_eq!(
        names.first().map(String::as_str),
        Some("[Content_Types].xml")
    );
}

#[test]
fn every_kind_of_text_has_its_style() {
    let bytes = ours(SMALL);
    let text = part(&bytes, "word/document.xml");
    let document = roxmltree::Document::parse(&text).expect("XML");
    let styled = |wanted: &str| -> Vec<String> {
        all(document.root_element(), "p")
            .filter(|paragraph| all(*paragraph, "pStyle").any(|style| of(style, "val") == wanted))
            .map(said)
            .collect()
    };
    assert_eq!(styled("Titel"), ["Titel"]);
    assert_eq!(styled("Ondertitel"), ["Normmeting 2026"]);
    assert_eq!(styled("Kop1"), ["Kop", "Nog een"]);
    assert_eq!(styled("Inhopg1"), ["Kop", "Nog een"]);
    assert_eq!(styled("Lijstopsomteken"), ["een", "twee", "dieper"]);
    assert_eq!(styled("Lijstnummering"), ["eerst", "verder"]);
    assert_eq!(styled("Citaat"), ["aangehaald"]);
    assert_eq!(styled("Normtabelkop"), ["Thema", "n", "Thema", "Beeld"]);
    assert_eq!(styled("Normtabeltekst"), ["1. Een", "3", "1. Een", ""]);
    let fill_in = all(document.root_element(), "r")
        .filter(|run| all(*run, "rStyle").any(|style| of(style, "val") == "Norminvulveld"));
    assert_eq!(fill_in.map(said).collect::<Vec<_>>(), ["[vul aan: datum]"]);
    // Of HTML and of what is no address only the text stays.
    let whole = said(document.root_element());
    assert!(whole.contains("HTML") && !whole.contains("<b>") && whole.contains("elders nergens"));
    assert!(!text.contains("javascript"));
    // Numbers begin where each list says.
    let numbering = part(&bytes, "word/numbering.xml");
    assert!(
        numbering.contains("startOverride w:val=\"1\"")
            && numbering.contains("startOverride w:val=\"3\"")
    );
    let pictures = parts(&bytes);
    let png = &pictures["word/media/norm-3-2-0-0-0.png"];
    assert!(png.starts_with(b"\x89PNG\r\n\x1a\n"));
    let breaks = all(document.root_element(), "pageBreakBefore");
    assert_eq!(
        breaks
            .filter(|node| node
                .parent()
                .is_some_and(|one| one.has_tag_name((W, "pPr"))))
            .count(),
        1
    );
}

#[test]
fn what_it_says_of_itself_stands_in_its_properties() {
    let bytes = ours(SMALL);
    let core = part(&bytes, "docProps/core.xml");
    for said in [
        "<dc:title>Titel</dc:title>",
        "<dc:subject>Norm</dc:subject>",
        "<dc:creator>Gemeente Waterkant</dc:creator>",
        "<dc:language>nl-NL</dc:language>",
        "2026-04-14T00:00:00Z</dcterms:created>",
        "<cp:contentStatus>concept</cp:contentStatus>",
    ] {
        assert!(core.contains(said), "{core}");
    }
    assert!(part(&bytes, "docProps/custom.xml").contains("name=\"sha256\""));
    let styles = part(&bytes, "word/styles.xml");
    assert!(styles.contains("w:lang w:val=\"nl-NL\""));
}

#[test]
fn the_sample_has_every_style_and_is_a_reference() {
    for lang in [Lang::Nl, Lang::En] {
        let sample = ours(norm::word::sample(lang));
        check(&sample);
        check_headings(&sample);
        let text = part(&sample, "word/document.xml");
        for style in [
            "Titel",
            "Ondertitel",
            "Kop1",
            "Kop2",
            "Kop3",
            "Kop4",
            "Lijstopsomteken",
            "Lijstnummering",
            "Citaat",
            "Kopvaninhoudsopgave",
            "Inhopg1",
            "Inhopg2",
            "Normtekst",
            "Normtabeltekst",
            "Normtabelkop",
            "Normtabel",
            "Hyperlink",
            "Norminvulveld",
        ] {
            assert!(
                text.contains(&format!("Style w:val=\"{style}\"")),
                "{style}"
            );
        }
        let again = crate::in_house(SMALL, &sample);
        check(&again);
        assert!(!part(&again, "word/document.xml").contains(lang.pick("Kop 1", "Heading 1")));
    }
}
