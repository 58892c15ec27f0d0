//! Private remarks where a form is made: a form goes from hand to hand.

use crate::answers::{Answers, PrivateRemark};
use crate::document::Format;
use crate::io::Context;
use crate::lang::pick;

/// Takes private remarks out of what was written by hand, when it becomes a form;
/// what a form itself holds stays in it. Gives what was left out.
pub(crate) fn leave_out(
    answers: &mut Answers,
    (from, to): (Format, Format),
    with_private: bool,
) -> Vec<PrivateRemark> {
    match with_private || from.is_table() || !to.is_table() {
        true => Vec::new(),
        false => answers.take_private(),
    }
}

/// How many were left out, in a line of its own; nothing when none were.
pub(crate) fn told(context: &Context<'_>, left_out: usize) -> String {
    let lang = context.lang;
    if left_out == 0 {
        return String::new();
    }
    let nl = ("eigen aantekening", "eigen aantekeningen");
    let count = lang.count(left_out, nl, ("private remark", "private remarks"));
    pick!(
        lang,
        "weggelaten: {count}; met --with-private gaat alles mee\n",
        "left out: {count}; --with-private keeps everything\n"
    )
}
