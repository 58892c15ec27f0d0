//! `norm.toml`, found upwards from the working folder or named with `--workspace`.

use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use crate::assessment::Assessment;
use crate::document::Source;
use crate::io::{Context, Stop, environment, files, inputs, trust};
use crate::lang::pick;
use crate::problem::Problem;
use crate::render::clean;
use crate::workspace::{self, Workspace};

/// What was read of the workspace in this run: once, whoever asks.
#[derive(Debug, Default)]
pub(crate) struct KnownWorkspace {
    whole: OnceLock<Option<Opened>>,
    settings: OnceLock<Option<Opened>>,
}

/// The file that people keep their agreements and participants in.
pub(crate) const NORM_TOML: &str = "norm.toml";

/// A workspace that was read, with its folder.
#[derive(Debug)]
pub(crate) struct Opened {
    /// What it says.
    pub workspace: Workspace,
    /// The folder that its paths are seen from; empty = the working folder.
    folder: PathBuf,
    /// Whether somebody named it, rather than that it was found.
    pub is_named: bool,
}

impl Opened {
    /// A workspace that was read from a path.
    pub(crate) fn new(context: &Context<'_>, workspace: Workspace, path: &Path) -> Self {
        Self {
            workspace,
            folder: path.parent().map(Path::to_path_buf).unwrap_or_default(),
            is_named: named(context).is_some(),
        }
    }

    /// Where a path of the file leads to.
    pub(crate) fn path(&self, written: &str) -> PathBuf {
        let written = portable(written.trim());
        let written = written.as_ref();
        match (written, self.folder.as_os_str().is_empty()) {
            ("." | "./", true) => PathBuf::from("."),
            ("." | "./", false) => self.folder.clone(),
            (_, _) => self.folder.join(written),
        }
    }

    /// The folder with norm files, if it names one that can be used.
    pub(crate) fn norms(&self, context: &Context<'_>) -> Option<PathBuf> {
        let norms = self.workspace.norms.as_ref()?;
        trust::folder(context, self, self.path(norms), "--norms")
    }

    /// The folder with templates, if it names one that can be used.
    pub(crate) fn template(&self, context: &Context<'_>) -> Option<PathBuf> {
        let template = self.workspace.report.template.as_ref()?;
        trust::folder(context, self, self.path(template), "--template")
    }

    /// The reference document, if it names one that can be used.
    pub(crate) fn reference(&self, context: &Context<'_>) -> Option<PathBuf> {
        let reference = self.workspace.report.reference.as_ref()?;
        trust::file(context, self, self.path(reference), "--reference")
    }
}

/// A path as it was written on Windows leads somewhere elsewhere too.
fn portable(written: &str) -> Cow<'_, str> {
    match cfg!(windows) || !written.contains('\\') {
        true => Cow::Borrowed(written),
        false => Cow::Owned(written.replace('\\', "/")),
    }
}

/// The workspace, if there is one: everything in it, so that its mistakes count.
///
/// # Errors
/// Its problems; or it cannot be read at all.
pub(crate) fn open<'k>(context: &'k Context<'_>) -> Result<Option<&'k Opened>, Stop> {
    opened(context, &context.workspace.whole, workspace::read)
}

/// The settings of the workspace, if there is one: what commands on somebody's
/// own files need. Mistakes in the register or the gate do not stop those.
///
/// # Errors
/// The problems of the settings; or the file cannot be read at all.
pub(crate) fn settings<'k>(context: &'k Context<'_>) -> Result<Option<&'k Opened>, Stop> {
    match context.workspace.whole.get() {
        Some(known) => Ok(known.as_ref()),
        None => opened(
            context,
            &context.workspace.settings,
            workspace::read_settings,
        ),
    }
}

/// The workspace, for a command that cannot do without.
///
/// # Errors
/// As [`open`]; and when there is none.
pub(crate) fn needed<'k>(context: &'k Context<'_>) -> Result<&'k Opened, Stop> {
    open(context)?.ok_or_else(|| none(context))
}

/// The path of the workspace, for a command that cannot do without.
///
/// # Errors
/// When there is none.
pub(crate) fn path_needed(context: &Context<'_>) -> Result<PathBuf, Stop> {
    path(context)?.ok_or_else(|| none(context))
}

fn none(context: &Context<'_>) -> Stop {
    Stop::from(context.lang.pick(
        "noem bestanden of mappen, of maak een norm.toml: hier en in de mappen erboven staat er geen",
        "name files or folders, or make a norm.toml: there is none here or in the folders above",
    ))
}

