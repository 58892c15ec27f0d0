//! The words that a command line can hold, as far as what is typed already says.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::answers::Status;
use crate::cli::{CHANGES, Global, asked_language};
use crate::document::{self, Node, Value};
use crate::finding::JUDGED;
use crate::io::norms::Norms;
use crate::io::notes::Notes;
use crate::io::{Context, files, paths, workspace};
use crate::lang::Lang;
use crate::norm::{Norm, NormRef, Requirement};
use crate::problem::Code;
use crate::render::explain;

/// What the words on a command line are about.
#[derive(Debug)]
pub(crate) struct Candidates {
    lang: Lang,
    /// The norms that are named, or those of the files that are named; else all.
    norms: Vec<Arc<Norm>>,
    /// The kind of organisation that is named, or that of a file.
    kind: Option<String>,
    /// Every norm at hand.
    ids: Vec<(String, String)>,
    /// Every norm at hand, with its version.
    versions: Vec<(String, String)>,
    /// Whether the word that is being typed has an `@`.
    wants_version: bool,
}

/// What a word on the command line tells of the norm.
#[derive(Debug, Default)]
struct TypedNorms {
    norms: Vec<Arc<Norm>>,
    kind: Option<String>,
}

impl Candidates {
    /// What the words typed so far are about; what cannot be read says nothing.
    pub(crate) fn new(typed: &[String]) -> Self {
        let (mut norms, meant) = at_hand(typed);
        let mut told = TypedNorms {
            norms: Vec::new(),
            kind: after(typed, "--kind"),
        };
        for word in typed.iter().skip(1) {
            told.take(word, &mut norms);
        }
        if told.norms.is_empty() {
            told.norms
                .extend(meant.and_then(|meant| norm(&mut norms, &meant)));
        }
        let all = newest(&mut norms);
        let named = |name: fn(&Norm) -> String| {
            let named = all.iter().map(|norm| (name(norm), norm.title.clone()));
            named.collect()
        };
        let ids = named(|norm| norm.id.clone());
        let versions = named(|norm| norm.reference().to_string());
        Self {
            lang: chosen(typed),
            norms: if told.norms.is_empty() {
                all
            } else {
                told.norms
            },
            kind: told.kind,
            ids,
            versions,
            wants_version: typed.last().is_some_and(|word| word.contains('@')),
        }
    }

    /// The norms at hand; behind an `@`, their versions.
    pub(crate) fn norms(&self) -> Vec<(String, String)> {
        match self.wants_version {
            true => self.versions.clone(),
            false => self.ids.clone(),
        }
    }

    /// The kinds of organisation.
    pub(crate) fn kinds(&self) -> Vec<(String, String)> {
        let kinds = self.norms.iter().flat_map(|norm| &norm.kinds);
        unique(kinds.map(|kind| (kind.id.clone(), kind.title.clone())))
    }

    /// The themes.
    pub(crate) fn themes(&self) -> Vec<(String, String)> {
        let themes = self.norms.iter().flat_map(|norm| &norm.themes);
        unique(themes.map(|theme| (theme.id.value.clone(), theme.title.clone())))
    }

    /// The requirements; where the kind is known, those that it answers.
    pub(crate) fn requirements(&self) -> Vec<(String, String)> {
        let requirements = self.norms.iter().flat_map(|norm| norm.requirements());
        let own = requirements.filter(|requirement| self.concerns(requirement));
        unique(own.map(|requirement| (requirement.id.value.clone(), requirement.title.clone())))
    }

    /// What a part of a form can be made of.
    pub(crate) fn themes_and_requirements(&self) -> Vec<(String, String)> {
        unique(self.themes().into_iter().chain(self.requirements()))
    }

    /// The words for a status that need no quotes.
    pub(crate) fn statuses(&self) -> Vec<(String, String)> {
        let words = Status::SHORT.iter();
        words
            .map(|(word, status)| ((*word).to_owned(), status.label(self.lang).to_owned()))
            .collect()
    }

    /// Every code.
    pub(crate) fn codes(&self) -> Vec<(String, String)> {
        self.codes_of(|_| true)
    }

    /// The codes that one measurement can fail on.
    pub(crate) fn findings(&self) -> Vec<(String, String)> {
        self.codes_of(|code| JUDGED.contains(&code))
    }

    /// The codes that a change can fail on.
    pub(crate) fn changes(&self) -> Vec<(String, String)> {
        self.codes_of(|code| CHANGES.contains(&code))
    }

    fn codes_of(&self, wanted: fn(Code) -> bool) -> Vec<(String, String)> {
        let codes = Code::ALL.iter().copied().filter(|code| wanted(*code));
        codes
            .map(|code| {
                let text = explain(code, self.lang);
                let says = text.split("\n\n").nth(1).unwrap_or_default();
                (code.name().to_owned(), says.replace('\n', " "))
            })
            .collect()
    }

    fn concerns(&self, requirement: &Requirement) -> bool {
        let kind = self.kind.as_deref();
        kind.is_none_or(|kind| requirement.asks(kind))
    }
}

impl TypedNorms {
    /// Takes what a word says: the name of a norm, or of an answers file.
    fn take(&mut self, word: &str, norms: &mut Norms) {
        let named = NormRef::parse(word);
        if norms
            .stems()
            .iter()
            .any(|stem| NormRef::parse(stem).id == named.id)
        {
            self.norms.extend(norm(norms, &named));
        } else if paths::is_file(Path::new(word)) {
            self.take_file(Path::new(word), norms);
        }
    }

