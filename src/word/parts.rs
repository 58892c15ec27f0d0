//! A document as its parts: a zip, what each part is, and what leads from one to another.

use std::collections::BTreeMap;
use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::xml;
use crate::problem::WordFault;
use crate::workbook::{BytesKind, ZipFault, content, each_part};

/// The parts of a document by their names.
#[derive(Clone, Debug, Default)]
pub(super) struct Parts(pub(super) BTreeMap<String, Vec<u8>>);

/// From one part to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Relation {
    pub id: String,
    /// The last word of its type: `styles`.
    pub sort: String,
    pub target: RelationTarget,
}

/// Where a relation leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum RelationTarget {
    /// To a part, by its path.
    Part(String),
    /// Out of the document.
    Address(String),
}

impl From<ZipFault> for WordFault {
    fn from(fault: ZipFault) -> Self {
        match fault {
            ZipFault::NoZip => Self::NoWord,
            ZipFault::TooManyParts | ZipFault::TooMuch => Self::TooMuch,
        }
    }
}

/// Where a package says what its parts are.
pub(super) const TYPES: &str = "[Content_Types].xml";

impl Parts {
    /// The parts of a file.
    ///
    /// # Errors
    /// When it is no document of Word, or a larger one than any.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, WordFault> {
        match content(bytes) {
            BytesKind::Locked => return Err(WordFault::Locked),
            BytesKind::OldWorkbook => return Err(WordFault::OldWord),
            BytesKind::Document if !bytes.starts_with(b"PK") && !bytes.starts_with(b"%PDF") => {
                return Err(WordFault::OldWord);
            }
            BytesKind::Document | BytesKind::Zip => {}
            BytesKind::Workbook
            | BytesKind::BinaryWorkbook
            | BytesKind::OpenDocument
            | BytesKind::Other => return Err(WordFault::NoWord),
        }
        let mut parts = BTreeMap::new();
        each_part::<WordFault>(bytes, |name, content| {
            let odd = name.starts_with('/') || name.contains(['\\', ':']) || name.contains("..");
            if !odd && !name.ends_with('/') {
                parts.insert(name, content);
            }
            Ok(())
        })?;
        Ok(Self(parts))
    }

    /// The name of a part as the zip has it, whatever its letters are.
    pub(super) fn named(&self, name: &str) -> Option<&str> {
        if let Some((name, _)) = self.0.get_key_value(name) {
            return Some(name);
        }
        let mut names = self.0.keys();
        names
            .find(|there| there.eq_ignore_ascii_case(name))
            .map(String::as_str)
    }

    /// The bytes of a part.
    pub(super) fn bytes(&self, name: &str) -> Option<&[u8]> {
        self.0.get(self.named(name)?).map(Vec::as_slice)
    }

    /// The text of a part of XML.
    ///
    /// # Errors
    /// When there is none, or it is no text.
    pub(super) fn text(&self, name: &str) -> Result<&str, WordFault> {
        let bytes = self.bytes(name).ok_or(WordFault::NoWord)?;
        let text = std::str::from_utf8(bytes).map_err(|_| WordFault::NoWord)?;
        Ok(text.trim_start_matches('\u{feff}'))
    }

    /// What a part says that it is; nothing where that is not told.
    ///
    /// # Errors
    /// When the list of types is no XML.
    pub(super) fn sort_of(&self, name: &str) -> Result<Option<String>, WordFault> {
        let text = self.text(TYPES)?;
        let types = xml::parse(text)?;
        let all = || types.root_element().children();
        let own = all().find(|node| {
            let part = node.attribute("PartName").unwrap_or_default();
            part.trim_start_matches('/').eq_ignore_ascii_case(name)
        });
        let ending = name.rsplit('.').next().unwrap_or_default();
        let usual = all().find(|node| {
            let of = node.attribute("Extension");
            of.is_some_and(|of| of.eq_ignore_ascii_case(ending))
        });
        let found = own.or(usual);
        Ok(found.and_then(|node| node.attribute("ContentType").map(str::to_owned)))
    }

    /// The relations of a part, in their order.
    ///
    /// # Errors
    /// When they are no XML, or of the strict form.
    pub(super) fn relations(&self, part: &str) -> Result<Vec<Relation>, WordFault> {
        let (folder, _) = part.rsplit_once('/').unwrap_or(("", part));
        let Some(name) = self.named(&relations_of(part)) else {
            return Ok(Vec::new());
        };
        let text = self.text(name)?;
        let document = xml::parse(text)?;
        let mut relations = Vec::new();
        for node in document.root_element().children() {
            let (Some(id), Some(sort), Some(target)) = (
                node.attribute("Id"),
                node.attribute("Type"),
                node.attribute("Target"),
            ) else {
                continue;
            };
            if sort.starts_with(xml::STRICT) {
                return Err(WordFault::Strict);
            }
            let sort = sort.rsplit('/').next().unwrap_or_default();
            let target = match node.attribute("TargetMode") {
                Some("External") => RelationTarget::Address(target.to_owned()),
                Some(_) | None => RelationTarget::Part(joined(folder, target)),
            };
            relations.push(Relation {
                id: id.to_owned(),
                sort: sort.to_owned(),
                target,
            });
        }
        Ok(relations)
    }

    /// The parts as a zip, in which nothing is of today.
    ///
    /// # Errors
    /// When it cannot be made.
    pub(super) fn zipped(&self) -> Result<Vec<u8>, WordFault> {
        let packed = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in &self.0 {
            zip.start_file(name.as_str(), packed)
                .map_err(|_| WordFault::NoWord)?;
            zip.write_all(content).map_err(|_| WordFault::NoWord)?;
        }
        let zip = zip.finish().map_err(|_| WordFault::NoWord)?;
        Ok(zip.into_inner())
    }
}

/// Where the relations of a part stand.
pub(super) fn relations_of(part: &str) -> String {
    match part.rsplit_once('/') {
        Some((folder, name)) => format!("{folder}/_rels/{name}.rels"),
        None => format!("_rels/{part}.rels"),
    }
}

/// A path beside a folder of the document, without steps upwards.
fn joined(folder: &str, target: &str) -> String {
    if let Some(whole) = target.strip_prefix('/') {
        return whole.to_owned();
    }
    let mut steps: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.split('/') {
        match step {
            "." => {}
            ".." => {
                steps.pop();
            }
            step => steps.push(step),
        }
    }
    steps.join("/")
}

/// Relations as their part.
pub(super) fn relations_xml(relations: &[Relation]) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
    );
    for relation in relations {
        let (target, mode) = match &relation.target {
            // From the root, so that it does not matter where the part stands.
            RelationTarget::Part(path) => (format!("/{path}"), ""),
            RelationTarget::Address(address) => (address.clone(), " TargetMode=\"External\""),
        };
        let sort = match relation.sort.as_str() {
            "core-properties" => {
                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
                    .to_owned()
            }
            sort => format!("{}/{}", xml::R, xml::text(sort)),
        };
        xml.push_str(&format!(
            "<Relationship Id=\"{}\" Type=\"{sort}\" Target=\"{}\"{mode}/>",
            xml::text(&relation.id),
            xml::text(&target),
        ));
    }
    xml + "</Relationships>"
}
