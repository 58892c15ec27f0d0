//! `norm split ANSWERS --by owner -o DIR`: parts for departments, which `merge` puts
//! together again.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use crate::answers::Status;
use crate::cli::{ErrandArgs, PrivateArgs, ReplaceArgs};
use crate::document::Format;
use crate::filling::{PartName, SplitBy, SplitPart, split};
use crate::form::{BesideForm, Errand, FormUse};
use crate::io::answers_file;
use crate::io::answers_file::Content;
use crate::io::norms::Norms;
use crate::io::output_kind::OutputKind;
use crate::io::path_text::path_text;
use crate::io::target::Target;
use crate::io::{Context, Done, Stop, Verdict, form, load, next_step, paths, private, write};
use crate::lang::{Lang, pick, plain_words};
use crate::render::clean;

/// `norm split`.
#[derive(Debug, Args)]
pub(super) struct SplitArgs {
    /// The answers file ·
    /// Het antwoordenbestand
    #[arg(value_name = "ANSWERS")]
    file: PathBuf,
    /// What makes a part ·
    /// Wat een deel maakt
    #[arg(long, value_name = "WORD")]
    by: ByArg,
    /// The folder for the parts; made when it is not there ·
    /// De map voor de delen; die wordt gemaakt als ze er niet is
    #[arg(short, long, value_name = "DIR")]
    output: PathBuf,
    /// The form of the parts ·
    /// De vorm van de delen
    #[arg(long, default_value = "xlsx", value_name = "FORMAT")]
    format: FormatOfPart,
    /// The errand.
    #[command(flatten)]
    errand: ErrandArgs,
    /// Private remarks.
    #[command(flatten)]
    private: PrivateArgs,
    /// Replacing.
    #[command(flatten)]
    replace: ReplaceArgs,
}

/// What makes a part.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum ByArg {
    /// A part for each owner: of an answer with more, the first ·
    /// Een deel voor elke eigenaar: van een antwoord met meer, de eerste
    Owner,
    /// A part for each theme ·
    /// Een deel voor elk thema
    Theme,
}

/// A form that answers can have.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum FormatOfPart {
    /// A workbook ·
    /// Een werkboek
    Xlsx,
    /// YAML ·
    /// YAML, voor een teksteditor
    Yaml,
    /// TOML ·
    /// TOML, voor een teksteditor
    Toml,
    /// CSV ·
    /// CSV, voor een rekenprogramma
    Csv,
}

impl From<ByArg> for SplitBy {
    fn from(by: ByArg) -> Self {
        match by {
            ByArg::Owner => Self::Owner,
            ByArg::Theme => Self::Theme,
        }
    }
}

impl From<FormatOfPart> for Format {
    fn from(format: FormatOfPart) -> Self {
        match format {
            FormatOfPart::Xlsx => Self::Xlsx,
            FormatOfPart::Yaml => Self::Yaml,
            FormatOfPart::Toml => Self::Toml,
            FormatOfPart::Csv => Self::Csv,
        }
    }
}

pub(super) fn run(context: &Context<'_>, args: &SplitArgs) -> Result<Done, Stop> {
    let lang = context.lang;
    let format = Format::from(args.format);
    let errand = form::errand(context, &args.errand, format)?;
    let mut norms = Norms::of(context)?;
    let mut valid = load::valid(context, &args.file, &mut norms)?;
    let formats = (valid.loaded.source.format, format);
    let left_out = private::leave_out(&mut valid.answers, formats, args.private.with_private);
    let parts = split(&valid.answers, &valid.norm, args.by.into());
    let names = file_names(&parts, OutputKind::Answers(format).ending(), lang);
    let mut files = Vec::new();
    for (part, name) in parts.iter().zip(&names) {
        let target = Target {
            path: args.output.join(name),
            kind: OutputKind::Answers(format),
            replace: args.replace.into(),
        };
        let own = left_out.iter().filter(|one| part.ids.contains(&one.id));
        let beside = BesideForm {
            form_use: FormUse::Part,
            errand: Errand {
                filled_in_by: match &part.name {
                    PartName::Owner(owner) => Some(owner.clone()),
                    PartName::NoOwner | PartName::Theme(_) => None,
                },
                ..errand.clone()
            },
            ..BesideForm::without_private(own.count())
        };
        let content = Content::Answers {
            answers: &part.answers,
            norm: &valid.norm,
            above: Vec::new(),
            only: Some(&part.ids),
        };
        let bytes = answers_file::bytes(context, &content, format, &beside)?;
        files.push((target, bytes));
    }
    if !paths::is_folder(&args.output) {
        write::new_folder(&args.output)?;
    }
    write::write_all(context, &files)?;
    let others = others(context, &args.output, &names)?;
    let told = names
        .iter()
        .zip(&parts)
        .map(|(name, part)| line(name, part, lang));
    Ok(Done {
        out: String::new(),
        err: told.collect::<String>()
            + &private::told(context, left_out.len())
            + &next(context, args, files.len())
            + &others,
        verdict: Verdict::Yes,
    })
}

/// The longest name of a part, without its end.
const LONGEST: usize = 60;

