//! The styles of a reference: found by the names that Word gives them in every language
//! (or by what the house also calls them), never by their ids, which differ. What is
//! missing is taken from ours.

use std::collections::BTreeMap;

use roxmltree::{Document, Node};

use super::STYLES as USES;
use super::reference::STYLES;
use super::xml::{self, Edits, W};
use crate::document::short;
use crate::problem::{WordFault, first_of, nearest};

/// The styles of a reference, with ours for what it lacks.
#[derive(Clone, Debug)]
pub(super) struct HouseStyles {
    /// The whole part.
    pub xml: String,
    /// The id of the style of each use.
    ids: BTreeMap<&'static str, String>,
    /// The uses whose style counts, with the number of its list.
    counted: BTreeMap<&'static str, String>,
    /// The letters that texts have.
    pub font: Option<String>,
    /// The list that numbered points of the house are of.
    pub number_list: Option<String>,
}

/// A style as far as it is looked at.
#[derive(Clone, Debug)]
struct Style {
    sort: String,
    id: String,
    name: String,
    aliases: Vec<String>,
    based_on: Option<String>,
    list: Option<String>,
    is_default: bool,
}

impl HouseStyles {
    /// The styles of a part, some of them under the names that the house gives them.
    ///
    /// # Errors
    /// When a name leads to no style.
    pub(super) fn new(
        source: &str,
        numbering: &str,
        theme: Option<&str>,
        names: &BTreeMap<String, String>,
    ) -> Result<Self, WordFault> {
        let house = xml::parse(source)?;
        let ours = xml::parse(STYLES)?;
        let mut adding = Adding {
            there: all(house.root_element()),
            ours: all(ours.root_element()),
            document: &ours,
            added: String::new(),
        };
        let mut chosen = chosen(&adding.there, names)?;
        for name in USES {
            if !chosen.contains_key(name) {
                let id = adding.ensure(sort_of(name), name);
                chosen.insert(name, id);
            }
        }
        let counted = chosen.iter().filter_map(|(name, id)| {
            let list = list_of(&adding.there, sort_of(name), id)?;
            Some((*name, list))
        });
        let counted: BTreeMap<_, _> = counted.collect();
        let font = font(house.root_element(), theme);
        let number_list = counted.get("list number");
        let number_list = number_list.and_then(|list| list_behind(numbering, list));
        let mut edits = Edits::default();
        edits.append(source, house.root_element(), &adding.added);
        Ok(Self {
            xml: edits.made(source),
            ids: chosen,
            counted,
            font,
            number_list,
        })
    }

    /// The id of the style of a use.
    pub(super) fn id(&self, name: &str) -> &str {
        self.ids.get(name).map(String::as_str).unwrap_or_default()
    }

    /// Whether the style of a use counts what stands in it.
    pub(super) fn counts(&self, name: &str) -> bool {
        self.counted.contains_key(name)
    }
}

/// What sort of style a use has.
fn sort_of(name: &str) -> &'static str {
    match name {
        "hyperlink" | "norm invulveld" => "character",
        "norm tabel" => "table",
        _ => "paragraph",
    }
}

/// The styles that the settings name.
fn chosen(
    there: &[Style],
    names: &BTreeMap<String, String>,
) -> Result<BTreeMap<&'static str, String>, WordFault> {
    let mut chosen = BTreeMap::new();
    for (key, name) in names {
        let key = key.trim().to_lowercase();
        let Some(known) = USES.into_iter().find(|known| *known == key) else {
            return Err(WordFault::UnknownUse {
                nearest: nearest(&key, USES).map(str::to_owned),
                name: short(&key),
                known: first_of(USES),
            });
        };
        let sort = sort_of(known);
        let Some(style) = found(there, sort, &name.trim().to_lowercase()) else {
            let names = there.iter().filter(|style| style.sort == sort);
            let names = || names.clone().map(|style| style.name.as_str());
            return Err(WordFault::UnknownStyle {
                nearest: nearest(name, names()).map(short),
                name: short(name),
                known: first_of(names()),
            });
        };
        chosen.insert(known, style.id.clone());
    }
    Ok(chosen)
}

/// The style of a sort with a name, else with it among its other names.
fn found<'s>(styles: &'s [Style], sort: &str, name: &str) -> Option<&'s Style> {
    let of_sort = || styles.iter().filter(|style| style.sort == sort);
    of_sort()
        .find(|style| style.name == name)
        .or_else(|| of_sort().find(|style| style.aliases.iter().any(|alias| alias == name)))
}

/// Every style of a part.
fn all(root: Node<'_, '_>) -> Vec<Style> {
    let nodes = root.children().filter(|node| xml::is(*node, "style"));
    let styles = nodes.filter_map(|node| {
        let own = |name: &str| xml::attribute(node, name);
        let aliases = xml::value(node, "aliases").unwrap_or_default();
        let list = xml::down(node, &["pPr", "numPr", "numId"]);
        Some(Style {
            sort: own("type").unwrap_or("paragraph").to_owned(),
            id: own("styleId")?.to_owned(),
            name: xml::value(node, "name").unwrap_or_default().to_lowercase(),
            aliases: aliases
                .split(',')
                .map(|alias| alias.trim().to_lowercase())
                .collect(),
            based_on: xml::value(node, "basedOn").map(str::to_owned),
            list: list.and_then(|list| xml::attribute(list, "val").map(str::to_owned)),
            is_default: matches!(own("default"), Some("1" | "true" | "on")),
        })
    });
    styles.collect()
}

