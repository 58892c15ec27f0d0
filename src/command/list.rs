//! `norm list`: the norms at hand.

use clap::Args;

use crate::cli::{FormArg, FormArgs};
use crate::io::norms::Norms;
use crate::io::{Context, Done, Stop, Verdict};
use crate::render::{ListView, Page, list, problems};

/// `norm list`.
#[derive(Debug, Args)]
pub(super) struct ListArgs {
    /// The form.
    #[command(flatten)]
    form: FormArgs,
}

pub(super) fn run(context: &Context<'_>, args: &ListArgs) -> Result<Done, Stop> {
    let mut norms = Norms::of(context)?;
    let (mut at_hand, mut broken) = (Vec::new(), Vec::new());
    for stem in norms.stems() {
        match norms.by_stem(&stem)? {
            Some(Ok(norm)) => at_hand.push(norm),
            Some(Err(found)) => broken.extend(found),
            None => {}
        }
    }
    let out = match args.form.format {
        FormArg::Text => {
            let mut page = Page::new(context.width);
            list(&at_hand, &mut page, context.lang);
            page.finish()
        }
        FormArg::Json => {
            let view = ListView::new(at_hand.iter().map(|norm| &**norm), context.lang);
            serde_json::to_string_pretty(&view)? + "\n"
        }
    };
    Ok(Done {
        out,
        err: problems(&broken, context.lang, context.width),
        verdict: if broken.is_empty() {
            Verdict::Yes
        } else {
            Verdict::Undone
        },
    })
}
