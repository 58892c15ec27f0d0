//! `norm man`: the man pages, made of what the command line itself knows.

use std::fs;
use std::path::Path;

use clap::CommandFactory;
use clap_mangen::Man;

use super::{Done, files, write};
use crate::cli;

pub(super) fn run(args: &cli::Man) -> anyhow::Result<Done> {
    let mut command = cli::Cli::command().disable_help_subcommand(true);
    command.build();
    match &args.output {
        None => Ok(Done::fine(page(&command)?)),
        Some(folder) => {
            let mut pages = Vec::new();
            all(&command, &mut pages)?;
            put(folder, &pages)?;
            Ok(Done::fine(String::new()))
        }
    }
}

/// Every page with its file name: the command's, then those of its subcommands.
fn all(command: &clap::Command, pages: &mut Vec<(String, String)>) -> anyhow::Result<()> {
    pages.push((format!("{}.1", name(command)), page(command)?));
    for inner in command
        .get_subcommands()
        .filter(|inner| !inner.is_hide_set())
    {
        all(inner, pages)?;
    }
    Ok(())
}

fn put(folder: &Path, pages: &[(String, String)]) -> anyhow::Result<()> {
    let name = folder.display().to_string();
    fs::create_dir_all(folder).map_err(|error| files::unreadable(&name, &error))?;
    for (file, text) in pages {
        write::write(&folder.join(file), text, &[])?;
    }
    Ok(())
}

fn page(command: &clap::Command) -> anyhow::Result<String> {
    let mut bytes = Vec::new();
    Man::new(command.clone()).render(&mut bytes)?;
    let text = String::from_utf8(bytes)?;
    let lines = text.lines().map(|line| match line.starts_with(".TH ") {
        true => format!("{}\n", title(command)),
        false => format!("{line}\n"),
    });
    Ok(lines.collect::<String>() + CLOSING)
}

/// Name, section, no date (the same version gives the same page), version, manual.
fn title(command: &clap::Command) -> String {
    let version = env!("CARGO_PKG_VERSION");
    format!(r#".TH {} 1 "" "norm {version}" norm"#, name(command))
}

fn name(command: &clap::Command) -> &str {
    command.get_display_name().unwrap_or(command.get_name())
}

/// What holds for every command; README.md says the same.
const CLOSING: &str = r#".SH "EXIT STATUS"
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
