//! `norm man`: the man pages, made of what the command line itself knows.

use std::path::{Path, PathBuf};

use clap::Args;
use clap_mangen::Man;

use crate::io::output_kind::OutputKind;
use crate::io::path_text::path_text;
use crate::io::target::{Replace, Target};
use crate::io::{Context, Done, Stop, Verdict, next_step, write};
use crate::lang::{Lang, pick};
use crate::render::clean;

/// `norm man`.
#[derive(Debug, Args)]
pub(super) struct ManArgs {
    /// A folder to write all pages to: norm.1 and one for every command ·
    /// Een map voor alle pagina's: norm.1 en een voor elke opdracht
    #[arg(short, long, value_name = "DIR")]
    output: Option<PathBuf>,
}

pub(super) fn run(context: &Context<'_>, args: &ManArgs) -> Result<Done, Stop> {
    let lang = context.lang;
    let command = super::spoken(lang);
    match &args.output {
        None => Ok(Done::fine(page(&command, lang)?)),
        Some(folder) => {
            let mut pages = Vec::new();
            all(&command, lang, &mut pages)?;
            Ok(Done {
                out: String::new(),
                err: put(context, folder, &pages)?,
                verdict: Verdict::Yes,
            })
        }
    }
}

/// Every page with its file name: the command's, then those of its subcommands.
fn all(command: &clap::Command, lang: Lang, pages: &mut Vec<(String, String)>) -> Result<(), Stop> {
    pages.push((format!("{}.1", name(command)), page(command, lang)?));
    for inner in command.get_subcommands() {
        all(inner, lang, pages)?;
    }
    Ok(())
}

/// Writes the pages; gives what to say of it.
fn put(context: &Context<'_>, folder: &Path, pages: &[(String, String)]) -> Result<String, Stop> {
    let name = path_text(folder);
    write::folder(folder)?;
    let files = pages.iter().map(|(file, text)| {
        let target = Target {
            path: folder.join(file),
            kind: OutputKind::Manual,
            replace: Replace::Never,
        };
        (target, text.as_str())
    });
    write::write_all(context, &files.collect::<Vec<_>>())?;
    let count = pages.len();
    let name = clean(&name);
    let first = next_step::typed(&folder.join("norm.1"));
    Ok(pick!(
        context.lang,
        "geschreven: {count} bladzijden in {name}; lees ze met: man -l {first}\n",
        "written: {count} pages in {name}; read them with: man -l {first}\n"
    ))
}

fn page(command: &clap::Command, lang: Lang) -> Result<String, Stop> {
    let mut bytes = Vec::new();
    Man::new(command.clone()).render(&mut bytes)?;
    let text = String::from_utf8(bytes)?;
    let lines = text.lines().map(|line| match line.split_once(' ') {
        Some((".TH", _)) => format!("{}\n", title(command)),
        Some((".SH", heading)) => format!(".SH {}\n", heading_in(heading, lang)),
        Some(_) | None => format!("{line}\n"),
    });
    Ok(signs(
        &(lines.collect::<String>() + lang.pick(CLOSING_NL, CLOSING_EN)),
    ))
}

/// Characters beyond ASCII as every formatter of pages knows them.
fn signs(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign.is_ascii() {
            true => plain.push(sign),
            false => plain.push_str(&format!("\\[u{:04X}]", u32::from(sign))),
        }
    }
    plain
}

/// Name, section, no date (the same version gives the same page), version, manual.
fn title(command: &clap::Command) -> String {
    let version = env!("CARGO_PKG_VERSION");
    format!(r#".TH {} 1 "" "norm {version}" norm"#, name(command))
}

fn name(command: &clap::Command) -> &str {
    command.get_display_name().unwrap_or(command.get_name())
}

/// The headings that the maker of pages has in English only.
fn heading_in(heading: &str, lang: Lang) -> &str {
    match (lang, heading) {
        (Lang::Nl, "NAME") => "NAAM",
        (Lang::Nl, "SYNOPSIS") => "OVERZICHT",
        (Lang::Nl, "DESCRIPTION") => "BESCHRIJVING",
        (Lang::Nl, "OPTIONS") => "OPTIES",
        (Lang::Nl, "VERSION") => "VERSIE",
        (Lang::Nl, "EXTRA") => "VERDER",
        (Lang::Nl | Lang::En, other) => other,
    }
}

/// What holds for every command; README.md says the same.
const CLOSING_NL: &str = r#".SH AFLOOPCODE
.TP
\fB0\fR
Goed.
.TP
\fB1\fR
Het antwoord is nee: een bestand heeft fouten, of er is een aandachtspunt, een achteruitgang of een afspraak waarnaar gevraagd was.
.TP
\fB2\fR
Het werk kon niet gedaan worden: verkeerd gebruik, een bestand dat niet open kan, of een bestand met fouten bij een opdracht die een goed bestand nodig heeft.
.SH OMGEVING
.TP
\fBNORM_LANG\fR
Taal van alles wat mensen lezen, nl of en; \fB\-\-lang\fR gaat voor.
.TP
\fBNO_COLOR\fR, \fBCLICOLOR_FORCE\fR
Nooit of altijd kleur; \fB\-\-color\fR gaat voor.
.SH BESTANDEN
.TP
\fInorm.toml\fR
De werkmap: in deze map of een map erboven.
"#;

/// The same in English.
const CLOSING_EN: &str = r#".SH "EXIT STATUS"
.TP
\fB0\fR
Fine.
.TP
\fB1\fR
The answer is no: a file has errors, or a finding, a regression or an agreement that was asked to fail did so.
.TP
\fB2\fR
The work could not be done: wrong use, a file that cannot be opened, or a file with errors given to a command that needs a valid one.
.SH ENVIRONMENT
.TP
\fBNORM_LANG\fR
Language of everything people read, nl or en; \fB\-\-lang\fR goes first.
.TP
\fBNO_COLOR\fR, \fBCLICOLOR_FORCE\fR
Colour never, or always; \fB\-\-color\fR goes first.
.SH FILES
.TP
\fInorm.toml\fR
The workspace, found upwards from the working folder.
"#;
