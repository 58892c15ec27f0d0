//! Parse, run, write, exit. Nothing else.

use std::io::{self, Write};
use std::process::ExitCode;

use anstream::{AutoStream, ColorChoice};
use clap::Parser;
use norm::cli::{Cli, ColorArg};
use norm::command::{Verdict, run};

fn main() -> ExitCode {
    let cli = Cli::parse();
    let choice = match cli.global.color {
        ColorArg::Auto => None,
        ColorArg::Always => Some(ColorChoice::Always),
        ColorArg::Never => Some(ColorChoice::Never),
    };
    let stdout = io::stdout().lock();
    let stderr = io::stderr().lock();
    let mut out = AutoStream::new(
        stdout,
        choice.unwrap_or_else(|| AutoStream::choice(&io::stdout())),
    );
    let mut err = AutoStream::new(
        stderr,
        choice.unwrap_or_else(|| AutoStream::choice(&io::stderr())),
    );
    let written = match run(&cli) {
        Ok(done) => {
            let problems = write(&mut err, &done.err);
            write(&mut out, &done.out)
                .and(problems)
                .map(|()| done.verdict)
        }
        Err(error) => {
            let message = norm::render::clean(&format!("{error:#}")).into_owned();
            write(&mut err, &format!("norm: {message}\n")).map(|()| Verdict::Undone)
        }
    };
    let verdict = written.unwrap_or_else(|error| {
        // What could not be written on one stream may still be told on the other.
        let _ = writeln!(err, "norm: {error}");
        Verdict::Undone
    });
    verdict.into()
}

/// Writes all of a text; a reader that has gone away is not an error.
fn write(stream: &mut dyn Write, text: &str) -> io::Result<()> {
    match stream
        .write_all(text.as_bytes())
        .and_then(|()| stream.flush())
    {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => written,
    }
}
