//! One answer of an invented organisation, and how it develops.

use std::fmt::Write as _;

use super::random::Random;
use super::texts::{self, Texts};
use norm::norm::{Nature, Requirement, Where};

/// How far an organisation is with a requirement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stand {
    Met,
    Partial,
    Unmet,
    NotApplicable,
}

impl Stand {
    fn word(self) -> &'static str {
        match self {
            Self::Met => "voldoet",
            Self::Partial => "deels",
            Self::Unmet => "niet",
            Self::NotApplicable => "nvt",
        }
    }
}

/// What is known when an answer is written.
pub(super) struct Asked<'n> {
    pub requirement: &'n Requirement,
    pub kind: &'static str,
    pub year: u16,
    pub first_year: u16,
    /// Draws that are the same every year.
    pub lasting: Random,
}

/// Where an organisation stands at first; `level` is how far it is, in percent.
pub(super) fn first(
    random: &mut Random,
    requirement: &Requirement,
    kind: &str,
    level: u64,
) -> Stand {
    let narrower = requirement.narrower.as_ref();
    if narrower.is_some_and(|narrower| !narrower.is_for(kind)) {
        return Stand::NotApplicable;
    }
    if requirement.id == "4.7" && random.percent(12) {
        return Stand::NotApplicable;
    }
    // Every requirement is easier or harder than others, for all alike.
    let ease = Random::new(0, &["ease", &requirement.id]).below(50);
    let met = level * 6 / 10 + ease;
    match random.below(100) {
        drawn if drawn < met => Stand::Met,
        drawn if drawn < met + 30 => Stand::Partial,
        _ => Stand::Unmet,
    }
}

/// Where it stands a year later.
pub(super) fn next(random: &mut Random, before: Stand) -> Stand {
    let drawn = random.below(100);
    match before {
        Stand::NotApplicable => Stand::NotApplicable,
        Stand::Met if drawn < 4 => Stand::Partial,
        Stand::Met => Stand::Met,
        Stand::Partial if drawn < 38 => Stand::Met,
        Stand::Partial if drawn < 41 => Stand::Unmet,
        Stand::Partial => Stand::Partial,
        Stand::Unmet if drawn < 8 => Stand::Met,
        Stand::Unmet if drawn < 45 => Stand::Partial,
        Stand::Unmet => Stand::Unmet,
    }
}

/// Writes an answer; `was` is where the organisation stood the time before.
pub(super) fn write(
    out: &mut String,
    random: &mut Random,
    asked: &mut Asked<'_>,
    stand: Stand,
    was: Option<Stand>,
) {
    let texts = texts::of(&asked.requirement.id);
    let _ = write!(
        out,
        "  \"{}\":\n    status: {}\n",
        asked.requirement.id,
        stand.word()
    );
    if let Some(note) = note(random, &texts, stand, asked) {
        line(out, "note", &note);
    }
    criteria(out, random, asked, stand);
    line(out, "owner", &texts::said_by(asked.kind, texts.owner));
    if stand == Stand::NotApplicable {
        return;
    }
    dates(out, random, asked, stand);
    evidence(out, random, asked, stand);
    actions(out, asked, &texts, stand, was);
    wishes(out, random, asked, &texts, stand);
    if was == Some(Stand::Met) && stand == Stand::Partial && random.percent(50) {
        line(out, "reassessed", texts::REASSESSED);
    }
}

fn note(random: &mut Random, texts: &Texts, stand: Stand, asked: &Asked<'_>) -> Option<String> {
    let note = match stand {
        Stand::Met if random.percent(20) => random.of(&texts::MET),
        Stand::Met => return None,
        Stand::Partial => random.of(&texts.partial),
        Stand::Unmet => texts.unmet,
        Stand::NotApplicable if asked.kind == "provincie" => texts::NOT_HERE,
        Stand::NotApplicable => texts::AT_NEIGHBOUR,
    };
    Some(texts::said_by(asked.kind, note))
}

/// The first criteria of the statement; a part of them is open under "partial".
fn criteria(out: &mut String, random: &mut Random, asked: &Asked<'_>, stand: Stand) {
    let own = asked.requirement.criteria.iter().filter(|criterion| {
        criterion.place == Where::Statement
            && criterion.criteria.is_empty()
            && criterion.concerns(asked.kind)
    });
    let own: Vec<&str> = own.map(|criterion| criterion.id.as_str()).take(3).collect();
    let wanted = matches!(stand, Stand::Met | Stand::Partial) && random.percent(45);
    if own.len() < 2 || !wanted {
        return;
    }
    let open = own.len() - 1;
    let is_open = |at: usize| stand == Stand::Partial && at == open;
    let answered = own.iter().enumerate().map(|(at, id)| match is_open(at) {
        true => format!("{id}: niet"),
        false => format!("{id}: voldoet"),
    });
    let answered: Vec<String> = answered.collect();
    let _ = writeln!(out, "    criteria: {{{}}}", answered.join(", "));
}

