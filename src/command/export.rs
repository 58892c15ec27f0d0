//! `norm export [PATHS…]`: one CSV over many organisations.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::{Args, ValueEnum};

use crate::answers::{Audience, Show};
use crate::cli::AudienceArgs;
use crate::document::Word;
use crate::export::{Dialect, Export, Layout};
use crate::io::norms::Norms;
use crate::io::output_kind::OutputKind;
use crate::io::path_text::path_text;
use crate::io::spool::Spool;
use crate::io::stream::{Fared, FromFile, Stream};
use crate::io::target;
use crate::io::target::{Replace, Target};
use crate::io::write::Beside;
use crate::io::{Context, Out, Output, Stop, Styled, Verdict, paths, workspace};
use crate::lang::pick;
use crate::norm::Norm;
use crate::render::made_for;
use crate::workspace::Workspace;

/// `norm export`.
#[derive(Debug, Args)]
#[command(mut_arg("audience", |arg| arg.default_value("region")))]
pub(super) struct ExportArgs {
    /// Answers files; wildcards are expanded ·
    /// Antwoordenbestanden; sterretjes mogen
    #[arg(value_name = "PATHS")]
    paths: Vec<PathBuf>,
    /// What a line is; docs/export.md names the columns ·
    /// Wat een regel is; docs/export.md noemt de kolommen
    #[arg(long, default_value = "long", value_name = "LAYOUT")]
    layout: LayoutArg,
    /// Only the answers to this norm: `flevoland`, or `flevoland@2.0` ·
    /// Alleen de antwoorden op deze norm: `flevoland`, of `flevoland@2.0`
    #[arg(long, value_name = "NORM", allow_hyphen_values = true)]
    norm: Option<String>,
    /// What a Dutch Excel opens right by double-click; for programs leave it out ·
    /// Wat een Nederlandse Excel met dubbelklikken goed opent; voor programma's niet nodig
    #[arg(long)]
    excel: bool,
    /// Where to write; else stdout ·
    /// Waar het geschreven wordt; anders op het scherm
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// For whom.
    #[command(flatten)]
    audience: AudienceArgs,
    /// Go on with the files that are fine when others are not; the exit code stays 2 ·
    /// Ga door met de bestanden die goed zijn als andere dat niet zijn; de afloopcode blijft 2
    #[arg(long)]
    keep_going: bool,
}

/// What a line of the export is.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum LayoutArg {
    /// An organisation, a measurement and a requirement ·
    /// Een organisatie, een meting en een punt van de norm
    Long,
    /// A criterion of a requirement ·
    /// Een onderdeel van een punt van de norm
    Criteria,
    /// An organisation and a measurement, with a column per requirement ·
    /// Een organisatie en een meting, met een kolom per punt
    Wide,
    /// An organisation, a measurement and a theme, with counts ·
    /// Een organisatie, een meting en een thema, met aantallen
    Themes,
    /// An action ·
    /// Een actie
    Actions,
    /// A finding ·
    /// Een aandachtspunt
    Findings,
}

