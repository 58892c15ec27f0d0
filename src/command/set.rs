//! `norm set ANSWERS ID --status deels`: one answer changed, every other byte kept.

use std::path::PathBuf;

use clap::Args;

use crate::answers::{self, not_own};
use crate::assessment::assess;
use crate::cli::text;
use crate::document::Source;
use crate::filling::{FieldChange, NoValue, set};
use crate::io::norms::Norms;
use crate::io::{Context, Done, Stop, Verdict, load, next_step, write};
use crate::lang::pick;
use crate::norm::Norm;
use crate::problem::{AnswerFault, Explain, Problem};
use crate::render::clean;

/// `norm set`.
#[derive(Debug, Args)]
pub(super) struct SetArgs {
    /// The answers file, YAML or TOML ·
    /// Het antwoordenbestand, YAML of TOML
    #[arg(value_name = "ANSWERS")]
    file: PathBuf,
    /// The number of the requirement: 5.10 ·
    /// Het nummer van het punt: 5.10
    #[arg(value_name = "ID")]
    requirement: String,
    /// The fields.
    #[command(flatten)]
    fields: AnswerFields,
    /// A criterion with its status: vastgoed=deels; may be given more than once ·
    /// Een onderdeel met zijn status: vastgoed=deels; mag vaker
    #[arg(long, value_name = "ID=STATUS", allow_hyphen_values = true)]
    criterion: Vec<String>,
}

/// The fields of an answer that hold one value; empty takes a value away.
#[derive(Debug, Args)]
pub(super) struct AnswerFields {
    /// How far it is: voldoet, deels, niet, nvt ·
    /// Hoe ver het is: voldoet, deels, niet, nvt
    #[arg(long, value_name = "STATUS", allow_hyphen_values = true)]
    status: Option<String>,
    /// Why ·
    /// Waarom
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true, value_parser = text)]
    note: Option<String>,
    /// A role, never a person ·
    /// Een rol, nooit een persoon
    #[arg(long, value_name = "ROLE", allow_hyphen_values = true, value_parser = text)]
    owner: Option<String>,
    /// When a recurring duty was last done ·
    /// Wanneer iets dat terugkeert voor het laatst gedaan is
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    last_done: Option<String>,
    /// none: it has not come up ·
    /// none: het heeft zich niet voorgedaan
    #[arg(long, value_name = "WORD", allow_hyphen_values = true)]
    occasion: Option<String>,
    /// false: carried over and not yet confirmed; true: confirmed ·
    /// false: overgenomen en nog niet bevestigd; true: bevestigd
    #[arg(long, value_name = "FLAG", allow_hyphen_values = true)]
    confirmed: Option<String>,
    /// Why it is judged differently though nothing changed ·
    /// Waarom het anders beoordeeld is terwijl er niets veranderde
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true, value_parser = text)]
    reassessed: Option<String>,
    /// Help wanted; for region and province ·
    /// Hulp die gewenst is; voor regio en provincie
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true, value_parser = text)]
    support: Option<String>,
    /// What can be shared; for region and province ·
    /// Wat u kunt delen; voor regio en provincie
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true, value_parser = text)]
    offer: Option<String>,
    /// A remark on the norm; for region and province ·
    /// Een opmerking over de norm; voor regio en provincie
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true, value_parser = text)]
    on_norm: Option<String>,
    /// A text for council and inhabitants ·
    /// Een tekst voor raad en inwoners
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true, value_parser = text)]
    public: Option<String>,
    /// Private remarks: this program does not share them; they can still be asked for under the Woo ·
    /// Eigen aantekeningen: dit programma deelt ze niet, maar met de Woo zijn ze op te vragen
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true, value_parser = text)]
    private: Option<String>,
}

