//! From files to drafts with their norms, and every problem on the way.

use std::path::Path;
use std::sync::Arc;

use jiff::civil::Date;

use crate::answers::{self, Answers, Draft};
use crate::assessment::{Assessment, assess};
use crate::crosswalk::names_a_crosswalk;
use crate::document::{Parsed, Source, Value, plain_word};
use crate::io::files;
use crate::io::files::Loaded;
use crate::io::norms::{Missing, Norms};
use crate::io::workspace::NORM_TOML;
use crate::io::{Context, Stop};
use crate::norm::Norm;
use crate::problem::{Problem, ShapeFault};

/// What a file is, told by its top key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sort {
    /// A norm definition.
    Norm,
    /// Answers.
    Answers,
    /// Relations between norms.
    Crosswalk,
    /// A workspace.
    Workspace,
    /// None of these.
    Unknown,
}

/// Keys, and the Dutch that people write for them, that only answers have.
const ANSWERS_KEYS: [&str; 6] = [
    "answers",
    "antwoorden",
    "organisation",
    "organisatie",
    "measurement",
    "meting",
];

/// Keys that only a workspace has.
const WORKSPACE_KEYS: [&str; 3] = ["gate", "report", "norms"];

/// Keys under which a workspace has a list, and answers a table.
const LISTS: [&str; 3] = ["organisation", "settled", "answers"];

/// Tells what a file is, by its top keys; `norm.toml` also by its name.
pub(crate) fn sort(source: &Source, parsed: &Parsed<'_>) -> Sort {
    let find = |key: &str| parsed.root.as_ref().and_then(|root| root.get(key));
    let has = |key: &str| find(key).is_some();
    let list = |key: &str| find(key).is_some_and(|node| matches!(node.value, Value::List(_)));
    let named = Path::new(&*source.name)
        .file_name()
        .is_some_and(|name| name == NORM_TOML);
    if has("themes") {
        Sort::Norm
    } else if names_a_crosswalk(parsed) {
        Sort::Crosswalk
    } else if named
        || !has("measurement")
            && (WORKSPACE_KEYS.into_iter().any(has) || LISTS.into_iter().any(list))
    {
        Sort::Workspace
    } else if ANSWERS_KEYS.into_iter().any(has) {
        Sort::Answers
    } else if has("kinds") {
        Sort::Norm
    } else {
        Sort::Unknown
    }
}

/// What is wrong with a file of no known sort: the key that tells what it is may be
/// misspelt. `otherwise` is what is said without one.
pub(crate) fn unknown(source: &Source, parsed: &Parsed<'_>, otherwise: ShapeFault) -> Problem {
    const TELLING: [&str; 2] = ["answers", "themes"];
    let keys = parsed.root.as_ref().and_then(|root| root.table());
    let misspelt = keys.into_iter().flatten().find_map(|entry| {
        let nearest = source.nearest(&entry.key.text, TELLING)?;
        Some((&entry.key, nearest))
    });
    match misspelt {
        None => source.file_problem(otherwise),
        Some((key, nearest)) => {
            let fault = ShapeFault::UnknownKey {
                key: plain_word(&key.text),
                nearest: Some(nearest),
                known: TELLING.map(str::to_owned).to_vec(),
            };
            source.problem(key.mark, fault)
        }
    }
}

/// Reads a source into the tree of an answers file.
pub(crate) fn parse(source: &Source) -> Parsed<'_> {
    crate::form::parse(source)
}

/// Answers that are known to fit their norm, and still as they were given.
#[derive(Debug)]
pub(crate) struct Valid {
    /// The file.
    pub loaded: Loaded,
    /// The answers.
    pub answers: Answers,
    /// Their norm.
    pub norm: Arc<Norm>,
    /// What may be left as it is.
    pub warnings: Vec<Problem>,
}

