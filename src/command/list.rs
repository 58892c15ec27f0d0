//! `norm list`: the norms at hand.

use crate::io::norms::Norms;
use crate::io::{Context, Done, Stop, Verdict};
use crate::render::{Page, list, problems};

pub(super) fn run(context: &Context<'_>) -> Result<Done, Stop> {
    let mut norms = Norms::of(context)?;
    let (mut at_hand, mut broken) = (Vec::new(), Vec::new());
    for stem in norms.stems() {
        match norms.by_stem(&stem)? {
            Some(Ok(norm)) => at_hand.push(norm),
            Some(Err(found)) => broken.extend(found),
            None => {}
        }
    }
    let mut page = Page::new(context.width);
    list(&at_hand, &mut page, context.lang);
    Ok(Done {
        out: page.finish(),
        err: problems(&broken, context.lang, context.width),
        verdict: if broken.is_empty() {
            Verdict::Yes
        } else {
            Verdict::Undone
        },
    })
}
