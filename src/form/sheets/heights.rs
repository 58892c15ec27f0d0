//! Heights of rows that follow what is typed.

use std::io::{Cursor, Read, Write};

use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// Where a workbook keeps its sheets.
const SHEETS: &str = "xl/worksheets/";

/// Says of a row that somebody chose its height, so that it stays when a note in
/// it grows. The library writes it with every height; a text of ours cannot hold
/// it, as quotes are escaped in texts.
const CHOSEN: &str = " customHeight=\"1\"";

/// The same workbook with heights that are only where its rows begin.
pub(super) fn automatic(book: &[u8]) -> ZipResult<Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(book))?;
    let mut writer = ZipWriter::new(Cursor::new(Vec::with_capacity(book.len())));
    for number in 0..archive.len() {
        let mut part = archive.by_index(number)?;
        let name = part.name()?.into_owned();
        if !name.starts_with(SHEETS) || part.is_dir() {
            writer.raw_copy_file(part)?;
            continue;
        }
        let mut text = String::new();
        part.read_to_string(&mut text)?;
        writer.start_file(name, SimpleFileOptions::default())?;
        writer.write_all(text.replace(CHOSEN, "").as_bytes())?;
    }
    Ok(writer.finish()?.into_inner())
}
