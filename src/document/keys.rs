//! The keys of all our files, by whether their values may be shown.
//! A test holds these lists against the tables of fields.

macro_rules! keys {
    ($(#[$doc:meta])* $list:ident, $(#[$asked:meta])* $is:ident: $($key:literal)*) => {
        $(#[$doc])*
        pub const $list: &[&str] = &[$($key),*];

        $(#[$asked])*
        pub(super) fn $is(key: &str) -> bool {
            matches!(key, $($key)|*)
        }
    };
}

keys! {
    /// Keys whose values are words, dates, ids or lists of those, never free text.
    QUOTABLE,
    /// Whether the values of a key are never free text.
    is_quotable:
    "norm" "id" "kind" "date" "version" "replaces"
    "language" "adopted" "target" "in" "before" "from"
    "to" "measured" "every" "baseline" "interval" "bound"
    "where" "collective" "addresses" "addresses_basis" "answered_by" "with"
    "nature" "due" "force" "need" "was" "status"
    "last_done" "review_by" "done" "occasion" "confirmed" "answers"
    "themes" "documents" "joined" "left" "continues" "publish"
    "sha256" "for" "left_out" "source_sha256"
}

keys! {
    /// Keys whose values may hold free text, or keys of their own.
    OTHER_KEYS,
    /// Whether it is a key of ours whose values may hold free text.
    is_other_key:
    "organisation" "measurement" "settled" "shared" "criteria" "evidence"
    "actions" "title" "ref" "by" "name" "region"
    "label" "note" "owner" "reassessed" "support" "offer"
    "on_norm" "public" "private" "kinds" "sources" "regions"
    "participants" "contacts" "terms" "requirement" "gap" "evaluated"
    "about" "purpose" "level" "supervision" "email"
    "url" "publisher" "remark" "owners" "aim" "requirements"
    "question" "narrower" "why" "what" "references" "source"
    "statement" "text" "gate" "report" "met"
    "met_per_theme" "no_regression" "no_overdue" "warn_until" "template" "norms"
    "file" "guidance" "agreed" "exact" "overview" "published" "groups"
}
