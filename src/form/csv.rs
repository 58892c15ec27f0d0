//! The form as one table of text.

use std::borrow::Cow;

use crate::document::{Guard, csv_field};
use crate::form::{CellText, Form, FormRow, PART, csv_columns};

/// The form as CSV: semicolons, as a Dutch Excel has them, and every field quoted.
pub fn csv(form: &Form<'_>) -> String {
    let columns = csv_columns();
    let mut out = "\u{feff}".as_bytes().to_vec();
    line(&mut out, columns.iter().map(|name| Some((*name).into())));
    for row in form.rows() {
        line(&mut out, columns.iter().map(|name| field(&row, name)));
    }
    String::from_utf8(out).expect("only texts were written")
}

fn line<'f>(out: &mut Vec<u8>, fields: impl Iterator<Item = Option<Cow<'f, str>>>) {
    for (number, text) in fields.enumerate() {
        if number > 0 {
            out.push(b';');
        }
        // Nothing where there is nothing to say.
        if let Some(text) = text {
            csv_field(&text, Guard::Spreadsheets, out);
        }
    }
    out.extend_from_slice(b"\r\n");
}

/// The text of a field.
fn field<'r>(row: &'r FormRow<'_>, name: &str) -> Option<Cow<'r, str>> {
    let asked = row.requirement;
    match name {
        PART => Some(row.part.word().into()),
        "requirement" => asked.map(|(_, requirement)| requirement.id.as_str().into()),
        "id" if row.key.is_some() => row.key.clone(),
        name => row
            .aside(name)
            .or_else(|| row.value(name).map(CellText::text)),
    }
}
