//! `norm completions` and `norm man`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

/// `norm completions`.
#[derive(Debug, Args)]
pub struct Completions {
    /// The shell
    pub shell: ShellArg,
}

/// A shell that completes.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum ShellArg {
    /// Bash
    Bash,
    /// Zsh
    Zsh,
    /// Fish
    Fish,
    /// Windows PowerShell and PowerShell
    Powershell,
}

/// `norm man`.
#[derive(Debug, Args)]
pub struct Man {
    /// A folder to write all pages to: norm.1 and one for every command
    #[arg(short, long, value_name = "DIR")]
    pub output: Option<PathBuf>,
}
