//! Without the feature `office` there is no Word.

use std::collections::BTreeMap;

use super::{Properties, Written};
use crate::lang::Lang;
use crate::problem::WordFault;

/// Without the feature there is none.
#[derive(Debug)]
pub struct Reference(());

impl Reference {
    /// Ours.
    ///
    /// # Errors
    /// Always.
    pub fn built_in(_lang: Lang) -> Result<Self, WordFault> {
        Err(WordFault::NoSupport)
    }

    /// That of a house.
    ///
    /// # Errors
    /// Always.
    pub fn read(_bytes: &[u8], _styles: &BTreeMap<String, String>) -> Result<Self, WordFault> {
        Err(WordFault::NoSupport)
    }
}

/// Without the feature there are no documents.
///
/// # Errors
/// Always.
pub fn document(
    _markdown: &str,
    _reference: &Reference,
    _properties: &Properties,
) -> Result<Written, WordFault> {
    Err(WordFault::NoSupport)
}
