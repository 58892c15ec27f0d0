//! One answer changed in a file, and nothing else: a change is made in the text,
//! read back, and given up unless that answer alone differs as it was meant.

use crate::answers::fields;
use crate::answers::{ANSWERS, Answer, Answers, Status, answer_tree, read};
use crate::document::{
    Branch, Field, Node, Shape, Source, Tree, Value, Wanted, YEARS, clear_date, flag_meant, parse,
    splices, unix_lines,
};
use crate::lang::Lang;
use crate::norm::Norm;

/// A field of an answer, and what it is to hold; nothing takes it away.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldChange {
    /// The keys below the answer: `note`, or `criteria` and a criterion.
    pub path: Vec<String>,
    /// The value as it is written.
    pub written: Option<Tree>,
    /// The value as it is read back.
    meant: Option<Tree>,
}

/// Why a word is no value for a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoValue {
    /// One of these words belongs there.
    Word(Vec<&'static str>),
    /// A date belongs there.
    Date,
}

impl FieldChange {
    /// A field with the value that somebody typed; blank takes it away.
    ///
    /// # Errors
    /// When the word is no value for this field.
    pub fn new(path: &[&str], typed: &str) -> Result<Self, NoValue> {
        let typed = &*unix_lines(typed.into());
        let word = typed.trim();
        let (written, meant) = match (word, shape(path)) {
            ("", _) => (None, None),
            (_, Some(Shape::Date)) => {
                let date = clear_date(word).filter(|date| YEARS.contains(&date.year()));
                let date = date.map(Tree::Date).ok_or(NoValue::Date)?;
                (Some(date.clone()), Some(date))
            }
            (_, Some(Shape::Flag)) => {
                let flag = match word.to_ascii_lowercase().as_str() {
                    "true" => true,
                    "false" => false,
                    _ => {
                        let meant = flag_meant(word).map(|meant| vec![meant]);
                        return Err(NoValue::Word(meant.unwrap_or(vec!["true", "false"])));
                    }
                };
                // Confirmed is what an answer is when it does not say so.
                (Some(Tree::Flag(flag)), (!flag).then_some(Tree::Flag(flag)))
            }
            (_, Some(Shape::Spelled(_))) => {
                let status = Status::read(word);
                let status = status.ok_or_else(|| {
                    let instead = Status::instead(word).map(|instead| vec![instead]);
                    NoValue::Word(instead.unwrap_or(Status::OFFERED.to_vec()))
                })?;
                let label = Tree::text(status.label(Lang::Nl));
                let answered = status != Status::Unanswered;
                (
                    answered.then(|| Tree::text(word)),
                    answered.then_some(label),
                )
            }
            (_, Some(Shape::Words(words))) => {
                let known = words();
                let mut known = known.iter();
                let found = known.find(|known| known.eq_ignore_ascii_case(word));
                let text = Tree::text(found.ok_or_else(|| NoValue::Word(words()))?);
                (Some(text.clone()), Some(text))
            }
            (_, _) => (Some(Tree::text(typed)), Some(Tree::text(typed))),
        };
        Ok(Self {
            path: path.iter().map(|key| (*key).to_owned()).collect(),
            written,
            meant,
        })
    }
}

/// What belongs in a field; a criterion takes a status.
fn shape(path: &[&str]) -> Option<Shape> {
    let name = if path.len() > 1 {
        "status"
    } else {
        path.first()?
    };
    let field = fields::ANSWER.iter().find(|field| field.name == name);
    field.map(|field| field.shape)
}

/// The text of a file with one answer changed; none when that cannot be done
/// without touching anything else.
pub fn set(source: &Source, id: &str, changes: &[FieldChange], norm: &Norm) -> Option<String> {
    let mut source = source.clone();
    for change in changes {
        let text = one(&source, id, change, norm)?;
        source = Source::new(&source.name, text, source.format);
    }
    Some(source.text)
}

