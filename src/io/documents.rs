//! Documents in one form: what stands in them comes from the templates, ours or the
//! user's, the same for every command that makes one.

use std::path::Path;

use serde::Serialize;

use crate::cli::DocumentForm;
use crate::io::{Context, Stop, templates};
use crate::render::{Markup, Mistake, Templates};

/// Makes documents in one form.
pub(crate) struct Documents {
    form: DocumentForm,
    templates: Templates,
}

impl Documents {
    /// Of our templates, with those of a folder before them; the inner error is what
    /// is wrong with those.
    ///
    /// # Errors
    /// When a file of the folder cannot be read.
    pub(crate) fn of(
        context: &Context<'_>,
        folder: Option<&Path>,
        form: DocumentForm,
    ) -> Result<Result<Self, String>, Stop> {
        let markup = match form {
            DocumentForm::Markdown => Markup::Markdown,
            DocumentForm::Html => Markup::Html,
        };
        let read = templates::with_own(context, folder, markup)?;
        Ok(read.map(|templates| Self { form, templates }))
    }

    /// The document of a view, by the name of its template without an ending.
    ///
    /// # Errors
    /// When the template is wrong or does not come to an end.
    pub(crate) fn make(
        &self,
        name: &str,
        view: &(impl Serialize + Sync),
    ) -> Result<Vec<u8>, Mistake> {
        let rendered = |ending: &str| self.templates.render(&format!("{name}.{ending}"), view);
        match self.form {
            DocumentForm::Markdown => rendered("md").map(String::into_bytes),
            DocumentForm::Html => rendered("html").map(String::into_bytes),
        }
    }
}
