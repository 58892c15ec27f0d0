//! The flags of `norm set`: one for each field of an answer, made from its table, and
//! those for the head of a file.

use clap::error::Error;
use clap::{Arg, ArgAction, ArgMatches, Args, Command, FromArgMatches};

use crate::answers::{ANSWERS, fields};
use crate::cli::{BETWEEN, text};
use crate::document::{Field, Shape, ShapeClass};

/// A flag, and the field that it is for.
#[derive(Clone, Debug)]
pub(super) struct Flag {
    /// Its name for clap and for who completes it.
    id: &'static str,
    /// The keys that lead to the field: in an answer, or from the top.
    pub(super) path: Vec<&'static str>,
    /// The field.
    pub(super) field: &'static Field,
    /// Whether it is of an answer.
    pub(super) of_answer: bool,
    /// What is said of it before what the field holds, in English and in Dutch.
    about: (&'static str, &'static str),
}

/// What was typed behind each flag, in the order of the flags.
#[derive(Clone, Debug, Default)]
pub(super) struct Given(pub(super) Vec<(Flag, Vec<String>)>);

/// Flags for the head: their name, the keys that lead to the field, and what they are about.
const HEAD: [(&str, &[&str], (&str, &str)); 10] = [
    (
        "name",
        &["organisation", "name"],
        ("of the organisation: ", "van de organisatie: "),
    ),
    (
        "region",
        &["organisation", "region"],
        ("of the organisation: ", "van de organisatie: "),
    ),
    (
        "measurement",
        &["measurement", "id"],
        ("of the measurement: ", "van de meting: "),
    ),
    (
        "label",
        &["measurement", "label"],
        ("of the measurement: ", "van de meting: "),
    ),
    (
        "date",
        &["measurement", "date"],
        ("of the measurement: ", "van de meting: "),
    ),
    (
        "settled_by",
        &["settled", "by"],
        ("settled: ", "vastgesteld: "),
    ),
    (
        "settled_on",
        &["settled", "date"],
        ("settled: ", "vastgesteld: "),
    ),
    (
        "settled_ref",
        &["settled", "ref"],
        ("settled: ", "vastgesteld: "),
    ),
    (
        "settled_roles",
        &["settled", "roles"],
        ("settled: ", "vastgesteld: "),
    ),
    ("document", &["documents"], ("", "")),
];

/// What one item of a field is called, where the field is called after all of them.
const ONE_OF: [(&str, &str); 2] = [("criteria", "criterion"), ("actions", "action")];

impl Flag {
    /// Every flag: of an answer in the order of files, then of the head.
    pub(super) fn all() -> Vec<Self> {
        let answer = fields::ANSWER.iter().map(|field| {
            let one = ONE_OF.iter().find(|(all, _)| *all == field.name);
            Self {
                id: one.map_or(field.name, |(_, one)| one),
                path: vec![field.name],
                field,
                of_answer: true,
                about: ("", ""),
            }
        });
        let head = HEAD.iter().map(|(id, path, about)| Self {
            id,
            path: path.to_vec(),
            field: field_at(path).expect("a field of the head"),
            of_answer: false,
            about: *about,
        });
        answer.chain(head).collect()
    }

    /// As it is typed: `--last-done`.
    pub(super) fn typed(&self) -> String {
        format!("--{}", self.long())
    }

    fn long(&self) -> String {
        self.id.replace('_', "-")
    }

    fn arg(&self) -> Arg {
        let (en, nl) = how(self.field.shape);
        let (about_en, about_nl) = self.about;
        let help = format!(
            "{about_en}{}{en}{BETWEEN}{about_nl}{}{nl}",
            self.field.en, self.field.nl
        );
        let many = self.field.shape.inner().is_some();
        Arg::new(self.id)
            .long(self.long())
            .value_name(value_name(self.field.shape))
            .allow_hyphen_values(true)
            .value_parser(text)
            .action(if many {
                ArgAction::Append
            } else {
                ArgAction::Set
            })
            .help(help)
    }
}

/// The field that keys lead to, from the top of a file.
fn field_at(path: &[&str]) -> Option<&'static Field> {
    let mut table = ANSWERS;
    let mut found = None;
    for key in path {
        let field = table.iter().find(|field| field.name == *key)?;
        table = field.shape.inner().unwrap_or_default();
        found = Some(field);
    }
    found
}

/// How a list is changed, in English and in Dutch; nothing of what holds one value.
fn how(shape: Shape) -> (&'static str, &'static str) {
    if let Shape::Tables(_) = shape {
        (
            "; key=value; key=value adds one, 2.key=value changes one, -2 takes one away; may be given more than once",
            "; veld=waarde; veld=waarde voegt er een toe, 2.veld=waarde verandert er een, -2 haalt er een weg; mag vaker",
        )
    } else if let Shape::TextsOrTables(_) = shape {
        (
            "; +id adds a document of the list, document=id; article=… one with its article, -id takes it away, title=…; ref=… is one that stands only here; may be given more than once",
            "; +id voegt een document van de lijst toe, document=id; article=… een met het artikel erbij, -id haalt het weg, title=…; ref=… is er een dat alleen hier staat; mag vaker",
        )
    } else if let Shape::NamedTextOrTable(_) = shape {
        (
            "; id=status, id.note=text, id.evidence=+document, -id takes it away; may be given more than once",
            "; id=status, id.note=tekst, id.evidence=+document, -id haalt het weg; mag vaker",
        )
    } else if let Shape::DateOrDates = shape {
        (
            "; id=date; id=date by interval, -id takes one away",
            "; id=datum; id=datum per termijn, -id haalt er een weg",
        )
    } else if let Shape::SpelledList(_) = shape {
        (
            "; more than one with commas between them",
            "; meer dan één met komma's ertussen",
        )
    } else {
        ("", "")
    }
}

fn value_name(shape: Shape) -> &'static str {
    match shape.class() {
        ShapeClass::Date | ShapeClass::Year => "DATE",
        ShapeClass::Flag => "FLAG",
        ShapeClass::Words(_) => "WORD",
        ShapeClass::Spelled(_) => "STATUS",
        ShapeClass::Id => "ID",
        ShapeClass::Text if matches!(shape, Shape::SpelledList(_)) => "WORD",
        ShapeClass::Text | ShapeClass::Interval => "TEXT",
        ShapeClass::Many(_) => "ITEM",
    }
}

impl Args for Given {
    fn augment_args(command: Command) -> Command {
        command.args(Flag::all().iter().map(Flag::arg))
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl FromArgMatches for Given {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, Error> {
        let given = Flag::all().into_iter().filter_map(|flag| {
            let words = matches.get_many::<String>(flag.id)?;
            let words = words.cloned().collect();
            Some((flag, words))
        });
        Ok(Self(given.collect()))
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}