fn one(source: &Source, id: &str, change: &FieldChange, norm: &Norm) -> Option<String> {
    let parsed = parse(source);
    let root = parsed.root.as_ref()?;
    let before = read(source, parse(source)).answers?;
    let given = before.answers.iter().find(|answer| answer.id.value == id);
    let mut expected = given.map(keys).unwrap_or_default();
    put(&mut expected, &change.path, change.meant.as_ref());
    let nothing_to_do = match given {
        Some(given) => keys(given) == sorted(expected.clone()),
        None => change.meant.is_none(),
    };
    if nothing_to_do {
        return Some(source.text.clone());
    }
    let path = path(root, id, &change.path);
    let wanted = Wanted {
        path: &path.iter().map(String::as_str).collect::<Vec<_>>(),
        value: change.written.as_ref(),
        order: &|table| order(table, norm),
    };
    let ways = splices(source, root, &wanted);
    let texts = ways.iter().filter_map(|way| way.apply(&source.text));
    let mut good = texts.filter(|text| {
        let source = Source::new(&source.name, text.clone(), source.format);
        is_meant(&source, &before, id, &expected)
    });
    good.next()
}

/// The keys that lead to a value; a criterion with a note has its status one deeper.
fn path(root: &Node<'_>, id: &str, below: &[String]) -> Vec<String> {
    let mut path = vec!["answers".to_owned(), id.to_owned()];
    path.extend(below.iter().cloned());
    let node = path.iter().try_fold(root, |node, key| node.get(key));
    let deeper = node.is_some_and(|node| matches!(node.value, Value::Table(_)));
    if deeper {
        path.push("status".to_owned());
    }
    path
}

/// The keys of a table in the order of files.
fn order(table: &[&str], norm: &Norm) -> Vec<String> {
    let all = |fields: &[Field]| fields.iter().map(|field| field.name.to_owned()).collect();
    match table {
        [] => all(ANSWERS),
        [_] => norm.requirements().map(|one| one.id.clone()).collect(),
        [_, _] => all(fields::ANSWER),
        [_, id, ..] => {
            let requirement = norm.requirement(id);
            let paths = requirement.map(crate::norm::Requirement::criterion_paths);
            let paths = paths.into_iter().flatten();
            paths.map(|(path, _)| path.into_owned()).collect()
        }
    }
}

/// Whether a text says what the file said, but for this one answer.
fn is_meant(source: &Source, before: &Answers, id: &str, expected: &[Branch]) -> bool {
    let parsed = parse(source);
    if !parsed.problems.is_empty() {
        return false;
    }
    let Some(after) = read(source, parsed).answers else {
        return false;
    };
    let own = after.answers.iter().find(|answer| answer.id.value == id);
    own.is_some_and(|own| keys(own) == sorted(expected.to_vec()))
        && without(&after, id) == without(before, id)
}

/// Everything but one answer, in the order of the file.
fn without(answers: &Answers, id: &str) -> Answers {
    let mut others = answers.clone();
    others.answers.retain(|answer| answer.id.value != id);
    others.without_places()
}

/// An answer as keys with values, whatever their order in the file.
fn keys(answer: &Answer) -> Vec<Branch> {
    sorted(answer_tree(answer, None, Lang::Nl))
}

/// Keys by name; without those that say nothing.
fn sorted(mut branches: Vec<Branch>) -> Vec<Branch> {
    for branch in &mut branches {
        if let Tree::Table(inner) = &mut branch.value {
            *inner = sorted(std::mem::take(inner));
        }
    }
    let nothing = Tree::Table(Vec::new());
    branches.retain(|branch| branch.value != Tree::Empty && branch.value != nothing);
    branches.sort_by(|a, b| a.key.word().cmp(b.key.word()));
    branches
}

/// Puts a value under keys, or takes it away.
fn put(branches: &mut Vec<Branch>, path: &[String], value: Option<&Tree>) {
    let Some((key, rest)) = path.split_first() else {
        return;
    };
    let at = branches.iter().position(|branch| branch.key.word() == key);
    match (at, rest, value) {
        (Some(at), [], Some(value)) => {
            // A criterion with a note keeps it.
            if let Tree::Short(inner) = &mut branches[at].value {
                put(inner, &["status".to_owned()], Some(value));
            } else {
                branches[at].value = value.clone();
            }
        }
        (Some(at), [], None) => {
            if let Tree::Short(inner) = &mut branches[at].value {
                put(inner, &["status".to_owned()], None);
            } else {
                branches.remove(at);
            }
        }
        (Some(at), rest, value) => {
            if let Tree::Table(inner) = &mut branches[at].value {
                put(inner, rest, value);
            }
        }
        (None, _, None) => {}
        (None, [], Some(value)) => branches.push(Branch::new(key, value.clone())),
        (None, rest, Some(value)) => {
            let mut inner = Vec::new();
            put(&mut inner, rest, Some(value));
            branches.push(Branch::new(key, Tree::Table(inner)));
        }
    }
}
