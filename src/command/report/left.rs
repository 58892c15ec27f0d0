//! What is left to do about a document before it can go out; said to its maker alone.

use crate::answers::Status;
use crate::assessment::Assessment;
use crate::lang::{Lang, pick};
use crate::render::left_blank;

/// How many places are left to fill in, and whether any answer is not confirmed.
pub(super) fn left_to_do(
    documents: &[(&Assessment<'_>, Vec<u8>)],
    places: usize,
    lang: Lang,
) -> String {
    if places == 0 {
        return String::new();
    }
    let rows = || {
        documents
            .iter()
            .flat_map(|(assessment, _)| &assessment.rows)
    };
    let unconfirmed = rows().filter(|row| row.is_unconfirmed()).count();
    let unanswered = rows().filter(|row| row.status() == Status::Unanswered);
    let unanswered = unanswered.count() - unconfirmed;
    let mut said = left_blank(places, lang);
    if unanswered > 0 {
        let questions = lang.count(
            unanswered,
            ("vraag heeft", "vragen hebben"),
            ("question has", "questions have"),
        );
        said.push_str(&pick!(
            lang,
            "let op: {questions} nog geen antwoord\n",
            "note: {questions} no answer yet\n"
        ));
    }
    if unconfirmed > 0 {
        let answers = lang.count(
            unconfirmed,
            ("antwoord is", "antwoorden zijn"),
            ("answer is", "answers are"),
        );
        said.push_str(&pick!(
            lang,
            "let op: {answers} overgenomen van vorige keer en nog niet bevestigd; verstuur dit nog niet\n",
            "note: {answers} carried over from last time and not confirmed; do not send this yet\n"
        ));
    }
    said
}
