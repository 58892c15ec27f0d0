//! Texts that were held back, named to who makes the picture; never quoted.

use crate::io::Context;
use crate::overview::{Overview, TextTopic, WhyHeld};
use crate::render::{Which, clean};

/// What was held back of a view.
pub(super) fn told(context: &Context<'_>, overview: &Overview<'_>, which: Which) -> String {
    let about: &[TextTopic] = match which {
        Which::Exchange => &[TextTopic::Support, TextTopic::Offer],
        Which::Evaluation => &[TextTopic::Norm],
        Which::Agenda => &[TextTopic::Support, TextTopic::Offer, TextTopic::Norm],
        Which::Overview | Which::Submissions => &[],
    };
    let held = about.iter().flat_map(|about| overview.held(*about));
    let lines = held.map(|held| {
        let requirement = overview.norm.requirements().nth(held.requirement);
        let id = requirement.map_or("", |one| one.id.as_str());
        let key = match held.about {
            TextTopic::Support => "support",
            TextTopic::Offer => "offer",
            TextTopic::Norm => "on_norm",
        };
        let lang = context.lang;
        let why = match held.why {
            WhyHeld::OwnName => lang.pick(
                "de tekst noemt de organisatie zelf",
                "the text names the organisation itself",
            ),
            WhyHeld::Personal => lang.pick(
                "er lijken persoonsgegevens in te staan",
                "it seems to hold personal data",
            ),
            WhyHeld::TooFew => lang.pick(
                "minder dan zes organisaties kunnen dit geschreven hebben",
                "fewer than six organisations can have written it",
            ),
        };
        let shown = lang.pick("niet getoond", "not shown");
        format!("{}: {id}, {key}: {shown}: {why}\n", clean(held.file))
    });
    lines.collect()
}
