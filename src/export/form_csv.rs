//! The form as one table of text.

use crate::answers::sheet::{CellText, Form, FormRow, PART, csv_columns};
use crate::document::csv_field;

/// The form as CSV: semicolons, as a Dutch Excel has them, and every field quoted.
pub fn form_csv(form: &Form<'_>) -> String {
    let columns = csv_columns();
    let mut text = String::from("\u{feff}");
    line(&mut text, columns.iter().map(|name| csv_field(name)));
    for row in form.rows() {
        line(&mut text, columns.iter().map(|name| field(&row, name)));
    }
    text
}

fn line(text: &mut String, fields: impl Iterator<Item = String>) {
    let fields: Vec<String> = fields.collect();
    text.push_str(&fields.join(";"));
    text.push_str("\r\n");
}

/// A field; nothing where there is nothing to say.
fn field(row: &FormRow<'_>, name: &str) -> String {
    let asked = row.requirement;
    let text = match name {
        PART => Some(row.part.word().into()),
        "requirement" => asked.map(|(_, requirement)| requirement.id.as_str().into()),
        "id" if row.key.is_some() => row.key.clone(),
        name => row
            .aside(name)
            .or_else(|| row.value(name).map(CellText::text)),
    };
    text.map(|text| csv_field(&text)).unwrap_or_default()
}
