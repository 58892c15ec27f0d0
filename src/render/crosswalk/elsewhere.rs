//! What other norms have beside one requirement.

use serde::Serialize;

use super::view::{self, SideView, relation_word, side};
use crate::crosswalk::{Beside, Other, counterparts, lookalikes};
use crate::document::Word as _;
use crate::lang::Lang;

/// What one other norm has beside a requirement.
#[derive(Debug, Serialize)]
pub(crate) struct ElsewhereView<'a> {
    /// The crosswalk's name.
    pub crosswalk: &'a str,
    /// `draft` or `agreed`.
    pub status: &'static str,
    /// That in words.
    pub standing: &'static str,
    /// Whether the norm that is asked about is `from` or `to` in it.
    pub seen_from: &'static str,
    /// The other norm, with its version; the title of a text elsewhere.
    pub norm: String,
    /// Its title.
    pub title: &'a str,
    /// What has something in common that can be ticked.
    pub relations: Vec<CounterpartView<'a>>,
    /// What is about the same and no more.
    pub related: Vec<CounterpartView<'a>>,
    /// What looks alike and is something else.
    pub not_the_same: Vec<LookalikeView<'a>>,
}

/// A counterpart.
#[derive(Debug, Serialize)]
pub(crate) struct CounterpartView<'a> {
    /// The criterion of the requirement itself, where it is about one.
    pub own: Option<SideView<'a>>,
    /// The other side; absent where that is a text elsewhere.
    pub other: Option<SideView<'a>>,
    /// What the other is, as seen from what is asked about.
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

/// Something that looks alike.
#[derive(Debug, Serialize)]
pub(crate) struct LookalikeView<'a> {
    /// The other one.
    pub other: SideView<'a>,
    /// Why it is something else.
    pub why: &'a str,
}

/// What other norms have beside a requirement; those that have nothing are left out.
pub(crate) fn elsewhere<'a>(all: &'a [Beside], id: &str, lang: Lang) -> Vec<ElsewhereView<'a>> {
    let all = all.iter().map(|beside| one(beside, id, lang));
    all.filter(|one| {
        !(one.relations.is_empty() && one.related.is_empty() && one.not_the_same.is_empty())
    })
    .collect()
}

fn one<'a>(beside: &'a Beside, id: &str, lang: Lang) -> ElsewhereView<'a> {
    let crosswalk = &beside.crosswalk;
    let other = beside.other.as_deref();
    let found = counterparts(crosswalk, beside.direction, id);
    let (strong, weak): (Vec<_>, Vec<_>) =
        found.into_iter().partition(|found| found.kind.is_strong());
    let views = |found: Vec<crate::crosswalk::Found<'a>>| {
        let views = found.into_iter().map(|found| {
            let own = side(found.own, Some(&beside.own));
            let other = found.other.map(|side_of| side(side_of, other));
            let word = relation_word(found.kind, [Some(&own), other.as_ref()], lang);
            CounterpartView {
                own: own.criterion.is_some().then_some(own),
                other,
                relation: found.kind.word(),
                word,
                why: &found.relation.why,
                remark: found.relation.remark.as_deref(),
                kinds: found
                    .relation
                    .kinds
                    .iter()
                    .map(|kind| kind.as_str())
                    .collect(),
            }
        });
        views.collect::<Vec<_>>()
    };
    let lookalikes = lookalikes(crosswalk, beside.direction, id);
    ElsewhereView {
        crosswalk: &crosswalk.id,
        status: crosswalk.standing.word(),
        standing: view::standing(crosswalk.standing, lang),
        seen_from: view::direction(beside.direction),
        norm: match (other, &crosswalk.to) {
            (Some(norm), _) => norm.reference().to_string(),
            (None, Some(Other::Text(text))) => text.title.clone(),
            (None, Some(Other::Norm(named))) => named.value.clone(),
            (None, None) => String::new(),
        },
        title: match (other, &crosswalk.to) {
            (Some(norm), _) => &norm.title,
            (None, Some(Other::Text(text))) => &text.title,
            (None, Some(Other::Norm(_)) | None) => "",
        },
        relations: views(strong),
        related: views(weak),
        not_the_same: lookalikes
            .into_iter()
            .map(|like| LookalikeView {
                other: side(like.other, other),
                why: like.why,
            })
            .collect(),
    }
}