    fn take_file(&mut self, path: &Path, norms: &mut Norms) {
        let Ok(loaded) = files::load(path) else {
            return;
        };
        let parsed = document::parse(&loaded.source);
        let Some(root) = parsed.root else { return };
        if let Some(named) = root.get("norm").and_then(scalar) {
            self.norms.extend(norm(norms, &NormRef::parse(named)));
        }
        let organisation = root.get("organisation");
        let kind = organisation
            .and_then(|node| node.get("kind"))
            .and_then(scalar);
        if self.kind.is_none() {
            self.kind = kind.map(str::to_owned);
        }
    }
}

fn scalar<'n>(node: &'n Node<'_>) -> Option<&'n str> {
    match &node.value {
        Value::Scalar(text) => Some(text.trim()),
        Value::Absent | Value::List(_) | Value::Table(_) | Value::Broken => None,
    }
}

fn norm(norms: &mut Norms, named: &NormRef) -> Option<Arc<Norm>> {
    norms.get(named).ok().and_then(Result::ok)
}

/// The norms that the flags typed so far bring, with the one that the workspace means.
fn at_hand(typed: &[String]) -> (Norms, Option<NormRef>) {
    let mut global = Global::default();
    global.norms = after(typed, "--norms").map(PathBuf::from);
    global.workspace = after(typed, "--workspace").map(PathBuf::from);
    let context = Context {
        global: &global,
        lang: chosen(typed),
        width: 0,
        is_terminal: false,
        told: Notes::default(),
        workspace: workspace::KnownWorkspace::default(),
    };
    let settings = workspace::settings(&context).ok().flatten();
    let meant = settings.and_then(|opened| Some(opened.workspace.norm.as_ref()?.value.clone()));
    (Norms::of(&context).unwrap_or_default(), meant)
}

/// The newest version of every norm.
fn newest(norms: &mut Norms) -> Vec<Arc<Norm>> {
    let stems = norms.stems().into_iter();
    let mut ids: Vec<String> = stems.map(|stem| NormRef::parse(&stem).id).collect();
    ids.dedup();
    let found = ids.iter().filter_map(|id| norm(norms, &NormRef::parse(id)));
    found.collect()
}

/// The value of a flag, in either way of writing it.
fn after(typed: &[String], flag: &str) -> Option<String> {
    let next = typed.iter().skip_while(|word| *word != flag).nth(1);
    let joined = typed
        .iter()
        .find_map(|word| word.strip_prefix(flag)?.strip_prefix('='));
    next.map(String::as_str).or(joined).map(str::to_owned)
}

fn chosen(typed: &[String]) -> Lang {
    asked_language(&typed.iter().map(OsString::from).collect::<Vec<_>>())
}

/// Each word once, where it stands first: norms may share numbers.
fn unique(words: impl Iterator<Item = (String, String)>) -> Vec<(String, String)> {
    let mut seen: Vec<(String, String)> = Vec::new();
    for (word, help) in words {
        if !seen.iter().any(|(other, _)| *other == word) {
            seen.push((word, help));
        }
    }
    seen
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::Severity;

    fn words(typed: &[&str]) -> Candidates {
        let typed: Vec<String> = typed.iter().map(|word| (*word).to_owned()).collect();
        Candidates::new(&typed)
    }

    fn first(list: Vec<(String, String)>) -> Vec<String> {
        list.into_iter().map(|(word, _)| word).collect()
    }

    #[test]
    fn a_file_on_the_line_tells_the_norm_and_the_kind() {
        let dto = words(&["norm", "set", "examples/flevoland/dto-2025.yaml", ""]);
        assert_eq!(first(dto.requirements()), ["15", "21"]);
        let named = words(&["norm", "show", "flevoland", ""]);
        assert_eq!(named.requirements().len(), 34);
        let kind = [
            "norm",
            "init",
            "flevoland",
            "--kind=waterschap",
            "--only",
            "",
        ];
        let own = first(words(&kind).themes_and_requirements());
        assert!(own.contains(&"1".to_owned()) && !own.contains(&"15".to_owned()));
        assert_eq!(
            first(words(&["norm", "show", ""]).norms()),
            ["flevoland", "noord-holland"]
        );
    }

    #[test]
    fn what_is_no_answers_file_tells_nothing() {
        for file in ["README.md", "src", "examples/fouten.txt", "nowhere.yaml"] {
            let all = words(&["norm", "set", file, ""]).requirements().len();
            assert_eq!(
                all,
                words(&["norm", "set", ""]).requirements().len(),
                "{file}"
            );
        }
    }

    #[test]
    fn status_words_are_read_back_as_what_they_are_explained_as() {
        for (word, label) in words(&["norm", "--lang", "en"]).statuses() {
            let status = Status::read(&word).expect("a status");
            assert_eq!(status.label(Lang::En), label);
            assert!(!word.contains(' '));
        }
    }

    #[test]
    fn every_code_of_a_finding_has_a_command_that_can_fail_on_it() {
        for code in Code::ALL {
            let is_watched = JUDGED.contains(code) || CHANGES.contains(code);
            let is_finding = code.severity() == Severity::Finding && *code != Code::Agreement;
            assert_eq!(is_watched, is_finding, "{code:?}");
        }
    }
}