/// The list that a style counts in, of itself or of what it is based on.
fn list_of(styles: &[Style], sort: &str, id: &str) -> Option<String> {
    let mut id = Some(id);
    // A style that is based on itself is none.
    for _ in 0..styles.len() {
        let style = styles
            .iter()
            .find(|style| style.sort == sort && Some(style.id.as_str()) == id)?;
        if let Some(list) = &style.list {
            return (list != "0").then(|| list.clone());
        }
        id = style.based_on.as_deref();
    }
    None
}

/// The definition behind a list.
fn list_behind(numbering: &str, list: &str) -> Option<String> {
    let document = xml::parse(numbering).ok()?;
    let mut lists = document.root_element().children();
    let list =
        lists.find(|node| xml::is(*node, "num") && xml::attribute(*node, "numId") == Some(list))?;
    xml::value(list, "abstractNumId").map(str::to_owned)
}

/// The letters of texts: those of the usual style, else of the document, by name or by
/// theme.
fn font(root: Node<'_, '_>, theme: Option<&str>) -> Option<String> {
    let usual = root.children().find(|node| {
        xml::is(*node, "style")
            && xml::attribute(*node, "default").is_some()
            && xml::attribute(*node, "type") == Some("paragraph")
    });
    let own = usual.and_then(|style| xml::down(style, &["rPr", "rFonts"]));
    let all = xml::down(root, &["docDefaults", "rPrDefault", "rPr", "rFonts"]);
    let fonts = own.into_iter().chain(all);
    let mut named = fonts.filter_map(|fonts| {
        if xml::attribute(fonts, "asciiTheme").is_some() {
            return of_theme(theme?);
        }
        xml::attribute(fonts, "ascii").map(str::to_owned)
    });
    named.next()
}

/// The letters of texts in a theme.
fn of_theme(theme: &str) -> Option<String> {
    let document = xml::parse(theme).ok()?;
    let mut nodes = document.descendants();
    let minor = nodes.find(|node| node.tag_name().name() == "minorFont")?;
    let mut fonts = minor.children();
    let latin = fonts.find(|node| node.tag_name().name() == "latin")?;
    latin.attribute("typeface").map(str::to_owned)
}

/// Styles of ours that are put with those of a house.
struct Adding<'a, 'i> {
    there: Vec<Style>,
    ours: Vec<Style>,
    document: &'a Document<'i>,
    added: String,
}

impl Adding<'_, '_> {
    /// The id of a style, which is added when there is none.
    fn ensure(&mut self, sort: &str, name: &str) -> String {
        // What all are based on is the house's, whatever it is called.
        let usual = [
            "normal",
            "default paragraph font",
            "normal table",
            "no list",
        ];
        let of_house = self.there.iter();
        let mut default = of_house.filter(|style| style.sort == sort && style.is_default);
        let default = default.next().filter(|_| usual.contains(&name));
        if let Some(style) = default.or_else(|| found(&self.there, sort, name)) {
            return style.id.clone();
        }
        let Some(ours) = found(&self.ours, sort, name).cloned() else {
            return String::new();
        };
        let id = self.free_id(&ours.id);
        let has_default = self
            .there
            .iter()
            .any(|style| style.sort == sort && style.is_default);
        self.there.push(Style {
            id: id.clone(),
            is_default: ours.is_default && !has_default,
            ..ours.clone()
        });
        let element = self.written(&ours, &id, has_default);
        self.added.push_str(&element);
        id
    }

    /// An id that no style has.
    fn free_id(&self, wanted: &str) -> String {
        let taken = |id: &str| {
            self.there
                .iter()
                .any(|style| style.id.eq_ignore_ascii_case(id))
        };
        let mut id = wanted.to_owned();
        let mut number = 1;
        while taken(&id) {
            number += 1;
            id = format!("{wanted}N{number}");
        }
        id
    }

    /// A style of ours, with the ids of the house in it.
    fn written(&mut self, ours: &Style, id: &str, has_default: bool) -> String {
        let nodes = self.document.root_element().children();
        let mut nodes = nodes.filter(|node| xml::is(*node, "style"));
        let Some(node) = nodes.find(|node| xml::attribute(*node, "styleId") == Some(&ours.id))
        else {
            return String::new();
        };
        let start = node.range().start;
        let moved = |range: std::ops::Range<usize>| range.start - start..range.end - start;
        let mut edits = Edits::default();
        if let Some(own) = node.attribute_node((W, "styleId")) {
            edits.replace(moved(own.range_value()), id.to_owned());
        }
        if let Some(default) = node.attribute_node((W, "default")).filter(|_| has_default) {
            edits.remove(moved(default.range()));
        }
        for name in ["basedOn", "next", "link"] {
            let Some(to) = xml::child(node, name).and_then(|to| to.attribute_node((W, "val")))
            else {
                continue;
            };
            let named = self
                .ours
                .iter()
                .find(|style| style.id == to.value())
                .cloned();
            if let Some(named) = named {
                let id = self.ensure(&named.sort, &named.name);
                edits.replace(moved(to.range_value()), id);
            }
        }
        edits.made(&STYLES[node.range()])
    }
}
