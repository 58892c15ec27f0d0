//! One cell to a value of the tree.

use std::borrow::Cow;

use jiff::civil::Date;

use super::earlier;
use crate::document::{
    Cell, CellValue, LIMITS, Node, Number, Reader, Shape, Value, flag_meant, is_control,
    plain_word, short, unix_lines,
};
use crate::problem::{ShapeFault, SheetFault, TextFault};

/// Words of the workbook for words of the file.
const WORDS: [(&str, &str, &str); 1] = [("occasion", "kwam niet voor", "none")];

/// What people and programs write for a flag.
const FLAGS: [(&str, &str); 6] = [
    ("true", "true"),
    ("false", "false"),
    ("ja", "true"),
    ("nee", "false"),
    ("waar", "true"),
    ("onwaar", "false"),
];

/// The word of the workbook for a word of the file.
pub(crate) fn word_shown(name: &str, word: &'static str) -> &'static str {
    let known = WORDS
        .iter()
        .find(|(column, _, meant)| *column == name && *meant == word);
    known.map_or(word, |(_, shown, _)| shown)
}

/// The words that are read as a flag.
pub(crate) fn flag_words(flag: bool) -> Vec<&'static str> {
    let meant = flag.to_string();
    let known = FLAGS.iter().filter(|(_, word)| *word == meant);
    known.map(|(word, _)| *word).collect()
}

/// A cell as a value under a name.
pub(crate) fn node(r: &mut Reader<'_>, cell: &Cell, name: &str, shape: Shape) -> Node<'static> {
    let value = match (text(r, cell, name, shape), shape) {
        // Short words stand in one cell, with commas between them.
        (Some(text), Shape::Ids) => {
            let words = text.split(',').map(|word| Node {
                mark: cell.mark,
                value: Value::Scalar(Cow::Owned(word.trim().to_owned())),
            });
            Value::List(words.collect())
        }
        (Some(text), _) => Value::Scalar(Cow::Owned(text)),
        (None, _) => Value::Broken,
    };
    Node {
        mark: cell.mark,
        value,
    }
}

/// What a cell says where an id belongs.
pub(crate) fn id(r: &mut Reader<'_>, cell: &Cell) -> Option<String> {
    text(r, cell, "id", Shape::Id).map(|id| id.trim().to_owned())
}

fn text(r: &mut Reader<'_>, cell: &Cell, name: &str, shape: Shape) -> Option<String> {
    let fault = match (&cell.value, shape) {
        (CellValue::Error(word), _) => SheetFault::FormulaError { word: short(word) },
        (CellValue::NoOutcome, _) => SheetFault::NoOutcome,
        (CellValue::Number(number), Shape::Id | Shape::PlainId | Shape::DottedId) => {
            match id_number(number) {
                Ok(id) => return plain(r, cell, id),
                Err(fault) => fault,
            }
        }
        (CellValue::Number(number), date) if date.is_date() => match number.day {
            Some(day) if number.shows_day => return Some(day.to_string()),
            Some(day) => {
                let whole = format!("{}-{}-{}", day.day(), day.month(), day.year());
                match number.shown.as_deref().map(short) {
                    Some(shown) => SheetFault::PartOfDate { shown, whole },
                    None => SheetFault::UnshownDay { whole },
                }
            }
            None if number.is_moment => SheetFault::NoDay {
                shown: number.shown.clone(),
            },
            // What it may mean is said where every date is read.
            None => return plain(r, cell, number.plain()),
        },
        (CellValue::Number(number), _) if number.shown.is_none() => SheetFault::Unshown,
        (CellValue::Text(text), date) if date.is_date() => {
            return plain(r, cell, text.trim().to_owned());
        }
        (value, Shape::Flag) => return flag(r, cell, name, &value.shown()),
        (value, Shape::Words(words)) => return word(r, cell, name, (&value.shown(), words)),
        (value, _) => return plain(r, cell, value.shown()),
    };
    r.say(cell.mark, fault);
    None
}

/// A text within the limits, without characters that nobody sees.
fn plain(r: &mut Reader<'_>, cell: &Cell, text: String) -> Option<String> {
    let text = unix_lines(text.into()).into_owned();
    let most = LIMITS.text_units;
    let fault = match text.chars().find(|c| is_control(*c)) {
        Some(control) => TextFault::ControlCharacter { sign: control },
        None if text.len() > most && text.encode_utf16().count() > most => {
            TextFault::TooLong { most }
        }
        None => return Some(text),
    };
    r.say(cell.mark, fault);
    None
}

fn flag(r: &mut Reader<'_>, cell: &Cell, name: &str, shown: &str) -> Option<String> {
    let word = shown.trim().to_lowercase();
    let known = FLAGS.iter().find(|(known, _)| *known == word);
    if known.is_none() {
        let fault = ShapeFault::UnknownWord {
            key: name.to_owned(),
            word: plain_word(shown),
            instead: flag_meant(&word).map(|meant| match meant {
                "true" => "ja".to_owned(),
                _ => "nee".to_owned(),
            }),
            known: vec!["ja".to_owned(), "nee".to_owned()],
        };
        r.say(cell.mark, fault);
    }
    known.map(|(_, flag)| (*flag).to_owned())
}

/// A word of a fixed list, as the form or the file writes it.
fn word(
    r: &mut Reader<'_>,
    cell: &Cell,
    name: &str,
    (shown, words): (&str, fn() -> Vec<&'static str>),
) -> Option<String> {
    let plain = shown.trim().to_lowercase();
    let mut known = words().into_iter();
    let found = known.find(|word| {
        *word == plain || word_shown(name, word) == plain || earlier::is_word(name, &plain, word)
    });
    if found.is_none() {
        let offered = words().into_iter().map(|word| word_shown(name, word));
        let fault = ShapeFault::UnknownWord {
            key: name.to_owned(),
            word: plain_word(shown),
            instead: None,
            known: offered.map(str::to_owned).collect(),
        };
        r.say(cell.mark, fault);
    }
    found.map(str::to_owned)
}

/// A number where an id belongs: whole, and not the look of a date.
fn id_number(number: &Number) -> Result<String, SheetFault> {
    let plain = number.plain();
    match (number.is_moment, number.day) {
        (true, Some(day)) => Err(SheetFault::IdBecameDate {
            likely: before_date(day),
        }),
        (true, None) => Err(SheetFault::Unshown),
        // `5.1` may have been `5.1` or `5.10`.
        (false, _) if number.value.fract() != 0.0 => Err(SheetFault::IdBecameNumber {
            likely: vec![plain.clone(), format!("{plain}0")],
            number: plain,
        }),
        (false, _) => {
            // Zeros in front belong to it, decimals do not.
            let digits = |shown: &&String| shown.bytes().all(|byte| byte.is_ascii_digit());
            Ok(number
                .shown
                .as_ref()
                .filter(digits)
                .cloned()
                .unwrap_or(plain))
        }
    }
}

/// `5.10` may have become the fifth of October, or the tenth of May.
fn before_date(date: Date) -> Vec<String> {
    vec![
        format!("{}.{}", date.day(), date.month()),
        format!("{}.{}", date.month(), date.day()),
    ]
}
