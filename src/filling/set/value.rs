//! What somebody typed for one field, by what belongs there.

use super::Deed;
use crate::answers::{Obstacle, Owners, Status, unknown_obstacle, words_in};
use crate::document::{
    Field, Shape, ShapeClass, Tree, WrittenDate, YEARS, flag_meant, is_blank, plain_word, read_date,
};
use crate::lang::Lang;
use crate::norm::bad_id;
use crate::problem::{Fault, ShapeFault, first_of, nearest};

/// The one flag that is set when a file does not say so.
const SET_UNLESS_SAID: &str = "confirmed";

/// What becomes of a field with these words; blank takes it away.
///
/// # Errors
/// When the words are no value for it.
pub(super) fn deed(field: &Field, typed: &str) -> Result<Deed, Fault> {
    let word = typed.trim();
    if is_blank(typed) {
        return match field.required {
            true => Err(ShapeFault::EmptyText {
                key: field.name.to_owned(),
            }
            .into()),
            false => Ok(Deed::Take),
        };
    }
    let same = |tree: Tree| Ok(Deed::Put(tree.clone(), Some(tree)));
    match field.shape.class() {
        ShapeClass::Date => same(date(field, word)?),
        ShapeClass::Flag => {
            let flag = flag(field, word)?;
            let said = flag != (field.name == SET_UNLESS_SAID);
            Ok(Deed::Put(
                Tree::Flag(flag),
                said.then_some(Tree::Flag(flag)),
            ))
        }
        ShapeClass::Spelled(_) => {
            let status = status(field, word)?;
            let read = Tree::text(status.label(Lang::Nl));
            Ok(match status == Status::Unanswered {
                true => Deed::Take,
                false => Deed::Put(Tree::text(word), Some(read)),
            })
        }
        ShapeClass::Words(words) => same(one_of(field, word, &words())?),
        ShapeClass::Id => {
            let dots = matches!(field.shape, Shape::DottedId);
            match bad_id(word, dots) {
                Some(fault) => Err(fault.into()),
                None => same(Tree::text(word)),
            }
        }
        ShapeClass::Text if matches!(field.shape, Shape::TextOrTexts) => {
            // Semicolons alone name nobody.
            Owners::of_text(typed).tree().map_or(Ok(Deed::Take), same)
        }
        ShapeClass::Text if matches!(field.shape, Shape::SpelledList(_)) => obstacles(word),
        ShapeClass::Text | ShapeClass::Year | ShapeClass::Interval | ShapeClass::Many(_) => {
            same(Tree::text(typed))
        }
    }
}

/// Words with commas between them, as a list.
fn obstacles(typed: &str) -> Result<Deed, Fault> {
    let mut found = Vec::new();
    for word in words_in(typed) {
        let alike = |word: &str, known| nearest(word, known).map(str::to_owned);
        let obstacle = Obstacle::read(word).ok_or_else(|| unknown_obstacle(word, alike))?;
        found.push((word, obstacle));
    }
    let all = Obstacle::in_order(found.iter().map(|(_, obstacle)| *obstacle));
    let read = all.iter().map(|one| Tree::text(one.label(Lang::Nl)));
    let written = all.iter().map(|one| {
        let typed = found.iter().find(|(_, obstacle)| obstacle == one);
        Tree::text(typed.map_or("", |(word, _)| word))
    });
    Ok(match all.is_empty() {
        true => Deed::Take,
        false => Deed::Put(
            Tree::List(written.collect()),
            Some(Tree::List(read.collect())),
        ),
    })
}

/// A day, in any form that a file may have it.
fn date(field: &Field, word: &str) -> Result<Tree, Fault> {
    let date = match read_date(word) {
        WrittenDate::Iso(date) | WrittenDate::Clear(date) => date,
        WrittenDate::Refused(fault) => return Err(fault.into()),
    };
    let may_be_old = matches!(field.shape, Shape::OldDate);
    match may_be_old || YEARS.contains(&date.year()) {
        true => Ok(Tree::Date(date)),
        false => Err(ShapeFault::DateRange {
            iso: date.to_string(),
        }
        .into()),
    }
}

fn flag(field: &Field, word: &str) -> Result<bool, Fault> {
    match word.to_lowercase().as_str() {
        "true" => Ok(true),
        "false" => Ok(false),
        _ => Err(unknown(field, word, flag_meant(word), &["true", "false"])),
    }
}

fn status(field: &Field, word: &str) -> Result<Status, Fault> {
    let instead = Status::instead(word);
    Status::read(word).ok_or_else(|| unknown(field, word, instead, &Status::OFFERED))
}

fn one_of(field: &Field, word: &str, known: &[&'static str]) -> Result<Tree, Fault> {
    let found = known.iter().find(|known| known.eq_ignore_ascii_case(word));
    let instead = nearest(word, known.iter().copied());
    let found = found.ok_or_else(|| unknown(field, word, instead, known))?;
    Ok(Tree::text(found))
}

fn unknown(field: &Field, word: &str, instead: Option<&str>, known: &[&str]) -> Fault {
    ShapeFault::UnknownWord {
        key: field.name.to_owned(),
        word: plain_word(word),
        instead: instead.map(str::to_owned),
        known: first_of(known.iter().copied()),
    }
    .into()
}
