//! Documents in one form: what stands in them comes from the templates, ours or the
//! user's, the same for every command that makes one.

use std::path::Path;

use serde::Serialize;

use crate::cli::{DocumentForm, ReferenceArgs};
use crate::io::{Context, Stop, reference, templates};
use crate::lang::Lang;
use crate::problem::Explain as _;
use crate::render::{Markup, Mistake, Templates, blanks};
use crate::word::{self, Properties, Reference, Written};

/// Makes documents in one form.
pub(crate) struct Documents {
    form: FormWithLooks,
    templates: Templates,
    lang: Lang,
}

/// A form, with what it takes.
enum FormWithLooks {
    Markdown,
    Html,
    Word(Box<Reference>),
}

impl Documents {
    /// Of our templates, with those of a folder before them; the inner error is what
    /// is wrong with those.
    ///
    /// # Errors
    /// When a file of the folder or the reference document cannot be read, or one is
    /// named for a form that has none.
    pub(crate) fn of(
        context: &Context<'_>,
        folder: Option<&Path>,
        form: DocumentForm,
        args: &ReferenceArgs,
    ) -> Result<Result<Self, String>, Stop> {
        if args.reference.is_some() && form != DocumentForm::Word {
            return Err(reference_is_for_word(context));
        }
        let (markup, form) = match form {
            DocumentForm::Markdown => (Markup::Markdown, FormWithLooks::Markdown),
            DocumentForm::Html => (Markup::Html, FormWithLooks::Html),
            DocumentForm::Word => {
                let reference = reference::reference(context, args)?;
                (Markup::Word, FormWithLooks::Word(Box::new(reference)))
            }
        };
        let read = templates::with_own(context, folder, markup)?;
        let lang = context.lang;
        Ok(read.map(|templates| Self {
            form,
            templates,
            lang,
        }))
    }

    /// The document of a view, by the name of its template without an ending, and what
    /// it says of itself where that is no part of its text.
    ///
    /// # Errors
    /// When the template is wrong or does not come to an end.
    pub(crate) fn make(
        &self,
        name: &str,
        view: &(impl Serialize + Sync),
        properties: &Properties,
    ) -> Result<Written, Mistake> {
        let rendered = |ending: &str| self.templates.render(&format!("{name}.{ending}"), view);
        match &self.form {
            FormWithLooks::Markdown => rendered("md").map(|text| Written {
                to_fill_in: blanks(&text, Markup::Markdown, self.lang),
                bytes: text.into_bytes(),
            }),
            FormWithLooks::Html => rendered("html").map(|text| Written {
                to_fill_in: blanks(&text, Markup::Html, self.lang),
                bytes: text.into_bytes(),
            }),
            FormWithLooks::Word(reference) => {
                let made = word::document(&rendered("md")?, reference, properties);
                made.map_err(|fault| Mistake::Template(fault.sentence(self.lang)))
            }
        }
    }
}

/// That only Word takes its looks from a document.
pub(crate) fn reference_is_for_word(context: &Context<'_>) -> Stop {
    Stop::from(context.lang.pick(
        "--reference is voor Word: kies -o met een naam die eindigt op .docx",
        "--reference is for Word: choose -o with a name that ends in .docx",
    ))
}

/// Refuses to show a document of Word where only text can be shown.
///
/// # Errors
/// When that is asked.
pub(crate) fn may_be_shown(context: &Context<'_>, form: DocumentForm) -> Result<(), Stop> {
    match form {
        DocumentForm::Markdown | DocumentForm::Html => Ok(()),
        DocumentForm::Word => Err(Stop::from(context.lang.pick(
            "een document van Word gaat naar een bestand: -o BESTAND.docx",
            "a Word document goes to a file: -o FILE.docx",
        ))),
    }
}
