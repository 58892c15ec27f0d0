//! A crosswalk as a whole, as every output shows it.

use serde::Serialize;

use crate::crosswalk::{Alone, Crosswalk, Direction, Other, RelationKind, Side, Standing};
use crate::document::Word as _;
use crate::lang::{Lang, pick};
use crate::norm::{Norm, Where};

/// The name and version of a crosswalk as JSON.
const FORMAT: &str = "norm-crosswalk/1";

/// A crosswalk with the titles of its norms.
#[derive(Debug, Serialize)]
pub(crate) struct CrosswalkView<'a> {
    format: &'static str,
    #[serde(flatten)]
    pub head: ListedCrosswalk<'a>,
    /// The relations, in the order of the file.
    pub relations: Vec<RelationView<'a>>,
    /// What looks alike and is not the same.
    pub not_the_same: Vec<PairView<'a>>,
    /// Numbers without a counterpart, by norm.
    pub alone: AloneView<'a>,
}

/// What a crosswalk is.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ListedCrosswalk<'a> {
    /// Its name.
    pub id: &'a str,
    /// Its title.
    pub title: &'a str,
    /// Who answers for it.
    pub owner: &'a str,
    /// `draft` or `agreed`.
    pub status: &'static str,
    /// That in words.
    pub standing: &'static str,
    /// The norm that relations are seen from.
    pub from: &'a str,
    /// What it is compared with: a norm, or the title of a text.
    pub to: &'a str,
    /// The file, where it is not built in.
    pub file: Option<&'a str>,
    /// The hash of that.
    pub sha256: Option<&'a str>,
}

/// One relation.
#[derive(Debug, Serialize)]
pub(crate) struct RelationView<'a> {
    /// The one side.
    pub from: SideView<'a>,
    /// The other; absent where that is a text elsewhere.
    pub to: Option<SideView<'a>>,
    /// What the one is, as seen from the other.
    pub relation: &'static str,
    /// That in words.
    pub word: &'static str,
    /// Why.
    pub why: &'a str,
    /// What is doubtful in it.
    pub remark: Option<&'a str>,
    /// The kinds that it holds for; empty = all.
    pub kinds: Vec<&'a str>,
}

/// A requirement or a criterion of it, with its title.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct SideView<'a> {
    /// The number.
    pub requirement: &'a str,
    /// The requirement's title.
    pub title: &'a str,
    /// The criterion's path.
    pub criterion: Option<&'a str>,
    /// What the criterion says.
    pub text: Option<&'a str>,
    /// Where the criterion stands: `statement`, `footnote` or `explanation`.
    #[serde(rename = "where")]
    pub place: Option<&'static str>,
}

/// Two that look alike.
#[derive(Debug, Serialize)]
pub(crate) struct PairView<'a> {
    /// The one side.
    pub from: SideView<'a>,
    /// The other.
    pub to: SideView<'a>,
    /// Why they are not the same.
    pub why: &'a str,
}

/// Numbers without a counterpart.
#[derive(Debug, Serialize)]
pub(crate) struct AloneView<'a> {
    /// Of the one norm.
    pub from: Vec<AloneOne<'a>>,
    /// Of the other.
    pub to: Vec<AloneOne<'a>>,
}

/// A number without a counterpart.
#[derive(Debug, Serialize)]
pub(crate) struct AloneOne<'a> {
    /// The number, with its title.
    #[serde(flatten)]
    pub side: SideView<'a>,
    /// Why it has none.
    pub why: &'a str,
}

impl<'a> ListedCrosswalk<'a> {
    /// What a crosswalk is.
    pub(crate) fn new(crosswalk: &'a Crosswalk, lang: Lang) -> Self {
        let origin = crosswalk.origin.as_ref();
        Self {
            id: &crosswalk.id,
            title: &crosswalk.title,
            owner: &crosswalk.owner,
            status: crosswalk.standing.word(),
            standing: standing(crosswalk.standing, lang),
            from: &crosswalk.from,
            to: match &crosswalk.to {
                Some(Other::Norm(named)) => named,
                Some(Other::Text(text)) => &text.title,
                None => "",
            },
            file: origin.map(|origin| origin.file.as_str()),
            sha256: origin.map(|origin| origin.sha256.as_str()),
        }
    }
}

