//! `norm show --answers FILE --format json`: everything that a page needs to show the
//! answers of a file in fields, also where the file has problems.

use std::path::Path;

use crate::answers::{Answers, Audience, Show};
use crate::assessment::assess;
use crate::digest::sha256;
use crate::document::Node;
use crate::io::load;
use crate::io::norms::Norms;
use crate::io::{Context, Done, Stop};
use crate::norm::Norm;
use crate::problem::Problem;
use crate::render::{Filled, FilledView, Made, Picture, ThemeCounts, picture};

/// Reads a file as far as it can be read.
///
/// # Errors
/// When it cannot be read at all, or its norm is not known.
pub(super) fn run(
    context: &Context<'_>,
    file: &Path,
    with_private: bool,
    norms: &mut Norms,
) -> Result<Done, Stop> {
    let ready = load::answers(file, norms)?.map_err(Stop::Problems)?;
    let (loaded, norm) = (&ready.loaded, &ready.norm);
    let root = load::parse(&loaded.source).root;
    let (Some(root), Some(answers)) = (&root, &ready.draft.answers) else {
        return Err(Stop::Problems(ready.draft.problems));
    };
    let answers = answers.clone();
    let hash = sha256(&loaded.bytes);
    let about = AboutFile {
        source: &loaded.source,
        root,
        hash: &hash,
        answers: &answers,
        with_private,
    };
    let joined = assess(norm, &loaded.source, ready.draft, context.global.as_of);
    let written = match &joined {
        Ok((assessment, warnings)) => {
            let show = Show::new(Audience::Internal, false);
            let made = Made::new(show, &assessment.file, &hash, context.lang);
            let picture = picture(assessment, &[], made, show, context.lang);
            about.written(context, norm, warnings, Some(&picture))?
        }
        Err(problems) => about.written(context, norm, problems, None)?,
    };
    Ok(Done::fine(written))
}

/// A file as it was read.
struct AboutFile<'a> {
    source: &'a crate::document::Source,
    root: &'a Node<'a>,
    hash: &'a str,
    answers: &'a Answers,
    with_private: bool,
}

impl AboutFile<'_> {
    fn written(
        &self,
        context: &Context<'_>,
        norm: &Norm,
        problems: &[Problem],
        picture: Option<&Picture<'_>>,
    ) -> Result<String, Stop> {
        let counts = picture.map(|picture| {
            let themes = picture.themes.iter().map(|theme| ThemeCounts {
                id: theme.id,
                counts: theme.counts,
            });
            (picture.total, themes.collect())
        });
        let filled = Filled {
            source: self.source,
            root: self.root,
            sha256: self.hash,
            answers: self.answers,
            problems,
            counts,
            findings: picture.map_or(&[], |picture| &picture.findings),
            with_private: self.with_private,
        };
        let view = FilledView::new(norm, &filled, context.lang);
        Ok(serde_json::to_string_pretty(&view)? + "\n")
    }
}
