//! The words of a plan on its way to the target of a norm.

use crate::lang::{Lang, pick};
use crate::plan::{Planned, Towards};

/// The counts of a plan towards the target.
pub(super) fn towards(towards: &Towards<'_>, gap: (&str, &str), lang: Lang) -> Vec<String> {
    let last = lang.date(towards.last);
    let mut lines = vec![match towards.is_past {
        false => pick!(
            lang,
            "De laatste dag van de ambitie is {last}.",
            "The last day of the ambition is {last}."
        ),
        true => pick!(
            lang,
            "De laatste dag van de ambitie was {last}; die is voorbij.",
            "The last day of the ambition was {last}; it is past."
        ),
    }];
    lines.push(match towards.gaps {
        0 => no_gaps(towards, gap, lang),
        _ => counts(towards, gap, lang),
    });
    lines.extend(unknown(towards, lang).filter(|_| towards.gaps > 0));
    lines
}

/// Beside gaps: that there may be more of them.
fn unknown(towards: &Towards<'_>, lang: Lang) -> Option<String> {
    let open = still_open(towards, lang)?;
    Some(pick!(
        lang,
        "Van andere punten is nog niets te zeggen: {open}.",
        "Of other requirements nothing can be told yet: {open}."
    ))
}

/// What has no answer that counts, unless all have.
fn still_open(towards: &Towards<'_>, lang: Lang) -> Option<String> {
    let Towards {
        to_answer,
        to_confirm,
        ..
    } = towards;
    (to_answer + to_confirm > 0).then(|| {
        pick!(
            lang,
            "{to_answer} in te vullen, {to_confirm} te bevestigen",
            "{to_answer} to answer, {to_confirm} to confirm"
        )
    })
}

/// There are none, or nobody knows yet.
fn no_gaps(towards: &Towards<'_>, (_, gaps): (&str, &str), lang: Lang) -> String {
    match still_open(towards, lang) {
        None => pick!(lang, "Er zijn geen {gaps}.", "There are no {gaps}."),
        Some(open) => pick!(
            lang,
            "Of er {gaps} zijn, is nog niet te zeggen: {open}.",
            "Whether there are {gaps} cannot be told yet: {open}."
        ),
    }
}

fn counts(towards: &Towards<'_>, gap: (&str, &str), lang: Lang) -> String {
    let Towards {
        dated,
        undated,
        unplanned,
        late,
        overdue,
        ..
    } = towards;
    let gaps = lang.count(towards.gaps, gap, gap);
    let late = match late {
        0 => String::new(),
        late => pick!(
            lang,
            ", {late} met alleen acties op een latere datum",
            ", {late} with actions on a later date only"
        ),
    };
    let overdue = match overdue {
        0 => String::new(),
        overdue => pick!(
            lang,
            ", {overdue} waarvan elke datum al voorbij is",
            ", {overdue} of which every date is past already"
        ),
    };
    pick!(
        lang,
        "Van {gaps}: {dated} met een actie op een datum vóór of op die dag, {undated} met alleen acties zonder datum, {unplanned} zonder open actie{late}{overdue}.",
        "Of {gaps}: {dated} with an action on or before that day, {undated} with actions without a date only, {unplanned} without an open action{late}{overdue}."
    )
}

/// A half year on the way to the target.
pub(super) fn step(planned: &Planned, gap: (&str, &str), lang: Lang) -> String {
    let until = lang.date(planned.until);
    let actions = lang.count(planned.actions, ("actie", "acties"), ("action", "actions"));
    let gaps = lang.count(planned.requirements, gap, gap);
    pick!(
        lang,
        "tot en met {until}: {actions} gepland; van {gaps} is dan elke actie aan de beurt geweest",
        "up to and including {until}: {actions} planned; of {gaps} every action has had its turn then"
    )
}

/// What the counts do not say.
pub(super) fn no_forecast(lang: Lang) -> &'static str {
    lang.pick(
        "Dit telt wat is afgesproken, en voorspelt niets: een actie die klaar is, is nog geen “voldoet”. Wat over datum is, telt niet mee.",
        "This counts what was agreed and foretells nothing: an action that is done is no “met” yet. What is overdue is not counted.",
    )
}
