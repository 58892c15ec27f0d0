//! A plan by owner, by date or by theme.

use serde::Serialize;

use super::entry_view::{EntryView, Section};
use super::sentences;
use crate::answers::alike;
use crate::lang::Lang;
use crate::plan::{Entry, HalfYear, by_owner};

/// By what a plan is put together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Grouping {
    /// Whose it is.
    #[default]
    Owner,
    /// When it is due.
    Date,
    /// What it is about.
    Theme,
}

/// A part of the plan under one heading.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct GroupView<'a> {
    /// The heading.
    pub title: String,
    /// Whether the heading is of the norm or of the files, which are Dutch whatever the
    /// reader's language.
    pub is_dutch: bool,
    /// What is said below it.
    pub notes: Vec<String>,
    /// Its sections that have something.
    pub sections: Vec<SectionView<'a>>,
}

/// A section of a part.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct SectionView<'a> {
    /// The heading, where that of its part does not say it.
    pub title: Option<&'static str>,
    /// Its lines.
    pub entries: Vec<EntryView<'a>>,
}

impl GroupView<'_> {
    /// A section that is called as its part needs no heading of its own.
    fn say_title_once(&mut self) {
        let title = self.title.as_str();
        let same = self.sections.iter_mut();
        same.filter(|section| section.title == Some(title))
            .for_each(|section| section.title = None);
    }
}

/// What the parts are made of.
pub(super) struct GroupedPlan<'p, 'a> {
    pub(super) entries: &'p [Entry<'a>],
    pub(super) views: &'p [EntryView<'a>],
    /// Whose part is shown, when it is one owner's.
    pub(super) owner: Option<&'p str>,
    /// What is to be answered and nobody's, counted.
    pub(super) unowned: Option<String>,
    /// Who owns the norm, where it says so.
    pub(super) norm_owners: Option<String>,
    pub(super) lang: Lang,
}

impl<'a> GroupedPlan<'_, 'a> {
    /// The plan in parts.
    pub(super) fn by(&self, grouping: Grouping) -> Vec<GroupView<'a>> {
        let mut groups = match grouping {
            Grouping::Owner => self.by_owner(),
            Grouping::Date => self.by_date(),
            Grouping::Theme => self.by_theme(),
        };
        groups.retain(|group| !group.sections.is_empty() || !group.notes.is_empty());
        if grouping == Grouping::Date {
            let alone = groups.iter_mut().filter(|group| group.sections.len() == 1);
            alone.for_each(|group| group.sections[0].title = None);
        }
        groups.iter_mut().for_each(GroupView::say_title_once);
        groups
    }

    fn by_owner(&self) -> Vec<GroupView<'a>> {
        let mut groups: Vec<GroupView<'a>> = by_owner(self.entries)
            .into_iter()
            .filter(|group| {
                let only = self.owner.map(alike);
                only.is_none_or(|only| only == alike(&group.name))
            })
            .map(|group| GroupView {
                is_dutch: true,
                ..self.group(group.name, &group.entries)
            })
            .collect();
        let nobody = |entry: &Entry<'_>| entry.owners.is_empty() && !entry.kind().is_of_all();
        groups.push(self.without_owner(&self.those(nobody)));
        groups.push(self.of_all());
        groups
    }

    fn by_date(&self) -> Vec<GroupView<'a>> {
        let lang = self.lang;
        let overdue = lang.pick("Over datum", "Overdue").to_owned();
        let mut groups = vec![self.group(overdue, &self.those(|entry| entry.overdue))];
        let dated = |entry: &&Entry<'_>| !entry.overdue;
        let days = self.entries.iter().filter(dated);
        let mut halves: Vec<HalfYear> = days
            .filter_map(|entry| entry.day)
            .map(HalfYear::of)
            .collect();
        halves.sort_unstable();
        halves.dedup();
        for half in halves {
            let in_half = |entry: &Entry<'_>| {
                !entry.overdue && entry.day.is_some_and(|day| HalfYear::of(day) == half)
            };
            let title = sentences::half_year(half, lang);
            groups.push(self.group(title, &self.those(in_half)));
        }
        let undated = lang.pick("Zonder datum", "Without a date").to_owned();
        let without = |entry: &Entry<'_>| !entry.overdue && entry.day.is_none();
        groups.push(self.group(undated, &self.those(without)));
        groups.push(self.without_owner(&[]));
        groups
    }

    fn by_theme(&self) -> Vec<GroupView<'a>> {
        let mut themes: Vec<(usize, &str, String)> = Vec::new();
        let mut in_files: Vec<&Entry<'_>> = self.entries.iter().collect();
        in_files.sort_by_key(|entry| (entry.part, entry.position));
        for entry in in_files {
            let Some((theme, _)) = entry.requirement else {
                continue;
            };
            if themes
                .iter()
                .all(|(part, id, _)| (*part, *id) != (entry.part, theme.id.as_str()))
            {
                let title = format!("{}. {}", theme.id.as_str(), theme.title);
                themes.push((entry.part, theme.id.as_str(), title));
            }
        }
        let mut groups: Vec<GroupView<'a>> = Vec::new();
        for (part, id, title) in themes {
            let of_theme = |entry: &Entry<'_>| {
                let theme = entry.requirement.map(|(theme, _)| theme.id.as_str());
                entry.part == part && theme == Some(id)
            };
            let mut group = self.group(title, &self.those(of_theme));
            group.is_dutch = true;
            groups.push(group);
        }
        let loose = |entry: &Entry<'_>| entry.requirement.is_none() && !entry.kind().is_of_all();
        let title = self.lang.pick("Andere stukken", "Other documents");
        groups.push(self.group(title.to_owned(), &self.those(loose)));
        groups.push(self.without_owner(&[]));
        groups.push(self.of_all());
        groups
    }

    /// What has no owner: these lines, and what stands in no line because nobody has
    /// answered it.
    fn without_owner(&self, numbers: &[usize]) -> GroupView<'a> {
        let title = self.lang.pick("Nog geen eigenaar", "No owner yet");
        let mut group = self.group(title.to_owned(), numbers);
        if !numbers.is_empty() || self.unowned.is_some() {
            let notes = self.unowned.iter().chain(&self.norm_owners);
            group.notes = notes.cloned().collect();
        }
        group
    }

    /// What is nobody's own.
    fn of_all(&self) -> GroupView<'a> {
        let title = self
            .lang
            .pick("Van de norm, voor allen", "Of the norm, for all");
        let of_all = |entry: &Entry<'_>| entry.kind().is_of_all();
        self.group(title.to_owned(), &self.those(of_all))
    }

    fn those(&self, holds: impl Fn(&Entry<'_>) -> bool) -> Vec<usize> {
        let numbered = self.entries.iter().enumerate();
        let found = numbered.filter(|(_, entry)| holds(entry));
        found.map(|(number, _)| number).collect()
    }

    fn group(&self, title: String, numbers: &[usize]) -> GroupView<'a> {
        let sections = Section::ALL.into_iter().map(|section| SectionView {
            title: Some(sentences::section(section, self.lang)),
            entries: numbers
                .iter()
                .map(|number| &self.views[*number])
                .filter(|view| view.section() == section)
                .cloned()
                .collect(),
        });
        GroupView {
            title,
            is_dutch: false,
            notes: Vec::new(),
            sections: sections
                .filter(|section| !section.entries.is_empty())
                .collect(),
        }
    }
}
