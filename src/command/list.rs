//! `norm list`: the norms at hand.

use super::norms::Norms;
use super::{Context, Done, Verdict};
use crate::render::{Page, list, problems};

pub(super) fn run(context: &Context<'_>) -> anyhow::Result<Done> {
    let mut norms = Norms::of(context)?;
    let (mut lines, mut broken) = (Vec::new(), Vec::new());
    for stem in norms.stems() {
        match norms.by_stem(&stem)? {
            Some(Ok(norm)) => lines.push((norm.reference().to_string(), norm.title.clone())),
            Some(Err(found)) => broken.extend(found),
            None => {}
        }
    }
    let mut page = Page::new(context.width);
    list(&lines, &mut page);
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
