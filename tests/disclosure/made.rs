//! Small norms and answers, and runs in this process.

use std::fs;
use std::io::Read as _;
use std::path::PathBuf;

use clap::Parser as _;
use norm::command::{Cli, run};
use norm::io::Out;
use tempfile::TempDir;

/// The statuses by number, as an answers file has them; one is no answer.
pub const WORDS: [Option<&str>; 5] = [
    Some("voldoet"),
    Some("deels"),
    Some("niet"),
    Some("nvt"),
    None,
];

/// A norm with so many requirements in each theme.
#[derive(Clone, Copy)]
pub struct Norm {
    pub version: &'static str,
    pub themes: &'static [usize],
}

impl Norm {
    pub fn ids(self) -> Vec<String> {
        let themes = ('A'..).zip(self.themes);
        themes
            .flat_map(|(theme, count)| (1..=*count).map(move |at| format!("{theme}.{at}")))
            .collect()
    }

    pub fn text(self) -> String {
        let version = self.version;
        let replaces = match version {
            "2" => "replaces: \"1\"\n",
            _ => "",
        };
        let mut text = format!(
            "id: klein\ntitle: Kleine norm\nversion: \"{version}\"\n{replaces}language: nl\nkinds:\n  polder: {{title: Polder}}\nthemes:\n"
        );
        for (theme, count) in ('A'..).zip(self.themes) {
            text.push_str(&format!(
                "  - id: {theme}\n    title: Thema {theme}\n    requirements:\n"
            ));
            for at in 1..=*count {
                text.push_str(&format!("      - {{id: {theme}.{at}, title: Punt {theme}{at}, question: Is {theme}{at} in orde?, addresses: [polder], nature: standing}}\n"));
            }
        }
        text
    }

    /// The answers of one organisation.
    pub fn answers(self, who: usize, region: Option<&str>, year: usize, of: &[usize]) -> String {
        let version = self.version;
        let region = region.map(|region| format!(", region: {region}"));
        let mut text = format!(
            "norm: klein@{version}\norganisation: {{id: o{who}, name: Polder {who}, kind: polder{}}}\n\
             measurement: {{id: \"{year}\", date: {year}-04-15}}\nanswers:\n  A.1: {{}}\n",
            region.unwrap_or_default()
        );
        for (id, status) in self.ids().iter().zip(of) {
            if let Some(word) = WORDS[*status] {
                // The first stands there already: a file has at least one answer.
                let line = format!("  {id}: {{status: {word}, note: Zo is het.}}\n");
                match id.as_str() {
                    "A.1" => text = text.replace("  A.1: {}\n", &line),
                    _ => text.push_str(&line),
                }
            }
        }
        text
    }
}

/// A folder that goes with the test.
pub struct Folder(TempDir);

impl Folder {
    /// With norms in `norms`.
    pub fn new(norms: &[Norm]) -> Self {
        let folder = Self(tempfile::tempdir().expect("a folder"));
        fs::create_dir(folder.path("norms")).expect("a folder");
        for (at, norm) in norms.iter().enumerate() {
            let name = match at + 1 == norms.len() {
                true => "norms/klein.yaml".to_owned(),
                false => format!("norms/klein@{}.yaml", norm.version),
            };
            folder.file(&name, norm.text());
        }
        folder
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub fn file(&self, name: &str, text: impl AsRef<[u8]>) -> String {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(&path, text).expect("a file");
        path.display().to_string()
    }

    /// What a command writes on stdout; its exit code may be 0 or 1.
    pub fn run(&self, args: &[&str]) -> String {
        let norms = self.path("norms").display().to_string();
        let all = [&["norm", "--norms", &norms][..], args].concat();
        let cli = Cli::try_parse_from(&all).unwrap_or_else(|error| panic!("{all:?}: {error}"));
        let done = run(&cli);
        assert_ne!(
            done.verdict,
            norm::io::Verdict::Undone,
            "{all:?}: {}",
            done.err
        );
        match done.out {
            Out::Text(text) => text,
            Out::Spool(mut file, _) => {
                let mut text = String::new();
                file.read_to_string(&mut text).expect("text");
                text
            }
        }
    }
}
