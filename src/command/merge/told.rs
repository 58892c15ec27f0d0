//! How far the parts are that were put together: each of them, and the whole.

use std::path::Path;

use crate::answers::{Answer, Answers, Status, owners::alike};
use crate::io::Context;
use crate::io::path_text::path_text;
use crate::lang::pick;
use crate::norm::Norm;
use crate::render::clean;

/// A part, as far as it is told how far it is.
pub(super) struct PartSeen<'p> {
    /// Its file.
    pub path: &'p Path,
    /// What it says.
    pub answers: &'p Answers,
    /// The numbers that it has room for, also of those that say nothing.
    pub room: Vec<String>,
}

impl PartSeen<'_> {
    /// The one owner of all its numbers, or else the name of its file.
    fn name(&self) -> String {
        let ids = self.ids();
        let owner = |id: &&str| answer(self.answers, id).and_then(|one| one.owner.first());
        let is_theirs = |one: &&str| {
            let is_same = |id: &&str| owner(id).is_some_and(|other| alike(other) == alike(one));
            ids.iter().all(is_same)
        };
        let name = match ids.first().and_then(owner).filter(is_theirs) {
            Some(owner) => owner.to_owned(),
            None => path_text(Path::new(self.path.file_stem().unwrap_or_default())),
        };
        clean(&name).into_owned()
    }

    /// The numbers that it has, each once.
    fn ids(&self) -> Vec<&str> {
        let given = self.answers.answers.iter().map(|one| one.id.value.as_str());
        let mut ids: Vec<&str> = self.room.iter().map(String::as_str).chain(given).collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }
}

/// How many parts, how far each is, how much is answered in all; what is left open, what
/// is to be confirmed, and what no part has.
pub(super) fn told(
    context: &Context<'_>,
    norm: &Norm,
    merged: &Answers,
    parts: &[PartSeen<'_>],
) -> String {
    let lang = context.lang;
    let kind = &merged.organisation.kind;
    let asked = norm.asked_of(kind);
    let asked: Vec<&str> = asked
        .map(|(_, requirement)| requirement.id.as_str())
        .collect();
    let count = asked.iter().filter(|id| is_answered(merged, id)).count();
    let all = asked.len();
    let how_many = lang.count(parts.len(), ("deel", "delen"), ("part", "parts"));
    let mut text = pick!(
        lang,
        "{how_many} samengevoegd: {count} van {all} beantwoord\n",
        "{how_many} put together: {count} of {all} answered\n"
    );
    for part in parts {
        let ids = part.ids();
        let (name, all) = (part.name(), ids.len());
        let count = ids
            .iter()
            .filter(|id| is_answered(part.answers, id))
            .count();
        text.push_str(&pick!(
            lang,
            "  {name} {count} van {all}\n",
            "  {name} {count} of {all}\n"
        ));
    }
    let open = asked.iter().filter(|id| !is_answered(merged, id)).copied();
    let (carried, open): (Vec<&str>, Vec<&str>) =
        open.partition(|id| answer(merged, id).is_some_and(Answer::is_unconfirmed));
    let has_room = |id: &&str| parts.iter().any(|part| part.ids().contains(id));
    let (there, missing): (Vec<&str>, Vec<&str>) = open.into_iter().partition(has_room);
    for (ids, nl, en) in [
        (missing, "in geen enkel deel", "in none of the parts"),
        (there, "nog niet beantwoord", "not answered yet"),
        (carried, "nog te bevestigen", "to be confirmed still"),
    ] {
        // The lines above say it of all.
        if !ids.is_empty() && ids.len() < all {
            text.push_str(&format!("{}: {}\n", lang.pick(nl, en), ids.join(", ")));
        }
    }
    text
}

fn answer<'a>(answers: &'a Answers, id: &str) -> Option<&'a Answer> {
    answers.answers.iter().find(|answer| answer.id.value == *id)
}

/// Whether there is an answer that counts.
fn is_answered(answers: &Answers, id: &str) -> bool {
    answer(answers, id).is_some_and(|answer| answer.counted() != Status::Unanswered)
}
