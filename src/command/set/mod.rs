//! `norm set ANSWERS ID --status deels`: changes in a file, every other byte kept.

mod confirm;
mod flags;

use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;

use crate::answers::{self, Answers, not_own};
use crate::assessment::assess;
use crate::document::Source;
use crate::filling::{ChangedFile, FileChange, TypedFlag, changes, set};
use crate::io::files::Loaded;
use crate::io::norms::Norms;
use crate::io::path_text::path_text;
use crate::io::{Context, Done, Stop, Verdict, files, load, next_step, write};
use crate::lang::pick;
use crate::norm::{Norm, Requirement};
use crate::problem::{AnswerFault, Code, Explain as _, Problem};
use crate::render::clean;
use confirm::Confirmed;
use flags::Given;

/// `norm set`.
#[derive(Debug, Args)]
pub(super) struct SetArgs {
    /// The answers file, YAML or TOML ·
    /// Het antwoordenbestand, YAML of TOML
    #[arg(value_name = "ANSWERS")]
    file: PathBuf,
    /// The number of the requirement: 5.10; not needed for what the file says at its head ·
    /// Het nummer van het punt: 5.10; niet nodig voor wat bovenaan het bestand staat
    #[arg(value_name = "ID")]
    requirement: Option<String>,
    /// Confirm what was carried over from last time and is still right: numbers and themes, separated by commas, or all ·
    /// Bevestig wat van vorige keer is overgenomen en nog klopt: nummers en thema's met komma's ertussen, of all
    #[arg(
        long,
        value_name = "IDS",
        allow_hyphen_values = true,
        value_delimiter = ','
    )]
    confirm: Vec<String>,
    /// What is changed.
    #[command(flatten)]
    given: Given,
}

pub(super) fn run(context: &Context<'_>, args: &SetArgs) -> Result<Done, Stop> {
    let lang = context.lang;
    let mut norms = Norms::of(context)?;
    let file = File::read(context, args, &mut norms)?;
    let source = &file.loaded.source;
    let confirmed = match args.confirm.is_empty() {
        true => None,
        false => Some(Confirmed::asked(context, args, &file)?),
    };
    let changes = match &confirmed {
        Some(confirmed) => confirmed.changes(),
        None => typed(context, args, &file, requirement(context, args, &file)?)?,
    };
    let text = set(source, &changes, &file.norm).ok_or_else(|| {
        Stop::from(pick!(
            lang,
            "{}: dit kan hier niet veilig veranderd worden; het bestand is niet aangeraakt. Verander het in een editor, of schrijf het bestand eerst opnieuw met norm convert",
            "{}: this cannot be changed safely here; the file was not touched. Change it in an editor, or write the file anew with norm convert first",
            source.name
        ))
    })?;
    let after = Source::new(&source.name, text, source.format);
    let found = checked(context, &after, &file)?;
    let mut err = match found.len() > file.problems.len() {
        true => crate::render::problems(&new_ones(&found, &file.problems), lang, context.width),
        false => String::new(),
    };
    if let Some(confirmed) = &confirmed {
        err.push_str(&confirmed.said(&file, lang));
    }
    err.push_str(&match after.text == source.text {
        true if confirmed.is_some() => String::new(),
        true => unchanged(context, args),
        false => {
            let old = &file.loaded.bytes;
            let written = write::edit(context, &args.file, old, after.text.as_bytes())?;
            written.said(context, &next(context, args))
        }
    });
    err.push_str(&left(context, &found));
    Ok(Done {
        out: String::new(),
        err,
        verdict: Verdict::Yes,
    })
}

/// The file that is changed: it may have problems, as one that was just begun.
struct File {
    loaded: Loaded,
    answers: Answers,
    norm: Arc<Norm>,
    problems: Vec<Problem>,
}

impl File {
    fn read(context: &Context<'_>, args: &SetArgs, norms: &mut Norms) -> Result<Self, Stop> {
        let found = load::answers(&args.file, norms)?;
        if files::format(&args.file).is_table() {
            return Err(no_table(context, args));
        }
        let mut ready = found.map_err(Stop::Problems)?;
        let answers = ready.draft.answers.clone();
        let joined = ready.assess(context.global.as_of);
        let problems = joined.map_or_else(|found| found, |(_, warnings)| warnings);
        let Some(answers) = answers else {
            return Err(Stop::Problems(problems));
        };
        Ok(Self {
            loaded: ready.loaded,
            answers,
            norm: ready.norm,
            problems,
        })
    }
}

/// A table is changed by way of a text: nothing is lost on the way there and back.
fn no_table(context: &Context<'_>, args: &SetArgs) -> Stop {
    let file = next_step::typed(&args.file);
    if !args.confirm.is_empty() {
        return Stop::from(pick!(
            context.lang,
            "{file}: typ in een tabel zelf “ja” in de kolom Bevestigd, bij alles wat nog klopt; norm set verandert .yaml en .toml",
            "{file}: in a table type “ja” yourself in the column Bevestigd, at all that is still right; norm set changes .yaml and .toml"
        ));
    }
    let text = next_step::typed(&args.file.with_extension("yaml"));
    Stop::from(pick!(
        context.lang,
        "norm set verandert .yaml en .toml; verander een tabel in uw rekenprogramma, of zet haar eerst om: norm convert {file} {text} (en terug met norm convert {text} {file} --with-private --replace)",
        "norm set changes .yaml and .toml; change a table in your spreadsheet program, or convert it first: norm convert {file} {text} (and back with norm convert {text} {file} --with-private --replace)"
    ))
}

