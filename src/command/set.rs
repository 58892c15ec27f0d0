//! `norm set ANSWERS ID --status deels`: one answer changed, every other byte kept.

use anyhow::{anyhow, bail};

use super::show::said;
use crate::answers::{self, not_own};
use crate::assessment::assess;
use crate::cli::Set;
use crate::document::Source;
use crate::filling::{Change, NoValue, set};
use crate::io::norms::Norms;
use crate::io::{Context, Done, Refusal, Verdict, load, write};
use crate::norm::Norm;
use crate::problem::{AnswerFault, Explain, Problem};
use crate::render::clean;

pub(super) fn run(context: &Context<'_>, args: &Set) -> anyhow::Result<Done> {
    let lang = context.lang;
    let mut norms = Norms::of(context)?;
    let valid = load::valid(context, &args.file, &mut norms)?;
    let valid = valid.map_err(|found| Refusal::of(context, &found))?;
    let table = valid.loaded.source.format.is_table();
    if table {
        bail!(lang.pick(
            "norm set verandert .yaml en .toml; verander een tabel in uw rekenprogramma",
            "norm set changes .yaml and .toml; change a table in your spreadsheet program",
        ));
    }
    let id = args.requirement.trim();
    let Some(requirement) = valid.norm.requirement(id) else {
        let known: Vec<&str> = valid
            .norm
            .requirements()
            .map(|one| one.id.as_str())
            .collect();
        let reference = valid.norm.reference().to_string();
        let fault = AnswerFault::unknown_requirement(id, reference, &known);
        return Err(said(context, &fault));
    };
    if let Some(fault) = not_own(&valid.norm, requirement, &valid.answers.organisation.kind) {
        bail!(fault.sentence(lang));
    }
    let changes = changes(context, args)?;
    let source = &valid.loaded.source;
    let text = set(source, id, &changes, &valid.norm).ok_or_else(|| {
        anyhow!(lang.pick(
            format!("{}: nummer {id} kan hier niet veilig veranderd worden; het bestand is niet aangeraakt. Verander het in een editor, of schrijf het bestand eerst opnieuw met norm convert", source.name),
            format!("{}: number {id} cannot be changed safely here; the file was not touched. Change it in an editor, or write the file anew with norm convert first", source.name),
        ))
    })?;
    let after = Source::new(&source.name, text, source.format);
    let warnings = checked(context, &after, &valid.norm)?;
    let own = warnings.len();
    let mut err = match own > valid.warnings.len() {
        true => crate::render::problems(&new_ones(warnings, &valid.warnings), lang, context.width),
        false => String::new(),
    };
    err.push_str(&match after.text == source.text {
        true => unchanged(context, args),
        false => {
            let old = &valid.loaded.bytes;
            let written = write::edit(context, &args.file, old, after.text.as_bytes())?;
            written.said(context, &next(context, args))
        }
    });
    Ok(Done {
        out: String::new(),
        err,
        verdict: Verdict::Yes,
    })
}

fn unchanged(context: &Context<'_>, args: &Set) -> String {
    let file = clean(&args.file.display().to_string()).into_owned();
    context.lang.pick(
        format!("{file}: dit stond er al zo; er is niets veranderd\n"),
        format!("{file}: it said this already; nothing was changed\n"),
    )
}

/// What was changed, and how to look at it.
fn next(context: &Context<'_>, args: &Set) -> String {
    let id = args.requirement.trim();
    let file = write::typed(&args.file);
    context.lang.pick(
        format!("nummer {id} is veranderd, bekijk het geheel met: norm assess {file}"),
        format!("number {id} was changed, look at the whole with: norm assess {file}"),
    )
}

/// Warnings that were not there before.
fn new_ones(after: Vec<Problem>, before: &[Problem]) -> Vec<Problem> {
    let old = |one: &Problem| before.iter().any(|other| other.fault == one.fault);
    after.into_iter().filter(|one| !old(one)).collect()
}

/// The file as it will be, held against its norm.
///
/// # Errors
/// Its problems, when one of them is an error.
fn checked(context: &Context<'_>, source: &Source, norm: &Norm) -> anyhow::Result<Vec<Problem>> {
    let draft = answers::read(source, load::parse(source));
    match assess(norm, source, draft, context.global.as_of) {
        Ok((_, warnings)) => Ok(warnings),
        Err(found) => Err(Refusal::of(context, &found).into()),
    }
}

/// What is to change, in the order of the fields.
fn changes(context: &Context<'_>, args: &Set) -> anyhow::Result<Vec<Change>> {
    let lang = context.lang;
    let mut changes = Vec::new();
    for (name, typed) in args.fields.all() {
        if let Some(typed) = typed {
            let change = Change::new(&[name], typed);
            changes.push(change.map_err(|why| refused(context, &flag(name), typed, &why))?);
        }
    }
    for typed in &args.criterion {
        let Some((criterion, status)) = typed.split_once('=') else {
            bail!(lang.pick(
                format!("--criterion {typed}: schrijf onderdeel=status, zoals vastgoed=deels"),
                format!("--criterion {typed}: write criterion=status, such as vastgoed=partial"),
            ));
        };
        let change = Change::new(&["criteria", criterion.trim()], status);
        changes.push(change.map_err(|why| refused(context, "--criterion", status, &why))?);
    }
    match changes.is_empty() {
        true => bail!(lang.pick(
            "zeg wat er verandert, bijvoorbeeld: --status deels --note \"waarom\"",
            "say what changes, for instance: --status partial --note \"why\"",
        )),
        false => Ok(changes),
    }
}

fn flag(field: &str) -> String {
    format!("--{}", field.replace('_', "-"))
}

fn refused(context: &Context<'_>, flag: &str, typed: &str, why: &NoValue) -> anyhow::Error {
    let lang = context.lang;
    let (nl, en) = match why {
        NoValue::Word(words) => {
            let words = lang.choice(words);
            (format!("schrijf {words}"), format!("write {words}"))
        }
        NoValue::Date => (
            "schrijf een datum als 2025-04-15".to_owned(),
            "write a date as 2025-04-15".to_owned(),
        ),
    };
    anyhow!("{flag} {typed}: {}", lang.pick(nl, en))
}
