//! References that tests make.

use std::collections::BTreeMap;
use std::io::{Cursor, Write};

use crate::package::{R, W};

/// A reference of a house, which a test changes.
pub struct House(pub BTreeMap<String, String>);

/// What the text of a document says that it is.
pub const MAIN: &str =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const PAGE: &str = "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1000\" w:right=\"1000\" w:bottom=\"1000\" w:left=\"1000\" w:header=\"700\" w:footer=\"700\" w:gutter=\"0\"/></w:sectPr>";

impl House {
    /// A house with a body and styles.
    pub fn new(body: &str, styles: &str) -> Self {
        let mut house = Self(BTreeMap::new());
        house.put(
            "_rels/.rels",
            &relations(&[("rId1", "officeDocument", "word/document.xml", "")]),
        );
        house.put(
            "word/document.xml",
            &format!("<w:document xmlns:w=\"{W}\" xmlns:r=\"{R}\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><w:body>{body}{PAGE}</w:body></w:document>"),
        );
        house.put(
            "word/styles.xml",
            &format!("<w:styles xmlns:w=\"{W}\">{styles}</w:styles>"),
        );
        house.relate(&[("rId1", "styles", "styles.xml", "")]);
        house.types(MAIN, "");
        house
    }

    pub fn put(&mut self, name: &str, text: &str) {
        self.0.insert(name.to_owned(), text.to_owned());
    }

    pub fn relate(&mut self, all: &[(&str, &str, &str, &str)]) {
        self.put("word/_rels/document.xml.rels", &relations(all));
    }

    /// What the main part is, and what others are.
    pub fn types(&mut self, main: &str, more: &str) {
        self.put(
            "[Content_Types].xml",
            &format!("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/><Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/><Override PartName=\"/word/document.xml\" ContentType=\"{main}\"/>{more}</Types>"),
        );
    }

    pub fn bytes(&self) -> Vec<u8> {
        let parts = self.0.iter();
        zipped(
            &parts
                .map(|(name, text)| (name.clone(), text.clone().into_bytes()))
                .collect(),
        )
    }
}

/// A zip of parts.
pub fn zipped(parts: &BTreeMap<String, Vec<u8>>) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    for (name, content) in parts {
        zip.start_file(name.as_str(), options).expect("a part");
        zip.write_all(content).expect("written");
    }
    zip.finish().expect("a zip").into_inner()
}

/// Relations of a part: id, sort, target, and more of each.
pub fn relations(all: &[(&str, &str, &str, &str)]) -> String {
    let each = all.iter().map(|(id, sort, target, more)| {
        format!("<Relationship Id=\"{id}\" Type=\"{R}/{sort}\" Target=\"{target}\" {more}/>")
    });
    format!(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{}</Relationships>",
        each.collect::<String>()
    )
}

/// A style of a paragraph.
pub fn style(id: &str, name: &str, more: &str) -> String {
    format!(
        "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>{more}</w:style>"
    )
}
