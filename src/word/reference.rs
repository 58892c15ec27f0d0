//! A reference document: the looks of ours or of a house, read in one way. Of its parts
//! only those of a list are kept, reached by relations; the rest is not looked at.

use std::collections::{BTreeMap, BTreeSet};

use super::clean::cleaned;
use super::frame::Frame;
use super::parts::{Parts, Relation, RelationTarget};
use super::styles::HouseStyles;
use crate::lang::Lang;
use crate::problem::WordFault;
use crate::render::is_link;

/// A reference document, of which nothing runs or calls.
#[derive(Clone, Debug)]
pub struct Reference {
    /// The path of its text.
    pub(super) main: String,
    /// Its text, around ours.
    pub(super) frame: Frame,
    /// What its text leads to, beside its styles and lists.
    pub(super) relations: Vec<Relation>,
    /// Its other parts, and what they are.
    pub(super) parts: BTreeMap<String, KeptPart>,
    /// The paths and texts of its styles, lists and settings.
    pub(super) own: OwnParts,
    /// Whether texts say their language themselves, because its styles may say another.
    pub(super) tells_language: bool,
}

/// The parts of a reference that ours are put in.
#[derive(Clone, Debug)]
pub(super) struct OwnParts {
    pub styles: (String, HouseStyles),
    pub numbering: (String, String),
    pub settings: (String, String),
}

/// A part that goes along as it is.
#[derive(Clone, Debug)]
pub(super) struct KeptPart {
    pub content: Vec<u8>,
    /// What it says that it is.
    pub sort: String,
    pub relations: Vec<Relation>,
}

/// What is kept that the text leads to.
const OF_TEXT: [&str; 8] = [
    "theme",
    "fontTable",
    "footnotes",
    "endnotes",
    "header",
    "footer",
    "image",
    "hyperlink",
];

/// What is kept that another part leads to.
const OF_PARTS: [&str; 3] = ["image", "font", "hyperlink"];

/// The parts of ours, as they are in the zip of a house.
const BUILT_IN: [(&str, &str); 9] = [
    (
        "[Content_Types].xml",
        include_str!("../../templates/word/types.xml"),
    ),
    (
        "_rels/.rels",
        include_str!("../../templates/word/package.rels.xml"),
    ),
    (
        "word/_rels/document.xml.rels",
        include_str!("../../templates/word/document.rels.xml"),
    ),
    (
        "word/document.xml",
        include_str!("../../templates/word/document.xml"),
    ),
    ("word/numbering.xml", NUMBERING),
    ("word/settings.xml", SETTINGS),
    ("word/styles.xml", STYLES),
    (
        "word/theme/theme1.xml",
        include_str!("../../templates/word/theme.xml"),
    ),
    (
        "word/fontTable.xml",
        include_str!("../../templates/word/fonts.xml"),
    ),
];

/// Our lists, of which there are none before a text has them.
const NUMBERING: &str = include_str!("../../templates/word/numbering.xml");

/// Our settings.
const SETTINGS: &str = include_str!("../../templates/word/settings.xml");

/// Our styles.
pub(super) const STYLES: &str = include_str!("../../templates/word/styles.xml");

/// The language that our parts are written for.
const WRITTEN_FOR: &str = "nl-NL";

impl Reference {
    /// Ours.
    ///
    /// # Errors
    /// Never, which a test holds.
    pub fn built_in(lang: Lang) -> Result<Self, WordFault> {
        let footer = lang.pick(
            include_str!("../../templates/word/footer.nl.xml"),
            include_str!("../../templates/word/footer.en.xml"),
        );
        let parts = BUILT_IN.into_iter().chain([("word/footer1.xml", footer)]);
        let parts = parts.map(|(name, text)| {
            let text = text.replace(WRITTEN_FOR, language(lang));
            (name.to_owned(), text.into_bytes())
        });
        Self::of(&Parts(parts.collect()), &BTreeMap::new(), false)
    }

    /// That of a house, with its own names for styles where it gives them.
    ///
    /// # Errors
    /// When it is no document of Word that can be used.
    pub fn read(bytes: &[u8], styles: &BTreeMap<String, String>) -> Result<Self, WordFault> {
        Self::of(&Parts::read(bytes)?, styles, true)
    }

    fn of(
        parts: &Parts,
        names: &BTreeMap<String, String>,
        tells_language: bool,
    ) -> Result<Self, WordFault> {
        let top = parts.relations("")?;
        let main = one(parts, &top, "officeDocument").ok_or(WordFault::NoWord)?;
        let sort = parts.sort_of(&main)?.unwrap_or_default();
        if !sort.contains("word") || !sort.ends_with("main+xml") {
            return Err(WordFault::NoWord);
        }
        let all = parts.relations(&main)?;
        let mut kept = BTreeMap::new();
        let relations = keep(parts, &all, &OF_TEXT, &mut kept)?;
        let text = cleaned(parts.text(&main)?, &ids(&relations))?;
        let own = |sort: &str, usual: &str| -> Result<(String, String), WordFault> {
            let Some(name) = one(parts, &all, sort) else {
                return Ok((beside(&main, &format!("norm-{sort}.xml")), usual.to_owned()));
            };
            let text = cleaned(parts.text(&name)?, &BTreeSet::new())?;
            Ok((name, text))
        };
        let (path, styles) = own("styles", STYLES)?;
        let numbering = own("numbering", NUMBERING)?;
        let theme = one(parts, &all, "theme").and_then(|name| parts.text(&name).ok());
        let styles = HouseStyles::new(&styles, &numbering.1, theme, names)?;
        let frame = Frame::of(&text)?;
        // What only the text led to that ours stands in place of is of no use.
        let mut relations = relations;
        relations.retain(|relation| {
            let named = format!("=\"{}\"", relation.id);
            let in_text = matches!(relation.sort.as_str(), "image" | "hyperlink");
            !in_text || frame.before.contains(&named) || frame.after.contains(&named)
        });
        reached(&relations, &mut kept);
        Ok(Self {
            frame,
            relations,
            parts: kept,
            own: OwnParts {
                styles: (path, styles),
                numbering,
                settings: own("settings", SETTINGS)?,
            },
            main,
            tells_language,
        })
    }
}

