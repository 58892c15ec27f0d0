//! What is taken out of the parts of a reference: everything that runs, calls, asks, or
//! leads to a part that is not kept.

use std::collections::BTreeSet;

use roxmltree::Node;

use super::xml::{self, Edits, R, W};
use crate::problem::WordFault;

/// Elements of a text that go with what they hold: objects of other programs, remarks,
/// texts from elsewhere, and ties to data of the file.
const OUT: [&str; 17] = [
    "object",
    "control",
    "altChunk",
    "subDoc",
    "movie",
    "commentRangeStart",
    "commentRangeEnd",
    "commentReference",
    "dataBinding",
    "printerSettings",
    "OLEObject",
    "frameset",
    "glossaryDocument",
    "saveThroughXslt",
    "attachedSchema",
    "numPicBullet",
    "lvlPicBulletId",
];

/// What somebody took out while changes were tracked, marks of such a change, and how
/// something looked before.
fn is_revision(name: &str) -> bool {
    let gone = ["del", "moveFrom", "cellDel", "cellIns", "cellMerge"];
    gone.contains(&name)
        || name.ends_with("Change")
        || name.starts_with("moveFromRange")
        || name.starts_with("moveToRange")
}

/// Whether a run is text that nobody sees.
fn is_hidden_run(node: Node<'_, '_>) -> bool {
    let hidden = xml::down(node, &["rPr", "vanish"]);
    let off = |node: Node<'_, '_>| matches!(xml::attribute(node, "val"), Some("0" | "false"));
    xml::is(node, "r") && hidden.is_some_and(|hidden| !off(hidden))
}

/// Settings that call a template, ask something at opening, or keep people off.
const SETTINGS_OUT: [&str; 10] = [
    "attachedTemplate",
    "linkStyles",
    "documentProtection",
    "writeProtection",
    "mailMerge",
    "updateFields",
    "trackRevisions",
    "docVars",
    "schemaLibrary",
    "formsDesign",
];

/// Fields that fetch or run something, or ask for it.
const FIELDS_OUT: [&str; 18] = [
    "ADDIN",
    "ASK",
    "AUTOTEXT",
    "AUTOTEXTLIST",
    "CONTROL",
    "DATABASE",
    "DDE",
    "DDEAUTO",
    "EMBED",
    "FILLIN",
    "GOTOBUTTON",
    "HTMLACTIVEX",
    "IMPORT",
    "INCLUDE",
    "INCLUDEPICTURE",
    "INCLUDETEXT",
    "LINK",
    "MACROBUTTON",
];

/// A part of a reference without them; `kept` are the relations that it still has.
///
/// # Errors
/// When it is no XML of Word as it is written today.
pub(super) fn cleaned(source: &str, kept: &BTreeSet<&str>) -> Result<String, WordFault> {
    let document = xml::parse(source)?;
    of_word(document.root_element())?;
    let has_fields = fields_call(document.root_element());
    let mut edits = Edits::default();
    for node in document.descendants().filter(Node::is_element) {
        let name = node.tag_name().name();
        let of_word = node.tag_name().namespace() == Some(W);
        let in_word = of_word && SETTINGS_OUT.contains(&name);
        let calls = of_word && name == "instrText" && has_fields;
        let is_old = of_word && (is_revision(name) || is_hidden_run(node));
        if OUT.contains(&name) || in_word || calls || is_old {
            edits.remove(node.range());
        } else if of_word && (name == "ins" || name == "moveTo") {
            // What was put in stays; who did it, and when, does not.
            edits.unwrap(node);
        } else if of_word && name == "fldSimple" && has_fields {
            if let Some(instruction) = node.attribute_node((W, "instr")) {
                edits.replace(instruction.range_value(), " QUOTE ".to_owned());
            }
        } else if leads_nowhere(node, kept) {
            edits.remove(drawing_of(node).range());
        }
    }
    Ok(edits.made(source))
}

/// Whether a root has the names of Word, under the prefix that ours have.
fn of_word(root: Node<'_, '_>) -> Result<(), WordFault> {
    let namespace = root.tag_name().namespace().unwrap_or_default();
    if namespace.starts_with(xml::STRICT) {
        return Err(WordFault::Strict);
    }
    match namespace != W || root.lookup_namespace_uri(Some("w")) == Some(W) {
        true => Ok(()),
        false => Err(WordFault::NoWord),
    }
}

