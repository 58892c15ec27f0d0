//! What bytes are, whatever the name of their file says. A zip names its parts
//! in the open, so nothing is unpacked for it.

/// What bytes are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BytesKind {
    /// A workbook as this program reads it: `.xlsx`, or `.xlsm` with macros beside the cells.
    Workbook,
    /// A workbook in the binary form of Excel: `.xlsb`.
    BinaryWorkbook,
    /// A workbook of Excel 97 to 2003: `.xls`.
    OldWorkbook,
    /// A file of Office behind a password.
    Locked,
    /// A spreadsheet of LibreOffice: `.ods`.
    OpenDocument,
    /// A text of Word or LibreOffice, slides, or a PDF.
    Document,
    /// Any other zip.
    Zip,
    /// None of these: text, as far as the first bytes tell.
    Other,
}

/// How a file starts that Office wrote before it used zip, or locked with a password.
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// An OpenDocument file says what it is in its first part, which is not packed.
const OPEN_DOCUMENT: &[u8] = b"mimetypeapplication/vnd.oasis.opendocument.";

/// Where the first part of a zip has its name.
const FIRST_NAME: usize = 30;

/// What bytes are.
pub fn content(bytes: &[u8]) -> BytesKind {
    if bytes.starts_with(COMPOUND) {
        return compound(bytes);
    }
    if bytes.starts_with(b"%PDF") {
        return BytesKind::Document;
    }
    if !bytes.starts_with(b"PK\x03\x04") {
        return BytesKind::Other;
    }
    let first = bytes.get(FIRST_NAME..).unwrap_or_default();
    if let Some(kind) = first.strip_prefix(OPEN_DOCUMENT) {
        return match kind.starts_with(b"spreadsheet") {
            true => BytesKind::OpenDocument,
            false => BytesKind::Document,
        };
    }
    let has = |name: &str| holds(bytes, name.as_bytes());
    if has("xl/workbook.bin") || has("xl/worksheets/sheet1.bin") {
        BytesKind::BinaryWorkbook
    } else if has("xl/workbook.xml") || has("xl/worksheets/") {
        BytesKind::Workbook
    } else if has("word/") || has("ppt/") {
        BytesKind::Document
    } else {
        BytesKind::Zip
    }
}

/// An old file of Office names its parts in UTF-16.
fn compound(bytes: &[u8]) -> BytesKind {
    let has = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        holds(bytes, &name)
    };
    if has("EncryptedPackage") {
        BytesKind::Locked
    } else if has("WordDocument") || has("PowerPoint Document") {
        BytesKind::Document
    } else {
        BytesKind::OldWorkbook
    }
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}
