//! `norm show noord-holland--flevoland`: a crosswalk as a whole.

use std::sync::Arc;

use super::{ShowArgs, ShowFormatArg};
use crate::crosswalk::{Crosswalk, Direction};
use crate::document::short_word;
use crate::export::crosswalk_csv;
use crate::io::norms::Norms;
use crate::io::{Context, Done, Stop, crosswalks};
use crate::norm::Norm;
use crate::problem::{CrosswalkFault, first_of, nearest};
use crate::render::{CrosswalkView, Page, crosswalk_terminal};

pub(super) fn run(
    context: &Context<'_>,
    name: &str,
    args: &ShowArgs,
    norms: &mut Norms,
) -> Result<Done, Stop> {
    if args.requirement.is_some() {
        return Err(Stop::from(context.lang.pick(
            "een verband heeft geen nummers van zichzelf; norm show NORM NUMMER toont wat er bij een punt hoort",
            "a crosswalk has no numbers of its own; norm show NORM NUMBER shows what belongs to a point",
        )));
    }
    let crosswalk = named(name, norms)?;
    let [from, to] = [Direction::From, Direction::To].map(|side| norm(&crosswalk, side, norms));
    let (Some(from), to) = (from?, to?) else {
        return Err(Stop::from(context.lang.pick(
            "de norm van dit verband is hier niet; controleer het bestand met norm validate",
            "the norm of this crosswalk is not at hand; check the file with norm validate",
        )));
    };
    let view = CrosswalkView::new(&crosswalk, &from, to.as_deref(), context.lang);
    let out = match args.format {
        ShowFormatArg::Json => serde_json::to_string_pretty(&view)? + "\n",
        ShowFormatArg::Csv => crosswalk_csv(&view),
        ShowFormatArg::Text => {
            let mut page = Page::new(context.width);
            crosswalk_terminal(&view, &mut page, context.lang);
            page.finish()
        }
    };
    Ok(Done::fine(out))
}

fn named(name: &str, norms: &Norms) -> Result<Crosswalk, Stop> {
    let at_hand = crosswalks::at_hand(norms)?;
    let known: Vec<String> = at_hand
        .crosswalks
        .iter()
        .map(|one| one.id.clone())
        .collect();
    let found = at_hand
        .crosswalks
        .into_iter()
        .find(|one| one.id == name.trim());
    match found {
        Some(crosswalk) => Ok(crosswalk),
        None if !at_hand.broken.is_empty() => Err(Stop::Problems(at_hand.broken)),
        None => {
            let known = || known.iter().map(String::as_str);
            Err(Stop::fault(&CrosswalkFault::Unknown {
                crosswalk: short_word(name),
                nearest: nearest(name, known()).map(str::to_owned),
                known: first_of(known()),
            }))
        }
    }
}

/// One of its norms, in the version that it names.
fn norm(
    crosswalk: &Crosswalk,
    side: Direction,
    norms: &mut Norms,
) -> Result<Option<Arc<Norm>>, Stop> {
    match crosswalk.norm(side) {
        Some(wanted) => norms.needed(&wanted).map(Some),
        None => Ok(None),
    }
}