/// Leaves the parts that relations lead to, and those that they lead to.
fn reached(relations: &[Relation], kept: &mut BTreeMap<String, KeptPart>) {
    let mut reached = BTreeSet::new();
    let mut ahead: Vec<&Relation> = relations.iter().collect();
    while let Some(relation) = ahead.pop() {
        if let RelationTarget::Part(path) = &relation.target
            && reached.insert(path.clone())
            && let Some(part) = kept.get(path)
        {
            ahead.extend(&part.relations);
        }
    }
    kept.retain(|path, _| reached.contains(path));
}

/// The name of a language in a document.
pub(super) fn language(lang: Lang) -> &'static str {
    lang.pick(WRITTEN_FOR, "en-GB")
}

/// A path in the folder of the text.
pub(super) fn beside(main: &str, name: &str) -> String {
    match main.rsplit_once('/') {
        Some((folder, _)) => format!("{folder}/{name}"),
        None => name.to_owned(),
    }
}

/// The part that a relation of this sort leads to.
fn one(parts: &Parts, relations: &[Relation], sort: &str) -> Option<String> {
    relations
        .iter()
        .find_map(|relation| match &relation.target {
            RelationTarget::Part(path) if relation.sort == sort => {
                parts.named(path).map(str::to_owned)
            }
            RelationTarget::Part(_) | RelationTarget::Address(_) => None,
        })
}

fn ids(relations: &[Relation]) -> BTreeSet<&str> {
    relations
        .iter()
        .map(|relation| relation.id.as_str())
        .collect()
}

/// Those relations that may stay, and with them the parts that they lead to.
fn keep(
    parts: &Parts,
    relations: &[Relation],
    sorts: &[&str],
    kept: &mut BTreeMap<String, KeptPart>,
) -> Result<Vec<Relation>, WordFault> {
    let mut stay = Vec::new();
    for relation in relations {
        if !sorts.contains(&relation.sort.as_str()) {
            continue;
        }
        let target = match &relation.target {
            RelationTarget::Address(address) => {
                let stays = relation.sort == "hyperlink" && is_link(address);
                stays.then(|| RelationTarget::Address(address.clone()))
            }
            RelationTarget::Part(path) => match parts.named(path).map(str::to_owned) {
                Some(name) if keep_part(parts, &relation.sort, &name, kept)? => {
                    Some(RelationTarget::Part(name))
                }
                Some(_) | None => None,
            },
        };
        stay.extend(target.map(|target| Relation {
            target,
            ..relation.clone()
        }));
    }
    Ok(stay)
}

/// Keeps a part, if it is of a sort that is.
fn keep_part(
    parts: &Parts,
    sort: &str,
    name: &str,
    kept: &mut BTreeMap<String, KeptPart>,
) -> Result<bool, WordFault> {
    if kept.contains_key(name) {
        return Ok(true);
    }
    let said = parts.sort_of(name)?.unwrap_or_default();
    // A picture that is not there is not shown; text that is not there is a broken document.
    let content = match parts.bytes(name) {
        None if matches!(sort, "image" | "font") => return Ok(false),
        content => content.unwrap_or_default(),
    };
    let part = match sort {
        "image" | "font" => {
            let fits = said.starts_with("image/") || sort == "font" && said.contains("font");
            if !fits {
                return Ok(false);
            }
            KeptPart {
                content: content.to_vec(),
                sort: said,
                relations: Vec::new(),
            }
        }
        // An office document that opens from within another is none of these.
        "hyperlink" => return Ok(false),
        _ => {
            let relations = keep(parts, &parts.relations(name)?, &OF_PARTS, kept)?;
            let text = cleaned(parts.text(name)?, &ids(&relations))?;
            KeptPart {
                content: text.into_bytes(),
                sort: sort_of_xml(sort),
                relations,
            }
        }
    };
    kept.insert(name.to_owned(), part);
    Ok(true)
}

/// What a part of XML says that it is, by the relation that leads to it.
pub(super) fn sort_of_xml(sort: &str) -> String {
    match sort {
        "theme" => "application/vnd.openxmlformats-officedocument.theme+xml".to_owned(),
        sort => {
            format!("application/vnd.openxmlformats-officedocument.wordprocessingml.{sort}+xml")
        }
    }
}