/// The workspace with its gate.
///
/// # Errors
/// As [`open`]; and when there is none.
pub(crate) fn with_gate<'k>(context: &'k Context<'_>) -> Result<&'k Opened, Stop> {
    open(context)?.ok_or_else(|| {
        Stop::from(context.lang.pick(
            "--gate vraagt om eigen afspraken: een norm.toml met [gate], hier of in een map erboven",
            "--gate needs agreements: a norm.toml with [gate], here or in a folder above",
        ))
    })
}

/// Own agreements need what was taken out of a shared file, such as actions.
///
/// # Errors
/// When one of the files was shared.
pub(crate) fn not_shared(context: &Context<'_>, files: &[Assessment<'_>]) -> Result<(), Stop> {
    match files.iter().find(|file| file.shared.is_some()) {
        None => Ok(()),
        Some(shared) => Err(Stop::from(pick!(
            context.lang,
            "{}: eigen afspraken zijn voor het origineel, niet voor een gedeeld bestand; geef het origineel",
            "{}: own agreements are for the original, not for a shared file; give the original",
            shared.file
        ))),
    }
}

fn opened<'k>(
    context: &Context<'_>,
    known: &'k OnceLock<Option<Opened>>,
    read: fn(&Source) -> Result<Workspace, Vec<Problem>>,
) -> Result<Option<&'k Opened>, Stop> {
    if let Some(known) = known.get() {
        return Ok(known.as_ref());
    }
    let opened = read_opened(context, read)?;
    Ok(known.get_or_init(|| opened).as_ref())
}

fn read_opened(
    context: &Context<'_>,
    read: fn(&Source) -> Result<Workspace, Vec<Problem>>,
) -> Result<Option<Opened>, Stop> {
    let Some(path) = path(context)? else {
        return Ok(None);
    };
    let loaded = files::load(&path)?;
    if let Some(problem) = loaded.problem {
        return Err(Stop::Problems(vec![problem]));
    }
    match read(&loaded.source) {
        Err(problems) => Err(Stop::Problems(problems)),
        Ok(workspace) => Ok(Some(Opened::new(context, workspace, &path))),
    }
}

/// The file that `--workspace` names, else the nearest one upwards, as a path
/// that people recognise: `../norm.toml`. Looked for no further than the top of a
/// repository and the user's own folder; one above the working folder is told.
pub(crate) fn path(context: &Context<'_>) -> Result<Option<PathBuf>, Stop> {
    if let Some(path) = named(context) {
        return Ok(Some(path));
    }
    let Some((steps, path)) = nearest()? else {
        return Ok(None);
    };
    if trust::anybody_writes(&path) {
        context.told.not_taken(&path, "--workspace");
        return Ok(None);
    }
    if steps > 0 {
        context.told.above(&path);
    }
    Ok(Some(path))
}

/// Notes the workspace as a file of this run, whether the command opens it or not:
/// nothing is written over it.
pub(crate) fn note(context: &Context<'_>) {
    let nearest = || nearest().ok().flatten().map(|(_, path)| path);
    if let Some(path) = named(context).or_else(nearest) {
        inputs::note(&path);
    }
}

/// The file that `--workspace` names.
fn named(context: &Context<'_>) -> Option<PathBuf> {
    let path = context.global.workspace.as_ref()?;
    Some(match path.is_dir() {
        true => path.join(NORM_TOML),
        false => path.clone(),
    })
}

/// The nearest file upwards, and how many folders up that is.
fn nearest() -> Result<Option<(usize, PathBuf)>, Stop> {
    // Home may be a link: both are looked at where they truly are.
    let here = environment::here()?.canonicalize()?;
    let home = environment::home().and_then(|home| home.canonicalize().ok());
    let is_last = |folder: &Path| folder.join(".git").exists() || Some(folder) == home.as_deref();
    for (steps, folder) in here.ancestors().enumerate() {
        if folder.join(NORM_TOML).is_file() {
            let mut path: PathBuf = std::iter::repeat_n("..", steps).collect();
            path.push(NORM_TOML);
            return Ok(Some((steps, path)));
        }
        if is_last(folder) {
            break;
        }
    }
    Ok(None)
}

/// That a file says another region than the register, whose word counts.
pub(crate) fn other_region(context: &Context<'_>, file: &str, said: &str, counts: &str) -> String {
    let (file, said, counts) = (clean(file), clean(said), clean(counts));
    pick!(
        context.lang,
        "{file}: regio “{said}”, in norm.toml “{counts}”; norm.toml telt\n",
        "{file}: region “{said}”, in norm.toml “{counts}”; norm.toml counts\n"
    )
}
