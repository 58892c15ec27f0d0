//! The form as a table: the same columns and rows for the workbook and the CSV,
//! read into the same located tree as a file of text, and written.

mod cell;
mod columns;
mod csv;
mod earlier;
mod read;
mod rows;
mod sheets;

pub(crate) use cell::{flag_words, word_shown};
pub(crate) use columns::{FormColumn, csv_columns};
pub use columns::{PART, Role, RowKind};
pub use csv::csv;
pub use read::parse;
pub(crate) use read::{is_export, is_form, is_form_text, is_meant, room};
pub use rows::Form;
pub(crate) use rows::{CellText, FormRow};
pub(crate) use sheets::Before;
#[cfg(feature = "office")]
pub use sheets::xlsx;
pub use sheets::{
    BesideForm, CellContent, CellLook, Errand, FormUse, NewBook, NewCell, NewColumn, NewSheet,
    new_book,
};
