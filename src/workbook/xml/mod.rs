//! The parts of a workbook by their relations, for what stands beside its cells.

#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "most events of a parser of XML say nothing here"
)]

pub(super) mod beside;
pub(super) mod counted;

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::unpack::{Unpacked, ZipParts};
use crate::problem::SheetFault;

/// A workbook as its parts.
pub(super) struct Package {
    parts: ZipParts,
}

/// From one part to another.
pub(super) struct Relation {
    pub id: String,
    /// The last word of its type: `comments`.
    pub sort: String,
    /// The path of the other part, or an address outside the workbook.
    pub target: String,
}

impl Package {
    pub(super) fn open(unpacked: &Unpacked) -> Result<Self, SheetFault> {
        let parts = ZipParts::of(unpacked)?;
        Ok(Self { parts })
    }

    /// The text of a part; none when there is no such part.
    pub(super) fn text(&mut self, path: &str) -> Result<Option<String>, SheetFault> {
        self.parts.text(path)
    }

    /// The relations of a part, in their order.
    pub(super) fn relations(&mut self, path: &str) -> Result<Vec<Relation>, SheetFault> {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let own = match folder {
            "" => format!("_rels/{name}.rels"),
            folder => format!("{folder}/_rels/{name}.rels"),
        };
        let mut relations = Vec::new();
        let text = self.text(&own)?.unwrap_or_default();
        each(&text, |element| {
            if element.local_name().as_ref() != "Relationship" {
                return Ok(());
            }
            let sort = attribute(element, "Type")?.unwrap_or_default();
            let target = attribute(element, "Target")?.unwrap_or_default();
            relations.push(Relation {
                id: attribute(element, "Id")?.unwrap_or_default(),
                sort: sort.rsplit('/').next().unwrap_or_default().to_owned(),
                target: joined(folder, &target),
            });
            Ok(())
        })?;
        Ok(relations)
    }
}

/// A path beside a folder of the workbook, without steps upwards.
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

/// Looks at the start of every element.
pub(super) fn each(
    xml: &str,
    mut look: impl FnMut(&BytesStart<'_>) -> Result<(), SheetFault>,
) -> Result<(), SheetFault> {
    let mut reader = Reader::from_str(xml);
    // As the library reads it.
    reader.config_mut().check_end_names = false;
    loop {
        match reader.read_event().map_err(|_| SheetFault::NoWorkbook)? {
            Event::Start(element) | Event::Empty(element) => look(&element)?,
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

/// An attribute by its name, whatever stands before its colon.
pub(super) fn attribute(
    element: &BytesStart<'_>,
    name: &str,
) -> Result<Option<String>, SheetFault> {
    for found in element.attributes().with_checks(false) {
        let found = found.map_err(|_| SheetFault::NoWorkbook)?;
        if found.key.local_name().as_ref() == name {
            let value = found.normalized_value(XmlVersion::Implicit1_0);
            let value = value.map_err(|_| SheetFault::NoWorkbook)?;
            return Ok(Some(value.into_owned()));
        }
    }
    Ok(None)
}
