//! What the letter says in numbers: how many are met, now and then, as far as that may
//! be told. Nothing else in the letter counts.

use jiff::civil::Date;

use super::board::Board;
use crate::lang::{Lang, pick};
use crate::render::disclosed::Told;

/// The sentences, from what is told of the total now and of an earlier one.
pub(crate) fn message(
    word: (&str, &str),
    now: &Told,
    then: Option<(Date, Told)>,
    board: &Board,
    lang: Lang,
) -> Vec<String> {
    let own = board.own();
    let asked = lang.count(now.addressed(), word, word);
    let mut said = vec![pick!(
        lang,
        "De norm heeft voor {own} {asked}.",
        "The norm has {asked} for {own}."
    )];
    said.push(met_now(now, lang));
    let is_range = |told: &Told| told.counts().is_none() && told.addressed() > 1;
    let then_is_range = then.as_ref().is_some_and(|(_, then)| is_range(then));
    said.extend(then.and_then(|(date, then)| met_then(now, &then, date, lang)));
    let why = match (is_range(now), then_is_range) {
        (true, _) => Some(lang.pick(
            "Wij noemen het aantal met opzet niet precies: zo staat nooit vast welk punt nog openstaat.",
            "We do not give the exact number on purpose: so it is never certain which point is open.",
        )),
        (false, true) => Some(lang.pick(
            "Het aantal van toen noemen wij met opzet niet precies: zo staat nooit vast welk punt toen openstond.",
            "We do not give the number of that time exactly, on purpose: so it is never certain which point was open then.",
        )),
        (false, false) => None,
    };
    said.extend(why.map(str::to_owned));
    said
}

fn met_now(now: &Told, lang: Lang) -> String {
    let met = now.met_text(lang);
    match now.addressed() {
        1 => pick!(
            lang,
            "Of wij daaraan voldoen, noemen wij niet in het openbaar.",
            "Whether we meet it, we do not say in public."
        ),
        _ => pick!(
            lang,
            "Wij voldoen nu aan {met} daarvan.",
            "We now meet {met} of them."
        ),
    }
}

/// How many were met then; out of how many where another number was asked.
fn met_then(now: &Told, then: &Told, date: Date, lang: Lang) -> Option<String> {
    let (met, date, asked) = (then.met_text(lang), lang.date(date), then.addressed());
    let of = match asked == now.addressed() {
        true => String::new(),
        false => pick!(lang, " van {asked}", " of {asked}"),
    };
    (asked > 1).then(|| {
        pick!(
            lang,
            "Bij de meting van {date} waren dat er {met}{of}.",
            "At the measurement of {date} it was {met}{of}."
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::Status;
    use crate::assessment::Counts;
    use crate::render::disclosed::Between;
    use crate::render::document::board;

    const DAY: Date = jiff::civil::date(2025, 4, 15);

    fn said(now: Told, then: Option<Told>) -> String {
        let word = ("punt", "punten");
        let then = then.map(|then| (DAY, then));
        message(word, &now, then, &board("waterschap", Lang::Nl), Lang::Nl).join(" ")
    }

    fn between(low: usize, high: usize, addressed: usize) -> Told {
        Told::Between(Between {
            low,
            high,
            addressed,
        })
    }

    #[test]
    fn what_is_told_of_a_total_is_all_that_is_counted() {
        assert_eq!(
            said(between(28, 29, 47), Some(between(24, 25, 46))),
            "De norm heeft voor ons waterschap 47 punten. Wij voldoen nu aan 28 of 29 daarvan. \
             Bij de meting van 15 april 2025 waren dat er 24 of 25 van 46. Wij noemen het \
             aantal met opzet niet precies: zo staat nooit vast welk punt nog openstaat."
        );
        // What does not apply, is open or has no answer is told of no one.
        let counts = Counts::of([(Status::Met, 3), (Status::NotApplicable, 1)]);
        assert_eq!(
            said(Told::Whole(counts), None),
            "De norm heeft voor ons waterschap 4 punten. Wij voldoen nu aan 3 daarvan."
        );
    }

    #[test]
    fn of_one_point_nothing_is_told() {
        let one = between(0, 1, 1);
        assert_eq!(
            said(one, Some(one)),
            "De norm heeft voor ons waterschap 1 punt. Of wij daaraan voldoen, noemen wij niet \
             in het openbaar."
        );
    }
}
