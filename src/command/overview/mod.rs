//! `norm overview [PATHS…]`: the picture over many organisations.

mod across;
mod arguments;
mod asked_rounds;
mod held;
mod odd;
mod pseudonyms;
mod published;
mod reading;

use self::arguments::{OverviewFormatArg, ViewArg};
use self::asked_rounds::{Prepared, prepare};
use self::reading::{Gathered, gather};
use crate::answers::{Audience, Part, Show};
use crate::cli::{DocumentForm, DocumentOr};
use crate::command::properties;
use crate::export::overview_csv;
use crate::io::batch::hint;
use crate::io::documents::Documents;
use crate::io::output_kind::OutputKind;
use crate::io::target;
use crate::io::{Context, Done, Stop, Verdict, documents, paths, templates, workspace, write};
use crate::overview::{Overview, Roster, Viewer, overview, round};
use crate::render::{
    ExactAgreement, Names, OverviewDocument, OverviewView, Page, Sources, Which, left_blank,
    overview_terminal, overview_view, put_across,
};
use crate::word::Written;
use crate::workspace::Workspace;

pub(super) use self::arguments::OverviewArgs;

pub(super) fn run(context: &Context<'_>, args: &OverviewArgs) -> Result<Done, Stop> {
    let show = args.audience.show();
    let which = which(args.view);
    may_be_seen(context, args, show, which)?;
    across::may_be_asked(context, args, show, which)?;
    if args.record {
        published::may_be_recorded(context, show)?;
    }
    let format = format(context, args)?;
    let opened = workspace::open(context)?;
    let listed = paths::or_workspace(context, &args.paths)?;
    let paths = &listed.files;
    let gathered = gather(context, paths, opened)?;
    let refused = &gathered.refused;
    let mut err = listed.left.said(context);
    err.push_str(&refused.text(context, show, (paths.len(), gathered.facts.len())));
    err.push_str(&hint(context, gathered.warnings));
    let whole = gathered.refused.is_empty();
    if !whole && !args.keep_going || gathered.facts.is_empty() {
        return Ok(Done::undone(err));
    }
    let participants = opened.map(|opened| &opened.workspace);
    let prepared = prepare(context, args, &gathered, participants, &mut err)?;
    let (seen, agreement) = seen(args, show, participants);
    let overviews: Vec<Overview<'_>> = prepared
        .iter()
        .map(|one| computed(one, &gathered, seen, args.settled_only))
        .collect();
    let names = match args.pseudonyms {
        true => pseudonyms::names(context, opened, &gathered.facts, &mut err)?,
        false => Names::default(),
    };
    let mut views: Vec<OverviewView<'_>> = overviews
        .iter()
        .map(|one| overview_view(one, which, &names, context.lang))
        .collect();
    let besides = across::besides(context, args, &prepared)?;
    put_across(&mut views, &besides, context.lang);
    let sources = Sources {
        read: paths.len(),
        used: gathered.facts.len(),
        sha256: Some(gathered.hash()),
    };
    if let Some(agreement) = agreement
        .as_ref()
        .filter(|_| format == Format::Own(OverviewFormatArg::Csv))
    {
        // A table has no place for it.
        err.push_str(&agreement.text(context.lang));
        err.push('\n');
    }
    let mut document =
        OverviewDocument::new(which, views, show, (sources, agreement), context.lang);
    if format == Format::Document(DocumentForm::Word) {
        document.leave_hashes_to_properties(context.lang);
    }
    let Written { bytes, to_fill_in } = match written(context, args, format, &document)? {
        Ok(written) => written,
        Err(mistake) => return Ok(Done::undone(err + &mistake)),
    };
    let how = (kind_of(format), args.replace.into());
    let out = write::delivered(context, args.output.as_deref(), how, bytes, &mut err)?;
    err.push_str(&left_blank(to_fill_in, context.lang));
    err.push_str(&odd::measurements(context, &gathered));
    for one in &overviews {
        err.push_str(&odd::regions(context, one));
        err.push_str(&held::told(context, one, which));
    }
    err.push_str(&published::differing(context, &overviews, &gathered, show)?);
    if args.record && whole {
        err.push_str(&published::record(context, &overviews, &gathered)?);
    }
    err.push_str(names_elsewhere(context, show, which));
    Ok(Done {
        out,
        err,
        verdict: match whole {
            true => Verdict::Yes,
            false => Verdict::Undone,
        },
    })
}

/// What may be seen, and the agreement that says so.
fn seen(
    args: &OverviewArgs,
    show: Show,
    workspace: Option<&Workspace>,
) -> (Viewer, Option<ExactAgreement>) {
    let settings = workspace.map(|workspace| &workspace.overview);
    let exact = settings.and_then(|settings| settings.exact.as_ref());
    let exact = exact.filter(|_| show.audience() == Audience::Province);
    let seen = Viewer {
        show,
        pseudonyms: args.pseudonyms,
        exact: exact.is_some(),
        // Who sees counts sees regions: the choice is about what is told in steps.
        by_region: show.sees(Part::Statuses)
            || settings.is_none_or(|settings| !settings.without_regions),
    };
    let agreement = exact.map(|exact| ExactAgreement {
        agreed: exact.agreed,
        reference: exact.reference.clone(),
    });
    (seen, agreement)
}

