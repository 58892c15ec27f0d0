//! The form as a table: the same columns and rows for the workbook and the CSV,
//! read into the same located tree as a file of text, and written.

mod cell;
mod columns;
mod csv;
mod read;
mod rows;
mod sheets;

pub use cell::{flag_words, word_shown};
pub use columns::{FileKey, FormColumn, PART, Role, RowKind, csv_columns, file_keys};
pub use csv::csv;
pub use read::{is_export, is_form, is_form_text, is_meant, parse};
pub use rows::{CellText, Form, FormRow};
#[cfg(feature = "xlsx")]
pub use sheets::xlsx;
pub use sheets::{
    Allowed, Before, BesideForm, CellContent, CellLook, NewBook, NewCell, NewColumn, NewSheet,
    Signal, Tint, new_book,
};
