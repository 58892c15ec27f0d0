//! The norms at hand, each read at most once.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::digest::sha256;
use crate::document::{self, Source};
use crate::io::load::Found;
use crate::io::norm_names::{file_name_fault, is_crosswalk, named, numbers};
use crate::io::notes::Notes;
use crate::io::path_text::path_text;
use crate::io::{Context, Stop, files, inputs, workspace};
use crate::lang::pick;
use crate::library::{Library, Lookup};
use crate::norm::{self, Norm, NormRef, Origin};
use crate::problem::{Explain as _, NormFault, Problem, nearest};

/// The norms of the binary and of `--norms`.
#[derive(Debug, Default)]
pub(crate) struct Norms {
    library: Library<PathBuf>,
    read: BTreeMap<String, Arc<Norm>>,
    /// Files under a name that another file has too: `a.yml` beside `a.yaml`.
    doubles: BTreeMap<String, PathBuf>,
    /// Files of the folder that are crosswalks, in order of name.
    crosswalks: Vec<PathBuf>,
    /// Names that are being read: `replaces` may go round in circles.
    reading: Vec<String>,
    /// The files of the folder by the norm in them, once that is needed.
    misnamed: Option<BTreeMap<String, PathBuf>>,
    /// Where it is told that a norm is not the built-in one.
    told: Notes,
}

/// No norm has a longer history than this.
const MOST_VERSIONS: usize = 50;

/// A norm, or the problems of its file.
type ReadNorm = Result<Arc<Norm>, Vec<Problem>>;

/// Why a norm is not there.
#[derive(Debug)]
pub(crate) enum Missing {
    /// Its file has problems.
    Broken(Vec<Problem>),
    /// It is not at hand; the fault says what is.
    Unknown(NormFault),
}

impl Norms {
    /// The built-in norms, and those of `--norms`, else of the workspace's folder.
    ///
    /// # Errors
    /// When the folder cannot be read, or the workspace is needed for it and has problems.
    pub(crate) fn of(context: &Context<'_>) -> Result<Self, Stop> {
        if let Some(folder) = &context.global.norms {
            return Self::in_folder(context, Some(folder));
        }
        let settings = workspace::settings(context)?;
        let folder = settings.as_ref().and_then(|opened| opened.norms(context));
        if let (Some(opened), Some(folder)) = (&settings, &folder)
            && !folder.is_dir()
        {
            let (file, folder) = (&opened.workspace.file, path_text(folder));
            return Err(Stop::from(pick!(
                context.lang,
                "{file} noemt bij “norms” een map die er niet is: {folder}; maak haar, of verander het pad",
                "{file} names a folder for “norms” that does not exist: {folder}; make it, or change the path"
            )));
        }
        Self::in_folder(context, folder.as_deref())
    }

    /// The same for who tells what is wrong with the workspace: a folder that is not
    /// there is one of its problems.
    ///
    /// # Errors
    /// As [`Norms::of`].
    pub(crate) fn at_hand(context: &Context<'_>) -> Result<Self, Stop> {
        if let Some(folder) = &context.global.norms {
            return Self::in_folder(context, Some(folder));
        }
        let settings = workspace::settings(context)?;
        let folder = settings.and_then(|opened| opened.norms(context));
        Self::in_folder(context, folder.filter(|folder| folder.is_dir()).as_deref())
    }

