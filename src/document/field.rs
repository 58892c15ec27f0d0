//! Tables of fields: the keys of a mapping, said once for reading, schema and documentation.

/// One key of a mapping.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// The key.
    pub name: &'static str,
    /// What belongs in it.
    pub shape: Shape,
    /// Whether it must be there.
    pub required: bool,
    /// Whether it may be there without a value.
    pub may_be_empty: bool,
    /// What it holds, in Dutch.
    pub nl: &'static str,
    /// What it holds, in English.
    pub en: &'static str,
}

/// What belongs in a field.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// Free text.
    Text,
    /// A text that is a short word without spaces.
    Id,
    /// A short word of small letters, digits and dashes.
    PlainId,
    /// The same with capitals and dots too, as in the number of a requirement.
    DottedId,
    /// A date of these years.
    Date,
    /// A date of a document, which may be old.
    OldDate,
    /// A date, or a table of dates by id.
    DateOrDates,
    /// A year, or a date.
    YearOrDate,
    /// A year.
    Year,
    /// `true` or `false`.
    Flag,
    /// One of a list of words.
    Words(fn() -> Vec<&'static str>),
    /// One of the words that [`Spellings`] names, or nothing.
    Spelled(fn() -> Spellings),
    /// A list of words that [`Spellings`] names; in one cell with commas between them.
    SpelledList(fn() -> Spellings),
    /// A number with a unit, such as `1 year`.
    Interval,
    /// A list of short words.
    Ids,
    /// A list of texts.
    Texts,
    /// A text, or a list of texts; in one cell with semicolons between them.
    TextOrTexts,
    /// Two texts: one and more.
    Pair,
    /// A table.
    Table(&'static [Field]),
    /// A list of tables.
    Tables(&'static [Field]),
    /// A table by id, with a table each.
    Named(&'static [Field]),
    /// A table by id, with a text each.
    NamedTexts,
    /// A text, which stands for the first field, or a table.
    TextOrTable(&'static [Field]),
    /// A list of texts, each standing for the first field, and tables.
    TextsOrTables(&'static [Field]),
    /// A table by id, with a text, which stands for the first field, or a table each.
    NamedTextOrTable(&'static [Field]),
}

/// Words that are read in any case, with any white space around and between them.
#[derive(Clone, Debug)]
pub struct Spellings {
    /// What is offered to who writes Dutch.
    pub nl: Vec<&'static str>,
    /// What is offered to who writes English.
    pub en: Vec<&'static str>,
    /// Everything that is read, in small letters.
    pub read: Vec<&'static str>,
}

/// What shapes have in common, for whoever does not need to know which one it is.
#[derive(Clone, Copy, Debug)]
pub enum ShapeClass {
    /// One text, whatever stands in it; several stand in one with a sign between them.
    Text,
    /// One text with the characters of an id.
    Id,
    /// One date.
    Date,
    /// One year, or a date too.
    Year,
    /// One interval.
    Interval,
    /// Yes or no.
    Flag,
    /// One of a list of words.
    Words(fn() -> Vec<&'static str>),
    /// One of the words of a list, in more spellings.
    Spelled(fn() -> Spellings),
    /// More than one value; the fields of the tables among them, if it has any.
    Many(Option<&'static [Field]>),
}

impl Shape {
    /// What it has in common with other shapes.
    pub fn class(self) -> ShapeClass {
        match self {
            Self::Text | Self::Id | Self::Ids | Self::TextOrTexts | Self::SpelledList(_) => {
                ShapeClass::Text
            }
            Self::PlainId | Self::DottedId => ShapeClass::Id,
            // In a cell it is one date; dates by id have rows of their own.
            Self::Date | Self::OldDate | Self::DateOrDates => ShapeClass::Date,
            Self::Year | Self::YearOrDate => ShapeClass::Year,
            Self::Interval => ShapeClass::Interval,
            Self::Flag => ShapeClass::Flag,
            Self::Words(words) => ShapeClass::Words(words),
            Self::Spelled(words) => ShapeClass::Spelled(words),
            Self::Texts | Self::Pair | Self::NamedTexts => ShapeClass::Many(None),
            Self::Table(inner)
            | Self::Tables(inner)
            | Self::Named(inner)
            | Self::TextOrTable(inner)
            | Self::TextsOrTables(inner)
            | Self::NamedTextOrTable(inner) => ShapeClass::Many(Some(inner)),
        }
    }

    /// Whether a cell with it holds a date.
    pub fn is_date(self) -> bool {
        matches!(self.class(), ShapeClass::Date)
    }

    /// Whether it is one value, which fits in a cell; lists and tables have rows of their own.
    pub fn fits_a_cell(self) -> bool {
        !matches!(self.class(), ShapeClass::Many(_))
    }

    /// The fields of the tables in it, if it has any.
    pub fn inner(self) -> Option<&'static [Field]> {
        let ShapeClass::Many(inner) = self.class() else {
            return None;
        };
        inner
    }
}

impl Field {
    /// A field that may be left out.
    pub const fn new(name: &'static str, shape: Shape, nl: &'static str, en: &'static str) -> Self {
        Self {
            name,
            shape,
            required: false,
            may_be_empty: false,
            nl,
            en,
        }
    }

    /// The same field, which must be there but may be empty: a form that was just begun.
    pub const fn begun(mut self) -> Self {
        self.required = true;
        self.may_be_empty = true;
        self
    }

    /// The same field, which must be there.
    pub const fn required(mut self) -> Self {
        self.required = true;
        self
    }
}

/// A value that is one of a fixed list of words.
pub trait Word: Copy + PartialEq + 'static {
    /// Each value with the word that stands for it in files.
    const WORDS: &'static [(Self, &'static str)];

    /// The word that stands for this value.
    fn word(self) -> &'static str {
        let entry = Self::WORDS.iter().find(|(value, _)| *value == self);
        entry.map_or("", |(_, word)| word)
    }

    /// The value that a word stands for, in any case.
    fn of_word(word: &str) -> Option<Self> {
        let mut words = Self::WORDS.iter();
        let entry = words.find(|(_, known)| known.eq_ignore_ascii_case(word));
        entry.map(|(value, _)| *value)
    }
}

/// The words of a list, for [`Shape::Words`].
pub fn words<W: Word>() -> Vec<&'static str> {
    W::WORDS.iter().map(|(_, word)| *word).collect()
}
