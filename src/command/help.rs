//! `norm help [COMMAND]`.

use clap::Args;

use crate::io::{Context, Done, Stop};
use crate::lang::pick;
use crate::problem::nearest;

/// `norm help`.
#[derive(Debug, Args)]
pub(super) struct HelpArgs {
    /// The command: `assess` ·
    /// De opdracht: `assess`
    #[arg(value_name = "COMMAND")]
    topic: Vec<String>,
}

pub(super) fn run(context: &Context<'_>, args: &HelpArgs) -> Result<Done, Stop> {
    let mut top = super::spoken(context.lang);
    let mut command = &mut top;
    for name in &args.topic {
        if command.find_subcommand(name).is_none() {
            return Err(unknown(context, command, name));
        }
        command = command
            .find_subcommand_mut(name)
            .ok_or_else(|| Stop::from(name.as_str()))?;
    }
    Ok(Done::fine(command.render_long_help().ansi().to_string()))
}

/// There is no such command, with the nearest that there is.
fn unknown(context: &Context<'_>, command: &clap::Command, name: &str) -> Stop {
    let known = command.get_subcommands().map(clap::Command::get_name);
    let tip = match nearest(name, known) {
        Some(nearest) => pick!(
            context.lang,
            "; bedoelde u “{nearest}”?",
            "; did you mean “{nearest}”?"
        ),
        None => {
            // The name of a command in another one begins with that of the other.
            let all = match command.get_display_name() {
                Some(inner) => inner.replace('-', " ").replacen("norm", "norm help", 1),
                None => "norm help".to_owned(),
            };
            pick!(
                context.lang,
                "; {all} noemt ze allemaal",
                "; {all} names them all"
            )
        }
    };
    Stop::from(pick!(
        context.lang,
        "de opdracht “{name}” bestaat niet{tip}",
        "there is no command “{name}”{tip}"
    ))
}
