//! What the documents beside the report say: the letter, the proposal, the summary, the
//! agenda and the page to sign.
//! Each sentence stands in one place here; fixed ones stand with the labels.

mod agenda;
mod agenda_subject;
mod board;
mod bridge;
mod case;
mod cases;
mod in_short;
mod message;
mod public_actions;
mod sign_off;

pub(super) use agenda::{AgendaItem, agenda};
pub(super) use board::{Board, board};
pub(super) use cases::{CaseView, cases};
pub(super) use in_short::{InShort, in_short};
pub(super) use message::message;
pub(super) use public_actions::{PublicActions, public_actions};
pub(super) use sign_off::{SignOff, sign_off};