/// Reads answers that must be without errors (and, with `--strict`, without
/// warnings).
///
/// # Errors
/// The file's problems; or it cannot be read at all.
pub(crate) fn valid(context: &Context<'_>, path: &Path, norms: &mut Norms) -> Result<Valid, Stop> {
    let mut ready = answers(path, norms)?.map_err(Stop::Problems)?;
    let answers = ready.draft.answers.clone();
    let (_, warnings) = ready.assess(context.global.as_of).map_err(Stop::Problems)?;
    if warnings.iter().any(|one| one.stops(context.global.strict)) {
        return Err(Stop::Problems(warnings));
    }
    let Ready { loaded, norm, .. } = ready;
    match answers {
        Some(answers) => Ok(Valid {
            loaded,
            answers,
            norm,
            warnings,
        }),
        None => Err(Stop::Problems(warnings)),
    }
}

/// What a file gave, or its problems; or it could not be read at all.
pub(crate) type Found<T> = Result<Result<T, Vec<Problem>>, Stop>;

/// Answers with the norm they belong to, not yet joined.
#[derive(Debug)]
pub(crate) struct Ready {
    /// The file.
    pub loaded: Loaded,
    /// The answers as far as they could be read.
    pub draft: Draft,
    /// Their norm.
    pub norm: Arc<Norm>,
}

impl Ready {
    /// Joins the answers with their norm.
    ///
    /// # Errors
    /// Every problem of the file.
    pub(crate) fn assess(
        &mut self,
        as_of: Option<Date>,
    ) -> Result<(Assessment<'_>, Vec<Problem>), Vec<Problem>> {
        let draft = std::mem::replace(
            &mut self.draft,
            Draft {
                answers: None,
                problems: Vec::new(),
            },
        );
        assess(&self.norm, &self.loaded.source, draft, as_of)
    }
}

/// Reads an answers file and finds its norm; the inner error is its problems.
///
/// # Errors
/// When a file cannot be read at all.
pub(crate) fn answers(path: &Path, norms: &mut Norms) -> Found<Ready> {
    let (loaded, draft) = match draft(path)? {
        Ok(read) => read,
        Err(problems) => return Ok(Err(problems)),
    };
    match with_norm(&loaded.source, draft, norms)? {
        Ok((draft, norm)) => Ok(Ok(Ready {
            loaded,
            draft,
            norm,
        })),
        Err(problems) => Ok(Err(problems)),
    }
}

/// Reads an answers file as far as that can be done without its norm.
///
/// # Errors
/// When a file cannot be read at all.
pub(crate) fn draft(path: &Path) -> Found<(Loaded, Draft)> {
    let mut loaded = files::load(path)?;
    if let Some(problem) = loaded.problem.take() {
        return Ok(Err(vec![problem]));
    }
    let parsed = parse(&loaded.source);
    if parsed.root.is_some() {
        let source = &loaded.source;
        let problem = match sort(source, &parsed) {
            Sort::Answers => None,
            Sort::Norm => Some(source.file_problem(ShapeFault::NormAsAnswers)),
            Sort::Crosswalk => Some(source.file_problem(ShapeFault::CrosswalkAsAnswers)),
            Sort::Workspace => Some(source.file_problem(ShapeFault::WorkspaceAsAnswers)),
            Sort::Unknown => Some(unknown(source, &parsed, ShapeFault::NoAnswers)),
        };
        if let Some(problem) = problem {
            return Ok(Err(vec![problem]));
        }
    }
    let draft = answers::read(&loaded.source, parsed);
    Ok(Ok((loaded, draft)))
}

/// Finds the norm of answers; without it there are only the problems so far.
///
/// # Errors
/// When a norm's file cannot be read at all.
pub(crate) fn with_norm(
    source: &Source,
    mut draft: Draft,
    norms: &mut Norms,
) -> Found<(Draft, Arc<Norm>)> {
    let Some(answers) = &draft.answers else {
        return Ok(Err(draft.problems));
    };
    if answers.norm.value.id.is_empty() {
        return Ok(Err(draft.problems));
    }
    match norms.get(&answers.norm.value)? {
        Ok(norm) => Ok(Ok((draft, norm))),
        Err(Missing::Broken(problems)) => {
            draft.problems.extend(problems);
            Ok(Err(draft.problems))
        }
        Err(Missing::Unknown(fault)) => {
            draft
                .problems
                .push(source.problem(answers.norm.mark, fault));
            Ok(Err(draft.problems))
        }
    }
}
