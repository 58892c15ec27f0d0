//! The rows of the form, from answers: the same for the workbook and the CSV.

use std::borrow::Cow;

use jiff::civil::Date;

use crate::answers::{
    Action, Answer, Answers, CriterionAnswer, Document, Evidence, LastDone, Obstacle, Owners,
    Status,
};
use crate::document::Word;
use crate::form::cell::word_shown;
use crate::form::columns::{FileKey, RowKind, file_keys};
use crate::lang::Lang;
use crate::norm::{Criterion, Norm, Recurrence, Requirement, Theme, Where};

/// What a form is made of.
#[derive(Clone, Copy, Debug)]
pub struct Form<'f> {
    /// The norm.
    pub norm: &'f Norm,
    /// What is filled in already; of an empty form the file's own fields.
    pub answers: &'f Answers,
    /// Requirements that it is limited to; none = all.
    pub only: Option<&'f [String]>,
}

/// A row of the form.
#[derive(Clone, Debug)]
pub struct FormRow<'f> {
    /// What kind of row.
    pub part: RowKind,
    /// The theme and the requirement it belongs to.
    pub requirement: Option<(&'f Theme, &'f Requirement)>,
    /// What tells it apart from other rows of the same requirement.
    pub key: Option<Cow<'f, str>>,
    /// The criterion that it asks.
    pub criterion: Option<&'f Criterion>,
    /// The kinds that the criterion belongs to, where this organisation is none of them.
    pub mainly: Option<String>,
    /// The interval that it asks.
    pub interval: Option<&'f Recurrence>,
    /// Values by the name of their column; none for those that are absent.
    pub values: Vec<(&'static str, CellText<'f>)>,
}

/// What is written in a cell of a row.
#[derive(Clone, Debug, PartialEq)]
pub enum CellText<'f> {
    /// A text.
    Text(Cow<'f, str>),
    /// A word of a fixed list.
    Word(&'static str),
    /// A date.
    Date(Date),
    /// Yes or no.
    Flag(bool),
}

type Values<'f> = Vec<(&'static str, CellText<'f>)>;

impl<'f> Form<'f> {
    /// Every row: the file's own fields, the requirements in the norm's order,
    /// their criteria, the actions, the documents and the evidence.
    pub fn rows(&self) -> Vec<FormRow<'f>> {
        let asked = self.asked();
        let mut rows: Vec<FormRow<'f>> = file_keys().iter().map(|key| self.file_row(key)).collect();
        for (theme, requirement) in &asked {
            let values = self.answer(requirement).map(answer_values);
            rows.push(FormRow {
                values: values.unwrap_or_default(),
                ..FormRow::new(RowKind::Answer, Some((theme, requirement)))
            });
        }
        for (theme, requirement) in &asked {
            rows.extend(self.criteria((theme, requirement)));
        }
        for (theme, requirement) in &asked {
            rows.extend(self.intervals((theme, requirement)));
        }
        for (theme, requirement) in &asked {
            let actions = self
                .answer(requirement)
                .into_iter()
                .flat_map(|answer| &answer.actions);
            rows.extend(actions.map(|action| FormRow {
                values: action_values(action),
                ..FormRow::new(RowKind::Action, Some((theme, requirement)))
            }));
        }
        rows.extend(self.answers.documents.iter().map(|document| FormRow {
            key: document.id.as_deref().map(Cow::Borrowed),
            values: document_values(document),
            ..FormRow::new(RowKind::Document, None)
        }));
        for (theme, requirement) in &asked {
            let answer = self.answer(requirement);
            rows.extend(
                answer
                    .into_iter()
                    .flat_map(|answer| evidence_rows(answer, (theme, requirement))),
            );
        }
        rows
    }

    /// The requirements that this organisation answers, with their themes.
    fn asked(&self) -> Vec<(&'f Theme, &'f Requirement)> {
        let kind = &self.answers.organisation.kind;
        let own = self.norm.asked_of(kind);
        own.filter(|(_, requirement)| self.only.is_none_or(|only| only.contains(&requirement.id)))
            .collect()
    }

    fn answer(&self, requirement: &Requirement) -> Option<&'f Answer> {
        let mut answers = self.answers.answers.iter();
        answers.find(|answer| answer.id.value == requirement.id)
    }

    fn file_row(&self, key: &FileKey) -> FormRow<'f> {
        let value = file_value(self.answers, &key.name());
        FormRow {
            key: Some(Cow::Owned(key.name())),
            values: value.map(|value| ("value", value)).into_iter().collect(),
            ..FormRow::new(RowKind::File, None)
        }
    }

    fn criteria(&self, asked: (&'f Theme, &'f Requirement)) -> Vec<FormRow<'f>> {
        let kind = &self.answers.organisation.kind;
        let given = self
            .answer(asked.1)
            .map_or(&[][..], |answer| &answer.criteria);
        asked
            .1
            .criteria_of(kind)
            .map(|(path, criterion)| {
                let given = given.iter().find(|given| given.path.value == path);
                let narrower = criterion.narrower.as_ref();
                let narrower = narrower.filter(|narrower| !narrower.is_for(kind));
                FormRow {
                    key: Some(path),
                    criterion: Some(criterion),
                    mainly: narrower.map(|narrower| {
                        let titles = self.norm.kind_titles(&narrower.to);
                        Lang::Nl.list(&titles)
                    }),
                    values: given.map(criterion_values).unwrap_or_default(),
                    ..FormRow::new(RowKind::Criterion, Some(asked))
                }
            })
            .collect()
    }

    /// A row for each interval that the norm tells apart.
    fn intervals(&self, asked: (&'f Theme, &'f Requirement)) -> Vec<FormRow<'f>> {
        let answer = self.answer(asked.1);
        let done = answer.and_then(|answer| answer.last_done.as_ref());
        let dates = done.map_or(&[][..], LastDone::by_interval);
        let rows = asked.1.every.iter().filter_map(|every| {
            let id = every.id.as_ref()?;
            let date = dates.iter().find(|one| one.interval == *id);
            let date = date.map(|one| ("date", CellText::Date(one.date.value)));
            Some(FormRow {
                key: Some(Cow::Borrowed(id)),
                interval: Some(every),
                values: date.into_iter().collect(),
                ..FormRow::new(RowKind::Done, Some(asked))
            })
        });
        rows.collect()
    }
}

