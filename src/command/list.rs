//! `norm list`: the norms at hand, and the relations between them.

use clap::Args;

use crate::cli::{FormArg, FormArgs};
use crate::io::norms::Norms;
use crate::io::{Context, Done, Stop, Verdict, crosswalks};
use crate::render::{ListView, ListedCrosswalk, Page, crosswalks_terminal, list, problems};

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
    let crosswalks = crosswalks::at_hand(&norms)?;
    broken.extend(crosswalks.broken);
    let between = crosswalks.crosswalks.iter();
    let between: Vec<_> = between
        .map(|one| ListedCrosswalk::new(one, context.lang))
        .collect();
    let out = match args.form.format {
        FormArg::Text => {
            let mut page = Page::new(context.width);
            list(&at_hand, &mut page, context.lang);
            crosswalks_terminal(&between, &mut page, context.lang);
            page.finish()
        }
        FormArg::Json => {
            let norms = at_hand.iter().map(|norm| &**norm);
            let view = ListView::new(norms, between, context.lang);
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
