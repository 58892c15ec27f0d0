//! What people wrote for others. Without who wrote it, a text is only shown of a
//! group in which that could be anybody, and when it does not say so itself.

use super::facts::{Facts, Text, TextTopic};
use super::model::Overview;
use super::rounds::Member;
use super::thresholds::FEWEST_ORGANISATIONS;
use crate::answers::{Part, looks_personal};
use crate::lang::plain_words;
use crate::norm::Norm;

/// A text that is not shown, for its maker to know.
#[derive(Clone, Copy, Debug)]
pub struct Held<'f> {
    /// The file that it stands in.
    pub file: &'f str,
    /// The position of its requirement in the norm.
    pub requirement: usize,
    /// What it is about.
    pub about: TextTopic,
    /// WhyHeld it is not shown.
    pub why: WhyHeld,
}

/// Why a text is not shown without its sender.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyHeld {
    /// It names the organisation that wrote it.
    OwnName,
    /// It holds what looks like personal data.
    Personal,
    /// Too few organisations could have written it.
    TooFew,
}

impl<'f> Overview<'f> {
    /// Texts about one requirement, with who wrote them where that may be
    /// seen; without, in an order that says nothing of who did.
    pub fn texts(
        &self,
        requirement: usize,
        about: TextTopic,
    ) -> Vec<(Option<&Member<'f>>, &'f str)> {
        let signed = self.seen.show.sees(Part::Name);
        let shown = self.written(requirement, about);
        let shown = shown.filter(|(member, text)| self.why_held(member, text).is_none());
        let mut texts: Vec<(Option<&Member<'f>>, &'f str)> = shown
            .map(|(member, text)| (signed.then_some(member), text.text.as_str()))
            .collect();
        if !signed {
            texts.sort_by_key(|(_, text)| *text);
        }
        texts
    }

    /// The texts of this sort that are held back.
    pub fn held(&self, about: TextTopic) -> Vec<Held<'f>> {
        let requirements = 0..self.norm.requirements().count();
        let all = requirements.flat_map(|requirement| self.written(requirement, about));
        let held = all.filter_map(|(member, text)| {
            Some(Held {
                file: &member.facts.file,
                requirement: text.requirement,
                about,
                why: self.why_held(member, text)?,
            })
        });
        held.collect()
    }

    /// Whether this audience may see texts of this sort.
    pub fn sees(&self, about: TextTopic) -> bool {
        let sees = |part| self.seen.show.sees(part);
        match about {
            // Who agreed to exact counts agreed to all texts.
            TextTopic::Offer => sees(Part::Offers) || self.seen.exact,
            TextTopic::Support | TextTopic::Norm => sees(Part::UnsignedWishes),
        }
    }

    /// What was written that this audience may see of anybody.
    fn written(
        &self,
        requirement: usize,
        about: TextTopic,
    ) -> impl Iterator<Item = (&Member<'f>, &'f Text)> {
        let may = self.sees(about);
        let members = self.members.iter().filter(move |_| may);
        members.flat_map(move |member| {
            let facts: &'f Facts = member.facts;
            let own = facts.texts.iter();
            let own =
                own.filter(move |text| text.requirement == requirement && text.about == about);
            own.map(move |text| (member, text))
        })
    }

    /// WhyHeld a text is not shown, if it is not. With a name beside it there is no reason.
    fn why_held(&self, member: &Member<'_>, text: &Text) -> Option<WhyHeld> {
        let unsigned = !self.seen.show.sees(Part::Name);
        if !unsigned && !self.seen.pseudonyms {
            return None;
        }
        let could = self.members.iter();
        let could = could.filter(|one| one.facts.status(text.requirement).is_some());
        if unsigned && !self.seen.exact && could.count() < FEWEST_ORGANISATIONS {
            return Some(WhyHeld::TooFew);
        }
        if names(&text.text, member.facts, self.norm) {
            return Some(WhyHeld::OwnName);
        }
        looks_personal(&text.text).then_some(WhyHeld::Personal)
    }
}

/// Words of a name that say nothing of whose it is.
const COMMON: [&str; 14] = [
    "gemeente",
    "provincie",
    "waterschap",
    "hoogheemraadschap",
    "regio",
    "riec",
    "de",
    "het",
    "den",
    "van",
    "der",
    "en",
    "in",
    "aan",
];

/// A word of a name with fewer letters than this says nothing of whose it is.
const FEWEST_LETTERS: usize = 5;

/// So long a word is not found by chance where other words meet.
const FEWEST_APART: usize = 8;

/// Whether a text names the organisation that wrote it: by its id, by what is its own
/// in its name, or by the longest word of that, also as the begin of a longer word,
/// behind a common one and with blanks or dashes in it.
fn names(text: &str, facts: &Facts, norm: &Norm) -> bool {
    let said = plain_words(text);
    let kind = plain_words(norm.kind_title(&facts.kind));
    let own: Vec<String> = plain_words(&facts.name)
        .into_iter()
        .filter(|word| word.len() > 1 && !COMMON.contains(&word.as_str()) && !kind.contains(word))
        .collect();
    let begins = |said: &[String]| {
        let mut pairs = said.iter().zip(&own);
        !own.is_empty() && pairs.all(|(said, own)| said.starts_with(own.as_str()))
    };
    let longest = own.iter().max_by_key(|word| word.len());
    let longest = longest.filter(|word| word.len() >= FEWEST_LETTERS);
    let has_longest = |said: &String| {
        longest.is_some_and(|own| {
            let behind = |common: &&str| said.strip_prefix(*common).unwrap_or("");
            said.starts_with(own.as_str())
                || COMMON
                    .iter()
                    .any(|common| behind(common).starts_with(own.as_str()))
        })
    };
    let id = plain_words(&facts.id);
    let together: String = said.concat();
    let has_apart =
        longest.is_some_and(|own| own.len() >= FEWEST_APART && together.contains(own.as_str()));
    said.windows(own.len().max(1)).any(begins)
        || said.iter().any(has_longest)
        || has_apart
        || !id.is_empty() && said.windows(id.len()).any(|words| words == id)
}
