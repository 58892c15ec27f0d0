//! The columns of the form, made of the tables of fields: one table for the
//! workbook, the CSV, and the reader of both.

use std::borrow::Cow;

use super::earlier;
use crate::answers::{TextKind, fields};
use crate::document::{Field, Shape};
use crate::labels::Labels;

/// A kind of row: a sheet of the workbook, a word in the CSV's column `part`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowKind {
    /// A field of the file itself: the norm, the organisation, the measurement.
    File,
    /// An answer to a requirement.
    Answer,
    /// An answer to a criterion.
    Criterion,
    /// When one interval of a requirement was last kept.
    Done,
    /// An action.
    Action,
    /// A document of the list.
    Document,
    /// A document that shows an answer, of the list or said on the spot.
    Evidence,
}

/// What a column is for.
#[derive(Clone, Copy, Debug)]
pub enum Role {
    /// The number of the requirement.
    Requirement,
    /// What tells rows of the same requirement, or of none, apart.
    Key,
    /// A value, under its name.
    Value(Shape),
    /// A text of ours beside it; never read.
    Aside,
}

/// A column of the form.
#[derive(Clone, Copy, Debug)]
pub struct FormColumn {
    /// Its name in the CSV and the key of its values.
    pub name: &'static str,
    /// Its heading in the workbook.
    pub heading: &'static str,
    /// What it is for.
    pub role: Role,
}

/// The column of the CSV that says what kind of row it is.
pub const PART: &str = "part";

const REQUIREMENT: FormColumn = FormColumn::new("requirement", "Nummer", Role::Requirement);

/// Dutch headings of the fields that are no text of an answer, by their name; fixed words.
const HEADINGS: [(&str, &str); 16] = [
    ("status", "Status"),
    ("owner", "Eigenaar (functie)"),
    ("last_done", "Laatst gedaan"),
    ("obstacles", "Wat staat in de weg?"),
    ("occasion", "Sinds de vorige meting"),
    ("confirmed", "Bevestigd"),
    ("id", "Kenmerk"),
    ("title", "Titel"),
    ("article", "Artikel"),
    ("ref", "Nummer of vindplaats"),
    ("date", "Datum"),
    ("review_by", "Opnieuw bekijken vóór"),
    ("due", "Klaar op"),
    ("done", "Gedaan"),
    ("by", "Door"),
    ("value", "Waarde"),
];

/// Values of an answer in the order in which people fill them in: what everybody
/// needs first, what is seldom needed last; behind these whatever is not named here.
const ANSWER_ORDER: [&str; 13] = [
    "status",
    "note",
    "owner",
    "last_done",
    "obstacles",
    "support",
    "offer",
    "on_norm",
    "public",
    "private",
    "reassessed",
    "occasion",
    "confirmed",
];

impl FormColumn {
    const fn new(name: &'static str, heading: &'static str, role: Role) -> Self {
        Self {
            name,
            heading,
            role,
        }
    }

    fn of_field(field: &Field) -> Self {
        let known = HEADINGS.iter().find(|(name, _)| *name == field.name);
        let text = || TextKind::named(field.name).map(TextKind::heading);
        let heading = known.map(|(_, heading)| *heading).or_else(text);
        let heading = heading.unwrap_or(field.name);
        Self::new(field.name, heading, Role::Value(field.shape))
    }

    /// What it is called in a workbook, now and in earlier versions, and in a CSV.
    pub fn headings(&self) -> impl Iterator<Item = &'static str> {
        let now = [self.heading, self.name].into_iter();
        now.chain(earlier::headings(self.name))
    }

    /// Whether a form of ours may do without it: those of earlier versions do.
    pub fn is_added(&self) -> bool {
        earlier::is_added(self.name)
    }

    /// Whether what stands in it is read.
    pub fn is_read(&self) -> bool {
        !matches!(self.role, Role::Aside)
    }
}

impl RowKind {
    /// Every kind of row, in the order of the CSV.
    pub const ALL: [Self; 7] = [
        Self::File,
        Self::Answer,
        Self::Criterion,
        Self::Done,
        Self::Action,
        Self::Document,
        Self::Evidence,
    ];

