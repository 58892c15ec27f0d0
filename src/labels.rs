//! The labels of the reports: short texts, each said in one place for the templates
//! and for all other code. `build.rs` makes a field of each from
//! `templates/shared/labels.{nl,en}.toml`, so a label that is no longer there, or
//! that one language lacks, does not build.

use crate::lang::Lang;

/// One label of them all.
type ReadLabel = fn(&Labels) -> &'static str;

// `Labels`, a field per label; `Labels::NL` and `Labels::EN`; `BY_NAME`, shortest name first.
include!(concat!(env!("OUT_DIR"), "/labels.rs"));

impl Labels {
    /// The labels of a language.
    pub(crate) fn of(lang: Lang) -> &'static Self {
        lang.pick(&Self::NL, &Self::EN)
    }

    /// The label of a name, as a template asks for it.
    pub(crate) fn named(&self, name: &str) -> Option<&'static str> {
        let order = |known: &str| (known.len(), known).cmp(&(name.len(), name));
        let at = BY_NAME.binary_search_by(|(known, _)| order(known)).ok()?;
        let (_, read) = BY_NAME[at];
        Some(read(self))
    }

    /// The name of every label.
    pub(crate) fn names() -> impl Iterator<Item = &'static str> {
        BY_NAME.iter().map(|(name, _)| *name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_found() {
        for (name, read) in BY_NAME {
            assert_eq!(Labels::EN.named(name), Some(read(&Labels::EN)), "{name}");
        }
        assert_eq!(Labels::NL.named("met"), Some(Labels::NL.met));
        assert_eq!(Labels::NL.named("mett"), None);
    }
}
