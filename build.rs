//! Reads and checks the norms of `norms/` with the same code as the program,
//! and embeds them pre-digested, and the words of the reports as sorted lists.
//! The YAML and TOML stay the only source; a mistake in them stops the build.

#![allow(dead_code, unused_imports, missing_docs, unreachable_pub)]

#[path = "src/document/mod.rs"]
mod document;
#[path = "src/lang/mod.rs"]
mod lang;
#[path = "src/norm/mod.rs"]
mod norm;
#[path = "src/problem/mod.rs"]
mod problem;

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use document::{Format, Source, Value};
use lang::Lang;
use norm::Norm;
use problem::Problem;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed=norms");
    println!("cargo:rerun-if-changed=templates/shared");
    for part in ["document", "lang", "norm", "problem"] {
        println!("cargo:rerun-if-changed=src/{part}");
    }
    let out = PathBuf::from(std::env::var("OUT_DIR")?);
    let mut table = String::from(
        "/// Every norm in the binary, in order of name.\npub static EMBEDDED: &[Embedded] = &[\n",
    );
    for path in norm_files()? {
        let stem = path
            .file_stem()
            .and_then(|stem| stem.to_str())
            .ok_or("a norm without a name")?;
        let norm = read(&path)?;
        let digest = out.join(format!("{stem}.norm"));
        fs::write(&digest, postcard::to_allocvec(&norm)?)?;
        writeln!(
            table,
            "    Embedded {{ stem: {stem:?}, id: {:?}, version: {:?}, digest: include_bytes!({digest:?}) }},",
            norm.id, norm.version,
        )?;
    }
    table.push_str("];\n");
    fs::write(out.join("norms.rs"), table)?;
    fs::write(out.join("labels.rs"), labels()?)?;
    Ok(())
}

/// The words of the reports per language; short keys first, so that looking one
/// up mostly compares lengths.
fn labels() -> Result<String, Box<dyn Error>> {
    let mut table = String::new();
    for lang in ["nl", "en"] {
        let path = format!("templates/shared/labels.{lang}.toml");
        let source = Source::new(&path, fs::read_to_string(&path)?, Format::Toml);
        let parsed = document::parse(&source);
        stop_at(&parsed.problems)?;
        let mut words = BTreeMap::new();
        let root = parsed.root.ok_or_else(|| format!("{path}: no words"))?;
        for entry in root.entries() {
            let Value::Scalar(text) = &entry.value.value else {
                return Err(format!("{path}: {} is no text", entry.key.text).into());
            };
            words.insert(entry.key.text.to_string(), text.to_string());
        }
        let (name, mut words) = (lang.to_uppercase(), Vec::from_iter(words));
        words.sort_by_key(|(key, _)| key.len());
        writeln!(table, "static {name}: &[(&str, &str)] = &{words:?};")?;
    }
    Ok(table)
}

fn norm_files() -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut files = Vec::new();
    for entry in fs::read_dir("norms")? {
        let path = entry?.path();
        if path
            .extension()
            .is_some_and(|extension| extension == "yaml")
        {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

fn read(path: &Path) -> Result<Norm, Box<dyn Error>> {
    let source = Source::new(
        &path.display().to_string(),
        fs::read_to_string(path)?,
        Format::Yaml,
    );
    match norm::read(&source, document::parse(&source), None) {
        Ok((norm, warnings)) => stop_at(&warnings).map(|()| norm),
        Err(problems) => stop_at(&problems).and(Err("a norm that cannot be read".into())),
    }
}

/// Every problem in one error, so that a mistake stops the build.
fn stop_at(problems: &[Problem]) -> Result<(), Box<dyn Error>> {
    let lines = problems.iter().map(|problem| {
        format!(
            "{}: {} [{}]",
            problem.place,
            problem.sentence(Lang::En),
            problem.code().name()
        )
    });
    match problems.is_empty() {
        true => Ok(()),
        false => Err(lines.collect::<Vec<_>>().join("\n").into()),
    }
}
