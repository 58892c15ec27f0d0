//! Running the binary and making small files for it.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

use tempfile::TempDir;

/// What a run gave.
pub struct Run {
    pub code: i32,
    pub out: String,
    pub err: String,
}

/// The binary: the one that was built along, or what `NORM_BINARY` says stands in for it
/// (norm for WebAssembly or Windows).
pub fn program() -> PathBuf {
    let built = || env!("CARGO_BIN_EXE_norm").into();
    std::env::var_os("NORM_BINARY").map_or_else(built, PathBuf::from)
}

/// The binary in the project's folder, without the user's settings.
pub fn command(args: &[&str]) -> Command {
    let mut command = Command::new(program());
    command.args(args).current_dir(env!("CARGO_MANIFEST_DIR"));
    for name in [
        "NORM_LANG",
        "NO_COLOR",
        "CLICOLOR",
        "CLICOLOR_FORCE",
        "COLORTERM",
    ] {
        command.env_remove(name);
    }
    command
}

/// Runs the binary in the project's folder.
pub fn norm(args: &[&str]) -> Run {
    run(&mut command(args))
}

/// Runs a command to its end.
pub fn run(command: &mut Command) -> Run {
    let Output {
        status,
        stdout,
        stderr,
    } = command.output().expect("the binary");
    Run {
        code: status.code().expect("no signal"),
        out: String::from_utf8(stdout).expect("text"),
        err: String::from_utf8(stderr).expect("text"),
    }
}

/// The words of a command line, with quotes as a shell takes them.
pub fn words(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quoted = false;
    for sign in line.chars() {
        match (sign, words.last_mut()) {
            ('"', _) => quoted = !quoted,
            (' ', _) if !quoted => words.push(String::new()),
            (sign, Some(word)) => word.push(sign),
            (_, None) => {}
        }
    }
    words
}

/// A folder that goes with the test, with files in it.
pub struct Folder {
    folder: TempDir,
}

impl Folder {
    pub fn new() -> Self {
        Self {
            folder: tempfile::tempdir().expect("a folder"),
        }
    }

    /// Writes a file; gives its path as text.
    pub fn file(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let path = self.path(name);
        fs::write(&path, content).expect("a file");
        path.to_str().expect("a path").to_owned()
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Output with this folder's path taken out.
    pub fn plain(&self, text: &str) -> String {
        text.replace(&format!("{}/", self.folder.path().display()), "")
    }
}

/// The head of an answers file of a municipality, and answers below it.
pub fn waterkant(answers: &str) -> String {
    format!(
        "norm: noord-holland@2025\n\
         organisation: {{id: waterkant, name: Gemeente Waterkant, kind: gemeente}}\n\
         measurement: {{id: \"2025\", label: 0-meting, date: 2025-04-15}}\n\
         answers:\n{answers}"
    )
}

/// Codes of the problems in what `validate` printed, in their order.
pub fn codes(out: &str) -> Vec<&str> {
    let marks = out.lines().filter_map(|line| {
        let rest = line
            .strip_prefix("fout[")
            .or_else(|| line.strip_prefix("let op["))?;
        rest.split(']').next()
    });
    marks.collect()
}

/// A file with a mark in every field that holds text.
pub const MARKED: &str = "\
norm: noord-holland@2025
organisation: {id: merk, name: NAAM_MERK, kind: gemeente, region: REGIO_MERK}
measurement: {id: \"2025\", label: LABEL_MERK, date: 2025-04-15}
settled: {by: DOOR_MERK, date: 2025-05-01, ref: BESLUIT_MERK, roles: [FUNCTIE_MERK]}
documents: [{id: d, title: DOCUMENT_MERK, ref: KENMERK_MERK, date: 2024-01-01, review_by: 2025-01-01}]
answers:
  \"2.1\":
    status: deels
    note: NOTE_MERK
    criteria: {vastgesteld: {status: niet, note: ONDERDEELNOTE_MERK}}
    owner: EIGENAAR_MERK
    last_done: 2024-02-03
    evidence: [d, {title: BEWIJS_MERK, ref: BEWIJSREF_MERK, review_by: 2025-01-01}]
    actions:
      - {title: ACTIE_MERK, owner: ACTIEEIGENAAR_MERK, due: 2025-01-01}
      - {title: OPENBAREACTIE_MERK, owner: OPENBAREEIGENAAR_MERK, due: 2026-01-01, public: true}
    reassessed: ANDERS_MERK
    support: HULP_MERK
    offer: AANBOD_MERK
    on_norm: OPNORM_MERK
    public: OPENBAAR_MERK
    private: PRIVE_MERK
";

/// A workbook of so many sheets that share one part, with more parts beside it.
#[cfg(feature = "office")]
pub fn made_book(sheets: usize, sheet: &str, more: &[(&str, &str)]) -> Vec<u8> {
    use std::io::{Cursor, Write};
    let package = "http://schemas.openxmlformats.org/package/2006";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let rels = |kind: &str, target: &str| {
        format!(
            "<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"r\" Type=\"{office}/{kind}\" Target=\"{target}\"/></Relationships>"
        )
    };
    let named: String = (0..sheets)
        .map(|number| format!("<sheet name=\"Blad{number}\" sheetId=\"{number}\" r:id=\"r\"/>"))
        .collect();
    let top = rels("officeDocument", "xl/workbook.xml");
    let inner = rels("worksheet", "worksheets/sheet1.xml");
    let workbook = format!("<workbook xmlns:r=\"{office}\"><sheets>{named}</sheets></workbook>");
    let parts = [
        ("_rels/.rels", top.as_str()),
        ("xl/workbook.xml", &workbook),
        ("xl/_rels/workbook.xml.rels", &inner),
        ("xl/worksheets/sheet1.xml", sheet),
    ];
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    for (name, content) in parts.iter().chain(more) {
        writer.start_file(*name, options).expect("a part");
        writer.write_all(content.as_bytes()).expect("written");
    }
    writer.finish().expect("a zip").into_inner()
}
