//! Reads and checks the norms of `norms/` with the same code as the program,
//! and embeds them pre-digested, and makes a type of the labels of the reports and
//! constants of the colours of their bars.
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
    println!("cargo:rerun-if-changed=templates");
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
    fs::write(out.join("colours.rs"), colours()?)?;
    for_windows();
    Ok(())
}

/// What Windows wants to know of a program: its version, and that it asks for no more
/// rights, takes long paths and speaks UTF-8. Where no compiler of resources is, the
/// program is built without, and that is said.
fn for_windows() {
    const MANIFEST: &str = "windows/norm.manifest";
    println!("cargo:rerun-if-changed={MANIFEST}");
    if std::env::var("CARGO_CFG_TARGET_OS").as_deref() != Ok("windows") {
        return;
    }
    let mut resource = winresource::WindowsResource::new();
    resource
        .set("FileDescription", env!("CARGO_PKG_DESCRIPTION"))
        .set("LegalCopyright", env!("CARGO_PKG_LICENSE"))
        .set("OriginalFilename", "norm.exe")
        .set_manifest_file(MANIFEST);
    if let Err(error) = resource.compile_for("norm") {
        println!("cargo:warning=norm.exe gets no version and no manifest: {error}");
    }
}

/// The labels of the reports as a struct with a field for each, filled per language.
fn labels() -> Result<String, Box<dyn Error>> {
    let nl = texts("templates/shared/labels.nl.toml")?;
    let en = texts("templates/shared/labels.en.toml")?;
    for (has, lacks, other) in [(&nl, &en, "labels.en.toml"), (&en, &nl, "labels.nl.toml")] {
        if let Some(name) = has.keys().find(|name| !lacks.contains_key(*name)) {
            return Err(format!("templates/shared/{other}: no label “{name}”").into());
        }
    }
    asked_for("templates".as_ref(), &nl)?;
    let mut names: Vec<&String> = nl.keys().collect();
    // Looking one up mostly compares lengths.
    names.sort_by_key(|name| (name.len(), *name));
    let mut made = String::from(
        "/// A field per label, by its name in the files of labels.\n#[derive(Debug)]\npub(crate) struct Labels {\n",
    );
    for name in &names {
        writeln!(made, "    pub(crate) {name}: &'static str,")?;
    }
    made.push_str("}\n\nimpl Labels {\n");
    for (lang, texts) in [("NL", &nl), ("EN", &en)] {
        writeln!(made, "    pub(crate) const {lang}: Self = Self {{")?;
        for (name, text) in texts {
            writeln!(made, "        {name}: {text:?},")?;
        }
        made.push_str("    };\n");
    }
    made.push_str("}\n\nstatic BY_NAME: &[(&str, ReadLabel)] = &[\n");
    for name in names {
        writeln!(made, "    ({name:?}, |labels| labels.{name}),")?;
    }
    made.push_str("];\n");
    Ok(made)
}

/// The texts of a file of labels, by name.
fn texts(path: &str) -> Result<BTreeMap<String, String>, Box<dyn Error>> {
    let source = Source::new(path, fs::read_to_string(path)?, Format::Toml);
    let parsed = document::parse(&source);
    stop_at(&parsed.problems)?;
    let root = parsed.root.ok_or_else(|| format!("{path}: no labels"))?;
    let mut texts = BTreeMap::new();
    for entry in root.entries() {
        let Value::Scalar(text) = &entry.value.value else {
            return Err(format!("{path}: {} is no text", entry.key.text).into());
        };
        texts.insert(entry.key.text.to_string(), text.to_string());
    }
    Ok(texts)
}

/// Whether every label that a template of ours asks for is there.
fn asked_for(folder: &Path, labels: &BTreeMap<String, String>) -> Result<(), Box<dyn Error>> {
    let in_word = |c: char| c.is_alphanumeric() || c == '_';
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            asked_for(&path, labels)?;
            continue;
        }
        let text = fs::read_to_string(&path)?;
        for (at, _) in text.match_indices("L.") {
            let rest = &text[at + "L.".len()..];
            let name: String = rest.chars().take_while(|c| in_word(*c)).collect();
            let is_label = !name.is_empty() && !text[..at].ends_with(in_word);
            if is_label && !labels.contains_key(&name) {
                return Err(format!("{}: no label “{name}”", path.display()).into());
            }
        }
    }
    Ok(())
}

/// The colours of the bars as constants, for pictures that carry their own: those of
/// the style sheet on light paper, but the flat ones of its comment before them.
fn colours() -> Result<String, Box<dyn Error>> {
    const PATH: &str = "templates/shared/style.css";
    let css = fs::read_to_string(PATH)?;
    let between = |from: &str, to: &str| {
        let (_, rest) = css.split_once(from)?;
        rest.split_once(to).map(|(inside, _)| inside)
    };
    let blocks = [between("{#", "#}"), between(":root {", "}")];
    let mut made = String::new();
    for name in ["ink", "met", "partial", "unmet", "unanswered", "na"] {
        let declared = format!("--{name}: ");
        let colour = blocks.iter().flatten().find_map(|block| {
            let (_, rest) = block.split_once(&declared)?;
            rest.split_once(';').map(|(colour, _)| colour)
        });
        let colour = colour.ok_or_else(|| format!("{PATH}: no colour --{name}"))?;
        writeln!(made, "const {}: &str = {colour:?};", name.to_uppercase())?;
    }
    Ok(made)
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
