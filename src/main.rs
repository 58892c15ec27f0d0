//! Parse, run, write, exit. Nothing else.

use std::io::{self, Read, Write};
use std::process::ExitCode;

use anstream::stream::{AsLockedWrite, RawStream};
use anstream::{AutoStream, ColorChoice};
use norm::cli::{ColorArg, Stopped, asked_language};
use norm::command::{complete, parse, run, unwritten};
use norm::io::{Out, Styled, Verdict, aside};
use norm::lang::Lang;

fn main() -> ExitCode {
    let words: Vec<_> = std::env::args_os().collect();
    if complete(&words) {
        return ExitCode::SUCCESS;
    }
    let lang = asked_language(&words);
    let cli = match parse(&words) {
        Ok(cli) => cli,
        Err(stopped) => return told(&stopped, lang),
    };
    let choice = match cli.global.color {
        ColorArg::Auto => ColorChoice::Auto,
        ColorArg::Always => ColorChoice::Always,
        ColorArg::Never => ColorChoice::Never,
    };
    let done = run(&cli);
    let problems = write(io::stderr().lock(), choice, &aside(&done.err));
    let result = match done.out {
        Out::Text(text) => write(io::stdout().lock(), choice, &text),
        Out::Spool(spool, styled) => copy(spool, styled, choice),
    };
    let written = result.and(problems).map(|()| done.verdict);
    let verdict = written.unwrap_or_else(|error| {
        // What could not be written on one stream may still be told on the other.
        let _ = writeln!(io::stderr(), "norm: {}", unwritten(&error, lang));
        Verdict::Undone
    });
    verdict.into()
}

/// Help goes to stdout; a wrong use to stderr.
fn told(stopped: &Stopped, lang: Lang) -> ExitCode {
    let (written, verdict) = match stopped.asked {
        true => (
            write(io::stdout().lock(), ColorChoice::Auto, &stopped.text),
            Verdict::Yes,
        ),
        false => (
            write(
                io::stderr().lock(),
                ColorChoice::Auto,
                &aside(&stopped.text),
            ),
            Verdict::Undone,
        ),
    };
    match written {
        Ok(()) => verdict.into(),
        Err(error) => {
            let _ = writeln!(io::stderr(), "norm: {}", unwritten(&error, lang));
            Verdict::Undone.into()
        }
    }
}

/// Writes all of a text, with its styles where the stream wants them.
fn write<S: RawStream + AsLockedWrite>(
    mut stream: S,
    choice: ColorChoice,
    text: &str,
) -> io::Result<()> {
    // Most texts are long and hold no style: looking at each byte for one costs more than writing.
    let written = match text.contains('\u{1b}') {
        true => {
            let mut styled = AutoStream::new(stream, choice);
            styled
                .write_all(text.as_bytes())
                .and_then(|()| styled.flush())
        }
        false => stream
            .write_all(text.as_bytes())
            .and_then(|()| stream.flush()),
    };
    or_gone(written)
}

/// Writes what a command put aside in a file of its own.
fn copy(mut spool: impl Read, styled: Styled, choice: ColorChoice) -> io::Result<()> {
    let mut stdout = io::stdout().lock();
    let written = match styled {
        Styled::Yes => {
            let mut stdout = AutoStream::new(stdout, choice);
            io::copy(&mut spool, &mut stdout).and_then(|_| stdout.flush())
        }
        Styled::No => io::copy(&mut spool, &mut stdout).and_then(|_| stdout.flush()),
    };
    or_gone(written)
}

/// A reader that has gone away is not an error.
fn or_gone(written: io::Result<()>) -> io::Result<()> {
    match written {
        Err(error) if is_gone(&error) => Ok(()),
        written => written,
    }
}

/// Windows has more words for it than the library of Rust knows.
fn is_gone(error: &io::Error) -> bool {
    const PIPE_NOT_CONNECTED: i32 = 233;
    error.kind() == io::ErrorKind::BrokenPipe
        || cfg!(windows) && error.raw_os_error() == Some(PIPE_NOT_CONNECTED)
}