impl<'a> CrosswalkView<'a> {
    /// The view of a crosswalk beside its norms.
    pub(crate) fn new(
        crosswalk: &'a Crosswalk,
        from: &'a Norm,
        to: Option<&'a Norm>,
        lang: Lang,
    ) -> Self {
        let relations = crosswalk.relations.iter().filter_map(|relation| {
            let kind = relation.kind?;
            let from = side(&relation.from, Some(from));
            let to = relation.to.as_ref().map(|other| side(other, to));
            Some(RelationView {
                word: relation_word(kind, [Some(&from), to.as_ref()], lang),
                from,
                to,
                relation: kind.word(),
                why: &relation.why,
                remark: relation.remark.as_deref(),
                kinds: relation.kinds.iter().map(|kind| kind.as_str()).collect(),
            })
        });
        let pairs = crosswalk.not_the_same.iter().map(|pair| PairView {
            from: side(&pair.from, Some(from)),
            to: side(&pair.to, to),
            why: &pair.why,
        });
        Self {
            format: FORMAT,
            head: ListedCrosswalk::new(crosswalk, lang),
            relations: relations.collect(),
            not_the_same: pairs.collect(),
            alone: AloneView {
                from: alone(&crosswalk.alone_from, Some(from)),
                to: alone(&crosswalk.alone_to, to),
            },
        }
    }
}

fn alone<'a>(all: &'a [Alone], norm: Option<&'a Norm>) -> Vec<AloneOne<'a>> {
    let all = all.iter().map(|(id, why)| AloneOne {
        side: SideView {
            requirement: id,
            title: title(id, norm),
            criterion: None,
            text: None,
            place: None,
        },
        why,
    });
    all.collect()
}

fn title<'a>(id: &str, norm: Option<&'a Norm>) -> &'a str {
    let requirement = norm.and_then(|norm| norm.requirement(id));
    requirement.map_or("", |requirement| &requirement.title)
}

/// A side with what its norm says of it.
pub(crate) fn side<'a>(side: &'a Side, norm: Option<&'a Norm>) -> SideView<'a> {
    let requirement = norm.and_then(|norm| norm.requirement(&side.requirement));
    let path = side.criterion.as_deref();
    let criterion = requirement
        .zip(path)
        .and_then(|(one, path)| one.criterion(path));
    SideView {
        requirement: &side.requirement,
        title: title(&side.requirement, norm),
        criterion: path.map(String::as_str),
        text: criterion.map(|criterion| criterion.text.as_str()),
        place: criterion.map(|criterion| criterion.place.word()),
    }
}

/// Whether anybody agreed, in words.
pub(crate) fn standing(standing: Standing, lang: Lang) -> &'static str {
    match standing {
        Standing::Draft => lang.pick("voorstel, niet vastgesteld", "a proposal, not agreed"),
        Standing::Agreed => lang.pick("afgesproken", "agreed"),
    }
}

/// What the one is, as seen from the other. An explanation asks nothing, so where one is
/// compared it is said what covers more.
pub(crate) fn relation_word(
    kind: RelationKind,
    sides: [Option<&SideView<'_>>; 2],
    lang: Lang,
) -> &'static str {
    let mut places = sides.iter().flatten().map(|side| side.place);
    let explained = places.any(|place| place == Some(Where::Explanation.word()));
    match (kind, explained) {
        (RelationKind::Equal, _) => lang.pick("gelijk", "equal"),
        (RelationKind::Superset, false) => lang.pick("vraagt meer", "asks more"),
        (RelationKind::Superset, true) => lang.pick("omvat meer", "covers more"),
        (RelationKind::Subset, false) => lang.pick("vraagt minder", "asks less"),
        (RelationKind::Subset, true) => lang.pick("omvat minder", "covers less"),
        (RelationKind::Intersects, _) => lang.pick("overlapt", "overlaps"),
        (RelationKind::Related, _) => lang.pick("verwant", "related"),
    }
}

/// A side as people read it: number, title, and the criterion with where it stands.
pub(super) fn side_words(side: &SideView<'_>, lang: Lang) -> String {
    let named = format!("{} {}", side.requirement, side.title);
    let Some(text) = side.text else {
        return named.trim_end().to_owned();
    };
    let text = text.trim_end_matches('.');
    let place = match side.place {
        Some("explanation") => lang.pick(" (toelichting)", " (explanation)"),
        Some("footnote") => lang.pick(" (voetnoot)", " (footnote)"),
        Some(_) | None => "",
    };
    pick!(
        lang,
        "{named}, onderdeel “{text}”{place}",
        "{named}, criterion “{text}”{place}"
    )
}

/// Which way a crosswalk is looked at, as JSON says it.
pub(super) fn direction(direction: Direction) -> &'static str {
    match direction {
        Direction::From => "from",
        Direction::To => "to",
    }
}