impl AnswerFields {
    /// Each field by its key, in the order of files.
    fn all(&self) -> [(&'static str, Option<&str>); 12] {
        let fields = [
            ("status", &self.status),
            ("note", &self.note),
            ("owner", &self.owner),
            ("last_done", &self.last_done),
            ("occasion", &self.occasion),
            ("confirmed", &self.confirmed),
            ("reassessed", &self.reassessed),
            ("support", &self.support),
            ("offer", &self.offer),
            ("on_norm", &self.on_norm),
            ("public", &self.public),
            ("private", &self.private),
        ];
        fields.map(|(name, typed)| (name, typed.as_deref()))
    }
}

pub(super) fn run(context: &Context<'_>, args: &SetArgs) -> Result<Done, Stop> {
    let lang = context.lang;
    let mut norms = Norms::of(context)?;
    let valid = load::valid(context, &args.file, &mut norms)?;
    let table = valid.loaded.source.format.is_table();
    if table {
        return Err(Stop::from(lang.pick(
            "norm set verandert .yaml en .toml; verander een tabel in uw rekenprogramma",
            "norm set changes .yaml and .toml; change a table in your spreadsheet program",
        )));
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
        return Err(Stop::fault(&fault));
    };
    if let Some(fault) = not_own(&valid.norm, requirement, &valid.answers.organisation.kind) {
        return Err(Stop::from(fault.sentence(lang)));
    }
    let changes = changes(context, args)?;
    let source = &valid.loaded.source;
    let text = set(source, id, &changes, &valid.norm).ok_or_else(|| {
        Stop::from(pick!(lang, "{}: nummer {id} kan hier niet veilig veranderd worden; het bestand is niet aangeraakt. Verander het in een editor, of schrijf het bestand eerst opnieuw met norm convert", "{}: number {id} cannot be changed safely here; the file was not touched. Change it in an editor, or write the file anew with norm convert first", source.name))
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

fn unchanged(context: &Context<'_>, args: &SetArgs) -> String {
    let file = clean(&args.file.display().to_string()).into_owned();
    pick!(
        context.lang,
        "{file}: dit stond er al zo; er is niets veranderd\n",
        "{file}: it said this already; nothing was changed\n"
    )
}

/// What was changed, and how to look at it.
fn next(context: &Context<'_>, args: &SetArgs) -> String {
    let id = args.requirement.trim();
    let file = next_step::typed(&args.file);
    pick!(
        context.lang,
        "nummer {id} is veranderd, bekijk het geheel met: norm assess {file}",
        "number {id} was changed, look at the whole with: norm assess {file}"
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
fn checked(context: &Context<'_>, source: &Source, norm: &Norm) -> Result<Vec<Problem>, Stop> {
    let draft = answers::read(source, load::parse(source));
    match assess(norm, source, draft, context.global.as_of) {
        Ok((_, warnings)) => Ok(warnings),
        Err(found) => Err(Stop::Problems(found)),
    }
}

/// What is to change, in the order of the fields.
fn changes(context: &Context<'_>, args: &SetArgs) -> Result<Vec<FieldChange>, Stop> {
    let lang = context.lang;
    let mut changes = Vec::new();
    for (name, typed) in args.fields.all() {
        if let Some(typed) = typed {
            let change = FieldChange::new(&[name], typed);
            changes.push(change.map_err(|why| no_value(context, &flag(name), typed, &why))?);
        }
    }
    for typed in &args.criterion {
        let Some((criterion, status)) = typed.split_once('=') else {
            return Err(Stop::from(pick!(
                lang,
                "--criterion {typed}: schrijf onderdeel=status, zoals vastgoed=deels",
                "--criterion {typed}: write criterion=status, such as vastgoed=partial"
            )));
        };
        let change = FieldChange::new(&["criteria", criterion.trim()], status);
        changes.push(change.map_err(|why| no_value(context, "--criterion", status, &why))?);
    }
    match changes.is_empty() {
        true => Err(Stop::from(lang.pick(
            "zeg wat er verandert, bijvoorbeeld: --status deels --note \"waarom\"",
            "say what changes, for instance: --status partial --note \"why\"",
        ))),
        false => Ok(changes),
    }
}

fn flag(field: &str) -> String {
    format!("--{}", field.replace('_', "-"))
}

fn no_value(context: &Context<'_>, flag: &str, typed: &str, why: &NoValue) -> Stop {
    let lang = context.lang;
    let wanted = match why {
        NoValue::Word(words) => {
            let words = lang.choice(words);
            pick!(lang, "schrijf {words}", "write {words}")
        }
        NoValue::Date => pick!(
            lang,
            "schrijf een datum als 2025-04-15",
            "write a date as 2025-04-15"
        ),
    };
    Stop::from(format!("{flag} {typed}: {wanted}"))
}
