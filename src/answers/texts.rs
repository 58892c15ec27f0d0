//! The free texts of an answer. Whatever reads, writes, shows or shares them walks
//! this one table, so that a text that is added here is nowhere forgotten.

use super::audience::Part;
use crate::document::{Field, Shape};

/// What private remarks are and what becomes of them: said wherever somebody may
/// write one.
pub(crate) const PRIVATE_NL: &str =
    "eigen aantekeningen: dit programma deelt ze niet, maar met de Woo zijn ze op te vragen";

/// The same in English.
pub(crate) const PRIVATE_EN: &str = "private remarks: this program does not share them; they can still be asked for under the Dutch Open Government Act (Woo)";

/// What there is to know of a text.
struct AboutText {
    /// Its key in a file.
    name: &'static str,
    /// Who may see it.
    part: Part,
    /// What it holds, in Dutch.
    nl: &'static str,
    /// What it holds, in English.
    en: &'static str,
    /// The heading of its column in a form.
    heading: &'static str,
    /// What its column in an export holds.
    column: &'static str,
}

macro_rules! text_kinds {
    ($($(#[$doc:meta])* $kind:ident $row:tt)*) => {
        /// A free text of an answer, each for its own readers.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum TextKind {
            $($(#[$doc])* $kind),*
        }

        impl TextKind {
            /// Every text, in the order of files.
            pub const ALL: [Self; HOW_MANY] = [$(Self::$kind),*];
        }

        const ABOUT: &[AboutText] = &[$(AboutText $row),*];
    };
}

const HOW_MANY: usize = ABOUT.len();

text_kinds! {
    /// Why.
    Note {
        name: "note",
        part: Part::Working,
        nl: "toelichting: waarom",
        en: "why",
        heading: "Toelichting",
        column: "the note: why",
    }
    /// Judged differently than last time though nothing changed, and why.
    Reassessed {
        name: "reassessed",
        part: Part::Working,
        nl: "anders beoordeeld terwijl er niets veranderde, en waarom",
        en: "judged differently though nothing changed, and why",
        heading: "Anders beoordeeld, omdat",
        column: "why it is judged differently though nothing changed",
    }
    /// Help wanted; for region and province.
    Support {
        name: "support",
        part: Part::Wishes,
        nl: "hulp gevraagd (voor regio en provincie)",
        en: "help wanted (for region and province)",
        heading: "Hulp gevraagd",
        column: "help wanted",
    }
    /// What can be shared; for region and province.
    Offer {
        name: "offer",
        part: Part::Offers,
        nl: "wat wij anderen kunnen bieden (voor regio en provincie)",
        en: "what we can offer others (for region and province)",
        heading: "Wat wij anderen kunnen bieden",
        column: "what can be shared",
    }
    /// A remark on the norm; for region and province.
    OnNorm {
        name: "on_norm",
        part: Part::Wishes,
        nl: "opmerking bij de norm (voor regio en provincie)",
        en: "remark on the norm (for region and province)",
        heading: "Opmerking bij de norm",
        column: "remark on the norm",
    }
    /// For council and inhabitants.
    Public {
        name: "public",
        part: Part::PublicTexts,
        nl: "tekst voor raad en inwoners",
        en: "text for council and inhabitants",
        heading: "Tekst voor raad en inwoners",
        column: "text for council and inhabitants",
    }
    /// Shown only where the local user asks for it.
    Private {
        name: "private",
        part: Part::Private,
        nl: PRIVATE_NL,
        en: PRIVATE_EN,
        heading: "Eigen aantekeningen",
        column: "the private remark",
    }
}

impl TextKind {
    const fn about(self) -> &'static AboutText {
        &ABOUT[self as usize]
    }

    /// The text with a key, if it is one.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// Its key in a file.
    pub const fn name(self) -> &'static str {
        self.about().name
    }

    /// Who may see it.
    pub const fn part(self) -> Part {
        self.about().part
    }

    /// The heading of its column in a form.
    pub const fn heading(self) -> &'static str {
        self.about().heading
    }

    /// What its column in an export holds.
    pub const fn column(self) -> &'static str {
        self.about().column
    }

    /// Its key as a field of an answer.
    pub(super) const fn field(self) -> Field {
        let AboutText { name, nl, en, .. } = *self.about();
        Field::new(name, Shape::Text, nl, en)
    }
}

/// What people wrote in an answer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Texts([Option<String>; HOW_MANY]);

impl Texts {
    /// Each text as a function gives it.
    pub fn new(of: impl FnMut(TextKind) -> Option<String>) -> Self {
        Self(TextKind::ALL.map(of))
    }

    /// A text, if it is there.
    pub fn get(&self, kind: TextKind) -> Option<&str> {
        self.0[kind as usize].as_deref()
    }

    /// Puts a text, or takes it away; gives what was there.
    pub fn set(&mut self, kind: TextKind, text: Option<String>) -> Option<String> {
        std::mem::replace(&mut self.0[kind as usize], text)
    }

    /// The texts that are there, in the order of files.
    pub fn iter(&self) -> impl Iterator<Item = (TextKind, &str)> {
        let all = TextKind::ALL.into_iter();
        all.filter_map(|kind| Some((kind, self.get(kind)?)))
    }
}
