//! Documents in one form: what stands in them comes from the templates, ours or the
//! user's, the same for every command that makes one.

use std::path::Path;

use serde::Serialize;

use crate::cli::DocumentForm;
use crate::io::{Context, Stop, templates};
use crate::lang::Lang;
use crate::render::{Markup, Mistake, Templates, blanks};

/// Makes documents in one form.
pub(crate) struct Documents {
    form: DocumentForm,
    templates: Templates,
    lang: Lang,
}

/// A document that was made.
#[derive(Debug)]
pub(crate) struct Written {
    /// What goes in the file.
    pub bytes: Vec<u8>,
    /// How many places its writer has to fill in.
    pub to_fill_in: usize,
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
        let markup = markup(form);
        let lang = context.lang;
        let read = templates::with_own(context, folder, markup)?;
        Ok(read.map(|templates| Self {
            form,
            templates,
            lang,
        }))
    }

    /// The document of a view, by the name of its template without an ending.
    ///
    /// # Errors
    /// When the template is wrong or does not come to an end.
    pub(crate) fn make(
        &self,
        name: &str,
        view: &(impl Serialize + Sync),
    ) -> Result<Written, Mistake> {
        let ending = match self.form {
            DocumentForm::Markdown => "md",
            DocumentForm::Html => "html",
        };
        let text = self.templates.render(&format!("{name}.{ending}"), view)?;
        Ok(Written {
            to_fill_in: blanks(&text, markup(self.form), self.lang),
            bytes: text.into_bytes(),
        })
    }
}

fn markup(form: DocumentForm) -> Markup {
    match form {
        DocumentForm::Markdown => Markup::Markdown,
        DocumentForm::Html => Markup::Html,
    }
}