fn computed<'f>(
    prepared: &'f Prepared<'f>,
    gathered: &'f Gathered,
    seen: Viewer,
    settled_only: bool,
) -> Overview<'f> {
    let register: Option<Roster<'f>> = prepared.register;
    let of = |id: &'f str, norm| {
        let round = round(id, norm, &prepared.facts, &gathered.facts, register);
        match settled_only {
            true => round.settled_only(),
            false => round,
        }
    };
    let norm = prepared.norm.as_ref();
    let baseline = prepared.baseline.as_ref().map(|baseline| {
        let old = baseline.norm.as_ref();
        (of(&baseline.measurement, old), old, &baseline.continuity)
    });
    let course = prepared.course.iter();
    let course = course.map(|(id, norm)| (of(id, norm), norm.as_ref()));
    overview(
        norm,
        of(&prepared.measurement, norm),
        baseline,
        course.collect(),
        seen,
    )
}

/// Some views hold nothing but what an audience may not see.
fn may_be_seen(
    context: &Context<'_>,
    args: &OverviewArgs,
    show: Show,
    which: Which,
) -> Result<(), Stop> {
    if args.audience.with_private {
        return Err(Stop::from(context.lang.pick(
            "eigen aantekeningen staan in geen enkel beeld: laat --with-private weg",
            "private remarks are in no picture: leave --with-private out",
        )));
    }
    let wishes = matches!(which, Which::Exchange | Which::Evaluation | Which::Agenda);
    if wishes && show.audience() == Audience::Public {
        return Err(Stop::from(context.lang.pick(
            "deze weergave is niet openbaar; kies --for province, region of internal",
            "this view is not public; choose --for province, region or internal",
        )));
    }
    if args.pseudonyms && !show.sees(Part::Statuses) {
        return Err(Stop::from(context.lang.pick(
            "schuilnamen zijn voor een lijst van organisaties: --for region of internal",
            "pseudonyms are for a list of organisations: --for region or internal",
        )));
    }
    Ok(())
}

/// Where the names are, for who asked who has sent and got counts.
fn names_elsewhere(context: &Context<'_>, show: Show, which: Which) -> &'static str {
    match which == Which::Submissions && !show.sees(Part::Statuses) {
        false => "",
        true => context.lang.pick(
            "namen van organisaties: --for region\n",
            "names of organisations: --for region\n",
        ),
    }
}

fn written(
    context: &Context<'_>,
    args: &OverviewArgs,
    format: Format,
    document: &OverviewDocument<'_>,
) -> Result<Result<Written, String>, Stop> {
    let text = match format {
        Format::Own(OverviewFormatArg::Text) => terminal(context, document),
        Format::Own(OverviewFormatArg::Json) => serde_json::to_string_pretty(document)? + "\n",
        Format::Own(OverviewFormatArg::Csv) => overview_csv(document),
        Format::Document(form) => return in_document(context, args, form, document),
    };
    Ok(Ok(Written {
        bytes: text.into_bytes(),
        to_fill_in: 0,
    }))
}

fn in_document(
    context: &Context<'_>,
    args: &OverviewArgs,
    form: DocumentForm,
    document: &OverviewDocument<'_>,
) -> Result<Result<Written, String>, Stop> {
    let all = Documents::of(context, args.template.as_deref(), form, &args.reference)?;
    Ok(all.and_then(|all| {
        let properties = properties::of_overview(document, context.lang);
        let template = match document.view {
            Which::Agenda => "overview/agenda",
            Which::Overview | Which::Submissions | Which::Exchange | Which::Evaluation => {
                "overview/overview"
            }
        };
        let made = all.make(template, document, &properties);
        made.map_err(|mistake| templates::told(context, mistake))
    }))
}

fn terminal(context: &Context<'_>, document: &OverviewDocument<'_>) -> String {
    let mut page = Page::new(context.width);
    page.marking(document.made.marking);
    for view in &document.overviews {
        page.blank();
        overview_terminal(view, &mut page, context.lang);
    }
    page.blank();
    for line in &document.closing {
        page.text("", line);
    }
    page.finish()
}

fn which(arg: ViewArg) -> Which {
    match arg {
        ViewArg::Overview => Which::Overview,
        ViewArg::Submissions => Which::Submissions,
        ViewArg::Exchange => Which::Exchange,
        ViewArg::Evaluation => Which::Evaluation,
        ViewArg::Agenda => Which::Agenda,
    }
}

/// The form that was asked for, or that the name of the output tells.
fn format(context: &Context<'_>, args: &OverviewArgs) -> Result<Format, Stop> {
    let Some(path) = &args.output else {
        let format = args.format.unwrap_or(Format::Own(OverviewFormatArg::Text));
        if let Format::Document(form) = format {
            documents::may_be_shown(context, form)?;
        }
        return Ok(format);
    };
    let documents = DocumentForm::ALL.iter().copied().map(Format::Document);
    let all = documents.chain(OWN_FORMATS.map(Format::Own));
    let possible = all.filter(|format| args.format.is_none_or(|asked| asked == *format));
    target::one_of(
        context,
        path,
        possible.map(|format| (format, kind_of(format))),
    )
}

/// A form of an overview.
type Format = DocumentOr<OverviewFormatArg>;

/// Every form that is no document, those that people think of first before the others.
const OWN_FORMATS: [OverviewFormatArg; 3] = [
    OverviewFormatArg::Json,
    OverviewFormatArg::Csv,
    OverviewFormatArg::Text,
];

fn kind_of(format: Format) -> OutputKind {
    match format {
        Format::Document(form) => OutputKind::Document(form),
        Format::Own(OverviewFormatArg::Json) => OutputKind::Json,
        Format::Own(OverviewFormatArg::Csv) => OutputKind::Table,
        Format::Own(OverviewFormatArg::Text) => OutputKind::Text,
    }
}