fn dates(out: &mut String, random: &mut Random, asked: &Asked<'_>, stand: Stand) {
    match asked.requirement.nature {
        Nature::Recurring if matches!(stand, Stand::Met | Stand::Partial) => {
            let this_year = random.percent(40);
            let month = if this_year {
                1 + random.below(3)
            } else {
                4 + random.below(9)
            };
            // Now and then something was forgotten for a long time.
            let back = u16::from(!this_year) + if random.percent(6) { 2 } else { 0 };
            let day = 1 + random.below(28);
            let _ = writeln!(
                out,
                "    last_done: {}-{month:02}-{day:02}",
                asked.year - back
            );
        }
        Nature::OnOccasion if stand == Stand::Met && random.percent(20) => {
            out.push_str("    occasion: none\n");
        }
        Nature::Standing
        | Nature::Recurring
        | Nature::OnOccasion
        | Nature::OneOff
        | Nature::Exploration => {}
    }
}

fn evidence(out: &mut String, random: &mut Random, asked: &Asked<'_>, stand: Stand) {
    if stand == Stand::Unmet || !random.percent(20) {
        return;
    }
    let listed = match asked.requirement.id.as_str() {
        "2.2" => Some("gedragscode"),
        "3.1" => Some("agressie"),
        "5.1" | "3" => Some("plan"),
        "5.5" | "5.7" => Some("bibob"),
        _ => None,
    };
    if let Some(id) = listed {
        let _ = writeln!(out, "    evidence: [{id}]");
        return;
    }
    let title = random.of(&[
        "Besluit",
        "Memo aan de directie",
        "Vastgestelde werkwijze",
        "Verslag van het overleg",
    ]);
    let (month, number) = (1 + random.below(12), 10 + random.below(190));
    let year = asked.year - 1;
    let _ = writeln!(
        out,
        "    evidence:\n      - {{title: {title}, ref: {year}-{number:03}, date: {year}-{month:02}-{:02}}}",
        1 + random.below(28)
    );
}

/// An action is agreed once and keeps its date, so that it can go past it.
fn actions(
    out: &mut String,
    asked: &mut Asked<'_>,
    texts: &Texts,
    stand: Stand,
    was: Option<Stand>,
) {
    let open = matches!(stand, Stand::Partial | Stand::Unmet);
    let done = stand == Stand::Met && was.is_some_and(|was| was != Stand::Met);
    let lasting = &mut asked.lasting;
    let agreed = lasting.percent(70);
    if !agreed || !open && !done {
        return;
    }
    let year = asked.first_year + u16::try_from(lasting.below(3)).unwrap_or_default();
    let due = lasting.of(&["07-01", "10-01", "12-31"]);
    let public = lasting.percent(20);
    let title = texts::said_by(asked.kind, texts.action);
    let id = asked.requirement.id.replace('.', "-");
    let mut action = format!("{{id: a-{id}, title: {}", in_braces(&title));
    let owner = texts::said_by(asked.kind, texts.owner);
    let _ = write!(action, ", owner: {owner}, due: {year}-{due}");
    if done {
        action.push_str(", done: true");
    }
    if public {
        action.push_str(", public: true");
    }
    let _ = writeln!(out, "    actions:\n      - {action}}}");
}

fn wishes(out: &mut String, random: &mut Random, asked: &Asked<'_>, texts: &Texts, stand: Stand) {
    let said = |text: &str| texts::said_by(asked.kind, text);
    match stand {
        Stand::Met if random.percent(10) => {
            line(out, "offer", random.of(&texts::OFFER));
        }
        Stand::Partial | Stand::Unmet if random.percent(14) => {
            line(out, "support", random.of(&texts::SUPPORT));
        }
        Stand::Met | Stand::Partial | Stand::Unmet | Stand::NotApplicable => {}
    }
    if random.percent(4) {
        line(out, "on_norm", random.of(&texts::ON_NORM));
    }
    if stand == Stand::Met && random.percent(25) {
        line(out, "public", &said(texts.public));
    }
}

fn line(out: &mut String, key: &str, text: &str) {
    let _ = writeln!(out, "    {key}: {text}");
}

/// A text between braces, where a comma would end it.
fn in_braces(text: &str) -> String {
    match text.contains([',', '"']) {
        true => format!("\"{text}\""),
        false => text.to_owned(),
    }
}
