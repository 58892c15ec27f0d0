//! `--document`: which document is made, and for whom it can be.

use clap::ValueEnum;

use crate::cli::{AudienceArg, AudienceArgs};
use crate::io::Stop;
use crate::lang::{Lang, pick};

/// A document about one organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::command) enum DocumentArg {
    /// The report, for any audience ·
    /// Het verslag, voor iedereen die er met --for bij staat
    Report,
    /// The letter to council and inhabitants; always public ·
    /// De raadsinformatiebrief; altijd openbaar
    Letter,
    /// The proposal to the executive; always internal ·
    /// De collegenota; altijd intern
    Proposal,
    /// The summary for the board on one page; always internal ·
    /// De bestuurssamenvatting op één bladzijde; altijd intern
    Summary,
    /// The agenda for the conversation of the own board; always internal ·
    /// De agenda voor het gesprek van het eigen bestuur; altijd intern
    Agenda,
    /// The page to sign, with the text of a decision; always internal ·
    /// De bladzijde om te ondertekenen, met de tekst van een besluit; altijd intern
    #[value(name = "signoff")]
    SignOff,
}

impl DocumentArg {
    /// The template that makes it, without its ending.
    pub(super) fn template(self) -> &'static str {
        match self {
            Self::Report => "report/report",
            Self::Letter => "letter/letter",
            Self::Proposal => "proposal/proposal",
            Self::Summary => "summary/summary",
            Self::Agenda => "agenda/agenda",
            Self::SignOff => "signoff/signoff",
        }
    }

    /// As it is typed, in the name of a file too.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Report => "report",
            Self::Letter => "letter",
            Self::Proposal => "proposal",
            Self::Summary => "summary",
            Self::Agenda => "agenda",
            Self::SignOff => "signoff",
        }
    }

    /// Whether only the organisation itself gets it.
    pub(super) fn is_internal(self) -> bool {
        match self {
            Self::Proposal | Self::Summary | Self::Agenda | Self::SignOff => true,
            Self::Report | Self::Letter => false,
        }
    }

    /// Several of them, counted.
    pub(super) fn count(self, number: usize, lang: Lang) -> String {
        let (nl, en) = match self {
            Self::Report => (("verslag", "verslagen"), ("report", "reports")),
            Self::Letter => (("brief", "brieven"), ("letter", "letters")),
            Self::Proposal => (("nota", "nota’s"), ("proposal", "proposals")),
            Self::Summary => (("samenvatting", "samenvattingen"), ("summary", "summaries")),
            Self::Agenda => (("agenda", "agenda’s"), ("agenda", "agendas")),
            Self::SignOff => (
                (
                    "bladzijde om te ondertekenen",
                    "bladzijden om te ondertekenen",
                ),
                ("page to sign", "pages to sign"),
            ),
        };
        lang.count(number, nl, en)
    }
}

/// The document and its readers: what was not typed follows from what was.
///
/// # Errors
/// When the document is not for those readers: with what to type instead.
pub(super) fn chosen(
    document: Option<DocumentArg>,
    audience: &AudienceArgs,
    lang: Lang,
) -> Result<(DocumentArg, AudienceArgs), Stop> {
    use AudienceArg::{Internal, Public};
    let document = match (document, audience.audience) {
        (Some(document), _) => document,
        (None, Some(Public)) => DocumentArg::Letter,
        (None, _) => DocumentArg::Report,
    };
    let own = match document {
        DocumentArg::Report => None,
        DocumentArg::Letter => Some(Public),
        DocumentArg::Proposal
        | DocumentArg::Summary
        | DocumentArg::Agenda
        | DocumentArg::SignOff => Some(Internal),
    };
    let readers = match (own, audience.audience) {
        (Some(own), None) => own,
        (Some(own), Some(asked)) if own == asked => own,
        (Some(_), Some(_)) => return Err(Stop::from(not_for_them(document, lang))),
        (None, asked) => asked.unwrap_or(Internal),
    };
    if audience.with_private && document.is_internal() {
        return Err(Stop::from(lang.pick(
            "eigen aantekeningen staan alleen in het verslag: gebruik --with-private met --document report",
            "private remarks are in the report only: use --with-private with --document report",
        )));
    }
    let audience = audience.with(readers);
    audience.private_only_inside()?;
    Ok((document, audience))
}

fn not_for_them(document: DocumentArg, lang: Lang) -> String {
    let word = document.word();
    match document.is_internal() {
        true => pick!(
            lang,
            "--document {word} laat zwakke plekken zien en is er alleen voor de organisatie zelf: laat --for weg, of gebruik --document report voor de regio of de provincie en --document letter voor raad en inwoners",
            "--document {word} shows weak spots and is for the organisation itself only: leave out --for, or use --document report for the region or the province and --document letter for council and inhabitants"
        ),
        false => pick!(
            lang,
            "--document {word} is openbaar: laat --for weg of gebruik --for public; voor andere lezers is er --document report",
            "--document {word} is public: leave out --for or use --for public; for other readers there is --document report"
        ),
    }
}