/// A name for the file of each part, never two the same.
fn file_names(parts: &[SplitPart], ending: &str, lang: Lang) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for part in parts {
        let stem = match &part.name {
            PartName::Owner(owner) => match plain_words(owner).join("-") {
                none if none.is_empty() => lang.pick("eigenaar", "owner").to_owned(),
                stem => stem,
            },
            PartName::NoOwner => lang.pick("zonder-eigenaar", "without-owner").to_owned(),
            PartName::Theme(id) => format!("{}-{id}", lang.pick("thema", "theme")),
        };
        let stem: String = stem.chars().take(LONGEST).collect();
        let numbered = (2..).map(|number| format!("{stem}-{number}"));
        let mut ways = std::iter::once(stem.clone()).chain(numbered);
        let free = ways.find_map(|stem| {
            let name = write::file_name(&[&stem], ending);
            (!names.contains(&name)).then_some(name)
        });
        names.extend(free);
    }
    names
}

/// A part: whose, its file, how many numbers, how many of them have an answer.
fn line(name: &str, part: &SplitPart, lang: Lang) -> String {
    let whose = match &part.name {
        PartName::Owner(owner) => owner.clone(),
        PartName::NoOwner => lang.pick("zonder eigenaar", "without an owner").to_owned(),
        PartName::Theme(id) => pick!(lang, "thema {id}", "theme {id}"),
    };
    let whose = clean(&whose);
    let all = part.ids.len();
    let answers = part.answers.answers.iter();
    let answered = answers
        .filter(|one| one.status.value != Status::Unanswered)
        .count();
    let count = lang.count(all, ("nummer", "nummers"), ("requirement", "requirements"));
    pick!(
        lang,
        "  {name}: {whose}, {count}, {answered} met een antwoord\n",
        "  {name}: {whose}, {count}, {answered} with an answer\n"
    )
}

/// That there are other answers files in the folder, which are no parts of this file.
fn others(context: &Context<'_>, folder: &Path, names: &[String]) -> Result<String, Stop> {
    let is_part = |path: &Path| {
        let name = path.strip_prefix(folder).ok().and_then(Path::to_str);
        name.is_some_and(|name| names.iter().any(|part| part == name))
    };
    let listed = paths::expand(context, &[folder.to_path_buf()])?.files;
    let others = listed.iter().filter(|path| !is_part(path));
    let others: Vec<String> = others.map(|path| path_text(path)).collect();
    let all = clean(&others.join(", ")).into_owned();
    Ok(match others.is_empty() {
        true => String::new(),
        false => pick!(
            context.lang,
            "let op: in deze map staan ook andere antwoorden, die norm merge meeneemt: {all}\n",
            "note: other answers stand in this folder too, which norm merge takes along: {all}\n"
        ),
    })
}

fn next(context: &Context<'_>, args: &SplitArgs, count: usize) -> String {
    let lang = context.lang;
    let folder = next_step::typed(&args.output);
    let count = lang.count(count, ("deel", "delen"), ("part", "parts"));
    pick!(
        lang,
        "geschreven: {count} in {folder}; zet ze ingevuld weer samen met: norm merge {folder} -o samen.xlsx\n",
        "written: {count} in {folder}; put them together when filled in with: norm merge {folder} -o whole.xlsx\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::Answers;
    use crate::document::{Source, parse};

    fn names(parts: &[PartName]) -> Vec<String> {
        let text = "norm: a\norganisation: {id: a, name: A, kind: g}\nmeasurement: {id: \"1\", date: 2025-01-01}\nanswers: {}\n";
        let source = Source::new("a.yaml", text.to_owned(), Format::Yaml);
        let answers: Answers = crate::answers::read(&source, parse(&source))
            .answers
            .expect("answers");
        let parts: Vec<SplitPart> = parts
            .iter()
            .map(|name| SplitPart {
                name: name.clone(),
                ids: Vec::new(),
                answers: answers.clone(),
            })
            .collect();
        file_names(&parts, "xlsx", Lang::Nl)
    }

    #[test]
    fn every_part_has_a_safe_name_of_its_own() {
        let owner = |name: &str| PartName::Owner(name.to_owned());
        let long = "afdeling ".repeat(20);
        let found = names(&[
            owner("Juridische Zaken"),
            owner("../../etc/passwd"),
            owner("CON"),
            owner("aux"),
            owner("??"),
            owner("!!"),
            owner("Zonder eigenaar"),
            owner(&format!("{long} een")),
            owner(&format!("{long} twee")),
            PartName::NoOwner,
        ]);
        assert_eq!(
            found[..7],
            [
                "juridische-zaken.xlsx",
                "etc-passwd.xlsx",
                "norm-con.xlsx",
                "norm-aux.xlsx",
                "eigenaar.xlsx",
                "eigenaar-2.xlsx",
                "zonder-eigenaar.xlsx"
            ]
        );
        assert_eq!(found[9], "zonder-eigenaar-2.xlsx");
        assert!(found.iter().all(|name| name.len() < 70), "{found:?}");
        let mut all: Vec<String> = found.iter().map(|name| name.to_lowercase()).collect();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), found.len());
    }
}