pub(super) fn run(context: &Context<'_>, args: &ExportArgs) -> Result<Output, Stop> {
    args.audience.private_only_inside()?;
    let show = args.audience.show();
    let layout = layout(args.layout);
    let dialect = if args.excel {
        Dialect::Excel
    } else {
        Dialect::Plain
    };
    let export = Export::new(layout, dialect, show, context.lang)
        .ok_or_else(|| Stop::from(not_for(context, layout, show)))?;
    let mut norms = Norms::of(context)?;
    let only = args
        .norm
        .as_deref()
        .map(|named| norms.named(context, named));
    let only = only.transpose()?;
    let opened = workspace::open(context)?;
    let register = opened.as_ref().map(|opened| &opened.workspace);
    let listed = paths::or_workspace(context, &args.paths)?;
    let paths = &listed.files;
    let output = args.output.as_deref();
    let stream = Stream::new(context, norms, only).held_against(register);
    let of = |paths: &[PathBuf]| {
        tabled(
            context,
            (&stream, paths),
            (&export, layout),
            register,
            output,
        )
    };
    let (mut fared, mut table) = of(paths)?;
    if args.keep_going && !fared.twice.is_empty() {
        // Lines of a file that came twice are in the table: it is made anew of the others.
        drop(table);
        let left = paths.iter().enumerate();
        let left = left.filter(|(number, _)| !fared.twice.contains_key(number));
        let left: Vec<PathBuf> = left.map(|(_, path)| path.clone()).collect();
        let others;
        (others, table) = of(&left)?;
        (fared.used, fared.warnings) = (others.used, others.warnings);
    }
    let whole = fared.refused.is_empty();
    let wanted = (whole || args.keep_going) && fared.used > 0;
    let mut err = listed.left.said(context);
    err.push_str(&told(context, &fared, show, paths.len(), wanted));
    err.push_str(&table.other_regions);
    let out = match wanted {
        true => table.sink.finish(context, &mut err)?,
        false => Out::Text(String::new()),
    };
    Ok(Output {
        out,
        err,
        verdict: match whole && wanted {
            true => Verdict::Yes,
            false => Verdict::Undone,
        },
    })
}