    /// The built-in norms, and those of a folder.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub(crate) fn in_folder(context: &Context<'_>, folder: Option<&Path>) -> Result<Self, Stop> {
        let mut norms = Self {
            told: context.told.clone(),
            ..Self::default()
        };
        let Some(folder) = folder else {
            return Ok(norms);
        };
        for entry in
            fs::read_dir(folder).map_err(|error| files::unreadable(&path_text(folder), &error))?
        {
            let path = entry?.path();
            let stem = path
                .file_stem()
                .and_then(|stem| stem.to_str())
                .map(str::to_owned);
            let yaml = path
                .extension()
                .is_some_and(|extension| extension == "yaml" || extension == "yml");
            if let Some(stem) = stem.filter(|_| yaml) {
                inputs::note(&path);
                match is_crosswalk(&stem, &path) {
                    true => norms.crosswalks.push(path),
                    false => norms.add(stem, path),
                }
            }
        }
        norms.crosswalks.sort();
        Ok(norms)
    }

    fn add(&mut self, stem: String, path: PathBuf) {
        match self.library.find(&stem) {
            Some(Lookup::File(first)) => {
                let (first, second) = match *first < path {
                    true => (first.clone(), path),
                    false => (path, first.clone()),
                };
                self.library.add(stem.clone(), first);
                self.doubles.insert(stem, second);
            }
            Some(Lookup::Embedded(_)) | None => self.library.add(stem, path),
        }
    }

    /// The norm files of the folder, by name.
    pub(crate) fn files(&self) -> Vec<PathBuf> {
        let files = self
            .stems()
            .into_iter()
            .filter_map(|stem| match self.library.find(&stem) {
                Some(Lookup::File(path)) => Some(path.clone()),
                Some(Lookup::Embedded(_)) | None => None,
            });
        files.chain(self.doubles.values().cloned()).collect()
    }

    /// The crosswalks of the folder.
    pub(crate) fn crosswalks(&self) -> &[PathBuf] {
        &self.crosswalks
    }

    /// Every name under which a norm is at hand: `noord-holland`, `flevoland@1.0`.
    pub(crate) fn stems(&self) -> Vec<String> {
        self.library.all()
    }

    /// The norm that somebody named; of one that is not built in, it is told where it comes from.
    ///
    /// # Errors
    /// When a file of the folder cannot be read at all.
    pub(crate) fn get(&mut self, wanted: &NormRef) -> Result<Result<Arc<Norm>, Missing>, Stop> {
        let found = self.find(wanted)?;
        if let Ok(norm) = &found
            && let Some(origin) = &norm.origin
        {
            let is_replaced = self.library.is_built_in(&norm.id, &norm.version);
            self.told
                .norm(&norm.reference().to_string(), origin, is_replaced);
        }
        Ok(found)
    }

    /// The norm that `--norm` names; it must be at hand.
    ///
    /// # Errors
    /// When it is not, or has problems.
    pub(crate) fn named(&mut self, context: &Context<'_>, named: &str) -> Result<NormRef, Stop> {
        let wanted = NormRef::parse(named);
        match self.get(&wanted)? {
            Ok(_) => Ok(wanted),
            Err(Missing::Broken(problems)) => Err(Stop::Problems(problems)),
            Err(Missing::Unknown(fault)) => {
                let lang = context.lang;
                Err(format!("{} ({})", fault.sentence(lang), fault.help(lang)).into())
            }
        }
    }

    /// The norm that was asked for, for a command that cannot do without.
    ///
    /// # Errors
    /// When it is not at hand, or has problems.
    pub(crate) fn needed(&mut self, wanted: &NormRef) -> Result<Arc<Norm>, Stop> {
        self.get(wanted)?.map_err(|missing| match missing {
            Missing::Broken(problems) => Stop::Problems(problems),
            Missing::Unknown(fault) => Stop::fault(&fault),
        })
    }

    fn find(&mut self, wanted: &NormRef) -> Result<Result<Arc<Norm>, Missing>, Stop> {
        for stem in Library::<PathBuf>::stems(wanted) {
            match self.by_stem(&stem)? {
                None => {}
                Some(Err(problems)) => return Ok(Err(Missing::Broken(problems))),
                Some(Ok(norm))
                    if wanted
                        .version
                        .as_ref()
                        .is_none_or(|version| *version == norm.version) =>
                {
                    return Ok(Ok(self.in_folder_first(&stem, norm)?));
                }
                Some(Ok(_)) => {}
            }
        }
        if wanted.version.is_none()
            && let Some(stem) = self.newest(&wanted.id)
            && let Some(norm) = self.by_stem(&stem)?
        {
            return Ok(norm.map_err(Missing::Broken));
        }
        Ok(Err(Missing::Unknown(self.unknown(wanted)?)))
    }

    /// A file of the folder replaces the norm of the binary with its id and version.
    fn in_folder_first(&mut self, stem: &str, norm: Arc<Norm>) -> Result<Arc<Norm>, Stop> {
        let named = norm.reference().to_string();
        let embedded = matches!(self.library.find(stem), Some(Lookup::Embedded(_)));
        let of_folder = matches!(self.library.find(&named), Some(Lookup::File(_)));
        let own = match embedded && of_folder {
            true => self.by_stem(&named)?.and_then(Result::ok),
            false => None,
        };
        Ok(own.unwrap_or(norm))
    }

    /// The problem of a second file of a norm and version, if the folder has one.
    fn second(&self, stem: &str, norm: &Norm, first: &Source) -> Option<Problem> {
        let named = norm.reference().to_string();
        let other = match self.library.find(&named) {
            Some(Lookup::File(other)) if stem == norm.id => Some(other),
            Some(Lookup::File(_) | Lookup::Embedded(_)) | None => None,
        };
        let second = self.doubles.get(stem).or(other)?;
        let source = Source::new(&path_text(second), String::new(), first.format);
        let first = first.name.to_string();
        Some(source.file_problem(NormFault::SameNorm { norm: named, first }))
    }

    /// The highest version of a norm that has no file without a version.
    fn newest(&self, id: &str) -> Option<String> {
        let stems = self
            .stems()
            .into_iter()
            .filter(|stem| NormRef::parse(stem).id == id);
        stems.max_by_key(|stem| numbers(stem))
    }

    /// The norm of a file name without `.yaml`, if there is one.
    ///
    /// # Errors
    /// When a file of the folder cannot be read at all.
    pub(crate) fn by_stem(&mut self, stem: &str) -> Result<Option<ReadNorm>, Stop> {
        if let Some(norm) = self.read.get(stem) {
            return Ok(Some(Ok(Arc::clone(norm))));
        }
        if self.reading.len() > MOST_VERSIONS || self.reading.iter().any(|name| name == stem) {
            return Ok(None);
        }
        let norm = match self.library.find(stem) {
            None => return Ok(None),
            Some(Lookup::Embedded(embedded)) => embedded.norm(),
            Some(Lookup::File(path)) => {
                let loaded = files::load(path)?;
                if let Some(problem) = loaded.problem {
                    return Ok(Some(Err(vec![problem])));
                }
                self.reading.push(stem.to_owned());
                let read = self.read_norm(&loaded.source);
                self.reading.pop();
                match read? {
                    Ok((norm, _)) => match self.second(stem, &norm, &loaded.source) {
                        Some(problem) => return Ok(Some(Err(vec![problem]))),
                        None => Norm {
                            origin: Some(Origin {
                                file: loaded.source.name.to_string(),
                                sha256: sha256(&loaded.bytes),
                            }),
                            ..norm
                        },
                    },
                    Err(problems) => return Ok(Some(Err(problems))),
                }
            }
        };
        let norm = Arc::new(norm);
        self.read.insert(stem.to_owned(), Arc::clone(&norm));
        Ok(Some(Ok(norm)))
    }

    /// Reads a norm file, with the version before it where that is at hand; beside the
    /// norm what is doubtful in it.
    ///
    /// # Errors
    /// When the file of the version before cannot be read at all.
    pub(crate) fn read_norm(&mut self, source: &Source) -> Found<(Norm, Vec<Problem>)> {
        let parsed = document::parse(source);
        let scalar = |key: &str| {
            let node = parsed.root.as_ref().and_then(|root| root.get(key));
            node.and_then(|node| node.text()).map(str::to_owned)
        };
        let before = match (scalar("id"), scalar("replaces")) {
            (Some(id), Some(version)) => self.before(&id, &version)?,
            (Some(_) | None, _) => None,
        };
        let read = norm::read(source, parsed, before.as_deref());
        Ok(
            read.and_then(|(norm, warnings)| match file_name_fault(source, &norm) {
                Some(fault) => Err(vec![source.file_problem(fault)]),
                None => Ok((norm, warnings)),
            }),
        )
    }

    /// An earlier version, wherever it is at hand: under its name, under that of the
    /// newest, in the binary behind a file of the folder, or in a file that is called
    /// otherwise.
    fn before(&mut self, id: &str, version: &str) -> Result<Option<Arc<Norm>>, Stop> {
        let wanted = NormRef {
            id: id.to_owned(),
            version: Some(version.to_owned()),
        };
        for stem in Library::<PathBuf>::stems(&wanted) {
            if let Some(Ok(norm)) = self.by_stem(&stem)?
                && norm.version == version
            {
                return Ok(Some(norm));
            }
        }
        if let Some(embedded) = Library::<PathBuf>::built_in(id, version) {
            return Ok(Some(Arc::new(embedded.norm())));
        }
        self.under_another_name(&wanted)
    }

    /// A norm of the folder in a file that is not called after it.
    fn under_another_name(&mut self, wanted: &NormRef) -> Result<Option<Arc<Norm>>, Stop> {
        if self.misnamed.is_none() {
            let mut misnamed = BTreeMap::new();
            for path in self.files() {
                let loaded = files::load(&path)?;
                if let (None, Some(named)) = (loaded.problem, named(&loaded.source)) {
                    misnamed.entry(named).or_insert(path);
                }
            }
            self.misnamed = Some(misnamed);
        }
        let files = self.misnamed.as_ref();
        let Some(path) = files.and_then(|files| files.get(&wanted.to_string())) else {
            return Ok(None);
        };
        let loaded = files::load(path)?;
        let read = norm::read(&loaded.source, document::parse(&loaded.source), None);
        Ok(read.ok().map(|(norm, _)| Arc::new(norm)))
    }

    fn unknown(&mut self, wanted: &NormRef) -> Result<NormFault, Stop> {
        let stems: Vec<String> = self
            .stems()
            .into_iter()
            .filter(|stem| NormRef::parse(stem).id == wanted.id)
            .collect();
        if stems.is_empty() {
            let known = self.library.ids();
            return Ok(NormFault::UnknownNorm {
                norm: document::short(&wanted.id),
                nearest: nearest(&wanted.id, known.iter().map(String::as_str)).map(str::to_owned),
                known,
            });
        }
        let mut known = Vec::new();
        for stem in stems {
            if let Some(Ok(norm)) = self.by_stem(&stem)? {
                known.push(norm.reference().to_string());
            }
        }
        Ok(NormFault::NormVersion {
            norm: wanted.id.clone(),
            version: document::short(wanted.version.as_deref().unwrap_or_default()),
            known,
        })
    }
}
