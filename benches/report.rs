//! What a report adds to `assess`, in parses of one answers file, in one process:
//! `cargo bench --bench report`.

#![allow(clippy::print_stdout)]

use std::collections::BTreeMap;
use std::fs;
use std::hint::black_box;
use std::time::{Duration, Instant};

use norm::answers::{Audience, Show, read};
use norm::assessment::{Assessment, assess};
use norm::document::{Format, Source, parse};
use norm::lang::Lang;
use norm::library::EMBEDDED;
use norm::render::{Form, Made, Page, Picture, Templates, picture, report, terminal};

const FILE: &str = "examples/waterkant-2026.yaml";
const ROUNDS: usize = 15;
const RUNS: u32 = 20;

fn main() {
    let norm = EMBEDDED
        .iter()
        .find(|norm| norm.stem == "noord-holland")
        .expect("the norm")
        .norm();
    let source = Source::new(
        FILE,
        fs::read_to_string(FILE).expect("a file"),
        Format::Yaml,
    );
    let show = Show::new(Audience::Internal, false);
    let with_picture = |work: &dyn Fn(&Assessment<'_>, &Picture<'_>)| {
        let draft = read(&source, parse(&source));
        let (assessment, _) = assess(&norm, &source, draft, None).expect("a good file");
        let made = Made::new(show, FILE, String::new(), Lang::Nl);
        work(
            &assessment,
            &picture(&assessment, &[], made, show, Lang::Nl),
        );
    };
    let written = |form, name: &str| {
        with_picture(&|assessment, view| {
            let templates = Templates::new(form, Lang::Nl, BTreeMap::new()).expect("labels");
            let report = report(view, assessment, None, show, Lang::Nl);
            black_box(templates.render(name, &report).expect("a report").len());
        });
    };
    let parsed = best(|| {
        black_box(parse(&source));
    });
    let assessed = best(|| {
        with_picture(&|_, view| {
            let mut page = Page::new(80);
            terminal(view, &mut page, Lang::Nl);
            black_box(page.finish().len());
        });
    });
    let markdown = best(|| written(Form::Markdown, "report/report.md"));
    let html = best(|| written(Form::Html, "report/report.html"));
    let added = |time: Duration| time.saturating_sub(assessed).as_secs_f64() / parsed.as_secs_f64();
    println!("one parse of the answers   {parsed:?}");
    println!("assess, in the terminal    {assessed:?}");
    println!(
        "Markdown                   {markdown:?}, adds {:.2} parses (at most 0.7)",
        added(markdown)
    );
    println!(
        "HTML                       {html:?}, adds {:.2} parses (at most 1.2)",
        added(html)
    );
}

/// The best of many rounds: what it costs when nothing else runs.
fn best(work: impl Fn()) -> Duration {
    let rounds = (0..ROUNDS).map(|_| {
        let start = Instant::now();
        (0..RUNS).for_each(|_| work());
        start.elapsed() / RUNS
    });
    rounds.min().unwrap_or_default()
}
