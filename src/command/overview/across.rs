//! What is offered at another norm beside help that is wanted at one.

use super::arguments::OverviewArgs;
use super::asked_rounds::Prepared;
use crate::answers::{Part, Show};
use crate::crosswalk::Beside;
use crate::io::norms::Norms;
use crate::io::{Context, Stop, crosswalks};
use crate::render::Which;

/// Names are behind it, so it is for who sees them.
pub(super) fn may_be_asked(
    context: &Context<'_>,
    args: &OverviewArgs,
    show: Show,
    which: Which,
) -> Result<(), Stop> {
    if args.across && which != Which::Exchange {
        return Err(Stop::from(context.lang.pick(
            "--across hoort bij --view exchange: alleen vraag en aanbod gaan over normen heen, er wordt niets bij elkaar geteld",
            "--across belongs to --view exchange: only what is wanted and offered goes across norms, nothing is added up",
        )));
    }
    if args.across && !show.sees(Part::Statuses) {
        return Err(Stop::from(context.lang.pick(
            "--across noemt wie iets aanbiedt: kies --for region of internal",
            "--across names who offers something: choose --for region or internal",
        )));
    }
    Ok(())
}

/// The crosswalks of the norms that are shown.
pub(super) fn besides(
    context: &Context<'_>,
    args: &OverviewArgs,
    prepared: &[Prepared<'_>],
) -> Result<Vec<Beside>, Stop> {
    let mut all = Vec::new();
    if args.across {
        let mut norms = Norms::of(context)?;
        for one in prepared {
            all.extend(crosswalks::beside(context, &one.norm, &mut norms)?);
        }
    }
    Ok(all)
}