impl<'f> FormRow<'f> {
    fn new(part: RowKind, requirement: Option<(&'f Theme, &'f Requirement)>) -> Self {
        Self {
            part,
            requirement,
            key: None,
            criterion: None,
            mainly: None,
            interval: None,
            values: Vec::new(),
        }
    }

    /// A text of ours beside it, by the name of its column.
    pub fn aside(&self, name: &str) -> Option<Cow<'f, str>> {
        match (self.part, name) {
            (RowKind::Answer, "theme") => {
                let (theme, asked) = self.requirement?;
                Some(Cow::Owned(theme.title_at(&asked.id)))
            }
            (RowKind::Answer, "topic") => Some(Cow::Borrowed(&self.requirement?.1.title)),
            (RowKind::Answer, "question") => Some(Cow::Borrowed(&self.requirement?.1.question)),
            (RowKind::Criterion, "question") => Some(Cow::Borrowed(&self.criterion?.text)),
            (RowKind::Done, "question") => {
                let what = self.interval?.what.as_deref();
                Some(Cow::Borrowed(what.unwrap_or(&self.requirement?.1.title)))
            }
            (RowKind::Criterion, "force") => Some(Cow::Owned(self.weight(self.criterion?))),
            (RowKind::Criterion, "where") => {
                Some(Cow::Borrowed(self.criterion?.place.label(Lang::Nl)))
            }
            (RowKind::File, "question") => self.file_key().map(|key| key.label()),
            _ => None,
        }
    }

    /// How strongly the source says a criterion, with what else tells how it is meant.
    fn weight(&self, criterion: &Criterion) -> String {
        let mut said = vec![criterion.force.label(Lang::Nl).to_owned()];
        if criterion.place == Where::Footnote {
            said.push(criterion.place.label(Lang::Nl).to_owned());
        }
        said.extend(
            self.mainly
                .iter()
                .map(|kinds| format!("vooral bij {kinds}")),
        );
        said.join(", ")
    }

    /// The field of the file that it is about.
    pub fn file_key(&self) -> Option<FileKey> {
        let name = self.key.as_deref()?;
        file_keys().into_iter().find(|key| key.name() == name)
    }

    /// The value in a column.
    pub fn value(&self, name: &str) -> Option<&CellText<'f>> {
        let found = self.values.iter().find(|(column, _)| *column == name);
        found.map(|(_, value)| value)
    }
}

impl CellText<'_> {
    /// As a file of text has it.
    pub fn text(&self) -> Cow<'_, str> {
        match self {
            Self::Text(text) => Cow::Borrowed(text),
            Self::Word(word) => Cow::Borrowed(word),
            Self::Date(date) => Cow::Owned(date.to_string()),
            Self::Flag(true) => Cow::Borrowed("ja"),
            Self::Flag(false) => Cow::Borrowed("nee"),
        }
    }
}

fn text(text: &str) -> CellText<'_> {
    CellText::Text(Cow::Borrowed(text))
}

