//! `norm set ANSWERS --confirm 2.1,2.3`: what was carried over from last time is still
//! right.

use super::{File, SetArgs};
use crate::answers::{Answer, Status};
use crate::command::chosen::chosen;
use crate::filling::{FileChange, confirm};
use crate::io::{Context, Stop};
use crate::lang::{Lang, pick};
use crate::problem::{first_of, nearest_id};
use crate::render::clean;

/// The word for everything that was carried over.
const ALL: &str = "all";

/// What is confirmed.
pub(super) struct Confirmed<'f> {
    answers: Vec<&'f Answer>,
    /// Carried over too, but there is no status to confirm.
    without_status: Vec<&'f str>,
}

impl<'f> Confirmed<'f> {
    /// What was asked for.
    ///
    /// # Errors
    /// When something was asked for that cannot be confirmed.
    pub(super) fn asked(
        context: &Context<'_>,
        args: &SetArgs,
        file: &'f File,
    ) -> Result<Self, Stop> {
        let lang = context.lang;
        if args.requirement.is_some() || !args.given.0.is_empty() {
            return Err(Stop::from(lang.pick(
                "--confirm gaat alleen: geef er geen nummer of andere verandering bij, maar --confirm 2.1,2.3 of --confirm all",
                "--confirm goes alone: give no number or other change with it, but --confirm 2.1,2.3 or --confirm all",
            )));
        }
        if let [word] = args.confirm.as_slice()
            && is_all(word)
        {
            let open = carried(file).filter(|one| !one.is_unconfirmed());
            return Ok(Self {
                answers: carried(file).filter(|one| one.is_unconfirmed()).collect(),
                without_status: open.map(|one| one.id.value.as_str()).collect(),
            });
        }
        let named = args.confirm.iter().map(|word| named(context, file, word));
        let mut answers: Vec<&Answer> = Vec::new();
        for one in Stop::unless_any(named)?.into_iter().flatten() {
            if !answers.iter().any(|other| other.id == one.id) {
                answers.push(one);
            }
        }
        Ok(Self {
            answers,
            without_status: Vec::new(),
        })
    }

    /// The changes that this takes.
    pub(super) fn changes(&self) -> Vec<FileChange> {
        let ids = self.answers.iter().map(|answer| &answer.id.value);
        ids.map(|id| confirm(id)).collect()
    }

    /// Each of them, in a line of its own.
    pub(super) fn said(&self, file: &File, lang: Lang) -> String {
        let mut text = String::new();
        for answer in &self.answers {
            let id = &answer.id.value;
            let title = file
                .norm
                .requirement(id)
                .map_or("", |one| one.title.as_str());
            let title = clean(title);
            let status = answer.status.value.label(lang);
            text.push_str(&pick!(
                lang,
                "bevestigd: {id} {title}: {status}\n",
                "confirmed: {id} {title}: {status}\n"
            ));
        }
        if self.answers.is_empty() {
            text.push_str(lang.pick(
                "er is niets te bevestigen: geen antwoord met een status is overgenomen van vorige keer\n",
                "there is nothing to confirm: no answer with a status was carried over from last time\n",
            ));
        }
        if !self.without_status.is_empty() {
            let open = lang.list(&self.without_status);
            let none = Status::Unanswered.label(lang);
            text.push_str(&pick!(
                lang,
                "niet bevestigd, want {none}: {open}\n",
                "not confirmed, for {none}: {open}\n"
            ));
        }
        text
    }
}

fn is_all(word: &str) -> bool {
    [ALL, "alles"].contains(&word.trim().to_lowercase().as_str())
}

/// The answers that were carried over.
fn carried(file: &File) -> impl Iterator<Item = &Answer> {
    file.answers.answers.iter().filter(|one| !one.confirmed)
}

/// What a word asks to be confirmed.
///
/// # Errors
/// When something of it cannot be confirmed.
fn named<'f>(context: &Context<'_>, file: &'f File, word: &str) -> Result<Vec<&'f Answer>, Stop> {
    let lang = context.lang;
    if is_all(word) {
        return Err(Stop::from(lang.pick(
            "--confirm all is alles en staat alleen: geef er geen nummers bij",
            "--confirm all is everything and stands alone: give no numbers with it",
        )));
    }
    let of = (&*file.norm, file.answers.organisation.kind.value.as_str());
    let ids = chosen(context, of, ("--confirm", word))?;
    let own = carried(file).filter(|one| ids.contains(&one.id.value));
    let own: Vec<&Answer> = own.collect();
    if own.is_empty() {
        let known = carried(file).filter(|one| one.is_unconfirmed());
        let known: Vec<&str> = known.map(|one| one.id.value.as_str()).collect();
        return Err(Stop::from(not_carried(word.trim(), &known, lang)));
    }
    Stop::unless_any(own.into_iter().map(|one| match one.is_unconfirmed() {
        true => Ok(one),
        false => Err(Stop::from(without_status(&one.id.value, lang))),
    }))
}

fn without_status(id: &str, lang: Lang) -> String {
    pick!(
        lang,
        "nummer {id} heeft nog geen status: geef die eerst, met norm set … {id} --status …",
        "number {id} has no status yet: give it first, with norm set … {id} --status …"
    )
}

/// That a number was not carried over, with the nearest one that was.
fn not_carried(word: &str, known: &[&str], lang: Lang) -> String {
    let which = match (nearest_id(word, known), known.is_empty()) {
        (_, true) => lang
            .pick(
                "in dit bestand is niets meer te bevestigen",
                "nothing in this file is left to confirm",
            )
            .to_owned(),
        (Some(nearest), false) => pick!(lang, "bedoelt u {nearest}?", "did you mean {nearest}?"),
        (None, false) => {
            let known = first_of(known.iter().copied()).join(", ");
            pick!(
                lang,
                "te bevestigen zijn: {known}",
                "to be confirmed are: {known}"
            )
        }
    };
    pick!(
        lang,
        "--confirm {word}: dit is niet overgenomen van vorige keer, of al bevestigd; {which}",
        "--confirm {word}: this was not carried over from last time, or is confirmed already; {which}"
    )
}