/// How the files fared, and the table of them.
fn tabled<'e, 'c>(
    context: &'c Context<'c>,
    (stream, paths): (&Stream<'c>, &[PathBuf]),
    (export, layout): (&'e Export, Layout),
    register: Option<&Workspace>,
    output: Option<&Path>,
) -> Result<(Fared, Table<'e, 'c>), Stop> {
    let mut table = Table {
        export,
        one_norm: layout == Layout::Wide,
        first: None,
        sink: Sink::open(context, output)?,
        other_regions: String::new(),
    };
    let fared = stream.each(
        paths,
        |assessment, _| {
            let known = register.and_then(|all| all.organisation(&assessment.organisation.id));
            let known = known.and_then(|known| known.region.as_deref());
            let said = assessment.organisation.region();
            let differs = known.zip(said).filter(|(known, said)| known != said);
            FileLines {
                bytes: export.lines(assessment, known),
                other_region: differs.map(|(known, said)| {
                    workspace::other_region(context, &assessment.file, said, known)
                }),
            }
        },
        |path, made| table.take(context, path, &made),
    )?;
    Ok((fared, table))
}

/// The table that is being written: its line of names first.
struct Table<'e, 'c> {
    export: &'e Export,
    /// Whether its columns are those of one norm.
    one_norm: bool,
    /// The norm of the first file, and that file.
    first: Option<(Arc<Norm>, PathBuf)>,
    sink: Sink<'c>,
    /// Files with another region than the register.
    other_regions: String,
}

/// The lines of one file.
struct FileLines {
    bytes: Vec<u8>,
    /// That the register has another region.
    other_region: Option<String>,
}

impl Table<'_, '_> {
    fn take(
        &mut self,
        context: &Context<'_>,
        path: &Path,
        made: &FromFile<FileLines>,
    ) -> Result<(), Stop> {
        match &self.first {
            None => {
                self.sink.write(&self.export.header(&made.norm))?;
                self.first = Some((Arc::clone(&made.norm), path.to_path_buf()));
            }
            Some((norm, _)) if !self.one_norm || same(norm, &made.norm) => {}
            Some((norm, first)) => {
                let (one, other) = (norm.reference(), made.norm.reference());
                let (first, path) = (path_text(first), path_text(path));
                return Err(Stop::from(pick!(
                    context.lang,
                    "de kolommen van wide zijn van één norm: {first} is voor {one} en {path} voor {other}; kies er een met --norm, of neem --layout long",
                    "the columns of wide are those of one norm: {first} is for {one} and {path} for {other}; choose one with --norm, or take --layout long"
                )));
            }
        }
        self.other_regions.extend(made.made.other_region.as_deref());
        self.sink.write(&made.made.bytes)
    }
}

fn same(one: &Norm, other: &Norm) -> bool {
    one.id == other.id && one.version == other.version
}

/// Where the table goes: whole, or not at all.
enum Sink<'c> {
    File(Beside<'c>),
    Spool(Spool),
}

impl<'c> Sink<'c> {
    fn open(context: &'c Context<'c>, output: Option<&Path>) -> Result<Self, Stop> {
        match output {
            Some(path) => {
                let target = Target {
                    path: path.to_path_buf(),
                    kind: target::only(context, path, OutputKind::Table)?,
                    replace: Replace::Never,
                };
                Ok(Self::File(Beside::begin(context, target)?))
            }
            None => Ok(Self::Spool(Spool::begin()?)),
        }
    }

    fn write(&mut self, bytes: &[u8]) -> Result<(), Stop> {
        match self {
            Self::File(beside) => beside.write(bytes),
            Self::Spool(spool) => spool.write(bytes),
        }
    }

    fn finish(self, context: &Context<'_>, err: &mut String) -> Result<Out, Stop> {
        match self {
            Self::File(beside) => {
                let path = beside.path().to_path_buf();
                let written = beside.end()?.put()?;
                let next = OutputKind::Table.next_step(context.lang, &path);
                err.push_str(&written.said(context, &next));
                Ok(Out::Text(String::new()))
            }
            Self::Spool(spool) => spool.end(Styled::No),
        }
    }
}

/// How many files were read and used, for whom the table is, and what is not in it.
fn told(context: &Context<'_>, fared: &Fared, show: Show, read: usize, written: bool) -> String {
    let lang = context.lang;
    let mut text = fared.refused.said(context, show);
    let Fared { used, left_out, .. } = fared;
    let files = lang.count(read, ("bestand", "bestanden"), ("file", "files"));
    text.push_str(&pick!(
        lang,
        "{files} gelezen, {used} gebruikt",
        "{files} read, {used} used"
    ));
    if *left_out > 0 {
        text.push_str(&pick!(
            lang,
            "; {left_out} voor een andere norm",
            "; {left_out} for another norm"
        ));
    }
    text.push('\n');
    if !written {
        text.push_str(lang.pick("er is niets geschreven\n", "nothing was written\n"));
        return text;
    }
    text.push_str(&crate::io::batch::hint(context, fared.warnings));
    for line in made_for(show.audience(), &show.left_out(lang), lang) {
        text.push_str(&line);
        text.push('\n');
    }
    text
}

fn layout(arg: LayoutArg) -> Layout {
    match arg {
        LayoutArg::Long => Layout::Long,
        LayoutArg::Criteria => Layout::Criteria,
        LayoutArg::Wide => Layout::Wide,
        LayoutArg::Themes => Layout::Themes,
        LayoutArg::Actions => Layout::Actions,
        LayoutArg::Findings => Layout::Findings,
    }
}

/// Why an audience cannot have a layout, and what it can have.
fn not_for(context: &Context<'_>, layout: Layout, show: Show) -> String {
    let lang = context.lang;
    let (layout, audience) = (layout.word(), show.audience().label(lang));
    let others: Vec<&str> = Layout::all_for(show).into_iter().map(Word::word).collect();
    let others = lang.choice(&others);
    match show.audience() {
        Audience::Province => pick!(
            lang,
            "een regel van {layout} noemt een organisatie en is niet voor {audience}; tellingen over alle organisaties geeft norm overview --for province",
            "a line of {layout} names an organisation and is not for {audience}; norm overview --for province counts over all organisations"
        ),
        Audience::Internal | Audience::Region | Audience::Public => pick!(
            lang,
            "--layout {layout} is niet voor {audience}; wel: {others}",
            "--layout {layout} is not for {audience}; these are: {others}"
        ),
    }
}
