//! A whole document: the text in the reference, its parts with their types and relations.

use std::collections::BTreeMap;

use super::blocks;
use super::inline::{Linked, Looks};
use super::numbering::Lists;
use super::page::Page;
use super::parts::{Parts, Relation, RelationTarget, TYPES, relations_of, relations_xml};
use super::reference::{KeptPart, Reference, language, sort_of_xml};
use super::table::letter;
use super::{Properties, Written, xml};
use crate::problem::WordFault;

/// The document of a Markdown text, in the looks of a reference.
///
/// # Errors
/// When the lists of the reference are no XML; they were read before.
pub fn document(
    markdown: &str,
    reference: &Reference,
    properties: &Properties,
) -> Result<Written, WordFault> {
    let (numbering_path, numbering) = &reference.own.numbering;
    let (styles_path, styles) = &reference.own.styles;
    let mut lists = Lists::new(numbering, styles.number_list.as_deref())?;
    let folder = reference.main.rsplit_once('/').map(|(folder, _)| folder);
    let frame = &reference.frame;
    let folder = folder.unwrap_or_default();
    let mut linked = Linked::new(folder, &reference.relations, frame.first_id);
    let page = Page {
        looks: Looks {
            styles,
            language: reference.tells_language.then(|| language(properties.lang)),
        },
        width: frame.width,
        first_id: frame.first_id,
        letter: letter(styles.font.as_deref()),
        lang: properties.lang,
    };
    let body = blocks::body(markdown, &page, &mut lists, &mut linked);
    let text = format!("{}{}{}", frame.before, body.xml, frame.after);
    let (settings_path, settings) = &reference.own.settings;
    let mut parts = reference.parts.clone();
    let own = [
        (styles_path, "styles", styles.xml.clone()),
        (numbering_path, "numbering", lists.written(numbering)?),
        (settings_path, "settings", settings.clone()),
    ];
    let mut relations = reference.relations.clone();
    for (number, (path, sort, text)) in own.into_iter().enumerate() {
        relations.push(Relation {
            id: linked.own_id(number + 1),
            sort: sort.to_owned(),
            target: RelationTarget::Part(path.clone()),
        });
        parts.insert(path.clone(), part(text, sort_of_xml(sort), Vec::new()));
    }
    for (path, png) in linked.pictures {
        let picture = KeptPart {
            content: png,
            sort: "image/png".to_owned(),
            relations: Vec::new(),
        };
        parts.insert(path, picture);
    }
    relations.extend(linked.relations);
    parts.insert(
        reference.main.clone(),
        part(text, sort_of_xml("document.main"), relations),
    );
    parts.extend(told(&body.title, properties));
    let bytes = packed(parts, &reference.main)?;
    Ok(Written {
        bytes,
        to_fill_in: linked.to_fill_in,
    })
}

fn part(text: String, sort: String, relations: Vec<Relation>) -> KeptPart {
    KeptPart {
        content: text.into_bytes(),
        sort,
        relations,
    }
}

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const PROPERTIES: &str = "http://schemas.openxmlformats.org/officeDocument/2006";

/// What the document says of itself.
fn told(title: &str, properties: &Properties) -> BTreeMap<String, KeptPart> {
    let moment = format!("{}T00:00:00Z", properties.day);
    let element = |name: &str, text: &str| match text {
        "" => String::new(),
        text => format!("<{name}>{}</{name}>", xml::text(text)),
    };
    let core = [
        element("dc:title", title),
        element("dc:subject", &properties.subject),
        element("dc:creator", &properties.creator),
        element("dc:language", language(properties.lang)),
        format!("<dcterms:created xsi:type=\"dcterms:W3CDTF\">{moment}</dcterms:created>"),
        format!("<dcterms:modified xsi:type=\"dcterms:W3CDTF\">{moment}</dcterms:modified>"),
        element("cp:contentStatus", properties.status.unwrap_or_default()),
    ];
    let core = format!(
        "{HEAD}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">{}</cp:coreProperties>",
        core.concat()
    );
    let app = format!(
        "{HEAD}<Properties xmlns=\"{PROPERTIES}/extended-properties\"><Application>norm</Application></Properties>"
    );
    let named = |name: &str| format!("application/vnd.openxmlformats-{name}-properties+xml");
    let mut parts = BTreeMap::from([
        (
            CORE.to_owned(),
            part(core, named("package.core"), Vec::new()),
        ),
        (
            APP.to_owned(),
            part(app, named("officedocument.extended"), Vec::new()),
        ),
    ]);
    if !properties.sources.is_empty() {
        let each = properties.sources.iter().zip(2..);
        let each = each.map(|((name, text), number)| {
            format!(
                "<property fmtid=\"{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}\" pid=\"{number}\" name=\"{}\"><vt:lpwstr>{}</vt:lpwstr></property>",
                xml::text(name),
                xml::text(text)
            )
        });
        let custom = format!(
            "{HEAD}<Properties xmlns=\"{PROPERTIES}/custom-properties\" xmlns:vt=\"{PROPERTIES}/docPropsVTypes\">{}</Properties>",
            each.collect::<String>()
        );
        parts.insert(
            CUSTOM.to_owned(),
            part(custom, named("officedocument.custom"), Vec::new()),
        );
    }
    parts
}

const CORE: &str = "docProps/core.xml";
const APP: &str = "docProps/app.xml";
const CUSTOM: &str = "docProps/custom.xml";

/// The parts as a file: each with its type, and its relations beside it.
fn packed(parts: BTreeMap<String, KeptPart>, main: &str) -> Result<Vec<u8>, WordFault> {
    let mut types = format!(
        "{HEAD}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    );
    let mut all = Parts::default();
    let top = [
        ("officeDocument", main),
        ("core-properties", CORE),
        ("extended-properties", APP),
        ("custom-properties", CUSTOM),
    ];
    let top = top
        .into_iter()
        .filter(|(_, path)| parts.contains_key(*path));
    let top: Vec<Relation> = top
        .zip(1..)
        .map(|((sort, path), number)| Relation {
            id: format!("rId{number}"),
            sort: sort.to_owned(),
            target: RelationTarget::Part(path.to_owned()),
        })
        .collect();
    all.0
        .insert("_rels/.rels".to_owned(), relations_xml(&top).into_bytes());
    for (path, part) in parts {
        types.push_str(&format!(
            "<Override PartName=\"/{}\" ContentType=\"{}\"/>",
            xml::text(&path),
            xml::text(&part.sort)
        ));
        if !part.relations.is_empty() {
            let relations = relations_xml(&part.relations);
            all.0.insert(relations_of(&path), relations.into_bytes());
        }
        all.0.insert(path, part.content);
    }
    types.push_str("</Types>");
    all.0.insert(TYPES.to_owned(), types.into_bytes());
    all.zipped()
}
