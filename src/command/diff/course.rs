//! More than two measurements: the course over the years.

use super::{DiffArgs, DiffFormatArg, markdown, shown};
use crate::assessment::Assessment;
use crate::cli::FormatOf;
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
) -> Result<String, Stop> {
    let Some((last, earlier)) = assessments.split_last() else {
        return Ok(String::new());
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
        return Ok(String::new());
    };
    match args.format {
        FormatOf::Own(DiffFormatArg::Text) => {
            let mut page = Page::new(context.width);
            course_terminal(&view, &mut page, context.lang);
            Ok(page.finish())
        }
        FormatOf::Own(DiffFormatArg::Json) => Ok(serde_json::to_string_pretty(&view)? + "\n"),
        FormatOf::Own(DiffFormatArg::Markdown) => markdown(context, "diff/course.md", &view),
        FormatOf::Pipeline(_) => Err(Stop::from(context.lang.pick(
            "meer dan twee metingen kunnen als text, markdown of json",
            "more than two measurements can be text, markdown or json",
        ))),
    }
}
