//! More than two measurements: the course over the years.

use super::{DiffArgs, DiffFormatArg, output, shown};
use crate::assessment::Assessment;
use crate::cli::{DocumentForm, FormatOf};
use crate::command::properties;
use crate::comparison::Comparison;
use crate::io::norms::Norms;
use crate::io::{Context, Stop, baseline};
use crate::render::{Judged, Page, course, course_terminal};

pub(super) fn write(
    context: &Context<'_>,
    args: &DiffArgs,
    (assessments, hashes): (&[Assessment<'_>], &[String]),
    judged: &Judged,
    norms: &mut Norms,
) -> Result<Vec<u8>, Stop> {
    let Some((last, earlier)) = assessments.split_last() else {
        return Ok(Vec::new());
    };
    for pair in assessments.windows(2) {
        if let [one, other] = pair {
            baseline::compare(context, one, other, norms)?;
        }
    }
    let comparisons = earlier
        .iter()
        .map(|one| baseline::compare(context, one, last, norms));
    let comparisons = comparisons.collect::<Result<Vec<Comparison<'_, '_>>, _>>()?;
    let show = shown(args, &assessments.iter().collect::<Vec<_>>());
    let measurements = (assessments, hashes);
    let Some(view) = course(&comparisons, measurements, judged, show, context.lang) else {
        return Ok(Vec::new());
    };
    match args.form() {
        FormatOf::Own(DiffFormatArg::Text) => {
            let mut page = Page::new(context.width);
            course_terminal(&view, &mut page, context.lang);
            Ok(page.finish().into_bytes())
        }
        FormatOf::Own(DiffFormatArg::Json) => {
            Ok((serde_json::to_string_pretty(&view)? + "\n").into_bytes())
        }
        FormatOf::Own(DiffFormatArg::Markdown) => {
            let properties = properties::of_measurements(
                &assessments.iter().collect::<Vec<_>>(),
                &hashes.iter().map(String::as_str).collect::<Vec<_>>(),
                show,
                context.lang,
            );
            let form = (DocumentForm::Markdown, "diff/course");
            output::document(context, args, form, &view, &properties)
        }
        FormatOf::Own(DiffFormatArg::Word) => Err(Stop::from(context.lang.pick(
            "in Word gaat het om twee metingen; meer dan twee kunnen als text, markdown of json",
            "in Word it is about two measurements; more than two can be text, markdown or json",
        ))),
        FormatOf::Pipeline(_) => Err(Stop::from(context.lang.pick(
            "meer dan twee metingen kunnen als text, markdown of json",
            "more than two measurements can be text, markdown or json",
        ))),
    }
}
