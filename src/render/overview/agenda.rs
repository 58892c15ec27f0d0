//! What region and province talk about: questions over what the other views tell, so
//! that nothing can be known here that cannot be known there.

use std::borrow::Cow;

use serde::Serialize;

use super::agenda_lines as lines;
use super::agenda_subject::{PROVINCE, REGION, Subject};
use super::names::Names;
use crate::lang::Lang;
use crate::overview::Overview;

/// Something to talk about.
#[derive(Clone, Debug, Serialize)]
pub struct SubjectView<'a> {
    /// The subject.
    pub title: &'static str,
    /// The question.
    pub question: &'static str,
    /// What it comes from.
    pub lines: Vec<SubjectLine<'a>>,
}

/// What a question comes from.
#[derive(Clone, Debug, Serialize)]
pub struct SubjectLine<'a> {
    /// The number of a requirement or theme.
    pub id: Option<&'a str>,
    /// Its title, or what else the line is about; empty where there is nothing to call it.
    pub title: Cow<'a, str>,
    /// What there is to say of it.
    pub said: Vec<SaidLine<'a>>,
}

/// Something that is said.
#[derive(Clone, Debug, Serialize)]
pub struct SaidLine<'a> {
    /// Who says it, or what sort of thing it is.
    pub lead: Option<String>,
    /// The text.
    pub text: Cow<'a, str>,
}

/// The subjects that there are: of the region for who sees organisations, else of the
/// province.
pub(super) fn agenda<'a>(
    overview: &'a Overview<'_>,
    names: &'a Names,
    lang: Lang,
) -> Vec<SubjectView<'a>> {
    let subjects = match overview.seen.organisations() {
        true => REGION,
        false => PROVINCE,
    };
    let views = subjects.into_iter().map(|subject| SubjectView {
        title: subject.title(lang),
        question: subject.question(lang),
        lines: drawn(subject, overview, names, lang),
    });
    views.filter(|view| !view.lines.is_empty()).collect()
}

fn drawn<'a>(
    subject: Subject,
    overview: &'a Overview<'_>,
    names: &'a Names,
    lang: Lang,
) -> Vec<SubjectLine<'a>> {
    match subject {
        Subject::Together => lines::together(overview, lang),
        Subject::Busy | Subject::Hard => lines::hard(overview, lang),
        Subject::Exchange => lines::exchange(overview, names, lang),
        Subject::Obstacles => lines::obstacles(overview, lang),
        Subject::Organise => lines::organise(overview.norm, lang),
        Subject::OnNorm => lines::on_norm(overview, names, lang),
        Subject::Joined => lines::joined(overview, lang),
        Subject::Progress => lines::progress(overview, lang),
        Subject::Support => {
            let mut all = lines::exchange(overview, names, lang);
            all.extend(lines::obstacles(overview, lang));
            all
        }
        Subject::Norm => lines::norm(overview, names, lang),
        Subject::Alone => lines::alone(overview, lang),
    }
}