/// Whether a field of a part fetches or runs something. Its words may be cut in pieces, so
/// all of a part are read as one.
fn fields_call(root: Node<'_, '_>) -> bool {
    let mut all = String::new();
    for node in root.descendants() {
        if xml::is(node, "instrText") {
            all.extend(node.text());
        } else if xml::is(node, "fldChar") || xml::is(node, "p") {
            all.push(' ');
        } else if xml::is(node, "fldSimple") {
            all.push(' ');
            all.push_str(xml::attribute(node, "instr").unwrap_or_default());
            all.push(' ');
        }
    }
    let mut words = all.split(|c: char| !c.is_alphanumeric());
    words.any(|word| FIELDS_OUT.contains(&word.to_ascii_uppercase().as_str()))
}

/// Whether an element needs a relation that is not kept.
fn leads_nowhere(node: Node<'_, '_>, kept: &BTreeSet<&str>) -> bool {
    let mut attributes = node.attributes();
    attributes
        .any(|attribute| attribute.namespace() == Some(R) && !kept.contains(attribute.value()))
}

/// The whole drawing that an element is a part of, else the element.
fn drawing_of<'a, 'i>(node: Node<'a, 'i>) -> Node<'a, 'i> {
    let drawing = |node: &Node<'_, '_>| xml::is(*node, "drawing") || xml::is(*node, "pict");
    node.ancestors().filter(drawing).last().unwrap_or(node)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of_body(body: &str) -> String {
        let source = format!(
            "<w:document xmlns:w=\"{W}\" xmlns:r=\"{R}\" xmlns:a=\"a\"><w:body>{body}</w:body></w:document>"
        );
        let cleaned = cleaned(&source, &BTreeSet::from(["rId1"])).expect("XML of Word");
        let (_, body) = cleaned.split_once("<w:body>").expect("a body");
        body.split_once("</w:body>").expect("its end").0.to_owned()
    }

    #[test]
    fn what_runs_or_calls_goes_and_the_rest_stays() {
        for (body, left) in [
            (
                "<w:p><w:r><w:object><x/></w:object></w:r></w:p>",
                "<w:p><w:r></w:r></w:p>",
            ),
            (
                "<w:p><w:drawing><a:blip r:embed=\"rId1\"/></w:drawing></w:p>",
                "<w:p><w:drawing><a:blip r:embed=\"rId1\"/></w:drawing></w:p>",
            ),
            (
                "<w:p><w:drawing><a:blip r:link=\"rId9\"/></w:drawing></w:p>",
                "<w:p></w:p>",
            ),
            ("<w:p><w:hyperlink r:id=\"rId9\"/></w:p>", "<w:p></w:p>"),
            (
                "<w:p><w:instrText> PAGE </w:instrText></w:p>",
                "<w:p><w:instrText> PAGE </w:instrText></w:p>",
            ),
            (
                "<w:p><w:instrText>INCLUDE</w:instrText><w:instrText>TEXT \"x\"</w:instrText></w:p>",
                "<w:p></w:p>",
            ),
            (
                "<w:p><w:del w:author=\"x\"><w:r><w:delText>weg</w:delText></w:r></w:del><w:ins w:author=\"x\"><w:r><w:t>erbij</w:t></w:r></w:ins></w:p>",
                "<w:p><w:r><w:t>erbij</w:t></w:r></w:p>",
            ),
            (
                "<w:p><w:pPr><w:rPr><w:ins w:author=\"x\"/></w:rPr><w:pPrChange w:author=\"x\"><w:pPr/></w:pPrChange></w:pPr></w:p>",
                "<w:p><w:pPr><w:rPr></w:rPr></w:pPr></w:p>",
            ),
            (
                "<w:p><w:moveFrom w:author=\"x\"><w:r><w:t>weg</w:t></w:r></w:moveFrom><w:moveTo w:author=\"x\"><w:r><w:t>hier</w:t></w:r></w:moveTo></w:p>",
                "<w:p><w:r><w:t>hier</w:t></w:r></w:p>",
            ),
            (
                "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>geheim</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>te zien</w:t></w:r></w:p>",
                "<w:p><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>te zien</w:t></w:r></w:p>",
            ),
            (
                "<w:fldSimple w:instr=\" ddeauto x \"/>",
                "<w:fldSimple w:instr=\" QUOTE \"/>",
            ),
        ] {
            assert_eq!(of_body(body), left, "{body}");
        }
    }
}
