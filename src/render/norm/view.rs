//! Norms for programs: which there are, and what one asks; see `docs/show-json.md`.

use serde::Serialize;

use super::question_view::{QuestionView, WhenView};
use crate::answers::Status;
use crate::document::Word as _;
use crate::lang::Lang;
use crate::norm::{
    About, Contact, Kind, NamedOrganisation, Norm, Requirement, Section, SourceText, Theme,
};
use crate::render::crosswalk::{ElsewhereView, ListedCrosswalk};
use crate::render::provenance::NormHead;

/// The name and version of the list as JSON.
const LIST: &str = "norm-list/1";

/// The norms at hand.
#[derive(Debug, Serialize)]
pub(crate) struct ListView<'a> {
    format: &'static str,
    /// Each norm, in the order of the list.
    norms: Vec<ListedNorm<'a>>,
    /// The crosswalks between them.
    crosswalks: Vec<ListedCrosswalk<'a>>,
}

#[derive(Debug, Serialize)]
struct ListedNorm<'a> {
    #[serde(flatten)]
    names: NamesView<'a>,
    kinds: Vec<&'a Kind>,
    themes: usize,
    requirements: usize,
}

/// What a norm is called.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct NamesView<'a> {
    /// Id, version, title and its own words.
    #[serde(flatten)]
    head: NormHead<'a>,
    /// As files name it: `noord-holland@2025`.
    reference: String,
    /// The language of its texts.
    language: &'a str,
}

impl<'a> NamesView<'a> {
    fn new(norm: &'a Norm, lang: Lang) -> Self {
        Self {
            head: NormHead::new(norm, lang),
            reference: norm.reference().to_string(),
            language: &norm.language,
        }
    }
}

impl<'a> ListView<'a> {
    /// The view of these norms, and of the crosswalks between them.
    pub(crate) fn new(
        norms: impl IntoIterator<Item = &'a Norm>,
        crosswalks: Vec<ListedCrosswalk<'a>>,
        lang: Lang,
    ) -> Self {
        let norms = norms.into_iter().map(|norm| ListedNorm {
            names: NamesView::new(norm, lang),
            kinds: norm.kinds.iter().collect(),
            themes: norm.themes.len(),
            requirements: norm.requirements().count(),
        });
        Self {
            format: LIST,
            norms: norms.collect(),
            crosswalks,
        }
    }
}

/// All that a norm says of itself.
#[derive(Debug, Serialize)]
pub(crate) struct NormView<'a> {
    #[serde(flatten)]
    names: NamesView<'a>,
    replaces: Option<&'a str>,
    adopted: Option<String>,
    target: Option<WhenView>,
    measured: MeasuredView,
    evaluated: Option<EvaluatedView<'a>>,
    about: &'a About,
    regions: &'a [String],
    participants: &'a [NamedOrganisation],
    contacts: &'a [Contact],
    kinds: &'a [Kind],
    sources: &'a [SourceText],
    remark: Option<&'a str>,
    signed: Option<String>,
    signed_source: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct MeasuredView {
    every: Option<String>,
    baseline: Option<i16>,
}

#[derive(Debug, Serialize)]
struct EvaluatedView<'a> {
    when: WhenView,
    by: &'a [String],
}

impl<'a> NormView<'a> {
    /// The view of a norm; words of ours in the language of the reader.
    pub(crate) fn new(norm: &'a Norm, lang: Lang) -> Self {
        let evaluated = norm.evaluated.as_ref();
        Self {
            names: NamesView::new(norm, lang),
            replaces: norm.replaces.as_deref(),
            adopted: norm.adopted.map(|day| day.to_string()),
            target: norm.target.map(|when| WhenView::new(when, lang)),
            measured: MeasuredView {
                every: norm.measured.every.map(|every| every.to_string()),
                baseline: norm.measured.baseline,
            },
            evaluated: evaluated.map(|evaluated| EvaluatedView {
                when: WhenView::new(evaluated.when, lang),
                by: &evaluated.by,
            }),
            about: &norm.about,
            regions: &norm.regions,
            participants: &norm.participants,
            contacts: &norm.contacts,
            kinds: &norm.kinds,
            sources: &norm.sources,
            remark: norm.remark.as_deref(),
            signed: norm.signed.map(|day| day.to_string()),
            signed_source: norm.signed_source.as_ref().map(|source| source.as_str()),
        }
    }
}