    /// The word in the CSV.
    pub fn word(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::Answer => "answer",
            Self::Criterion => "criterion",
            Self::Done => "done",
            Self::Action => "action",
            Self::Document => "document",
            Self::Evidence => "evidence",
        }
    }

    /// The sheet in the workbook; documents and what refers to them share one.
    pub fn sheet(self) -> &'static str {
        match self {
            Self::File => "Gegevens",
            Self::Answer => "Vragenlijst",
            Self::Criterion => "Onderdelen",
            Self::Done => "Laatst gedaan",
            Self::Action => "Acties",
            Self::Document | Self::Evidence => "Bewijs",
        }
    }

    /// Its columns, in the order of the workbook.
    pub fn columns(self) -> Vec<FormColumn> {
        let aside = |name, heading| FormColumn::new(name, heading, Role::Aside);
        match self {
            Self::File => vec![
                aside("question", "Gegeven"),
                FormColumn::new("id", "Sleutel", Role::Key),
                FormColumn::new("value", "Waarde", Role::Value(Shape::Text)),
            ],
            Self::Answer => {
                let mut columns = vec![
                    REQUIREMENT,
                    aside("theme", Labels::NL.theme),
                    aside("topic", Labels::NL.subject),
                    aside("question", "Vraag"),
                    aside("statement", "Tekst van de norm"),
                    aside("parts", Labels::NL.criteria),
                    aside("before", "Vorige meting"),
                    aside("note_before", "Vorige toelichting"),
                ];
                columns.extend(values(fields::ANSWER, &ANSWER_ORDER));
                columns
            }
            Self::Criterion => {
                let mut columns = vec![
                    REQUIREMENT,
                    FormColumn::new("id", "Onderdeel", Role::Key),
                    aside("question", "Wat het vraagt"),
                    aside("force", "Gewicht"),
                    aside("where", "Staat in"),
                ];
                columns.extend(values(fields::CRITERION, &["status", "note"]));
                columns.push(aside("back", "Terug"));
                columns
            }
            Self::Done => vec![
                REQUIREMENT,
                FormColumn::new("id", "Termijn", Role::Key),
                aside("question", "Wat er terugkomt"),
                FormColumn::new("date", "Datum", Role::Value(Shape::Date)),
            ],
            Self::Action => {
                let mut columns = vec![REQUIREMENT];
                let order = ["title", "owner", "due", "done", "public", "id"];
                columns.extend(values(fields::ACTION, &order));
                for column in &mut columns {
                    match column.name {
                        "title" => column.heading = "Actie",
                        "public" => column.heading = "Openbaar",
                        _ => {}
                    }
                }
                columns
            }
            Self::Document | Self::Evidence => {
                let mut columns = vec![
                    REQUIREMENT,
                    FormColumn::new("id", "Kenmerk", Role::Key),
                    FormColumn::new("criterion", "Onderdeel", Role::Value(Shape::Id)),
                ];
                let order: Vec<&str> = names(fields::EVIDENCE).collect();
                let values = values(fields::EVIDENCE, &order).into_iter();
                // Which document of the list it is stands as its id.
                columns.extend(values.filter(|column| column.name != "document"));
                columns
            }
        }
    }
}

fn names(fields: &[Field]) -> impl Iterator<Item = &'static str> {
    let in_cells = fields.iter().filter(|field| field.shape.fits_a_cell());
    in_cells.map(|field| field.name)
}

fn values(fields: &[Field], order: &[&str]) -> Vec<FormColumn> {
    let find = |name: &&str| fields.iter().find(|field| field.name == *name);
    let is_other = |field: &&Field| field.shape.fits_a_cell() && !order.contains(&field.name);
    let others = fields.iter().filter(is_other);
    let ordered = order.iter().filter_map(find).chain(others);
    ordered.map(FormColumn::of_field).collect()
}

