//! A document of Word as its parts, and what holds of every one that norm writes.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};

use roxmltree::{Document, Node};

pub const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
pub const R: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The parts of a document by their names.
pub fn parts(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip");
    let mut parts = BTreeMap::new();
    for number in 0..zip.len() {
        let mut part = zip.by_index(number).expect("a part");
        let name = part.name().expect("a name").into_owned();
        let mut content = Vec::new();
        part.read_to_end(&mut content).expect("content");
        assert!(parts.insert(name, content).is_none());
    }
    parts
}

/// The text of a part.
pub fn part(bytes: &[u8], name: &str) -> String {
    let mut parts = parts(bytes);
    let content = parts.remove(name).unwrap_or_else(|| panic!("no {name}"));
    String::from_utf8(content).expect("text")
}

/// What a paragraph or a whole text says.
pub fn said(node: Node<'_, '_>) -> String {
    let texts = node
        .descendants()
        .filter(|node| node.has_tag_name((W, "t")));
    texts.filter_map(|node| node.text()).collect()
}

/// Elements of Word with a name.
pub fn all<'a, 'i>(node: Node<'a, 'i>, name: &'static str) -> impl Iterator<Item = Node<'a, 'i>> {
    node.descendants()
        .filter(move |node| node.has_tag_name((W, name)))
}

/// An attribute of Word.
pub fn of<'a>(node: Node<'a, '_>, name: &str) -> &'a str {
    node.attribute((W, name)).unwrap_or_default()
}

/// What holds of every document that norm writes.
pub fn check(bytes: &[u8]) {
    let parts = parts(bytes);
    let names: Vec<&String> = parts.keys().collect();
    let types = String::from_utf8(parts["[Content_Types].xml"].clone()).expect("text");
    let types = Document::parse(&types).expect("XML");
    let of_parts: Vec<&str> = types
        .descendants()
        .filter_map(|node| node.attribute("PartName"))
        .collect();
    let unique: BTreeSet<&&str> = of_parts.iter().collect();
    assert_eq!(unique.len(), of_parts.len(), "a part has two types");
    for name in names {
        if !name.ends_with(".rels") && name != "[Content_Types].xml" {
            assert!(
                of_parts.contains(&format!("/{name}").as_str()),
                "{name} has no type"
            );
        }
        if !name.ends_with(".xml") && !name.ends_with(".rels") {
            continue;
        }
        let text = std::str::from_utf8(&parts[name]).expect("text");
        let document = Document::parse(text).unwrap_or_else(|error| panic!("{name}: {error}"));
        leads_somewhere(name, &document, &parts);
    }
    let main = of_parts
        .iter()
        .position(|name| *name == "/word/document.xml");
    if main.is_some() {
        let text = std::str::from_utf8(&parts["word/document.xml"]).expect("text");
        check_text(Document::parse(text).expect("XML").root_element());
    }
    let core = String::from_utf8(parts["docProps/core.xml"].clone()).expect("text");
    assert!(
        core.contains("<dc:title>") && core.contains("<dc:language>"),
        "{core}"
    );
}

/// Every relation of a part leads to a part, and everything that needs one has one.
fn leads_somewhere(name: &str, document: &Document<'_>, parts: &BTreeMap<String, Vec<u8>>) {
    let (folder, file) = name.rsplit_once('/').unwrap_or(("", name));
    let rels = match folder {
        "" => format!("_rels/{file}.rels"),
        folder => format!("{folder}/_rels/{file}.rels"),
    };
    let mut ids = BTreeSet::new();
    if let Some(rels) = parts.get(&rels) {
        let rels = std::str::from_utf8(rels).expect("text");
        let rels = Document::parse(rels).expect("XML");
        for node in rels.root_element().children() {
            let target = node.attribute("Target").expect("a target");
            if node.attribute("TargetMode") != Some("External") {
                assert!(
                    parts.contains_key(target.trim_start_matches('/')),
                    "{name}: {target}"
                );
            }
            assert!(
                ids.insert(node.attribute("Id").expect("an id").to_owned()),
                "{name}: twice"
            );
        }
    }
    for node in document.descendants() {
        for attribute in node.attributes().filter(|one| one.namespace() == Some(R)) {
            assert!(
                ids.contains(attribute.value()),
                "{name}: {}",
                attribute.value()
            );
        }
    }
}

/// Headings of ours that skip no level.
pub fn check_headings(bytes: &[u8]) {
    let text = part(bytes, "word/document.xml");
    let document = Document::parse(&text).expect("XML");
    let root = document.root_element();
    let levels = all(root, "pStyle").filter_map(|style| {
        of(style, "val")
            .strip_prefix("Kop")
            .and_then(|level| level.parse::<usize>().ok())
    });
    let mut last = 0;
    for level in levels {
        assert!(
            level <= last + 1,
            "a heading {level} below a heading {last}"
        );
        last = level;
    }
    assert!(last > 0, "no headings");
}

fn check_text(root: Node<'_, '_>) {
    let section = all(root, "sectPr").last().expect("a section");
    let number = |name: &'static str, attribute: &str| -> usize {
        let node = all(section, name).next().expect("a page");
        of(node, attribute).parse().expect("a number")
    };
    let width = number("pgSz", "w") - number("pgMar", "left") - number("pgMar", "right");
    for table in all(root, "tbl") {
        assert_eq!(all(table, "tblHeader").count(), 1);
        assert!(
            all(table, "tr")
                .next()
                .is_some_and(|row| all(row, "tblHeader").next().is_some())
        );
        let columns: Vec<usize> = all(table, "gridCol")
            .map(|column| of(column, "w").parse().expect("a width"))
            .collect();
        assert_eq!(columns.iter().sum::<usize>(), width, "{columns:?}");
        for row in all(table, "tr") {
            assert_eq!(all(row, "tc").count(), columns.len());
        }
        assert!(
            table
                .next_sibling_element()
                .is_some_and(|next| next.has_tag_name((W, "p")))
        );
    }
    let mut ids = BTreeSet::new();
    for picture in root
        .descendants()
        .filter(|node| node.tag_name().name() == "docPr")
    {
        assert!(!picture.attribute("descr").unwrap_or_default().is_empty());
        assert!(ids.insert(picture.attribute("id").expect("an id").to_owned()));
    }
    for field in all(root, "instrText") {
        let field = field.text().unwrap_or_default();
        let word = field.split_whitespace().next();
        assert!(matches!(word, Some("PAGE" | "NUMPAGES" | "TOC")), "{field}");
    }
    for body in root
        .children()
        .filter(|node| node.has_tag_name((W, "body")))
    {
        assert!(
            body.last_element_child()
                .is_some_and(|last| last.has_tag_name((W, "sectPr")))
        );
    }
}