/// A status with the words for it.
#[derive(Clone, Copy, Debug, Serialize)]
pub(crate) struct StatusView {
    /// Its code: `met`.
    status: &'static str,
    /// As people read it.
    label: &'static str,
    /// As it is typed; none where nothing is typed.
    word: Option<&'static str>,
}

/// Every status, in the order of forms.
pub(crate) fn status_views(lang: Lang) -> Vec<StatusView> {
    let short = |status: Status| Status::SHORT.iter().find(|(_, known)| *known == status);
    let views = Status::ALL.into_iter().map(|status| StatusView {
        status: status.word(),
        label: status.label(lang),
        word: short(status).map(|(word, _)| *word),
    });
    views.collect()
}

/// A theme with what it asks.
#[derive(Debug, Serialize)]
pub(crate) struct QuestionThemeView<'a, R> {
    /// Its number.
    pub id: &'a str,
    /// Its title.
    pub title: &'a str,
    /// What it is for.
    pub aim: Option<&'a str>,
    /// Its requirements, in the norm's order.
    pub requirements: Vec<R>,
    /// The headings within it, in the norm's order.
    pub sections: Vec<SectionView<'a>>,
}

/// A heading within a theme.
#[derive(Debug, Serialize)]
pub(crate) struct SectionView<'a> {
    id: &'a str,
    title: &'a str,
}

impl<'a> SectionView<'a> {
    fn new(section: &'a Section) -> Self {
        Self {
            id: &section.id,
            title: &section.title,
        }
    }
}

/// The themes that hold something that is wanted, each requirement as a function gives it.
pub(crate) fn theme_views<'a, R>(
    norm: &'a Norm,
    mut view: impl FnMut(&'a Theme, &'a Requirement) -> Option<R>,
) -> Vec<QuestionThemeView<'a, R>> {
    let themes = norm.themes.iter().map(|theme| {
        let requirements = theme.requirements.iter();
        QuestionThemeView {
            id: &theme.id,
            title: &theme.title,
            aim: theme.aim.as_deref(),
            requirements: requirements.filter_map(|one| view(theme, one)).collect(),
            sections: theme.sections.iter().map(SectionView::new).collect(),
        }
    });
    themes
        .filter(|theme| !theme.requirements.is_empty())
        .collect()
}

/// The name and version of a norm as JSON.
pub(super) const SHOW: &str = "norm-show/1";

/// What a norm asks.
#[derive(Debug, Serialize)]
pub(crate) struct ShowView<'a> {
    format: &'static str,
    norm: NormView<'a>,
    statuses: Vec<StatusView>,
    themes: Vec<QuestionThemeView<'a, QuestionView<'a>>>,
    /// What other norms have beside the one requirement that is shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub elsewhere: Option<Vec<ElsewhereView<'a>>>,
}

impl<'a> ShowView<'a> {
    /// The view of a norm, or of one requirement of it in its theme.
    pub(crate) fn new(norm: &'a Norm, only: Option<&Requirement>, lang: Lang) -> Self {
        let wanted = |one: &Requirement| only.is_none_or(|only| only.id == one.id);
        let themes = theme_views(norm, |theme, one| {
            wanted(one).then(|| QuestionView::new(norm, theme, one, lang))
        });
        Self {
            format: SHOW,
            norm: NormView::new(norm, lang),
            statuses: status_views(lang),
            themes,
            elsewhere: None,
        }
    }
}
