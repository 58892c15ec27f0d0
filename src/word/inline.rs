//! What stands within a line: runs of text, links, pictures, places to fill in.

use std::collections::BTreeMap;

use super::parts::{Relation, RelationTarget};
use super::styles::HouseStyles;
use super::{picture, xml};
use crate::render::{is_blank, is_link};

/// What our relations are called, followed by a number.
const PREFIX: &str = "rIdNorm";

/// English Metric Units in a twip.
const EMU: usize = 635;

/// The width of a picture, in twips.
pub(super) const PICTURE: usize = 3_000;

/// What texts lead to, and what stands in the document beside them.
#[derive(Debug)]
pub(super) struct Linked {
    /// The links and pictures of our text.
    pub relations: Vec<Relation>,
    /// Pictures by the name of their file.
    pub pictures: BTreeMap<String, Vec<u8>>,
    /// How many places are left to fill in.
    pub to_fill_in: usize,
    /// The folder of the pictures.
    folder: String,
    /// What our relations are called, which no other is.
    prefix: String,
    /// The number of the next picture.
    next_id: usize,
}

impl Linked {
    /// Nothing yet, beside what a reference leads to.
    pub(super) fn new(folder: &str, there: &[Relation], first_id: usize) -> Self {
        let mut prefix = PREFIX.to_owned();
        while there.iter().any(|one| one.id.starts_with(&prefix)) {
            prefix.push('N');
        }
        Self {
            relations: Vec::new(),
            pictures: BTreeMap::new(),
            to_fill_in: 0,
            folder: folder.to_owned(),
            prefix,
            next_id: first_id,
        }
    }

    /// The id of a relation to one of our own parts.
    pub(super) fn own_id(&self, number: usize) -> String {
        format!("{}P{number}", self.prefix)
    }

    /// The id of a relation, the same for the same target.
    fn relation(&mut self, sort: &str, target: RelationTarget) -> String {
        let same = |one: &&Relation| one.target == target;
        if let Some(there) = self.relations.iter().find(same) {
            return there.id.clone();
        }
        let id = format!("{}{}", self.prefix, self.relations.len() + 1);
        self.relations.push(Relation {
            id: id.clone(),
            sort: sort.to_owned(),
            target,
        });
        id
    }
}

/// The line that is being written.
#[derive(Debug, Default)]
pub(super) struct Line {
    /// What is written of it.
    pub xml: String,
    /// The same as text, to measure.
    pub text: String,
    /// Whether there is a picture in it.
    pub has_picture: bool,
    run: String,
    strong: usize,
    emphasis: usize,
    link: Option<String>,
    languages: Vec<String>,
    /// The picture that is being described.
    picture: Option<(String, String)>,
}

/// What runs need to know.
#[derive(Clone, Copy, Debug)]
pub(super) struct Looks<'p> {
    pub styles: &'p HouseStyles,
    /// The language that runs name, where they do.
    pub language: Option<&'static str>,
}

impl Line {
    /// Text, as far as it goes.
    pub(super) fn text(&mut self, text: &str) {
        match &mut self.picture {
            Some((_, alternative)) => alternative.push_str(text),
            None => {
                self.run.push_str(text);
                self.text.push_str(text);
            }
        }
    }

    /// Code: a place to fill in, or text.
    pub(super) fn code(&mut self, text: &str, looks: Looks<'_>, linked: &mut Linked) {
        if !is_blank(text) || self.picture.is_some() {
            return self.text(text);
        }
        self.end_run(looks);
        linked.to_fill_in += 1;
        self.text.push_str(text);
        self.put_run(text, Some("norm invulveld"), looks);
    }

    /// A new line in the same paragraph.
    pub(super) fn line_break(&mut self, looks: Looks<'_>) {
        self.end_run(looks);
        self.text.push('\n');
        self.xml.push_str("<w:r><w:br/></w:r>");
    }

    pub(super) fn strong(&mut self, begins: bool, looks: Looks<'_>) {
        self.end_run(looks);
        self.strong = if begins {
            self.strong + 1
        } else {
            self.strong.saturating_sub(1)
        };
    }

    pub(super) fn emphasis(&mut self, begins: bool, looks: Looks<'_>) {
        self.end_run(looks);
        self.emphasis = if begins {
            self.emphasis + 1
        } else {
            self.emphasis.saturating_sub(1)
        };
    }

