//! `norm completions` and `norm man`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

/// `norm completions`.
#[derive(Debug, Args)]
pub struct Completions {
    /// The shell ·
    /// Het programma waarin u opdrachten typt
    pub shell: ShellArg,
}

/// A shell that completes.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum ShellArg {
    /// Bash, in Linux and Git for Windows ·
    /// Bash, in Linux en Git voor Windows
    Bash,
    /// Zsh, on a Mac ·
    /// Zsh, op een Mac
    Zsh,
    /// Fish, in Linux or on a Mac ·
    /// Fish, in Linux of op een Mac
    Fish,
    /// Windows PowerShell and PowerShell ·
    /// Windows PowerShell en PowerShell
    Powershell,
}

/// `norm man`.
#[derive(Debug, Args)]
pub struct Man {
    /// A folder to write all pages to: norm.1 and one for every command ·
    /// Een map voor alle pagina's: norm.1 en een voor elke opdracht
    #[arg(short, long, value_name = "DIR")]
    pub output: Option<PathBuf>,
}