fn file_value<'f>(answers: &'f Answers, name: &str) -> Option<CellText<'f>> {
    let organisation = &answers.organisation;
    let settled = answers.settled.as_ref();
    Some(match name {
        "norm" => CellText::Text(Cow::Owned(answers.norm.value.to_string())),
        "organisation.id" => text(&organisation.id),
        "organisation.name" => text(&organisation.name),
        "organisation.kind" => text(&organisation.kind),
        "organisation.region" => text(organisation.region()?),
        "measurement.id" => text(Some(&answers.measurement.id).filter(|id| !id.is_empty())?),
        "measurement.label" => text(answers.measurement.label.as_deref()?),
        "measurement.date" => CellText::Date(answers.measurement.date?),
        "shared.for" => CellText::Word(answers.shared.as_ref()?.audience.word()),
        "shared.left_out" => {
            let left_out = &answers.shared.as_ref()?.left_out;
            let words = (!left_out.is_empty()).then(|| left_out.join(", "))?;
            CellText::Text(Cow::Owned(words))
        }
        "shared.source_sha256" => text(answers.shared.as_ref()?.source_sha256.as_deref()?),
        "settled.by" => text(settled?.by.as_deref()?),
        "settled.date" => CellText::Date(settled?.date?),
        "settled.ref" => text(settled?.reference.as_deref()?),
        "settled.roles" => CellText::Text(Cow::Owned(settled?.roles.in_a_cell()?)),
        _ => return None,
    })
}

fn answer_values(answer: &Answer) -> Values<'_> {
    let mut values = Vec::new();
    values.extend(status(answer.status.value));
    let texts = answer.texts.iter();
    values.extend(texts.map(|(kind, said)| (kind.name(), text(said))));
    values.extend(owners(&answer.owner));
    if let Some(LastDone::Once(date)) = &answer.last_done {
        values.push(("last_done", CellText::Date(date.value)));
    }
    let obstacles = Obstacle::listed(&answer.obstacles, Lang::Nl);
    values.extend(obstacles.map(|words| ("obstacles", CellText::Text(Cow::Owned(words)))));
    let occasion = answer.occasion.as_ref();
    values.extend(occasion.map(|occasion| {
        let word = word_shown("occasion", occasion.value.word());
        ("occasion", CellText::Word(word))
    }));
    if !answer.confirmed {
        values.push(("confirmed", CellText::Flag(false)));
    }
    values
}

fn owners(owners: &Owners) -> Option<(&'static str, CellText<'static>)> {
    let text = owners.in_a_cell()?;
    Some(("owner", CellText::Text(Cow::Owned(text))))
}

/// A status in the words of the form; none for what is unanswered.
fn status(status: Status) -> Option<(&'static str, CellText<'static>)> {
    let word = status.label(Lang::Nl);
    (status != Status::Unanswered).then_some(("status", CellText::Word(word)))
}

fn criterion_values(given: &CriterionAnswer) -> Values<'_> {
    let note = given.note.as_deref().map(|note| ("note", text(note)));
    status(given.status).into_iter().chain(note).collect()
}

fn action_values(action: &Action) -> Values<'_> {
    let mut values = Vec::new();
    values.extend(action.id.as_deref().map(|id| ("id", text(id))));
    values.push(("title", text(&action.title)));
    values.extend(owners(&action.owner));
    values.extend(action.due.map(|due| ("due", CellText::Date(due))));
    for (name, flag) in [("done", action.done), ("public", action.public)] {
        if flag {
            values.push((name, CellText::Flag(true)));
        }
    }
    values
}

fn document_values(document: &Document) -> Values<'_> {
    let mut values = vec![("title", text(&document.title))];
    values.extend(
        document
            .reference
            .as_deref()
            .map(|found| ("ref", text(found))),
    );
    let date = document.date.as_ref().map(|date| date.value);
    values.extend(date.map(|date| ("date", CellText::Date(date))));
    values.extend(
        document
            .review_by
            .map(|date| ("review_by", CellText::Date(date))),
    );
    values
}

/// The rows of what shows an answer: its own, then those of its criteria.
fn evidence_rows<'f>(answer: &'f Answer, asked: (&'f Theme, &'f Requirement)) -> Vec<FormRow<'f>> {
    let own = answer.evidence.iter().map(|one| evidence_row(one, asked));
    // In the norm's order, whatever that of the file.
    let paths = asked.1.criterion_paths().into_iter();
    let criteria = paths.filter_map(|(path, _)| {
        let mut given = answer.criteria.iter();
        given.find(|criterion| criterion.path.value == path)
    });
    let of_criteria = criteria.flat_map(|criterion| {
        criterion.evidence.iter().map(|one| {
            let mut row = evidence_row(one, asked);
            row.values.push(("criterion", text(&criterion.path)));
            row
        })
    });
    own.chain(of_criteria).collect()
}

fn evidence_row<'f>(evidence: &'f Evidence, asked: (&'f Theme, &'f Requirement)) -> FormRow<'f> {
    let row = FormRow::new(RowKind::Evidence, Some(asked));
    match evidence {
        Evidence::Listed(cited) => {
            let article = cited.article.as_deref();
            let article = article.map(|article| ("article", text(article)));
            FormRow {
                key: Some(Cow::Borrowed(&cited.document)),
                values: article.into_iter().collect(),
                ..row
            }
        }
        Evidence::Inline(document) => FormRow {
            values: document_values(document),
            ..row
        },
    }
}