    /// A link begins; where it leads to no address it is text.
    pub(super) fn link(&mut self, address: &str, looks: Looks<'_>, linked: &mut Linked) {
        self.end_run(looks);
        let address = address.trim();
        self.link = is_link(address)
            .then(|| linked.relation("hyperlink", RelationTarget::Address(address.to_owned())));
        if let Some(id) = &self.link {
            let names = xml::R;
            self.xml
                .push_str(&format!("<w:hyperlink xmlns:r=\"{names}\" r:id=\"{id}\">"));
        }
    }

    pub(super) fn link_ends(&mut self, looks: Looks<'_>) {
        self.end_run(looks);
        if self.link.take().is_some() {
            self.xml.push_str("</w:hyperlink>");
        }
    }

    /// HTML within a line: only the language of a part of it.
    pub(super) fn html(&mut self, html: &str, looks: Looks<'_>) {
        let tag = html.trim();
        if let Some(rest) = tag.strip_prefix("<span lang=\"") {
            let (language, _) = rest.split_once('"').unwrap_or_default();
            let language = match language {
                "nl" => "nl-NL",
                "en" => "en-GB",
                _ => "",
            };
            self.end_run(looks);
            self.languages.push(language.to_owned());
        } else if tag == "</span>" {
            self.end_run(looks);
            self.languages.pop();
        }
    }

    /// A picture begins, with its description behind it.
    pub(super) fn picture(&mut self, address: &str, looks: Looks<'_>) {
        self.end_run(looks);
        self.picture = Some((address.to_owned(), String::new()));
    }

    /// Of a picture that is not ours its description stays.
    pub(super) fn picture_ends(&mut self, linked: &mut Linked) {
        let Some((address, described)) = self.picture.take() else {
            return;
        };
        let drawn = picture::counts(&address).and_then(|counts| {
            let name = counts.map(|count| count.to_string()).join("-");
            Some((format!("norm-{name}.png"), picture::png(&counts)?))
        });
        let Some((name, png)) = drawn else {
            return self.text(&described);
        };
        let path = match linked.folder.as_str() {
            "" => format!("media/{name}"),
            folder => format!("{folder}/media/{name}"),
        };
        let id = linked.relation("image", RelationTarget::Part(path.clone()));
        linked.pictures.insert(path, png);
        let number = linked.next_id;
        linked.next_id += 1;
        self.has_picture = true;
        self.xml.push_str(&drawing(number, &id, &described));
    }

    /// What was written, of a line that is done.
    pub(super) fn finish(&mut self, looks: Looks<'_>) -> Self {
        self.end_run(looks);
        std::mem::take(self)
    }

    fn end_run(&mut self, looks: Looks<'_>) {
        let run = std::mem::take(&mut self.run);
        if !run.is_empty() {
            let style = self.link.as_ref().map(|_| "hyperlink");
            self.put_run(&run, style, looks);
        }
    }

    fn put_run(&mut self, text: &str, style: Option<&str>, looks: Looks<'_>) {
        let mut looks_of_run = String::new();
        if let Some(style) = style {
            let id = looks.styles.id(style);
            looks_of_run.push_str(&format!("<w:rStyle w:val=\"{id}\"/>"));
        }
        if self.strong > 0 {
            looks_of_run.push_str("<w:b/><w:bCs/>");
        }
        if self.emphasis > 0 {
            looks_of_run.push_str("<w:i/><w:iCs/>");
        }
        let own = self.languages.last().map(String::as_str);
        let language = own.filter(|own| !own.is_empty()).or(looks.language);
        if let Some(language) = language {
            looks_of_run.push_str(&format!("<w:lang w:val=\"{language}\"/>"));
        }
        self.xml.push_str("<w:r>");
        if !looks_of_run.is_empty() {
            self.xml.push_str(&format!("<w:rPr>{looks_of_run}</w:rPr>"));
        }
        let text = xml::text(text);
        self.xml
            .push_str(&format!("<w:t xml:space=\"preserve\">{text}</w:t></w:r>"));
    }
}

/// A picture in a line, with its description for who does not see it.
fn drawing(number: usize, id: &str, described: &str) -> String {
    let (width, height) = (
        PICTURE * EMU,
        PICTURE * EMU * picture::SIZE.1 / picture::SIZE.0,
    );
    let described = xml::text(described);
    let names = xml::R;
    format!(
        "<w:r><w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{width}\" cy=\"{height}\"/><wp:docPr id=\"{number}\" name=\"Beeld {number}\" descr=\"{described}\"/><a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:nvPicPr><pic:cNvPr id=\"{number}\" name=\"Beeld {number}\" descr=\"{described}\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r=\"{names}\" r:embed=\"{id}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{width}\" cy=\"{height}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
}