/// The requirement whose answer is changed, if one is named.
fn requirement<'v>(
    context: &Context<'_>,
    args: &SetArgs,
    file: &'v File,
) -> Result<Option<&'v Requirement>, Stop> {
    let Some(id) = args.requirement.as_deref().map(str::trim) else {
        return Ok(None);
    };
    let norm = &file.norm;
    let Some(requirement) = norm.requirement(id) else {
        let known: Vec<&str> = norm.requirements().map(|one| one.id.as_str()).collect();
        let reference = norm.reference().to_string();
        let fault = AnswerFault::unknown_requirement(id, reference, &known);
        return Err(Stop::fault(&fault));
    };
    match not_own(norm, requirement, &file.answers.organisation.kind) {
        Some(fault) => Err(Stop::from(fault.sentence(context.lang))),
        None => Ok(Some(requirement)),
    }
}

/// What is to change.
fn typed(
    context: &Context<'_>,
    args: &SetArgs,
    file: &File,
    requirement: Option<&Requirement>,
) -> Result<Vec<FileChange>, Stop> {
    let lang = context.lang;
    let given = &args.given.0;
    if given.is_empty() {
        return Err(Stop::from(lang.pick(
            "zeg wat er verandert, bijvoorbeeld: --status deels --note \"waarom\"",
            "say what changes, for instance: --status partial --note \"why\"",
        )));
    }
    let mut all = Vec::new();
    for (flag, words) in given {
        let mut path = Vec::new();
        if flag.of_answer {
            let Some(requirement) = requirement else {
                let flag = flag.typed();
                return Err(Stop::from(pick!(
                    lang,
                    "{flag} gaat over één punt: zet het nummer achter het bestand, bijvoorbeeld 5.10",
                    "{flag} is about one requirement: put its number behind the file, for instance 5.10"
                )));
            };
            path.extend(["answers", requirement.id.as_str()]);
        }
        path.extend(&flag.path);
        all.push((flag.typed(), path, flag.field, words));
    }
    let all: Vec<TypedFlag<'_>> = all
        .iter()
        .flat_map(|(flag, path, field, words)| {
            words.iter().map(move |words| TypedFlag {
                flag,
                path,
                field,
                words,
            })
        })
        .collect();
    let seen = ChangedFile {
        answers: &file.answers,
        norm: &file.norm,
        requirement,
    };
    changes(&all, seen).map_err(Stop::Problems)
}

fn unchanged(context: &Context<'_>, args: &SetArgs) -> String {
    let lang = context.lang;
    let file = clean(&path_text(&args.file)).into_owned();
    pick!(
        lang,
        "{file}: dit stond er al zo; er is niets veranderd\n",
        "{file}: it said this already; nothing was changed\n"
    )
}

/// What was changed, and how to look at it.
fn next(context: &Context<'_>, args: &SetArgs) -> String {
    let lang = context.lang;
    let file = next_step::typed(&args.file);
    match args.requirement.as_deref().map(str::trim) {
        Some(id) => pick!(
            lang,
            "nummer {id} is veranderd, bekijk het geheel met: norm assess {file}",
            "number {id} was changed, look at the whole with: norm assess {file}"
        ),
        None => pick!(
            lang,
            "bekijk het geheel met: norm assess {file}",
            "look at the whole with: norm assess {file}"
        ),
    }
}

/// Problems that were not there before.
fn new_ones(after: &[Problem], before: &[Problem]) -> Vec<Problem> {
    let old = |one: &&Problem| before.iter().any(|other| other.fault == one.fault);
    after.iter().filter(|one| !old(one)).cloned().collect()
}

/// The file as it will be, held against its norm.
///
/// # Errors
/// Its problems, when it then has more errors of one code than it had.
fn checked(context: &Context<'_>, source: &Source, file: &File) -> Result<Vec<Problem>, Stop> {
    let draft = answers::read(source, load::parse(source));
    let joined = assess(&file.norm, source, draft, context.global.as_of);
    let after = joined.map_or_else(|found| found, |(_, warnings)| warnings);
    let strict = context.global.strict;
    let count = |all: &[Problem], code: Code| {
        let same = all.iter().filter(|one| one.code() == code);
        same.filter(|one| one.stops(strict)).count()
    };
    let worse = |one: &Problem| count(&after, one.code()) > count(&file.problems, one.code());
    let worse: Vec<Problem> = after.iter().filter(|one| worse(one)).cloned().collect();
    if worse.is_empty() {
        return Ok(after);
    }
    let new = new_ones(&worse, &file.problems);
    // Where the same was wrong elsewhere already, all of it is told.
    Err(Stop::Problems(if new.is_empty() { worse } else { new }))
}

/// How many errors the file still has, with the way to see them.
fn left(context: &Context<'_>, found: &[Problem]) -> String {
    let errors = found.iter().filter(|one| one.is_error()).count();
    if errors == 0 {
        return String::new();
    }
    let lang = context.lang;
    let count = lang.count(errors, ("fout", "fouten"), ("error", "errors"));
    pick!(
        lang,
        "in het bestand: nog {count}; zie norm validate\n",
        "in the file: {count} left; see norm validate\n"
    )
}