/// What the tables of the file are called where one of their fields is asked.
const TABLES: [(&str, &str); 4] = [
    ("organisation", "organisatie"),
    ("measurement", "meting"),
    ("shared", "gedeeld"),
    ("settled", "vastgesteld"),
];

/// A field of the file itself, as its row names it: `organisation.name`.
#[derive(Clone, Debug)]
pub struct FileKey {
    /// The table it stands in; none at the margin.
    pub table: Option<&'static str>,
    /// The field.
    pub field: Field,
}

impl FileKey {
    /// As its row names it.
    pub fn name(&self) -> String {
        match self.table {
            Some(table) => format!("{table}.{}", self.field.name),
            None => self.field.name.to_owned(),
        }
    }

    /// What it holds, in Dutch.
    pub fn label(&self) -> Cow<'static, str> {
        let words = TABLES.iter().find(|(table, _)| Some(*table) == self.table);
        match words {
            Some((_, word)) => Cow::Owned(format!("{word}: {}", self.field.nl)),
            None => Cow::Borrowed(self.field.nl),
        }
    }

    /// Whether it is typed in the form where it is absent: that a file was
    /// settled is known last; for whom a file was made is nobody's to say.
    pub fn is_typed(&self, is_absent: bool) -> bool {
        match self.table {
            Some("settled") => true,
            Some("shared") => false,
            Some(_) | None => is_absent,
        }
    }

    /// Whether a file cannot do without it.
    pub fn is_needed(&self) -> bool {
        let table = fields::ANSWERS
            .iter()
            .find(|field| Some(field.name) == self.table);
        self.field.required && table.is_none_or(|table| table.required)
    }
}

/// The fields of the file itself, in their order.
pub(crate) fn file_keys() -> Vec<FileKey> {
    let mut keys = Vec::new();
    for field in fields::ANSWERS {
        if let Shape::Table(inner) = field.shape {
            keys.extend(inner.iter().map(|inner| FileKey {
                table: Some(field.name),
                field: *inner,
            }));
        } else if field.shape.fits_a_cell() {
            keys.push(FileKey {
                table: None,
                field: *field,
            });
        }
    }
    keys
}

/// What stands beside the rows of a workbook and has no place in a CSV: what can be
/// long, and what leads to another sheet.
const IN_A_WORKBOOK_ONLY: [&str; 5] = ["before", "note_before", "statement", "parts", "back"];

/// The columns of the CSV: each name once.
pub(crate) fn csv_columns() -> Vec<&'static str> {
    let mut columns = vec![PART];
    let order = [
        RowKind::Answer,
        RowKind::File,
        RowKind::Criterion,
        RowKind::Action,
        RowKind::Evidence,
    ];
    for column in order.into_iter().flat_map(RowKind::columns) {
        if !IN_A_WORKBOOK_ONLY.contains(&column.name) && !columns.contains(&column.name) {
            columns.push(column.name);
        }
    }
    // What tells rows apart stands in front.
    let at = columns.iter().position(|name| *name == "id");
    if let Some(at) = at {
        let id = columns.remove(at);
        columns.insert(2, id);
    }
    columns
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_has_a_column_with_a_heading_of_its_own() {
        for (part, fields) in [
            (RowKind::Answer, fields::ANSWER),
            (RowKind::Criterion, fields::CRITERION),
            (RowKind::Action, fields::ACTION),
            (RowKind::Evidence, fields::EVIDENCE),
        ] {
            let columns = part.columns();
            let names = names(fields).filter(|name| *name != "document");
            for name in names {
                assert!(columns.iter().any(|column| column.name == name), "{name}");
            }
            let mut headings: Vec<&str> = columns.iter().map(|column| column.heading).collect();
            headings.sort_unstable();
            headings.dedup();
            assert_eq!(headings.len(), columns.len(), "{part:?}");
        }
        let listed = |name: &str| fields::ANSWERS.iter().any(|field| field.name == name);
        assert!(listed("documents") && listed("answers"));
    }

    #[test]
    fn the_csv_starts_with_what_a_row_is() {
        let columns = csv_columns();
        assert_eq!(columns[..4], ["part", "requirement", "id", "theme"]);
    }
}
