//! The keys of all our files: whether their values may be shown, and the Dutch that
//! people write for them. A test holds them against the tables of fields. They stand
//! here and not with the fields, because a text is parsed, and its bad lines are
//! hidden, before it is known which table a key belongs to.

macro_rules! keys {
    ($($key:literal $values:ident $($often:ident)? $(: $($dutch:literal)*)?,)*) => {
        /// Every key, with whether its values may be shown.
        pub const KEYS: &[(&str, bool)] = &[$(($key, keys!(@ $values)),)*];

        /// Whether the values of a key may be shown; none of what is no key of ours.
        fn shows(key: &str) -> Option<bool> {
            match key {
                $($key => Some(keys!(@ $values)),)*
                _ => None,
            }
        }

        /// Whether it is one of the keys that people write most: a line that begins with it
        /// lacks its colon, and is no line of a text.
        pub(super) fn is_written_often(key: &str) -> bool {
            match key {
                $($($key => keys!(@ $often),)?)*
                _ => false,
            }
        }

        /// The key that people mean by a Dutch name.
        pub(super) fn of_dutch(name: &str) -> Option<&'static str> {
            match name {
                $($($($dutch => Some($key),)*)?)*
                _ => None,
            }
        }
    };
    (@ word) => { true };
    (@ text) => { false };
    (@ often) => { true };
}

/// Whether the values of a key are words, dates, ids or lists of those, never free text.
pub fn is_quotable(key: &str) -> bool {
    shows(key) == Some(true)
}

/// Whether it is a key of ours.
pub(super) fn is_key(key: &str) -> bool {
    shows(key).is_some()
}

keys! {
    "norm" word often: "norm",
    "id" word often,
    "kind" word often: "soort",
    "date" word often: "datum",
    "version" word,
    "replaces" word,
    "language" word,
    "adopted" word,
    "signed" word,
    "signed_source" word,
    "target" word,
    "in" word,
    "before" word,
    "from" word,
    "to" word,
    "measured" word,
    "every" word,
    "baseline" word,
    "interval" word,
    "bound" word,
    "where" word,
    "collective" word,
    "addresses" word,
    "addresses_basis" word,
    "answered_by" word,
    "with" word,
    "nature" word,
    "due" word often: "deadline",
    "force" word,
    "need" word,
    "was" word,
    "status" word often,
    "last_done" word often: "laatst gedaan" "laatst_gedaan",
    "review_by" word,
    "done" word often: "klaar" "gedaan",
    "obstacles" word: "knelpunten" "belemmeringen",
    "occasion" word,
    "confirmed" word: "bevestigd",
    "answers" word often: "antwoorden",
    "themes" word,
    "document" word,
    "documents" word often: "documenten",
    "joined" word,
    "left" word,
    "continues" word,
    "publish" word,
    "sha256" word,
    "for" word,
    "left_out" word,
    "source_sha256" word,
    "organisation" text often: "organisatie",
    "measurement" text often: "meting",
    "settled" text often: "vastgesteld",
    "shared" text,
    "criteria" text often: "onderdelen",
    "evidence" text often: "bewijs",
    "actions" text often: "acties",
    "title" text often: "titel",
    "article" text: "artikel",
    "ref" text often: "nummer",
    "by" text: "door",
    "name" text often: "naam",
    "region" text often: "regio",
    "label" text often,
    "note" text often: "toelichting" "reden",
    "owner" text often: "eigenaar",
    "roles" text: "functies",
    "reassessed" text,
    "support" text: "hulp",
    "offer" text: "aanbod",
    "on_norm" text,
    "public" text often: "openbaar",
    "private" text,
    "kinds" text,
    "sources" text,
    "regions" text,
    "participants" text,
    "contacts" text,
    "terms" text,
    "requirement" text,
    "gap" text,
    "evaluated" text,
    "about" text,
    "purpose" text,
    "level" text,
    "goals" text,
    "supervision" text,
    "email" text,
    "url" text,
    "publisher" text,
    "remark" text,
    "owners" text,
    "aim" text,
    "requirements" text,
    "sections" text,
    "question" text,
    "narrower" text,
    "why" text,
    "what" text,
    "references" text,
    "source" text,
    "statement" text,
    "text" text,
    "gate" text,
    "report" text,
    "met" text,
    "met_per_theme" text,
    "no_regression" text,
    "no_overdue" text,
    "no_open_without_plan" text,
    "warn_until" text,
    "template" text,
    "reference" text,
    "styles" text,
    "norms" text,
    "file" text,
    "guidance" text,
    "agreed" text,
    "exact" text,
    "overview" text,
    "published" text,
    "groups" text,
    "crosswalk" word,
    "relation" word,
    "criterion" word,
    "to_source" text,
    "relations" text,
    "not_the_same" text,
    "alone" text,
}
